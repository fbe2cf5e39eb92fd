//! Ads (H6, H7): drafted from the description, linted, commented on by a user organisation, published.

mod lint;
pub mod rules;

use kernel::{Language, OrganisationId, PositionId};
use sea_orm::{ConnectionTrait, DbErr};
use time::Date;

/// One position's ad, as other slices meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ad {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// For which position.
    pub position: PositionId,
    /// Its name in addresses: `/jobs/{organisation}/{slug}`.
    pub slug: String,
    /// Its heading.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// The last day to apply; the whole day counts, in Norway.
    pub deadline: Option<Date>,
    /// Whether names are hidden until the shortlist is decided.
    pub names_hidden: bool,
    /// When it was published; none before.
    pub published_at: Option<platform::db::Instant>,
    /// Grows with every change.
    pub version: i64,
}

impl Ad {
    /// Whether one can apply at this instant.
    #[must_use]
    pub fn is_open(&self, now: time::OffsetDateTime) -> bool {
        self.published_at.is_some() && self.deadline.is_some_and(|deadline| now <= kernel::dates::end_of_day(deadline))
    }
}

/// The ad of a position, published or not.
///
/// # Errors
/// The database's.
pub async fn load<C: ConnectionTrait>(_db: &C, _organisation: OrganisationId, _position: PositionId) -> Result<Option<Ad>, DbErr> {
    Ok(None)
}

/// The published ad at a public address, with the organisation it belongs to.
///
/// # Errors
/// The database's.
pub async fn published<C: ConnectionTrait>(_db: &C, _organisation_slug: &str, _slug: &str) -> Result<Option<(registry::Organisation, Ad)>, DbErr> {
    Ok(None)
}
