//! The data the template reads: a paper with what needs measuring already decided.

use kernel::{Language, dates};
use platform::documents::{Block, Paper};
use serde::Serialize;

use crate::{letters, words};

/// How many characters fit a line of running text.
const LINE: usize = 60;

/// How many characters of table text fit across the page.
const TABLE_LINE: f64 = 84.0;

/// A column whose longest cell is no longer than this takes just the room it needs.
const NARROW: usize = 16;

/// Everything the template is told; it reads this as JSON, so that no text is ever taken for markup.
#[derive(Serialize)]
pub(crate) struct Sheet {
    pub(crate) ident: String,
    name: String,
    title: String,
    language: &'static str,
    region: &'static str,
    subtitle: Option<String>,
    organisation: String,
    author: String,
    date: String,
    day: [i32; 3],
    facts: Vec<Pair>,
    blocks: Vec<Piece>,
    footer: String,
    classification: Option<String>,
    running: Vec<String>,
    page: &'static str,
    of: &'static str,
}

#[derive(Serialize)]
struct Pair {
    name: String,
    value: String,
    /// One of them is too long to stand beside the other.
    above: bool,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Piece {
    Heading { level: u8, text: String },
    Paragraph { text: String },
    Bullets { items: Vec<String> },
    Numbered { items: Vec<String> },
    Table { caption: String, header: Vec<String>, repeated: bool, rows: Vec<Vec<String>>, columns: Vec<f64>, right: Vec<bool> },
    KeyValues { pairs: Vec<Pair> },
    Quote { text: String },
    PageBreak,
    Signature { lines: Vec<String> },
}

/// Decides widths, breaks and labels for an arranged paper.
pub(crate) fn of(paper: &Paper) -> Sheet {
    let (page, of) = words::page_of(paper.language);
    let name = letters::shortened(&paper.title, 240);
    let running = [(Some(&paper.organisation), 34), (Some(&paper.title), 52), (paper.classification.as_ref(), 44)];
    Sheet {
        ident: format!("{}\n{}\n{}\n{:?}", paper.organisation, paper.title, paper.date, paper.facts),
        title: letters::breakable(&paper.title, 28),
        language: paper.language.code(),
        region: if paper.language == Language::En { "GB" } else { "NO" },
        subtitle: paper.subtitle.as_deref().map(line),
        organisation: letters::breakable(&paper.organisation, 36),
        author: letters::shortened(&paper.organisation, 240),
        date: dates::long(paper.date, paper.language),
        day: [paper.date.year().clamp(1, 9999), i32::from(u8::from(paper.date.month())), i32::from(paper.date.day())],
        facts: pairs(&paper.facts),
        blocks: paper.blocks.iter().map(piece).collect(),
        footer: letters::breakable(&paper.footer, 40),
        classification: paper.classification.as_deref().map(|text| letters::breakable(text, 30)),
        running: running
            .into_iter()
            .filter_map(|(text, most)| text.filter(|text| !text.is_empty()).map(|text| letters::shortened(text, most)))
            .collect(),
        name,
        page,
        of,
    }
}

fn line(text: &str) -> String {
    letters::breakable(text, LINE)
}

fn lines(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| line(text)).collect()
}

fn pairs(pairs: &[(String, String)]) -> Vec<Pair> {
    let pair = |(name, value): &(String, String)| Pair {
        above: name.chars().nth(70).is_some() || value.chars().nth(700).is_some() || value.matches('\n').count() > 12,
        name: letters::breakable(name, 16),
        value: letters::breakable(value, 44),
    };
    pairs.iter().map(pair).collect()
}

fn piece(block: &Block) -> Piece {
    match block {
        Block::Heading(level, text) => Piece::Heading { level: *level, text: letters::breakable(text, 36) },
        Block::Paragraph(text) => Piece::Paragraph { text: line(text) },
        Block::Bullets(items) => Piece::Bullets { items: lines(items) },
        Block::Numbered(items) => Piece::Numbered { items: lines(items) },
        Block::Table { caption, header, rows } => table(caption, header, rows),
        Block::KeyValues(raw) => Piece::KeyValues { pairs: pairs(raw) },
        Block::Quote(text) => Piece::Quote { text: line(text) },
        Block::PageBreak => Piece::PageBreak,
        Block::Signature(signers) => Piece::Signature { lines: signers.iter().map(|text| letters::breakable(text, 28)).collect() },
    }
}

fn table(caption: &str, header: &[String], rows: &[Vec<String>]) -> Piece {
    let count = rows.first().map_or(header.len(), Vec::len);
    let columns: Vec<Column> = (0..count).map(|index| Column::of(index, header, rows)).collect();
    let all_narrow = columns.iter().all(|column| column.longest <= NARROW);
    // Narrow columns together must leave the wide ones some room.
    let crowded = columns.iter().map(|column| column.longest.min(NARROW)).sum::<usize>() > 60;
    let widths: Vec<f64> =
        columns.iter().map(|column| if !all_narrow && !crowded && column.longest <= NARROW { 0.0 } else { column.weight }).collect();
    let whole: f64 = widths.iter().sum();
    let breaks: Vec<usize> = widths.iter().map(|width| if *width == 0.0 { NARROW } else { room(TABLE_LINE * width / whole) }).collect();
    let row = |cells: &Vec<String>| cells.iter().zip(&breaks).map(|(cell, width)| letters::breakable(cell, *width)).collect();
    Piece::Table {
        caption: line(caption),
        // A heading that fills the page leaves no room for what it heads.
        repeated: header.iter().all(|cell| cell.len() < 300),
        header: row(&header.to_vec()),
        rows: rows.iter().map(row).collect(),
        right: columns.iter().map(|column| column.numbers).collect(),
        columns: widths,
    }
}

/// Half a column's width: words between that and the whole width still break as the language does.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 4 and 60")]
fn room(characters: f64) -> usize {
    (characters * 0.6).clamp(4.0, 60.0) as usize
}

struct Column {
    longest: usize,
    weight: f64,
    numbers: bool,
}

impl Column {
    fn of(index: usize, header: &[String], rows: &[Vec<String>]) -> Self {
        let cells = || rows.iter().filter_map(move |row| row.get(index)).filter(|cell| !cell.is_empty());
        let length = |cell: &String| cell.chars().take(400).count();
        let longest = cells().chain(header.get(index)).map(length).max().unwrap_or_default();
        let is_number = |cell: &String| {
            cell.chars().any(|character| character.is_ascii_digit())
                && cell.chars().all(|character| character.is_ascii_digit() || " \u{a0}.,%+-−".contains(character))
        };
        // A column four times as long gets twice the width: long texts wrap, short ones should not.
        let weight = f64::from(u16::try_from(longest.max(6)).unwrap_or(400)).sqrt();
        Self { longest, weight, numbers: cells().next().is_some() && cells().all(is_number) }
    }
}
