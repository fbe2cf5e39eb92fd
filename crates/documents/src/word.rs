//! A paper as a Word document, with the headings, lists and tables Word itself knows.

use std::io::Cursor;

use docx_rs::{
    BreakType, Docx, FieldCharType, Footer, Header, InstrNUMPAGES, InstrPAGE, InstrText, Paragraph, ParagraphBorderPosition, Run, Shading, Tab,
    TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType, XMLDocx,
};
use kernel::dates;
use platform::documents::{Block, Paper, PaperError};

use crate::{
    letters, word_order,
    word_styles::{self, ACCENT, BORDER, INK, TEXT_WIDTH, TINT, VALUES_AT},
    words,
};

/// What the writer makes of the row that is a table's heading; only such rows may not be split.
const HEADING_ROW: &str = "<w:trPr><w:cantSplit />";

/// Writes an arranged paper.
pub(crate) fn written(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let instant = format!("{}T00:00:00Z", dates::iso(paper.date));
    let mut docx = word_styles::blank().created_at(&instant).updated_at(&instant);
    // The first page has its letterhead instead of a running header.
    docx = docx.title_pg().header(header(paper)).first_footer(footer(paper)).footer(footer(paper));
    docx = letterhead(docx, paper);
    let mut lists = 0;
    for (position, block) in paper.blocks.iter().enumerate() {
        let new_page = position > 0 && paper.blocks.get(position - 1) == Some(&Block::PageBreak);
        docx = put(docx, block, new_page, &mut lists);
    }
    let mut parts = docx.build();
    finish(&mut parts, paper)?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| PaperError::Word(error.to_string()))?;
    Ok(file.into_inner())
}

fn letterhead(mut docx: Docx, paper: &Paper) -> Docx {
    let date = Run::new().add_tab().add_text(dates::long(paper.date, paper.language)).disable_bold().color(word_styles::SUBTLE);
    docx = docx.add_paragraph(styled("Sender").add_tab(right_edge()).add_run(text(&paper.organisation)).add_run(date));
    if let Some(classification) = &paper.classification {
        docx = docx.add_paragraph(styled("Classification").add_run(text(classification)));
    }
    docx = docx.add_paragraph(styled("Title").add_run(text(&paper.title)));
    if let Some(subtitle) = &paper.subtitle {
        docx = docx.add_paragraph(styled("Subtitle").add_run(text(subtitle)));
    }
    key_values(docx, &paper.facts, false)
}

fn put(docx: Docx, block: &Block, new_page: bool, lists: &mut usize) -> Docx {
    let start = |style: &str| styled(style).page_break_before(new_page);
    match block {
        Block::Heading(level, heading) => docx.add_paragraph(start(&format!("Heading{level}")).add_run(text(heading))),
        Block::Paragraph(words) => docx.add_paragraph(start("Normal").add_run(text(words))),
        Block::Quote(words) => docx.add_paragraph(start("Quote").add_run(text(words))),
        Block::Bullets(items) => items.iter().enumerate().fold(docx, |docx, (index, item)| {
            let paragraph = Paragraph::new().page_break_before(new_page && index == 0).add_run(text(item));
            docx.add_paragraph(word_styles::bullet(paragraph))
        }),
        Block::Numbered(items) => {
            *lists += 1;
            items.iter().enumerate().fold(docx.add_numbering(word_styles::numbering(*lists)), |docx, (index, item)| {
                let paragraph = Paragraph::new().page_break_before(new_page && index == 0).add_run(text(item));
                docx.add_paragraph(word_styles::numbered(paragraph, *lists))
            })
        }
        Block::Table { caption, header, rows } => table(docx, caption, header, rows, new_page),
        Block::KeyValues(pairs) => key_values(docx, pairs, new_page),
        // The paragraph that follows carries the break: an empty one would be a line nobody wrote.
        Block::PageBreak => docx,
        Block::Signature(signers) => signers.iter().enumerate().fold(docx, |docx, (index, who)| {
            let line = word_styles::ruled(ParagraphBorderPosition::Top, 5, 4, INK);
            let paragraph = styled("Signature").page_break_before(new_page && index == 0).set_borders(line).keep_lines(true);
            docx.add_paragraph(paragraph.add_run(text(who)))
        }),
    }
}

/// Names and values side by side: a table would tell those who listen that there are rows to compare.
fn key_values(docx: Docx, pairs: &[(String, String)], new_page: bool) -> Docx {
    let at = usize::try_from(VALUES_AT).unwrap_or_default();
    pairs.iter().enumerate().fold(docx, |docx, (index, (name, value))| {
        let paragraph = styled("NameAndValue").page_break_before(new_page && index == 0);
        let tab = Tab::new().val(TabValueType::Left).pos(at);
        docx.add_paragraph(paragraph.add_tab(tab).add_run(text(name).bold().add_tab()).add_run(text(value)))
    })
}

