//! The readiness review: answered part by part, finished into actions, compared with the one before.

use kernel::Language;
use registry::{Organisation, Role, organisations::Kind};
use testkit::{Answer, TestApp, Visitor, on_both};
use time::Duration;

pub(crate) async fn house(app: &TestApp) -> (Organisation, Visitor) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let visitor = app.signed_in(&kari).await;
    (place, visitor)
}

pub(crate) fn parts() -> Vec<(&'static str, Vec<&'static str>)> {
    let checklist = method::library().newest("checklist", "readiness").unwrap();
    checklist.groups.iter().map(|group| (group.id.as_str(), group.items.iter().map(|item| item.id.as_str()).collect())).collect()
}

/// Starts a review; gives its address.
pub(crate) async fn start(visitor: &Visitor, place: &Organisation) -> String {
    let list = visitor.get(&format!("{}/readiness", place.base())).await;
    let begun = visitor.post(&format!("{}/readiness", place.base()), &[("form_key", &list.field("form_key"))]).await;
    assert_eq!(begun.status, 303, "{}", begun.main_text());
    begun.location.split("/part/").next().unwrap().to_owned()
}

/// Answers every point, `other` where it is named, else yes.
pub(crate) async fn answer_all(visitor: &Visitor, review: &str, other: &[(&str, &str)]) -> Answer {
    let mut last = visitor.get(review).await;
    for (part, points) in parts() {
        let address = format!("{review}/part/{part}");
        let page = visitor.get(&address).await;
        assert_eq!(page.status, 200, "{address}");
        let mut fields = vec![("version".to_owned(), page.field("version"))];
        for point in points {
            let answer = other.iter().find(|(named, _)| *named == point).map_or("yes", |(_, answer)| *answer);
            fields.push((format!("answer-{point}"), answer.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        last = visitor.post(&address, &fields).await;
        assert_eq!(last.status, 303, "{}", last.main_text());
    }
    last
}

pub(crate) async fn finish(visitor: &Visitor, review: &str) -> Answer {
    let page = visitor.get(review).await;
    visitor.post(&format!("{review}/finish"), &[("form_key", &page.field("form_key"))]).await
}

#[tokio::test]
async fn a_review_is_answered_part_by_part_and_ends_in_actions() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let base = place.base();
        assert!(kari.get("/now").await.main_text().contains("klare for en erfaringskonsulent"));
        let review = start(&kari, &place).await;
        let first = kari.get(&format!("{review}/part/anchoring")).await;
        assert!(first.main_text().contains("Del 1 av 7"));
        assert!(kari.get("/now").await.main_text().contains("Fullfør gjennomgangen"));
        assert!(!hire::readiness::reviewed(app.site.db.read(), place.id).await.unwrap());
        let last = answer_all(&kari, &review, &[("goals-are-clear", "no"), ("one-nearest-leader", "partly"), ("training-planned", "none")]).await;
        assert_eq!(last.location, review);
        let done = finish(&kari, &review).await;
        assert_eq!(done.status, 303, "{}", done.main_text());
        let result = kari.get(&done.location).await;
        assert_eq!(result.all(".bb-duty").len(), 2, "what is in place or does not apply needs no action");
        assert!(result.main_text().contains("17 ja, 1 delvis, 1 nei, 1 ikke aktuelt"), "{}", result.main_text());
        assert!(result.all(".bb-duty__title")[0].contains("setninger"), "the method's suggestion is there to begin with");
        assert!(hire::readiness::reviewed(app.site.db.read(), place.id).await.unwrap());
        assert!(kari.get(&format!("{base}/readiness")).await.main_text().contains("Avsluttet"));
        assert!(!kari.get("/now").await.main_text().contains("gjennomgang"));
    })
    .await;
}

