//! The recommendations of many positions at a glance, for the start page: in as many queries for one as for fifty.

use std::collections::BTreeMap;

use kernel::{ApplicationId, PersonId};
use platform::{PageError, Site, db::Instant};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*};

use super::{
    rows::{entries, recommendations, signatures},
    rules::{Choice, Entry},
    store,
};
use crate::applications::Application;

/// The versions of the unfinished recommendations that someone has begun, by position, and when they were last changed.
///
/// # Errors
/// The database's.
pub async fn written<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<BTreeMap<Uuid, (i64, Instant)>, DbErr> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = recommendations::Entity::find()
        .filter(recommendations::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(recommendations::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .filter(recommendations::Column::FinishedAt.is_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.position_id, (row.version, row.changed_at))).collect())
}

/// What is said of each of these candidates, by position.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn entries_of(site: &Site, candidates: &[Application]) -> Result<BTreeMap<Uuid, Vec<Entry>>, PageError> {
    if candidates.is_empty() {
        return Ok(BTreeMap::new());
    }
    let db = site.db.read();
    let rows = entries::Entity::find()
        .filter(entries::Column::OrganisationId.is_in(candidates.iter().map(|one| one.organisation.0)))
        .filter(entries::Column::PositionId.is_in(candidates.iter().map(|one| one.position.0)))
        .all(db)
        .await?;
    let keys = site.vault.keys_of(db, &candidates.iter().map(|one| one.id.0).collect::<Vec<_>>()).await?;
    let held: BTreeMap<Uuid, entries::Model> = rows.into_iter().map(|row| (row.application_id, row)).collect();
    let mut all: BTreeMap<Uuid, Vec<Entry>> = BTreeMap::new();
    for candidate in candidates {
        let entry = store::entry(candidate.id, held.get(&candidate.id.0), keys.get(&candidate.id.0))?;
        all.entry(candidate.position.0).or_default().push(entry);
    }
    Ok(all)
}

/// Who stands where in the rankings of these positions, first first: position and application.
///
/// # Errors
/// The database's.
pub async fn placed<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<(Uuid, ApplicationId)>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let rows = entries::Entity::find()
        .filter(entries::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(entries::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .filter(entries::Column::Place.is_not_null())
        .order_by_asc(entries::Column::Place)
        .all(db)
        .await?;
    let placed = rows.into_iter().filter(|row| Choice::from_form(&row.choice).place().is_some());
    Ok(placed.map(|row| (row.position_id, ApplicationId(row.application_id))).collect())
}

/// Who has signed which version: position, version, person.
///
/// # Errors
/// The database's.
pub async fn signed<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<(Uuid, i64, PersonId)>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let rows = signatures::Entity::find()
        .filter(signatures::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(signatures::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.position_id, row.signed_version, PersonId(row.person_id))).collect())
}