fn table(mut docx: Docx, caption: &str, header: &[String], rows: &[Vec<String>], new_page: bool) -> Docx {
    if !caption.is_empty() || new_page {
        docx = docx.add_paragraph(styled("Caption").page_break_before(new_page).add_run(text(caption)));
    }
    let columns = rows.first().map_or(header.len(), Vec::len).max(1);
    let width = TEXT_WIDTH / columns;
    let cell = |style: &str, words: &String| TableCell::new().width(width, WidthType::Dxa).add_paragraph(styled(style).add_run(text(words)));
    let mut all = Vec::with_capacity(rows.len() + 1);
    if !header.is_empty() {
        let heading = |words| cell("TableHeading", words).shading(Shading::new().fill(TINT));
        all.push(TableRow::new(header.iter().map(heading).collect()).cant_split());
    }
    all.extend(rows.iter().map(|row| TableRow::new(row.iter().map(|words| cell("TableText", words)).collect())));
    let line = |position, colour: &str| TableBorder::new(position).color(colour).size(4);
    let borders = TableBorders::with_empty()
        .set(line(TableBorderPosition::Top, ACCENT))
        .set(line(TableBorderPosition::Bottom, BORDER))
        .set(line(TableBorderPosition::InsideH, BORDER));
    let table = Table::new(all)
        .set_grid(vec![width; columns])
        .width(width * columns, WidthType::Dxa)
        .layout(TableLayoutType::Autofit)
        .margins(TableCellMargins::new().margin(60, 110, 60, 110))
        .set_borders(borders);
    // Without a paragraph between, Word would join two tables into one.
    docx.add_table(table).add_paragraph(styled("TableText"))
}

fn header(paper: &Paper) -> Header {
    let running = [Some(&paper.organisation), paper.classification.as_ref()];
    let running: Vec<String> = running.into_iter().flatten().filter(|part| !part.is_empty()).map(|part| letters::shortened(part, 50)).collect();
    Header::new().add_paragraph(styled("Header").add_run(text(&running.join("  ·  "))))
}

fn footer(paper: &Paper) -> Footer {
    let (page, of) = words::page_of(paper.language);
    let field = |instruction| {
        let begun = Run::new().add_field_char(FieldCharType::Begin, false).add_instr_text(instruction);
        begun.add_field_char(FieldCharType::Separate, false).add_text("1").add_field_char(FieldCharType::End, false)
    };
    let line = styled("Footer")
        .add_tab(right_edge())
        .add_run(text(&letters::shortened(&paper.footer, 80)).add_tab().add_text(format!("{page} ")))
        .add_run(field(InstrText::PAGE(InstrPAGE::new())))
        .add_run(Run::new().add_text(format!(" {of} ")))
        .add_run(field(InstrText::NUMPAGES(InstrNUMPAGES::new())));
    Footer::new().add_paragraph(line)
}

fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

fn right_edge() -> Tab {
    Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH)
}

/// The words as one run; a line break in them stays a line break.
fn text(words: &str) -> Run {
    words
        .split('\n')
        .enumerate()
        .fold(Run::new(), |run, (index, line)| if index == 0 { run.add_text(line) } else { run.add_break(BreakType::TextWrapping).add_text(line) })
}

/// Adds what the writer has no words for: language, title, and which rows are headings.
fn finish(parts: &mut XMLDocx, paper: &Paper) -> Result<(), PaperError> {
    let locale = words::locale(paper.language);
    replace(&mut parts.document, HEADING_ROW, &format!("{HEADING_ROW}<w:tblHeader />"), None)?;
    let language = format!(r#"<w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="{locale}" /></w:rPr></w:rPrDefault>"#);
    replace(&mut parts.styles, "</w:rPr></w:rPrDefault>", &language, Some(1))?;
    replace(&mut parts.styles, r#"w:styleId="Normal""#, r#"w:default="1" w:styleId="Normal""#, Some(1))?;
    let title = escaped(&letters::shortened(&paper.title, 240));
    let creator = escaped(&letters::shortened(&paper.organisation, 240));
    replace(&mut parts.doc_props.core, "<dc:creator>unknown<", &format!("<dc:creator>{creator}<"), Some(1))?;
    replace(&mut parts.doc_props.core, "<cp:lastModifiedBy>unknown<", &format!("<cp:lastModifiedBy>{creator}<"), Some(1))?;
    let properties = format!("<dc:language>{locale}</dc:language><dc:title>{title}</dc:title></cp:coreProperties>");
    replace(&mut parts.doc_props.core, "</cp:coreProperties>", &properties, Some(1))?;
    let single = [&mut parts.document, &mut parts.styles, &mut parts.numberings, &mut parts.settings];
    for part in single.into_iter().chain(&mut parts.headers).chain(&mut parts.footers) {
        let ordered = std::str::from_utf8(part).ok().and_then(word_order::ordered);
        *part = ordered.ok_or_else(|| PaperError::Word("a part is not well-formed".to_owned()))?.into_bytes();
    }
    Ok(())
}

/// Replaces markup in a part; `times` says how often it must be there, so that a changed writer is noticed.
fn replace(part: &mut Vec<u8>, from: &str, to: &str, times: Option<usize>) -> Result<(), PaperError> {
    let markup = std::str::from_utf8(part).map_err(|error| PaperError::Word(error.to_string()))?;
    if times.is_some_and(|times| markup.matches(from).count() != times) {
        return Err(PaperError::Word(format!("expected {from} in the document's parts")));
    }
    *part = markup.replace(from, to).into_bytes();
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
