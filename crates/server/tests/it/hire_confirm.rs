//! Looked over before it goes: an offer and the invitations are shown as they will be read, and sent once, as they were shown.

use hire::{Stage, applications::Application, panel::SeatRole, positions::Position};
use registry::{Organisation, Role, organisations::Kind};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use testkit::{Answer, TestApp, Visitor, on_both};

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";
const TERMS: [(&str, &str); 5] =
    [("starts", "2027-06-01"), ("percentage", "80"), ("pay", "520 000"), ("place", "Rådhuset"), ("answer_by", "2027-02-10")];

struct Scene {
    place: Organisation,
    position: Position,
    leader: Visitor,
    base: String,
    ingrid: (Application, String),
}

impl Scene {
    fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.base)
    }

    async fn done(&self, rest: &str, fields: &[(&str, &str)]) {
        let answer = self.leader.post(&self.at(rest), fields).await;
        assert_eq!(answer.status, 303, "{rest}: {}", answer.main_text());
    }

    /// Ranked, signed and finished: the offer is next.
    async fn recommended(&self) {
        let (place, reason) = (format!("place-{}", self.ingrid.0.id), format!("reason-{}", self.ingrid.0.id));
        self.done("/decision", &[("version", "0"), (&place, "1"), (&reason, REASON)]).await;
        self.done("/decision/sign", &[("version", "1"), ("agrees", "yes")]).await;
        self.done("/decision/finish", &[("version", "1")]).await;
    }

    async fn offered_times(&self) {
        for (from, to) in [("09:00", "10:00"), ("11:00", "12:00")] {
            self.done("/interviews/times", &[("date", "2027-02-10"), ("from", from), ("to", to), ("place", "Rom 204")]).await;
        }
    }
}

/// A position at interviews, and a candidate who reads nynorsk.
async fn scene(app: &TestApp) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &kari, Stage::Interviewing).await;
    let leader = app.signed_in(&kari).await;
    app.panel(&position, &[(kari, SeatRole::Leader)], true).await;
    let ingrid = app.shortlisted(&position, "Ingrid Berge").await;
    change(app, "UPDATE hire_applications SET language = 'nn' WHERE id = $1", ingrid.0.id.0).await;
    let base = format!("{}/positions/{}", place.base(), position.id);
    Scene { place, position, leader, base, ingrid }
}

async fn change(app: &TestApp, sql: &str, id: Uuid) {
    let db = app.site.db.writer();
    let done = db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()])).await.unwrap();
    assert_eq!(done.rows_affected(), 1, "{sql}");
}

/// The fields of the page that asks, with one of its two answers.
fn answered(shown: &Answer, go: &str) -> Vec<(String, String)> {
    let mut fields = shown.inputs("form#confirm");
    assert!(!fields.is_empty(), "{}", shown.main_text());
    fields.push(("go".into(), go.into()));
    fields
}

async fn post(visitor: &Visitor, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(path, &fields).await
}

fn holds(page: &Answer, words: &[&str]) {
    for word in words {
        assert!(page.text.contains(word), "«{word}» in {}", page.main_text());
    }
}

#[tokio::test]
async fn an_offer_is_shown_as_it_will_be_read_and_goes_out_with_a_yes() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        let path = scene.at("/decision/offer");
        let shown = scene.leader.post(&path, &TERMS).await;
        assert_eq!(shown.status, 200, "{}", shown.main_text());
        holds(
            &shown,
            &[
                "Ingrid Berge",
                "Vi har eit tilbod til deg",
                "lang=\"nn\"",
                "80 prosent",
                "520\u{a0}000 kroner",
                "10. februar 2027",
                "kan ikke hentes tilbake",
            ],
        );
        assert!(!shown.text.contains(&scene.ingrid.1), "the link to the application is nobody's but hers");
        assert!(app.mails().await.is_empty(), "nothing has been sent");
        assert_eq!(app.visitor().get(&format!("/application/{}/offer", scene.ingrid.1)).await.status, 404);

        let back = post(&scene.leader, &path, &answered(&shown, "back")).await;
        assert_eq!(back.status, 200);
        for (name, value) in TERMS {
            assert_eq!(back.field(name), value, "{name} is as it was typed");
        }
        let wrong = scene.leader.post(&path, &[("pay", "mye"), ("place", "Rådhuset")]).await;
        assert_eq!((wrong.status, wrong.field("pay").as_str(), wrong.field("place").as_str()), (422, "mye", "Rådhuset"));

        let yes = answered(&shown, "send");
        let (once, twice) = tokio::join!(post(&scene.leader, &path, &yes), post(&scene.leader, &path, &yes));
        let again = post(&scene.leader, &path, &yes).await;
        let sent = scene.at("/decision?notice=offer-sent");
        assert_eq!([&once.location, &twice.location, &again.location], [&sent; 3], "{} {}", once.main_text(), twice.main_text());
        let mails = app.mails().await;
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["ingrid@example.com"], "one letter");
        let link = format!("http://brobygger.test/application/{}", scene.ingrid.1);
        let sent = mails[0].text.replace(&link, "(søkjaren si eiga lenkje)");
        assert_eq!(sent.split_whitespace().collect::<Vec<_>>().join(" "), shown.all(".bb-mail__body")[0], "word for word what was shown");
    })
    .await;
}

