//! What a good ad says and this one does not.

use super::{
    Read,
    excerpt::finding_at,
    words::{InBoth, List, Signals, Tongue, Wanted, missing_must, missing_should},
};
use crate::{
    ads::rules::{Finding, Rule, Section},
    wording::{Phrases, negated},
};

/// The rules about what is missing, ready to use in one language.
pub(super) struct Rules {
    wanted: Vec<(&'static Wanted, Compiled)>,
    warning: [Phrases; 3],
    employer: Phrases,
    place: Phrases,
    place_before: Phrases,
    permanent: Phrases,
    temporary: Phrases,
    ground: Phrases,
    until: Phrases,
}

struct Compiled {
    any: Phrases,
    with: Phrases,
    soft: Phrases,
    never: Phrases,
}

impl Compiled {
    fn of(signals: &Signals) -> Self {
        Self { any: Phrases::of(signals.any), with: Phrases::of(signals.with), soft: Phrases::of(signals.soft), never: Phrases::of(signals.never) }
    }

    fn says_it(&self, read: &Read<'_>, at_home: bool) -> bool {
        let text = &read.text;
        self.any.each_in(text.bytes()).any(|found| {
            let sentence = text.part(text.sentence_at(found.start));
            let settled = self.with.found_in(sentence);
            let enough = at_home || self.with.is_empty();
            !self.never.found_in(sentence) && (settled || (enough && !self.soft.found_in(sentence)))
        })
    }
}

impl Rules {
    pub(super) fn of(tongue: Tongue) -> Self {
        let phrases = |lists: &InBoth<List>| Phrases::of(lists.in_tongue(tongue));
        Self {
            wanted: missing_must::WANTED
                .iter()
                .chain(missing_should::WANTED)
                .map(|wanted| (wanted, Compiled::of(wanted.words.in_tongue(tongue))))
                .collect(),
            warning: [phrases(&missing_must::MADE_PUBLIC), phrases(&missing_must::APPLICANTS), phrases(&missing_must::EVEN_SO)],
            employer: phrases(&missing_must::EMPLOYER),
            place: phrases(&missing_must::PLACE),
            place_before: phrases(&missing_must::PLACE_BEFORE),
            permanent: phrases(&missing_should::PERMANENT),
            temporary: phrases(&missing_should::TEMPORARY),
            ground: phrases(&missing_should::GROUND),
            until: phrases(&missing_should::UNTIL),
        }
    }

    pub(super) fn findings(&self, sections: &[Read<'_>]) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self
            .wanted
            .iter()
            .filter(|(wanted, compiled)| !sections.iter().any(|read| says(wanted, compiled, read)))
            .map(|(wanted, _)| missing(wanted.rule, wanted.home))
            .collect();
        if !sections.iter().any(|read| self.warns(read)) {
            findings.push(missing(Rule::PublicationWarning, Section::PublicationWarning));
        }
        let has_employer = sections.iter().any(|read| self.employer.found_in(read.text.bytes()));
        if !has_employer || !sections.iter().any(|read| self.names_place(read)) {
            findings.push(missing(Rule::EmployerAndPlaceStated, Section::Practical));
        }
        findings.extend(self.duration(sections));
        findings
    }

    /// The law's warning is one sentence: its parts spread over several say something else, or nothing.
    fn warns(&self, read: &Read<'_>) -> bool {
        read.text.sentences().iter().any(|sentence| self.warning.iter().all(|part| part.found_in(read.text.part(sentence.clone()))))
    }

    /// A place is said outright, or is a name after *in* or *at* where the ad tells who and where.
    fn names_place(&self, read: &Read<'_>) -> bool {
        let where_one_says_so = matches!(read.section, Section::Heading | Section::AboutUs | Section::Practical);
        self.place.found_in(read.text.bytes())
            || where_one_says_so
                && self.place_before.each_in(read.text.bytes()).any(|before| {
                    let after = read.text.in_source(before).end;
                    let rest = read.source.get(after..).unwrap_or_default();
                    rest.trim_start().chars().next().is_some_and(char::is_uppercase)
                })
    }

    /// Permanent is the rule; something temporary needs both a legal ground and an end.
    fn duration(&self, sections: &[Read<'_>]) -> Option<Finding> {
        let anywhere = |phrases: &Phrases| sections.iter().any(|read| phrases.found_in(read.text.bytes()));
        let temporary = sections.iter().find_map(|read| {
            let words = self.temporary.each_in(read.text.bytes()).find(|words| !negated(&read.text, words))?;
            Some(finding_at(Rule::DurationAndGroundStated, read, words))
        });
        match temporary {
            Some(_) if anywhere(&self.ground) && anywhere(&self.until) => None,
            // A permanent position that is only hoped for does not mend a temporary one.
            Some(finding) => Some(finding),
            None if anywhere(&self.permanent) => None,
            None => Some(missing(Rule::DurationAndGroundStated, Section::Practical)),
        }
    }
}

fn says(wanted: &Wanted, compiled: &Compiled, read: &Read<'_>) -> bool {
    let filled = wanted.enough_words > 0
        && read.section == wanted.home
        && read.source.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() >= wanted.enough_words;
    filled || compiled.says_it(read, wanted.at_home.contains(&read.section))
}

const fn missing(rule: Rule, home: Section) -> Finding {
    Finding { rule, section: Some(home), range: None, excerpt: String::new() }
}
