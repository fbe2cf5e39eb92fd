//! The offer: sent to the first in line who has not been passed, taken back, or ended when its time is out.

use askama::Template;
use axum::{extract::State, http::StatusCode};
use kernel::{Language, Ore, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::{Fields, Mistakes},
    http::{At, again, page, see, with_status},
    i18n,
};
use registry::Actor;
use sea_orm::prelude::Uuid;
use serde_json::json;
use time::Date;

use super::{
    super::{
        OFFER,
        offers::{self, Terms},
        rules::{self, OfferAct, OfferState},
    },
    show::{Table, build, note_read},
};
use crate::{
    Stage,
    applications::{self, Preview, Status, rules::fingerprint},
    desk::{self, Desk},
    positions,
};

/// The terms as typed.
fn read(fields: &Fields, today: Date, ends: Option<Date>) -> Result<Terms, Mistakes> {
    let mut mistakes = Mistakes::default();
    let starts = dates::parse_iso(fields.raw("starts"));
    let answer_by = dates::parse_iso(fields.raw("answer_by"));
    let percentage = fields.text("percentage").parse::<u8>().ok().filter(|percentage| (1..=100).contains(percentage));
    let pay = Ore::parse(&fields.text("pay")).filter(|pay| pay.0 > 0);
    let place = fields.text("place");
    match starts {
        None => mistakes.add("starts", "form-not-a-date"),
        Some(day) if day < today => mistakes.add("starts", "decisions-starts-past"),
        Some(day) if ends.is_some_and(|ends| day > ends) => mistakes.add("starts", "decisions-starts-after-end"),
        Some(_) => {}
    }
    if percentage.is_none() {
        mistakes.add("percentage", "decisions-percentage");
    }
    match pay {
        None => mistakes.add("pay", "decisions-pay"),
        Some(pay) if !rules::A_YEARS_PAY.contains(&pay) => mistakes.add("pay", "decisions-pay-odd"),
        Some(_) => {}
    }
    if place.is_empty() {
        mistakes.add("place", "form-required");
    }
    if place.chars().count() > 300 {
        mistakes.add_with("place", "form-too-long", 300);
    }
    match answer_by {
        None => mistakes.add("answer_by", "form-not-a-date"),
        Some(day) if day <= today => mistakes.add("answer_by", "decisions-answer-by-past"),
        Some(day) if starts.is_some_and(|starts| day > starts) => mistakes.add("answer_by", "decisions-answer-after-start"),
        Some(_) => {}
    }
    match (starts, percentage, pay, answer_by) {
        (Some(starts), Some(percentage), Some(pay), Some(answer_by)) if mistakes.is_empty() => {
            Ok(Terms { starts, percentage, pay, place, answer_by })
        }
        _ => Err(mistakes),
    }
}

/// What fills the braces of the letter.
fn filled(terms: &Terms, language: Language) -> Vec<(&'static str, String)> {
    vec![
        ("percentage", terms.percentage.to_string()),
        ("start", dates::long(terms.starts, language)),
        ("place", terms.place.clone()),
        ("deadline", dates::long(terms.answer_by, language)),
    ]
}

#[derive(Template)]
#[template(path = "decisions/templates/confirm_offer.html")]
struct ConfirmPage {
    page: Frame,
    desk: Desk,
    name: String,
    starts: String,
    pay: String,
    answer_by: String,
    ends: Option<String>,
    letter: Preview,
    version: i64,
    key: Uuid,
    fields: Fields,
    mistakes: Mistakes,
}

/// The offer as it will go out: to whom, on which terms, in which words.
async fn seen_over(site: &Site, desk: &Desk, table: &Table, terms: &Terms) -> Result<(Preview, i64), PageError> {
    let candidate = table.next_in_line().ok_or(PageError::Refused("decisions-nobody-left"))?;
    let one = std::slice::from_ref(&candidate.application);
    let letters = applications::preview(site, one, true, "offer", |one| filled(terms, one.language)).await?;
    let letter = letters.into_iter().next().ok_or(PageError::Hidden)?;
    // What was read and is sent is one and the same: another candidate, another recommendation or another offer is not what was seen.
    let kind = format!("{} {:?}", desk.position.permanent, desk.position.ends);
    let around = [letter.application.to_string(), table.recommendation.version.to_string(), table.offers.len().to_string(), kind];
    let version = fingerprint(around.iter().chain([&letter.subject, &letter.text]).map(String::as_str));
    Ok((letter, version))
}

/// Shows the offer as it will go out, before it does: a letter cannot be called back.
async fn ask(site: &Site, desk: Desk, table: &Table, terms: &Terms, fields: Fields, mistakes: Mistakes) -> Result<ConfirmPage, PageError> {
    let (letter, version) = seen_over(site, &desk, table, terms).await?;
    note_read(site, &desk, [letter.application]).await?;
    let frame = desk.frame();
    Ok(ConfirmPage {
        name: table.candidate(letter.application).map_or_else(String::new, |candidate| candidate.label(frame.language)),
        starts: frame.date(&terms.starts),
        pay: terms.pay.to_string(),
        answer_by: frame.date(&terms.answer_by),
        ends: desk.position.ends.map(|day| frame.date(&day)),
        letter,
        version,
        key: fields.form_key().unwrap_or_else(|| frame.form_key()),
        page: frame,
        desk,
        fields,
        mistakes,
    })
}

