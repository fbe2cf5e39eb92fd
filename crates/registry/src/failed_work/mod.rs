//! Background work as people see it: what waits, what failed and why, and trying again.

use platform::{
    access::Action,
    http::{Gate, Routes},
};

mod pages;
mod store;

/// To see an organisation's background work and try it again.
pub const MANAGE: Action = Action("ManageTasks");

/// The page of background work.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/o/{organisation}/tasks", Gate::Needs(MANAGE), pages::list).post(
        "/o/{organisation}/tasks/{task}/retry",
        Gate::Needs(MANAGE),
        pages::retry,
    )
}
