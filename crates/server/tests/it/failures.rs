//! What goes wrong on the way, and what the reader and the log are told of it.

use std::{
    io::Write,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, body::Body, http::Request};
use platform::http::{Gate, Routes};
use registry::{Role, organisations::Kind};
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{TestApp, on_both};
use tower::ServiceExt as _;

/// From here on there is no room for more: SQLite may not grow, and PostgreSQL says of these tables what it says of a full disk.
pub(crate) async fn fill_disk(app: &TestApp, tables: &[&str]) {
    let db = app.site.db.writer();
    if app.site.db.is_sqlite() {
        let pages = Statement::from_string(db.get_database_backend(), "SELECT page_count AS n FROM pragma_page_count");
        let full: i64 = db.query_one_raw(pages).await.unwrap().unwrap().try_get("", "n").unwrap();
        db.execute_unprepared(&format!("PRAGMA max_page_count = {full}")).await.unwrap();
        return;
    }
    let full = "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS \
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$";
    db.execute_unprepared(full).await.unwrap();
    for table in tables {
        let trigger = format!("CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION full_disk()");
        db.execute_unprepared(&trigger).await.unwrap();
    }
}

/// There is room again.
pub(crate) async fn free_disk(app: &TestApp, tables: &[&str]) {
    let db = app.site.db.writer();
    if app.site.db.is_sqlite() {
        db.execute_unprepared("PRAGMA max_page_count = 1073741823").await.unwrap();
        return;
    }
    for table in tables {
        db.execute_unprepared(&format!("DROP TRIGGER full_disk ON {table}")).await.unwrap();
    }
}

#[tokio::test]
async fn any_page_says_that_there_is_no_room_and_where_what_was_typed_is() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let visitor = app.signed_in(&anders).await;
        let new = format!("{}/units/new", place.base());
        fill_disk(&app, &["registry_units"]).await;
        let mut answer = visitor.get(&new).await;
        // SQLite fills the pages it has first.
        for number in 0..300 {
            answer = visitor.post(&new, &[("name", &format!("Team {number}")), ("place", "Vika")]).await;
            if answer.status != 303 {
                break;
            }
        }
        assert_eq!((answer.status, answer.all("h1")), (507, vec!["Vi har ikke plass til mer akkurat nå".to_owned()]));
        assert!(answer.main_text().contains("Går du tilbake i nettleseren"), "{}", answer.main_text());
        free_disk(&app, &["registry_units"]).await;
        assert_eq!(visitor.post(&new, &[("name", "Team A"), ("place", "Vika")]).await.status, 303);
    })
    .await;
}

async fn falls() -> &'static str {
    panic!("as it was told to")
}

async fn sleeps() -> &'static str {
    tokio::time::sleep(Duration::from_secs(60)).await;
    "rested"
}

/// What an address answers: the status, the headers that protect, and the page.
async fn ask(router: &Router, path: &str) -> (u16, String) {
    let answer = router.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let status = answer.status().as_u16();
    assert!(answer.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'self'"), "{path}");
    assert_eq!(answer.headers()["cache-control"], "private, no-store", "{path}");
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/html"), "{path}");
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn what_falls_over_or_takes_too_long_gets_its_page_like_any_other() {
    on_both(async |app| {
        let routes = Routes::new().get("/falls", Gate::Open, falls).get("/sleeps", Gate::Open, sleeps);
        let router = server::app::around(&app.site, routes, Duration::from_millis(50));
        let (status, page) = ask(&router, "/falls").await;
        assert_eq!(status, 500);
        assert!(page.contains("Noe gikk galt hos oss") && page.contains("<code>"), "{page}");
        assert!(!page.contains("as it was told to"));
        let (status, page) = ask(&router, "/sleeps").await;
        assert_eq!(status, 408);
        assert!(page.contains("Det tok for lang tid"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_database_that_is_away_is_said_in_a_page_with_a_reference() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let visitor = app.signed_in(&anders).await;
        app.site.db.clone().close().await.unwrap();
        let page = visitor.get("/now").await;
        assert_eq!((page.status, page.all("h1")), (500, vec!["Noe gikk galt hos oss".to_owned()]));
        assert_eq!(page.all("main code").len(), 1);
        assert!(page.headers.iter().any(|header| header.starts_with("content-security-policy")));
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_nul_in_it_is_nowhere() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let visitor = app.signed_in(&anders).await;
        for path in ["/jobs/%00", "/jobs?q=%00", "/o/%00", &format!("{}/audit?action=%00", place.base())] {
            let page = visitor.get(path).await;
            assert_eq!((page.status, page.all("h1")), (404, vec!["Vi finner ikke siden".to_owned()]), "{path}");
        }
        assert_eq!(visitor.get("/jobs?q=100%2500").await.status, 200, "a percent sign is not a NUL");
    })
    .await;
}

/// A log that is kept in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_tells_of_every_request_its_method_route_status_and_time_and_nothing_of_whom() {
    on_both(async |app| {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(tracing_subscriber::EnvFilter::new(server::commands::NOTED))
            .json()
            .with_writer(move || writer.clone())
            .finish();
        let router = server::router(&app.site);
        {
            let _guard = tracing::subscriber::set_default(subscriber);
            ask(&router, "/jobs/et-hemmelig-sted/en-hemmelig-stilling?navn=Kari").await;
        }
        let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        let line = said.lines().find(|line| line.contains("answered")).unwrap_or_else(|| panic!("nothing was noted: {said}"));
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!((&line["fields"]["status"], &line["span"]["method"]), (&404.into(), &"GET".into()), "{line}");
        assert!(line["span"]["route"].as_str().unwrap().starts_with("/jobs/{") && line["fields"]["ms"].is_u64(), "{line}");
        assert!(!said.contains("hemmelig") && !said.contains("Kari"), "{said}");
    })
    .await;
}
