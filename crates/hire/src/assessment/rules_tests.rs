//! The assessment's rules, held against many cases.

use kernel::{ApplicationId, Language, PersonId};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Criterion,
    rules::{Choice, HIGHEST, Line, Phase, Pile, Scores, Sheet, Unready, is_complete, partition, phase, spread, visible, weighted},
};
use crate::path::Stage;

fn criteria(weights: &[u8]) -> Vec<Criterion> {
    weights.iter().map(|weight| Criterion { id: Uuid::now_v7(), title: "Lytte".into(), weight: *weight }).collect()
}

fn sheets(people: &[PersonId], applications: &[ApplicationId], complete: &[bool]) -> Vec<Sheet> {
    let pairs = people.iter().flat_map(|person| applications.iter().map(move |application| (*person, *application)));
    pairs.zip(complete).map(|((person, application), complete)| Sheet { person, application, complete: *complete, scores: Scores::new() }).collect()
}

#[test]
fn a_half_is_written_as_each_language_writes_it() {
    let half = spread([60, 75]).unwrap();
    assert_eq!([Language::Nb, Language::Nn, Language::En].map(|language| half.in_words(language)), ["67,5", "67,5", "67.5"]);
    assert_eq!(spread([60, 70]).unwrap().in_words(Language::En), "65");
}

proptest! {
    #[test]
    fn nobody_sees_others_before_their_own(complete in proptest::collection::vec(any::<bool>(), 12)) {
        let people = [PersonId::new(), PersonId::new(), PersonId::new()];
        let applications = [ApplicationId::new(), ApplicationId::new(), ApplicationId::new(), ApplicationId::new()];
        let all = sheets(&people, &applications, &complete);
        for reader in people {
            for seen in visible(reader, &all) {
                let own = all.iter().find(|sheet| sheet.person == reader && sheet.application == seen.application);
                prop_assert!(seen.person == reader || (seen.complete && own.is_some_and(|own| own.complete)));
            }
            // Nothing of one's own is ever hidden, and once all is done everything finished shows.
            prop_assert_eq!(visible(reader, &all).iter().filter(|sheet| sheet.person == reader).count(), 4);
        }
        // Someone who sits beside and scores nothing sees nothing.
        prop_assert!(visible(PersonId::new(), &all).is_empty());
    }

    #[test]
    fn a_sum_counts_what_is_there_and_names_what_is_missing(pairs in proptest::collection::vec((1_u8..=5, proptest::option::of(0_u8..=HIGHEST)), 1..12)) {
        let criteria = criteria(&pairs.iter().map(|(weight, _)| *weight).collect::<Vec<_>>());
        let scores: Scores = criteria.iter().zip(&pairs).filter_map(|(criterion, (_, value))| Some((criterion.id, (*value)?))).collect();
        let sum = weighted(&criteria, &scores);
        prop_assert_eq!(sum.missing, pairs.iter().filter(|(_, value)| value.is_none()).count());
        prop_assert!(sum.points <= sum.of);
        prop_assert_eq!(sum.percent().is_none(), scores.is_empty());
        prop_assert!(sum.percent().is_none_or(|percent| percent <= 100));
        prop_assert_eq!(is_complete(&criteria, &scores), sum.missing == 0);
    }

    #[test]
    fn more_of_anything_never_lowers_a_sum(weights in proptest::collection::vec(1_u8..=5, 1..8), value in 0_u8..HIGHEST, at in 0_usize..8) {
        let criteria = criteria(&weights);
        let at = criteria[at % criteria.len()].id;
        let low: Scores = criteria.iter().map(|criterion| (criterion.id, value)).collect();
        let mut high = low.clone();
        high.insert(at, value + 1);
        prop_assert!(weighted(&criteria, &high).points > weighted(&criteria, &low).points);
    }

    #[test]
    fn the_middle_lies_between_the_ends(values in proptest::collection::vec(0_u32..100, 1..9)) {
        let spread = spread(values.iter().copied()).unwrap();
        prop_assert!(spread.lowest * 2 <= spread.doubled_median && spread.doubled_median <= spread.highest * 2);
        prop_assert_eq!(spread.width(), values.iter().max().unwrap() - values.iter().min().unwrap());
    }

    #[test]
    fn a_shortlist_forgets_nobody(choices in proptest::collection::vec((0_u8..3, any::<bool>()), 0..20)) {
        let ids: Vec<ApplicationId> = choices.iter().map(|_| ApplicationId::new()).collect();
        let choice = |number: u8| [Choice::Open, Choice::Invite, Choice::Not][usize::from(number)];
        let lines: Vec<Line> = ids.iter().zip(&choices)
            .map(|(id, (number, has_reason))| Line { application: *id, choice: choice(*number), has_reason: *has_reason }).collect();
        match partition(&ids, &lines) {
            Ok((invited, others)) => {
                prop_assert_eq!(invited.len() + others.len(), ids.len());
                prop_assert!(!invited.is_empty());
                prop_assert!(ids.iter().all(|id| invited.contains(id) != others.contains(id)));
                prop_assert!(others.iter().all(|id| lines.iter().any(|line| line.application == *id && line.has_reason)));
            }
            Err(Unready::Undecided(ids)) => prop_assert!(!ids.is_empty() && lines.iter().any(|line| line.choice == Choice::Open)),
            Err(Unready::Unreasoned(ids)) => prop_assert!(!ids.is_empty()),
            Err(Unready::Nobody) => prop_assert!(lines.iter().all(|line| line.choice != Choice::Invite)),
        }
    }
}

#[test]
fn an_application_that_came_late_is_undecided_until_someone_chooses() {
    let (first, late) = (ApplicationId::new(), ApplicationId::new());
    let line = Line { application: first, choice: Choice::Invite, has_reason: false };
    assert_eq!(partition(&[first, late], &[line]), Err(Unready::Undecided(vec![late])));
}

#[test]
fn scoring_opens_at_the_deadline_and_closes_with_the_decision() {
    for stage in Stage::ALL {
        let open = phase(stage, true) == Phase::Open;
        assert_eq!(open, stage == Stage::Published, "{stage}");
        assert_ne!(phase(stage, false), Phase::Open, "{stage}");
    }
}

#[test]
fn what_is_left_counts_each_member_for_themselves() {
    let (kari, ola) = (PersonId::new(), PersonId::new());
    let (one, two) = (ApplicationId::new(), ApplicationId::new());
    let gone = ApplicationId::new();
    let pile = Pile::of(&[one, two], &[(kari, one), (kari, two), (ola, two), (ola, gone)]);
    assert_eq!((pile.left(kari), pile.left(ola), pile.left(PersonId::new())), (0, 1, 2));
    assert_eq!(pile, Pile::new(2, if kari < ola { vec![(kari, 2), (ola, 1)] } else { vec![(ola, 1), (kari, 2)] }));
    assert!(pile.is_done(&[kari]) && !pile.is_done(&[kari, ola]) && !pile.is_empty());
    assert!(Pile::default().is_empty() && Pile::default().is_done(&[ola]));
}
