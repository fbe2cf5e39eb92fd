//! Background work: tried again with longer and longer waits, given up in the open, and started again by a person.

use platform::{Write, mail::Mail, tasks};
use registry::{Role, organisations::Kind};
use testkit::on_both;
use time::Duration;

#[tokio::test]
async fn a_mail_to_a_bad_address_ends_on_the_page_and_can_be_tried_again() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let person = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let mut write = Write::begin(&app.site, place.id, Some(person.id)).await.unwrap();
        write.mail(&Mail::new("ikke en adresse", "Hei", "En hemmelig tekst")).await.unwrap();
        write.audit("test.mail", "Organisation", place.id, serde_json::json!({}));
        write.commit().await.unwrap();
        let waiting = format!("{}/tasks?show=waiting", place.base());
        let failed = format!("{}/tasks", place.base());
        for attempt in 1..=tasks::ATTEMPTS {
            assert_eq!(tasks::run_due(&app.site).await.unwrap(), 1, "try {attempt}");
            assert_eq!(tasks::run_due(&app.site).await.unwrap(), 0, "it waits after try {attempt}");
            app.clock.advance(tasks::back_off(attempt) - Duration::seconds(1));
            assert_eq!(tasks::run_due(&app.site).await.unwrap(), 0, "it waits as long as it should after try {attempt}");
            app.clock.advance(Duration::seconds(1));
        }
        assert_eq!(tasks::run_due(&app.site).await.unwrap(), 0, "given up");
        // Sessions ended while the days went by.
        let visitor = app.signed_in(&person).await;
        let page = visitor.get(&failed).await;
        assert!(page.main_text().contains("E-post") && page.main_text().contains("10 av 10") && page.main_text().contains("not an address"));
        assert!(!page.text.contains("hemmelig") && !page.text.contains("ikke en adresse"), "never what is in it");
        let retry = page.attribute("form[action$='/retry']", "action").unwrap();
        assert_eq!(visitor.post(&retry, &[]).await.status, 303);
        assert_eq!(visitor.post(&retry, &[]).await.status, 404, "it waits already");
        assert_eq!(visitor.get(&failed).await.all("tbody tr").len(), 0);
        assert!(visitor.get(&waiting).await.main_text().contains("0 av 10"));
        assert_eq!(tasks::run_due(&app.site).await.unwrap(), 1);
        assert!(visitor.get(&waiting).await.main_text().contains("1 av 10"));
    })
    .await;
}

#[tokio::test]
async fn another_organisations_work_is_not_there() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let other = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let person = app.person("Anders Myhre", &[(&other, Role::Administrator)]).await;
        let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
        write.mail(&Mail::new("ikke en adresse", "Hei", "Tekst")).await.unwrap();
        write.audit("test.mail", "Organisation", place.id, serde_json::json!({}));
        write.commit().await.unwrap();
        app.run_tasks().await;
        let visitor = app.signed_in(&person).await;
        assert_eq!(visitor.get(&format!("{}/tasks?show=waiting", other.base())).await.all("tbody tr").len(), 0);
    })
    .await;
}