#[tokio::test]
async fn a_review_with_open_points_is_not_finished_and_says_what_is_left() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let review = start(&kari, &place).await;
        let refused = finish(&kari, &review).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.all(".ds-error-summary a").len(), 7);
        assert!(refused.text.contains("#part-funding"));
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_kept_when_a_date_is_not_a_date_and_saved_as_one_goes_when_it_is() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let review = start(&kari, &place).await;
        let address = format!("{review}/part/anchoring");
        let wrong = [
            ("version", "1"),
            ("answer-leadership-owns-it", "partly"),
            ("note-leadership-owns-it", "Tas opp i mars 🌱"),
            ("due-leadership-owns-it", "i mars"),
        ];
        let again = kari.post(&address, &wrong).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("Tas opp i mars 🌱"));
        assert_eq!(again.attribute("#due-leadership-owns-it", "value").as_deref(), Some("i mars"));
        assert_eq!(again.all(".ds-error-summary a").len(), 1);
        let saved = kari
            .autosave(
                &address,
                &[
                    ("version", "1"),
                    ("answer-leadership-owns-it", "partly"),
                    ("note-leadership-owns-it", "Tas opp i mars 🌱"),
                    ("due-leadership-owns-it", "2027-03-01"),
                ],
            )
            .await;
        assert_eq!((saved.status, saved.text.as_str()), (200, "{\"version\":2}"));
        let page = kari.get(&address).await;
        assert!(page.text.contains("Tas opp i mars 🌱"));
        assert_eq!(page.attribute("#due-leadership-owns-it", "value").as_deref(), Some("2027-03-01"));
        let stranger = kari.post(&address, &[("version", "2"), ("owner-leadership-owns-it", "0193a000-0000-7000-8000-000000000000")]).await;
        assert_eq!(stranger.status, 422, "only people of the organisation can be given an action");
    })
    .await;
}

#[tokio::test]
async fn two_who_answer_at_once_see_both_answers_and_lose_neither() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let hanne = app.signed_in(&app.person("Hanne Lund", &[(&place, Role::Hr)]).await).await;
        let review = start(&kari, &place).await;
        let address = format!("{review}/part/anchoring");
        assert_eq!(
            kari.post(&address, &[("version", "1"), ("answer-leadership-owns-it", "yes"), ("note-leadership-owns-it", "Vedtatt i januar")])
                .await
                .status,
            303
        );
        let stale = hanne.post(&address, &[("version", "1"), ("answer-leadership-owns-it", "no"), ("note-leadership-owns-it", "Ikke vedtatt")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Vedtatt i januar") && stale.text.contains("Ikke vedtatt"));
        let mine = hanne
            .post(&address, &[("version", &stale.field("version")), ("answer-leadership-owns-it", "no"), ("note-leadership-owns-it", "Ikke vedtatt")])
            .await;
        assert_eq!(mine.status, 303);
        assert!(kari.get(&address).await.text.contains("Ikke vedtatt"));
    })
    .await;
}

#[tokio::test]
async fn pressing_twice_starts_one_review_and_finishes_it_once() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let list = format!("{}/readiness", place.base());
        let key = kari.get(&list).await.field("form_key");
        let first = kari.post(&list, &[("form_key", &key)]).await;
        let second = kari.post(&list, &[("form_key", &key)]).await;
        assert_eq!((second.status, &second.location), (303, &first.location));
        let review = start(&kari, &place).await;
        assert!(first.location.starts_with(&review), "one that is under way is gone on with");
        answer_all(&kari, &review, &[("goals-are-clear", "no")]).await;
        let form = kari.get(&review).await.field("form_key");
        let finished = kari.post(&format!("{review}/finish"), &[("form_key", &form)]).await;
        let again = kari.post(&format!("{review}/finish"), &[("form_key", &form)]).await;
        assert_eq!((again.status, &again.location), (303, &finished.location));
        let without_key = kari.post(&format!("{review}/finish"), &[]).await;
        assert_eq!(without_key.status, 303);
        assert_eq!(kari.get(&review).await.all(".bb-duty").len(), 1);
        let late = kari.post(&format!("{review}/part/anchoring"), &[("version", "2"), ("answer-leadership-owns-it", "no")]).await;
        assert_eq!(late.status, 409, "what is finished stays as it was");
    })
    .await;
}

