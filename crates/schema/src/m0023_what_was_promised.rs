//! What an answer, a written reason and a deadline were about, so that none of them outlives it; and look-ups that scanned.

use sea_orm_migration::prelude::*;

use crate::columns::{index, optional_date, optional_id, optional_instant, optional_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            ("hire_ads", optional_date("promised_deadline")),
            ("hire_ads", optional_instant("text_changed_at")),
            ("hire_ads", optional_text("broken")),
            ("hire_ad_reviews", optional_text("judged")),
            ("hire_ad_reviews", optional_text("draft")),
            ("hire_ad_reviews", optional_instant("asked_again_at")),
            ("hire_ad_reviews", optional_instant("closed_at")),
            ("hire_readiness_actions", optional_id("taken_over_by")),
        ];
        // SQLite adds one column at a time.
        for (table, column) in columns {
            manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        for index in [
            index("hire_ads_position", "hire_ads", &["position_id"]),
            index("hire_ad_reviews_position", "hire_ad_reviews", &["position_id"]),
            index("hire_readiness_actions_point", "hire_readiness_actions", &["organisation_id", "point", "done_at"]),
        ] {
            manager.create_index(index).await?;
        }
        let connection = manager.get_connection();
        for statement in [
            "UPDATE hire_ads SET promised_deadline = deadline WHERE first_published_at IS NOT NULL",
            "UPDATE hire_ad_reviews SET closed_at = created_at WHERE EXISTS (SELECT 1 FROM hire_positions \
             WHERE hire_positions.organisation_id = hire_ad_reviews.organisation_id AND hire_positions.id = hire_ad_reviews.position_id \
             AND hire_positions.stage = 'cancelled')",
            // The newest of two reviews that were begun at once is the one to go on with.
            "UPDATE hire_readiness_reviews SET finished_at = started_at, finished_by = started_by WHERE finished_at IS NULL AND EXISTS \
             (SELECT 1 FROM hire_readiness_reviews newer WHERE newer.organisation_id = hire_readiness_reviews.organisation_id \
             AND newer.finished_at IS NULL AND newer.id > hire_readiness_reviews.id)",
            "CREATE UNIQUE INDEX hire_readiness_reviews_open ON hire_readiness_reviews (organisation_id) WHERE finished_at IS NULL",
            "CREATE INDEX hire_ads_out_of ON hire_ads (organisation_id, deadline) WHERE published_at IS NOT NULL",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