#[tokio::test]
async fn an_offer_that_is_no_longer_what_was_seen_is_shown_again() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        let path = scene.at("/decision/offer");
        let shown = scene.leader.post(&path, &TERMS).await;
        change(&app, "UPDATE hire_positions SET title = 'Likeperson' WHERE id = $1", scene.position.id.0).await;
        let changed = post(&scene.leader, &path, &answered(&shown, "send")).await;
        assert_eq!(changed.status, 409, "{}", changed.main_text());
        holds(&changed, &["ingenting er sendt", "Likeperson"]);
        assert!(app.mails().await.is_empty());
        assert_eq!(post(&scene.leader, &path, &answered(&changed, "send")).await.status, 303);
        assert!(app.mails().await[0].text.contains("Likeperson"));
        let late = scene.leader.post(&path, &TERMS).await;
        assert_eq!(late.status, 403, "it has been sent: {}", late.main_text());
    })
    .await;
}

#[tokio::test]
async fn an_offer_does_not_begin_after_a_temporary_position_ends() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        let sql = "UPDATE hire_positions SET permanent = FALSE, ends = '2027-05-31' WHERE id = $1";
        change(&app, sql, scene.position.id.0).await;
        let refused = scene.leader.post(&scene.at("/decision/offer"), &TERMS).await;
        assert_eq!((refused.status, refused.field("starts").as_str()), (422, "2027-06-01"));
        holds(&refused, &["Stillingen er midlertidig og slutter før den dagen"]);
        change(&app, "UPDATE hire_positions SET ends = '2027-06-01' WHERE id = $1", scene.position.id.0).await;
        let shown = scene.leader.post(&scene.at("/decision/offer"), &TERMS).await;
        holds(&shown, &["Midlertidig til 1. juni 2027"]);
    })
    .await;
}

#[tokio::test]
async fn a_recommendation_on_its_way_is_printed_as_a_draft() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (place, reason) = (format!("place-{}", scene.ingrid.0.id), format!("reason-{}", scene.ingrid.0.id));
        scene.done("/decision", &[("version", "0"), (&place, "1"), (&reason, REASON)]).await;
        for paper in ["/decision/recommendation.pdf", "/decision/recommendation.docx"] {
            let draft = scene.leader.get(&scene.at(paper)).await;
            assert_eq!(draft.status, 200);
            holds(
                &draft,
                &[
                    "title: \"Utkast til innstilling\"",
                    "UTKAST. Innstillingen er ikke fullført",
                    "footer: \"Fjordvik kommune, Utkast til innstilling\"",
                ],
            );
        }
        scene.done("/decision/sign", &[("version", "1"), ("agrees", "yes")]).await;
        scene.done("/decision/finish", &[("version", "1")]).await;
        let whole = scene.leader.get(&scene.at("/decision/recommendation.pdf")).await;
        assert!(whole.text.contains(REASON) && !whole.text.to_lowercase().contains("utkast"), "{}", whole.text);
    })
    .await;
}

