//! The face every room shows: a room that forgets search, export or erasure does not compile.

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use sea_orm::DbErr;
use time::Date;

use crate::{Site, access::Subject, http::Routes, tasks::TaskKind};

/// One entry of the navigation, below the organisation's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavEntry {
    /// The path after `/o/{organisation}`: `/hire`.
    pub path: &'static str,
    /// The locale key of its name.
    pub label: &'static str,
    /// The name of the icon beside it.
    pub icon: &'static str,
    /// The roles that see it; empty means everyone with a role there.
    pub roles: &'static [&'static str],
}

/// One thing that waits for a person, with the one action that ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Since when it has waited: the list is sorted by it, oldest first.
    pub since: Date,
    /// By when it should be done, where there is a date.
    pub due: Option<Date>,
    /// What to do, in the person's language: a whole short sentence.
    pub title: String,
    /// What it is about: the position or the organisation.
    pub about: String,
    /// Why it matters, in a sentence.
    pub why: String,
    /// Where the action is.
    pub href: String,
    /// The action's words for the button.
    pub action: String,
}

/// One thing found by search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub title: String,
    /// A line about it.
    pub about: String,
    /// Where it is.
    pub href: String,
}

/// A room: Hire, Support, Community, Insight, Method, and the registry beneath them.
#[async_trait]
pub trait Room: Send + Sync {
    /// The room's name, as in its locale file: `hire`.
    fn name(&self) -> &'static str;

    /// Its pages.
    fn routes(&self) -> Routes;

    /// Its entries in the navigation.
    fn navigation(&self) -> &'static [NavEntry];

    /// Its entries that lie outside the organisations, with their whole path: `/method`. Everyone signed in sees them.
    fn open_navigation(&self) -> &'static [NavEntry] {
        &[]
    }

    /// Its background work and the facts it listens to.
    fn tasks(&self) -> Vec<TaskKind>;

    /// What needs this person now, in every organisation where they have something to do.
    async fn duties(&self, site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr>;

    /// What this person may see that holds these words, in one organisation; at most 20.
    async fn search(&self, site: &Site, who: &Subject, at: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr>;

    /// All that is kept about a person, for their own data export (GDPR art. 15 and 20).
    async fn export_person(&self, site: &Site, person: PersonId) -> Result<serde_json::Value, DbErr>;

    /// Erases what is kept about a person and need not be (GDPR art. 17); says how many things.
    async fn erase_person(&self, site: &Site, person: PersonId) -> Result<u64, DbErr>;

    /// Deletes what has been kept long enough; says how many things.
    async fn retention(&self, site: &Site, today: Date) -> Result<u64, DbErr>;
}
