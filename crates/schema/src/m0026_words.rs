//! The words by which an organisation finds its own positions and ads, so that its search looks them up instead of reading every text.

use std::collections::BTreeSet;

use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, DbBackend, prelude::Uuid},
};

use crate::columns::{create, id, index, table, text};

/// Rows a statement.
const ROWS: usize = 500;
/// Texts read at a time.
const TEXTS: u64 = 500;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    /// The table with all its words, or nothing.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // In the order of the key the newest position of a word is found at once; in that of the index, every word of a position.
        let columns = vec![id("organisation_id"), text("kind"), text("word"), id("position_id")];
        let mut words = table("hire_words", columns, &["organisation_id", "kind", "word", "position_id"]);
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        if !postgres {
            words.extra("WITHOUT ROWID");
        }
        create(manager, vec![words], vec![index("hire_words_of", "hire_words", &["organisation_id", "kind", "position_id", "word"])]).await?;
        let connection = manager.get_connection();
        if postgres {
            // Texts compare byte by byte on SQLite; PostgreSQL needs to be told, or a range of words is not a range of the index.
            connection.execute_unprepared("ALTER TABLE hire_words ALTER COLUMN word TYPE text COLLATE \"C\"").await?;
        }
        fill(connection, "position", "hire_positions", "id", &["title"]).await?;
        fill(connection, "ad", "hire_ads", "position_id", &["title", "words"]).await
    }
}

/// Writes the words of what is there already.
async fn fill(db: &SchemaManagerConnection<'_>, kind: &str, from: &'static str, position: &'static str, texts: &[&'static str]) -> Result<(), DbErr> {
    for page in 0.. {
        let mut select = Query::select();
        select.columns(["organisation_id", position]).columns(texts.iter().copied()).from(from);
        select.order_by("organisation_id", Order::Asc).order_by(position, Order::Asc).limit(TEXTS).offset(page * TEXTS);
        let rows = db.query_all(&select).await?;
        for row in &rows {
            let (organisation, position) = (row.try_get::<Uuid>("", "organisation_id")?, row.try_get::<Uuid>("", position)?);
            let text = texts.iter().map(|column| row.try_get::<String>("", column)).collect::<Result<Vec<_>, _>>()?.join("\n");
            let found: Vec<String> = words(&text).into_iter().collect();
            for some in found.chunks(ROWS) {
                let mut insert = Query::insert();
                insert.into_table("hire_words").columns(["organisation_id", "kind", "word", "position_id"]);
                for word in some {
                    let row = [organisation.into(), kind.into(), word.as_str().into(), position.into()];
                    insert.values(row).map_err(|error| DbErr::Custom(error.to_string()))?;
                }
                db.execute(&insert).await?;
            }
        }
        if rows.is_empty() {
            break;
        }
    }
    Ok(())
}

/// The words of a text as they were kept when this step was written.
fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| word.chars().count() >= 2).map(|word| word.chars().take(40).collect()).collect()
}
