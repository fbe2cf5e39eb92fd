//! An organisation's units: the tree, a new one, a new name or place in the tree, and closing.

use askama::Template;
use axum::extract::State;
use kernel::UnitId;
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    pages::{Difference, conflict},
};
use sea_orm::prelude::Uuid;
use serde_json::json;

use crate::{
    Actor, Organisation,
    organisations::{
        self, MANAGE, Unit, VIEW,
        rows::units,
        rules::{self, Branch, NAME_LIMIT},
        store,
    },
};

#[derive(Template)]
#[template(path = "organisations/templates/units.html")]
struct UnitsPage {
    page: Frame,
    organisation: Organisation,
    tree: Vec<(Unit, Branch)>,
    may_manage: bool,
}

#[derive(Template)]
#[template(path = "organisations/templates/unit_new.html")]
struct NewPage {
    page: Frame,
    organisation: Organisation,
    fields: Fields,
    mistakes: Mistakes,
    units: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "organisations/templates/unit.html")]
struct UnitPage {
    page: Frame,
    organisation: Organisation,
    unit: UnitId,
    name: String,
    /// What it can be part of: every unit but itself and its own.
    units: Vec<(String, String)>,
    fields: Fields,
    mistakes: Mistakes,
}

fn shape(units: &[Unit]) -> Vec<(UnitId, Option<UnitId>)> {
    units.iter().map(|unit| (unit.id, unit.parent)).collect()
}

/// The units as a tree, from top to bottom.
fn tree(units: Vec<Unit>) -> Vec<(Unit, Branch)> {
    rules::tree(&shape(&units)).into_iter().filter_map(|branch| Some((units.get(branch.index)?.clone(), branch))).collect()
}

/// The units to choose from, each with as many dashes as it is deep.
pub(crate) fn choices(units: Vec<Unit>) -> Vec<(String, String)> {
    tree(units).into_iter().map(|(unit, branch)| (unit.id.to_string(), format!("{}{}", "– ".repeat(branch.depth), unit.name))).collect()
}

pub(in crate::organisations) async fn list(State(site): State<Site>, actor: Actor) -> PageResult {
    let what = Resource::organisation(actor.at());
    actor.require(&site, VIEW, &what)?;
    let units = organisations::units(site.db.read(), actor.at()).await?;
    let may_manage = actor.may(&site, MANAGE, &what);
    page(&UnitsPage { tree: tree(units), may_manage, organisation: actor.organisation, page: actor.frame })
}

async fn new_page(site: &Site, actor: Actor, fields: Fields, mistakes: Mistakes) -> Result<NewPage, PageError> {
    let units = choices(organisations::units(site.db.read(), actor.at()).await?);
    Ok(NewPage { units, fields, mistakes, organisation: actor.organisation, page: actor.frame })
}

pub(in crate::organisations) async fn new(State(site): State<Site>, actor: Actor) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    page(&new_page(&site, actor, Fields::default(), Mistakes::default()).await?)
}

/// The name and the place, with what is wrong about them.
fn read(fields: &Fields) -> (String, String, Mistakes) {
    let (name, place) = (fields.text("name"), fields.text("place"));
    let mut mistakes = Mistakes::default();
    if name.is_empty() {
        mistakes.add("name", "form-required");
    }
    for (field, text) in [("name", &name), ("place", &place)] {
        if text.chars().count() > NAME_LIMIT {
            mistakes.add_with(field, "form-too-long", NAME_LIMIT);
        }
    }
    (name, place, mistakes)
}

/// The unit that was chosen to be part of; where it is now when the form did not ask. What is no unit is nobody's.
fn parent_of(fields: &Fields, now: Option<UnitId>) -> Option<UnitId> {
    match (fields.has("parent"), fields.raw("parent")) {
        (false, _) => now,
        (true, "") => None,
        (true, chosen) => Some(chosen.parse().unwrap_or(UnitId(Uuid::nil()))),
    }
}

pub(in crate::organisations) async fn add(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let (name, place, mut mistakes) = read(&fields);
    let parent = parent_of(&fields, None);
    if let Some(parent) = parent
        && store::unit(site.db.read(), actor.at(), parent).await?.is_none()
    {
        mistakes.add("parent", "unit-parent-gone");
    }
    if !mistakes.is_empty() {
        return again(&new_page(&site, actor, fields, mistakes).await?);
    }
    let to = actor.path("/units?notice=unit-added");
    let mut write = actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let unit = Unit { id: UnitId::new(), parent, name, place };
    organisations::insert_unit(write.tx(), write.now(), actor.at(), &unit).await?;
    write.audit("unit.create", "Unit", unit.id, json!({ "parent": unit.parent }));
    write.commit_to(&to).await?;
    see(to)
}

