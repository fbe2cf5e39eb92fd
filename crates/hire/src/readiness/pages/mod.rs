//! The pages of the readiness review, one file an act.

use std::collections::BTreeMap;

use kernel::{PersonId, dates};
use method::{Document, Source};
use platform::{
    Frame, PageError, Site,
    access::Resource,
    db::Instant,
    form::{Fields, Mistakes},
};
use registry::{Actor, Role, people};
use sea_orm::{ConnectionTrait, DbErr};

use super::{
    ReviewId, VIEW,
    rules::{Answer, Answers, Tally},
    store::{self, Review, Written},
};

pub(super) mod action;
pub(super) mod list;
pub(super) mod part;
pub(super) mod review;

/// The longest note or action.
const LONGEST_TEXT: usize = 4_000;
/// The longest name.
const LONGEST_NAME: usize = 200;

/// The roles that can be given an action: those who may open the review.
const OWNERS: [Role; 5] = [Role::Leader, Role::Hr, Role::PeerWorker, Role::Union, Role::Administrator];

/// A review with the checklist it follows.
pub(super) struct Opened {
    pub review: Review,
    pub checklist: &'static Document,
}

impl Opened {
    /// The points' ids, in order.
    pub fn points(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.checklist.items().map(|item| item.id.as_str())
    }
}

/// Opens a review for someone who may see it.
pub(super) async fn open(site: &Site, actor: &Actor, id: ReviewId) -> Result<Opened, PageError> {
    actor.require(site, VIEW, &Resource::organisation(actor.at()))?;
    let review = store::load(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let checklist = method::library().at(&review.checklist).ok_or_else(|| PageError::Broken(format!("{} is not published", review.checklist)))?;
    Ok(Opened { review, checklist })
}

/// The day of an instant, as calendars in Norway show it.
pub(super) fn day(instant: Instant) -> time::Date {
    dates::in_oslo(instant.utc()).date()
}

/// Only the answers of what is written.
pub(super) fn answers(written: &BTreeMap<String, Written>) -> Answers {
    written.iter().filter_map(|(point, written)| Some((point.clone(), written.answer?))).collect()
}

/// A tally in words: `6 ja, 7 delvis, 6 nei, 1 ikke aktuelt`.
pub(super) fn in_words(frame: &Frame, tally: &Tally) -> String {
    let mut counts: Vec<String> = Answer::ALL
        .into_iter()
        .filter(|answer| tally.count(*answer) > 0)
        .map(|answer| frame.t1(&format!("readiness-count-{}", answer.id()), "count", tally.count(answer)))
        .collect();
    if tally.open > 0 {
        counts.push(frame.t1("readiness-count-open", "count", tally.open));
    }
    counts.join(", ")
}

/// The people who can be given an action: id and name, for a list to choose from. Those who have one already stay in it, also when they
/// have left, so that saving something else does not take it from them unseen.
pub(super) async fn owners<C: ConnectionTrait>(db: &C, actor: &Actor, held: &[PersonId]) -> Result<Vec<(String, String)>, DbErr> {
    let people = people::with_roles(db, actor.at(), &OWNERS).await?;
    let left: Vec<PersonId> = held.iter().copied().filter(|held| !people.iter().any(|person| person.id == *held)).collect();
    let left = people::by_ids(db, &left).await?.into_iter();
    let left = left.map(|person| (person.id.to_string(), actor.frame.t1("readiness-owner-left", "name", person.name)));
    Ok(people.into_iter().map(|person| (person.id.to_string(), person.name)).chain(left).collect())
}

/// Those who have been given something in a review.
pub(super) fn held(written: &BTreeMap<String, Written>) -> Vec<PersonId> {
    written.values().filter_map(|written| written.owner).collect()
}

/// The names of people with one query.
pub(super) async fn names<C: ConnectionTrait>(db: &C, ids: Vec<PersonId>) -> Result<BTreeMap<PersonId, String>, DbErr> {
    Ok(people::by_ids(db, &ids).await?.into_iter().map(|person| (person.id, person.name)).collect())
}

/// Reads owner and date, for a point or an action; `suffix` tells the fields of several points apart.
pub(super) fn read_owner(fields: &Fields, suffix: &str, people: &[(String, String)], mistakes: &mut Mistakes, into: &mut Written) {
    let (owner, name, due) = (format!("owner{suffix}"), format!("owner_name{suffix}"), format!("due{suffix}"));
    let chosen = fields.text(&owner);
    if !chosen.is_empty() {
        match people.iter().find(|(id, _)| *id == chosen) {
            Some((id, _)) => into.owner = id.parse().ok(),
            None => mistakes.add(&owner, "readiness-owner-unknown"),
        }
    }
    into.owner_name = fields.text(&name);
    if into.owner_name.chars().count() > LONGEST_NAME {
        mistakes.add_with(&name, "form-too-long", LONGEST_NAME);
    }
    let day = fields.text(&due);
    into.due = dates::parse_iso(&day);
    if into.due.is_none() && !day.is_empty() {
        mistakes.add(&due, "form-not-a-date");
    }
}

/// A citation with its way to the Method room.
pub(super) struct Cited {
    pub text: String,
    pub href: String,
    pub law: bool,
}

impl Cited {
    /// The source of a point.
    pub fn of(checklist: &Document, point: &str, source: &Source) -> Self {
        Self { text: source.cited(), href: format!("/method/{}#{point}", checklist.address()), law: source.is_law() }
    }
}
