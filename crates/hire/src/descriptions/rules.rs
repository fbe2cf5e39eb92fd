//! What a description is made of, how a draft begins, what it needs to be approved, and what differs between two versions.

use serde::{Deserialize, Serialize};

/// One section: its id from the template, its heading, and its points, one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The section's id, the same in every template: `purpose`, `tasks` …
    pub id: String,
    /// Its heading, in the description's language.
    pub title: String,
    /// Its points, one a line.
    pub text: String,
}

impl Section {
    /// The points, without blank lines and without the dashes people write before them.
    #[must_use]
    pub fn points(&self) -> Vec<String> {
        self.text
            .lines()
            .map(|line| line.trim().trim_start_matches(['-', '–', '•', '*']).trim())
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// The sections that a description must say something in before it can be approved (B, «Målsetting»: purpose, expectations and tasks).
pub const NEEDED: [&str; 3] = ["purpose", "tasks", "qualifications"];

/// The longest a section may be, in characters.
pub const LONGEST: usize = 20_000;

/// A draft: the template's points, with the position's own purpose, goals and tasks put where they belong, nothing said twice.
#[must_use]
pub fn begin(template: Vec<Section>, purpose: &str, goals: &str, tasks: &[String]) -> Vec<Section> {
    template
        .into_iter()
        .map(|mut section| {
            let mut points: Vec<String> = match section.id.as_str() {
                "purpose" => purpose.lines().chain(goals.lines()).map(|line| line.trim().to_owned()).collect(),
                "tasks" => tasks.to_vec(),
                _ => Vec::new(),
            };
            // The position's own tasks are the tasks; the template's are for those who have none yet.
            if section.id != "tasks" || points.iter().all(String::is_empty) {
                points.extend(section.points());
            }
            let mut kept: Vec<String> = Vec::new();
            for point in points {
                if !point.is_empty() && !kept.iter().any(|other| other.eq_ignore_ascii_case(&point)) {
                    kept.push(point);
                }
            }
            section.text = kept.join("\n");
            section
        })
        .collect()
}

/// The needed sections that say nothing yet.
#[must_use]
pub fn lacking(sections: &[Section]) -> Vec<&'static str> {
    NEEDED.into_iter().filter(|id| !sections.iter().any(|section| section.id == *id && !section.points().is_empty())).collect()
}

/// One section in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its heading, in the newer version.
    pub title: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
}

/// The sections that differ between an older and a newer version, in the newer one's order; removed ones last.
#[must_use]
pub fn changes(older: &[Section], newer: &[Section]) -> Vec<Change> {
    let text_in =
        |sections: &[Section], id: &str| sections.iter().find(|section| section.id == id).map(|section| section.text.clone()).unwrap_or_default();
    let gone = older.iter().filter(|section| !newer.iter().any(|other| other.id == section.id));
    newer
        .iter()
        .chain(gone)
        .map(|section| Change { title: section.title.clone(), before: text_in(older, &section.id), after: text_in(newer, &section.id) })
        .filter(|change| change.before != change.after)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn section(id: &str, text: &str) -> Section {
        Section { id: id.into(), title: id.to_uppercase(), text: text.into() }
    }

    #[test]
    fn a_draft_begins_with_what_the_position_says() {
        let drafted = begin(
            vec![section("purpose", "Gi håp"), section("tasks", "Mal-oppgave"), section("support", "Veiledning")],
            "Styrke stemmen\nGi håp",
            "Flere blir hørt",
            &["Egne samtaler".into()],
        );
        assert_eq!(drafted[0].text, "Styrke stemmen\nGi håp\nFlere blir hørt");
        assert_eq!(drafted[1].text, "Egne samtaler");
        assert_eq!(drafted[2].text, "Veiledning");
    }

    #[test]
    fn without_tasks_of_its_own_the_templates_stand() {
        assert_eq!(begin(vec![section("tasks", "- Samtaler\n- Undervisning")], "", "", &[])[0].text, "Samtaler\nUndervisning");
    }

    #[test]
    fn purpose_tasks_and_qualifications_are_needed() {
        assert_eq!(lacking(&[section("purpose", " - \n"), section("tasks", "x")]), ["purpose", "qualifications"]);
        assert!(lacking(&[section("purpose", "a"), section("tasks", "b"), section("qualifications", "c")]).is_empty());
    }

    #[test]
    fn what_was_removed_is_a_change_too() {
        let found = changes(&[section("a", "1"), section("b", "2")], &[section("a", "1"), section("c", "3")]);
        assert_eq!(found.iter().map(|change| (change.before.as_str(), change.after.as_str())).collect::<Vec<_>>(), [("", "3"), ("2", "")]);
    }

    proptest! {
        #[test]
        fn nothing_of_the_positions_own_is_lost(purpose in "[a-zæøå ]{0,40}", goals in "[a-zæøå ]{0,40}", tasks in proptest::collection::vec("[a-zæøå]{1,20}", 0..6)) {
            let drafted = begin(vec![section("purpose", "Mal"), section("tasks", "Mal")], &purpose, &goals, &tasks);
            for task in &tasks {
                prop_assert!(drafted[1].points().iter().any(|point| point.eq_ignore_ascii_case(task)));
            }
            prop_assert!(purpose.trim().is_empty() || drafted[0].text.contains(purpose.trim()));
            prop_assert!(goals.trim().is_empty() || drafted[0].text.contains(goals.trim()));
        }

        #[test]
        fn a_version_does_not_differ_from_itself(texts in proptest::collection::vec(".{0,30}", 0..5)) {
            let sections: Vec<Section> = texts.iter().enumerate().map(|(n, text)| section(&n.to_string(), text)).collect();
            prop_assert!(changes(&sections, &sections).is_empty());
        }
    }
}
