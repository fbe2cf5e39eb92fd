//! What an applicant wrote is never lost on the way, what counts is said, and what is closed stays closed.

use hire::{
    Stage,
    applications::attachments,
    positions::{self, Position},
};
use platform::Write;
use testkit::{TestApp, on_both};
use time::{Duration, OffsetDateTime, macros::datetime};

use crate::hire_applications::{MARKER, PDF, apply, attach, attach_slowly, begin, fill, open_ad, send};

/// The end of the last day to apply.
const DEADLINE: OffsetDateTime = datetime!(2027-02-14 23:00 UTC);

async fn move_to(app: &TestApp, position: &Position, to: Stage) {
    let found = positions::load(app.site.db.read(), position.organisation, position.id).await.unwrap().unwrap();
    let mut write = Write::begin(&app.site, position.organisation, None).await.unwrap();
    assert!(positions::advance(&write, &found, to).await.unwrap());
    write.audit("position.advance", "Position", position.id, serde_json::json!({ "to": to.id() }));
    write.commit().await.unwrap();
}

#[tokio::test]
async fn a_wrong_address_for_the_link_leaves_the_letter_where_it_is() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        fill(&visitor, &link, "letter", &[("letter", MARKER)]).await;
        let version = visitor.get(&format!("{link}/letter")).await.field("version");
        let wrong = visitor.post(&format!("{link}/link"), &[("step", "letter"), ("link_email", "mona")]).await;
        assert_eq!((wrong.status, wrong.field("link_email"), wrong.field("version")), (422, "mona".to_owned(), version));
        assert!(wrong.all("#letter").join("").contains(MARKER), "the next keystroke saves what stands here");
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_shown_again_keeps_the_version_it_was_made_from() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let address = format!("{link}/letter");
        let old = visitor.get(&address).await.field("version");
        fill(&visitor, &link, "letter", &[("letter", "Skrevet i en annen fane")]).await;
        let long = "å".repeat(20_001);
        let refused = visitor.post(&address, &[("version", &old), ("letter", &long)]).await;
        assert_eq!((refused.status, refused.field("version")), (422, old.clone()));
        let mended = visitor.post(&address, &[("version", &refused.field("version")), ("letter", "Kortere")]).await;
        assert!(mended.status == 409 && mended.text.contains("Skrevet i en annen fane"), "the other tab is not overwritten");
    })
    .await;
}

#[tokio::test]
async fn a_file_on_a_sent_application_counts_at_once_and_the_page_says_so() {
    on_both(async |app| {
        let (place, _, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        attach(&visitor, &link, "gammel.pdf", PDF).await;
        let before = visitor.get(&format!("{link}/attachments")).await;
        assert!(!before.text.contains("gjelder med en gang"));
        apply(&visitor, &link).await;
        let page = visitor.get(&format!("{link}/attachments")).await;
        assert!(page.text.contains("gjelder med en gang"));
        let old = page.attribute(".bb-file a", "href").unwrap();
        visitor.post(&format!("{old}/remove"), &[]).await;
        assert_eq!(attach(&visitor, &link, "ny.pdf", PDF).await.status, 303);
        let sent = hire::applications::sent(app.site.db.read(), place.id, position.id).await.unwrap();
        let counts = attachments::counts(app.site.db.read(), place.id, &[sent[0].id]).await.unwrap();
        assert_eq!(counts.get(&sent[0].id.0), Some(&1), "the panel has the new one, without sending again");
        assert!(!visitor.get(&link).await.text.contains("som ikke er sendt ennå"));
    })
    .await;
}

#[tokio::test]
async fn the_time_after_a_slow_upload_is_given_once_and_ends_with_the_process() {
    on_both(async |app| {
        let (_, _, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let (link, other) = (begin(&visitor, &at).await, begin(&visitor, &at).await);
        for link in [&link, &other] {
            fill(&visitor, link, "contact", &[("name", "Mona Vik"), ("email", "mona@example.no")]).await;
            fill(&visitor, link, "letter", &[("letter", "Hei")]).await;
        }
        app.clock.advance(DEADLINE - Duration::seconds(150) - app.clock.now());
        assert_eq!(attach_slowly(&app, &link).await, 303);
        app.clock.advance(Duration::minutes(28));
        assert_eq!(attach_slowly(&app, &link).await, 303, "begun while there was time");
        app.clock.advance(Duration::minutes(5));
        assert_eq!(attach(&visitor, &link, "to.pdf", PDF).await.status, 403, "but a file does not buy more of it");
        app.clock.advance(DEADLINE - Duration::seconds(150) - app.clock.now());
        assert_eq!(attach_slowly(&app, &other).await, 303);
        move_to(&app, &position, Stage::Cancelled).await;
        let late = send(&visitor, &other).await;
        assert!(late.status == 403 && late.text.contains("avlyst"), "{}", late.status);
    })
    .await;
}

#[tokio::test]
async fn when_the_form_has_closed_the_page_shows_what_was_sent_and_that_the_rest_was_not() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        apply(&visitor, &link).await;
        fill(&visitor, &link, "letter", &[("letter", "Endret etterpå")]).await;
        let open = visitor.get(&link).await;
        assert!(open.text.contains("som ikke er sendt ennå") && open.text.contains("Endret etterpå"));
        app.clock.advance(Duration::days(20));
        let closed = visitor.get(&link).await;
        assert!(closed.text.contains(MARKER) && !closed.text.contains("Endret etterpå"), "{}", closed.main_text());
        assert!(closed.text.contains("ble ikke sendt før fristen"));
    })
    .await;
}

#[tokio::test]
async fn when_the_ad_is_taken_down_nobody_is_told_that_the_deadline_has_passed() {
    on_both(async |app| {
        let (_, _, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let (draft, sent) = (begin(&visitor, &at).await, begin(&visitor, &at).await);
        apply(&visitor, &sent).await;
        move_to(&app, &position, Stage::Described).await;
        for link in [&draft, &sent] {
            let page = visitor.get(link).await.main_text();
            assert!(page.contains("Annonsen er ikke ute nå") && !page.contains("Fristen er ute"), "{page}");
        }
        let late = visitor.post(&format!("{draft}/send"), &[]).await;
        assert!(late.status == 403 && late.text.contains("Annonsen er ikke ute nå"));
    })
    .await;
}

#[tokio::test]
async fn no_inbox_is_filled_by_beginning_one_application_after_the_other() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let ask = async |address: &str| {
            let link = begin(&visitor, &at).await;
            let answer = visitor.post(&format!("{link}/link"), &[("step", "letter"), ("link_email", address)]).await;
            assert!(answer.status == 303 && answer.location.ends_with("notice=application-link-sent"), "the answer is the same");
        };
        for _ in 0..15 {
            ask("Mona@example.no").await;
        }
        ask("per@example.no").await;
        assert_eq!(app.mails().await.len(), 13, "twelve to the one, and the other gets theirs");
        app.clock.advance(Duration::hours(1));
        ask("mona@example.no").await;
        assert_eq!(app.mails().await.len(), 14);
    })
    .await;
}

#[tokio::test]
async fn who_withdraws_after_the_deadline_is_not_invited_to_apply_before_it() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        apply(&visitor, &link).await;
        app.clock.advance(Duration::days(20));
        assert_eq!(visitor.post(&format!("{link}/withdraw"), &[]).await.location, "/application/withdrawn");
        let mails = app.mails().await;
        let gone = mails.iter().find(|mail| mail.subject.contains("slettet")).unwrap();
        assert!(!gone.text.contains("Fristen") && gone.text.contains("slettet den"), "{}", gone.text);
    })
    .await;
}