/// The offer is looked over first, and sent with a yes; on the way back nothing that was typed is lost.
pub(in super::super) async fn send(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    if fields.is("go", "back") {
        return page(&build(&site, desk, Some(fields), Mistakes::default()).await?);
    }
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    if desk.position.stage != Stage::Recommended {
        return Err(PageError::Refused("decisions-not-now"));
    }
    let terms = match read(&fields, site.clock.today(), desk.position.ends.filter(|_| !desk.position.permanent)) {
        Ok(terms) => terms,
        Err(mistakes) => {
            drop(write);
            return again(&build(&site, desk, Some(fields), mistakes).await?);
        }
    };
    let table = Table::load(&site, &desk).await?;
    if !fields.is("go", "send") {
        drop(write);
        return page(&ask(&site, desk, &table, &terms, fields, Mistakes::default()).await?);
    }
    if seen_over(&site, &desk, &table, &terms).await?.1 != fields.version() {
        drop(write);
        let mut mistakes = Mistakes::default();
        mistakes.add("letter", "letter-changed");
        let changed = ask(&site, desk, &table, &terms, fields, mistakes).await?;
        return with_status(StatusCode::CONFLICT, &changed);
    }
    make(&site, write, &desk, &table, &terms).await
}

/// Makes the offer to the first in line, who gets the letter.
async fn make(site: &Site, mut write: Write, desk: &Desk, table: &Table, terms: &Terms) -> PageResult {
    let candidate = table.next_in_line().ok_or(PageError::Refused("decisions-nobody-left"))?;
    let application = &candidate.application;
    if !positions::advance(&write, &desk.position, Stage::Offered).await? {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    applications::set_status(&write, application, Status::Offered).await?;
    let id = offers::send(&write, desk.position.id, application.id, terms, desk.person()).await?;
    applications::letter(site, &mut write, application, "offer", &filled(terms, application.language), None).await?;
    write.audit("offer.send", "Offer", id, json!({ "application": application.id }));
    let back = desk.path("/decision?notice=offer-sent");
    write.commit_to(&back).await?;
    see(back)
}

#[derive(Template)]
#[template(path = "decisions/templates/end_offer.html")]
struct EndPage {
    page: Frame,
    desk: Desk,
    name: String,
    late: bool,
    mistakes: Mistakes,
}

/// The offer that waits for an answer.
fn waiting(table: &Table) -> Result<&offers::Offer, PageError> {
    table.offers.iter().find(|offer| offers::state(offer) == OfferState::Sent).ok_or(PageError::Hidden)
}

fn end_page(site: &Site, desk: Desk, table: &Table, mistakes: Mistakes) -> Result<EndPage, PageError> {
    let offer = waiting(table)?;
    let frame = desk.frame();
    let name = table.candidate(offer.application_id.into()).map_or_else(String::new, |candidate| candidate.label(frame.language));
    let late = !rules::in_time(offer.answer_by, site.clock.now());
    Ok(EndPage { page: frame, desk, name, late, mistakes })
}

pub(in super::super) async fn ask_end(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    let table = Table::load(&site, &desk).await?;
    page(&end_page(&site, desk, &table, Mistakes::default())?)
}

/// Takes the offer back, or ends it when nobody answered in time: then to the same person anew, or to the next.
pub(in super::super) async fn end(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    let table = Table::load(&site, &desk).await?;
    let offer = waiting(&table)?;
    let passed = match fields.raw("then") {
        "next" => true,
        "same" => false,
        _ => {
            let mut mistakes = Mistakes::default();
            mistakes.add("then", "decisions-end-choose");
            return again(&end_page(&site, desk, &table, mistakes)?);
        }
    };
    let in_time = rules::in_time(offer.answer_by, site.clock.now());
    let to = offers::state(offer).after(OfferAct::End, in_time).map_err(|refused| PageError::Refused(refused.key()))?;
    let mut write = desk.actor.write(&site).await?;
    if !positions::advance(&write, &desk.position, Stage::Recommended).await? || !offers::end(&write, offer, to, passed).await? {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    if let Some(candidate) = table.candidate(offer.application_id.into()) {
        applications::set_status(&write, &candidate.application, Status::Recommended).await?;
        if let Some(why) = rules::ended_because(to, passed) {
            let reason = i18n::text(candidate.application.language, &format!("decisions-letter-ended-{why}"));
            applications::letter(&site, &mut write, &candidate.application, "offer-withdrawn", &[("reason", reason)], None).await?;
        }
    }
    write.audit("offer.end", "Offer", offer.id, json!({ "to": to.id(), "passed": passed }));
    write.commit().await?;
    see(desk.path("/decision?notice=offer-ended"))
}
