//! Text folded to one plain byte a letter, with the way back to where it stood in the original.

use std::ops::Range;

use super::sentences;

/// A text in lower case, one ASCII byte a letter, with each byte's place in the original.
///
/// Norwegian letters become capitals (`æ` → `E`, `ø` → `O`, `å` → `A`), which are free once everything is in lower case.
/// That keeps word boundaries right around them and lets the fast ASCII search engine be used.
pub(crate) struct Folded {
    bytes: Vec<u8>,
    places: Vec<Range<usize>>,
    source_len: usize,
    sentences: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text and cuts it into sentences.
    pub(crate) fn of(source: &str) -> Self {
        let mut folding = Folding { bytes: Vec::with_capacity(source.len()), places: Vec::with_capacity(source.len()) };
        let mut line_starts = true;
        for (at, character) in source.char_indices() {
            let place = at..at + character.len_utf8();
            if character == '\n' || character == '\r' {
                let rest = source.get(at..).unwrap_or_default();
                folding.line_end(place, rest);
                line_starts = true;
            } else if line_starts && (is_bullet(character) || character.is_whitespace()) {
                folding.space(place);
            } else {
                line_starts = false;
                folding.character(place, character);
            }
        }
        let Folding { bytes, places } = folding;
        let sentences = sentences::cut(&bytes);
        Self { bytes, places, source_len: source.len(), sentences }
    }

    /// The whole folded text.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A part of the folded text; empty when the range is not one of ours.
    pub(crate) fn part(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// Every sentence, in order.
    pub(crate) fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// The sentence that holds a place in the folded text.
    pub(crate) fn sentence_at(&self, place: usize) -> Range<usize> {
        let after = self.sentences.partition_point(|sentence| sentence.end <= place);
        self.sentences.get(after).cloned().unwrap_or(0..self.bytes.len())
    }

    /// Where a folded range stands in the original, always on character boundaries.
    pub(crate) fn in_source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.places.get(range.start).map_or(self.source_len, |place| place.start);
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start);
        let end = last.map_or(start, |last| self.places.get(last).map_or(self.source_len, |place| place.end));
        start..end
    }
}

/// A pattern's Norwegian letters and signs, folded the same way as the text it is to be found in.
pub(super) fn fold_pattern(pattern: &str) -> String {
    pattern
        .chars()
        .map(|character| match character {
            'æ' => 'E',
            'ø' => 'O',
            'å' => 'A',
            'é' | 'è' => 'e',
            'ò' | 'ó' => 'o',
            '%' => 'P',
            '§' => 'S',
            other => other,
        })
        .collect()
}

struct Folding {
    bytes: Vec<u8>,
    places: Vec<Range<usize>>,
}

impl Folding {
    fn push(&mut self, place: Range<usize>, byte: u8) {
        self.bytes.push(byte);
        self.places.push(place);
    }

    /// One space is enough, so that phrases need not count them.
    fn space(&mut self, place: Range<usize>) {
        if !matches!(self.bytes.last(), None | Some(b' ' | b'\n')) {
            self.push(place, b' ');
        }
    }

    /// A line that goes on with a small letter was only wrapped; anything else is a new line of thought.
    fn line_end(&mut self, place: Range<usize>, rest: &str) {
        let goes_on = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']));
        if goes_on.and_then(|next| next.chars().find(|c| *c != ' ')).is_some_and(char::is_lowercase) {
            self.space(place);
            return;
        }
        if self.bytes.last() == Some(&b' ') {
            self.bytes.pop();
            self.places.pop();
        }
        if !matches!(self.bytes.last(), None | Some(b'\n')) {
            self.push(place, b'\n');
        }
    }

    fn character(&mut self, place: Range<usize>, character: char) {
        if character.is_ascii() {
            return self.ascii(place, character);
        }
        match character {
            '\u{30A}' | '\u{308}' | '\u{300}'..='\u{36F}' => self.combine(place.end, character),
            // Soft hyphens and other invisible signs are no part of the word.
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => {}
            '\u{2010}' | '\u{2011}' | '\u{2212}' => self.push(place, b'-'),
            '\u{2012}'..='\u{2015}' => self.push(place, b'~'),
            '‘' | '’' | '‚' | '′' => self.push(place, b'\''),
            '“' | '”' | '„' | '«' | '»' => self.push(place, b'"'),
            '…' => self.push(place, b'.'),
            '§' => self.push(place, b'S'),
            other if other.is_whitespace() => self.space(place),
            other => self.push(place, letter(other)),
        }
    }

    fn ascii(&mut self, place: Range<usize>, character: char) {
        match character.to_ascii_lowercase() {
            // Emphasis marks stand in the middle of a phrase without changing it.
            '*' | '_' | '`' => {}
            '%' => self.push(place, b'P'),
            // The en dash's stand-in must not come from anywhere else.
            '~' => self.push(place, b'^'),
            other if other.is_ascii_whitespace() || other.is_ascii_control() => self.space(place),
            other => self.push(place, u8::try_from(other).unwrap_or(b'^')),
        }
    }

    /// Decomposed letters, as some keyboards and PDF readers give them.
    fn combine(&mut self, end: usize, mark: char) {
        if let (Some(last), Some(place)) = (self.bytes.last_mut(), self.places.last_mut()) {
            place.end = end;
            *last = match (*last, mark) {
                (b'a', '\u{30A}') => b'A',
                (b'a', '\u{308}') => b'E',
                (b'o', '\u{308}') => b'O',
                (other, _) => other,
            };
        }
    }
}

fn is_bullet(character: char) -> bool {
    matches!(character, '-' | '*' | '#' | '•' | '·' | '●' | '▪' | '◦' | '–' | '—' | '>')
}

fn letter(character: char) -> u8 {
    match character.to_lowercase().next().unwrap_or(character) {
        'æ' | 'ä' => b'E',
        'ø' | 'ö' => b'O',
        'å' => b'A',
        'é' | 'è' | 'ê' | 'ë' => b'e',
        'à' | 'á' | 'â' | 'ã' => b'a',
        'ò' | 'ó' | 'ô' | 'õ' => b'o',
        'ù' | 'ú' | 'û' | 'ü' => b'u',
        'í' | 'ì' | 'î' | 'ï' => b'i',
        'ç' | 'č' => b'c',
        'ñ' => b'n',
        'š' => b's',
        'ž' => b'z',
        other if other.is_alphanumeric() => b'X',
        _ => b'^',
    }
}
