//! A database for each test: a fresh file, or a copy of a migrated PostgreSQL template.

use std::hash::{DefaultHasher, Hash, Hasher};

use platform::{config::Config, db::Db};
use schema::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;

/// The variable that says where PostgreSQL is.
pub(crate) const POSTGRES: &str = "BROBYGGER_TEST_POSTGRES_URL";

/// The variable that says, with a 1, that SQLite will do.
pub(crate) const SQLITE_ONLY: &str = "BROBYGGER_TEST_SQLITE_ONLY";

/// A PostgreSQL database that is dropped with the test.
#[derive(Debug)]
pub(crate) struct OwnDatabase {
    admin: DatabaseConnection,
    name: String,
}

/// Makes the test's own database from the template, and the template first if it is not there.
pub(crate) async fn postgres(server: &str, config: &mut Config) -> OwnDatabase {
    let admin = Database::connect(server).await.expect("PostgreSQL answers");
    let template = format!("brobygger_template_{:016x}", shape().await);
    let at = |name: &str| {
        let mut url = url::Url::parse(server).expect("an address");
        url.set_path(name);
        url.to_string()
    };
    // Tests run as many processes: the lock lets the first make the template and the others wait.
    let lock = Database::connect({
        let mut options = sea_orm::ConnectOptions::new(server);
        options.max_connections(1);
        options
    })
    .await
    .expect("PostgreSQL answers");
    lock.execute_unprepared("SELECT pg_advisory_lock(4711)").await.expect("the lock");
    let there = lock
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            format!("SELECT 1 FROM pg_database WHERE datname = '{template}'"),
        ))
        .await
        .expect("the list of databases");
    if there.is_none() {
        lock.execute_unprepared(&format!("CREATE DATABASE {template}_new")).await.expect("a template");
        config.database_url = at(&format!("{template}_new"));
        let db = Db::connect(config).await.expect("the template");
        Migrator::up(db.writer(), None).await.expect("the migrations");
        db.close().await.expect("closed");
        lock.execute_unprepared(&format!("ALTER DATABASE {template}_new RENAME TO {template}")).await.expect("the template's name");
    }
    let name = format!("test_{}", uuid::Uuid::now_v7().simple());
    lock.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.expect("a copy");
    lock.execute_unprepared("SELECT pg_advisory_unlock(4711)").await.expect("the lock again");
    lock.close().await.expect("closed");
    config.database_url = at(&name);
    OwnDatabase { admin, name }
}

/// A fingerprint of what the migrations make, so that a template of another shape is never copied.
async fn shape() -> u64 {
    let mut options = sea_orm::ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await.expect("a database in memory");
    Migrator::up(&db, None).await.expect("the migrations");
    let list = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT coalesce(sql, '') AS shape FROM sqlite_master ORDER BY name");
    let mut hash = DefaultHasher::new();
    for row in db.query_all_raw(list).await.expect("the tables") {
        row.try_get::<String>("", "shape").expect("a text").hash(&mut hash);
    }
    hash.finish()
}

impl OwnDatabase {
    /// Drops the database.
    pub(crate) async fn drop(self) {
        let _ = self.admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)).await;
    }
}
