//! The rows of the assessment: criteria, sheets, proposals, and the one row that guards them.

use std::collections::BTreeMap;

use kernel::{ApplicationId, OrganisationId, PersonId, PositionId};
use platform::{
    PageError, Site, Write,
    crypto::{SecretError, SubjectKey},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::OnConflict};

use super::{
    Criterion,
    rows::{assessments, criteria, scores},
    rules::{Scores, Sheet},
};
use crate::applications;

/// Words for each criterion.
pub(super) type Notes = BTreeMap<Uuid, String>;

/// What one member wrote of one application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) scores: Scores,
    pub(super) facts: Notes,
    pub(super) evaluations: Notes,
}

/// The guarding row of a position.
pub(super) async fn assessment<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<Option<assessments::Model>, DbErr> {
    assessments::Entity::find_by_id((organisation.0, position.0)).one(db).await
}

/// The criteria, in order.
pub(super) async fn criteria_of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Criterion>, DbErr> {
    let rows = criteria::Entity::find()
        .filter(criteria::Column::OrganisationId.eq(organisation.0))
        .filter(criteria::Column::PositionId.eq(position.0))
        .order_by_asc(criteria::Column::Place)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| Criterion { id: row.id, title: row.title, weight: u8::try_from(row.weight).unwrap_or(1) }).collect())
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Saved {
    /// It is there, with this version.
    Done(i64),
    /// Someone else saved meanwhile.
    Stale,
    /// It can no longer be changed.
    Locked,
}

/// The guarding row, made when it is not there.
async fn ensure(write: &Write, position: PositionId) -> Result<(), DbErr> {
    assessments::Entity::insert(assessments::ActiveModel {
        organisation_id: Set(write.organisation().0),
        position_id: Set(position.0),
        criteria_version: Set(0),
        shortlist_version: Set(0),
        created_at: Set(write.now()),
        decided_by: Set(None),
        decided_at: Set(None),
    })
    .on_conflict(OnConflict::columns([assessments::Column::OrganisationId, assessments::Column::PositionId]).do_nothing().to_owned())
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

fn row_of(write: &Write, position: PositionId) -> sea_orm::UpdateMany<assessments::Entity> {
    assessments::Entity::update_many()
        .filter(assessments::Column::OrganisationId.eq(write.organisation().0))
        .filter(assessments::Column::PositionId.eq(position.0))
        .filter(assessments::Column::DecidedAt.is_null())
}

/// Whether anyone has begun to score.
pub(super) async fn has_scores<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<bool, DbErr> {
    let first = scores::Entity::find()
        .filter(scores::Column::OrganisationId.eq(organisation.0))
        .filter(scores::Column::PositionId.eq(position.0))
        .limit(1)
        .one(db)
        .await?;
    Ok(first.is_some())
}

/// Replaces the criteria, if nobody has since and nobody has begun to score.
pub(super) async fn save_criteria(write: &Write, position: PositionId, version: i64, lines: &[(String, u8)]) -> Result<Saved, DbErr> {
    ensure(write, position).await?;
    let moved = row_of(write, position)
        .col_expr(assessments::Column::CriteriaVersion, Expr::value(version + 1))
        .filter(assessments::Column::CriteriaVersion.eq(version))
        .exec(write.tx())
        .await?;
    // The row is held now: a score that comes meanwhile waits, and one that came before is seen.
    if has_scores(write.tx(), write.organisation(), position).await? {
        return Ok(Saved::Locked);
    }
    if moved.rows_affected != 1 {
        return Ok(Saved::Stale);
    }
    criteria::Entity::delete_many()
        .filter(criteria::Column::OrganisationId.eq(write.organisation().0))
        .filter(criteria::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await?;
    let rows = lines.iter().zip(0_i64..).map(|((title, weight), place)| criteria::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(Uuid::now_v7()),
        position_id: Set(position.0),
        place: Set(place),
        title: Set(title.clone()),
        weight: Set(i64::from(*weight)),
    });
    criteria::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    Ok(Saved::Done(version + 1))
}

/// Which member has finished which application.
pub(super) async fn finished<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<Vec<(PersonId, ApplicationId)>, DbErr> {
    let pairs: Vec<(Uuid, Uuid)> = scores::Entity::find()
        .select_only()
        .columns([scores::Column::PersonId, scores::Column::ApplicationId])
        .filter(scores::Column::OrganisationId.eq(organisation.0))
        .filter(scores::Column::PositionId.eq(position.0))
        .filter(scores::Column::Complete.eq(true))
        .into_tuple()
        .all(db)
        .await?;
    Ok(pairs.into_iter().map(|(person, application)| (PersonId(person), ApplicationId(application))).collect())
}

/// Who has finished how many of the applications that several positions have.
pub(super) async fn finished_in<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)]) -> Result<Vec<(PositionId, PersonId, u64)>, DbErr> {
    use scores::Column;
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<(Uuid, Uuid, i64)> = scores::Entity::find()
        .select_only()
        .columns([Column::PositionId, Column::PersonId])
        .column_as(Column::ApplicationId.count(), "finished")
        // The organisation leads every index.
        .filter(Column::OrganisationId.is_in(positions.iter().map(|(at, _)| *at)))
        .filter(Column::PositionId.is_in(positions.iter().map(|(_, id)| *id)))
        .filter(Column::Complete.eq(true))
        .filter(applications::is_there((scores::Entity, Column::OrganisationId), (scores::Entity, Column::ApplicationId)))
        .group_by(Column::PositionId)
        .group_by(Column::PersonId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(position, person, count)| (PositionId(position), PersonId(person), count.unsigned_abs())).collect())
}

