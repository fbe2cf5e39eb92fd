//! The Word document has real headings, lists and tables, and survives every text.

use std::io::{Cursor, Read as _};

use documents::TypstDocuments;
use kernel::Language;
use platform::documents::{Documents, Paper};
use zip::ZipArchive;

use crate::sample;

fn written(paper: &Paper) -> Vec<u8> {
    TypstDocuments::new().unwrap().word(paper).unwrap()
}

fn part(document: &[u8], name: &str) -> String {
    let mut part = String::new();
    ZipArchive::new(Cursor::new(document)).unwrap().by_name(name).unwrap().read_to_string(&mut part).unwrap();
    part
}

#[test]
fn headings_lists_and_tables_are_words_own() {
    let bytes = written(&sample::recommendation(Language::Nb));
    sample::keep("recommendation.docx", &bytes);
    let document = part(&bytes, "word/document.xml");
    for style in ["Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Quote", "Caption", "Signature"] {
        assert!(document.contains(&format!(r#"<w:pStyle w:val="{style}" />"#)), "{style}");
    }
    assert!(!document.contains("<w:rPr /><w:pStyle"), "properties are in the order of the standard");
    assert_eq!(document.matches("<w:numPr>").count(), 6);
    assert_eq!(document.matches("<w:tbl>").count(), 1);
    assert_eq!(document.matches("<w:tblHeader />").count(), 1);
    assert_eq!(document.matches("<w:pageBreakBefore />").count(), 1);
}

#[test]
fn ordered_lists_start_at_one_each() {
    let mut paper = sample::recommendation(Language::Nb);
    paper.blocks.extend(paper.blocks.clone());
    let bytes = written(&paper);
    assert_eq!(part(&bytes, "word/numbering.xml").matches("<w:startOverride").count(), 2);
    assert_eq!(part(&bytes, "word/document.xml").matches(r#"<w:numId w:val="5" />"#).count(), 3);
}

#[test]
fn it_knows_its_language_title_and_sender() {
    for (language, locale, page) in [(Language::Nb, "nb-NO", "Side "), (Language::Nn, "nn-NO", "Side "), (Language::En, "en-GB", "Page ")] {
        let bytes = written(&sample::recommendation(language));
        assert!(part(&bytes, "word/styles.xml").contains(&format!(r#"<w:lang w:val="{locale}""#)));
        for footer in ["word/footer1.xml", "word/footer2.xml"] {
            assert!(part(&bytes, footer).contains(page), "{footer}");
        }
        let core = part(&bytes, "docProps/core.xml");
        assert!(core.contains(&format!("<dc:language>{locale}</dc:language>")));
        assert!(core.contains("<dc:title>Innstilling: erfaringskonsulent i ambulant team</dc:title>"));
        assert!(core.contains("<dc:creator>Fjordvik kommune</dc:creator>"));
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = sample::recommendation(Language::Nb);
    assert!(written(&paper) == written(&paper));
}

#[test]
fn no_text_can_break_the_markup() {
    for (name, text) in sample::hostile().into_iter().chain(sample::endless()) {
        let bytes = written(&sample::everywhere(&text));
        for part_name in ["word/document.xml", "word/styles.xml", "word/footer1.xml", "word/header1.xml", "docProps/core.xml"] {
            well_formed(&part(&bytes, part_name)).unwrap_or_else(|error| panic!("{name}, {part_name}: {error}"));
        }
    }
}

#[test]
fn markup_in_a_text_stays_text() {
    let document = part(&written(&sample::everywhere("</w:t><w:p/> & 'x'")), "word/document.xml");
    assert!(document.contains("&lt;/w:t&gt;&lt;w:p/&gt; &amp; "), "{document}");
}

/// Every element is closed in order, and no character is one XML cannot have.
fn well_formed(xml: &str) -> Result<(), String> {
    if let Some(illegal) = xml.chars().find(|character| character.is_control() && !matches!(character, '\n' | '\t' | '\r')) {
        return Err(format!("{illegal:?}"));
    }
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').ok_or("an unclosed tag")?;
        if let Some(bare) = text.split('&').skip(1).find(|entity| !entity.chars().take(8).any(|character| character == ';')) {
            return Err(format!("a bare ampersand before {bare:.20}"));
        }
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or_default();
        if tag.starts_with('?') || tag.ends_with('/') {
            continue;
        }
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("{name} closes nothing"));
            }
        } else {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}
