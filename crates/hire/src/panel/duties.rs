//! What waits for people because of a panel: to declare, to make it whole, and what the assessment asks of those who sit there.

use std::collections::BTreeSet;

use kernel::{Language, OrganisationId};
use platform::{Site, access::Subject, room::Duty};
use registry::Role;
use sea_orm::DbErr;
use time::Duration;

use super::{
    MANAGE,
    process::{self, Deciders, Process},
    rules::Standing,
};
use crate::{
    Stage, ads, assessment, positions,
    waiting::{self, Mine, day, duty},
};

/// How long before the deadline a panel should have everyone it needs.
const BEFORE_THE_DEADLINE: Duration = Duration::days(7);

/// The duties of a person who sits on panels or answers for them; those of the assessment come along, for they need the same seats.
pub(crate) async fn duties(site: &Site, who: &Subject, mine: &Mine, language: Language) -> Result<Vec<Duty>, DbErr> {
    let concerning = mine.concerning(Stage::Published).chain(mine.answered(Stage::Interviewing)).collect();
    let near = process::load(site, concerning, BEFORE_THE_DEADLINE).await?;
    let answered: Vec<&Process<'_>> = near.iter().filter(|about| mine.answers_for(about.at)).collect();

    let unanswered = mine.seated().filter(|(_, seat)| seat.standing == Standing::Unanswered);
    let mut waiting: Vec<Duty> =
        unanswered.map(|(one, seat)| duty(language, "panel-duty-declare", one.about(), day(seat.seated_at), "/panel/declaration")).collect();
    let read = near.iter().filter(|about| mine.sits_free_on(about.at));
    waiting.extend(read.filter_map(|about| assessment::duties(site, who, about, language)));
    for about in answered.iter().filter(|about| about.at.may(site, who, MANAGE)) {
        waiting.extend(to_complete(site, about, language));
    }
    waiting.extend(to_decide(site, who, language, &answered).await?);
    Ok(waiting)
}

/// From leader and HR: to find who is missing on the panel and to set the criteria, when the applications are soon to be read.
fn to_complete(site: &Site, about: &Process<'_>, language: Language) -> Vec<Duty> {
    let since = about.deadline.saturating_sub(BEFORE_THE_DEADLINE);
    let asks = |key: &str, rest: &str| Duty { due: Some(about.deadline), ..duty(language, key, about.at.about(), since, rest) };
    let seats = (!about.is_whole()).then(|| asks("panel-duty-complete", "/panel"));
    let criteria = about.at.position.stage == Stage::Published && !about.has_criteria;
    let criteria = criteria.then(|| asks("assessment-duty-criteria", "/assessment/criteria"));
    seats.into_iter().chain(criteria).chain(assessment::nobody_applied(site, about, language)).collect()
}

/// To fill the seat that decides whom to meet. HR is asked also where someone else leads: when the leader has stepped aside, only
/// HR can.
async fn to_decide(site: &Site, who: &Subject, language: Language, answered: &[&Process<'_>]) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let hr: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| role == Role::Hr.id()).map(|(at, _)| *at).collect();
    let mut others = positions::at_stage(db, &hr, Stage::Published).await?;
    others.retain(|other| answered.iter().all(|about| about.at.position.id != other.id));
    let deadlines = ads::deadlines(db, &others.iter().map(|one| (one.organisation.0, one.id.0)).collect::<Vec<_>>()).await?;
    let latest = site.clock.today().saturating_add(BEFORE_THE_DEADLINE);
    others.retain(|other| deadlines.get(&other.id).is_some_and(|deadline| *deadline <= latest));
    let others = waiting::with_panels(site, others).await?;
    let out = answered.iter().filter(|about| about.at.position.stage == Stage::Published).map(|about| (about.at, about.deadline));
    let all: Vec<_> = out.chain(others.iter().filter_map(|one| Some((one, *deadlines.get(&one.position.id)?)))).collect();
    let mut deciders = Vec::new();
    for place in all.iter().map(|(one, _)| one.place.id).collect::<BTreeSet<_>>() {
        deciders.push((place, Deciders::of(db, place).await?));
    }
    let asked = all.into_iter().filter_map(|(one, due)| {
        let decides = deciders.iter().any(|(place, deciders)| *place == one.place.id && deciders.sit(&one.position, &one.seats));
        let since = due.saturating_sub(BEFORE_THE_DEADLINE);
        let asked = !decides && one.may(site, who, MANAGE);
        asked.then(|| Duty { due: Some(due), ..duty(language, "panel-duty-decider", one.about(), since, "/panel") })
    });
    Ok(asked.collect())
}
