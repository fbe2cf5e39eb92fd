//! A description from template to approval, in versions, on paper, and not for everyone.

use hire::Stage;
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use testkit::{TestApp, Visitor, on_both};

/// A leader at the desk of a position that is planned.
async fn leader_with_plan(app: &TestApp) -> (Organisation, Person, Visitor, String) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &leader, Stage::Planned).await;
    let visitor = app.signed_in(&leader).await;
    let path = format!("/o/{}/positions/{}/description", place.slug, position.id);
    (place, leader, visitor, path)
}

async fn begun(visitor: &Visitor, path: &str) {
    let answer = visitor.post(&format!("{path}/begin"), &[("template", "rop-team"), ("language", "nb")]).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
}

#[tokio::test]
async fn the_template_made_for_the_organisation_stands_first() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        let page = visitor.get(&path).await;
        assert_eq!(page.attribute("input[name='template']", "value").as_deref(), Some("rop-team"));
        assert_eq!(visitor.post(&format!("{path}/begin"), &[("template", "none"), ("language", "nb")]).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_draft_says_what_the_position_says_and_leaves_out_what_must_be_chosen() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let page = visitor.get(&path).await.main_text();
        assert!(page.contains("Ansettelsesform: fast."), "{page}");
        assert!(page.contains("Stillingen hører til i ") && page.contains("Fjordvik kommune"), "{page}");
        assert!(!page.contains("Førerkort") && !page.contains("Er den midlertidig"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_description_is_written_approved_and_taken_out() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let section = format!("{path}/sections/qualifications");
        let form = visitor.get(&section).await;
        let version = form.field("version");
        let saved = visitor.autosave(&section, &[("version", &version), ("text", "Egen erfaring\nVilje til å dele")]).await;
        assert_eq!(saved.text, r#"{"version":2}"#);
        let page = visitor.get(&path).await;
        assert!(page.main_text().contains("Vilje til å dele"));
        let answer = visitor.post(&format!("{path}/approve"), &[("version", &page.field("version"))]).await;
        assert!(answer.location.ends_with("?notice=description-approved"), "{}", answer.location);
        assert!(visitor.get(&path).await.main_text().contains("Godkjent av Kari Solbakken"));
        let pdf = visitor.get(&format!("{path}/versions/1/pdf")).await;
        assert!(pdf.text.starts_with("%PDF") && pdf.text.contains("Vilje til å dele"));
        assert!(pdf.headers.iter().any(|header| header.contains("-v1.pdf")) && !pdf.headers.join(" ").contains("kari"));
        assert!(visitor.get(&format!("{path}/versions/1/word")).await.text.starts_with("PK"));
        assert_eq!(visitor.get(&section).await.status, 404, "what is approved is not edited");
    })
    .await;
}

#[tokio::test]
async fn a_new_version_leaves_the_approved_one_as_it_was() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let version = visitor.get(&path).await.field("version");
        visitor.post(&format!("{path}/approve"), &[("version", &version)]).await;
        assert_eq!(visitor.post(&format!("{path}/reopen"), &[]).await.status, 303);
        let section = format!("{path}/sections/purpose");
        visitor.post(&section, &[("version", "1"), ("text", "Et nytt formål")]).await;
        assert!(visitor.get(&format!("{path}/versions/2")).await.main_text().contains("Et nytt formål"));
        assert!(!visitor.get(&format!("{path}/versions/1")).await.main_text().contains("Et nytt formål"));
        assert_eq!(visitor.get(&format!("{path}/versions/3")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn without_a_purpose_nothing_is_approved() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        visitor.post(&format!("{path}/sections/purpose"), &[("version", "1"), ("text", " - \n")]).await;
        let page = visitor.get(&path).await;
        assert!(page.attribute(&format!("form[action='{path}/approve']"), "method").is_none());
        visitor.post(&format!("{path}/approve"), &[("version", "2")]).await;
        assert!(!visitor.get(&path).await.main_text().contains("Godkjent av"));
    })
    .await;
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let section = format!("{path}/sections/support");
        visitor.post(&section, &[("version", "1"), ("text", "Veiledning hver måned")]).await;
        let stale = visitor.post(&section, &[("version", "1"), ("text", "Mentor fra første dag")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.main_text().contains("Veiledning hver måned") && stale.main_text().contains("Mentor fra første dag"));
        let mine = visitor.post(&section, &[("version", &stale.field("version")), ("text", "Mentor fra første dag")]).await;
        assert_eq!(mine.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_text_without_end_is_refused_and_kept() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let long = "å".repeat(20_001);
        let answer = visitor.post(&format!("{path}/sections/tasks"), &[("version", "1"), ("text", &long)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains(&long));
    })
    .await;
}

#[tokio::test]
async fn nobody_else_gets_in() {
    on_both(async |app| {
        let (place, _, visitor, path) = leader_with_plan(&app).await;
        begun(&visitor, &path).await;
        let elsewhere = app.organisation("Vestland sykehus HF", Kind::HospitalTrust).await;
        let stranger = app.signed_in(&app.person("Per Aasen", &[(&elsewhere, Role::Leader)]).await).await;
        let colleague = app.signed_in(&app.person("Ola Bakke", &[(&place, Role::Member)]).await).await;
        let other_leader = app.signed_in(&app.person("Sigrid Haugen", &[(&place, Role::Leader)]).await).await;
        for page in ["", "/sections/purpose", "/versions/1", "/versions/1/pdf"] {
            assert_eq!(stranger.get(&format!("{path}{page}")).await.status, 404);
            assert_eq!(colleague.get(&format!("{path}{page}")).await.status, 404);
        }
        assert_eq!(other_leader.get(&path).await.status, 200, "leaders see each other's positions");
        assert_eq!(other_leader.post(&format!("{path}/approve"), &[("version", "1")]).await.status, 404);
        assert_eq!(app.visitor().get(&path).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn the_pages_speak_every_language_and_the_draft_its_own() {
    on_both(async |app| {
        let (_, _, visitor, path) = leader_with_plan(&app).await;
        visitor.post(&format!("{path}/begin"), &[("template", "dps"), ("language", "nn")]).await;
        for language in Language::ALL {
            visitor.get(&format!("/language/{language}")).await;
            let page = visitor.get(&path).await;
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(language.code()));
            assert_eq!(page.attribute("article.bb-document", "lang").as_deref(), Some("nn"));
            assert!(!page.text.contains('⟦'), "{}", page.text);
        }
    })
    .await;
}
