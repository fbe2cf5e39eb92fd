//! Positions: the list, the guided form, every gate, and who may do what.

use hire::Stage;
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind};
use testkit::{Answer, TestApp, Visitor, on_both};

const TEST: [(&str, &str); 8] = [
    ("test-required-in-the-ad", "yes"),
    ("test-necessary-for-the-tasks", "yes"),
    ("test-purpose-says-so", "yes"),
    ("test-tasks-use-it", "yes"),
    ("test-someone-without-could-be-hired", "no"),
    ("test-ordinary-professional-post", "no"),
    ("test-replaces-others", "no"),
    ("test-employed-with-a-leader", "yes"),
];

async fn fjordvik(app: &TestApp) -> (Organisation, Visitor) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let leader = app.signed_in(&kari).await;
    (place, leader)
}

/// Begins a position; gives its address.
async fn begun(app: &TestApp, place: &Organisation, who: &Visitor) -> String {
    let unit = app.unit(place).await.id.to_string();
    let form = who.get("/o/fjordvik-kommune/positions/new").await;
    let key = form.field("form_key");
    let answer = who.post("/o/fjordvik-kommune/positions/new", &[("form_key", &key), ("title", "Erfaringskonsulent"), ("unit", &unit)]).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    answer.location.trim_end_matches("/edit/purpose").to_owned()
}

/// Sends one group of the form with the version the page shows.
async fn send(who: &Visitor, at: &str, part: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{at}/edit/{part}");
    let version = who.get(&path).await.field("version");
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    who.post(&path, &all).await
}

/// Fills the whole form so that nothing stands in the way.
async fn fill(app: &TestApp, place: &Organisation, who: &Visitor, at: &str) {
    let unit = app.unit(place).await.id.to_string();
    let leader = who.get(&format!("{at}/edit/place")).await.attribute("#leader option:nth-child(2)", "value").unwrap();
    let purpose = [("title", "Erfaringskonsulent"), ("purpose", "Gi håp"), ("goals", "Flere blir hørt"), ("level", "individual")];
    assert_eq!(send(who, at, "purpose", &purpose).await.location, format!("{at}/edit/tasks"));
    let tasks = [("tasks", "peer-conversations"), ("tasks", "co-lead-groups"), ("own_tasks", "Åpent hus på torsdager")];
    assert_eq!(send(who, at, "tasks", &tasks).await.location, format!("{at}/edit/place"));
    let place = [("unit", unit.as_str()), ("leader", leader.as_str()), ("percentage", "80 %")];
    assert_eq!(send(who, at, "place", &place).await.location, format!("{at}/edit/terms"));
    assert_eq!(send(who, at, "terms", &[("duration", "permanent"), ("starts", "2027-06-01")]).await.location, format!("{at}/edit/funding"));
    assert_eq!(send(who, at, "test", &TEST).await.location, format!("{at}/edit/summary"));
}

