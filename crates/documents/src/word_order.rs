//! Puts the parts of a Word document in the order the standard asks for: Word forgives disorder, other readers need not.

/// The elements whose children have an order, and that order (ISO/IEC 29500-1, the sequences of its schema).
const ORDERS: [(&str, &[&str]); 9] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:w",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:vertAlign",
            "w:lang",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tcPr",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:lvl", &["w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"]),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign"]),
    (
        "w:sectPr",
        &["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg", "w:textDirection", "w:docGrid"],
    ),
    ("w:settings", &["w:zoom", "w:evenAndOddHeaders", "w:defaultTabStop", "w:compat", "w:docVars"]),
];

/// A piece of markup: an element with what is in it, or a text, a declaration or an empty element as it stands.
enum Piece<'a> {
    Element { tag: &'a str, children: Vec<Piece<'a>> },
    Leaf(&'a str),
}

/// The same markup with every child in its place; nothing if it is not well-formed.
pub(crate) fn ordered(markup: &str) -> Option<String> {
    let mut written = String::with_capacity(markup.len());
    let mut pieces = pieces(markup)?;
    pieces.iter_mut().for_each(order);
    for piece in &pieces {
        write(piece, &mut written);
    }
    Some(written)
}

fn pieces(markup: &str) -> Option<Vec<Piece<'_>>> {
    let mut open: Vec<(&str, Vec<Piece<'_>>)> = vec![("", Vec::new())];
    let mut rest = markup;
    while !rest.is_empty() {
        let end = if rest.starts_with('<') { rest.find('>')? + 1 } else { rest.find('<').unwrap_or(rest.len()) };
        let (piece, after) = rest.split_at(end);
        rest = after;
        if piece.starts_with("</") {
            let (tag, children) = open.pop()?;
            open.last_mut()?.1.push(Piece::Element { tag, children });
        } else if !piece.starts_with('<') || piece.starts_with("<?") || piece.ends_with("/>") {
            open.last_mut()?.1.push(Piece::Leaf(piece));
        } else {
            open.push((piece, Vec::new()));
        }
    }
    let (_, pieces) = open.pop()?;
    open.is_empty().then_some(pieces)
}

fn name<'a>(piece: &Piece<'a>) -> &'a str {
    let (Piece::Element { tag, .. } | Piece::Leaf(tag)) = piece;
    tag.trim_start_matches('<').split([' ', '/', '>']).next().unwrap_or_default()
}

fn order(piece: &mut Piece<'_>) {
    let parent = name(piece);
    let Piece::Element { children, .. } = piece else { return };
    children.iter_mut().for_each(order);
    if let Some((_, order)) = ORDERS.iter().find(|(element, _)| *element == parent) {
        children.sort_by_key(|child| order.iter().position(|element| *element == name(child)).unwrap_or(order.len()));
    }
}

fn write(piece: &Piece<'_>, written: &mut String) {
    match piece {
        Piece::Leaf(markup) => written.push_str(markup),
        Piece::Element { tag, children } => {
            written.push_str(tag);
            children.iter().for_each(|child| write(child, written));
            written.push_str("</");
            written.push_str(name(piece));
            written.push('>');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_come_in_the_order_of_the_standard() {
        let written = "<?xml version=\"1.0\"?><w:p><w:pPr><w:rPr><w:sz /><w:b /></w:rPr><w:pStyle /></w:pPr><w:r>b <w:t>a</w:t></w:r></w:p>";
        let wanted = "<?xml version=\"1.0\"?><w:p><w:pPr><w:pStyle /><w:rPr><w:b /><w:sz /></w:rPr></w:pPr><w:r>b <w:t>a</w:t></w:r></w:p>";
        assert_eq!(ordered(written).as_deref(), Some(wanted));
    }

    #[test]
    fn markup_that_does_not_close_is_refused() {
        assert_eq!(ordered("<w:p><w:r></w:p>").as_deref(), None);
        assert_eq!(ordered("</w:p>").as_deref(), None);
        assert_eq!(ordered("<w:p"), None);
    }
}
