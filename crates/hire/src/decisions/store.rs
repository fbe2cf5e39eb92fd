//! The recommendation as it is kept: one version, sealed reasons, and who signed which version.

use kernel::{ApplicationId, OrganisationId, PersonId, PositionId};
use platform::{
    PageError, Site, Write,
    crypto::{SecretError, SubjectKey},
    db::Instant,
};
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, UpdateMany, prelude::*, sea_query::OnConflict,
};

use super::{
    rows::{entries, letters, recommendations, signatures},
    rules::{self, Choice, Entry},
};
use crate::applications::Application;

const REASON: &str = "hire_recommendation_entries.reason";

/// A position's recommendation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recommendation {
    /// Grows with every change; 0 before the first.
    pub version: i64,
    /// When it was finished.
    pub finished_at: Option<Instant>,
    /// Why it was finished without everyone's signature; empty when all signed.
    pub finished_without: String,
    /// When the panel was last asked to sign it as it stands.
    pub asked_at: Option<Instant>,
    /// One entry a candidate, in the order of the applications.
    pub entries: Vec<Entry>,
    /// The signatures, oldest first.
    pub signatures: Vec<Signature>,
}

/// One member's signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub person: PersonId,
    /// Whether they agree.
    pub agrees: bool,
    /// What they would rather see, when they do not.
    pub dissent: String,
    /// Which version they signed; a later change asks them again.
    pub version: i64,
    /// When.
    pub at: Instant,
}

/// The recommendation of a position over these candidates.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn load(site: &Site, organisation: OrganisationId, position: PositionId, candidates: &[&Application]) -> Result<Recommendation, PageError> {
    let db = site.db.read();
    let row = recommendations::Entity::find_by_id((organisation.0, position.0)).one(db).await?;
    let held = entries::Entity::find()
        .filter(entries::Column::OrganisationId.eq(organisation.0))
        .filter(entries::Column::PositionId.eq(position.0))
        .all(db)
        .await?;
    let ids: Vec<Uuid> = candidates.iter().map(|candidate| candidate.id.0).collect();
    let keys = site.vault.keys_of(db, &ids).await?;
    let mut all = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        all.push(entry(candidate.id, held.iter().find(|entry| entry.application_id == candidate.id.0), keys.get(&candidate.id.0))?);
    }
    Ok(Recommendation {
        version: row.as_ref().map_or(0, |row| row.version),
        finished_at: row.as_ref().and_then(|row| row.finished_at),
        asked_at: row.as_ref().and_then(|row| row.asked_at),
        finished_without: row.map(|row| row.finished_without).unwrap_or_default(),
        entries: all,
        signatures: signatures(site, organisation, position).await?,
    })
}

/// What a row says of a candidate; nothing is said of one who has no row, and no reason where the key is gone.
///
/// # Errors
/// Unreadable bytes.
pub(super) fn entry(application: ApplicationId, row: Option<&entries::Model>, key: Option<&SubjectKey>) -> Result<Entry, SecretError> {
    let reason = match (row, key) {
        (Some(row), Some(key)) => key.open_json(REASON, &row.reason)?,
        _ => String::new(),
    };
    Ok(Entry { application, choice: row.map_or(Choice::Open, |row| Choice::from_form(&row.choice)), reason })
}

async fn signatures(site: &Site, organisation: OrganisationId, position: PositionId) -> Result<Vec<Signature>, PageError> {
    let rows = signatures::Entity::find()
        .filter(signatures::Column::OrganisationId.eq(organisation.0))
        .filter(signatures::Column::PositionId.eq(position.0))
        .order_by_asc(signatures::Column::SignedAt)
        .all(site.db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let dissent = row.dissent.as_deref().map(|sealed| site.vault.open_here(sealed)).transpose()?;
            let dissent = dissent.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
            Ok(Signature { person: PersonId(row.person_id), agrees: row.agrees, dissent, version: row.signed_version, at: row.signed_at })
        })
        .collect()
}

/// A change of the recommendation, if it is still at this version and not finished.
fn at_version(write: &Write, position: PositionId, version: i64) -> UpdateMany<recommendations::Entity> {
    recommendations::Entity::update_many()
        .filter(recommendations::Column::OrganisationId.eq(write.organisation().0))
        .filter(recommendations::Column::PositionId.eq(position.0))
        .filter(recommendations::Column::Version.eq(version))
        .filter(recommendations::Column::FinishedAt.is_null())
}

/// Moves the recommendation to its next version, if it is still at this one and not finished; says whether it did.
async fn next_version(write: &Write, position: PositionId, version: i64) -> Result<bool, DbErr> {
    if version == 0 {
        let inserted = recommendations::Entity::insert(recommendations::ActiveModel {
            organisation_id: Set(write.organisation().0),
            position_id: Set(position.0),
            version: Set(1),
            finished_at: Set(None),
            finished_without: Set(String::new()),
            changed_at: Set(write.now()),
            asked_at: Set(None),
        })
        .on_conflict(OnConflict::columns([recommendations::Column::OrganisationId, recommendations::Column::PositionId]).do_nothing().to_owned())
        .exec_without_returning(write.tx())
        .await?;
        return Ok(inserted == 1);
    }
    let updated = at_version(write, position, version)
        .col_expr(recommendations::Column::Version, Expr::value(version + 1))
        .col_expr(recommendations::Column::ChangedAt, Expr::value(write.now().0))
        .col_expr(recommendations::Column::AskedAt, Expr::value(None::<i64>))
        .exec(write.tx())
        .await?;
    Ok(updated.rows_affected == 1)
}

