//! Invitations by mail: who is asked in, for how long, and how they come in.

use platform::http::{Gate, Routes};

mod accept;
mod pages;
mod rules;
mod store;

use crate::people::MANAGE;

/// Where they are listed, inside an organisation.
pub(crate) const PATH: &str = "/invitations";

pub(crate) use store::{forget_old, waiting_in};

/// The pages of invitations.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/o/{organisation}/invitations", Gate::Needs(MANAGE), pages::list)
        .get("/o/{organisation}/invitations/new", Gate::Needs(MANAGE), pages::new)
        .post("/o/{organisation}/invitations/new", Gate::Needs(MANAGE), pages::invite)
        .post("/o/{organisation}/invitations/{invitation}/resend", Gate::Needs(MANAGE), pages::resend)
        .post("/o/{organisation}/invitations/{invitation}/withdraw", Gate::Needs(MANAGE), pages::withdraw)
        .get("/invitation/{secret}", Gate::Secret, accept::show)
        .post("/invitation/{secret}", Gate::Secret, accept::accept)
}
