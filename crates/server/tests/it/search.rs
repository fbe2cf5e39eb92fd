//! Search inside an organisation: positions and ads by the beginnings of their words, old ones too, and nobody else's.

use hire::{
    Stage, ads,
    positions::{self, New},
};
use kernel::{Language, PositionId};
use platform::Write;
use registry::{Organisation, Role, organisations::Kind};
use schema::Migrator;
use sea_orm::ConnectionTrait as _;
use sea_orm_migration::MigratorTrait as _;
use testkit::{TestApp, Visitor, on_both};
use time::{Duration, macros::date};

/// The titles of the positions and ads that are found, by words as someone types them.
async fn found(who: &Visitor, place: &Organisation, words: &str) -> Vec<String> {
    let query: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let page = who.get(&format!("{}/search?q={query}", place.base())).await;
    assert_eq!(page.status, 200, "{words}");
    page.all(&format!(".bb-card__title a[href^='{}/positions/']", place.base()))
}

/// Positions with these titles, put straight into the database.
async fn begun(app: &TestApp, place: &Organisation, titles: impl Iterator<Item = String>) {
    let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
    for title in titles {
        let id = PositionId::new();
        positions::insert(write.tx(), write.now(), place.id, id, New { title, ..New::default() }, Stage::Drafted).await.unwrap();
        write.audit("position.create", "Position", id, serde_json::json!({}));
    }
    write.commit().await.unwrap();
}

