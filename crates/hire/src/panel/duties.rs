//! What waits for people because of a panel: to declare, and to make it whole.

use kernel::{Language, OrganisationId, PositionId, dates};
use platform::{Site, access::Subject, i18n, room::Duty};
use sea_orm::DbErr;

use super::{rules::Standing, store};
use crate::{assessment, positions};

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
    Ok(waiting)
}
