//! Is this a peer position? (M2): eight questions about a position, one verdict, and the reasons for it.

use std::{collections::BTreeMap, str::FromStr};

use crate::{Document, Item, library};

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// They do not know yet.
    Unsure,
}

impl Answer {
    /// Every answer, in the order it is offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsure];

    /// The answer's name in forms, records and locale keys (`test-answer-yes`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }
}

impl FromStr for Answer {
    type Err = ();

    fn from_str(id: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|answer| answer.id() == id).ok_or(())
    }
}

/// Answers by the question's id; a question that is not there is not answered.
pub type Answers = BTreeMap<String, Answer>;

/// What the answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Lived experience is required and needed for the tasks.
    PeerPosition,
    /// It may become one.
    NotYet,
    /// It is something else, as it stands.
    NotAPeerPosition,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::PeerPosition, Self::NotYet, Self::NotAPeerPosition];

    /// The verdict's name in the method, in records and in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::PeerPosition => "peer-position",
            Self::NotYet => "not-yet",
            Self::NotAPeerPosition => "not-a-peer-position",
        }
    }
}

/// One question with what is expected of a peer position.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its words and source.
    pub item: &'static Item,
    /// Whether the wrong answer settles the matter.
    pub decisive: bool,
    /// The answer of a peer position.
    pub expected: Answer,
}

/// One question that stands in the way, and how it was answered.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// The question; its part `if-not` says what is missing.
    pub question: Question,
    /// The answer; none when it was left open.
    pub answer: Option<Answer>,
}

impl Reason {
    /// Whether they do not know yet, rather than having answered against what is expected.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.answer, None | Some(Answer::Unsure))
    }
}

/// The verdict with its reasons.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict's own words and source.
    pub words: Option<&'static Item>,
    /// What stands in the way, the decisive first; empty for a peer position.
    pub reasons: Vec<Reason>,
}

/// The test as it is published now; records keep its `address()`.
#[must_use]
pub fn document() -> Option<&'static Document> {
    library().newest("test", "peer-position")
}

/// The questions as they are published now, in order.
#[must_use]
pub fn questions() -> Vec<Question> {
    document().map(questions_of).unwrap_or_default()
}

/// The questions of one version of the test, in order.
fn questions_of(document: &'static Document) -> Vec<Question> {
    let items = document.group("questions").map(|group| group.items.as_slice()).unwrap_or_default();
    let question =
        |item: &'static Item| Question { item, decisive: item.flag("decisive"), expected: item.key("expected").parse().unwrap_or(Answer::Yes) };
    items.iter().map(question).collect()
}

/// The answers to one version of the test as a record holds them; none until every question has one.
#[must_use]
pub fn answered(document: &'static Document, held: &[(String, String)]) -> Option<Answers> {
    let questions = questions_of(document);
    let answers: Option<Answers> = questions
        .iter()
        .map(|question| {
            let (id, answer) = held.iter().find(|(id, _)| *id == question.item.id)?;
            Some((id.clone(), answer.parse().ok()?))
        })
        .collect();
    answers.filter(|answers| !answers.is_empty())
}

/// The verdict on a position from the answers given about it, by the test as it is published now.
#[must_use]
pub fn verdict(answers: &Answers) -> Outcome {
    document().map_or_else(|| Outcome { verdict: Verdict::NotYet, words: None, reasons: Vec::new() }, |document| verdict_by(document, answers))
}

/// The verdict on a position by the version of the test that was answered.
#[must_use]
pub fn verdict_by(document: &'static Document, answers: &Answers) -> Outcome {
    let questions = questions_of(document);
    let answered: Vec<_> = questions.iter().map(|question| (question.decisive, question.expected, answers.get(&question.item.id).copied())).collect();
    let mut reasons: Vec<Reason> = questions
        .into_iter()
        .map(|question| Reason { question, answer: answers.get(&question.item.id).copied() })
        .filter(|reason| reason.answer != Some(reason.question.expected))
        .collect();
    reasons.sort_by_key(|reason| !reason.question.decisive || reason.is_open());
    let verdict = decide(&answered);
    let words = document.group("verdicts").and_then(|group| group.items.iter().find(|item| item.id == verdict.id()));
    Outcome { verdict, words, reasons }
}

