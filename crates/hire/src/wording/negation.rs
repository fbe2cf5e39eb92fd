//! Whether a sentence says no to what was found in it: "you need not give a diagnosis".

use std::{ops::Range, sync::LazyLock};

use super::{Folded, Phrases};

/// Where one thought ends and another begins within a sentence.
static TURNS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "men",
        "derimot",
        "likevel må",
        "hvis",
        "dersom",
        "fordi",
        "ettersom",
        "med mindre",
        "but",
        "however",
        "yet",
        "if",
        "unless",
        "because",
        "og du må",
        "and you must",
    ])
});

/// Words that say no.
static NEGATORS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "<negator>",
        "verken",
        "korkje",
        "slipper",
        "slepp",
        "unngå",
        "la være",
        "lat vere",
        "ber deg la",
        "uten å",
        "utan å",
        "ingen (?:vil|skal|kommer|kjem|spør|grunn|krav|spørsmål|plikt)",
        "inga (?:plikt|rett)",
        "ingen \\w+ (?:vil|skal) spørre",
        "neither",
        "nor",
        "no (?:need|one|requirement|requirements|obligation|questions?)",
        "nobody",
        "refrain",
        "avoid",
        "leave out",
        "without (?:\\w+ing|having)",
    ])
});

/// Words that look like a no and are not one.
static NOT_REALLY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "(?:ikke|ikkje) (?:bare|berre|minst|glem|gløym|nøl)",
        "ikke å glemme",
        "ikkje å gløyme",
        "not (?:only|just|least|forget|hesitate)",
        "(?:don't|do not) (?:forget|hesitate)",
        "<negator> (?:å )?(?:søke|søkje|apply)",
        "<negator>[^.]*(?:uten|utan|without)",
    ])
});

/// Whether the thought that holds `found` says no.
pub(crate) fn negated(text: &Folded, found: &Range<usize>) -> bool {
    let thought = text.part(thought_around(text, found));
    NEGATORS.found_in(thought) && !NOT_REALLY.found_in(thought)
}

/// The same for a find that has a no of its own, which does not count.
pub(crate) fn negated_elsewhere(text: &Folded, found: &Range<usize>) -> bool {
    let thought = thought_around(text, found);
    if NOT_REALLY.found_in(text.part(thought.clone())) {
        return false;
    }
    NEGATORS.found_in(text.part(thought.start..found.start)) || NEGATORS.found_in(text.part(found.end..thought.end))
}

/// The part of the sentence around `found` up to the nearest turn, such as *but* or *if*.
pub(crate) fn thought_around(text: &Folded, found: &Range<usize>) -> Range<usize> {
    let sentence = text.sentence_at(found.start);
    let before = text.part(sentence.start..found.start);
    let after = text.part(found.end..sentence.end);
    let last_sign = before.iter().rposition(is_turning_sign).map(|at| at + 1);
    let last_turn = TURNS.each_in(before).last().map(|turn| turn.end);
    let next_sign = after.iter().position(is_turning_sign);
    let next_turn = TURNS.find_from(after, 0).map(|turn| turn.start);
    let start = sentence.start + last_sign.max(last_turn).unwrap_or(0);
    let end = found.end + next_sign.into_iter().chain(next_turn).min().unwrap_or(after.len());
    start..end
}

const fn is_turning_sign(byte: &u8) -> bool {
    matches!(*byte, b';' | b'~')
}
