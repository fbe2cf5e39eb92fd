//! The demo's story as it is written down: positions and applications, in files of their own.

use std::collections::BTreeMap;

use hire::positions::Level;
use kernel::Language;
use serde::Deserialize;

/// How far a position has come when the demo opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ending {
    Cancelled,
    Drafted,
    Planned,
    Described,
    Published,
    Assessed,
    Interviewing,
    Recommended,
    Offered,
    Filled,
}

/// One position's story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Position {
    pub id: String,
    pub organisation: String,
    pub unit: String,
    pub leader: String,
    pub title: String,
    pub language: Language,
    pub template: Option<String>,
    pub level: String,
    pub percentage: u8,
    pub tasks: Vec<String>,
    pub purpose: String,
    pub goals: String,
    pub own_tasks: String,
    /// How many days ago it was begun.
    pub begun: i64,
    pub ends_as: Ending,
    #[serde(default)]
    pub cancelled_because: String,
}

impl Position {
    pub(super) fn level(&self) -> Option<Level> {
        Level::from_id(&self.level)
    }
}

/// One application.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Application {
    pub position: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub municipality: String,
    pub birth_year: String,
    pub occupation: String,
    /// As they answered it; empty when they left it open.
    #[serde(default)]
    pub gender: String,
    pub language: Language,
    /// How many days after the ad came out.
    pub sent_on: i64,
    pub letter: String,
    pub experience: String,
    pub education: String,
    #[serde(default)]
    pub interview_needs: String,
    #[serde(default)]
    pub wants_confidentiality: bool,
    #[serde(default)]
    pub confidentiality_reason: String,
}

impl Application {
    pub(super) fn content(&self) -> hire::applications::Content {
        hire::applications::Content {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            municipality: self.municipality.clone(),
            birth_year: self.birth_year.clone(),
            occupation: self.occupation.clone(),
            gender: self.gender.clone(),
            letter: self.letter.trim().to_owned(),
            experience: self.experience.trim().to_owned(),
            education: self.education.trim().to_owned(),
            wants_confidentiality: self.wants_confidentiality,
            confidentiality_reason: self.confidentiality_reason.clone(),
            interview_needs: self.interview_needs.clone(),
        }
    }
}

/// One readiness review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    pub organisation: String,
    /// Whose work it was, by address.
    pub by: String,
    pub days_ago: i64,
    pub points: BTreeMap<String, Point>,
}

/// What was answered to one point of a review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Point {
    pub answer: String,
    pub note: String,
    #[serde(default)]
    pub owner: String,
}

/// What was said in one conversation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conversation {
    /// With whom.
    pub name: String,
    /// Why they stand where they stand in the ranking.
    pub reason: String,
    pub leader: BTreeMap<String, Noted>,
    pub peer: BTreeMap<String, Noted>,
}

/// What was noted on one question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Noted {
    pub facts: String,
    pub evaluation: String,
}

/// All of it.
#[derive(Clone, Debug)]
pub(super) struct Story {
    pub positions: Vec<Position>,
    pub applications: Vec<Application>,
    pub reviews: Vec<Review>,
    pub conversations: Vec<Conversation>,
}

impl Story {
    /// The conversation with someone.
    pub(super) fn conversation(&self, name: &str) -> Option<&Conversation> {
        self.conversations.iter().find(|conversation| conversation.name == name)
    }
}

/// Reads the story that is built into the binary.
pub(super) fn read() -> Result<Story, String> {
    let applications = [
        include_str!("story/applications-fjordvik-1.toml"),
        include_str!("story/applications-fjordvik-2.toml"),
        include_str!("story/applications-vestland.toml"),
    ];
    let mut story = Story {
        positions: list(include_str!("story/positions.toml"), "positions")?,
        applications: Vec::new(),
        reviews: list(include_str!("story/readiness.toml"), "reviews")?,
        conversations: list(include_str!("story/conversations.toml"), "conversations")?,
    };
    for text in applications {
        story.applications.extend(list(text, "applications")?);
    }
    Ok(story)
}

fn list<T: serde::de::DeserializeOwned>(text: &str, name: &str) -> Result<Vec<T>, String> {
    let mut all: BTreeMap<String, Vec<T>> = toml::from_str(text).map_err(|error| format!("the demo's {name} cannot be read: {error}"))?;
    all.remove(name).ok_or_else(|| format!("the demo has no {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_has_every_ending_and_thirty_applications_in_three_languages() {
        let story = read().unwrap();
        assert_eq!(story.applications.len(), 30);
        for language in Language::ALL {
            assert!(story.applications.iter().any(|application| application.language == language), "{language}");
        }
        for ending in ["Cancelled", "Drafted", "Planned", "Described", "Published", "Assessed", "Interviewing", "Recommended", "Offered", "Filled"] {
            assert!(story.positions.iter().any(|position| format!("{:?}", position.ends_as) == ending), "{ending}");
        }
        for application in &story.applications {
            assert!(story.positions.iter().any(|position| position.id == application.position), "{}", application.name);
            assert!(application.email.ends_with(".example"), "{}", application.email);
        }
        let guide = method::library().newest("interview", "peer-worker").unwrap();
        for conversation in &story.conversations {
            assert!(story.applications.iter().any(|application| application.name == conversation.name), "{}", conversation.name);
            assert!(
                conversation.leader.keys().chain(conversation.peer.keys()).all(|question| guide.item(question).is_some_and(|item| item.flag("core")))
            );
        }
        let mut words: Vec<&str> = story.conversations.iter().map(|one| one.reason.as_str()).collect();
        words.extend(story.conversations.iter().flat_map(|one| one.leader.values().chain(one.peer.values())).map(|note| note.facts.as_str()));
        let told = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), told, "nobody is described in another's words");
        let checklist = method::library().newest("checklist", "readiness").unwrap();
        for review in &story.reviews {
            assert!(review.points.keys().all(|point| checklist.item(point).is_some()), "{:?}", review.points.keys());
        }
        for position in &story.positions {
            assert!(position.level().is_some(), "{}", position.id);
            let catalogue = method::library().newest("catalogue", "tasks").unwrap();
            assert!(position.tasks.iter().all(|task| catalogue.item(task).is_some()), "{}", position.id);
        }
    }
}