#[tokio::test]
async fn an_action_waits_for_its_owner_until_it_is_done() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let maja = app.person("Maja Nilsen", &[(&place, Role::PeerWorker)]).await;
        let review = start(&kari, &place).await;
        answer_all(&kari, &review, &[("goals-are-clear", "no"), ("doubts-spoken-aloud", "partly")]).await;
        finish(&kari, &review).await;
        let result = kari.get(&review).await;
        let edit = result.attribute(".bb-duty a", "href").unwrap();
        let form = kari.get(&edit).await;
        assert_eq!(form.status, 200);
        let owner = maja.id.to_string();
        let fields = [("version", "1"), ("text", "Be teamet si hva de lurer på"), ("owner", owner.as_str()), ("due", "2027-02-08")];
        assert_eq!(kari.post(&edit, &[("version", "1"), ("text", " "), ("owner_name", "Fagrådet")]).await.status, 422);
        assert_eq!(kari.post(&edit, &fields).await.status, 303);
        let stale = kari.post(&edit, &[("version", "1"), ("text", "En annen tekst")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Be teamet si hva de lurer på") && stale.text.contains("En annen tekst"));
        let maja = app.signed_in(&maja).await;
        assert!(maja.get("/now").await.main_text().contains("Be teamet si hva de lurer på"));
        assert_eq!(maja.get(&edit).await.status, 404, "she does it, but does not rewrite it");
        let theirs = maja.get(&review).await;
        assert_eq!(theirs.all(".bb-duty button").len(), 1, "only her own");
        app.clock.advance(Duration::days(10));
        maja.get("/demo/sign-in/maja@example.no").await;
        kari.get("/demo/sign-in/kari@example.no").await;
        assert!(maja.get(&review).await.main_text().contains("Fristen var"));
        for _ in 0..2 {
            assert_eq!(maja.post(&format!("{edit}/done"), &[("done", "yes")]).await.status, 303);
        }
        assert!(maja.get(&review).await.main_text().contains("Gjort 11. februar 2027"));
        assert!(!maja.get("/now").await.main_text().contains("Be teamet"));
        assert_eq!(kari.post(&format!("{edit}/done"), &[("done", "no")]).await.status, 303);
        assert!(maja.get("/now").await.main_text().contains("Be teamet"));
    })
    .await;
}

#[tokio::test]
async fn an_action_saves_itself_as_it_is_written() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let review = start(&kari, &place).await;
        answer_all(&kari, &review, &[("goals-are-clear", "no")]).await;
        finish(&kari, &review).await;
        let edit = kari.get(&review).await.attribute(".bb-duty a", "href").unwrap();
        let form = kari.get(&edit).await;
        assert!(form.attribute("form[data-autosave]", "id").unwrap().starts_with("readiness-action-") && form.all("[data-restore]").len() == 1);
        let fields = [("version", "1"), ("text", "Be teamet si hva de lurer på"), ("due", "2027-02-08")];
        for saved in [kari.autosave(&edit, &fields).await, kari.autosave(&edit, &fields).await] {
            assert_eq!((saved.status, saved.text.contains("2")), (200, true), "saved, and the same words twice are one saving: {}", saved.text);
        }
        assert_eq!(kari.get(&edit).await.field("version"), "2");
        assert_eq!(kari.autosave(&edit, &[("version", "1"), ("text", "En annen tekst")]).await.status, 409);
        assert_eq!(kari.autosave(&edit, &[("version", "2"), ("text", " ")]).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn the_next_review_shows_what_has_moved_and_the_earlier_one_stays() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let before = start(&kari, &place).await;
        answer_all(&kari, &before, &[("goals-are-clear", "no"), ("one-nearest-leader", "yes")]).await;
        finish(&kari, &before).await;
        app.clock.advance(Duration::days(90));
        kari.get("/demo/sign-in/kari@example.no").await;
        let after = start(&kari, &place).await;
        assert!(kari.get(&format!("{after}/part/purpose")).await.main_text().contains("Forrige gang: Nei"));
        answer_all(&kari, &after, &[("goals-are-clear", "partly"), ("one-nearest-leader", "no"), ("training-planned", "none")]).await;
        finish(&kari, &after).await;
        let moved = kari.get(&after).await.all("section[aria-labelledby='moved'] tbody tr");
        assert_eq!(moved.len(), 3);
        assert!(moved[0].ends_with("Framover") && moved[1].ends_with("Bakover") && moved[2].ends_with("Annerledes"), "{moved:?}");
        assert!(kari.get(&before).await.main_text().contains("19 ja, 1 nei"));
        let list = kari.get(&format!("{}/readiness", place.base())).await;
        assert_eq!(list.all(".bb-chart__bars > li").len(), 2);
        for (kind, beginning) in [("pdf", "%PDF"), ("word", "PK")] {
            let paper = kari.get(&format!("{after}/{kind}")).await;
            assert_eq!(paper.status, 200);
            assert!(paper.text.starts_with(beginning) && paper.text.contains("Fjordvik kommune"));
        }
    })
    .await;
}

