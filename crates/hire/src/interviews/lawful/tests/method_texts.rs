//! The method's own questions, none of which the law may stop.

use std::fs;

use kernel::Language;

use crate::interviews::lawful::{UnlawfulGround, check_question};

fn method_text(document: &str, language: Language) -> String {
    let path = format!("{}/../../method/{document}/v1/{language}.md", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("the method has this document")
}

#[test]
fn the_interview_guide_holds_only_lawful_questions() {
    for language in Language::ALL {
        let guide = method_text("interview/peer-worker", language);
        let questions: Vec<&str> = guide.lines().filter(|line| line.ends_with('?')).collect();
        assert!(questions.len() >= 30, "only {} questions in {language}", questions.len());
        for question in questions {
            assert_eq!(check_question(question, language), None, "{question}");
        }
    }
}

#[test]
fn every_ground_has_its_text_and_a_lawful_alternative() {
    for language in Language::ALL {
        let texts = method_text("interview-rules/unlawful", language);
        for ground in UnlawfulGround::ALL {
            let item = texts.split("\n### ").find(|item| item.lines().next() == Some(ground.id()));
            let instead = item.and_then(|item| item.split("#### ask-instead\n").nth(1)).and_then(|rest| rest.lines().next());
            let question = instead.unwrap_or_else(|| panic!("{} has no alternative in {language}", ground.id()));
            assert_eq!(check_question(question, language), None, "{question}");
        }
    }
}
