//! What is kept about a person: in their own file, seen by themselves, and gone when its time is up.

use hire::{Stage, panel::SeatRole};
use kernel::Language;
use registry::{Role, organisations::Kind};
use serde_json::Value;
use testkit::{Visitor, on_both};
use time::Duration;

use crate::hire_assessment::{NAMES, house, score_all};

const NOTE: &str = "Fortalte rolig om hvordan hun møter folk som er redde.";
const DISSENT: &str = "Tore burde stå først, for han kjenner bydelen.";
const ASIDE: &str = "Hun er søsteren min.";
const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";

async fn file_of(visitor: &Visitor) -> Value {
    let file = visitor.get("/account/export").await;
    assert_eq!(file.status, 200);
    serde_json::from_slice(&file.bytes).unwrap()
}

#[tokio::test]
async fn my_scores_are_mine_to_take_along_and_go_when_their_time_is_up() {
    on_both(async |app| {
        let house = house(&app, &NAMES).await;
        score_all(&app, &house).await;
        let guest = app.signed_in(&house.guest).await;
        let file = file_of(&guest).await;
        let scores = file["rooms"]["hire"]["scores"].as_array().unwrap();
        assert_eq!(scores.len(), 3, "one's own, and nobody else's");
        let text = scores[0].to_string();
        for word in ["Likeperson i to år", "Trygg og klar", "Samarbeid", "Erfaringskonsulent", "\"score\":2"] {
            assert!(text.contains(word), "{word} in {text}");
        }
        assert!(NAMES.iter().all(|name| !file.to_string().contains(name)), "applicants are numbers");
        let stranger = app.person("Odd Moe", &[(&house.place, Role::Leader)]).await;
        assert_eq!(file_of(&app.signed_in(&stranger).await).await["rooms"]["hire"]["scores"], serde_json::json!([]));
        let leader = app.signed_in(&house.leader).await;
        let cancel = format!("{}/positions/{}/cancel", house.place.base(), house.position.id);
        assert_eq!(leader.post(&cancel, &[("reason", "Tilskuddet kom ikke.")]).await.status, 303);
        app.clock.advance(Duration::days(119));
        server::upkeep::tidy(&app.site).await.unwrap();
        app.run_tasks().await;
        assert_eq!(file_of(&app.signed_in(&house.guest).await).await["rooms"]["hire"]["scores"].as_array().unwrap().len(), 3, "not yet");
        app.clock.advance(Duration::days(2));
        assert!(server::upkeep::tidy(&app.site).await.unwrap() > 0);
        app.run_tasks().await;
        assert_eq!(file_of(&app.signed_in(&house.guest).await).await["rooms"]["hire"]["scores"], serde_json::json!([]));
    })
    .await;
}

