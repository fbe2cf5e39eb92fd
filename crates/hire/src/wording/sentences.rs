//! Where one sentence ends and the next begins, in folded text.

use std::ops::Range;

/// Short forms that end in a full stop without ending the sentence.
const SHORT_FORMS: [&str; 28] = [
    "f.eks", "bl.a", "evt", "ca", "nr", "tlf", "jf", "mv", "m.m", "o.l", "osv", "pkt", "dvs", "inkl", "ekskl", "kl", "kr", "mob", "pb", "gnr", "e.g",
    "i.e", "etc", "approx", "tel", "incl", "o.a", "org.nr",
];

/// Nobody writes longer sentences; cutting there keeps hostile text from costing more than its length.
const LONGEST: usize = 1000;

/// The sentences of a folded text, in order and without gaps.
pub(super) fn cut(text: &[u8]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, byte) in text.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b'.' => at_a_gap(text, at) && !short_form(text, start, at) && !ordinal(text, at),
            b'!' | b'?' => at_a_gap(text, at),
            other => at - start >= LONGEST && !other.is_ascii_alphanumeric(),
        };
        if ends {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

fn at_a_gap(text: &[u8], at: usize) -> bool {
    matches!(text.get(at + 1), None | Some(b' ' | b'\n' | b'"' | b')'))
}

fn short_form(text: &[u8], start: usize, at: usize) -> bool {
    let sentence = text.get(start..at).unwrap_or_default();
    let word = sentence.rsplit(|byte| matches!(byte, b' ' | b'\n' | b'(')).next().unwrap_or_default();
    SHORT_FORMS.iter().any(|form| form.as_bytes() == word)
}

/// `15. mars` goes on, `in 2026. We` does not: an ordinal has at most two digits.
fn ordinal(text: &[u8], at: usize) -> bool {
    let digits = text.get(..at).unwrap_or_default().iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    matches!(digits, 1 | 2) && matches!(text.get(at + 1), Some(b' '))
}
