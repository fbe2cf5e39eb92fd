//! The house rules, kept true: who imports whom, every key in three languages, every change on the record.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
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

/// What a piece of code reaches by name: every path from one of these roots, with the braces of `use` taken apart.
fn reached(text: &str, roots: &str) -> Vec<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let start = Regex::new(&format!(r"\b(?:{roots})::")).unwrap();
    start.find_iter(&code).filter(|found| !code[..found.start()].ends_with("::")).flat_map(|found| tree(&code[found.start()..])).collect()
}

/// `a::{b, c::{d, e}}` is a::b, a::c::d and a::c::e.
fn tree(code: &str) -> Vec<String> {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(code.len());
    let (path, rest) = code.split_at(end);
    if !path.ends_with("::") || !rest.starts_with('{') {
        return vec![path.to_owned()];
    }
    let (mut depth, mut parts, mut from) = (0, Vec::new(), 1);
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if (c == ',' && depth == 1) || depth == 0 {
            parts.push(rest[from..at].trim());
            from = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).flat_map(|part| tree(part).into_iter().map(|below| format!("{path}{below}"))).collect()
}

/// The slices: every folder with a door.
fn slices(of: &str) -> Vec<(String, PathBuf)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(root().join("crates").join(of).join("src")).unwrap().flatten() {
        if entry.path().join("mod.rs").exists() {
            all.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
        }
    }
    assert!(all.len() > 3, "{of} has slices");
    all
}

/// Where the registry, which is one house for people and places, still reads a neighbour's rows itself. The list only gets shorter.
const STILL: [&str; 7] = [
    "audit_log: people::rows::memberships",
    "invitations: people::rows::invitations",
    "organisations: people::rows::memberships",
    "people: organisations::rows::organisations",
    "people: organisations::store::hold",
    "sign_in: people::rows::people",
    "sign_in: people::rows::resets",
];

#[test]
fn a_slice_asks_another_only_through_its_door() {
    let mut round = BTreeSet::new();
    for room in ["hire", "registry"] {
        let all = slices(room);
        for (own, folder) in &all {
            for path in files(folder, &[".rs"]) {
                for reached in reached(&fs::read_to_string(&path).unwrap(), "crate") {
                    let parts: Vec<&str> = reached.split("::").collect();
                    let [_, other, inside, ..] = parts.as_slice() else { continue };
                    if all.iter().any(|(name, _)| name == other && name != own) && ["store", "pages", "rows"].contains(inside) {
                        round.insert(format!("{own}: {}", parts[1..].join("::")));
                    }
                }
            }
        }
    }
    assert_eq!(round.iter().map(String::as_str).collect::<Vec<_>>(), STILL, "these go round a door");
}

