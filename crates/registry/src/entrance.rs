//! The way in for someone who has just shown who they are: for rooms that invite people by a secret link.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use axum_login::AuthSession;
use kernel::PersonId;
use platform::{PageError, Site};

use crate::{
    people::{self, Backend, Person},
    sign_in,
};

/// An open door: who stands in it, and how they come in.
#[derive(Debug)]
pub struct Entrance {
    session: AuthSession<Backend>,
    headers: HeaderMap,
}

impl Entrance {
    /// Who is signed in already, if anyone.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.session.user.as_ref().map(|account| &account.person)
    }

    /// Opens a session for the person.
    ///
    /// # Errors
    /// [`PageError::Hidden`] when there is no such person, or the database's.
    pub async fn enter(mut self, site: &Site, person: PersonId) -> Result<(), PageError> {
        let account = people::account(site.db.read(), person).await?.ok_or(PageError::Hidden)?;
        sign_in::enter(&mut self.session, &account, &self.headers).await
    }
}

impl FromRequestParts<Site> for Entrance {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, PageError> {
        let session = parts.extensions.get::<AuthSession<Backend>>().cloned().ok_or_else(|| PageError::Broken("no session layer".into()))?;
        Ok(Self { session, headers: parts.headers.clone() })
    }
}

/// A password as it is kept. Hashing takes a while on purpose: off the threads that answer requests.
///
/// # Errors
/// Ours, when the machine has no randomness or memory left.
pub async fn hashed(password: String) -> Result<String, PageError> {
    sign_in::tokio_hash(password).await
}
