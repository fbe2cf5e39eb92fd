//! The assessment loses no word that was typed, and lets nobody read texts and names beside each other.

use hire::{Stage, panel::SeatRole};
use registry::Role;
use testkit::on_both;

use crate::hire_assessment::{NAMES, house, score, score_all};

const SHORT: &str = "haster";

#[tokio::test]
async fn criteria_set_anew_while_someone_writes_cost_them_no_word() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let (leader, peer) = (app.signed_in(&house.leader).await, app.signed_in(&house.peer).await);
        assert_eq!(peer.get(&house.sheet(0)).await.status, 200, "a sheet is open");
        let anew = [("version", "1"), ("title_0", "Ro"), ("weight_0", "3")];
        assert_eq!(leader.post(&house.path("/criteria"), &anew).await.status, 303);
        let refused = score(&house, &peer, 0, ["3", "2"], "0", "Likeperson i to år").await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        for typed in ["Likeperson i to år", "Trygg og klar", "Tydelig", "Kriteriene ble endret"] {
            assert!(refused.main_text().contains(typed), "{typed}");
        }
        let fact = format!("fact_{}", house.criteria[0].id);
        let itself = peer.autosave(&house.sheet(0), &[("version", "0"), (&fact, "Likeperson i to år")]).await;
        assert_eq!(itself.status, 409, "never told that it is saved");
        assert_eq!(
            leader.post(&house.path("/criteria"), &[("version", "2"), ("title_0", "Ro"), ("weight_0", "4")]).await.status,
            303,
            "nothing was stored"
        );
    })
    .await;
}

#[tokio::test]
async fn a_decision_while_someone_writes_costs_them_no_word() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        score_all(&app, &house).await;
        let (leader, peer) = (app.signed_in(&house.leader).await, app.signed_in(&house.peer).await);
        let choice = format!("choice_{}", house.applications[0].id);
        leader.post(&house.path("/shortlist"), &[("version", "0"), (&choice, "invite")]).await;
        let decide = house.path("/shortlist/decide");
        let page = leader.get(&decide).await;
        let form = [("version", page.field("version")), ("form_key", page.field("form_key"))];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(leader.post(&decide, &form).await.status, 303);
        let refused = score(&house, &peer, 0, ["1", "1"], "1", "Ringte referansen").await;
        assert!(refused.status == 403 && refused.main_text().contains("Ringte referansen"), "{}", refused.text);
        assert!(refused.main_text().contains("Bruker erfaring i møte med andre") && refused.main_text().contains("Valget er tatt"));
    })
    .await;
}

#[tokio::test]
async fn a_reason_that_says_too_little_leaves_the_proposal_as_it_was() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let leader = app.signed_in(&house.leader).await;
        let (choice, note) = (format!("choice_{}", house.applications[0].id), format!("note_{}", house.applications[0].id));
        leader.post(&house.path("/shortlist"), &[("version", "0"), (&choice, "invite"), (&note, "Takk for en fin søknad.")]).await;
        let refused = leader.post(&house.path("/gate"), &[("justification", SHORT)]).await;
        assert_eq!((refused.status, refused.field("version")), (422, "1".to_owned()));
        assert_eq!(refused.all("#justification-shortlist-unscored"), [SHORT]);
        assert!(refused.text.contains("Takk for en fin søknad.") && refused.attribute("input[value='invite']", "checked").is_some());
    })
    .await;
}

#[tokio::test]
async fn a_proposal_that_is_shown_again_keeps_the_version_it_was_made_from() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let leader = app.signed_in(&house.leader).await;
        let (choice, note) = (format!("choice_{}", house.applications[0].id), format!("note_{}", house.applications[0].id));
        assert_eq!(leader.post(&house.path("/shortlist"), &[("version", "0"), (&choice, "invite")]).await.status, 303);
        let long = "å".repeat(4_001);
        let refused = leader.post(&house.path("/shortlist"), &[("version", "0"), (&note, &long)]).await;
        assert_eq!((refused.status, refused.field("version")), (422, "0".to_owned()));
        let wrong = leader.post(&house.path("/criteria"), &[("version", "0"), ("title_0", "Ro"), ("weight_0", "9")]).await;
        assert_eq!((wrong.status, wrong.field("version")), (422, "0".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_long_proposal_is_taken_and_one_without_end_is_told_so() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let leader = app.signed_in(&house.leader).await;
        let id = house.applications[0].id;
        let propose = async |length: usize| {
            let fields = [("version".to_owned(), "0".to_owned()), (format!("note_{id}"), "x".repeat(length))];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            leader.post(&house.path("/shortlist"), &fields).await
        };
        let long = propose(3 * 1024 * 1024).await;
        assert_eq!(long.status, 422, "larger than other forms may be: read, and told what is too long");
        assert!(long.text.contains(&"x".repeat(10_000)), "what was written is still there");
        let endless = propose(8 * 1024 * 1024 + 1).await;
        assert_eq!((endless.status, endless.text.contains("Det du sendte, er for stort")), (413, true), "{}", endless.main_text());
    })
    .await;
}

#[tokio::test]
async fn nobody_reads_the_texts_from_a_seat_and_the_names_from_a_list() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let hr = app.person("Hanne Lund", &[(&house.place, Role::Hr)]).await;
        let colleague = app.person("Berit Dahl", &[(&house.place, Role::Hr)]).await;
        app.panel(&house.position, &[(hr.clone(), SeatRole::Hr)], true).await;
        let base = format!("{}/positions/{}", house.place.base(), house.position.id);
        let (leader, sat) = (app.signed_in(&house.leader).await, app.signed_in(&hr).await);
        let page = leader.get(&format!("{base}/panel")).await;
        let remove = page.all("tbody th").iter().position(|name| name.contains("Hanne")).unwrap() + 1;
        let remove = page.attribute(&format!("tbody tr:nth-child({remove}) a[href$='/remove']"), "href").unwrap();
        assert_eq!(leader.post(&remove, &[]).await.status, 303);
        let list = format!("{base}/applications/list?list=extended");
        let refused = sat.get(&list).await;
        assert!(refused.status == 403 && refused.text.contains("har sittet i panelet") && !refused.text.contains(NAMES[0]), "{}", refused.text);
        assert!(!sat.get(&format!("{base}/applications")).await.text.contains("/applications/list\""), "the way there is not shown either");
        // And the other way round.
        let lists = app.signed_in(&colleague).await;
        assert!(lists.get(&list).await.text.contains(NAMES[0]));
        let seat = [("person", colleague.id.to_string()), ("seat_role", "hr".to_owned())];
        let seat: Vec<(&str, &str)> = seat.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = leader.post(&format!("{base}/panel/seats"), &seat).await;
        assert!(refused.status == 422 && refused.text.contains("har lest søkerlisten"), "{}", refused.status);
    })
    .await;
}

#[tokio::test]
async fn a_position_that_is_called_off_is_not_said_to_be_decided() {
    on_both(async |app| {
        let house = house(&app, &NAMES[..1]).await;
        let mut write = platform::Write::begin(&app.site, house.place.id, None).await.unwrap();
        assert!(hire::positions::advance(&write, &house.position, Stage::Cancelled).await.unwrap());
        write.audit("position.cancel", "Position", house.position.id, serde_json::json!({}));
        write.commit().await.unwrap();
        let page = app.signed_in(&house.leader).await.get(&house.path("")).await.main_text();
        assert!(page.contains("Stillingen er avlyst") && !page.contains("Det er bestemt hvem dere vil møte"), "{page}");
    })
    .await;
}
