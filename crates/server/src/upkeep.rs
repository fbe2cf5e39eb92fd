//! Once a day: every room deletes what has been kept long enough.

use std::time::Duration;

use platform::Site;
use sea_orm::DbErr;

/// How long after a start the first round waits, so that nobody's start-up is slow.
const FIRST: Duration = Duration::from_secs(60 * 60);
/// How often a round is made.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// One round through the rooms; says how many things are gone.
///
/// # Errors
/// The database's.
pub async fn tidy(site: &Site) -> Result<u64, DbErr> {
    let today = site.clock.today();
    let mut gone = 0;
    for room in &site.rooms {
        gone += room.retention(site, today).await?;
    }
    Ok(gone)
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
