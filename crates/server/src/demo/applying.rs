//! How the applicants of the demo apply: step by step on the open pages, without an account, each in their own language.

use axum::Router;
use hire::{ads, applications};
use kernel::ApplicationId;
use platform::{PageError, Site};

use super::{
    acts::{Scene, missing},
    story::Application,
    visit::Visitor,
};

/// What an applicant holds afterwards: the application, and the secret link to it.
pub(super) struct Sent {
    pub id: ApplicationId,
    pub secret: String,
    pub name: String,
    /// The first line of what they have done, which is a fact a panel can note.
    pub fact: String,
}

/// Writes and sends one application.
pub(super) async fn send(site: &Site, router: &Router, scene: &Scene<'_>, told: &Application) -> Result<Sent, PageError> {
    let ad = ads::load(site.db.read(), scene.place.id, scene.position.id).await?.ok_or_else(|| missing("an ad"))?;
    let mut visitor = Visitor::new(router, told.language);
    let begun = visitor.fill(&format!("/jobs/{}/{}/apply", scene.place.slug, ad.slug), "/apply", &[]).await?;
    let secret = begun.location.split('/').nth(2).unwrap_or_default().to_owned();
    let content = told.content();
    let wants = if content.wants_confidentiality { "yes" } else { "" };
    let contact = [
        ("name", content.name.as_str()),
        ("email", &content.email),
        ("phone", &content.phone),
        ("municipality", &content.municipality),
        ("birth-year", &content.birth_year),
        ("gender", &content.gender),
        ("occupation", &content.occupation),
    ];
    let needs = [
        ("interview-needs", content.interview_needs.as_str()),
        ("wants-confidentiality", wants),
        ("confidentiality-reason", &content.confidentiality_reason),
    ];
    let steps: [(&str, &[(&str, &str)]); 4] = [
        ("contact", &contact),
        ("letter", &[("letter", &content.letter)]),
        ("experience", &[("experience", &content.experience), ("education", &content.education)]),
        ("needs", &needs),
    ];
    for (step, fields) in steps {
        visitor.fill(&format!("/application/{secret}/{step}"), step, fields).await?;
    }
    visitor.fill(&format!("/application/{secret}/review"), "/send", &[]).await?;
    let application = applications::by_secret(site.db.read(), &secret).await?.ok_or_else(|| missing("an application"))?;
    let fact = content.experience.lines().next().unwrap_or_default().to_owned();
    Ok(Sent { id: application.id, secret, name: content.name, fact })
}
