//! Questions an interviewer could ask, in each language: which are stopped, on what ground, and which are not.

mod health;
mod lawful_questions;
mod method_texts;
mod private_life;

use kernel::Language;
use proptest::prelude::*;

use super::{UnlawfulGround, check_question};

/// Questions for one ground: those it stops, and neighbours that no ground stops.
struct Case {
    ground: UnlawfulGround,
    nb: Questions,
    nn: Questions,
    en: Questions,
}

struct Questions {
    stopped: &'static [&'static str],
    lawful: &'static [&'static str],
}

fn each_case() -> impl Iterator<Item = (UnlawfulGround, Language, &'static Questions)> {
    health::CASES
        .iter()
        .chain(private_life::CASES)
        .flat_map(|case| [(case.ground, Language::Nb, &case.nb), (case.ground, Language::Nn, &case.nn), (case.ground, Language::En, &case.en)])
}

#[test]
fn every_ground_has_four_questions_of_each_kind_in_each_language() {
    for ground in UnlawfulGround::ALL {
        assert_eq!(each_case().filter(|(of, ..)| *of == ground).count(), 3, "{}", ground.id());
    }
    for (ground, language, questions) in each_case() {
        assert!(questions.stopped.len() >= 4, "{} stopped in {language}", ground.id());
        assert!(questions.lawful.len() >= 4, "{} lawful in {language}", ground.id());
    }
}

#[test]
fn unlawful_questions_are_stopped_on_their_own_ground() {
    let wrong: Vec<String> = each_case()
        .flat_map(|(ground, language, questions)| {
            questions.stopped.iter().filter_map(move |text| {
                let found = check_question(text, language);
                let said = found.map_or("nothing", UnlawfulGround::id);
                (found != Some(ground)).then(|| format!("{} [{language}] {text} -> {said}", ground.id()))
            })
        })
        .collect();
    assert!(wrong.is_empty(), "wrong:\n{}", wrong.join("\n"));
}

#[test]
fn an_unlawful_question_is_stopped_whatever_language_the_interview_is_in() {
    let missed: Vec<&str> = each_case()
        .flat_map(|(_, _, questions)| questions.stopped.iter().copied())
        .filter(|text| Language::ALL.into_iter().any(|language| check_question(text, language).is_none()))
        .collect();
    assert!(missed.is_empty(), "missed:\n{}", missed.join("\n"));
}

#[test]
fn lawful_questions_are_never_stopped() {
    let stopped: Vec<String> = each_case()
        .flat_map(|(_, _, questions)| questions.lawful.iter().copied())
        .chain(lawful_questions::LAWFUL.iter().copied())
        .flat_map(|text| Language::ALL.into_iter().map(move |language| (text, language)))
        .filter_map(|(text, language)| check_question(text, language).map(|g| format!("{} [{language}] {text}", g.id())))
        .collect();
    assert!(stopped.is_empty(), "stopped:\n{}", stopped.join("\n"));
}

#[test]
fn ids_lead_back_to_their_grounds() {
    for ground in UnlawfulGround::ALL {
        assert_eq!(UnlawfulGround::from_id(ground.id()), Some(ground));
    }
}

#[test]
fn a_keyword_in_a_guide_asks_as_plainly_as_a_sentence() {
    assert_eq!(check_question(" - Familie/barn ", Language::Nb), Some(UnlawfulGround::FamilyAndChildren));
    assert_eq!(check_question("Privatliv: familie, barn?", Language::Nb), Some(UnlawfulGround::FamilyAndChildren));
    assert_eq!(check_question("En diagnose, for eksempel bipolar lidelse?", Language::Nb), Some(UnlawfulGround::Diagnosis));
    assert_eq!(check_question("Kristent livssyn?", Language::Nb), Some(UnlawfulGround::Religion));
    assert_eq!(check_question("Ikkje gravid no?", Language::Nn), Some(UnlawfulGround::Pregnancy));
    assert_eq!(check_question("Psykisk sykdom siste to år?", Language::Nb), Some(UnlawfulGround::DisabilityAndHealth));
    assert_eq!(check_question("Fagforeiningsmedlemskap?", Language::Nn), Some(UnlawfulGround::PoliticalAndUnion));
    assert_eq!(check_question("Any mental illness in the last two years?", Language::En), Some(UnlawfulGround::DisabilityAndHealth));
    assert_eq!(check_question("Kunnskap om psykisk helse?", Language::Nb), None);
    assert_eq!(check_question("Egenerfaring med psykisk helse eller rus?", Language::Nb), None);
    assert_eq!(check_question("Fritidsinteresser?", Language::Nb), None);
    assert_eq!(check_question("", Language::Nb), None);
    assert_eq!(check_question("?", Language::En), None);
}

proptest! {
    #[test]
    fn any_text_gets_an_answer_and_always_the_same(text in any::<String>()) {
        for language in Language::ALL {
            prop_assert_eq!(check_question(&text, language), check_question(&text, language));
        }
    }

    #[test]
    fn an_unlawful_question_stays_unlawful_among_others(
        (ground, language, text) in prop::sample::select(
            each_case().flat_map(|(g, l, q)| q.stopped.iter().filter(|t| t.contains('?')).map(move |t| (g, l, *t))).collect::<Vec<_>>()
        ),
        lawful in prop::sample::select(lawful_questions::LAWFUL.to_vec()),
    ) {
        let both = format!("{lawful} {text}");
        prop_assert_eq!(check_question(&both, language), Some(ground));
    }
}
