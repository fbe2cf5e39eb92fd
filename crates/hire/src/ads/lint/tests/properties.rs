//! What holds for any text whatever, however long.

use kernel::Language;
use proptest::prelude::*;

use super::each_case;
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
fn what_is_wrong_at_the_end_of_a_very_long_text_is_found() {
    for word in ["ABC ", "! ", "må ha ", "gjerne "] {
        let text = format!("{}\n\nOppgi diagnose.", word.repeat(40_000 / word.len()));
        let ad = AdText { sections: vec![(Section::HowToApply, text.clone())] };
        let found = lint(&ad, Language::Nb);
        let last = found.iter().filter(|finding| finding.rule == Rule::AsksDiagnosis).find_map(|finding| finding.range.clone());
        assert_eq!(last.and_then(|range| text.get(range)), Some("diagnose"), "after {word}");
    }
}
