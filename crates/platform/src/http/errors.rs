//! Why a page was not shown: the errors that know their status, and the pages that tell of them.

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use sea_orm::{DbErr, prelude::Uuid};

use crate::{Frame, Site, crypto::SecretError, db, documents::PaperError, pages};

/// Why a page was not shown. Only this knows HTTP.
#[derive(Debug)]
pub enum PageError {
    /// Not there, or not for this person: 404, and nothing said of which.
    Hidden,
    /// Known to the person, but refused: 403 with the locale key of the reason.
    Refused(&'static str),
    /// Sign in first; then back to where they were.
    SignIn(String),
    /// Elsewhere.
    See(String),
    /// No room left on the disk: 507, and what was typed is still in the browser.
    Full,
    /// Ours: 500 with a reference.
    Broken(String),
}

impl From<DbErr> for PageError {
    fn from(error: DbErr) -> Self {
        if db::no_room(&error) { Self::Full } else { Self::Broken(error.to_string()) }
    }
}

impl From<SecretError> for PageError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::KeyGone => Self::Hidden,
            SecretError::Db(error) => error.into(),
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<PaperError> for PageError {
    fn from(error: PaperError) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Marks an answer that asks for a sign-in first, so that what surrounds the handlers can keep the form that was sent.
#[derive(Clone, Copy, Debug)]
pub struct SignInFirst;

/// The error of one answer, carried to [`errors`], which knows the language.
#[derive(Clone, Debug)]
struct Said {
    status: StatusCode,
    key: &'static str,
    reference: Option<Uuid>,
}

impl Said {
    /// Ours: the log knows why, the reader gets a reference to it.
    fn broken(why: &str) -> Self {
        let reference = Uuid::now_v7();
        tracing::error!(%reference, why, "a request failed");
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, key: "error-broken", reference: Some(reference) }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let said = match self {
            Self::See(to) => return Redirect::to(&to).into_response(),
            Self::SignIn(from) => {
                let next: String = form_urlencoded::byte_serialize(from.as_bytes()).collect();
                let mut response = Redirect::to(&format!("/sign-in?next={next}")).into_response();
                response.extensions_mut().insert(SignInFirst);
                return response;
            }
            Self::Hidden => Said { status: StatusCode::NOT_FOUND, key: "error-hidden", reference: None },
            Self::Refused(key) => Said { status: StatusCode::FORBIDDEN, key, reference: None },
            Self::Full => {
                tracing::error!("there is no room left for the database");
                Said { status: StatusCode::INSUFFICIENT_STORAGE, key: "error-full", reference: None }
            }
            Self::Broken(why) => Said::broken(&why),
        };
        let mut response = said.status.into_response();
        response.extensions_mut().insert(said);
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Frame,
    key: &'static str,
    status: u16,
    reference: Option<Uuid>,
}

/// Gives every error without a page its page, in the reader's language. Errors are HTML with nothing technical in it.
pub async fn errors(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let language = pages::language_of(&parts);
    let path = parts.uri.path().to_owned();
    let response = next.run(Request::from_parts(parts, body)).await;
    let said = response.extensions().get::<Said>().cloned().or_else(|| {
        // What axum itself refuses (no such route, wrong method, too large) comes without a body of ours.
        let key = match response.status() {
            StatusCode::NOT_FOUND => "error-hidden",
            StatusCode::METHOD_NOT_ALLOWED => "error-method",
            StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::BAD_REQUEST => "error-request",
            StatusCode::REQUEST_TIMEOUT => "error-slow",
            StatusCode::INTERNAL_SERVER_ERROR => "error-broken",
            _ => return None,
        };
        let ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        (!ours).then(|| match response.status() {
            // The session layer's own: the database does not answer.
            StatusCode::INTERNAL_SERVER_ERROR => Said::broken("what surrounds the handlers failed"),
            status => Said { status, key, reference: None },
        })
    });
    let Some(said) = said else { return response };
    let page = Frame::plain(&site, language, &path);
    match (ErrorPage { page, key: said.key, status: said.status.as_u16(), reference: said.reference }).render() {
        Ok(html) => (said.status, Html(html)).into_response(),
        Err(_) => response,
    }
}

/// What a handler that fell over answers. What it said is on the server's error stream: it may hold what was typed.
#[must_use]
pub fn fallen(_: Box<dyn std::any::Any + Send>) -> Response {
    PageError::Broken("a handler fell over".into()).into_response()
}
