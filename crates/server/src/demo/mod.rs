//! The demo: a fictional municipality and a hospital trust, and the diary of what has happened there.

use std::path::Path;

use kernel::{Clock, Language};
use platform::{
    PageError, Site,
    db::{Db, Instant},
};
use registry::people;
use sea_orm::DbErr;

mod acts;
mod applying;
mod assessing;
mod deciding;
mod describing;
mod diary;
pub mod marks;
mod meeting;
mod past;
mod reviewing;
mod scale;
mod story;
mod town;
mod visit;

use marks::Stand;

/// Throws away what an earlier demo made: every row of its database, its clock and its mail. The key stays: others may be in the folder.
///
/// # Errors
/// One sentence; also when the database is not the demo's.
pub async fn reset(db: &Db, folder: &Path) -> Result<(), String> {
    marks::clear(db).await?;
    match std::fs::remove_file(folder.join(registry::DEMO_CLOCK)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(format!("the demo's clock cannot be removed: {error}")),
        _ => {}
    }
    match std::fs::remove_dir_all(folder.join("mail")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("the mail folder cannot be removed: {error}")),
        _ => Ok(()),
    }
}

/// The demo's clock: as far ahead as it was moved when it last ran.
#[must_use]
pub fn clock(folder: &Path) -> Clock {
    let seconds = std::fs::read_to_string(folder.join(registry::DEMO_CLOCK)).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    Clock::ahead(time::Duration::seconds(seconds))
}

/// Fills an empty database, and multiplies it for load when asked to; a demo that is whole is left as it is.
///
/// # Errors
/// One sentence.
pub async fn fill(site: &Site, times: u32) -> Result<(), String> {
    for lacking in fill_and_tell(site, times).await? {
        // A demo that lacks one thing is better than none; a test sees to it that it lacks nothing.
        tracing::warn!("the demo goes on without {lacking}");
    }
    Ok(())
}

/// Fills it, and says what could not be done on the way.
///
/// # Errors
/// One sentence.
pub async fn fill_and_tell(site: &Site, times: u32) -> Result<Vec<String>, String> {
    let failed = |error: PageError| format!("the demo cannot be filled: {error:?}");
    let db_failed = |error: DbErr| failed(error.into());
    match marks::stand(&site.db).await.map_err(db_failed)? {
        Stand::Filled => return Ok(Vec::new()),
        Stand::Real => return Err(marks::NOT_THE_DEMOS.to_owned()),
        Stand::Half => marks::clear(&site.db).await?,
        Stand::Empty => {}
    }
    marks::set(&site.db, marks::BEGUN, Instant::now(&site.clock)).await.map_err(db_failed)?;
    let story = story::read()?;
    let past = past::Past::of(site, diary::first_day(&story, site.clock.today())).map_err(failed)?;
    town::build(&past.site).await.map_err(failed)?;
    if times > 1 {
        scale::multiply(&past.site, &story, times, site.clock.today()).await.map_err(failed)?;
    }
    let lacking = diary::play(site, &past, &story).await.map_err(failed)?;
    marks::set(&site.db, marks::FILLED, Instant::now(&site.clock)).await.map_err(db_failed)?;
    Ok(lacking)
}

/// One door for each person of the demo: who, and the link that signs in.
///
/// # Errors
/// One sentence.
pub async fn doors(site: &Site) -> Result<Vec<(String, String)>, String> {
    let people = people::demo_people(site.db.read()).await.map_err(|error| error.to_string())?;
    Ok(people
        .into_iter()
        .map(|account| {
            let roles: Vec<String> = account
                .memberships
                .iter()
                .map(|(place, role)| format!("{} ({})", platform::text(Language::Nb, &format!("role-{role}")), place.name))
                .collect();
            (format!("{}, {}", account.person.name, roles.join(", ")), site.link(&format!("/demo/sign-in/{}", account.person.email)))
        })
        .collect())
}
