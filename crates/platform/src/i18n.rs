//! Interface text in three languages: one Fluent file a slice, every key in all of them.

use std::{borrow::Cow, collections::HashMap, fmt::Display};

use fluent_templates::{LanguageIdentifier, fluent_bundle::FluentValue, static_loader};
use kernel::Language;
use unic_langid::langid;

static_loader! {
    static LOCALES = {
        locales: "../../locales",
        fallback_language: "nb",
        // Direction marks around names would end up in copied text, file names and mails.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static NB: LanguageIdentifier = langid!("nb");
static NN: LanguageIdentifier = langid!("nn");
static EN: LanguageIdentifier = langid!("en");

fn id(language: Language) -> &'static LanguageIdentifier {
    match language {
        Language::Nb => &NB,
        Language::Nn => &NN,
        Language::En => &EN,
    }
}

/// What goes into a text, by name.
type Values<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

/// The text, or that of bokmål. Asked for by name: the loader's own way weighs every language anew at each look-up.
fn find(language: Language, key: &str, values: Option<&Values<'_>>) -> String {
    let said_in = |language| LOCALES.lookup_single_language(id(language), key, values);
    said_in(language).or_else(|_| said_in(Language::Nb)).unwrap_or_else(|_| format!("⟦{key}⟧"))
}

/// The text of a key; a key that is missing shows itself in brackets (and fails a test).
#[must_use]
pub fn text(language: Language, key: &str) -> String {
    find(language, key, None)
}

/// Whether there is such a key in this language.
#[must_use]
pub fn has(language: Language, key: &str) -> bool {
    LOCALES.lookup_single_language::<String>(id(language), key, None).is_ok()
}

/// The text of a key with values put in: `text_with(nb, "hello", &[("name", &name)])`.
#[must_use]
pub fn text_with(language: Language, key: &str, values: &[(&'static str, &dyn Display)]) -> String {
    let values = values.iter().map(|(name, value)| (Cow::Borrowed(*name), FluentValue::from(value.to_string()))).collect();
    find(language, key, Some(&values))
}

/// The text of a key that counts something: `$count` chooses the plural.
#[must_use]
pub fn text_count(language: Language, key: &str, count: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "plural rules need no more than the small digits")]
    let values = HashMap::from([(Cow::Borrowed("count"), FluentValue::from(count as f64))]);
    find(language, key, Some(&values))
}
