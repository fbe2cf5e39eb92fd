//! A paper made fit to print: nothing empty, headings without gaps, tables with equal rows.

use platform::documents::{Block, Paper};

use crate::{letters, words};

/// A heading longer than this is a paragraph somebody pressed the wrong button for.
const LONGEST_HEADING: usize = 400;

/// The same paper with every text passed through `text`, and only what can be shown left.
pub(crate) fn arranged(paper: &Paper, text: impl Fn(&str) -> String) -> Paper {
    let text = |raw: &str| text(raw).trim().to_owned();
    let organisation = text(&paper.organisation);
    let mut title = text(&paper.title).replace('\n', " ");
    if title.is_empty() {
        title = if organisation.is_empty() { words::untitled(paper.language).to_owned() } else { organisation.clone() };
    }
    let shown = |raw: &Option<String>| raw.as_deref().map(text).filter(|line| !line.is_empty());
    Paper {
        title,
        language: paper.language,
        subtitle: shown(&paper.subtitle),
        organisation,
        date: paper.date,
        facts: pairs(&paper.facts, &text),
        blocks: blocks(&paper.blocks, &text),
        footer: letters::shortened(&text(&paper.footer), 160),
        classification: shown(&paper.classification),
    }
}

fn blocks(raw: &[Block], text: &impl Fn(&str) -> String) -> Vec<Block> {
    let mut arranged = Vec::with_capacity(raw.len());
    let mut level_above = 0;
    for block in raw {
        match block {
            Block::Heading(level, heading) => {
                let heading = text(heading).replace('\n', " ");
                if heading.chars().nth(LONGEST_HEADING).is_some() {
                    arranged.push(Block::Paragraph(heading));
                } else if !heading.is_empty() {
                    // A reader who jumps from heading to heading must never wonder which one was skipped.
                    level_above = (*level).clamp(1, 3).min(level_above + 1);
                    arranged.push(Block::Heading(level_above, heading));
                }
            }
            Block::Paragraph(paragraphs) => {
                let paragraphs = text(paragraphs);
                let each = paragraphs.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
                arranged.extend(each.map(|paragraph| Block::Paragraph(paragraph.to_owned())));
            }
            Block::Bullets(items) => arranged.extend(list(items, text).map(Block::Bullets)),
            Block::Numbered(items) => arranged.extend(list(items, text).map(Block::Numbered)),
            Block::Table { caption, header, rows } => arranged.extend(table(caption, header, rows, text)),
            Block::KeyValues(raw) => {
                let pairs = pairs(raw, text);
                if !pairs.is_empty() {
                    arranged.push(Block::KeyValues(pairs));
                }
            }
            Block::Quote(quote) => {
                let quote = text(quote);
                if !quote.is_empty() {
                    arranged.push(Block::Quote(quote));
                }
            }
            Block::PageBreak => {
                if !matches!(arranged.last(), None | Some(Block::PageBreak)) {
                    arranged.push(Block::PageBreak);
                }
            }
            Block::Signature(lines) => {
                if !lines.is_empty() {
                    arranged.push(Block::Signature(lines.iter().map(|line| text(line)).collect()));
                }
            }
        }
    }
    if arranged.last() == Some(&Block::PageBreak) {
        arranged.pop();
    }
    arranged
}

fn pairs(raw: &[(String, String)], text: &impl Fn(&str) -> String) -> Vec<(String, String)> {
    let pairs = raw.iter().map(|(name, value)| (text(name), text(value)));
    pairs.filter(|(name, value)| !name.is_empty() || !value.is_empty()).collect()
}

fn list(raw: &[String], text: &impl Fn(&str) -> String) -> Option<Vec<String>> {
    let items: Vec<String> = raw.iter().map(|item| text(item)).filter(|item| !item.is_empty()).collect();
    (!items.is_empty()).then_some(items)
}

fn table(caption: &str, header: &[String], rows: &[Vec<String>], text: &impl Fn(&str) -> String) -> Option<Block> {
    let columns = rows.iter().map(Vec::len).chain([header.len()]).max().filter(|columns| *columns > 0)?;
    let row = |cells: &[String]| {
        let mut cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
        cells.resize(columns, String::new());
        cells
    };
    Some(Block::Table {
        caption: text(caption),
        header: if header.is_empty() { Vec::new() } else { row(header) },
        rows: rows.iter().map(|cells| row(cells)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrange(raw: &[Block]) -> Vec<Block> {
        blocks(raw, &str::to_owned)
    }

    #[test]
    fn headings_never_skip_a_level() {
        let raw = [3, 1, 3, 9, 0].map(|level| Block::Heading(level, "x".to_owned()));
        let levels: Vec<u8> = arrange(&raw).iter().map(|block| if let Block::Heading(level, _) = block { *level } else { 0 }).collect();
        assert_eq!(levels, [1, 1, 2, 3, 1]);
    }

    #[test]
    fn a_page_is_never_left_empty() {
        let text = || Block::Paragraph("x".to_owned());
        let raw = [Block::PageBreak, text(), Block::PageBreak, Block::PageBreak, text(), Block::PageBreak];
        assert_eq!(arrange(&raw), [text(), Block::PageBreak, text()]);
    }

    #[test]
    fn short_rows_are_filled_and_no_cell_is_lost() {
        let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let raw = Block::Table { caption: String::new(), header: cells(&["a"]), rows: vec![cells(&["1", "2"]), cells(&[])] };
        let wanted = Block::Table { caption: String::new(), header: cells(&["a", ""]), rows: vec![cells(&["1", "2"]), cells(&["", ""])] };
        assert_eq!(arrange(&[raw]), [wanted]);
    }
}
