//! The reviews of an organisation: the one under way, the earlier ones, and the picture over time.

use askama::Template;
use axum::extract::{Query, State};
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::Fields,
    http::{page, see},
};
use registry::Actor;
use serde::Deserialize;
use serde_json::json;
use time::Date;

use super::{
    super::{
        EDIT, ReviewId, VIEW,
        rules::{Part, Tally},
        store,
    },
    day, in_words, names,
};

/// How many reviews a page shows.
const PAGE: usize = 25;
/// How many reviews the picture shows side by side.
const PICTURE: usize = 6;

/// One review in the list.
pub(super) struct Line {
    pub href: String,
    pub started: Date,
    pub by: String,
    pub finished: Option<Date>,
    pub counts: String,
}

#[derive(Template)]
#[template(path = "readiness/templates/list.html")]
struct ListPage {
    page: Frame,
    place: String,
    lines: Vec<Line>,
    /// The picture, oldest first.
    picture: Vec<(Date, String, Vec<Part>)>,
    /// Each group with its counts in every review of the picture.
    groups: Vec<(String, Vec<String>)>,
    under_way: Option<String>,
    may_edit: bool,
    next: Option<String>,
}

/// Where the list goes on.
#[derive(Debug, Deserialize)]
pub(in super::super) struct After {
    after: Option<String>,
}

/// Shows the reviews.
pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, Query(after): Query<After>) -> PageResult {
    let here = Resource::organisation(actor.at());
    actor.require(&site, VIEW, &here)?;
    let db = site.db.read();
    let frame = actor.frame.clone();
    let after: Option<ReviewId> = after.after.and_then(|after| after.parse().ok());
    let mut reviews = store::list(db, actor.at(), after, PAGE as u64 + 1).await?;
    let next = (reviews.len() > PAGE).then(|| reviews.get(PAGE - 1).map(|last| actor.path(&format!("/readiness?after={}", last.id)))).flatten();
    reviews.truncate(PAGE);
    let answers = store::answers_of(db, actor.at(), &reviews.iter().map(|review| review.id).collect::<Vec<_>>()).await?;
    let people = names(db, reviews.iter().flat_map(|review| [Some(review.started_by), review.finished_by]).flatten().collect()).await?;
    let tally = |review: &store::Review, group: Option<&str>| {
        let empty = super::Answers::default();
        let checklist = method::library().at(&review.checklist);
        let groups = checklist.iter().flat_map(|document| document.groups.iter()).filter(|found| group.is_none_or(|group| found.id == group));
        Tally::of(groups.flat_map(|group| group.items.iter().map(|item| item.id.as_str())), answers.get(&review.id).unwrap_or(&empty))
    };
    let lines: Vec<Line> = reviews
        .iter()
        .map(|review| {
            let by = review.finished_by.unwrap_or(review.started_by);
            let tally = tally(review, None);
            Line {
                href: actor.path(&format!("/readiness/{}", review.id)),
                started: day(review.started_at),
                by: people.get(&by).cloned().unwrap_or_default(),
                finished: review.finished_at.map(day),
                counts: in_words(&frame, &tally),
            }
        })
        .collect();
    let mut pictured: Vec<&store::Review> = reviews.iter().filter(|review| review.finished_at.is_some()).take(PICTURE).collect();
    pictured.reverse();
    let picture = pictured
        .iter()
        .map(|review| {
            let tally = tally(review, None);
            (day(review.finished_at.unwrap_or(review.started_at)), in_words(&frame, &tally), tally.parts())
        })
        .collect();
    let newest = method::library().newest("checklist", "readiness").ok_or(PageError::Hidden)?;
    let groups = newest
        .groups
        .iter()
        .map(|group| {
            let cells = pictured.iter().map(|review| in_words(&frame, &tally(review, Some(&group.id)))).collect();
            (group.title(frame.language).to_owned(), cells)
        })
        .collect();
    let under_way = store::under_way(db, actor.at()).await?.map(|review| actor.path(&format!("/readiness/{}", review.id)));
    let may_edit = actor.may(&site, EDIT, &here);
    page(&ListPage { place: actor.organisation.name.clone(), page: frame, lines, picture, groups, under_way, may_edit, next })
}

/// Begins a review; when one is under way already, that is the one to go on with.
pub(in super::super) async fn start(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, EDIT, &Resource::organisation(actor.at()))?;
    let checklist = method::library().newest("checklist", "readiness").ok_or(PageError::Hidden)?;
    let mut write = actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    if let Some(review) = store::under_way(write.tx(), actor.at()).await? {
        return see(actor.path(&format!("/readiness/{}", review.id)));
    }
    let id = ReviewId::new();
    let parts: Vec<&str> = checklist.groups.iter().map(|group| group.id.as_str()).collect();
    if !store::start(&write, id, actor.id(), &checklist.address(), &parts).await? {
        // Someone else began one at the very same moment.
        return see(actor.path("/readiness"));
    }
    write.audit("readiness.start", "ReadinessReview", id, json!({ "checklist": checklist.address() }));
    let first = parts.first().copied().unwrap_or_default();
    let to = actor.path(&format!("/readiness/{id}/part/{first}"));
    write.commit_to(&to).await?;
    see(to)
}
