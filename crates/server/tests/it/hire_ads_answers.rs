//! What a user organisation answered, and what someone went past in writing, hold for what they were about, and no longer.

use registry::{Role, organisations::Kind};
use testkit::{Visitor, on_both};
use time::Duration;

use super::hire_ads::{Scene, answered, drafted, form, invite, pass_all, post};

/// Changes one section of the ad.
async fn write(scene: &Scene, section: &str, text: &str) {
    let page = scene.visitor.get(&scene.path).await;
    let saved = post(&scene.visitor, &scene.path, &form(&page, &[(section, text)])).await;
    assert_eq!(saved.status, 303, "{}", saved.main_text());
}

/// Sends an answer as the page has it, with these words.
async fn send(guest: &Visitor, link: &str, answer: &str, overall: &str) -> testkit::Answer {
    let page = guest.get(link).await;
    let fields = [
        ("version", page.field("version")),
        ("text", page.field("text")),
        ("answer", answer.into()),
        ("answered_by", "Liv Strand".into()),
        ("overall", overall.into()),
    ];
    post(guest, link, &fields).await
}

async fn in_the_way(scene: &Scene, gate: &str) -> bool {
    let page = scene.visitor.get(&format!("{}/publish", scene.path)).await;
    page.attribute(&format!("#{gate}[data-state='closed']"), "id").is_some()
}

#[tokio::test]
async fn an_answer_holds_for_the_words_it_was_given_to_and_another_is_asked_for_by_the_same_link() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        answered(&app, &link, "supports").await;
        pass_all(&scene).await;
        write(&scene, "section-about-us", "Vi er et lite team!").await;
        assert!(in_the_way(&scene, "ad-changed-since").await);
        let reviews = format!("{}/reviews", scene.path);
        assert!(scene.visitor.get(&reviews).await.main_text().contains("endret etter at de svarte"));
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 422);
        let again = scene.visitor.get(&reviews).await.attribute("form[action$='/again']", "action").unwrap();
        assert_eq!(scene.visitor.post(&again, &[]).await.status, 303);
        let mails = app.mails().await;
        assert!(mails.len() == 2 && mails[1].links()[0].ends_with(&link), "by the link it has");
        assert_eq!(scene.visitor.post(&again, &[]).await.status, 404, "it is asked already");
        assert_eq!(send(&app.visitor(), &link, "supports", "Fortsatt fint.").await.status, 303);
        assert!(!in_the_way(&scene, "ad-changed-since").await);
        write(&scene, "section-about-us", "Vi er et lite team.").await;
        assert!(!in_the_way(&scene, "ad-changed-since").await, "a sign is not a word");
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn what_is_being_written_changes_no_given_answer() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        let guest = app.visitor();
        assert_eq!(send(&guest, &link, "objects", "Si hva lønnen er.").await.status, 303);
        let version = guest.get(&link).await.field("version");
        let kept = guest.autosave(&link, &[("version", &version), ("overall", "Nå er vi i tvil"), ("answered_by", "Liv Strand")]).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        let seen = scene.visitor.get(&format!("{}/reviews", scene.path)).await.main_text();
        assert!(seen.contains("Si hva lønnen er.") && !seen.contains("Nå er vi i tvil"), "{seen}");
        assert!(guest.get(&link).await.text.contains("Nå er vi i tvil"), "nothing that was typed is lost");
        assert_eq!(send(&guest, &link, "supports", "Nå er det bra.").await.status, 303);
        let seen = scene.visitor.get(&format!("{}/reviews", scene.path)).await.main_text();
        assert!(seen.contains("Nå er det bra.") && !seen.contains("Si hva lønnen er."), "{seen}");
    })
    .await;
}

#[tokio::test]
async fn nobody_answers_for_words_they_have_not_read() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        let guest = app.visitor();
        let page = guest.get(&link).await;
        write(&scene, "section-about-us", "Vi er et stort team.").await;
        let mut fields = [
            ("version", page.field("version")),
            ("text", page.field("text")),
            ("answer", "supports".into()),
            ("answered_by", "Liv Strand".into()),
            ("overall", "Fint slik.".into()),
        ];
        let stale = post(&guest, &link, &fields).await;
        assert_eq!(stale.status, 422);
        assert!(stale.main_text().contains("endret mens dere leste") && stale.text.contains("Fint slik.") && stale.text.contains("et stort team"));
        fields[1].1 = stale.field("text");
        assert_eq!(post(&guest, &link, &fields).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_reason_for_going_past_one_objection_does_not_count_for_the_next() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        let guest = app.visitor();
        assert_eq!(send(&guest, &link, "objects", "Si hva lønnen er.").await.status, 303);
        pass_all(&scene).await;
        assert!(!in_the_way(&scene, "ad-objection").await);
        app.clock.advance(Duration::hours(1));
        assert_eq!(send(&guest, &link, "objects", "Og dere må tilby veiledning.").await.status, 303);
        assert!(in_the_way(&scene, "ad-objection").await);
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_reason_for_one_sentence_lets_no_other_into_what_is_out() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let age = "Du må ha egenerfaring. Du må være mellom 25 og 40 år.";
        write(&scene, "section-requirements", age).await;
        pass_all(&scene).await;
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 303);
        app.clock.advance(Duration::hours(1));
        let page = scene.visitor.get(&scene.path).await;
        let more = form(&page, &[("section-requirements", &format!("{age} Du må være under 30 år."))]);
        assert_eq!(post(&scene.visitor, &scene.path, &more).await.status, 422, "another sentence is another matter");
        let beside = form(&page, &[("section-requirements", &format!("{age} Du liker å samarbeide."))]);
        assert_eq!(post(&scene.visitor, &scene.path, &beside).await.status, 303);
        let page = scene.visitor.get(&scene.path).await;
        let once_more = form(&page, &[("section-requirements", &format!("{age} Du liker å samarbeide med andre."))]);
        assert_eq!(post(&scene.visitor, &scene.path, &once_more).await.status, 303, "the sentence that was answered for stays so");
    })
    .await;
}

#[tokio::test]
async fn links_run_out_once_the_ad_is_taken_down_or_called_off_and_nobody_is_asked_any_more() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let union = app.organisation("Mental Helse Fjordvik", Kind::UserOrganisation).await;
        let liv = app.person("Liv Strand", &[(&union, Role::Representative)]).await;
        let liv = app.signed_in(&liv).await;
        let reviews = format!("{}/reviews", scene.path);
        assert_eq!(scene.visitor.post(&reviews, &[("reviewer", &union.id.to_string())]).await.status, 303);
        let link = app.mails().await[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned();
        assert!(liv.get("/now").await.main_text().contains("ber om synet deres"));
        let at = format!("/o/{}/positions/{}", scene.place.slug, scene.position.id);
        assert_eq!(scene.visitor.post(&format!("{at}/cancel"), &[("reason", "Ingen penger")]).await.status, 303);
        assert!(!liv.get("/now").await.main_text().contains("ber om synet deres"), "there is nothing more to answer");
        assert_eq!(app.visitor().get(&link).await.status, 200, "one can look back");
        app.clock.advance(Duration::days(31));
        assert_eq!(app.visitor().get(&link).await.status, 404);
    })
    .await;
}
