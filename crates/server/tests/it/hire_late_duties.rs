//! What the start page asks of whom from the interviews on: nothing is left hanging, nothing leads to a closed door, and it costs the same
//! for one position as for thirty.

use hire::{Hire, Stage, applications::Application, panel::SeatRole, positions::Position};
use kernel::Language;
use platform::room::Room as _;
use registry::{
    Organisation, Role,
    organisations::Kind,
    people::{self, Person},
};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

use crate::hire_kept::leaves;

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";

async fn asked(visitor: &Visitor) -> Vec<String> {
    let page = visitor.get("/now").await;
    assert_eq!(page.status, 200);
    page.all(".bb-duty__title")
}

async fn has(visitor: &Visitor, what: &str) -> bool {
    asked(visitor).await.iter().any(|title| title == what)
}

/// Every way the start page shows is open.
async fn every_way_is_open(visitor: &Visitor) {
    let page = visitor.get("/now").await;
    let at = regex::Regex::new(r##"href="(/o/[^"#]+)"##).unwrap();
    for found in at.captures_iter(&page.text) {
        let status = visitor.get(&found[1]).await.status;
        assert!(status == 200 || status == 303, "{} answers {status}", &found[1]);
    }
}

struct Scene {
    place: Organisation,
    kari: Person,
    position: Position,
    leader: Visitor,
    base: String,
}

async fn scene(app: &TestApp, stage: Stage) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &kari, stage).await;
    let leader = app.signed_in(&kari).await;
    let base = format!("{}/positions/{}", place.base(), position.id);
    Scene { place, kari, position, leader, base }
}

impl Scene {
    async fn post(&self, rest: &str, fields: &[(&str, &str)]) {
        let answer = self.leader.confirm(&format!("{}{rest}", self.base), fields).await;
        assert_eq!(answer.status, 303, "{rest}: {}", answer.main_text());
    }

    async fn time(&self, day: &str) {
        self.post("/interviews/times", &[("date", day), ("from", "09:00"), ("to", "10:00"), ("place", "Rom 204")]).await;
    }
}

