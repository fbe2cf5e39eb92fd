//! Which positions are still on their way, or long over: for the queries of other slices, which read no table but their own.

use kernel::{OrganisationId, PositionId};
use platform::db::with_key;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::IntoColumnRef};

use super::{Position, rows::positions};
use crate::path::Stage;

/// The stages at which nothing more happens.
const OVER: [&str; 2] = [Stage::Filled.id(), Stage::Cancelled.id()];

/// How many positions of a stage are looked at for one person.
const MOST: u64 = 100;

/// Whether the position that a row belongs to is still on its way: a condition on that row's query, one look-up by key each.
pub(crate) fn is_live(organisation: impl IntoColumnRef, position: impl IntoColumnRef) -> Expr {
    use positions::Column;
    let key = [(Column::OrganisationId, organisation.into_column_ref()), (Column::Id, position.into_column_ref())];
    let mut found = with_key(positions::Entity, key);
    found.and_where(Expr::col((positions::Entity, Column::Stage)).is_not_in(OVER));
    Expr::exists(found)
}

/// The positions that have been over since an instant or longer.
pub(crate) async fn over_by<C: ConnectionTrait>(db: &C, by: platform::db::Instant) -> Result<Vec<(OrganisationId, PositionId)>, DbErr> {
    let found: Vec<(Uuid, Uuid)> = positions::Entity::find()
        .select_only()
        .columns([positions::Column::OrganisationId, positions::Column::Id])
        .filter(positions::Column::Stage.is_in(OVER))
        .filter(positions::Column::MovedAt.lte(by))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(organisation, id)| (OrganisationId(organisation), PositionId(id))).collect())
}

/// The positions of some organisations at a stage, whoever leads them, those that moved last first.
pub(crate) async fn at_stage<C: ConnectionTrait>(db: &C, places: &[OrganisationId], stage: Stage) -> Result<Vec<Position>, DbErr> {
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let rows = positions::Entity::find()
        .filter(positions::Column::OrganisationId.is_in(places.iter().map(|place| place.0)))
        .filter(positions::Column::Stage.eq(stage.id()))
        .order_by_desc(positions::Column::MovedAt)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
