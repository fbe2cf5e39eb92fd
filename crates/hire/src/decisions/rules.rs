//! What is true of a decision: a ranking leaves nobody out, an offer has one way through its states, and who is next.

use std::collections::BTreeSet;

use kernel::{ApplicationId, Ore, dates};
use time::{Date, Duration, OffsetDateTime};

/// Where the panel places a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Not said yet.
    Open,
    /// Recommended, in this place from 1.
    Place(usize),
    /// Not recommended.
    No,
}

impl Choice {
    /// The choice as a form sends it: a place, `no`, or nothing.
    #[must_use]
    pub fn from_form(text: &str) -> Self {
        match text.trim() {
            "no" => Self::No,
            place => place.parse().ok().filter(|place| *place > 0).map_or(Self::Open, Self::Place),
        }
    }

    /// The choice as a form holds it.
    #[must_use]
    pub fn form(self) -> String {
        match self {
            Self::Open => String::new(),
            Self::Place(place) => place.to_string(),
            Self::No => "no".into(),
        }
    }

    /// The place, for those who have one.
    #[must_use]
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Place(place) => Some(place),
            Self::Open | Self::No => None,
        }
    }
}

/// One candidate in the recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose application.
    pub application: ApplicationId,
    /// Where they are placed.
    pub choice: Choice,
    /// Why, in facts.
    pub reason: String,
}

/// What is not right with a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RankingFault {
    /// Two stand in the same place.
    SamePlace(ApplicationId),
    /// A place is left empty above this one.
    Gap(ApplicationId),
    /// Nobody has said where they stand.
    NotPlaced(ApplicationId),
    /// There is no reason, or only a word.
    NoReason(ApplicationId),
}

impl RankingFault {
    /// Whom it concerns.
    #[must_use]
    pub const fn application(self) -> ApplicationId {
        match self {
            Self::SamePlace(application) | Self::Gap(application) | Self::NotPlaced(application) | Self::NoReason(application) => application,
        }
    }

    /// The locale key of the sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SamePlace(_) => "decisions-same-place",
            Self::Gap(_) => "decisions-gap",
            Self::NotPlaced(_) => "decisions-not-placed",
            Self::NoReason(_) => "decisions-no-reason",
        }
    }
}

/// A panel that was asked to sign after this moment is not asked again yet.
#[must_use]
pub fn asked_again_since(now: OffsetDateTime) -> OffsetDateTime {
    now - BETWEEN_ASKING
}

/// What can be a year's pay for a full-time position; anything else is a slip of the hand: a zero too few, or the pay of a month. In øre.
pub const A_YEARS_PAY: std::ops::RangeInclusive<Ore> = Ore(20_000_000)..=Ore(300_000_000);
/// How long the panel is left in peace before it can be asked again to sign the same text.
const BETWEEN_ASKING: Duration = Duration::hours(1);
/// The shortest reason that can say anything.
pub const SHORTEST_REASON: usize = 20;

/// The faults of a ranking on its way: places are 1, 2, 3 … with nobody sharing one.
#[must_use]
pub fn order_faults(entries: &[Entry]) -> Vec<RankingFault> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    let placed = entries.iter().filter(|entry| entry.choice.place().is_some()).count();
    for entry in entries {
        let Some(place) = entry.choice.place() else { continue };
        if !seen.insert(place) {
            faults.push(RankingFault::SamePlace(entry.application));
        } else if place > placed {
            faults.push(RankingFault::Gap(entry.application));
        }
    }
    faults
}

/// The faults that keep a ranking from being finished: everyone is placed or not recommended, and every one with a reason.
#[must_use]
pub fn faults(entries: &[Entry]) -> Vec<RankingFault> {
    let mut faults = order_faults(entries);
    for entry in entries {
        if entry.choice == Choice::Open {
            faults.push(RankingFault::NotPlaced(entry.application));
        }
        if entry.reason.trim().chars().count() < SHORTEST_REASON {
            faults.push(RankingFault::NoReason(entry.application));
        }
    }
    faults
}

