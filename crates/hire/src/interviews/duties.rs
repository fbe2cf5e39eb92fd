//! What interviews need from the leader and HR: times to choose among, and conversations held.

use kernel::{Language, dates};
use platform::{Site, access::Subject, db::Instant, i18n, room::Duty};
use registry::Organisation;
use sea_orm::DbErr;

use super::store;
use crate::{
    Stage,
    applications::{self, Status},
    positions::{self, Position},
};

/// What waits for this person around interviews.
pub(super) async fn all(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let mut duties = Vec::new();
    for (place, position) in positions::waiting(site.db.read(), who, Stage::Interviewing).await? {
        duties.extend(one(site, &place, &position, language).await?);
    }
    Ok(duties)
}

async fn one(site: &Site, place: &Organisation, position: &Position, language: Language) -> Result<Option<Duty>, DbErr> {
    let db = site.db.read();
    let mut candidates = applications::sent(db, position.organisation, position.id).await?;
    candidates.retain(|application| application.status == Status::Shortlisted);
    let times = store::times(db, position.organisation, position.id).await?;
    let interviews = store::interviews(db, position.organisation, position.id).await?;
    let now = Instant::now(&site.clock);
    let free = times.iter().filter(|time| time.application_id.is_none() && time.begins > now).count();
    let held = |id| interviews.get(&id).is_some_and(|row| row.held_at.is_some());
    let declined = |id| interviews.get(&id).is_some_and(|row| row.declined_at.is_some());
    let chosen = |id| times.iter().any(|time| time.application_id == Some(id));
    let undecided = candidates.iter().filter(|one| !held(one.id.0) && !chosen(one.id.0) && !declined(one.id.0)).count();
    let to_hold = candidates.iter().filter(|one| !held(one.id.0) && chosen(one.id.0)).count();
    let duty = |title: String, why: &str, action: &str| Duty {
        since: dates::in_oslo(position.moved_at.utc()).date(),
        due: None,
        title,
        about: format!("{}, {}", position.title, place.name),
        why: i18n::text(language, why),
        href: format!("{}/positions/{}/interviews", place.base(), position.id),
        action: i18n::text(language, action),
    };
    Ok(if free < undecided {
        Some(duty(i18n::text(language, "interviews-duty-offer"), "interviews-duty-offer-why", "interviews-duty-offer-action"))
    } else if to_hold > 0 {
        let count = u64::try_from(to_hold).unwrap_or(0);
        Some(duty(i18n::text_count(language, "interviews-duty-hold", count), "interviews-duty-hold-why", "interviews-duty-hold-action"))
    } else {
        None
    })
}
