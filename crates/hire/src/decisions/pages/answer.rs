//! The candidate answers an offer behind their secret link: yes, or no thank you, once.

use askama::Template;
use axum::extract::State;
use kernel::Ore;
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    i18n,
};
use serde_json::json;

use super::super::{
    offers::{self, Offer},
    rules::{self, OfferAct, OfferState},
    sender,
};
use crate::{
    Stage,
    ads::Contact,
    applications::{self, Application, Status},
    contacts,
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
    contact: Option<Contact>,
    fields: Fields,
    mistakes: Mistakes,
}

/// The newest offer behind the link, and the page in the language its reader writes in; who has none finds nothing.
async fn offered(site: &Site, secret: &str, frame: &mut Frame) -> Result<(Application, Position, Offer), PageError> {
    let db = site.db.read();
    let application = applications::by_secret(db, secret).await?.ok_or(PageError::Hidden)?;
    frame.turn_to(application.language);
    let offer = offers::newest_to(db, application.organisation, application.id).await?.ok_or(PageError::Hidden)?;
    let position = positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
    Ok((application, position, offer))
}

async fn build(
    site: &Site,
    frame: Frame,
    secret: &str,
    position: Position,
    offer: &Offer,
    fields: Fields,
    mistakes: Mistakes,
) -> Result<AnswerPage, PageError> {
    let contact = contacts::of(site.db.read(), &position).await?;
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
        contact,
        fields,
        mistakes,
    })
}

pub(in super::super) async fn show(State(site): State<Site>, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let (_, position, offer) = offered(&site, &secret, &mut frame).await?;
    page(&build(&site, frame, &secret, position, &offer, Fields::default(), Mistakes::default()).await?)
}

/// Yes or no. Pressed twice, it does nothing twice; too late or taken back, it says so in words.
pub(in super::super) async fn answer(State(site): State<Site>, mut frame: Frame, At(secret): At<String>, fields: Fields) -> PageResult {
    let (application, position, offer) = offered(&site, &secret, &mut frame).await?;
    let act = match fields.raw("answer") {
        "yes" => OfferAct::Accept,
        "no" => OfferAct::Decline,
        _ => return refuse(&site, frame, &secret, position, &offer, &fields, ("answer", "decisions-answer-missing")).await,
    };
    if fields.raw("sure") != "yes" {
        return refuse(&site, frame, &secret, position, &offer, &fields, ("sure", "decisions-answer-not-sure")).await;
    }
    let here = format!("/application/{secret}/offer");
    let to = match offers::state(&offer).after(act, rules::in_time(offer.answer_by, site.clock.now())) {
        Ok(to) => to,
        // The same answer again changes nothing.
        Err(_) if matches!((offers::state(&offer), act), (OfferState::Accepted, OfferAct::Accept) | (OfferState::Declined, OfferAct::Decline)) => {
            return see(here);
        }
        Err(refused) => return refuse(&site, frame, &secret, position, &offer, &fields, ("answer", refused.key())).await,
    };
    let mut write = Write::begin(&site, application.organisation, None).await?;
    // The position first, then the offer, as when the employer ends it: else two could wait for each other.
    let stage = if to == OfferState::Accepted { Stage::Filled } else { Stage::Recommended };
    if !positions::advance(&write, &position, stage).await? || !offers::end(&write, &offer, to, to == OfferState::Declined).await? {
        drop(write);
        return overtaken(&site, frame, &secret, position, &offer, to).await;
    }
    match to {
        OfferState::Accepted => accept(&site, &mut write, &application, &position, &offer).await?,
        _ => {
            applications::set_status(&write, &application, Status::Declined).await?;
        }
    }
    sender::tell(&site, &mut write, &position, &offer, "answered").await?;
    write.audit("offer.answer", "Offer", offer.id, json!({ "to": to.id() }));
    write.commit().await?;
    see(here)
}

async fn refuse(
    site: &Site,
    frame: Frame,
    secret: &str,
    position: Position,
    offer: &Offer,
    fields: &Fields,
    (field, key): (&'static str, &'static str),
) -> PageResult {
    let mut mistakes = Mistakes::default();
    mistakes.add(field, key);
    again(&build(site, frame, secret, position, offer, fields.clone(), mistakes).await?)
}

/// Something else happened to the offer in the same moment: the same answer sent twice leads on, anything else is said in words.
async fn overtaken(site: &Site, frame: Frame, secret: &str, position: Position, offer: &Offer, to: OfferState) -> PageResult {
    let now = offers::newest_to(site.db.read(), position.organisation, offer.application_id.into()).await?;
    if now.is_some_and(|now| now.id == offer.id && offers::state(&now) == to) {
        return see(format!("/application/{secret}/offer"));
    }
    refuse(site, frame, secret, position, offer, &Fields::default(), ("answer", "decisions-offer-over")).await
}

/// The position is filled: the employment, the fact and the welcome, in one change.
async fn accept(site: &Site, write: &mut Write, application: &Application, position: &Position, offer: &Offer) -> Result<(), PageError> {
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
    applications::letter(site, write, application, "offer-accepted", &values, None).await
}
