//! The house rules, kept true: who imports whom, every key in three languages, every change on the record.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use regex::Regex;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Who may import whom: every arrow points down.
#[test]
fn every_arrow_points_down() {
    let allowed: &[(&str, &[&str])] = &[
        ("kernel", &[]),
        ("schema", &[]),
        ("platform", &["kernel", "schema"]),
        ("documents", &["kernel", "platform"]),
        ("registry", &["kernel", "platform"]),
        ("method", &["kernel", "platform", "registry"]),
        ("hire", &["kernel", "platform", "registry", "method"]),
        ("server", &["kernel", "schema", "platform", "documents", "registry", "method", "hire"]),
        ("testkit", &["kernel", "schema", "platform", "registry", "method", "hire", "documents", "server"]),
    ];
    let ours: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
    for (name, below) in allowed {
        let manifest = fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap();
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
        for line in dependencies.lines() {
            let dependency = line.split('.').next().unwrap().trim();
            assert!(!ours.contains(&dependency) || below.contains(&dependency), "{name} may not import {dependency}");
        }
    }
}

#[test]
fn rules_import_nothing_but_the_kernel() {
    let import = Regex::new(r"(?m)^\s*(?:pub )?use (platform|registry|method|sea_orm|axum|tokio)\b").unwrap();
    for path in files(&root().join("crates"), &["rules.rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!import.is_match(&text), "{} is not pure", path.display());
    }
}

fn keys(language: &str) -> BTreeSet<String> {
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    let mut keys = BTreeSet::new();
    for path in files(&root().join("locales").join(language), &[".ftl"]) {
        let text = fs::read_to_string(&path).unwrap();
        for found in key.captures_iter(&text) {
            assert!(keys.insert(found[1].to_owned()), "{} stands twice in {language}", &found[1]);
        }
    }
    keys
}

#[test]
fn the_three_languages_have_the_same_keys() {
    let (nb, nn, en) = (keys("nb"), keys("nn"), keys("en"));
    assert_eq!(nb.symmetric_difference(&nn).collect::<Vec<_>>(), Vec::<&String>::new(), "nb and nn differ");
    assert_eq!(nb.symmetric_difference(&en).collect::<Vec<_>>(), Vec::<&String>::new(), "nb and en differ");
}

#[test]
fn the_three_languages_put_in_the_same_values() {
    let value = Regex::new(r"\$([a-z0-9_]+)").unwrap();
    let entry = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =((?:.*)(?:\n[ \t}].*|\n(?:[ \t]*\n)+[ \t].*)*)").unwrap();
    let read = |language: &str| -> Vec<(String, BTreeSet<String>)> {
        let mut all = Vec::new();
        for path in files(&root().join("locales").join(language), &[".ftl"]) {
            let text = fs::read_to_string(&path).unwrap();
            for found in entry.captures_iter(&text) {
                all.push((found[1].to_owned(), value.captures_iter(&found[2]).map(|v| v[1].to_owned()).collect()));
            }
        }
        all.sort();
        all
    };
    let nb = read("nb");
    assert_eq!(nb, read("nn"));
    assert_eq!(nb, read("en"));
}

/// Every key that code or a template names is there, and every key that is there is named (prefixes count for what they begin).
#[test]
fn no_key_is_missing_and_none_is_unused() {
    let there = keys("nb");
    let mut text = String::new();
    for path in files(&root().join("crates"), &[".rs", ".html"]) {
        if !path.to_string_lossy().contains("/tests/") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    let named = Regex::new(r#"(?:\.t|\.t1|\.t2|\.t3|\.tn)\(\s*"([a-z0-9-]+)""#).unwrap();
    let missing: Vec<String> = named.captures_iter(&text).map(|found| found[1].to_owned()).filter(|key| !there.contains(key)).collect();
    assert_eq!(missing, Vec::<String>::new(), "keys that are named but not there");
    let prefix = Regex::new(r#"(?:\.tt\(\s*"([a-z0-9-]+)"|"([a-z0-9-]+)-\{)"#).unwrap();
    let prefixes: BTreeSet<String> = prefix
        .captures_iter(&text)
        .filter_map(|found| found.get(1).or(found.get(2)).map(|m| format!("{}-", m.as_str())))
        .chain(["notice-".to_owned()])
        .collect();
    let unused: Vec<&String> =
        there.iter().filter(|key| !text.contains(&format!("\"{key}\"")) && !prefixes.iter().any(|prefix| key.starts_with(prefix))).collect();
    assert_eq!(unused, Vec::<&String>::new(), "keys that nothing names");
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    for path in files(&root().join("crates"), &[".rs", ".html"]) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

#[test]
fn templates_hold_no_script_and_no_style() {
    let inline = Regex::new(r#"<style|\sstyle="|\son[a-z]+="|javascript:"#).unwrap();
    for path in files(&root().join("crates"), &[".html"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!inline.is_match(&text), "{}", path.display());
    }
}

#[test]
fn the_policies_fit_their_schema() {
    platform::access::Access::load().unwrap();
}
