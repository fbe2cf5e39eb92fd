//! Queries of an organisation's background work.

use kernel::OrganisationId;
use platform::{
    audit::INSTALLATION,
    tasks::{DONE, FAILED, rows},
};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};

/// How many tasks a page shows.
pub(super) const PAGE: u64 = 25;

/// What failed, or what waits, newest first: one more than a page. The payload stays where it is.
pub(super) async fn page<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    failed: bool,
    after: Option<Uuid>,
) -> Result<Vec<rows::Model>, DbErr> {
    let mut select = rows::Entity::find().filter(rows::Column::OrganisationId.eq(organisation.0));
    select = if failed { select.filter(rows::Column::State.eq(FAILED)) } else { select.filter(rows::Column::State.is_not_in([FAILED, DONE])) };
    if let Some(after) = after {
        select = select.filter(rows::Column::Id.lt(after));
    }
    select.order_by_desc(rows::Column::Id).limit(PAGE + 1).all(db).await
}

/// The newest of what failed and belongs to no organisation: links for new passwords.
pub(super) async fn of_the_installation<C: ConnectionTrait>(db: &C) -> Result<Vec<rows::Model>, DbErr> {
    rows::Entity::find()
        .filter(rows::Column::OrganisationId.eq(INSTALLATION.0))
        .filter(rows::Column::State.eq(FAILED))
        .order_by_desc(rows::Column::Id)
        .limit(PAGE)
        .all(db)
        .await
}

/// Whether there is such a task in the organisation.
pub(super) async fn belongs<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: Uuid) -> Result<bool, DbErr> {
    Ok(rows::Entity::find_by_id(id).filter(rows::Column::OrganisationId.eq(organisation.0)).one(db).await?.is_some())
}
