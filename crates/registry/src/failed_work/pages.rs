//! The page of background work, and the button that tries again.

use askama::Template;
use axum::extract::{Query, State};
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    db::Instant,
    http::{At, page, see},
    i18n,
    tasks::{self, ATTEMPTS, RUNNING, rows},
};
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use serde_json::json;

use super::{
    MANAGE,
    store::{self, PAGE},
};
use crate::{Actor, Organisation};

/// Which list, and where it goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
    after: Option<Uuid>,
}

/// One task as the page shows it: never what is in it.
struct Line {
    id: Uuid,
    kind: String,
    created_at: Instant,
    attempts: i64,
    next: Instant,
    running: bool,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "failed_work/templates/list.html")]
struct ListPage {
    page: Frame,
    organisation: Organisation,
    waiting: bool,
    lines: Vec<Line>,
    /// What failed and is nobody's in particular: shown to every administrator, for only they can mend the mail.
    everyones: Vec<Line>,
    next: Option<Uuid>,
    most: i64,
}

impl Line {
    fn of(frame: &Frame, row: rows::Model) -> Self {
        Self {
            id: row.id,
            kind: kind_words(frame, &row.kind),
            created_at: row.created_at,
            attempts: row.attempts,
            next: row.run_at,
            running: row.state == RUNNING,
            error: row.last_error,
        }
    }
}

/// A kind of task in words, or as it is written.
fn kind_words(frame: &Frame, kind: &str) -> String {
    let key = format!("task-kind-{}", kind.to_lowercase().replace([':', '.'], "-"));
    if i18n::has(frame.language, &key) { frame.t(&key) } else { kind.to_owned() }
}

pub(super) async fn list(State(site): State<Site>, actor: Actor, Query(asked): Query<Asked>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let waiting = asked.show == "waiting";
    let mut rows = store::page(site.db.read(), actor.at(), !waiting, asked.after).await?;
    let page_length = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page_length;
    rows.truncate(page_length);
    let next = if more { rows.last().map(|row| row.id) } else { None };
    let lines = rows.into_iter().map(|row| Line::of(&actor.frame, row)).collect();
    let everyones = if waiting || asked.after.is_some() { Vec::new() } else { store::of_the_installation(site.db.read()).await? };
    let everyones = everyones.into_iter().map(|row| Line::of(&actor.frame, row)).collect();
    page(&ListPage { waiting, lines, everyones, next, most: ATTEMPTS, organisation: actor.organisation, page: actor.frame })
}

pub(super) async fn retry(State(site): State<Site>, actor: Actor, At(id): At<Uuid>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let mut write = actor.write(&site).await?;
    if !store::belongs(write.tx(), actor.at(), id).await? || !tasks::retry(write.tx(), id, write.now()).await? {
        return Err(PageError::Hidden);
    }
    write.audit("task.retry", "Task", id, json!({}));
    write.commit().await?;
    see(actor.path("/tasks?show=waiting&notice=task-retried"))
}
