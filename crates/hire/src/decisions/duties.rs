//! What a decision needs, and from whom: a recommendation, everyone's signature, an offer, an answer that did not come, a contract.
//!
//! Only what someone may see to is asked of them, and it takes as many queries for one position as for fifty.

use std::collections::BTreeMap;

use kernel::{Language, PersonId};
use platform::{PageError, Site, access::Subject, db::Instant, i18n, room::Duty};
use sea_orm::{DbErr, prelude::Uuid};

use super::{
    OFFER, READ, RECOMMEND, at_a_glance,
    offers::{self, Offer},
    rules::{self, OfferState},
};
use crate::{
    Stage,
    interviews::{self, OfMany},
    waiting::{self, Mine, Waiting},
};

/// A duty by its name: `decisions-duty-<name>`.
fn duty(language: Language, name: &str, one: &Waiting, since: Instant) -> Duty {
    let title = i18n::text(language, &format!("decisions-duty-{name}"));
    waiting::titled(language, title, "decisions-duty", one.about(), waiting::day(since), "/decision")
}

/// A duty of the first day, with a reason of its own.
fn start(language: Language, name: &str, one: &Waiting, since: Instant) -> Duty {
    waiting::duty(language, &format!("decisions-duty-{name}"), one.about(), waiting::day(since), &format!("/start#{name}"))
}

/// What waits for this person around decisions.
pub(super) async fn all(site: &Site, who: &Subject, mine: &Mine, interviews: &OfMany, language: Language) -> Result<Vec<Duty>, DbErr> {
    let concerning: Vec<&Waiting> = mine.concerning(Stage::Interviewing).collect();
    let offering: Vec<&Waiting> = mine.answered(Stage::Recommended).chain(mine.answered(Stage::Offered)).collect();
    let filled: Vec<&Waiting> = mine.answered(Stage::Filled).collect();
    let whole = whole(site, concerning.clone()).await?;
    let writing = concerning.iter().filter(|one| mine.answers_for(one) && one.may(site, who, RECOMMEND));
    let signing = concerning.iter().filter(|one| mine.sits_free_on(one) && one.may(site, who, READ));
    let mut duties: Vec<Duty> = writing.filter_map(|one| before_it_is_finished(language, one, interviews, &whole)).collect();
    duties.extend(to_offer(site, who, language, &offering).await?);
    duties.extend(before_the_first_day(site, who, language, &filled).await?);
    duties.extend(signing.filter_map(|one| to_sign(who, language, one, &whole)));
    Ok(duties)
}

/// How far recommendations that are whole have come, by position: since when they are as they are, and who has signed them.
type Whole = BTreeMap<Uuid, (Instant, Vec<PersonId>)>;

/// Which of these positions' recommendations are whole.
async fn whole(site: &Site, mut positions: Vec<&Waiting>) -> Result<Whole, DbErr> {
    let db = site.db.read();
    let mut written = at_a_glance::written(db, &waiting::keys(positions.iter().copied())).await?;
    positions.retain(|one| written.contains_key(&one.id()));
    let begun = waiting::keys(positions);
    let entries = at_a_glance::entries_of(site, &interviews::candidates_of_many(db, &begun).await?).await.map_err(unread)?;
    let signed = at_a_glance::signed(db, &begun).await?;
    written.retain(|position, _| entries.get(position).is_some_and(|entries| rules::faults(entries).is_empty()));
    let by = |position: &Uuid, version: i64| {
        signed.iter().filter(|(at, of, _)| at == position && *of == version).map(|(.., person)| *person).collect::<Vec<_>>()
    };
    Ok(written.into_iter().map(|(position, (version, since))| (position, (since, by(&position, version)))).collect())
}

fn unread(error: PageError) -> DbErr {
    match error {
        PageError::Broken(why) => DbErr::Custom(why),
        _ => DbErr::Custom("a recommendation could not be read".into()),
    }
}

/// While the panel is at it, from those who write it: to write when every conversation is held, to finish when everyone has signed.
fn before_it_is_finished(language: Language, one: &Waiting, interviews: &OfMany, whole: &Whole) -> Option<Duty> {
    match whole.get(&one.id()) {
        Some((since, signed)) => {
            let mut members = one.seats.iter().filter(|seat| seat.may_open_applications());
            members.all(|seat| signed.contains(&seat.person)).then(|| duty(language, "finish", one, *since))
        }
        None => interviews::all_met(interviews, one).then(|| duty(language, "write", one, one.position.moved_at)),
    }
}

/// Once it is finished, from those who make the offer: to send it, to see to one nobody answered, or to find a way when nobody is next.
async fn to_offer(site: &Site, who: &Subject, language: Language, offering: &[&Waiting]) -> Result<Vec<Duty>, DbErr> {
    let (db, wanted) = (site.db.read(), waiting::keys(offering.iter().copied()));
    let made = offers::of_positions(db, &wanted).await?;
    let placed = at_a_glance::placed(db, &wanted).await?;
    let asked = offering.iter().filter(|one| one.may(site, who, OFFER)).filter_map(|one| {
        let here: Vec<Offer> = made.iter().filter(|offer| offer.position_id == one.id()).cloned().collect();
        if one.position.stage == Stage::Offered {
            let late = |offer: &&Offer| offers::state(offer) == OfferState::Sent && !rules::in_time(offer.answer_by, site.clock.now());
            let offer = here.iter().find(late)?;
            return Some(Duty { due: Some(offer.answer_by), ..duty(language, "late", one, offer.sent_at) });
        }
        let ranking: Vec<_> = placed.iter().filter(|(position, _)| *position == one.id()).map(|(_, application)| *application).collect();
        let next = rules::next_in_line(&ranking, &offers::passed(&here));
        Some(duty(language, if next.is_some() { "offer" } else { "nobody" }, one, one.position.moved_at))
    });
    Ok(asked.collect())
}

/// When someone has said yes: the contract, and then the police certificate.
async fn before_the_first_day(site: &Site, who: &Subject, language: Language, filled: &[&Waiting]) -> Result<Vec<Duty>, DbErr> {
    let db = site.db.read();
    let employments = offers::employments(db, &waiting::keys(filled.iter().copied())).await?;
    let seen = offers::certificates(db, &employments).await?;
    let asked = filled.iter().filter(|one| one.may(site, who, OFFER)).filter_map(|one| {
        let employment = employments.iter().find(|employment| employment.position_id == one.id())?;
        if employment.contract_sent_on.is_none() {
            let due = Some(rules::contract_due(employment.starts));
            return Some(Duty { due, ..start(language, "contract", one, employment.created_at) });
        }
        let missing = !seen.contains(&employment.id);
        missing.then(|| Duty { due: Some(employment.starts), ..start(language, "certificate", one, employment.created_at) })
    });
    Ok(asked.collect())
}

/// From every member of the panel, also those from outside: to read and sign what is written, once it is whole.
fn to_sign(who: &Subject, language: Language, one: &Waiting, whole: &Whole) -> Option<Duty> {
    let (since, signed) = whole.get(&one.id())?;
    let waits = Duty { why: i18n::text(language, "decisions-duty-sign-why"), ..duty(language, "sign", one, *since) };
    (!signed.contains(&who.person)).then_some(waits)
}
