//! Forms: what was typed is kept as it was typed, and every mistake names its field.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::Language;
use sea_orm::prelude::Uuid;

use crate::i18n;

/// The largest ordinary form, in bytes (uploads have their own limit).
pub const FORM_LIMIT: usize = 512 * 1024;

/// A limit of its own for the form of one route, in bytes; that route raises axum's own limit as well.
#[derive(Clone, Copy, Debug)]
pub struct FormLimit(pub usize);

/// The fields of a posted form, in order, repeated ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    autosave: bool,
}

impl Fields {
    /// Fields from pairs: for filling a form from what is stored.
    #[must_use]
    pub fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { pairs: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect(), autosave: false }
    }

    /// Fields from a form's body (`application/x-www-form-urlencoded`).
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), readable(&value))).collect();
        Self { pairs, autosave: false }
    }

    /// The first value of a field, without blanks around it; empty when absent. Line ends become `\n`.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.raw(name).trim().replace("\r\n", "\n")
    }

    /// The first value of a field exactly as typed; empty when absent. For filling the field again.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that was chosen several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field holds this value: for ticking boxes again.
    #[must_use]
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|held| held == value)
    }

    /// Whether the field was sent at all.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// The row version the form was made from.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.raw("version").parse().unwrap_or(0)
    }

    /// The form's own key, against answering it twice.
    #[must_use]
    pub fn form_key(&self) -> Option<Uuid> {
        Uuid::parse_str(self.raw("form_key")).ok()
    }

    /// Whether the page's script sent it by itself, while the person was still writing.
    #[must_use]
    pub const fn autosave(&self) -> bool {
        self.autosave
    }

    /// Every pair, for carrying what was typed through a page in between.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// Sets a field, replacing earlier values.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(key, _)| key != name);
        self.pairs.push((name.to_owned(), value.into()));
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let autosave = request.headers().contains_key("x-autosave");
        let right_type = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        if !right_type {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let limit = request.extensions().get::<FormLimit>().map_or(FORM_LIMIT, |limit| limit.0);
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        if body.len() > limit {
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        Ok(Self { autosave, ..Self::parse(&body) })
    }
}

/// A text without what cannot be read: control characters come along when text is pasted, and neither databases nor feeds take them all.
/// Lines end with `\n`, wherever they were written.
fn readable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&c| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))).collect()
}

/// One thing to mend in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field's name, which is also the id the error summary links to.
    pub field: String,
    /// The locale key of the sentence.
    pub key: &'static str,
    /// A value for the sentence, as `$value`.
    pub value: Option<String>,
}

/// All that is to be mended, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes(pub Vec<Mistake>);

impl Mistakes {
    /// Notes a mistake.
    pub fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.0.push(Mistake { field: field.into(), key, value: None });
    }

    /// Notes a mistake whose sentence holds a value.
    pub fn add_with(&mut self, field: impl Into<String>, key: &'static str, value: impl ToString) {
        self.0.push(Mistake { field: field.into(), key, value: Some(value.to_string()) });
    }

    /// Whether there is nothing to mend.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first mistake of a field, as a sentence.
    #[must_use]
    pub fn of(&self, language: Language, field: &str) -> Option<String> {
        self.0.iter().find(|mistake| mistake.field == field).map(|mistake| mistake.sentence(language))
    }
}

impl Mistake {
    /// The sentence in a language.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match &self.value {
            None => i18n::text(language, self.key),
            Some(value) => i18n::text_with(language, self.key, &[("value", value)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let fields = Fields::parse("ad=En%0Bto%00%1B%7F%C2%85%EF%BF%BF%0D%0Atre%0Dfire%09%F0%9F%8C%89".as_bytes());
        assert_eq!(fields.raw("ad"), "Ento\ntre\nfire\t🌉");
    }

    #[test]
    fn fields_keep_what_was_typed_and_offer_it_trimmed() {
        let fields = Fields::from_pairs([("name", "  Kari "), ("task", "a"), ("task", "b")]);
        assert_eq!(fields.raw("name"), "  Kari ");
        assert_eq!(fields.text("name"), "Kari");
        assert_eq!(fields.all("task").collect::<Vec<_>>(), ["a", "b"]);
        assert!(fields.is("task", "b") && !fields.is("task", "c"));
        assert_eq!(fields.text("absent"), "");
    }
}
