//! What a decision needs, and from whom: a recommendation, everyone's signature, an offer, an answer that did not come, a contract.

use kernel::{Language, PersonId, dates};
use platform::{PageError, Site, access::Subject, db::Instant, i18n, room::Duty};
use registry::Organisation;
use sea_orm::DbErr;
use time::Date;

use super::{
    offers,
    rules::{self, OfferState},
    store,
};
use crate::{
    Stage, interviews, panel,
    positions::{self, Position},
};

/// A duty by its name: `decisions-duty-<name>`.
fn duty(language: Language, name: &str, about: (&Organisation, &Position), since: Instant) -> Duty {
    let (place, position) = about;
    Duty {
        since: dates::in_oslo(since.utc()).date(),
        due: None,
        title: i18n::text(language, &format!("decisions-duty-{name}")),
        about: format!("{}, {}", position.title, place.name),
        why: i18n::text(language, "decisions-duty-why"),
        href: format!("{}/positions/{}/decision", place.base(), position.id),
        action: i18n::text(language, "decisions-duty-action"),
    }
}

/// What waits for this person around decisions.
pub(super) async fn all(site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let mut duties = Vec::new();
    for (place, position) in positions::waiting(db, who, Stage::Interviewing).await? {
        duties.extend(before_it_is_finished(site, who, language, (&place, &position)).await?);
    }
    for (place, position) in positions::waiting(db, who, Stage::Recommended).await? {
        duties.push(duty(language, "offer", (&place, &position), position.moved_at));
    }
    for (place, position) in positions::waiting(db, who, Stage::Offered).await? {
        let offers = offers::of_position(db, position.organisation, position.id).await?;
        let late = |offer: &&offers::Offer| offers::state(offer) == OfferState::Sent && !rules::in_time(offer.answer_by, site.clock.now());
        if let Some(offer) = offers.iter().find(late) {
            duties.push(Duty { due: Some(offer.answer_by), ..duty(language, "late", (&place, &position), offer.sent_at) });
        }
    }
    for (place, position) in positions::waiting(db, who, Stage::Filled).await? {
        if let Some((since, starts)) = offers::without_contract(db, position.organisation, position.id).await? {
            duties.push(contract(language, (&place, &position), since, starts));
        }
    }
    Ok(duties)
}

fn contract(language: Language, about: (&Organisation, &Position), since: Instant, starts: Date) -> Duty {
    let (place, position) = about;
    Duty {
        due: Some(rules::contract_due(starts)),
        why: i18n::text(language, "decisions-duty-contract-why"),
        href: format!("{}/positions/{}/start", place.base(), position.id),
        action: i18n::text(language, "decisions-duty-start-action"),
        ..duty(language, "contract", about, since)
    }
}

/// How far the recommendation of a position has come.
enum Written {
    /// Something is missing: a place or a reason, or all of it.
    NotYet,
    /// Whole, in this version, since then.
    Whole(i64, Instant),
}

async fn written(site: &Site, position: &Position) -> Result<Written, DbErr> {
    let Some((version, since)) = store::written(site.db.read(), position.organisation, position.id).await? else { return Ok(Written::NotYet) };
    let candidates = interviews::candidates(site, position.organisation, position.id, false).await.map_err(unread)?;
    let applications: Vec<_> = candidates.iter().map(|candidate| &candidate.application).collect();
    let held = store::load(site, position.organisation, position.id, &applications).await.map_err(unread)?;
    Ok(if rules::faults(&held.entries).is_empty() { Written::Whole(version, since) } else { Written::NotYet })
}

fn unread(error: PageError) -> DbErr {
    match error {
        PageError::Broken(why) => DbErr::Custom(why),
        _ => DbErr::Custom("a recommendation could not be read".into()),
    }
}

/// While the panel is at it, from those who write it: to write when every conversation is held, to finish when everyone has signed.
async fn before_it_is_finished(site: &Site, who: &Subject, language: Language, about: (&Organisation, &Position)) -> Result<Option<Duty>, DbErr> {
    let db = site.db.read();
    let (_, position) = about;
    let seated = panel::seats(db, position.organisation, position.id).await?;
    let members: Vec<PersonId> = seated.iter().filter(|seat| seat.may_open_applications()).map(|seat| seat.person).collect();
    if !members.contains(&who.person) {
        return Ok(None);
    }
    Ok(match written(site, position).await? {
        Written::Whole(version, since) => {
            let signed = store::signed(db, position.organisation, position.id, version).await?;
            members.iter().all(|member| signed.contains(member)).then(|| duty(language, "finish", about, since))
        }
        Written::NotYet => interviews::all_held(site, position).await?.then(|| duty(language, "write", about, position.moved_at)),
    })
}

/// From every member of the panel, also those from outside: to read and sign what is written, once it is whole.
pub(super) async fn to_sign(site: &Site, who: &Subject, language: Language, about: (&Organisation, &Position)) -> Result<Option<Duty>, DbErr> {
    let (_, position) = about;
    if position.stage != Stage::Interviewing {
        return Ok(None);
    }
    let Written::Whole(version, since) = written(site, position).await? else { return Ok(None) };
    let signed = store::signed(site.db.read(), position.organisation, position.id, version).await?;
    let waits = Duty { why: i18n::text(language, "decisions-duty-sign-why"), ..duty(language, "sign", about, since) };
    Ok((!signed.contains(&who.person)).then_some(waits))
}