/// The recommended, first first.
#[must_use]
pub fn in_order(entries: &[Entry]) -> Vec<ApplicationId> {
    let mut placed: Vec<_> = entries.iter().filter_map(|entry| Some((entry.choice.place()?, entry.application))).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, application)| application).collect()
}

/// Where an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OfferState {
    /// Sent, and not answered.
    Sent,
    /// Answered with yes.
    Accepted,
    /// Answered with no.
    Declined,
    /// Taken back before it was answered.
    Withdrawn,
    /// Not answered in time, and ended by the employer.
    Expired,
}

/// What can be done with an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfferAct {
    /// The candidate says yes.
    Accept,
    /// The candidate says no.
    Decline,
    /// The employer takes it back, or ends it when its time is out.
    End,
}

/// Why something cannot be done with an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfferRefused {
    /// Its time is out.
    TooLate,
    /// It has been answered or taken back.
    Over,
}

impl OfferRefused {
    /// The locale key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLate => "decisions-offer-too-late",
            Self::Over => "decisions-offer-over",
        }
    }
}

impl OfferState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Sent, Self::Accepted, Self::Declined, Self::Withdrawn, Self::Expired];

    /// The state's name in the database and in locale keys (`offer-state-sent`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    /// The one table of how an offer moves: only an offer that is sent moves, and yes or no only while its time lasts.
    ///
    /// # Errors
    /// Why it does not move.
    pub const fn after(self, act: OfferAct, in_time: bool) -> Result<Self, OfferRefused> {
        match (self, act, in_time) {
            (Self::Sent, OfferAct::Accept, true) => Ok(Self::Accepted),
            (Self::Sent, OfferAct::Decline, true) => Ok(Self::Declined),
            (Self::Sent, OfferAct::Accept | OfferAct::Decline, false) => Err(OfferRefused::TooLate),
            (Self::Sent, OfferAct::End, true) => Ok(Self::Withdrawn),
            (Self::Sent, OfferAct::End, false) => Ok(Self::Expired),
            (Self::Accepted | Self::Declined | Self::Withdrawn | Self::Expired, _, _) => Err(OfferRefused::Over),
        }
    }
}

/// Whether an offer can still be answered: the whole last day counts, in Norway.
#[must_use]
pub fn in_time(answer_by: Date, now: OffsetDateTime) -> bool {
    now <= dates::end_of_day(answer_by)
}

/// Who is to be offered the position now: the first in the ranking who has not been passed.
#[must_use]
pub fn next_in_line(ranking: &[ApplicationId], passed: &[ApplicationId]) -> Option<ApplicationId> {
    ranking.iter().copied().find(|application| !passed.contains(application))
}

/// The last day for a written contract: as soon as can be, and seven days after the work began at the latest (aml § 14-5).
#[must_use]
pub const fn contract_due(starts: Date) -> Date {
    starts.saturating_add(Duration::days(7))
}

