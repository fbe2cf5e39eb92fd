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
            // Both are ZIP files at heart, and not every program lays its parts in the order that gives them away.
            "application/zip" => Self::in_zip(content),
            _ => None,
        }
    }

    /// The document whose parts a ZIP file lists.
    fn in_zip(content: &[u8]) -> Option<Self> {
        let names = zip_names(content)?;
        let has = |name: &[u8]| names.contains(&name);
        if has(b"[Content_Types].xml") && has(b"word/document.xml") {
            Some(Self::Docx)
        } else {
            let odt = has(b"mimetype") && has(b"content.xml") && holds(content, b"mimetypeapplication/vnd.oasis.opendocument.text");
            odt.then_some(Self::Odt)
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

/// The names in a ZIP file's central directory; none when it has no whole one. APPNOTE.TXT 4.3.12 and 4.3.16.
fn zip_names(content: &[u8]) -> Option<Vec<&[u8]>> {
    const END: &[u8] = b"PK\x05\x06";
    const ENTRY: &[u8] = b"PK\x01\x02";
    // More entries than any letter has: nobody's reading is slowed by a file made for that.
    const MOST: usize = 10_000;
    let end = content.windows(END.len()).rposition(|window| window == END)?;
    let number = |at: usize, long: usize| {
        let bytes = content.get(at..at.checked_add(long)?)?;
        Some(bytes.iter().rev().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte)))
    };
    let count = number(end.checked_add(10)?, 2)?.min(MOST);
    let mut at = number(end.checked_add(16)?, 4)?;
    let mut names = Vec::with_capacity(count);
    for _ in 0..count {
        if content.get(at..at.checked_add(4)?)? != ENTRY {
            return None;
        }
        let (name, extra, comment) = (number(at + 28, 2)?, number(at + 30, 2)?, number(at + 32, 2)?);
        names.push(content.get(at + 46..at + 46 + name)?);
        at = at.checked_add(46 + name + extra + comment)?;
    }
    Some(names)
}

fn holds(content: &[u8], words: &[u8]) -> bool {
    content.windows(words.len()).any(|window| window == words)
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

    /// A ZIP file with these parts, each holding its bytes as they are.
    fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
        let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        for (name, text) in parts {
            let at = file.len();
            let sizes = [&long(text.len())[..], &long(text.len())[..], &short(name.len())[..], &short(0)[..]].concat();
            file.extend([b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0", &sizes[..], name.as_bytes(), text.as_bytes()].concat());
            directory.extend([b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0", &sizes[..], &[0; 10], &long(at)[..], name.as_bytes()].concat());
        }
        let ends = [
            b"PK\x05\x06\0\0\0\0",
            &short(parts.len())[..],
            &short(parts.len())[..],
            &long(directory.len())[..],
            &long(file.len())[..],
            &short(0)[..],
        ];
        [file.clone(), directory, ends.concat()].concat()
    }

    #[test]
    fn a_document_is_known_by_its_parts_in_whatever_order_they_lie() {
        let odd = [("docProps/app.xml", "a"), ("word/styles.xml", "b"), ("[Content_Types].xml", "c"), ("word/document.xml", "d")];
        assert_eq!(FileKind::of(&zip(&odd)), Some(FileKind::Docx));
        assert_eq!(FileKind::of(&zip(&odd[..3])), None, "no document in it");
        let odt = "application/vnd.oasis.opendocument.text";
        assert_eq!(FileKind::of(&zip(&[("mimetype", odt), ("content.xml", "a")])), Some(FileKind::Odt));
        assert_eq!(FileKind::of(&zip(&[("content.xml", "a"), ("mimetype", odt)])), Some(FileKind::Odt));
        assert_eq!(FileKind::of(&zip(&[("evil.exe", "MZ"), ("readme.txt", "word/document.xml [Content_Types].xml")])), None, "a ZIP, renamed");
        let whole = zip(&odd);
        for cut in 0..whole.len() {
            let _ = FileKind::of(&whole[..cut]);
        }
    }

    proptest! {
        #[test]
        fn no_content_makes_it_fall_over(content in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = FileKind::of(&content);
        }
    }
}
