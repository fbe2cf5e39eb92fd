//! A form sent after the session ran out: what was typed goes along through signing in, and is sent again only when the person says so.
//! Nothing is stored: it lies in the page of the one who wrote it.

use std::{collections::HashSet, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_login::AuthSession;
use platform::{
    Frame, Site,
    form::{FORM_LIMIT, Fields, Mistakes},
    http::{Gate, Listed, SignInFirst},
    pages,
};

use super::pages::{SignInPage, safe_next};
use crate::people::Backend;

/// What every carried field's name begins with, so that it is never taken for one of the sign-in form's own.
const CARRIED: &str = "kept.";
/// The sign-in form's field that says where the kept form is to be sent.
const TO: &str = "kept_to";
/// The largest form that goes along: it must fit into the sign-in form again.
const LARGEST: usize = FORM_LIMIT / 2;

/// The routes behind which someone must be signed in: only their forms are held until that is known.
#[derive(Clone, Debug)]
pub struct Guarded(Arc<HashSet<String>>);

impl Guarded {
    /// The guarded ones of a list of routes.
    #[must_use]
    pub fn of(routes: &[Listed]) -> Self {
        let guarded = routes.iter().filter(|route| route.method == Method::POST && matches!(route.gate, Gate::SignedIn | Gate::Needs(_)));
        Self(Arc::new(guarded.map(|route| route.path.clone()).collect()))
    }
}

/// A form on its way through signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KeptForm {
    /// Where it was sent, and will be sent again.
    pub to: String,
    /// Its fields.
    pub pairs: Vec<(String, String)>,
}

impl KeptForm {
    /// The form behind a sent body; none when there is nothing to keep. Passwords are never kept.
    fn of(to: &str, body: &[u8]) -> Option<Self> {
        let pairs: Vec<(String, String)> = Fields::parse(body).pairs().iter().filter(|(name, _)| !name.contains("password")).cloned().collect();
        (!pairs.is_empty()).then(|| Self { to: to.to_owned(), pairs })
    }

    /// The form that came along with a sign-in.
    pub(super) fn beside(fields: &Fields) -> Option<Self> {
        if !fields.has(TO) {
            return None;
        }
        let carried = fields.pairs().iter().filter_map(|(name, value)| Some((name.strip_prefix(CARRIED)?.to_owned(), value.clone())));
        Some(Self { to: safe_next(Some(fields.raw(TO))), pairs: carried.collect() })
    }

    /// The fields as the sign-in form carries them.
    pub(super) fn carried(&self) -> Vec<(String, &str)> {
        let own = [(TO.to_owned(), self.to.as_str())].into_iter();
        own.chain(self.pairs.iter().map(|(name, value)| (format!("{CARRIED}{name}"), value.as_str()))).collect()
    }

    /// What someone wrote in words, for reading it again before it is sent: keys, dates and choices hold no blank.
    pub(super) fn words(&self) -> Vec<&str> {
        self.pairs.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace)).collect()
    }
}

/// Why the sign-in page stands there instead of the answer to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interrupted {
    /// All that was typed goes along.
    Kept,
    /// There was a file, or more than can go along.
    NotKept,
    /// There was nothing to keep.
    Nothing,
}

impl Interrupted {
    /// Its name in locale keys: `interrupted-kept`.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::NotKept => "not-kept",
            Self::Nothing => "nothing",
        }
    }
}

/// Answers a form from someone who is signed out with the sign-in page, and lets what was typed go along.
pub async fn keep(State((site, guarded)): State<(Site, Guarded)>, session: AuthSession<Backend>, request: Request, next: Next) -> Response {
    let is_guarded = request.extensions().get::<MatchedPath>().is_some_and(|path| guarded.0.contains(path.as_str()));
    if request.method() != Method::POST || session.user.is_some() || !is_guarded {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let said = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let typed = said(header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let autosave = parts.headers.contains_key("x-autosave");
    let back = came_from(&parts.headers);
    let frame = Frame::plain(&site, pages::language_of(&parts), &back);
    let to = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let (body, sent) = if typed {
        let Ok(bytes) = to_bytes(body, FORM_LIMIT).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
        (Body::from(bytes.clone()), Some(bytes))
    } else {
        (body, None)
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.extensions().get::<SignInFirst>().is_none() {
        return response;
    }
    if autosave {
        // The page's script knows what this means: the text stays in the tab until someone is signed in again.
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let kept = sent.as_ref().filter(|sent| sent.len() <= LARGEST).and_then(|sent| KeptForm::of(&to, sent));
    let why = match (&kept, &sent) {
        (Some(_), _) => Interrupted::Kept,
        (None, Some(sent)) if sent.len() <= LARGEST => Interrupted::Nothing,
        (None, _) => Interrupted::NotKept,
    };
    let page = SignInPage { page: frame, fields: Fields::default(), mistakes: Mistakes::default(), next: back, kept, interrupted: Some(why) };
    match platform::http::page(&page) {
        Ok(shown) => (StatusCode::UNAUTHORIZED, shown).into_response(),
        Err(error) => error.into_response(),
    }
}

/// The page of ours the form stood on, as the browser tells; else the start page.
fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(|address| address.split_once("://"));
    safe_next(referer.and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_goes_along() {
        let kept = KeptForm::of("/account", b"name=Kari+Solbakken&password=x&current_password=y").unwrap();
        assert_eq!(kept.pairs, [("name".to_owned(), "Kari Solbakken".to_owned())]);
        assert_eq!(KeptForm::of("/account/password", b"password=x&current_password=y"), None);
    }

    #[test]
    fn what_goes_along_comes_back_as_it_was() {
        let kept = KeptForm::of("/o/fjordvik/positions?x=1", "text=Hei+på+deg&text=igjen&kept_to=%2Fsnik&version=3".as_bytes()).unwrap();
        let beside = Fields::from_pairs(kept.carried());
        assert_eq!(KeptForm::beside(&beside), Some(kept.clone()));
        assert_eq!(kept.words(), ["Hei på deg"]);
        assert_eq!(KeptForm::beside(&Fields::from_pairs([("email", "kari@example.no")])), None);
    }

    #[test]
    fn a_kept_form_is_never_sent_to_another_site() {
        let beside = Fields::from_pairs([("kept_to", "//evil.example/x"), ("kept.text", "Hei på deg")]);
        assert_eq!(KeptForm::beside(&beside).unwrap().to, "/");
    }

    #[test]
    fn the_way_back_is_a_page_of_ours() {
        let from = |address: &str| came_from(&HeaderMap::from_iter([(header::REFERER, address.parse().unwrap())]));
        assert_eq!(from("https://brobygger.example/o/fjordvik/positions/1/edit?part=goals"), "/o/fjordvik/positions/1/edit?part=goals");
        assert_eq!(from("https://brobygger.example"), "/");
        assert_eq!(from("https://brobygger.example//evil.example"), "/");
        assert_eq!(came_from(&HeaderMap::new()), "/");
    }
}
