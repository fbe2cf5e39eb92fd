//! Times: offered, taken back, and put in calendars.

use askama::Template;
use axum::{extract::State, response::IntoResponse};
use kernel::{PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, At2, again, download, page, see},
};
use registry::{Actor, people};
use sea_orm::prelude::Uuid;
use serde_json::json;
use time::OffsetDateTime;

use super::{
    super::{MANAGE, NOTE, letters, place_of, rows, rules, store, when},
    overview,
};
use crate::{
    Stage,
    applications::{self, Application},
    desk::{self, Desk},
};

/// What was typed, as a time to offer.
fn read(fields: &Fields, others: &[rows::times::Model], now: OffsetDateTime) -> Result<store::NewTime, Mistakes> {
    let mut mistakes = Mistakes::default();
    let date = dates::parse_iso(fields.raw("date"));
    let (from, to) = (rules::clock(fields.raw("from")), rules::clock(fields.raw("to")));
    let (place, video) = (fields.text("place"), fields.text("video"));
    if date.is_none() {
        mistakes.add("date", "form-not-a-date");
    }
    if from.is_none() {
        mistakes.add("from", "interviews-not-a-clock");
    }
    if to.is_none() {
        mistakes.add("to", "interviews-not-a-clock");
    }
    if place.is_empty() && video.is_empty() {
        mistakes.add("place", "interviews-place-missing");
    }
    if !video.is_empty() && !video.starts_with("https://") {
        mistakes.add("video", "interviews-video-not-a-link");
    }
    for (name, text) in [("place", &place), ("video", &video)] {
        if text.chars().count() > 300 {
            mistakes.add_with(name, "form-too-long", 300);
        }
    }
    if let (Some(date), Some(from), Some(to)) = (date, from, to) {
        let others: Vec<_> = others.iter().map(|time| (time.begins.utc(), time.ends.utc())).collect();
        match rules::time_to_offer(date, from, to, &others, now) {
            Ok((begins, ends)) if mistakes.is_empty() => return Ok(store::NewTime { begins: begins.into(), ends: ends.into(), place, video }),
            Ok(_) => {}
            Err(refused) => mistakes.add("from", refused.key()),
        }
    }
    Err(mistakes)
}

pub(in super::super) async fn offer(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_stage(&desk)?;
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let others = store::times(write.tx(), desk.organisation(), position).await?;
    match read(&fields, &others, site.clock.now()) {
        Ok(new) => {
            let id = store::offer(&write, position, new).await?;
            write.audit("interview-time.offer", "InterviewTime", id, json!({ "position": position }));
            let back = desk.path("/interviews?notice=interview-time-offered");
            write.commit_to(&back).await?;
            see(back)
        }
        Err(mistakes) => {
            drop(write);
            again(&overview::build(&site, desk, Some(fields), mistakes).await?)
        }
    }
}

/// Times are offered while the position is at interviews, neither before nor after.
pub(super) fn require_stage(desk: &Desk) -> Result<(), PageError> {
    if desk.position.stage == Stage::Interviewing { Ok(()) } else { Err(PageError::Refused("interviews-not-now")) }
}

#[derive(Template)]
#[template(path = "interviews/templates/remove_time.html")]
struct RemovePage {
    page: Frame,
    desk: Desk,
    when: String,
    place: String,
    action: String,
}

async fn find(site: &Site, desk: &Desk, id: Uuid) -> Result<rows::times::Model, PageError> {
    let times = store::times(site.db.read(), desk.organisation(), desk.position.id).await?;
    times.into_iter().find(|time| time.id == id).ok_or(PageError::Hidden)
}

async fn holder(site: &Site, desk: &Desk, time: &rows::times::Model) -> Result<Option<Application>, PageError> {
    let Some(id) = time.application_id else { return Ok(None) };
    Ok(applications::load(site.db.read(), desk.organisation(), desk.position.id, id.into()).await?)
}

pub(in super::super) async fn ask_remove(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let time = find(&site, &desk, id).await?;
    let frame = desk.frame();
    let action = desk.path(&format!("/interviews/times/{id}/remove"));
    page(&RemovePage { when: when(frame.language, time.begins, time.ends), place: place_of(&time), page: frame, desk, action })
}

/// A time that someone has chosen is only taken back with a yes, and they are told.
pub(in super::super) async fn remove(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, Uuid>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let time = find(&site, &desk, id).await?;
    let held_by = holder(&site, &desk, &time).await?;
    if held_by.is_some() && fields.raw("confirmed") != "yes" {
        return see(desk.path(&format!("/interviews/times/{id}/remove")));
    }
    let mut write = desk.actor.write(&site).await?;
    // The candidate's own row first, then the time, as when a candidate chooses: else two could wait for each other.
    let row = match &held_by {
        Some(application) => store::hold(&write, application.id).await?,
        None => None,
    };
    if held_by.is_some() && !rules::may_call_off(time.begins.utc(), row.as_ref().is_some_and(|row| row.held_at.is_some()), site.clock.now()) {
        return Err(PageError::Refused("interviews-call-off-over"));
    }
    if !store::remove_time(&write, position, id, held_by.as_ref().map(|application| application.id)).await? {
        return see(desk.path("/interviews?notice=interview-time-changed"));
    }
    if let (Some(application), Some(row)) = (&held_by, row) {
        let sequence = store::moved(&write, &row, false, false).await?;
        letters::called_off(&site, &mut write, application, &time, sequence).await?;
    }
    write.audit("interview-time.remove", "InterviewTime", id, json!({ "application": held_by.map(|application| application.id) }));
    write.commit().await?;
    see(desk.path("/interviews?notice=interview-time-removed"))
}

pub(in super::super) async fn calendar(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, NOTE).await?;
    let time = find(&site, &desk, id).await?;
    let application = holder(&site, &desk, &time).await?.ok_or(PageError::Hidden)?;
    let row = store::interview(site.db.read(), desk.organisation(), application.id).await?.ok_or(PageError::Hidden)?;
    let me = people::by_id(site.db.read(), desk.person()).await?.ok_or(PageError::Hidden)?;
    let file = letters::appointment(&site, application.id, &time, row.sequence, desk.actor.frame.language, &me.email).file();
    Ok(download(file.into_bytes(), "text/calendar; charset=utf-8", "appointment.ics").into_response())
}
