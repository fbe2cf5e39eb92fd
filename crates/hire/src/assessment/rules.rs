//! What is true of an assessment: own scores before others', sums that say what is missing, and a shortlist that forgets nobody.

use std::collections::BTreeMap;

use kernel::{ApplicationId, Language, PersonId};
use uuid::Uuid;

use super::Criterion;
use crate::path::Stage;

/// The highest value on the scale: 0 not shown, 1 a little, 2 in part, 3 clearly, 4 very clearly.
pub const HIGHEST: u8 = 4;
/// The heaviest weight.
pub const HEAVIEST: u8 = 5;
/// The most criteria a position has.
pub const MOST: usize = 12;
/// The longest criterion, in characters.
pub const LONGEST_TITLE: usize = 300;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 4_000;

/// What one member gave one application: a value for each criterion they have come to.
pub type Scores = BTreeMap<Uuid, u8>;

/// Whether every criterion has a value on the scale.
#[must_use]
pub fn is_complete(criteria: &[Criterion], scores: &Scores) -> bool {
    !criteria.is_empty() && criteria.iter().all(|criterion| scores.get(&criterion.id).is_some_and(|value| *value <= HIGHEST))
}

/// The points of a section of an ad: its list items, or its lines when it has none; without marks, at most twelve.
#[must_use]
pub fn points_of(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let items: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("- ").or_else(|| line.strip_prefix("* "))).collect();
    let chosen = if items.is_empty() { lines } else { items };
    let tidy = |point: &str| point.replace("**", "").trim().trim_end_matches(['.', ';', ',']).chars().take(LONGEST_TITLE).collect::<String>();
    chosen.into_iter().map(tidy).filter(|point| !point.is_empty() && !point.ends_with(':')).take(MOST).collect()
}

/// How far the assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Applications can still come in: criteria are set, nothing is scored.
    Waiting,
    /// The deadline has passed: each scores for themselves, then they compare and choose.
    Open,
    /// The shortlist is decided: what was written stands.
    Decided,
    /// The position was called off before anyone decided.
    CalledOff,
}

impl Phase {
    /// The phase's name in locale keys (`assessment-phase-open`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::Decided => "decided",
            Self::CalledOff => "called-off",
        }
    }
}

/// The phase at a stage of the path; `closed` says that the ad's deadline has passed.
#[must_use]
pub fn phase(stage: Stage, closed: bool) -> Phase {
    match stage {
        Stage::Published if closed => Phase::Open,
        Stage::Cancelled => Phase::CalledOff,
        stage if stage.reached(Stage::Interviewing) => Phase::Decided,
        _ => Phase::Waiting,
    }
}

/// One member's scores of one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose.
    pub person: PersonId,
    /// Of which application.
    pub application: ApplicationId,
    /// Whether every criterion has a value.
    pub complete: bool,
    /// The values.
    pub scores: Scores,
}

/// The sheets a reader may see: their own always; others' finished ones only for the applications they have finished themselves.
#[must_use]
pub fn visible(reader: PersonId, sheets: &[Sheet]) -> Vec<&Sheet> {
    let finished = |application| sheets.iter().any(|sheet| sheet.person == reader && sheet.application == application && sheet.complete);
    sheets.iter().filter(|sheet| sheet.person == reader || (sheet.complete && finished(sheet.application))).collect()
}

/// A weighted sum, with what it is out of and what it lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weighted {
    /// Value times weight, over the criteria that have a value.
    pub points: u32,
    /// The most those criteria could have given.
    pub of: u32,
    /// How many criteria have no value.
    pub missing: usize,
}

impl Weighted {
    /// The sum as hundredths of the most it could be; none when nothing has a value. A criterion nobody came to pulls nobody down.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        (self.of > 0).then(|| (self.points * 100 + self.of / 2) / self.of)
    }
}

/// The weighted sum of one member's scores.
#[must_use]
pub fn weighted(criteria: &[Criterion], scores: &Scores) -> Weighted {
    criteria.iter().fold(Weighted::default(), |sum, criterion| match scores.get(&criterion.id) {
        Some(value) => Weighted {
            points: sum.points + u32::from(criterion.weight) * u32::from((*value).min(HIGHEST)),
            of: sum.of + u32::from(criterion.weight) * u32::from(HIGHEST),
            ..sum
        },
        None => Weighted { missing: sum.missing + 1, ..sum },
    })
}

/// The middle of several values and how far they lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The median, doubled, so that a half stays whole.
    pub doubled_median: u32,
    /// The lowest.
    pub lowest: u32,
    /// The highest.
    pub highest: u32,
}