/// Those of several positions whose criteria are set.
pub(super) async fn with_criteria<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)]) -> Result<Vec<PositionId>, DbErr> {
    let found: Vec<Uuid> = criteria::Entity::find()
        .select_only()
        .column(criteria::Column::PositionId)
        // The organisation leads every index.
        .filter(criteria::Column::OrganisationId.is_in(positions.iter().map(|(at, _)| *at)))
        .filter(criteria::Column::PositionId.is_in(positions.iter().map(|(_, id)| *id)))
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(PositionId).collect())
}

/// Every sheet of a position with its values, unsealed with two queries; those whose application's key is gone are absent.
pub(super) async fn sheets(site: &Site, organisation: OrganisationId, position: PositionId) -> Result<Vec<Sheet>, PageError> {
    let db = site.db.read();
    let rows = scores::Entity::find()
        .filter(scores::Column::OrganisationId.eq(organisation.0))
        .filter(scores::Column::PositionId.eq(position.0))
        .all(db)
        .await?;
    let mut subjects: Vec<Uuid> = rows.iter().map(|row| row.application_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let keys = site.vault.keys_of(db, &subjects).await?;
    let mut sheets = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(key) = keys.get(&row.application_id) else { continue };
        sheets.push(Sheet {
            person: PersonId(row.person_id),
            application: ApplicationId(row.application_id),
            complete: row.complete,
            scores: key.open_json("hire_scores.scores", &row.scores)?,
        });
    }
    Ok(sheets)
}

/// What members wrote of one application, each with the sheet's version.
pub(super) async fn written(
    site: &Site,
    organisation: OrganisationId,
    application: ApplicationId,
) -> Result<Vec<(scores::Model, Written)>, PageError> {
    let db = site.db.read();
    let rows = scores::Entity::find()
        .filter(scores::Column::OrganisationId.eq(organisation.0))
        .filter(scores::Column::ApplicationId.eq(application.0))
        .all(db)
        .await?;
    let key = site.vault.existing_key(db, application.0).await?;
    rows.into_iter().map(|row| unseal(&key, &row).map(|written| (row, written)).map_err(PageError::from)).collect()
}

