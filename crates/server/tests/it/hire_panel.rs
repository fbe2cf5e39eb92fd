//! The panel: seats, guests from outside, declarations, and what each opens and closes.

use hire::{
    Stage,
    panel::{self, SeatRole},
    positions::{self, Position},
};
use kernel::Language;
use platform::Write;
use registry::{
    Organisation, Role,
    organisations::Kind,
    people::{self, Person},
};
use sea_orm::ConnectionTrait as _;
use testkit::{TestApp, on_both};

use crate::hire_kept::leaves;

pub(crate) struct House {
    pub(crate) place: Organisation,
    pub(crate) leader: Person,
    hr: Person,
    pub(crate) peer: Person,
    pub(crate) position: Position,
}

pub(crate) async fn house(app: &TestApp) -> House {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let hr = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
    let peer = app.person("Maja Nilsen", &[(&place, Role::PeerWorker)]).await;
    let position = app.position(&place, &leader, Stage::Published).await;
    House { place, leader, hr, peer, position }
}

impl House {
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("{}/positions/{}{rest}", self.place.base(), self.position.id)
    }
}

async fn set_stage(app: &TestApp, position: &Position, stages: &[Stage]) {
    for to in stages {
        let found = positions::load(app.site.db.read(), position.organisation, position.id).await.unwrap().unwrap();
        let mut write = Write::begin(&app.site, position.organisation, None).await.unwrap();
        assert!(positions::advance(&write, &found, *to).await.unwrap());
        write.audit("position.advance", "Position", position.id, serde_json::json!({ "to": to.id() }));
        write.commit().await.unwrap();
    }
}

/// The administrator ends the role someone holds.
#[tokio::test]
async fn a_leader_puts_a_panel_together_and_each_is_told() {
    on_both(async |app| {
        let house = house(&app).await;
        let leader = app.signed_in(&house.leader).await;
        let page = leader.get(&house.path("/panel")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant"));
        let (peer, key) = (house.peer.id.to_string(), page.field("form_key"));
        let seat = [("form_key", key.as_str()), ("person", peer.as_str()), ("seat_role", "peer-worker")];
        let done = leader.post(&house.path("/panel/seats"), &seat).await;
        assert_eq!((done.status, done.location.as_str()), (303, house.path("/panel?notice=panel-seated").as_str()), "{}", done.text);
        let again = leader.post(&house.path("/panel/seats"), &seat).await;
        assert_eq!((again.status, again.location), (303, done.location), "sent twice, done once");
        let page = leader.get(&house.path("/panel")).await;
        assert!(page.main_text().contains("Maja Nilsen") && !page.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant"));
        let twice = leader.post(&house.path("/panel/seats"), &[("person", &peer), ("seat_role", "union")]).await;
        assert_eq!(twice.status, 422, "nobody sits twice");
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "maja@example.no");
        assert!(mails[0].text.contains("/panel/declaration") && !mails[0].subject.contains("Erfaringskonsulent"));
        assert!(!mails[0].text.contains("innen") && !mails[0].text.contains("tilgangen slutter"), "who belongs here has no day to answer by");
    })
    .await;
}

#[tokio::test]
async fn a_form_that_misses_something_keeps_what_was_typed() {
    on_both(async |app| {
        let house = house(&app).await;
        let leader = app.signed_in(&house.leader).await;
        let answer = leader.post(&house.path("/panel/invitations"), &[("name", "Liv Strand"), ("email", "liv på nett")]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.attribute("#name", "value").as_deref(), Some("Liv Strand"));
        assert_eq!(answer.attribute("#email", "value").as_deref(), Some("liv på nett"));
        assert_eq!(leader.post(&house.path("/panel/seats"), &[("person", ""), ("seat_role", "queen")]).await.status, 422);
        let hr = house.hr.id.to_string();
        let taken = leader.post(&house.path("/panel/seats"), &[("person", &hr), ("seat_role", "leader")]).await;
        assert!(taken.status == 422 && taken.text.contains("for den som leder stillingen"), "the leader's seat is the leader's");
        let guest = [("name", "Liv Strand"), ("email", "liv@example.no"), ("invite_role", "leader")];
        assert_eq!(leader.post(&house.path("/panel/invitations"), &guest).await.status, 422, "and nobody's from outside");
        let inside =
            leader.post(&house.path("/panel/invitations"), &[("name", "Maja"), ("email", "maja@example.no"), ("invite_role", "union")]).await;
        assert!(inside.status == 422 && inside.text.contains("Velg personen fra listen"));
    })
    .await;
}

#[tokio::test]
async fn nothing_opens_before_the_declaration_and_nothing_after_stepping_aside() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker)], false).await;
        let peer = app.signed_in(&house.peer).await;
        let declaration = house.path("/panel/declaration");
        assert!(peer.get("/now").await.main_text().contains("Svar på om du er inhabil"));
        let page = peer.get(&declaration).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert_eq!(peer.post(&declaration, &[("version", "1")]).await.status, 422, "an answer is needed");
        let free = peer.post(&declaration, &[("version", &page.field("version")), ("answer", "free")]).await;
        assert_eq!(free.location, house.path("/applications?notice=panel-declared"));
        let stale = peer.post(&declaration, &[("version", "1"), ("answer", "aside"), ("note", "Vi er søsken")]).await;
        assert_eq!(stale.status, 409, "answered elsewhere meanwhile: {}", stale.text);
        let aside = peer.post(&declaration, &[("version", "2"), ("answer", "aside"), ("note", "Vi er søsken")]).await;
        assert_eq!(aside.location, house.path("/panel?notice=panel-aside"));
        assert_eq!(peer.post(&declaration, &[("version", "3"), ("answer", "free")]).await.status, 422, "nobody answers their way back");
        let other = peer.post(&declaration, &[("version", "2"), ("answer", "aside"), ("note", "Hun er svigersøster")]).await;
        assert_eq!(other.status, 409, "another window wrote something else");
        assert!(other.text.contains("Vi er søsken") && other.text.contains("Hun er svigersøster"), "{}", other.main_text());
        assert_eq!(peer.post(&declaration, &[("version", "2"), ("answer", "aside")]).await.status, 303, "a second press is no conflict");
        let leader = app.signed_in(&house.leader).await.get(&house.path("/panel")).await;
        assert!(leader.text.contains("Har trådt til side") && leader.text.contains("Vi er søsken"));
        assert!(leader.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant"), "the one who stepped aside does not count");
        assert!(!peer.get(&house.path("/panel")).await.text.contains("Vi er søsken"), "the note is for those who choose the panel");
    })
    .await;
}

