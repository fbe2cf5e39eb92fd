//! The sentence shown with a finding, short enough to read at a glance.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Read;
use crate::ads::rules::{Finding, Rule};

/// Longer than this, a sentence is cut around the words found.
const LONGEST: usize = 160;

/// A finding at some words of a section, given by their place in the folded text.
pub(super) fn finding_at(rule: Rule, read: &Read<'_>, words: Range<usize>) -> Finding {
    let sentence = read.text.in_source(read.text.sentence_at(words.start));
    let range = read.text.in_source(words);
    let excerpt = shorten(read.source, sentence, &range);
    Finding { rule, section: Some(read.section), range: Some(range), excerpt }
}

fn shorten(source: &str, sentence: Range<usize>, words: &Range<usize>) -> String {
    let whole = source.get(sentence.clone()).unwrap_or_default().trim();
    if whole.graphemes(true).nth(LONGEST).is_none() {
        return whole.to_owned();
    }
    let lead = source.get(sentence.start..words.start).unwrap_or_default();
    // A third of the room goes to what stands before the words.
    let skipped = lead.graphemes(true).count().saturating_sub(LONGEST / 3);
    let rest: String = source.get(sentence).unwrap_or_default().graphemes(true).skip(skipped).take(LONGEST).collect();
    let opening = if skipped > 0 { "…" } else { "" };
    format!("{opening}{}…", rest.trim())
}
