//! Paper: what rooms hand over, as an accessible and archivable PDF and as a Word document.

mod arrange;
mod letters;
mod press;
mod sheet;
mod word;
mod word_order;
mod word_styles;
mod words;

use platform::documents::{Documents, Paper, PaperError};

use crate::{letters::Letters, press::Press};

/// Puts paper into PDF with Typst and into Word with OOXML; made once, shared by everyone.
///
/// Both are processor work of some milliseconds: call them where blocking is allowed.
pub struct TypstDocuments {
    press: Press,
    letters: Letters,
}

impl TypstDocuments {
    /// Loads the fonts and the template.
    ///
    /// # Errors
    /// When the standards the PDF must keep to, or the template's name, are refused.
    pub fn new() -> Result<Self, PaperError> {
        let press = Press::new()?;
        let letters = Letters::of(press.book());
        Ok(Self { press, letters })
    }
}

impl Documents for TypstDocuments {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        let arranged = arrange::arranged(paper, |text| self.letters.printable(text));
        match self.press.print(&sheet::of(&arranged)) {
            // Scripts whose letters join may have shapes that no longer tell which letters they were; PDF/A refuses those.
            Err(PaperError::Export(_)) => {
                let plain = arrange::arranged(&arranged, letters::plain);
                self.press.print(&sheet::of(&plain))
            }
            printed => printed,
        }
    }

    fn word(&self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        word::written(&arrange::arranged(paper, letters::legal))
    }
}
