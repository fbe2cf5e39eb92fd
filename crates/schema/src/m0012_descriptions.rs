//! Position descriptions: one row a version, the newest perhaps still a draft.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, instant, number, optional_id, optional_instant, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![table(
                "hire_descriptions",
                vec![
                    id("organisation_id"),
                    id("position_id"),
                    number("number"),
                    text("template"),
                    text("language"),
                    text("sections"),
                    number("version"),
                    instant("created_at"),
                    optional_instant("approved_at"),
                    optional_id("approved_by"),
                ],
                &["organisation_id", "position_id", "number"],
            )],
            vec![],
        )
        .await
    }
}
