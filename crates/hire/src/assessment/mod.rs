//! Assessment (H10): criteria, own scores before others', the shortlist and its reasons.

use std::collections::BTreeMap;

use axum::{Extension, extract::DefaultBodyLimit, handler::Handler};
use kernel::{Language, OrganisationId, PersonId, PositionId, dates};
use platform::{
    Site,
    access::{Action, Subject},
    form::FormLimit,
    http::{Gate, Routes},
    i18n,
    room::Duty,
    tasks::TaskKind,
};
use sea_orm::{ConnectionTrait, DbErr, prelude::Uuid};
use time::Date;

use crate::{
    ads, applications,
    panel::{self, Process, Seat},
    positions::Position,
    waiting,
};

mod basis;
pub mod concealment;
#[cfg(test)]
mod concealment_tests;
mod criteria;
mod decision;
mod own;
mod pages;
mod proposals;
mod refused;
pub(crate) mod rows;
pub mod rules;
#[cfg(test)]
mod rules_tests;
mod scoring;
mod shortlist;
mod store;
mod tasks;

use rules::{Phase, Pile};

/// Set what applicants are weighed by.
pub const SET_CRITERIA: Action = Action("SetCriteria");
/// Read and score applications: those of the panel who have declared themselves free.
pub const ASSESS: Action = Action("AssessApplications");
/// Decide whom to meet.
pub const DECIDE: Action = Action("DecideShortlist");

/// The largest proposal of a shortlist, in bytes.
const SHORTLIST_LIMIT: usize = 8 * 1024 * 1024;

/// One thing applicants are weighed by, taken from the ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its words.
    pub title: String,
    /// How much it weighs, 1–5.
    pub weight: u8,
}

/// A position's criteria, in order.
///
/// # Errors
/// The database's.
pub async fn criteria<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Criterion>, DbErr> {
    store::criteria_of(db, organisation, position).await
}

/// Whether the names of a position's applicants are still hidden from everyone but the applicant.
#[must_use]
pub fn names_hidden(position: &Position, ad: Option<&ads::Ad>) -> bool {
    ad.is_some_and(|ad| ad.names_hidden) && !position.stage.reached(crate::Stage::Interviewing)
}

/// What an application says without who says it: for every page that shows one while names are hidden. See [`concealment`].
#[must_use]
pub(crate) fn concealed(content: &applications::Content) -> applications::Content {
    applications::Content {
        letter: without_name(content, &content.letter),
        experience: without_name(content, &content.experience),
        education: without_name(content, &content.education),
        ..applications::Content::default()
    }
}

/// One text of an application without the name and addresses of who wrote it.
#[must_use]
pub(crate) fn without_name(content: &applications::Content, text: &str) -> String {
    concealment::concealed(text, &content.name, &content.phone)
}

/// The routes of the assessment.
pub(crate) fn routes() -> Routes {
    // One form holds a note and a discussion for every application there is.
    let propose = shortlist::save.layer(Extension(FormLimit(SHORTLIST_LIMIT))).layer(DefaultBodyLimit::max(SHORTLIST_LIMIT));
    Routes::new()
        .get("/o/{organisation}/positions/{position}/assessment", Gate::Needs(panel::VIEW), pages::show)
        .get("/o/{organisation}/positions/{position}/assessment/criteria", Gate::Needs(SET_CRITERIA), criteria::show)
        .post("/o/{organisation}/positions/{position}/assessment/criteria", Gate::Needs(SET_CRITERIA), criteria::save)
        .get("/o/{organisation}/positions/{position}/assessment/applications/{application}", Gate::Needs(ASSESS), scoring::show)
        .post("/o/{organisation}/positions/{position}/assessment/applications/{application}", Gate::Needs(ASSESS), scoring::save)
        .get("/o/{organisation}/positions/{position}/assessment/shortlist", Gate::Needs(DECIDE), shortlist::show)
        .post("/o/{organisation}/positions/{position}/assessment/shortlist", Gate::Needs(DECIDE), propose)
        .post("/o/{organisation}/positions/{position}/assessment/gate", Gate::Needs(DECIDE), shortlist::go_on)
        .get("/o/{organisation}/positions/{position}/assessment/shortlist/decide", Gate::Needs(DECIDE), decision::ask)
        .post("/o/{organisation}/positions/{position}/assessment/shortlist/decide", Gate::Needs(DECIDE), decision::decide)
}

