//! Signing in: password, waiting, reset by mail, sessions.

use registry::{Role, organisations::Kind};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

pub(crate) const PASSWORD: &str = "blåbær på seterveien";

/// A leader who has chosen a password through the mail.
pub(crate) async fn leader_with_password(app: &TestApp) -> Visitor {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let visitor = app.visitor();
    visitor.post("/forgotten-password", &[("email", "KARI@example.no ")]).await;
    let mails = app.mails().await;
    let link = mails[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
    assert_eq!(visitor.get(&link).await.status, 200);
    assert_eq!(visitor.post(&link, &[("password", "for kort")]).await.status, 422);
    assert_eq!(visitor.post(&link, &[("password", PASSWORD)]).await.status, 303);
    let used = visitor.get(&link).await;
    assert!(used.status == 410 && used.text.contains("href=\"/forgotten-password\""), "a link works once, and says where to get another");
    visitor
}

#[tokio::test]
async fn a_forgotten_password_is_chosen_anew_by_mail() {
    on_both(async |app| {
        let visitor = leader_with_password(&app).await;
        assert_eq!(visitor.get("/now").await.status, 200);
        let other = app.visitor();
        assert_eq!(other.get("/now").await.location, "/sign-in?next=%2Fnow");
        let answer = other.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD), ("next", "/account")]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/account"));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_is_answered_like_a_known_one() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let visitor = app.visitor();
        let known = visitor.post("/forgotten-password", &[("email", "kari@example.no")]).await;
        let unknown = visitor.post("/forgotten-password", &[("email", "ukjent@example.no")]).await;
        assert_eq!(known.main_text(), unknown.main_text());
        assert_eq!(app.mails().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn guessing_is_slowed_but_nobody_is_locked_out() {
    on_both(async |app| {
        leader_with_password(&app).await;
        let guesser = app.visitor();
        let mut slowed = false;
        for _ in 0..6 {
            let answer = guesser.post("/sign-in", &[("email", "kari@example.no"), ("password", "feil passord her")]).await;
            assert_eq!(answer.status, 422);
            slowed |= answer.text.contains("For mange forsøk");
        }
        assert!(slowed);
        app.clock.advance(Duration::minutes(6));
        let answer = guesser.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_session_can_be_seen_and_ended_from_another() {
    on_both(async |app| {
        let here = leader_with_password(&app).await;
        let there = app.visitor();
        there.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        assert_eq!(there.get("/account").await.status, 200);
        let account = here.get("/account").await;
        let ends: Vec<String> = scraper_actions(&account.text);
        assert_eq!(ends.len(), 1, "the session in use is not offered for ending");
        let asked = here.post(&ends[0], &[]).await;
        assert!(asked.status == 200 && asked.main_text().contains("Vil du avslutte økten?"), "asks first: {}", asked.main_text());
        assert_eq!(there.get("/account").await.status, 200, "not yet");
        assert_eq!(here.post(&ends[0], &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(there.get("/account").await.status, 303);
    })
    .await;
}

fn scraper_actions(text: &str) -> Vec<String> {
    text.split("action=\"").filter_map(|rest| rest.split('"').next()).filter(|action| action.contains("/sessions/")).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    on_both(async |app| {
        let here = leader_with_password(&app).await;
        let there = app.visitor();
        there.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        let answer = here.post("/account/password", &[("current_password", PASSWORD), ("password", "en helt annen lang setning")]).await;
        assert_eq!(answer.status, 303, "{}", answer.main_text());
        assert_eq!(here.get("/account").await.status, 200);
        assert_eq!(there.get("/account").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_another_website_changes_nothing() {
    on_both(async |app| {
        let here = leader_with_password(&app).await;
        assert_eq!(here.post_from_elsewhere("/account", &[("name", "Noen Annen")]).await.status, 403);
        assert_eq!(here.post_from_elsewhere("/sign-out", &[]).await.status, 403);
        assert_eq!(here.get("/account").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_browser_where_nobody_has_chosen_speaks_the_language_of_the_one_who_signs_in() {
    on_both(async |app| {
        let visitor = leader_with_password(&app).await;
        assert_eq!(visitor.get("/now").await.attribute("html", "lang").as_deref(), Some("nb"));
        let account = [("name", "Kari Solbakken"), ("language", "nn")];
        assert_eq!(visitor.post("/account", &account).await.status, 303);
        assert_eq!(visitor.get("/now").await.attribute("html", "lang").as_deref(), Some("nn"), "what is chosen is seen at once");

        let credentials = [("email", "kari@example.no"), ("password", PASSWORD)];
        let elsewhere = app.visitor();
        assert_eq!(elsewhere.post("/sign-in", &credentials).await.status, 303);
        assert_eq!(elsewhere.get("/now").await.attribute("html", "lang").as_deref(), Some("nn"));

        let chosen = app.visitor();
        chosen.get("/language/en").await;
        assert_eq!(chosen.post("/sign-in", &credentials).await.status, 303);
        assert_eq!(chosen.get("/now").await.attribute("html", "lang").as_deref(), Some("en"), "a choice in this browser stands");
    })
    .await;
}
