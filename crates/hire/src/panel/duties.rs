//! What waits for people because of a panel: to declare, to make it whole, and what the assessment asks of those who sit there.

use kernel::{Language, OrganisationId, dates};
use platform::{Site, access::Subject, i18n, room::Duty};
use registry::{Organisation, Role, organisations};
use sea_orm::DbErr;
use time::{Date, Duration};

use super::{
    MANAGE,
    process::{self, Deciders},
    rules::Standing,
    seats_of_many, store,
};
use crate::{
    Stage, ads, assessment, desk,
    positions::{self, Position},
};

/// The duties of a person who sits on panels or answers for them; those of the assessment come along, for they need the same seats.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let mut waiting = for_members(site, who, language).await?;
    waiting.extend(for_those_who_answer(site, who, language).await?);
    Ok(waiting)
}

/// A duty by the key of its title (with `-why` and `-action` beside it), at an address below its position.
pub(crate) fn duty(language: Language, key: &str, (place, position): (&Organisation, &Position), since: Date, rest: &str) -> Duty {
    Duty {
        since,
        due: None,
        title: i18n::text(language, key),
        about: format!("{}, {}", position.title, place.name),
        why: i18n::text(language, &format!("{key}-why")),
        href: format!("{}/positions/{}{rest}", place.base(), position.id),
        action: i18n::text(language, &format!("{key}-action")),
    }
}

/// From those who sit: to declare, to score, to choose.
async fn for_members(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut held = store::live_seats_of(db, who.person).await?;
    // Whoever has left the organisation has left its panels too.
    held.retain(|seat| seat.external || who.roles_in(OrganisationId(seat.organisation_id)).next().is_some());
    let wanted: Vec<_> = held.iter().map(|seat| (seat.organisation_id, seat.position_id)).collect();
    let mut waiting = Vec::new();
    for about in process::load(db, positions::by_ids(db, &wanted).await?).await? {
        let Some(seat) = held.iter().find(|seat| seat.position_id == about.position.id.0) else { continue };
        match seat.standing() {
            Standing::Unanswered => {
                let since = dates::in_oslo(seat.seated_at.utc()).date();
                waiting.push(duty(language, "panel-duty-declare", (&about.place, &about.position), since, "/panel/declaration"));
            }
            Standing::Free => waiting.extend(assessment::duties(site, who, &about, language)),
            Standing::Aside => {}
        }
    }
    Ok(waiting)
}

/// How long before the deadline a panel should have everyone it needs.
const BEFORE_THE_DEADLINE: Duration = Duration::days(7);

/// From leader and HR: to find who is missing on the panel and to set the criteria, when the applications are soon to be read.
async fn for_those_who_answer(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut led: Vec<Position> = Vec::new();
    for stage in [Stage::Published, Stage::Interviewing] {
        led.extend(positions::waiting(db, who, stage).await?.into_iter().map(|(_, position)| position));
    }
    let mut waiting = to_decide(site, who, language, &led).await?;
    for about in process::load(db, led).await? {
        let Some(deadline) = about.deadline() else { continue };
        let since = deadline.saturating_sub(BEFORE_THE_DEADLINE);
        if site.clock.today() < since || !site.access.may(who, MANAGE, &desk::resource(&about.position, &about.seats)) {
            continue;
        }
        let asks = |key: &str, rest: &str| Duty { due: Some(deadline), ..duty(language, key, (&about.place, &about.position), since, rest) };
        if !about.is_whole() {
            waiting.push(asks("panel-duty-complete", "/panel"));
        }
        if about.position.stage == Stage::Published && !about.has_criteria {
            waiting.push(asks("assessment-duty-criteria", "/assessment/criteria"));
        }
        waiting.extend(assessment::nobody_applied(site, &about, language));
    }
    Ok(waiting)
}

/// To fill the seat that decides whom to meet. HR is asked also where someone else leads: when the leader has stepped aside, only
/// HR can.
async fn to_decide(site: &Site, who: &Subject, language: Language, led: &[Position]) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let hr: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| role == Role::Hr.id()).map(|(at, _)| *at).collect();
    let mut all: Vec<Position> = led.iter().filter(|position| position.stage == Stage::Published).cloned().collect();
    let others = positions::at_stage(db, &hr, Stage::Published).await?;
    all.extend(others.into_iter().filter(|other| led.iter().all(|position| position.id != other.id)));
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let ads = ads::of_positions(db, &all.iter().map(|position| position.id).collect::<Vec<_>>()).await?;
    let deadline = |position: &Position| ads.iter().find(|ad| ad.position == position.id).and_then(|ad| ad.deadline);
    let soon = |position: &Position| deadline(position).filter(|day| site.clock.today() >= day.saturating_sub(BEFORE_THE_DEADLINE));
    all.retain(|position| soon(position).is_some());
    let mut at: Vec<OrganisationId> = all.iter().map(|position| position.organisation).collect();
    at.sort_unstable();
    at.dedup();
    let places = organisations::by_ids(db, &at).await?;
    let mut deciders = Vec::with_capacity(at.len());
    for place in at {
        deciders.push((place, Deciders::of(db, place).await?));
    }
    let seats = seats_of_many(db, &all).await?;
    let mut waiting = Vec::new();
    for position in &all {
        let here = seats.get(&position.id.0).map_or(&[][..], Vec::as_slice);
        let decides = deciders.iter().any(|(place, deciders)| *place == position.organisation && deciders.sit(position, here));
        let (Some(day), Some(place)) = (soon(position), places.iter().find(|place| place.id == position.organisation)) else { continue };
        if !decides && site.access.may(who, MANAGE, &desk::resource(position, here)) {
            let since = day.saturating_sub(BEFORE_THE_DEADLINE);
            waiting.push(Duty { due: Some(day), ..duty(language, "panel-duty-decider", (place, position), since, "/panel") });
        }
    }
    Ok(waiting)
}
