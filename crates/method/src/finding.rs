//! Search in the method's texts, in the reader's language.

use kernel::Language;

use crate::{Document, Item, Library};

/// One item that holds all the words.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// Where it stands.
    pub document: &'a Document,
    /// The item.
    pub item: &'a Item,
}

impl Found<'_> {
    /// Its address on the document's page.
    #[must_use]
    pub fn href(&self) -> String {
        format!("/method/{}/{}#{}", self.document.kind, self.document.id, self.item.id)
    }
}

/// The items of the newest versions that hold every word, those with the words in their title first; at most `most`.
#[must_use]
pub fn find<'a>(library: &'a Library, language: Language, words: &str, most: usize) -> Vec<Found<'a>> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, Found<'a>)> = library
        .current()
        .flat_map(|document| document.items().map(move |item| Found { document, item }))
        .filter_map(|found| {
            let all = |text: &str| words.iter().all(|word| begins_a_word(text, word));
            let title = found.item.title(language).to_lowercase();
            let in_title = all(&title);
            let mut text = title;
            for piece in [found.item.body(language)].into_iter().chain(found.item.parts(language).map(|(_, text)| text)) {
                text.push('\n');
                text.push_str(&piece.to_lowercase());
            }
            all(&text).then_some((!in_title, found))
        })
        .collect();
    found.sort_by_key(|(elsewhere, _)| *elsewhere);
    found.into_iter().map(|(_, found)| found).take(most).collect()
}

/// Whether some word of the text begins so: whoever looks for *Ida* has no use for *arbeidstida*.
fn begins_a_word(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning).any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn a_word_in_a_title_comes_before_the_same_word_in_a_text() {
        let found = find(library(), Language::Nb, "Erfaringskonsulent", 50);
        assert!(found.len() > 5);
        assert!(found[0].item.title(Language::Nb).to_lowercase().contains("erfaringskonsulent"));
    }

    #[test]
    fn a_word_is_found_by_its_beginning_and_not_by_its_middle() {
        assert!(begins_a_word("fleksibel arbeidstid", "arbeid") && begins_a_word("«tida»", "tida") && begins_a_word("æra", "æ"));
        assert!(!begins_a_word("fleksibel arbeidstida", "ida") && !begins_a_word("håndbok", "bok"));
    }

    #[test]
    fn every_word_must_be_there_and_nothing_is_found_for_nothing() {
        assert!(find(library(), Language::En, "supervision zzzz", 50).is_empty());
        assert!(find(library(), Language::En, "  ", 50).is_empty());
        assert!(!find(library(), Language::Nn, "rettleiing", 50).is_empty());
    }
}
