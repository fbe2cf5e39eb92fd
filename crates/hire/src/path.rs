//! The hiring path: the states of a position, the one table of how it moves, and the eight steps of the bridge.

use std::fmt;

/// Where a position is on the path. One table, [`Stage::may_become`], says how it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Being thought through: purpose, tasks, leader, funding.
    Drafted,
    /// Thought through; every gate holds or was overridden in writing.
    Planned,
    /// Its description is approved.
    Described,
    /// Its ad is published and can be applied to until the deadline.
    Published,
    /// Applicants are chosen for interview.
    Interviewing,
    /// The panel has recommended, in order.
    Recommended,
    /// Someone has been offered the position.
    Offered,
    /// Someone has accepted.
    Filled,
    /// Given up; what was written stays.
    Cancelled,
}

impl Stage {
    /// Every stage, in the order of the path.
    pub const ALL: [Self; 9] = [
        Self::Drafted,
        Self::Planned,
        Self::Described,
        Self::Published,
        Self::Interviewing,
        Self::Recommended,
        Self::Offered,
        Self::Filled,
        Self::Cancelled,
    ];

    /// The stage's name in the database, in policies and in locale keys (`stage-planned`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Planned => "planned",
            Self::Described => "described",
            Self::Published => "published",
            Self::Interviewing => "interviewing",
            Self::Recommended => "recommended",
            Self::Offered => "offered",
            Self::Filled => "filled",
            Self::Cancelled => "cancelled",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }

    /// The transition table: every move there is.
    #[must_use]
    pub const fn may_become(self) -> &'static [Self] {
        match self {
            Self::Drafted => &[Self::Planned, Self::Cancelled],
            Self::Planned => &[Self::Drafted, Self::Described, Self::Cancelled],
            Self::Described => &[Self::Planned, Self::Published, Self::Cancelled],
            // The ad can be taken down; the process can go on to interviews.
            Self::Published => &[Self::Described, Self::Interviewing, Self::Cancelled],
            // Once applicants are chosen nothing leads back to the ad: a position that got nobody is called off and begun anew.
            Self::Interviewing => &[Self::Recommended, Self::Cancelled],
            Self::Recommended => &[Self::Interviewing, Self::Offered, Self::Cancelled],
            Self::Offered => &[Self::Recommended, Self::Filled, Self::Cancelled],
            Self::Filled | Self::Cancelled => &[],
        }
    }

    /// Whether the stage is at least as far along as the other; a cancelled position is nowhere.
    #[must_use]
    pub fn reached(self, other: Self) -> bool {
        self != Self::Cancelled && self >= other
    }

    /// The look of the stage's tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Drafted => "draft",
            Self::Planned | Self::Described => "waiting",
            Self::Published => "published",
            Self::Interviewing | Self::Recommended | Self::Offered => "open",
            Self::Filled => "done",
            Self::Cancelled => "closed",
        }
    }

    /// Whether nothing more happens.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Filled | Self::Cancelled)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One of the eight steps across the top of a position's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Are we ready? (H1)
    Readiness,
    /// What is the position? (H3)
    Position,
    /// Its description. (H5)
    Description,
    /// The ad and the user organisation's answer. (H6, H7)
    Ad,
    /// Applications, panel and assessment. (H8–H10)
    Applications,
    /// Interviews. (H11)
    Interviews,
    /// Recommendation, offer and answer. (H12)
    Decision,
    /// The first day.
    Start,
}

impl Step {
    /// The steps in order.
    pub const ALL: [Self; 8] =
        [Self::Readiness, Self::Position, Self::Description, Self::Ad, Self::Applications, Self::Interviews, Self::Decision, Self::Start];

    /// The step's name in locale keys (`step-ad`) and addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Readiness => "readiness",
            Self::Position => "position",
            Self::Description => "description",
            Self::Ad => "ad",
            Self::Applications => "applications",
            Self::Interviews => "interviews",
            Self::Decision => "decision",
            Self::Start => "start",
        }
    }

    /// The stage from which on this step is done; readiness is not bound to a stage, and the first day ends the path.
    #[must_use]
    pub const fn done_from(self) -> Option<Stage> {
        match self {
            Self::Readiness => None,
            Self::Position => Some(Stage::Planned),
            Self::Description => Some(Stage::Described),
            Self::Ad => Some(Stage::Published),
            Self::Applications => Some(Stage::Interviewing),
            Self::Interviews => Some(Stage::Recommended),
            Self::Decision => Some(Stage::Filled),
            // The path ends here: what comes after the first day is another story.
            Self::Start => None,
        }
    }
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Where we are.
    Here,
    /// To come.
    Ahead,
}

impl StepState {
    /// The state's name in markup and in locale keys (`step-state-here`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Ahead => "ahead",
        }
    }
}

/// How every step of the bridge stands: exactly one is *here* unless the position is given up.
#[must_use]
pub fn bridge(stage: Stage, readiness_reviewed: bool) -> [(Step, StepState); 8] {
    let mut found_here = stage == Stage::Cancelled;
    Step::ALL.map(|step| {
        let done = match step.done_from() {
            None => step == Step::Readiness && (readiness_reviewed || stage.reached(Stage::Described)),
            Some(from) => stage.reached(from),
        };
        let state = if done {
            StepState::Done
        } else if found_here {
            StepState::Ahead
        } else {
            found_here = true;
            StepState::Here
        };
        (step, state)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_stages_go_both_ways() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_id(stage.id()), Some(stage));
        }
        assert_eq!(Stage::from_id("lost"), None);
    }

    #[test]
    fn every_stage_but_the_last_can_be_given_up_and_every_stage_can_be_reached() {
        for stage in Stage::ALL {
            assert_eq!(stage.may_become().contains(&Stage::Cancelled), !stage.is_over());
            assert!(stage == Stage::Drafted || Stage::ALL.iter().any(|from| from.may_become().contains(&stage)));
        }
    }

    /// The transition table, drawn.
    fn diagram() -> String {
        let moves: Vec<String> =
            Stage::ALL.iter().flat_map(|from| from.may_become().iter().map(move |to| format!("    {from} --> {to}\n"))).collect();
        format!(
            "# The stages of a position\n\nDrawn from the one table in `crates/hire/src/path.rs`; a test keeps it true.\n\n```mermaid\nstateDiagram-v2\n    [*] --> {}\n{}    filled --> [*]\n    cancelled --> [*]\n```\n",
            Stage::Drafted,
            moves.concat()
        )
    }

    #[test]
    fn the_drawing_in_the_docs_is_the_table() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/stages.md");
        assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), diagram(), "docs/stages.md should hold:\n{}", diagram());
    }

    #[test]
    fn one_step_is_here_until_it_is_over() {
        for stage in Stage::ALL {
            for reviewed in [false, true] {
                let here = bridge(stage, reviewed).iter().filter(|(_, state)| *state == StepState::Here).count();
                assert_eq!(here, usize::from(stage != Stage::Cancelled), "{stage} {reviewed}");
            }
        }
    }

    #[test]
    fn what_is_done_stays_behind_what_is_ahead() {
        for stage in Stage::ALL {
            let states = bridge(stage, true).map(|(_, state)| state.id());
            let first_not_done = states.iter().position(|state| *state != "done").unwrap_or(8);
            assert!(states[first_not_done..].iter().all(|state| *state != "done"), "{stage}: {states:?}");
        }
    }
}
