//! Offers, employments and what follows from them, as they are kept: every step a guarded update.

use kernel::{ApplicationId, Ore, OrganisationId, PersonId, PositionId};
use platform::{PageError, Site, Write};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*, sea_query::OnConflict};
use time::Date;

use super::{
    rows::{certificates, employments, letters, offers},
    rules::OfferState,
};
use crate::positions::Position;

const NAME: &str = "hire_employments.name";

/// One offer.
pub type Offer = offers::Model;

/// One employment, as it is kept.
pub type Employment = employments::Model;

/// A certificate that was seen.
pub type Certificate = certificates::Model;

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The first day.
    pub starts: Date,
    /// How much of full time.
    pub percentage: u8,
    /// Pay in a year, in full.
    pub pay: Ore,
    /// Where.
    pub place: String,
    /// The last day to answer.
    pub answer_by: Date,
}

/// The state of an offer; one that the table does not know cannot be written, and harms nobody as withdrawn.
#[must_use]
pub fn state(offer: &Offer) -> OfferState {
    OfferState::from_id(&offer.state).unwrap_or(OfferState::Withdrawn)
}

/// The offers of a position, oldest first.
///
/// # Errors
/// The database's.
pub async fn of_position<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Offer>, DbErr> {
    offers::Entity::find()
        .filter(offers::Column::OrganisationId.eq(organisation.0))
        .filter(offers::Column::PositionId.eq(position.0))
        .order_by_asc(offers::Column::Id)
        .all(db)
        .await
}

