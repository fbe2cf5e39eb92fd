//! Every link on every page of the demo, followed by each of its people in each language: nothing is broken or untranslated.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kernel::Language;
use regex::Regex;
use testkit::{TestApp, Visitor, on_both};

/// Follows every link from a page; says what was wrong, by address.
async fn follow(visitor: &Visitor, from: &[&str], language: Language) -> (usize, BTreeMap<String, String>) {
    let link = Regex::new(r##"(?:href|src)="(/[^"#?]*)"##).unwrap();
    let mut seen: BTreeSet<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut waiting: VecDeque<String> = seen.iter().cloned().collect();
    let mut wrong = BTreeMap::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut followed = 0;
    let number = Regex::new(r"[0-9a-f]{8}-[0-9a-f-]{27}").unwrap();
    while let Some(path) = waiting.pop_front() {
        // Thirty applications have thirty pages alike: three of each kind will do.
        let kind = kinds.entry(number.replace_all(&path, "…").into_owned()).or_default();
        *kind += 1;
        if *kind > 3 {
            continue;
        }
        followed += 1;
        let answer = visitor.get(&path).await;
        if answer.status >= 400 {
            wrong.insert(path.clone(), format!("answers {}", answer.status));
        }
        if let Some(untranslated) = answer.text.split('⟦').nth(1) {
            wrong.insert(path.clone(), format!("lacks a text: {}", untranslated.split('⟧').next().unwrap_or_default()));
        }
        if answer.text.starts_with("<!doctype html>")
            && answer.attribute("html", "lang").as_deref() != Some(language.code())
            && !path.starts_with("/jobs/")
        {
            wrong.insert(path.clone(), "is in another language".into());
        }
        if answer.headers.iter().any(|header| header.starts_with("content-type: text/html")) {
            for found in link.captures_iter(&answer.text) {
                let to = found[1].to_owned();
                // Leaving and switching are not looking around.
                if !to.starts_with("/language/") && !to.starts_with("/demo") && !to.starts_with("/assets/") && seen.insert(to.clone()) {
                    waiting.push_back(to);
                }
            }
        }
        if answer.status == 303 && answer.location.starts_with('/') && seen.insert(answer.location.clone()) {
            waiting.push_back(answer.location.clone());
        }
    }
    (followed, wrong)
}

async fn everyone_looks_around(app: &TestApp) {
    server::demo::fill(&app.site, 1).await.unwrap();
    app.run_tasks().await;
    for language in Language::ALL {
        let visitor = app.visitor();
        visitor.get(&format!("/language/{language}")).await;
        let (followed, wrong) = follow(&visitor, &["/", "/jobs", "/method"], language).await;
        assert_eq!(wrong, BTreeMap::new(), "someone from outside, in {language}");
        assert!(followed > 5);
        for email in [
            "kari@fjordvik.example",
            "hanne@fjordvik.example",
            "anders@fjordvik.example",
            "peringe@vestland-sykehus.example",
            "liv@brukerstemmen.example",
        ] {
            let visitor = app.visitor();
            visitor.get(&format!("/demo/sign-in/{email}")).await;
            visitor.get(&format!("/language/{language}")).await;
            let (followed, wrong) = follow(&visitor, &["/now"], language).await;
            assert_eq!(wrong, BTreeMap::new(), "{email}, in {language}");
            assert!(followed > 3, "{email} found only {followed} pages");
        }
    }
}

#[tokio::test]
async fn no_link_is_broken_and_no_text_is_missing_for_anyone_in_any_language() {
    on_both(async |app| everyone_looks_around(&app).await).await;
}
