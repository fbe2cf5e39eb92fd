//! The assessment: criteria, own scores before others', hidden names, and the shortlist with its letters.

use hire::{
    Stage,
    ads::{self, Change},
    applications::{self, Application, Content, Status},
    assessment,
    panel::SeatRole,
    positions::{self, Position},
};
use kernel::Language;
use platform::Write;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use testkit::{Answer, TestApp, Visitor, on_both};
use time::{Duration, macros::date};

pub(crate) const NAMES: [&str; 3] = ["Solfrid Vestergaard", "Torbjørn Åsgard", "Nasrin Farahani"];

pub(crate) struct House {
    pub(crate) place: Organisation,
    pub(crate) leader: Person,
    pub(crate) peer: Person,
    pub(crate) guest: Person,
    pub(crate) position: Position,
    pub(crate) applications: Vec<Application>,
    pub(crate) criteria: Vec<assessment::Criterion>,
}

impl House {
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("{}/positions/{}/assessment{rest}", self.place.base(), self.position.id)
    }

    pub(crate) fn sheet(&self, number: usize) -> String {
        self.path(&format!("/applications/{}", self.applications[number].id))
    }
}

pub(crate) fn content(name: &str) -> Content {
    let first = name.split(' ').next().unwrap();
    Content {
        name: name.into(),
        email: format!("{}@example.org", first.to_lowercase()),
        phone: "99 88 77 66".into(),
        letter: format!("Hei, jeg heter {name} og vil gjerne jobbe hos dere. Hilsen {first}, {}@example.org", first.to_lowercase()),
        experience: "To år som likeperson.".into(),
        education: "MB-programmet".into(),
        ..Content::default()
    }
}

/// A position whose deadline has passed, with a panel that has declared itself free, criteria, and applications with hidden names.
pub(crate) async fn house(app: &TestApp, names: &[&str]) -> House {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let peer = app.person("Maja Nilsen", &[(&place, Role::PeerWorker)]).await;
    let guest = app.person("Liv Strand", &[]).await;
    let position = app.position(&place, &leader, Stage::Described).await;
    app.published_ad(&place, position.id, date!(2027 - 02 - 10)).await;
    hide_names(app, &place, &position).await;
    let mut sent = Vec::new();
    for name in names {
        sent.push(app.application(place.id, position.id, content(name)).await.0);
    }
    let position = positions::load(app.site.db.read(), place.id, position.id).await.unwrap().unwrap();
    let members = [(leader.clone(), SeatRole::Leader), (peer.clone(), SeatRole::PeerWorker), (guest.clone(), SeatRole::UserRepresentative)];
    app.panel(&position, &members, true).await;
    let mut house = House { place, leader, peer, guest, position, applications: sent, criteria: Vec::new() };
    let leader = app.signed_in(&house.leader).await;
    let set = [("version", "0"), ("title_0", "Bruker erfaring i møte med andre"), ("weight_0", "5"), ("title_1", "Samarbeid"), ("weight_1", "3")];
    let answer = leader.post(&house.path("/criteria"), &set).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    house.criteria = assessment::criteria(app.site.db.read(), house.place.id, house.position.id).await.unwrap();
    app.clock.advance(Duration::days(12));
    house
}

async fn hide_names(app: &TestApp, place: &Organisation, position: &Position) {
    let advert = ads::full(app.site.db.read(), place.id, position.id).await.unwrap().unwrap();
    let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
    let change = Change { names_hidden: true, ..Change::from(&advert) };
    assert!(ads::save(&write, &advert.ad, advert.ad.version, &change).await.unwrap());
    write.audit("ad.save", "Position", position.id, serde_json::json!({}));
    write.commit().await.unwrap();
}

