//! One review: while it is under way its parts and what is left, afterwards its actions, its answers and what has moved.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::State, response::Response};
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::Actor;
use serde_json::json;
use time::Date;

use super::{
    super::{
        ActionId, COMPLETE, EDIT, ReviewId, documents, resource,
        rules::{self, Answer, Answers, Direction, FinishError, Part, Tally},
        store::{self, Action, Review, Written},
    },
    Cited, Opened, answers, day, in_words, names, open,
};
use crate::positions;

/// One part of a review that is under way.
struct PartLine {
    id: String,
    title: String,
    href: String,
    answered: usize,
    of: usize,
}

#[derive(Template)]
#[template(path = "readiness/templates/review.html")]
struct ReviewPage {
    page: Frame,
    place: String,
    list: String,
    started: Date,
    by: String,
    parts: Vec<PartLine>,
    answered: usize,
    of: usize,
    /// The first part with something left.
    go_on: Option<String>,
    may_edit: bool,
    finish: String,
    mistakes: Mistakes,
}

/// One action as it is shown.
pub(in super::super) struct ActionLine {
    pub id: String,
    pub text: String,
    pub point: String,
    pub owner: String,
    pub due: Option<Date>,
    pub overdue: bool,
    pub done: Option<Date>,
    /// Whether a later review has taken it over.
    pub taken_over: bool,
    pub href: String,
    pub may_mark: bool,
}

/// One answered point as it is shown.
pub(in super::super) struct PointLine {
    pub title: String,
    pub answer: Option<Answer>,
    pub note: String,
    pub cited: Cited,
}

/// One group of answered points.
pub(in super::super) struct GroupLine {
    pub title: String,
    pub counts: String,
    pub points: Vec<PointLine>,
}

/// One point that has moved since the review before.
pub(in super::super) struct Moved {
    pub title: String,
    pub before: Answer,
    pub after: Answer,
    pub direction: Direction,
}

/// A finished review, ready for page and paper.
pub(in super::super) struct Finished {
    pub place: String,
    pub day: Date,
    pub by: String,
    pub checklist: String,
    pub counts: String,
    pub parts: Vec<Part>,
    pub actions: Vec<ActionLine>,
    pub groups: Vec<GroupLine>,
    /// When the review before was finished, and what has moved since.
    pub since: Option<(Date, Vec<Moved>)>,
}

#[derive(Template)]
#[template(path = "readiness/templates/result.html")]
struct ResultPage {
    page: Frame,
    list: String,
    base: String,
    finished: Finished,
    method: String,
    may_edit: bool,
    /// Where a position begins, for whoever may begin one.
    new_position: Option<String>,
}

/// Shows the review.
pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At(review): At<ReviewId>) -> PageResult {
    let opened = open(&site, &actor, review).await?;
    if opened.review.finished_at.is_none() {
        return page(&under_way(&site, &actor, &opened, Mistakes::default()).await?);
    }
    let finished = finished(&site, &actor, &opened).await?;
    let may_edit = actor.may(&site, EDIT, &Resource::organisation(actor.at()));
    let base = actor.path(&format!("/readiness/{review}"));
    page(&ResultPage {
        list: actor.path("/readiness"),
        new_position: actor.may(&site, positions::CREATE, &Resource::organisation(actor.at())).then(|| actor.path("/positions/new")),
        method: format!("/method/{}", opened.review.checklist),
        page: actor.frame.clone(),
        base,
        finished,
        may_edit,
    })
}