#[tokio::test]
async fn invitations_are_shown_as_they_will_be_read_and_go_out_once() {
    on_both(async |app| {
        let scene = scene(&app).await;
        app.shortlisted(&scene.position, "Tore Haugen").await;
        scene.offered_times().await;
        let path = scene.at("/interviews/invite");
        let shown = scene.leader.post(&path, &[("choose_by", "2027-02-05")]).await;
        assert_eq!(shown.status, 200, "{}", shown.main_text());
        holds(
            &shown,
            &[
                "Hei Ingrid Berge",
                "Hei Tore Haugen",
                "Vi vil gjerne møte deg",
                "Rom 204",
                "onsdag 10. februar 2027 kl. 11.00–12.00",
                "5. februar 2027",
            ],
        );
        assert!(!shown.text.contains(&scene.ingrid.1), "the link to the application is nobody's but hers");
        assert!(app.mails().await.is_empty(), "nothing has been sent");
        let back = post(&scene.leader, &path, &answered(&shown, "back")).await;
        assert_eq!((back.status, back.field("choose_by").as_str(), back.field("place").as_str()), (200, "2027-02-05", "Rom 204"));

        scene.done("/interviews/times", &[("date", "2027-02-11"), ("from", "09:00"), ("to", "10:00"), ("place", "Biblioteket")]).await;
        let changed = post(&scene.leader, &path, &answered(&shown, "send")).await;
        assert_eq!(changed.status, 409, "{}", changed.main_text());
        holds(&changed, &["ingenting er sendt", "Biblioteket"]);
        assert!(app.mails().await.is_empty());

        let yes = answered(&changed, "send");
        let (once, twice) = tokio::join!(post(&scene.leader, &path, &yes), post(&scene.leader, &path, &yes));
        let sent = scene.at("/interviews?notice=interviews-invited");
        assert_eq!([&once.location, &twice.location], [&sent; 2], "{} {}", once.main_text(), twice.main_text());
        let mut to: Vec<_> = app.mails().await.into_iter().map(|mail| mail.to).collect();
        to.sort();
        assert_eq!(to, ["ingrid@example.com", "tore@example.com"], "one letter each");
        let late = scene.leader.post(&path, &[("choose_by", "2027-02-05")]).await;
        assert_eq!(late.location, scene.at("/interviews?notice=decision-changed"), "there is nobody left to invite");
    })
    .await;
}

#[tokio::test]
async fn whoever_may_not_know_the_names_invites_by_number() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.offered_times().await;
        let hanne = app.person("Hanne Lund", &[(&scene.place, Role::Hr)]).await;
        let hr = app.signed_in(&hanne).await;
        let path = scene.at("/interviews/invite");
        let shown = hr.post(&path, &[("choose_by", "2027-02-05")]).await;
        holds(&shown, &["Søker 1", "Hei (namnet)"]);
        assert!(!shown.text.contains("Ingrid"), "{}", shown.main_text());
        assert_eq!(post(&hr, &path, &answered(&shown, "send")).await.status, 303);
        assert!(app.mails().await[0].text.contains("Ingrid Berge"));
    })
    .await;
}

/// However many are invited, the page asks the database as often.
#[tokio::test(flavor = "multi_thread")]
async fn ten_invitations_ask_no_more_of_the_database_than_one() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let path = scene.at("/interviews/invite");
        let cost = async |date: &str| {
            let (from, to) = ("09:00", "10:00");
            scene.done("/interviews/times", &[("date", date), ("from", from), ("to", to), ("place", "Rom 204")]).await;
            app.run_tasks().await;
            app.queries(scene.leader.post(&path, &[("choose_by", "2027-02-05")])).await
        };
        let (one, shown) = cost("2027-03-01").await;
        assert_eq!(shown.status, 200);
        for number in 2..10 {
            app.shortlisted(&scene.position, &format!("Kandidat{number} Etternavn")).await;
            scene
                .done("/interviews/times", &[("date", &format!("2027-03-{number:02}")), ("from", "09:00"), ("to", "10:00"), ("place", "Rom 204")])
                .await;
        }
        let (ten, shown) = cost("2027-03-20").await;
        assert_eq!(shown.all(".bb-mail").len(), 9, "{}", shown.main_text());
        assert!(ten <= one, "{ten} with nine, {one} with one");
    })
    .await;
}
