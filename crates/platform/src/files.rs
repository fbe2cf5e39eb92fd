//! Files from outside: what a file is, judged by its content, and names that are safe to send back.

/// The kinds of file an applicant may attach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `application/pdf`
    Pdf,
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Odt, Self::Jpeg, Self::Png];

    /// Judges by the content alone; the name and the browser's word count for nothing.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        match infer::get(content)?.mime_type() {
            "application/pdf" => Some(Self::Pdf),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Some(Self::Docx),
            "application/vnd.oasis.opendocument.text" => Some(Self::Odt),
            "image/jpeg" => Some(Self::Jpeg),
            "image/png" => Some(Self::Png),
            _ => None,
        }
    }

    /// The media type to send it back with.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The ending of its name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The kind with that ending, as kept in the database.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_zip_by_another_name_is_still_a_zip() {
        assert_eq!(FileKind::of(b"PK\x03\x04\x14\x00\x00\x00\x08\x00 just a zip, renamed"), None);
        assert_eq!(FileKind::of(b"%PDF-1.7\n"), Some(FileKind::Pdf));
        assert_eq!(FileKind::of(b""), None);
    }

    proptest! {
        #[test]
        fn no_content_makes_it_fall_over(content in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = FileKind::of(&content);
        }
    }
}