async fn under_way(site: &Site, actor: &Actor, opened: &Opened, mistakes: Mistakes) -> Result<ReviewPage, PageError> {
    let db = site.db.read();
    let review = &opened.review;
    let given = answers(&store::written(db, actor.at(), review.id).await?);
    let by = names(db, vec![review.started_by]).await?.remove(&review.started_by).unwrap_or_default();
    let parts: Vec<PartLine> = opened
        .checklist
        .groups
        .iter()
        .map(|group| {
            let tally = Tally::of(group.items.iter().map(|item| item.id.as_str()), &given);
            let href = actor.path(&format!("/readiness/{}/part/{}", review.id, group.id));
            PartLine {
                id: group.id.clone(),
                title: group.title(actor.frame.language).to_owned(),
                href,
                answered: tally.answered(),
                of: tally.total(),
            }
        })
        .collect();
    Ok(ReviewPage {
        place: actor.organisation.name.clone(),
        list: actor.path("/readiness"),
        started: day(review.started_at),
        by,
        answered: parts.iter().map(|part| part.answered).sum(),
        of: parts.iter().map(|part| part.of).sum(),
        go_on: parts.iter().find(|part| part.answered < part.of).map(|part| part.href.clone()),
        may_edit: actor.may(site, EDIT, &Resource::organisation(actor.at())),
        finish: actor.path(&format!("/readiness/{}/finish", review.id)),
        page: actor.frame.clone(),
        parts,
        mistakes,
    })
}

/// Finishes the review: every point that is not in place becomes an action.
pub(in super::super) async fn finish(State(site): State<Site>, actor: Actor, At(review): At<ReviewId>, fields: Fields) -> PageResult {
    let opened = open(&site, &actor, review).await?;
    actor.require(&site, EDIT, &Resource::organisation(actor.at()))?;
    let mut write = actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    // The guarded update comes first, so that no part is saved between reading the answers and closing.
    let closed = store::finish(&write, review, actor.id()).await?;
    let written = store::written(write.tx(), actor.at(), review).await?;
    let points = match rules::finish(!closed, opened.points(), &answers(&written)) {
        Ok(points) => points,
        Err(FinishError::Finished) => return see(actor.path(&format!("/readiness/{review}"))),
        Err(FinishError::Open(open)) => {
            drop(write);
            return again(&under_way(&site, &actor, &opened, left(&actor.frame, &opened, &open)).await?);
        }
    };
    // What was agreed last time and is not done goes on here, with its words, owner and date; it does not wait in two reviews.
    let left = store::left_from_earlier(write.tx(), actor.at(), review).await?;
    for point in &points {
        let suggested = opened.checklist.item(point).map(|item| item.part(actor.frame.language, "action").to_owned()).unwrap_or_default();
        let earlier = left.iter().rev().find(|action| action.point == *point);
        let agreed = going_on(written.get(*point).cloned().unwrap_or_default(), earlier);
        store::insert_action(&write, review, point, earlier.map_or(suggested, |action| action.text.clone()), &agreed).await?;
    }
    let over: Vec<ActionId> = left.iter().filter(|action| opened.points().any(|point| point == action.point)).map(|action| action.id).collect();
    store::take_over(&write, review, &over).await?;
    write.audit("readiness.finish", "ReadinessReview", review, json!({ "actions": points.len() }));
    let to = actor.path(&format!("/readiness/{review}?notice=readiness-finished"));
    write.commit_to(&to).await?;
    see(to)
}

/// What is agreed about a point: what this review says, and where it says nothing, what the action before it said.
fn going_on(mut agreed: Written, earlier: Option<&Action>) -> Written {
    if let Some(earlier) = earlier {
        if agreed.owner.is_none() && agreed.owner_name.is_empty() {
            agreed.owner = earlier.owner;
            agreed.owner_name.clone_from(&earlier.owner_name);
        }
        agreed.due = agreed.due.or(earlier.due);
    }
    agreed
}

/// One sentence for each part that has points left.
fn left(frame: &Frame, opened: &Opened, open: &[String]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for group in &opened.checklist.groups {
        let count = group.items.iter().filter(|item| open.contains(&item.id)).count();
        if count > 0 {
            mistakes.add_with(format!("part-{}", group.id), "readiness-part-left", format!("{} ({count})", group.title(frame.language)));
        }
    }
    mistakes
}