#[tokio::test]
async fn my_notes_and_signatures_are_mine_to_take_along_and_go_when_their_time_is_up() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let position = app.position(&place, &kari, Stage::Interviewing).await;
        app.panel(&position, &[(kari.clone(), SeatRole::Leader), (per.clone(), SeatRole::PeerWorker)], true).await;
        let uno = app.person("Uno Tangen", &[(&place, Role::Union)]).await;
        app.panel(&position, &[(uno.clone(), SeatRole::Union)], false).await;
        let aside = [("version", "1"), ("answer", "aside"), ("note", ASIDE)];
        let declaration = format!("{}/positions/{}/panel/declaration", place.base(), position.id);
        assert_eq!(app.signed_in(&uno).await.post(&declaration, &aside).await.status, 303);
        assert!(file_of(&app.signed_in(&uno).await).await.to_string().contains(ASIDE));
        let (application, secret) = app.shortlisted(&position, "Ingrid Berge").await;
        let (leader, peer) = (app.signed_in(&kari).await, app.signed_in(&per).await);
        let base = format!("{}/positions/{}", place.base(), position.id);
        let with = format!("{base}/interviews/with/{}", application.id);
        let field = peer.get(&with).await.attribute("textarea[name^='facts-']", "name").unwrap();
        assert_eq!(peer.post(&with, &[("version", "0"), (field.as_str(), NOTE)]).await.status, 303);
        let (choice, reason) = (format!("place-{}", application.id), format!("reason-{}", application.id));
        let ranking = [("version", "0"), (choice.as_str(), "1"), (reason.as_str(), REASON)];
        assert_eq!(leader.post(&format!("{base}/decision"), &ranking).await.status, 303);
        let sign = format!("{base}/decision/sign");
        assert_eq!(peer.post(&sign, &[("version", "1"), ("agrees", "no"), ("dissent", DISSENT)]).await.status, 303);
        assert_eq!(leader.post(&sign, &[("version", "1"), ("agrees", "yes")]).await.status, 303);
        let own = file_of(&peer).await["rooms"]["hire"].to_string();
        assert!(own.contains(NOTE) && own.contains(DISSENT) && !own.contains(REASON) && !own.contains("Ingrid"), "{own}");
        let leaders = file_of(&leader).await["rooms"]["hire"].to_string();
        assert!(!leaders.contains(NOTE) && !leaders.contains(DISSENT), "what another wrote is another's: {leaders}");

        assert_eq!(leader.post(&format!("{base}/decision/finish"), &[("version", "1")]).await.status, 303);
        let terms = [("starts", "2027-06-01"), ("percentage", "80"), ("pay", "520000"), ("place", "Her"), ("answer_by", "2027-02-10")];
        assert_eq!(leader.confirm(&format!("{base}/decision/offer"), &terms).await.status, 303);
        let offer = format!("/application/{secret}/offer");
        assert_eq!(app.visitor().post(&offer, &[("answer", "yes"), ("sure", "yes")]).await.status, 303);
        app.run_tasks().await;
        app.clock.advance(Duration::days(122));
        server::upkeep::tidy(&app.site).await.unwrap();
        app.run_tasks().await;
        assert_eq!(server::upkeep::tidy(&app.site).await.unwrap(), 0, "once is enough");
        let seat = file_of(&app.signed_in(&uno).await).await["rooms"]["hire"]["panel"].to_string();
        assert!(!seat.contains(ASIDE) && seat.contains("aside"), "that he stepped aside stays, not for whom: {seat}");
        let left = file_of(&app.signed_in(&per).await).await["rooms"]["hire"].to_string();
        assert!(!left.contains(NOTE) && !left.contains(DISSENT), "the hired one's too: {left}");
        assert!(left.contains("\"agrees\":false"), "that one signed stays");
        assert_eq!(app.visitor().get(&offer).await.status, 200, "what was agreed stays");
    })
    .await;
}