#[tokio::test]
async fn each_step_of_the_interviews_is_asked_for_and_one_who_never_chooses_holds_nobody_up() {
    on_both(async |app| {
        let scene = scene(&app, Stage::Interviewing).await;
        app.panel(&scene.position, &[(scene.kari.clone(), SeatRole::Leader)], true).await;
        assert!(has(&scene.leader, "Ingen kandidater er igjen").await);
        let empty = scene.leader.get(&format!("{}/decision", scene.base)).await;
        assert!(empty.text.contains("Ingen kandidater er igjen") && empty.text.contains("Gå til stillingen"), "{}", empty.main_text());
        let (silent, _) = app.shortlisted(&scene.position, "Tore Haugen").await;
        let (application, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        assert!(has(&scene.leader, "Tilby tider for intervju").await);
        scene.time("2027-02-10").await;
        scene.time("2027-02-11").await;
        assert!(has(&scene.leader, "Inviter kandidatene").await, "times are offered, and nobody knows");
        scene.post("/interviews/invite", &[("choose_by", "2027-02-05")]).await;
        assert!(!has(&scene.leader, "Inviter kandidatene").await);
        let (candidate, here) = (app.visitor(), format!("/application/{secret}/interview"));
        let time = candidate.get(&here).await.attribute("input[name='time']", "value").unwrap();
        assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", &time)]).await.status, 303);
        assert!(has(&scene.leader, "Hold én samtale").await);
        assert!(scene.leader.get("/now").await.text.contains("10. februar 2027"), "with the day it is");
        let go_on = |one: &Application| format!("/interviews/candidates/{}/go-on", one.id);
        scene.post(&go_on(&silent), &[]).await;
        assert!(!scene.leader.get(&format!("{}/interviews", scene.base)).await.text.contains("Dere går videre uten"), "they have time yet");
        app.clock.advance(Duration::days(20));
        let leader = app.signed_in(&scene.kari).await;
        assert!(has(&leader, "Én kandidat har ikke valgt tid").await);
        every_way_is_open(&leader).await;
        let met = leader.post(&format!("{}/interviews/with/{}/held", scene.base, application.id), &[("held", "yes")]).await;
        assert_eq!(met.status, 303);
        assert!(!has(&leader, "Skriv innstillingen").await, "one is still waited for");
        assert_eq!(app.visitor().post(&format!("{}{}", scene.base, go_on(&silent)), &[]).await.status, 401, "not for a stranger");
        let gone = leader.post(&format!("{}{}", scene.base, go_on(&silent)), &[]).await;
        assert_eq!(gone.status, 303);
        let titles = asked(&leader).await;
        assert!(titles.contains(&"Skriv innstillingen".to_owned()), "{titles:?}");
        assert!(!titles.contains(&"Én kandidat har ikke valgt tid".to_owned()), "{titles:?}");
        for language in Language::ALL {
            let page = leader.get_in(&format!("{}/interviews", scene.base), language).await;
            assert!(page.status == 200 && !page.text.contains('⟦'), "{language}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_leader_who_stepped_aside_cannot_do_is_asked_of_hr_instead() {
    on_both(async |app| {
        let scene = scene(&app, Stage::Interviewing).await;
        let recommended = app.position(&scene.place, &scene.kari, Stage::Recommended).await;
        let hanne = app.person("Hanne Lund", &[(&scene.place, Role::Hr)]).await;
        let hr = app.signed_in(&hanne).await;
        let titles = ["Ingen kandidater er igjen", "Ingen står for tur til stillingen"];
        for title in titles {
            assert!(has(&scene.leader, title).await && !has(&hr, title).await, "the leader's, while they can");
        }
        for position in [&scene.position, &recommended] {
            app.panel(position, &[(scene.kari.clone(), SeatRole::Leader)], false).await;
            let at = format!("{}/positions/{}/panel/declaration", scene.place.base(), position.id);
            let version = scene.leader.get(&at).await.field("version");
            let declared = scene.leader.post(&at, &[("version", &version), ("answer", "aside")]).await;
            assert_eq!(declared.status, 303, "{}", declared.main_text());
        }
        for title in titles {
            assert!(!has(&scene.leader, title).await, "{title}: a door that is closed to them");
            assert!(has(&hr, title).await, "{title}: it is HR's now");
        }
        every_way_is_open(&hr).await;
        every_way_is_open(&scene.leader).await;
    })
    .await;
}

#[tokio::test]
async fn the_police_certificate_is_asked_for_once_the_contract_is_sent() {
    on_both(async |app| {
        let scene = scene(&app, Stage::Interviewing).await;
        app.panel(&scene.position, &[(scene.kari.clone(), SeatRole::Leader)], true).await;
        let (one, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (place, reason) = (format!("place-{}", one.id), format!("reason-{}", one.id));
        scene.post("/decision", &[("version", "0"), (&place, "1"), (&reason, REASON)]).await;
        scene.post("/decision/sign", &[("version", "1"), ("agrees", "yes")]).await;
        scene.post("/decision/finish", &[("version", "1")]).await;
        let terms = [("starts", "2027-06-01"), ("percentage", "80"), ("pay", "520 000"), ("place", "Rådhuset"), ("answer_by", "2027-02-10")];
        scene.post("/decision/offer", &terms).await;
        let yes = app.visitor().post(&format!("/application/{secret}/offer"), &[("answer", "yes"), ("sure", "yes")]).await;
        assert_eq!(yes.status, 303);
        assert!(has(&scene.leader, "Send arbeidsavtalen").await && !has(&scene.leader, "Be om og vurder politiattesten").await);
        scene.post("/start/contract", &[("sent_on", "2027-02-01")]).await;
        assert!(has(&scene.leader, "Be om og vurder politiattesten").await);
        scene.post("/start/certificate", &[("seen_on", "2027-02-01"), ("assessed", "yes")]).await;
        assert!(!has(&scene.leader, "Be om og vurder politiattesten").await);
    })
    .await;
}

#[tokio::test]
async fn the_duties_cost_the_same_for_one_position_as_for_thirty() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let leader = app.signed_in(&kari).await;
        let add = async || {
            let position = app.position(&place, &kari, Stage::Interviewing).await;
            app.panel(&position, &[(kari.clone(), SeatRole::Leader)], true).await;
            let (one, _) = app.shortlisted(&position, "Ingrid Berge").await;
            let at = format!("{}/positions/{}/decision", place.base(), position.id);
            let (choice, reason) = (format!("place-{}", one.id), format!("reason-{}", one.id));
            let written = leader.post(&at, &[("version", "0"), (choice.as_str(), "1"), (reason.as_str(), REASON)]).await;
            assert_eq!(written.status, 303, "{}", written.main_text());
            for stage in [Stage::Recommended, Stage::Offered] {
                app.position(&place, &kari, stage).await;
            }
        };
        let who = people::account(app.site.db.read(), kari.id).await.unwrap().unwrap().subject();
        let ask = async || Hire.duties(&app.site, &who, Language::Nb).await.unwrap().len();
        add().await;
        let (few, one) = app.queries(ask()).await;
        for _ in 0..29 {
            add().await;
        }
        let (many, thirty) = app.queries(ask()).await;
        assert!(one >= 3 && thirty > one, "{one} {thirty}");
        assert_eq!(few, many, "queries for one and for thirty");
    })
    .await;
}

#[tokio::test]
async fn a_position_whose_leader_has_left_waits_for_hr_at_every_step() {
    on_both(async |app| {
        let scene = scene(&app, Stage::Interviewing).await;
        let hr = app.person("Hanne Vik", &[(&scene.place, Role::Hr)]).await;
        app.panel(&scene.position, &[(hr.clone(), SeatRole::Hr)], true).await;
        app.shortlisted(&scene.position, "Tore Haugen").await;
        let office = app.signed_in(&hr).await;
        assert!(!has(&office, "Tilby tider for intervju").await, "Kari leads it");
        leaves(&app, &scene.place, &scene.kari).await;
        assert!(has(&office, "Tilby tider for intervju").await, "{:?}", asked(&office).await);
        every_way_is_open(&office).await;
    })
    .await;
}
