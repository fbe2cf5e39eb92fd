//! Assessment (H10): criteria, own scores before others', the shortlist and its reasons.

use kernel::{OrganisationId, PositionId};
use sea_orm::{ConnectionTrait, DbErr};

/// One thing applicants are weighed by, taken from the ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its words.
    pub title: String,
    /// How much it weighs, 1–5.
    pub weight: u8,
}

/// A position's criteria, in order.
///
/// # Errors
/// The database's.
pub async fn criteria<C: ConnectionTrait>(_db: &C, _organisation: OrganisationId, _position: PositionId) -> Result<Vec<Criterion>, DbErr> {
    Ok(Vec::new())
}

/// Whether the names of a position's applicants are still hidden from everyone but the applicant.
#[must_use]
pub fn names_hidden(position: &crate::positions::Position, ad: Option<&crate::ads::Ad>) -> bool {
    ad.is_some_and(|ad| ad.names_hidden) && !position.stage.reached(crate::Stage::Interviewing)
}
