//! Kill -9 in the middle of the work: whatever was acknowledged must be there afterwards.

use crate::At;

/// So many kills, each in the middle of applying and scoring.
pub async fn run(_at: &At, _times: usize) -> Result<(), String> {
    Ok(())
}
