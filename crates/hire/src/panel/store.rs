//! The rows of the panel: seats, declarations, invitations.

use kernel::{OrganisationId, PersonId, PositionId};
use platform::{Write, db::Instant};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Duration;

use super::{
    SeatRole,
    rows::{invitations, seats},
};
use crate::positions;

/// How long an invitation can be answered.
pub(crate) const INVITED_FOR: Duration = Duration::days(14);

/// Every seat a position's panel has had, in the order seated; ended ones too.
pub(super) async fn all_seats<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<seats::Model>, DbErr> {
    seats::Entity::find()
        .filter(seats::Column::OrganisationId.eq(organisation.0))
        .filter(seats::Column::PositionId.eq(position.0))
        .order_by_asc(seats::Column::SeatedAt)
        .order_by_asc(seats::Column::Id)
        .all(db)
        .await
}

/// One seat of a position.
pub(super) async fn seat<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    id: Uuid,
) -> Result<Option<seats::Model>, DbErr> {
    seats::Entity::find_by_id((organisation.0, id)).filter(seats::Column::PositionId.eq(position.0)).one(db).await
}

/// The seat a person has on a position's panel now.
pub(super) async fn own_seat<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    person: PersonId,
) -> Result<Option<seats::Model>, DbErr> {
    seats::Entity::find()
        .filter(seats::Column::OrganisationId.eq(organisation.0))
        .filter(seats::Column::Taken.eq(taken(position, person)))
        .one(db)
        .await
}

/// The seats of several positions that have not ended, in the order seated.
pub(super) async fn seats_at<C: ConnectionTrait>(db: &C, positions: &[(OrganisationId, PositionId)]) -> Result<Vec<seats::Model>, DbErr> {
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    seats::Entity::find()
        // The organisation leads every index.
        .filter(seats::Column::OrganisationId.is_in(positions.iter().map(|(at, _)| at.0)))
        .filter(seats::Column::PositionId.is_in(positions.iter().map(|(_, id)| id.0)))
        .filter(seats::Column::EndedAt.is_null())
        .order_by_asc(seats::Column::SeatedAt)
        .order_by_asc(seats::Column::Id)
        .all(db)
        .await
}

/// The seats a person has now in processes that are not over, everywhere, the newest first: where their duties come from.
pub(super) async fn live_seats_of<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Vec<seats::Model>, DbErr> {
    seats::Entity::find()
        .filter(seats::Column::PersonId.eq(person.0))
        .filter(seats::Column::EndedAt.is_null())
        // A seat inside the organisation does not end with its process.
        .filter(positions::is_live((seats::Entity, seats::Column::OrganisationId), (seats::Entity, seats::Column::PositionId)))
        .order_by_desc(seats::Column::SeatedAt)
        .limit(100)
        .all(db)
        .await
}

/// Every seat a person has or had: for their own data export.
pub(super) async fn history_of<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Vec<seats::Model>, DbErr> {
    seats::Entity::find().filter(seats::Column::PersonId.eq(person.0)).order_by_asc(seats::Column::SeatedAt).all(db).await
}

fn taken(position: PositionId, person: PersonId) -> String {
    format!("{position}:{person}")
}

/// Gives someone a seat; none when they already have one.
pub(crate) async fn take_seat(
    write: &Write,
    position: PositionId,
    person: PersonId,
    role: SeatRole,
    external: bool,
    by: PersonId,
) -> Result<Option<Uuid>, DbErr> {
    let id = Uuid::now_v7();
    let inserted = seats::Entity::insert(seats::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        person_id: Set(person.0),
        role: Set(role.id().into()),
        external: Set(external),
        taken: Set(Some(taken(position, person))),
        seated_by: Set(by.0),
        seated_at: Set(write.now()),
        declared_at: Set(None),
        conflict: Set(false),
        conflict_note: Set(None),
        ended_by: Set(None),
        ended_at: Set(None),
        version: Set(1),
    })
    .on_conflict(sea_orm::sea_query::OnConflict::columns([seats::Column::OrganisationId, seats::Column::Taken]).do_nothing().to_owned())
    .exec_without_returning(write.tx())
    .await?;
    Ok((inserted > 0).then_some(id))
}

