//! How the ad's rules find what they look for: what is missing, what may not be asked, and how it is said.

mod clarity;
mod demands;
mod excerpt;
mod left_over;
mod missing;
mod said;
mod words;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use kernel::Language;

use super::rules::{AdText, Finding, Section};
use crate::wording::Folded;

/// One section, read once for all rules.
struct Read<'ad> {
    section: Section,
    source: &'ad str,
    text: Folded,
}

/// Everything looked for in one language, compiled once.
struct Rulebook {
    missing: missing::Rules,
    said: said::Rules,
    clarity: clarity::Rules,
}

impl Rulebook {
    fn of(tongue: words::Tongue) -> Self {
        Self { missing: missing::Rules::of(tongue), said: said::Rules::of(tongue), clarity: clarity::Rules::of(tongue) }
    }
}

// Bokmål and nynorsk are mixed in one text often enough that both are looked for in either.
static NORWEGIAN: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::of(words::Tongue::Norwegian));
static ENGLISH: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::of(words::Tongue::English));

/// Runs every rule over an ad.
pub(super) fn findings(ad: &AdText, language: Language) -> Vec<Finding> {
    let rulebook: &Rulebook = match language {
        Language::Nb | Language::Nn => &NORWEGIAN,
        Language::En => &ENGLISH,
    };
    let sections: Vec<Read<'_>> = ad.sections.iter().map(|(section, source)| Read { section: *section, source, text: Folded::of(source) }).collect();
    let mut findings = rulebook.missing.findings(&sections);
    findings.extend(rulebook.said.findings(&sections));
    findings.extend(rulebook.clarity.findings(&sections));
    findings.extend(left_over::findings(&sections));
    // Stable, so reading order stays within a rule.
    findings.sort_by_key(|finding| (finding.rule.severity(), finding.rule));
    findings
}
