//! The end of the path: the panel recommends and signs, the employer offers, and the first in line answers.

use axum::Router;
use kernel::{Language, dates};
use platform::{PageError, Site};
use time::Duration;

use super::{
    acts::{Scene, missing, panel_of},
    applying::Sent,
    meeting,
    story::Story,
    visit::Visitor,
};

/// The panel ranks the candidates and everyone signs, one of them with a dissent where opinions differed.
pub(super) async fn recommend(router: &Router, scene: &Scene<'_>, story: &Story, sent: &[Sent]) -> Result<(), PageError> {
    let base = scene.path("/decision");
    let mut fields = Vec::new();
    for (at, one) in meeting::invited(sent).iter().enumerate() {
        let told = story.conversation(&one.name).ok_or_else(|| missing("a conversation"))?;
        fields.push((format!("place-{}", one.id), (at + 1).to_string()));
        fields.push((format!("reason-{}", one.id), told.reason.clone()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    leader.fill(&base, "/decision", &fields).await?;
    leader.fill(&base, "/decision/sign", &[("agrees", "yes")]).await?;
    let dissents = scene.told.id == "dps-nord";
    for (at, (email, ..)) in panel_of(scene).into_iter().enumerate() {
        let mut member = scene.visitor(router, email).await?;
        let answer: &[(&str, &str)] = if dissents && at == 0 {
            &[
                ("agrees", "no"),
                (
                    "dissent",
                    "Eg meiner at den som er sett på andre plass, bør stå først. Ho har lengst erfaring med pasientopplæring, og det er det senteret treng mest no.",
                ),
            ]
        } else {
            &[("agrees", "yes")]
        };
        member.fill(&base, "/decision/sign", answer).await?;
        member.leaves().await?;
    }
    leader.fill(&base, "/decision/finish", &[]).await?;
    leader.leaves().await
}

/// The employer makes an offer to the first in line.
pub(super) async fn offer(site: &Site, router: &Router, scene: &Scene<'_>) -> Result<(), PageError> {
    let today = site.clock.today();
    let (starts, answer_by) = (dates::iso(today + Duration::days(58)), dates::iso(today + Duration::days(10)));
    let percentage = scene.told.percentage.to_string();
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    let terms =
        [("starts", starts.as_str()), ("percentage", &percentage), ("pay", "486 500"), ("place", &scene.told.unit), ("answer_by", &answer_by)];
    leader.fill_and_confirm(&scene.path("/decision"), "/decision/offer", &terms).await?;
    leader.leaves().await
}

/// The first in line says yes.
pub(super) async fn accept(router: &Router, sent: &[Sent]) -> Result<(), PageError> {
    let Some(first) = sent.first() else { return Ok(()) };
    let path = format!("/application/{}/offer", first.secret);
    let mut visitor = Visitor::new(router, Language::Nb);
    visitor.fill(&path, "/offer", &[("answer", "yes"), ("sure", "yes")]).await.map(|_| ())
}
