//! The method as its pages show it: words in one language, markdown as HTML, every item with its source.

use kernel::Language;
use platform::Frame;

use crate::{Document, Group, Item, Source, citing, library, markdown};

/// The order in which an item's named parts are read.
const PART_ORDER: [&str; 6] = ["mandate", "involve-when", "not", "why", "if-not", "action"];

/// A citation with the way to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSource {
    /// As it is cited.
    pub cited: String,
    /// To the source, on the page of sources.
    pub href: String,
    /// Whether it is a statute.
    pub law: bool,
}

impl ShownSource {
    /// A citation, ready for a page.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let anchor = citing::entries(library(), source).first().map_or("", |entry| entry.id.as_str());
        Self { cited: source.cited(), href: format!("/method/sources#{anchor}"), law: source.is_law() }
    }
}

/// One item, ready for a page.
#[derive(Clone, Debug)]
pub struct ShownItem {
    /// Its id, which is its anchor.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text as HTML.
    pub html: String,
    /// Its named parts: heading and HTML.
    pub parts: Vec<(String, String)>,
    /// What it is tagged with, in words.
    pub tags: Vec<String>,
    /// The same word in English, beside a Norwegian one.
    pub english: Option<String>,
    /// Where it comes from.
    pub source: ShownSource,
}

/// One group, ready for a page.
#[derive(Clone, Debug)]
pub struct ShownGroup {
    /// Its id; its anchor is `group-` and the id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text as HTML.
    pub html: String,
    /// Its items.
    pub items: Vec<ShownItem>,
    /// Whether its items are single lines, shown as a list.
    pub lines: bool,
}

impl ShownItem {
    /// An item in the reader's language.
    #[must_use]
    pub fn of(page: &Frame, item: &Item) -> Self {
        let language = page.language;
        let mut named: Vec<(&str, &str)> = item.parts(language).collect();
        // Why comes before what to do about it.
        named.sort_by_key(|(name, _)| PART_ORDER.iter().position(|known| known == name).unwrap_or(PART_ORDER.len()));
        let parts = named.into_iter().map(|(name, text)| (page.tt("method-part", name), markdown(text))).collect();
        let mut tags: Vec<String> = [item.key("level")]
            .into_iter()
            .chain(item.list("tags"))
            .filter(|tag| !tag.is_empty())
            .map(|level| page.tt("method-level", level))
            .collect();
        if !item.key("severity").is_empty() {
            tags.push(page.tt("method-severity", item.key("severity")));
        }
        if item.flag("core") {
            tags.push(page.t("method-core"));
        }
        let english = Some(item.key("english").to_owned()).filter(|word| !word.is_empty() && language != Language::En);
        let html = markdown(item.body(language));
        Self { id: item.id.clone(), title: item.title(language).to_owned(), html, parts, tags, english, source: ShownSource::of(&item.source) }
    }
}

impl ShownGroup {
    fn of(page: &Frame, group: &Group, keep: impl Fn(&Item) -> bool) -> Self {
        let items: Vec<ShownItem> = group.items.iter().filter(|item| keep(item)).map(|item| ShownItem::of(page, item)).collect();
        let lines = items.iter().all(|item| item.html.is_empty() && item.parts.is_empty() && item.tags.is_empty());
        Self { id: group.id.clone(), title: group.title(page.language).to_owned(), html: markdown(group.body(page.language)), items, lines }
    }
}

/// The groups of a document with the items that are kept; a group left empty is left out.
#[must_use]
pub fn groups(page: &Frame, document: &Document, keep: impl Fn(&Item) -> bool) -> Vec<ShownGroup> {
    document.groups.iter().map(|group| ShownGroup::of(page, group, &keep)).filter(|group| !group.items.is_empty()).collect()
}

/// The first paragraph of a text, without marks: for a card.
#[must_use]
pub fn first_words(text: &str) -> String {
    text.split("\n\n").next().unwrap_or_default().replace(['*', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
