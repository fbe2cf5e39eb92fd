//! The first draft of an ad: the method's skeleton, filled with what the position already says.

use kernel::{Language, dates};
use method::library;
use platform::i18n;
use registry::{Organisation, organisations::Unit, people::Person};

use super::{Contact, rules::Section};
use crate::{
    descriptions,
    positions::{self, Position},
};

/// All that a draft is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ingredients<'a> {
    pub position: &'a Position,
    pub place: &'a Organisation,
    pub unit: Option<&'a Unit>,
    pub leader: Option<&'a Person>,
    /// The sections of the approved description, when it is in the ad's language; else none.
    pub described: &'a [descriptions::Section],
}

impl Ingredients<'_> {
    /// What the approved description says; nothing when there is none, or it says nothing there.
    fn points(&self, id: &str) -> Option<Vec<String>> {
        self.described.iter().find(|section| section.id == id).map(descriptions::Section::points).filter(|points| !points.is_empty())
    }
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
    let or = |points: Option<Vec<String>>, key: &str| points.unwrap_or_else(|| vec![t(key)]);
    let leader = from.leader.map_or_else(|| t("ads-draft-no-leader"), |leader| format!("{}, {}", leader.name, leader.email));
    let values: [(&str, String); 12] = [
        ("position", position.title.clone()),
        ("percentage", position.percentage.unwrap_or(100).to_string()),
        ("unit", unit),
        ("organisation", from.place.name.clone()),
        ("purpose", purpose(&from).unwrap_or_else(|| t("ads-draft-purpose"))),
        ("tasks", bullets(from.points("tasks").unwrap_or_else(|| tasks(position, language)))),
        ("qualifications", bullets(or(from.points("qualifications"), "ads-draft-qualification"))),
        ("desirable", bullets(or(from.points("desirable"), "ads-draft-desirable"))),
        ("duration", positions::duration(position, language)),
        ("start", position.starts.map_or_else(|| t("ads-draft-start"), |day| dates::long(day, language))),
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

/// The purpose: one as the end of a sentence, several as a list under it.
fn purpose(from: &Ingredients<'_>) -> Option<String> {
    match from.points("purpose").as_deref() {
        Some([one]) => with_stop(one),
        Some(several) => Some(several.iter().map(|point| format!("\n- {point}")).collect()),
        None => with_stop(&from.position.purpose),
    }
}

/// The purpose as the end of a sentence that the skeleton begins.
fn with_stop(purpose: &str) -> Option<String> {
    let purpose = purpose.trim();
    (!purpose.is_empty()).then(|| if purpose.ends_with(['.', '!', '?']) { purpose.to_owned() } else { format!("{purpose}.") })
}

fn tasks(position: &Position, language: Language) -> Vec<String> {
    let titles = positions::task_titles(position, language).into_iter().map(|title| title.trim_start_matches("- ").to_owned());
    let all: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
    if all.is_empty() { vec![i18n::text(language, "ads-draft-task")] } else { all }
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
        assert_eq!(with_stop(" gi håp "), Some("gi håp.".into()));
        assert_eq!(with_stop("Gi håp."), Some("Gi håp.".into()));
        assert_eq!(with_stop("  "), None);
    }
}
