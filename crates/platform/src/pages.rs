//! What surrounds every page: language, navigation, who is signed in, and the words of the interface.

use std::fmt::Display;

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
    response::{Html, IntoResponse},
};
use kernel::Language;
use sea_orm::prelude::Uuid;

use crate::{
    PageError, PageResult, Site,
    form::{Mistake, Mistakes},
    http, i18n,
};

/// The cookie that remembers a chosen language. Set only when one is chosen.
pub const LANGUAGE_COOKIE: &str = "brobygger_language";

/// The reader's language: the address's `lang`, else the chosen one, else what the browser prefers, else bokmål.
#[must_use]
pub fn language_of(parts: &Parts) -> Language {
    let preferred = || parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Language::from_accept_language);
    chosen_language(parts).or_else(preferred).unwrap_or_default()
}

/// The language the reader has asked for: the address's `lang`, else the one chosen in this browser.
fn chosen_language(parts: &Parts) -> Option<Language> {
    let asked = parts
        .uri
        .query()
        .and_then(|query| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").and_then(|(_, value)| value.parse().ok()));
    let chosen = || {
        parts.headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';')).find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == LANGUAGE_COOKIE).then(|| value.parse().ok())?
        })
    };
    asked.or_else(chosen)
}

/// Who is signed in, as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FramePerson {
    /// Their name.
    pub name: String,
    /// Their initials.
    pub initials: String,
    /// Where they are now, when inside an organisation.
    pub here: Option<FramePlace>,
    /// All the places they can switch to.
    pub places: Vec<FramePlace>,
}

/// An organisation as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FramePlace {
    /// Its name.
    pub name: String,
    /// The beginning of its addresses: `/o/fjordvik`.
    pub base: String,
}

/// One link of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameLink {
    /// Where to.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Its icon's name.
    pub icon: &'static str,
    /// Whether the page is in there.
    pub current: bool,
}

/// One step of the way here, above the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Where to; none for the page itself.
    pub href: Option<String>,
    /// Its words.
    pub label: String,
}

/// The frame of one page. Templates call it `page`.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The reader's language.
    pub language: Language,
    /// The page's own path.
    pub path: String,
    /// A pleasant sentence about what was just done, when there is one.
    pub notice: Option<String>,
    /// Who is signed in.
    pub person: Option<FramePerson>,
    /// The navigation.
    pub links: Vec<FrameLink>,
    /// Whether this is the demo.
    pub demo: bool,
    /// The address of this installation, without a slash at the end.
    pub public_url: String,
    query: String,
    notice_key: Option<String>,
    /// Whether the reader has chosen the language themselves.
    chosen: bool,
}

impl Frame {
    /// The frame of a page for anyone.
    #[must_use]
    pub fn plain(site: &Site, language: Language, path: &str) -> Self {
        Self {
            language,
            path: path.to_owned(),
            notice: None,
            person: None,
            links: Vec::new(),
            demo: site.config.demo,
            public_url: site.config.public_url.clone(),
            query: String::new(),
            notice_key: None,
            chosen: false,
        }
    }

