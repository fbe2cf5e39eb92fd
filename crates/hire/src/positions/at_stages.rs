//! Positions at some stages that wait for a person, with one query: for the start page.

use kernel::{OrganisationId, PersonId};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::*,
    sea_query::{ExprTrait as _, Order},
};

use super::{Position, rows::positions};
use crate::path::Stage;

/// Those this person leads; and in `everywhere` those without a leader, or whose leader is among `aside` for that very position.
/// The longest waiting first; of those that are over, the newest, for they only ever grow in number.
///
/// # Errors
/// The database's.
pub(crate) async fn at_stages<C: ConnectionTrait>(
    db: &C,
    leader: PersonId,
    everywhere: &[OrganisationId],
    aside: &[(Uuid, PersonId)],
    stages: &[Stage],
) -> Result<Vec<Position>, DbErr> {
    use positions::Column;
    let mut wanted = Column::LeaderId.eq(leader.0);
    if !everywhere.is_empty() {
        let theirs = Column::LeaderId.is_null().or(Column::Id.is_in(aside.iter().map(|(position, _)| *position)));
        wanted = wanted.or(Column::OrganisationId.is_in(everywhere.iter().map(|at| at.0)).and(theirs));
    }
    let order = if stages.iter().all(|stage| stage.is_over()) { Order::Desc } else { Order::Asc };
    let rows = positions::Entity::find()
        .filter(Column::Stage.is_in(stages.iter().map(|stage| stage.id())))
        .filter(wanted)
        .order_by(Column::MovedAt, order)
        .limit(100)
        .all(db)
        .await?;
    let waits = |position: &Position| match position.leader {
        None => true,
        Some(person) => person == leader || aside.contains(&(position.id.0, person)),
    };
    Ok(rows.into_iter().map(Position::from).filter(waits).collect())
}
