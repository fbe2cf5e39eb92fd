//! What the ad needs, and from whom: a text, an organisation to ask, an answer read, more time.

use kernel::{Language, OrganisationId, dates};
use platform::{Site, access::Subject, i18n, room::Duty};
use registry::{Organisation, Role, organisations};
use sea_orm::DbErr;
use time::{Date, Duration};

use super::{
    Advert, EDIT, PUBLISH,
    reviews::{self, Review},
    store, vacancies,
};
use crate::{
    path::Stage,
    positions::Position,
    waiting::{self, Mine, Waiting, day, titled},
};

/// How long an invited organisation is left in peace before a reminder is suggested.
const PATIENCE: Duration = Duration::days(7);
/// How near a deadline is soon.
const SOON: Duration = Duration::days(3);

/// A duty of the one who writes the ad, by its name: `ads-duty-<name>`, `-why`, `-action`.
fn duty(language: Language, name: &str, value: &str, about: (&Organisation, &Position), since: Date, path: &str) -> Duty {
    let key = format!("ads-duty-{name}");
    titled(language, i18n::text_with(language, &key, &[("name", &value)]), &key, about, since, path)
}

/// The one thing an ad that is not out needs next.
fn next(language: Language, about: (&Organisation, &Position), advert: Option<&Advert>, asked: &[&Review], today: Date) -> Option<Duty> {
    let Some(advert) = advert else { return Some(duty(language, "write", "", about, day(about.1.moved_at), "/ad")) };
    if let Some(unread) = asked.iter().find(|review| review.answered_at.is_some() && review.read_at.is_none()) {
        let since = unread.answered_at.map_or(today, day);
        return Some(duty(language, "read", &unread.reviewer_name, about, since, "/ad/reviews"));
    }
    let fingerprint = advert.fingerprint();
    if asked.iter().any(|review| !review.is_awaited() && !review.is_of_old(&fingerprint)) {
        return Some(duty(language, "publish", "", about, day(advert.changed_at), "/ad/publish"));
    }
    if let Some(waiting) = asked.iter().find(|review| review.is_awaited()) {
        let last = day(waiting.reminded_at.or(waiting.asked_again_at).unwrap_or(waiting.created_at));
        return (last + PATIENCE <= today).then(|| duty(language, "remind", &waiting.reviewer_name, about, last, "/ad/reviews"));
    }
    match asked.first() {
        None => Some(duty(language, "ask", "", about, day(advert.created_at), "/ad/reviews")),
        Some(of_old) => Some(duty(language, "ask-again", &of_old.reviewer_name, about, day(advert.text_changed_at), "/ad/reviews")),
    }
}

/// What waits for this person around ads: as leader or HR, and for those who speak for a user organisation.
pub(super) async fn all(site: &Site, who: &Subject, mine: &Mine, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let today = site.clock.today();
    let described: Vec<&Waiting> = mine.answered(Stage::Described).filter(|one| one.may(site, who, EDIT)).collect();
    let ids: Vec<_> = described.iter().map(|one| (one.place.id, one.position.id)).collect();
    let adverts = vacancies::of_positions(db, &ids).await?;
    let asked = reviews::of_positions(db, &ids).await?;
    let mut duties = Vec::new();
    for one in described {
        let asked: Vec<&Review> = asked.iter().filter(|review| review.position == one.position.id).collect();
        let advert = adverts.iter().find(|advert| advert.ad.position == one.position.id);
        duties.extend(next(language, one.about(), advert, &asked, today));
    }
    let out: Vec<&Waiting> = mine.answered(Stage::Published).filter(|one| one.may(site, who, PUBLISH)).collect();
    let deadlines = store::deadlines(db, &waiting::keys(out.iter().copied())).await?;
    for one in out {
        let Some(deadline) = deadlines.get(&one.position.id).copied() else { continue };
        if today <= deadline && deadline <= today + SOON {
            let soon = duty(language, "soon", &dates::long(deadline, language), one.about(), deadline - SOON, "/ad/publish");
            duties.push(Duty { due: Some(deadline), ..soon });
        }
    }
    duties.extend(for_reviewers(site, who, language).await?);
    Ok(duties)
}

async fn for_reviewers(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let speaks = |role: &str| role == Role::Representative.id() || role == Role::Administrator.id();
    let places: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| speaks(role)).map(|(at, _)| *at).collect();
    let waiting = reviews::waiting_for(db, &places).await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let askers: Vec<OrganisationId> = waiting.iter().map(|review| review.organisation).collect();
    let askers = organisations::by_ids(db, &askers).await?;
    let positions: Vec<_> = waiting.iter().map(|review| (review.organisation, review.position)).collect();
    let adverts = vacancies::of_positions(db, &positions).await?;
    Ok(waiting
        .iter()
        .filter_map(|review| {
            let advert = adverts.iter().find(|advert| advert.ad.position == review.position)?;
            let place = askers.iter().find(|place| place.id == review.organisation)?;
            Some(Duty {
                since: day(review.asked_again_at.unwrap_or(review.created_at)),
                due: None,
                title: i18n::text_with(language, "ads-duty-answer", &[("name", &place.name)]),
                about: advert.ad.title.clone(),
                why: i18n::text(language, "ads-duty-answer-why"),
                href: review.path(site)?,
                action: i18n::text(language, "ads-duty-answer-action"),
            })
        })
        .collect())
}
