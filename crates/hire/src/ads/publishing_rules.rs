//! What must hold before an ad goes out, how deadlines may move, and how long an invited organisation's link works.

use time::{Date, Duration, OffsetDateTime};

/// The shortest time between publishing and deadline that is recommended.
pub const RECOMMENDED: Duration = Duration::days(14);
/// How long an invited organisation can look back at its answer after the ad is out.
pub const LOOK_BACK: Duration = Duration::days(30);
/// The longest deadline that makes sense: a year.
pub const LONGEST: Duration = Duration::days(366);

/// What a user organisation answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It supports the ad.
    Supports,
    /// It has objections, and says which.
    Objects,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 2] = [Self::Supports, Self::Objects];

    /// The answer's name in the database, in markup and in locale keys (`ads-answer-supports`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Objects => "objects",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

/// What an invited organisation has answered, and whether it was about the text as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// Whether the words are still those it read.
    pub to_this_text: bool,
}

/// Something that keeps an ad from going out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// The position is not described yet, or is past being advertised.
    NotDescribed,
    /// There is no deadline.
    NoDeadline,
    /// The deadline is not after today.
    DeadlinePassed,
    /// The law's warning about the public list of applicants is missing.
    NoWarning,
    /// A rule about the text that must hold, by its id.
    Rule(&'static str),
    /// No user organisation has answered.
    NoAnswer,
    /// A user organisation objects.
    Objection,
    /// The text was changed after every answer to it.
    ChangedSince,
}

impl Obstacle {
    /// Its name, under which going on is written down.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::NotDescribed => "ad-not-described".into(),
            Self::NoDeadline => "ad-no-deadline".into(),
            Self::DeadlinePassed => "ad-deadline-passed".into(),
            Self::NoWarning => "ad-no-warning".into(),
            Self::Rule(id) => format!("ad-rule-{id}"),
            Self::NoAnswer => "ad-no-answer".into(),
            Self::Objection => "ad-objection".into(),
            Self::ChangedSince => "ad-changed-since".into(),
        }
    }

    /// Whether a named person may go on in writing. What the law demands and what takes a moment to mend is mended.
    #[must_use]
    pub const fn overridable(&self) -> bool {
        matches!(self, Self::Rule(_) | Self::NoAnswer | Self::Objection | Self::ChangedSince)
    }
}

/// What is known when someone wants to publish.
#[derive(Clone, Debug, Default)]
pub struct Situation<'a> {
    /// Whether the position's description is approved and it is not out already.
    pub described: bool,
    /// The deadline.
    pub deadline: Option<Date>,
    /// Whether the law's warning is in the text.
    pub warned: bool,
    /// The rules that must hold and do not, without the warning.
    pub broken: &'a [&'static str],
    /// The answers of those invited; none for those who have not answered.
    pub answers: &'a [Option<Given>],
}

/// Everything in the way, the gravest first.
#[must_use]
pub fn obstacles(situation: &Situation<'_>, today: Date) -> Vec<Obstacle> {
    let mut found = Vec::new();
    if !situation.described {
        found.push(Obstacle::NotDescribed);
    }
    match situation.deadline {
        None => found.push(Obstacle::NoDeadline),
        Some(deadline) if deadline <= today => found.push(Obstacle::DeadlinePassed),
        Some(_) => {}
    }
    if !situation.warned {
        found.push(Obstacle::NoWarning);
    }
    let mut broken = situation.broken.to_vec();
    broken.dedup();
    found.extend(broken.into_iter().map(Obstacle::Rule));
    let given: Vec<&Given> = situation.answers.iter().flatten().collect();
    // An objection stands until it is answered anew, also when the text was mended meanwhile.
    if given.iter().any(|given| given.answer == Answer::Objects) {
        found.push(Obstacle::Objection);
    } else if given.is_empty() {
        found.push(Obstacle::NoAnswer);
    } else if !given.iter().any(|given| given.to_this_text) {
        found.push(Obstacle::ChangedSince);
    }
    found
}

/// Whether the ad may go out: nothing is in the way that nobody went past in writing.
#[must_use]
pub fn may_go_out(found: &[Obstacle], passed: &[String]) -> bool {
    found.iter().all(|obstacle| obstacle.overridable() && passed.contains(&obstacle.id()))
}

/// Why a deadline cannot be as typed: the locale key of the reason.
#[must_use]
pub fn deadline_mistake(wanted: Date, today: Date, promised: Option<Date>) -> Option<&'static str> {
    if wanted <= today {
        return Some("ads-deadline-not-ahead");
    }
    if wanted > today + LONGEST {
        return Some("ads-deadline-too-far");
    }
    // Whoever read the ad was promised at least that long.
    promised.filter(|promised| wanted <= *promised).map(|_| "ads-deadline-only-later")
}

/// Whether the deadline gives people the time that is recommended.
#[must_use]
pub fn is_short(deadline: Date, today: Date) -> bool {
    deadline < today + RECOMMENDED
}

/// Whether the deadline is shorter than what those who read the ad before it was taken down were promised.
#[must_use]
pub fn breaks_promise(wanted: Option<Date>, promised: Option<Date>) -> bool {
    matches!((wanted, promised), (Some(wanted), Some(promised)) if wanted < promised)
}

/// Whether names may be shown from the start: never once people applied, or could have, because they were to be hidden.
#[must_use]
pub const fn may_show_names(ever_out: bool, hidden: bool) -> bool {
    !(ever_out && hidden)
}

