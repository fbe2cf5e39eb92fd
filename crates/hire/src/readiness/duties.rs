//! What waits for a person on the way to being ready.

use kernel::{Language, OrganisationId, dates};
use platform::{
    Site,
    access::{Resource, Subject},
    i18n::text,
    room::Duty,
};
use registry::organisations::{self, Kind, Organisation};
use sea_orm::DbErr;
use time::Duration;

use super::{VIEW, store, store::Action};

/// Actions agreed on; a review begun and not finished; and, for those who hire, a review nobody has begun.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let today = site.clock.today();
    let soon = today + Duration::days(14);
    // Who has left an organisation, or only has a role without a part in this, is not asked for anything there.
    let mut seen: Vec<OrganisationId> = who.roles.iter().map(|(at, _)| *at).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.retain(|at| site.access.may(who, VIEW, &Resource::organisation(*at)));
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let actions: Vec<Action> =
        store::waiting_for(db, who.person, &seen).await?.into_iter().filter(|action| action.due.is_none_or(|due| due <= soon)).collect();
    let mut leads: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| matches!(role.as_str(), "leader" | "hr")).map(|(at, _)| *at).collect();
    leads.sort_unstable();
    leads.dedup();
    let mut places: Vec<OrganisationId> = leads.iter().copied().chain(actions.iter().map(|action| action.organisation)).collect();
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let places = organisations::by_ids(db, &places).await?;
    let newest = store::newest_of(db, &leads).await?;
    let place = |id: OrganisationId| places.iter().find(|place| place.id == id);
    let mut found: Vec<Duty> = actions.iter().filter_map(|action| Some(of_action(action, place(action.organisation)?, language))).collect();
    for place in leads.iter().filter_map(|id| place(*id)) {
        let duty = |key: &str, since, href| Duty {
            since,
            due: None,
            title: text(language, &format!("readiness-duty-{key}")),
            about: place.name.clone(),
            why: text(language, &format!("readiness-duty-{key}-why")),
            href,
            action: text(language, &format!("readiness-duty-{key}-do")),
        };
        match newest.get(&place.id) {
            Some(review) if review.finished_at.is_none() => {
                found.push(duty("unfinished", dates::in_oslo(review.started_at.utc()).date(), format!("{}/readiness/{}", place.base(), review.id)));
            }
            None if matches!(place.kind, Kind::Municipality | Kind::HospitalTrust) => {
                found.push(duty("none", today, format!("{}/readiness", place.base())));
            }
            _ => {}
        }
    }
    found.sort_by(|a, b| (a.since, &a.href).cmp(&(b.since, &b.href)));
    Ok(found)
}

fn of_action(action: &Action, place: &Organisation, language: Language) -> Duty {
    Duty {
        since: dates::in_oslo(action.created_at.utc()).date(),
        due: action.due,
        title: first_sentence(&action.text),
        about: place.name.clone(),
        why: text(language, "readiness-duty-action-why"),
        href: format!("{}/readiness/{}#action-{}", place.base(), action.review, action.id),
        action: text(language, "readiness-duty-action-do"),
    }
}

/// The beginning of a text, for a line of its own.
fn first_sentence(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(120).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
