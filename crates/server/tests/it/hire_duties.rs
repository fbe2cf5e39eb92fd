//! What the start page asks of whom around the panel: to find its members, and each of them to sign.

use hire::{Stage, panel::SeatRole};
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
