//! What waits for people because of a panel: to declare, to make it whole, and what the assessment asks of those who sit there.

use std::collections::BTreeSet;

use kernel::{Language, OrganisationId};
use platform::{Site, access::Subject, room::Duty};
use registry::{Role, organisations};
use sea_orm::DbErr;
use time::Duration;

use super::{
    MANAGE,
    process::{self, Deciders},
    rules::Standing,
    store,
};
use crate::{
    Stage, ads, assessment,
    positions::{self, Position},
    waiting::{self, day, duty},
};

/// The duties of a person who sits on panels or answers for them; those of the assessment come along, for they need the same seats.
pub(crate) async fn duties(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let mut waiting = for_members(site, who, language).await?;
    waiting.extend(for_those_who_answer(site, who, language).await?);
    Ok(waiting)
}

/// From those who sit: to declare, to score, to choose.
async fn for_members(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut held = store::live_seats_of(db, who.person).await?;
    // Whoever has left the organisation has left its panels too.
    held.retain(|seat| seat.external || who.roles_in(OrganisationId(seat.organisation_id)).next().is_some());
    let wanted: Vec<_> = held.iter().map(|seat| (seat.organisation_id, seat.position_id)).collect();
    let positions = positions::by_ids(db, &wanted).await?;
    let mut places: Vec<OrganisationId> = positions.iter().map(|position| position.organisation).collect();
    places.sort_unstable();
    places.dedup();
    let places = organisations::by_ids(db, &places).await?;
    let (mut waiting, mut free) = (Vec::new(), Vec::new());
    for position in positions {
        let Some(seat) = held.iter().find(|seat| seat.position_id == position.id.0) else { continue };
        match seat.standing() {
            Standing::Unanswered => {
                let Some(place) = places.iter().find(|place| place.id == position.organisation) else { continue };
                waiting.push(duty(language, "panel-duty-declare", (place, &position), day(seat.seated_at), "/panel/declaration"));
            }
            Standing::Free if position.stage == Stage::Published => free.push(position),
            Standing::Free | Standing::Aside => {}
        }
    }
    // Nothing is read before the deadline has passed.
    let read = process::load(site, free, Duration::ZERO).await?;
    waiting.extend(read.iter().filter_map(|about| assessment::duties(site, who, about, language)));
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
    for about in process::load(site, led, BEFORE_THE_DEADLINE).await?.iter().filter(|about| about.at.may(site, who, MANAGE)) {
        let since = about.deadline.saturating_sub(BEFORE_THE_DEADLINE);
        let asks = |key: &str, rest: &str| Duty { due: Some(about.deadline), ..duty(language, key, about.at.about(), since, rest) };
        if !about.is_whole() {
            waiting.push(asks("panel-duty-complete", "/panel"));
        }
        if about.at.position.stage == Stage::Published && !about.has_criteria {
            waiting.push(asks("assessment-duty-criteria", "/assessment/criteria"));
        }
        waiting.extend(assessment::nobody_applied(site, about, language));
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
    let deadlines = ads::deadlines(db, &all).await?;
    let soon = |position: &Position| deadlines.get(&position.id).filter(|day| site.clock.today() >= day.saturating_sub(BEFORE_THE_DEADLINE)).copied();
    all.retain(|position| soon(position).is_some());
    let all = waiting::with_panels(site, all).await?;
    let at: BTreeSet<OrganisationId> = all.iter().map(|one| one.position.organisation).collect();
    let mut deciders = Vec::with_capacity(at.len());
    for place in at {
        deciders.push((place, Deciders::of(db, place).await?));
    }
    let asked = all.iter().filter_map(|one| {
        let decides = deciders.iter().any(|(place, deciders)| *place == one.position.organisation && deciders.sit(&one.position, &one.seats));
        let due = soon(&one.position).filter(|_| !decides && one.may(site, who, MANAGE))?;
        let since = due.saturating_sub(BEFORE_THE_DEADLINE);
        Some(Duty { due: Some(due), ..duty(language, "panel-duty-decider", one.about(), since, "/panel") })
    });
    Ok(asked.collect())
}
