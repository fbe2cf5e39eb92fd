//! Interviews: times are offered, the candidates choose, and the panel keeps what was said apart from what it thought.

use axum::Router;
use kernel::{Language, dates};
use platform::{PageError, Site};
use time::Duration;

use super::{acts::Scene, applying::Sent, assessing::INVITED, visit::Visitor};

const CLOCKS: [(&str, &str); 4] = [("09:00", "10:00"), ("10:30", "11:30"), ("12:30", "13:30"), ("14:00", "15:00")];

/// Those who were invited.
pub(super) fn invited(sent: &[Sent]) -> &[Sent] {
    sent.get(..INVITED.min(sent.len().saturating_sub(1))).unwrap_or_default()
}

/// The leader offers times a week ahead and invites; the candidates choose, all but the last one.
pub(super) async fn offer_times(site: &Site, router: &Router, scene: &Scene<'_>, sent: &[Sent], everyone: bool) -> Result<(), PageError> {
    let day = site.clock.today() + Duration::days(7);
    let (day, choose_by) = (dates::iso(day), dates::iso(day - Duration::days(3)));
    let place = if scene.told.language == Language::Nn { "Møterom Fjella, tredje høgda" } else { "Møterom Naustet, andre etasje" };
    let base = scene.path("/interviews");
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    for (from, to) in CLOCKS {
        leader.fill(&base, "/interviews/times", &[("date", &day), ("from", from), ("to", to), ("place", place)]).await?;
    }
    leader.fill(&base, "/interviews/invite", &[("choose_by", &choose_by)]).await?;
    leader.leaves().await?;
    let candidates = invited(sent);
    let choosing = if everyone { candidates.len() } else { candidates.len().saturating_sub(1) };
    for one in candidates.iter().take(choosing) {
        let path = format!("/application/{}/interview", one.secret);
        let mut candidate = Visitor::new(router, Language::Nb);
        let page = candidate.get(&path).await?;
        let time = page.value("time").unwrap_or_default();
        candidate.fill_on(&page, "/interview", &[("time", &time), ("act", "choose")]).await?;
    }
    Ok(())
}

/// What was said and thought, by question: in bokmål and nynorsk.
const NOTES: [(&str, [&str; 2], [&str; 2]); 3] = [
    (
        "experience-as-competence",
        [
            "Forteller kort om en vanskelig tid og lenge om hva som hjalp. Nevner tre ting: tid, ærlighet og noe å gjøre sammen.",
            "Fortel kort om ei vanskeleg tid og lenge om kva som hjelpte. Nemner tre ting: tid, ærlegdom og noko å gjere saman.",
        ],
        [
            "Har god avstand til egen historie og bruker den for andres skyld.",
            "Har god avstand til eiga historie og bruker henne for andre si skuld.",
        ],
    ),
    (
        "what-is-the-role",
        [
            "Beskriver seg selv som kollega, ikke som venn og ikke som behandler.",
            "Skildrar seg sjølv som kollega, ikkje som ven og ikkje som behandlar.",
        ],
        ["Forstår rollen godt.", "Forstår rolla godt."],
    ),
    (
        "ask-for-support",
        [
            "Ville sagt fra til nærmeste leder samme dag. Har en egen plan for hva som hjelper.",
            "Ville sagt frå til næraste leiar same dag. Har ein eigen plan for kva som hjelper.",
        ],
        ["Trygg på egne grenser.", "Trygg på eigne grenser."],
    ),
];

/// The leader and the peer worker note what was said.
pub(super) async fn note(router: &Router, scene: &Scene<'_>, sent: &[Sent]) -> Result<(), PageError> {
    let place = usize::from(scene.told.language == Language::Nn);
    let mut fields = Vec::new();
    for (question, facts, thoughts) in NOTES {
        fields.push((format!("facts-{question}"), facts.get(place).copied().unwrap_or_default()));
        fields.push((format!("evaluation-{question}"), thoughts.get(place).copied().unwrap_or_default()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    for one in invited(sent) {
        let path = scene.path(&format!("/interviews/with/{}", one.id));
        leader.fill(&path, &one.id.to_string(), &fields).await?;
        leader.fill(&path, "/held", &[]).await?;
    }
    leader.leaves().await
}
