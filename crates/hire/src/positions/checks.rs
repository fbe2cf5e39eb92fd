//! What stands in the way of one position: the rules asked about what is stored, and shown with the overrides on record.

use kernel::Language;
use platform::Frame;
use registry::people::Person;
use sea_orm::{ConnectionTrait, DbErr};

use super::{
    Position,
    rules::{self, Answered, Gate, Part, Plan, Verdict, Weight},
    store::{self, Funding},
};
use crate::{
    desk::Desk,
    gates::{self, Override, Shown},
};

/// A position's funding, gates and overrides, read at once.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub funding: Vec<Funding>,
    pub gates: Vec<Gate>,
    pub overrides: Vec<Override>,
}

/// Reads what the rules need, and asks them.
pub(super) async fn check<C: ConnectionTrait>(db: &C, position: &Position) -> Result<Checked, DbErr> {
    let funding = store::funding(db, position.organisation, position.id).await?;
    let overrides = gates::overrides(db, position.organisation, position.id).await?;
    Ok(Checked { gates: rules::gates(&plan(position, &funding)), funding, overrides })
}

impl Checked {
    fn passed(&self) -> Vec<String> {
        self.overrides.iter().map(|made| made.gate.clone()).collect()
    }

    /// Whether the position may be marked as planned.
    pub(super) fn ready(&self) -> bool {
        rules::may_be_planned(&self.gates, &self.passed())
    }

    /// Where the first thing that stops is mended, in the order of the form.
    pub(super) fn first_part(&self) -> Option<Part> {
        let passed = self.passed();
        let stops = |gate: &&Gate| !rules::may_be_planned(&[**gate], &passed);
        self.gates.iter().filter(stops).map(|gate| gate.part()).min()
    }

    /// The gates as boxes.
    pub(super) fn shown(&self, page: &Frame, desk: &Desk, people: &[Person]) -> Vec<Shown> {
        let box_of = |gate: &Gate| {
            let (letter, section) = gate.source();
            let words = page.t1("position-mend", "part", page.tt("position-part", gate.part().id()));
            let mut shown = Shown::new(page, gate.id(), letter, section).mended_at(desk.path(gate.part().path()), words);
            shown.overridable = gate.weight() == Weight::Holds;
            shown.warns = gate.weight() == Weight::Warns;
            shown.with(&self.overrides, people)
        };
        self.gates.iter().map(box_of).collect()
    }
}

fn plan(position: &Position, funding: &[Funding]) -> Plan {
    Plan {
        has_purpose: !position.purpose.is_empty(),
        has_tasks: !position.tasks.is_empty() || !position.own_tasks.is_empty(),
        has_unit: position.unit.is_some(),
        has_leader: position.leader.is_some(),
        percentage: position.percentage.map(i64::from),
        permanent: position.permanent,
        ground: position.ground,
        project: position.project.is_some(),
        project_planned: position.project.as_ref().is_some_and(super::Project::is_planned),
        starts: position.starts,
        ends: position.ends,
        funded_until: rules::funded_until(funding.iter().map(|source| source.ends)),
        verdict: verdict(position),
    }
}

/// The test a position answered, or the newest when it has answered none.
pub(super) fn test_of(position: &Position) -> Option<&'static method::Document> {
    method::library().at(&position.test_document).or_else(|| method::library().newest("test", "peer-position"))
}

/// What the test says of the position; none until it is answered.
pub(super) fn verdict(position: &Position) -> Option<Verdict> {
    let questions = test_of(position)?.group("questions")?;
    let answers: Vec<Answered> = questions
        .items
        .iter()
        .map(|item| Answered {
            decisive: item.flag("decisive"),
            expected: item.key("expected").to_owned(),
            answer: position.test.iter().find(|(id, _)| *id == item.id).map(|(_, answer)| answer.clone()).unwrap_or_default(),
        })
        .collect();
    rules::verdict(&answers)
}

/// The reasons behind a verdict that is not yes: what the method says of each unexpected answer.
pub(super) fn reasons(position: &Position, language: Language) -> Vec<String> {
    let Some(questions) = test_of(position).and_then(|test| test.group("questions")) else { return Vec::new() };
    let against = |item: &&method::Item| position.test.iter().any(|(id, answer)| *id == item.id && answer != item.key("expected"));
    questions.items.iter().filter(against).map(|item| item.part(language, "if-not").to_owned()).collect()
}
