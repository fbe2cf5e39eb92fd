//! Being invited in: the mail, the one link, and who comes in as whom.

use registry::{
    Organisation, Role,
    organisations::{self, Kind},
    people,
};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

const PASSWORD: &str = "blåbær på seterveien";

async fn start(app: &TestApp) -> (Organisation, Visitor) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let person = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
    let visitor = app.signed_in(&person).await;
    (place, visitor)
}

async fn invite(app: &TestApp, place: &Organisation, by: &Visitor, email: &str) -> String {
    let new = format!("{}/invitations/new", place.base());
    let form_key = by.get(&new).await.field("form_key");
    let fields = [("form_key", form_key.as_str()), ("name", "Maja Nilsen"), ("email", email), ("role", "peer-worker"), ("unit", "")];
    let answer = by.post(&new, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    assert_eq!(by.post(&new, &fields).await.location, answer.location, "sent twice, asked once");
    newest_link(app).await
}

async fn newest_link(app: &TestApp) -> String {
    app.mails().await[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned()
}

#[tokio::test]
async fn a_new_person_chooses_a_password_and_is_in() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let link = invite(&app, &place, &administrator, " Maja@Example.no ").await;
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1, "one invitation, one mail");
        assert_eq!((mails[0].to.as_str(), mails[0].subject.as_str()), ("maja@example.no", "En invitasjon til deg"));
        assert!(!mails[0].text.to_lowercase().contains("erfaring"), "the mail does not say what the role is");
        let maja = app.visitor();
        let page = maja.get(&link).await;
        assert!(page.main_text().contains("Velkommen til Fjordvik kommune") && page.main_text().contains("Erfaringskonsulent"));
        let weak = maja.post(&link, &[("name", "Maja N."), ("password", "passord")]).await;
        assert_eq!((weak.status, weak.field("name").as_str(), weak.field("password").as_str()), (422, "Maja N.", ""));
        let done = maja.post(&link, &[("name", "Maja Nilsen"), ("password", PASSWORD)]).await;
        assert_eq!((done.status, done.location), (303, format!("{}?notice=welcome", place.base())));
        assert_eq!(maja.get(&place.base()).await.status, 200);
        assert_eq!(app.visitor().get(&link).await.status, 410, "a link works once");
        let other = app.visitor();
        assert_eq!(other.post("/sign-in", &[("email", "maja@example.no"), ("password", PASSWORD), ("next", "/")]).await.status, 303);
    })
    .await;
}

/// Someone closes a unit past the page, as a restored backup or an older version might have.
async fn close(app: &TestApp, unit: &str) {
    let db = app.site.db.writer();
    let sql = "UPDATE registry_units SET closed_at = created_at WHERE name = $1";
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [unit.into()])).await.unwrap();
}

#[tokio::test]
async fn a_unit_that_was_closed_meanwhile_is_neither_invited_into_nor_joined() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        for unit in ["Base Sør", "Base Nord"] {
            let new = format!("{}/units/new", place.base());
            assert_eq!(administrator.post(&new, &[("name", unit), ("place", ""), ("parent", "")]).await.status, 303);
        }
        let new = format!("{}/invitations/new", place.base());
        let units = organisations::units(app.site.db.read(), place.id).await.unwrap();
        let into = |unit: &str| units.iter().find(|found| found.name == unit).unwrap().id.to_string();
        let invite = async |email: &str, unit: &str| {
            let fields = [("name", "Maja Nilsen"), ("email", email), ("role", "peer-worker"), ("unit", unit)];
            administrator.post(&new, &fields).await
        };
        assert_eq!(invite("maja@example.no", &into("Base Sør")).await.status, 303);
        let link = newest_link(&app).await;
        for unit in ["Base Sør", "Base Nord"] {
            close(&app, unit).await;
        }
        let refused = invite("per@example.no", &into("Base Nord")).await;
        assert_eq!((refused.status, refused.field("email").as_str()), (422, "per@example.no"), "{}", refused.main_text());
        let maja = app.visitor();
        let done = maja.post(&link, &[("name", "Maja Nilsen"), ("password", PASSWORD)]).await;
        assert_eq!(done.status, 303, "{}", done.main_text());
        let sql = "SELECT unit_id FROM registry_memberships WHERE organisation_id = $1 AND role = 'peer-worker'";
        let db = app.site.db.read();
        let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [place.id.0.into()])).await.unwrap();
        let units: Vec<Option<Uuid>> = rows.iter().map(|row| row.try_get("", "unit_id").unwrap()).collect();
        assert_eq!(units, [None], "a role in the organisation as a whole, and none where nobody works any more");
    })
    .await;
}

