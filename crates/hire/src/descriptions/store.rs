//! The versions of a description.

use kernel::{Language, OrganisationId, PersonId, PositionId};
use platform::{Write, db::Instant};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*};

use super::rules::Section;

mod rows {
    //! One row a version.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_descriptions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub template: String,
        pub language: String,
        pub sections: String,
        pub version: i64,
        pub created_at: platform::db::Instant,
        pub approved_at: Option<platform::db::Instant>,
        pub approved_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// One version of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Whose.
    pub organisation: OrganisationId,
    /// For which position.
    pub position: PositionId,
    /// Its number, from 1.
    pub number: i64,
    /// The template it came from, with its version: `template/dps/v1`.
    pub template: String,
    /// The language it is written in.
    pub language: Language,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Grows with every change of this draft.
    pub version: i64,
    /// When it was approved; none while a draft.
    pub approved_at: Option<Instant>,
    /// By whom.
    pub approved_by: Option<PersonId>,
}

impl Description {
    /// Whether it can still be changed.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        self.approved_at.is_none()
    }

    /// The section of that id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl From<rows::Model> for Description {
    fn from(row: rows::Model) -> Self {
        Self {
            organisation: OrganisationId(row.organisation_id),
            position: PositionId(row.position_id),
            number: row.number,
            template: row.template,
            language: row.language.parse().unwrap_or_default(),
            sections: serde_json::from_str(&row.sections).unwrap_or_default(),
            version: row.version,
            approved_at: row.approved_at,
            approved_by: row.approved_by.map(PersonId),
        }
    }
}

/// Every version, the newest first. There are few: one more each time an approved one is reopened.
pub(super) async fn versions<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Description>, DbErr> {
    let rows = rows::Entity::find()
        .filter(rows::Column::OrganisationId.eq(organisation.0))
        .filter(rows::Column::PositionId.eq(position.0))
        .order_by_desc(rows::Column::Number)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

fn words(sections: &[Section]) -> Result<String, DbErr> {
    serde_json::to_string(sections).map_err(|error| DbErr::Custom(error.to_string()))
}

/// A new draft. Two people who begin at once get one draft: the number is the key.
pub(super) async fn insert(write: &Write, description: &Description) -> Result<bool, DbErr> {
    let inserted = rows::Entity::insert(rows::ActiveModel {
        organisation_id: Set(description.organisation.0),
        position_id: Set(description.position.0),
        number: Set(description.number),
        template: Set(description.template.clone()),
        language: Set(description.language.code().into()),
        sections: Set(words(&description.sections)?),
        version: Set(1),
        created_at: Set(write.now()),
        approved_at: Set(None),
        approved_by: Set(None),
    })
    .on_conflict(
        sea_orm::sea_query::OnConflict::columns([rows::Column::OrganisationId, rows::Column::PositionId, rows::Column::Number])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await?;
    Ok(inserted == 1)
}

/// Saves a draft's sections, if it is still the version the form was made from. Says whether it was.
pub(super) async fn save(write: &Write, description: &Description, version: i64) -> Result<bool, DbErr> {
    let saved = rows::Entity::update_many()
        .col_expr(rows::Column::Sections, Expr::value(words(&description.sections)?))
        .col_expr(rows::Column::Version, Expr::value(version + 1))
        .filter(rows::Column::OrganisationId.eq(description.organisation.0))
        .filter(rows::Column::PositionId.eq(description.position.0))
        .filter(rows::Column::Number.eq(description.number))
        .filter(rows::Column::Version.eq(version))
        .filter(rows::Column::ApprovedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(saved.rows_affected == 1)
}

/// Throws a first draft away, if it is still the version that was shown. Says whether it was.
pub(super) async fn discard(write: &Write, description: &Description, version: i64) -> Result<bool, DbErr> {
    let gone = rows::Entity::delete_many()
        .filter(rows::Column::OrganisationId.eq(description.organisation.0))
        .filter(rows::Column::PositionId.eq(description.position.0))
        .filter(rows::Column::Number.eq(1))
        .filter(rows::Column::Version.eq(version))
        .filter(rows::Column::ApprovedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Approves a draft, if it is still the version that was read. Says whether it was.
pub(super) async fn approve(write: &Write, description: &Description, by: PersonId) -> Result<bool, DbErr> {
    let approved = rows::Entity::update_many()
        .col_expr(rows::Column::ApprovedAt, Expr::value(write.now().0))
        .col_expr(rows::Column::ApprovedBy, Expr::value(by.0))
        .filter(rows::Column::OrganisationId.eq(description.organisation.0))
        .filter(rows::Column::PositionId.eq(description.position.0))
        .filter(rows::Column::Number.eq(description.number))
        .filter(rows::Column::Version.eq(description.version))
        .filter(rows::Column::ApprovedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(approved.rows_affected == 1)
}

/// The newest approved version.
pub(super) async fn newest_approved<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<Option<Description>, DbErr> {
    let row = rows::Entity::find()
        .filter(rows::Column::OrganisationId.eq(organisation.0))
        .filter(rows::Column::PositionId.eq(position.0))
        .filter(rows::Column::ApprovedAt.is_not_null())
        .order_by_desc(rows::Column::Number)
        .one(db)
        .await?;
    Ok(row.map(Into::into))
}
