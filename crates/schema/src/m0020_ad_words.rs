//! The words of ads that are out, so that the public search looks them up instead of reading every text; and employers by municipality.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![table("hire_ad_words", vec![id("organisation_id"), id("position_id"), text("word")], &["organisation_id", "position_id", "word"])],
            vec![
                index("hire_ad_words_word", "hire_ad_words", &["word", "position_id"]),
                index("registry_organisations_municipality", "registry_organisations", &["municipality_number", "id"]),
            ],
        )
        .await?;
        let connection = manager.get_connection();
        // Texts compare byte by byte on SQLite; PostgreSQL needs to be told, or a range of words is not a range of the index.
        if manager.get_database_backend() == sea_orm_migration::sea_orm::DbBackend::Postgres {
            connection.execute_unprepared("ALTER TABLE hire_ad_words ALTER COLUMN word TYPE text COLLATE \"C\"").await?;
        }
        // Drafts and closed ads are many; what is out is few, and is all the public list ever walks through.
        connection.execute_unprepared("CREATE INDEX hire_ads_out ON hire_ads (deadline, position_id) WHERE published_at IS NOT NULL").await?;
        Ok(())
    }
}
