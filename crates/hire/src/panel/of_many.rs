//! The panels of many positions at once: for the start page, in as many queries for one as for fifty.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{OrganisationId, PersonId};
use platform::{access::Subject, db::Instant};
use registry::people;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};

use super::{
    Seat,
    rows::seats::{self, Column},
    rules::Standing,
    store,
};
use crate::positions::Position;

/// The seats of several positions' panels, as [`super::seats`] gives those of one.
///
/// # Errors
/// The database's.
pub(crate) async fn seats_of_many<C: ConnectionTrait>(db: &C, positions: &[Position]) -> Result<BTreeMap<Uuid, Vec<Seat>>, DbErr> {
    let wanted: Vec<_> = positions.iter().map(|position| (position.organisation, position.id)).collect();
    let rows = store::seats_at(db, &wanted).await?;
    let mut belonging: BTreeSet<(Uuid, Uuid)> = BTreeSet::new();
    for organisation in positions.iter().map(|position| position.organisation).collect::<BTreeSet<_>>() {
        let own = rows.iter().filter(|row| row.organisation_id == organisation.0 && !row.external).map(|row| PersonId(row.person_id));
        let own: Vec<PersonId> = own.collect::<BTreeSet<_>>().into_iter().collect();
        belonging.extend(people::belonging(db, organisation, &own).await?.into_iter().map(|person| (organisation.0, person.0)));
    }
    let over: BTreeSet<Uuid> = positions.iter().filter(|position| position.stage.is_over()).map(|position| position.id.0).collect();
    let mut seated: BTreeMap<Uuid, Vec<Seat>> = BTreeMap::new();
    for row in rows {
        let stays = if row.external { !over.contains(&row.position_id) } else { belonging.contains(&(row.organisation_id, row.person_id)) };
        if stays {
            seated.entry(row.position_id).or_default().push(row.into());
        }
    }
    Ok(seated)
}

/// A person's own seat on a panel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OwnSeat {
    /// Where.
    pub organisation: Uuid,
    /// On whose panel.
    pub position: Uuid,
    /// What they have declared.
    pub standing: Standing,
    /// Since when.
    pub seated_at: Instant,
}

/// The seats a person has now, in processes that are not over. Whoever has left an organisation has left its panels too.
///
/// # Errors
/// The database's.
pub(crate) async fn seats_of<C: ConnectionTrait>(db: &C, who: &Subject) -> Result<Vec<OwnSeat>, DbErr> {
    let mut held = store::live_seats_of(db, who.person).await?;
    held.retain(|seat| seat.external || who.roles_in(OrganisationId(seat.organisation_id)).next().is_some());
    let own = |seat: seats::Model| OwnSeat {
        organisation: seat.organisation_id,
        position: seat.position_id,
        standing: seat.standing(),
        seated_at: seat.seated_at,
    };
    Ok(held.into_iter().map(own).collect())
}

/// Who has stepped aside from which panel of these organisations, newest first: position and person.
///
/// # Errors
/// The database's.
pub(crate) async fn aside<C: ConnectionTrait>(db: &C, organisations: &[OrganisationId]) -> Result<Vec<(Uuid, PersonId)>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    let rows = seats::Entity::find()
        .filter(Column::OrganisationId.is_in(organisations.iter().map(|at| at.0)))
        .filter(Column::Conflict.eq(true))
        .filter(Column::EndedAt.is_null())
        .order_by_desc(Column::SeatedAt)
        .limit(200)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.position_id, PersonId(row.person_id))).collect())
}
