//! One published version of one piece of the method, with its three languages side by side.

use std::collections::BTreeMap;

use kernel::Language;

/// Where an item comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The source's letter (`H`, `S`, `B`, `K`, `G`) or `law`.
    pub letter: String,
    /// The section, in the source's own language; for `law` the statute and section.
    pub section: String,
}

impl Source {
    /// The source as it is cited: `Brukeransettelser (2016), Del 1, «Utlysning»`.
    #[must_use]
    pub fn cited(&self) -> String {
        let name = match self.letter.as_str() {
            "H" => "Helsedirektoratet, IS-1927",
            "S" => "Sandnes kommune",
            "B" => "Brukeransettelser (2016)",
            "K" => "Kompetansesenterets råd om brukeransettelse",
            "G" => "Bydel Gamle Oslo, rapport om erfaringskonsulenter",
            _ => return self.section.clone(),
        };
        format!("{name}, {}", self.section)
    }

    /// Whether it is a statute.
    #[must_use]
    pub fn is_law(&self) -> bool {
        self.letter == "law"
    }
}

/// One item's or group's words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The first line: title, question, term.
    pub title: String,
    /// The text, in markdown.
    pub body: String,
    /// The named parts: `why`, `action`, `ask-instead` …
    pub parts: BTreeMap<String, String>,
}

/// The words of all three languages.
pub type Tongues = [Words; 3];

pub(crate) const fn index(language: Language) -> usize {
    match language {
        Language::Nb => 0,
        Language::Nn => 1,
        Language::En => 2,
    }
}

/// One item: a readiness point, a term, a question, a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id, unique in the document.
    pub id: String,
    /// Where it comes from.
    pub source: Source,
    /// The keys of its kind: `level`, `core`, `severity` …
    pub keys: toml::Table,
    pub(crate) words: Tongues,
}

/// One group of items.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its items, in order.
    pub items: Vec<Item>,
    pub(crate) words: Tongues,
}

/// One published version; never changed once published.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its kind: `checklist`, `template` …
    pub kind: String,
    /// Its id in the kind.
    pub id: String,
    /// Its version; records keep the version they used.
    pub version: u32,
    /// The day it was published, `2026-11-22`.
    pub published: String,
    /// The keys of the whole document.
    pub keys: toml::Table,
    /// Its groups, in order.
    pub groups: Vec<Group>,
    pub(crate) words: Tongues,
}

macro_rules! speaks {
    ($thing:ty) => {
        impl $thing {
            /// The title in a language.
            #[must_use]
            pub fn title(&self, language: Language) -> &str {
                self.words.get(index(language)).map_or("", |words| words.title.as_str())
            }

            /// The text in a language, as markdown.
            #[must_use]
            pub fn body(&self, language: Language) -> &str {
                self.words.get(index(language)).map_or("", |words| words.body.as_str())
            }

            /// A named part in a language; empty when there is none.
            #[must_use]
            pub fn part(&self, language: Language, name: &str) -> &str {
                self.words.get(index(language)).and_then(|words| words.parts.get(name)).map_or("", String::as_str)
            }
        }
    };
}

speaks!(Item);
speaks!(Group);
speaks!(Document);

impl Item {
    /// Every named part in a language, by name.
    pub fn parts(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        self.words.get(index(language)).into_iter().flat_map(|words| words.parts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }

    /// A text key of the item's kind; empty when absent.
    #[must_use]
    pub fn key(&self, name: &str) -> &str {
        self.keys.get(name).and_then(toml::Value::as_str).unwrap_or_default()
    }

    /// A yes-or-no key; no when absent.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.keys.get(name).and_then(toml::Value::as_bool).unwrap_or_default()
    }

    /// A list key; empty when absent.
    #[must_use]
    pub fn list(&self, name: &str) -> Vec<&str> {
        self.keys.get(name).and_then(toml::Value::as_array).map(|values| values.iter().filter_map(toml::Value::as_str).collect()).unwrap_or_default()
    }
}

impl Document {
    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(|group| group.items.iter())
    }

    /// The item of that id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|item| item.id == id)
    }

    /// The group of that id.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// `checklist/readiness/v1`: what records keep.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}/{}/v{}", self.kind, self.id, self.version)
    }
}
