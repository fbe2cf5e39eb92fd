//! Which source of the library a citation belongs to, and which items cite a source.

use crate::{Document, Item, Library, Source};

/// The library's own entry for a citation: the anchor on the page of sources.
#[must_use]
pub fn entries<'a>(library: &'a Library, source: &Source) -> Vec<&'a Item> {
    let all = library.newest("sources", "library").map(|document| document.items().collect::<Vec<_>>()).unwrap_or_default();
    all.into_iter().filter(|entry| cites(source, entry)).collect()
}

/// The items, in the newest version of every document, that cite an entry of the library.
pub fn citing<'a>(library: &'a Library, entry: &'a Item) -> impl Iterator<Item = (&'a Document, &'a Item)> {
    library
        .current()
        .filter(|document| document.kind != "sources")
        .flat_map(|document| document.items().map(move |item| (document, item)))
        .filter(|(_, item)| cites(&item.source, entry))
}

fn cites(source: &Source, entry: &Item) -> bool {
    if !source.is_law() {
        return entry.key("letter") == source.letter;
    }
    // A citation may name two statutes: «offentleglova § 25 og personvernforordningen artikkel 13».
    let cited = source.section.to_lowercase();
    entry.source.is_law() && statutes(&entry.source.section).iter().any(|name| cited.contains(name))
}

/// The statutes a section names: its words that end as Norwegian statutes do.
fn statutes(section: &str) -> Vec<String> {
    const ENDINGS: [&str; 4] = ["loven", "lova", "forskriften", "forordningen"];
    section.to_lowercase().split_whitespace().filter(|word| ENDINGS.iter().any(|ending| word.ends_with(ending))).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn every_citation_leads_to_an_entry_of_the_library() {
        for document in library().documents() {
            for item in document.items() {
                assert!(!entries(library(), &item.source).is_empty(), "{} {}: {}", document.address(), item.id, item.source.section);
            }
        }
    }

    #[test]
    fn a_citation_of_two_statutes_leads_to_both() {
        let source = Source { letter: "law".into(), section: "Offentleglova § 25 og personvernforordningen artikkel 13".into() };
        let ids: Vec<&str> = entries(library(), &source).iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["offentleglova", "gdpr"]);
    }
}
