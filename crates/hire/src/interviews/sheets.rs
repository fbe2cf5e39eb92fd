//! Notes and references as they are kept: sealed with the application's own key.

use std::collections::BTreeMap;

use kernel::{ApplicationId, OrganisationId, PersonId, PositionId};
use platform::{
    PageError, Site, Write,
    crypto::{SecretError, SubjectKey},
};
use sea_orm::{ActiveValue::Set, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*, sea_query::OnConflict};
use serde::{Deserialize, Serialize};
use time::Date;

use super::rows::{notes, references};

/// What was noted on one question: what was said, and what the interviewer made of it, kept apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What the candidate said and did.
    pub facts: String,
    /// How the interviewer weighs it.
    pub evaluation: String,
}

/// One interviewer's notes, by question.
pub type Sheet = BTreeMap<String, Note>;

const SHEET: &str = "hire_interview_notes.sheet";
const REFERENCE: &str = "hire_interview_references.content";

/// One interviewer's notes of one interview with their version; empty and 0 before the first word.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn sheet(site: &Site, organisation: OrganisationId, application: ApplicationId, person: PersonId) -> Result<(Sheet, i64), PageError> {
    let db = site.db.read();
    let Some(row) = notes::Entity::find_by_id((organisation.0, application.0, person.0)).one(db).await? else { return Ok((Sheet::new(), 0)) };
    let key = site.vault.existing_key(db, application.0).await?;
    Ok((key.open_json(SHEET, &row.sheet)?, row.version))
}

/// What a row holds.
///
/// # Errors
/// Unreadable bytes.
pub fn unseal(key: &SubjectKey, row: &notes::Model) -> Result<Sheet, SecretError> {
    key.open_json(SHEET, &row.sheet)
}

/// Everyone's notes of one interview.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn sheets(site: &Site, organisation: OrganisationId, application: ApplicationId) -> Result<Vec<(PersonId, Sheet)>, PageError> {
    let db = site.db.read();
    let rows = notes::Entity::find()
        .filter(notes::Column::OrganisationId.eq(organisation.0))
        .filter(notes::Column::ApplicationId.eq(application.0))
        .order_by_asc(notes::Column::PersonId)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = site.vault.existing_key(db, application.0).await?;
    rows.into_iter().map(|row| Ok((PersonId(row.person_id), key.open_json(SHEET, &row.sheet)?))).collect()
}

/// Keeps an interviewer's notes over the version they were written from; the new version, or none when it has moved on.
///
/// # Errors
/// The database's.
pub async fn keep_sheet(
    site: &Site,
    write: &Write,
    position: PositionId,
    application: ApplicationId,
    person: PersonId,
    sheet: &Sheet,
    version: i64,
) -> Result<Option<i64>, PageError> {
    let key = site.vault.existing_key(write.tx(), application.0).await?;
    let sealed = key.seal_json(SHEET, sheet)?;
    let changed = if version == 0 {
        notes::Entity::insert(notes::ActiveModel {
            organisation_id: Set(write.organisation().0),
            application_id: Set(application.0),
            person_id: Set(person.0),
            position_id: Set(position.0),
            sheet: Set(sealed),
            version: Set(1),
            changed_at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([notes::Column::OrganisationId, notes::Column::ApplicationId, notes::Column::PersonId]).do_nothing().to_owned(),
        )
        .exec_without_returning(write.tx())
        .await?
    } else {
        notes::Entity::update_many()
            .col_expr(notes::Column::Sheet, Expr::value(sealed))
            .col_expr(notes::Column::Version, Expr::value(version + 1))
            .col_expr(notes::Column::ChangedAt, Expr::value(write.now().0))
            .filter(notes::Column::OrganisationId.eq(write.organisation().0))
            .filter(notes::Column::ApplicationId.eq(application.0))
            .filter(notes::Column::PersonId.eq(person.0))
            .filter(notes::Column::Version.eq(version))
            .exec(write.tx())
            .await?
            .rows_affected
    };
    Ok((changed == 1).then_some(version + 1))
}

/// What a referee said, and who they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The referee.
    pub name: String,
    /// How to reach them.
    pub contact: String,
    /// What they said.
    pub notes: String,
}

/// The references of one application with their ids and the day of consent, oldest first.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn references(site: &Site, organisation: OrganisationId, application: ApplicationId) -> Result<Vec<(Uuid, Date, Reference)>, PageError> {
    let db = site.db.read();
    let rows = references::Entity::find()
        .filter(references::Column::OrganisationId.eq(organisation.0))
        .filter(references::Column::ApplicationId.eq(application.0))
        .order_by_asc(references::Column::Id)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = site.vault.existing_key(db, application.0).await?;
    rows.into_iter().map(|row| Ok((row.id, row.consented_on, key.open_json(REFERENCE, &row.content)?))).collect()
}

/// Keeps a reference.
///
/// # Errors
/// The database's.
pub async fn add_reference(
    site: &Site,
    write: &Write,
    position: PositionId,
    application: ApplicationId,
    reference: &Reference,
    consented_on: Date,
    by: PersonId,
) -> Result<Uuid, PageError> {
    let key = site.vault.existing_key(write.tx(), application.0).await?;
    let id = Uuid::now_v7();
    references::Entity::insert(references::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        application_id: Set(application.0),
        position_id: Set(position.0),
        content: Set(key.seal_json(REFERENCE, reference)?),
        consented_on: Set(consented_on),
        created_by: Set(by.0),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// Removes a reference; says whether it was there.
///
/// # Errors
/// The database's.
pub async fn remove_reference(write: &Write, application: ApplicationId, id: Uuid) -> Result<bool, DbErr> {
    let removed = references::Entity::delete_many()
        .filter(references::Column::OrganisationId.eq(write.organisation().0))
        .filter(references::Column::ApplicationId.eq(application.0))
        .filter(references::Column::Id.eq(id))
        .exec(write.tx())
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Forgets every note and reference of one application.
///
/// # Errors
/// The database's.
pub async fn forget(write: &Write, application: ApplicationId) -> Result<(), DbErr> {
    let organisation = write.organisation().0;
    notes::Entity::delete_many()
        .filter(notes::Column::OrganisationId.eq(organisation))
        .filter(notes::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await?;
    references::Entity::delete_many()
        .filter(references::Column::OrganisationId.eq(organisation))
        .filter(references::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}
