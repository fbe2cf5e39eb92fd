//! The first draft of an ad: the method's skeleton, filled with what the position already says.

use kernel::{Language, dates};
use method::library;
use platform::i18n;
use registry::{Organisation, organisations::Unit, people::Person};
use time::Date;

use super::{Contact, rules::Section};
use crate::positions::Position;

/// All that a draft is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ingredients<'a> {
    pub position: &'a Position,
    pub place: &'a Organisation,
    pub unit: Option<&'a Unit>,
    pub leader: Option<&'a Person>,
    /// What the approved description says one must have; empty when it says nothing yet.
    pub qualifications: &'a [String],
}

/// The address of the skeleton that drafts are made from now.
pub(super) fn skeleton() -> String {
    library().newest("ad-texts", "skeleton").map(method::Document::address).unwrap_or_default()
}

/// Whom to ask: the nearest leader, until someone else is named.
pub(super) fn contact(leader: Option<&Person>) -> Contact {
    leader.map_or_else(Contact::default, |leader| Contact { name: leader.name.clone(), email: leader.email.clone(), phone: String::new() })
}

/// The sections of a first draft. `{deadline}` stays in the text: it always shows the ad's own deadline.
pub(super) fn sections(from: Ingredients<'_>, language: Language) -> Vec<(String, String)> {
    let t = |key: &str| i18n::text(language, key);
    let bullets = |lines: Vec<String>| lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n");
    let position = from.position;
    let unit = from.unit.map_or_else(|| from.place.name.clone(), |unit| unit.name.clone());
    let place = from.unit.map(|unit| unit.place.clone()).filter(|place| !place.is_empty()).unwrap_or_else(|| from.place.name.clone());
    let qualifications = if from.qualifications.is_empty() { vec![t("ads-draft-qualification")] } else { from.qualifications.to_vec() };
    let leader = from.leader.map_or_else(|| t("ads-draft-no-leader"), |leader| format!("{}, {}", leader.name, leader.email));
    let values: [(&str, String); 11] = [
        ("position", position.title.clone()),
        ("percentage", position.percentage.unwrap_or(100).to_string()),
        ("unit", unit),
        ("organisation", from.place.name.clone()),
        ("purpose", without_stop(&position.purpose).unwrap_or_else(|| t("ads-draft-purpose"))),
        ("tasks", bullets(tasks(position, language))),
        ("qualifications", bullets(qualifications)),
        ("desirable", bullets(vec![t("ads-draft-desirable")])),
        ("duration", duration(position.permanent, position.ends, language)),
        ("place", place),
        ("leader", leader),
    ];
    let document = library().newest("ad-texts", "skeleton");
    Section::ALL
        .iter()
        .map(|section| {
            let key = section.key();
            let item = document.and_then(|document| document.item(&format!("{key}-text")));
            let mut text = item.map(|item| item.body(language).to_owned()).unwrap_or_default();
            for (name, value) in &values {
                text = text.replace(&format!("{{{name}}}"), value);
            }
            (key.to_owned(), text)
        })
        .collect()
}

/// The purpose as the end of a sentence that the skeleton begins.
fn without_stop(purpose: &str) -> Option<String> {
    let purpose = purpose.trim();
    (!purpose.is_empty()).then(|| if purpose.ends_with(['.', '!', '?']) { purpose.to_owned() } else { format!("{purpose}.") })
}

fn tasks(position: &Position, language: Language) -> Vec<String> {
    let catalogue = library().newest("catalogue", "tasks");
    let chosen = position.tasks.iter().filter_map(|id| catalogue?.item(id)).map(|item| item.title(language).to_owned());
    let own = position.own_tasks.lines().map(|line| line.trim().trim_start_matches("- ").to_owned()).filter(|line| !line.is_empty());
    let all: Vec<String> = chosen.chain(own).collect();
    if all.is_empty() { vec![i18n::text(language, "ads-draft-task")] } else { all }
}

fn duration(permanent: bool, ends: Option<Date>, language: Language) -> String {
    match (permanent, ends) {
        (true, _) => i18n::text(language, "ads-draft-permanent"),
        (false, None) => i18n::text(language, "ads-draft-temporary"),
        (false, Some(ends)) => i18n::text_with(language, "ads-draft-temporary-until", &[("date", &dates::long(ends, language))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_skeleton_has_every_section_in_every_language() {
        let document = library().newest("ad-texts", "skeleton").unwrap();
        for key in Section::ALL.map(Section::key) {
            for language in Language::ALL {
                assert!(!document.item(&format!("{key}-text")).unwrap().body(language).is_empty(), "{key} {language}");
            }
        }
    }

    #[test]
    fn a_purpose_ends_as_a_sentence_does() {
        assert_eq!(without_stop(" gi håp "), Some("gi håp.".into()));
        assert_eq!(without_stop("Gi håp."), Some("Gi håp.".into()));
        assert_eq!(without_stop("  "), None);
    }
}
