//! What someone signed, for their own data export; and how long the words around a decision are kept.

use kernel::{PersonId, PositionId};
use platform::{Site, Write};
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::{Value, json};
use time::Date;

use super::{
    rows::{offers, recommendations, signatures},
    rules::OfferState,
};
use crate::positions;

/// A person's own signatures, with what they wrote when they did not agree.
pub(super) async fn export(site: &Site, person: PersonId) -> Result<Value, DbErr> {
    let db = site.db.read();
    let rows =
        signatures::Entity::find().filter(signatures::Column::PersonId.eq(person.0)).order_by_asc(signatures::Column::SignedAt).all(db).await?;
    let about = positions::by_ids(db, &rows.iter().map(|row| (row.organisation_id, row.position_id)).collect::<Vec<_>>()).await?;
    let told = rows.iter().map(|row| {
        let dissent = row.dissent.as_deref().and_then(|sealed| site.vault.open_here(sealed).ok()).and_then(|plain| String::from_utf8(plain).ok());
        json!({
            "position": about.iter().find(|position| position.id.0 == row.position_id).map(|position| &position.title),
            "signed": row.signed_at.utc().to_string(), "agrees": row.agrees, "dissent": dissent,
        })
    });
    Ok(told.collect())
}

/// Deletes, in processes that are long over, what speaks of people whose applications are gone: the words of dissents, why someone's signature
/// was missing, and the offers that led nowhere. Who was hired, on what terms, and who signed stays. Says how many rows were touched.
pub(super) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    let db = site.db.read();
    let dissents = signatures::Entity::find()
        .select_only()
        .columns([signatures::Column::OrganisationId, signatures::Column::PositionId])
        .filter(signatures::Column::Dissent.is_not_null())
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let excused = recommendations::Entity::find()
        .select_only()
        .columns([recommendations::Column::OrganisationId, recommendations::Column::PositionId])
        .filter(recommendations::Column::FinishedWithout.ne(""))
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let ended = offers::Entity::find()
        .select_only()
        .columns([offers::Column::OrganisationId, offers::Column::PositionId])
        .filter(offers::Column::State.ne(OfferState::Accepted.id()))
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let held: Vec<(Uuid, Uuid)> = dissents.into_iter().chain(excused).chain(ended).collect();
    let mut gone = 0;
    for (organisation, position) in positions::long_over(db, &held, today).await? {
        let mut write = Write::begin(site, organisation, None).await?;
        let rows = forget_words(&write, position).await?;
        write.audit("decision.expire", "Position", position, json!({ "rows": rows }));
        write.commit().await?;
        gone += rows;
    }
    Ok(gone)
}

async fn forget_words(write: &Write, position: PositionId) -> Result<u64, DbErr> {
    let organisation = write.organisation().0;
    let dissents = signatures::Entity::update_many()
        .col_expr(signatures::Column::Dissent, Expr::value(None::<Vec<u8>>))
        .filter(signatures::Column::OrganisationId.eq(organisation))
        .filter(signatures::Column::PositionId.eq(position.0))
        .filter(signatures::Column::Dissent.is_not_null())
        .exec(write.tx())
        .await?;
    let excused = recommendations::Entity::update_many()
        .col_expr(recommendations::Column::FinishedWithout, Expr::value(""))
        .filter(recommendations::Column::OrganisationId.eq(organisation))
        .filter(recommendations::Column::PositionId.eq(position.0))
        .filter(recommendations::Column::FinishedWithout.ne(""))
        .exec(write.tx())
        .await?;
    let ended = offers::Entity::delete_many()
        .filter(offers::Column::OrganisationId.eq(organisation))
        .filter(offers::Column::PositionId.eq(position.0))
        .filter(offers::Column::State.ne(OfferState::Accepted.id()))
        .exec(write.tx())
        .await?;
    Ok(dissents.rows_affected + excused.rows_affected + ended.rows_affected)
}
