//! The words of ads that are out: written when an ad comes out or changes, looked up by the public search, gone when the ad is.

use platform::Write;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _, prelude::*, sea_query::OnConflict,
};
use time::Date;

use super::{
    rows::{ads, words},
    store,
};
use crate::finding;

/// Rows a statement.
const ROWS: usize = 500;

/// Writes the words of an ad anew: those of its text while it is out, and none otherwise.
///
/// # Errors
/// The database's.
pub(super) async fn keep(write: &Write, organisation: Uuid, position: Uuid) -> Result<(), DbErr> {
    words::Entity::delete_many()
        .filter(words::Column::OrganisationId.eq(organisation))
        .filter(words::Column::PositionId.eq(position))
        .exec(write.tx())
        .await?;
    match ads::Entity::find_by_id((organisation, position)).one(write.tx()).await?.filter(|row| row.published_at.is_some()) {
        Some(row) => insert(write.tx(), &row).await,
        None => Ok(()),
    }
}

async fn insert<C: ConnectionTrait>(db: &C, row: &ads::Model) -> Result<(), DbErr> {
    let found: Vec<String> = finding::words(&store::searched(&row.title, &row.words)).into_iter().collect();
    for some in found.chunks(ROWS) {
        let rows = some.iter().map(|word| words::ActiveModel {
            organisation_id: Set(row.organisation_id),
            position_id: Set(row.position_id),
            word: Set(word.clone()),
        });
        words::Entity::insert_many(rows)
            .on_conflict(OnConflict::columns([words::Column::OrganisationId, words::Column::PositionId, words::Column::Word]).do_nothing().to_owned())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Lets go of the words of ads whose deadline has passed, and writes those of open ads that have none: from before there was an index.
/// Says how many ads it was.
///
/// # Errors
/// The database's.
pub(super) async fn mend<C: ConnectionTrait>(db: &C, today: Date) -> Result<u64, DbErr> {
    let indexed = words::Entity::find().select_only().column(words::Column::PositionId).distinct().into_query();
    let open = ads::Entity::find().filter(ads::Column::PublishedAt.is_not_null()).filter(ads::Column::Deadline.gte(today));
    for row in open.clone().filter(ads::Column::PositionId.not_in_subquery(indexed.clone())).all(db).await? {
        insert(db, &row).await?;
    }
    let closed: Vec<(Uuid, Uuid)> = ads::Entity::find()
        .select_only()
        .columns([ads::Column::OrganisationId, ads::Column::PositionId])
        .filter(ads::Column::Deadline.lt(today))
        .filter(ads::Column::PositionId.in_subquery(indexed))
        .order_by_asc(ads::Column::PositionId)
        .into_tuple()
        .all(db)
        .await?;
    let mut gone = 0;
    for (organisation, position) in closed {
        words::Entity::delete_many()
            .filter(words::Column::OrganisationId.eq(organisation))
            .filter(words::Column::PositionId.eq(position))
            .exec(db)
            .await?;
        gone += 1;
    }
    Ok(gone)
}
