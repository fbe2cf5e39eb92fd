//! The words every room shares: ids, languages, dates, money and the clock. No I/O.

pub mod clock;
pub mod dates;
pub mod ids;
pub mod language;
pub mod money;

pub use clock::Clock;
pub use ids::{ApplicationId, OrganisationId, PersonId, PositionId, UnitId};
pub use language::Language;
pub use money::Ore;
