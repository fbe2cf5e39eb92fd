//! The assessment of applications: criteria, each member's own scores, and the shortlist with its reasons.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, flag, id, index, instant, number, optional_id, optional_instant, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                // One row a position: what guards the criteria and the shortlist against two editors.
                table(
                    "hire_assessments",
                    vec![
                        id("organisation_id"),
                        id("position_id"),
                        number("criteria_version"),
                        number("shortlist_version"),
                        instant("created_at"),
                        optional_id("decided_by"),
                        optional_instant("decided_at"),
                    ],
                    &["organisation_id", "position_id"],
                ),
                table(
                    "hire_criteria",
                    vec![id("organisation_id"), id("id"), id("position_id"), number("place"), text("title"), number("weight")],
                    &["organisation_id", "id"],
                ),
                // One row a member and application; what is said is sealed with the application's key, facts apart from evaluations.
                table(
                    "hire_scores",
                    vec![
                        id("organisation_id"),
                        id("application_id"),
                        id("person_id"),
                        id("position_id"),
                        bytes("scores"),
                        bytes("facts"),
                        bytes("evaluations"),
                        flag("complete"),
                        number("version"),
                        instant("saved_at"),
                    ],
                    &["organisation_id", "application_id", "person_id"],
                ),
                table(
                    "hire_shortlist",
                    vec![
                        id("organisation_id"),
                        id("application_id"),
                        id("position_id"),
                        text("choice"),
                        text("reason"),
                        bytes("note"),
                        bytes("discussion"),
                        instant("saved_at"),
                    ],
                    &["organisation_id", "application_id"],
                ),
            ],
            vec![
                index("hire_criteria_of", "hire_criteria", &["organisation_id", "position_id", "place"]),
                index("hire_scores_of", "hire_scores", &["organisation_id", "position_id", "application_id"]),
                index("hire_scores_person", "hire_scores", &["person_id", "organisation_id", "position_id"]),
                index("hire_shortlist_of", "hire_shortlist", &["organisation_id", "position_id"]),
            ],
        )
        .await
    }
}