impl Spread {
    /// How far apart the highest and the lowest are.
    #[must_use]
    pub const fn width(self) -> u32 {
        self.highest - self.lowest
    }

    /// The median as it is written in a language: `3`, `2,5` or `2.5`.
    #[must_use]
    pub fn in_words(self, language: Language) -> String {
        let comma = if language == Language::En { '.' } else { ',' };
        if self.doubled_median.is_multiple_of(2) { (self.doubled_median / 2).to_string() } else { format!("{}{comma}5", self.doubled_median / 2) }
    }
}

/// The spread of values; none when there are none.
#[must_use]
pub fn spread(values: impl IntoIterator<Item = u32>) -> Option<Spread> {
    let mut values: Vec<u32> = values.into_iter().collect();
    values.sort_unstable();
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some(Spread { doubled_median: lower + upper, lowest, highest })
}

/// How many applications a position has, and how many of them each member has finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    sent: u64,
    done: Vec<(PersonId, u64)>,
}

impl Pile {
    /// From counts: how many there are, and of those how many someone has finished.
    #[must_use]
    pub const fn new(sent: u64, done: Vec<(PersonId, u64)>) -> Self {
        Self { sent, done }
    }

    /// From the applications themselves; what someone has finished of others, that are gone, does not count.
    #[must_use]
    pub fn of(applications: &[ApplicationId], done: &[(PersonId, ApplicationId)]) -> Self {
        let mut counts: BTreeMap<PersonId, u64> = BTreeMap::new();
        for (person, _) in done.iter().filter(|(_, application)| applications.contains(application)) {
            *counts.entry(*person).or_default() += 1;
        }
        Self::new(applications.len().try_into().unwrap_or(u64::MAX), counts.into_iter().collect())
    }

    /// Whether there is nothing to score.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sent == 0
    }

    /// How many a member has left.
    #[must_use]
    pub fn left(&self, member: PersonId) -> u64 {
        let done = self.done.iter().find(|(person, _)| *person == member).map_or(0, |(_, count)| *count);
        self.sent.saturating_sub(done)
    }

    /// Whether none of these members has any left.
    #[must_use]
    pub fn is_done(&self, members: &[PersonId]) -> bool {
        members.iter().all(|member| self.left(*member) == 0)
    }
}

/// What is proposed for one application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nothing yet.
    #[default]
    Open,
    /// Meet them.
    Invite,
    /// Not this time.
    Not,
}

impl Choice {
    /// The choice's name in the database and in forms.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invite => "invite",
            Self::Not => "not",
        }
    }

    /// The choice of that name; open when it is none.
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        [Self::Invite, Self::Not].into_iter().find(|choice| choice.id() == id).unwrap_or_default()
    }
}

/// One line of the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which application.
    pub application: ApplicationId,
    /// What is proposed.
    pub choice: Choice,
    /// Whether a reason is chosen.
    pub has_reason: bool,
}

/// Why a shortlist cannot be decided yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unready {
    /// These have no choice.
    #[error("some applications have no choice")]
    Undecided(Vec<ApplicationId>),
    /// These are turned down without a reason.
    #[error("some applications have no reason")]
    Unreasoned(Vec<ApplicationId>),
    /// Nobody is invited.
    #[error("nobody is invited")]
    Nobody,
}

/// Splits the applications into those to meet and the others, if every one has its place: nobody is forgotten, nobody is in both.
///
/// # Errors
/// What is missing.
pub fn partition(applications: &[ApplicationId], lines: &[Line]) -> Result<(Vec<ApplicationId>, Vec<ApplicationId>), Unready> {
    let line = |id: &ApplicationId| lines.iter().find(|line| line.application == *id);
    let choice = |id: &ApplicationId| line(id).map_or(Choice::Open, |line| line.choice);
    let pick = |wanted: Choice| applications.iter().copied().filter(|id| choice(id) == wanted).collect::<Vec<_>>();
    let undecided = pick(Choice::Open);
    if !undecided.is_empty() {
        return Err(Unready::Undecided(undecided));
    }
    let (invited, others) = (pick(Choice::Invite), pick(Choice::Not));
    let unreasoned: Vec<_> = others.iter().copied().filter(|id| line(id).is_none_or(|line| !line.has_reason)).collect();
    if !unreasoned.is_empty() {
        return Err(Unready::Unreasoned(unreasoned));
    }
    if invited.is_empty() { Err(Unready::Nobody) } else { Ok((invited, others)) }
}
