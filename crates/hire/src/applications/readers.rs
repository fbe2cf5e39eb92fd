//! Who has read about an applicant, as the applicant is told: in which role, what and when, never by name (GDPR art. 15).

use std::collections::BTreeSet;

use kernel::{OrganisationId, PersonId, PositionId, dates};
use platform::{PageError, Site, audit, db::Instant};
use registry::{Role, people};
use sea_orm::{ConnectionTrait, DbErr};

use super::Application;
use crate::panel;

/// What counts as reading about someone.
const READING: [&str; 8] = [
    "application.read",
    "application.attachment.read",
    "application.listed",
    "application.confidentiality.read",
    "shortlist.read",
    "interview.read",
    "interviews.read",
    "decision.read",
];

/// What shows the names of everyone who applied to a position.
const NAMING: [&str; 1] = ["applications.list"];

/// Whether someone has read the names of those who applied to a position.
pub(super) async fn knows_names<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    person: PersonId,
) -> Result<bool, DbErr> {
    audit::has_done(db, organisation, person, ("Position", position.to_string().as_str()), &NAMING).await
}

/// How many entries of the log are looked through for one page.
const LOOKED_THROUGH: u64 = 500;

/// What someone read, as the applicant is told it. Of what is written about an application no more is told: which paper it was would say
/// how far the process has come before a letter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// The application.
    Application,
    /// A file that came with it.
    Attachment,
    /// The name, on a list of those who applied.
    Name,
    /// The wish to stay off the public list.
    Wish,
    /// Something written about the application.
    About,
}

impl What {
    fn of(action: &str) -> Self {
        match action {
            "application.read" => Self::Application,
            "application.attachment.read" => Self::Attachment,
            "application.listed" => Self::Name,
            "application.confidentiality.read" => Self::Wish,
            _ => Self::About,
        }
    }

    /// The locale key of its words.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Application => "applied-read-application",
            Self::Attachment => "applied-read-attachment",
            Self::Name => "applied-read-name",
            Self::Wish => "applied-read-wish",
            Self::About => "applied-read-about",
        }
    }
}

/// What those of one role read on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The latest time.
    pub at: Instant,
    /// The locale key of the readers' role.
    pub role: String,
    /// What was read.
    pub what: BTreeSet<What>,
}

/// A page of lines, newest first, and where the next begins.
#[derive(Debug)]
pub(super) struct Readings {
    pub lines: Vec<Line>,
    /// The place in the log before which there is more.
    pub next: Option<i64>,
}

/// The latest readings before a place in the log: whole days, until there are as many lines as asked for.
pub(super) async fn of(site: &Site, application: &Application, before: Option<i64>, limit: usize) -> Result<Readings, PageError> {
    let db = site.db.read();
    let id = application.id.to_string();
    let rows = audit::about(db, application.organisation, ("Application", id.as_str()), &READING, before, LOOKED_THROUGH + 1).await?;
    let seated = panel::roles_held(db, application.organisation, application.position).await?;
    let mut elsewhere: Vec<PersonId> = rows.iter().filter_map(|row| row.actor_id).map(PersonId).collect();
    elsewhere.retain(|person| !seated.iter().any(|(held, _)| held == person));
    let belonging = people::roles_of(db, application.organisation, &elsewhere).await?;
    let role = |person: Option<uuid::Uuid>| {
        let person = person.map(PersonId);
        let seat = seated.iter().rev().find(|(held, _)| Some(*held) == person).map(|(_, role)| format!("seat-{}", role.id()));
        let held = |role: Role| belonging.iter().any(|(held, holds)| Some(*held) == person && *holds == role);
        let role = || [Role::Hr, Role::Leader, Role::Union].into_iter().find(|role| held(*role)).map(|role| format!("role-{}", role.id()));
        seat.or_else(role).unwrap_or_else(|| "applied-reader-other".to_owned())
    };
    let read: Vec<Reading> =
        rows.iter().map(|row| Reading { seq: row.seq, at: row.at, role: role(row.actor_id), what: What::of(&row.action) }).collect();
    Ok(gathered(&read, limit))
}

/// One time someone read.
#[derive(Clone, Debug)]
struct Reading {
    seq: i64,
    at: Instant,
    role: String,
    what: What,
}

/// Gathers readings, newest first, to a line for each role and day. A day is not divided between two pages, unless it is longer than
/// what is looked through at once.
fn gathered(read: &[Reading], limit: usize) -> Readings {
    let day = |reading: &Reading| dates::in_oslo(reading.at.utc()).date();
    let (mut lines, mut kept): (Vec<Line>, Option<&Reading>) = (Vec::new(), None);
    let days: Vec<&[Reading]> = read.chunk_by(|one, other| day(one) == day(other)).collect();
    let whole = if read.len() as u64 > LOOKED_THROUGH && days.len() > 1 { days.len() - 1 } else { days.len() };
    for of_day in days.into_iter().take(whole) {
        if lines.len() >= limit {
            break;
        }
        let first = lines.len();
        for reading in of_day {
            match lines.iter_mut().skip(first).find(|line| line.role == reading.role) {
                Some(line) => {
                    line.what.insert(reading.what);
                }
                None => lines.push(Line { at: reading.at, role: reading.role.clone(), what: [reading.what].into() }),
            }
        }
        kept = of_day.last();
    }
    let left = |last: &Reading| read.last().is_some_and(|oldest| oldest.seq < last.seq) || read.len() as u64 > LOOKED_THROUGH;
    Readings { next: kept.filter(|last| left(last)).map(|last| last.seq), lines }
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;

    fn reading(seq: i64, hours: i64, role: &str, what: What) -> Reading {
        Reading { seq, at: (datetime!(2027-02-01 11:00 UTC) + Duration::hours(hours)).into(), role: role.into(), what }
    }

    #[test]
    fn each_role_and_day_is_one_line_with_what_was_read_and_the_latest_time() {
        let read = [
            reading(5, 26, "hr", What::About),
            reading(4, 3, "hr", What::Attachment),
            reading(3, 2, "leader", What::Application),
            reading(2, 1, "hr", What::Application),
            reading(1, 0, "hr", What::Application),
        ];
        let all = gathered(&read, 10);
        let lines: Vec<_> = all.lines.iter().map(|line| (line.role.as_str(), line.what.iter().copied().collect::<Vec<_>>())).collect();
        assert_eq!(lines, [("hr", vec![What::About]), ("hr", vec![What::Application, What::Attachment]), ("leader", vec![What::Application])]);
        assert_eq!((all.lines[1].at, all.next), (read[1].at, None));
        let first = gathered(&read, 1);
        assert_eq!((first.lines.len(), first.next), (1, Some(5)), "what is left begins before the newest day");
    }

    #[test]
    fn a_day_that_is_too_long_to_look_through_at_once_goes_on_where_it_stopped() {
        let many: Vec<_> = (0..=500).rev().map(|seq| reading(seq, 0, "hr", What::Application)).collect();
        let page = gathered(&many, 25);
        assert_eq!((page.lines.len(), page.next), (1, Some(0)));
        let mut two_days = vec![reading(999, 24, "leader", What::About)];
        two_days.extend(many.into_iter().take(500));
        let page = gathered(&two_days, 25);
        assert_eq!((page.lines.len(), page.next), (1, Some(999)), "the half day is left for the next page");
        assert!(gathered(&[], 25).next.is_none());
    }
}
