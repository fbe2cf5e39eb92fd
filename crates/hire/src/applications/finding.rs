//! Finding applications: by link, by number, a page at a time, and what happened to them.

use kernel::{ApplicationId, OrganisationId, PositionId};
use platform::{
    crypto::Token,
    db::{Instant, with_key},
};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::IntoColumnRef};

use super::{
    Application, Status,
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
    let found = applications::Entity::find()
        .filter(applications::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(applications::Column::Id.is_in(wanted.iter().map(|(_, id)| *id)));
    brief(db, found).await
}

/// The row behind a secret link.
///
/// # Errors
/// The database's.
pub async fn by_secret<C: ConnectionTrait>(db: &C, secret: &str) -> Result<Option<Row>, DbErr> {
    applications::Entity::find().filter(applications::Column::SecretHash.eq(Token::hash(secret))).one(db).await
}

/// The columns of an application that say nothing of who wrote it; what is sealed stays where it is.
type Brief = (Uuid, Uuid, Uuid, Option<i64>, String, String, Option<Instant>, i64);

async fn brief<C: ConnectionTrait>(db: &C, found: Select<applications::Entity>) -> Result<Vec<Application>, DbErr> {
    use applications::Column;
    let columns = [
        Column::Id,
        Column::OrganisationId,
        Column::PositionId,
        Column::Number,
        Column::Status,
        Column::Language,
        Column::ReceivedAt,
        Column::Version,
    ];
    let rows: Vec<Brief> = found.select_only().columns(columns).into_tuple().all(db).await?;
    Ok(rows.into_iter().map(application).collect())
}

fn application((id, organisation, position, number, status, language, received_at, version): Brief) -> Application {
    Application {
        id: ApplicationId(id),
        organisation: OrganisationId(organisation),
        position: PositionId(position),
        number: number.unwrap_or(0),
        status: Status::from_id(&status).unwrap_or(Status::Draft),
        language: language.parse().unwrap_or_default(),
        received_at,
        version,
    }
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
    brief(db, of_position(organisation, position).filter(applications::Column::Number.is_not_null()).order_by_asc(applications::Column::Number)).await
}

fn of_positions(wanted: &[(Uuid, Uuid)]) -> Select<applications::Entity> {
    applications::Entity::find()
        .filter(applications::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(applications::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .filter(applications::Column::Number.is_not_null())
}

/// Those that have been sent to several positions, each by organisation and id, and stand at one of these; by number.
///
/// # Errors
/// The database's.
pub async fn at_status<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)], statuses: &[Status]) -> Result<Vec<Application>, DbErr> {
    let found = of_positions(wanted).filter(applications::Column::Status.is_in(statuses.iter().map(|status| status.id())));
    brief(db, found.order_by_asc(applications::Column::Number)).await
}

/// How many have been sent to several positions, each by organisation and id; those with none are absent.
///
/// # Errors
/// The database's.
pub async fn count_sent<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<(PositionId, u64)>, DbErr> {
    let counted: Vec<(Uuid, i64)> = of_positions(wanted)
        .select_only()
        .column(applications::Column::PositionId)
        .column_as(applications::Column::Number.count(), "sent")
        .group_by(applications::Column::PositionId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().map(|(position, count)| (PositionId(position), count.unsigned_abs())).collect())
}

/// Whether the application that a row belongs to is still there: a condition on that row's query, one look-up by key each.
pub fn is_there(organisation: impl IntoColumnRef, application: impl IntoColumnRef) -> Expr {
    use applications::Column;
    let key = [(Column::OrganisationId, organisation.into_column_ref()), (Column::Id, application.into_column_ref())];
    Expr::exists(with_key(applications::Entity, key))
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
    let found = of_position(organisation, position).filter(applications::Column::Number.gt(after)).order_by_asc(applications::Column::Number);
    brief(db, found.limit(limit)).await
}

/// The numbers next to one that has been sent: before and after, with their ids.
///
/// # Errors
/// The database's.
pub async fn neighbours<C: ConnectionTrait>(db: &C, of: &Application) -> Result<(Option<Application>, Option<Application>), DbErr> {
    let before = of_position(of.organisation, of.position)
        .filter(applications::Column::Number.lt(of.number))
        .order_by_desc(applications::Column::Number)
        .limit(1);
    let after = page(db, of.organisation, of.position, of.number, 1).await?;
    Ok((brief(db, before).await?.into_iter().next(), after.into_iter().next()))
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

/// How many requests of a position to stay off the public list nobody has weighed.
///
/// # Errors
/// The database's.
pub async fn requests_waiting<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<u64, DbErr> {
    of_position(organisation, position)
        .filter(applications::Column::Number.is_not_null())
        .filter(applications::Column::Confidentiality.eq(Confidentiality::Asked.id()))
        .count(db)
        .await
}

/// Every application of a position that has been sent, with what the lists need to know of confidentiality.
///
/// # Errors
/// The database's.
pub async fn listed<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Row>, DbErr> {
    of_position(organisation, position).filter(applications::Column::Number.is_not_null()).order_by_asc(applications::Column::Number).all(db).await
}
