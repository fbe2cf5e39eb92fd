//! The floor: bare axum and the same SQL as the house's pages. The house is asked once for each page and its statements are
//! noted; the floor sends the very same ones and writes a line for each row, without reading what is in it. Nothing that asks the
//! database the same can be cheaper.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{Request, StatusCode, header},
    response::Html,
    routing::get,
};
use documents::TypstDocuments;
use kernel::Clock;
use platform::{Site, config::Config, crypto::Vault, db::Db};
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement};
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use crate::{At, samples::us, say};

/// How much of a statement is shown.
const WIDTH: usize = 400;

/// What each page asks the database, in the order of the pages.
type Pages = Arc<Vec<Vec<Statement>>>;

/// Notes what the house asks for each of these pages as that person, then serves the floor until killed: page `n` is at `/n`.
pub async fn serve(listen: SocketAddr, at: &At, who: &str, pages: &[String]) -> Result<(), String> {
    let noted = note(at, who, pages).await?;
    let db = Db::connect(&config(at)).await?;
    let router = Router::new().route("/", get(|| async { "ok" })).route("/{page}", get(replay)).with_state((db, noted));
    let listener = TcpListener::bind(listen).await.map_err(|error| error.to_string())?;
    axum::serve(listener, router).await.map_err(|error| error.to_string())
}

/// A pool of readers, for looking around before the measuring begins.
pub async fn connect(url: &str) -> Result<DatabaseConnection, String> {
    let url = url.strip_prefix("sqlite:").map_or_else(|| url.to_owned(), |path| format!("sqlite://{}?mode=rw", path.trim_start_matches("//")));
    let mut options = ConnectOptions::new(url);
    options.max_connections(2).sqlx_logging(false);
    Database::connect(options).await.map_err(|error| error.to_string())
}

/// The settings of the demo that is measured.
fn config(at: &At) -> Config {
    Config { demo: true, data_folder: at.data.clone(), database_url: at.url(), ..Config::default() }
}

async fn note(at: &At, who: &str, pages: &[String]) -> Result<Pages, String> {
    let config = config(at);
    let heard: Arc<Mutex<Vec<Statement>>> = Arc::default();
    let mut db = Db::connect(&config).await?;
    let ear = Arc::clone(&heard);
    db.on_query(move |statement| ear.lock().unwrap_or_else(PoisonError::into_inner).push(statement.clone()));
    let vault = Vault::open_or_create(&config.key_path())?;
    let printer = Arc::new(TypstDocuments::new().map_err(|error| error.to_string())?);
    let site = Site::new(config, db, Clock::system(), vault, printer, server::rooms())?;
    let house = server::router(&site);
    let ask = async |path: &str, cookie: &str| {
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT_LANGUAGE, "nb").body(Body::empty());
        house.clone().oneshot(request.map_err(|error| error.to_string())?).await.map_err(|error| error.to_string())
    };
    let opened = ask(who, "").await?;
    let cookie = opened.headers().get(header::SET_COOKIE).and_then(|value| value.to_str().ok()).and_then(|value| value.split(';').next());
    let cookie = cookie.ok_or("nobody could be signed in")?.to_owned();
    let mut noted = Vec::new();
    for page in pages {
        heard.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let answer = ask(page, &cookie).await?;
        if answer.status() != StatusCode::OK {
            return Err(format!("{page} answered {}", answer.status()));
        }
        let mut statements = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner));
        // A floor that writes could be run only once.
        statements.retain(|statement| statement.sql.starts_with("SELECT"));
        noted.push(statements);
    }
    Ok(Arc::new(noted))
}

/// Says what one page asks the database, the slowest statement first.
pub async fn statements(at: &At, who: &str, page: String) -> Result<(), String> {
    let noted = note(at, who, &[page]).await?;
    let db = Db::connect(&config(at)).await?;
    let mut told = Vec::new();
    for statement in noted.iter().flatten() {
        let (mut rows, mut quickest) = (0, Duration::MAX);
        for _ in 0..5 {
            let began = Instant::now();
            rows = db.read().query_all_raw(statement.clone()).await.map_err(|error| error.to_string())?.len();
            quickest = quickest.min(began.elapsed());
        }
        told.push((quickest, rows, &statement.sql));
    }
    told.sort_by_key(|(quickest, ..)| std::cmp::Reverse(*quickest));
    for (quickest, rows, sql) in told {
        say(format!("{:>9}  {rows:>6} rows  {}", us(quickest), sql.chars().take(WIDTH).collect::<String>()));
    }
    Ok(())
}

async fn replay(State((db, pages)): State<(Db, Pages)>, Path(page): Path<usize>) -> Result<Html<String>, StatusCode> {
    let statements = pages.get(page).ok_or(StatusCode::NOT_FOUND)?;
    let mut html = String::from("<!doctype html><title>floor</title><ul>");
    for statement in statements {
        let rows = db.read().query_all_raw(statement.clone()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        html.push_str(&"<li>row</li>".repeat(rows.len()));
    }
    html.push_str("</ul>");
    Ok(Html(html))
}
