//! What rooms hand over to be put on paper, and the trait that does it.

use kernel::Language;

/// One document, ready to be put on paper: only data, no looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the document is called, at the top and in its properties.
    pub title: String,
    /// The language the texts are written in; labels such as page numbers follow it.
    pub language: Language,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// Who the document comes from.
    pub organisation: String,
    /// The day on the document.
    pub date: time::Date,
    /// Names and values at the top, such as case number and applicant.
    pub facts: Vec<(String, String)>,
    /// The document itself, in reading order.
    pub blocks: Vec<Block>,
    /// A line at the foot of every page.
    pub footer: String,
    /// Why the public may not read it, such as "Unntatt offentlighet".
    pub classification: Option<String>,
}

/// One piece of a [`Paper`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading: level 1 for a section, 2 and 3 for what is within it.
    Heading(u8, String),
    /// Running text; a line break in it stays a line break.
    Paragraph(String),
    /// A list without order.
    Bullets(Vec<String>),
    /// A list whose order matters.
    Numbered(Vec<String>),
    /// A table; the header is repeated on every page it reaches.
    Table {
        /// What the table shows, above it; empty for none.
        caption: String,
        /// The heading of each column.
        header: Vec<String>,
        /// One cell a column; short rows are filled, no cell is dropped.
        rows: Vec<Vec<String>>,
    },
    /// Names and their values, one pair a line.
    KeyValues(Vec<(String, String)>),
    /// Somebody else's words.
    Quote(String),
    /// What follows starts on a new page.
    PageBreak,
    /// Lines to sign on, one a person: role or name.
    Signature(Vec<String>),
}

/// The document could not be put on paper; the fault is ours, never the writer's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The page could not be set.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
    /// The page was set, but is not an archivable and accessible PDF.
    #[error("the document could not be made an accessible PDF: {0}")]
    Export(String),
    /// The Word file could not be packed.
    #[error("the Word document could not be written: {0}")]
    Word(String),
}

/// Puts a [`Paper`] on paper.
pub trait Documents: Send + Sync {
    /// A tagged PDF, both accessible (PDF/UA-1) and archivable (PDF/A-2a).
    ///
    /// # Errors
    /// When the page cannot be set or exported.
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PaperError>;

    /// A Word document with real headings, lists and tables.
    ///
    /// # Errors
    /// When the file cannot be packed.
    fn word(&self, paper: &Paper) -> Result<Vec<u8>, PaperError>;
}
