//! What makes a position ready to go on: the grounds of the law, the gates and their weights.

use time::Date;

pub mod next;
mod parts;

pub use parts::Part;

/// Why a position may be temporary: the letters of aml § 14-9 second paragraph. «Prosjekt» is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// a: the work itself is of a temporary kind.
    TemporaryWork,
    /// b: in somebody's place.
    Substitute,
    /// c: work practice.
    Practice,
    /// d: a participant in a labour market measure.
    LabourMeasure,
    /// e: organised sport.
    Sport,
}

impl Ground {
    /// Every ground, in the statute's order.
    pub const ALL: [Self; 5] = [Self::TemporaryWork, Self::Substitute, Self::Practice, Self::LabourMeasure, Self::Sport];

    /// The ground's name in the database and in locale keys (`position-ground-a`): its letter.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TemporaryWork => "a",
            Self::Substitute => "b",
            Self::Practice => "c",
            Self::LabourMeasure => "d",
            Self::Sport => "e",
        }
    }

    /// The ground of that letter.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.id() == id)
    }

    /// Whether three years in a row make the employment permanent (seventh paragraph: letters a and b).
    #[must_use]
    pub const fn becomes_permanent(self) -> bool {
        matches!(self, Self::TemporaryWork | Self::Substitute)
    }
}

/// All that the gates look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Whether the purpose is written.
    pub has_purpose: bool,
    /// Whether there is any task, the catalogue's or its own.
    pub has_tasks: bool,
    /// Whether the unit is chosen.
    pub has_unit: bool,
    /// Whether the one nearest leader is chosen.
    pub has_leader: bool,
    /// How much of full time.
    pub percentage: Option<i64>,
    /// Whether it is permanent.
    pub permanent: bool,
    /// The ground, when it is not.
    pub ground: Option<Ground>,
    /// Whether it is part of a project.
    pub project: bool,
    /// Whether goals, sub-goals, funding and organisation of the project are all written.
    pub project_planned: bool,
    /// The first day.
    pub starts: Option<Date>,
    /// The last day.
    pub ends: Option<Date>,
    /// The last day that some funding covers; none when there is no funding or it has no end.
    pub funded_until: Option<Date>,
    /// Where the test «is this a peer position?» stops; none when it says yes.
    pub test: Option<Gate>,
}

/// How hard a gate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// The law or plain sense says no: it must be mended.
    Refuses,
    /// Good practice says no: a named person may go on with a written reason.
    Holds,
    /// Nothing stops, but this should be known.
    Warns,
}

/// One thing in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gate {
    /// Nobody can say what the position is for.
    NoPurpose,
    /// Nobody knows who the nearest leader is.
    NoLeader,
    /// The percentage is missing, or not 1–100.
    Percentage,
    /// «Project» is given as the reason, and it is none.
    ProjectIsNoGround,
    /// Temporary, and no ground is chosen.
    NoGround,
    /// Temporary, and nobody knows until when.
    NoEnd,
    /// It ends before it starts.
    EndsBeforeStart,
    /// There are no tasks.
    NoTasks,
    /// It belongs nowhere.
    NoUnit,
    /// A project without goals, sub-goals, funding or organisation.
    NoProjectPlan,
    /// The test has not been taken.
    NotTested,
    /// The test says: not yet.
    NotYetPeer,
    /// The test says: another kind of position.
    NotPeer,
    /// After three years it is permanent whatever is written.
    OverThreeYears,
    /// The money ends before the position does.
    FundingEndsFirst,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Self; 15] = [
        Self::NoPurpose,
        Self::NoLeader,
        Self::Percentage,
        Self::ProjectIsNoGround,
        Self::NoGround,
        Self::NoEnd,
        Self::EndsBeforeStart,
        Self::NoTasks,
        Self::NoUnit,
        Self::NoProjectPlan,
        Self::NotTested,
        Self::NotYetPeer,
        Self::NotPeer,
        Self::OverThreeYears,
        Self::FundingEndsFirst,
    ];

    /// The gate's name on the record and in locale keys (`gate-position-no-leader`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoPurpose => "position-no-purpose",
            Self::NoLeader => "position-no-leader",
            Self::Percentage => "position-percentage",
            Self::ProjectIsNoGround => "position-project-is-no-ground",
            Self::NoGround => "position-no-ground",
            Self::NoEnd => "position-no-end",
            Self::EndsBeforeStart => "position-ends-before-start",
            Self::NoTasks => "position-no-tasks",
            Self::NoUnit => "position-no-unit",
            Self::NoProjectPlan => "position-no-project-plan",
            Self::NotTested => "position-not-tested",
            Self::NotYetPeer => "position-not-yet-peer",
            Self::NotPeer => "position-not-peer",
            Self::OverThreeYears => "position-over-three-years",
            Self::FundingEndsFirst => "position-funding-ends-first",
        }
    }

    /// How hard it is.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::NoPurpose | Self::NoLeader | Self::Percentage | Self::ProjectIsNoGround | Self::NoGround | Self::NoEnd | Self::EndsBeforeStart => {
                Weight::Refuses
            }
            Self::NoTasks | Self::NoUnit | Self::NoProjectPlan | Self::NotTested | Self::NotYetPeer | Self::NotPeer => Weight::Holds,
            Self::OverThreeYears | Self::FundingEndsFirst => Weight::Warns,
        }
    }

    /// Where it is mended.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::NoPurpose => Part::Purpose,
            Self::NoTasks => Part::Tasks,
            Self::NoLeader | Self::NoUnit | Self::Percentage => Part::Place,
            Self::ProjectIsNoGround | Self::NoGround | Self::NoEnd | Self::EndsBeforeStart | Self::NoProjectPlan | Self::OverThreeYears => {
                Part::Terms
            }
            Self::FundingEndsFirst => Part::Funding,
            Self::NotTested | Self::NotYetPeer | Self::NotPeer => Part::Test,
        }
    }

    /// The source it rests on: its letter (`law` for a statute) and the section.
    #[must_use]
    pub const fn source(self) -> (&'static str, &'static str) {
        match self {
            Self::NoPurpose => ("B", "Del 1, «Forankring og forberedelse»"),
            Self::NoTasks => ("B", "Del 1, «Målsetting»"),
            Self::NoLeader | Self::NoUnit | Self::NoProjectPlan => ("B", "Del 1, «Organisering»"),
            Self::Percentage => ("law", "arbeidsmiljøloven § 14-9 (1)"),
            Self::ProjectIsNoGround | Self::NoGround => ("law", "arbeidsmiljøloven § 14-9 (2)"),
            Self::NoEnd | Self::EndsBeforeStart => ("law", "arbeidsmiljøloven § 14-6 (1)"),
            Self::NotTested | Self::NotYetPeer => ("H", "«Medarbeider med brukererfaring»"),
            Self::NotPeer => ("B", "Del 2, «Ikke brukeransettelse»"),
            Self::OverThreeYears => ("law", "arbeidsmiljøloven § 14-9 (7)"),
            Self::FundingEndsFirst => ("S", "«Finansiering», «Utfordringer underveis»"),
        }
    }
}

