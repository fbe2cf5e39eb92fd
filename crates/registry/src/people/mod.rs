//! People with a way in: who they are, and which roles they hold.

use std::collections::BTreeSet;

use kernel::{Language, OrganisationId, PersonId};
use platform::{
    access::Action,
    db::Instant,
    http::{Gate, Routes},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};

use crate::{Organisation, Role, alphabet, organisations};

mod account;
mod pages;
pub mod rows;
pub mod rules;
pub(crate) mod store;
pub(crate) mod tries;

use rows::{memberships, people};

pub use account::{Account, Backend, Credentials, SignInError, account};
pub(crate) use account::{every_role, is_password};

pub(crate) use pages::{read_role, role_choices};
pub(crate) use store::{give, holds, named};

/// To see who holds which role, and to change it.
pub const MANAGE: Action = Action("ManagePeople");

/// The pages of people and their roles.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/o/{organisation}/people", Gate::Needs(MANAGE), pages::list)
        .get("/o/{organisation}/people/{person}", Gate::Needs(MANAGE), pages::show)
        .post("/o/{organisation}/people/{person}/roles", Gate::Needs(MANAGE), pages::give)
        .post("/o/{organisation}/people/{person}/roles/{role}/end", Gate::Needs(MANAGE), pages::end)
}

/// A person as other rooms meet them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language they read.
    pub language: Language,
}

impl From<people::Model> for Person {
    fn from(row: people::Model) -> Self {
        Self { id: PersonId(row.id), name: row.name, email: row.email, language: row.language.parse().unwrap_or_default() }
    }
}

/// An address as it is kept and compared.
#[must_use]
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// One person.
///
/// # Errors
/// The database's.
pub async fn by_id<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Option<Person>, DbErr> {
    Ok(people::Entity::find_by_id(id.0).one(db).await?.map(Into::into))
}

/// Several people with one query, each once however often they are asked for.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, ids: &[PersonId]) -> Result<Vec<Person>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let each: BTreeSet<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = people::Entity::find().filter(people::Column::Id.is_in(each)).all(db).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The person with that address.
///
/// # Errors
/// The database's.
pub async fn by_email<C: ConnectionTrait>(db: &C, email: &str) -> Result<Option<Person>, DbErr> {
    Ok(people::Entity::find().filter(people::Column::Email.eq(normal_email(email))).one(db).await?.map(Into::into))
}

/// The people who hold any of the roles in an organisation, by name: for choosing a leader or a panel.
///
/// # Errors
/// The database's.
pub async fn with_roles<C: ConnectionTrait>(db: &C, organisation: OrganisationId, roles: &[Role]) -> Result<Vec<Person>, DbErr> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::Role.is_in(roles.iter().map(|role| role.id())))
        .filter(memberships::Column::EndedAt.is_null())
        .all(db)
        .await?;
    let ids: Vec<PersonId> = held.into_iter().map(|row| PersonId(row.person_id)).collect();
    let mut found = by_ids(db, &ids).await?;
    found.sort_by_cached_key(|person| (alphabet::order(&person.name), person.id));
    Ok(found)
}

/// Those of some people who hold any role in an organisation today, with one query.
///
/// # Errors
/// The database's.
pub async fn belonging<C: ConnectionTrait>(db: &C, organisation: OrganisationId, people: &[PersonId]) -> Result<Vec<PersonId>, DbErr> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    Ok(store::roles_of(db, organisation, &ids).await?.into_iter().map(|row| PersonId(row.person_id)).collect())
}

/// The roles some people hold or have held in an organisation, with one query: for telling in which role someone acted.
///
/// # Errors
/// The database's.
pub async fn roles_of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, people: &[PersonId]) -> Result<Vec<(PersonId, Role)>, DbErr> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation.0))
        .filter(memberships::Column::PersonId.is_in(people.iter().map(|person| person.0)))
        .all(db)
        .await?;
    Ok(held.into_iter().filter_map(|row| Some((PersonId(row.person_id), row.role.parse().ok()?))).collect())
}

/// A new person; the caller audits.
///
/// # Errors
/// The database's; a second person with the same address is one.
pub async fn insert<C: ConnectionTrait>(db: &C, now: Instant, person: &Person, password_hash: Option<String>) -> Result<(), DbErr> {
    people::Entity::insert(people::ActiveModel {
        id: Set(person.id.0),
        email: Set(normal_email(&person.email)),
        name: Set(person.name.clone()),
        language: Set(person.language.code().into()),
        password_hash: Set(password_hash),
        version: Set(1),
        created_at: Set(now),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// Gives a person a role; the caller audits.
///
/// # Errors
/// The database's.
pub async fn join<C: ConnectionTrait>(db: &C, now: Instant, organisation: OrganisationId, person: PersonId, role: Role) -> Result<(), DbErr> {
    memberships::Entity::insert(memberships::ActiveModel {
        organisation_id: Set(organisation.0),
        id: Set(Uuid::now_v7()),
        person_id: Set(person.0),
        role: Set(role.id().into()),
        unit_id: Set(None),
        created_at: Set(now),
        ended_at: Set(None),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// What is wrong with a password, as a locale key; none when it is good enough (at least 12 characters, and not one of
/// the patterns that are guessed first).
#[must_use]
pub fn password_mistake(password: &str, about: &[&str]) -> Option<&'static str> {
    if password.chars().count() < 12 {
        return Some("password-too-short");
    }
    // zxcvbn's time grows with the length; what is beyond a hundred characters is not guessed anyway.
    let beginning: String = password.chars().take(100).collect();
    (zxcvbn::zxcvbn(&beginning, about).score() < zxcvbn::Score::Three).then_some("password-too-common")
}

/// The people of the demo, with their roles: everyone who has any, at most fifty.
///
/// # Errors
/// The database's.
pub async fn demo_people<C: ConnectionTrait>(db: &C) -> Result<Vec<Account>, DbErr> {
    let rows = people::Entity::find().order_by_asc(people::Column::Id).limit(50).all(db).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.extend(account(db, PersonId(row.id)).await?.filter(|account| !account.memberships.is_empty()));
    }
    Ok(found)
}

/// Loads the organisations a person belongs to.
///
/// # Errors
/// The database's.
pub async fn organisations_of<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Vec<Organisation>, DbErr> {
    let held =
        memberships::Entity::find().filter(memberships::Column::PersonId.eq(person.0)).filter(memberships::Column::EndedAt.is_null()).all(db).await?;
    let ids: Vec<OrganisationId> = held.into_iter().map(|row| OrganisationId(row.organisation_id)).collect();
    organisations::by_ids(db, &ids).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_the_one_everyone_guesses() {
        assert_eq!(password_mistake("kort", &[]), Some("password-too-short"));
        assert_eq!(password_mistake("passordpassord", &[]), Some("password-too-common"));
        assert_eq!(password_mistake("123456789012", &[]), Some("password-too-common"));
        assert_eq!(password_mistake("blåbær på seterveien", &[]), None);
    }
}
