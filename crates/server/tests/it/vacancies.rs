//! The public list of vacancies: as quick long as short, found by county and by words.

use hire::{Stage, ads};
use kernel::Language;
use platform::Write;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use sea_orm::ConnectionTrait;
use testkit::{TestApp, on_both};
use time::{Duration, macros::date};

/// A municipality with its number, and a leader there.
async fn municipality(app: &TestApp, name: &str, number: &str, leader: &str) -> (Organisation, Person) {
    let place = app.organisation(name, Kind::Municipality).await;
    let numbered = format!("UPDATE registry_organisations SET municipality_number = '{number}' WHERE slug = '{}'", place.slug);
    app.site.db.writer().execute_unprepared(&numbered).await.unwrap();
    let leader = app.person(leader, &[(&place, Role::Leader)]).await;
    (place, leader)
}

/// An ad that is out, with a word of its own in its text.
async fn advertise(app: &TestApp, place: &Organisation, leader: &Person, word: &str) -> ads::Ad {
    let position = app.position(place, leader, Stage::Described).await;
    app.drafted_ad(place, position.id).await;
    let advert = ads::full(app.site.db.read(), place.id, position.id).await.unwrap().unwrap();
    let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
    let mut sections = advert.sections.clone();
    sections.push(("more".into(), format!("Noe om {word}.")));
    let change = ads::Change { deadline: Some(date!(2027 - 03 - 15)), sections, ..ads::Change::from(&advert) };
    assert!(ads::save(&write, &advert.ad, advert.ad.version, &change).await.unwrap());
    let ad = ads::load(write.tx(), place.id, position.id).await.unwrap().unwrap();
    assert!(ads::publish(&write, &position, &ad).await.unwrap());
    write.audit("ad.publish", "Position", position.id, serde_json::json!({}));
    write.commit().await.unwrap();
    ads::load(app.site.db.read(), place.id, position.id).await.unwrap().unwrap()
}

async fn found(app: &TestApp, query: &str) -> usize {
    app.visitor().get(&format!("/jobs{query}")).await.all(".bb-card").len()
}

#[tokio::test]
async fn a_long_list_of_vacancies_needs_no_more_queries_than_a_short_one() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let advertise = async || {
            let position = app.position(&place, &leader, Stage::Described).await;
            app.published_ad(&place, position.id, date!(2027 - 03 - 15)).await;
        };
        advertise().await;
        let (few, _) = app.queries(app.visitor().get("/jobs")).await;
        for _ in 0..29 {
            advertise().await;
        }
        let (many, page) = app.queries(app.visitor().get("/jobs")).await;
        assert_eq!(few, many);
        assert_eq!(page.all(".bb-card").len(), 25);
        let next = page.attribute(".bb-more a", "href").unwrap();
        assert_eq!(app.visitor().get(&format!("/jobs{next}")).await.all(".bb-card").len(), 5);
    })
    .await;
}

#[tokio::test]
async fn vacancies_are_found_by_county_and_by_words_together() {
    on_both(async |app| {
        let (sandnes, kari) = municipality(&app, "Sandnes kommune", "1108", "Kari Solbakken").await;
        let (oslo, ola) = municipality(&app, "Bydel Sagene", "0301", "Ola Nordmann").await;
        advertise(&app, &sandnes, &kari, "bokollektivet Fyrtårnet").await;
        advertise(&app, &oslo, &ola, "musikkverkstedet").await;
        for (query, many) in [
            ("", 2),
            ("?county=Rogaland", 1),
            ("?county=Oslo", 1),
            ("?county=Buskerud", 0),
            ("?county=Narnia", 2),
            ("?q=musikk", 1),
            ("?q=MUSIKKVERKSTEDET", 1),
            ("?q=verkstedet", 0),
            ("?q=bokollektivet+fyrt%C3%A5rnet", 1),
            ("?q=bokollektivet+musikk", 0),
            ("?q=erfaringskonsulent", 2),
            ("?q=erfaringskonsulent&county=Oslo", 1),
            ("?q=musikk&county=Rogaland", 0),
            ("?q=%25%25", 0),
            ("?q=%27+OR+narnia%3D1", 0),
        ] {
            assert_eq!(found(&app, query).await, many, "{query}");
        }
        // One whose ads are all drafts or closed is none to choose from.
        let (idle, eli) = municipality(&app, "Bydel Frogner", "0301", "Eli Berg").await;
        let draft = app.position(&idle, &eli, Stage::Described).await;
        app.drafted_ad(&idle, draft.id).await;
        let closed = app.position(&idle, &eli, Stage::Described).await;
        app.published_ad(&idle, closed.id, date!(2027 - 01 - 31)).await;
        let places = app.visitor().get("/jobs").await.all("section[aria-labelledby=places] a");
        assert_eq!(places, ["Bydel Sagene", "Sandnes kommune"]);
        let page = app.visitor().get("/jobs?county=Rogaland&q=bokollektivet").await;
        assert_eq!(page.attribute("#county option[selected]", "value").as_deref(), Some("Rogaland"));
        assert_eq!(page.all("#county option").len(), 16, "fifteen counties, and the whole country");
        assert_eq!(app.visitor().get(&format!("/jobs/{}", oslo.slug)).await.all("#county").len(), 0, "one employer needs no county");
        for language in Language::ALL {
            for query in ["?county=Rogaland", "?county=Buskerud", "?county=Buskerud&q=xx"] {
                assert!(!app.visitor().get_in(&format!("/jobs{query}"), language).await.text.contains('⟦'), "{query} in {language}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_words_of_an_ad_follow_it_out_and_in_again() {
    on_both(async |app| {
        let (place, kari) = municipality(&app, "Sandnes kommune", "1108", "Kari Solbakken").await;
        let ad = advertise(&app, &place, &kari, "bokollektivet").await;
        let words = async || {
            let statement = sea_orm::Statement::from_string(app.site.db.read().get_database_backend(), "SELECT COUNT(*) AS many FROM hire_ad_words");
            app.site.db.read().query_one_raw(statement).await.unwrap().unwrap().try_get::<i64>("", "many").unwrap()
        };
        let all = words().await;
        assert!(all > 20, "{all}");
        app.site.db.writer().execute_unprepared("DELETE FROM hire_ad_words").await.unwrap();
        assert_eq!(found(&app, "?q=bokollektivet").await, 0);
        server::upkeep::tidy(&app.site).await.unwrap();
        assert_eq!((words().await, found(&app, "?q=bokollektivet").await), (all, 1), "what was there before the index is looked up too");
        let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
        assert!(ads::take_down(&write, &ad).await.unwrap());
        write.audit("ad.take-down", "Position", ad.position, serde_json::json!({}));
        write.commit().await.unwrap();
        assert_eq!(words().await, 0);
        advertise(&app, &place, &kari, "musikkverkstedet").await;
        assert!(words().await > 0);
        app.clock.advance(Duration::days(60));
        server::upkeep::tidy(&app.site).await.unwrap();
        assert_eq!(words().await, 0, "nobody looks for what is over");
    })
    .await;
}
