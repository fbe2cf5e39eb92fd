//! What a member of a panel wrote of applications, for their own data export; and how long it is kept.

use kernel::PersonId;
use platform::{Site, Write};
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::{Value, json};
use time::Date;

use super::{
    rows::{criteria, scores, shortlist},
    store,
};
use crate::{applications, positions};

/// A person's own scores, with their own words. Applicants are numbers: their names are theirs.
pub(super) async fn export(site: &Site, person: PersonId) -> Result<Value, DbErr> {
    let db = site.db.read();
    let rows = scores::Entity::find().filter(scores::Column::PersonId.eq(person.0)).order_by_asc(scores::Column::SavedAt).all(db).await?;
    let about = positions::by_ids(db, &rows.iter().map(|row| (row.organisation_id, row.position_id)).collect::<Vec<_>>()).await?;
    let of = applications::by_ids(db, &rows.iter().map(|row| (row.organisation_id, row.application_id)).collect::<Vec<_>>()).await?;
    let keys = site.vault.keys_of(db, &rows.iter().map(|row| row.application_id).collect::<Vec<_>>()).await.map_err(said)?;
    let titles = criteria::Entity::find()
        // The organisation leads every index.
        .filter(criteria::Column::OrganisationId.is_in(rows.iter().map(|row| row.organisation_id)))
        .filter(criteria::Column::PositionId.is_in(rows.iter().map(|row| row.position_id)))
        .all(db)
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(key) = keys.get(&row.application_id) else { continue };
        let written = store::unseal(key, row).map_err(said)?;
        let lines = titles.iter().filter(|criterion| criterion.position_id == row.position_id).map(|criterion| {
            json!({
                "criterion": criterion.title, "score": written.scores.get(&criterion.id),
                "facts": written.facts.get(&criterion.id), "evaluation": written.evaluations.get(&criterion.id),
            })
        });
        all.push(json!({
            "position": about.iter().find(|position| position.id.0 == row.position_id).map(|position| &position.title),
            "application": of.iter().find(|one| one.id.0 == row.application_id).map(|one| one.number),
            "saved": row.saved_at.utc().to_string(), "scores": lines.collect::<Vec<_>>(),
        }));
    }
    Ok(Value::Array(all))
}

fn said(error: impl std::fmt::Display) -> DbErr {
    DbErr::Custom(error.to_string())
}

/// Deletes what was scored and discussed in processes that are long over; says how many rows. Most of it went with its application:
/// this is what was written of the one who was hired.
pub(super) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    let db = site.db.read();
    let scored = scores::Entity::find()
        .select_only()
        .columns([scores::Column::OrganisationId, scores::Column::PositionId])
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let listed = shortlist::Entity::find()
        .select_only()
        .columns([shortlist::Column::OrganisationId, shortlist::Column::PositionId])
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let held: Vec<(Uuid, Uuid)> = scored.into_iter().chain(listed).collect();
    let mut gone = 0;
    for (organisation, position) in positions::long_over(db, &held, today).await? {
        let mut write = Write::begin(site, organisation, None).await?;
        let scored = scores::Entity::delete_many()
            .filter(scores::Column::OrganisationId.eq(organisation.0))
            .filter(scores::Column::PositionId.eq(position.0))
            .exec(write.tx())
            .await?;
        let listed = shortlist::Entity::delete_many()
            .filter(shortlist::Column::OrganisationId.eq(organisation.0))
            .filter(shortlist::Column::PositionId.eq(position.0))
            .exec(write.tx())
            .await?;
        let rows = scored.rows_affected + listed.rows_affected;
        write.audit("assessment.expire", "Position", position, json!({ "rows": rows }));
        write.commit().await?;
        gone += rows;
    }
    Ok(gone)
}
