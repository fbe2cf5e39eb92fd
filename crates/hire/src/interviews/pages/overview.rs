//! Interviews at a glance: what to do next, the times, and how far each candidate has come.

use askama::Template;
use axum::extract::State;
use kernel::{Language, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, page},
};
use registry::Actor;
use serde_json::json;

use super::super::{Candidate, MANAGE, NOTE, VIEW, candidates, place_of, rows, store, when};
use crate::{
    Stage,
    applications::Status,
    desk::{self, Desk},
};

/// One offered time.
pub(super) struct TimeLine {
    pub(super) id: sea_orm::prelude::Uuid,
    pub(super) when: String,
    pub(super) place: String,
    pub(super) who: Option<String>,
    pub(super) past: bool,
}

/// One candidate on the way through.
pub(super) struct CandidateLine {
    pub(super) label: String,
    pub(super) href: Option<String>,
    pub(super) time: Option<String>,
    /// `not-invited`, `invited`, `declined`, `chosen` or `held`.
    pub(super) state: &'static str,
}

#[derive(Template)]
#[template(path = "interviews/templates/overview.html")]
pub(super) struct OverviewPage {
    page: Frame,
    desk: Desk,
    manages: bool,
    /// `prepare`, `offer`, `invite`, `wait`, `hold`, `recommend` or `over`.
    next: &'static str,
    guide_words: String,
    times: Vec<TimeLine>,
    candidates: Vec<CandidateLine>,
    /// What the invitation's heading says; none when everyone is invited.
    invite_words: Option<String>,
    fields: Fields,
    mistakes: Mistakes,
}

pub(super) fn state_of(interview: Option<&rows::interviews::Model>, has_time: bool) -> &'static str {
    match interview {
        Some(row) if row.held_at.is_some() => "held",
        _ if has_time => "chosen",
        Some(row) if row.declined_at.is_some() => "declined",
        Some(row) if row.invited_at.is_some() => "invited",
        _ => "not-invited",
    }
}

fn next(stage: Stage, candidates: &[CandidateLine], free: usize) -> &'static str {
    let count = |state: &str| candidates.iter().filter(|candidate| candidate.state == state).count();
    if stage.reached(Stage::Recommended) || stage.is_over() {
        return "over";
    }
    if stage != Stage::Interviewing || candidates.is_empty() {
        return "prepare";
    }
    let undecided = count("not-invited") + count("invited");
    if undecided > 0 && free < undecided {
        "offer"
    } else if count("not-invited") > 0 {
        "invite"
    } else if count("chosen") > 0 {
        "hold"
    } else if undecided > 0 {
        "wait"
    } else {
        "recommend"
    }
}

/// How a candidate stands, for the list.
fn line(
    desk: &Desk,
    language: Language,
    named: bool,
    candidate: &Candidate,
    times: &[rows::times::Model],
    interview: Option<&rows::interviews::Model>,
) -> CandidateLine {
    let id = candidate.application.id;
    let time = times.iter().find(|time| time.application_id == Some(id.0));
    CandidateLine {
        label: candidate.label(language),
        href: named.then(|| desk.path(&format!("/interviews/with/{id}"))),
        time: time.map(|time| when(language, time.begins, time.ends)),
        state: state_of(interview, time.is_some()),
    }
}

pub(super) async fn build(site: &Site, desk: Desk, fields: Option<Fields>, mistakes: Mistakes) -> Result<OverviewPage, PageError> {
    let (db, at, position) = (site.db.read(), desk.organisation(), desk.position.id);
    let language = desk.actor.frame.language;
    let named = desk.may(site, NOTE);
    let people = candidates(site, at, position, named).await?;
    if named && !people.is_empty() {
        note_read(site, &desk, &people).await?;
    }
    let times = store::times(db, at, position).await?;
    let interviews = store::interviews(db, at, position).await?;
    let guide = store::guide(db, at, position).await?;
    let now = Instant::now(&site.clock);
    let candidates: Vec<_> =
        people.iter().map(|candidate| line(&desk, language, named, candidate, &times, interviews.get(&candidate.application.id.0))).collect();
    let free = times.iter().filter(|time| time.application_id.is_none() && time.begins > now).count();
    let shortlisted = people.iter().filter(|candidate| candidate.application.status == Status::Shortlisted);
    let invitable = shortlisted.filter(|one| interviews.get(&one.application.id.0).is_none_or(|row| row.invited_at.is_none())).count();
    let fields = fields.unwrap_or_else(|| {
        let last = times.last();
        Fields::from_pairs([("place", last.map_or("", |time| time.place.as_str())), ("video", last.map_or("", |time| time.video.as_str()))])
    });
    let who = |time: &rows::times::Model| {
        let holder = people.iter().find(|candidate| time.application_id == Some(candidate.application.id.0));
        holder.map(|candidate| candidate.label(language)).or_else(|| time.application_id.map(|_| String::new()))
    };
    let lines = times.iter().map(|time| TimeLine {
        id: time.id,
        when: when(language, time.begins, time.ends),
        place: place_of(time),
        who: who(time),
        past: time.begins <= now,
    });
    Ok(OverviewPage {
        page: desk.frame(),
        manages: desk.may(site, MANAGE) && desk.position.stage == Stage::Interviewing,
        next: next(desk.position.stage, &candidates, free),
        guide_words: desk.actor.frame.tn("interviews-guide-count", guide.chosen.len() + guide.own.len()),
        times: lines.collect(),
        candidates,
        invite_words: (invitable > 0).then(|| desk.actor.frame.tn("interviews-invite", invitable)),
        fields,
        mistakes,
        desk,
    })
}

/// Names were read: that is on the record of each application, where the one it is about can see it.
async fn note_read(site: &Site, desk: &Desk, people: &[Candidate]) -> Result<(), PageError> {
    let mut write = desk.actor.write(site).await?;
    for candidate in people {
        write.audit("interviews.read", "Application", candidate.application.id, json!({ "position": desk.position.id }));
    }
    Ok(write.commit().await?)
}

pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    page(&build(&site, desk, None, Mistakes::default()).await?)
}
