//! The ways in, guarded: guessing is counted however it is done, old links and sessions close, and one's own log tells.

use kernel::Language;
use registry::{Role, organisations::Kind, people, sessions};
use sea_orm::EntityTrait;
use testkit::{Answer, TestApp, Visitor, on_both};
use time::Duration;

use crate::sign_in::{PASSWORD, leader_with_password};

const WRONG: &str = "E-postadressen og passordet hører ikke sammen";
const SLOWED: &str = "For mange forsøk";

async fn guess(visitor: &Visitor, email: &str) -> String {
    visitor.post("/sign-in", &[("email", email), ("password", "feil passord her")]).await.text
}

async fn ask(app: &TestApp, email: &str) -> Answer {
    app.visitor().post("/forgotten-password", &[("email", email)]).await
}

/// The links of every mail so far, in no order.
async fn links(app: &TestApp) -> Vec<String> {
    app.mails().await.iter().map(|mail| mail.links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn guesses_at_the_same_moment_count_one_by_one() {
    on_both(async |app| {
        leader_with_password(&app).await;
        let (a, b, c) = (app.visitor(), app.visitor(), app.visitor());
        let try_on = |visitor| guess(visitor, "kari@example.no");
        let mut answers = Vec::new();
        for _ in 0..3 {
            let (one, two, three, four) = tokio::join!(try_on(&a), try_on(&b), try_on(&c), try_on(&a));
            answers.extend([one, two, three, four]);
        }
        let looked_at = answers.iter().filter(|answer| answer.contains(WRONG)).count();
        assert!((1..=4).contains(&looked_at), "{looked_at} of twelve passwords were looked at");
        assert!(answers.iter().all(|answer| answer.contains(WRONG) != answer.contains(SLOWED)));
        app.clock.advance(Duration::minutes(6));
        let answer = a.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{}", answer.main_text());
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_is_slowed_like_a_known_one() {
    on_both(async |app| {
        leader_with_password(&app).await;
        let visitor = app.visitor();
        let mut told = Vec::new();
        for email in ["kari@example.no", "UKJENT@example.no "] {
            let mut answers = Vec::new();
            for _ in 0..6 {
                let answer = guess(&visitor, email).await;
                answers.push((answer.contains(WRONG), answer.contains(SLOWED)));
            }
            told.push(answers);
        }
        assert_eq!(told[0], told[1]);
        assert!(told[0].first() == Some(&(true, false)) && told[0].last() == Some(&(false, true)), "{:?}", told[0]);
        let addresses = people::rows::tries::Entity::find().all(app.site.db.read()).await.unwrap();
        assert!(addresses.len() == 2 && addresses.iter().all(|row| !row.fingerprint.contains("example")));
        let (known, _) = app.queries(ask(&app, "kari@example.no")).await;
        let (unknown, _) = app.queries(ask(&app, "ukjent@example.no")).await;
        assert_eq!(known, unknown, "as much work for one as for the other");
        app.run_tasks().await;
        app.clock.advance(Duration::days(2));
        server::upkeep::tidy(&app.site).await.unwrap();
        assert_eq!(people::rows::tries::Entity::find().all(app.site.db.read()).await.unwrap(), [], "nothing is kept of it");
    })
    .await;
}

#[tokio::test]
async fn guessing_the_password_one_has_is_slowed_too_and_said_to_a_screen_reader() {
    on_both(async |app| {
        let here = leader_with_password(&app).await;
        let change = async |current: &str| here.post("/account/password", &[("current_password", current), ("password", "kort")]).await;
        let wrong = change("feil passord her").await;
        assert_eq!(wrong.attribute("#current_password", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(wrong.attribute("#current_password", "aria-describedby").as_deref(), Some("current_password-e"));
        assert_eq!(wrong.attribute("#password", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(here.get("/account").await.attribute("#password", "aria-describedby").as_deref(), Some("password-d"));
        for _ in 0..5 {
            change("feil passord her").await;
        }
        assert!(change(PASSWORD).await.main_text().contains(SLOWED));
        app.run_tasks().await;
        let log = here.get("/account/log").await.main_text();
        assert!(log.contains("Prøvde med feil passord") && log.contains("Logget inn"), "{log}");
        assert_eq!(here.post("/sign-out", &[]).await.location, "/?notice=signed-out");
        app.clock.advance(Duration::minutes(6));
        assert_eq!(here.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await.status, 303);
        assert!(here.get("/account/log").await.main_text().contains("Logget ut"));
        for language in Language::ALL {
            here.get(&format!("/language/{language}")).await;
            assert!(!here.get("/account/log").await.text.contains("session."), "there are words for it in {language}");
        }
        assert!(here.get("/account/log").await.main_text().contains("Changed what is kept about themselves"), "the language too");
    })
    .await;
}

#[tokio::test]
async fn a_link_works_for_an_hour_and_one_is_sent_every_five_minutes_at_most() {
    on_both(async |app| {
        leader_with_password(&app).await;
        assert_eq!(links(&app).await.len(), 1);
        let before = ask(&app, "kari@example.no").await;
        assert_eq!(links(&app).await.len(), 1, "too soon");
        app.clock.advance(Duration::minutes(6));
        let after = ask(&app, "kari@example.no").await;
        assert_eq!(before.main_text(), after.main_text());
        let sent = links(&app).await;
        assert_eq!(sent.len(), 2);
        let fresh = async || {
            let mut open = Vec::new();
            for link in &sent {
                if app.visitor().get(link).await.status == 200 {
                    open.push(link.clone());
                }
            }
            open
        };
        app.clock.advance(Duration::minutes(59));
        let link = fresh().await.remove(0);
        app.clock.advance(Duration::minutes(2));
        assert_eq!(fresh().await, Vec::<String>::new());
        let old = app.visitor().post(&link, &[("password", "tyttebær på seterveien")]).await;
        assert!(old.status == 410 && old.main_text().contains("virker ikke lenger"), "{}", old.main_text());
        for language in Language::ALL {
            let page = app.visitor().get_in("/new-password/no-such-link", language).await;
            assert!(page.status == 410 && !page.text.contains('⟦'));
        }
    })
    .await;
}

#[tokio::test]
async fn a_new_password_closes_the_links_and_the_sessions_of_the_old_one() {
    on_both(async |app| {
        let here = leader_with_password(&app).await;
        let kari = people::by_email(app.site.db.read(), "kari@example.no").await.unwrap().unwrap();
        let open = async || sessions::of_person(app.site.db.read(), kari.id, &app.clock).await.unwrap().len();
        let there = app.signed_in(&kari).await;
        for _ in 0..2 {
            app.clock.advance(Duration::minutes(6));
            ask(&app, "kari@example.no").await;
            app.run_tasks().await;
        }
        assert_eq!(open().await, 2);
        let mut waiting = Vec::new();
        for link in links(&app).await {
            if app.visitor().get(&link).await.status == 200 {
                waiting.push(link);
            }
        }
        assert_eq!(waiting.len(), 2);
        let elsewhere = app.visitor();
        assert_eq!(elsewhere.post(&waiting[0], &[("password", "tyttebær på seterveien")]).await.status, 303);
        assert_eq!(open().await, 1, "the one that was opened with the new password");
        assert_eq!(app.visitor().get(&waiting[1]).await.status, 410, "the other link waits no more");
        assert_eq!((here.get("/account").await.status, there.get("/account").await.status), (303, 303));

        app.clock.advance(Duration::minutes(6));
        ask(&app, "kari@example.no").await;
        app.run_tasks().await;
        app.signed_in(&kari).await;
        let changed = [("current_password", "tyttebær på seterveien"), ("password", PASSWORD)];
        assert_eq!(elsewhere.post("/account/password", &changed).await.location, "/account?notice=password-changed");
        assert_eq!(open().await, 1, "the one in use");
        for link in links(&app).await {
            assert_eq!(app.visitor().get(&link).await.status, 410);
        }
        assert_eq!(elsewhere.get("/account").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn signing_in_always_brings_a_new_cookie_and_a_session_holds_no_hash_of_a_password() {
    on_both(async |app| {
        let visitor = leader_with_password(&app).await;
        let cookie = |answer: &Answer| answer.headers.iter().find(|header| header.starts_with("set-cookie: brobygger_session=")).cloned().unwrap();
        let mut cookies = Vec::new();
        for _ in 0..2 {
            let answer = visitor.post("/sign-in", &[("email", "kari@example.no"), ("password", PASSWORD)]).await;
            cookies.push(cookie(&answer).split(';').next().unwrap().to_owned());
        }
        assert_ne!(cookies[0], cookies[1], "though someone was signed in already");
        let open = sessions::rows::Entity::find().all(app.site.db.read()).await.unwrap();
        assert_eq!(open.len(), 1, "the old one is gone");
        let data: serde_json::Value = serde_json::from_str(&open[0].data).unwrap();
        let kept: Vec<u8> = serde_json::from_value(data["axum-login.data"]["auth_hash"].clone()).unwrap();
        assert!(!kept.is_empty() && !String::from_utf8_lossy(&kept).contains("argon2"), "{}", open[0].data);
    })
    .await;
}

#[tokio::test]
async fn signing_out_makes_the_browser_forget_what_it_keeps() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let page = app.signed_in(&kari).await.get("/now").await;
        assert!(page.attribute("form[action='/sign-out']", "data-forgets").is_some());
    })
    .await;
}

#[tokio::test]
async fn someone_with_many_roles_is_known_with_two_queries() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let other = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader), (&other, Role::Hr), (&other, Role::Member)]).await;
        let (queries, account) = app.queries(people::account(app.site.db.read(), kari.id)).await;
        assert_eq!((queries, account.unwrap().unwrap().memberships.len()), (2, 3));
    })
    .await;
}
