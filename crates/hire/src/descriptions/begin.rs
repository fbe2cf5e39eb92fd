//! How a description begins: which template, and what of the position goes into it.

use kernel::{Language, PersonId};
use method::{Document, Item};
use platform::{Write, i18n};
use registry::{Organisation, organisations};
use sea_orm::{ConnectionTrait, DbErr};

use super::{
    rules::{self, Section},
    store::{self, Description},
};
use crate::{
    Stage,
    positions::{self, Position},
};

/// The ids of the templates (B, «Fire eksempler på stillingsbeskrivelser»).
pub(super) const TEMPLATES: [&str; 4] = ["dps", "hospital", "dropout-team", "rop-team"];

/// Points that a draft does not take as they stand: those that the position says itself, and those that somebody must choose.
const PLACE: &str = "place";
const EMPLOYMENT: &str = "employment";
const LEFT_OUT: &str = "left-out";

/// The templates, those made for this kind of organisation first.
pub(super) fn templates(kind: registry::organisations::Kind) -> Vec<&'static Document> {
    let mut found: Vec<&Document> = TEMPLATES.iter().filter_map(|id| method::library().newest("template", id)).collect();
    found.sort_by_key(|document| document.keys.get("suits").and_then(|suits| suits.as_str()) != Some(kind.id()));
    found
}

/// What the position itself knows better than a template does.
pub(super) struct Known<'a> {
    position: &'a Position,
    /// The unit and the organisation it belongs to, by name.
    place: String,
}

impl<'a> Known<'a> {
    /// Looks up the unit's name; without a unit, the organisation's stands alone.
    pub(super) async fn of<C: ConnectionTrait>(db: &C, position: &'a Position, organisation: &Organisation) -> Result<Self, DbErr> {
        let unit = positions::unit_of(db, position).await?;
        let place = unit.map_or_else(|| organisation.name.clone(), |unit| format!("{}, {}", unit.name, organisation.name));
        Ok(Self { position, place })
    }

    /// What a draft makes of one of the template's points, as its key `draft` says; none when it is left to the writer to put it in.
    fn point(&self, item: &Item, language: Language) -> Option<String> {
        match item.key("draft") {
            LEFT_OUT => None,
            PLACE => Some(i18n::text_with(language, "descriptions-draft-place", &[("place", &self.place)])),
            // Before the plan is made it is not known.
            EMPLOYMENT if !self.position.stage.reached(Stage::Planned) => None,
            EMPLOYMENT => {
                let duration = positions::duration(self.position, language);
                Some(i18n::text_with(language, "descriptions-draft-employment", &[("duration", &duration)]))
            }
            _ => Some(item.title(language).to_owned()),
        }
    }
}

/// A first draft of a position's description.
pub(super) fn draft(known: &Known<'_>, template: &Document, language: Language, number: i64) -> Description {
    let position = known.position;
    let sections = template
        .groups
        .iter()
        .map(|group| Section {
            id: group.id.clone(),
            title: group.title(language).to_owned(),
            text: group.items.iter().filter_map(|item| known.point(item, language)).collect::<Vec<_>>().join("\n"),
        })
        .collect();
    Description {
        organisation: position.organisation,
        position: position.id,
        number,
        template: template.address(),
        language,
        sections: rules::begin(sections, &position.purpose, &position.goals, &positions::task_titles(position, language)),
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
    let Some(organisation) = organisations::by_id(write.tx(), position.organisation).await? else {
        return Err(DbErr::RecordNotFound("organisation".into()));
    };
    let description = draft(&Known::of(write.tx(), position, &organisation).await?, template, language, 1);
    store::insert(write, &description).await?;
    store::approve(write, &description, by).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_says_where_the_position_belongs_and_for_how_long_and_knows_no_other_key() {
        for id in TEMPLATES {
            let template = method::library().newest("template", id).unwrap();
            let keys: Vec<&str> = template.items().map(|item| item.key("draft")).filter(|key| !key.is_empty()).collect();
            assert!(keys.contains(&PLACE) && keys.contains(&EMPLOYMENT), "{id}: {keys:?}");
            assert!(keys.iter().all(|key| [PLACE, EMPLOYMENT, LEFT_OUT].contains(key)), "{id}: {keys:?}");
        }
    }
}
