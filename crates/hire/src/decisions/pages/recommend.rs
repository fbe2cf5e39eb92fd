//! The recommendation: written, signed with or without dissent, finished, and opened again.

use axum::extract::State;
use kernel::PositionId;
use platform::{
    PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, saved, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{
    super::{
        READ, RECOMMEND,
        rules::{self, Choice, Entry, RankingFault},
        store,
    },
    show::{Table, build},
};
use crate::{
    Stage,
    applications::{self, Application, Status},
    desk::{self, Desk},
    positions,
};

fn require(desk: &Desk, stage: Stage) -> Result<(), PageError> {
    if desk.position.stage == stage { Ok(()) } else { Err(PageError::Refused("decisions-not-now")) }
}

/// The ranking as typed, for everyone who is a candidate now.
fn read(fields: &Fields, table: &Table) -> Vec<Entry> {
    let entries = table.candidates.iter().map(|candidate| {
        let id = candidate.application.id;
        Entry { application: id, choice: Choice::from_form(fields.raw(&format!("place-{id}"))), reason: fields.text(&format!("reason-{id}")) }
    });
    entries.collect()
}

fn mistakes(faults: &[RankingFault], table: &Table, desk: &Desk) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for fault in faults {
        let id = fault.application();
        let field = if matches!(fault, RankingFault::NoReason(_)) { format!("reason-{id}") } else { format!("place-{id}") };
        let name = table.candidate(id).map_or_else(String::new, |candidate| candidate.label(desk.actor.frame.language));
        mistakes.add_with(field, fault.key(), name);
    }
    mistakes
}

/// Saves the ranking as far as it has come: someone may still be without a place or a reason, but who presses *save* hears of two in one place.
pub(in super::super) async fn save(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, RECOMMEND).await?;
    require(&desk, Stage::Interviewing)?;
    let table = Table::load(&site, &desk).await?;
    let entries = read(&fields, &table);
    // While someone is writing, nothing is refused: two may stand in one place until the other is moved.
    let faults = if fields.autosave() { Vec::new() } else { rules::order_faults(&entries) };
    if !faults.is_empty() {
        let mistakes = mistakes(&faults, &table, &desk);
        return again(&build(&site, desk, Some(fields), mistakes).await?);
    }
    let mut write = desk.actor.write(&site).await?;
    let Some(version) = store::keep(&site, &write, position, fields.version(), &entries).await? else {
        drop(write);
        return stale(&desk, &table, &entries, &fields);
    };
    write.audit("recommendation.edit", "Position", position, json!({ "version": version }));
    write.commit().await?;
    if fields.autosave() { saved(version) } else { see(desk.path("/decision?notice=saved")) }
}

fn stale(desk: &Desk, table: &Table, yours: &[Entry], fields: &Fields) -> PageResult {
    let frame = desk.frame();
    let words = |entry: Option<&Entry>| {
        let Some(entry) = entry else { return String::new() };
        let place = match entry.choice {
            Choice::Open => frame.t("form-choose"),
            Choice::No => frame.t("decisions-not-recommended"),
            Choice::Place(place) => frame.t1("decisions-place", "place", place),
        };
        format!("{place}\n{}", entry.reason)
    };
    let mut differences = Vec::new();
    for candidate in &table.candidates {
        let find = |entries: &[Entry]| entries.iter().find(|entry| entry.application == candidate.application.id).cloned();
        let (theirs, yours) = (words(find(&table.recommendation.entries).as_ref()), words(find(yours).as_ref()));
        if theirs != yours {
            differences.push(Difference { label: candidate.label(frame.language), theirs, yours });
        }
    }
    let here = desk.path("/decision");
    conflict(frame, &here, &here, table.recommendation.version, differences, fields)
}

