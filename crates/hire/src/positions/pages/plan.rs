//! The plan at a glance: what is in the way, the written reasons, marking as planned, and opening again.

use askama::Template;
use axum::extract::State;
use kernel::{Ore, PersonId, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::{Actor, people};
use serde_json::json;

use super::edit::{happened, must_be_draft};
use crate::{
    desk::{self, Desk},
    gates::{self, Shown},
    kept::too_late,
    path::Stage,
    positions::{
        self, EDIT, Level, checks,
        rules::{Part, Weight},
    },
};

/// One line of the plan: what, how it stands, where it is changed.
struct Line {
    label: String,
    value: String,
    part: Part,
}

#[derive(Template)]
#[template(path = "positions/templates/summary.html")]
struct SummaryPage {
    page: Frame,
    desk: Desk,
    part: Part,
    mistakes: Mistakes,
    lines: Vec<Line>,
    gates: Vec<Shown>,
    ready: bool,
}

pub(super) async fn show(site: &Site, desk: Desk, mistakes: Mistakes, typed: Option<(&str, &str)>) -> PageResult {
    let db = site.db.read();
    let frame = desk.frame();
    let position = &desk.position;
    let checked = checks::check(db, position).await?;
    let known: Vec<PersonId> = checked.overrides.iter().map(|made| made.person).chain(position.leader).collect();
    let known = people::by_ids(db, &known).await?;
    let unit = positions::unit_of(db, position).await?.map(|unit| unit.name).unwrap_or_default();
    let leader = known.iter().find(|person| Some(person.id) == position.leader).map(|person| person.name.clone()).unwrap_or_default();
    let leader = if checked.leader_left { frame.t1("position-leader-left", "name", leader) } else { leader };
    let date = |date: Option<time::Date>| date.map(|date| dates::long(date, frame.language)).unwrap_or_default();
    let sum: i64 = checked.funding.iter().map(|source| source.amount.0).sum();
    let line = |field: &str, value: String, part: Part| Line { label: frame.tt("position-field", field), value, part };
    let mut lines = vec![
        line("title", position.title.clone(), Part::Purpose),
        line("purpose", position.purpose.clone(), Part::Purpose),
        line("goals", position.goals.clone(), Part::Purpose),
        line("level", position.level.map(|level: Level| frame.tt("level", level.id())).unwrap_or_default(), Part::Purpose),
        line("tasks", positions::task_titles(position, frame.language).join("\n"), Part::Tasks),
        line("unit", unit, Part::Place),
        line("leader", leader, Part::Place),
        line("percentage", position.percentage.map(|percentage| format!("{percentage} %")).unwrap_or_default(), Part::Place),
        line("duration", frame.tt("position-duration", if position.permanent { "permanent" } else { "temporary" }), Part::Terms),
    ];
    if let Some(ground) = position.ground.filter(|_| !position.permanent) {
        lines.push(line("ground", frame.tt("position-ground", ground.id()), Part::Terms));
    }
    lines.push(line("starts", date(position.starts), Part::Terms));
    if !position.permanent {
        lines.push(line("ends", date(position.ends), Part::Terms));
    }
    lines.push(line(
        "funding",
        if checked.funding.is_empty() { String::new() } else { frame.t1("position-kroner", "amount", Ore(sum)) },
        Part::Funding,
    ));
    lines.push(line(
        "test",
        checks::outcome(position).map(|outcome| frame.tt("position-verdict", outcome.verdict.id())).unwrap_or_default(),
        Part::Test,
    ));
    let mut gates = checked.shown(&frame, &desk, &known);
    for gate in &mut gates {
        gate.typed = typed.filter(|(id, _)| *id == gate.id).map(|(_, text)| text.to_owned());
    }
    let again_ = !mistakes.is_empty();
    let built = SummaryPage { ready: checked.ready(), page: frame, desk, part: Part::Summary, mistakes, lines, gates };
    if again_ { again(&built) } else { page(&built) }
}

/// Goes on through one gate, in writing.
pub(super) async fn pass(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    if desk.position.stage != Stage::Drafted {
        let frame = desk.frame();
        let typed = vec![(frame.t("gate-justification"), fields.text("justification"))];
        return too_late(desk.frame(), frame.t(happened(&desk)), typed, desk.path(""));
    }
    let asked = fields.text("gate");
    let checked = checks::check(site.db.read(), &desk.position).await?;
    // Only what stands in the way, and only what good practice holds: no reason opens what the law refuses.
    let Some(gate) = checked.gates.iter().find(|gate| gate.id() == asked && gate.weight() == Weight::Holds) else {
        return Err(PageError::Refused("position-gate-refuses"));
    };
    let reason = match gates::justification(&fields) {
        Ok(reason) => reason,
        Err(mut mistakes) => {
            for mistake in &mut mistakes.0 {
                mistake.field = format!("justification-{}", gate.id());
            }
            return show(&site, desk, mistakes, Some((gate.id(), fields.raw("justification")))).await;
        }
    };
    let to = desk.path(&format!("{}?notice=gate-passed", Part::Summary.path()));
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    gates::override_gate(&mut write, desk.position.id, gate.id(), &reason).await?;
    write.commit_to(&to).await?;
    see(to)
}

/// Marks as planned: asked of what is stored at that very moment.
pub(super) async fn plan(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    must_be_draft(&desk)?;
    let mut write = desk.actor.write(&site).await?;
    let now = positions::load(write.tx(), desk.organisation(), desk.position.id).await?.ok_or(PageError::Hidden)?;
    let checked = checks::check(write.tx(), &now).await?;
    if !checked.ready() {
        drop(write);
        let mut mistakes = Mistakes::default();
        for gate in checked.shown(&desk.actor.frame, &desk, &[]).iter().filter(|gate| gate.is_closed()) {
            mistakes.add_with(gate.id.clone(), "position-gate-closed", gate.title.clone());
        }
        return show(&site, desk, mistakes, None).await;
    }
    if !positions::advance(&write, &now, Stage::Planned).await? {
        return see(desk.path("?notice=position-moved-meanwhile"));
    }
    write.audit("position.plan", "Position", now.id, json!({ "to": Stage::Planned.id() }));
    write.commit().await?;
    see(desk.path("?notice=position-planned"))
}

/// Opens a planned position again, to be thought through once more.
pub(super) async fn reopen(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let mut write = desk.actor.write(&site).await?;
    if desk.position.stage != Stage::Planned || !positions::advance(&write, &desk.position, Stage::Drafted).await? {
        return see(desk.path("?notice=position-moved-meanwhile"));
    }
    write.audit("position.reopen", "Position", desk.position.id, json!({ "to": Stage::Drafted.id() }));
    write.commit().await?;
    see(desk.path("/edit/summary?notice=position-reopened"))
}
