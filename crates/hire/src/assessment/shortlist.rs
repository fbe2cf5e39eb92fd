//! The shortlist: proposed together, line by line, then decided once, with letters to those who are not invited.

use askama::Template;
use axum::{extract::State, http::StatusCode};
use kernel::{ApplicationId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, saved, see, with_status},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{
    DECIDE, basis,
    basis::{Basis, Row},
    proposals::{self, Proposal},
    rules::{self, Choice, Line, Phase, Pile, Unready},
    store,
};
use crate::{applications::Application, desk, gates};

/// The gate: not everyone has scored everything.
pub(super) const UNSCORED: &str = "shortlist-unscored";
/// Reasons that belong to later steps of the path.
const LATER: [&str; 2] = ["interview-compared", "position-withdrawn"];

#[derive(Template)]
#[template(path = "assessment/templates/shortlist.html")]
pub(super) struct ShortlistPage {
    pub(super) page: Frame,
    pub(super) basis: Basis,
    pub(super) version: i64,
    pub(super) rows: Vec<Row>,
    pub(super) gate: Option<gates::Shown>,
    pub(super) reasons: Vec<(String, String)>,
    pub(super) reasons_source: String,
    pub(super) fields: Fields,
    pub(super) mistakes: Mistakes,
}

/// The reader at a shortlist that is open; otherwise the overview says why it is not.
pub(super) async fn sit(site: &Site, actor: Actor, position: PositionId) -> Result<Basis, PageError> {
    let desk = desk::sit(site, actor, position, DECIDE).await?;
    let basis = basis::load(site, desk).await?;
    if basis.phase == Phase::Open && basis.whole && !basis.criteria.is_empty() {
        Ok(basis)
    } else {
        Err(PageError::See(basis.desk.path("/assessment")))
    }
}

pub(super) async fn build(site: &Site, basis: Basis, typed: Option<Fields>, mistakes: Mistakes) -> Result<ShortlistPage, PageError> {
    let (organisation, position) = (basis.desk.organisation(), basis.desk.position.id);
    let sheets = store::sheets(site, organisation, position).await?;
    let rows = basis::compare(&basis, &sheets);
    let frame = basis.desk.frame();
    let gate = unscored(site, &basis, &frame).await?;
    let (version, fields) = match typed {
        Some(fields) => (fields.version(), fields),
        None => (basis.shortlist_version(), filled(&proposals::of(site, organisation, position).await?)),
    };
    let document = method::library().newest("reasons", "rejection").ok_or_else(|| PageError::Broken("no reasons".into()))?;
    let offered = document.items().filter(|item| !LATER.contains(&item.id.as_str()));
    let reasons = offered.map(|item| (item.id.clone(), item.title(frame.language).to_owned())).collect();
    Ok(ShortlistPage { page: frame, version, rows, gate, reasons, reasons_source: document.address(), basis, fields, mistakes })
}

/// The gate of unfinished scoring, when it stands in the way or was passed.
pub(super) async fn unscored(site: &Site, basis: &Basis, frame: &Frame) -> Result<Option<gates::Shown>, PageError> {
    let db = site.db.read();
    let done = store::finished(db, basis.desk.organisation(), basis.desk.position.id).await?;
    if Pile::of(&basis.ids(), &done).is_done(&basis.members()) {
        return Ok(None);
    }
    let overrides = gates::overrides(db, basis.desk.organisation(), basis.desk.position.id).await?;
    let people: Vec<_> = overrides.iter().map(|made| made.person).collect();
    let known = registry::people::by_ids(db, &people).await?;
    Ok(Some(gates::Shown::new(frame, UNSCORED, "B", "Del 1, «Utlysning av stillingene»").with(&overrides, &known)))
}

fn filled(found: &[Proposal]) -> Fields {
    let pairs = found.iter().flat_map(|proposal| {
        let id = proposal.application;
        [
            (format!("choice_{id}"), proposal.choice.id().to_owned()),
            (format!("reason_{id}"), proposal.reason.clone()),
            (format!("note_{id}"), proposal.note.clone()),
            (format!("discussion_{id}"), proposal.discussion.clone()),
        ]
    });
    Fields::from_pairs(pairs)
}

/// The proposals of a form, for the applications there are.
fn read(applications: &[Application], fields: &Fields) -> (Vec<Proposal>, Mistakes) {
    let mut mistakes = Mistakes::default();
    let reasons = method::library().newest("reasons", "rejection");
    let mut proposals = Vec::with_capacity(applications.len());
    for Application { id, .. } in applications {
        let reason = fields.text(&format!("reason_{id}"));
        let known = reasons.is_some_and(|reasons| reasons.item(&reason).is_some());
        let proposal = Proposal {
            choice: Choice::from_id(fields.raw(&format!("choice_{id}"))),
            reason: if known { reason } else { String::new() },
            note: fields.text(&format!("note_{id}")),
            discussion: fields.text(&format!("discussion_{id}")),
            ..Proposal::empty(*id)
        };
        for (name, text) in [("note", &proposal.note), ("discussion", &proposal.discussion)] {
            if text.chars().count() > rules::LONGEST_NOTE {
                mistakes.add_with(format!("{name}_{id}"), "form-too-long", rules::LONGEST_NOTE);
            }
        }
        proposals.push(proposal);
    }
    (proposals, mistakes)
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let basis = sit(&site, actor, position).await?;
    note_read(&site, &basis).await?;
    page(&build(&site, basis, None, Mistakes::default()).await?)
}

