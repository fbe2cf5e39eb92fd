//! Inviting people in: the list of those who have not answered, a new invitation, sending it again, and taking it back.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use kernel::{Language, PersonId, UnitId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    access::Resource,
    crypto::Token,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    i18n,
    mail::{Address, Mail},
};
use sea_orm::{ConnectionTrait, DbErr, prelude::Uuid};
use serde::Deserialize;
use serde_json::json;

use super::{
    PATH,
    store::{self, Invitee, PAGE},
};
use crate::{
    Actor, Organisation,
    confirm::ConfirmPage,
    organisations::{self, Unit, rules::NAME_LIMIT},
    people::{self, MANAGE, Person, normal_email, rows::invitations},
};

/// Where the list goes on.
#[derive(Debug, Deserialize)]
pub(super) struct After {
    after: Option<Uuid>,
}

/// One line of the list.
struct Line {
    row: invitations::Model,
    role: String,
    unit: Option<String>,
    by: Option<String>,
    expired: bool,
}

#[derive(Template)]
#[template(path = "invitations/templates/list.html")]
struct ListPage {
    page: Frame,
    organisation: Organisation,
    lines: Vec<Line>,
    next: Option<Uuid>,
    first: bool,
}

#[derive(Template)]
#[template(path = "invitations/templates/new.html")]
struct NewPage {
    page: Frame,
    organisation: Organisation,
    fields: Fields,
    mistakes: Mistakes,
    roles: Vec<(String, String)>,
    units: Vec<(String, String)>,
}

pub(super) async fn list(State(site): State<Site>, actor: Actor, Query(query): Query<After>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let db = site.db.read();
    let mut rows = store::page(db, actor.at(), query.after).await?;
    let page_length = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page_length;
    rows.truncate(page_length);
    let next = if more { rows.last().map(|row| row.id) } else { None };
    let inviters = people::by_ids(db, &rows.iter().map(|row| PersonId(row.invited_by)).collect::<Vec<_>>()).await?;
    let names: HashMap<Uuid, String> = inviters.into_iter().map(|person| (person.id.0, person.name)).collect();
    let units: HashMap<Uuid, String> = organisations::units(db, actor.at()).await?.into_iter().map(|unit| (unit.id.0, unit.name)).collect();
    let now = Instant::now(&site.clock);
    let lines = rows
        .into_iter()
        .map(|row| Line {
            role: actor.frame.tt("role", &row.role),
            unit: row.unit_id.and_then(|unit| units.get(&unit).cloned()),
            by: names.get(&row.invited_by).cloned(),
            expired: row.expires_at <= now,
            row,
        })
        .collect();
    page(&ListPage { lines, next, first: query.after.is_none(), organisation: actor.organisation, page: actor.frame })
}

fn build(actor: Actor, units: Vec<Unit>, fields: Fields, mistakes: Mistakes) -> NewPage {
    NewPage {
        roles: people::role_choices(&actor.frame),
        units: organisations::unit_choices(units),
        organisation: actor.organisation,
        page: actor.frame,
        fields,
        mistakes,
    }
}

pub(super) async fn new(State(site): State<Site>, actor: Actor) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let units = organisations::units(site.db.read(), actor.at()).await?;
    page(&build(actor, units, Fields::default(), Mistakes::default()))
}

/// The form as it was meant, or what is to be mended.
fn read(fields: &Fields, units: &[Unit]) -> Result<Invitee, Mistakes> {
    let mut mistakes = Mistakes::default();
    let (name, email) = (fields.text("name"), normal_email(fields.raw("email")));
    if name.is_empty() {
        mistakes.add("name", "invitation-name-missing");
    } else if name.chars().count() > NAME_LIMIT {
        mistakes.add_with("name", "form-too-long", NAME_LIMIT);
    }
    if email.parse::<Address>().is_err() {
        mistakes.add("email", "form-not-an-address");
    }
    let (role, unit, more) = people::read_role(fields, units);
    mistakes.0.extend(more.0);
    if mistakes.is_empty() { Ok(Invitee { name, email, role, unit }) } else { Err(mistakes) }
}