pub(crate) async fn score(house: &House, who: &Visitor, number: usize, values: [&str; 2], version: &str, fact: &str) -> Answer {
    let [first, second] = [house.criteria[0].id, house.criteria[1].id];
    let fields = [
        (format!("score_{first}"), values[0]),
        (format!("score_{second}"), values[1]),
        (format!("fact_{first}"), fact),
        (format!("evaluation_{second}"), "Trygg og klar"),
        ("version".into(), version),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    who.post(&house.sheet(number), &fields).await
}

pub(crate) async fn score_all(app: &TestApp, house: &House) {
    for person in [&house.leader, &house.peer, &house.guest] {
        let visitor = app.signed_in(person).await;
        for number in 0..house.applications.len() {
            assert_eq!(score(house, &visitor, number, ["3", "2"], "0", "Likeperson i to år").await.status, 303);
        }
    }
}

#[tokio::test]
async fn criteria_are_drafted_from_the_ad_and_fixed_when_someone_has_begun() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let leader = app.signed_in(&house.leader).await;
        let second = app.position(&house.place, &house.leader, Stage::Described).await;
        let draft = leader.get(&format!("{}/positions/{}/assessment/criteria", house.place.base(), second.id)).await;
        assert!(draft.status == 200 && !draft.attribute("#title_0", "value").unwrap_or_default().is_empty(), "{}", draft.text);
        let empty = leader.post(&house.path("/criteria"), &[("version", "1"), ("title_0", " ")]).await;
        assert_eq!(empty.status, 422);
        let wrong = leader.post(&house.path("/criteria"), &[("version", "1"), ("title_0", "Ro"), ("weight_0", "9")]).await;
        assert_eq!((wrong.status, wrong.attribute("#title_0", "value").as_deref()), (422, Some("Ro")));
        let stale = leader.post(&house.path("/criteria"), &[("version", "0"), ("title_0", "Ro"), ("weight_0", "3")]).await;
        assert!(stale.status == 409 && stale.text.contains("Samarbeid (3)") && stale.text.contains("Ro (3)"));
        let peer = app.signed_in(&house.peer).await;
        score(&house, &peer, 0, ["3", ""], "0", "").await;
        let late = leader.post(&house.path("/criteria"), &[("version", "1"), ("title_0", "Ro"), ("weight_0", "3")]).await;
        assert_eq!(late.status, 403, "everyone is measured by the same");
        assert!(leader.get(&house.path("/criteria")).await.text.contains("kriteriene ligger fast"));
    })
    .await;
}

#[tokio::test]
async fn scoring_waits_for_the_deadline() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        app.clock.advance(Duration::days(-12));
        let peer = app.signed_in(&house.peer).await;
        let answer = peer.get(&house.sheet(0)).await;
        assert_eq!((answer.status, answer.location), (303, house.path("")));
        let early = score(&house, &peer, 0, ["3", "2"], "0", "").await;
        assert!(early.status == 409 && early.text.contains("Trygg og klar"), "refused, and not a word lost");
        assert!(peer.get(&house.path("")).await.text.contains("10. februar 2027"));
    })
    .await;
}

#[tokio::test]
async fn others_scores_stay_hidden_until_ones_own_are_done() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..2]).await;
        let (leader, peer) = (app.signed_in(&house.leader).await, app.signed_in(&house.peer).await);
        let done = score(&house, &leader, 0, ["4", "4"], "0", "Har ledet en samtalegruppe").await;
        assert!(done.location.contains(&house.applications[1].id.to_string()), "on to the next: {}", done.location);
        let before = peer.get(&house.sheet(0)).await;
        assert!(!before.text.contains("Har ledet en samtalegruppe") && !before.text.contains("data-score"));
        let overview = peer.get(&house.path("")).await;
        assert!(!overview.main_text().contains("100 %") && overview.main_text().contains("Skjult"));
        assert!(!overview.main_text().contains("mangler"), "not even how many");
        let half = score(&house, &peer, 0, ["2", ""], "0", "").await;
        assert!(half.location.ends_with("notice=score-incomplete"));
        assert!(!peer.get(&house.sheet(0)).await.text.contains("data-score"), "half is not done");
        score(&house, &peer, 0, ["2", "2"], "1", "").await;
        let after = peer.get(&house.sheet(0)).await;
        assert!(after.text.contains("Har ledet en samtalegruppe") && after.text.contains("data-score=\"4\""));
        let overview = peer.get(&house.path("")).await.main_text();
        assert!(
            overview.contains("100 %") && overview.contains("50 %") && overview.contains("75 %") && overview.contains("Snakk om denne"),
            "{overview}"
        );
        assert!(!peer.get(&house.sheet(1)).await.text.contains("data-score"), "one application at a time");
    })
    .await;
}

