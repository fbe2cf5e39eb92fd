//! An ad keeps what was promised in public, says what the description says, and loses nothing that was typed.

use hire::Stage;
use registry::{Role, organisations::Kind};
use testkit::on_both;
use time::{Duration, macros::date};

use super::hire_ads::{described, drafted, form, pass_all, post, typed};

#[tokio::test]
async fn a_page_with_something_to_mend_still_knows_which_version_it_was_made_from() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let page = scene.visitor.get(&scene.path).await;
        let theirs = form(&page, &[("section-about-us", "Kollegaens tekst.")]);
        assert_eq!(post(&scene.visitor, &scene.path, &theirs).await.status, 303);
        let mine = form(&page, &[("section-about-us", "Min tekst."), ("contact_email", "ikke en adresse")]);
        let wrong = post(&scene.visitor, &scene.path, &mine).await;
        assert_eq!((wrong.status, wrong.field("version").as_str()), (422, "1"));
        let mended = form(&wrong, &[("section-about-us", "Min tekst."), ("contact_email", "kari@example.no")]);
        let stale = post(&scene.visitor, &scene.path, &mended).await;
        assert_eq!(stale.status, 409, "the colleague's text is shown, not saved over");
        assert!(stale.text.contains("Kollegaens tekst.") && stale.text.contains("Min tekst."));
    })
    .await;
}

#[tokio::test]
async fn the_draft_says_what_the_approved_description_says() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let position = app.position(&place, &leader, Stage::Planned).await;
        let visitor = app.signed_in(&leader).await;
        let at = format!("/o/{}/positions/{}", place.slug, position.id);
        visitor.post(&format!("{at}/description/begin"), &[("template", "rop-team"), ("language", "nb")]).await;
        for (version, section, text) in [("1", "purpose", "Gi håp\nVise vei"), ("2", "tasks", "Drive kafeen"), ("3", "desirable", "Førerkort")] {
            visitor.post(&format!("{at}/description/sections/{section}"), &[("version", version), ("text", text)]).await;
        }
        let approved = visitor.post(&format!("{at}/description/approve"), &[("version", "4")]).await;
        assert!(approved.location.ends_with("description-approved"), "{}", approved.location);
        visitor.post(&format!("{at}/ad/draft"), &[("language", "nb")]).await;
        let page = visitor.get(&format!("{at}/ad")).await;
        let purpose = typed(&page, "section-purpose");
        assert!(purpose.contains("- Gi håp") && purpose.contains("- Vise vei"), "{purpose}");
        assert!(typed(&page, "section-tasks").contains("- Drive kafeen") && !typed(&page, "section-tasks").contains("åpent hus"));
        assert!(typed(&page, "section-desirable").contains("- Førerkort"));
        visitor.post(&format!("{at}/ad/draft"), &[("language", "nn"), ("confirmed", "yes")]).await;
        let page = visitor.get(&format!("{at}/ad")).await;
        assert!(typed(&page, "section-tasks").contains("åpent hus"), "in another language the position speaks for itself");
    })
    .await;
}

#[tokio::test]
async fn what_is_left_to_fill_in_keeps_the_ad_from_going_out() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let page = scene.visitor.get(&scene.path).await;
        let left = form(&page, &[("section-about-us", "Vi er et team i [skriv stedet].")]);
        assert_eq!(post(&scene.visitor, &scene.path, &left).await.status, 303);
        let publish = scene.visitor.get(&format!("{}/publish", scene.path)).await;
        assert!(publish.text.contains("id=\"ad-rule-nothing-left-to-fill-in\""), "{}", publish.main_text());
        let page = scene.visitor.get(&scene.path).await;
        let filled = form(&page, &[("section-about-us", "Vi er et team i Fjordvik.")]);
        assert_eq!(post(&scene.visitor, &scene.path, &filled).await.status, 303);
        assert!(!scene.visitor.get(&format!("{}/publish", scene.path)).await.text.contains("nothing-left-to-fill-in"));
    })
    .await;
}

