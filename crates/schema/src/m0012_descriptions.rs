//! Position descriptions: the draft of each position, and every version that was approved.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, instant, number, optional_number, table, text, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_descriptions",
                    vec![
                        id("organisation_id"),
                        id("position_id"),
                        text("template"),
                        text("language"),
                        text("sections"),
                        optional_number("approved"),
                        number("version"),
                        instant("created_at"),
                        instant("changed_at"),
                    ],
                    &["organisation_id", "position_id"],
                ),
                table(
                    "hire_description_versions",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        number("number"),
                        text("template"),
                        text("language"),
                        text("sections"),
                        id("approved_by"),
                        instant("approved_at"),
                    ],
                    &["organisation_id", "id"],
                ),
            ],
            vec![unique("hire_description_versions_of", "hire_description_versions", &["organisation_id", "position_id", "number"])],
        )
        .await
    }
}
