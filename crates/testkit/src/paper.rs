//! A printer that writes down what it was given, for tests of what is printed rather than how.

use platform::documents::{Documents, Paper, PaperError};

/// Prints the paper's own data as text: `%PDF-recorded` or `PK-recorded`, then the paper.
#[derive(Clone, Copy, Debug, Default)]
pub struct RecordedPaper;

impl Documents for RecordedPaper {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        Ok(format!("%PDF-recorded\n{paper:#?}").into_bytes())
    }

    fn word(&self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        Ok(format!("PK-recorded\n{paper:#?}").into_bytes())
    }
}
