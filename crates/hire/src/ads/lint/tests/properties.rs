//! What holds for any text whatever, and how long a long ad takes.

use std::time::Instant;

use kernel::Language;
use proptest::prelude::*;

use super::{each_case, whole_ads};
use crate::ads::rules::{AdText, Finding, Rule, Section, Severity, lint};

fn any_language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn any_section() -> impl Strategy<Value = Section> {
    prop::sample::select(Section::ALL.to_vec())
}

/// Anything at all, and also pieces of real sentences torn apart and mixed with odd signs.
fn any_text() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> =
        each_case().flat_map(|(.., lines)| lines.fires.iter().chain(lines.quiet)).flat_map(|text| text.split(' ')).collect();
    let odd = vec!["\u{ad}", "å", "a\u{30a}", "–", "!", "…", "\n", "\r\n- ", "👩‍🦽", "שלום", "İ", "ß", "(", "\0", "\u{2028}"];
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop_oneof![prop::sample::select(words), prop::sample::select(odd)], 0..60).prop_map(|pieces| pieces.join(" ")),
    ]
}

fn any_ad() -> impl Strategy<Value = AdText> {
    prop::collection::vec((any_section(), any_text()), 0..6).prop_map(|sections| AdText { sections })
}

fn unlawful(findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().filter(|finding| (Rule::AsksDiagnosis..=Rule::AsksCriminalRecordBroadly).contains(&finding.rule)).collect()
}

proptest! {
    #[test]
    fn ranges_stand_in_their_section_on_character_boundaries(ad in any_ad(), language in any_language()) {
        for finding in lint(&ad, language) {
            if let Some(range) = finding.range {
                let texts = ad.sections.iter().filter(|(section, _)| Some(*section) == finding.section);
                prop_assert!(texts.into_iter().any(|(_, text)| text.get(range.clone()).is_some_and(|words| !words.is_empty())));
            } else {
                prop_assert!(finding.excerpt.is_empty());
            }
        }
    }

    #[test]
    fn the_same_ad_gives_the_same_findings(ad in any_ad(), language in any_language()) {
        prop_assert_eq!(lint(&ad, language), lint(&ad, language));
    }

    #[test]
    fn more_text_elsewhere_never_hides_an_unlawful_question(
        ad in any_ad(), section in any_section(), more in any_text(), language in any_language(),
    ) {
        let before = unlawful(lint(&ad, language));
        let mut longer = ad;
        longer.sections.push((section, more));
        let after = unlawful(lint(&longer, language));
        for finding in before {
            prop_assert!(after.contains(&finding));
        }
    }

    #[test]
    fn findings_come_gravest_first(ad in any_ad(), language in any_language()) {
        let severities: Vec<Severity> = lint(&ad, language).iter().map(|finding| finding.rule.severity()).collect();
        prop_assert!(severities.is_sorted());
    }
}

#[test]
fn a_text_made_to_be_slow_is_not() {
    for word in ["diagnose ", "alder,", "not diagnosis ", "rusmisbruker ", "ABC ", "! ", "må ha "] {
        let ad = AdText { sections: vec![(Section::Tasks, word.repeat(40_000 / word.len()))] };
        for language in Language::ALL {
            let start = Instant::now();
            std::hint::black_box(lint(&ad, language));
            assert!(start.elapsed().as_secs() < 5, "{word} in {language} took {:?}", start.elapsed());
        }
    }
}

#[test]
fn a_long_ad_is_read_in_the_blink_of_an_eye() {
    for (language, sections) in whole_ads::GOOD {
        let mut ad = whole_ads::good_ad(sections);
        while ad.sections.iter().map(|(_, text)| text.chars().count()).sum::<usize>() < 6000 {
            ad.sections.extend(whole_ads::good_ad(sections).sections);
        }
        std::hint::black_box(lint(&ad, language));
        let start = Instant::now();
        for _ in 0..10 {
            std::hint::black_box(lint(&ad, language));
        }
        let each = start.elapsed() / 10;
        println!("{language}: {each:?}");
        // Generous, for an unoptimised build on a busy machine.
        assert!(each.as_millis() < 200, "{language} took {each:?}");
    }
}
