//! Which interview questions the law stops, and on what ground.
//!
//! Only detection is here: the statute, the reason and a lawful alternative are method data, found by the ground's id.
//! A question about users' lives, about how experience is used in the work, or about what the candidate needs in the
//! interview is lawful; the same words turned towards the candidate's private life are not.

mod grounds;
mod health;
mod private_life;

#[cfg(test)]
mod tests;

use std::{ops::Range, sync::LazyLock};

use kernel::Language;

use self::grounds::{ADDRESSES, ALWAYS_WITH, SETS_ASIDE, Words};
use crate::wording::{Folded, Phrases, thought_around};

/// What an unlawful question asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnlawfulGround {
    /// Marriage, partner, children, relatives.
    FamilyAndChildren,
    /// Pregnancy, adoption, plans for children.
    Pregnancy,
    /// Faith and outlook on life.
    Religion,
    /// Ethnic and national origin.
    Ethnicity,
    /// Disability and state of health.
    DisabilityAndHealth,
    /// A named illness.
    Diagnosis,
    /// Sexual orientation, gender identity and expression.
    SexualOrientation,
    /// Age.
    Age,
    /// Political views and trade union membership.
    PoliticalAndUnion,
    /// Sickness absence and benefits.
    SickLeave,
    /// Medicines.
    Medication,
    /// Past and present treatment.
    TreatmentHistory,
}

impl UnlawfulGround {
    /// Every ground.
    pub const ALL: [Self; 12] = [
        Self::FamilyAndChildren,
        Self::Pregnancy,
        Self::Religion,
        Self::Ethnicity,
        Self::DisabilityAndHealth,
        Self::Diagnosis,
        Self::SexualOrientation,
        Self::Age,
        Self::PoliticalAndUnion,
        Self::SickLeave,
        Self::Medication,
        Self::TreatmentHistory,
    ];

    /// The id its texts have in the method data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FamilyAndChildren => "family-and-children",
            Self::Pregnancy => "pregnancy",
            Self::Religion => "religion",
            Self::Ethnicity => "ethnicity",
            Self::DisabilityAndHealth => "disability-and-health",
            Self::Diagnosis => "diagnosis",
            Self::SexualOrientation => "sexual-orientation",
            Self::Age => "age",
            Self::PoliticalAndUnion => "political-and-union",
            Self::SickLeave => "sick-leave",
            Self::Medication => "medication",
            Self::TreatmentHistory => "treatment-history",
        }
    }

    /// The ground with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.id() == id)
    }
}

/// The ground on which the law stops this question, if it does.
///
/// The given language is read first and the other after it: guides are often written in more than one.
#[must_use]
pub fn check_question(text: &str, language: Language) -> Option<UnlawfulGround> {
    let question = Folded::of(text);
    let (first, second): (&Book, &Book) = match language {
        Language::Nb | Language::Nn => (&NORWEGIAN, &ENGLISH),
        Language::En => (&ENGLISH, &NORWEGIAN),
    };
    first.ground_of(&question).or_else(|| second.ground_of(&question))
}

static NORWEGIAN: LazyLock<Book> = LazyLock::new(|| Book::of(|words| &words.norwegian));
static ENGLISH: LazyLock<Book> = LazyLock::new(|| Book::of(|words| &words.english));

/// Everything looked for in one language, compiled once.
struct Book {
    grounds: Vec<Compiled>,
    addresses: Phrases,
    sets_aside: Phrases,
    always_with: Phrases,
}

struct Compiled {
    ground: UnlawfulGround,
    asks: Phrases,
    topics: Phrases,
    unless: Phrases,
    alone: Phrases,
}

impl Book {
    fn of(words_in: fn(&grounds::Ground) -> &Words) -> Self {
        let grounds = health::GROUNDS.iter().chain(private_life::GROUNDS).map(|ground| {
            let words = words_in(ground);
            Compiled {
                ground: ground.ground,
                asks: Phrases::of(words.asks),
                topics: Phrases::of(words.topics),
                unless: Phrases::of(words.unless),
                alone: Phrases::of(words.alone),
            }
        });
        Self {
            grounds: grounds.collect(),
            addresses: Phrases::of(ADDRESSES),
            sets_aside: Phrases::of(SETS_ASIDE),
            always_with: Phrases::of(ALWAYS_WITH),
        }
    }

    fn ground_of(&self, question: &Folded) -> Option<UnlawfulGround> {
        let asked = self.grounds.iter().find(|compiled| self.asks_about(compiled, question));
        asked.map(|compiled| compiled.ground).or_else(|| self.bare_prompt(question))
    }

    fn asks_about(&self, compiled: &Compiled, question: &Folded) -> bool {
        let text = question.bytes();
        let outright = compiled.asks.each_in(text).any(|found| !self.leaves_alone(question, &found));
        outright
            || compiled.topics.each_in(text).any(|found| {
                let sentence = question.part(question.sentence_at(found.start));
                self.addresses.found_in(sentence) && !compiled.unless.found_in(sentence) && !self.leaves_alone(question, &found)
            })
    }

    /// "You need not tell us about …" and "what if a user asks about …" name a matter without asking about it.
    fn leaves_alone(&self, question: &Folded, found: &Range<usize>) -> bool {
        self.sets_aside.found_in(question.part(thought_around(question, found)))
    }

    /// A guide's bare keyword, such as *Family / children*, asks as plainly as a sentence.
    fn bare_prompt(&self, question: &Folded) -> Option<UnlawfulGround> {
        let mut ground = None;
        for word in question.bytes().split(|byte| !byte.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
            match self.grounds.iter().find(|compiled| compiled.alone.is_one(word)) {
                Some(compiled) => ground = ground.or(Some(compiled.ground)),
                None if self.always_with.is_one(word) => {}
                None => return None,
            }
        }
        ground
    }
}
