//! How easy an ad is to read: long sentences, trade words, abbreviations, shouting.

use std::{collections::BTreeSet, ops::Range};

use super::{
    Read,
    excerpt::finding_at,
    words::{
        Tongue,
        clarity::{ABBREVIATIONS_KNOWN_TO_ALL, JARGON, LONGEST_SENTENCE},
    },
};
use crate::{
    ads::rules::{Finding, Rule},
    wording::Phrases,
};

/// So many findings of one kind say all there is to say.
const MOST: usize = 20;

/// The rules about reading, ready to use in one language.
pub(super) struct Rules {
    jargon: Phrases,
}

impl Rules {
    pub(super) fn of(tongue: Tongue) -> Self {
        Self { jargon: Phrases::of(JARGON.in_tongue(tongue)) }
    }

    pub(super) fn findings(&self, sections: &[Read<'_>]) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut seen = BTreeSet::new();
        let explained: BTreeSet<String> = sections.iter().flat_map(|read| in_brackets(read.source)).collect();
        for read in sections {
            let text = &read.text;
            for words in self.jargon.each_in(text.bytes()) {
                if seen.insert(text.part(words.clone()).to_vec()) {
                    findings.push(finding_at(Rule::JargonAndAbbreviations, read, words));
                }
            }
            for (words, short) in abbreviations(read) {
                let fresh = seen.insert(short.clone().into_bytes());
                if fresh && !explained.contains(&short) && !ABBREVIATIONS_KNOWN_TO_ALL.contains(&short.as_str()) {
                    findings.push(finding_at(Rule::JargonAndAbbreviations, read, words));
                }
            }
            findings.extend(long_sentences(read));
        }
        findings.extend(shouting(sections));
        findings
    }
}

fn long_sentences(read: &Read<'_>) -> impl Iterator<Item = Finding> {
    let is_long = |sentence: &&Range<usize>| {
        let words = read.text.part((*sentence).clone()).split(u8::is_ascii_whitespace);
        words.filter(|word| word.iter().any(u8::is_ascii_alphanumeric)).count() > LONGEST_SENTENCE
    };
    read.text.sentences().iter().filter(is_long).take(MOST).map(|sentence| finding_at(Rule::LongSentences, read, sentence.clone()))
}

/// One exclamation mark in an ad is a smile; from the second on it is shouting.
fn shouting(sections: &[Read<'_>]) -> Vec<Finding> {
    let marks = sections.iter().flat_map(|read| {
        let bytes = read.text.bytes().iter().enumerate();
        bytes.filter(|(_, byte)| **byte == b'!').map(move |(at, _)| (read, at))
    });
    marks.skip(1).take(MOST).map(|(read, at)| finding_at(Rule::ExclamationAndSuperlatives, read, at..at + 1)).collect()
}

/// Words of two to six capitals in a sentence that is not itself in capitals.
fn abbreviations(read: &Read<'_>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for sentence in read.text.sentences() {
        let source = read.source.get(read.text.in_source(sentence.clone())).unwrap_or_default();
        if source.chars().filter(|c| c.is_lowercase()).count() <= source.chars().filter(|c| c.is_uppercase()).count() {
            continue;
        }
        let mut start = sentence.start;
        for word in read.text.part(sentence.clone()).split(|byte| !byte.is_ascii_alphanumeric()) {
            let words = start..start + word.len();
            start = words.end + 1;
            let short = read.source.get(read.text.in_source(words.clone())).unwrap_or_default();
            let letters = short.chars().count();
            if (2..=6).contains(&letters) && short.chars().all(char::is_uppercase) {
                found.push((words, short.to_owned()));
            }
        }
    }
    found
}

/// What stands in brackets: there an abbreviation is explained, or explains.
fn in_brackets(source: &str) -> Vec<String> {
    let inside = source.split('(').skip(1).filter_map(|part| part.split(')').next()).map(str::trim);
    let before = source.match_indices('(').filter_map(|(at, _)| source.get(..at)?.split_whitespace().next_back());
    inside.chain(before).filter(|word| word.chars().all(char::is_uppercase)).map(str::to_owned).collect()
}
