//! Interface text in three languages: one Fluent file a slice, every key in all of them.

use std::{borrow::Cow, collections::HashMap, fmt::Display};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, static_loader};
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

/// The text of a key; a key that is missing shows itself in brackets (and fails a test).
#[must_use]
pub fn text(language: Language, key: &str) -> String {
    LOCALES.try_lookup(id(language), key).unwrap_or_else(|| format!("⟦{key}⟧"))
}

/// Whether there is such a key in this language.
#[must_use]
pub fn has(language: Language, key: &str) -> bool {
    LOCALES.lookup_no_default_fallback::<String>(id(language), key, None).is_some()
}

/// The text of a key with values put in: `text_with(nb, "hello", &[("name", &name)])`.
#[must_use]
pub fn text_with(language: Language, key: &str, values: &[(&'static str, &dyn Display)]) -> String {
    let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
        values.iter().map(|(name, value)| (Cow::Borrowed(*name), FluentValue::from(value.to_string()))).collect();
    LOCALES.try_lookup_with_args(id(language), key, &args).unwrap_or_else(|| format!("⟦{key}⟧"))
}

/// The text of a key that counts something: `$count` chooses the plural.
#[must_use]
pub fn text_count(language: Language, key: &str, count: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "plural rules need no more than the small digits")]
    let args: HashMap<Cow<'static, str>, FluentValue<'_>> = HashMap::from([(Cow::Borrowed("count"), FluentValue::from(count as f64))]);
    LOCALES.try_lookup_with_args(id(language), key, &args).unwrap_or_else(|| format!("⟦{key}⟧"))
}
