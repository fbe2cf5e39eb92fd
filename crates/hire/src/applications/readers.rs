//! Who has read about an applicant, as the applicant is told: in which role and when, never by name (GDPR art. 15).

use kernel::{OrganisationId, PersonId, PositionId};
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

/// One time someone read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Its place in the log, for turning the page.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// The locale key of the reader's role.
    pub role: String,
    /// Whether it was the application itself, or something written about it. What exactly is not told: that would say how far the process
    /// has come before a letter does.
    pub itself: bool,
}

/// The latest readings before a place in the log, newest first: as many as asked for, and whether there are more.
pub(super) async fn of(site: &Site, application: &Application, before: Option<i64>, limit: usize) -> Result<(Vec<Reading>, bool), PageError> {
    let db = site.db.read();
    let wanted = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let id = application.id.to_string();
    let mut rows = audit::about(db, application.organisation, ("Application", id.as_str()), &READING, before, wanted).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
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
    let readings =
        rows.iter().map(|row| Reading { seq: row.seq, at: row.at, role: role(row.actor_id), itself: row.action.starts_with("application.") });
    Ok((readings.collect(), more))
}
