//! The method's own advice, held against the rules it speaks for.

use std::fs;

use kernel::Language;

use crate::ads::rules::{AdText, Rule, Section, lint};

/// Advice that tells the writer to fill in a name, and so cannot satisfy its rule before that is done.
const TO_BE_FILLED_IN: [Rule; 2] = [Rule::ContactStated, Rule::DeadlineStated];

/// Each rule's suggestion, by the id of its heading.
fn suggestions(language: Language) -> Vec<(Rule, String)> {
    let path = format!("{}/../../method/ad-rules/ads/v1/{language}.md", env!("CARGO_MANIFEST_DIR"));
    let texts = fs::read_to_string(path).expect("the method has texts for the ad rules");
    texts
        .split("\n### ")
        .filter_map(|item| {
            let rule = Rule::from_id(item.lines().next()?.trim())?;
            let advice = item.split("#### suggestion\n").nth(1).unwrap_or_default();
            Some((rule, advice.split("\n## ").next()?.split("\n#### ").next()?.trim().to_owned()))
        })
        .collect()
}

#[test]
fn every_rule_has_its_texts_in_every_language() {
    for language in Language::ALL {
        let with_texts: Vec<Rule> = suggestions(language).into_iter().map(|(rule, _)| rule).collect();
        for rule in Rule::ALL {
            assert!(with_texts.contains(&rule), "{} has no text in {language}", rule.id());
        }
    }
}

#[test]
fn the_method_and_the_linter_weigh_every_rule_alike() {
    let document = method::library().newest("ad-rules", "ads").expect("the method has the ad rules");
    for rule in Rule::ALL {
        let item = document.item(rule.id()).unwrap();
        assert_eq!(item.keys.get("severity").and_then(|severity| severity.as_str()), Some(rule.severity().key()), "{}", rule.id());
    }
}

#[test]
fn one_who_follows_the_advice_satisfies_the_rule() {
    for language in Language::ALL {
        for (rule, advice) in suggestions(language).into_iter().filter(|(rule, _)| !TO_BE_FILLED_IN.contains(rule)) {
            let missing_in = lint(&AdText::default(), language).into_iter().find(|finding| finding.rule == rule);
            let section = missing_in.and_then(|finding| finding.section).unwrap_or(Section::AboutUs);
            let ad = AdText { sections: vec![(section, advice.clone())] };
            assert!(lint(&ad, language).iter().all(|finding| finding.rule != rule), "{} in {language}: {advice}", rule.id());
        }
    }
}

#[test]
fn no_advice_is_unlawful_or_stigmatising_itself() {
    for language in Language::ALL {
        for (of, advice) in suggestions(language) {
            let ad = AdText { sections: vec![(Section::AboutUs, advice.clone())] };
            for finding in lint(&ad, language) {
                let hurts = (Rule::AsksDiagnosis..=Rule::AsksCriminalRecordBroadly).contains(&finding.rule)
                    || (Rule::LabelsPeople..=Rule::SickVersusHealthy).contains(&finding.rule);
                assert!(!hurts, "{} speaks up about the advice for {} in {language}: {advice}", finding.rule.id(), of.id());
            }
        }
    }
}

#[test]
fn nothing_the_method_lets_a_description_require_is_unlawful() {
    for template in ["dps", "dropout-team", "hospital", "rop-team"] {
        for language in Language::ALL {
            let path = format!("{}/../../method/template/{template}/v1/{language}.md", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(path).expect("the method has this template");
            let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
            let list: String = lines.map(|line| format!("- {line}\n")).collect();
            for finding in lint(&AdText { sections: vec![(Section::Requirements, list)] }, language) {
                let unlawful = (Rule::AsksDiagnosis..=Rule::AsksCriminalRecordBroadly).contains(&finding.rule);
                assert!(!unlawful, "{} in {template} in {language}: {}", finding.rule.id(), finding.excerpt);
            }
        }
    }
}
