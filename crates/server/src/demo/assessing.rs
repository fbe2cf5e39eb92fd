//! The panel at work: criteria, each member's own scores, and the shortlist with a reason for everyone.

use axum::Router;
use kernel::Language;
use platform::PageError;

use super::{
    acts::{Scene, panel_of},
    applying::Sent,
    story::Ending,
};

const CRITERIA: [(&str, &str, &str); 4] = [
    ("Bearbeidet egen erfaring, brukt til nytte for andre", "Bearbeidd eiga erfaring, brukt til nytte for andre", "5"),
    ("Møter mennesker med respekt, ro og håp", "Møter menneske med respekt, ro og håp", "4"),
    ("Samarbeider med fagfolk og kan si fra", "Samarbeider med fagfolk og kan seie frå", "3"),
    ("Formidler godt, skriftlig eller muntlig", "Formidlar godt, skriftleg eller munnleg", "2"),
];

/// What is thought of a value from 0 to 4, in bokmål and nynorsk.
const THOUGHTS: [(&str, &str); 5] = [
    ("Ikke vist i søknaden.", "Ikkje vist i søknaden."),
    ("Bare så vidt nevnt.", "Berre så vidt nemnt."),
    ("Noe uklart ennå. Spør om dette hvis vi møtes.", "Noko uklårt enno. Spør om dette om vi møtest."),
    ("Tydelig vist med egne eksempler.", "Tydeleg vist med eigne døme."),
    ("Meget tydelig: vi kan se for oss personen i jobben.", "Svært tydeleg: vi kan sjå for oss personen i jobben."),
];

fn in_language(language: Language, (nb, nn): (&'static str, &'static str)) -> &'static str {
    if language == Language::Nn { nn } else { nb }
}

/// A value for a criterion: people differ a little, and so do those who read them.
fn value(applicant: usize, criterion: usize, member: usize) -> usize {
    let base = 4_usize.saturating_sub(applicant / 2);
    let doubt = usize::from((applicant * 7 + criterion * 3 + member * 5).is_multiple_of(4));
    base.saturating_sub(doubt).clamp(1, 4)
}

/// Everyone on the panel, by address: the leader first.
fn members<'a>(scene: &'a Scene<'_>) -> Vec<&'a str> {
    std::iter::once(scene.told.leader.as_str()).chain(panel_of(scene).into_iter().map(|(email, ..)| email)).collect()
}

/// The leader sets the criteria, and each member scores for themselves. Where assessment is still going on, some are not done.
pub(super) async fn score(router: &Router, scene: &Scene<'_>, sent: &[Sent]) -> Result<(), PageError> {
    let language = scene.told.language;
    let mut lines = Vec::new();
    for (line, (nb, nn, weight)) in CRITERIA.iter().enumerate() {
        lines.push((format!("title_{line}"), in_language(language, (nb, nn))));
        lines.push((format!("weight_{line}"), *weight));
    }
    let lines: Vec<(&str, &str)> = lines.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    leader.fill(&scene.path("/assessment/criteria"), "/criteria", &lines).await?;
    leader.leaves().await?;
    let going_on = scene.told.ends_as == Ending::Assessed;
    for (at, email) in members(scene).into_iter().enumerate() {
        let done = match at {
            3 if going_on => sent.len() / 2,
            4 if going_on => 0,
            _ => sent.len(),
        };
        let mut member = scene.visitor(router, email).await?;
        for (applicant, one) in sent.iter().take(done).enumerate() {
            let path = scene.path(&format!("/assessment/applications/{}", one.id));
            let page = member.get(&path).await?;
            let mut fields = Vec::new();
            for (criterion, name) in page.names("score_").into_iter().enumerate() {
                let value = value(applicant, criterion, at);
                if criterion == 0 && at < 3 {
                    let thought = THOUGHTS.get(value).map_or("", |thought| in_language(language, *thought));
                    fields.push((name.replace("score_", "fact_"), one.fact.clone()));
                    fields.push((name.replace("score_", "evaluation_"), thought.to_owned()));
                }
                fields.push((name, value.to_string()));
            }
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            member.fill_on(&page, &one.id.to_string(), &fields).await?;
        }
        member.leaves().await?;
    }
    Ok(())
}

/// How many are invited.
pub(super) const INVITED: usize = 3;

/// The leader proposes and decides the shortlist.
pub(super) async fn shortlist(router: &Router, scene: &Scene<'_>, sent: &[Sent]) -> Result<(), PageError> {
    let note = in_language(
        scene.told.language,
        (
            "Takk for en ærlig og varm søknad. Vi håper du søker igjen: flere stillinger kommer.",
            "Takk for ein ærleg og varm søknad. Vi håpar du søkjer att: fleire stillingar kjem.",
        ),
    );
    let mut fields = Vec::new();
    for (at, one) in sent.iter().enumerate() {
        // Where few applied, most are met.
        let invited = at < INVITED.min(sent.len().saturating_sub(1));
        fields.push((format!("choice_{}", one.id), if invited { "invite" } else { "not" }));
        if !invited {
            fields.push((format!("reason_{}", one.id), if at.is_multiple_of(2) { "closer-match" } else { "expertise-not-shown" }));
            fields.push((format!("note_{}", one.id), note));
        }
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    leader.fill(&scene.path("/assessment/shortlist"), "/assessment/shortlist", &fields).await?;
    leader.fill(&scene.path("/assessment/shortlist/decide"), "/decide", &[]).await?;
    leader.leaves().await
}
