//! What waits for people, and what has waited long enough to go.

use kernel::{Language, OrganisationId, PositionId, dates};
use platform::{PageError, Site, access::Subject, db::Instant, i18n, room::Duty};
use registry::organisations;
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Date;

use super::{Status, link_mails, pages::withdraw, rows::applications, rules};
use crate::{ads, positions};

/// How many applications are looked at in one go.
const BATCH: u64 = 200;

/// Requests to stay off the public list, for HR: the list cannot be right before they are weighed.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    use applications::Column;
    let db = site.db.read();
    let at: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| role == "hr").map(|(at, _)| *at).collect();
    if at.is_empty() {
        return Ok(Vec::new());
    }
    let asked: Vec<(uuid::Uuid, uuid::Uuid, Instant, Option<Instant>)> = applications::Entity::find()
        .select_only()
        .columns([Column::OrganisationId, Column::PositionId, Column::CreatedAt, Column::ReceivedAt])
        .filter(Column::OrganisationId.is_in(at.iter().map(|at| at.0)))
        .filter(Column::Confidentiality.eq(rules::Confidentiality::Asked.id()))
        .filter(Column::Number.is_not_null())
        .filter(positions::is_live((applications::Entity, Column::OrganisationId), (applications::Entity, Column::PositionId)))
        .order_by_asc(Column::ReceivedAt)
        .limit(BATCH)
        .into_tuple()
        .all(db)
        .await?;
    let wanted: Vec<_> = asked.iter().map(|(organisation, position, ..)| (*organisation, *position)).collect();
    let about = positions::by_ids(db, &wanted).await?;
    let places = organisations::by_ids(db, &about.iter().map(|position| position.organisation).collect::<Vec<_>>()).await?;
    let deadlines = ads::deadlines(db, &wanted).await?;
    let mut duties: Vec<Duty> = Vec::new();
    for position in about {
        let first = asked.iter().find(|(_, id, ..)| *id == position.id.0);
        let Some((place, (.., created, received))) = places.iter().find(|place| place.id == position.organisation).zip(first) else { continue };
        duties.push(Duty {
            since: dates::in_oslo(received.unwrap_or(*created).utc()).date(),
            due: deadlines.get(&position.id).copied(),
            title: i18n::text(language, "applications-duty-confidentiality"),
            why: i18n::text(language, "applications-duty-confidentiality-why"),
            href: format!("{}/positions/{}/applications/confidentiality", place.base(), position.id),
            action: i18n::text(language, "applications-duty-confidentiality-action"),
            about: position.title,
        });
    }
    Ok(duties)
}

/// Deletes applications whose process is long over, and drafts nobody sent; says how many.
pub(crate) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    Ok(after_the_process(site, today).await? + unsent(site, today).await? + link_mails::forget(site).await?)
}

async fn after_the_process(site: &Site, today: Date) -> Result<u64, DbErr> {
    let by = Instant::from(dates::end_of_day(rules::deleted_when_over_by(today)));
    let over = positions::over_by(site.db.read(), by).await?;
    let mut gone = 0;
    for (organisation, position) in over {
        loop {
            let rows = applications::Entity::find()
                .filter(applications::Column::OrganisationId.eq(organisation.0))
                .filter(applications::Column::PositionId.eq(position.0))
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
