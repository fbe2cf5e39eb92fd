//! The running installation: what every handler and every task is given.

use std::{ops::Deref, sync::Arc, time::Duration};

use kernel::Clock;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use tokio::sync::Notify;

use crate::{
    access::Access,
    config::Config,
    crypto::Vault,
    db::Db,
    documents::Documents,
    mail,
    room::Room,
    tasks::{TaskKind, TaskKinds},
};

/// Shared state, cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

/// What the site is made of.
pub struct Inner {
    /// The settings.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The keeper of secrets.
    pub vault: Vault,
    /// Who may do what.
    pub access: Access,
    /// The printer.
    pub documents: Arc<dyn Documents>,
    /// The rooms, in the order of the navigation.
    pub rooms: Vec<Arc<dyn Room>>,
    kinds: TaskKinds,
    smtp: Option<AsyncSmtpTransport<Tokio1Executor>>,
    due: Notify,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Site(…)")
    }
}

impl Deref for Site {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Site {
    /// Puts the installation together.
    ///
    /// # Errors
    /// One sentence: the policies or the SMTP address are wrong.
    pub fn new(config: Config, db: Db, clock: Clock, vault: Vault, documents: Arc<dyn Documents>, rooms: Vec<Arc<dyn Room>>) -> Result<Self, String> {
        let kinds = TaskKinds::new(rooms.iter().flat_map(|room| room.tasks()).chain([mail::task()]));
        let smtp = config.mail.smtp_url.as_deref().map(mail::smtp).transpose()?;
        let access = Access::load()?;
        Ok(Self(Arc::new(Inner { config, db, clock, vault, access, documents, rooms, kinds, smtp, due: Notify::new() })))
    }

    /// The kind of task of that name.
    #[must_use]
    pub fn task(&self, name: &str) -> Option<TaskKind> {
        self.kinds.get(name)
    }

    /// The kinds of task that answer a fact.
    #[must_use]
    pub fn subscribers(&self, fact: &str) -> Vec<String> {
        self.kinds.subscribers(fact)
    }

    /// Tells the worker that there is something to do.
    pub fn wake_tasks(&self) {
        self.due.notify_one();
    }

    /// Waits until there is something to do, or the time is up.
    pub async fn wait_for_tasks(&self, at_most: Duration) {
        let _ = tokio::time::timeout(at_most, self.due.notified()).await;
    }

    /// The SMTP transport, which keeps its connections between mails.
    ///
    /// # Errors
    /// When none is set.
    pub fn smtp(&self, url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
        self.smtp.clone().map_or_else(|| mail::smtp(url), Ok)
    }

    /// The full address of a path: for mails, feeds and documents.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url)
    }
}