/// Writes a word of its own into the draft of a position's ad.
async fn written(app: &TestApp, place: &Organisation, position: PositionId, word: &str) -> ads::Ad {
    let advert = ads::full(app.site.db.read(), place.id, position).await.unwrap().unwrap();
    let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
    let mut sections = advert.sections.clone();
    sections.retain(|(key, _)| key != "more");
    sections.push(("more".into(), format!("Noe om {word}.")));
    let change = ads::Change { deadline: Some(date!(2027 - 03 - 15)), sections, ..ads::Change::from(&advert) };
    assert!(ads::save(&write, &advert.ad, advert.ad.version, &change).await.unwrap());
    write.audit("ad.edit", "Position", position, serde_json::json!({}));
    write.commit().await.unwrap();
    ads::load(app.site.db.read(), place.id, position).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_title_is_found_by_the_words_it_has_now() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let leader = app.signed_in(&kari).await;
        let position = app.position(&place, &kari, Stage::Drafted).await;
        assert_eq!(found(&leader, &place, "erfaring").await, ["Erfaringskonsulent"]);
        let path = format!("{}/positions/{}/edit/purpose", place.base(), position.id);
        let version = leader.get(&path).await.field("version");
        let title = "🌉 100 % RØYNSLEKONSULENT, Åpen_Dør – «ÆRLEG» òg";
        let fields = [("version", version.as_str()), ("title", title), ("purpose", "Håp"), ("goals", "Fleire vert høyrde"), ("level", "service")];
        assert_eq!(leader.post(&path, &fields).await.status, 303);
        for words in
            ["røynsle", "Røynslekonsulent", "RØYNSLEKONSULENT åpen", "åp", "ÅPEN_DØR", "dør%", "100 %", "ærleg", "Ærleg 🌉 røyn", "òg", "_dør"]
        {
            assert_eq!(found(&leader, &place, words).await, [title], "{words}");
        }
        for words in
            ["erfaring", "Erfaringskonsulent", "konsulent", "åpen erfaring", "%%", "__", "🌉🌉", "% _", "røynsla", "apen", "' OR 1=1 --", "\\\\"]
        {
            assert!(found(&leader, &place, words).await.is_empty(), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_oldest_of_many_is_found_and_of_what_many_have_the_newest_twenty() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let leader = app.signed_in(&kari).await;
        let title = |number: u32| format!("Erfaringskonsulent ved {} {number:04}", if number < 1_100 { "Sjøsiden" } else { "Fyrtårnet" });
        begun(&app, &place, std::iter::once("Likemann ved Naustet".to_owned()).chain((0..1_200).map(title))).await;
        assert_eq!(found(&leader, &place, "naust").await, ["Likemann ved Naustet"]);
        assert_eq!(found(&leader, &place, "ved LIKE").await, ["Likemann ved Naustet"]);
        let newest = |from: u32| (0..20).map(|back| title(from - back)).collect::<Vec<_>>();
        assert_eq!(found(&leader, &place, "erfaringskonsulent").await, newest(1_199));
        assert_eq!(found(&leader, &place, "ved erfar").await, newest(1_199));
        assert_eq!(found(&leader, &place, "Sjøsiden erfaringskonsulent").await, newest(1_099), "both are frequent, one not among the newest");
        assert_eq!(found(&leader, &place, "erfaringskonsulent 0003").await, [title(3)]);
        assert!(found(&leader, &place, "fyrtårnet 0003").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn drafts_and_closed_ads_are_found_by_their_own_organisation_and_by_nobody_else() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let member = app.person("Mona Li", &[(&place, Role::Member)]).await;
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let ola = app.person("Ola Nordmann", &[(&elsewhere, Role::Leader)]).await;
        let others = app.position(&elsewhere, &ola, Stage::Described).await;
        app.drafted_ad(&elsewhere, others.id).await;
        written(&app, &elsewhere, others.id, "fyrtårnet").await;
        let position = app.position(&place, &kari, Stage::Described).await;
        app.drafted_ad(&place, position.id).await;
        written(&app, &place, position.id, "musikkverkstedet").await;
        let ad = written(&app, &place, position.id, "bokollektivet").await;
        let (leader, member, ola) = (app.signed_in(&kari).await, app.signed_in(&member).await, app.signed_in(&ola).await);
        let public = async |word: &str| app.visitor().get(&format!("/jobs?q={word}")).await.all(".bb-card").len();
        let own = async |words: &str| found(&leader, &place, words).await.len();
        assert_eq!((own("bokollektiv").await, own("musikkverksted").await, own("fyrt").await), (1, 0, 0), "the words are those it has now");
        assert_eq!((found(&ola, &elsewhere, "fyrt").await.len(), found(&ola, &elsewhere, "bokollektivet").await.len()), (1, 0));
        assert!(found(&member, &place, "bokollektivet").await.is_empty() && found(&member, &place, "erfaring").await.is_empty());
        assert_eq!(public("bokollektivet").await, 0, "a draft is nobody else's");
        let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
        assert!(ads::publish(&write, &position, &ad).await.unwrap());
        write.audit("ad.publish", "Position", position.id, serde_json::json!({}));
        write.commit().await.unwrap();
        assert_eq!((own("bokollektivet").await, public("bokollektivet").await), (1, 1));
        let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
        assert!(ads::take_down(&write, &ad).await.unwrap());
        write.audit("ad.take-down", "Position", position.id, serde_json::json!({}));
        write.commit().await.unwrap();
        assert_eq!((own("bokollektivet").await, public("bokollektivet").await), (1, 0));
        let out = app.position(&place, &kari, Stage::Described).await;
        app.published_ad(&place, out.id, date!(2027 - 03 - 15)).await;
        app.clock.advance(Duration::days(60));
        server::upkeep::tidy(&app.site).await.unwrap();
        let closed = app.signed_in(&kari).await;
        assert_eq!((found(&closed, &place, "erfaringskonsulent").await.len(), public("erfaringskonsulent").await), (4, 0), "two positions, two ads");
    })
    .await;
}

#[tokio::test]
async fn what_was_there_before_the_words_were_kept_is_found_too() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let leader = app.signed_in(&kari).await;
        begun(&app, &place, (0..501).map(|number| format!("ÅPEN dør {number:03}"))).await;
        let position = app.position(&place, &kari, Stage::Described).await;
        app.drafted_ad(&place, position.id).await;
        written(&app, &place, position.id, "BOKOLLEKTIVET").await;
        let db = app.site.db.writer();
        let words = async || {
            let all = "SELECT organisation_id, kind, word, position_id FROM hire_words ORDER BY organisation_id, kind, word, position_id";
            let rows = db.query_all_raw(sea_orm::Statement::from_string(db.get_database_backend(), all)).await.unwrap();
            rows.iter().map(|row| (row.try_get_by_index::<String>(2).unwrap(), row.try_get_by_index::<uuid::Uuid>(3).unwrap())).collect::<Vec<_>>()
        };
        let kept = words().await;
        db.execute_unprepared("DROP TABLE hire_words").await.unwrap();
        db.execute_unprepared("DELETE FROM seaql_migrations WHERE version = 'm0026_words'").await.unwrap();
        Migrator::up(db, None).await.unwrap();
        assert_eq!(words().await, kept, "the same words as those that are written where a text changes");
        assert_eq!(found(&leader, &place, "åpen 000").await, ["ÅPEN dør 000"]);
        assert_eq!(found(&leader, &place, "bokollektivet").await.len(), 1);
        for language in Language::ALL {
            assert!(!leader.get_in(&format!("{}/search?q=bokollektivet", place.base()), language).await.text.contains('⟦'), "{language}");
        }
    })
    .await;
}
