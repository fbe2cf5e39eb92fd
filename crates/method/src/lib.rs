//! The method as data: checklists, guides, templates, questions and texts, each item with its source (M1).

mod citing;
mod document;
mod finding;
mod guided;
mod library;
mod pages;
pub mod peer_position;
mod reading;
mod room;
mod shown;

pub use document::{Document, Group, Item, Source};
pub use library::{Library, library};
pub use reading::{MethodError, markdown};
pub use room::MethodRoom;
