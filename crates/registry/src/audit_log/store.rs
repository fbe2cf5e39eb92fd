//! Queries of the audit log. Nothing here writes: the log is appended to with each change and never otherwise.

use std::collections::BTreeSet;

use kernel::{OrganisationId, PersonId};
use platform::audit::entries;
use sea_orm::{Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::{Value, json};

use crate::people::rows::memberships;

/// How many entries a page shows.
pub(super) const PAGE: u64 = 25;
/// How far back the filters look for what there is to choose from.
const RECENT: u64 = 1_000;

/// What to look for.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    pub(super) before: Option<i64>,
    pub(super) action: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) actor: Option<PersonId>,
}

/// The entries that were asked for, newest first: one more than a page.
pub(super) async fn page<C: ConnectionTrait>(db: &C, organisation: OrganisationId, wanted: &Wanted) -> Result<Vec<entries::Model>, DbErr> {
    let mut select = entries::Entity::find().filter(entries::Column::OrganisationId.eq(organisation.0));
    if let Some(before) = wanted.before {
        select = select.filter(entries::Column::Seq.lt(before));
    }
    if let Some(action) = &wanted.action {
        select = select.filter(entries::Column::Action.eq(action));
    }
    if let Some(kind) = &wanted.kind {
        select = select.filter(entries::Column::SubjectKind.eq(kind));
    }
    if let Some(actor) = wanted.actor {
        select = select.filter(entries::Column::ActorId.eq(actor.0));
    }
    select.order_by_desc(entries::Column::Seq).limit(PAGE + 1).all(db).await
}

/// Which actions, kinds and people the newest entries name, for the filters.
pub(super) async fn recent<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Vec<(String, String, Option<Uuid>)>, DbErr> {
    entries::Entity::find()
        .select_only()
        .column(entries::Column::Action)
        .column(entries::Column::SubjectKind)
        .column(entries::Column::ActorId)
        .filter(entries::Column::OrganisationId.eq(organisation.0))
        .order_by_desc(entries::Column::Seq)
        .limit(RECENT)
        .into_tuple()
        .all(db)
        .await
}

/// A place in a list that runs through several chains, newest first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) at: i64,
    pub(super) organisation: Uuid,
    pub(super) seq: i64,
}

/// What was done with a person's account in some places, newest first: one more than a page.
pub(super) async fn page_about<C: ConnectionTrait>(
    db: &C,
    places: &[OrganisationId],
    person: PersonId,
    before: Option<Place>,
) -> Result<Vec<entries::Model>, DbErr> {
    use entries::Column::{At, OrganisationId as Chain, Seq};
    let mut select = entries::Entity::find()
        .filter(Chain.is_in(places.iter().map(|place| place.0)))
        .filter(entries::Column::SubjectKind.eq("Person"))
        .filter(entries::Column::SubjectId.eq(person.to_string()));
    if let Some(before) = before {
        let same = Condition::all().add(Chain.eq(before.organisation)).add(Seq.lt(before.seq));
        let within = Condition::any().add(Chain.lt(before.organisation)).add(same);
        select = select.filter(Condition::any().add(At.lt(before.at)).add(Condition::all().add(At.eq(before.at)).add(within)));
    }
    select.order_by_desc(At).order_by_desc(Chain).order_by_desc(Seq).limit(PAGE + 1).all(db).await
}

/// Who of some people belongs or has belonged where, of some places.
pub(super) async fn belonging<C: ConnectionTrait>(db: &C, places: &[OrganisationId], people: &[PersonId]) -> Result<BTreeSet<(Uuid, Uuid)>, DbErr> {
    let rows = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.is_in(places.iter().map(|place| place.0)))
        .filter(memberships::Column::PersonId.is_in(people.iter().map(|person| person.0)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.organisation_id, row.person_id)).collect())
}

/// What the log says was done with a person's own account, for the person: when, and what, in the places they belong to.
///
/// # Errors
/// The database's.
pub(crate) async fn about_person<C: ConnectionTrait>(db: &C, places: Vec<OrganisationId>, person: PersonId) -> Result<Vec<Value>, DbErr> {
    let rows = entries::Entity::find()
        .filter(entries::Column::OrganisationId.is_in(places.into_iter().map(|place| place.0)))
        .filter(entries::Column::SubjectKind.eq("Person"))
        .filter(entries::Column::SubjectId.eq(person.to_string()))
        .order_by_desc(entries::Column::At)
        .limit(RECENT)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| json!({ "at": crate::sign_in::instant_text(row.at), "action": row.action, "by_me": row.actor_id == Some(person.0) }))
        .collect())
}