/// Keeps the entries over the version they were written from; the new version, or none when it has moved on.
///
/// # Errors
/// The database's.
pub async fn keep(site: &Site, write: &Write, position: PositionId, version: i64, all: &[Entry]) -> Result<Option<i64>, PageError> {
    if !next_version(write, position, version).await? {
        return Ok(None);
    }
    entries::Entity::delete_many()
        .filter(entries::Column::OrganisationId.eq(write.organisation().0))
        .filter(entries::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await?;
    let ids: Vec<Uuid> = all.iter().map(|entry| entry.application.0).collect();
    let keys = site.vault.keys_of(write.tx(), &ids).await?;
    let mut models = Vec::with_capacity(all.len());
    for entry in all {
        // An application that was withdrawn while the form was open is no longer there to be placed.
        let Some(key) = keys.get(&entry.application.0) else { continue };
        models.push(entries::ActiveModel {
            organisation_id: Set(write.organisation().0),
            position_id: Set(position.0),
            application_id: Set(entry.application.0),
            place: Set(entry.choice.place().and_then(|place| i64::try_from(place).ok())),
            choice: Set(entry.choice.form()),
            reason: Set(key.seal_json(REASON, &entry.reason)?),
        });
    }
    if !models.is_empty() {
        entries::Entity::insert_many(models).exec_without_returning(write.tx()).await?;
    }
    Ok(Some(version + 1))
}

/// Signs the recommendation as it is now; an earlier signature of the same person is replaced.
///
/// # Errors
/// The database's.
pub async fn sign(site: &Site, write: &Write, position: PositionId, person: PersonId, version: i64, dissent: Option<&str>) -> Result<(), DbErr> {
    signatures::Entity::insert(signatures::ActiveModel {
        organisation_id: Set(write.organisation().0),
        position_id: Set(position.0),
        person_id: Set(person.0),
        agrees: Set(dissent.is_none()),
        dissent: Set(dissent.map(|text| site.vault.seal_here(text.as_bytes()))),
        signed_version: Set(version),
        signed_at: Set(write.now()),
    })
    .on_conflict(
        OnConflict::columns([signatures::Column::OrganisationId, signatures::Column::PositionId, signatures::Column::PersonId])
            .update_columns([
                signatures::Column::Agrees,
                signatures::Column::Dissent,
                signatures::Column::SignedVersion,
                signatures::Column::SignedAt,
            ])
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// Notes that the panel is asked to sign this version; says whether it may be: it is still there, and nobody asked a moment ago.
///
/// # Errors
/// The database's.
pub async fn ask(write: &Write, position: PositionId, version: i64) -> Result<bool, DbErr> {
    let long_ago = Instant::from(rules::asked_again_since(write.now().utc()));
    let updated = at_version(write, position, version)
        .col_expr(recommendations::Column::AskedAt, Expr::value(write.now().0))
        .filter(Condition::any().add(recommendations::Column::AskedAt.is_null()).add(recommendations::Column::AskedAt.lte(long_ago)))
        .exec(write.tx())
        .await?;
    Ok(updated.rows_affected == 1)
}

/// Finishes the recommendation at this version; says whether it was still there to finish.
///
/// # Errors
/// The database's.
pub async fn finish(write: &Write, position: PositionId, version: i64, without: &str) -> Result<bool, DbErr> {
    let updated = at_version(write, position, version)
        .col_expr(recommendations::Column::FinishedAt, Expr::value(write.now().0))
        .col_expr(recommendations::Column::FinishedWithout, Expr::value(without))
        .exec(write.tx())
        .await?;
    Ok(updated.rows_affected == 1)
}

/// Opens a finished recommendation again.
///
/// # Errors
/// The database's.
pub async fn reopen(write: &Write, position: PositionId) -> Result<(), DbErr> {
    recommendations::Entity::update_many()
        .col_expr(recommendations::Column::FinishedAt, Expr::value(None::<i64>))
        .col_expr(recommendations::Column::FinishedWithout, Expr::value(""))
        .filter(recommendations::Column::OrganisationId.eq(write.organisation().0))
        .filter(recommendations::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Forgets one application: it was withdrawn, or has been kept long enough.
///
/// # Errors
/// The database's.
pub async fn forget<C: ConnectionTrait>(db: &C, organisation: OrganisationId, application: ApplicationId) -> Result<(), DbErr> {
    letters::Entity::delete_many()
        .filter(letters::Column::OrganisationId.eq(organisation.0))
        .filter(letters::Column::ApplicationId.eq(application.0))
        .exec(db)
        .await?;
    entries::Entity::delete_many()
        .filter(entries::Column::OrganisationId.eq(organisation.0))
        .filter(entries::Column::ApplicationId.eq(application.0))
        .exec(db)
        .await
        .map(|_| ())
}
