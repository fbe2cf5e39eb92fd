//! The floor: bare axum and the same SQL as the house's lists. Nothing can be cheaper than this with the same database.

use std::{fmt::Write as _, net::SocketAddr};

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Html,
    routing::get,
};
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DbErr, QueryResult, Statement, Value};
use tokio::net::TcpListener;
use uuid::Uuid;

/// The list of positions: newest first, a page of 25.
const POSITIONS: &str =
    "SELECT id, title, stage, unit_id, leader_id, moved_at FROM hire_positions WHERE organisation_id = $1 ORDER BY id DESC LIMIT 26";
/// The applications of one position, by number.
const APPLICATIONS: &str = "SELECT id, number, status, received_at FROM hire_applications WHERE organisation_id = $1 AND position_id = $2 AND number IS NOT NULL ORDER BY number LIMIT 26";
/// One position.
const POSITION: &str = "SELECT * FROM hire_positions WHERE organisation_id = $1 AND id = $2";

/// Serves the floor until killed.
pub async fn serve(listen: SocketAddr, url: &str) -> Result<(), String> {
    let db = connect(url).await?;
    let router = Router::new()
        .route("/", get(|| async { "ok" }))
        .route("/positions/{organisation}", get(positions))
        .route("/positions/{organisation}/{position}", get(position))
        .route("/positions/{organisation}/{position}/applications", get(applications))
        .with_state(db);
    let listener = TcpListener::bind(listen).await.map_err(|error| error.to_string())?;
    axum::serve(listener, router).await.map_err(|error| error.to_string())
}

/// A pool of readers like the house's own.
pub async fn connect(url: &str) -> Result<DatabaseConnection, String> {
    let url = url.strip_prefix("sqlite:").map_or_else(|| url.to_owned(), |path| format!("sqlite://{}?mode=rw", path.trim_start_matches("//")));
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(8)
        .min_connections(1)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| sqlite.pragma("mmap_size", "268435456").pragma("cache_size", "-16384").pragma("temp_store", "MEMORY"));
    Database::connect(options).await.map_err(|error| error.to_string())
}

type Asked = Result<Html<String>, StatusCode>;

async fn rows(db: &DatabaseConnection, sql: &str, values: Vec<Value>) -> Result<Vec<QueryResult>, StatusCode> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

fn html(rows: &[QueryResult], columns: [&str; 2]) -> Asked {
    let [title, state] = columns;
    let mut page = String::from("<!doctype html><title>floor</title><ul>");
    let text = |row: &QueryResult, column: &str| -> Result<String, DbErr> {
        row.try_get::<String>("", column).or_else(|_| row.try_get::<i64>("", column).map(|number| number.to_string()))
    };
    for row in rows {
        let (Ok(title), Ok(state)) = (text(row, title), text(row, state)) else { return Err(StatusCode::INTERNAL_SERVER_ERROR) };
        let _ = write!(page, "<li>{title} {state}</li>");
    }
    page.push_str("</ul>");
    Ok(Html(page))
}

async fn positions(State(db): State<DatabaseConnection>, Path(organisation): Path<Uuid>) -> Asked {
    html(&rows(&db, POSITIONS, vec![organisation.into()]).await?, ["title", "stage"])
}

async fn position(State(db): State<DatabaseConnection>, Path((organisation, position)): Path<(Uuid, Uuid)>) -> Asked {
    html(&rows(&db, POSITION, vec![organisation.into(), position.into()]).await?, ["title", "stage"])
}

async fn applications(State(db): State<DatabaseConnection>, Path((organisation, position)): Path<(Uuid, Uuid)>) -> Asked {
    html(&rows(&db, APPLICATIONS, vec![organisation.into(), position.into()]).await?, ["number", "status"])
}