async fn finished(site: &Site, actor: &Actor, opened: &Opened) -> Result<Finished, PageError> {
    let db = site.db.read();
    let review = &opened.review;
    let written = store::written(db, actor.at(), review.id).await?;
    let given = answers(&written);
    let actions = store::actions_of(db, actor.at(), review.id).await?;
    let by = review.finished_by.unwrap_or(review.started_by);
    let people = names(db, actions.iter().filter_map(|action| action.owner).chain([by]).collect()).await?;
    let tally = Tally::of(opened.points(), &given);
    let since = match store::previous(db, review).await? {
        Some(before) => Some(moved(site, actor, opened, &before, &given).await?),
        None => None,
    };
    let frame = &actor.frame;
    let groups = opened.checklist.groups.iter().map(|group| GroupLine {
        title: group.title(frame.language).to_owned(),
        counts: in_words(frame, &Tally::of(group.items.iter().map(|item| item.id.as_str()), &given)),
        points: group.items.iter().map(|item| point(frame, opened, item, written.get(&item.id))).collect(),
    });
    let today = site.clock.today();
    Ok(Finished {
        place: actor.organisation.name.clone(),
        day: day(review.finished_at.unwrap_or(review.started_at)),
        by: people.get(&by).cloned().unwrap_or_default(),
        checklist: review.checklist.clone(),
        counts: in_words(frame, &tally),
        parts: tally.parts(),
        groups: groups.collect(),
        actions: actions.iter().map(|action| line(site, actor, opened, action, &people, today)).collect(),
        since,
    })
}

fn point(frame: &Frame, opened: &Opened, item: &method::Item, written: Option<&Written>) -> PointLine {
    PointLine {
        title: item.title(frame.language).to_owned(),
        answer: written.and_then(|written| written.answer),
        note: written.map(|written| written.note.clone()).unwrap_or_default(),
        cited: Cited::of(opened.checklist, &item.id, &item.source),
    }
}

fn line(site: &Site, actor: &Actor, opened: &Opened, action: &Action, people: &BTreeMap<kernel::PersonId, String>, today: Date) -> ActionLine {
    let chosen = action.owner.and_then(|owner| people.get(&owner)).cloned().unwrap_or_default();
    ActionLine {
        id: action.id.to_string(),
        text: action.text.clone(),
        point: opened.checklist.item(&action.point).map(|item| item.title(actor.frame.language).to_owned()).unwrap_or_default(),
        owner: [chosen, action.owner_name.clone()].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", "),
        due: action.due,
        taken_over: action.taken_over_by.is_some(),
        overdue: action.done_at.is_none() && action.taken_over_by.is_none() && action.due.is_some_and(|due| due < today),
        done: action.done_at.map(day),
        href: actor.path(&format!("/readiness/{}/actions/{}", action.review, action.id)),
        may_mark: action.taken_over_by.is_none() && actor.may(site, COMPLETE, &resource(actor.at(), action.id, action.owner)),
    }
}

async fn moved(site: &Site, actor: &Actor, opened: &Opened, before: &Review, now: &Answers) -> Result<(Date, Vec<Moved>), PageError> {
    let then = store::answers_of(site.db.read(), actor.at(), &[before.id]).await?.remove(&before.id).unwrap_or_default();
    let changes = rules::compare(opened.points(), &then, now);
    let shown = changes.into_iter().filter_map(|change| {
        let title = opened.checklist.item(change.point)?.title(actor.frame.language).to_owned();
        Some(Moved { title, before: change.before, after: change.after, direction: change.direction })
    });
    Ok((day(before.finished_at.unwrap_or(before.started_at)), shown.collect()))
}

async fn paper(site: &Site, actor: &Actor, review: ReviewId) -> Result<platform::documents::Paper, PageError> {
    let opened = open(site, actor, review).await?;
    if opened.review.finished_at.is_none() {
        return Err(PageError::Hidden);
    }
    Ok(documents::paper(&actor.frame, &finished(site, actor, &opened).await?))
}

/// The finished review as an accessible PDF.
pub(in super::super) async fn pdf(State(site): State<Site>, actor: Actor, At(review): At<ReviewId>) -> Result<Response, PageError> {
    let paper = paper(&site, &actor, review).await?;
    platform::http::pdf(&site, paper, &actor.frame.t("readiness-file")).await
}

/// The finished review as a Word document.
pub(in super::super) async fn word(State(site): State<Site>, actor: Actor, At(review): At<ReviewId>) -> Result<Response, PageError> {
    let paper = paper(&site, &actor, review).await?;
    platform::http::word(&site, paper, &actor.frame.t("readiness-file")).await
}
