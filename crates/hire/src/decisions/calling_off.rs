//! A position is called off: what still waits comes to an end, and everyone who applied hears it from the employer, in the same change.

use platform::{PageError, Site, Write, i18n};

use super::{offers, rules::OfferState};
use crate::{
    applications::{self, Status},
    interviews,
    positions::Position,
};

/// Ends what waits for an answer, frees the times of interviews that will not be held, and writes to all who applied; the caller audits.
///
/// # Errors
/// The database's, or unreadable bytes.
pub(crate) async fn call_off(site: &Site, write: &mut Write, position: &Position) -> Result<(), PageError> {
    for offer in offers::of_position(write.tx(), position.organisation, position.id).await? {
        if offers::end(write, &offer, OfferState::Withdrawn, false).await? {
            write.audit("offer.end", "Offer", offer.id, serde_json::json!({ "to": OfferState::Withdrawn.id(), "passed": false }));
        }
    }
    let all = applications::sent(write.tx(), position.organisation, position.id).await?;
    let mut calendars = interviews::call_off(site, write, position, &all).await?;
    for application in &all {
        let reason = if application.status == Status::Offered { "decisions-letter-called-off-offer" } else { "decisions-letter-called-off" };
        let reason = i18n::text(application.language, reason);
        applications::letter(site, write, application, "position-cancelled", &[("reason", reason)], calendars.remove(&application.id)).await?;
    }
    Ok(())
}
