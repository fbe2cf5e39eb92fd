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
                        text("project_plan"),
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
            ],
            vec![
                index("hire_positions_newest", "hire_positions", &["organisation_id", "created_at", "id"]),
                index("hire_positions_stage", "hire_positions", &["organisation_id", "stage", "moved_at", "id"]),
                index("hire_positions_leader", "hire_positions", &["leader_id", "stage"]),
                index("hire_position_funding_of", "hire_position_funding", &["organisation_id", "position_id", "id"]),
            ],
        )
        .await
    }
}
