//! The position's own page: the bridge, the one next action, the facts, how it came here; and giving it up.

use askama::Template;
use axum::extract::State;
use kernel::{Ore, PersonId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::{Actor, people};
use serde_json::json;

use super::fields_of::{self, LONG};
use crate::{
    ads, decisions,
    desk::{self, Desk},
    gates::Shown,
    kept::too_late,
    panel,
    path::Stage,
    positions::{
        self, CHANGE_LEADER, EDIT, Position, VIEW,
        checks::{self, Checked},
        rules::next::next_action,
        store::{self, Funding},
    },
};

/// The next action, in words.
pub(super) struct Next {
    title: String,
    why: String,
    /// Whether those who may not act wait for the leader, and not for someone outside.
    waits_for_leader: bool,
    href: Option<String>,
    action: String,
    source: String,
}

/// One stage the position came to.
struct Came {
    at: Instant,
    stage: Stage,
    who: String,
}

#[derive(Template)]
#[template(path = "positions/templates/show.html")]
struct ShowPage {
    page: Frame,
    desk: Desk,
    next: Option<Next>,
    unit: String,
    leader: String,
    tasks: Vec<String>,
    funding: Vec<Funding>,
    funding_sum: Ore,
    verdict: Option<String>,
    /// Warnings, and what someone went on from in writing.
    gates: Vec<Shown>,
    came: Vec<Came>,
    may_edit: bool,
    may_change_leader: bool,
    /// Whether someone leads it today.
    is_led: bool,
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let page_of = build(&site, desk).await?;
    page(&page_of)
}

async fn build(site: &Site, desk: Desk) -> Result<ShowPage, PageError> {
    let db = site.db.read();
    let frame = desk.frame();
    let position = &desk.position;
    let may_edit = desk.may(site, EDIT);
    let checked = checks::check(db, position).await?;
    let history = store::history(db, desk.organisation(), position.id).await?;
    let mut known: Vec<PersonId> = history.iter().filter_map(|moved| moved.person).chain(position.leader).collect();
    known.extend(checked.overrides.iter().map(|made| made.person));
    let known = people::by_ids(db, &known).await?;
    let name = |id: Option<PersonId>| known.iter().find(|person| Some(person.id) == id).map(|person| person.name.clone()).unwrap_or_default();
    let unit = positions::unit_of(db, position).await?.map(|unit| unit.name).unwrap_or_default();
    let gates = checked.shown(&frame, &desk, &known).into_iter().filter(|gate| position.stage != Stage::Drafted && !gate.is_closed()).collect();
    let came = history.iter().map(|moved| Came { at: moved.at, stage: moved.to, who: name(moved.person) }).collect();
    let closed = position.stage == Stage::Published && is_closed(site, position).await?;
    Ok(ShowPage {
        next: next(&frame, &desk, &checked, (closed, may_edit)),
        unit,
        is_led: position.leader.is_some() && !checked.leader_left,
        may_change_leader: desk.may(site, CHANGE_LEADER) && !position.stage.is_over(),
        leader: if checked.leader_left { frame.t1("position-leader-left", "name", name(position.leader)) } else { name(position.leader) },
        tasks: positions::task_titles(position, frame.language),
        funding_sum: Ore(checked.funding.iter().map(|source| source.amount.0).sum()),
        verdict: checks::outcome(position).map(|outcome| frame.tt("position-verdict", outcome.verdict.id())),
        funding: checked.funding,
        gates,
        came,
        may_edit,
        page: frame,
        desk,
    })
}

/// Whether the last day to apply has passed.
async fn is_closed(site: &Site, position: &Position) -> Result<bool, PageError> {
    let ad = ads::load(site.db.read(), position.organisation, position.id).await?;
    Ok(ad.is_some_and(|ad| ad.is_closed(site.clock.now())))
}

fn next(frame: &Frame, desk: &Desk, checked: &Checked, (closed, may_edit): (bool, bool)) -> Option<Next> {
    let first_gate = if checked.ready() { None } else { checked.first_part() };
    let overridden = checked.overrides.iter().any(|made| made.gate == panel::LIVED_EXPERIENCE);
    let ready = panel::is_ready(&desk.seats, overridden);
    let next = next_action(desk.position.stage, first_gate, (ready, closed), may_edit)?;
    let source = method::Source { letter: next.source.0.into(), section: next.source.1.into() };
    Some(Next {
        title: frame.tt("position-next", next.id),
        why: frame.tt("position-next", format_args!("{}-why", next.id)),
        waits_for_leader: desk.position.stage != Stage::Offered,
        href: next.path.map(|path| desk.path(path)),
        action: frame.tt("position-next", format_args!("{}-action", next.id)),
        source: source.cited(),
    })
}

#[derive(Template)]
#[template(path = "positions/templates/cancel.html")]
struct CancelPage {
    page: Frame,
    desk: Desk,
    fields: Fields,
    mistakes: Mistakes,
}

/// Someone moved the position meanwhile: it is not called off, and the reason that was written is kept.
fn moved_meanwhile(desk: &Desk, fields: &Fields) -> PageResult {
    let frame = desk.frame();
    let typed = vec![(frame.t("position-cancel-reason"), fields.text("reason"))];
    too_late(desk.frame(), frame.t("position-not-cancelled"), typed, desk.path(""))
}

fn can_end(desk: &Desk) -> Result<(), PageError> {
    if desk.position.stage.is_over() { Err(PageError::See(desk.path(""))) } else { Ok(()) }
}

pub(super) async fn ask_cancel(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    can_end(&desk)?;
    page(&CancelPage { page: desk.frame(), desk, fields: Fields::default(), mistakes: Mistakes::default() })
}

pub(super) async fn cancel(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    // Pressed twice, it is done once.
    if desk.position.stage == Stage::Cancelled && desk.position.cancel_reason == fields.text("reason") {
        return see(desk.path("?notice=position-cancelled"));
    }
    if desk.position.stage.is_over() {
        return moved_meanwhile(&desk, &fields);
    }
    let mut mistakes = Mistakes::default();
    let reason = fields_of::text(&fields, &mut mistakes, "reason", LONG);
    if reason.is_empty() {
        mistakes.add("reason", "position-cancel-reason-missing");
    }
    if !mistakes.is_empty() {
        return again(&CancelPage { page: desk.frame(), desk, fields, mistakes });
    }
    let out = ads::load(site.db.read(), desk.organisation(), position).await?.filter(|ad| ad.published_at.is_some());
    let mut write = desk.actor.write(&site).await?;
    if !positions::advance(&write, &desk.position, Stage::Cancelled).await? {
        drop(write);
        return moved_meanwhile(&desk, &fields);
    }
    // Nobody should write an application for a position that is called off.
    if let Some(ad) = out {
        ads::take_down(&write, &ad).await?;
    }
    ads::close_reviews(&write, desk.organisation(), position).await?;
    store::keep_reason(&write, &desk.position, &reason).await?;
    decisions::call_off(&site, &mut write, &desk.position).await?;
    write.audit("position.cancel", "Position", desk.position.id, json!({ "from": desk.position.stage.id() }));
    write.commit().await?;
    see(desk.path("?notice=position-cancelled"))
}
