//! What is true of a readiness review: when it is complete, what asks for an action, and what has moved since last time.

use std::collections::BTreeMap;

/// The answer to one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// It is in place.
    Yes,
    /// Some of it is.
    Partly,
    /// Not yet.
    No,
    /// It does not apply here.
    NotRelevant,
}

impl Answer {
    /// Every answer, in the order it is offered.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::NotRelevant];

    /// The answer's name in the database, in markup and in locale keys (`readiness-answer-partly`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::NotRelevant => "none",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }

    /// Whether something remains to be done.
    #[must_use]
    pub const fn needs_action(self) -> bool {
        matches!(self, Self::Partly | Self::No)
    }

    /// How far it has come; what does not apply has no place on the way.
    const fn rank(self) -> Option<u8> {
        match self {
            Self::No => Some(0),
            Self::Partly => Some(1),
            Self::Yes => Some(2),
            Self::NotRelevant => None,
        }
    }
}

/// Answers by the point's id; a point that is not there is open.
pub type Answers = BTreeMap<String, Answer>;

/// How many of each answer: a picture, never a grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In place.
    pub yes: usize,
    /// Some of it.
    pub partly: usize,
    /// Not yet.
    pub no: usize,
    /// Does not apply.
    pub not_relevant: usize,
    /// Not answered.
    pub open: usize,
}

/// One part of a bar: which answer, how many, and where it lies in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The answer.
    pub answer: Answer,
    /// How many.
    pub count: usize,
    /// Where it begins.
    pub from: usize,
    /// How wide it is.
    pub width: usize,
}

impl Tally {
    /// Counts the answers to these points.
    pub fn of<'a>(points: impl IntoIterator<Item = &'a str>, answers: &Answers) -> Self {
        let mut tally = Self::default();
        for point in points {
            match answers.get(point) {
                Some(Answer::Yes) => tally.yes += 1,
                Some(Answer::Partly) => tally.partly += 1,
                Some(Answer::No) => tally.no += 1,
                Some(Answer::NotRelevant) => tally.not_relevant += 1,
                None => tally.open += 1,
            }
        }
        tally
    }

    /// How many of one answer.
    #[must_use]
    pub const fn count(&self, answer: Answer) -> usize {
        match answer {
            Answer::Yes => self.yes,
            Answer::Partly => self.partly,
            Answer::No => self.no,
            Answer::NotRelevant => self.not_relevant,
        }
    }

    /// How many points are answered.
    #[must_use]
    pub const fn answered(&self) -> usize {
        self.yes + self.partly + self.no + self.not_relevant
    }

    /// How many points there are.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.answered() + self.open
    }

    /// The parts of the bar, side by side; what is open leaves room at the end.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let total = self.total().max(1);
        let mut before = 0;
        let mut parts = Vec::new();
        for answer in Answer::ALL {
            let count = self.count(answer);
            let (from, to) = (before * 100 / total, (before + count) * 100 / total);
            before += count;
            if count > 0 {
                parts.push(Part { answer, count, from, width: to - from });
            }
        }
        parts
    }
}

/// Why a review cannot be finished.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FinishError {
    /// Points are open.
    #[error("some points are not answered")]
    Open(Vec<String>),
    /// It is finished already, and what is finished stays as it was.
    #[error("the review is finished")]
    Finished,
}

/// Finishes a review: every point is answered; gives the points that ask for an action, in order.
///
/// # Errors
/// What stands in the way.
pub fn finish<'a>(finished: bool, points: impl IntoIterator<Item = &'a str>, answers: &Answers) -> Result<Vec<&'a str>, FinishError> {
    if finished {
        return Err(FinishError::Finished);
    }
    let (mut open, mut actions) = (Vec::new(), Vec::new());
    for point in points {
        match answers.get(point) {
            None => open.push(point.to_owned()),
            Some(answer) if answer.needs_action() => actions.push(point),
            Some(_) => {}
        }
    }
    if open.is_empty() { Ok(actions) } else { Err(FinishError::Open(open)) }
}

/// Which way a point has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is in place.
    Forward,
    /// Less is in place.
    Back,
    /// Answered differently, without being more or less: it began or ceased to apply.
    Otherwise,
}

impl Direction {
    /// The direction's name in locale keys (`readiness-moved-forward`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Back => "back",
            Self::Otherwise => "otherwise",
        }
    }
}

