//! Reads a version's files into a document, and refuses what does not fit together.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::document::{Document, Group, Item, Source, Tongues, Words};

/// What does not fit together in the method's files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct MethodError {
    /// Which file.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

#[derive(Deserialize)]
struct Structure {
    kind: String,
    id: String,
    version: u32,
    published: String,
    groups: Vec<GroupEntry>,
    #[serde(flatten)]
    keys: toml::Table,
}

#[derive(Deserialize)]
struct GroupEntry {
    id: String,
    #[serde(default)]
    items: Vec<ItemEntry>,
}

#[derive(Deserialize)]
struct ItemEntry {
    id: String,
    source: String,
    section: String,
    #[serde(flatten)]
    keys: toml::Table,
}

/// One language's file, in pieces: `""` is the document, `group` a group, `group/item` an item.
type Pieces = BTreeMap<String, Words>;

/// Reads one version from its structure and its three languages (nb, nn, en).
pub(crate) fn read(place: &str, structure: &str, texts: [&str; 3]) -> Result<Document, MethodError> {
    let wrong = |what: String| MethodError { place: place.to_owned(), what };
    let structure: Structure = toml::from_str(structure).map_err(|error| wrong(error.to_string()))?;
    let mut languages = Vec::with_capacity(3);
    for (text, code) in texts.into_iter().zip(["nb", "nn", "en"]) {
        languages.push(pieces(text).map_err(|what| wrong(format!("{code}.md: {what}")))?);
    }
    let mut take = |key: &str| -> Result<Tongues, MethodError> {
        let mut tongues = Tongues::default();
        for ((pieces, code), slot) in languages.iter_mut().zip(["nb", "nn", "en"]).zip(tongues.iter_mut()) {
            *slot = pieces.remove(key).ok_or_else(|| wrong(format!("{code}.md has no “{key}”")))?;
        }
        Ok(tongues)
    };
    let words = take("")?;
    let mut groups = Vec::with_capacity(structure.groups.len());
    for group in structure.groups {
        let words = take(&group.id)?;
        let mut items = Vec::with_capacity(group.items.len());
        for item in group.items {
            if item.source.is_empty() || item.section.is_empty() {
                return Err(wrong(format!("“{}” has no source", item.id)));
            }
            let words = take(&format!("{}/{}", group.id, item.id))?;
            items.push(Item { source: Source { letter: item.source, section: item.section }, keys: item.keys, words, id: item.id });
        }
        groups.push(Group { id: group.id, items, words });
    }
    for (pieces, code) in languages.iter().zip(["nb", "nn", "en"]) {
        if let Some(extra) = pieces.keys().next() {
            return Err(wrong(format!("{code}.md has “{extra}”, which the structure has not")));
        }
    }
    Ok(Document {
        kind: structure.kind,
        id: structure.id,
        version: structure.version,
        published: structure.published,
        keys: structure.keys,
        groups,
        words,
    })
}

fn pieces(text: &str) -> Result<Pieces, String> {
    let mut found = Pieces::new();
    let (mut group, mut key, mut part) = (String::new(), String::new(), None::<String>);
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            found.insert(String::new(), Words { title: title.trim().to_owned(), ..Words::default() });
            continue;
        }
        let heading = line
            .strip_prefix("#### ")
            .map(|id| (4, id))
            .or_else(|| line.strip_prefix("### ").map(|id| (3, id)))
            .or_else(|| line.strip_prefix("## ").map(|id| (2, id)));
        if let Some((level, id)) = heading {
            let id = id.trim();
            match level {
                2 => {
                    group = id.to_owned();
                    key.clone_from(&group);
                    part = None;
                }
                3 => {
                    key = format!("{group}/{id}");
                    part = None;
                }
                _ => part = Some(id.to_owned()),
            }
            if level < 4 && found.insert(key.clone(), Words::default()).is_some() {
                return Err(format!("“{key}” stands twice"));
            }
            continue;
        }
        let Some(words) = found.get_mut(&key) else { return Err(format!("“{line}” stands before the title")) };
        let slot = match &part {
            Some(name) => words.parts.entry(name.clone()).or_default(),
            None if words.title.is_empty() => {
                line.trim().clone_into(&mut words.title);
                continue;
            }
            None => &mut words.body,
        };
        slot.push_str(line);
        slot.push('\n');
    }
    for (key, words) in &mut found {
        words.body = words.body.trim().to_owned();
        for text in words.parts.values_mut() {
            *text = text.trim().to_owned();
        }
        if words.title.is_empty() {
            return Err(format!("“{key}” has no words"));
        }
    }
    Ok(found)
}

/// Markdown as HTML. Only the method's own texts come here, never what a person wrote; raw HTML in them is shown as text.
#[must_use]
pub fn markdown(text: &str) -> String {
    use pulldown_cmark::{Event, Parser, html};
    let events = Parser::new(text).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    html::push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRUCTURE: &str = "kind = \"checklist\"\nid = \"x\"\nversion = 1\npublished = \"2026-11-22\"\n[[groups]]\nid = \"g\"\n[[groups.items]]\nid = \"i\"\nsource = \"B\"\nsection = \"Del 1\"\nlevel = \"service\"\n";
    const TEXT: &str = "# Title\n\nIntro.\n\n## g\nGroup\n\n### i\nItem?\n\nBody.\n\n#### why\nBecause.\n";

    #[test]
    fn a_version_is_read_with_its_parts_and_keys() {
        let document = read("x", STRUCTURE, [TEXT, TEXT, TEXT]).unwrap();
        let item = document.item("i").unwrap();
        assert_eq!(item.title(kernel::Language::En), "Item?");
        assert_eq!(item.part(kernel::Language::Nn, "why"), "Because.");
        assert_eq!(item.key("level"), "service");
        assert_eq!(document.address(), "checklist/x/v1");
    }

    #[test]
    fn a_language_that_lacks_or_adds_an_item_is_refused() {
        let lacking = TEXT.replace("### i\n", "### j\n");
        assert!(read("x", STRUCTURE, [TEXT, &lacking, TEXT]).unwrap_err().what.contains("nn.md has no “g/i”"));
    }

    #[test]
    fn raw_html_in_a_text_is_only_text() {
        assert!(!markdown("Hei <script>x</script>").contains("<script>"));
    }
}