#[tokio::test]
async fn only_those_with_a_part_in_the_hiring_see_it_and_another_organisation_sees_nothing() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let other = app.organisation("Vestland sykehus HF", Kind::HospitalTrust).await;
        let review = start(&kari, &place).await;
        let list = format!("{}/readiness", place.base());
        for (name, role, sees, edits) in [
            ("Hanne Lund", Role::Hr, true, true),
            ("Anders Myhre", Role::Administrator, true, true),
            ("Torstein Vik", Role::Union, true, false),
            ("Maja Nilsen", Role::PeerWorker, true, false),
            ("Liv Strand", Role::Representative, false, false),
            ("Ola Bakke", Role::Member, false, false),
        ] {
            let visitor = app.signed_in(&app.person(name, &[(&place, role)]).await).await;
            for page in [list.clone(), review.clone()] {
                assert_eq!(visitor.get(&page).await.status, if sees { 200 } else { 404 }, "{name} {page}");
            }
            let part = visitor.get(&format!("{review}/part/anchoring")).await;
            assert_eq!(part.status, if edits { 200 } else { 404 }, "{name}");
            if !edits {
                assert_eq!(visitor.post(&list, &[]).await.status, 404, "{name}");
                assert_eq!(visitor.post(&format!("{review}/finish"), &[]).await.status, 404, "{name}");
                assert_eq!(visitor.post(&format!("{review}/part/anchoring"), &[("version", "1")]).await.status, 404, "{name}");
            }
        }
        let stranger = app.signed_in(&app.person("Sigrid Haugen", &[(&other, Role::Leader)]).await).await;
        let id = review.rsplit('/').next().unwrap();
        for page in
            [list.clone(), review.clone(), format!("{review}/part/anchoring"), format!("{review}/pdf"), format!("{}/readiness/{id}", other.base())]
        {
            assert_eq!(stranger.get(&page).await.status, 404, "{page}");
        }
        assert_eq!(app.visitor().get(&list).await.status, 303, "signing in comes first");
    })
    .await;
}

#[tokio::test]
async fn the_list_needs_as_many_queries_for_many_reviews_as_for_one() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let list = format!("{}/readiness", place.base());
        let mut counts = Vec::new();
        for _ in 0..3 {
            let review = start(&kari, &place).await;
            answer_all(&kari, &review, &[]).await;
            finish(&kari, &review).await;
            counts.push(app.queries(kari.get(&list)).await.0);
        }
        assert_eq!(counts[0], counts[2], "{counts:?}");
    })
    .await;
}

#[tokio::test]
async fn every_page_of_the_review_speaks_three_languages() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let list = format!("{}/readiness", place.base());
        let finished = start(&kari, &place).await;
        answer_all(&kari, &finished, &[("goals-are-clear", "no")]).await;
        finish(&kari, &finished).await;
        let action = kari.get(&finished).await.attribute(".bb-duty a", "href").unwrap();
        let under_way = start(&kari, &place).await;
        for language in Language::ALL {
            for page in [list.clone(), finished.clone(), under_way.clone(), format!("{under_way}/part/support"), action.clone(), "/now".into()] {
                let page = kari.get_in(&page, language).await;
                assert_eq!(page.status, 200);
                assert!(!page.text.contains('⟦'), "{language}: {:?}", page.text.split('⟦').nth(1));
                assert_eq!(page.attribute("html", "lang").as_deref(), Some(language.code()));
            }
        }
    })
    .await;
}
