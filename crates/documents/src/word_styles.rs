//! How a Word document looks: its styles, its lists and its page, named as Word names them.

use docx_rs::{
    AbstractNumbering, BorderType, Docx, IndentLevel, Level, LevelJc, LevelOverride, LevelText, LineSpacing, NumberFormat, Numbering, NumberingId,
    PageMargin, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, RunFonts, SpecialIndentType, Start, Style, StyleType, Styles,
};

pub(crate) const ACCENT: &str = "1F5D5B";
pub(crate) const WARM: &str = "91492A";
pub(crate) const INK: &str = "302B26";
pub(crate) const SUBTLE: &str = "605D59";
pub(crate) const BORDER: &str = "DCD3C5";
pub(crate) const TINT: &str = "F5F0E8";

/// The width between the margins of the page, in twentieths of a point.
pub(crate) const TEXT_WIDTH: usize = 8732;

/// Where values stand, to the right of their names.
pub(crate) const VALUES_AT: i32 = 2700;

const BULLETS: usize = 2;
const NUMBERS: usize = 3;

/// An empty document with our page, styles and lists.
pub(crate) fn blank() -> Docx {
    Docx::new()
        .page_margin(PageMargin { top: 1587, left: 1587, bottom: 1700, right: 1587, header: 850, footer: 850, gutter: 0 })
        .styles(styles())
        .add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(level("bullet", "•")))
        .add_abstract_numbering(AbstractNumbering::new(NUMBERS).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

/// A paragraph that is an item of a list without order.
pub(crate) fn bullet(paragraph: Paragraph) -> Paragraph {
    paragraph.style("ListBullet").numbering(NumberingId::new(BULLETS), IndentLevel::new(0))
}

/// A paragraph that is an item of the ordered list `list`.
pub(crate) fn numbered(paragraph: Paragraph, list: usize) -> Paragraph {
    paragraph.style("ListNumber").numbering(NumberingId::new(NUMBERS + list), IndentLevel::new(0))
}

/// The ordered list `list`, which starts at one again.
pub(crate) fn numbering(list: usize) -> Numbering {
    Numbering::new(NUMBERS + list, NUMBERS).add_override(LevelOverride::new(0).start(1))
}

/// A line along one side of a paragraph.
pub(crate) fn ruled(position: ParagraphBorderPosition, size: usize, space: usize, colour: &str) -> ParagraphBorders {
    let border = ParagraphBorder::new(position).val(BorderType::Single).size(size).space(space).color(colour);
    ParagraphBorders::with_empty().set(border)
}

fn level(format: &str, text: &str) -> Level {
    Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
        .indent(Some(425), Some(SpecialIndentType::Hanging(340)), None, None)
        .color(ACCENT)
}

fn styles() -> Styles {
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri");
    let spacing = |before: u32, after: u32| LineSpacing::new().before(before).after(after);
    let named = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let heading = |id: &str, name: &str, outline: usize, size: usize, before: u32| {
        let mut style = named(id, name).next("Normal").size(size).color(ACCENT).bold().line_spacing(spacing(before, 100)).outline_lvl(outline);
        style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
        style
    };
    let mut caption = named("Caption", "caption").size(20).bold().color(ACCENT).line_spacing(spacing(240, 100));
    caption.paragraph_property = caption.paragraph_property.keep_next(true);
    let mut quote = named("Quote", "Quote").color(SUBTLE).indent(Some(340), None, None, None);
    quote.paragraph_property = quote.paragraph_property.set_borders(ruled(ParagraphBorderPosition::Left, 16, 12, ACCENT));
    let mut sender = named("Sender", "Sender").bold().color(ACCENT).line_spacing(spacing(0, 120));
    sender.paragraph_property = sender.paragraph_property.set_borders(ruled(ParagraphBorderPosition::Bottom, 8, 6, ACCENT));
    let item = |id: &str, name: &str| named(id, name).line_spacing(spacing(0, 80));
    let small = |id: &str, name: &str| named(id, name).size(17).color(SUBTLE).line_spacing(spacing(0, 0));
    Styles::new()
        .default_fonts(fonts)
        .default_size(22)
        .default_line_spacing(LineSpacing::new().after(160).line(276))
        .add_style(named("Title", "Title").next("Normal").size(48).bold().color(ACCENT).line_spacing(spacing(560, 80).line(240)))
        .add_style(named("Subtitle", "Subtitle").next("Normal").size(26).color(SUBTLE).line_spacing(spacing(0, 200)))
        .add_style(heading("Heading1", "heading 1", 0, 30, 400))
        .add_style(heading("Heading2", "heading 2", 1, 25, 320))
        .add_style(heading("Heading3", "heading 3", 2, 22, 280))
        .add_style(item("ListBullet", "List Bullet"))
        .add_style(item("ListNumber", "List Number"))
        .add_style(caption)
        .add_style(quote)
        .add_style(sender)
        .add_style(named("Classification", "Classification").size(19).bold().color(WARM))
        .add_style(
            named("NameAndValue", "Name and value")
                .indent(Some(VALUES_AT), Some(SpecialIndentType::Hanging(VALUES_AT)), None, None)
                .line_spacing(spacing(0, 80)),
        )
        .add_style(named("TableText", "Table text").size(19).line_spacing(spacing(40, 40).line(252)))
        .add_style(named("TableHeading", "Table heading").size(19).bold().color(ACCENT).line_spacing(spacing(40, 40).line(252)))
        .add_style(named("Signature", "Signature").size(20).color(INK).indent(None, None, Some(4200), None).line_spacing(spacing(900, 0)))
        .add_style(small("Header", "header"))
        .add_style(small("Footer", "footer"))
}
