//! Forms that are sent twice, and two who write the same: done once, said kindly, and no word lost.

use hire::{Stage, applications::Application, panel::SeatRole, positions::Position};
use registry::{Organisation, Role, organisations::Kind};
use sea_orm::{ConnectionTrait, Statement};
use testkit::{Answer, TestApp, Visitor, on_both};

use crate::hire_assessment::{NAMES, house, score_all};

/// How many entries of a kind the log has.
async fn logged(app: &TestApp, action: &str) -> i64 {
    let db = app.site.db.read();
    let sql = "SELECT count(*) AS n FROM platform_audit WHERE action = $1";
    let row = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [action.into()])).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

fn as_pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// Sends the same form twice: it is written once, and the second answer leads on, or shows what is there.
async fn twice(app: &TestApp, visitor: &Visitor, path: &str, fields: &[(String, String)], action: &str) -> Answer {
    let before = logged(app, action).await;
    let first = visitor.post(path, &as_pairs(fields)).await;
    assert_eq!(first.status, 303, "{path}: {}", first.main_text());
    let second = visitor.post(path, &as_pairs(fields)).await;
    assert!(matches!(second.status, 303 | 409), "{path}, sent twice: {}", second.status);
    assert_eq!(logged(app, action).await, before + 1, "{path}: done once");
    second
}

fn owned<const N: usize>(fields: [(&str, &str); N]) -> Vec<(String, String)> {
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
}

#[tokio::test]
async fn a_score_sent_twice_is_one_score_and_two_windows_show_each_other() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let peer = app.signed_in(&house.peer).await;
        let [first, second] = [house.criteria[0].id, house.criteria[1].id];
        let sheet = |fact: &str, value: &str| {
            owned([("version", "0")])
                .into_iter()
                .chain([
                    (format!("score_{first}"), value.to_owned()),
                    (format!("score_{second}"), "2".to_owned()),
                    (format!("fact_{first}"), fact.to_owned()),
                ])
                .collect::<Vec<_>>()
        };
        twice(&app, &peer, &house.sheet(0), &sheet("Skrevet ved pulten", "3"), "score.save").await;
        let other = peer.post(&house.sheet(0), &as_pairs(&sheet("Skrevet på toget", "1"))).await;
        assert_eq!(other.status, 409);
        assert!(other.text.contains("Skrevet ved pulten") && other.text.contains("Skrevet på toget"), "{}", other.main_text());
        assert!(peer.get(&house.sheet(0)).await.text.contains("Skrevet ved pulten"), "nothing is lost before one has chosen");
    })
    .await;
}

#[tokio::test]
async fn a_shortlist_sent_twice_is_one_and_two_who_propose_see_both() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..2]).await;
        let hr = app.person("Hanne Lund", &[(&house.place, Role::Hr)]).await;
        app.panel(&house.position, &[(hr.clone(), SeatRole::Hr)], true).await;
        score_all(&app, &house).await;
        let (leader, hr) = (app.signed_in(&house.leader).await, app.signed_in(&hr).await);
        let proposal = |note: &str| {
            let [a, b] = [house.applications[0].id, house.applications[1].id];
            vec![
                ("version".to_owned(), "0".to_owned()),
                (format!("choice_{a}"), "invite".to_owned()),
                (format!("choice_{b}"), "not".to_owned()),
                (format!("reason_{b}"), "closer-match".to_owned()),
                (format!("note_{b}"), note.to_owned()),
            ]
        };
        twice(&app, &leader, &house.path("/shortlist"), &proposal("Takk for et fint brev."), "shortlist.propose").await;
        let other = hr.post(&house.path("/shortlist"), &as_pairs(&proposal("Vi håper du søker igjen."))).await;
        assert_eq!(other.status, 409);
        assert!(other.text.contains("Takk for et fint brev.") && other.text.contains("Vi håper du søker igjen."), "{}", other.main_text());
        assert!(leader.get(&house.path("/shortlist")).await.text.contains("Takk for et fint brev."));
    })
    .await;
}

