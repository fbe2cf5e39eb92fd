//! Once a day: every room deletes what has been kept long enough.

use std::time::Duration;

use platform::{Site, tasks, write};
use sea_orm::DbErr;

/// How long after a start the first round waits, so that nobody's start-up is slow.
const FIRST: Duration = Duration::from_secs(60 * 60);
/// How often a round is made.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// One round through the house; says how many things are gone. A room that fails keeps none of the others from their work.
///
/// # Errors
/// The first failure of the database, after everyone has had their turn.
pub async fn tidy(site: &Site) -> Result<u64, DbErr> {
    let (now, today) = (site.clock.now(), site.clock.today());
    let mut rounds = vec![tasks::forget_old(site.db.writer(), now).await, write::forget_old_forms(site.db.writer(), now).await];
    for room in &site.rooms {
        rounds.push(room.retention(site, today).await);
    }
    rounds.into_iter().sum()
}

/// A round a day, until the process ends.
pub(crate) async fn daily(site: Site) {
    tokio::time::sleep(FIRST).await;
    loop {
        match tidy(&site).await {
            Ok(gone) => tracing::info!(gone, "deleted what had been kept long enough"),
            Err(error) => tracing::error!(%error, "what has been kept long enough could not be deleted"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