#[tokio::test]
async fn a_sheet_saves_itself_and_never_loses_a_word() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let peer = app.signed_in(&house.peer).await;
        let id = house.criteria[0].id;
        let (value, fact) = (format!("score_{id}"), format!("fact_{id}"));
        let saved = peer.autosave(&house.sheet(0), &[("version", "0"), (&value, "3"), (&fact, "Første 🌱")]).await;
        assert_eq!((saved.status, saved.text.as_str()), (200, "{\"version\":1}"));
        let stale = peer.post(&house.sheet(0), &[("version", "0"), (&value, "1"), (&fact, "Andre")]).await;
        assert!(stale.status == 409 && stale.text.contains("Første 🌱") && stale.text.contains("Andre"), "{}", stale.text);
        let long = "å".repeat(5_000);
        let refused = peer.post(&house.sheet(0), &[("version", "1"), (&value, "3"), (&fact, &long)]).await;
        assert!(refused.status == 422 && refused.text.contains(&long));
        assert!(peer.get(&house.sheet(0)).await.text.contains("Første 🌱"));
        assert!(!app.on_disk("Første"), "notes are sealed");
        assert_eq!(app.on_disk("Bruker erfaring i møte med andre"), app.site.db.is_sqlite(), "criteria are not, and are found in the same files");
    })
    .await;
}

#[tokio::test]
async fn the_shortlist_is_decided_once_with_reasons_and_letters() {
    on_both(async |app| {
        let house = house(&app, &NAMES).await;
        let leader = app.signed_in(&house.leader).await;
        let choose = |number: usize, what: &str| format!("{what}_{}", house.applications[number].id);
        let decide = house.path("/shortlist/decide");
        let early = leader.get(&decide).await;
        assert!(early.status == 422 && early.text.contains("Ikke alle har vurdert"), "{}", early.status);
        score_all(&app, &house).await;
        assert!(leader.get("/now").await.main_text().contains("Velg hvem dere vil møte"));
        assert_eq!(leader.get(&decide).await.status, 422, "nobody is chosen yet");
        let [a, b, c] = [choose(0, "choice"), choose(1, "choice"), choose(2, "choice")];
        let [rb, rc, nc] = [choose(1, "reason"), choose(2, "reason"), choose(2, "note")];
        let mut fields = vec![("version", "0"), (a.as_str(), "invite"), (b.as_str(), "not"), (c.as_str(), "not"), (rb.as_str(), "closer-match")];
        assert_eq!(leader.post(&house.path("/shortlist"), &fields).await.status, 303);
        let lacking = leader.get(&decide).await;
        assert!(lacking.status == 422 && lacking.text.contains("Søker 3: Velg en grunn"), "one has no reason, and it is said who");
        assert_eq!(leader.post(&house.path("/shortlist"), &fields).await.status, 303, "the button was pressed twice");
        let other = [("version", "0"), (a.as_str(), "not"), (b.as_str(), "not"), (c.as_str(), "not")];
        assert_eq!(leader.post(&house.path("/shortlist"), &other).await.status, 409, "saved elsewhere meanwhile");
        fields[0].1 = "1";
        fields.extend([(rc.as_str(), "expertise-not-shown"), (nc.as_str(), "Vi likte særlig det du skrev om nettverk.")]);
        leader.post(&house.path("/shortlist"), &fields).await;
        let over = leader.get(&decide).await;
        assert!(over.status == 200 && over.main_text().contains("Én søker går videre") && over.main_text().contains("2 søkere får svar"));
        assert!(over.text.contains("Vi likte særlig det du skrev om nettverk.") && over.text.contains("Hei (navnet)"), "each letter word for word");
        assert!(!over.text.contains("Nasrin"), "and no name before the decision");
        let (version, key) = (over.field("version"), over.field("form_key"));
        assert_eq!(leader.post(&decide, &[("version", "1"), ("form_key", "")]).await.status, 409, "decided on an old proposal");
        let form = [("version", version.as_str()), ("form_key", key.as_str())];
        let done = leader.post(&decide, &form).await;
        assert_eq!(done.location, house.path("?notice=shortlist-decided"), "{}", done.text);
        assert_eq!(leader.post(&decide, &form).await.location, done.location, "sent twice, done once");
        let now = applications::sent(app.site.db.read(), house.place.id, house.position.id).await.unwrap();
        assert_eq!(now.iter().map(|found| found.status).collect::<Vec<_>>(), [Status::Shortlisted, Status::NotShortlisted, Status::NotShortlisted]);
        let position = positions::load(app.site.db.read(), house.place.id, house.position.id).await.unwrap().unwrap();
        assert_eq!(position.stage, Stage::Interviewing);
        let letters: Vec<_> = app.mails().await.into_iter().filter(|mail| mail.subject == "Svar på søknaden din").collect();
        assert_eq!(letters.len(), 2);
        let nasrin = letters.iter().find(|mail| mail.to == "nasrin@example.org").unwrap();
        assert!(nasrin.text.contains("Vi likte særlig det du skrev om nettverk.") && nasrin.text.contains("Nasrin Farahani"));
        assert!(!letters.iter().any(|mail| mail.to == "solfrid@example.org"));
        assert_eq!(score(&house, &leader, 0, ["1", "1"], "1", "").await.status, 403, "what was written stands");
        assert!(leader.get(&house.path("")).await.main_text().contains("Til intervju"));
    })
    .await;
}

