//! Readiness reviews: the points' answers, and the actions that came of them.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, instant, number, optional_date, optional_id, optional_instant, optional_text, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_readiness_reviews",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        text("checklist"),
                        id("started_by"),
                        instant("started_at"),
                        optional_id("finished_by"),
                        optional_instant("finished_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_readiness_parts",
                    vec![id("organisation_id"), id("review_id"), text("part"), number("version")],
                    &["organisation_id", "review_id", "part"],
                ),
                table(
                    "hire_readiness_answers",
                    vec![
                        id("organisation_id"),
                        id("review_id"),
                        text("point"),
                        optional_text("answer"),
                        text("note"),
                        optional_id("owner_id"),
                        text("owner_name"),
                        optional_date("due"),
                    ],
                    &["organisation_id", "review_id", "point"],
                ),
                table(
                    "hire_readiness_actions",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("review_id"),
                        text("point"),
                        text("text"),
                        optional_id("owner_id"),
                        text("owner_name"),
                        optional_date("due"),
                        optional_id("done_by"),
                        optional_instant("done_at"),
                        number("version"),
                        instant("created_at"),
                    ],
                    &["organisation_id", "id"],
                ),
            ],
            vec![
                index("hire_readiness_reviews_finished", "hire_readiness_reviews", &["organisation_id", "finished_at", "id"]),
                index("hire_readiness_actions_of", "hire_readiness_actions", &["organisation_id", "review_id", "id"]),
                index("hire_readiness_actions_owner", "hire_readiness_actions", &["owner_id", "done_at"]),
            ],
        )
        .await
    }
}
