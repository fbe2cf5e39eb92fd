//! The people of an organisation: who they are, and the roles they are given and asked to lay down.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use kernel::{PersonId, UnitId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    access::Resource,
    form::{Fields, Mistakes},
    http::{At, At2, again, page, see},
};
use sea_orm::{DbErr, prelude::Uuid};
use serde::Deserialize;
use serde_json::json;

use super::{
    MANAGE, Person, by_id,
    rows::memberships,
    rules,
    store::{self, PAGE},
};
use crate::{Actor, Organisation, Role, organisations};

/// Where a list goes on.
#[derive(Debug, Deserialize)]
pub(super) struct After {
    after: Option<PersonId>,
}

/// One line of the list.
struct Line {
    person: Person,
    initials: String,
    roles: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/templates/list.html")]
struct ListPage {
    page: Frame,
    organisation: Organisation,
    people: Vec<Line>,
    next: Option<PersonId>,
    first: bool,
}

/// One role as the page of a person shows it.
struct Held {
    row: memberships::Model,
    role: String,
    unit: Option<String>,
}

#[derive(Template)]
#[template(path = "people/templates/person.html")]
struct PersonPage {
    page: Frame,
    organisation: Organisation,
    person: Person,
    held: Vec<Held>,
    ended: Vec<Held>,
    fields: Fields,
    mistakes: Mistakes,
    roles: Vec<(String, String)>,
    units: Vec<(String, String)>,
}

/// The roles to choose from, in words.
pub(crate) fn role_choices(frame: &Frame) -> Vec<(String, String)> {
    Role::ALL.into_iter().map(|role| (role.id().to_owned(), frame.tt("role", role))).collect()
}

/// A role in words, with its unit where it has one.
fn in_words(frame: &Frame, row: &memberships::Model, units: &HashMap<Uuid, String>) -> String {
    let role = frame.tt("role", &row.role);
    match row.unit_id.and_then(|unit| units.get(&unit)) {
        Some(unit) => format!("{role} ({unit})"),
        None => role,
    }
}

async fn unit_names(site: &Site, actor: &Actor) -> Result<HashMap<Uuid, String>, DbErr> {
    Ok(organisations::units(site.db.read(), actor.at()).await?.into_iter().map(|unit| (unit.id.0, unit.name)).collect())
}

pub(super) async fn list(State(site): State<Site>, actor: Actor, Query(query): Query<After>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let db = site.db.read();
    let after = match query.after {
        Some(id) => by_id(db, id).await?,
        None => None,
    };
    let mut rows = store::page_of_people(db, actor.at(), after.as_ref()).await?;
    let page_length = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page_length;
    rows.truncate(page_length);
    let next = if more { rows.last().map(|row| PersonId(row.id)) } else { None };
    let held = store::roles_of(db, actor.at(), &rows.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    let units = unit_names(&site, &actor).await?;
    let people = rows
        .into_iter()
        .map(|row| {
            let roles = held.iter().filter(|role| role.person_id == row.id).map(|role| in_words(&actor.frame, role, &units)).collect();
            Line { initials: Frame::initials(&row.name), person: row.into(), roles }
        })
        .collect();
    page(&ListPage { people, next, first: after.is_none(), organisation: actor.organisation, page: actor.frame })
}

/// The person's page; nobody is there who has never held a role here.
async fn build(site: &Site, actor: Actor, id: PersonId, fields: Fields, mistakes: Mistakes) -> Result<PersonPage, PageError> {
    let db = site.db.read();
    let rows = store::history(db, actor.at(), id).await?;
    if rows.is_empty() {
        return Err(PageError::Hidden);
    }
    let person = by_id(db, id).await?.ok_or(PageError::Hidden)?;
    let open = organisations::units(db, actor.at()).await?;
    let names: HashMap<Uuid, String> = open.iter().map(|unit| (unit.id.0, unit.name.clone())).collect();
    let (held, ended) = rows
        .into_iter()
        .map(|row| Held { role: actor.frame.tt("role", &row.role), unit: row.unit_id.and_then(|unit| names.get(&unit).cloned()), row })
        .partition(|held| held.row.ended_at.is_none());
    Ok(PersonPage {
        roles: role_choices(&actor.frame),
        units: organisations::unit_choices(open),
        organisation: actor.organisation,
        page: actor.frame,
        person,
        held,
        ended,
        fields,
        mistakes,
    })
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(id): At<PersonId>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let (place, reader) = (actor.at(), actor.id());
    let shown = build(&site, actor, id, Fields::default(), Mistakes::default()).await?;
    if id != reader {
        // A role can say something about a person's health: that it was looked up is on the record, and the person can see it.
        let mut write = Write::begin(&site, place, Some(reader)).await?;
        write.audit("person.read", "Person", id, json!({}));
        write.commit().await?;
    }
    page(&shown)
}

/// The role and the unit that were chosen, with what is wrong about them.
pub(crate) fn read_role(fields: &Fields, units: &[organisations::Unit]) -> (Role, Option<UnitId>, Mistakes) {
    let mut mistakes = Mistakes::default();
    let role = fields.raw("role").parse().unwrap_or_else(|()| {
        mistakes.add("role", "role-missing");
        Role::Member
    });
    let unit: Option<UnitId> = fields.raw("unit").parse().ok();
    if !fields.raw("unit").is_empty() && !units.iter().any(|there| Some(there.id) == unit) {
        mistakes.add("unit", "unit-parent-gone");
    }
    (role, unit, mistakes)
}

pub(super) async fn give(State(site): State<Site>, actor: Actor, At(id): At<PersonId>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    if store::history(site.db.read(), actor.at(), id).await?.is_empty() {
        return Err(PageError::Hidden);
    }
    let units = organisations::units(site.db.read(), actor.at()).await?;
    let (role, unit, mut mistakes) = read_role(&fields, &units);
    if !mistakes.is_empty() {
        return again(&build(&site, actor, id, fields, mistakes).await?);
    }
    let mut write = actor.write(&site).await?;
    crate::organisations::store::hold(write.tx(), actor.at()).await?;
    if !store::give(write.tx(), write.now(), actor.at(), id, role, unit).await? {
        drop(write);
        mistakes.add("role", "role-held-already");
        return again(&build(&site, actor, id, fields, mistakes).await?);
    }
    write.audit("membership.create", "Person", id, json!({ "role": role.id(), "unit": unit }));
    write.commit().await?;
    see(actor.path(&format!("/people/{id}?notice=role-given")))
}

pub(super) async fn end(State(site): State<Site>, actor: Actor, At2(id, role): At2<PersonId, Uuid>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let mut write = actor.write(&site).await?;
    // Two administrators may lay each other's role down at the same moment: one of them waits here, and is then the last.
    organisations::store::hold(write.tx(), actor.at()).await?;
    let row = store::role(write.tx(), actor.at(), role).await?.filter(|row| row.person_id == id.0).ok_or(PageError::Hidden)?;
    let kind: Role = row.role.parse().map_err(|()| PageError::Hidden)?;
    let administrators = store::administrators(write.tx(), actor.at()).await?;
    let mut mistakes = Mistakes::default();
    if rules::may_end(kind, administrators).is_err() {
        mistakes.add(format!("role-{role}"), "role-last-administrator");
    } else if !fields.is("confirmed", "yes") {
        mistakes.add(format!("role-{role}"), "role-end-confirm");
    }
    if !mistakes.is_empty() {
        drop(write);
        return again(&build(&site, actor, id, Fields::default(), mistakes).await?);
    }
    if !store::end(write.tx(), actor.at(), role, write.now()).await? {
        return Err(PageError::Hidden);
    }
    write.audit("membership.end", "Person", id, json!({ "role": kind.id() }));
    write.commit().await?;
    // Whoever lays down their own last right to be here is shown out, not shown a page that is not there.
    if id == actor.id() && kind == Role::Administrator {
        return see("/now?notice=role-ended");
    }
    see(actor.path(&format!("/people/{id}?notice=role-ended")))
}
