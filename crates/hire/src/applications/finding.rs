//! Finding applications: by link, by number, a page at a time, and what happened to them.

use kernel::{ApplicationId, OrganisationId, PositionId};
use platform::crypto::Token;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};

use super::{
    Application,
    rows::{applications, events},
    rules::Confidentiality,
    store::{Event, Row},
};

/// The row of that id.
///
/// # Errors
/// The database's.
pub async fn by_id<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: ApplicationId) -> Result<Option<Row>, DbErr> {
    applications::Entity::find_by_id((organisation.0, id.0)).one(db).await
}

/// The applications of those organisations and ids.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<Application>, DbErr> {
    let rows = applications::Entity::find()
        .filter(applications::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(applications::Column::Id.is_in(wanted.iter().map(|(_, id)| *id)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The row behind a secret link.
///
/// # Errors
/// The database's.
pub async fn by_secret<C: ConnectionTrait>(db: &C, secret: &str) -> Result<Option<Row>, DbErr> {
    applications::Entity::find().filter(applications::Column::SecretHash.eq(Token::hash(secret))).one(db).await
}

fn of_position(organisation: OrganisationId, position: PositionId) -> Select<applications::Entity> {
    applications::Entity::find()
        .filter(applications::Column::OrganisationId.eq(organisation.0))
        .filter(applications::Column::PositionId.eq(position.0))
}

/// Those that have been sent, by number.
///
/// # Errors
/// The database's.
pub async fn sent<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Application>, DbErr> {
    let rows = of_position(organisation, position)
        .filter(applications::Column::Number.is_not_null())
        .order_by_asc(applications::Column::Number)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Those that have been sent to several positions, each by organisation and id, by number; with one query.
///
/// # Errors
/// The database's.
pub async fn sent_to<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<Application>, DbErr> {
    let rows = applications::Entity::find()
        .filter(applications::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(applications::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .filter(applications::Column::Number.is_not_null())
        .order_by_asc(applications::Column::Number)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One page of those that have been sent, after a number.
///
/// # Errors
/// The database's.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    after: i64,
    limit: u64,
) -> Result<Vec<Application>, DbErr> {
    let rows = of_position(organisation, position)
        .filter(applications::Column::Number.gt(after))
        .order_by_asc(applications::Column::Number)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The numbers next to one that has been sent: before and after, with their ids.
///
/// # Errors
/// The database's.
pub async fn neighbours<C: ConnectionTrait>(db: &C, of: &Application) -> Result<(Option<Application>, Option<Application>), DbErr> {
    let before = of_position(of.organisation, of.position)
        .filter(applications::Column::Number.lt(of.number))
        .order_by_desc(applications::Column::Number)
        .one(db)
        .await?;
    let after = page(db, of.organisation, of.position, of.number, 1).await?;
    Ok((before.map(Into::into), after.into_iter().next()))
}

/// What happened to an application, oldest first.
///
/// # Errors
/// The database's.
pub async fn history<C: ConnectionTrait>(db: &C, organisation: OrganisationId, application: ApplicationId) -> Result<Vec<Event>, DbErr> {
    events::Entity::find()
        .filter(events::Column::OrganisationId.eq(organisation.0))
        .filter(events::Column::ApplicationId.eq(application.0))
        .order_by_asc(events::Column::At)
        .order_by_asc(events::Column::Id)
        .all(db)
        .await
}

/// The requests of a position to stay off the public list, those that wait first by number.
///
/// # Errors
/// The database's.
pub async fn requests<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Row>, DbErr> {
    of_position(organisation, position)
        .filter(applications::Column::Number.is_not_null())
        .filter(applications::Column::Confidentiality.ne(Confidentiality::None.id()))
        .order_by_asc(applications::Column::Number)
        .all(db)
        .await
}

/// Every application of a position that has been sent, with what the lists need to know of confidentiality.
///
/// # Errors
/// The database's.
pub async fn listed<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Row>, DbErr> {
    of_position(organisation, position).filter(applications::Column::Number.is_not_null()).order_by_asc(applications::Column::Number).all(db).await
}