fn fields_of(row: &units::Model) -> Fields {
    let parent = row.parent_id.map(|parent| parent.to_string()).unwrap_or_default();
    Fields::from_pairs([("version", row.version.to_string()), ("name", row.name.clone()), ("place", row.place.clone()), ("parent", parent)])
}

async fn unit_page(site: &Site, actor: Actor, row: units::Model, fields: Fields, mistakes: Mistakes) -> Result<UnitPage, PageError> {
    let mut units = organisations::units(site.db.read(), actor.at()).await?;
    let unit = UnitId(row.id);
    let branch = rules::branch_of(&shape(&units), unit);
    units.retain(|other| !branch.contains(&other.id));
    Ok(UnitPage { page: actor.frame, organisation: actor.organisation, unit, name: row.name, units: choices(units), fields, mistakes })
}

pub(in crate::organisations) async fn show(State(site): State<Site>, actor: Actor, At(id): At<UnitId>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let fields = fields_of(&row);
    page(&unit_page(&site, actor, row, fields, Mistakes::default()).await?)
}

pub(in crate::organisations) async fn save(State(site): State<Site>, actor: Actor, At(id): At<UnitId>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let (name, place, mut mistakes) = read(&fields);
    let parent = parent_of(&fields, row.parent_id.map(UnitId));
    let mut write = actor.write(&site).await?;
    // Two units may be put into each other at the same moment: one of them waits here, and then sees where the other is.
    store::hold(write.tx(), actor.at()).await?;
    let units = organisations::units(write.tx(), actor.at()).await?;
    if !rules::may_move(&shape(&units), id, parent) {
        let is_there = units.iter().any(|unit| Some(unit.id) == parent);
        mistakes.add("parent", if is_there { "unit-parent-inside" } else { "unit-parent-gone" });
    }
    if !mistakes.is_empty() {
        drop(write);
        return again(&unit_page(&site, actor, row, fields, mistakes).await?);
    }
    let unit = Unit { id, parent, name, place };
    if !store::save_unit(write.tx(), actor.at(), fields.version(), &unit).await? {
        drop(write);
        return stale(&site, actor, &units, unit, &fields).await;
    }
    write.audit("unit.edit", "Unit", id, json!({ "parent": parent }));
    write.commit().await?;
    see(actor.path("/units?notice=saved"))
}

/// Someone else has changed the unit since: both texts are shown.
async fn stale(site: &Site, actor: Actor, units: &[Unit], yours: Unit, fields: &Fields) -> PageResult {
    let row = store::unit(site.db.read(), actor.at(), yours.id).await?.ok_or(PageError::Hidden)?;
    let here = actor.path(&format!("/units/{}", yours.id));
    let name_of = |parent: Option<UnitId>| units.iter().find(|unit| Some(unit.id) == parent).map(|unit| unit.name.clone()).unwrap_or_default();
    let above = (name_of(row.parent_id.map(UnitId)), name_of(yours.parent));
    let differences = [("name", row.name, yours.name), ("place", row.place, yours.place), ("parent", above.0, above.1)]
        .into_iter()
        .filter(|(_, theirs, yours)| theirs != yours)
        .map(|(field, theirs, yours)| Difference { label: actor.frame.tt("unit", field), theirs, yours })
        .collect();
    conflict(actor.frame, &here, &here, row.version, differences, fields)
}

pub(in crate::organisations) async fn close(State(site): State<Site>, actor: Actor, At(id): At<UnitId>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let mut mistakes = Mistakes::default();
    let mut write = actor.write(&site).await?;
    store::hold(write.tx(), actor.at()).await?;
    if let Err(reason) = rules::may_close(store::inside(write.tx(), actor.at(), id).await?) {
        mistakes.add("close", reason.key());
    } else if !fields.is("confirmed", "yes") {
        mistakes.add("close", "unit-close-confirm");
    }
    if !mistakes.is_empty() {
        drop(write);
        let kept = fields_of(&row);
        return again(&unit_page(&site, actor, row, kept, mistakes).await?);
    }
    if !store::close_unit(write.tx(), actor.at(), id, write.now()).await? {
        return Err(PageError::Hidden);
    }
    write.audit("unit.close", "Unit", id, json!({}));
    write.commit().await?;
    see(actor.path("/units?notice=unit-closed"))
}
