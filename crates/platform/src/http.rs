//! HTTP: the list of routes, the errors that know their status, and what every answer carries.

use std::str::FromStr;

use askama::Template;
use axum::{
    Router,
    extract::{FromRequestParts, RawPathParams, Request, State},
    handler::Handler,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
    routing,
};
use kernel::Language;
use sea_orm::{DbErr, prelude::Uuid};

use crate::{
    Frame, Site,
    access::Action,
    crypto::SecretError,
    documents::{Documents, Paper, PaperError},
    files::FileKind,
    pages,
};

/// Who may come through a route's door: the reviewed list in the access tests is made of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Anyone, signed in or not.
    Open,
    /// Anyone who holds a secret link.
    Secret,
    /// Anyone signed in; shows only what is their own.
    SignedIn,
    /// Those whom the policies let do this.
    Needs(Action),
}

/// One route, as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path with its parameters.
    pub path: String,
    /// Who may come through.
    pub gate: Gate,
}

/// Routes that keep a list of themselves, so that no door goes untested.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    router: Router<Site>,
    listed: Vec<Listed>,
}

impl Routes {
    /// No routes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &str, gate: Gate, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::GET, path, gate, routing::get(handler))
    }

    /// A change.
    #[must_use]
    pub fn post<H, T>(self, path: &str, gate: Gate, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::POST, path, gate, routing::post(handler))
    }

    fn add(mut self, method: Method, path: &str, gate: Gate, route: routing::MethodRouter<Site>) -> Self {
        self.router = self.router.route(path, route);
        self.listed.push(Listed { method, path: path.to_owned(), gate });
        self
    }

    /// These routes and those.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.listed.extend(other.listed);
        self
    }

    /// The list.
    #[must_use]
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// The router.
    pub fn into_router(self) -> Router<Site> {
        self.router
    }
}

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
    /// Ours: 500 with a reference.
    Broken(String),
}

impl From<DbErr> for PageError {
    fn from(error: DbErr) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<SecretError> for PageError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::KeyGone => Self::Hidden,
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
            Self::Broken(why) => {
                let reference = Uuid::now_v7();
                tracing::error!(%reference, why, "a request failed");
                Said { status: StatusCode::INTERNAL_SERVER_ERROR, key: "error-broken", reference: Some(reference) }
            }
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
            _ => return None,
        };
        let ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        (!ours).then_some(Said { status: response.status(), key, reference: None })
    });
    let Some(said) = said else { return response };
    let page = Frame::plain(&site, language, &path);
    match (ErrorPage { page, key: said.key, status: said.status.as_u16(), reference: said.reference }).render() {
        Ok(html) => (said.status, Html(html)).into_response(),
        Err(_) => response,
    }
}

/// Lets a change through only when it comes from our own pages: the browser itself says where from.
pub async fn same_origin(State(site): State<Site>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    if comes_from_us(&site, request.headers()) { next.run(request).await } else { PageError::Refused("error-other-site").into_response() }
}

fn comes_from_us(site: &Site, headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(from), _) => matches!(from, "same-origin" | "none"),
        (None, Some(origin)) => {
            origin == site.config.public_url || header("host").is_some_and(|host| origin.split_once("://").is_some_and(|(_, rest)| rest == host))
        }
        // No browser: nobody's cookies are being borrowed.
        (None, None) => true,
    }
}

/// The headers every answer carries: a strict content policy, nothing cached that is personal.
pub async fn headers(request: Request, next: Next) -> Response {
    const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert("content-security-policy", HeaderValue::from_static(POLICY));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("referrer-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(), microphone=(), geolocation=()"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// A page as an answer.
///
/// # Errors
/// When the template fails, which is ours.
pub fn page(template: &impl Template) -> crate::PageResult {
    Ok(Html(template.render()?).into_response())
}

/// The form again, with what was typed and what to mend: 422.
///
/// # Errors
/// When the template fails, which is ours.
pub fn again(template: &impl Template) -> crate::PageResult {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render()?)).into_response())
}

/// On to the next page after a change.
///
/// # Errors
/// Never; the type fits the handlers.
pub fn see(to: impl AsRef<str>) -> crate::PageResult {
    Ok(Redirect::to(to.as_ref()).into_response())
}

/// What the page's script is told after it saved by itself.
///
/// # Errors
/// Never; the type fits the handlers.
pub fn saved(version: i64) -> crate::PageResult {
    Ok(axum::Json(serde_json::json!({ "version": version })).into_response())
}

/// A file to be downloaded. The name is ours and holds no person's name.
#[must_use]
pub fn download(content: Vec<u8>, media_type: &'static str, file_name: &str) -> Response {
    let safe: String = file_name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' }).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{safe}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(media_type)), (header::CONTENT_DISPOSITION, disposition)], content).into_response()
}

/// A paper as a PDF to be downloaded; `name` is without its ending.
///
/// # Errors
/// When it cannot be printed, which is ours.
pub async fn pdf(site: &Site, paper: Paper, name: &str) -> crate::PageResult {
    print(site, FileKind::Pdf, name, move |printer| printer.pdf(&paper)).await
}

/// A paper as a Word document to be downloaded; `name` is without its ending.
///
/// # Errors
/// When it cannot be printed, which is ours.
pub async fn word(site: &Site, paper: Paper, name: &str) -> crate::PageResult {
    print(site, FileKind::Docx, name, move |printer| printer.word(&paper)).await
}

/// Typesetting is work for a thread of its own, not for one that answers requests.
async fn print<F>(site: &Site, kind: FileKind, name: &str, press: F) -> crate::PageResult
where
    F: FnOnce(&dyn Documents) -> Result<Vec<u8>, PaperError> + Send + 'static,
{
    let site = site.clone();
    let printed = tokio::task::spawn_blocking(move || press(&*site.documents)).await;
    let content = printed.map_err(|error| PageError::Broken(error.to_string()))??;
    Ok(download(content, kind.media_type(), &format!("{name}.{}", kind.ending())))
}

/// The last parameter of the path; what does not parse is not there.
#[derive(Clone, Copy, Debug)]
pub struct At<T>(pub T);

impl<S, T> FromRequestParts<S> for At<T>
where
    S: Send + Sync,
    T: FromStr + Send,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::Hidden)?;
        let last = params.iter().last().and_then(|(_, value)| value.parse().ok());
        last.map(Self).ok_or(PageError::Hidden)
    }
}

/// The last two parameters of the path; what does not parse is not there.
#[derive(Clone, Copy, Debug)]
pub struct At2<A, B>(pub A, pub B);

impl<S, A, B> FromRequestParts<S> for At2<A, B>
where
    S: Send + Sync,
    A: FromStr + Send,
    B: FromStr + Send,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::Hidden)?;
        let values: Vec<&str> = params.iter().map(|(_, value)| value).collect();
        let [.., first, second] = values.as_slice() else { return Err(PageError::Hidden) };
        match (first.parse(), second.parse()) {
            (Ok(first), Ok(second)) => Ok(Self(first, second)),
            _ => Err(PageError::Hidden),
        }
    }
}

/// The reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Reader(pub Language);

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(pages::language_of(parts)))
    }
}