#[tokio::test]
async fn deciding_before_everyone_has_scored_takes_a_written_reason() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let leader = app.signed_in(&house.leader).await;
        let choice = format!("choice_{}", house.applications[0].id);
        leader.post(&house.path("/shortlist"), &[("version", "0"), (&choice, "invite")]).await;
        assert_eq!(leader.get(&house.path("/shortlist/decide")).await.status, 422);
        assert_eq!(leader.post(&house.path("/gate"), &[("justification", "haster")]).await.status, 422);
        let reason = [("justification", "Medlemmet er syk, og søkeren har fått et annet tilbud.")];
        assert_eq!(leader.post(&house.path("/gate"), &reason).await.status, 303);
        assert_eq!(leader.get(&house.path("/shortlist/decide")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn only_free_members_assess_and_only_leader_or_hr_among_them_decides() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let hr = app.person("Hanne Lund", &[(&house.place, Role::Hr)]).await;
        let late = app.person("Ola Bakke", &[(&house.place, Role::Union)]).await;
        app.panel(&house.position, &[(late.clone(), SeatRole::Union)], false).await;
        let other = app.position(&house.place, &house.leader, Stage::Published).await;
        let elsewhere = app.person("Jon Sætre", &[(&house.place, Role::PeerWorker)]).await;
        app.panel(&other, &[(elsewhere.clone(), SeatRole::PeerWorker)], true).await;
        let declaration = format!("{}/positions/{}/panel/declaration", house.place.base(), house.position.id);
        let answer = app.signed_in(&late).await.get(&house.sheet(0)).await;
        assert_eq!((answer.status, answer.location), (303, declaration), "declare first");
        for person in [&hr, &elsewhere] {
            let visitor = app.signed_in(person).await;
            assert_eq!(visitor.get(&house.sheet(0)).await.status, 404, "{}", person.name);
            assert_eq!(visitor.get(&house.path("/shortlist")).await.status, 404, "{}", person.name);
        }
        let overview = app.signed_in(&hr).await.get(&house.path("")).await;
        assert!(overview.status == 200 && !overview.text.contains("Søker 1"), "without a seat one sees how far it is, and no more");
        let guest = app.signed_in(&house.guest).await;
        assert_eq!(guest.get(&house.sheet(0)).await.status, 200);
        for page in ["/shortlist", "/shortlist/decide", "/criteria"] {
            assert_eq!(guest.get(&house.path(page)).await.status, 404, "{page}");
        }
        let foreign = format!("{}/positions/{}/assessment/applications/{}", house.place.base(), other.id, house.applications[0].id);
        assert_eq!(app.signed_in(&elsewhere).await.get(&foreign).await.status, 404, "no application of another position");
        assert_eq!(app.visitor().get(&house.sheet(0)).await.status, 303, "sign in first");
    })
    .await;
}