/// Why nobody is to be invited: the role is held, an invitation to it waits already, or its unit has just been closed.
async fn refusal<C: ConnectionTrait>(db: &C, actor: &Actor, invitee: &Invitee) -> Result<Option<(&'static str, &'static str)>, DbErr> {
    if let Some(known) = people::by_email(db, &invitee.email).await?
        && people::holds(db, actor.at(), known.id, invitee.role, invitee.unit).await?
    {
        return Ok(Some(("email", "role-held-already")));
    }
    if store::waiting(db, actor.at(), &invitee.email, invitee.role).await? {
        return Ok(Some(("email", "invite-waits-already")));
    }
    let closed = match invitee.unit {
        Some(unit) => organisations::store::unit(db, actor.at(), unit).await?.is_none(),
        None => false,
    };
    Ok(closed.then_some(("unit", "unit-parent-gone")))
}

/// The mail, in the person's own language when they are known, else the organisation's. It does not say what the role is.
async fn send(site: &Site, write: &mut Write, place: &Organisation, by: &Person, name: &str, email: &str, token: &Token) -> Result<(), DbErr> {
    let known = people::by_email(write.tx(), email).await?;
    let language: Language = known.map_or(place.language, |person| person.language);
    let link = site.link(&format!("/invitation/{}", token.secret));
    let text = i18n::text_with(language, "mail-invitation-text", &[("name", &name), ("by", &by.name), ("place", &place.name), ("link", &link)]);
    write.mail(&Mail::new(email, i18n::text(language, "mail-invitation-subject"), text)).await
}

pub(super) async fn invite(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let units = organisations::units(site.db.read(), actor.at()).await?;
    let invitee = match read(&fields, &units) {
        Ok(invitee) => invitee,
        Err(mistakes) => return again(&build(actor, units, fields, mistakes)),
    };
    let to = actor.path(&format!("{PATH}?notice=invited"));
    let mut write = actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    // Two administrators may invite the same person at the same moment, or one close the unit: the other waits here, and then sees it.
    organisations::store::hold(write.tx(), actor.at()).await?;
    if let Some((field, key)) = refusal(write.tx(), &actor, &invitee).await? {
        drop(write);
        let mut mistakes = Mistakes::default();
        mistakes.add(field, key);
        return again(&build(actor, units, fields, mistakes));
    }
    let token = Token::new();
    let id = store::insert(write.tx(), write.now(), actor.at(), &invitee, actor.id(), &token).await?;
    send(&site, &mut write, &actor.organisation, &actor.person, &invitee.name, &invitee.email, &token).await?;
    write.audit("invitation.create", "Invitation", id, json!({ "role": invitee.role.id(), "unit": invitee.unit.map(|UnitId(unit)| unit) }));
    write.commit_to(&to).await?;
    see(to)
}

pub(super) async fn resend(State(site): State<Site>, actor: Actor, At(id): At<Uuid>) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::open(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
    let token = Token::new();
    let mut write = actor.write(&site).await?;
    if !store::renew(write.tx(), write.now(), &row, &token).await? {
        return Err(PageError::Hidden);
    }
    send(&site, &mut write, &actor.organisation, &actor.person, &row.name, &row.email, &token).await?;
    write.audit("invitation.resend", "Invitation", id, json!({}));
    write.commit().await?;
    see(actor.path(&format!("{PATH}?notice=invited")))
}

pub(super) async fn withdraw(State(site): State<Site>, actor: Actor, At(id): At<Uuid>, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    if !fields.is("confirmed", "yes") {
        let row = store::open(site.db.read(), actor.at(), id).await?.ok_or(PageError::Hidden)?;
        return page(&ConfirmPage {
            title: actor.frame.t("invitation-withdraw-title"),
            text: actor.frame.t2("invitation-withdraw-lead", "name", row.name, "email", row.email),
            yes: actor.frame.t("invitation-withdraw"),
            back: actor.path(PATH),
            page: actor.frame,
        });
    }
    let mut write = actor.write(&site).await?;
    if !store::withdraw(write.tx(), actor.at(), id).await? {
        return Err(PageError::Hidden);
    }
    write.audit("invitation.withdraw", "Invitation", id, json!({}));
    write.commit().await?;
    see(actor.path(&format!("{PATH}?notice=invitation-withdrawn")))
}