/// Signs this very version, agreeing or with a dissent in one's own words.
pub(in super::super) async fn sign(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, READ).await?;
    require(&desk, Stage::Interviewing)?;
    let table = Table::load(&site, &desk).await?;
    let (agrees, dissent) = (fields.raw("agrees"), fields.text("dissent"));
    let mut mistakes = mistakes(&rules::faults(&table.recommendation.entries), &table, &desk);
    if fields.version() != table.recommendation.version {
        mistakes.add("agrees", "decisions-changed-since");
    }
    match agrees {
        "yes" => {}
        "no" if dissent.is_empty() => mistakes.add("dissent", "decisions-dissent-missing"),
        "no" if dissent.chars().count() > 5_000 => mistakes.add_with("dissent", "form-too-long", 5_000),
        "no" => {}
        _ => mistakes.add("agrees", "decisions-agrees-missing"),
    }
    if !mistakes.is_empty() {
        return again(&build(&site, desk, Some(fields), mistakes).await?);
    }
    let dissents = (agrees == "no").then_some(dissent.as_str());
    let mut write = desk.actor.write(&site).await?;
    store::sign(&site, &write, position, desk.person(), table.recommendation.version, dissents).await?;
    write.audit("recommendation.sign", "Position", position, json!({ "version": table.recommendation.version, "agrees": dissents.is_none() }));
    write.commit().await?;
    see(desk.path("/decision?notice=decision-signed"))
}

/// Finishes: everyone has a place or none with a reason, and everyone has signed, or it is written why not.
pub(in super::super) async fn finish(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, RECOMMEND).await?;
    require(&desk, Stage::Interviewing)?;
    let table = Table::load(&site, &desk).await?;
    let mut mistakes = mistakes(&rules::faults(&table.recommendation.entries), &table, &desk);
    let (without, missing) = (fields.text("without"), table.missing(&desk));
    if !missing.is_empty() && without.chars().count() < rules::SHORTEST_REASON {
        mistakes.add("without", "decisions-signatures-missing");
    }
    if fields.version() != table.recommendation.version {
        mistakes.add("without", "decisions-changed-since");
    }
    if !mistakes.is_empty() {
        return again(&build(&site, desk, Some(fields), mistakes).await?);
    }
    let mut write = desk.actor.write(&site).await?;
    let without = if missing.is_empty() { "" } else { &without };
    let finished = store::finish(&write, position, table.recommendation.version, without).await?;
    if !finished || !positions::advance(&write, &desk.position, Stage::Recommended).await? {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    for entry in &table.recommendation.entries {
        let to = if entry.choice.place().is_some() { Status::Recommended } else { Status::NotRecommended };
        move_on(&write, &table, entry.application, to).await?;
    }
    write.audit("recommendation.finish", "Position", position, json!({ "version": table.recommendation.version, "unsigned": missing.len() }));
    write.commit().await?;
    see(desk.path("/decision?notice=decision-finished"))
}

async fn move_on(write: &platform::Write, table: &Table, id: kernel::ApplicationId, to: Status) -> Result<(), PageError> {
    let Some(candidate) = table.candidate(id) else { return Ok(()) };
    let application: &Application = &candidate.application;
    // Who has said no to an offer stays where they are.
    if matches!(application.status, Status::Declined | Status::Hired) || application.status == to {
        return Ok(());
    }
    applications::set_status(write, application, to).await?;
    Ok(())
}

/// Opens a finished recommendation again, before anything is offered; the signatures must be given anew when it changes.
pub(in super::super) async fn reopen(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, RECOMMEND).await?;
    require(&desk, Stage::Recommended)?;
    let table = Table::load(&site, &desk).await?;
    let mut write = desk.actor.write(&site).await?;
    if !positions::advance(&write, &desk.position, Stage::Interviewing).await? {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    store::reopen(&write, position).await?;
    for entry in &table.recommendation.entries {
        move_on(&write, &table, entry.application, Status::Shortlisted).await?;
    }
    write.audit("recommendation.reopen", "Position", position, json!({}));
    write.commit().await?;
    see(desk.path("/decision?notice=decision-reopened"))
}
