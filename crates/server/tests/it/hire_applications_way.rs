//! The way through an application: what is chosen comes along, what is wrong is said where it is typed, and one goes on where one stopped.

use hire::{Stage, panel::SeatRole};
use kernel::Language;
use registry::{Role, organisations::Kind};
use testkit::on_both;
use time::Duration;

use crate::hire_applications::{MARKER, PDF, apply, begin, file, fill, open_ad, send, written};

#[tokio::test]
async fn a_chosen_file_comes_along_when_one_goes_on() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let page = visitor.get(&format!("{link}/attachments")).await;
        let goes_on = page.attribute("#apply-attachments .bb-form__end button", "formaction").unwrap();
        let attached = visitor.upload(&goes_on, file("attest.pdf", PDF)).await;
        assert_eq!((attached.status, attached.location), (303, format!("{link}/needs?notice=application-attached")));
        assert!(visitor.get(&format!("{link}/attachments")).await.text.contains("attest.pdf"));
        let refused = visitor.upload(&goes_on, file("bilde.png", b"bare ord")).await;
        assert!(refused.status == 422 && refused.text.contains("Vi kan ikke ta imot denne typen fil"), "{}", refused.main_text());
        let nothing = visitor.upload(&goes_on, file("", b"")).await;
        assert_eq!((nothing.status, nothing.location), (303, format!("{link}/needs")), "there is nothing to attach");
        for number in 0..9 {
            assert_eq!(visitor.upload(&goes_on, file(&format!("{number}.pdf"), PDF)).await.status, 303);
        }
        assert_eq!(visitor.upload(&goes_on, file("en til.pdf", PDF)).await.status, 422, "the eleventh is refused, and not lost in silence");
        let full = visitor.get(&format!("{link}/attachments")).await;
        assert_eq!(full.attribute(".bb-form__end a", "href").as_deref(), Some(format!("{link}/needs").as_str()));
    })
    .await;
}

#[tokio::test]
async fn a_form_the_browser_went_back_to_takes_another_file_and_the_same_one_only_once() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let page = visitor.get(&format!("{link}/attachments")).await;
        let key = page.attribute("#apply-attachments input[name='form_key']", "value").unwrap();
        for name in ["cv.pdf", "attest.pdf", "attest.pdf"] {
            let form = axum_test::multipart::MultipartForm::new().add_text("form_key", key.clone());
            let form = form.add_part("file", axum_test::multipart::Part::bytes(PDF.to_vec()).file_name(name));
            assert_eq!(visitor.upload(&format!("{link}/attachments/add"), form).await.status, 303);
        }
        assert_eq!(visitor.get(&format!("{link}/attachments")).await.all(".bb-file > a"), ["cv.pdf", "attest.pdf"]);
    })
    .await;
}

#[tokio::test]
async fn money_that_is_typed_comes_along_when_one_goes_on() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let position = app.position(&place, &kari, Stage::Drafted).await;
        let leader = app.signed_in(&kari).await;
        let at = format!("{}/positions/{}", place.base(), position.id);
        let go_on = async |source: &str, amount: &str| {
            let key = leader.get(&format!("{at}/edit/funding")).await.field("form_key");
            let fields = [("form_key", key.as_str()), ("source", source), ("amount", amount), ("ends", ""), ("then", "go-on")];
            leader.post(&format!("{at}/funding"), &fields).await
        };
        let half = go_on("Statsforvalteren", "").await;
        assert_eq!((half.status, half.field("source").as_str()), (422, "Statsforvalteren"), "half of it is said to be so, and kept");
        assert_eq!(go_on("Statsforvalteren", "450 000").await.location, format!("{at}/edit/test"));
        let page = leader.get(&format!("{at}/edit/funding")).await.main_text();
        assert!(page.contains("Statsforvalteren") && page.contains("450 000"), "{page}");
        assert_eq!(go_on(" ", "").await.location, format!("{at}/edit/test"), "nothing was typed");
    })
    .await;
}

#[tokio::test]
async fn one_goes_on_where_something_is_missing_and_sees_how_far_each_part_has_come() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let goes_on = async || visitor.get(&link).await.attribute("section[aria-labelledby='where'] .bb-actions a", "href").unwrap();
        assert_eq!(goes_on().await, format!("{link}/contact"));
        fill(&visitor, &link, "contact", &[("name", "Mona Vik"), ("email", "mona@example.no")]).await;
        assert_eq!(goes_on().await, format!("{link}/letter"));
        let parts = visitor.get(&link).await.all(".bb-file__meta");
        assert_eq!(parts, ["Fylt ut", "Mangler noe", "Valgfritt, ikke fylt ut", "Valgfritt, ikke fylt ut", "Valgfritt, ikke fylt ut"]);
        fill(&visitor, &link, "letter", &[("letter", MARKER)]).await;
        assert_eq!(goes_on().await, format!("{link}/review"));
        fill(&visitor, &link, "needs", &[("wants-confidentiality", "yes")]).await;
        assert_eq!(goes_on().await, format!("{link}/needs"), "a wish without a reason is not whole");
    })
    .await;
}

