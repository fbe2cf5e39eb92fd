//! The groups of the guided form as fields: filled from what is stored, read from what was typed.

use kernel::{OrganisationId, PersonId, UnitId, dates};
use platform::{
    Frame,
    form::{Fields, Mistakes},
    i18n,
    pages::Difference,
};
use registry::{Role, organisations, people};
use sea_orm::{ConnectionTrait, DbErr};
use time::Date;

use crate::positions::{Ground, Level, Position, Project, checks, rules::Part, store::Change};

/// The longest title, in characters.
pub(super) const TITLE: usize = 200;
/// The longest running text, in characters.
pub(super) const LONG: usize = 20_000;

/// The organisation's units, for choosing.
pub(super) async fn units<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Vec<(String, String)>, DbErr> {
    Ok(organisations::units(db, organisation).await?.into_iter().map(|unit| (unit.id.to_string(), unit.name)).collect())
}

/// Those who can be nearest leader, for choosing.
pub(super) async fn leaders<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Vec<(String, String)>, DbErr> {
    let found = people::with_roles(db, organisation, &[Role::Leader]).await?;
    Ok(found.into_iter().map(|person| (person.id.to_string(), person.name)).collect())
}

/// A text field, held against its longest.
pub(super) fn text(fields: &Fields, mistakes: &mut Mistakes, name: &'static str, longest: usize) -> String {
    let text = fields.text(name);
    if text.chars().count() > longest {
        mistakes.add_with(name, "form-too-long", longest);
    }
    text
}

/// A date field; empty is no date, anything else must be one.
pub(super) fn date(fields: &Fields, mistakes: &mut Mistakes, name: &'static str) -> Option<Date> {
    let typed = fields.text(name);
    let read = dates::parse_iso(&typed);
    if read.is_none() && !typed.is_empty() {
        mistakes.add(name, "form-not-a-date");
    }
    read
}

/// The fields of a group, as they are stored.
pub(super) fn fill(position: &Position, part: Part) -> Fields {
    let iso = |date: Option<Date>| date.map(dates::iso).unwrap_or_default();
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    match part {
        Part::Purpose => {
            put("title", position.title.clone());
            put("purpose", position.purpose.clone());
            put("goals", position.goals.clone());
            put("level", position.level.map(Level::id).unwrap_or_default().to_owned());
        }
        Part::Tasks => {
            for task in &position.tasks {
                put("tasks", task.clone());
            }
            put("own_tasks", position.own_tasks.clone());
        }
        Part::Place => {
            put("unit", position.unit.map(|unit| unit.to_string()).unwrap_or_default());
            put("leader", position.leader.map(|leader| leader.to_string()).unwrap_or_default());
            put("percentage", position.percentage.map(|percentage| percentage.to_string()).unwrap_or_default());
        }
        Part::Terms => {
            put("duration", if position.permanent { "permanent" } else { "temporary" }.to_owned());
            put("ground", position.ground.map(Ground::id).unwrap_or_default().to_owned());
            put("project", if position.project { "yes" } else { "" }.to_owned());
            let project = position.project_plan.clone();
            put("project_goals", project.goals);
            put("project_subgoals", project.subgoals);
            put("project_funding", project.funding);
            put("project_organisation", project.organisation);
            put("starts", iso(position.starts));
            put("ends", iso(position.ends));
        }
        Part::Test => {
            for (question, answer) in &position.test {
                put(&format!("test-{question}"), answer.clone());
            }
        }
        Part::Funding | Part::Summary => {}
    }
    Fields::from_pairs(pairs)
}

/// Reads a group. While someone is still writing (`whole` is no), what is not there yet is no mistake.
pub(super) fn read(part: Part, fields: &Fields, whole: bool, choices: &Choices) -> Result<Change, Mistakes> {
    let mut mistakes = Mistakes::default();
    let change = match part {
        Part::Purpose => {
            let title = text(fields, &mut mistakes, "title", TITLE);
            if title.is_empty() {
                mistakes.add("title", "form-required");
            }
            let purpose = text(fields, &mut mistakes, "purpose", LONG);
            let goals = text(fields, &mut mistakes, "goals", LONG);
            Change::Purpose { title, purpose, goals, level: Level::from_id(&fields.text("level")) }
        }
        Part::Tasks => {
            let catalogue = method::library().newest("catalogue", "tasks");
            let known = |id: &&str| catalogue.is_some_and(|catalogue| catalogue.item(id).is_some());
            let own_tasks = text(fields, &mut mistakes, "own_tasks", LONG);
            Change::Tasks { tasks: fields.all("tasks").filter(known).map(str::to_owned).collect(), own_tasks }
        }
        Part::Place => place(fields, &mut mistakes, choices),
        Part::Terms => terms(fields, &mut mistakes, whole),
        Part::Test | Part::Funding | Part::Summary => Change::Test { answers: answers(fields) },
    };
    if mistakes.is_empty() { Ok(change) } else { Err(mistakes) }
}

/// What can be chosen in the group about place; empty for the others.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    pub units: Vec<(String, String)>,
    pub leaders: Vec<(String, String)>,
}

