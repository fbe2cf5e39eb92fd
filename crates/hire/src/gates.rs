//! Gates: a step that is refused with its reason and source, until it holds or a named person goes on in writing.
//!
//! A slice shows what is in the way as [`Shown`] boxes (`templates/gate.html`), takes the written reason with
//! [`justification`], keeps it with [`override_gate`], and asks [`overrides`] before it goes on. The statute's own gates
//! are shown without the door.

use kernel::{OrganisationId, PersonId, PositionId};
use platform::{
    Frame, Write,
    db::Instant,
    form::{Fields, Mistakes},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::json;

mod rows {
    //! One row an override; never changed, never deleted while the position is kept.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_gate_overrides")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub gate: String,
        pub justification: String,
        pub person_id: Uuid,
        pub at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The shortest reason that says anything, in characters.
pub const SHORTEST: usize = 20;
/// The longest that is kept, in characters.
pub const LONGEST: usize = 4_000;

/// Someone went on in writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Through which gate.
    pub gate: String,
    /// Who.
    pub person: PersonId,
    /// Why, in their own words.
    pub justification: String,
    /// When.
    pub at: Instant,
}

/// Every override of a position, the oldest first.
///
/// # Errors
/// The database's.
pub async fn overrides<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Override>, DbErr> {
    let found = rows::Entity::find()
        .filter(rows::Column::OrganisationId.eq(organisation.0))
        .filter(rows::Column::PositionId.eq(position.0))
        .order_by_asc(rows::Column::Id)
        .all(db)
        .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

impl From<rows::Model> for Override {
    fn from(row: rows::Model) -> Self {
        Self { gate: row.gate, person: PersonId(row.person_id), justification: row.justification, at: row.at }
    }
}

/// Those of several positions where someone went on through a gate, with one query.
///
/// # Errors
/// The database's.
pub async fn passed<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)], gate: &str) -> Result<Vec<PositionId>, DbErr> {
    let found: Vec<Uuid> = rows::Entity::find()
        .select_only()
        .column(rows::Column::PositionId)
        // The organisation leads every index.
        .filter(rows::Column::OrganisationId.is_in(positions.iter().map(|(at, _)| *at)))
        .filter(rows::Column::PositionId.is_in(positions.iter().map(|(_, id)| *id)))
        .filter(rows::Column::Gate.eq(gate))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(PositionId).collect())
}

/// Every reason a person wrote, for their own data.
///
/// # Errors
/// The database's.
pub async fn written_by<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Vec<Override>, DbErr> {
    let found = rows::Entity::find().filter(rows::Column::PersonId.eq(person.0)).order_by_asc(rows::Column::Id).all(db).await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Goes on through a gate, in the name of the one who makes the change. Audits itself; the words stay in the row.
///
/// # Errors
/// The database's; a change without a person is one, for nobody else can answer for it.
pub async fn override_gate(write: &mut Write, position: PositionId, gate: &str, justification: &str) -> Result<(), DbErr> {
    let person = write.actor().ok_or_else(|| DbErr::Custom("a gate is overridden by a person".into()))?;
    rows::Entity::insert(rows::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(Uuid::now_v7()),
        position_id: Set(position.0),
        gate: Set(gate.to_owned()),
        justification: Set(justification.to_owned()),
        person_id: Set(person.0),
        at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    write.audit("gate.override", "Position", position, json!({ "gate": gate }));
    Ok(())
}

/// The written reason of a form's `justification` field, or what to mend.
///
/// # Errors
/// When it says too little or too much.
pub fn justification(fields: &Fields) -> Result<String, Mistakes> {
    let text = fields.text("justification");
    let mut mistakes = Mistakes::default();
    match text.chars().count() {
        0 => mistakes.add("justification", "form-required"),
        length if length < SHORTEST => mistakes.add("justification", "gate-justification-too-short"),
        length if length > LONGEST => mistakes.add_with("justification", "form-too-long", LONGEST),
        _ => return Ok(text),
    }
    Err(mistakes)
}

/// The mistakes of a written reason, at the field of the gate it was written for.
#[must_use]
pub fn mistakes_at(gate: &str, mut mistakes: Mistakes) -> Mistakes {
    for mistake in &mut mistakes.0 {
        mistake.field = format!("justification-{gate}");
    }
    mistakes
}

/// Who went on, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Their name.
    pub name: String,
    /// Why.
    pub justification: String,
    /// When.
    pub at: Instant,
}

/// A gate as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its name, which is also its anchor.
    pub id: String,
    /// What is in the way: the text `gate-<id>`.
    pub title: String,
    /// Why: the text `gate-<id>-why`.
    pub why: String,
    /// The source, as it is cited.
    pub source: String,
    /// Whether the source is a statute.
    pub is_law: bool,
    /// Whether a named person may go on in writing.
    pub overridable: bool,
    /// Whether it only tells, and stops nothing.
    pub warns: bool,
    /// Where it is mended, and the words of that link.
    pub mend: Option<(String, String)>,
    /// Who went on, when someone did.
    pub passed: Option<Passed>,
    /// A reason that was typed but did not suffice, to be mended.
    pub typed: Option<String>,
}

impl Shown {
    /// A gate with its texts, the source's letter (`law` for a statute) and section. Overridable unless said otherwise.
    #[must_use]
    pub fn new(page: &Frame, id: &str, letter: &str, section: &str) -> Self {
        let source = method::Source { letter: letter.to_owned(), section: section.to_owned() };
        Self {
            id: id.to_owned(),
            title: page.tt("gate", id),
            why: page.tt("gate", format_args!("{id}-why")),
            is_law: source.is_law(),
            source: source.cited(),
            overridable: true,
            warns: false,
            mend: None,
            passed: None,
            typed: None,
        }
    }

    /// Where it is mended.
    #[must_use]
    pub fn mended_at(mut self, href: String, words: String) -> Self {
        self.mend = Some((href, words));
        self
    }

    /// The reason as it was typed, to be mended.
    #[must_use]
    pub fn typed_again(mut self, fields: &Fields) -> Self {
        self.typed = Some(fields.raw("justification").to_owned());
        self
    }

    /// Whether it is in the way: it stops, and nobody went on.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        !self.warns && self.passed.is_none()
    }

    /// Notes the newest override of it, with the names of those who made them.
    #[must_use]
    pub fn with(mut self, overrides: &[Override], people: &[registry::people::Person]) -> Self {
        if !self.overridable {
            return self;
        }
        self.passed = overrides.iter().rev().find(|made| made.gate == self.id).map(|made| Passed {
            name: people.iter().find(|person| person.id == made.person).map(|person| person.name.clone()).unwrap_or_default(),
            justification: made.justification.clone(),
            at: made.at,
        });
        self
    }
}
