//! The way in and out: password, reset by mail, the demo's links, and the choice of language.

mod account;
mod demo;
mod export;
pub mod kept_form;
mod language;
mod pages;
mod reset;

pub use demo::DEMO_CLOCK;
pub(crate) use export::instant_text;

use platform::http::{Gate, Routes};

pub(crate) use pages::enter;
pub(crate) use reset::{task, tokio_hash};

/// The routes of sign-in.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Gate::Open, pages::show)
        .post("/sign-in", Gate::Open, pages::sign_in)
        .post("/sign-out", Gate::SignedIn, pages::sign_out)
        .get("/demo", Gate::Open, demo::show)
        .get("/demo/sign-in/{email}", Gate::Open, demo::sign_in)
        .post("/demo/later", Gate::Open, demo::later)
        .get("/forgotten-password", Gate::Open, reset::ask)
        .post("/forgotten-password", Gate::Open, reset::send)
        .get("/new-password/{secret}", Gate::Secret, reset::choose)
        .post("/new-password/{secret}", Gate::Secret, reset::change)
        .get("/language/{language}", Gate::Open, language::choose)
        .get("/account", Gate::SignedIn, account::show)
        .get("/account/export", Gate::SignedIn, export::download_all)
        .post("/account", Gate::SignedIn, account::save)
        .post("/account/password", Gate::SignedIn, account::change_password)
        .post("/account/sessions/{session}/end", Gate::SignedIn, account::end_session)
}