#[tokio::test]
async fn a_leader_thinks_a_position_through_from_title_to_planned() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let empty = leader.get("/o/fjordvik-kommune/positions").await;
        assert!(empty.main_text().contains("Ingen stillinger ennå"));
        let at = begun(&app, &place, &leader).await;
        assert!(leader.get(&at).await.main_text().contains("Tenk gjennom stillingen"));
        assert!(leader.get("/now").await.main_text().contains("Erfaringskonsulent, Fjordvik kommune"));
        fill(&app, &place, &leader, &at).await;
        let funding = leader.get(&format!("{at}/edit/funding")).await;
        let money = [("form_key", funding.field("form_key")), ("source", "Statsforvalteren".into()), ("amount", "450 000".into())];
        let money: Vec<(&str, &str)> = money.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for _ in 0..2 {
            assert_eq!(leader.post(&format!("{at}/funding"), &money).await.status, 303);
        }
        let summary = leader.get(&format!("{at}/edit/summary")).await.main_text();
        assert!(summary.contains("450 000 kr") && summary.contains("Ingenting står i veien"), "sent twice, kept once: {summary}");
        for _ in 0..2 {
            assert_eq!(leader.post(&format!("{at}/plan"), &[]).await.status, 303);
        }
        let page = leader.get(&at).await.main_text();
        assert!(page.contains("Skriv stillingsbeskrivelsen") && page.contains("Åpent hus på torsdager"), "{page}");
        assert_eq!(page.matches("Planlagt").count(), 2, "the tag and one move: {page}");
        assert!(leader.get("/now").await.main_text().contains("Skriv stillingsbeskrivelsen"), "what waits has moved on with the position");
        assert!(leader.post(&format!("{at}/reopen"), &[]).await.location.contains("/edit/summary"));
        assert_eq!(leader.get(&format!("{at}/edit/purpose")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_position_sent_twice_is_one_position_and_what_was_typed_comes_back() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let unit = app.unit(&place).await.id.to_string();
        let key = leader.get("/o/fjordvik-kommune/positions/new").await.field("form_key");
        let fields = [("form_key", key.as_str()), ("title", "Erfaringskonsulent"), ("unit", unit.as_str())];
        let first = leader.post("/o/fjordvik-kommune/positions/new", &fields).await;
        let second = leader.post("/o/fjordvik-kommune/positions/new", &fields).await;
        assert_eq!(first.location, second.location);
        assert_eq!(leader.get("/o/fjordvik-kommune/positions").await.all("tbody tr").len(), 1);
        let wrong = leader.post("/o/fjordvik-kommune/positions/new", &[("title", "Bare tittel"), ("unit", "rubbish")]).await;
        assert_eq!((wrong.status, wrong.field("title").as_str()), (422, "Bare tittel"));
        let long = "å".repeat(10_000);
        let wrong = leader.post("/o/fjordvik-kommune/positions/new", &[("title", &long), ("unit", &unit)]).await;
        assert_eq!((wrong.status, wrong.field("title").chars().count()), (422, 10_000));
    })
    .await;
}

#[tokio::test]
async fn temporary_without_a_ground_is_refused_with_the_statute_and_project_is_no_ground() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let at = begun(&app, &place, &leader).await;
        let answer = send(&leader, &at, "terms", &[("duration", "temporary"), ("starts", "2027-06-01"), ("ends", "2028-05-31")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.main_text().contains("arbeidsmiljøloven § 14-9"));
        let project =
            [("duration", "temporary"), ("project", "yes"), ("project_goals", "Prøve ut"), ("starts", "2027-06-01"), ("ends", "2028-05-31")];
        let answer = send(&leader, &at, "terms", &project).await;
        assert_eq!(answer.status, 422);
        assert!(answer.main_text().contains("«Prosjekt» er ikke et lovgrunnlag"));
        assert!(answer.text.contains("Prøve ut"), "what was typed is kept");
        let early = [("duration", "temporary"), ("ground", "a"), ("starts", "2027-06-01"), ("ends", "2027-05-31")];
        assert_eq!(send(&leader, &at, "terms", &early).await.status, 422);
        assert_eq!(
            send(&leader, &at, "terms", &[("duration", "temporary"), ("ground", "a"), ("starts", "i morgen"), ("ends", "")]).await.status,
            422
        );
        for percentage in ["0", "101", "-5", "mye"] {
            let answer = send(&leader, &at, "place", &[("percentage", percentage)]).await;
            assert_eq!((answer.status, answer.field("percentage").as_str()), (422, percentage));
        }
        // While it is being written, nothing is lost even if it does not hold yet.
        let version = leader.get(&format!("{at}/edit/terms")).await.field("version");
        let half = [("version", version.as_str()), ("duration", "temporary"), ("project", "yes"), ("project_goals", "Prøve ut")];
        let saved = leader.autosave(&format!("{at}/edit/terms"), &half).await;
        assert_eq!((saved.status, saved.text.as_str()), (200, r#"{"version":2}"#));
        let summary = leader.get(&format!("{at}/edit/summary")).await.main_text();
        assert!(summary.contains("«Prosjekt» er ikke et lovgrunnlag") && summary.contains("arbeidsmiljøloven § 14-9 (2)"), "{summary}");
        assert_eq!(leader.post(&format!("{at}/plan"), &[]).await.status, 422);
        let reason = [("gate", "position-project-is-no-ground"), ("justification", "Vi vil så gjerne ha dette som prosjekt")];
        assert_eq!(leader.post(&format!("{at}/gates"), &reason).await.status, 403, "no reason opens what the law refuses");
    })
    .await;
}

