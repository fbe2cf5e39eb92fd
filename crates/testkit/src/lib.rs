//! What tests stand on: a whole house on a database of its own, visitors with cookies, and a clock that stands still.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops where it stands")]

mod app;
mod databases;
mod hire_ads;
mod hire_applications;
mod hire_candidates;
mod hire_panel;
mod hire_positions;
mod paper;
mod visitor;

pub use app::{TestApp, on_both};
pub use paper::RecordedPaper;
pub use visitor::{Answer, Visitor};

/// The instant at which every test begins: a Monday morning in Norway.
pub const START: time::OffsetDateTime = time::macros::datetime!(2027-02-01 08:00 UTC);
