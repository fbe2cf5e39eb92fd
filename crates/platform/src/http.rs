//! HTTP: the list of routes, and what every answer carries.

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

use crate::{
    Site,
    access::Action,
    documents::{Documents, Paper, PaperError},
    files::FileKind,
    pages,
};

mod errors;

pub use errors::{PageError, SignInFirst, errors, fallen};

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

/// Hides what an address with a NUL in it asks for: no database keeps one in a text, and PostgreSQL fails when asked for it.
pub async fn without_nul(request: Request, next: Next) -> Response {
    let holds_nul = request.uri().path_and_query().is_some_and(|address| address.as_str().contains("%00"));
    if holds_nul { PageError::Hidden.into_response() } else { next.run(request).await }
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
    with_status(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A page that says with its status why it is not the one asked for: 409 when something changed meanwhile, 507 when there is no room.
///
/// # Errors
/// When the template fails, which is ours.
pub fn with_status(status: StatusCode, template: &impl Template) -> crate::PageResult {
    Ok((status, Html(template.render()?)).into_response())
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
