//! The declaration: what counts as a conflict of interest, and the answer that opens the applications or sets one aside.

use askama::Template;
use axum::extract::State;
use kernel::PositionId;
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{DECLARE, rows::seats, rules::Standing, store};
use crate::{
    ads, assessment,
    desk::{self, Desk},
};

/// The longest note, in characters.
const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "panel/templates/declaration.html")]
struct DeclarationPage {
    page: Frame,
    desk: Desk,
    standing: Standing,
    version: i64,
    names_hidden: bool,
    fields: Fields,
    mistakes: Mistakes,
}

async fn own_seat(site: &Site, desk: &Desk) -> Result<seats::Model, PageError> {
    store::own_seat(site.db.read(), desk.organisation(), desk.position.id, desk.person()).await?.ok_or(PageError::Hidden)
}

/// What the member has written about it; empty when nothing, or nothing that can be read.
fn kept_note(site: &Site, seat: &seats::Model) -> String {
    let plain = seat.conflict_note.as_deref().and_then(|sealed| site.vault.open_here(sealed).ok());
    plain.and_then(|plain| String::from_utf8(plain).ok()).unwrap_or_default()
}

async fn build(site: &Site, desk: Desk, seat: &seats::Model, fields: Fields, mistakes: Mistakes) -> Result<DeclarationPage, PageError> {
    let ad = ads::load(site.db.read(), desk.organisation(), desk.position.id).await?;
    let names_hidden = assessment::names_hidden(&desk.position, ad.as_ref());
    Ok(DeclarationPage { page: desk.frame(), desk, standing: seat.standing(), version: seat.version, names_hidden, fields, mistakes })
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, DECLARE).await?;
    let seat = own_seat(&site, &desk).await?;
    page(&build(&site, desk, &seat, Fields::default(), Mistakes::default()).await?)
}

pub(super) async fn declare(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, DECLARE).await?;
    let seat = own_seat(&site, &desk).await?;
    let kept = kept_note(&site, &seat);
    let mut mistakes = Mistakes::default();
    let answer = Standing::ALL.into_iter().find(|standing| standing.id() == fields.raw("answer")).filter(|answer| *answer != Standing::Unanswered);
    let note = fields.text("note");
    if note.chars().count() > LONGEST {
        mistakes.add_with("note", "form-too-long", LONGEST);
    }
    match answer {
        None => mistakes.add("answer", "declaration-choose"),
        // A repeated answer is the answer already given, unless it says more than that one did.
        Some(answer) if answer == seat.standing() && (note.is_empty() || note == kept) => return see(desk.path(after(answer))),
        Some(answer) if answer != seat.standing() && !seat.standing().may_become().contains(&answer) => {
            mistakes.add("answer", "declaration-not-back")
        }
        Some(_) => {}
    }
    let Some(answer) = answer.filter(|_| mistakes.is_empty()) else { return again(&build(&site, desk, &seat, fields, mistakes).await?) };
    let aside = answer == Standing::Aside;
    // What was written stays: an answer without words does not take back the words of an earlier one.
    let written = if note.is_empty() { &kept } else { &note };
    let sealed = (!written.is_empty()).then(|| site.vault.seal_here(written.as_bytes()));
    let mut write = desk.actor.write(&site).await?;
    if !store::declare(&write, seat.id, fields.version(), aside, sealed).await? {
        drop(write);
        let now = own_seat(&site, &desk).await?;
        let frame = desk.frame();
        let standing = |standing: Standing| frame.tt("panel-standing", standing.id());
        let differences = vec![
            Difference { label: frame.t("declaration-answer"), theirs: standing(now.standing()), yours: standing(answer) },
            Difference { label: frame.t("declaration-note"), theirs: kept_note(&site, &now), yours: written.clone() },
        ];
        let (action, back) = (desk.path("/panel/declaration"), desk.path("/panel"));
        return conflict(frame, &action, &back, now.version, differences, &fields);
    }
    write.audit("panel.declare", "Position", position, json!({ "seat": seat.id, "answer": answer.id() }));
    write.commit().await?;
    see(desk.path(after(answer)))
}

/// On to the applications for the one, back to the panel for the other.
const fn after(answer: Standing) -> &'static str {
    match answer {
        Standing::Aside => "/panel?notice=panel-aside",
        _ => "/applications?notice=panel-declared",
    }
}