/// The background work of the assessment.
pub(crate) fn tasks() -> Vec<TaskKind> {
    tasks::all()
}

/// What a person wrote of applications, for their own data export.
pub(crate) async fn export_person(site: &Site, person: kernel::PersonId) -> Result<serde_json::Value, DbErr> {
    own::export(site, person).await
}

/// Deletes what has been kept long enough; says how many rows.
pub(crate) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    own::retention(site, today).await
}

/// Whether every member of the panel who may score has scored every application, and there is something to score.
///
/// # Errors
/// The database's.
pub async fn everyone_scored<C: ConnectionTrait>(db: &C, position: &Position, seats: &[Seat]) -> Result<bool, DbErr> {
    let pile = piles(db, &[(position.organisation.0, position.id.0)]).await?.remove(&position.id).unwrap_or_default();
    let members = members(seats);
    Ok(!pile.is_empty() && !members.is_empty() && pile.is_done(&members))
}

/// How many applications several positions have, and who has finished how many of them; counted by the database, with two queries.
///
/// # Errors
/// The database's.
pub(crate) async fn piles<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)]) -> Result<BTreeMap<PositionId, Pile>, DbErr> {
    let mut done: BTreeMap<PositionId, Vec<(PersonId, u64)>> = BTreeMap::new();
    for (position, person, count) in store::finished_in(db, positions).await? {
        done.entry(position).or_default().push((person, count));
    }
    let sent = applications::count_sent(db, positions).await?;
    Ok(sent.into_iter().map(|(position, sent)| (position, Pile::new(sent, done.remove(&position).unwrap_or_default()))).collect())
}

/// The members whose scores count: everyone on the panel who has not stepped aside.
fn members(seats: &[Seat]) -> Vec<PersonId> {
    seats.iter().filter(|seat| !seat.conflicted).map(|seat| seat.person).collect()
}

/// Where the assessment of a position is.
fn phase_of(site: &Site, position: &Position, deadline: Option<Date>) -> Phase {
    rules::phase(position.stage, deadline.is_some_and(|deadline| site.clock.now() > dates::end_of_day(deadline)))
}

/// What waits for someone who sits free on a position's panel: to score what is left, or to decide the shortlist.
pub(crate) fn duties(site: &Site, who: &Subject, about: &Process<'_>, language: Language) -> Option<Duty> {
    // Nobody scores before the criteria are set and the panel is whole: then it is others who are waited for.
    let open = phase_of(site, &about.at.position, Some(about.deadline)) == Phase::Open && about.has_criteria && about.is_whole();
    if !open || about.pile.is_empty() {
        return None;
    }
    let since = about.deadline.next_day().unwrap_or(about.deadline);
    let left = about.pile.left(who.person);
    if left > 0 {
        let title = i18n::text_count(language, "assessment-duty-score", left);
        return Some(waiting::titled(language, title, "assessment-duty-score", about.at.about(), since, "/assessment"));
    }
    let decides = about.pile.is_done(&members(&about.at.seats)) && about.at.may(site, who, DECIDE);
    decides.then(|| waiting::duty(language, "assessment-duty-decide", about.at.about(), since, "/assessment/shortlist"))
}

/// What waits for those who answer for a position when its deadline has passed and nobody applied: to advertise longer, or to give up.
pub(crate) fn nobody_applied(site: &Site, about: &Process<'_>, language: Language) -> Option<Duty> {
    let since = about.deadline.next_day().unwrap_or(about.deadline);
    let nobody = phase_of(site, &about.at.position, Some(about.deadline)) == Phase::Open && about.pile.is_empty();
    nobody.then(|| waiting::duty(language, "assessment-duty-nobody", about.at.about(), since, "/ad/publish"))
}

/// Those of several positions whose criteria are set, with one query.
///
/// # Errors
/// The database's.
pub(crate) async fn with_criteria<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)]) -> Result<Vec<PositionId>, DbErr> {
    store::with_criteria(db, positions).await
}
