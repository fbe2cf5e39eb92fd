//! How a description begins: which template, and what of the position goes into it.

use kernel::{Language, PersonId};
use method::Document;
use platform::Write;
use sea_orm::DbErr;

use super::{
    rules::{self, Section},
    store::{self, Description},
};
use crate::positions::{self, Position};

/// The ids of the templates (B, «Fire eksempler på stillingsbeskrivelser»).
pub(super) const TEMPLATES: [&str; 4] = ["dps", "hospital", "dropout-team", "rop-team"];

/// The templates, those made for this kind of organisation first.
pub(super) fn templates(kind: registry::organisations::Kind) -> Vec<&'static Document> {
    let mut found: Vec<&Document> = TEMPLATES.iter().filter_map(|id| method::library().newest("template", id)).collect();
    found.sort_by_key(|document| document.keys.get("suits").and_then(|suits| suits.as_str()) != Some(kind.id()));
    found
}

/// A first draft of a position's description.
pub(super) fn draft(position: &Position, template: &Document, language: Language, number: i64) -> Description {
    let sections = template
        .groups
        .iter()
        .map(|group| Section {
            id: group.id.clone(),
            title: group.title(language).to_owned(),
            text: group.items.iter().map(|item| item.title(language)).collect::<Vec<_>>().join("\n"),
        })
        .collect();
    Description {
        organisation: position.organisation,
        position: position.id,
        number,
        template: template.address(),
        language,
        sections: rules::begin(sections, &position.purpose, &positions::task_titles(position, language)),
        version: 1,
        approved_at: None,
        approved_by: None,
    }
}

/// A description from the template that suits best, approved at once: for demo data and tests. The caller audits and moves the stage.
///
/// # Errors
/// The database's.
pub async fn begin_and_approve(write: &Write, position: &Position, template: &str, language: Language, by: PersonId) -> Result<(), DbErr> {
    let Some(template) = method::library().newest("template", template) else {
        return Err(DbErr::RecordNotFound("template".into()));
    };
    let description = draft(position, template, language, 1);
    store::insert(write, &description).await?;
    store::approve(write, &description, by).await.map(|_| ())
}
