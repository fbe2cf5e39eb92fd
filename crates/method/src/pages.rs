//! The Method room's pages: the overview by purpose, every document, and the sources behind it all.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::{Path, Query};
use platform::{Frame, PageError, PageResult, http::page};
use registry::Guest;

use crate::{
    Document, Item, citing, finding, library, markdown,
    shown::{self, ShownGroup},
};

/// What the address asks for after `?`.
pub(crate) type Asked = Query<BTreeMap<String, String>>;

/// The documents by purpose, in the order of the work; what is not named here comes last.
const PURPOSES: [(&str, &[(&str, &str)]); 6] = [
    ("understand", &[("test", "peer-position"), ("guide", "roles"), ("glossary", "terms"), ("sources", "library")]),
    ("prepare", &[("checklist", "readiness")]),
    ("design", &[("catalogue", "tasks"), ("template", "dps"), ("template", "hospital"), ("template", "dropout-team"), ("template", "rop-team")]),
    ("advertise", &[("ad-rules", "ads"), ("ad-texts", "skeleton"), ("apply-guidance", "application")]),
    ("meet", &[("interview", "peer-worker"), ("interview-rules", "unlawful")]),
    ("decide", &[("reasons", "rejection"), ("letters", "hiring")]),
];

/// One document as a card.
struct Card {
    href: String,
    title: String,
    about: String,
    items: usize,
    guided: bool,
}

struct Result {
    href: String,
    title: String,
    about: String,
}

