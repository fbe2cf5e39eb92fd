//! The clock is a parameter: real when serving, fixed in tests and demos.

use std::sync::{Arc, Mutex, PoisonError};

use time::{Date, Duration, OffsetDateTime};

use crate::dates;

/// Where the time comes from. Clones tell the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Mutex<OffsetDateTime>>>);

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub const fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until it is [moved](Self::advance).
    #[must_use]
    pub fn fixed(at: OffsetDateTime) -> Self {
        Self(Some(Arc::new(Mutex::new(at))))
    }

    /// The instant, in UTC, to the microsecond (what both databases keep).
    #[must_use]
    pub fn now(&self) -> OffsetDateTime {
        let instant = match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
            None => OffsetDateTime::now_utc(),
            Some(fixed) => *fixed.lock().unwrap_or_else(PoisonError::into_inner),
        };
        instant.replace_microsecond(instant.microsecond()).unwrap_or(instant)
    }

    /// Today's date in Norway.
    #[must_use]
    pub fn today(&self) -> Date {
        dates::in_oslo(self.now()).date()
    }

    /// Moves a fixed clock; the system's clock is left alone.
    pub fn advance(&self, by: Duration) {
        if let Some(fixed) = &self.0 {
            *fixed.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}
