//! The few words a page needs that no room hands over.

use kernel::Language;

/// What a page number is called and what stands before the number of pages: "Side 1 av 3".
pub(crate) const fn page_of(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Nb | Language::Nn => ("Side", "av"),
        Language::En => ("Page", "of"),
    }
}

/// What a document without a title is called: a PDF without one is not accessible.
pub(crate) const fn untitled(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Nn => "Dokument",
        Language::En => "Document",
    }
}

/// The language with its country, as proofing tools and screen readers know it.
pub(crate) const fn locale(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}
