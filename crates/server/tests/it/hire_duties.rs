//! What the start page asks of whom around the panel: to find its members, and each of them to sign.

use hire::{Stage, applications::Content, panel::SeatRole};
use kernel::Language;
use registry::{Role, organisations::Kind};
use testkit::{TestApp, Visitor, on_both};
use time::{Duration, macros::date};

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";
const SIGN: &str = "Les og skriv under innstillingen";

async fn asks(visitor: &Visitor, what: &str) -> bool {
    let page = visitor.get("/now").await;
    assert_eq!(page.status, 200);
    page.all(".bb-duty__title").iter().any(|title| title == what)
}

#[tokio::test]
async fn every_member_of_the_panel_is_asked_to_sign_once_the_recommendation_is_whole() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let voices = app.organisation("Brukerstemmen", Kind::UserOrganisation).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let uno = app.person("Uno Tangen", &[(&place, Role::Union)]).await;
        let liv = app.person("Liv Moen", &[(&voices, Role::Representative)]).await;
        let outside = app.person("Odd Moe", &[(&place, Role::Union)]).await;
        let position = app.position(&place, &kari, Stage::Interviewing).await;
        let seats = [
            (kari.clone(), SeatRole::Leader),
            (per.clone(), SeatRole::PeerWorker),
            (uno.clone(), SeatRole::Union),
            (liv.clone(), SeatRole::UserRepresentative),
        ];
        app.panel(&position, &seats, true).await;
        let (application, _) = app.shortlisted(&position, "Ingrid Berge").await;
        let leader = app.signed_in(&kari).await;
        let members = [app.signed_in(&per).await, app.signed_in(&uno).await, app.signed_in(&liv).await];
        let other = app.signed_in(&outside).await;
        let decision = format!("{}/positions/{}/decision", place.base(), position.id);
        let write = async |version: &str, reason: &str| {
            let (choice, why) = (format!("place-{}", application.id), format!("reason-{}", application.id));
            let fields = [("version", version), (choice.as_str(), "1"), (why.as_str(), reason)];
            assert_eq!(leader.post(&decision, &fields).await.status, 303);
        };
        write("0", "Kort").await;
        assert!(!asks(&members[0], SIGN).await, "half-written, nobody is asked");
        write("1", REASON).await;
        for member in members.iter().chain([&leader]) {
            assert!(asks(member, SIGN).await);
            for language in Language::ALL {
                assert!(!member.get_in("/now", language).await.text.contains('⟦'));
            }
        }
        assert!(!asks(&other, SIGN).await, "only those who sit there");
        let sign = format!("{decision}/sign");
        for member in &members {
            let at = member.get("/now").await.attribute(".bb-duty a", "href").unwrap();
            assert_eq!(at, decision);
            assert_eq!(member.get(&at).await.status, 200, "the way there is open, from outside too");
            assert_eq!(member.post(&sign, &[("version", "2"), ("agrees", "yes")]).await.status, 303);
            assert!(!asks(member, SIGN).await);
        }
        assert!(!asks(&leader, "Fullfør innstillingen").await, "the leader has not signed");
        assert_eq!(leader.post(&sign, &[("version", "2"), ("agrees", "yes")]).await.status, 303);
        assert!(asks(&leader, "Fullfør innstillingen").await && !asks(&leader, SIGN).await);
        assert!(!asks(&members[0], "Fullfør innstillingen").await, "that is the leader's");
        write("2", "Har ledet samtalegrupper i fem år og viste godt skjønn.").await;
        assert!(asks(&members[2], SIGN).await && !asks(&leader, "Fullfør innstillingen").await, "changed since, so everyone is asked again");
    })
    .await;
}