/// Whether an invited organisation's link still opens, some time after the ad went out, was taken down or called off.
#[must_use]
pub fn link_works(decided_at: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    decided_at.is_none_or(|at| now <= at + LOOK_BACK)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    use super::*;

    const TODAY: Date = date!(2027 - 02 - 01);
    const SUPPORTS: Option<Given> = Some(Given { answer: Answer::Supports, to_this_text: true });
    const OBJECTS: Option<Given> = Some(Given { answer: Answer::Objects, to_this_text: true });
    const OF_OLD: Option<Given> = Some(Given { answer: Answer::Supports, to_this_text: false });

    fn ready<'a>() -> Situation<'a> {
        Situation { described: true, deadline: Some(date!(2027 - 03 - 01)), warned: true, broken: &[], answers: &[SUPPORTS] }
    }

    #[test]
    fn an_ad_in_order_goes_out() {
        assert_eq!(obstacles(&ready(), TODAY), []);
        assert!(may_go_out(&[], &[]));
    }

    #[test]
    fn each_thing_that_is_missing_is_named() {
        let cases = [
            (Situation { described: false, ..ready() }, Obstacle::NotDescribed),
            (Situation { deadline: None, ..ready() }, Obstacle::NoDeadline),
            (Situation { deadline: Some(TODAY), ..ready() }, Obstacle::DeadlinePassed),
            (Situation { warned: false, ..ready() }, Obstacle::NoWarning),
            (Situation { broken: &["asks-age", "asks-age"], ..ready() }, Obstacle::Rule("asks-age")),
            (Situation { answers: &[], ..ready() }, Obstacle::NoAnswer),
            (Situation { answers: &[None], ..ready() }, Obstacle::NoAnswer),
            (Situation { answers: &[SUPPORTS, OBJECTS], ..ready() }, Obstacle::Objection),
            (Situation { answers: &[OF_OLD, None], ..ready() }, Obstacle::ChangedSince),
            (Situation { answers: &[OF_OLD, OBJECTS], ..ready() }, Obstacle::Objection),
        ];
        for (situation, expected) in cases {
            assert_eq!(obstacles(&situation, TODAY), std::slice::from_ref(&expected));
            assert!(!may_go_out(&[expected], &[]));
        }
    }

    #[test]
    fn one_rule_passed_in_writing_lets_no_other_through() {
        let found = [Obstacle::Rule("asks-age"), Obstacle::Rule("asks-diagnosis")];
        assert!(!may_go_out(&found, &["ad-rule-asks-age".into()]));
        assert!(may_go_out(&found, &["ad-rule-asks-age".into(), "ad-rule-asks-diagnosis".into()]));
    }

    #[test]
    fn what_the_law_demands_cannot_be_written_away() {
        for hard in [Obstacle::NotDescribed, Obstacle::NoDeadline, Obstacle::DeadlinePassed, Obstacle::NoWarning] {
            let passed = [hard.id()];
            assert!(!may_go_out(&[hard], &passed));
        }
    }

    #[test]
    fn one_answer_to_the_text_as_it_stands_is_enough() {
        assert_eq!(obstacles(&Situation { answers: &[OF_OLD, SUPPORTS], ..ready() }, TODAY), []);
    }

    #[test]
    fn what_was_promised_in_public_is_kept_while_the_ad_is_down() {
        let promised = date!(2027 - 03 - 01);
        assert!(breaks_promise(Some(date!(2027 - 02 - 28)), Some(promised)));
        assert!(!breaks_promise(Some(promised), Some(promised)) && !breaks_promise(Some(TODAY), None) && !breaks_promise(None, Some(promised)));
        assert!(may_show_names(false, true) && may_show_names(true, false) && !may_show_names(true, true));
    }

    #[test]
    fn a_promised_deadline_moves_only_forward() {
        let promised = date!(2027 - 03 - 01);
        assert_eq!(deadline_mistake(TODAY, TODAY, None), Some("ads-deadline-not-ahead"));
        assert_eq!(deadline_mistake(date!(2027 - 02 - 20), TODAY, Some(promised)), Some("ads-deadline-only-later"));
        assert_eq!(deadline_mistake(date!(2027 - 03 - 02), TODAY, Some(promised)), None);
        assert_eq!(deadline_mistake(date!(2029 - 03 - 02), TODAY, None), Some("ads-deadline-too-far"));
        assert!(is_short(date!(2027 - 02 - 14), TODAY) && !is_short(date!(2027 - 02 - 15), TODAY));
    }

    #[test]
    fn a_link_works_until_thirty_days_after_the_ad_is_out() {
        let out = datetime!(2027-02-01 08:00 UTC);
        assert!(link_works(None, out));
        assert!(link_works(Some(out), out + Duration::days(30)));
        assert!(!link_works(Some(out), out + Duration::days(31)));
    }

    proptest! {
        #[test]
        fn nothing_goes_out_past_an_obstacle_nobody_answered_for(described: bool, warned: bool, ahead in -5_i64..40, supports in 0_usize..3, waiting in 0_usize..3) {
            let answers: Vec<_> = std::iter::repeat_n(SUPPORTS, supports).chain(std::iter::repeat_n(None, waiting)).collect();
            let situation = Situation { described, warned, deadline: Some(TODAY + Duration::days(ahead)), broken: &[], answers: &answers };
            let goes = may_go_out(&obstacles(&situation, TODAY), &[]);
            prop_assert_eq!(goes, described && warned && ahead > 0 && supports > 0);
        }
    }
}
