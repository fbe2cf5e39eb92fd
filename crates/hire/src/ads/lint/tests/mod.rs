//! The linter on sentences an ad could hold, in each language: which it speaks up about and which it leaves alone.

mod clarity;
mod demands;
mod method_texts;
mod missing_must;
mod missing_should;
mod properties;
mod stigma;
mod unlawful;
mod unlawful_health;
mod whole_ads;

use kernel::Language;

use crate::ads::rules::{AdText, Finding, Rule, Section, Severity, lint};

/// Sentences for one rule, each tried alone in an ad with one section.
struct Case {
    rule: Rule,
    section: Section,
    nb: Lines,
    nn: Lines,
    en: Lines,
}

struct Lines {
    fires: &'static [&'static str],
    quiet: &'static [&'static str],
}

const CASES: [&[Case]; 7] =
    [missing_must::CASES, missing_should::CASES, unlawful_health::CASES, unlawful::CASES, stigma::CASES, clarity::CASES, demands::CASES];

fn each_case() -> impl Iterator<Item = (&'static Case, Language, &'static Lines)> {
    CASES.into_iter().flatten().flat_map(|case| [(case, Language::Nb, &case.nb), (case, Language::Nn, &case.nn), (case, Language::En, &case.en)])
}

fn ad_of(section: Section, text: &str) -> AdText {
    AdText { sections: vec![(section, text.to_owned())] }
}

fn of_rule(rule: Rule, section: Section, text: &str, language: Language) -> Vec<Finding> {
    lint(&ad_of(section, text), language).into_iter().filter(|finding| finding.rule == rule).collect()
}

#[test]
fn every_rule_has_two_examples_of_each_kind_in_each_language() {
    for rule in Rule::ALL {
        for language in Language::ALL {
            let lines = || each_case().filter(|(case, l, _)| case.rule == rule && *l == language).map(|(.., lines)| lines);
            assert!(lines().map(|l| l.fires.len()).sum::<usize>() >= 2, "{} fires in {language}", rule.id());
            assert!(lines().map(|l| l.quiet.len()).sum::<usize>() >= 2, "{} quiet in {language}", rule.id());
        }
    }
}

#[test]
fn every_rule_speaks_up_when_it_should() {
    let silent: Vec<String> = each_case()
        .flat_map(|(case, language, lines)| {
            let missed = lines.fires.iter().filter(move |text| of_rule(case.rule, case.section, text, language).is_empty());
            missed.map(move |text| format!("{} [{language}] {text}", case.rule.id()))
        })
        .collect();
    assert!(silent.is_empty(), "silent on:\n{}", silent.join("\n"));
}

#[test]
fn every_rule_leaves_good_sentences_alone() {
    let loud: Vec<String> = each_case()
        .flat_map(|(case, language, lines)| {
            lines.quiet.iter().filter_map(move |text| {
                let found = of_rule(case.rule, case.section, text, language);
                let first = found.first()?;
                let words = first.range.clone().and_then(|range| text.get(range)).unwrap_or("(missing)");
                Some(format!("{} [{language}] {text} -> {words}", case.rule.id()))
            })
        })
        .collect();
    assert!(loud.is_empty(), "loud on:\n{}", loud.join("\n"));
}

#[test]
fn no_good_sentence_of_one_rule_is_unlawful_or_stigmatising_by_another() {
    let hurtful = |rule: Rule| Rule::AsksDiagnosis <= rule && rule <= Rule::AsksCriminalRecordBroadly;
    let surprises: Vec<String> = each_case()
        .flat_map(|(case, language, lines)| lines.quiet.iter().map(move |text| (case, language, *text)))
        .flat_map(|(case, language, text)| {
            let found = lint(&ad_of(case.section, text), language).into_iter().filter(move |finding| hurtful(finding.rule));
            found.map(move |finding| format!("{} [{language}] {text} ({})", finding.rule.id(), case.rule.id()))
        })
        .collect();
    assert!(surprises.is_empty(), "surprised by:\n{}", surprises.join("\n"));
}

#[test]
fn ids_and_keys_lead_back_to_their_rules_and_sections() {
    for rule in Rule::ALL {
        assert_eq!(Rule::from_id(rule.id()), Some(rule));
    }
    for section in Section::ALL {
        assert_eq!(Section::from_key(section.key()), Some(section));
    }
    assert_eq!(Rule::AsksDiagnosis.severity(), Severity::Must);
    assert_eq!(Rule::LabelsPeople.severity().key(), "should");
}

#[test]
fn a_finding_points_at_the_words_and_shows_their_sentence() {
    let text = "Vi ønsker **mangfold**. Oppgi diag\u{ad}nose og hobby. Velkommen.";
    let found = of_rule(Rule::AsksDiagnosis, Section::HowToApply, text, Language::Nb);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].range.clone().and_then(|range| text.get(range)), Some("diag\u{ad}nose"));
    assert_eq!(found[0].excerpt, "Oppgi diag\u{ad}nose og hobby.");
}

#[test]
fn a_long_sentence_is_shown_around_the_words() {
    let text = format!("Vi {} oppgi diagnose {} takk.", "gjerne ".repeat(60), "igjen ".repeat(60));
    let found = of_rule(Rule::AsksDiagnosis, Section::Tasks, &text, Language::Nb);
    assert!(found[0].excerpt.contains("diagnose"));
    assert!(found[0].excerpt.starts_with('…') && found[0].excerpt.ends_with('…'));
}