/// Why an offer no longer stands, as the letter about it says, by the end of a locale key (`decisions-letter-ended-`); none when
/// it ran out by itself and a new one to the same person is on its way.
#[must_use]
pub const fn ended_because(to: OfferState, passed: bool) -> Option<&'static str> {
    match (to, passed) {
        (OfferState::Expired, true) => Some("late"),
        (OfferState::Withdrawn, true) => Some("next"),
        (OfferState::Withdrawn, false) => Some("anew"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    use super::*;

    fn entry(choice: Choice) -> Entry {
        Entry { application: ApplicationId::new(), choice, reason: "Har ledet grupper i tre år.".into() }
    }

    #[test]
    fn an_offer_moves_once_and_only_from_sent() {
        for state in OfferState::ALL {
            for act in [OfferAct::Accept, OfferAct::Decline, OfferAct::End] {
                for in_time in [false, true] {
                    let moved = state.after(act, in_time);
                    if state != OfferState::Sent {
                        assert_eq!(moved, Err(OfferRefused::Over), "{state:?} {act:?}");
                    } else if act != OfferAct::End && !in_time {
                        assert_eq!(moved, Err(OfferRefused::TooLate), "{act:?}");
                    } else {
                        assert!(moved.is_ok_and(|to| to != OfferState::Sent), "{act:?} {in_time}");
                    }
                }
            }
        }
    }

    #[test]
    fn names_and_states_go_both_ways() {
        for state in OfferState::ALL {
            assert_eq!(OfferState::from_id(state.id()), Some(state));
        }
        assert_eq!(OfferState::from_id("lost"), None);
    }

    #[test]
    fn the_last_day_of_an_offer_counts_until_midnight_in_norway() {
        assert!(in_time(date!(2027 - 02 - 10), datetime!(2027-02-10 22:59 UTC)));
        assert!(!in_time(date!(2027 - 02 - 10), datetime!(2027-02-10 23:00 UTC)));
    }

    #[test]
    fn nobody_is_left_without_a_place_or_a_reason() {
        assert!(faults(&[entry(Choice::Place(2)), entry(Choice::Place(1)), entry(Choice::No)]).is_empty());
        let open = entry(Choice::Open);
        assert_eq!(faults(std::slice::from_ref(&open)), [RankingFault::NotPlaced(open.application)]);
        let silent = Entry { reason: "Nei.".into(), ..entry(Choice::No) };
        assert_eq!(faults(std::slice::from_ref(&silent)), [RankingFault::NoReason(silent.application)]);
        let (first, second) = (entry(Choice::Place(1)), entry(Choice::Place(1)));
        assert_eq!(faults(&[first, second.clone()]), [RankingFault::SamePlace(second.application)]);
        let far = entry(Choice::Place(3));
        assert_eq!(faults(std::slice::from_ref(&far)), [RankingFault::Gap(far.application)]);
    }

    #[test]
    fn the_contract_is_due_a_week_after_the_first_day_at_the_latest() {
        assert_eq!(contract_due(date!(2027 - 05 - 01)), date!(2027 - 05 - 08));
        assert_eq!(contract_due(Date::MAX), Date::MAX);
    }

    proptest! {
        #[test]
        fn a_ranking_without_faults_is_a_permutation(places in proptest::collection::vec(0_usize..6, 0..6)) {
            let entries: Vec<Entry> = places.iter().map(|place| entry(if *place == 0 { Choice::No } else { Choice::Place(*place) })).collect();
            let mut placed: Vec<usize> = places.iter().copied().filter(|place| *place > 0).collect();
            placed.sort_unstable();
            let permutation = placed == (1..=placed.len()).collect::<Vec<_>>();
            prop_assert_eq!(order_faults(&entries).is_empty(), permutation);
            if permutation {
                let order = in_order(&entries);
                prop_assert_eq!(order.len(), placed.len());
                for (index, application) in order.iter().enumerate() {
                    prop_assert!(entries.iter().any(|entry| entry.application == *application && entry.choice == Choice::Place(index + 1)));
                }
            }
        }

        #[test]
        fn nobody_passed_is_next_and_nobody_ahead_is_skipped(count in 0_usize..6, passed in proptest::collection::vec(any::<bool>(), 6)) {
            let ranking: Vec<ApplicationId> = (0..count).map(|_| ApplicationId::new()).collect();
            let gone: Vec<ApplicationId> = ranking.iter().zip(&passed).filter(|(_, passed)| **passed).map(|(id, _)| *id).collect();
            let next = next_in_line(&ranking, &gone);
            prop_assert_eq!(next.is_none(), gone.len() == ranking.len());
            if let Some(next) = next {
                let at = ranking.iter().position(|id| *id == next).unwrap();
                prop_assert!(ranking[..at].iter().all(|id| gone.contains(id)));
            }
        }

        #[test]
        fn a_choice_survives_the_form(place in 1_usize..50) {
            prop_assert_eq!(Choice::from_form(&Choice::Place(place).form()), Choice::Place(place));
            prop_assert_eq!(Choice::from_form(&Choice::No.form()), Choice::No);
            prop_assert_eq!(Choice::from_form(""), Choice::Open);
        }
    }
}
