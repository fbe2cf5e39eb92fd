//! Days gone by: the same house with a clock of its own, which follows the story.

use kernel::{Clock, dates};
use platform::{PageError, Site};
use time::{Date, OffsetDateTime, macros::time};

/// Nine in the morning in Norway, when the office opens.
pub(super) fn morning(day: Date) -> OffsetDateTime {
    dates::from_oslo(day, time!(09:00))
}

/// The house as it was: same database, same keys, another clock.
pub(super) struct Past {
    pub site: Site,
}

impl Past {
    /// The house on that morning.
    pub(super) fn of(site: &Site, day: Date) -> Result<Self, PageError> {
        let clock = Clock::fixed(morning(day));
        let documents = std::sync::Arc::clone(&site.documents);
        Site::new(site.config.clone(), site.db.clone(), clock, site.vault.clone(), documents, site.rooms.clone())
            .map(|site| Self { site })
            .map_err(PageError::Broken)
    }

    /// Lets time pass until then.
    pub(super) fn until(&self, at: OffsetDateTime) -> &Site {
        self.site.clock.advance(at - self.site.clock.now());
        &self.site
    }
}