/// Rules know the kernel and their own slice, and the path that all of them follow; whole paths in the text count like imports.
#[test]
fn rules_import_nothing_but_the_kernel() {
    let world = "platform|registry|method|documents|schema|sea_orm|sea_orm_migration|sqlx|axum|askama|tokio|lettre|reqwest";
    let mut seen = 0;
    for room in ["hire", "registry"] {
        let all = slices(room);
        for (own, folder) in &all {
            for path in files(folder, &[".rs"]) {
                let name = path.to_string_lossy().into_owned();
                if !(name.ends_with("rules.rs") || name.contains("/rules/")) || name.contains("test") {
                    continue;
                }
                seen += 1;
                let whole = fs::read_to_string(&path).unwrap();
                let text = whole.split("#[cfg(test)]").next().unwrap();
                assert_eq!(reached(text, world), Vec::<String>::new(), "{name} is not pure");
                for reached in reached(text, "crate") {
                    let other = reached.split("::").nth(1).unwrap_or_default();
                    assert!(other == own || !all.iter().any(|(slice, _)| slice == other), "{name} knows another slice: {reached}");
                }
            }
        }
    }
    assert!(seen > 8, "only {seen} files of rules were found");
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
    let literal = Regex::new(r#""([a-z][a-z0-9-]*)""#).unwrap();
    let literals: BTreeSet<&str> = literal.captures_iter(&text).map(|found| found.get(1).unwrap().as_str()).collect();
    // What the code puts behind a key to name another: `{key}-why` beside `key`.
    let ending = Regex::new(r#""\{[a-z_]*\}(-[a-z]+)""#).unwrap();
    let endings: BTreeSet<&str> = ending.captures_iter(&text).map(|found| found.get(1).unwrap().as_str()).collect();
    let is_named = |key: &str| literals.contains(key) || is_made(key, &text);
    let beside = |key: &str| endings.iter().filter_map(|ending| key.strip_suffix(ending)).any(is_named);
    let unused: Vec<&String> = there.iter().filter(|key| !is_named(key) && !beside(key)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "keys that nothing names");
}

/// Whether a key is made of a beginning that the code puts together with something, and a word that the code or the method names: an
/// enum's id, an entry of the log, a notice in an address. The id that is gone takes its key along.
fn is_made(key: &str, text: &str) -> bool {
    static BEGINNINGS: OnceLock<BTreeSet<String>> = OnceLock::new();
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    let beginnings = BEGINNINGS.get_or_init(|| {
        let begin = Regex::new(r#"(?:\.tt\(\s*"([a-z0-9-]+)"|"([a-z0-9-]+)-\{)"#).unwrap();
        let found = begin.captures_iter(text).filter_map(|found| found.get(1).or(found.get(2)).map(|m| format!("{}-", m.as_str())));
        found.chain(["notice-".to_owned()]).collect()
    });
    let words = WORDS.get_or_init(|| {
        let mut all = text.to_owned();
        for path in files(&root().join("method"), &["structure.toml"]) {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
        let literal = Regex::new(r#""([A-Za-z0-9_.-]+)"|notice=([a-z-]+)"#).unwrap();
        literal.captures_iter(&all).map(|found| found.get(1).or(found.get(2)).unwrap().as_str().to_lowercase().replace(['.', '_'], "-")).collect()
    });
    beginnings.iter().filter_map(|begin| key.strip_prefix(begin.as_str())).any(|rest| {
        let about = ["-why", "-action", "-do", "-help", "-title", "-subject", "-text"].iter().find_map(|end| rest.strip_suffix(end));
        [Some(rest), about].into_iter().flatten().any(|word| words.contains(word) || word.parse::<u8>().is_ok())
    })
}

/// What is written to the log, and what an address says was done, has its words.
#[test]
fn every_entry_of_the_log_and_every_notice_has_its_words() {
    let there = keys("nb");
    let (entry, notice) = (Regex::new(r#"audit\(\s*"([a-z.-]+)",\s*"([A-Za-z]+)""#).unwrap(), Regex::new(r"notice=([a-z-]+)").unwrap());
    // An action that depends: `audit(if sent { "ad.a" } else { "ad.b" }, …)`.
    let (either, quoted) = (Regex::new(r"audit\(\s*if ([^;]*?\}),").unwrap(), Regex::new(r#""([a-z-]+(?:\.[a-z-]+)+)""#).unwrap());
    let mut needed = BTreeSet::new();
    for path in files(&root().join("crates"), &[".rs", ".html"]) {
        let whole = fs::read_to_string(&path).unwrap();
        let text = whole.split("#[cfg(test)]").next().unwrap();
        if path.to_string_lossy().contains("/tests/") || path.to_string_lossy().contains("/testkit/") {
            continue;
        }
        for found in entry.captures_iter(text) {
            needed.insert(format!("audit-action-{}", found[1].replace('.', "-")));
            needed.insert(format!("audit-kind-{}", found[2].to_lowercase()));
        }
        for found in either.captures_iter(text) {
            needed.extend(quoted.captures_iter(&found[1]).map(|action| format!("audit-action-{}", action[1].replace('.', "-"))));
        }
        needed.extend(notice.captures_iter(text).map(|found| format!("notice-{}", &found[1])));
    }
    assert!(needed.len() > 150, "the log and the notices are found: {}", needed.len());
    assert_eq!(needed.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "keys that are lacking");
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
