//! Before anyone can apply: the description is drafted and approved, and a user organisation is asked about the ad.

use axum::Router;
use kernel::{Language, OrganisationId};
use platform::{PageError, Site, mail, tasks};
use registry::organisations;

use super::{
    acts::{Scene, missing},
    visit::Visitor,
};

/// Drafts the description from a template and approves it.
pub(super) async fn describe(router: &Router, scene: &Scene<'_>) -> Result<(), PageError> {
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    let base = scene.path("/description");
    let template = scene.told.template.as_deref().unwrap_or("rop-team");
    leader.fill(&base, "/description/begin", &[("template", template), ("language", scene.told.language.code())]).await?;
    leader.fill(&base, "/description/approve", &[]).await?;
    leader.leaves().await
}

/// Gives the position up, with the reason.
pub(super) async fn cancel(router: &Router, scene: &Scene<'_>) -> Result<(), PageError> {
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    leader.fill(&scene.path("/cancel"), "/cancel", &[("reason", &scene.told.cancelled_because)]).await?;
    leader.leaves().await
}

/// Asks the user organisation what it thinks of the ad. Says where it answers: the link of the mail it gets.
pub(super) async fn ask(site: &Site, router: &Router, scene: &Scene<'_>) -> Result<String, PageError> {
    let asked: OrganisationId =
        organisations::by_slug(site.db.read(), "brukerstemmen-fjordvik").await?.ok_or_else(|| missing("a user organisation"))?.id;
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    leader.fill(&scene.path("/ad/reviews"), "/ad/reviews", &[("reviewer", &asked.to_string())]).await?;
    leader.leaves().await?;
    while tasks::run_due(site).await? > 0 {}
    let sent = mail::sent(&site.config.mail_folder(), 5).map_err(|error| PageError::Broken(error.to_string()))?;
    let links = sent.iter().flat_map(|mail| mail.links().into_iter().map(str::to_owned).collect::<Vec<_>>());
    let link = links.into_iter().find(|link| link.contains("/ad-review/")).ok_or_else(|| missing("a mail with a link"))?;
    Ok(link.split_once("/ad-review/").map(|(_, secret)| format!("/ad-review/{secret}")).unwrap_or_default())
}

/// What the user organisation thinks of each ad, by position.
const HEARD: [(&str, &str, &str); 7] = [
    (
        "rop",
        "section-requirements",
        "Bra at dere spør etter bearbeidet erfaring og ikke etter diagnoser. Skriv gjerne at man ikke må fortelle alt i søknaden.",
    ),
    ("ung", "section-tasks", "Fint at kveldsåpent er med. Si noe om hvem som er på vakt sammen med den ansatte."),
    ("oppfolging", "section-tasks", "Ta med at medarbeideren får følge av en kollega den første tiden. Det står i planen, men ikke i annonsen."),
    ("lavterskel", "section-offer", "Skriv ut hva dere mener med veiledning: hvor ofte, og med hvem."),
    ("dps-nord", "section-offer", "Bra at rettleiing er nemnd tidleg. Vi saknar noko om nettverk med andre erfaringskonsulentar."),
    ("unge-vaksne", "section-requirements", "Godt at utdanning er ønskeleg og ikkje eit krav."),
    ("kvalitet", "section-tasks", "Skil tydeleg mellom å rådgi om medverknad og å representere brukarane. Det gjer de nesten."),
];

/// The user organisation answers: it supports the ad, and says one thing that would make it better.
pub(super) async fn hear(router: &Router, scene: &Scene<'_>, link: &str) -> Result<(), PageError> {
    let mut visitor = Visitor::new(router, Language::Nb);
    let (_, section, comment) = HEARD.iter().find(|(position, ..)| *position == scene.told.id).copied().unwrap_or_default();
    let overall = if scene.told.language == Language::Nn {
        "Ein god annonse. Det er lett å kjenne seg att, og tonen er respektfull."
    } else {
        "En god annonse. Det er lett å kjenne seg igjen, og tonen er respektfull."
    };
    let mut fields = vec![("overall", overall), ("answered_by", "Liv Strand"), ("answer", "supports")];
    if !section.is_empty() {
        fields.push((section, comment));
    }
    visitor.fill(link, link, &fields).await?;
    Ok(())
}
