//! Positions, and what funds them.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, instant, number, optional_date, optional_id, optional_number, optional_text, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_positions",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        text("title"),
                        optional_id("unit_id"),
                        optional_id("leader_id"),
                        text("purpose"),
                        text("goals"),
                        optional_text("level"),
                        text("tasks"),
                        text("own_tasks"),
                        optional_number("percentage"),
                        flag("permanent"),
                        optional_text("legal_ground"),
                        flag("project"),
                        text("project_goals"),
                        text("project_subgoals"),
                        text("project_funding"),
                        text("project_organisation"),
                        text("test_answers"),
                        text("test_document"),
                        text("tasks_document"),
                        text("cancel_reason"),
                        optional_date("starts"),
                        optional_date("ends"),
                        text("stage"),
                        number("version"),
                        instant("created_at"),
                        instant("moved_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_position_funding",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        text("source"),
                        number("amount_ore"),
                        optional_date("ends"),
                        instant("created_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_position_moves",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        text("from_stage"),
                        text("to_stage"),
                        optional_id("person_id"),
                        instant("at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_gate_overrides",
                    vec![id("organisation_id"), id("id"), id("position_id"), text("gate"), text("justification"), id("person_id"), instant("at")],
                    &["organisation_id", "id"],
                ),
            ],
            vec![
                // Ids are ordered by birth: an index that ends with the id also keeps the newest first.
                index("hire_positions_stage", "hire_positions", &["organisation_id", "stage", "id"]),
                index("hire_positions_unit", "hire_positions", &["organisation_id", "unit_id", "id"]),
                index("hire_positions_mine", "hire_positions", &["organisation_id", "leader_id", "id"]),
                index("hire_positions_leader", "hire_positions", &["leader_id", "stage"]),
                index("hire_position_moves_of", "hire_position_moves", &["organisation_id", "position_id", "id"]),
                index("hire_gate_overrides_of", "hire_gate_overrides", &["organisation_id", "position_id", "id"]),
                index("hire_position_funding_of", "hire_position_funding", &["organisation_id", "position_id", "id"]),
            ],
        )
        .await
    }
}