#[tokio::test]
async fn the_leader_is_asked_to_fill_the_seat_for_lived_experience_before_the_deadline() {
    on_both(async |app: TestApp| {
        const COMPLETE: &str = "Panelet mangler en erfaringskonsulent eller brukerrepresentant";
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let ola = app.person("Ola Nordmann", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let position = app.position(&place, &kari, Stage::Described).await;
        app.published_ad(&place, position.id, date!(2027 - 02 - 20)).await;
        app.panel(&position, &[(kari.clone(), SeatRole::Leader)], true).await;
        assert!(!asks(&app.signed_in(&kari).await, COMPLETE).await, "there is time yet");
        app.clock.advance(Duration::days(12));
        let leader = app.signed_in(&kari).await;
        assert!(asks(&leader, COMPLETE).await);
        let page = leader.get("/now").await;
        let at = format!("{}/positions/{}/panel", place.base(), position.id);
        assert!(page.text.contains(&format!("href=\"{at}\"")));
        assert!(!asks(&app.signed_in(&ola).await, COMPLETE).await, "it is not their position");
        app.clock.advance(Duration::days(14));
        let leader = app.signed_in(&kari).await;
        assert!(asks(&leader, COMPLETE).await, "the deadline has passed, and it is still so");
        app.panel(&position, &[(per, SeatRole::PeerWorker)], false).await;
        assert!(!asks(&leader, COMPLETE).await);
    })
    .await;
}

#[tokio::test]
async fn thirty_seats_ask_no_more_of_the_database_than_one() {
    on_both(async |app: TestApp| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let seat = async |declared: bool| {
            let position = app.position(&place, &kari, Stage::Described).await;
            app.published_ad(&place, position.id, date!(2027 - 02 - 10)).await;
            app.panel(&position, &[(kari.clone(), SeatRole::Leader), (per.clone(), SeatRole::PeerWorker)], declared).await;
            app.application(place.id, position.id, Content { name: "Mona Vik".into(), ..Content::default() }).await;
        };
        seat(true).await;
        seat(false).await;
        app.clock.advance(Duration::days(12));
        let (leader, member) = (app.signed_in(&kari).await, app.signed_in(&per).await);
        let mut before = Vec::new();
        for visitor in [&leader, &member] {
            before.push(app.queries(visitor.get("/now")).await.0);
        }
        for number in 0..28 {
            seat(number % 2 == 0).await;
        }
        for (visitor, before) in [&leader, &member].into_iter().zip(before) {
            let (after, page) = app.queries(visitor.get("/now")).await;
            assert_eq!((after, page.status), (before, 200));
        }
    })
    .await;
}

#[tokio::test]
async fn seats_of_processes_that_are_over_hide_no_new_one() {
    on_both(async |app: TestApp| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        for _ in 0..101 {
            let over = app.position(&place, &kari, Stage::Cancelled).await;
            app.panel(&over, &[(per.clone(), SeatRole::PeerWorker)], false).await;
        }
        let member = app.signed_in(&per).await;
        assert!(!asks(&member, "Svar på om du er inhabil").await, "it is too late to ask there");
        app.clock.advance(Duration::days(1));
        let position = app.position(&place, &kari, Stage::Published).await;
        app.panel(&position, &[(per.clone(), SeatRole::PeerWorker)], false).await;
        assert!(asks(&app.signed_in(&per).await, "Svar på om du er inhabil").await);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_to_score_before_it_can_be_done_and_someone_is_asked_to_see_to_it() {
    on_both(async |app: TestApp| {
        const DECIDER: &str = "Ingen i panelet kan velge hvem dere skal møte";
        const CRITERIA: &str = "Bestem hva søkerne skal vurderes etter";
        const NOBODY: &str = "Ingen søkte innen fristen";
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let hanne = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let position = app.position(&place, &kari, Stage::Described).await;
        app.published_ad(&place, position.id, date!(2027 - 02 - 10)).await;
        app.panel(&position, &[(per.clone(), SeatRole::PeerWorker)], true).await;
        app.clock.advance(Duration::days(12));
        let (leader, member, hr) = (app.signed_in(&kari).await, app.signed_in(&per).await, app.signed_in(&hanne).await);
        assert!(asks(&leader, NOBODY).await && asks(&leader, DECIDER).await && asks(&leader, CRITERIA).await);
        assert!(asks(&hr, DECIDER).await && !asks(&hr, CRITERIA).await, "HR can fill the seat that decides; the rest is the leader's");
        app.application(place.id, position.id, Content { name: "Mona Vik".into(), ..Content::default() }).await;
        assert!(!asks(&leader, NOBODY).await);
        assert!(!member.get("/now").await.text.contains("/assessment\""), "nothing can be scored before the criteria are set");
        let base = format!("{}/positions/{}", place.base(), position.id);
        assert!(member.get(&format!("{base}/assessment")).await.main_text().contains("har satt kriteriene"));
        let criteria = [("version", "0"), ("title_0", "Ro"), ("weight_0", "3")];
        assert_eq!(leader.post(&format!("{base}/assessment/criteria"), &criteria).await.status, 303);
        assert!(member.get("/now").await.text.contains("/assessment\""));
        assert!(!asks(&leader, CRITERIA).await && asks(&leader, DECIDER).await);
        for page in ["/assessment", "/panel"] {
            assert!(member.get(&format!("{base}{page}")).await.main_text().contains(DECIDER), "{page}");
        }
        app.panel(&position, &[(kari.clone(), SeatRole::Leader)], false).await;
        assert!(!asks(&leader, DECIDER).await && !asks(&hr, DECIDER).await);
        assert_eq!(leader.get(&format!("{base}/ad/publish")).await.status, 200);
        // The leader steps aside: only HR can put it right.
        let declaration = format!("{base}/panel/declaration");
        let version = leader.get(&declaration).await.field("version");
        assert_eq!(leader.post(&declaration, &[("version", &version), ("answer", "aside")]).await.status, 303);
        assert!(asks(&hr, DECIDER).await && !asks(&leader, DECIDER).await);
        assert_eq!(leader.post(&format!("{base}/ad/publish"), &[]).await.status, 404, "it is the same case");
    })
    .await;
}
