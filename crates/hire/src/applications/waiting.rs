//! What waits for people, and what has waited long enough to go.

use kernel::{Language, OrganisationId, PositionId, dates};
use platform::{PageError, Site, access::Subject, i18n, room::Duty};
use registry::organisations;
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Date;

use super::{Status, pages::withdraw, rows::applications, rules};
use crate::{Stage, ads, positions};

/// How many applications are looked at in one go.
const BATCH: u64 = 200;

/// Requests to stay off the public list, for HR: the list cannot be right before they are weighed.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let at: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| role == "hr").map(|(at, _)| *at).collect();
    if at.is_empty() {
        return Ok(Vec::new());
    }
    let rows = applications::Entity::find()
        .filter(applications::Column::OrganisationId.is_in(at.iter().map(|at| at.0)))
        .filter(applications::Column::Confidentiality.eq(rules::Confidentiality::Asked.id()))
        .filter(applications::Column::Number.is_not_null())
        .order_by_asc(applications::Column::ReceivedAt)
        .limit(BATCH)
        .all(db)
        .await?;
    let mut duties: Vec<Duty> = Vec::new();
    let mut seen = Vec::new();
    for row in rows {
        let (organisation, position) = (OrganisationId(row.organisation_id), PositionId(row.position_id));
        if seen.contains(&position) {
            continue;
        }
        seen.push(position);
        let (Some(place), Some(about)) = (organisations::by_id(db, organisation).await?, positions::load(db, organisation, position).await?) else {
            continue;
        };
        if about.stage.is_over() {
            continue;
        }
        let since = row.received_at.unwrap_or(row.created_at);
        duties.push(Duty {
            since: dates::in_oslo(since.utc()).date(),
            due: ads::load(db, organisation, position).await?.and_then(|ad| ad.deadline),
            title: i18n::text(language, "applications-duty-confidentiality"),
            about: about.title,
            why: i18n::text(language, "applications-duty-confidentiality-why"),
            href: format!("{}/positions/{position}/applications/confidentiality", place.base()),
            action: i18n::text(language, "applications-duty-confidentiality-action"),
        });
    }
    Ok(duties)
}

/// Deletes applications whose process is long over, and drafts nobody sent; says how many.
pub(crate) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    Ok(after_the_process(site, today).await? + unsent(site, today).await?)
}

async fn after_the_process(site: &Site, today: Date) -> Result<u64, DbErr> {
    let by = platform::db::Instant::from(dates::end_of_day(rules::deleted_when_over_by(today)));
    let over = positions::rows::positions::Entity::find()
        .filter(positions::rows::positions::Column::Stage.is_in([Stage::Filled.id(), Stage::Cancelled.id()]))
        .filter(positions::rows::positions::Column::MovedAt.lte(by))
        .all(site.db.read())
        .await?;
    let mut gone = 0;
    for position in over {
        loop {
            let rows = applications::Entity::find()
                .filter(applications::Column::OrganisationId.eq(position.organisation_id))
                .filter(applications::Column::PositionId.eq(position.id))
                // Whoever was hired takes the application along into their own file.
                .filter(applications::Column::Status.ne(Status::Hired.id()))
                .limit(BATCH)
                .all(site.db.read())
                .await?;
            if rows.is_empty() {
                break;
            }
            gone += let_go(site, rows, "process-over").await?;
        }
    }
    Ok(gone)
}

async fn unsent(site: &Site, today: Date) -> Result<u64, DbErr> {
    let places: Vec<(uuid::Uuid, uuid::Uuid)> = applications::Entity::find()
        .select_only()
        .column(applications::Column::OrganisationId)
        .column(applications::Column::PositionId)
        .filter(applications::Column::Status.eq(Status::Draft.id()))
        .distinct()
        .into_tuple()
        .all(site.db.read())
        .await?;
    let mut gone = 0;
    for (organisation, position) in places {
        let ad = ads::load(site.db.read(), OrganisationId(organisation), PositionId(position)).await?;
        let Some(deadline) = ad.and_then(|ad| ad.deadline) else { continue };
        if deadline > rules::drafts_deleted_when_due_by(today) {
            continue;
        }
        let rows = applications::Entity::find()
            .filter(applications::Column::OrganisationId.eq(organisation))
            .filter(applications::Column::PositionId.eq(position))
            .filter(applications::Column::Status.eq(Status::Draft.id()))
            .all(site.db.read())
            .await?;
        gone += let_go(site, rows, "never-sent").await?;
    }
    Ok(gone)
}

async fn let_go(site: &Site, rows: Vec<applications::Model>, why: &'static str) -> Result<u64, DbErr> {
    let mut gone = 0;
    for row in rows {
        let was_there = withdraw::let_go(site, &row, why).await.map_err(|error| match error {
            PageError::Broken(why) => DbErr::Custom(why),
            other => DbErr::Custom(format!("{other:?}")),
        })?;
        gone += u64::from(was_there);
    }
    Ok(gone)
}
