//! Decisions (H12): the recommendation, the offer, the answer, and the letters to the others.

use kernel::Language;
use platform::{PageError, Site};

use crate::applications::{Application, StatusCard};

/// What the applicant's status page says of an offer.
///
/// # Errors
/// The database's.
pub async fn status_cards(_site: &Site, _application: &Application, _secret: &str, _language: Language) -> Result<Vec<StatusCard>, PageError> {
    Ok(Vec::new())
}