#[tokio::test]
async fn without_lived_experience_nobody_begins() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let panel = format!("{}/positions/{}/panel", house.place.base(), house.position.id);
        let leader = app.signed_in(&house.leader).await;
        for _ in 0..2 {
            let page = leader.get(&panel).await;
            let remove = page.attribute("tr:last-child a[href$='/remove']", "href").unwrap();
            leader.post(&remove, &[]).await;
        }
        assert_eq!(leader.get(&house.sheet(0)).await.location, panel);
        assert!(leader.get(&house.path("")).await.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant"));
        let reason = [("gate", "panel-lived-experience"), ("justification", "Ingen i regionen kunne stille på så kort varsel.")];
        assert_eq!(leader.post(&format!("{panel}/gate"), &reason).await.status, 303);
        assert_eq!(leader.get(&house.sheet(0)).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn an_application_that_is_withdrawn_takes_its_assessment_along() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..2]).await;
        score_all(&app, &house).await;
        let gone = house.applications[0].id;
        let mut write = Write::begin(&app.site, house.place.id, None).await.unwrap();
        let fact = applications::ApplicationDeleted { organisation: house.place.id, position: house.position.id, application: gone };
        write.fact(&fact).await.unwrap();
        app.site.vault.destroy_key(write.tx(), gone.0).await.unwrap();
        write.audit("application.withdraw", "Application", gone, serde_json::json!({}));
        write.commit().await.unwrap();
        let leader = app.signed_in(&house.leader).await;
        assert_eq!(leader.get(&house.path("")).await.status, 200, "a lost key is no broken page");
        app.run_tasks().await;
        let left = leader.get(&house.sheet(1)).await;
        assert!(left.status == 200 && left.text.contains("data-score"), "the other one keeps its assessment");
    })
    .await;
}

#[tokio::test]
async fn thirty_applications_ask_no_more_of_the_database_than_one() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        score_all(&app, &house).await;
        app.application(house.place.id, house.position.id, content("Navn Etternavn")).await;
        let leader = app.signed_in(&house.leader).await;
        let (pages, mut before) = ([house.path(""), house.path("/shortlist"), house.sheet(0), "/now".to_owned()], Vec::new());
        for page in &pages {
            let (count, answer) = app.queries(leader.get(page)).await;
            assert_eq!(answer.status, 200, "{page}");
            before.push(count);
        }
        for number in 0..28 {
            app.application(house.place.id, house.position.id, content(&format!("Navn{number} Etternavn"))).await;
        }
        let mut after = Vec::new();
        for page in &pages {
            let (count, answer) = app.queries(leader.get(page)).await;
            assert_eq!(answer.status, 200, "{page}");
            after.push(count);
        }
        assert_eq!(before, after);
    })
    .await;
}

#[tokio::test]
async fn every_page_speaks_three_languages() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..2]).await;
        score_all(&app, &house).await;
        let leader = app.signed_in(&house.leader).await;
        for language in Language::ALL {
            for page in [house.path(""), house.path("/criteria"), house.path("/shortlist"), house.path("/shortlist/decide"), house.sheet(0)] {
                let answer = leader.get_in(&page, language).await;
                assert!(!answer.text.contains('⟦'), "{language} {page}: {}", answer.main_text());
            }
        }
    })
    .await;
}
