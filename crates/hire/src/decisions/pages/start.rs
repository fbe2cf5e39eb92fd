//! The first day: what was agreed, and the few things to do before it.

use askama::Template;
use axum::extract::State;
use kernel::{Ore, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::{Actor, people};
use serde_json::json;
use time::Date;

use super::super::{
    OFFER,
    offers::{self, Employment},
    rules,
};
use crate::desk::{self, Desk};

#[derive(Template)]
#[template(path = "decisions/templates/start.html")]
struct StartPage {
    page: Frame,
    desk: Desk,
    name: String,
    starts: String,
    ends: Option<String>,
    percentage: i64,
    permanent: bool,
    pay: String,
    place: String,
    contract_due: String,
    contract_sent: Option<String>,
    /// When it was seen, and by whom.
    certificate: Option<(String, String)>,
    fields: Fields,
    mistakes: Mistakes,
}

async fn employed(site: &Site, desk: &Desk) -> Result<(Employment, String), PageError> {
    offers::employment(site, desk.organisation(), desk.position.id).await?.ok_or(PageError::Hidden)
}

async fn build(site: &Site, desk: Desk, typed: Option<Fields>, mistakes: Mistakes) -> Result<StartPage, PageError> {
    let (employment, name) = employed(site, &desk).await?;
    let db = site.db.read();
    let frame = desk.frame();
    let certificate = match offers::certificate(db, desk.organisation(), employment.id).await? {
        None => None,
        Some(seen) => {
            let by = people::by_id(db, seen.seen_by.into()).await?.map(|person| person.name).unwrap_or_default();
            Some((frame.date(&seen.seen_on), by))
        }
    };
    let today = dates::iso(site.clock.today());
    Ok(StartPage {
        name,
        starts: frame.date(&employment.starts),
        ends: employment.ends.map(|day| frame.date(&day)),
        percentage: employment.percentage,
        permanent: employment.permanent,
        pay: Ore(employment.pay_ore).to_string(),
        place: employment.place.clone(),
        contract_due: frame.date(&rules::contract_due(employment.starts)),
        contract_sent: employment.contract_sent_on.map(|day| frame.date(&day)),
        certificate,
        fields: typed.unwrap_or_else(|| Fields::from_pairs([("sent_on", today.clone()), ("seen_on", today)])),
        page: frame,
        desk,
        mistakes,
    })
}

pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    let built = build(&site, desk, None, Mistakes::default()).await?;
    let mut write = built.desk.actor.write(&site).await?;
    write.audit("employment.read", "Position", position, json!({}));
    write.commit().await?;
    page(&built)
}

/// A day that has come, from a field.
fn past_day(fields: &Fields, name: &str, today: Date, mistakes: &mut Mistakes) -> Option<Date> {
    let day = dates::parse_iso(fields.raw(name));
    match day {
        None => mistakes.add(name, "form-not-a-date"),
        Some(day) if day > today => mistakes.add(name, "decisions-day-not-come"),
        Some(_) => {}
    }
    day
}

pub(in super::super) async fn contract(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    let (employment, _) = employed(&site, &desk).await?;
    let mut mistakes = Mistakes::default();
    let day = past_day(&fields, "sent_on", site.clock.today(), &mut mistakes);
    let (Some(day), true) = (day, mistakes.is_empty()) else {
        return again(&build(&site, desk, Some(fields), mistakes).await?);
    };
    let mut write = desk.actor.write(&site).await?;
    offers::contract_sent(&write, &employment, day, desk.person()).await?;
    write.audit("employment.contract-sent", "Employment", employment.id, json!({}));
    write.commit().await?;
    see(desk.path("/start?notice=saved"))
}

/// That the certificate was seen and weighed; there is no field for what it said.
pub(in super::super) async fn certificate(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, OFFER).await?;
    let (employment, _) = employed(&site, &desk).await?;
    let mut mistakes = Mistakes::default();
    let day = past_day(&fields, "seen_on", site.clock.today(), &mut mistakes);
    if !fields.is("assessed", "yes") {
        mistakes.add("assessed", "decisions-certificate-not-assessed");
    }
    let (Some(day), true) = (day, mistakes.is_empty()) else {
        return again(&build(&site, desk, Some(fields), mistakes).await?);
    };
    let mut write = desk.actor.write(&site).await?;
    offers::certificate_seen(&write, employment.id, day, desk.person()).await?;
    write.audit("employment.certificate-seen", "Employment", employment.id, json!({}));
    write.commit().await?;
    see(desk.path("/start?notice=saved"))
}
