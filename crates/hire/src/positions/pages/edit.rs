//! The guided form: one group at a time, saved while it is written.

use askama::Template;
use axum::extract::State;
use kernel::{Language, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At2, again, page, saved, see},
    pages,
};
use registry::Actor;
use serde_json::json;

use super::{
    fields_of::{self, Choices},
    money, plan,
};
use crate::{
    desk::{self, Desk},
    kept::too_late,
    path::Stage,
    positions::{self, EDIT, Ground, Level, Position, checks, rules::Part, store},
};

/// One task to choose.
struct Task {
    id: String,
    title: String,
    why: String,
}

/// One question of the test.
struct Question {
    name: String,
    title: String,
    body: String,
}

#[derive(Template)]
#[template(path = "positions/templates/edit.html")]
struct EditPage {
    page: Frame,
    desk: Desk,
    part: Part,
    fields: Fields,
    mistakes: Mistakes,
    version: i64,
    choices: Choices,
    levels: Vec<(&'static str, String)>,
    /// The catalogue, level by level.
    tasks: Vec<(String, Vec<Task>)>,
    durations: Vec<(&'static str, String)>,
    grounds: Vec<(&'static str, String)>,
    questions: Vec<Question>,
    answers: Vec<(&'static str, String)>,
    /// What the test says so far, and why.
    verdict: Option<(String, Vec<(String, String)>)>,
    /// The questions still without an answer, once there is one: their places on the page, and their words.
    left: Vec<(String, String)>,
    source: String,
}

async fn choices(site: &Site, desk: &Desk, part: Part) -> Result<Choices, PageError> {
    if part != Part::Place {
        return Ok(Choices::default());
    }
    let db = site.db.read();
    Ok(Choices { units: fields_of::units(db, desk.organisation()).await?, leaders: fields_of::leaders(db, desk.organisation()).await? })
}

fn build(desk: Desk, part: Part, fields: Fields, mistakes: Mistakes, choices: Choices) -> EditPage {
    let page = desk.frame();
    let language = page.language;
    let version = if mistakes.is_empty() { desk.position.version } else { fields.version() };
    let verdict = checks::outcome(&desk.position)
        .filter(|_| part == Part::Test)
        .map(|outcome| (page.tt("position-verdict", outcome.verdict.id()), checks::reasons(&outcome, language)));
    let questions = if part == Part::Test { questions(language) } else { Vec::new() };
    EditPage {
        levels: Level::ALL.map(|level| (level.id(), page.tt("level", level.id()))).to_vec(),
        tasks: if part == Part::Tasks { tasks(language) } else { Vec::new() },
        durations: ["permanent", "temporary"].map(|id| (id, page.tt("position-duration", id))).to_vec(),
        grounds: Ground::ALL.map(|ground| (ground.id(), page.tt("position-ground", ground.id()))).to_vec(),
        left: if verdict.is_none() { left(&desk.position, &questions) } else { Vec::new() },
        questions,
        answers: ["yes", "no", "unsure"].map(|id| (id, page.tt("position-answer", id))).to_vec(),
        verdict,
        source: source_of(part),
        page,
        desk,
        part,
        fields,
        mistakes,
        version,
        choices,
    }
}

fn source_of(part: Part) -> String {
    let (letter, section) = match part {
        Part::Purpose => ("B", "Del 1, «Forankring og forberedelse», «Målsetting»"),
        Part::Tasks => ("B", "Del 1, «Målsetting»; Del 2, «Eksempler på ulike arbeidsoppgaver»"),
        Part::Place | Part::Funding | Part::Summary => ("B", "Del 1, «Organisering»"),
        Part::Terms => ("law", "arbeidsmiljøloven § 14-9"),
        Part::Test => ("H", "«Medarbeider med brukererfaring»"),
    };
    method::Source { letter: letter.into(), section: section.into() }.cited()
}

fn tasks(language: Language) -> Vec<(String, Vec<Task>)> {
    let Some(catalogue) = method::library().newest("catalogue", "tasks") else { return Vec::new() };
    let task = |item: &method::Item| Task { id: item.id.clone(), title: item.title(language).to_owned(), why: item.body(language).to_owned() };
    catalogue.groups.iter().map(|group| (group.title(language).to_owned(), group.items.iter().map(task).collect())).collect()
}

fn questions(language: Language) -> Vec<Question> {
    let Some(questions) = method::library().newest("test", "peer-position").and_then(|test| test.group("questions")) else { return Vec::new() };
    let question = |item: &method::Item| Question {
        name: format!("test-{}", item.id),
        title: item.title(language).to_owned(),
        body: item.body(language).to_owned(),
    };
    questions.items.iter().map(question).collect()
}

/// The questions a test that is begun still lacks answers to.
fn left(position: &Position, questions: &[Question]) -> Vec<(String, String)> {
    let answered = |question: &&Question| position.test.iter().any(|(id, _)| question.name.strip_prefix("test-") == Some(id.as_str()));
    let (done, left): (Vec<&Question>, Vec<&Question>) = questions.iter().partition(answered);
    if done.is_empty() { Vec::new() } else { left.into_iter().map(|question| (question.name.clone(), question.title.clone())).collect() }
}

/// Only a draft is written in; what is planned is opened again first.
pub(super) fn must_be_draft(desk: &Desk) -> Result<(), PageError> {
    if desk.position.stage == Stage::Drafted { Ok(()) } else { Err(PageError::See(desk.path("?notice=position-not-a-draft"))) }
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At2(position, part): At2<PositionId, Part>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    must_be_draft(&desk)?;
    match part {
        Part::Funding => money::show(&site, desk, Fields::default(), Mistakes::default(), false).await,
        Part::Summary => plan::show(&site, desk, Mistakes::default(), None).await,
        part => {
            let choices = choices(&site, &desk, part).await?;
            let fields = fields_of::fill(&desk.position, part);
            page(&build(desk, part, fields, Mistakes::default(), choices))
        }
    }
}

/// Someone marked the plan as finished meanwhile: nothing is saved, and nothing that was typed is lost.
fn not_a_draft(desk: &Desk, fields: &Fields, choices: &Choices) -> PageResult {
    let frame = desk.frame();
    let typed = fields_of::typed(&frame, &desk.position, fields, choices);
    too_late(desk.frame(), frame.t(happened(desk)), typed, desk.path(""))
}

/// What became of a draft that is one no more.
pub(super) fn happened(desk: &Desk) -> &'static str {
    if desk.position.stage == Stage::Cancelled { "position-cancelled-meanwhile" } else { "position-planned-meanwhile" }
}

pub(super) async fn save(State(site): State<Site>, actor: Actor, At2(position, part): At2<PositionId, Part>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    if matches!(part, Part::Funding | Part::Summary) {
        return Err(PageError::Hidden);
    }
    let choices = choices(&site, &desk, part).await?;
    if desk.position.stage != Stage::Drafted {
        return not_a_draft(&desk, &fields, &choices);
    }
    let change = match fields_of::read(part, &fields, !fields.autosave(), &choices) {
        Ok(change) => change,
        Err(mistakes) => return again(&build(desk, part, fields, mistakes, choices)),
    };
    let mut write = desk.actor.write(&site).await?;
    if !store::save(&write, &desk.position, fields.version(), change).await? {
        drop(write);
        let now = positions::load(site.db.read(), desk.organisation(), desk.position.id).await?.ok_or(PageError::Hidden)?;
        if now.stage != Stage::Drafted {
            return not_a_draft(&desk, &fields, &choices);
        }
        let here = desk.path(part.path());
        let differences = fields_of::differences(&desk.actor.frame, &now, part, &fields, &choices);
        return pages::conflict(desk.frame(), &here, &here, now.version, differences, &fields);
    }
    write.audit("position.edit", "Position", desk.position.id, json!({ "part": part.id() }));
    write.commit().await?;
    if fields.autosave() {
        return saved(fields.version() + 1);
    }
    // Who hands the position to another leader may not be let into the next group.
    let still = positions::load(site.db.read(), desk.organisation(), desk.position.id)
        .await?
        .is_some_and(|now| desk.actor.may(&site, EDIT, &desk::resource(&now, &desk.seats)));
    see(if still { desk.path(part.next().path()) } else { desk.path("") })
}
