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

/// Where a no begins that is about what comes next and leaves what was said before it alone.
static NEXT_NOS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(&["(?:og|samt|and) (?:<negator>|ingen|inga|uten|utan|no|without)"]));

/// The same in a list of demands, where a comma is an *and*.
static NEXT_DEMANDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&["(?:og|eller|samt|and|or) (?:<negator>|ingen|inga|uten|utan|no|without)", ", (?:<negator>|ingen|inga|uten|utan|no|without)"])
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
        "ingen \\w+ (?:kreves|krevst|trengs|trengst)",
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

/// Words that say it does not matter.
static TAKEN_BACK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "(?:er|spiller|spelar|har) (?:ingen|inga|uten|utan)",
        "(?:is|plays|makes|has) (?:no|without)",
        "uvesentlig\\w*|uvesentleg\\w*|likegyldig|frivillig|valgfri\\w*|valfri\\w*|irrelevant|optional|voluntary",
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

/// Whether a demand is taken back by what follows it: "a Christian outlook is no requirement".
///
/// A no before it does not count, for "not pregnant" demands as much as "pregnant"; nor does the no of the next demand.
pub(crate) fn taken_back(text: &Folded, found: &Range<usize>) -> bool {
    let after = text.part(found.end..thought_around(text, found).end);
    let own = NEXT_DEMANDS.find_from(after, 0).map_or(after, |next| after.get(..next.start).unwrap_or_default());
    NEGATORS.found_in(own) || TAKEN_BACK.found_in(own)
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
    let next_no = NEXT_NOS.find_from(after, 0).map(|no| no.start);
    let start = sentence.start + last_sign.max(last_turn).unwrap_or(0);
    let end = found.end + next_sign.into_iter().chain(next_turn).chain(next_no).min().unwrap_or(after.len());
    start..end
}

const fn is_turning_sign(byte: &u8) -> bool {
    matches!(*byte, b';' | b'~')
}
