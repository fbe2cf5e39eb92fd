//! Interviews: the guide, the times offered, who was invited and met, notes and references.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, date, id, index, instant, number, optional_date, optional_id, optional_instant, table, text, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_interview_guides",
                    vec![id("organisation_id"), id("position_id"), text("method"), text("questions"), number("version"), instant("changed_at")],
                    &["organisation_id", "position_id"],
                ),
                table(
                    "hire_interview_questions",
                    vec![id("organisation_id"), id("id"), id("position_id"), text("question"), id("created_by"), instant("created_at")],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_interview_times",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        instant("begins"),
                        instant("ends"),
                        text("place"),
                        text("video"),
                        optional_id("application_id"),
                        instant("created_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_interviews",
                    vec![
                        id("organisation_id"),
                        id("application_id"),
                        id("position_id"),
                        optional_instant("invited_at"),
                        optional_date("choose_by"),
                        optional_instant("declined_at"),
                        optional_instant("held_at"),
                        optional_id("held_by"),
                        number("sequence"),
                    ],
                    &["organisation_id", "application_id"],
                ),
                table(
                    "hire_interview_notes",
                    vec![
                        id("organisation_id"),
                        id("application_id"),
                        id("person_id"),
                        id("position_id"),
                        bytes("sheet"),
                        number("version"),
                        instant("changed_at"),
                    ],
                    &["organisation_id", "application_id", "person_id"],
                ),
                table(
                    "hire_interview_references",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("application_id"),
                        id("position_id"),
                        bytes("content"),
                        date("consented_on"),
                        id("created_by"),
                        instant("created_at"),
                    ],
                    &["organisation_id", "id"],
                ),
            ],
            vec![
                index("hire_interview_questions_of", "hire_interview_questions", &["organisation_id", "position_id", "id"]),
                index("hire_interview_times_of", "hire_interview_times", &["organisation_id", "position_id", "begins", "id"]),
                // One candidate holds one time, and two who press at once cannot both have it.
                unique("hire_interview_times_one", "hire_interview_times", &["organisation_id", "application_id"]),
                index("hire_interviews_of", "hire_interviews", &["organisation_id", "position_id"]),
                index("hire_interview_references_of", "hire_interview_references", &["organisation_id", "application_id", "id"]),
            ],
        )
        .await
    }
}