#[tokio::test]
async fn what_was_promised_in_public_is_kept_when_the_ad_comes_back() {
    on_both(async |app| {
        let scene = described(&app).await;
        app.published_ad(&scene.place, scene.position.id, date!(2027 - 03 - 15)).await;
        assert_eq!(scene.visitor.post(&format!("{}/take-down", scene.path), &[("confirmed", "yes")]).await.status, 303);
        let page = scene.visitor.get(&scene.path).await;
        let shown = post(&scene.visitor, &scene.path, &form(&page, &[("names_hidden", "no")])).await;
        assert_eq!(shown.status, 422, "applicants were promised otherwise");
        let shorter = post(&scene.visitor, &scene.path, &form(&page, &[("deadline", "2027-03-01")])).await;
        assert_eq!(shorter.status, 422);
        assert!(shorter.main_text().contains("den tiden de ble lovet"));
        scene.visitor.post(&format!("{}/draft", scene.path), &[("language", "nb"), ("confirmed", "yes")]).await;
        assert_eq!(scene.visitor.get(&scene.path).await.field("deadline"), "2027-03-15", "a new draft keeps the promise too");
        let page = scene.visitor.get(&scene.path).await;
        assert_eq!(post(&scene.visitor, &scene.path, &form(&page, &[("deadline", "2027-03-20")])).await.status, 303);
        pass_all(&scene).await;
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_reason_that_is_too_short_comes_back_as_it_was_typed() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let short = scene.visitor.post(&format!("{}/gate", scene.path), &[("gate", "ad-no-answer"), ("justification", "Hastesak.")]).await;
        assert_eq!(short.status, 422);
        assert_eq!(short.all("#justification-ad-no-answer").concat().trim(), "Hastesak.");
        assert_eq!(short.attribute("[data-error-summary] a", "href").as_deref(), Some("#justification-ad-no-answer"));
    })
    .await;
}

#[tokio::test]
async fn the_button_of_the_first_draft_pressed_twice_makes_one_draft() {
    on_both(async |app| {
        let scene = described(&app).await;
        for _ in 0..2 {
            let answer = scene.visitor.post(&format!("{}/draft", scene.path), &[("first", "yes"), ("language", "nb")]).await;
            assert_eq!((answer.status, answer.location), (303, format!("{}?notice=ad-drafted", scene.path)));
        }
        assert_eq!(scene.visitor.get(&scene.path).await.field("version"), "1");
    })
    .await;
}

#[tokio::test]
async fn every_open_vacancy_is_in_the_feed_page_after_page() {
    on_both(async |app| {
        let scene = described(&app).await;
        let mut slugs = Vec::new();
        for _ in 0..52 {
            let position = app.position(&scene.place, &scene.leader, Stage::Described).await;
            slugs.push(app.published_ad(&scene.place, position.id, date!(2027 - 03 - 15)).await.slug);
            app.clock.advance(Duration::seconds(1));
        }
        let first = app.visitor().get("/jobs/feed.atom").await.text;
        let next = first.split("<link href=\"").find(|link| link.contains("rel=\"next\"")).unwrap().split('"').next().unwrap().to_owned();
        let second = app.visitor().get(next.strip_prefix("http://brobygger.test").unwrap()).await.text;
        assert!(!second.contains("rel=\"next\""));
        assert_eq!((first.matches("<entry>").count(), second.matches("<entry>").count()), (50, 2));
        let found = |slug: &String| first.contains(&format!("/{slug}</id>")) || second.contains(&format!("/{slug}</id>"));
        assert!(slugs.iter().all(found));
    })
    .await;
}

#[tokio::test]
async fn paper_says_where_to_apply() {
    on_both(async |app| {
        let scene = described(&app).await;
        let ad = app.published_ad(&scene.place, scene.position.id, date!(2027 - 03 - 15)).await;
        let public = format!("/jobs/{}/{}", scene.place.slug, ad.slug);
        let pdf = app.visitor().get(&format!("{public}/ad.pdf")).await;
        assert!(pdf.text.contains(&format!("http://brobygger.test{public}")));
        let page = app.visitor().get(&public).await;
        assert!(page.all("[data-print='only']").concat().contains(&format!("http://brobygger.test{public}")));
    })
    .await;
}
