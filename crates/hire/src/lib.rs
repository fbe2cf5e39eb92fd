//! Hire: from the idea to a hired peer worker, one slice for each step of the path.

pub mod ads;
pub mod applications;
pub mod assessment;
pub mod contacts;
pub mod decisions;
pub mod descriptions;
pub mod desk;
pub mod facts;
mod finding;
pub mod gates;
pub mod interviews;
mod kept;
pub mod panel;
pub mod path;
pub mod positions;
pub mod readiness;
pub mod room;
mod waiting;
mod wording;

pub use path::{Stage, Step};
pub use room::Hire;
