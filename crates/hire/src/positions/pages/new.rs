//! A new position: a title and a unit are enough to begin.

use askama::Template;
use axum::extract::State;
use kernel::{PositionId, UnitId};
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{again, page, see},
};
use registry::{Actor, Role, organisations};
use serde_json::json;

use super::fields_of::{self, TITLE};
use crate::{
    path::Stage,
    positions::{
        CREATE,
        store::{self, New},
    },
};

#[derive(Template)]
#[template(path = "positions/templates/new.html")]
struct NewPage {
    page: Frame,
    base: String,
    fields: Fields,
    mistakes: Mistakes,
    units: Vec<(String, String)>,
}

async fn build(site: &Site, actor: Actor, fields: Fields, mistakes: Mistakes) -> Result<NewPage, PageError> {
    let units = fields_of::units(site.db.read(), actor.at()).await?;
    Ok(NewPage { base: actor.path("/positions"), page: actor.frame, fields, mistakes, units })
}

pub(super) async fn show(State(site): State<Site>, actor: Actor) -> PageResult {
    actor.require(&site, CREATE, &Resource::organisation(actor.at()))?;
    page(&build(&site, actor, Fields::default(), Mistakes::default()).await?)
}

pub(super) async fn create(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, CREATE, &Resource::organisation(actor.at()))?;
    let mut mistakes = Mistakes::default();
    let title = fields_of::text(&fields, &mut mistakes, "title", TITLE);
    if title.is_empty() {
        mistakes.add("title", "position-title-missing");
    }
    let units = organisations::units(site.db.read(), actor.at()).await?;
    let unit = fields.text("unit").parse::<UnitId>().ok().filter(|chosen| units.iter().any(|unit| unit.id == *chosen));
    if unit.is_none() {
        mistakes.add("unit", "position-unit-missing");
    }
    if !mistakes.is_empty() {
        return again(&build(&site, actor, fields, mistakes).await?);
    }
    let id = PositionId::new();
    let mut write = actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    // A leader who begins a position leads it until someone else is chosen; HR chooses later.
    let leader = actor.subject.is(Role::Leader.id(), actor.at()).then(|| actor.id());
    store::insert(write.tx(), write.now(), actor.at(), id, New { title, unit, leader, ..New::default() }, Stage::Drafted).await?;
    write.audit("position.create", "Position", id, json!({ "stage": Stage::Drafted.id() }));
    let to = actor.path(&format!("/positions/{id}/edit/purpose"));
    write.commit_to(&to).await?;
    see(to)
}
