//! The printing press: fonts and template, set once, and the data of one paper at a time.

use platform::documents::PaperError;
use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_kit::fonts::{FontStore, embedded};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::sheet::Sheet;

const TEMPLATE: &str = include_str!("paper.typ");

/// How many papers ago a piece of typesetting must have been used to be kept.
const KEPT_FOR: usize = 4;

/// What every paper shares.
pub(crate) struct Press {
    library: LazyHash<Library>,
    fonts: FontStore,
    template: Source,
    data: FileId,
    standards: PdfStandards,
}

impl Press {
    pub(crate) fn new() -> Result<Self, PaperError> {
        let mut fonts = FontStore::new();
        fonts.extend(embedded());
        let standards =
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|refused| PaperError::Export(refused.message().to_string()))?;
        Ok(Self {
            library: LazyHash::new(Library::builder().build()),
            fonts,
            template: Source::new(file("paper.typ")?, TEMPLATE.to_owned()),
            data: file("paper.json")?,
            standards,
        })
    }

    pub(crate) fn book(&self) -> &FontBook {
        self.fonts.book()
    }

    /// Sets the sheet and exports it; the same sheet gives the same bytes.
    pub(crate) fn print(&self, sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
        let data = serde_json::to_vec(sheet).map_err(|error| PaperError::Typesetting(error.to_string()))?;
        let job = Job { press: self, data: Bytes::new(data) };
        let printed = typst::compile::<PagedDocument>(&job).output.map_err(|errors| PaperError::Typesetting(told(&errors))).and_then(|document| {
            let options = PdfOptions {
                ident: Smart::Custom(sheet.ident.clone()),
                creator: Smart::Custom(Some("Brobygger".to_owned())),
                standards: self.standards.clone(),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options).map_err(|errors| PaperError::Export(told(&errors)))
        });
        comemo::evict(KEPT_FOR);
        printed
    }
}

fn file(name: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(name).map_err(|error| PaperError::Typesetting(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn told(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// One paper on the press: it sees the template and its own data, nothing else on the machine.
struct Job<'a> {
    press: &'a Press,
    data: Bytes,
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.press.fonts.book()
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.template.id() { Ok(self.press.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.font(index)
    }

    /// The day on a paper is handed over: the machine's clock has no say.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
