//! What the path tells other rooms, in the past tense.

use kernel::{ApplicationId, OrganisationId, PositionId};
use platform::write::Fact;
use serde::{Deserialize, Serialize};
use time::Date;

/// Someone accepted an offer: the position has its peer worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionFilled {
    /// Where.
    pub organisation: OrganisationId,
    /// Which position.
    pub position: PositionId,
    /// Whose application it was.
    pub application: ApplicationId,
    /// The first day.
    pub start: Date,
}

impl Fact for PositionFilled {
    const NAME: &'static str = "PositionFilled";
}
