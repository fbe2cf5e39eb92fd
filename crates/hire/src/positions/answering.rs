//! Which positions a person answers for, for the start page.

use kernel::{OrganisationId, PersonId};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::ExprTrait as _};

use super::{Position, rows::positions};
use crate::path::Stage;

/// How many positions on their way are looked at for one person, the longest waiting.
const UNDER_WAY: u64 = 200;
/// How many filled ones, the newest: they only ever grow in number.
const FILLED: u64 = 50;

/// Those this person leads; and in each place of `everywhere` also those that none of the people who can lead there leads, or whose
/// leader is among `aside` for that very position. With two queries.
///
/// # Errors
/// The database's.
pub(crate) async fn answered_by<C: ConnectionTrait>(
    db: &C,
    person: PersonId,
    everywhere: &[(OrganisationId, Vec<PersonId>)],
    aside: &[(Uuid, PersonId)],
) -> Result<Vec<Position>, DbErr> {
    use positions::Column;
    let mut theirs = Column::LeaderId.eq(person.0);
    for (at, able) in everywhere {
        let nobodys = Column::LeaderId.is_null().or(Column::LeaderId.is_not_in(able.iter().map(|person| person.0)));
        let left = nobodys.or(Column::Id.is_in(aside.iter().map(|(position, _)| *position)));
        theirs = theirs.or(Column::OrganisationId.eq(at.0).and(left));
    }
    let under_way = Stage::ALL.into_iter().filter(|stage| !stage.is_over());
    let mut rows = positions::Entity::find()
        .filter(Column::Stage.is_in(under_way.map(Stage::id)))
        .filter(theirs.clone())
        .order_by_asc(Column::MovedAt)
        .limit(UNDER_WAY)
        .all(db)
        .await?;
    let filled = positions::Entity::find().filter(Column::Stage.eq(Stage::Filled.id())).filter(theirs);
    rows.extend(filled.order_by_desc(Column::MovedAt).limit(FILLED).all(db).await?);
    let able = |position: &Position, leader| everywhere.iter().any(|(at, able)| *at == position.organisation && able.contains(&leader));
    let waits = |position: &Position| match position.leader {
        None => true,
        Some(leader) => leader == person || !able(position, leader) || aside.contains(&(position.id.0, leader)),
    };
    Ok(rows.into_iter().map(Position::from).filter(waits).collect())
}
