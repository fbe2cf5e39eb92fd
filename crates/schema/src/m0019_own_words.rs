//! What someone wrote themselves, found by who wrote it: for their own data export.

use sea_orm_migration::prelude::*;

use crate::columns::{create, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            Vec::new(),
            vec![
                index("hire_interview_notes_person", "hire_interview_notes", &["person_id", "organisation_id", "application_id"]),
                index("hire_interview_questions_person", "hire_interview_questions", &["created_by", "organisation_id", "id"]),
                index("hire_signatures_person", "hire_recommendation_signatures", &["person_id", "organisation_id", "position_id"]),
            ],
        )
        .await
    }
}