/// What a row holds.
pub(super) fn unseal(key: &SubjectKey, row: &scores::Model) -> Result<Written, SecretError> {
    Ok(Written {
        scores: key.open_json("hire_scores.scores", &row.scores)?,
        facts: key.open_json("hire_scores.facts", &row.facts)?,
        evaluations: key.open_json("hire_scores.evaluations", &row.evaluations)?,
    })
}

/// One sheet on its way in.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) position: PositionId,
    pub(super) application: ApplicationId,
    pub(super) person: PersonId,
    pub(super) written: &'a Written,
    pub(super) complete: bool,
}

/// Saves a member's sheet, if the criteria are those it was filled in for, nothing is decided, and it was not saved elsewhere meanwhile.
pub(super) async fn save_sheet(site: &Site, write: &Write, entry: &Entry<'_>, version: i64, criteria_version: i64) -> Result<Saved, PageError> {
    let held = row_of(write, entry.position)
        .col_expr(assessments::Column::CriteriaVersion, Expr::value(criteria_version))
        .filter(assessments::Column::CriteriaVersion.eq(criteria_version))
        .exec(write.tx())
        .await?;
    if held.rows_affected != 1 {
        return Ok(Saved::Locked);
    }
    let key = site.vault.existing_key(write.tx(), entry.application.0).await?;
    let sealed = |place: &str, value: &Notes| key.seal_json(place, value);
    let (facts, evaluations) = (sealed("hire_scores.facts", &entry.written.facts)?, sealed("hire_scores.evaluations", &entry.written.evaluations)?);
    let values = key.seal_json("hire_scores.scores", &entry.written.scores)?;
    let done = if version == 0 {
        scores::Entity::insert(scores::ActiveModel {
            organisation_id: Set(write.organisation().0),
            application_id: Set(entry.application.0),
            person_id: Set(entry.person.0),
            position_id: Set(entry.position.0),
            scores: Set(values),
            facts: Set(facts),
            evaluations: Set(evaluations),
            complete: Set(entry.complete),
            version: Set(1),
            saved_at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([scores::Column::OrganisationId, scores::Column::ApplicationId, scores::Column::PersonId]).do_nothing().to_owned(),
        )
        .exec_without_returning(write.tx())
        .await?
    } else {
        scores::Entity::update_many()
            .col_expr(scores::Column::Scores, Expr::value(values))
            .col_expr(scores::Column::Facts, Expr::value(facts))
            .col_expr(scores::Column::Evaluations, Expr::value(evaluations))
            .col_expr(scores::Column::Complete, Expr::value(entry.complete))
            .col_expr(scores::Column::Version, Expr::value(version + 1))
            .col_expr(scores::Column::SavedAt, Expr::value(write.now().0))
            .filter(scores::Column::OrganisationId.eq(write.organisation().0))
            .filter(scores::Column::ApplicationId.eq(entry.application.0))
            .filter(scores::Column::PersonId.eq(entry.person.0))
            .filter(scores::Column::Version.eq(version))
            .exec(write.tx())
            .await?
            .rows_affected
    };
    Ok(if done == 1 { Saved::Done(version + 1) } else { Saved::Stale })
}

/// Takes the next version of the shortlist, if this was the newest; and closes it when it is decided.
pub(super) async fn guard_shortlist(write: &Write, position: PositionId, version: i64, decided_by: Option<PersonId>) -> Result<bool, DbErr> {
    ensure(write, position).await?;
    let mut update = row_of(write, position)
        .col_expr(assessments::Column::ShortlistVersion, Expr::value(version + 1))
        .filter(assessments::Column::ShortlistVersion.eq(version));
    if let Some(person) = decided_by {
        update = update
            .col_expr(assessments::Column::DecidedBy, Expr::value(person.0))
            .col_expr(assessments::Column::DecidedAt, Expr::value(write.now().0));
    }
    Ok(update.exec(write.tx()).await?.rows_affected == 1)
}
