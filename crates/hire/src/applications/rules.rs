//! What holds for applications: what must be there to send one, when it can be sent, and what is told to whom.

use time::{Date, Duration, OffsetDateTime};

pub use super::told::{Door, Told, told};

/// How long before an application that led nowhere is deleted, once the process is over.
pub const KEPT: Duration = Duration::days(120);
/// How long an unsent draft lies after the deadline.
pub const DRAFT_KEPT: Duration = Duration::days(30);
/// How long someone has to withdraw between a refused request and a public list with their name.
pub const NOTICE: Duration = Duration::days(7);
/// How long someone may still send after an upload that began before the deadline has ended.
pub const GRACE: Duration = Duration::minutes(30);
/// How many files one application may carry.
pub const MAX_ATTACHMENTS: usize = 10;
/// How many times the link of one application may be mailed.
pub const MAX_LINK_MAILS: usize = 10;

/// How many links are mailed to one address in an hour, whoever asks.
pub const MAX_MAILS_AN_HOUR: i64 = 12;

/// The steps of the form, one group of questions at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Name and how to reach them.
    Contact,
    /// The letter.
    Letter,
    /// Experience and education.
    Experience,
    /// Files.
    Attachments,
    /// Needs for the interview, and the public list.
    Needs,
    /// Read through and send.
    Review,
}

impl Step {
    /// The steps in order.
    pub const ALL: [Self; 6] = [Self::Contact, Self::Letter, Self::Experience, Self::Attachments, Self::Needs, Self::Review];

    /// The step's name in addresses and locale keys (`apply-step-contact`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Letter => "letter",
            Self::Experience => "experience",
            Self::Attachments => "attachments",
            Self::Needs => "needs",
            Self::Review => "review",
        }
    }

    /// The step of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    /// Which one it is, from 1.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(1, |at| at + 1)
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|step| *step != self).last()
    }

    /// The one after.
    #[must_use]
    pub fn after(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|step| *step != self).nth(1)
    }

    /// The fields of the step, each with the longest text it takes.
    #[must_use]
    pub const fn fields(self) -> &'static [(&'static str, usize)] {
        match self {
            Self::Contact => {
                &[("name", 200), ("email", 254), ("phone", 40), ("municipality", 100), ("birth-year", 20), ("gender", 20), ("occupation", 200)]
            }
            Self::Letter => &[("letter", 20_000)],
            Self::Experience => &[("experience", 20_000), ("education", 10_000)],
            Self::Needs => &[("interview-needs", 4_000), ("confidentiality-reason", 4_000)],
            Self::Attachments | Self::Review => &[],
        }
    }

    /// The step a field stands on.
    #[must_use]
    pub fn of_field(field: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.fields().iter().any(|(name, _)| *name == field)).unwrap_or(Self::Review)
    }
}

/// The fields of one step that are too long, each with its limit.
#[must_use]
pub fn too_long<'a>(step: Step, value: impl Fn(&str) -> &'a str) -> Vec<(&'static str, usize)> {
    step.fields().iter().copied().filter(|(name, limit)| value(name).chars().count() > *limit).collect()
}

/// What keeps an application from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No name.
    Name,
    /// No address, or none that mail can be sent to.
    Email,
    /// A year that is not a year someone who works can be born in.
    BirthYear,
    /// No letter.
    Letter,
    /// A request to stay off the list, without why.
    ConfidentialityReason,
}

impl Missing {
    /// The field to be mended.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::BirthYear => "birth-year",
            Self::Letter => "letter",
            Self::ConfidentialityReason => "confidentiality-reason",
        }
    }

    /// The step where it is mended.
    #[must_use]
    pub fn step(self) -> Step {
        Step::of_field(self.field())
    }
}

/// What the sending is judged by.
#[derive(Clone, Copy, Debug)]
pub struct ToSend<'a> {
    /// The name.
    pub name: &'a str,
    /// The address.
    pub email: &'a str,
    /// Whether mail can be sent to it.
    pub email_is_address: bool,
    /// The year of birth; empty is allowed.
    pub birth_year: &'a str,
    /// The letter.
    pub letter: &'a str,
    /// Whether they ask to stay off the list.
    pub wants_confidentiality: bool,
    /// Why.
    pub confidentiality_reason: &'a str,
}

/// Everything that keeps an application from being sent, in the order of the form.
#[must_use]
pub fn missing(what: ToSend<'_>, this_year: i32) -> Vec<Missing> {
    let checks = [
        (what.name.trim().is_empty(), Missing::Name),
        (!what.email_is_address, Missing::Email),
        (!what.birth_year.is_empty() && age(what.birth_year, this_year).is_none(), Missing::BirthYear),
        (what.letter.trim().is_empty(), Missing::Letter),
        (what.wants_confidentiality && what.confidentiality_reason.trim().is_empty(), Missing::ConfidentialityReason),
    ];
    checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, missing)| missing).collect()
}

