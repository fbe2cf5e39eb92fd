//! Interviews at a glance: what to do next, the times, and how far each candidate has come.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, At2, page, see},
};
use registry::Actor;
use serde_json::json;
use time::Date;

use super::super::{
    Candidate, MANAGE, NOTE, VIEW, candidates, place_of, rows,
    rules::{self, Need, Standing},
    standing, store, when,
};
use crate::{
    Stage,
    applications::{self, Status},
    desk::{self, Desk},
};

/// One offered time.
pub(super) struct TimeLine {
    pub(super) id: sea_orm::prelude::Uuid,
    pub(super) when: String,
    pub(super) place: String,
    pub(super) who: Option<String>,
    pub(super) past: bool,
    /// Whether it can be called off: chosen, ahead, and not held.
    pub(super) may_call_off: bool,
}

/// One candidate on the way through.
pub(super) struct CandidateLine {
    pub(super) label: String,
    pub(super) href: Option<String>,
    pub(super) time: Option<String>,
    pub(super) standing: Standing,
    /// Where one says that the panel goes on without them; none unless they never chose.
    pub(super) go_on: Option<String>,
}

#[derive(Template)]
#[template(path = "interviews/templates/overview.html")]
pub(super) struct OverviewPage {
    page: Frame,
    desk: Desk,
    manages: bool,
    /// `prepare`, `empty`, `offer`, `invite`, `wait`, `hold`, `late`, `recommend` or `over`.
    next: &'static str,
    guide_words: String,
    times: Vec<TimeLine>,
    candidates: Vec<CandidateLine>,
    /// What the invitation's heading says; none when everyone is invited.
    invite_words: Option<String>,
    fields: Fields,
    mistakes: Mistakes,
}

fn next(stage: Stage, candidates: &[CandidateLine], free: usize) -> &'static str {
    if stage.reached(Stage::Recommended) || stage.is_over() {
        return "over";
    }
    if stage != Stage::Interviewing {
        return "prepare";
    }
    let standings: Vec<Standing> = candidates.iter().map(|candidate| candidate.standing).collect();
    match rules::needs(&standings, free).first() {
        Some(Need::Candidates) => "empty",
        Some(Need::Times) => "offer",
        Some(Need::Invitations) => "invite",
        Some(Need::Conversations(_)) => "hold",
        Some(Need::Answers(_)) => "late",
        None if rules::all_met(&standings) => "recommend",
        None => "wait",
    }
}

/// How a candidate stands, for the list.
fn line(
    desk: &Desk,
    (named, manages): (bool, bool),
    candidate: &Candidate,
    times: &[rows::times::Model],
    interview: Option<&rows::interviews::Model>,
    today: Date,
) -> CandidateLine {
    let (id, language) = (candidate.application.id, desk.actor.frame.language);
    let time = times.iter().find(|time| time.application_id == Some(id.0));
    let standing = standing::of(interview, time.is_some(), today);
    CandidateLine {
        label: candidate.label(language),
        href: named.then(|| desk.path(&format!("/interviews/with/{id}"))),
        time: time.map(|time| when(language, time.begins, time.ends)),
        standing,
        go_on: (manages && standing == Standing::Late).then(|| desk.path(&format!("/interviews/candidates/{id}/go-on"))),
    }
}

pub(super) async fn build(site: &Site, desk: Desk, fields: Option<Fields>, mistakes: Mistakes) -> Result<OverviewPage, PageError> {
    let (db, at, position) = (site.db.read(), desk.organisation(), desk.position.id);
    let language = desk.actor.frame.language;
    let named = desk.may(site, NOTE);
    let manages = desk.may(site, MANAGE) && desk.position.stage == Stage::Interviewing;
    let people = candidates(site, at, position, named).await?;
    if named && !people.is_empty() {
        note_read(site, &desk, &people).await?;
    }
    let times = store::times(db, at, position).await?;
    let interviews = store::interviews(db, at, position).await?;
    let guide = store::guide(db, at, position).await?;
    let now = Instant::now(&site.clock);
    let candidates: Vec<_> =
        people.iter().map(|one| line(&desk, (named, manages), one, &times, interviews.get(&one.application.id.0), site.clock.today())).collect();
    let free = times.iter().filter(|time| time.application_id.is_none() && time.begins > now).count();
    let shortlisted = people.iter().filter(|candidate| candidate.application.status == Status::Shortlisted);
    let invitable =
        shortlisted.filter(|one| interviews.get(&one.application.id.0).is_none_or(|row| row.invited_at.is_none() && row.held_at.is_none())).count();
    let mut fields = fields.unwrap_or_default();
    if !fields.has("place") {
        let last = times.last();
        fields.set("place", last.map_or("", |time| time.place.as_str()));
        fields.set("video", last.map_or("", |time| time.video.as_str()));
    }
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
        may_call_off: time.application_id.is_some_and(|id| {
            let held = interviews.get(&id).is_some_and(|row| row.held_at.is_some());
            rules::may_call_off(time.begins.utc(), held, now.utc())
        }),
    });
    Ok(OverviewPage {
        page: desk.frame(),
        manages,
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
pub(super) async fn note_read(site: &Site, desk: &Desk, people: &[Candidate]) -> Result<(), PageError> {
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

/// The panel goes on without someone who was invited and never chose: they hold nobody else up, and can still choose a time if one is free.
pub(in super::super) async fn go_on(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, ApplicationId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    if desk.position.stage != Stage::Interviewing {
        return Err(PageError::Refused("interviews-not-now"));
    }
    let application = applications::load(site.db.read(), desk.organisation(), position, id).await?.ok_or(PageError::Hidden)?;
    let mut write = desk.actor.write(&site).await?;
    let row = store::hold(&write, id).await?;
    let time = store::time_of(write.tx(), desk.organisation(), id).await?;
    let late = standing::of(row.as_ref(), time.is_some(), site.clock.today()) == Standing::Late;
    if application.status != Status::Shortlisted || !late || !store::go_on(&write, id).await? {
        return see(desk.path("/interviews?notice=interview-time-changed"));
    }
    write.audit("interview.go-on", "Application", id, json!({ "position": position }));
    write.commit().await?;
    see(desk.path("/interviews?notice=saved#candidates"))
}
