//! The simple marks a person may use in an ad: paragraphs, lines, and lists. Everything else is text.

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Running text, line by line.
    Paragraph(Vec<String>),
    /// A list.
    Bullets(Vec<String>),
}

/// The pieces of a text: an empty line ends a paragraph, a line that begins with `-`, `*` or `•` is an item of a list.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            open = false;
            continue;
        }
        let bullet = ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark)).map(|item| item.trim().to_owned());
        match (bullet, found.last_mut().filter(|_| open)) {
            (Some(item), Some(Piece::Bullets(items))) => items.push(item),
            (Some(item), _) => found.push(Piece::Bullets(vec![item])),
            (None, Some(Piece::Paragraph(lines))) => lines.push(line.to_owned()),
            (None, _) => found.push(Piece::Paragraph(vec![line.to_owned()])),
        }
        open = true;
    }
    found
}

/// The pieces as HTML, with every letter of the writer's escaped: for feeds and machine-readable descriptions.
pub(crate) fn html(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Paragraph(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
                out.push_str(&format!("<p>{}</p>", lines.join("<br>")));
            }
            Piece::Bullets(items) => {
                out.push_str("<ul>");
                for item in items {
                    out.push_str(&format!("<li>{}</li>", escaped(item)));
                }
                out.push_str("</ul>");
            }
        }
    }
    out
}

/// The words alone, on one line: where there is room for no list.
pub(crate) fn plain(pieces: &[Piece]) -> String {
    let lines = pieces.iter().flat_map(|piece| match piece {
        Piece::Paragraph(lines) | Piece::Bullets(lines) => lines,
    });
    lines.flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// Text that cannot become markup.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paragraphs_lines_and_lists_are_told_apart() {
        let text = "Du skal:\n- møte folk\n- lede grupper\n\nVi ses.\nHilsen oss\n\n* én";
        assert_eq!(
            pieces(text),
            [
                Piece::Paragraph(vec!["Du skal:".into()]),
                Piece::Bullets(vec!["møte folk".into(), "lede grupper".into()]),
                Piece::Paragraph(vec!["Vi ses.".into(), "Hilsen oss".into()]),
                Piece::Bullets(vec!["én".into()]),
            ]
        );
    }

    #[test]
    fn one_line_has_no_marks_of_a_list() {
        assert_eq!(plain(&pieces("Formålet:\n- møte  folk\n- lede grupper")), "Formålet: møte folk lede grupper");
    }

    #[test]
    fn markup_in_a_text_is_text() {
        assert_eq!(html(&pieces("<script>x</script> & co")), "<p>&lt;script&gt;x&lt;/script&gt; &amp; co</p>");
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[a-z \\n*•-]{0,80}") {
            let kept: String = pieces(&text).iter().flat_map(|piece| match piece { Piece::Paragraph(all) | Piece::Bullets(all) => all.clone() }).collect();
            let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
            prop_assert_eq!(letters(&kept), letters(&text));
        }
    }
}
