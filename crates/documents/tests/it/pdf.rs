//! The PDF keeps to PDF/UA-1 and PDF/A-2a, says so, and survives every text.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use documents::TypstDocuments;
use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Object, Stream},
};
use kernel::Language;
use platform::documents::Documents;

use crate::sample;

fn printed(language: Language) -> Vec<u8> {
    TypstDocuments::new().unwrap().pdf(&sample::recommendation(language)).unwrap()
}

fn catalog(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap()
}

fn text_of(string: &hayro_syntax::object::String<'_>) -> String {
    let bytes = string.as_bytes();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(utf16) => String::from_utf16_lossy(&utf16.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect::<Vec<_>>()),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The roles in the tag tree, one a line, indented; what is text and no role is left out.
fn roles(element: &Dict<'_>, depth: usize, tree: &mut String) {
    if let Some(role) = element.get::<Name<'_>>("S") {
        let _ = writeln!(tree, "{}{}", "  ".repeat(depth), String::from_utf8_lossy(&role));
    }
    let children: Vec<Object<'_>> = match element.get::<Object<'_>>("K") {
        Some(Object::Array(children)) => children.iter::<Object<'_>>().collect(),
        Some(child) => vec![child],
        None => Vec::new(),
    };
    for child in children {
        if let Object::Dict(child) = child {
            roles(&child, depth + 1, tree);
        }
    }
}

fn tag_tree(bytes: Vec<u8>) -> String {
    let pdf = Pdf::new(bytes).unwrap();
    let mut tree = String::new();
    roles(&catalog(&pdf).get::<Dict<'_>>("StructTreeRoot").unwrap(), 0, &mut tree);
    tree
}

#[test]
fn it_says_what_it_is_in_every_language() {
    for (language, locale) in [(Language::Nb, "nb-NO"), (Language::Nn, "nn-NO"), (Language::En, "en-GB")] {
        let bytes = printed(language);
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let pdf = Pdf::new(bytes).unwrap();
        let catalog = catalog(&pdf);
        assert_eq!(text_of(&catalog.get("Lang").unwrap()), locale);
        assert_eq!(catalog.get::<Dict<'_>>("MarkInfo").unwrap().get::<bool>("Marked"), Some(true));
        assert_eq!(catalog.get::<Dict<'_>>("ViewerPreferences").unwrap().get::<bool>("DisplayDocTitle"), Some(true));
        assert!(catalog.get::<Array<'_>>("OutputIntents").is_some());
        assert_eq!(pdf.pages().len(), 3);

        let metadata = catalog.get::<Stream<'_>>("Metadata").unwrap().decoded().unwrap().into_owned();
        let metadata = String::from_utf8(metadata).unwrap();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        assert!(metadata.contains("<pdfaid:part>2</pdfaid:part>"), "{metadata}");
        assert!(metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "{metadata}");
        assert!(metadata.contains("Innstilling: erfaringskonsulent i ambulant team"), "{metadata}");
    }
}

#[test]
fn its_tags_are_those_of_a_letter() {
    let bytes = printed(Language::Nb);
    sample::keep("recommendation.pdf", &bytes);
    insta::assert_snapshot!(tag_tree(bytes));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let documents = TypstDocuments::new().unwrap();
    let paper = sample::recommendation(Language::Nb);
    let first = documents.pdf(&paper).unwrap();
    documents.pdf(&sample::everywhere("noe annet")).unwrap();
    assert!(first == documents.pdf(&paper).unwrap());
    assert!(first == printed(Language::Nb));
}

#[test]
fn no_text_can_stop_the_press() {
    for (name, text) in sample::hostile() {
        survives(name, &text);
    }
}

#[test]
fn no_length_can_stop_the_press() {
    for (name, text) in sample::endless() {
        survives(name, &text);
    }
}

fn survives(name: &str, text: &str) {
    let started = Instant::now();
    let bytes = TypstDocuments::new().unwrap().pdf(&sample::everywhere(text)).unwrap_or_else(|error| panic!("{name}: {error}"));
    println!("{name}: {:?}", started.elapsed());
    sample::keep(&format!("hostile-{name}.pdf"), &bytes);
    let pdf = Pdf::new(bytes).unwrap();
    assert!(!pdf.pages().is_empty(), "{name}");
    assert!(catalog(&pdf).contains_key("StructTreeRoot"), "{name}");
}

#[test]
fn a_long_table_repeats_its_heading_for_the_eye_only() {
    let mut paper = sample::everywhere("rad");
    let rows = (1..=150).map(|row| vec![row.to_string(), "Åtte år i brukerorganisasjon".to_owned()]).collect();
    let header = vec!["Nummer".to_owned(), "Erfaring".to_owned()];
    paper.blocks = vec![platform::documents::Block::Table { caption: "Alle".to_owned(), header, rows }];
    let bytes = TypstDocuments::new().unwrap().pdf(&paper).unwrap();
    sample::keep("long-table.pdf", &bytes);
    let tree = tag_tree(bytes);
    assert_eq!(tree.matches("THead").count(), 1);
    assert_eq!(tree.matches("TH\n").count(), 2);
    assert_eq!(tree.matches("TD\n").count(), 300);
}

#[test]
fn a_new_paper_does_not_wait_for_the_old_ones() {
    let documents = TypstDocuments::new().unwrap();
    let mut paper = sample::recommendation(Language::Nb);
    let started = Instant::now();
    documents.pdf(&paper).unwrap();
    println!("the first: {:?}", started.elapsed());
    for round in 0..6 {
        paper.facts = vec![("Runde".to_owned(), round.to_string())];
        let started = Instant::now();
        documents.pdf(&paper).unwrap();
        println!("one more: {:?}", started.elapsed());
        // Far above what it takes even in a debug build: only a press that forgets its fonts would reach it.
        assert!(started.elapsed() < Duration::from_secs(5));
    }
}
