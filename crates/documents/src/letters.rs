//! Which characters can be put on a page, and where a word too long for its line may break.

use typst::text::{Coverage, FontBook, FontStyle};
use unicode_segmentation::UnicodeSegmentation;

/// Stands where a character was that no font of ours can draw.
const SUBSTITUTE: char = '□';

/// Lets a line break without showing anything.
const INVISIBLE_BREAK: char = '\u{200b}';

/// More accents than this on one letter are no writing any more, and cost the press minutes.
const ACCENTS: usize = 8;

/// The families the template names, in the order it names them.
const FAMILIES: [&str; 3] = ["libertinus serif", "new computer modern", "dejavu sans mono"];

/// What the fonts can draw: a PDF/A with a missing glyph is refused, so we must know before.
pub(crate) struct Letters {
    families: Vec<Vec<Coverage>>,
}

impl Letters {
    pub(crate) fn of(book: &FontBook) -> Self {
        let upright = |index: usize| book.info(index).filter(|info| info.variant.style == FontStyle::Normal);
        let families =
            FAMILIES.iter().map(|family| book.select_family(family).filter_map(upright).map(|info| info.coverage.clone()).collect()).collect();
        Self { families }
    }

    /// The text with a visible box for what cannot be drawn, and without what is not meant to be seen.
    pub(crate) fn printable(&self, text: &str) -> String {
        if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
            return text.to_owned();
        }
        let mut printable = String::with_capacity(text.len());
        for cluster in text.graphemes(true) {
            self.push(&mut printable, cluster);
        }
        printable
    }

    fn push(&self, printable: &mut String, cluster: &str) {
        let seen: String = cluster.chars().take(ACCENTS).filter_map(as_seen).collect();
        let mut characters = seen.chars();
        let Some(first) = characters.next() else { return };
        if first.is_whitespace() || self.can_draw(&seen) {
            printable.push_str(&seen);
        } else if self.can_draw(first.encode_utf8(&mut [0; 4])) && characters.next().is_some() {
            printable.extend([first, SUBSTITUTE]);
        } else {
            printable.push(SUBSTITUTE);
        }
    }

    /// One family must have the whole cluster, in every weight: an accent cannot be borrowed from another font.
    fn can_draw(&self, cluster: &str) -> bool {
        let has = |face: &Coverage| cluster.chars().all(|character| !is_private(character) && face.contains(u32::from(character)));
        self.families.iter().any(|faces| !faces.is_empty() && faces.iter().all(has))
    }
}

/// Spaces of all widths become the two a page knows; what has no look of its own is left out.
fn as_seen(character: char) -> Option<char> {
    match character {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => Some('\n'),
        '\u{a0}' | '\u{202f}' => Some('\u{a0}'),
        '\r' => None,
        _ if character.is_whitespace() => Some(' '),
        _ if character.is_control() || is_invisible(character) => None,
        _ => Some(character),
    }
}

/// Joiners, selectors, direction marks, soft hyphens and tags.
const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Characters that mean something only where they were written: PDF/A refuses them.
const fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// The text with only letters and signs that every font draws one by one.
pub(crate) fn plain(text: &str) -> String {
    let as_plain = |cluster: &str| match cluster.chars().next() {
        Some(first @ ('\n' | ' '..='~' | '\u{a0}'..='\u{17f}' | '\u{391}'..='\u{3ce}' | '\u{410}'..='\u{44f}' | '\u{2013}'..='\u{2026}')) => first,
        _ => SUBSTITUTE,
    };
    text.graphemes(true).map(as_plain).collect()
}

/// The text without the characters XML has no way to write.
pub(crate) fn legal(text: &str) -> String {
    text.chars()
        .filter(|character| match character {
            '\n' | '\t' => true,
            '\u{fffe}' | '\u{ffff}' => false,
            _ => !character.is_control(),
        })
        .collect()
}

/// The text with places to break in words longer than a line of `line` characters.
pub(crate) fn breakable(text: &str, line: usize) -> String {
    let mut broken = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if word.chars().nth(line).is_none() {
            broken.push_str(word);
            continue;
        }
        let mut unbroken = 0;
        for cluster in word.graphemes(true) {
            broken.push_str(cluster);
            unbroken += 1;
            // Addresses read best when they break where they already have a sign.
            let natural = unbroken >= line / 3 && matches!(cluster, "/" | "@" | "." | "_" | "-" | "=" | "&" | "?");
            if natural || unbroken >= line {
                broken.push(INVISIBLE_BREAK);
                unbroken = 0;
            }
        }
    }
    broken
}

/// The start of a text that must fit a small place, with an ellipsis if more follows.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let line = text.replace('\n', " ");
    match line.grapheme_indices(true).nth(most) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_breaks_and_a_short_one_does_not() {
        assert_eq!(breakable("kort ord", 10), "kort ord");
        assert_eq!(breakable("aaaaaaaa", 3), "aaa\u{200b}aaa\u{200b}aa");
        assert_eq!(breakable("kari.nordmann@example.test", 12), "kari.\u{200b}nordmann@\u{200b}example.\u{200b}test");
    }

    #[test]
    fn plain_text_keeps_what_every_font_draws() {
        assert_eq!(plain("Æ é § – Ωд\nשלום 👍🏽 e\u{301}"), "Æ é § – Ωд\n□□□□ □ e");
    }

    #[test]
    fn what_xml_cannot_write_is_left_out() {
        assert_eq!(legal("a\u{0}b\u{8}\tc\nd\u{ffff}"), "ab\tc\nd");
    }

    #[test]
    fn a_shortened_text_never_splits_a_letter() {
        assert_eq!(shortened("blåbær", 4), "blåb…");
        assert_eq!(shortened("to\nlinjer", 40), "to linjer");
    }
}