#[tokio::test]
async fn an_applicant_sees_in_which_role_and_when_someone_read_about_them() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
        let hanne = app.person("Hanne Lien", &[(&place, Role::Hr)]).await;
        let position = app.position(&place, &kari, Stage::Interviewing).await;
        app.panel(&position, &[(kari.clone(), SeatRole::Leader), (per.clone(), SeatRole::PeerWorker)], true).await;
        let (application, secret) = app.shortlisted(&position, "Ingrid Berge").await;
        let (_, other) = app.shortlisted(&position, "Tore Haugen").await;
        let (applicant, status) = (app.visitor(), format!("/application/{secret}"));
        assert!(applicant.get(&status).await.main_text().contains("Ingen har åpnet søknaden din ennå."));
        let base = format!("{}/positions/{}", place.base(), position.id);
        let one = format!("{base}/applications/{}", application.id);
        let peer = app.signed_in(&per).await;
        assert_eq!(peer.get(&one).await.status, 200);
        let page = applicant.get(&status).await;
        assert!(page.main_text().contains("Erfaren erfaringskonsulent: søknaden din"), "{}", page.main_text());
        app.signed_in(&hanne).await.get(&format!("{base}/decision")).await;
        let page = applicant.get(&status).await;
        assert!(page.main_text().contains("HR: noe som er skrevet om søknaden din"), "{}", page.main_text());
        assert!(applicant.get(&format!("/application/{other}")).await.main_text().contains("HR: noe som er skrevet"), "each of those who were shown");
        assert!(!applicant.get(&format!("/application/{other}")).await.main_text().contains(": søknaden din"));
        let few = app.queries(applicant.get(&status)).await.0;
        for _ in 0..28 {
            peer.get(&one).await;
        }
        let lines = applicant.get(&format!("{status}/readers")).await.all(".bb-timeline li");
        assert_eq!(lines.len(), 2, "one line for each role and day: {lines:?}");
        // One line a day for a month.
        for _ in 0..28 {
            app.clock.advance(Duration::days(1));
            let peer = app.signed_in(&per).await;
            peer.get(&one).await;
            peer.get(&one).await;
        }
        let (many, page) = app.queries(applicant.get(&status)).await;
        assert!(many <= few, "no more questions for thirty than for two: {many}, {few}");
        assert!(page.text.contains(&format!("href=\"{status}/readers\"")));
        let all = applicant.get(&format!("{status}/readers")).await;
        assert_eq!(all.all(".bb-timeline li").len(), 25);
        let rest = applicant.get(&all.attribute(".bb-more a", "href").unwrap()).await;
        assert_eq!(rest.all(".bb-timeline li").len(), 5);
        assert_eq!(applicant.get(&format!("{status}/readers?before=tull")).await.all(".bb-timeline li").len(), 25);
        for language in Language::ALL {
            for path in [status.clone(), format!("{status}/readers")] {
                let page = applicant.get_in(&path, language).await;
                assert!(page.status == 200 && !page.text.contains('⟦'), "{}", page.main_text());
                assert!(
                    ["Per", "Vik", "Hanne", "Lien"].iter().all(|name| !page.main_text().replace("Fjordvik", "").contains(name)),
                    "{}",
                    page.main_text()
                );
            }
        }
        assert_eq!(applicant.get("/application/no-such-secret/readers").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn everyone_with_an_account_sees_who_looked_at_what_is_kept_about_them() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let maja = app.person("Maja Nilsen", &[(&place, Role::PeerWorker)]).await;
        let odd = app.person("Odd Moe", &[(&elsewhere, Role::Administrator)]).await;
        let administrator = app.signed_in(&anders).await;
        let her = format!("{}/people/{}", place.base(), maja.id);
        assert_eq!(administrator.get(&her).await.status, 200);
        assert_eq!(app.signed_in(&odd).await.get(&her).await.status, 404);
        let visitor = app.signed_in(&maja).await;
        let (few, page) = app.queries(visitor.get("/account/log")).await;
        let seen = page.main_text();
        assert!(seen.contains("Anders Myhre") && seen.contains("Så opplysningene om en person") && seen.contains("Fjordvik kommune"), "{seen}");
        assert!(!seen.contains("Odd Moe"), "who found nothing has seen nothing");
        assert!(visitor.get("/account").await.text.contains("href=\"/account/log\""));
        for _ in 0..30 {
            administrator.get(&her).await;
        }
        let (many, page) = app.queries(visitor.get("/account/log")).await;
        assert_eq!((many, page.all("tbody tr").len()), (few, 25));
        let next = visitor.get(&format!("/account/log{}", page.attribute(".bb-more a", "href").unwrap())).await;
        assert!((6..=9).contains(&next.all("tbody tr").len()), "{}", next.main_text());
        assert_eq!(visitor.get("/account/log?before=1.2.3").await.all("tbody tr").len(), 25);
        let own = app.signed_in(&anders).await.get("/account/log").await;
        assert!(!own.main_text().contains("Så opplysningene"), "each sees what is about themselves");
        assert_eq!(app.visitor().get("/account/log").await.status, 303);
        for language in Language::ALL {
            visitor.get(&format!("/language/{language}")).await;
            assert!(!visitor.get("/account/log").await.text.contains('⟦'));
        }
    })
    .await;
}
