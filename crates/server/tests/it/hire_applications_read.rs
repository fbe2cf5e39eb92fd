//! Applications seen from the employer's side: by number, without hidden names, with the lists the law asks for.

use hire::{Stage, applications::Content, panel::SeatRole, positions::Position};
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use testkit::{TestApp, on_both};
use time::Duration;

use crate::hire_applications::{MARKER, PDF, attach, begin, open_ad, send, written};

#[tokio::test]
async fn the_panel_reads_by_number_and_no_hidden_name_reaches_it() {
    on_both(async |app| {
        let (place, leader, position, _) = open_ad(&app).await;
        hide_names(&app, &place, &position).await;
        let union = app.person("Ulla Tillits", &[(&place, Role::Union)]).await;
        let hr = app.person("Hanne Personal", &[(&place, Role::Hr)]).await;
        app.panel(&position, &[(leader.clone(), SeatRole::Leader), (hr.clone(), SeatRole::Hr)], true).await;
        let (application, secret) = app.application(place.id, position.id, written()).await;
        let applicant = app.visitor();
        assert_eq!(attach(&applicant, &format!("/application/{secret}"), "cv Mona Vik.pdf", PDF).await.status, 303);
        assert_eq!(send(&applicant, &format!("/application/{secret}")).await.status, 303);
        let reader = app.signed_in(&leader).await;
        let base = format!("/o/{}/positions/{}/applications", place.slug, position.id);
        let one = format!("{base}/{}", application.id);
        let list = reader.get(&base).await;
        assert!(list.main_text().contains("Søknad 1"), "{}", list.main_text());
        let opened = reader.get(&one).await;
        assert!(opened.main_text().contains(MARKER) && opened.main_text().contains("Vedlegg 1"));
        let file = opened.attribute(".bb-file a", "href").unwrap();
        let fetched = reader.get(&file).await;
        assert_eq!(fetched.bytes, PDF);
        app.clock.advance(Duration::days(20));
        let (confidential, reader) = (app.signed_in(&hr).await, app.signed_in(&leader).await);
        let refused = confidential.get(&format!("{base}/list")).await;
        assert_eq!(refused.status, 403, "a seat on the panel does not get the names another way round");
        let audit = confidential.get(&format!("/o/{}/audit", place.slug)).await;
        let answers = [list, opened, fetched, refused, audit, confidential.get(&format!("{base}/confidentiality")).await, reader.get("/now").await];
        for answer in answers {
            for name in ["Mona", "Vik", "mona@", "99887766", "1984", "Bortevik", "Snekkersvenn"] {
                let body = answer.text.replace("Fjordvik", "").replace("fjordvik", "");
                assert!(!body.contains(name), "{name} in {body}");
                assert!(!answer.headers.iter().any(|header| header.contains(name)), "{name} in {:?}", answer.headers);
            }
        }
        let seen = app.signed_in(&union).await;
        assert_eq!(seen.get(&base).await.status, 200, "a union sees how many");
        assert_eq!(seen.get(&one).await.status, 404, "and opens none");
        assert_eq!(seen.get(&file).await.status, 404);
        let elsewhere = app.organisation("Bortevik kommune", Kind::Municipality).await;
        let stranger = app.signed_in(&app.person("Stein Fremmed", &[(&elsewhere, Role::Hr)]).await).await;
        for path in [&base, &one, &file, &format!("{base}/list"), &format!("{base}/list.pdf"), &format!("{base}/confidentiality")] {
            assert_eq!(stranger.get(path).await.status, 404, "{path}");
        }
        let entries = platform::audit::entries::Entity::find().filter(platform::audit::entries::Column::Action.eq("application.read"));
        assert_eq!(entries.all(app.site.db.read()).await.unwrap().len(), 1);
    })
    .await;
}

async fn hide_names(app: &TestApp, place: &Organisation, position: &Position) {
    let advert = hire::ads::full(app.site.db.read(), place.id, position.id).await.unwrap().unwrap();
    let mut write = platform::Write::begin(&app.site, place.id, None).await.unwrap();
    let change = hire::ads::Change { names_hidden: true, ..hire::ads::Change::from(&advert) };
    assert!(hire::ads::save(&write, &advert.ad, advert.ad.version, &change).await.unwrap());
    write.audit("ad.edit", "Position", position.id, serde_json::json!({}));
    write.commit().await.unwrap();
}