#[tokio::test]
async fn whoever_steps_aside_decides_nothing_whatever_else_they_are() {
    on_both(async |app| {
        let house = house(&app).await;
        set_stage(&app, &house.position, &[Stage::Interviewing]).await;
        app.panel(&house.position, &[(house.hr.clone(), SeatRole::Hr)], false).await;
        let hr = app.signed_in(&house.hr).await;
        let doors = ["/decision", "/assessment/criteria", "/applications/confidentiality", "/applications/list", "/interviews/guide/questions"];
        for door in doors {
            assert_eq!(hr.get(&house.path(door)).await.status, 200, "{door}");
        }
        let declaration = house.path("/panel/declaration");
        let page = hr.get(&declaration).await;
        let aside = hr.post(&declaration, &[("version", &page.field("version")), ("answer", "aside"), ("note", "Vi er søsken")]).await;
        assert_eq!(aside.status, 303, "{}", aside.text);
        for door in doors {
            assert_eq!(hr.get(&house.path(door)).await.status, 404, "{door}");
        }
        assert_eq!(hr.post(&house.path("/panel/seats"), &[("person", &house.hr.id.to_string()), ("seat_role", "hr")]).await.status, 404);
        assert_eq!(hr.get(&house.path("/panel")).await.status, 200, "that they stepped aside is no secret");
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_the_organisation_leaves_its_panels() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker)], true).await;
        let peer = app.signed_in(&house.peer).await;
        assert_eq!(peer.get(&house.path("/applications")).await.status, 200);
        leaves(&app, &house.place, &house.peer).await;
        for door in ["/applications", "/panel", "/assessment", "/interviews"] {
            assert_eq!(peer.get(&house.path(door)).await.status, 404, "{door}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_open_door_leads_the_undeclared_to_the_declaration_and_others_nowhere() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker)], false).await;
        let peer = app.signed_in(&house.peer).await;
        let answer = peer.get(&house.path("/assessment/criteria")).await;
        assert_eq!(answer.status, 404, "criteria are not theirs to set, declared or not");
        let answer = peer.get(&house.path("/assessment/shortlist")).await;
        assert_eq!(answer.status, 404, "nor is the shortlist");
        let answer = peer.get(&house.path("/assessment")).await;
        assert_eq!(answer.status, 200, "how far it is, everyone on the panel sees: {}", answer.text);
    })
    .await;
}

