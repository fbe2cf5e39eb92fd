//! What is true of interviews: which times can be offered, who gets one, how long it can be changed, and when references may be asked.

use kernel::{ApplicationId, dates};
use time::{Date, Duration, OffsetDateTime, Time};

/// How long before it begins a chosen time can still be changed or let go.
pub const CHANGE_UNTIL: Duration = Duration::hours(24);

/// One offered time, as the choice sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub begins: OffsetDateTime,
    /// Who has chosen it.
    pub taken_by: Option<ApplicationId>,
}

/// Why a candidate does not get a time, or cannot let theirs go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChoiceRefused {
    /// Somebody else was first.
    Taken,
    /// It has begun already.
    Past,
    /// Less than a day is left before the time they hold.
    TooLate,
}

impl ChoiceRefused {
    /// The locale key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Taken => "interviews-refused-taken",
            Self::Past => "interviews-refused-past",
            Self::TooLate => "interviews-refused-too-late",
        }
    }
}

/// Whether a candidate who holds `held` (or nothing) may choose this time now.
///
/// # Errors
/// Why not.
pub fn choose(slot: Slot, me: ApplicationId, held: Option<OffsetDateTime>, now: OffsetDateTime) -> Result<(), ChoiceRefused> {
    if slot.taken_by == Some(me) {
        return Ok(());
    }
    if let Some(held) = held {
        let_go(held, now)?;
    }
    if slot.taken_by.is_some() {
        return Err(ChoiceRefused::Taken);
    }
    if slot.begins <= now { Err(ChoiceRefused::Past) } else { Ok(()) }
}

/// Whether a candidate may let their time go now.
///
/// # Errors
/// [`ChoiceRefused::TooLate`].
pub fn let_go(held: OffsetDateTime, now: OffsetDateTime) -> Result<(), ChoiceRefused> {
    if held - now < CHANGE_UNTIL { Err(ChoiceRefused::TooLate) } else { Ok(()) }
}

/// Whether a chosen time can be called off: not once it has begun or the conversation is held, when there is nothing left to move.
#[must_use]
pub fn may_call_off(begins: OffsetDateTime, held: bool, now: OffsetDateTime) -> bool {
    !held && begins > now
}

/// How a candidate stands on the way to a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nobody has asked them yet.
    NotInvited,
    /// Asked, and free to choose a time.
    Invited,
    /// Asked, and the last day to choose has passed.
    Late,
    /// They said no, thank you.
    Declined,
    /// They never answered, and the panel goes on without them.
    GoneOn,
    /// They hold a time.
    Chosen,
    /// They have been met.
    Held,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 7] = [Self::NotInvited, Self::Invited, Self::Late, Self::Declined, Self::GoneOn, Self::Chosen, Self::Held];

    /// Its name in locale keys (`interviews-state-held`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotInvited => "not-invited",
            Self::Invited => "invited",
            Self::Late => "late",
            Self::Declined => "declined",
            Self::GoneOn => "gone-on",
            Self::Chosen => "chosen",
            Self::Held => "held",
        }
    }

    /// The look of its tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Held => "done",
            Self::Chosen => "open",
            Self::Declined | Self::GoneOn => "stopped",
            Self::Invited | Self::Late => "waiting",
            Self::NotInvited => "draft",
        }
    }

    /// Whether there is nothing more to wait for from them.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Held | Self::Declined | Self::GoneOn)
    }
}

/// Whether there are candidates, and nothing more to wait for from any of them.
#[must_use]
pub fn all_met(standings: &[Standing]) -> bool {
    !standings.is_empty() && standings.iter().all(|standing| standing.is_over())
}

/// What interviews need from those who arrange them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Nobody is left to meet.
    Candidates,
    /// Times to choose among.
    Times,
    /// Invitations.
    Invitations,
    /// Conversations to hold: how many.
    Conversations(usize),
    /// Candidates who never chose: how many.
    Answers(usize),
}

/// What is needed now, with so many free times ahead.
#[must_use]
pub fn needs(standings: &[Standing], free: usize) -> Vec<Need> {
    let count = |wanted: Standing| standings.iter().filter(|standing| **standing == wanted).count();
    if standings.is_empty() {
        return vec![Need::Candidates];
    }
    let mut needs = Vec::new();
    let (uninvited, invited) = (count(Standing::NotInvited), count(Standing::Invited));
    if free < uninvited + invited {
        needs.push(Need::Times);
    } else if uninvited > 0 {
        needs.push(Need::Invitations);
    }
    if count(Standing::Chosen) > 0 {
        needs.push(Need::Conversations(count(Standing::Chosen)));
    }
    if count(Standing::Late) > 0 {
        needs.push(Need::Answers(count(Standing::Late)));
    }
    needs
}

/// Why a time cannot be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeRefused {
    /// It ends before it begins.
    Backwards,
    /// It is in the past.
    Past,
    /// The panel already sits then.
    Overlaps,
}

impl TimeRefused {
    /// The locale key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Backwards => "interviews-time-backwards",
            Self::Past => "interviews-time-past",
            Self::Overlaps => "interviews-time-overlaps",
        }
    }
}

