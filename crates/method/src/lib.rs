//! The method as data: checklists, guides, templates, questions and texts, each item with its source (M1).

mod document;
mod library;
mod reading;
mod room;

pub use document::{Document, Group, Item, Source};
pub use library::{Library, library};
pub use reading::{MethodError, markdown};
pub use room::MethodRoom;