#[tokio::test]
async fn without_a_nearest_leader_nothing_is_planned() {
    on_both(async |app| {
        let (place, _) = fjordvik(&app).await;
        let hanne = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hanne).await;
        let at = begun(&app, &place, &hr).await;
        let summary = hr.get(&format!("{at}/edit/summary")).await.main_text();
        assert!(summary.contains("Nærmeste leder er ikke valgt") && summary.contains("«Organisering»"), "{summary}");
        let answer = hr.post(&format!("{at}/plan"), &[]).await;
        assert_eq!(answer.status, 422);
        fill(&app, &place, &hr, &at).await;
        assert!(hr.post(&format!("{at}/plan"), &[]).await.location.contains("position-planned"));
    })
    .await;
}

#[tokio::test]
async fn a_gate_of_good_practice_opens_to_a_written_reason_that_stays() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let at = begun(&app, &place, &leader).await;
        fill(&app, &place, &leader, &at).await;
        let mut answers = TEST;
        answers[3].1 = "unsure";
        send(&leader, &at, "test", &answers).await;
        let told = leader.get(&format!("{at}/edit/test")).await;
        assert!(
            told.main_text().contains("Ikke ennå") && told.text.contains("<li>Skal egenerfaringen brukes aktivt"),
            "the answer behind it is named"
        );
        let refused = leader.post(&format!("{at}/plan"), &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.main_text().contains("Testen sier: ikke ennå"));
        let short = leader.post(&format!("{at}/gates"), &[("gate", "position-not-yet-peer"), ("justification", "Fordi.")]).await;
        assert_eq!(short.status, 422);
        assert!(short.text.contains("Fordi."));
        let key = leader.get(&format!("{at}/edit/summary")).await.field("form_key");
        let reason = "Oppgavene avklares sammen med den som blir ansatt.";
        let fields = [("form_key", key.as_str()), ("gate", "position-not-yet-peer"), ("justification", reason)];
        for _ in 0..2 {
            assert_eq!(leader.post(&format!("{at}/gates"), &fields).await.status, 303);
        }
        assert!(leader.post(&format!("{at}/plan"), &[]).await.location.contains("position-planned"));
        let page = leader.get(&at).await.main_text();
        assert!(page.contains(reason) && page.contains("Kari Solbakken gikk videre"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn the_wrong_person_finds_nothing() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let at = begun(&app, &place, &leader).await;
        let elsewhere = app.organisation("Vestland sykehus", Kind::HospitalTrust).await;
        let stranger = app.person("Ingrid Moe", &[(&elsewhere, Role::Leader)]).await;
        let stranger = app.signed_in(&stranger).await;
        let member = app.person("Ola Bakke", &[(&place, Role::Member)]).await;
        let member = app.signed_in(&member).await;
        for who in [&stranger, &member] {
            for path in ["", "/edit/purpose", "/edit/summary", "/cancel"] {
                assert_eq!(who.get(&format!("{at}{path}")).await.status, 404, "{path}");
            }
            for path in ["/edit/purpose", "/funding", "/gates", "/plan", "/reopen", "/cancel"] {
                assert_eq!(who.post(&format!("{at}{path}"), &[("reason", "x")]).await.status, 404, "{path}");
            }
            assert_eq!(who.get("/o/fjordvik-kommune/positions").await.status, 404);
            assert_eq!(who.get("/o/fjordvik-kommune/positions/new").await.status, 404);
        }
        let other_address = at.replace("fjordvik-kommune", "vestland-sykehus");
        assert_eq!(stranger.get(&other_address).await.status, 404, "the position is not in the other organisation");
        let sigrid = app.person("Sigrid Haugen", &[(&place, Role::Leader)]).await;
        let other_leader = app.signed_in(&sigrid).await;
        let seen = other_leader.get(&at).await;
        assert_eq!(seen.status, 200);
        assert!(seen.main_text().contains("Venter på Kari Solbakken") && seen.all(".bb-next .ds-button").is_empty());
        assert_eq!(other_leader.get(&format!("{at}/edit/purpose")).await.status, 404);
        assert_eq!(other_leader.post(&format!("{at}/plan"), &[]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn two_who_write_at_once_both_see_both_texts() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let at = begun(&app, &place, &leader).await;
        let hanne = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hanne).await;
        let path = format!("{at}/edit/purpose");
        let mine = [("version", "1"), ("title", "Erfaringskonsulent"), ("purpose", "Mitt formål")];
        let theirs = [("version", "1"), ("title", "Erfaringskonsulent"), ("purpose", "Ditt formål")];
        assert_eq!(hr.post(&path, &theirs).await.status, 303);
        let conflict = leader.post(&path, &mine).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.main_text().contains("Mitt formål") && conflict.main_text().contains("Ditt formål"));
        assert_eq!(leader.autosave(&path, &mine).await.status, 409);
        let version = conflict.field("version");
        assert_eq!(leader.post(&path, &[("version", &version), ("title", "Erfaringskonsulent"), ("purpose", "Mitt formål")]).await.status, 303);
        assert!(leader.get(&at).await.main_text().contains("Mitt formål"));
    })
    .await;
}

