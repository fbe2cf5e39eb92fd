//! The readiness reviews of the demo: an older one with much to do, and a newer one that shows how far it has come.

use axum::Router;
use kernel::{Language, dates};
use platform::{PageError, Site};
use time::Duration;

use super::{story::Review, visit::Visitor};

/// Goes through the whole review as the leader does, part by part, and finishes it.
pub(super) async fn review(site: &Site, router: &Router, told: &Review) -> Result<(), PageError> {
    let base = format!("/o/{}/readiness", told.organisation);
    let mut visitor = Visitor::person(router, &told.by, Language::Nb).await?;
    let started = visitor.fill(&base, "/readiness", &[]).await?;
    let id = started.location.split(['?', '#']).next().and_then(|path| path.split("/readiness/").nth(1)).unwrap_or_default();
    let id = id.split('/').next().unwrap_or_default().to_owned();
    let checklist = method::library().newest("checklist", "readiness").ok_or(PageError::Hidden)?;
    let due = dates::iso(site.clock.today() + Duration::days(60));
    for group in &checklist.groups {
        let mut fields = Vec::new();
        for item in &group.items {
            let told = told.points.get(&item.id);
            let answer = told.map_or("yes", |point| point.answer.as_str());
            fields.push((format!("answer-{}", item.id), answer.to_owned()));
            if let Some(point) = told {
                fields.push((format!("note-{}", item.id), point.note.clone()));
                if matches!(answer, "no" | "partly") {
                    fields.push((format!("owner_name-{}", item.id), point.owner.clone()));
                    fields.push((format!("due-{}", item.id), due.clone()));
                }
            }
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let part = format!("{base}/{id}/part/{}", group.id);
        visitor.fill(&part, &part, &fields).await?;
    }
    visitor.fill(&format!("{base}/{id}"), "/finish", &[]).await?;
    visitor.leaves().await
}
