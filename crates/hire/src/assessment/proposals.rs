//! The proposal of a shortlist: what is suggested for each application, the reason it gets, and what was said between them.

use kernel::{ApplicationId, OrganisationId, PositionId};
use platform::{PageError, Site, Write};
use sea_orm::{ActiveValue::Set, DbErr, EntityTrait, QueryFilter, prelude::*, sea_query::OnConflict};

use super::{
    rows::{scores, shortlist},
    rules::Choice,
};

/// What is proposed for one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    pub(super) application: ApplicationId,
    pub(super) choice: Choice,
    /// The reason's id in `reasons/rejection`; empty when there is none.
    pub(super) reason: String,
    /// A sentence to the applicant, in the members' own words.
    pub(super) note: String,
    /// What was said between the members; stays among them.
    pub(super) discussion: String,
}

impl Proposal {
    /// Nothing proposed yet.
    pub(super) const fn empty(application: ApplicationId) -> Self {
        Self { application, choice: Choice::Open, reason: String::new(), note: String::new(), discussion: String::new() }
    }
}

/// Every proposal of a position, unsealed with two queries; those whose application's key is gone are absent.
pub(super) async fn of(site: &Site, organisation: OrganisationId, position: PositionId) -> Result<Vec<Proposal>, PageError> {
    let db = site.db.read();
    let rows = shortlist::Entity::find()
        .filter(shortlist::Column::OrganisationId.eq(organisation.0))
        .filter(shortlist::Column::PositionId.eq(position.0))
        .all(db)
        .await?;
    let subjects: Vec<Uuid> = rows.iter().map(|row| row.application_id).collect();
    let keys = site.vault.keys_of(db, &subjects).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(key) = keys.get(&row.application_id) else { continue };
        found.push(Proposal {
            application: ApplicationId(row.application_id),
            choice: Choice::from_id(&row.choice),
            reason: row.reason,
            note: key.open_json("hire_shortlist.note", &row.note)?,
            discussion: key.open_json("hire_shortlist.discussion", &row.discussion)?,
        });
    }
    Ok(found)
}

/// Writes the proposals, each sealed with its application's key; one whose key is gone is left out.
pub(super) async fn save(site: &Site, write: &Write, position: PositionId, proposals: &[Proposal]) -> Result<(), PageError> {
    let subjects: Vec<Uuid> = proposals.iter().map(|proposal| proposal.application.0).collect();
    let keys = site.vault.keys_of(write.tx(), &subjects).await?;
    let mut rows = Vec::with_capacity(proposals.len());
    for proposal in proposals {
        let Some(key) = keys.get(&proposal.application.0) else { continue };
        rows.push(shortlist::ActiveModel {
            organisation_id: Set(write.organisation().0),
            application_id: Set(proposal.application.0),
            position_id: Set(position.0),
            choice: Set(proposal.choice.id().into()),
            reason: Set(proposal.reason.clone()),
            note: Set(key.seal_json("hire_shortlist.note", &proposal.note)?),
            discussion: Set(key.seal_json("hire_shortlist.discussion", &proposal.discussion)?),
            saved_at: Set(write.now()),
        });
    }
    if rows.is_empty() {
        return Ok(());
    }
    shortlist::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([shortlist::Column::OrganisationId, shortlist::Column::ApplicationId])
                .update_columns([
                    shortlist::Column::Choice,
                    shortlist::Column::Reason,
                    shortlist::Column::Note,
                    shortlist::Column::Discussion,
                    shortlist::Column::SavedAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await?;
    Ok(())
}

/// Deletes what the assessment holds about an application that is gone. Says how many rows.
pub(super) async fn forget(write: &Write, application: ApplicationId) -> Result<u64, DbErr> {
    let organisation = write.organisation().0;
    let sheets = scores::Entity::delete_many()
        .filter(scores::Column::OrganisationId.eq(organisation))
        .filter(scores::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await?;
    let lines = shortlist::Entity::delete_many()
        .filter(shortlist::Column::OrganisationId.eq(organisation))
        .filter(shortlist::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await?;
    Ok(sheets.rows_affected + lines.rows_affected)
}
