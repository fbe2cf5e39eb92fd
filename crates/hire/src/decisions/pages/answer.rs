//! The candidate answers an offer behind their secret link: yes, or no thank you, once.

use askama::Template;
use axum::extract::State;
use kernel::{Ore, PersonId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    i18n,
    mail::Mail,
};
use registry::people;
use serde_json::json;

use super::super::{
    offers::{self, Offer},
    rules::{self, OfferAct, OfferState},
};
use crate::{
    Stage,
    applications::{self, Application, Status},
    facts::PositionFilled,
    positions::{self, Position},
};

#[derive(Template)]
#[template(path = "decisions/templates/answer.html")]
struct AnswerPage {
    page: Frame,
    secret: String,
    position: String,
    organisation: String,
    /// `open`, `accepted`, `declined`, `withdrawn` or `expired`.
    state: &'static str,
    starts: String,
    percentage: i64,
    pay: String,
    place: String,
    permanent: bool,
    ends: Option<String>,
    answer_by: String,
    mistakes: Mistakes,
}

/// The newest offer behind the link; who has none finds nothing.
async fn offered(site: &Site, secret: &str) -> Result<(Application, Position, Offer), PageError> {
    let db = site.db.read();
    let application = applications::by_secret(db, secret).await?.ok_or(PageError::Hidden)?;
    let offer = offers::newest_to(db, application.organisation, application.id).await?.ok_or(PageError::Hidden)?;
    let position = positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
    Ok((application, position, offer))
}

async fn build(site: &Site, frame: Frame, secret: &str, position: Position, offer: &Offer, mistakes: Mistakes) -> Result<AnswerPage, PageError> {
    let organisation = registry::organisations::by_id(site.db.read(), position.organisation).await?.ok_or(PageError::Hidden)?;
    let state = match offers::state(offer) {
        OfferState::Sent if rules::in_time(offer.answer_by, site.clock.now()) => "open",
        OfferState::Sent => "expired",
        over => over.id(),
    };
    Ok(AnswerPage {
        secret: secret.to_owned(),
        position: position.title,
        organisation: organisation.name,
        state,
        starts: frame.date(&offer.starts),
        percentage: offer.percentage,
        pay: Ore(offer.pay_ore).to_string(),
        place: offer.place.clone(),
        permanent: position.permanent,
        ends: position.ends.map(|day| frame.date(&day)),
        answer_by: frame.date(&offer.answer_by),
        page: frame,
        mistakes,
    })
}

pub(in super::super) async fn show(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    let (_, position, offer) = offered(&site, &secret).await?;
    page(&build(&site, frame, &secret, position, &offer, Mistakes::default()).await?)
}

/// Yes or no. Pressed twice, it does nothing twice; too late or taken back, it says so in words.
pub(in super::super) async fn answer(State(site): State<Site>, frame: Frame, At(secret): At<String>, fields: Fields) -> PageResult {
    let (application, position, offer) = offered(&site, &secret).await?;
    let act = match fields.raw("answer") {
        "yes" => OfferAct::Accept,
        "no" => OfferAct::Decline,
        _ => return refuse(&site, frame, &secret, position, &offer, "decisions-answer-missing").await,
    };
    if fields.raw("sure") != "yes" {
        return refuse(&site, frame, &secret, position, &offer, "decisions-answer-not-sure").await;
    }
    let here = format!("/application/{secret}/offer");
    let to = match offers::state(&offer).after(act, rules::in_time(offer.answer_by, site.clock.now())) {
        Ok(to) => to,
        // The same answer again changes nothing.
        Err(_) if matches!((offers::state(&offer), act), (OfferState::Accepted, OfferAct::Accept) | (OfferState::Declined, OfferAct::Decline)) => {
            return see(here);
        }
        Err(refused) => return refuse(&site, frame, &secret, position, &offer, refused.key()).await,
    };
    let mut write = Write::begin(&site, application.organisation, None).await?;
    if !offers::end(&write, &offer, to, to == OfferState::Declined).await? {
        return see(here);
    }
    let moved = match to {
        OfferState::Accepted => accept(&site, &mut write, &application, &position, &offer).await?,
        _ => decline(&write, &application, &position).await?,
    };
    if !moved {
        drop(write);
        return refuse(&site, frame, &secret, position, &offer, "decisions-offer-over").await;
    }
    tell_sender(&site, &mut write, &position, &offer).await?;
    write.audit("offer.answer", "Offer", offer.id, json!({ "to": to.id() }));
    write.commit().await?;
    see(here)
}

async fn refuse(site: &Site, frame: Frame, secret: &str, position: Position, offer: &Offer, key: &'static str) -> PageResult {
    let mut mistakes = Mistakes::default();
    mistakes.add("answer", key);
    again(&build(site, frame, secret, position, offer, mistakes).await?)
}

/// The position is filled: the employment, the fact and the welcome, in one change.
async fn accept(site: &Site, write: &mut Write, application: &Application, position: &Position, offer: &Offer) -> Result<bool, PageError> {
    if !positions::advance(write, position, Stage::Filled).await? {
        return Ok(false);
    }
    applications::set_status(write, application, Status::Hired).await?;
    let content = applications::contents(site, std::slice::from_ref(application)).await?.pop().map(|(_, content)| content).unwrap_or_default();
    let employment = offers::employ(site, write, position, offer, &content.name).await?;
    write.audit("employment.create", "Employment", employment, json!({ "position": position.id }));
    write
        .fact(&PositionFilled { organisation: position.organisation, position: position.id, application: application.id, start: offer.starts })
        .await?;
    let language = application.language;
    let values = [
        ("percentage", offer.percentage.to_string()),
        ("start", kernel::dates::long(offer.starts, language)),
        ("place", offer.place.clone()),
        ("time", i18n::text(language, "decisions-mail-time-later")),
    ];
    applications::letter(site, write, application, "offer-accepted", &values, None).await?;
    Ok(true)
}

async fn decline(write: &Write, application: &Application, position: &Position) -> Result<bool, PageError> {
    if !positions::advance(write, position, Stage::Recommended).await? {
        return Ok(false);
    }
    applications::set_status(write, application, Status::Declined).await?;
    Ok(true)
}

/// Whoever sent the offer hears that there is an answer; which one stands behind the sign-in.
async fn tell_sender(site: &Site, write: &mut Write, position: &Position, offer: &Offer) -> Result<(), PageError> {
    let Some(sender) = people::by_id(site.db.read(), PersonId(offer.sent_by)).await? else { return Ok(()) };
    let Some(organisation) = registry::organisations::by_id(site.db.read(), position.organisation).await? else { return Ok(()) };
    let link = site.link(&format!("{}/positions/{}/decision", organisation.base(), position.id));
    let text = i18n::text_with(sender.language, "decisions-mail-answered-text", &[("name", &sender.name), ("link", &link)]);
    write.mail(&Mail::new(sender.email, i18n::text(sender.language, "decisions-mail-answered-subject"), text)).await?;
    Ok(())
}