/// A position at interviews with its leader and HR in seats, and one candidate.
async fn interviewing(app: &TestApp) -> (Organisation, Position, Visitor, Visitor, Application, String) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let hanne = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
    let position = app.position(&place, &kari, Stage::Interviewing).await;
    let (leader, hr) = (app.signed_in(&kari).await, app.signed_in(&hanne).await);
    app.panel(&position, &[(kari, SeatRole::Leader), (hanne, SeatRole::Hr)], true).await;
    let (application, secret) = app.shortlisted(&position, "Ingrid Berge").await;
    (place, position, leader, hr, application, secret)
}

#[tokio::test]
async fn a_recommendation_and_an_offer_sent_twice_are_one_each_and_of_yes_and_no_at_once_one_holds() {
    on_both(async |app| {
        let (place, position, leader, hr, application, secret) = interviewing(&app).await;
        let decision = format!("{}/positions/{}/decision", place.base(), position.id);
        let ranking = |reason: &str| {
            let id = application.id;
            vec![("version".to_owned(), "0".to_owned()), (format!("place-{id}"), "1".to_owned()), (format!("reason-{id}"), reason.to_owned())]
        };
        twice(&app, &leader, &decision, &ranking("Viste godt skjønn i samtalen vår."), "recommendation.edit").await;
        let other = hr.post(&decision, &as_pairs(&ranking("Har ledet grupper i fire år."))).await;
        assert_eq!(other.status, 409);
        assert!(other.text.contains("Viste godt skjønn") && other.text.contains("Har ledet grupper"), "{}", other.main_text());
        let agrees = owned([("version", "1"), ("agrees", "yes")]);
        for visitor in [&leader, &hr] {
            assert_eq!(visitor.post(&format!("{decision}/sign"), &as_pairs(&agrees)).await.status, 303);
        }
        assert_eq!(leader.post(&format!("{decision}/finish"), &[("version", "1")]).await.status, 303);
        let key = leader.get(&decision).await.field("form_key");
        let terms = owned([
            ("form_key", &key),
            ("starts", "2027-06-01"),
            ("percentage", "80"),
            ("pay", "520000"),
            ("place", "Her"),
            ("answer_by", "2027-02-10"),
        ]);
        let mut offer = leader.post(&format!("{decision}/offer"), &as_pairs(&terms)).await.inputs("form#confirm");
        offer.push(("go".to_owned(), "send".to_owned()));
        twice(&app, &leader, &format!("{decision}/offer"), &offer, "offer.send").await;
        assert_eq!(app.mails().await.iter().filter(|mail| mail.to == "ingrid@example.com").count(), 1, "one letter");

        let offer = format!("/application/{secret}/offer");
        let (one, other) = (app.visitor(), app.visitor());
        let (yes, no) = ([("answer", "yes"), ("sure", "yes")], [("answer", "no"), ("sure", "yes")]);
        let (accepted, declined) = tokio::join!(one.post(&offer, &yes), other.post(&offer, &no));
        for answer in [&accepted, &declined] {
            assert!(matches!(answer.status, 303 | 422), "{}: {}", answer.status, answer.main_text());
        }
        assert_eq!(logged(&app, "offer.answer").await, 1, "one answer holds");
        assert_eq!(one.get(&offer).await.main_text(), other.get(&offer).await.main_text(), "and both windows say which");
    })
    .await;
}

#[tokio::test]
async fn a_part_of_the_review_sent_twice_is_written_once() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let kari = app.signed_in(&kari).await;
        let begun = kari.post(&format!("{}/readiness", place.base()), &[]).await;
        let part = format!("{}/part/anchoring", begun.location.split("/part/").next().unwrap());
        let fields = owned([("version", "1"), ("answer-leadership-owns-it", "yes"), ("note-leadership-owns-it", "Vedtatt i januar")]);
        twice(&app, &kari, &part, &fields, "readiness.answer").await;
        assert!(kari.get(&part).await.text.contains("Vedtatt i januar"));
    })
    .await;
}
