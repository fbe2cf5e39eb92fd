//! A save that came too late, because someone moved what it was about meanwhile: what happened, and all that was typed.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse as _},
};
use platform::{Frame, PageError, PageResult};

#[derive(Template)]
#[template(path = "templates/kept.html")]
struct KeptPage {
    page: Frame,
    title: String,
    /// Each field with its label; those that are empty are left out.
    typed: Vec<(String, String)>,
    back: String,
}

/// Answers 409 with a sentence that says what happened and with what was typed, so that no word of it is lost.
///
/// # Errors
/// When the template fails, which is ours.
pub(crate) fn too_late(page: Frame, happened: String, mut typed: Vec<(String, String)>, back: String) -> PageResult {
    typed.retain(|(_, text)| !text.trim().is_empty());
    let html = KeptPage { page, title: happened, typed, back }.render().map_err(PageError::from)?;
    Ok((StatusCode::CONFLICT, Html(html)).into_response())
}
