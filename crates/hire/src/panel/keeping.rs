//! How long it is kept whom the panel was offered to, and why someone stepped aside: it names whom they know, and that person's
//! application is gone by then.

use platform::{Site, Write, db::Instant};
use sea_orm::{DbErr, EntityTrait, QueryFilter, QuerySelect, prelude::*};
use serde_json::json;
use time::{Date, Duration};

use super::rows::{invitations, seats};
use crate::positions;

/// How long an invitation is kept after it has run out, whatever the answer was: it names someone with lived experience.
const INVITATION: Duration = Duration::days(14);

/// Deletes the words behind declarations in processes that are long over; that someone stepped aside stays; and old
/// invitations. Says how many.
pub(super) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    let db = site.db.read();
    let held: Vec<(Uuid, Uuid)> = seats::Entity::find()
        .select_only()
        .columns([seats::Column::OrganisationId, seats::Column::PositionId])
        .filter(seats::Column::ConflictNote.is_not_null())
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let before = Instant::from(site.clock.now() - INVITATION);
    let mut gone = invitations::Entity::delete_many().filter(invitations::Column::ExpiresAt.lt(before)).exec(site.db.writer()).await?.rows_affected;
    for (organisation, position) in positions::long_over(db, &held, today).await? {
        let mut write = Write::begin(site, organisation, None).await?;
        let forgotten = seats::Entity::update_many()
            .col_expr(seats::Column::ConflictNote, Expr::value(None::<Vec<u8>>))
            .filter(seats::Column::OrganisationId.eq(organisation.0))
            .filter(seats::Column::PositionId.eq(position.0))
            .filter(seats::Column::ConflictNote.is_not_null())
            .exec(write.tx())
            .await?;
        write.audit("panel.expire", "Position", position, json!({ "rows": forgotten.rows_affected }));
        write.commit().await?;
        gone += forgotten.rows_affected;
    }
    Ok(gone)
}