/// The offers of several positions, each by organisation and id, oldest first; with one query.
///
/// # Errors
/// The database's.
pub async fn of_positions<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<Offer>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    offers::Entity::find()
        .filter(offers::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(offers::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .order_by_asc(offers::Column::Id)
        .all(db)
        .await
}

/// The newest offer to an application.
///
/// # Errors
/// The database's.
pub async fn newest_to<C: ConnectionTrait>(db: &C, organisation: OrganisationId, application: ApplicationId) -> Result<Option<Offer>, DbErr> {
    offers::Entity::find()
        .filter(offers::Column::OrganisationId.eq(organisation.0))
        .filter(offers::Column::ApplicationId.eq(application.0))
        .order_by_desc(offers::Column::Id)
        .one(db)
        .await
}

/// Sends an offer; the caller moves the position and writes the letter.
///
/// # Errors
/// The database's.
pub async fn send(write: &Write, position: PositionId, application: ApplicationId, terms: &Terms, by: PersonId) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    offers::Entity::insert(offers::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        application_id: Set(application.0),
        state: Set(OfferState::Sent.id().into()),
        starts: Set(terms.starts),
        percentage: Set(i64::from(terms.percentage)),
        pay_ore: Set(terms.pay.0),
        place: Set(terms.place.clone()),
        answer_by: Set(terms.answer_by),
        passed: Set(false),
        sent_by: Set(by.0),
        sent_at: Set(write.now()),
        ended_at: Set(None),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// Ends an offer that is still waiting; says whether it was. `passed`: the next in line is offered the position.
///
/// # Errors
/// The database's.
pub async fn end(write: &Write, offer: &Offer, to: OfferState, passed: bool) -> Result<bool, DbErr> {
    let ended = offers::Entity::update_many()
        .col_expr(offers::Column::State, Expr::value(to.id()))
        .col_expr(offers::Column::Passed, Expr::value(passed))
        .col_expr(offers::Column::EndedAt, Expr::value(write.now().0))
        .filter(offers::Column::OrganisationId.eq(offer.organisation_id))
        .filter(offers::Column::Id.eq(offer.id))
        .filter(offers::Column::State.eq(OfferState::Sent.id()))
        .exec(write.tx())
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Those of a position who have been passed: they said no, did not answer, or the offer was taken back for good.
#[must_use]
pub fn passed(offers: &[Offer]) -> Vec<ApplicationId> {
    offers.iter().filter(|offer| offer.passed).map(|offer| offer.application_id.into()).collect()
}

/// Makes the employment of an accepted offer. The name is sealed under the employment's own key, which outlives the application's.
///
/// # Errors
/// The database's; a second employment in the same position is one.
pub async fn employ(site: &Site, write: &Write, position: &Position, offer: &Offer, name: &str) -> Result<Uuid, PageError> {
    let id = Uuid::now_v7();
    let key = site.vault.key_for(write.tx(), &site.clock, id).await?;
    employments::Entity::insert(employments::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.id.0),
        application_id: Set(offer.application_id),
        person_id: Set(None),
        name: Set(key.seal_json(NAME, &name)?),
        starts: Set(offer.starts),
        ends: Set(position.ends.filter(|_| !position.permanent)),
        percentage: Set(offer.percentage),
        permanent: Set(position.permanent),
        pay_ore: Set(offer.pay_ore),
        place: Set(offer.place.clone()),
        contract_sent_on: Set(None),
        contract_sent_by: Set(None),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// The employment of a position with the name it is in.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn employment(site: &Site, organisation: OrganisationId, position: PositionId) -> Result<Option<(Employment, String)>, PageError> {
    let db = site.db.read();
    let row = employments::Entity::find()
        .filter(employments::Column::OrganisationId.eq(organisation.0))
        .filter(employments::Column::PositionId.eq(position.0))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let name = match site.vault.keys_of(db, &[row.id]).await?.remove(&row.id) {
        Some(key) => key.open_json(NAME, &row.name)?,
        None => String::new(),
    };
    Ok(Some((row, name)))
}

/// The employments of several positions, each by organisation and id; with one query.
///
/// # Errors
/// The database's.
pub async fn employments<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<Employment>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    employments::Entity::find()
        .filter(employments::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(employments::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .all(db)
        .await
}

/// Which of these employments a certificate was seen for; with one query.
///
/// # Errors
/// The database's.
pub async fn certificates<C: ConnectionTrait>(db: &C, of: &[Employment]) -> Result<Vec<Uuid>, DbErr> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let rows = certificates::Entity::find()
        .filter(certificates::Column::OrganisationId.is_in(of.iter().map(|one| one.organisation_id)))
        .filter(certificates::Column::EmploymentId.is_in(of.iter().map(|one| one.id)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.employment_id).collect())
}

/// Notes the day the contract was sent.
///
/// # Errors
/// The database's.
pub async fn contract_sent(write: &Write, employment: &Employment, on: Date, by: PersonId) -> Result<(), DbErr> {
    employments::Entity::update_many()
        .col_expr(employments::Column::ContractSentOn, Expr::value(on))
        .col_expr(employments::Column::ContractSentBy, Expr::value(by.0))
        .filter(employments::Column::OrganisationId.eq(employment.organisation_id))
        .filter(employments::Column::Id.eq(employment.id))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Notes that a police certificate was seen and weighed; nothing of what it said.
///
/// # Errors
/// The database's.
pub async fn certificate_seen(write: &Write, employment: Uuid, on: Date, by: PersonId) -> Result<(), DbErr> {
    certificates::Entity::insert(certificates::ActiveModel {
        organisation_id: Set(write.organisation().0),
        employment_id: Set(employment),
        seen_on: Set(on),
        seen_by: Set(by.0),
        assessed: Set(true),
        recorded_at: Set(write.now()),
    })
    .on_conflict(OnConflict::columns([certificates::Column::OrganisationId, certificates::Column::EmploymentId]).do_nothing().to_owned())
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// The certificate of an employment, if one was seen.
///
/// # Errors
/// The database's.
pub async fn certificate<C: ConnectionTrait>(db: &C, organisation: OrganisationId, employment: Uuid) -> Result<Option<Certificate>, DbErr> {
    certificates::Entity::find_by_id((organisation.0, employment)).one(db).await
}

/// Notes that a letter is being sent; says whether it was not sent before.
///
/// # Errors
/// The database's.
pub async fn first_time(write: &Write, application: ApplicationId, letter: &str) -> Result<bool, DbErr> {
    let inserted = letters::Entity::insert(letters::ActiveModel {
        organisation_id: Set(write.organisation().0),
        application_id: Set(application.0),
        letter: Set(letter.to_owned()),
        sent_at: Set(write.now()),
    })
    .on_conflict(
        OnConflict::columns([letters::Column::OrganisationId, letters::Column::ApplicationId, letters::Column::Letter]).do_nothing().to_owned(),
    )
    .exec_without_returning(write.tx())
    .await?;
    Ok(inserted == 1)
}
