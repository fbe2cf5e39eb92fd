//! What stands in the way of one position: the rules asked about what is stored, and shown with the overrides on record.

use kernel::Language;
use method::peer_position::{self, Outcome, Reason, Verdict};
use platform::{Frame, i18n};
use registry::people::Person;
use sea_orm::{ConnectionTrait, DbErr};

use super::{
    Position,
    rules::{self, Gate, Part, Plan, Weight},
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
    /// Whether the leader who was chosen has no role there any more.
    pub leader_left: bool,
}

/// Reads what the rules need, and asks them.
pub(super) async fn check<C: ConnectionTrait>(db: &C, position: &Position) -> Result<Checked, DbErr> {
    let funding = store::funding(db, position.organisation, position.id).await?;
    let overrides = gates::overrides(db, position.organisation, position.id).await?;
    let leader_left = match position.leader {
        Some(leader) => !super::able_to_lead(db, position.organisation).await?.contains(&leader),
        None => false,
    };
    Ok(Checked { gates: rules::gates(&plan(position, leader_left, &funding)), funding, overrides, leader_left })
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

fn plan(position: &Position, leader_left: bool, funding: &[Funding]) -> Plan {
    Plan {
        has_purpose: !position.purpose.is_empty(),
        has_tasks: !position.tasks.is_empty() || !position.own_tasks.is_empty(),
        has_unit: position.unit.is_some(),
        has_leader: position.leader.is_some() && !leader_left,
        percentage: position.percentage.map(i64::from),
        permanent: position.permanent,
        ground: position.ground,
        project: position.project,
        project_planned: position.project_plan.is_planned(),
        starts: position.starts,
        ends: position.ends,
        funded_until: rules::funded_until(funding.iter().map(|source| source.ends)),
        test: stopped_by(position),
    }
}

/// The test a position answered, or the newest when it has answered none.
pub(super) fn test_of(position: &Position) -> Option<&'static method::Document> {
    method::library().at(&position.test_document).or_else(|| method::library().newest("test", "peer-position"))
}

/// What the test says of the position, and why; none until it is answered. The method is asked, so that there is one verdict.
pub(super) fn outcome(position: &Position) -> Option<Outcome> {
    let test = test_of(position)?;
    Some(peer_position::verdict_by(test, &peer_position::answered(test, &position.test)?))
}

/// Where the test stops the position.
fn stopped_by(position: &Position) -> Option<Gate> {
    match outcome(position).map(|outcome| outcome.verdict) {
        None => Some(Gate::NotTested),
        Some(Verdict::NotYet) => Some(Gate::NotYetPeer),
        Some(Verdict::NotAPeerPosition) => Some(Gate::NotPeer),
        Some(Verdict::PeerPosition) => None,
    }
}

/// Each unexpected answer, by its question, and what the method says of it, the decisive first.
pub(super) fn reasons(outcome: &Outcome, language: Language) -> Vec<(String, String)> {
    let told = |reason: &Reason| {
        let item = reason.question.item;
        // Who does not know yet has not said that it is otherwise.
        let why = if reason.is_open() { i18n::text(language, "test-find-out") } else { item.part(language, "if-not").to_owned() };
        (item.title(language).to_owned(), why)
    };
    outcome.reasons.iter().map(told).collect()
}
