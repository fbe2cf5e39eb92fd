//! Interviews (H11): a guide from the method, times the candidate chooses, notes with facts and evaluations apart.

pub mod lawful;

use kernel::Language;
use platform::{PageError, Site};

use crate::applications::{Application, StatusCard};

/// What the applicant's status page says of interviews.
///
/// # Errors
/// The database's.
pub async fn status_cards(_site: &Site, _application: &Application, _secret: &str, _language: Language) -> Result<Vec<StatusCard>, PageError> {
    Ok(Vec::new())
}
