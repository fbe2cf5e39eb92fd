//! What has been kept long enough is deleted, once, and nothing that is still needed.

use testkit::on_both;
use time::Duration;

#[tokio::test]
async fn a_round_leaves_open_processes_alone_and_a_second_finds_nothing_to_do() {
    on_both(async |app| {
        server::demo::fill(&app.site, 1).await.unwrap();
        app.run_tasks().await;
        let kari = app.visitor();
        kari.get("/demo/sign-in/kari@fjordvik.example").await;
        let before = kari.get("/o/fjordvik-kommune/positions").await.main_text();
        let jobs = app.visitor().get("/jobs").await.main_text();
        server::upkeep::tidy(&app.site).await.unwrap();
        assert_eq!(server::upkeep::tidy(&app.site).await.unwrap(), 0);
        assert_eq!(kari.get("/o/fjordvik-kommune/positions").await.main_text(), before);
        assert_eq!(app.visitor().get("/jobs").await.main_text(), jobs);
        app.clock.advance(Duration::days(400));
        assert!(server::upkeep::tidy(&app.site).await.unwrap() > 0, "after a year something has been kept long enough");
        assert_eq!(server::upkeep::tidy(&app.site).await.unwrap(), 0);
    })
    .await;
}
