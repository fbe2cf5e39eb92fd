//! The clock is a parameter: real when serving, fixed in tests and demos.

use std::sync::{Arc, Mutex, PoisonError};

use time::{Date, Duration, OffsetDateTime};

use crate::dates;

/// Where the time comes from. Clones tell the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock(Kind);

#[derive(Clone, Debug, Default)]
enum Kind {
    #[default]
    System,
    Fixed(Arc<Mutex<OffsetDateTime>>),
    Ahead(Arc<Mutex<Duration>>),
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub const fn system() -> Self {
        Self(Kind::System)
    }

    /// A clock that stands still until it is [moved](Self::advance).
    #[must_use]
    pub fn fixed(at: OffsetDateTime) -> Self {
        Self(Kind::Fixed(Arc::new(Mutex::new(at))))
    }

    /// The machine's clock, so much ahead, and further when it is [moved](Self::advance): for the demo, where weeks pass in minutes.
    #[must_use]
    pub fn ahead(by: Duration) -> Self {
        Self(Kind::Ahead(Arc::new(Mutex::new(by))))
    }

    /// The instant, in UTC, to the microsecond (what both databases keep).
    #[must_use]
    pub fn now(&self) -> OffsetDateTime {
        let instant = match &self.0 {
            Kind::System => wall(),
            Kind::Fixed(fixed) => *fixed.lock().unwrap_or_else(PoisonError::into_inner),
            Kind::Ahead(by) => wall() + *by.lock().unwrap_or_else(PoisonError::into_inner),
        };
        instant.replace_microsecond(instant.microsecond()).unwrap_or(instant)
    }

    /// Today's date in Norway.
    #[must_use]
    pub fn today(&self) -> Date {
        dates::in_oslo(self.now()).date()
    }

    /// Moves a clock that can be moved; the machine's own is left alone.
    pub fn advance(&self, by: Duration) {
        match &self.0 {
            Kind::System => {}
            Kind::Fixed(fixed) => *fixed.lock().unwrap_or_else(PoisonError::into_inner) += by,
            Kind::Ahead(ahead) => *ahead.lock().unwrap_or_else(PoisonError::into_inner) += by,
        }
    }

    /// How far ahead of the machine's clock it goes.
    #[must_use]
    pub fn is_ahead_by(&self) -> Duration {
        match &self.0 {
            Kind::Ahead(ahead) => *ahead.lock().unwrap_or_else(PoisonError::into_inner),
            Kind::System | Kind::Fixed(_) => Duration::ZERO,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
fn wall() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}