/// One point that is answered otherwise than last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The point.
    pub point: &'a str,
    /// The answer then.
    pub before: Answer,
    /// The answer now.
    pub after: Answer,
    /// Which way it moved.
    pub direction: Direction,
}

/// What has moved between two reviews; a point that one of them lacks is left out.
pub fn compare<'a>(points: impl IntoIterator<Item = &'a str>, before: &Answers, after: &Answers) -> Vec<Change<'a>> {
    points
        .into_iter()
        .filter_map(|point| {
            let (before, after) = (*before.get(point)?, *after.get(point)?);
            let direction = match (before.rank(), after.rank()) {
                _ if before == after => return None,
                (Some(then), Some(now)) if now > then => Direction::Forward,
                (Some(_), Some(_)) => Direction::Back,
                _ => Direction::Otherwise,
            };
            Some(Change { point, before, after, direction })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const POINTS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

    fn answers() -> impl Strategy<Value = Answers> {
        proptest::collection::vec(proptest::option::of(0_usize..4), POINTS.len())
            .prop_map(|given| POINTS.iter().zip(given).filter_map(|(point, answer)| Some(((*point).to_owned(), Answer::ALL[answer?]))).collect())
    }

    #[test]
    fn names_and_answers_go_both_ways() {
        for answer in Answer::ALL {
            assert_eq!(Answer::from_id(answer.id()), Some(answer));
        }
        assert_eq!(Answer::from_id("maybe"), None);
    }

    #[test]
    fn what_is_finished_stays_as_it_was() {
        assert_eq!(finish(true, POINTS, &Answers::new()), Err(FinishError::Finished));
    }

    #[test]
    fn every_pair_of_answers_has_a_direction_or_has_not_moved() {
        for before in Answer::ALL {
            for after in Answer::ALL {
                let one = |answer| Answers::from([("a".to_owned(), answer)]);
                let changes = compare(["a"], &one(before), &one(after));
                let there_and_back = compare(["a"], &one(after), &one(before));
                assert_eq!(changes.is_empty(), before == after);
                let directions: Vec<_> = changes.iter().chain(&there_and_back).map(|change| change.direction).collect();
                match directions.as_slice() {
                    [] => assert_eq!(before, after),
                    [Direction::Forward, Direction::Back] | [Direction::Back, Direction::Forward] | [Direction::Otherwise, Direction::Otherwise] => {}
                    other => panic!("{before:?} {after:?}: {other:?}"),
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_review_is_finished_exactly_when_every_point_is_answered(answers in answers()) {
            match finish(false, POINTS, &answers) {
                Ok(actions) => {
                    prop_assert_eq!(answers.len(), POINTS.len());
                    for point in POINTS {
                        prop_assert_eq!(actions.contains(&point), answers[point].needs_action());
                    }
                }
                Err(FinishError::Open(open)) => {
                    prop_assert!(!open.is_empty());
                    prop_assert_eq!(open.len() + answers.len(), POINTS.len());
                }
                Err(FinishError::Finished) => prop_assert!(false),
            }
        }

        #[test]
        fn a_tally_counts_every_point_once_and_its_bar_never_overflows(answers in answers()) {
            let tally = Tally::of(POINTS, &answers);
            prop_assert_eq!(tally.total(), POINTS.len());
            prop_assert_eq!(tally.answered(), answers.len());
            let parts = tally.parts();
            let mut end = 0;
            for part in &parts {
                prop_assert_eq!(part.from, end);
                end += part.width;
            }
            prop_assert!(end <= 100);
            prop_assert_eq!(end == 100, tally.open == 0);
        }

        #[test]
        fn nothing_has_moved_between_a_review_and_itself(answers in answers()) {
            prop_assert!(compare(POINTS, &answers, &answers).is_empty());
        }

        #[test]
        fn what_moved_forward_one_way_moved_back_the_other(before in answers(), after in answers()) {
            let there = compare(POINTS, &before, &after);
            let back = compare(POINTS, &after, &before);
            let count = |changes: &[Change<'_>], direction| changes.iter().filter(|change| change.direction == direction).count();
            prop_assert_eq!(there.len(), back.len());
            prop_assert_eq!(count(&there, Direction::Forward), count(&back, Direction::Back));
        }
    }
}
