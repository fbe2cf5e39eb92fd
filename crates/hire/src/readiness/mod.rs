//! The readiness review (H1): twenty points, actions with owner and date, progress over time.

use kernel::OrganisationId;
use sea_orm::{ConnectionTrait, DbErr};

/// Whether the organisation has completed a review.
///
/// # Errors
/// The database's.
pub async fn reviewed<C: ConnectionTrait>(_db: &C, _organisation: OrganisationId) -> Result<bool, DbErr> {
    Ok(false)
}
