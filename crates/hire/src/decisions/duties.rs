//! What a decision needs, and from whom: a recommendation, a signature, an offer, an answer that did not come, a contract.

use kernel::{Language, dates};
use platform::{Site, access::Subject, db::Instant, i18n, room::Duty};
use registry::Organisation;
use sea_orm::DbErr;
use time::Date;

use super::{
    offers,
    rules::{self, OfferState},
    store,
};
use crate::{
    Stage, panel,
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

/// While the panel is at it: to write when every conversation is held, to sign when it is written.
async fn before_it_is_finished(site: &Site, who: &Subject, language: Language, about: (&Organisation, &Position)) -> Result<Option<Duty>, DbErr> {
    let db = site.db.read();
    let (_, position) = about;
    let seated = panel::seats(db, position.organisation, position.id).await?;
    if !seated.iter().any(|seat| seat.person == who.person && seat.may_open_applications()) {
        return Ok(None);
    }
    Ok(match store::written(db, position.organisation, position.id).await? {
        Some((version, since)) => {
            let signed = store::has_signed(db, position.organisation, position.id, who.person, version).await?;
            (!signed).then(|| duty(language, "sign", about, since))
        }
        None => crate::interviews::all_held(site, position).await?.then(|| duty(language, "write", about, position.moved_at)),
    })
}
