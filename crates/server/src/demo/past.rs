//! Days gone by: the same house with a clock that stands where the story is.

use kernel::{Clock, dates};
use platform::{PageError, Site};
use time::{Date, OffsetDateTime, macros::time};

/// Nine in the morning in Norway, when the office opens.
pub(super) fn morning(day: Date) -> OffsetDateTime {
    dates::from_oslo(day, time!(09:00))
}

/// The house as it was at an instant: same database, same keys, another clock.
pub(super) fn site_on(site: &Site, at: OffsetDateTime) -> Result<Site, PageError> {
    Site::new(
        site.config.clone(),
        site.db.clone(),
        Clock::fixed(at),
        site.vault.clone(),
        std::sync::Arc::clone(&site.documents),
        site.rooms.clone(),
    )
    .map_err(PageError::Broken)
}