/// What was said of each was read: that is on the record of each application, where the one it is about can see it.
pub(super) async fn note_read(site: &Site, basis: &Basis) -> Result<(), PageError> {
    let mut write = basis.desk.actor.write(site).await?;
    for application in &basis.applications {
        write.audit("shortlist.read", "Application", application.id, json!({ "position": basis.desk.position.id }));
    }
    Ok(write.commit().await?)
}

/// Saves the proposal as it stands, so that it can be talked about.
pub(super) async fn save(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let basis = sit(&site, actor, position).await?;
    let (proposals, mistakes) = read(&basis.applications, &fields);
    if !mistakes.is_empty() {
        return again(&build(&site, basis, Some(fields), mistakes).await?);
    }
    let version = fields.version();
    let mut write = basis.desk.actor.write(&site).await?;
    if !store::guard_shortlist(&write, position, version, None).await? {
        drop(write);
        return differ(&site, basis, &proposals, &fields).await;
    }
    proposals::save(&site, &write, position, &proposals).await?;
    write.audit("shortlist.propose", "Position", position, json!({}));
    write.commit().await?;
    if fields.autosave() {
        return saved(version + 1);
    }
    see(basis.desk.path(if fields.is("go", "decide") { "/assessment/shortlist/decide" } else { "/assessment/shortlist?notice=saved" }))
}

/// Two people worked on the proposal at once: both, line by line, neither lost.
async fn differ(site: &Site, basis: Basis, mine: &[Proposal], fields: &Fields) -> PageResult {
    let theirs = proposals::of(site, basis.desk.organisation(), basis.desk.position.id).await?;
    let guard = store::assessment(site.db.read(), basis.desk.organisation(), basis.desk.position.id).await?;
    let version = guard.map_or(0, |guard| guard.shortlist_version);
    let frame = basis.desk.frame();
    let text = |proposal: &Proposal| {
        [frame.tt("assessment-choice", proposal.choice.id()), proposal.reason.clone(), proposal.note.clone(), proposal.discussion.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let differences = basis
        .applications
        .iter()
        .map(|application| {
            let of = |all: &[Proposal]| all.iter().find(|p| p.application == application.id).cloned().unwrap_or(Proposal::empty(application.id));
            let label = frame.t1("assessment-applicant", "number", application.number);
            Difference { label, theirs: text(&of(&theirs)), yours: text(&of(mine)) }
        })
        .filter(|difference| difference.theirs != difference.yours)
        .collect();
    let here = basis.desk.path("/assessment/shortlist");
    conflict(basis.desk.frame(), &here, &here, version, differences, fields)
}

/// What stands in the way of deciding, as mistakes of the form, each saying whom it is about.
pub(super) fn mistakes_of(basis: &Basis, unready: &Unready) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let mut each = |prefix: &str, ids: &[ApplicationId], key: &'static str| {
        for application in basis.applications.iter().filter(|application| ids.contains(&application.id)) {
            mistakes.add_with(format!("{prefix}_{}", application.id), key, application.number);
        }
    };
    match unready {
        Unready::Undecided(ids) => each("choice", ids, "assessment-choose"),
        Unready::Unreasoned(ids) => each("reason", ids, "assessment-choose-reason"),
        Unready::Nobody => mistakes.add("shortlist", "assessment-nobody"),
    }
    mistakes
}

/// The proposal as the rule sees it.
pub(super) fn lines(found: &[Proposal]) -> Vec<Line> {
    found.iter().map(|p| Line { application: p.application, choice: p.choice, has_reason: !p.reason.is_empty() }).collect()
}

/// Goes on although not everyone has scored everything, in writing.
pub(super) async fn go_on(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let basis = sit(&site, actor, position).await?;
    let reason = match gates::justification(&fields) {
        Ok(reason) => reason,
        Err(mistakes) => {
            // The proposal stands in a form of its own: it shows what is kept, and the reason what was typed.
            note_read(&site, &basis).await?;
            let mut shown = build(&site, basis, None, gates::mistakes_at(UNSCORED, mistakes)).await?;
            shown.gate = shown.gate.map(|gate| gate.typed_again(&fields));
            return again(&shown);
        }
    };
    let to = basis.desk.path("/assessment/shortlist?notice=gate-passed");
    let mut write = basis.desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    gates::override_gate(&mut write, position, UNSCORED, &reason).await?;
    write.commit_to(&to).await?;
    see(to)
}

/// The proposal again, because it changed under the one who decided: 409, nothing is done.
pub(super) async fn changed(site: &Site, basis: Basis) -> PageResult {
    let mut mistakes = Mistakes::default();
    mistakes.add("shortlist", "assessment-changed");
    let shown = build(site, basis, None, mistakes).await?;
    with_status(StatusCode::CONFLICT, &shown)
}