fn place(fields: &Fields, mistakes: &mut Mistakes, choices: &Choices) -> Change {
    let typed = fields.text("percentage");
    let percentage = typed.trim_end_matches('%').trim().parse::<u8>().ok().filter(|percentage| (1..=100).contains(percentage));
    if percentage.is_none() && !typed.is_empty() {
        mistakes.add("percentage", "position-percentage-range");
    }
    let chosen = |name: &str, from: &[(String, String)]| Some(fields.text(name)).filter(|value| from.iter().any(|(known, _)| known == value));
    Change::Place {
        unit: chosen("unit", &choices.units).and_then(|unit| unit.parse::<UnitId>().ok()),
        leader: chosen("leader", &choices.leaders).and_then(|leader| leader.parse::<PersonId>().ok()),
        percentage,
    }
}

fn terms(fields: &Fields, mistakes: &mut Mistakes, whole: bool) -> Change {
    let permanent = fields.text("duration") != "temporary";
    let ground = Ground::from_id(&fields.text("ground"));
    let is_project = fields.is("project", "yes");
    // The plan is kept whether or not the box is ticked: a slip of the finger loses nothing.
    let plan = Project {
        goals: text(fields, mistakes, "project_goals", LONG),
        subgoals: text(fields, mistakes, "project_subgoals", LONG),
        funding: text(fields, mistakes, "project_funding", LONG),
        organisation: text(fields, mistakes, "project_organisation", LONG),
    };
    let (starts, ends) = (date(fields, mistakes, "starts"), date(fields, mistakes, "ends"));
    if whole && !permanent {
        if ground.is_none() {
            mistakes.add("ground", if is_project { "position-project-no-ground" } else { "position-ground-missing" });
        }
        if ends.is_none() && fields.text("ends").is_empty() {
            mistakes.add("ends", "position-end-missing");
        }
        if matches!((starts, ends), (Some(starts), Some(ends)) if ends < starts) {
            mistakes.add("ends", "position-ends-before-start");
        }
    }
    Change::Terms { permanent, ground, project: is_project, plan, starts, ends }
}

fn answers(fields: &Fields) -> Vec<(String, String)> {
    let questions = method::library().newest("test", "peer-position").and_then(|test| test.group("questions"));
    let answer = |item: &method::Item| {
        let answer = fields.text(&format!("test-{}", item.id));
        matches!(answer.as_str(), "yes" | "no" | "unsure").then(|| (item.id.clone(), answer))
    };
    questions.map(|questions| questions.items.iter().filter_map(answer).collect()).unwrap_or_default()
}

/// What two people wrote in the same group, field by field, where they differ.
pub(super) fn differences(page: &Frame, position: &Position, part: Part, yours: &Fields, choices: &Choices) -> Vec<Difference> {
    let theirs = fill(position, part);
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in theirs.pairs().iter().chain(yours.pairs()) {
        if !matches!(name.as_str(), "version" | "form_key") && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let shown = |fields: &Fields, name: &str| fields.all(name).map(|value| in_words(page, name, value, choices)).collect::<Vec<_>>().join("\n");
    let differs = |name: &&str| theirs.all(name).map(str::trim).collect::<Vec<_>>() != yours.all(name).map(str::trim).collect::<Vec<_>>();
    names
        .into_iter()
        .filter(differs)
        .filter_map(|name| Some(Difference { label: label(page, position, name)?, theirs: shown(&theirs, name), yours: shown(yours, name) }))
        .collect()
}

/// What was typed in a group, field by field, in words.
pub(super) fn typed(page: &Frame, position: &Position, yours: &Fields, choices: &Choices) -> Vec<(String, String)> {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in yours.pairs() {
        if !matches!(name.as_str(), "version" | "form_key") && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let shown = |name: &str| yours.all(name).map(|value| in_words(page, name, value, choices)).collect::<Vec<_>>().join("\n");
    // A field without a name of ours is no field of ours.
    names.into_iter().filter_map(|name| Some((label(page, position, name)?, shown(name)))).collect()
}

fn label(page: &Frame, position: &Position, name: &str) -> Option<String> {
    match name.strip_prefix("test-") {
        None => known(page, "position-field", &name.replace('_', "-")),
        Some(question) => Some(checks::test_of(position)?.item(question)?.title(page.language).to_owned()),
    }
}

/// The words of something that has some.
fn known(page: &Frame, prefix: &str, name: &str) -> Option<String> {
    let key = format!("{prefix}-{name}");
    i18n::has(page.language, &key).then(|| page.t(&key))
}

fn in_words(page: &Frame, name: &str, value: &str, choices: &Choices) -> String {
    let of = |from: &[(String, String)]| from.iter().find(|(known, _)| known == value).map(|(_, words)| words.clone()).unwrap_or_default();
    let words = |prefix: &str| known(page, prefix, value).unwrap_or_else(|| value.to_owned());
    match name {
        _ if value.is_empty() => String::new(),
        "unit" => of(&choices.units),
        "leader" => of(&choices.leaders),
        "level" => words("level"),
        "duration" => words("position-duration"),
        "ground" => words("position-ground"),
        "tasks" => method::library()
            .newest("catalogue", "tasks")
            .and_then(|tasks| tasks.item(value))
            .map(|item| item.title(page.language).to_owned())
            .unwrap_or_default(),
        _ if name == "project" || name.starts_with("test-") => words("position-answer"),
        _ => value.to_owned(),
    }
}
