//! Where in the organisation a position belongs.

use registry::organisations::{self, Unit};
use sea_orm::{ConnectionTrait, DbErr};

use super::Position;

/// The unit a position belongs to; none while it is not chosen, or when the unit is closed.
///
/// # Errors
/// The database's.
pub(crate) async fn unit_of<C: ConnectionTrait>(db: &C, position: &Position) -> Result<Option<Unit>, DbErr> {
    match position.unit {
        Some(unit) => organisations::unit(db, position.organisation, unit).await,
        None => Ok(None),
    }
}
