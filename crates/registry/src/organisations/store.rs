//! Rows and queries of organisations' settings and units.

use kernel::{Language, OrganisationId, UnitId};
use platform::db::Instant;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, prelude::*};

use super::{
    Unit,
    rows::{organisations, units},
    rules::Inside,
};
use crate::{invitations, people::rows::memberships};

/// The organisation's row with its version.
pub(super) async fn settings<C: ConnectionTrait>(db: &C, id: OrganisationId) -> Result<Option<organisations::Model>, DbErr> {
    organisations::Entity::find_by_id(id.0).one(db).await
}

/// Saves the settings if nobody else has since; says whether it did.
pub(super) async fn save_settings<C: ConnectionTrait>(
    db: &C,
    id: OrganisationId,
    version: i64,
    name: &str,
    language: Language,
    municipality_number: Option<&str>,
) -> Result<bool, DbErr> {
    let saved = organisations::Entity::update_many()
        .col_expr(organisations::Column::Name, Expr::value(name))
        .col_expr(organisations::Column::Language, Expr::value(language.code()))
        .col_expr(organisations::Column::MunicipalityNumber, Expr::value(municipality_number.map(str::to_owned)))
        .col_expr(organisations::Column::Version, Expr::value(version + 1))
        .filter(organisations::Column::Id.eq(id.0))
        .filter(organisations::Column::Version.eq(version))
        .exec(db)
        .await?;
    Ok(saved.rows_affected == 1)
}

/// One open unit's row with its version.
///
/// # Errors
/// The database's.
pub(crate) async fn unit<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: UnitId) -> Result<Option<units::Model>, DbErr> {
    units::Entity::find_by_id((organisation.0, id.0)).filter(units::Column::ClosedAt.is_null()).one(db).await
}

/// Renames a unit and puts it where it belongs, if nobody else has changed it since; says whether it did.
pub(super) async fn save_unit<C: ConnectionTrait>(db: &C, organisation: OrganisationId, version: i64, unit: &Unit) -> Result<bool, DbErr> {
    let saved = units::Entity::update_many()
        .col_expr(units::Column::Name, Expr::value(unit.name.as_str()))
        .col_expr(units::Column::Place, Expr::value(unit.place.as_str()))
        .col_expr(units::Column::ParentId, Expr::value(unit.parent.map(|parent| parent.0)))
        .col_expr(units::Column::Version, Expr::value(version + 1))
        .filter(units::Column::OrganisationId.eq(organisation.0))
        .filter(units::Column::Id.eq(unit.id.0))
        .filter(units::Column::Version.eq(version))
        .filter(units::Column::ClosedAt.is_null())
        .exec(db)
        .await?;
    Ok(saved.rows_affected == 1)
}

/// Closes a unit that is open; says whether it was.
pub(super) async fn close_unit<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: UnitId, now: Instant) -> Result<bool, DbErr> {
    let closed = units::Entity::update_many()
        .col_expr(units::Column::ClosedAt, Expr::value(now.0))
        .filter(units::Column::OrganisationId.eq(organisation.0))
        .filter(units::Column::Id.eq(id.0))
        .filter(units::Column::ClosedAt.is_null())
        .exec(db)
        .await?;
    Ok(closed.rows_affected == 1)
}

/// What is in a unit: open units, roles, and invitations to roles.
pub(super) async fn inside<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: UnitId) -> Result<Inside, DbErr> {
    let units = units::Entity::find()
        .filter(units::Column::OrganisationId.eq(organisation.0))
        .filter(units::Column::ParentId.eq(id.0))
        .filter(units::Column::ClosedAt.is_null())
        .count(db)
        .await?;
    let people = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::UnitId.eq(id.0))
        .filter(memberships::Column::EndedAt.is_null())
        .count(db)
        .await?;
    let invitations = invitations::waiting_in(db, organisation, id).await?;
    Ok(Inside { units, people, invitations })
}

/// Holds the organisation's row until the change is done, so that two changes to who belongs to what come one by one.
///
/// # Errors
/// The database's.
pub(crate) async fn hold<C: ConnectionTrait>(db: &C, id: OrganisationId) -> Result<(), DbErr> {
    organisations::Entity::find_by_id(id.0).lock_exclusive().one(db).await.map(|_| ())
}