#[tokio::test]
async fn a_wish_to_stay_off_the_list_is_weighed_and_whoever_is_refused_has_time_to_leave() {
    on_both(async |app| {
        let (place, _, position, _) = open_ad(&app).await;
        let hr = app.person("Hanne Personal", &[(&place, Role::Hr)]).await;
        let wish = |name: &str, email: &str| Content {
            name: name.into(),
            email: email.into(),
            wants_confidentiality: true,
            confidentiality_reason: "Sjefen min skal ikke vite det.".into(),
            ..written()
        };
        app.application(place.id, position.id, written()).await;
        let (granted, _) = app.application(place.id, position.id, wish("Grete Berg", "grete@example.no")).await;
        let (refused, secret) = app.application(place.id, position.id, wish("Rolf Dahl", "rolf@example.no")).await;
        let visitor = app.signed_in(&hr).await;
        let base = format!("/o/{}/positions/{}/applications", place.slug, position.id);
        assert!(visitor.get("/now").await.text.contains("Vurder et ønske"));
        let page = visitor.get(&format!("{base}/confidentiality")).await;
        assert!(page.text.contains("Sjefen min") && !page.text.contains("Grete"));
        let answer = |id: kernel::ApplicationId| format!("{base}/{id}/confidentiality");
        let without = visitor.post(&answer(granted.id), &[("answer", "granted")]).await;
        assert_eq!((without.status, without.text.contains("Skriv hvorfor.")), (422, true));
        assert!(visitor.get(&format!("{base}/list")).await.text.contains("når fristen er ute"));
        app.clock.advance(Duration::days(14));
        let visitor = app.signed_in(&hr).await;
        let reason = ("reason", "Det er ingen særlig interesse.");
        assert_eq!(visitor.post(&answer(granted.id), &[("answer", "granted"), reason]).await.status, 303);
        for _ in 0..2 {
            let fields = [("answer", "refused"), ("reason", "Stillingen er av stor interesse.")];
            assert_eq!(visitor.post(&answer(refused.id), &fields).await.status, 303);
        }
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1, "told once");
        assert!(mails[0].to.contains("rolf@") && mails[0].text.contains("stor interesse") && mails[0].text.contains(&secret));
        let early = visitor.get(&format!("{base}/list")).await.main_text();
        assert!(early.contains("Mona Vik") && !early.contains("Rolf Dahl") && !early.contains("Grete Berg"), "{early}");
        app.clock.advance(Duration::days(8));
        let visitor = app.signed_in(&hr).await;
        let pdf = visitor.get(&format!("{base}/list.pdf")).await;
        assert!(pdf.text.contains("Rolf Dahl") && !pdf.text.contains("Grete Berg"));
        let word = visitor.get(&format!("{base}/list.docx?list=extended")).await;
        assert!(word.text.contains("Grete Berg"), "a party sees every applicant");
        let told = app.visitor().get(&format!("/application/{secret}/readers")).await.main_text();
        assert_eq!(told.matches("HR: ").count(), 2, "a line for each of two days: {told}");
        for what in ["navnet ditt på en søkerliste", "ønsket ditt om å ikke stå på søkerlisten"] {
            assert!(told.contains(what), "the wish and the lists were read: {told}");
        }
        for language in Language::ALL {
            for page in ["", "/confidentiality", "/list", "/list?list=extended"] {
                assert_eq!(visitor.get_in(&format!("{base}{page}"), language).await.status, 200);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_led_nowhere_is_deleted_in_its_time() {
    on_both(async |app| {
        let (place, leader, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let draft = begin(&visitor, &at).await;
        let over = app.position(&place, &leader, Stage::Cancelled).await;
        let (_, secret) = app.application(place.id, over.id, written()).await;
        let (_, kept) = app.application(place.id, position.id, written()).await;
        let room = server::rooms().into_iter().find(|room| room.name() == "hire").unwrap();
        room.retention(&app.site, app.clock.today()).await.unwrap();
        assert_eq!(visitor.get(&draft).await.status, 200);
        app.clock.advance(Duration::days(130));
        assert!(room.retention(&app.site, app.clock.today()).await.unwrap() >= 2);
        assert_eq!(visitor.get(&draft).await.status, 404);
        assert_eq!(visitor.get(&format!("/application/{secret}")).await.status, 404);
        assert_eq!(visitor.get(&format!("/application/{kept}")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn gender_is_counted_on_the_public_list_and_stands_beside_nobody() {
    on_both(async |app| {
        let (place, leader, position, apply) = open_ad(&app).await;
        let hr = app.person("Hanne Personal", &[(&place, Role::Hr)]).await;
        app.panel(&position, &[(leader.clone(), SeatRole::Leader)], true).await;
        let applicant = app.visitor();
        let contact = format!("{}/contact", begin(&applicant, &apply).await);
        let answer = async |gender: &str| {
            let version = applicant.get(&contact).await.field("version");
            let fields = [("version", version.as_str()), ("name", "Mona Vik"), ("email", "mona@example.no"), ("gender", gender)];
            assert_eq!(applicant.post(&contact, &fields).await.status, 303);
            applicant.get(&contact).await.attribute("input[name='gender'][checked]", "value")
        };
        assert_eq!(answer("woman").await.as_deref(), Some("woman"));
        assert_eq!(answer("<b>x</b>").await, None, "only what can be chosen");
        for language in Language::ALL {
            assert!(!applicant.get_in(&contact, language).await.text.contains('⟦'));
        }
        let one = |name: &str, gender: &str, wish: bool| Content {
            name: name.into(),
            gender: gender.into(),
            wants_confidentiality: wish,
            confidentiality_reason: "Ingen vet det ennå.".into(),
            ..written()
        };
        let (first, _) = app.application(place.id, position.id, one("Solfrid Ås", "woman", false)).await;
        app.application(place.id, position.id, one("Tor Lie", "man", true)).await;
        app.application(place.id, position.id, one("Kim Dal", "", false)).await;
        app.clock.advance(Duration::days(20));
        let base = format!("{}/positions/{}/applications", place.base(), position.id);
        let hr = app.signed_in(&hr).await;
        let list = hr.get(&format!("{base}/list")).await;
        assert_eq!(list.all(".bb-facts div"), ["Kvinner1", "Menn1", "Ikke oppgitt1"], "{}", list.main_text());
        assert!(!list.main_text().contains("Tor Lie"), "not named, and counted");
        assert!(hr.get(&format!("{base}/list.pdf")).await.text.contains("Kvinner"));
        let opened = app.signed_in(&leader).await.get(&format!("{base}/{}", first.id)).await;
        assert!(opened.status == 200 && !opened.main_text().to_lowercase().contains("kvinne") && !opened.main_text().contains("Kjønn"));
        assert!(!hr.get(&format!("{base}/list?list=extended")).await.main_text().contains("Kvinne"));
    })
    .await;
}
