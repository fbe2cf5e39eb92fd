//! The demo: what it fills, that it keeps it, and that its record holds.

use hire::{Stage, applications, positions};
use platform::audit;
use registry::organisations;
use sea_orm::{ConnectionTrait, Statement};
use testkit::{TestApp, on_both};

async fn count(app: &TestApp, sql: &str) -> i64 {
    let db = app.site.db.read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql.to_owned())).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_has_positions_all_along_the_path_and_thirty_applications() {
    on_both(async |app| {
        assert_eq!(server::demo::fill_and_tell(&app.site, 1).await.unwrap(), Vec::<String>::new(), "the demo lacks nothing");
        assert_eq!(count(&app, "SELECT count(*) AS n FROM hire_positions").await, 12);
        assert_eq!(count(&app, "SELECT count(*) AS n FROM hire_applications WHERE number IS NOT NULL").await, 30);
        // Started again, it keeps its data.
        server::demo::fill(&app.site, 1).await.unwrap();
        assert_eq!(count(&app, "SELECT count(*) AS n FROM hire_positions").await, 12);
        assert!(matches!(audit::verify(app.site.db.read()).await.unwrap(), audit::Verdict::Whole(_)), "the record holds");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_can_be_multiplied_and_every_application_can_still_be_read() {
    on_both(async |app| {
        server::demo::fill(&app.site, 2).await.unwrap();
        assert_eq!(count(&app, "SELECT count(*) AS n FROM hire_applications").await, 2_030);
        let place = organisations::by_slug(app.site.db.read(), "fjordvik-kommune").await.unwrap().unwrap();
        let db = app.site.db.read();
        let row = db
            .query_one_raw(Statement::from_string(
                db.get_database_backend(),
                "SELECT position_id AS id FROM hire_applications WHERE number = 100 AND organisation_id IN (SELECT id FROM registry_organisations WHERE slug = 'fjordvik-kommune')".to_owned(),
            ))
            .await
            .unwrap()
            .unwrap();
        let id: uuid::Uuid = row.try_get("", "id").unwrap();
        let position = positions::load(db, place.id, id.into()).await.unwrap().unwrap();
        assert!(matches!(position.stage, Stage::Published | Stage::Interviewing), "{:?}", position.stage);
        let at = |stage: &str| format!("SELECT count(*) AS n FROM hire_positions WHERE stage = '{stage}'");
        for stage in ["drafted", "planned", "described", "interviewing"] {
            assert!(count(&app, &at(stage)).await > 2, "{stage}: lists grow all along the path");
        }
        let open = "SELECT count(*) AS n FROM hire_ads WHERE published_at IS NOT NULL AND deadline > '2027-02-01'";
        assert!(count(&app, open).await >= 12, "most of what is out can be applied to");
        let sent = applications::sent(db, place.id, position.id).await.unwrap();
        assert_eq!(sent.len(), 100);
        let contents = applications::contents(&app.site, &sent).await.unwrap();
        assert!(contents.iter().all(|(_, content)| !content.letter.is_empty()));
    })
    .await;
}
