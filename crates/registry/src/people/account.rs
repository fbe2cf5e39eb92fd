//! Who is signed in, with their roles, and how someone shows who they are.

use std::sync::Arc;

use axum_login::{AuthUser, AuthnBackend, UserId};
use kernel::PersonId;
use platform::{Site, access::Subject, crypto};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, prelude::*};

use super::{
    Person, normal_email,
    rows::{memberships, people},
    tries,
};
use crate::{Organisation, Role, organisations::rows::organisations};

/// The person who is signed in, with every role they hold: two queries a request, however many roles. Cloned several times a request.
#[derive(Clone)]
pub struct Account {
    /// Who they are.
    pub person: Person,
    /// Their roles and the organisations these are held in.
    pub memberships: Arc<[(Organisation, Role)]>,
    /// Stands for the password in sessions; not its hash, which is kept in one place only.
    stamp: String,
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
        self.stamp.as_bytes()
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
        let site = &self.site;
        tries::claim(site, email).await?;
        let row = people::Entity::find().filter(people::Column::Email.eq(normal_email(email))).one(site.db.read()).await?;
        let hash = row.as_ref().and_then(|row| row.password_hash.clone());
        let right = is_right(site, email, password, hash).await?;
        let Some(row) = row.filter(|_| right) else { return Ok(None) };
        Ok(account(site.db.read(), PersonId(row.id)).await?)
    }
}

/// Looks at a password that was [claimed](tries::claim). Does the same for an unknown address as for a known one: neither the answer nor
/// its time tells who has a way in.
async fn is_right(site: &Site, email: &str, password: String, hash: Option<String>) -> Result<bool, DbErr> {
    let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
    let right = crypto::verify_password(password, hash).await;
    if right {
        tries::forgive(site.db.writer(), site, email).await?
    } else {
        tries::note(site, email).await?
    }
    Ok(right)
}

/// Whether someone who is signed in has said their password. Guessing here is slowed like guessing at the door.
///
/// # Errors
/// [`SignInError::Slowed`] when it is too early to try again, or the database's.
pub(crate) async fn is_password(site: &Site, person: &Person, given: String) -> Result<bool, SignInError> {
    let row = people::Entity::find_by_id(person.id.0).one(site.db.read()).await?;
    // Someone who came in by invitation and has no password yet has none to repeat.
    let Some(hash) = row.and_then(|row| row.password_hash) else { return Ok(true) };
    tries::claim(site, &person.email).await?;
    Ok(is_right(site, &person.email, given, Some(hash)).await?)
}

/// The hash of a password nobody has.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBub2JvZHk$1mHyjYbKfM0gFdWIk0wVGFLq8cwyNlF5LDqQG7mMyn4";

/// Loads a person with roles: two queries.
///
/// # Errors
/// The database's.
pub async fn account<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Option<Account>, DbErr> {
    let Some(row) = people::Entity::find_by_id(id.0).one(db).await? else { return Ok(None) };
    let held = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(id.0))
        .filter(memberships::Column::EndedAt.is_null())
        .order_by_asc(memberships::Column::Id)
        .find_also_related(organisations::Entity)
        .all(db)
        .await?;
    let memberships = held.into_iter().filter_map(|(held, place)| Some((place?.into(), held.role.parse().ok()?))).collect();
    let stamp = crypto::Token::hash(&format!("{id} {}", row.password_hash.as_deref().unwrap_or_default()));
    Ok(Some(Account { person: row.into(), memberships, stamp }))
}

/// Every role a person holds or has held, with where: for their own data.
///
/// # Errors
/// The database's.
pub(crate) async fn every_role<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Vec<(memberships::Model, Organisation)>, DbErr> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(id.0))
        .order_by_asc(memberships::Column::Id)
        .find_also_related(organisations::Entity)
        .all(db)
        .await?;
    Ok(held.into_iter().filter_map(|(held, place)| Some((held, place?.into()))).collect())
}
