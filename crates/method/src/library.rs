//! Every published version, read once from the binary.

use std::sync::LazyLock;

use crate::{Document, MethodError, reading};

#[derive(rust_embed::RustEmbed)]
#[folder = "../../method"]
#[include = "*/*/v*/*"]
struct Files;

/// All of the method.
#[derive(Debug)]
pub struct Library {
    documents: Vec<Document>,
}

impl Library {
    /// Reads every version.
    ///
    /// # Errors
    /// The first file that does not fit.
    pub fn read() -> Result<Self, MethodError> {
        let mut documents = Vec::new();
        for name in Files::iter().filter(|name| name.ends_with("/structure.toml")) {
            let place = name.trim_end_matches("/structure.toml");
            let text = |file: &str| -> Result<String, MethodError> {
                let path = format!("{place}/{file}");
                let wrong = |what: &str| MethodError { place: path.clone(), what: what.into() };
                let content = Files::get(&path).ok_or_else(|| wrong("is missing"))?;
                String::from_utf8(content.data.into_owned()).map_err(|_| wrong("is not UTF-8"))
            };
            let (nb, nn, en) = (text("nb.md")?, text("nn.md")?, text("en.md")?);
            let document = reading::read(place, &text("structure.toml")?, [&nb, &nn, &en])?;
            if document.address() != place {
                return Err(MethodError { place: place.into(), what: format!("calls itself {}", document.address()) });
            }
            documents.push(document);
        }
        documents.sort_by(|a, b| (&a.kind, &a.id, b.version).cmp(&(&b.kind, &b.id, a.version)));
        Ok(Self { documents })
    }

    /// The newest version of a document.
    #[must_use]
    pub fn newest(&self, kind: &str, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.kind == kind && document.id == id)
    }

    /// The very version a record kept: `checklist/readiness/v1`.
    #[must_use]
    pub fn at(&self, address: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.address() == address)
    }

    /// The newest version of every document.
    pub fn current(&self) -> impl Iterator<Item = &Document> {
        let mut last = ("", "");
        self.documents.iter().filter(move |document| {
            // Newest first: what follows of the same kind and id is older.
            let this = (document.kind.as_str(), document.id.as_str());
            std::mem::replace(&mut last, this) != this
        })
    }

    /// Every version, by kind and id, newest first.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }
}

/// The library of this binary. A file that does not fit is found by a test, never by a person.
///
/// # Panics
/// Never in a binary whose tests passed.
#[must_use]
pub fn library() -> &'static Library {
    #[expect(clippy::expect_used, reason = "the files are part of the binary, and a test reads them all")]
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read().expect("the method's files fit together"));
    &LIBRARY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_version_reads_in_three_languages() {
        let library = Library::read().unwrap();
        assert!(library.newest("checklist", "readiness").is_some());
    }
}