#[tokio::test]
async fn behind_the_link_the_page_speaks_the_language_of_the_application_until_another_is_chosen() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let first = app.visitor();
        assert_eq!(first.get("/language/nn?next=/").await.status, 303);
        let link = begin(&first, &at).await;
        let language = |page: testkit::Answer| page.attribute("html", "lang").unwrap();
        let elsewhere = app.visitor();
        for path in ["", "/letter", "/readers", "/withdraw"] {
            assert_eq!(language(elsewhere.get_preferring(&format!("{link}{path}"), Language::Nb).await), "nn", "{path}");
        }
        let notice = elsewhere.get(&format!("{link}/letter?notice=application-link-sent")).await;
        assert!(notice.text.contains("Lenkja er på veg til deg"), "{}", notice.main_text());
        assert_eq!(fill(&elsewhere, &link, "letter", &[("letter", MARKER)]).await.status, 303);
        assert_eq!(language(app.visitor().get(&link).await), "nn", "writing elsewhere does not change it");
        assert_eq!(language(elsewhere.get("/jobs").await), "nb", "only behind the link");
        assert_eq!(elsewhere.get("/language/en?next=/").await.status, 303);
        assert_eq!(language(elsewhere.get(&link).await), "en", "who chooses is heard");
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_on_its_own_part_and_what_is_empty_on_the_last() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let wrong = fill(&visitor, &link, "contact", &[("name", ""), ("email", "eline@test"), ("birth-year", "84")]).await;
        assert_eq!((wrong.status, wrong.field("email").as_str(), wrong.field("birth-year").as_str()), (422, "eline@test", "84"));
        for sentence in ["Skriv en e-postadresse vi kan svare til.", "Skriv fødselsåret med fire sifre"] {
            assert!(wrong.text.contains(sentence), "{sentence}");
        }
        assert!(!wrong.text.contains("Skriv navnet ditt."), "what is empty may wait");
        let link_to_nowhere = visitor.post(&format!("{link}/link"), &[("step", "contact"), ("link_email", "eline@test")]).await;
        assert_eq!((link_to_nowhere.status, app.mails().await.len()), (422, 0));
        assert_eq!(visitor.autosave(&format!("{link}/contact"), &[("version", &wrong.field("version")), ("birth-year", "84")]).await.status, 200);
        fill(&visitor, &link, "contact", &[("birth-year", ""), ("email", "eline@test.no")]).await;
        fill(&visitor, &link, "needs", &[("wants-confidentiality", "yes")]).await;
        let review = visitor.get(&format!("{link}/review")).await;
        let lacks = "section[aria-labelledby='lacks'] a";
        assert_eq!(review.all(lacks), ["Skriv navnet ditt.", "Skriv noen linjer i brevet.", "Skriv kort hvorfor du ikke vil stå på søkerlisten."]);
        assert_eq!(review.attribute(lacks, "href"), Some(format!("{link}/contact#name")));
        for language in Language::ALL {
            assert_eq!(visitor.get_in(&format!("{link}/review"), language).await.all(lacks).len(), 3);
        }
        assert_eq!(send(&visitor, &link).await.status, 422);
        fill(&visitor, &link, "contact", &[("name", "Eline Moe"), ("email", "eline@test.no")]).await;
        fill(&visitor, &link, "letter", &[("letter", MARKER)]).await;
        fill(&visitor, &link, "needs", &[]).await;
        assert!(visitor.get(&format!("{link}/review")).await.all(lacks).is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_page_says_where_the_receipt_went_when_the_panel_reads_and_when_it_is_too_late_to_begin_anew() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        apply(&visitor, &link).await;
        let page = visitor.get(&link).await.main_text();
        assert!(
            page.contains("Kvitteringen ble sendt til mona@example.no.") && page.contains("kan åpne søknadene etter hvert som de kommer"),
            "{page}"
        );
        let receipt = app.mails().await.remove(0).text;
        assert!(receipt.contains("vurderer dem først når fristen er ute"), "{receipt}");
        fill(&visitor, &link, "contact", &[("name", "Mona Vik"), ("email", "vik@example.no")]).await;
        assert!(visitor.get(&link).await.main_text().contains("sendt til mona@example.no"), "the new address has had nothing yet");
        let again = "Vil du søke igjen før fristen";
        assert!(visitor.get(&format!("{link}/withdraw")).await.text.contains(again));
        app.clock.advance(Duration::days(20));
        assert!(!visitor.get(&format!("{link}/withdraw")).await.text.contains(again));
        assert!(visitor.get(&link).await.main_text().contains("Kvitteringen ble sendt til mona@example.no."));
    })
    .await;
}

#[tokio::test]
async fn each_label_speaks_to_the_one_who_reads_it() {
    on_both(async |app| {
        let (place, leader, _, at) = open_ad(&app).await;
        let position = app.position(&place, &leader, Stage::Interviewing).await;
        app.panel(&position, &[(leader.clone(), SeatRole::Leader)], true).await;
        let (application, _) = app.application(place.id, position.id, written()).await;
        let opened = app.signed_in(&leader).await.get(&format!("{}/positions/{}/applications/{}", place.base(), position.id, application.id)).await;
        let labels = opened.all(".bb-facts dt");
        assert!(labels.contains(&"Bor eller arbeider i".to_owned()) && !labels.iter().any(|label| label.contains(" du ")), "{}", opened.text);
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        assert!(visitor.get(&format!("{link}/contact")).await.all("#gender legend").contains(&"Kjønn (valgfritt)".to_owned()));
        assert_eq!(visitor.get(&format!("{link}/review")).await.all("#gender dt"), ["Kjønn"]);
    })
    .await;
}
