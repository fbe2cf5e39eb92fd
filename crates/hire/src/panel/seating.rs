//! Choosing the panel: seating people of the organisation, inviting from outside, taking a seat or an invitation back.

use axum::extract::State;
use kernel::{Language, PersonId, PositionId, dates};
use platform::{
    PageError, PageResult, Site, Write,
    crypto::Token,
    form::{Fields, Mistakes},
    http::{At, At2, again, see},
    mail::Mail,
};
use registry::{
    Actor, Role,
    people::{self, Person},
};
use sea_orm::prelude::Uuid;
use serde_json::json;

use super::{MANAGE, SeatRole, pages, store};
use crate::{
    applications::rules::fill,
    desk::{self, Desk},
};

/// Nobody is seated at a position that is filled or given up.
async fn open_desk(site: &Site, actor: Actor, position: PositionId) -> Result<Desk, PageError> {
    let desk = desk::sit(site, actor, position, MANAGE).await?;
    if desk.position.stage.is_over() { Err(PageError::Hidden) } else { Ok(desk) }
}

/// Seats someone of the organisation.
pub(super) async fn seat(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = open_desk(&site, actor, position).await?;
    let candidates = people::with_roles(site.db.read(), desk.organisation(), &Role::ALL).await?;
    let chosen = candidates.into_iter().find(|person| person.id.to_string() == fields.raw("person"));
    let mut mistakes = Mistakes::default();
    match &chosen {
        None => mistakes.add("person", "panel-choose-person"),
        Some(person) if super::knows_hidden_names(site.db.read(), &desk.position, person.id).await? => {
            mistakes.add("person", "panel-knows-names");
        }
        Some(_) => {}
    }
    let role = SeatRole::from_id(fields.raw("seat_role"));
    match role {
        None => mistakes.add("seat_role", "panel-choose-role"),
        // The leader's seat is the leader's: whoever answers for the position, and nobody in their place.
        Some(SeatRole::Leader) if chosen.as_ref().is_some_and(|person| desk.position.leader != Some(person.id)) => {
            mistakes.add("seat_role", "panel-not-the-leader");
        }
        Some(_) => {}
    }
    let (Some(person), Some(role), true) = (chosen, role, mistakes.is_empty()) else {
        return again(&pages::build(&site, desk, fields, mistakes).await?);
    };
    let to = desk.path("/panel?notice=panel-seated");
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    if store::take_seat(&write, position, person.id, role, false, desk.person()).await?.is_none() {
        mistakes.add("person", "panel-already-seated");
        drop(write);
        return again(&pages::build(&site, desk, fields, mistakes).await?);
    }
    write.audit("panel.seat", "Position", position, json!({ "person": person.id, "role": role.id() }));
    if person.id != desk.person() {
        let link = site.link(&desk.path("/panel/declaration"));
        write.mail(&letter(&site, &desk, "panel-seated", (&person.name, &person.email), person.language, &link)?).await?;
    }
    write.commit_to(&to).await?;
    see(to)
}

/// The letter that asks someone to the panel, or tells them that they have a seat there, with the link to answer by.
fn letter(site: &Site, desk: &Desk, id: &str, (name, email): (&str, &str), language: Language, link: &str) -> Result<Mail, PageError> {
    let item = method::library().newest("letters", "hiring").and_then(|letters| letters.item(id));
    let item = item.ok_or_else(|| PageError::Broken(format!("no letter {id}")))?;
    let by = &desk.actor.person;
    let deadline = dates::in_oslo(site.clock.now() + store::INVITED_FOR).date();
    let values = [
        ("name", name.to_owned()),
        ("position", desk.position.title.clone()),
        ("organisation", desk.actor.organisation.name.clone()),
        ("deadline", dates::long(deadline, language)),
        ("link", link.to_owned()),
        ("contact", format!("{} ({})", by.name, by.email)),
    ];
    Ok(Mail::new(email, item.title(language), fill(item.body(language), &values)))
}

/// Invites someone from outside by mail.
pub(super) async fn invite(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = open_desk(&site, actor, position).await?;
    let (name, email) = (fields.text("name"), people::normal_email(fields.raw("email")));
    let known = people::by_email(site.db.read(), &email).await?;
    let mut mistakes = Mistakes::default();
    if name.is_empty() {
        mistakes.add("name", "form-required");
    }
    if name.chars().count() > 200 {
        mistakes.add_with("name", "form-too-long", 200);
    }
    if let Some(key) = address_mistake(&site, &desk, &email, known.as_ref()).await? {
        mistakes.add("email", key);
    }
    let Some(role) = SeatRole::from_id(fields.raw("invite_role")).filter(|role| role.is_for_guests()) else {
        mistakes.add("invite_role", "panel-choose-role");
        return again(&pages::build(&site, desk, fields, mistakes).await?);
    };
    if !mistakes.is_empty() {
        return again(&pages::build(&site, desk, fields, mistakes).await?);
    }
    let to = desk.path("/panel?notice=panel-invited");
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let token = Token::new();
    let id = store::invite(&write, position, &email, &name, role, &token.hash, desk.person()).await?;
    write.audit("panel.invite", "Position", position, json!({ "invitation": id, "role": role.id() }));
    let language = known.map_or(desk.actor.organisation.language, |person| person.language);
    let link = site.link(&format!("/panel-invitation/{}", token.secret));
    write.mail(&letter(&site, &desk, "panel-invited", (&name, &email), language, &link)?).await?;
    write.commit_to(&to).await?;
    see(to)
}

/// Why nobody can be invited at this address, if so.
async fn address_mistake(site: &Site, desk: &Desk, email: &str, known: Option<&Person>) -> Result<Option<&'static str>, PageError> {
    if email.chars().count() > 254 || email.parse::<platform::mail::Address>().is_err() {
        return Ok(Some("form-not-an-address"));
    }
    if let Some(person) = known {
        if desk.seats.iter().any(|seat| seat.person == person.id) {
            return Ok(Some("panel-already-seated"));
        }
        if people::organisations_of(site.db.read(), person.id).await?.iter().any(|place| place.id == desk.organisation()) {
            return Ok(Some("panel-is-inside"));
        }
        if super::knows_hidden_names(site.db.read(), &desk.position, person.id).await? {
            return Ok(Some("panel-knows-names"));
        }
    }
    let open = store::invitations(site.db.read(), desk.organisation(), desk.position.id).await?;
    let now = platform::db::Instant::now(&site.clock);
    Ok(open.iter().any(|invited| invited.email == email && invited.expires_at > now).then_some("panel-already-invited"))
}

/// Takes an invitation back: its link leads nowhere from now on.
pub(super) async fn withdraw(State(site): State<Site>, actor: Actor, At2(position, invitation): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let mut write = desk.actor.write(&site).await?;
    if store::withdraw(&write, position, invitation).await? {
        write.audit("panel.invitation-withdrawn", "Position", position, json!({ "invitation": invitation }));
        write.commit().await?;
    }
    see(desk.path("/panel?notice=panel-withdrawn"))
}

/// Ends a seat; what was done from it stays on the record.
pub(super) async fn remove(State(site): State<Site>, actor: Actor, At2(position, seat): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let found = store::seat(site.db.read(), desk.organisation(), position, seat).await?.ok_or(PageError::Hidden)?;
    let mut write: Write = desk.actor.write(&site).await?;
    if store::end_seat(&write, seat, desk.person()).await? {
        write.audit("panel.remove", "Position", position, json!({ "person": PersonId(found.person_id), "role": found.role }));
        write.commit().await?;
    }
    see(desk.path("/panel?notice=panel-removed"))
}