/// A time to offer, from what was typed, in Norway: begins and ends.
///
/// # Errors
/// Why not.
pub fn time_to_offer(
    date: Date,
    from: Time,
    to: Time,
    others: &[(OffsetDateTime, OffsetDateTime)],
    now: OffsetDateTime,
) -> Result<(OffsetDateTime, OffsetDateTime), TimeRefused> {
    let (begins, ends) = (dates::from_oslo(date, from), dates::from_oslo(date, to));
    if ends <= begins {
        return Err(TimeRefused::Backwards);
    }
    if begins <= now {
        return Err(TimeRefused::Past);
    }
    if others.iter().any(|(other_begins, other_ends)| begins < *other_ends && *other_begins < ends) {
        return Err(TimeRefused::Overlaps);
    }
    Ok((begins, ends))
}

/// A clock time as browsers send it and people type it: `09:30`, `9.30`.
#[must_use]
pub fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', '.'])?;
    Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()
}

/// Referees are asked only with the candidate's yes, given on a day that has come.
///
/// # Errors
/// The locale key of the reason.
pub fn consent(on: Option<Date>, today: Date) -> Result<Date, &'static str> {
    match on {
        None => Err("interviews-reference-needs-consent"),
        Some(day) if day > today => Err("interviews-reference-consent-future"),
        Some(day) => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime, time};

    use super::*;

    const NOW: OffsetDateTime = datetime!(2027-02-01 08:00 UTC);

    #[test]
    fn a_free_time_goes_to_whoever_comes_and_a_taken_one_to_nobody_else() {
        let (me, other) = (ApplicationId::new(), ApplicationId::new());
        let slot = |taken_by| Slot { begins: NOW + Duration::days(3), taken_by };
        assert_eq!(choose(slot(None), me, None, NOW), Ok(()));
        assert_eq!(choose(slot(Some(me)), me, Some(NOW + Duration::hours(1)), NOW), Ok(()), "choosing one's own again changes nothing");
        assert_eq!(choose(slot(Some(other)), me, None, NOW), Err(ChoiceRefused::Taken));
    }

    #[test]
    fn a_time_that_has_begun_is_not_chosen() {
        let slot = Slot { begins: NOW, taken_by: None };
        assert_eq!(choose(slot, ApplicationId::new(), None, NOW), Err(ChoiceRefused::Past));
    }

    #[test]
    fn every_need_is_somebodys_and_a_late_candidate_holds_nobody_up_for_times() {
        use Standing::{Chosen, Declined, GoneOn, Held, Invited, Late, NotInvited};
        assert_eq!(needs(&[], 3), [Need::Candidates]);
        assert_eq!(needs(&[NotInvited, Invited], 1), [Need::Times]);
        assert_eq!(needs(&[NotInvited, Invited], 2), [Need::Invitations]);
        assert_eq!(needs(&[Invited], 1), []);
        assert_eq!(needs(&[Late, Chosen, Chosen, Held], 0), [Need::Conversations(2), Need::Answers(1)]);
        assert_eq!(needs(&[Held, Declined, GoneOn], 0), []);
        assert!(all_met(&[Held, Declined, GoneOn]) && !all_met(&[Held, Late]) && !all_met(&[]));
    }

    #[test]
    fn a_clock_time_is_read_as_people_type_it() {
        assert_eq!(clock("09:30"), Some(time!(09:30)));
        assert_eq!(clock(" 9.05 "), Some(time!(09:05)));
        for wrong in ["", "9", "25:00", "9:61", "kl ni", "9:30:00"] {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn referees_wait_for_the_candidates_yes() {
        let today = date!(2027 - 02 - 01);
        assert_eq!(consent(None, today), Err("interviews-reference-needs-consent"));
        assert_eq!(consent(Some(date!(2027 - 02 - 02)), today), Err("interviews-reference-consent-future"));
        assert_eq!(consent(Some(today), today), Ok(today));
    }

    proptest! {
        #[test]
        fn a_held_time_can_be_changed_until_a_day_before(minutes in -5_000_i64..5_000) {
            let held = NOW + Duration::minutes(minutes);
            prop_assert_eq!(let_go(held, NOW).is_ok(), minutes >= 24 * 60);
            let slot = Slot { begins: NOW + Duration::days(5), taken_by: None };
            prop_assert_eq!(choose(slot, ApplicationId::new(), Some(held), NOW).is_ok(), minutes >= 24 * 60);
        }

        #[test]
        fn only_what_is_ahead_and_not_held_is_called_off(minutes in -5_000_i64..5_000, held: bool) {
            prop_assert_eq!(may_call_off(NOW + Duration::minutes(minutes), held, NOW), minutes > 0 && !held);
        }

        #[test]
        fn what_is_offered_never_overlaps_what_was(from in 0_u8..23, length in 1_u8..5, other_from in 0_u8..23, other_length in 1_u8..5) {
            let day = date!(2027 - 03 - 02);
            let at = |hour: u8| Time::from_hms(hour.min(23), 0, 0).unwrap();
            let other = (dates::from_oslo(day, at(other_from)), dates::from_oslo(day, at(other_from + other_length)));
            if let Ok((begins, ends)) = time_to_offer(day, at(from), at(from + length), &[other], NOW) {
                prop_assert!(begins < ends && begins > NOW);
                prop_assert!(ends <= other.0 || other.1 <= begins);
            }
        }
    }
}
