//! Rows and queries of who holds which role in an organisation.

use kernel::{OrganisationId, PersonId, UnitId};
use platform::db::Instant;
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::Query};

use super::rows::{memberships, people};
use crate::{Role, people::Person};

/// How many people a page shows.
pub(crate) const PAGE: u64 = 25;

/// The people with an open role in an organisation, by name, after the one given: one more than a page, to know whether there are more.
pub(super) async fn page_of_people<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    after: Option<&Person>,
) -> Result<Vec<people::Model>, DbErr> {
    let mut select = belonging(organisation);
    if let Some(after) = after {
        select = select.filter(
            Condition::any()
                .add(people::Column::Name.gt(&after.name))
                .add(Condition::all().add(people::Column::Name.eq(&after.name)).add(people::Column::Id.gt(after.id.0))),
        );
    }
    select.order_by_asc(people::Column::Name).order_by_asc(people::Column::Id).limit(PAGE + 1).all(db).await
}

/// The people with an open role in an organisation.
fn belonging(organisation: OrganisationId) -> Select<people::Entity> {
    let held = Query::select()
        .column(memberships::Column::PersonId)
        .from(memberships::Entity)
        .and_where(memberships::Column::OrganisationId.eq(organisation.0))
        .and_where(memberships::Column::EndedAt.is_null())
        .to_owned();
    people::Entity::find().filter(people::Column::Id.in_subquery(held))
}

/// The people of an organisation whose name or address holds the words; at most ten.
pub(crate) async fn named<C: ConnectionTrait>(db: &C, organisation: OrganisationId, words: &str) -> Result<Vec<Person>, DbErr> {
    let rows = belonging(organisation)
        .filter(Condition::any().add(platform::db::holds(people::Column::Name, words)).add(platform::db::holds(people::Column::Email, words)))
        .order_by_asc(people::Column::Name)
        .limit(10)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The roles that several people hold in an organisation, with one query.
pub(super) async fn roles_of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, people: &[Uuid]) -> Result<Vec<memberships::Model>, DbErr> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::PersonId.is_in(people.iter().copied()))
        .filter(memberships::Column::EndedAt.is_null())
        .order_by_asc(memberships::Column::Id)
        .all(db)
        .await
}

/// Every role a person has held in an organisation, the ended ones too.
pub(super) async fn history<C: ConnectionTrait>(db: &C, organisation: OrganisationId, person: PersonId) -> Result<Vec<memberships::Model>, DbErr> {
    memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::PersonId.eq(person.0))
        .order_by_asc(memberships::Column::Id)
        .all(db)
        .await
}

/// One open role.
pub(super) async fn role<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: Uuid) -> Result<Option<memberships::Model>, DbErr> {
    memberships::Entity::find_by_id((organisation.0, id)).filter(memberships::Column::EndedAt.is_null()).one(db).await
}

/// How many people are administrators of an organisation.
pub(super) async fn administrators<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<u64, DbErr> {
    memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::Role.eq(Role::Administrator.id()))
        .filter(memberships::Column::EndedAt.is_null())
        .select_only()
        .column(memberships::Column::PersonId)
        .distinct()
        .into_tuple::<Uuid>()
        .all(db)
        .await
        .map(|found| found.len() as u64)
}

/// Ends an open role; says whether it was open.
pub(super) async fn end<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: Uuid, now: Instant) -> Result<bool, DbErr> {
    let ended = memberships::Entity::update_many()
        .col_expr(memberships::Column::EndedAt, Expr::value(now.0))
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::Id.eq(id))
        .filter(memberships::Column::EndedAt.is_null())
        .exec(db)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Gives a person a role in a unit unless they hold it already; says whether it is new.
///
/// # Errors
/// The database's.
pub(crate) async fn give<C: ConnectionTrait>(
    db: &C,
    now: Instant,
    organisation: OrganisationId,
    person: PersonId,
    role: Role,
    unit: Option<UnitId>,
) -> Result<bool, DbErr> {
    if holds(db, organisation, person, role, unit).await? {
        return Ok(false);
    }
    memberships::Entity::insert(memberships::ActiveModel {
        organisation_id: Set(organisation.0),
        id: Set(Uuid::now_v7()),
        person_id: Set(person.0),
        role: Set(role.id().into()),
        unit_id: Set(unit.map(|unit| unit.0)),
        created_at: Set(now),
        ended_at: Set(None),
    })
    .exec_without_returning(db)
    .await?;
    Ok(true)
}

/// Whether a person holds a role in a unit, or in the organisation as a whole.
///
/// # Errors
/// The database's.
pub(crate) async fn holds<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    person: PersonId,
    role: Role,
    unit: Option<UnitId>,
) -> Result<bool, DbErr> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::PersonId.eq(person.0))
        .filter(memberships::Column::Role.eq(role.id()))
        .filter(memberships::Column::EndedAt.is_null());
    let held = match unit {
        Some(unit) => held.filter(memberships::Column::UnitId.eq(unit.0)),
        None => held.filter(memberships::Column::UnitId.is_null()),
    };
    Ok(held.one(db).await?.is_some())
}