/// The rule: a decisive question answered against what is expected settles it; anything else unexpected or open means not yet.
fn decide(answered: &[(bool, Answer, Option<Answer>)]) -> Verdict {
    let against = |expected: Answer, answer: Option<Answer>| answer.is_some_and(|answer| answer != expected && answer != Answer::Unsure);
    if answered.iter().any(|(decisive, expected, answer)| *decisive && against(*expected, *answer)) {
        Verdict::NotAPeerPosition
    } else if answered.iter().any(|(_, expected, answer)| *answer != Some(*expected)) {
        Verdict::NotYet
    } else {
        Verdict::PeerPosition
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_verdict_before_every_question_has_an_answer() {
        let test = document().unwrap();
        let mut held: Vec<(String, String)> =
            questions().iter().map(|question| (question.item.id.clone(), question.expected.id().to_owned())).collect();
        assert_eq!(verdict_by(test, &answered(test, &held).unwrap()).verdict, Verdict::PeerPosition);
        held[0].1 = "maybe".into();
        assert_eq!(answered(test, &held), None);
        held.pop();
        assert_eq!(answered(test, &held), None);
        assert_eq!(answered(test, &[]), None);
    }

    /// Every way to answer the published questions, an open question included: 4^8 of them.
    fn every_way() -> impl Iterator<Item = (Answers, Vec<Option<Answer>>)> {
        let questions = questions();
        (0..4_usize.pow(u32::try_from(questions.len()).unwrap())).map(move |number| {
            let given: Vec<Option<Answer>> =
                (0..questions.len()).map(|place| Answer::ALL.get(number / 4_usize.pow(u32::try_from(place).unwrap()) % 4).copied()).collect();
            let answers = questions.iter().zip(&given).filter_map(|(question, answer)| Some((question.item.id.clone(), (*answer)?))).collect();
            (answers, given)
        })
    }

    #[test]
    fn every_combination_of_answers_has_the_verdict_the_rule_says() {
        let questions = questions();
        assert_eq!(questions.len(), 8);
        let mut seen = [0; 3];
        for (answers, given) in every_way() {
            let outcome = verdict(&answers);
            let settled = questions.iter().zip(&given).any(|(question, answer)| match (question.expected, answer) {
                (Answer::Yes, Some(Answer::No)) | (Answer::No, Some(Answer::Yes)) => question.decisive,
                _ => false,
            });
            let all_right = questions.iter().zip(&given).all(|(question, answer)| *answer == Some(question.expected));
            let expected = if settled {
                Verdict::NotAPeerPosition
            } else if all_right {
                Verdict::PeerPosition
            } else {
                Verdict::NotYet
            };
            assert_eq!(outcome.verdict, expected, "{answers:?}");
            assert_eq!(outcome.reasons.is_empty(), expected == Verdict::PeerPosition);
            seen[expected as usize] += 1;
        }
        assert_eq!(seen[0], 1, "exactly one way of answering makes a peer position");
        assert_eq!(seen.iter().sum::<usize>(), 65_536);
    }

    #[test]
    fn a_verdict_of_no_names_a_decisive_question_first() {
        for (answers, _) in every_way() {
            let outcome = verdict(&answers);
            if outcome.verdict == Verdict::NotAPeerPosition {
                let first = outcome.reasons[0];
                assert!(first.question.decisive && !first.is_open(), "{answers:?}");
            }
        }
    }

    #[test]
    fn a_social_worker_who_happens_to_have_lived_experience_is_not_hired_as_a_peer() {
        let mut answers: Answers = questions().iter().map(|question| (question.item.id.clone(), question.expected)).collect();
        assert_eq!(verdict(&answers).verdict, Verdict::PeerPosition);
        answers.insert("ordinary-professional-post".into(), Answer::Yes);
        assert_eq!(verdict(&answers).verdict, Verdict::NotAPeerPosition);
    }

    #[test]
    fn every_verdict_and_every_reason_has_words_and_a_source() {
        let document = document().unwrap();
        for verdict in Verdict::ALL {
            assert!(document.group("verdicts").unwrap().items.iter().any(|item| item.id == verdict.id()));
        }
        for question in questions() {
            for language in kernel::Language::ALL {
                assert!(!question.item.part(language, "if-not").is_empty(), "{}", question.item.id);
            }
        }
    }
}