#[tokio::test]
async fn someone_from_outside_comes_in_by_a_link_sees_one_process_and_leaves_with_it() {
    on_both(async |app| {
        let house = house(&app).await;
        let leader = app.signed_in(&house.leader).await;
        let invite = [("name", "Liv Strand"), ("email", "Liv@brukerstemmen.example"), ("invite_role", "user-representative")];
        assert_eq!(leader.post(&house.path("/panel/invitations"), &invite).await.status, 303);
        assert_eq!(leader.post(&house.path("/panel/invitations"), &invite).await.status, 422, "one invitation at a time");
        let link = app.mails().await[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
        let guest = app.visitor();
        assert_eq!(guest.get(&link).await.status, 200);
        let short = guest.post(&link, &[("name", "Liv Strand"), ("password", "kort"), ("answer", "yes")]).await;
        assert!(short.status == 422 && !short.text.contains("value=\"kort\""));
        let joined = guest.post(&link, &[("name", "Liv Strand"), ("password", "blåbær på seterveien"), ("answer", "yes")]).await;
        assert_eq!((joined.status, joined.location.as_str()), (303, house.path("/panel/declaration").as_str()), "{}", joined.text);
        assert_eq!(guest.get(&link).await.status, 404, "a link works once");
        let page = guest.get(&house.path("/panel/declaration")).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains(&format!("href=\"{}/positions\"", house.place.base())), "no way to other positions is shown");
        guest.post(&house.path("/panel/declaration"), &[("version", "1"), ("answer", "free")]).await;
        for closed in ["", "/ad", "/description", "/assessment/criteria"] {
            assert_eq!(guest.get(&house.path(closed)).await.status, 404, "{closed}");
        }
        assert_eq!(guest.get(&format!("{}/positions", house.place.base())).await.status, 404);
        assert_eq!(guest.get(&house.path("/panel")).await.status, 200);
        set_stage(&app, &house.position, &[Stage::Cancelled]).await;
        assert_eq!(guest.get(&house.path("/panel")).await.status, 404, "over");
        assert!(!guest.get("/now").await.text.contains("/panel"));
    })
    .await;
}

#[tokio::test]
async fn who_has_an_account_signs_in_to_take_the_seat_and_one_can_say_no() {
    on_both(async |app| {
        let house = house(&app).await;
        let users = app.organisation("Brukerstemmen Fjordvik", Kind::UserOrganisation).await;
        let liv = app.person("Liv Strand", &[(&users, Role::Representative)]).await;
        let leader = app.signed_in(&house.leader).await;
        let invite = [("name", "Liv Strand"), ("email", "liv@example.no"), ("invite_role", "user-representative")];
        leader.post(&house.path("/panel/invitations"), &invite).await;
        let link = app.mails().await[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
        let nobody = app.visitor().post(&link, &[("answer", "yes"), ("name", "X"), ("password", "blåbær på seterveien")]).await;
        assert!(nobody.location.starts_with("/sign-in?next="), "{}", nobody.location);
        assert!(leader.post(&link, &[("answer", "yes")]).await.location.starts_with("/sign-in"), "the seat is not the leader's");
        let liv_in = app.signed_in(&liv).await;
        assert_eq!(liv_in.post(&link, &[("answer", "yes")]).await.location, house.path("/panel/declaration"));
        let seats = panel::seats(app.site.db.read(), &house.position).await.unwrap();
        assert!(seats.len() == 1 && seats[0].external && seats[0].person == liv.id);
        assert!(liv_in.get("/now").await.text.contains("/panel/declaration"));
        let invite = [("name", "Ola"), ("email", "ola@brukerstemmen.example"), ("invite_role", "user-representative")];
        leader.post(&house.path("/panel/invitations"), &invite).await;
        let mail = app.mails().await.into_iter().find(|mail| mail.to == "ola@brukerstemmen.example").unwrap();
        let link = mail.links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
        assert_eq!(app.visitor().post(&link, &[("answer", "no")]).await.location, "/?notice=panel-declined");
        assert_eq!(app.visitor().get(&link).await.status, 404);
        assert!(people::by_email(app.site.db.read(), "ola@brukerstemmen.example").await.unwrap().is_none());
        app.clock.advance(time::Duration::days(29));
        assert!(server::upkeep::tidy(&app.site).await.unwrap() >= 2);
        let left = sea_orm::Statement::from_string(app.site.db.read().get_database_backend(), "SELECT email FROM hire_panel_invitations");
        assert!(app.site.db.read().query_all_raw(left).await.unwrap().is_empty(), "whom it was offered to is not kept");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_that_is_withdrawn_or_too_old_leads_nowhere() {
    on_both(async |app| {
        let house = house(&app).await;
        let leader = app.signed_in(&house.leader).await;
        for (email, late) in [("a@example.org", false), ("b@example.org", true)] {
            leader.post(&house.path("/panel/invitations"), &[("name", "Gjest"), ("email", email), ("invite_role", "union")]).await;
            let mail = app.mails().await.into_iter().find(|mail| mail.to == email).unwrap();
            let link = mail.links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
            assert_eq!(app.visitor().get(&link).await.status, 200);
            if late {
                app.clock.advance(time::Duration::days(15));
            } else {
                let page = leader.get(&house.path("/panel")).await;
                let action = page.attribute("form[action$='/withdraw']", "action").unwrap();
                assert_eq!(leader.post(&action, &[]).await.status, 303);
            }
            assert_eq!(app.visitor().get(&link).await.status, 404);
        }
    })
    .await;
}

#[tokio::test]
async fn a_member_who_is_removed_loses_the_way_in_and_stays_on_the_record() {
    on_both(async |app| {
        let house = house(&app).await;
        let guest = app.person("Liv Strand", &[]).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker), (guest.clone(), SeatRole::UserRepresentative)], true).await;
        let guest = app.signed_in(&guest).await;
        assert_eq!(guest.get(&house.path("/panel")).await.status, 200);
        let hr = app.signed_in(&house.hr).await;
        let page = hr.get(&house.path("/panel")).await;
        let asks = page.attribute("tr:last-child a[href$='/remove']", "href").unwrap();
        assert!(hr.get(&asks).await.main_text().contains("Liv Strand"));
        assert_eq!(hr.post(&asks, &[]).await.status, 303);
        assert_eq!(hr.post(&asks, &[]).await.status, 303, "twice is once");
        assert_eq!(guest.get(&house.path("/panel")).await.status, 404);
        assert!(hr.get(&house.path("/panel")).await.main_text().contains("Én tidligere plass"));
        assert_eq!(app.signed_in(&house.peer).await.post(&asks, &[]).await.status, 404, "members do not remove each other");
    })
    .await;
}

#[tokio::test]
async fn the_wrong_person_finds_no_panel() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.leader.clone(), SeatRole::Leader)], false).await;
        let other = app.organisation("Vestland sykehus HF", Kind::HospitalTrust).await;
        let stranger = app.person("Ingrid Moe", &[(&other, Role::Hr)]).await;
        let member = app.person("Ola Bakke", &[(&house.place, Role::Member)]).await;
        let second = app.position(&house.place, &house.leader, Stage::Published).await;
        app.panel(&second, &[(house.peer.clone(), SeatRole::PeerWorker)], true).await;
        for person in [&stranger, &member, &house.peer] {
            let visitor = app.signed_in(person).await;
            for page in ["/panel", "/panel/declaration", "/assessment", "/assessment/criteria", "/assessment/shortlist"] {
                assert_eq!(visitor.get(&house.path(page)).await.status, 404, "{} {page}", person.name);
            }
            assert_eq!(visitor.post(&house.path("/panel/seats"), &[("person", "x")]).await.status, 404);
        }
        let elsewhere = format!("{}/positions/{}/panel", other.base(), house.position.id);
        assert_eq!(app.signed_in(&stranger).await.get(&elsewhere).await.status, 404, "another organisation's address leads nowhere");
    })
    .await;
}