/// Writes down what a member declared, if nobody has changed the seat since. Says whether it was.
pub(crate) async fn declare(write: &Write, seat: Uuid, version: i64, conflict: bool, note: Option<Vec<u8>>) -> Result<bool, DbErr> {
    let done = seats::Entity::update_many()
        .col_expr(seats::Column::DeclaredAt, Expr::value(write.now().0))
        .col_expr(seats::Column::Conflict, Expr::value(conflict))
        .col_expr(seats::Column::ConflictNote, Expr::value(note))
        .col_expr(seats::Column::Version, Expr::value(version + 1))
        .filter(seats::Column::OrganisationId.eq(write.organisation().0))
        .filter(seats::Column::Id.eq(seat))
        .filter(seats::Column::Version.eq(version))
        .filter(seats::Column::EndedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Ends a seat; the row stays. Says whether it was there to end.
pub(super) async fn end_seat(write: &Write, seat: Uuid, by: PersonId) -> Result<bool, DbErr> {
    let done = seats::Entity::update_many()
        .col_expr(seats::Column::EndedAt, Expr::value(write.now().0))
        .col_expr(seats::Column::EndedBy, Expr::value(by.0))
        .col_expr(seats::Column::Taken, Expr::value(None::<String>))
        .filter(seats::Column::OrganisationId.eq(write.organisation().0))
        .filter(seats::Column::Id.eq(seat))
        .filter(seats::Column::EndedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The invitations of a position that nobody has answered or withdrawn.
pub(super) async fn invitations<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<Vec<invitations::Model>, DbErr> {
    invitations::Entity::find()
        .filter(invitations::Column::OrganisationId.eq(organisation.0))
        .filter(invitations::Column::PositionId.eq(position.0))
        .filter(invitations::Column::AnsweredAt.is_null())
        .filter(invitations::Column::WithdrawnAt.is_null())
        .order_by_asc(invitations::Column::CreatedAt)
        .all(db)
        .await
}

/// A new invitation.
pub(super) async fn invite(
    write: &Write,
    position: PositionId,
    email: &str,
    name: &str,
    role: SeatRole,
    token_hash: &str,
    by: PersonId,
) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    invitations::Entity::insert(invitations::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        email: Set(email.to_owned()),
        name: Set(name.to_owned()),
        role: Set(role.id().into()),
        token_hash: Set(token_hash.to_owned()),
        invited_by: Set(by.0),
        created_at: Set(write.now()),
        expires_at: Set((write.now().utc() + INVITED_FOR).into()),
        answered_at: Set(None),
        withdrawn_at: Set(None),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// The invitation behind a secret, if it can still be answered.
pub(super) async fn invitation<C: ConnectionTrait>(db: &C, token_hash: &str, now: Instant) -> Result<Option<invitations::Model>, DbErr> {
    invitations::Entity::find()
        .filter(invitations::Column::TokenHash.eq(token_hash))
        .filter(invitations::Column::AnsweredAt.is_null())
        .filter(invitations::Column::WithdrawnAt.is_null())
        .filter(invitations::Column::ExpiresAt.gt(now))
        .one(db)
        .await
}

/// Notes the answer; says whether this was the first.
pub(super) async fn answer(write: &Write, invitation: Uuid) -> Result<bool, DbErr> {
    close(write, invitation, None, invitations::Column::AnsweredAt).await
}

/// Takes an invitation back; says whether it was still open.
pub(super) async fn withdraw(write: &Write, position: PositionId, invitation: Uuid) -> Result<bool, DbErr> {
    close(write, invitation, Some(position), invitations::Column::WithdrawnAt).await
}

async fn close(write: &Write, invitation: Uuid, position: Option<PositionId>, column: invitations::Column) -> Result<bool, DbErr> {
    let mut update = invitations::Entity::update_many()
        .col_expr(column, Expr::value(write.now().0))
        .filter(invitations::Column::OrganisationId.eq(write.organisation().0))
        .filter(invitations::Column::Id.eq(invitation))
        .filter(invitations::Column::AnsweredAt.is_null())
        .filter(invitations::Column::WithdrawnAt.is_null());
    if let Some(position) = position {
        update = update.filter(invitations::Column::PositionId.eq(position.0));
    }
    Ok(update.exec(write.tx()).await?.rows_affected == 1)
}