#[derive(Template)]
#[template(path = "templates/overview.html")]
struct OverviewPage {
    page: Frame,
    words: String,
    found: Vec<Result>,
    purposes: Vec<(&'static str, Vec<Card>)>,
}

fn card(frame: &Frame, document: &Document) -> Card {
    let (href, guided) = match (document.kind.as_str(), document.id.as_str()) {
        ("test", "peer-position") => ("/method/peer-position".into(), true),
        ("guide", "roles") => ("/method/roles".into(), true),
        ("sources", "library") => ("/method/sources".into(), false),
        (kind, id) => (format!("/method/{kind}/{id}"), false),
    };
    let about = shown::first_words(document.body(frame.language));
    Card { href, title: document.title(frame.language).to_owned(), about, items: document.items().count(), guided }
}

/// What is here, by purpose; and what was searched for.
pub(crate) async fn overview(guest: Guest, Query(asked): Asked) -> PageResult {
    let frame = guest.frame;
    let words = asked.get("q").map(|words| words.trim().chars().take(200).collect::<String>()).unwrap_or_default();
    let found = finding::find(library(), frame.language, &words, 50)
        .into_iter()
        .map(|found| Result {
            href: found.href(),
            title: found.item.title(frame.language).to_owned(),
            about: found.document.title(frame.language).to_owned(),
        })
        .collect();
    let named: BTreeSet<(&str, &str)> = PURPOSES.iter().flat_map(|(_, documents)| documents.iter().copied()).collect();
    let mut purposes: Vec<(&'static str, Vec<Card>)> = PURPOSES
        .iter()
        .map(|(purpose, documents)| {
            (*purpose, documents.iter().filter_map(|(kind, id)| library().newest(kind, id)).map(|document| card(&frame, document)).collect())
        })
        .collect();
    let more: Vec<Card> = library()
        .current()
        .filter(|document| !named.contains(&(document.kind.as_str(), document.id.as_str())))
        .map(|document| card(&frame, document))
        .collect();
    if !more.is_empty() {
        purposes.push(("more", more));
    }
    page(&OverviewPage { page: frame, words, found, purposes })
}

#[derive(Template)]
#[template(path = "templates/document.html")]
struct DocumentPage {
    page: Frame,
    document: &'static Document,
    title: String,
    intro: String,
    published: Option<time::Date>,
    /// Other versions of the same document, newest first: number and address.
    versions: Vec<(u32, String)>,
    newest: bool,
    groups: Vec<ShownGroup>,
    levels: Vec<(&'static str, String)>,
    level: String,
    words: Option<String>,
}

fn show(frame: Frame, document: &'static Document, asked: &BTreeMap<String, String>) -> PageResult {
    let language = frame.language;
    let asked = |name: &str| asked.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
    let levels: Vec<(&'static str, String)> = if document.items().any(|item| !item.key("level").is_empty()) {
        ["individual", "service", "system"].map(|level| (level, frame.tt("method-level", level))).to_vec()
    } else {
        Vec::new()
    };
    let level = asked("level");
    let words = (document.kind == "glossary").then(|| asked("q"));
    let holds = |item: &Item| {
        let text = format!("{} {} {}", item.title(language), item.key("english"), item.body(language)).to_lowercase();
        words.as_deref().unwrap_or_default().to_lowercase().split_whitespace().all(|word| text.contains(word))
    };
    let groups = shown::groups(&frame, document, |item| (levels.is_empty() || level.is_empty() || item.key("level") == level) && holds(item));
    let versions: Vec<(u32, String)> = library()
        .documents()
        .iter()
        .filter(|other| other.kind == document.kind && other.id == document.id && other.version != document.version)
        .map(|other| (other.version, format!("/method/{}", other.address())))
        .collect();
    page(&DocumentPage {
        title: document.title(language).to_owned(),
        intro: markdown(document.body(language)),
        published: kernel::dates::parse_iso(&document.published),
        newest: versions.iter().all(|(version, _)| *version < document.version),
        page: frame,
        document,
        versions,
        groups,
        levels,
        level,
        words,
    })
}

/// A document in its newest version.
pub(crate) async fn document(guest: Guest, Path((kind, id)): Path<(String, String)>, Query(asked): Asked) -> PageResult {
    let document = library().newest(&kind, &id).ok_or(PageError::Hidden)?;
    show(guest.frame, document, &asked)
}

/// The very version a record kept.
pub(crate) async fn version(guest: Guest, Path((kind, id, version)): Path<(String, String, String)>, Query(asked): Asked) -> PageResult {
    let document = library().at(&format!("{kind}/{id}/{version}")).ok_or(PageError::Hidden)?;
    show(guest.frame, document, &asked)
}

/// A document that cites a source: its title, and each citing item's title, section and address.
type Citing = (String, Vec<(String, String, String)>);

/// One source with what cites it.
struct ShownEntry {
    id: String,
    title: String,
    html: String,
    law: bool,
    url: String,
    /// By document.
    citing: Vec<Citing>,
    count: usize,
}

#[derive(Template)]
#[template(path = "templates/sources.html")]
struct SourcesPage {
    page: Frame,
    title: String,
    intro: String,
    entries: Vec<ShownEntry>,
}

/// The sources, each opening to the items that cite it.
pub(crate) async fn sources(guest: Guest) -> PageResult {
    let frame = guest.frame;
    let language = frame.language;
    let document = library().newest("sources", "library").ok_or(PageError::Hidden)?;
    let entries = document
        .items()
        .map(|entry| {
            let mut by_document: Vec<Citing> = Vec::new();
            for (document, item) in citing::citing(library(), entry) {
                let title = document.title(language).to_owned();
                let line =
                    (item.title(language).to_owned(), item.source.section.clone(), format!("/method/{}/{}#{}", document.kind, document.id, item.id));
                match by_document.last_mut() {
                    Some((last, lines)) if *last == title => lines.push(line),
                    _ => by_document.push((title, vec![line])),
                }
            }
            ShownEntry {
                id: entry.id.clone(),
                title: entry.title(language).to_owned(),
                html: markdown(entry.body(language)),
                law: entry.source.is_law(),
                url: entry.key("url").to_owned(),
                count: by_document.iter().map(|(_, lines)| lines.len()).sum(),
                citing: by_document,
            }
        })
        .collect();
    page(&SourcesPage { title: document.title(language).to_owned(), intro: markdown(document.body(language)), page: frame, entries })
}