/// Everything in the way of a plan, the hardest first.
#[must_use]
pub fn gates(plan: &Plan) -> Vec<Gate> {
    let stands = |gate: &Gate| match gate {
        Gate::NoPurpose => !plan.has_purpose,
        Gate::NoLeader => !plan.has_leader,
        Gate::Percentage => !plan.percentage.is_some_and(|percentage| (1..=100).contains(&percentage)),
        Gate::ProjectIsNoGround => !plan.permanent && plan.ground.is_none() && plan.project,
        Gate::NoGround => !plan.permanent && plan.ground.is_none() && !plan.project,
        Gate::NoEnd => !plan.permanent && plan.ends.is_none(),
        Gate::EndsBeforeStart => !plan.permanent && matches!((plan.starts, plan.ends), (Some(starts), Some(ends)) if ends < starts),
        Gate::NoTasks => !plan.has_tasks,
        Gate::NoUnit => !plan.has_unit,
        Gate::NoProjectPlan => !plan.permanent && plan.project && !plan.project_planned,
        Gate::NotTested | Gate::NotYetPeer | Gate::NotPeer => plan.test == Some(*gate),
        Gate::OverThreeYears => !plan.permanent && plan.ground.is_some_and(Ground::becomes_permanent) && over_three_years(plan.starts, plan.ends),
        Gate::FundingEndsFirst => plan.funded_until.is_some_and(|until| plan.permanent || plan.ends.is_some_and(|ends| until < ends)),
    };
    let mut found: Vec<Gate> = Gate::ALL.into_iter().filter(stands).collect();
    found.sort_by_key(|gate| gate.weight());
    found
}

/// Whether the position may be marked as planned: nothing refuses, and what holds was overridden in writing.
#[must_use]
pub fn may_be_planned(found: &[Gate], overridden: &[String]) -> bool {
    found.iter().all(|gate| match gate.weight() {
        Weight::Refuses => false,
        Weight::Holds => overridden.iter().any(|id| id == gate.id()),
        Weight::Warns => true,
    })
}

/// Whether the employment lasts more than three years, both days counted.
fn over_three_years(starts: Option<Date>, ends: Option<Date>) -> bool {
    let (Some(starts), Some(ends)) = (starts, ends) else { return false };
    // A position from 29 February has its third anniversary on 1 March.
    let third = starts
        .replace_year(starts.year().saturating_add(3))
        .ok()
        .or_else(|| Date::from_calendar_date(starts.year().saturating_add(3), time::Month::March, 1).ok());
    third.is_some_and(|third| ends >= third)
}

/// The last day that some funding covers: the latest end, unless some of it has none.
#[must_use]
pub fn funded_until(ends: impl IntoIterator<Item = Option<Date>>) -> Option<Date> {
    let all: Option<Vec<Date>> = ends.into_iter().collect();
    all.and_then(|all| all.into_iter().max())
}

#[cfg(test)]
mod tests;
