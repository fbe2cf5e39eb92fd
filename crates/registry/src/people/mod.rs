//! People with a way in: who they are, which roles they hold, and how a password is tried.

use axum_login::{AuthUser, AuthnBackend, UserId};
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site,
    access::{Action, Subject},
    crypto,
    db::Instant,
    http::{Gate, Routes},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Duration;

use crate::{
    Organisation, Role,
    organisations::{self, rows::organisations as organisation_rows},
};

mod pages;
pub mod rows;
pub mod rules;
pub(crate) mod store;

use rows::{memberships, people};

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

/// The person who is signed in, with every role they hold: two queries a request, however many roles.
#[derive(Clone)]
pub struct Account {
    /// Who they are.
    pub person: Person,
    /// Their roles and the organisations these are held in.
    pub memberships: Vec<(Organisation, Role)>,
    hash: Vec<u8>,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Account({})", self.person.id)
    }
}

impl Account {
    /// The person as the policies see them.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject {
            person: self.person.id,
            roles: self.memberships.iter().map(|(organisation, role)| (organisation.id, role.id().to_owned())).collect(),
        }
    }
}

impl AuthUser for Account {
    type Id = PersonId;

    fn id(&self) -> PersonId {
        self.person.id
    }

    /// A new password ends every session that was opened with the old one.
    fn session_auth_hash(&self) -> &[u8] {
        &self.hash
    }
}

/// How someone shows who they are.
#[derive(Clone)]
pub enum Credentials {
    /// With address and password.
    Password {
        /// The address.
        email: String,
        /// The password.
        password: String,
    },
    /// Already shown: by a fresh reset, an accepted invitation, or a demo link.
    Shown(PersonId),
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Too many tries: wait so long. Nobody is locked out for good.
    #[error("wait {0} seconds")]
    Slowed(i64),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
}

/// What the session layer asks.
#[derive(Clone, Debug)]
pub struct Backend {
    /// The running installation.
    pub site: Site,
}

impl AuthnBackend for Backend {
    type User = Account;
    type Credentials = Credentials;
    type Error = SignInError;

    async fn authenticate(&self, credentials: Credentials) -> Result<Option<Account>, SignInError> {
        match credentials {
            Credentials::Shown(person) => Ok(account(self.site.db.read(), person).await?),
            Credentials::Password { email, password } => self.try_password(&email, password).await,
        }
    }

    async fn get_user(&self, id: &UserId<Self>) -> Result<Option<Account>, SignInError> {
        Ok(account(self.site.db.read(), *id).await?)
    }
}

impl Backend {
    async fn try_password(&self, email: &str, password: String) -> Result<Option<Account>, SignInError> {
        let row = people::Entity::find().filter(people::Column::Email.eq(normal_email(email))).one(self.site.db.read()).await?;
        let now = self.site.clock.now();
        if let Some(until) = row.as_ref().and_then(|row| row.slowed_until).filter(|until| until.utc() > now) {
            return Err(SignInError::Slowed((until.utc() - now).whole_seconds().max(1)));
        }
        // An unknown address takes as long as a known one: the time must not tell who has a way in.
        let hash = row.as_ref().and_then(|row| row.password_hash.clone()).unwrap_or_else(|| NOBODY.to_owned());
        let right = crypto::verify_password(password, hash).await;
        let Some(row) = row else { return Ok(None) };
        let failures = if right { 0 } else { row.failures + 1 };
        if failures != row.failures || row.slowed_until.is_some() {
            people::Entity::update_many()
                .col_expr(people::Column::Failures, Expr::value(failures))
                .col_expr(people::Column::SlowedUntil, Expr::value(slowed_for(failures).map(|wait| Instant::from(now + wait).0)))
                .filter(people::Column::Id.eq(row.id))
                .exec(self.site.db.writer())
                .await?;
        }
        if right { Ok(account(self.site.db.read(), PersonId(row.id)).await?) } else { Ok(None) }
    }
}

/// The hash of a password nobody has.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBub2JvZHk$1mHyjYbKfM0gFdWIk0wVGFLq8cwyNlF5LDqQG7mMyn4";

/// How long to wait after so many failures in a row: nothing at first, then doubling, at most five minutes.
#[must_use]
pub fn slowed_for(failures: i64) -> Option<Duration> {
    let beyond = u32::try_from(failures - 4).ok()?;
    Some(Duration::seconds(2_i64.pow(beyond.min(9))).min(Duration::minutes(5)))
}

/// An address as it is kept and compared.
#[must_use]
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Loads a person with roles.
///
/// # Errors
/// The database's.
pub async fn account<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Option<Account>, DbErr> {
    let Some(row) = people::Entity::find_by_id(id.0).one(db).await? else { return Ok(None) };
    let held = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(id.0))
        .filter(memberships::Column::EndedAt.is_null())
        .order_by_asc(memberships::Column::Id)
        .all(db)
        .await?;
    let places = if held.is_empty() {
        Vec::new()
    } else {
        organisation_rows::Entity::find().filter(organisation_rows::Column::Id.is_in(held.iter().map(|row| row.organisation_id))).all(db).await?
    };
    let places: Vec<Organisation> = places.into_iter().map(Into::into).collect();
    let memberships = held
        .iter()
        .filter_map(|row| {
            let place = places.iter().find(|place| place.id.0 == row.organisation_id)?;
            Some((place.clone(), row.role.parse().ok()?))
        })
        .collect();
    let hash = row.password_hash.clone().unwrap_or_default().into_bytes();
    Ok(Some(Account { person: row.into(), memberships, hash: [hash, id.0.as_bytes().to_vec()].concat() }))
}

/// One person.
///
/// # Errors
/// The database's.
pub async fn by_id<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Option<Person>, DbErr> {
    Ok(people::Entity::find_by_id(id.0).one(db).await?.map(Into::into))
}

/// Several people with one query.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, ids: &[PersonId]) -> Result<Vec<Person>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = people::Entity::find().filter(people::Column::Id.is_in(ids.iter().map(|id| id.0))).all(db).await?;
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
    found.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
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
        failures: Set(0),
        slowed_until: Set(None),
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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_password_is_long_and_not_the_one_everyone_guesses() {
        assert_eq!(password_mistake("kort", &[]), Some("password-too-short"));
        assert_eq!(password_mistake("passordpassord", &[]), Some("password-too-common"));
        assert_eq!(password_mistake("123456789012", &[]), Some("password-too-common"));
        assert_eq!(password_mistake("blåbær på seterveien", &[]), None);
    }

    proptest! {
        #[test]
        fn waiting_grows_but_never_beyond_five_minutes(failures in 0_i64..i64::MAX) {
            let wait = slowed_for(failures).unwrap_or(Duration::ZERO);
            prop_assert!(wait <= Duration::minutes(5));
            prop_assert!(slowed_for(failures.saturating_sub(1)).unwrap_or(Duration::ZERO) <= wait);
        }
    }
}
