//! What waits for people because of a panel: to declare, and to make it whole.

use kernel::{Language, OrganisationId, PositionId, dates};
use platform::{Site, access::Subject, i18n, room::Duty};
use sea_orm::DbErr;
use time::Duration;

use super::{rules::Standing, store};
use crate::{Stage, ads, assessment, positions};

/// The duties of a person who sits on panels; those of the assessment come along, for they need the same seats.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut waiting = Vec::new();
    for seat in store::seats_of(db, who.person).await? {
        let organisation = OrganisationId(seat.organisation_id);
        let Some(position) = positions::load(db, organisation, PositionId(seat.position_id)).await? else { continue };
        if position.stage.is_over() {
            continue;
        }
        let Some(place) = registry::organisations::by_id(db, organisation).await? else { continue };
        let base = format!("{}/positions/{}", place.base(), position.id);
        match seat.standing() {
            Standing::Unanswered => waiting.push(Duty {
                since: dates::in_oslo(seat.seated_at.utc()).date(),
                due: None,
                title: i18n::text(language, "panel-duty-declare"),
                about: format!("{}, {}", position.title, place.name),
                why: i18n::text(language, "panel-duty-declare-why"),
                href: format!("{base}/panel/declaration"),
                action: i18n::text(language, "panel-duty-declare-action"),
            }),
            Standing::Free => waiting.extend(assessment::duties(site, who, &position, &place, language).await?),
            Standing::Aside => {}
        }
    }
    waiting.extend(to_complete(site, who, language).await?);
    Ok(waiting)
}

/// How long before the deadline a panel should have everyone it needs.
const BEFORE_THE_DEADLINE: Duration = Duration::days(7);

/// From the leader: to find someone with lived experience, when the applications are soon to be read and the seat is empty.
async fn to_complete(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut waiting = Vec::new();
    let mut advertised = positions::waiting(db, who, Stage::Published).await?;
    advertised.extend(positions::waiting(db, who, Stage::Interviewing).await?);
    for (place, position) in advertised {
        let Some(deadline) = ads::load(db, position.organisation, position.id).await?.and_then(|ad| ad.deadline) else { continue };
        let since = deadline.saturating_sub(BEFORE_THE_DEADLINE);
        let seats = super::seats(db, position.organisation, position.id).await?;
        if site.clock.today() < since || super::is_whole(db, &position, &seats).await? {
            continue;
        }
        waiting.push(Duty {
            since,
            due: Some(deadline),
            title: i18n::text(language, "panel-duty-complete"),
            about: format!("{}, {}", position.title, place.name),
            why: i18n::text(language, "panel-duty-complete-why"),
            href: format!("{}/positions/{}/panel", place.base(), position.id),
            action: i18n::text(language, "panel-duty-complete-action"),
        });
    }
    Ok(waiting)
}