    /// The frame of the page a request asks for.
    #[must_use]
    pub fn of(site: &Site, parts: &Parts) -> Self {
        let language = language_of(parts);
        let mut frame = Self::plain(site, language, parts.uri.path());
        frame.chosen = chosen_language(parts).is_some();
        if let Some(query) = parts.uri.query() {
            let pairs = || form_urlencoded::parse(query.as_bytes());
            // Only a notice that has a text of ours is shown: an address cannot put words in our mouth.
            frame.notice_key =
                pairs().find(|(name, _)| name == "notice").map(|(_, value)| format!("notice-{value}")).filter(|key| i18n::has(language, key));
            frame.notice = frame.notice_key.as_deref().map(|key| i18n::text(language, key));
            frame.query =
                form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs().filter(|(name, _)| name != "lang" && name != "notice")).finish();
        }
        frame
    }

    /// Turns to the language of what the page is about, unless the reader has chosen one: a link that is opened on another device speaks
    /// as it did on the first.
    pub fn turn_to(&mut self, language: Language) {
        if !self.chosen {
            self.language = language;
            self.notice = self.notice_key.as_deref().map(|key| i18n::text(language, key));
        }
    }

    /// The text of a key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.language, key)
    }

    /// The text of a key made of two parts: `page.tt("level", level)` is `level-individual`.
    #[must_use]
    pub fn tt(&self, prefix: &str, rest: impl Display) -> String {
        i18n::text(self.language, &format!("{prefix}-{rest}"))
    }

    /// The text of a key with one value in it.
    #[must_use]
    pub fn t1(&self, key: &str, name: &'static str, value: impl Display) -> String {
        i18n::text_with(self.language, key, &[(name, &value)])
    }

    /// The text of a key with two values in it.
    #[must_use]
    pub fn t2(&self, key: &str, name: &'static str, value: impl Display, name2: &'static str, value2: impl Display) -> String {
        i18n::text_with(self.language, key, &[(name, &value), (name2, &value2)])
    }

    /// The text of a key with three values in it.
    #[must_use]
    pub fn t3(&self, key: &str, a: (&'static str, &dyn Display), b: (&'static str, &dyn Display), c: (&'static str, &dyn Display)) -> String {
        i18n::text_with(self.language, key, &[a, b, c])
    }

    /// The text of a key that counts: `$count`.
    #[must_use]
    pub fn tn(&self, key: &str, count: impl TryInto<u64>) -> String {
        i18n::text_count(self.language, key, count.try_into().unwrap_or(0))
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: &time::Date) -> String {
        kernel::dates::long(*date, self.language)
    }

    /// An instant in words, as clocks in Norway show it.
    #[must_use]
    pub fn moment(&self, instant: &crate::db::Instant) -> String {
        kernel::dates::long_with_time(instant.utc(), self.language)
    }

    /// A fresh key for a form that makes something new.
    #[must_use]
    pub fn form_key(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// The three languages for the header's menu: code, own name, address of this page in it.
    #[must_use]
    pub fn languages(&self) -> Vec<(Language, &'static str, String)> {
        let here = if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) };
        let next: String = form_urlencoded::byte_serialize(here.as_bytes()).collect();
        Language::ALL.into_iter().map(|language| (language, language.own_name(), format!("/language/{language}?next={next}"))).collect()
    }

    /// The sentence of a field's mistake, for the template of fields.
    #[must_use]
    pub fn mistake(&self, mistakes: &Mistakes, field: &str) -> Option<String> {
        mistakes.of(self.language, field)
    }

    /// A mistake as a sentence, for the summary.
    #[must_use]
    pub fn sentence(&self, mistake: &Mistake) -> String {
        mistake.sentence(self.language)
    }

    /// The initials of a name.
    #[must_use]
    pub fn initials(name: &str) -> String {
        let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
        letters.next().into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
    }
}

impl FromRequestParts<Site> for Frame {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self::of(site, parts))
    }
}

/// One field that two people changed at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the field is called on the page.
    pub label: String,
    /// What stands in the database now.
    pub theirs: String,
    /// What this person wrote.
    pub yours: String,
}

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictPage {
    page: Frame,
    action: String,
    back: String,
    version: i64,
    differences: Vec<Difference>,
    fields: Vec<(String, String)>,
}

/// A stale save shows both texts and loses neither: 409, with the person's own text ready to be saved over, or let go.
/// Where nothing differs there is nothing to choose between, and it is as if saved: a button was pressed twice, or an answer got lost.
///
/// # Errors
/// When the template fails, which is ours.
pub fn conflict(page: Frame, action: &str, back: &str, version: i64, differences: Vec<Difference>, fields: &crate::form::Fields) -> PageResult {
    if differences.iter().all(|difference| difference.theirs.trim() == difference.yours.trim()) {
        return if fields.autosave() { http::saved(version) } else { http::see(format!("{back}?notice=saved")) };
    }
    let fields = fields.pairs().iter().filter(|(name, _)| name != "version").cloned().collect();
    let html =
        ConflictPage { page, action: action.to_owned(), back: back.to_owned(), version, differences, fields }.render().map_err(PageError::from)?;
    Ok((StatusCode::CONFLICT, Html(html)).into_response())
}
