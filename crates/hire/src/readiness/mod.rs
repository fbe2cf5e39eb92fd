//! The readiness review (H1): twenty points, actions with owner and date, progress over time.

mod actions;
mod documents;
mod duties;
mod pages;
mod rows;
pub mod rules;
mod store;

use kernel::{OrganisationId, PersonId};
use platform::{
    Site,
    access::{Action, Resource},
    http::{Gate, Routes},
};
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::{Value, json};

pub(crate) use duties::duties;

kernel::typed_id! {
    /// One readiness review.
    ReviewId
}
kernel::typed_id! {
    /// One action that came of a review.
    ActionId
}

/// See the organisation's reviews and their actions.
pub const VIEW: Action = Action("ViewReadiness");
/// Start, answer and finish a review, and change its actions.
pub const EDIT: Action = Action("EditReadiness");
/// Say that an action is done; asked of the action, for its owner may too.
pub const COMPLETE: Action = Action("CompleteReadinessAction");

/// An action as the policies see it: its owner.
#[must_use]
pub fn resource(organisation: OrganisationId, action: ActionId, owner: Option<PersonId>) -> Resource {
    Resource::new("ReadinessAction", action, organisation).person("owner", owner)
}

/// Whether the organisation has completed a review.
///
/// # Errors
/// The database's.
pub async fn reviewed<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<bool, DbErr> {
    store::any_finished(db, organisation).await
}

/// What is kept about a person here: the actions they own or have owned.
pub(crate) async fn export_person(site: &Site, person: PersonId) -> Result<Value, DbErr> {
    let owned = store::owned_by(site.db.read(), person).await?;
    let shown =
        owned.iter().map(|action| json!({ "text": action.text, "due": action.due.map(kernel::dates::iso), "done": action.done_at.is_some() }));
    Ok(json!({ "actions": shown.collect::<Vec<_>>() }))
}

/// The slice's pages.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/o/{organisation}/readiness", Gate::Needs(VIEW), pages::list::show)
        .post("/o/{organisation}/readiness", Gate::Needs(EDIT), pages::list::start)
        .get("/o/{organisation}/readiness/{review}", Gate::Needs(VIEW), pages::review::show)
        .post("/o/{organisation}/readiness/{review}/finish", Gate::Needs(EDIT), pages::review::finish)
        .get("/o/{organisation}/readiness/{review}/pdf", Gate::Needs(VIEW), pages::review::pdf)
        .get("/o/{organisation}/readiness/{review}/word", Gate::Needs(VIEW), pages::review::word)
        .get("/o/{organisation}/readiness/{review}/part/{part}", Gate::Needs(EDIT), pages::part::edit)
        .post("/o/{organisation}/readiness/{review}/part/{part}", Gate::Needs(EDIT), pages::part::save)
        .get("/o/{organisation}/readiness/{review}/actions/{action}", Gate::Needs(EDIT), pages::action::edit)
        .post("/o/{organisation}/readiness/{review}/actions/{action}", Gate::Needs(EDIT), pages::action::save)
        .post("/o/{organisation}/readiness/{review}/actions/{action}/done", Gate::Needs(COMPLETE), pages::action::mark)
}
