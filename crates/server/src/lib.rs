//! The house put together: the rooms, the router, and what the commands do.

pub mod app;
pub mod assets;
pub mod commands;
pub mod demo;
mod front;
mod search;
pub mod upkeep;

pub use app::{rooms, router};
