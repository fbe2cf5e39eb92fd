//! What an ad should not say: unlawful questions, stigmatising words and unfortunate roles.

use std::{cmp::Reverse, ops::Range};

use super::{
    Read,
    demands::{Demanded, Shape},
    excerpt::finding_at,
    words::{ASKS, Tongue, Unwanted, clarity, stigma, unlawful, unlawful_health, worth_a_look},
};
use crate::{
    ads::rules::{Finding, Rule, Severity},
    wording::{Phrases, negated, negated_elsewhere},
};

/// So many findings of one rule in one section say all there is to say.
const MOST_IN_A_SECTION: usize = 20;

/// The rules about what is said, ready to use in one language.
pub(super) struct Rules {
    asks: Phrases,
    shape: Shape,
    unwanted: Vec<Compiled>,
}

struct Compiled {
    rule: Rule,
    says: Phrases,
    forbids: Phrases,
    when_asked: Phrases,
    unless: Phrases,
    demanded: Demanded,
}

/// How some words come to be unwanted; see the lists of the same names.
#[derive(Clone, Copy)]
enum Manner {
    Says,
    Forbids,
    WhenAsked,
    Demanded,
}

impl Compiled {
    /// Every place worth a closer look, in reading order, the longest first where several begin together.
    fn candidates(&self, read: &Read<'_>) -> Vec<(Range<usize>, Manner)> {
        let lists = [(&self.says, Manner::Says), (&self.forbids, Manner::Forbids), (&self.when_asked, Manner::WhenAsked)];
        let each = |(list, manner): (&'_ Phrases, Manner)| list.each_in(read.text.bytes()).map(move |words| (words, manner)).collect::<Vec<_>>();
        let mut candidates: Vec<(Range<usize>, Manner)> = lists.into_iter().flat_map(each).collect();
        candidates.extend(self.demanded.each_in(read).into_iter().map(|words| (words, Manner::Demanded)));
        candidates.sort_by_key(|(words, _)| (words.start, Reverse(words.end)));
        candidates
    }
}

impl Rules {
    pub(super) fn of(tongue: Tongue) -> Self {
        let families: [&[Unwanted]; 5] = [unlawful_health::UNWANTED, unlawful::UNWANTED, stigma::UNWANTED, worth_a_look::UNWANTED, clarity::UNWANTED];
        let unwanted = families
            .into_iter()
            .flatten()
            .map(|unwanted| {
                let wording = unwanted.words.in_tongue(tongue);
                Compiled {
                    rule: unwanted.rule,
                    says: Phrases::of(wording.says),
                    forbids: Phrases::of(wording.forbids),
                    when_asked: Phrases::of(wording.when_asked),
                    unless: Phrases::of(wording.unless),
                    demanded: Demanded::of(unwanted.rule, tongue),
                }
            })
            .collect();
        Self { asks: Phrases::of(ASKS.in_tongue(tongue)), shape: Shape::of(tongue), unwanted }
    }

    pub(super) fn findings(&self, sections: &[Read<'_>]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for compiled in &self.unwanted {
            for read in sections {
                findings.extend(self.found(compiled, read).into_iter().map(|words| finding_at(compiled.rule, read, words)));
            }
        }
        findings
    }

    fn found(&self, compiled: &Compiled, read: &Read<'_>) -> Vec<Range<usize>> {
        let text = &read.text;
        // An unlawful sentence is one matter, however many words of it are; elsewhere each word is its own.
        let one_a_sentence = compiled.rule.severity() == Severity::Must;
        let mut found = Vec::new();
        let mut covered = 0;
        for (words, manner) in compiled.candidates(read) {
            if words.start < covered || found.len() == MOST_IN_A_SECTION || !self.holds(compiled, read, &words, manner) {
                continue;
            }
            covered = if one_a_sentence { text.sentence_at(words.start).end } else { words.end };
            found.push(words);
        }
        found
    }

    fn holds(&self, compiled: &Compiled, read: &Read<'_>, words: &Range<usize>, manner: Manner) -> bool {
        let text = &read.text;
        let sentence = text.part(text.sentence_at(words.start));
        let meant = match manner {
            Manner::Says => !negated(text, words),
            Manner::Forbids => !negated_elsewhere(text, words),
            Manner::WhenAsked => self.asks.found_in(sentence) && !negated(text, words) || self.shape.names_a_demand(read, words),
            Manner::Demanded => self.shape.begins_a_demand(read, words),
        };
        meant && !compiled.unless.found_in(sentence)
    }
}
