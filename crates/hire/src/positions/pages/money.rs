//! What funds a position: sources of money, added and taken away.

use askama::Template;
use axum::extract::State;
use kernel::{Ore, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, At2, again, page, see},
};
use registry::Actor;
use sea_orm::prelude::Uuid;
use serde_json::json;

use super::{
    edit::must_be_draft,
    fields_of::{self, TITLE},
};
use crate::{
    desk::{self, Desk},
    positions::{
        EDIT,
        rules::Part,
        store::{self, Funding},
    },
};

#[derive(Template)]
#[template(path = "positions/templates/funding.html")]
struct FundingPage {
    page: Frame,
    desk: Desk,
    part: Part,
    fields: Fields,
    mistakes: Mistakes,
    funding: Vec<Funding>,
    sum: Ore,
}

pub(super) async fn show(site: &Site, desk: Desk, fields: Fields, mistakes: Mistakes, again_: bool) -> PageResult {
    let funding = store::funding(site.db.read(), desk.organisation(), desk.position.id).await?;
    let sum = Ore(funding.iter().map(|source| source.amount.0).sum());
    let built = FundingPage { page: desk.frame(), desk, part: Part::Funding, fields, mistakes, funding, sum };
    if again_ { again(&built) } else { page(&built) }
}

/// Adds what was typed. The button that goes on does the same on its way: only an empty form is left as it is.
pub(super) async fn add(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    must_be_draft(&desk)?;
    let goes_on = fields.is("then", "go-on");
    let to = desk.path(if goes_on { Part::Funding.next() } else { Part::Funding }.path());
    if goes_on && ["source", "amount", "ends"].iter().all(|field| fields.text(field).is_empty()) {
        return see(to);
    }
    let mut mistakes = Mistakes::default();
    let source = fields_of::text(&fields, &mut mistakes, "source", TITLE);
    if source.is_empty() {
        mistakes.add("source", "form-required");
    }
    // More than the state budget is a slip of the finger.
    let amount = Ore::parse(&fields.text("amount")).filter(|amount| !fields.text("amount").is_empty() && amount.0 <= Ore::kroner(1_000_000_000).0);
    if amount.is_none() {
        mistakes.add("amount", "position-amount");
    }
    let ends = fields_of::date(&fields, &mut mistakes, "ends");
    let Some(amount) = amount.filter(|_| mistakes.is_empty()) else {
        return show(&site, desk, fields, mistakes, true).await;
    };
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let new = Funding { id: Uuid::now_v7(), source, amount, ends };
    store::add_funding(&write, &desk.position, &new).await?;
    write.audit("position.funding.add", "Position", desk.position.id, json!({ "funding": new.id }));
    write.commit_to(&to).await?;
    see(to)
}

pub(super) async fn remove(State(site): State<Site>, actor: Actor, At2(position, source): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    must_be_draft(&desk)?;
    let mut write = desk.actor.write(&site).await?;
    if !store::remove_funding(&write, &desk.position, source).await? {
        return Err(PageError::See(desk.path(Part::Funding.path())));
    }
    write.audit("position.funding.remove", "Position", desk.position.id, json!({ "funding": source }));
    write.commit().await?;
    see(desk.path(Part::Funding.path()))
}
