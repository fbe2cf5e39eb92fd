//! An organisation's units: the tree, a new one, a new name, and closing.

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
use serde_json::json;

use crate::{
    Actor, Organisation,
    organisations::{
        self, MANAGE, Unit, VIEW,
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
    fields: Fields,
    mistakes: Mistakes,
}

/// The units as a tree, from top to bottom.
fn tree(units: Vec<Unit>) -> Vec<(Unit, Branch)> {
    let shape = rules::tree(&units.iter().map(|unit| (unit.id, unit.parent)).collect::<Vec<_>>());
    shape.into_iter().filter_map(|branch| Some((units.get(branch.index)?.clone(), branch))).collect()
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

pub(in crate::organisations) async fn add(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let (name, place, mut mistakes) = read(&fields);
    let parent: Option<UnitId> = fields.raw("parent").parse().ok();
    if !fields.raw("parent").is_empty() {
        let there = match parent {
            Some(parent) => store::unit(site.db.read(), actor.at(), parent).await?.is_some(),
            None => false,
        };
        if !there {
            mistakes.add("parent", "unit-parent-gone");
        }
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

pub(in crate::organisations) async fn show(State(site): State<Site>, actor: Actor, At(id): At<UnitId>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let fields = Fields::from_pairs([("version", row.version.to_string()), ("name", row.name.clone()), ("place", row.place)]);
    page(&UnitPage { page: actor.frame, organisation: actor.organisation, unit: id, name: row.name, fields, mistakes: Mistakes::default() })
}

pub(in crate::organisations) async fn rename(State(site): State<Site>, actor: Actor, At(id): At<UnitId>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let (name, place, mistakes) = read(&fields);
    if !mistakes.is_empty() {
        return again(&UnitPage { page: actor.frame, organisation: actor.organisation, unit: id, name: row.name, fields, mistakes });
    }
    let mut write = actor.write(&site).await?;
    if !store::save_unit(write.tx(), actor.at(), id, fields.version(), &name, &place).await? {
        drop(write);
        let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
        let here = actor.path(&format!("/units/{id}"));
        let differences = [("name", row.name, name), ("place", row.place, place)]
            .into_iter()
            .filter(|(_, theirs, yours)| theirs != yours)
            .map(|(field, theirs, yours)| Difference { label: actor.frame.tt("unit", field), theirs, yours })
            .collect();
        return conflict(actor.frame, &here, &here, row.version, differences, &fields);
    }
    write.audit("unit.edit", "Unit", id, json!({}));
    write.commit().await?;
    see(actor.path("/units?notice=saved"))
}

pub(in crate::organisations) async fn close(State(site): State<Site>, actor: Actor, At(id): At<UnitId>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::unit(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let kept = Fields::from_pairs([("version", row.version.to_string()), ("name", row.name.clone()), ("place", row.place)]);
    let mut mistakes = Mistakes::default();
    let mut write = actor.write(&site).await?;
    store::hold(write.tx(), actor.at()).await?;
    let (units, people) = store::inside(write.tx(), actor.at(), id).await?;
    if let Err(reason) = rules::may_close(units, people) {
        mistakes.add("close", reason.key());
    } else if !fields.is("confirmed", "yes") {
        mistakes.add("close", "unit-close-confirm");
    }
    if !mistakes.is_empty() {
        drop(write);
        return again(&UnitPage { page: actor.frame, organisation: actor.organisation, unit: id, name: row.name, fields: kept, mistakes });
    }
    if !store::close_unit(write.tx(), actor.at(), id, write.now()).await? {
        return Err(PageError::Hidden);
    }
    write.audit("unit.close", "Unit", id, json!({}));
    write.commit().await?;
    see(actor.path("/units?notice=unit-closed"))
}
