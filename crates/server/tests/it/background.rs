//! Background work: tried again with longer and longer waits, given up in the open, and started again by a person.

use kernel::{Language, PersonId};
use platform::{Write, audit, mail::Mail, tasks};
use registry::{
    Role,
    organisations::Kind,
    people::{self, Person},
};
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

#[tokio::test]
async fn a_letter_about_a_password_that_never_came_is_seen_by_every_administrator_without_the_address() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let kari = Person { id: PersonId::new(), name: "Kari Solbakken".into(), email: "kari@".into(), language: Language::Nb };
        let mut write = Write::begin(&app.site, audit::INSTALLATION, None).await.unwrap();
        people::insert(write.tx(), write.now(), &kari, None).await.unwrap();
        write.audit("person.create", "Person", kari.id, serde_json::json!({}));
        write.commit().await.unwrap();
        assert_eq!(app.visitor().post("/forgotten-password", &[("email", "kari@")]).await.status, 200);
        for _ in 0..=tasks::ATTEMPTS {
            tasks::run_due(&app.site).await.unwrap();
            app.clock.advance(Duration::hours(6));
        }
        let administrator = app.signed_in(&anders).await;
        let page = administrator.get(&format!("{}/tasks", place.base())).await;
        let seen = page.main_text();
        assert!(seen.contains("Gjelder hele installasjonen") && seen.contains("E-post") && seen.contains("not an address"), "{seen}");
        assert!(!page.text.contains("kari@") && !seen.contains("Solbakken"), "never about whom");
        assert!(!administrator.get(&format!("{}/tasks?show=waiting", place.base())).await.main_text().contains("hele installasjonen"));
        for language in Language::ALL {
            administrator.get(&format!("/language/{language}")).await;
            assert!(!administrator.get(&format!("{}/tasks", place.base())).await.text.contains('⟦'));
        }
    })
    .await;
}