#[tokio::test]
async fn the_panel_page_asks_as_much_of_the_database_for_one_member_as_for_many() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker)], true).await;
        let leader = app.signed_in(&house.leader).await;
        let (one, _) = app.queries(leader.get(&house.path("/panel"))).await;
        for number in 0..12 {
            let person = app.person(&format!("P{number} Hansen"), &[(&house.place, Role::Member)]).await;
            app.panel(&house.position, &[(person, SeatRole::Union)], false).await;
        }
        let (many, page) = app.queries(leader.get(&house.path("/panel"))).await;
        assert!(page.text.contains("P11 Hansen"));
        assert_eq!(one, many);
    })
    .await;
}

#[tokio::test]
async fn the_panel_speaks_three_languages() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.leader.clone(), SeatRole::Leader)], false).await;
        let leader = app.signed_in(&house.leader).await;
        for language in Language::ALL {
            for page in ["/panel", "/panel/declaration"] {
                let answer = leader.get_in(&house.path(page), language).await;
                assert_eq!(answer.status, 200);
                assert!(!answer.text.contains('⟦'), "{language} {page}: {}", answer.main_text());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_reason_that_says_too_little_is_kept_to_be_mended() {
    on_both(async |app| {
        let house = house(&app).await;
        let leader = app.signed_in(&house.leader).await;
        let refused = leader.post(&house.path("/panel/gate"), &[("gate", "panel-lived-experience"), ("justification", "haster")]).await;
        assert_eq!((refused.status, refused.all("#justification-panel-lived-experience")), (422, vec!["haster".to_owned()]));
    })
    .await;
}

#[tokio::test]
async fn a_seat_of_someone_who_has_left_makes_no_panel_whole() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.leader.clone(), SeatRole::Leader), (house.peer.clone(), SeatRole::PeerWorker)], true).await;
        let leader = app.signed_in(&house.leader).await;
        assert!(!leader.get(&house.path("/panel")).await.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant"));
        leaves(&app, &house.place, &house.peer).await;
        let page = leader.get(&house.path("/panel")).await;
        assert!(
            page.text.contains("Panelet mangler en erfaringskonsulent eller brukerrepresentant") && page.main_text().contains("Har sluttet"),
            "{}",
            page.main_text()
        );
    })
    .await;
}
