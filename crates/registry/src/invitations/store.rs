//! Rows and queries of invitations. Only the hash of the link's secret is kept.

use kernel::{OrganisationId, PersonId, UnitId};
use platform::{Site, Write, crypto::Token, db::Instant};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::json;

use super::rules::{KEPT, LIFETIME};
use crate::{Role, people::rows::invitations};

/// How many invitations a page shows.
pub(super) const PAGE: u64 = 25;

/// Someone to be invited.
pub(super) struct Invitee {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) role: Role,
    pub(super) unit: Option<UnitId>,
}

/// A new invitation, living from now.
pub(super) async fn insert<C: ConnectionTrait>(
    db: &C,
    now: Instant,
    organisation: OrganisationId,
    invitee: &Invitee,
    by: PersonId,
    token: &Token,
) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    invitations::Entity::insert(invitations::ActiveModel {
        organisation_id: Set(organisation.0),
        id: Set(id),
        email: Set(invitee.email.clone()),
        name: Set(invitee.name.clone()),
        role: Set(invitee.role.id().into()),
        unit_id: Set(invitee.unit.map(|unit| unit.0)),
        token_hash: Set(token.hash.clone()),
        invited_by: Set(by.0),
        created_at: Set(now),
        expires_at: Set((now.utc() + LIFETIME).into()),
        answered_at: Set(None),
    })
    .exec_without_returning(db)
    .await?;
    Ok(id)
}

/// The invitations nobody has answered, newest first, after the one given: one more than a page.
pub(super) async fn page<C: ConnectionTrait>(db: &C, organisation: OrganisationId, after: Option<Uuid>) -> Result<Vec<invitations::Model>, DbErr> {
    let mut select =
        invitations::Entity::find().filter(invitations::Column::OrganisationId.eq(organisation.0)).filter(invitations::Column::AnsweredAt.is_null());
    if let Some(after) = after {
        select = select.filter(invitations::Column::Id.lt(after));
    }
    select.order_by_desc(invitations::Column::Id).limit(PAGE + 1).all(db).await
}

/// One invitation nobody has answered.
pub(super) async fn open<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: Uuid) -> Result<Option<invitations::Model>, DbErr> {
    invitations::Entity::find_by_id((organisation.0, id)).filter(invitations::Column::AnsweredAt.is_null()).one(db).await
}

/// Whether the address has an open invitation to the role already.
pub(super) async fn waiting<C: ConnectionTrait>(db: &C, organisation: OrganisationId, email: &str, role: Role) -> Result<bool, DbErr> {
    let found = invitations::Entity::find()
        .filter(invitations::Column::OrganisationId.eq(organisation.0))
        .filter(invitations::Column::Email.eq(email))
        .filter(invitations::Column::Role.eq(role.id()))
        .filter(invitations::Column::AnsweredAt.is_null())
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The invitation a link leads to, whatever has become of it.
pub(super) async fn by_secret<C: ConnectionTrait>(db: &C, secret: &str) -> Result<Option<invitations::Model>, DbErr> {
    invitations::Entity::find().filter(invitations::Column::TokenHash.eq(Token::hash(secret))).one(db).await
}

/// Gives an open invitation a new link and a new life; the old link ends. Says whether it was open.
pub(super) async fn renew<C: ConnectionTrait>(db: &C, now: Instant, row: &invitations::Model, token: &Token) -> Result<bool, DbErr> {
    let renewed = invitations::Entity::update_many()
        .col_expr(invitations::Column::TokenHash, Expr::value(token.hash.clone()))
        .col_expr(invitations::Column::ExpiresAt, Expr::value(Instant::from(now.utc() + LIFETIME).0))
        .filter(invitations::Column::OrganisationId.eq(row.organisation_id))
        .filter(invitations::Column::Id.eq(row.id))
        .filter(invitations::Column::AnsweredAt.is_null())
        .exec(db)
        .await?;
    Ok(renewed.rows_affected == 1)
}

/// Deletes an open invitation: the name and address of someone who never came in are nobody's to keep.
pub(super) async fn withdraw<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: Uuid) -> Result<bool, DbErr> {
    let gone = invitations::Entity::delete_many()
        .filter(invitations::Column::OrganisationId.eq(organisation.0))
        .filter(invitations::Column::Id.eq(id))
        .filter(invitations::Column::AnsweredAt.is_null())
        .exec(db)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Marks an invitation as answered, once; says whether this was the once.
pub(super) async fn answer<C: ConnectionTrait>(db: &C, now: Instant, row: &invitations::Model) -> Result<bool, DbErr> {
    let answered = invitations::Entity::update_many()
        .col_expr(invitations::Column::AnsweredAt, Expr::value(now.0))
        .filter(invitations::Column::OrganisationId.eq(row.organisation_id))
        .filter(invitations::Column::Id.eq(row.id))
        .filter(invitations::Column::TokenHash.eq(&row.token_hash))
        .filter(invitations::Column::ExpiresAt.gt(now))
        .filter(invitations::Column::AnsweredAt.is_null())
        .exec(db)
        .await?;
    Ok(answered.rows_affected == 1)
}

/// Deletes invitations that ended long ago, answered or not, each organisation's on its own record; says how many.
///
/// # Errors
/// The database's.
pub(crate) async fn forget_old(site: &Site, now: Instant) -> Result<u64, DbErr> {
    let old = || invitations::Column::ExpiresAt.lt(Instant::from(now.utc() - KEPT));
    let places: Vec<Uuid> = invitations::Entity::find()
        .select_only()
        .column(invitations::Column::OrganisationId)
        .distinct()
        .filter(old())
        .into_tuple()
        .all(site.db.read())
        .await?;
    let mut gone = 0;
    for place in places {
        let mut write = Write::begin(site, OrganisationId(place), None).await?;
        let here = invitations::Column::OrganisationId.eq(place);
        let deleted = invitations::Entity::delete_many().filter(here).filter(old()).exec(write.tx()).await?.rows_affected;
        write.audit("invitation.expire", "Organisation", place, json!({ "rows": deleted }));
        write.commit().await?;
        gone += deleted;
    }
    Ok(gone)
}

/// How many invitations to roles in a unit wait for an answer.
///
/// # Errors
/// The database's.
pub(crate) async fn waiting_in<C: ConnectionTrait>(db: &C, organisation: OrganisationId, unit: UnitId) -> Result<u64, DbErr> {
    invitations::Entity::find()
        .filter(invitations::Column::OrganisationId.eq(organisation.0))
        .filter(invitations::Column::UnitId.eq(unit.0))
        .filter(invitations::Column::AnsweredAt.is_null())
        .count(db)
        .await
}