#[tokio::test]
async fn giving_up_takes_a_reason_and_is_the_end() {
    on_both(async |app| {
        let (place, leader) = fjordvik(&app).await;
        let at = begun(&app, &place, &leader).await;
        assert_eq!(leader.get(&format!("{at}/cancel")).await.status, 200);
        assert_eq!(leader.post(&format!("{at}/cancel"), &[("reason", "  ")]).await.status, 422);
        assert_eq!(leader.post(&format!("{at}/cancel"), &[("reason", "Tilskuddet kom ikke.")]).await.status, 303);
        let page = leader.get(&at).await.main_text();
        assert!(page.contains("Avlyst") && page.contains("Tilskuddet kom ikke."), "{page}");
        let late = leader.post(&format!("{at}/edit/purpose"), &[("version", "1"), ("title", "Ny tittel")]).await;
        assert!(late.status == 409 && late.main_text().contains("ble avlyst mens du skrev") && late.main_text().contains("Ny tittel"));
        assert!(!leader.get(&at).await.main_text().contains("Ny "));
    })
    .await;
}

#[tokio::test]
async fn the_pages_speak_three_languages_and_the_list_asks_the_same_of_one_and_of_thirty() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let leader = app.signed_in(&kari).await;
        let position = app.position(&place, &kari, Stage::Drafted).await;
        let at = format!("/o/fjordvik-kommune/positions/{}", position.id);
        let list = "/o/fjordvik-kommune/positions";
        leader.get(list).await;
        let (one, _) = app.queries(leader.get(list)).await;
        for (language, words) in [(Language::Nb, "Nærmeste leder"), (Language::Nn, "Næraste leiar"), (Language::En, "Line manager")] {
            assert!(leader.get_in(&at, language).await.main_text().contains(words));
            for part in ["purpose", "tasks", "place", "terms", "funding", "test", "summary"] {
                let page = leader.get_in(&format!("{at}/edit/{part}"), language).await;
                assert_eq!(page.status, 200);
                assert!(!page.text.contains('⟦'), "{part} {language}");
            }
        }
        for _ in 0..29 {
            app.position(&place, &kari, Stage::Planned).await;
        }
        let (thirty, first) = app.queries(leader.get(list)).await;
        assert_eq!((one, first.all("tbody tr").len()), (thirty, 25));
        let next = first.attribute(".bb-more a", "href").unwrap();
        assert_eq!(leader.get(&next).await.all("tbody tr").len(), 5);
        assert_eq!(leader.get(&format!("{list}?stage=drafted&whose=mine")).await.all("tbody tr").len(), 1);
        assert!(leader.get(&format!("{list}?stage=filled")).await.main_text().contains("Ingen stillinger passer"));
    })
    .await;
}
