//! Sessions: they last while they are used, a week at most; and what was typed survives that they end.

use axum_login::tower_sessions::{
    SessionStore,
    session::{Id, Record},
};
use kernel::Language;
use registry::{Role, organisations::Kind, sessions::Sessions};
use testkit::{Answer, TestApp, Visitor, on_both};
use time::Duration;

const PASSWORD: &str = "blåbær på seterveien";

/// Someone with a password, signed in with it.
async fn signed_in_as(app: &TestApp, first: &str) -> Visitor {
    let visitor = app.visitor();
    let email = format!("{first}@example.no");
    visitor.post("/forgotten-password", &[("email", email.as_str())]).await;
    let mails = app.mails().await;
    let mail = mails.iter().find(|mail| mail.to == email).unwrap();
    let link = mail.links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
    assert_eq!(visitor.post(&link, &[("password", PASSWORD)]).await.status, 303);
    visitor
}

async fn kari(app: &TestApp) -> Visitor {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    signed_in_as(app, "kari").await
}

/// Sends a form of a page as it stands, with some fields filled in.
async fn submit(visitor: &Visitor, page: &Answer, form: &str, filled: &[(&str, &str)]) -> Answer {
    let to = page.attribute(form, "action").unwrap();
    let mut fields = page.inputs(form);
    fields.retain(|(name, _)| !filled.iter().any(|(given, _)| given == name));
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend(filled);
    visitor.post(&to, &all).await
}

#[tokio::test]
async fn a_session_goes_on_while_it_is_used_and_ends_when_it_is_not() {
    on_both(async |app| {
        let kari = kari(&app).await;
        for _ in 0..3 {
            app.clock.advance(Duration::hours(11));
            assert_eq!(kari.get("/now").await.status, 200, "used within twelve hours");
        }
        app.clock.advance(Duration::hours(12) + Duration::seconds(1));
        assert_eq!(kari.get("/now").await.location, "/sign-in?next=%2Fnow");
    })
    .await;
}

#[tokio::test]
async fn no_session_lasts_longer_than_a_week() {
    on_both(async |app| {
        let kari = kari(&app).await;
        for _ in 0..16 {
            app.clock.advance(Duration::hours(10));
            assert_eq!(kari.get("/now").await.status, 200);
        }
        app.clock.advance(Duration::hours(8));
        assert_eq!(kari.get("/now").await.status, 303, "a week is over");
    })
    .await;
}

#[tokio::test]
async fn use_is_noted_every_few_minutes_and_not_more_often() {
    on_both(async |app| {
        let kari = kari(&app).await;
        let (just_read, _) = app.queries(kari.get("/account")).await;
        app.clock.advance(Duration::minutes(4));
        assert_eq!(app.queries(kari.get("/account")).await.0, just_read);
        app.clock.advance(Duration::minutes(2));
        assert_eq!(app.queries(kari.get("/account")).await.0, just_read + 1, "noted now");
        assert_eq!(app.queries(kari.get("/account")).await.0, just_read);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_was_ended_does_not_rise_again() {
    on_both(async |app| {
        let store = Sessions::new(app.site.db.clone(), app.clock.clone());
        let mut record = Record { id: Id::default(), data: std::collections::HashMap::default(), expiry_date: app.clock.now() };
        store.create(&mut record).await.unwrap();
        store.save(&record).await.unwrap();
        assert!(store.load(&record.id).await.unwrap().is_some());
        store.delete(&record.id).await.unwrap();
        store.save(&record).await.unwrap();
        assert!(store.load(&record.id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_too_late_goes_along_through_signing_in_and_is_sent_again() {
    on_both(async |app| {
        let kari = kari(&app).await;
        app.clock.advance(Duration::hours(13));
        let typed = [("name", "Kari Anne <Solbakken> 🌉"), ("language", "nb")];
        let page = kari.post_from("/account?x=1", "/account", &typed).await;
        assert_eq!(page.status, 401);
        assert!(page.main_text().contains("ikke lagret ennå"), "{}", page.main_text());
        let wrong = submit(&kari, &page, "#sign-in", &[("email", "kari@example.no"), ("password", "feil passord her")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text.contains("ikke lagret ennå"), "it still goes along");
        let again = submit(&kari, &wrong, "#sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        assert_eq!(again.status, 200, "{}", again.main_text());
        assert!(again.main_text().contains("Kari Anne <Solbakken> 🌉") && again.main_text().contains("logget inn som Kari Solbakken"));
        assert_eq!(again.attribute("#send-again a", "href").unwrap(), "/account?x=1", "or back without sending");
        assert_eq!(kari.get("/account").await.field("name"), "Kari Solbakken", "nothing is sent by itself");
        assert_eq!(submit(&kari, &again, "#send-again", &[]).await.location, "/account?notice=saved");
        assert_eq!(kari.get("/account").await.field("name"), "Kari Anne <Solbakken> 🌉");
    })
    .await;
}

#[tokio::test]
async fn whoever_signs_in_instead_is_told_who_they_are_and_may_do_no_more_than_before() {
    on_both(async |app| {
        let kari = kari(&app).await;
        let other = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        app.person("Ola Nordmann", &[(&other, Role::Leader)]).await;
        signed_in_as(&app, "ola").await;
        app.clock.advance(Duration::hours(13));
        let page = kari.post("/o/fjordvik-kommune/positions/new", &[("title", "Erfaringskonsulent i teamet")]).await;
        let again = submit(&kari, &page, "#sign-in", &[("email", "ola@example.no"), ("password", PASSWORD)]).await;
        assert!(again.main_text().contains("Ola Nordmann"), "{}", again.main_text());
        assert_eq!(submit(&kari, &again, "#send-again", &[]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_password_and_a_file_do_not_go_along_and_a_script_is_told_shortly() {
    on_both(async |app| {
        let kari = kari(&app).await;
        app.clock.advance(Duration::hours(13));
        let page = kari.post_from("/account", "/account/password", &[("current_password", PASSWORD), ("password", "noe helt annet nå")]).await;
        assert_eq!(page.status, 401);
        assert!(!page.text.contains("noe helt annet") && !page.text.contains(PASSWORD));
        let signed_in = submit(&kari, &page, "#sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        assert_eq!((signed_in.status, signed_in.location.as_str()), (303, "/account"), "back to where the form stood");
        let stranger = app.visitor();
        let script = stranger.autosave("/account", &[("name", "Kari Solbakken")]).await;
        assert_eq!((script.status, script.text.as_str()), (401, ""));
        let form = axum_test::multipart::MultipartForm::new().add_text("text", "Hei på deg");
        let upload = stranger.upload("/account", form).await;
        assert!(upload.status == 401 && upload.text.contains("kunne ikke følge med"), "{}", upload.main_text());
        assert_eq!(stranger.post_from_elsewhere("/account", &[("name", "Noen Annen")]).await.status, 403, "not from another website");
        for language in Language::ALL {
            stranger.get(&format!("/language/{language}")).await;
            let page = stranger.post("/account", &[("name", "Noen Annen")]).await;
            let again = submit(&stranger, &page, "#sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
            assert!(!page.text.contains('⟦') && !again.text.contains('⟦') && again.text.contains("id=\"send-again\""), "{}", again.main_text());
            assert!(again.text.contains(&format!("<html lang=\"{language}\">")));
            stranger.post("/sign-out", &[]).await;
        }
    })
    .await;
}
