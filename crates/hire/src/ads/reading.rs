//! An ad as its reader meets it, and the advice to its writer: the same text in both, so that the advice is about what is read.

use kernel::{Language, dates};
use method::{Item, library};
use platform::{Frame, i18n};

use super::{
    Advert,
    prose::{self, Piece},
    publishing_rules::Obstacle,
    rules::{self, AdText, Finding, Rule, Section, Severity},
    store::Change,
};

/// One section, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadSection {
    /// Its key.
    pub key: &'static str,
    /// Its heading, in the ad's language.
    pub heading: String,
    /// Its text.
    pub pieces: Vec<Piece>,
}

/// The text of a section with the ad's own deadline in it.
fn filled(text: &str, change: &Change) -> String {
    let deadline = change.deadline.map_or_else(|| i18n::text(change.language, "ads-no-deadline-yet"), |date| dates::long(date, change.language));
    text.replace("{deadline}", &deadline)
}

/// The sections under the heading, without those that are empty.
pub(super) fn sections(advert: &Advert) -> Vec<ReadSection> {
    let change = Change::from(advert);
    let skeleton = library().at(&advert.skeleton).or_else(|| library().newest("ad-texts", "skeleton"));
    Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Heading)
        .filter_map(|section| {
            let pieces = prose::pieces(&filled(advert.section(section.key()), &change));
            let heading = skeleton.and_then(|skeleton| skeleton.group(section.key())).map(|group| group.title(change.language).to_owned());
            (!pieces.is_empty()).then(|| ReadSection { key: section.key(), heading: heading.unwrap_or_default(), pieces })
        })
        .collect()
}

/// What stands under the heading's first line: a sentence that leads in.
pub(super) fn lead(advert: &Advert) -> String {
    advert.section("heading").trim().split_once('\n').map(|(_, lead)| lead.trim().to_owned()).unwrap_or_default()
}

/// All of the text as HTML.
pub(super) fn html(sections: &[ReadSection]) -> String {
    sections.iter().map(|section| format!("<h2>{}</h2>{}", prose::escaped(&section.heading), prose::html(&section.pieces))).collect()
}

/// The first words of the text, plain: for lists and feeds.
pub(super) fn summary(advert: &Advert) -> String {
    let change = Change::from(advert);
    let text =
        ["purpose", "about-us"].iter().map(|key| filled(advert.section(key), &change)).find(|text| !text.trim().is_empty()).unwrap_or_default();
    let text = prose::plain(&prose::pieces(&text));
    if text.chars().count() <= 220 {
        return text;
    }
    let cut: String = text.chars().take(220).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The ad as the rules read it: what a reader sees, with the contact and the deadline that stand beside the text.
fn as_read(change: &Change) -> AdText {
    let sections = Section::ALL
        .into_iter()
        .map(|section| {
            let text = change.sections.iter().find(|(key, _)| key == section.key()).map(|(_, text)| filled(text, change)).unwrap_or_default();
            let beside = match section {
                Section::Practical => [&change.contact.name, &change.contact.phone, &change.contact.email]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", "),
                Section::HowToApply => change
                    .deadline
                    .map(|date| i18n::text_with(change.language, "ads-deadline-line", &[("date", &dates::long(date, change.language))]))
                    .unwrap_or_default(),
                _ => String::new(),
            };
            (section, if beside.is_empty() { text } else { format!("{text}\n\n{beside}") })
        })
        .collect();
    AdText { sections }
}

/// What the rules say.
pub(super) fn findings(change: &Change) -> Vec<Finding> {
    rules::lint(&as_read(change), change.language)
}

/// The rules that must hold and do not, without the law's warning, and whether the warning is there.
pub(super) fn broken(findings: &[Finding]) -> (Vec<&'static str>, bool) {
    let mut broken: Vec<&'static str> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.rule.severity() == Severity::Must && finding.rule != Rule::PublicationWarning) {
        // The deadline is a field of its own, with a gate of its own.
        if finding.rule != Rule::DeadlineStated && !broken.contains(&finding.rule.id()) {
            broken.push(finding.rule.id());
        }
    }
    (broken, !findings.iter().any(|finding| finding.rule == Rule::PublicationWarning))
}

/// One finding, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Advice {
    /// `stop`, `warn` or `advice`, as the markup knows it.
    pub look: &'static str,
    /// `must`, `should` or `consider`.
    pub severity: &'static str,
    /// The field it is about.
    pub href: String,
    /// The section, and the words.
    pub place: String,
    /// The words themselves; empty when something is missing.
    pub excerpt: String,
    /// What is the matter.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What could stand there instead, in the ad's language.
    pub suggestion: String,
    /// The source, as it is cited.
    pub source: String,
    /// Whether that is a statute.
    pub is_law: bool,
}

/// The findings as advice, in the reader's language; what could be written is in the ad's.
pub(super) fn advice(page: &Frame, change: &Change) -> Vec<Advice> {
    let Some(document) = library().newest("ad-rules", "ads") else { return Vec::new() };
    findings(change)
        .into_iter()
        .filter_map(|finding| {
            let item = document.item(finding.rule.id())?;
            let section = finding.section.unwrap_or(Section::Heading);
            Some(Advice {
                look: match finding.rule.severity() {
                    Severity::Must => "stop",
                    Severity::Should => "warn",
                    Severity::Consider => "advice",
                },
                severity: finding.rule.severity().key(),
                href: format!("#section-{}", section.key()),
                place: section_title(section.key(), page.language),
                excerpt: finding.excerpt,
                title: item.title(page.language).to_owned(),
                why: item.part(page.language, "why").to_owned(),
                suggestion: item.part(change.language, "suggestion").to_owned(),
                source: item.source.cited(),
                is_law: item.source.is_law(),
            })
        })
        .collect()
}

/// What a section is called, in a language.
pub(super) fn section_title(key: &str, language: Language) -> String {
    library()
        .newest("ad-texts", "skeleton")
        .and_then(|skeleton| skeleton.group(key))
        .map(|group| group.title(language).to_owned())
        .unwrap_or_default()
}

/// The rule behind an obstacle, when it is one.
pub(super) fn rule_item(obstacle: &Obstacle) -> Option<&'static Item> {
    let Obstacle::Rule(id) = obstacle else { return None };
    library().newest("ad-rules", "ads").and_then(|document| document.item(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ads::Contact;

    fn change(sections: &[(&str, &str)]) -> Change {
        Change {
            language: Language::Nb,
            sections: sections.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
            deadline: Some(time::macros::date!(2027 - 03 - 15)),
            names_hidden: true,
            contact: Contact { name: "Kari Solbakken".into(), email: "kari@example.no".into(), phone: String::new() },
        }
    }

    #[test]
    fn the_deadline_and_the_contact_beside_the_text_count_as_said() {
        let found: Vec<Rule> = findings(&change(&[])).into_iter().map(|finding| finding.rule).collect();
        assert!(!found.contains(&Rule::DeadlineStated), "{found:?}");
        assert!(!found.contains(&Rule::ContactStated), "{found:?}");
        assert!(found.contains(&Rule::PublicationWarning));
    }

    #[test]
    fn advice_names_the_field_the_reason_and_the_source() {
        let page_language = Language::En;
        let found = findings(&change(&[("requirements", "Du må være mellom 25 og 40 år.")]));
        assert!(found.iter().any(|finding| finding.rule == Rule::AsksAge), "{found:?}");
        assert!(!section_title("requirements", page_language).is_empty());
    }
}
