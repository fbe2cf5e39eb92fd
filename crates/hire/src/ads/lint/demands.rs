//! Lines that demand by standing where demands stand: in an ad's requirements "a Christian outlook" is one, without *you must*.
//!
//! To demand a thing is to ask for it, and to choose by it: arbeidsmiljøloven §§ 9-3 and 13-4, likestillings- og diskrimineringsloven §§ 6 and 30.

use std::ops::Range;

use super::{
    Read,
    words::{
        Tongue,
        demands::{BEFORE, DEMANDS, JOINS, MET_OR_KNOWN, PLACES, SET_ASIDE},
    },
};
use crate::{
    ads::rules::Rule,
    wording::{Phrases, taken_back},
};

/// How a demand looks, in one language.
pub(super) struct Shape {
    before: Phrases,
    joins: Phrases,
    met_or_known: Phrases,
    set_aside: Phrases,
}

impl Shape {
    pub(super) fn of(tongue: Tongue) -> Self {
        Self {
            before: Phrases::of(BEFORE.in_tongue(tongue)),
            joins: Phrases::of(JOINS.in_tongue(tongue)),
            met_or_known: Phrases::of(MET_OR_KNOWN.in_tongue(tongue)),
            set_aside: Phrases::of(SET_ASIDE.in_tongue(tongue)),
        }
    }

    /// Whether these words are what a line demands, or the next of the things it demands.
    pub(super) fn begins_a_demand(&self, read: &Read<'_>, words: &Range<usize>) -> bool {
        let text = &read.text;
        let before = text.part(text.sentence_at(words.start).start..words.start);
        PLACES.contains(&read.section) && self.begins_after(before) && !taken_back(text, words)
    }

    /// The same for words that only name a matter: one may well be asked to know of it, or to have met it.
    pub(super) fn names_a_demand(&self, read: &Read<'_>, words: &Range<usize>) -> bool {
        let before = read.text.part(read.text.sentence_at(words.start).start..words.start);
        !self.met_or_known.found_in(before) && self.begins_a_demand(read, words)
    }

    /// Whether a demand begins after these words: they end where one does, but for the little words that open the next.
    fn begins_after(&self, before: &[u8]) -> bool {
        let mut rest = before.trim_ascii_end();
        while let Some((earlier, word)) = last_word(rest) {
            if !self.before.is_one(word) && !numbers_a_line(word) {
                let ends = self.joins.is_one(word) || word.last().is_some_and(|last| b",:;(/~\"".contains(last));
                return ends && !self.set_aside.found_in(rest);
            }
            rest = earlier;
        }
        true
    }
}

/// The last word of a text and what stands before it, both without the space between.
fn last_word(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let start = text.iter().rposition(u8::is_ascii_whitespace).map_or(0, |at| at + 1);
    let (earlier, word) = text.split_at_checked(start)?;
    (!word.is_empty()).then(|| (earlier.trim_ascii_end(), word))
}

/// `1.` and `2)` number a line and say nothing.
fn numbers_a_line(word: &[u8]) -> bool {
    word.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b')'))
}

/// What may not be demanded under one rule.
pub(super) struct Demanded(Vec<(Phrases, Phrases)>);

impl Demanded {
    pub(super) fn of(rule: Rule, tongue: Tongue) -> Self {
        let of_rule = DEMANDS.iter().filter(|demand| demand.rule == rule).map(|demand| demand.words.in_tongue(tongue));
        Self(of_rule.map(|wording| (Phrases::of(wording.demands), Phrases::of(wording.unless))).collect())
    }

    /// Every place it is named in a sentence that is about nothing else.
    pub(super) fn each_in(&self, read: &Read<'_>) -> Vec<Range<usize>> {
        if !PLACES.contains(&read.section) {
            return Vec::new();
        }
        let text = &read.text;
        let each = self.0.iter().flat_map(|(demands, unless)| {
            demands.each_in(text.bytes()).filter(move |words| !unless.found_in(text.part(text.sentence_at(words.start))))
        });
        each.collect()
    }
}
