//! The audit log as people read it: what was done here, by whom, and what was done with me.

use platform::{
    access::Action,
    http::{Gate, Routes},
};

mod mine;
mod pages;
mod store;

pub(crate) use store::about_person;

/// To read the log of an organisation.
pub const VIEW: Action = Action("ViewAudit");

/// The pages of the log.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/o/{organisation}/audit", Gate::Needs(VIEW), pages::list).get("/account/log", Gate::SignedIn, mine::show)
}
