//! Lists of phrases, compiled once to one search.

use std::ops::Range;

use regex::bytes::{Regex, RegexBuilder};

use super::folded::fold_pattern;

/// Names for what many phrases share, written `<name>` in the lists.
const SHARED: [(&str, &str); 3] = [
    (
        "<users>",
        r"(?:brukere\w*|brukeren\w*|brukerne\w*|(?:en|ein) (?:\w+ )?(?:bruker|brukar)|brukarar\w*|brukaren|brukarane\w*|pasient\w*|deltaker\w*|deltakar\w*|innbygger\w*|innbyggjar\w*|ungdom\w*|barn og unge|befolkning\w*|mennesker|menneske|personer|personar|folk|andre|noen|nokon|service users?|users?|patients?|clients?|participants?|residents?|people|persons|others|someone|somebody|young people|women)",
    ),
    ("<negator>", r"(?:ikke|ikkje|aldri|not|never|cannot|\w+n't)"),
    ("<count>", r"(?:\d+|ett|eitt|et|eit|to|tre|fire|fem|seks|ti|tolv|one|two|three|four|five|six|twelve)"),
];

/// Some phrases to look for as whole words in folded text.
pub(crate) struct Phrases(Option<Regex>);

impl Phrases {
    /// Compiles a list; an empty list is never found.
    #[expect(clippy::expect_used, reason = "the lists are fixed data, and a test compiles every one of them")]
    pub(crate) fn of(list: &[&str]) -> Self {
        if list.is_empty() {
            return Self(None);
        }
        let mut pattern = format!(r"\b(?:{})\b", list.join("|"));
        for (name, meaning) in SHARED {
            pattern = pattern.replace(name, meaning);
        }
        let compiled = RegexBuilder::new(&fold_pattern(&pattern)).unicode(false).build();
        Self(Some(compiled.expect("a phrase list is a valid pattern")))
    }

    /// Whether there is nothing to look for.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether any of the phrases is in the text.
    pub(crate) fn found_in(&self, text: &[u8]) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }

    /// Whether the text is one of the phrases and nothing more.
    pub(crate) fn is_one(&self, text: &[u8]) -> bool {
        self.find_from(text, 0) == Some(0..text.len())
    }

    /// The first of the phrases at or after a place.
    pub(crate) fn find_from(&self, text: &[u8], place: usize) -> Option<Range<usize>> {
        if place > text.len() {
            return None;
        }
        self.0.as_ref()?.find_at(text, place).map(|found| found.range())
    }

    /// Every place one of the phrases begins, also inside a longer one.
    pub(crate) fn each_in<'text>(&'text self, text: &'text [u8]) -> impl Iterator<Item = Range<usize>> + 'text {
        let mut place = 0;
        std::iter::from_fn(move || {
            let found = self.find_from(text, place)?;
            place = found.start + 1;
            Some(found)
        })
    }
}