/// What was typed wrong on one step, to be mended there. What is only empty may wait for the last page.
#[must_use]
pub fn typed_wrong(step: Step, what: ToSend<'_>, this_year: i32) -> Vec<Missing> {
    let typed = |one: &Missing| match one {
        Missing::BirthYear => true,
        Missing::Email => !what.email.trim().is_empty(),
        Missing::Name | Missing::Letter | Missing::ConfidentialityReason => false,
    };
    missing(what, this_year).into_iter().filter(|one| one.step() == step && typed(one)).collect()
}

/// Where one goes on: the first step that lacks something, else the last.
#[must_use]
pub fn goes_on_at(missing: &[Missing]) -> Step {
    missing.first().map_or(Step::Review, |first| first.step())
}

/// Whether the part of an address behind the sign is one that mail finds from anywhere: `eline@test` is a slip of the finger.
#[must_use]
pub fn has_whole_domain(address: &str) -> bool {
    address.rsplit_once('@').is_some_and(|(_, domain)| domain.contains('.') && domain.split('.').all(|part| !part.is_empty()))
}

/// The age someone born that year reaches this year; none when it is not a year a working person is born in.
#[must_use]
pub fn age(birth_year: &str, this_year: i32) -> Option<i32> {
    if birth_year.len() != 4 || !birth_year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    birth_year.parse::<i32>().ok().map(|year| this_year - year).filter(|age| (13..=110).contains(age))
}

/// A gender as an applicant may give it: the public list says how many there are of each (offentleglova § 25).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// They would rather not say.
    Unsaid,
}

impl Gender {
    /// Every answer, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Woman, Self::Man, Self::Unsaid];

    /// The answer's name in the form and in locale keys (`gender-woman`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
            Self::Unsaid => "unsaid",
        }
    }

    /// The answer of that name; none when nothing, or something else, was sent.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gender| gender.id() == id)
    }
}

/// How many gave each answer, in the order of [`Gender::ALL`]; who gave none would rather not say.
#[must_use]
pub fn genders<'a>(given: impl IntoIterator<Item = &'a str>) -> [usize; 3] {
    let mut counts = [0; 3];
    for one in given {
        let [women, men, unsaid] = &mut counts;
        *match Gender::from_id(one) {
            Some(Gender::Woman) => women,
            Some(Gender::Man) => men,
            Some(Gender::Unsaid) | None => unsaid,
        } += 1;
    }
    counts
}

/// Whether an act that began at this instant is in time: before the deadline, or while the time after a slow upload lasts.
#[must_use]
pub fn in_time(open_when_begun: bool, began: OffsetDateTime, grace_until: Option<OffsetDateTime>) -> bool {
    open_when_begun || grace_until.is_some_and(|until| began <= until)
}

/// How a request to stay off the public list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidentiality {
    /// Not asked for.
    None,
    /// Asked for, not weighed yet.
    Asked,
    /// Weighed and granted.
    Granted,
    /// Weighed and refused; the applicant has been told.
    Refused,
}

impl Confidentiality {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::None, Self::Asked, Self::Granted, Self::Refused];

    /// The name in the database and in locale keys (`confidentiality-asked`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Asked => "asked",
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }

    /// The one of that name; a name nobody knows keeps the applicant off the list.
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|held| held.id() == id).unwrap_or(Self::Asked)
    }

    /// How it stands after the application is sent (again): an answer once given stands as long as the wish does.
    #[must_use]
    pub const fn after_sending(self, wanted: bool) -> Self {
        match (self, wanted) {
            (_, false) => Self::None,
            (Self::None, true) => Self::Asked,
            (held, true) => held,
        }
    }

    /// Whether the public list may show the name on this day.
    #[must_use]
    pub fn shows_name(self, listed_from: Option<Date>, today: Date) -> bool {
        match self {
            Self::None => true,
            Self::Asked | Self::Granted => false,
            Self::Refused => listed_from.is_none_or(|from| today >= from),
        }
    }
}

/// Fills the braces of a letter; what nobody fills is left out.
#[must_use]
pub fn fill(text: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len() + 128);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(held, _)| *held == name) {
            filled.push_str(value);
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// A fingerprint of what a step held when its form was made: two tabs that write different steps do not stand in each other's way.
#[must_use]
pub fn fingerprint<'a>(values: impl IntoIterator<Item = &'a str>) -> i64 {
    // FNV-1a, shortened to what a browser's numbers hold exactly.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for value in values {
        for byte in value.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    i64::try_from(hash >> 12).unwrap_or(0)
}

/// The last day of a process that is long enough over for its applications to go.
#[must_use]
pub fn deleted_when_over_by(today: Date) -> Date {
    today.saturating_sub(KEPT)
}

/// The last deadline that is long enough past for its unsent drafts to go.
#[must_use]
pub fn drafts_deleted_when_due_by(today: Date) -> Date {
    today.saturating_sub(DRAFT_KEPT)
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
