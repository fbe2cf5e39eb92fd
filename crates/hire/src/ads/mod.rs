//! Ads (H6, H7): drafted from the description, linted, commented on by a user organisation, published.

mod article;
mod documents;
mod drafting;
mod duties;
mod lint;
mod pages;
mod passing;
mod prose;
pub mod publishing_rules;
mod reading;
mod reviews;
mod rows;
pub mod rules;
mod store;
mod vacancies;
mod words;

use kernel::{Language, OrganisationId, PositionId};
use platform::{
    Site, Write,
    access::{Action, Resource, Subject},
    db::Instant,
    http::Routes,
    room::{Duty, Hit},
};
use registry::organisations;
use sea_orm::{ConnectionTrait, DbErr};
use time::Date;

use passing::Broken;

use crate::{
    path::Stage,
    positions::{self, Position},
    waiting::Mine,
};

pub(crate) use store::deadlines;
pub use store::{Change, draft, full, save};

/// See the ad, its advice and the answers to it, published or not.
pub const VIEW: Action = Action("ViewAd");
/// Write the ad, and ask user organisations.
pub const EDIT: Action = Action("EditAd");
/// Publish the ad, take it down, give it more time.
pub const PUBLISH: Action = Action("PublishAd");

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

impl Ad {
    /// Whether the last day to apply has passed.
    pub(crate) fn is_closed(&self, now: time::OffsetDateTime) -> bool {
        self.deadline.is_some_and(|deadline| now > kernel::dates::end_of_day(deadline))
    }

    /// The deadline as machines read it; empty when there is none.
    pub(crate) fn deadline_iso(&self) -> String {
        self.deadline.map(kernel::dates::iso).unwrap_or_default()
    }
}

/// Whom an applicant can ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// A name.
    pub name: String,
    /// An address, or nothing.
    pub email: String,
    /// A telephone number, or nothing.
    pub phone: String,
}

/// An ad with its text and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advert {
    /// The ad.
    pub ad: Ad,
    /// Its sections: key and text. `{deadline}` in a text shows the ad's own deadline.
    pub sections: Vec<(String, String)>,
    /// The version of the method's skeleton it was drafted from.
    pub skeleton: String,
    /// The town or address of the work.
    pub place: String,
    /// The unit.
    pub unit: String,
    /// Whom to ask.
    pub contact: Contact,
    /// When it was out for the first time.
    pub first_published_at: Option<Instant>,
    /// When it was drafted.
    pub created_at: Instant,
    /// When it was last changed.
    pub changed_at: Instant,
    /// When its words were last changed.
    text_changed_at: Instant,
    /// The deadline it was last out with.
    promised_deadline: Option<Date>,
    /// What breaks a rule that must hold, and since when; none when that was never written down.
    broken: Option<Vec<Broken>>,
}

impl Advert {
    /// The text of a section; empty when there is none.
    #[must_use]
    pub fn section(&self, key: &str) -> &str {
        self.sections.iter().find(|(held, _)| held == key).map_or("", |(_, text)| text.as_str())
    }

    /// What tells this text from another, however it is broken into lines.
    fn fingerprint(&self) -> String {
        passing::fingerprint(self.ad.language, &self.sections)
    }
}

/// The ad of a position, published or not.
///
/// # Errors
/// The database's.
pub async fn load<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Option<Ad>, DbErr> {
    store::without_text(db, organisation, position).await
}

/// The published ad at a public address, with the organisation it belongs to; none once the position is given up.
///
/// # Errors
/// The database's.
pub async fn published<C: ConnectionTrait>(db: &C, organisation_slug: &str, slug: &str) -> Result<Option<(registry::Organisation, Ad)>, DbErr> {
    let Some((place, advert)) = vacancies::ever_published(db, organisation_slug, slug).await? else { return Ok(None) };
    if advert.ad.published_at.is_none() {
        return Ok(None);
    }
    let stage = positions::load(db, place.id, advert.ad.position).await?.map(|position| position.stage);
    Ok((stage != Some(Stage::Cancelled)).then_some((place, advert.ad)))
}

/// Publishes the ad and moves its position along the path, both or neither. Says whether it did; the caller audits.
///
/// # Errors
/// The database's.
pub async fn publish(write: &Write, position: &Position, ad: &Ad) -> Result<bool, DbErr> {
    let done = store::set_published(write, ad, Some(write.now())).await? && positions::advance(write, position, Stage::Published).await?;
    reviews::open(write, ad.organisation, ad.position).await?;
    Ok(done)
}

/// Takes a published ad down, for a position that is being given up or described anew, and lets the links of those asked run out.
/// Says whether it was up; the caller audits.
///
/// # Errors
/// The database's.
pub async fn take_down(write: &Write, ad: &Ad) -> Result<bool, DbErr> {
    close_reviews(write, ad.organisation, ad.position).await?;
    store::set_published(write, ad, None).await
}

/// Lets the links of those asked about a position's ad run out: there is nothing more to answer. The caller audits.
///
/// # Errors
/// The database's.
pub async fn close_reviews(write: &Write, organisation: OrganisationId, position: PositionId) -> Result<(), DbErr> {
    reviews::close(write, organisation, position).await
}

/// The slice's pages.
pub(crate) fn routes() -> Routes {
    pages::routes()
}

/// What waits for this person around ads.
pub(crate) async fn duties(site: &Site, who: &Subject, mine: &Mine, language: Language) -> Result<Vec<Duty>, DbErr> {
    duties::all(site, who, mine, language).await
}

/// The ads of an organisation that hold these words, for those who may see its positions.
pub(crate) async fn search(site: &Site, who: &Subject, at: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr> {
    let db = site.db.read();
    if !site.access.may(who, positions::LIST, &Resource::organisation(at)) {
        return Ok(Vec::new());
    }
    let Some(place) = organisations::by_id(db, at).await? else { return Ok(Vec::new()) };
    let hit = |found: vacancies::Found| Hit {
        title: found.title,
        about: platform::text(language, if found.published { "ads-hit-published" } else { "ads-hit-draft" }),
        href: format!("{}/positions/{}/ad", place.base(), found.position),
    };
    Ok(vacancies::search(db, at, words).await?.into_iter().map(hit).collect())
}

/// Lets go of the addresses of those asked, once their links no longer open, and of the words of ads nobody can look for any more.
pub(crate) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    let before = Instant::from(kernel::dates::end_of_day(today) - publishing_rules::LOOK_BACK - time::Duration::days(1));
    let positions = vacancies::out_before(site.db.read(), before).await?;
    let forgotten = reviews::forget_addresses(site.db.writer(), positions, before).await?;
    Ok(forgotten + words::mend(site.db.writer(), today).await?)
}
