//! Decisions (H12): the recommendation, the offer, the answer, and the letters to the others.

use kernel::{Language, dates};
use platform::{
    PageError, Site,
    access::{Action, Subject},
    http::{Gate, Routes},
    i18n,
    room::Duty,
    tasks::TaskKind,
    write::Fact,
};

use sea_orm::DbErr;

use crate::{
    applications::{Application, ApplicationDeleted, StatusCard},
    facts::PositionFilled,
    interviews::OfMany,
    waiting::Mine,
};

mod at_a_glance;
mod calling_off;
mod documents;
mod duties;
mod offers;
mod own;
mod pages;
mod rows;
pub mod rules;
mod sender;
mod store;
mod tasks;

pub(crate) use calling_off::call_off;
use rules::OfferState;

/// See how the decision stands.
pub const VIEW: Action = Action("ViewDecision");
/// Read and sign the recommendation.
pub const READ: Action = Action("ReadRecommendation");
/// Write the recommendation and finish it.
pub const RECOMMEND: Action = Action("WriteRecommendation");
/// Make the offer and carry out what follows from it.
pub const OFFER: Action = Action("MakeOffer");

/// The pages.
pub(crate) fn routes() -> Routes {
    use pages::{answer, ask, offer, recommend, show, start};
    const BASE: &str = "/o/{organisation}/positions/{id}";
    let at = |rest: &str| format!("{BASE}{rest}");
    Routes::new()
        .get(&at("/decision"), Gate::Needs(VIEW), show::show)
        .post(&at("/decision"), Gate::Needs(RECOMMEND), recommend::save)
        .post(&at("/decision/ask"), Gate::Needs(RECOMMEND), ask::ask)
        .post(&at("/decision/sign"), Gate::Needs(READ), recommend::sign)
        .post(&at("/decision/finish"), Gate::Needs(RECOMMEND), recommend::finish)
        .post(&at("/decision/reopen"), Gate::Needs(RECOMMEND), recommend::reopen)
        .get(&at("/decision/recommendation.pdf"), Gate::Needs(READ), documents::pdf)
        .get(&at("/decision/recommendation.docx"), Gate::Needs(READ), documents::word)
        .post(&at("/decision/offer"), Gate::Needs(OFFER), offer::send)
        .get(&at("/decision/offer/end"), Gate::Needs(OFFER), offer::ask_end)
        .post(&at("/decision/offer/end"), Gate::Needs(OFFER), offer::end)
        .get(&at("/start"), Gate::Needs(OFFER), start::show)
        .post(&at("/start/contract"), Gate::Needs(OFFER), start::contract)
        .post(&at("/start/certificate"), Gate::Needs(OFFER), start::certificate)
        .get("/application/{secret}/offer", Gate::Secret, answer::show)
        .post("/application/{secret}/offer", Gate::Secret, answer::answer)
}

/// The work behind the pages: the others' letters when a position is filled, and forgetting who withdrew.
pub(crate) fn tasks() -> Vec<TaskKind> {
    vec![TaskKind::on(PositionFilled::NAME, "hire.letters", tasks::letters), TaskKind::on(ApplicationDeleted::NAME, "hire.decisions", tasks::forget)]
}

/// What waits for this person around decisions.
///
/// # Errors
/// The database's.
pub(crate) async fn duties(site: &Site, who: &Subject, mine: &Mine, interviews: &OfMany, language: Language) -> Result<Vec<Duty>, DbErr> {
    duties::all(site, who, mine, interviews, language).await
}

/// What a person signed, for their own data export.
pub(crate) async fn export_person(site: &Site, person: kernel::PersonId) -> Result<serde_json::Value, DbErr> {
    own::export(site, person).await
}

/// Deletes what has been kept long enough; says how many rows.
pub(crate) async fn retention(site: &Site, today: time::Date) -> Result<u64, DbErr> {
    own::retention(site, today).await
}

/// What the applicant's status page says of an offer.
///
/// # Errors
/// The database's.
pub async fn status_cards(site: &Site, application: &Application, secret: &str, language: Language) -> Result<Vec<StatusCard>, PageError> {
    let Some(offer) = offers::newest_to(site.db.read(), application.organisation, application.id).await? else { return Ok(Vec::new()) };
    let t = |key: &str| i18n::text(language, key);
    let see = |key: &str| Some((format!("/application/{secret}/offer"), t(key)));
    let open = rules::in_time(offer.answer_by, site.clock.now());
    let card = match offers::state(&offer) {
        OfferState::Sent if open => StatusCard {
            title: t("decisions-card-offer"),
            text: i18n::text_with(language, "decisions-card-offer-text", &[("date", &dates::long(offer.answer_by, language))]),
            action: see("decisions-card-answer"),
            waits: true,
        },
        OfferState::Sent | OfferState::Expired => StatusCard {
            title: t("decisions-card-expired"),
            text: t("decisions-card-expired-text"),
            action: see("decisions-card-contact"),
            waits: false,
        },
        OfferState::Accepted => StatusCard {
            title: t("decisions-card-accepted"),
            text: i18n::text_with(language, "decisions-card-accepted-text", &[("date", &dates::long(offer.starts, language))]),
            action: see("decisions-card-see"),
            waits: false,
        },
        OfferState::Declined => {
            StatusCard { title: t("decisions-card-declined"), text: t("decisions-card-declined-text"), action: None, waits: false }
        }
        OfferState::Withdrawn => StatusCard {
            title: t("decisions-card-withdrawn"),
            text: t("decisions-card-withdrawn-text"),
            action: see("decisions-card-contact"),
            waits: false,
        },
    };
    Ok(vec![card])
}
