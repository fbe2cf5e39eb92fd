//! The database: readers side by side, one writer at a time on SQLite, and instants that sort alike on both.

use std::time::Duration;

use kernel::Clock;
use sea_orm::{
    Condition, ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, DeriveValueType,
    EntityTrait, RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    sea_query::{ColumnRef, Expr, ExprTrait as _, Func, IntoColumnRef, LikeExpr, Query, SelectStatement},
    sqlx,
};
use time::OffsetDateTime;

use crate::config::Config;

/// An instant as both databases keep it: whole microseconds since 1970, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl From<OffsetDateTime> for Instant {
    fn from(instant: OffsetDateTime) -> Self {
        Self(i64::try_from(instant.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX))
    }
}

impl From<Instant> for OffsetDateTime {
    fn from(Instant(micros): Instant) -> Self {
        Self::from_unix_timestamp_nanos(i128::from(micros) * 1_000).unwrap_or(Self::UNIX_EPOCH)
    }
}

impl Instant {
    /// What the clock says now.
    #[must_use]
    pub fn now(clock: &Clock) -> Self {
        clock.now().into()
    }

    /// This instant as a date-time in UTC.
    #[must_use]
    pub fn utc(self) -> OffsetDateTime {
        self.into()
    }
}

/// The database as the rooms meet it.
#[derive(Clone, Debug)]
pub struct Db {
    readers: DatabaseConnection,
    writer: DatabaseConnection,
}

impl Db {
    /// Connects, and on SQLite makes the file's folder first.
    ///
    /// # Errors
    /// One sentence that says what could not be reached or written.
    pub async fn connect(config: &Config) -> Result<Self, String> {
        let url = config.database_url.as_str();
        let say = |error: DbErr| format!("the database at {} cannot be opened: {error}", without_password(url));
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            if let Some(folder) = std::path::Path::new(path).parent() {
                std::fs::create_dir_all(folder).map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
            }
            let url = format!("sqlite://{path}?mode=rwc");
            let writer = Database::connect(sqlite(&url, 1, config)).await.map_err(say)?;
            let readers = Database::connect(sqlite(&url, config.readers, config)).await.map_err(say)?;
            Ok(Self { readers, writer })
        } else {
            // A change that is open may still read through a reader: were both of one pool, many changes at once would wait for each other.
            let writer = Database::connect(postgres(url, config.writers)).await.map_err(say)?;
            let readers = Database::connect(postgres(url, config.readers)).await.map_err(say)?;
            Ok(Self { readers, writer })
        }
    }

    /// Lets go of every connection.
    ///
    /// # Errors
    /// The database's.
    pub async fn close(self) -> Result<(), DbErr> {
        self.readers.close().await?;
        self.writer.close().await
    }

    /// Writes SQLite's journal into the file and empties it, so that nothing erased stands in it any longer; says whether it could.
    pub(crate) async fn empty_journal(&self) -> bool {
        if !self.is_sqlite() {
            return true;
        }
        let statement = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
        // The first column says whether someone stood in the way.
        let busy = self.writer.query_one_raw(statement).await.ok().flatten().and_then(|row| row.try_get_by_index::<i64>(0).ok());
        busy == Some(0)
    }

    /// The connection to read through.
    #[must_use]
    pub const fn read(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// The connection that migrations run on.
    #[must_use]
    pub const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Begins a change. On SQLite it waits for its turn rather than failing half-way (`BEGIN IMMEDIATE`).
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// Whether this is SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Sqlite
    }

    /// Calls back with every statement that readers or the writer send: how tests count them and measurements repeat them.
    pub fn on_query(&mut self, callback: impl Fn(&Statement) + Send + Sync + Clone + 'static) {
        let again = callback.clone();
        self.readers.set_metric_callback(move |info| callback(info.statement));
        self.writer.set_metric_callback(move |info| again(info.statement));
    }
}

/// How long a connection may lie idle before it is asked whether it still lives: asking each time is one statement more for every other.
const IDLE: Duration = Duration::from_secs(30);

fn postgres(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .test_before_acquire_if_idle_for(IDLE)
        .connect_timeout(Duration::from_secs(5))
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .set_application_name("brobygger")
        .statement_timeout(Duration::from_secs(30));
    options
}

fn sqlite(url: &str, connections: u32, config: &Config) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    let cache = format!("-{}", config.sqlite_cache_kib);
    options
        .max_connections(connections)
        .min_connections(1)
        .test_before_acquire_if_idle_for(IDLE)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .pragma("journal_mode", "WAL")
                // An acknowledged application survives a power cut.
                .pragma("synchronous", "FULL")
                .pragma("foreign_keys", "ON")
                .pragma("busy_timeout", "5000")
                // What is erased is overwritten, not only unlinked.
                .pragma("secure_delete", "ON")
                .pragma("temp_store", "MEMORY")
                .pragma("mmap_size", "268435456")
                .pragma("cache_size", cache.clone())
        });
    options
}

/// Whether the database says that there is no room left: SQLite's FULL, PostgreSQL's `disk_full`.
#[must_use]
pub fn no_room(error: &DbErr) -> bool {
    let (DbErr::Conn(RuntimeErr::SqlxError(error)) | DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error
    else {
        return false;
    };
    match &**error {
        sqlx::Error::Database(said) => matches!(said.code().as_deref(), Some("13" | "53100")),
        sqlx::Error::Io(said) => said.kind() == std::io::ErrorKind::StorageFull,
        _ => false,
    }
}

/// The row of a table that has this key, for asking whether it is there (`Expr::exists`) of each row of another query: one look-up each.
pub fn with_key<E: EntityTrait + Copy>(entity: E, key: impl IntoIterator<Item = (E::Column, ColumnRef)>) -> SelectStatement {
    let mut found = Query::select();
    found.expr(Expr::val(1)).from(entity);
    for (column, value) in key {
        found.and_where(Expr::col((entity, column)).equals(value));
    }
    found
}

/// Whether a column holds the words somewhere, in capitals or not.
#[must_use]
pub fn holds(column: impl IntoColumnRef + Copy, words: &str) -> Condition {
    let lowered = || Expr::expr(Func::lower(Expr::col(column)));
    spellings(words).into_iter().fold(Condition::any(), |any, spelling| {
        let escaped = spelling.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        any.add(lowered().like(LikeExpr::new(format!("%{escaped}%")).escape('\\')))
    })
}

/// Words as they may stand in a column after SQL's `lower`. SQLite lowers the letters of English alone: an Å that begins a name, and
/// every Å of a name in capitals, stay as they were.
fn spellings(words: &str) -> Vec<String> {
    let lower = words.trim().to_lowercase();
    let raised = |which: fn(bool) -> bool| {
        let mut inside = false;
        let raise = |letter: char| {
            let raise = !letter.is_ascii() && which(inside);
            inside = letter.is_alphanumeric();
            if raise { letter.to_uppercase().collect() } else { String::from(letter) }
        };
        lower.chars().map(raise).collect::<String>()
    };
    let mut all = vec![raised(|inside| !inside), raised(|_| true), lower.clone()];
    all.sort();
    all.dedup();
    all
}

fn without_password(url: &str) -> String {
    url::Url::parse(url).map_or_else(
        |_| "the given address".to_owned(),
        |mut url| {
            if url.password().is_some() {
                let _ = url.set_password(Some("…"));
            }
            url.to_string()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_for_as_each_database_lowers_them() {
        assert_eq!(spellings(" Solbakken"), ["solbakken"]);
        assert_eq!(spellings("åse ødegård"), ["Åse ØdegÅrd", "Åse Ødegård", "åse ødegård"]);
    }
}