#[tokio::test]
async fn someone_known_accepts_as_themselves_and_nobody_as_someone_else() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let maja = app.person("Maja Nilsen", &[(&elsewhere, Role::PeerWorker)]).await;
        app.signed_in(&maja).await.get("/language/nn").await;
        let link = invite(&app, &place, &administrator, &maja.email).await;
        assert_eq!(app.mails().await[0].subject, "Ein invitasjon til deg", "in her own language");
        assert!(app.visitor().get(&link).await.main_text().contains("Du har alt en konto"));
        assert!(administrator.get(&link).await.main_text().contains("til en annen"));
        administrator.post(&link, &[]).await;
        let visitor = app.signed_in(&maja).await;
        assert_eq!(visitor.get(&place.base()).await.status, 404, "not yet");
        assert_eq!(visitor.post(&link, &[]).await.status, 303);
        assert_eq!(visitor.get(&place.base()).await.status, 200);
        let roles = people::account(app.site.db.read(), maja.id).await.unwrap().unwrap().memberships;
        assert_eq!(roles.len(), 2);
        assert_eq!(visitor.get(&elsewhere.base()).await.all(".bb-header [aria-current='true']").len(), 3, "language, and place twice");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_ends_after_fourteen_days_and_can_be_sent_again() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let link = invite(&app, &place, &administrator, "maja@example.no").await;
        app.clock.advance(Duration::days(14) + Duration::minutes(1));
        assert_eq!(app.visitor().get(&link).await.status, 410);
        assert_eq!(app.visitor().post(&link, &[("name", "Maja"), ("password", PASSWORD)]).await.status, 410);
        let anders = people::by_email(app.site.db.read(), "anders@example.no").await.unwrap().unwrap();
        let administrator = app.signed_in(&anders).await;
        let list = administrator.get(&format!("{}/invitations", place.base())).await;
        assert!(list.main_text().contains("Gått ut"));
        let resend = list.attribute("form[action$='/resend']", "action").unwrap();
        assert_eq!(administrator.post(&resend, &[]).await.status, 303);
        let links: Vec<String> = app.mails().await.iter().map(|mail| mail.links()[0].to_owned()).collect();
        let fresh = links.iter().find(|found| !found.ends_with(&link)).unwrap().strip_prefix("http://brobygger.test").unwrap();
        let old = app.visitor().get(&link).await;
        assert!(old.status == 410 && old.main_text().contains("gjelder ikke lenger"), "the old link says that it is over");
        assert_eq!(app.visitor().get(fresh).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_taken_back_leaves_nothing_behind() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let link = invite(&app, &place, &administrator, "maja@example.no").await;
        let list = administrator.get(&format!("{}/invitations", place.base())).await;
        let withdraw = list.attribute("form[action$='/withdraw']", "action").unwrap();
        let asked = administrator.post(&withdraw, &[]).await;
        assert!(asked.status == 200 && asked.main_text().contains("maja@example.no"), "asks first: {}", asked.main_text());
        assert_eq!(app.visitor().get(&link).await.status, 200, "not yet");
        assert_eq!(administrator.post(&withdraw, &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(administrator.post(&withdraw, &[]).await.status, 404);
        let gone = app.visitor().get(&link).await;
        assert!(gone.status == 410 && gone.main_text().contains("trukket tilbake"), "{}", gone.main_text());
        assert!(!administrator.get(&format!("{}/invitations", place.base())).await.main_text().contains("Maja"));
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_wrongly_is_kept_and_what_says_nothing_new_is_refused() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let new = format!("{}/invitations/new", place.base());
        let wrong = administrator.post(&new, &[("name", "Maja"), ("email", "maja"), ("role", "")]).await;
        assert_eq!((wrong.status, wrong.field("email").as_str(), wrong.field("name").as_str()), (422, "maja", "Maja"));
        assert_eq!(wrong.all(".ds-error-summary li").len(), 2);
        invite(&app, &place, &administrator, "maja@example.no").await;
        let again = administrator.post(&new, &[("name", "Maja"), ("email", "maja@example.no"), ("role", "peer-worker")]).await;
        assert!(again.status == 422 && again.main_text().contains("har alt en invitasjon"));
        let held = administrator.post(&new, &[("name", "Anders"), ("email", "anders@example.no"), ("role", "administrator")]).await;
        assert!(held.status == 422 && held.main_text().contains("har rollen fra før"));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_signed_in_as_someone_else_signs_out_and_comes_back_to_the_invitation() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let link = invite(&app, &place, &administrator, "maja@example.no").await;
        let page = administrator.get(&link).await;
        assert!(page.main_text().contains("Det er ikke meg"));
        let out = "main form[action='/sign-out']";
        assert!(page.attribute(out, "data-forgets").is_some(), "what the browser keeps is forgotten too");
        let next = page.attribute(&format!("{out} input[name='next']"), "value").unwrap();
        let left = administrator.post("/sign-out", &[("next", next.as_str())]).await;
        assert_eq!(left.location, format!("{link}?notice=signed-out"));
        assert!(administrator.get(&link).await.text.contains("name=\"password\""), "a new person may come in");
    })
    .await;
}

#[tokio::test]
async fn two_who_invite_the_same_person_at_the_same_moment_send_one_invitation() {
    on_both(async |app| {
        let (place, anders) = start(&app).await;
        let other = app.person("Berit Moe", &[(&place, Role::Administrator)]).await;
        let berit = app.signed_in(&other).await;
        let new = format!("{}/invitations/new", place.base());
        let fields = [("name", "Maja Nilsen"), ("email", "maja@example.no"), ("role", "peer-worker"), ("unit", "")];
        let (one, two) = tokio::join!(anders.post(&new, &fields), berit.post(&new, &fields));
        let mut answers = [one.status, two.status];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422]);
        assert_eq!(app.mails().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_unit_someone_is_invited_into_is_not_closed() {
    on_both(async |app| {
        let (place, administrator) = start(&app).await;
        let unit = app.unit(&place).await.id.to_string();
        let new = format!("{}/invitations/new", place.base());
        let fields = [("name", "Maja Nilsen"), ("email", "maja@example.no"), ("role", "peer-worker"), ("unit", unit.as_str())];
        assert_eq!(administrator.post(&new, &fields).await.status, 303);
        let close = format!("{}/units/{unit}/close", place.base());
        let refused = administrator.post(&close, &[("confirmed", "yes")]).await;
        assert!(refused.status == 422 && refused.main_text().contains("invitert til en rolle"), "{}", refused.main_text());
        let list = administrator.get(&format!("{}/invitations", place.base())).await;
        let withdraw = list.attribute("form[action$='/withdraw']", "action").unwrap();
        assert_eq!(administrator.post(&withdraw, &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(administrator.post(&close, &[("confirmed", "yes")]).await.status, 303);
    })
    .await;
}
