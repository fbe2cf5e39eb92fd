//! An organisation's home, settings, units, people, roles and search.

use kernel::Language;
use registry::{Role, organisations::Kind, people};
use testkit::{TestApp, Visitor, on_both};

async fn administrator(app: &TestApp) -> (registry::Organisation, people::Person, Visitor) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let person = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
    let visitor = app.signed_in(&person).await;
    (place, person, visitor)
}

#[tokio::test]
async fn the_home_shows_each_role_its_own_ways_and_says_where_one_is() {
    on_both(async |app| {
        let (place, _, administrator) = administrator(&app).await;
        let member = app.person("Ola Bakke", &[(&place, Role::Member)]).await;
        let member = app.signed_in(&member).await;
        let full = administrator.get(&place.base()).await;
        assert_eq!(full.all("h1"), ["Fjordvik kommune"]);
        assert!(full.all(".bb-header .bb-menu__label").contains(&"Fjordvik kommune".to_owned()));
        for way in ["Enheter", "Personer og roller", "Invitasjoner", "Innstillinger", "Logg", "Arbeid i bakgrunnen"] {
            assert!(full.main_text().contains(way), "{way}");
        }
        let small = member.get(&place.base()).await;
        assert_eq!(small.status, 200);
        assert!(small.main_text().contains("Enheter") && !small.main_text().contains("Personer og roller"));
        for language in [Language::Nn, Language::En] {
            for path in ["", "/units", "/units/new", "/people", "/invitations", "/invitations/new", "/settings", "/audit", "/tasks", "/search?q=xyz"]
            {
                let page = administrator.get_in(&format!("{}{path}", place.base()), language).await;
                assert_eq!((page.status, page.text.contains('⟦')), (200, false), "{path} in {language}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn settings_take_a_municipality_from_the_list_and_keep_what_was_typed() {
    on_both(async |app| {
        let (place, _, visitor) = administrator(&app).await;
        let path = format!("{}/settings", place.base());
        let version = visitor.get(&path).await.field("version");
        let wrong = visitor.post(&path, &[("version", &version), ("name", "Fjordvik"), ("language", "nn"), ("municipality", "Herøy")]).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.field("municipality"), "Herøy");
        assert!(wrong.main_text().contains("Flere kommuner passer"));
        let saved = visitor.post(&path, &[("version", &version), ("name", "Fjordvik"), ("language", "nn"), ("municipality", "ålesund")]).await;
        assert_eq!(saved.status, 303, "{}", saved.main_text());
        let page = visitor.get(&path).await;
        assert_eq!((page.field("name"), page.field("municipality")), ("Fjordvik".into(), "1508 Ålesund".into()));
        let stale = visitor.post(&path, &[("version", &version), ("name", "Noe annet"), ("language", "nb"), ("municipality", "")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.main_text().contains("Noe annet") && stale.main_text().contains("Fjordvik"));
    })
    .await;
}

#[tokio::test]
async fn units_form_a_tree_and_close_only_when_nothing_is_in_them() {
    on_both(async |app| {
        let (place, _, visitor) = administrator(&app).await;
        let top = app.unit(&place).await;
        let new = format!("{}/units/new", place.base());
        let form_key = visitor.get(&new).await.field("form_key");
        let fields = [("form_key", form_key.as_str()), ("name", "Team A"), ("place", "Vika"), ("parent", &top.id.to_string())];
        assert_eq!(visitor.post(&new, &fields).await.status, 303);
        assert_eq!(visitor.post(&new, &fields).await.status, 303, "sent twice");
        assert_eq!(visitor.post(&new, &[("name", " "), ("place", "Vika")]).await.status, 422);
        let units = registry::organisations::units(app.site.db.read(), place.id).await.unwrap();
        assert_eq!(units.len(), 2, "made once");
        let list = visitor.get(&format!("{}/units", place.base())).await;
        assert_eq!(list.all("main li li"), ["Team A Vika"]);
        let close = format!("{}/units/{}/close", place.base(), top.id);
        let refused = visitor.post(&close, &[("confirmed", "yes")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.main_text().contains("andre enheter er en del av den"));
        let below = units.iter().find(|unit| unit.parent.is_some()).unwrap();
        let page = format!("{}/units/{}", place.base(), below.id);
        let version = visitor.get(&page).await.field("version");
        assert_eq!(visitor.post(&page, &[("version", &version), ("name", "Team B"), ("place", "")]).await.status, 303);
        assert_eq!(visitor.post(&page, &[("version", &version), ("name", "Team C"), ("place", "")]).await.status, 409);
        assert_eq!(visitor.post(&format!("{page}/close"), &[]).await.status, 422, "asks first");
        assert_eq!(visitor.post(&format!("{page}/close"), &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(visitor.get(&page).await.status, 404);
        assert_eq!(visitor.post(&close, &[("confirmed", "yes")]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_unit_is_moved_in_the_tree_but_never_into_itself() {
    on_both(async |app| {
        let (place, _, visitor) = administrator(&app).await;
        let top = app.unit(&place).await;
        let new = format!("{}/units/new", place.base());
        for (name, parent) in [("Åsen", top.id.to_string()), ("Østre", top.id.to_string()), ("Vestre", String::new()), ("Ærfugl", String::new())] {
            assert_eq!(visitor.post(&new, &[("name", name), ("parent", &parent)]).await.status, 303);
        }
        let units = registry::organisations::units(app.site.db.read(), place.id).await.unwrap();
        assert_eq!(units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), ["Oppfølgingstjenesten", "Vestre", "Ærfugl", "Østre", "Åsen"]);
        let id = |name: &str| units.iter().find(|unit| unit.name == name).unwrap().id.to_string();
        let path = |name: &str| format!("{}/units/{}", place.base(), id(name));
        let page = visitor.get(&path("Oppfølgingstjenesten")).await;
        assert_eq!(page.all("select[name='parent'] option"), ["Velg", "Vestre", "Ærfugl"], "neither itself nor its own");
        let send = async |name: &str, version: &str, parent: &str| {
            visitor.post(&path(name), &[("version", version), ("name", name), ("place", ""), ("parent", parent)]).await
        };
        let refused = send("Oppfølgingstjenesten", "1", &id("Åsen")).await;
        assert!(refused.status == 422 && refused.main_text().contains("del av seg selv"), "{}", refused.main_text());
        assert_eq!(send("Oppfølgingstjenesten", "1", "rubbish").await.status, 422);
        assert_eq!(send("Åsen", "1", &id("Østre")).await.status, 303);
        assert_eq!(visitor.get(&format!("{}/units", place.base())).await.all("main li li li"), ["Åsen"]);
        let stale = send("Åsen", "1", "").await;
        assert!(stale.status == 409 && stale.main_text().contains("Østre"), "{}", stale.main_text());
        assert_eq!(send("Åsen", "2", "").await.status, 303);
        assert_eq!(visitor.get(&path("Åsen")).await.all("select[name='parent'] option[selected]").len(), 0, "at the top");
    })
    .await;
}

#[tokio::test]
async fn a_hospital_trust_says_where_it_is_and_is_found_in_its_county() {
    on_both(async |app| {
        let place = app.organisation("Vestland sykehus HF", Kind::HospitalTrust).await;
        let leader = app.person("Per Aasen", &[(&place, Role::Leader)]).await;
        let person = app.person("Samira Hassan", &[(&place, Role::Administrator)]).await;
        let position = app.position(&place, &leader, hire::Stage::Drafted).await;
        app.published_ad(&place, position.id, time::macros::date!(2027 - 03 - 01)).await;
        let jobs = async || app.visitor().get("/jobs?county=Vestland").await.all(".bb-card").len();
        assert_eq!(jobs().await, 0);
        let visitor = app.signed_in(&person).await;
        let path = format!("{}/settings", place.base());
        let page = visitor.get(&path).await;
        assert!(page.main_text().contains("Kommunen der dere holder til"));
        let saved = [("version", page.field("version")), ("name", page.field("name")), ("language", "nn".into()), ("municipality", "Sogndal".into())];
        let saved: Vec<(&str, &str)> = saved.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(visitor.post(&path, &saved).await.status, 303);
        assert_eq!(jobs().await, 1);
    })
    .await;
}

#[tokio::test]
async fn roles_are_given_and_ended_but_the_last_administrator_stays() {
    on_both(async |app| {
        let (place, me, visitor) = administrator(&app).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let page = format!("{}/people/{}", place.base(), me.id);
        let mine = visitor.get(&page).await.attribute("form[action$='/end']", "action").unwrap();
        let refused = visitor.post(&mine, &[("confirmed", "yes")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.main_text().contains("siste administratoren"));
        let give = format!("{}/people/{}/roles", place.base(), kari.id);
        assert_eq!(visitor.post(&give, &[("role", "administrator")]).await.status, 303);
        assert_eq!(visitor.post(&give, &[("role", "administrator")]).await.status, 422, "held already");
        assert_eq!(visitor.post(&give, &[("role", "")]).await.status, 422);
        assert_eq!(visitor.post(&mine, &[]).await.status, 422, "asks first");
        assert_eq!(visitor.post(&mine, &[("confirmed", "yes")]).await.location, "/now?notice=role-ended");
        assert_eq!(visitor.get(&page).await.status, 404, "what the role opened is shut at once");
        let kari = app.signed_in(&kari).await;
        assert_eq!(kari.get(&page).await.status, 200);
        // A role of somebody else's organisation cannot be reached from here.
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let stranger = app.person("Liv Strand", &[(&elsewhere, Role::Leader)]).await;
        assert_eq!(kari.get(&format!("{}/people/{}", place.base(), stranger.id)).await.status, 404);
        assert_eq!(kari.post(&format!("{}/people/{}/roles", place.base(), stranger.id), &[("role", "hr")]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_list_of_people_goes_on_and_costs_the_same_with_one_as_with_thirty() {
    on_both(async |app| {
        let (place, _, visitor) = administrator(&app).await;
        let path = format!("{}/people", place.base());
        visitor.get(&path).await;
        let (with_one, _) = app.queries(visitor.get(&path)).await;
        for number in 0..30 {
            app.person(&format!("Person{number:02} Prøve"), &[(&place, Role::Member)]).await;
        }
        let (with_thirty, first) = app.queries(visitor.get(&path)).await;
        assert_eq!(with_one, with_thirty);
        assert_eq!(first.all("tbody tr").len(), 25);
        let next = first.attribute(".bb-more a", "href").unwrap();
        let rest = visitor.get(&format!("{path}{next}")).await;
        assert_eq!(rest.all("tbody tr").len(), 6);
        assert!(rest.main_text().contains("Person29") && !rest.main_text().contains("Person10"));
    })
    .await;
}

#[tokio::test]
async fn search_finds_units_for_everyone_and_people_only_for_those_who_look_after_them() {
    on_both(async |app| {
        let (place, _, administrator) = administrator(&app).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let path = |words: &str| format!("{}/search?q={words}", place.base());
        assert!(administrator.get(&path("solb")).await.main_text().contains("Kari Solbakken"));
        app.person("Åse ØVERLAND", &[(&place, Role::Hr)]).await;
        for words in ["åse", "ÅSE", "Øver", "øverl", "øse"] {
            let found = administrator.get(&path(words)).await.main_text().contains("Åse ØVERLAND");
            assert_eq!(found, words != "øse", "{words}");
        }
        assert!(administrator.get(&path("%25%25")).await.main_text().contains("Vi fant ingenting"), "a per cent sign is a sign");
        let kari = app.signed_in(&kari).await;
        assert!(!kari.get(&path("solb")).await.all(".bb-card").iter().any(|card| card.contains("Solbakken")));
        assert!(kari.get(&path("OPPFØLGING")).await.main_text().contains("Oppfølgingstjenesten"));
        assert!(kari.get(&path("o")).await.main_text().contains("minst to tegn"));
    })
    .await;
}

#[tokio::test]
async fn my_data_comes_in_one_file_from_every_room() {
    on_both(async |app| {
        let (_, me, visitor) = administrator(&app).await;
        let file = visitor.get("/account/export").await;
        assert_eq!(file.status, 200);
        assert!(file.headers.iter().any(|header| header.contains("attachment") && !header.contains("anders")));
        let content: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!(content["rooms"]["registry"]["email"], me.email);
        assert_eq!(content["rooms"]["registry"]["sessions"].as_array().unwrap().len(), 1);
        let again: serde_json::Value = serde_json::from_slice(&visitor.get("/account/export").await.bytes).unwrap();
        assert!(again["log"].as_array().unwrap().iter().any(|entry| entry["action"] == "person.export" && entry["by_me"] == true));
        assert_eq!(app.visitor().get("/account/export").await.status, 303);
        // What was is theirs too: roles that are ended, and what was done with them where they no longer belong.
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let boss = app.person("Liv Strand", &[(&elsewhere, Role::Administrator)]).await;
        let boss = app.signed_in(&boss).await;
        let at = format!("{}/people/{}", elsewhere.base(), me.id);
        let mut write = platform::Write::begin(&app.site, elsewhere.id, None).await.unwrap();
        people::join(write.tx(), write.now(), elsewhere.id, me.id, Role::Member).await.unwrap();
        write.audit("membership.create", "Person", me.id, serde_json::json!({}));
        write.commit().await.unwrap();
        let end = boss.get(&at).await.attribute("form[action$='/end']", "action").unwrap();
        assert_eq!(boss.post(&end, &[("confirmed", "yes")]).await.status, 303);
        let content: serde_json::Value = serde_json::from_slice(&visitor.get("/account/export").await.bytes).unwrap();
        let roles = content["rooms"]["registry"]["roles"].as_array().unwrap();
        assert!(roles.iter().any(|role| role["organisation"] == "Nordbygd kommune" && role["to"].is_string()), "{roles:?}");
        assert!(content["log"].as_array().unwrap().iter().any(|entry| entry["action"] == "membership.end"));
        assert!(visitor.get("/account/log").await.main_text().contains("Nordbygd kommune"));
    })
    .await;
}
