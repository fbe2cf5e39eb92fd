//! What is true of a panel: who makes it complete, what can be declared after what, and which phase it is in.

use super::SeatRole;
use crate::path::Stage;

/// What a member has answered about conflicts of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet: nothing opens.
    Unanswered,
    /// Free: may open applications.
    Free,
    /// Steps aside: opens nothing, and is replaced.
    Aside,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::Unanswered, Self::Free, Self::Aside];

    /// The standing's name in locale keys (`panel-standing-free`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Free => "free",
            Self::Aside => "aside",
        }
    }

    /// What can be answered from here. One can step aside at any time; coming back takes a new seat, given by others.
    #[must_use]
    pub const fn may_become(self) -> &'static [Self] {
        match self {
            Self::Unanswered => &[Self::Free, Self::Aside],
            Self::Free => &[Self::Aside],
            Self::Aside => &[],
        }
    }
}

/// Whether the panel has someone with lived experience who has not stepped aside.
#[must_use]
pub fn has_lived_experience(seats: &[(SeatRole, Standing)]) -> bool {
    seats.iter().any(|(role, standing)| role.is_lived_experience() && *standing != Standing::Aside)
}

/// The phases a panel goes through, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Members are found.
    Seats,
    /// Members declare whether they are free.
    Declarations,
    /// Each reads and scores for themselves.
    Scoring,
    /// They compare and choose whom to meet.
    Shortlist,
    /// They meet the candidates.
    Interviews,
    /// They recommend, in order.
    Recommendation,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 6] = [Self::Seats, Self::Declarations, Self::Scoring, Self::Shortlist, Self::Interviews, Self::Recommendation];

    /// The phase's name in locale keys (`panel-phase-seats`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Seats => "seats",
            Self::Declarations => "declarations",
            Self::Scoring => "scoring",
            Self::Shortlist => "shortlist",
            Self::Interviews => "interviews",
            Self::Recommendation => "recommendation",
        }
    }
}

/// The phase the panel is in; none when everything is over.
#[must_use]
pub fn phase(stage: Stage, complete: bool, all_answered: bool, everyone_scored: bool) -> Option<Phase> {
    Some(match stage {
        Stage::Cancelled | Stage::Filled => return None,
        Stage::Offered | Stage::Recommended => Phase::Recommendation,
        Stage::Interviewing => Phase::Interviews,
        _ if !complete => Phase::Seats,
        _ if !all_answered => Phase::Declarations,
        _ if everyone_scored => Phase::Shortlist,
        _ => Phase::Scoring,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seat() -> impl Strategy<Value = (SeatRole, Standing)> {
        (0..SeatRole::ALL.len(), 0..Standing::ALL.len()).prop_map(|(role, standing)| (SeatRole::ALL[role], Standing::ALL[standing]))
    }

    #[test]
    fn nobody_answers_their_way_back_into_a_seat_they_left() {
        assert!(Standing::Aside.may_become().is_empty());
        assert!(Standing::ALL.iter().all(|standing| !standing.may_become().contains(&Standing::Unanswered)));
        assert!(Standing::Free.may_become().contains(&Standing::Aside));
    }

    proptest! {
        #[test]
        fn a_panel_is_complete_only_with_lived_experience_that_has_not_stepped_aside(seats in proptest::collection::vec(seat(), 0..8)) {
            let someone = seats.iter().any(|(role, standing)|
                matches!(role, SeatRole::PeerWorker | SeatRole::UserRepresentative) && *standing != Standing::Aside);
            prop_assert_eq!(has_lived_experience(&seats), someone);
        }

        #[test]
        fn stepping_aside_never_makes_a_panel_complete(seats in proptest::collection::vec(seat(), 1..8), at in 0_usize..8) {
            let mut fewer = seats.clone();
            let at = at % fewer.len();
            fewer[at].1 = Standing::Aside;
            prop_assert!(!has_lived_experience(&fewer) || has_lived_experience(&seats));
        }

        #[test]
        fn phases_never_go_back_as_the_position_moves_on(complete: bool, answered: bool, scored: bool) {
            let reached: Vec<Phase> = Stage::ALL.iter().filter_map(|stage| phase(*stage, complete, answered, scored)).collect();
            prop_assert!(reached.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
