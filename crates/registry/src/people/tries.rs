//! Tries at a password, counted for every address, known or not: each is claimed before the password is looked at, so that many at once
//! are many.

use platform::{
    Site, Write, audit,
    db::Instant,
    tasks::{self, TaskKind},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, ExprTrait as _, QueryFilter, prelude::*, sea_query::OnConflict};
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::Duration;

use super::{SignInError, by_email, normal_email, rows::tries, rules::slowed_for};

/// The task that notes a wrong password in the log of the one it was tried on.
const WRONG: &str = "password.wrong";

/// How long a count is kept after the last try.
const KEPT: Duration = Duration::days(1);

/// An address someone tried. The task says who that is: looking here would take longer for those who are known.
#[derive(Debug, Serialize, Deserialize)]
struct Tried {
    email: String,
}

fn fingerprint(site: &Site, email: &str) -> String {
    site.vault.fingerprint("sign-in", &normal_email(email))
}

/// Counts a try as failed until it is [forgiven](forgive). Of several at once one goes through.
///
/// # Errors
/// [`SignInError::Slowed`] when it is too early, or the database's.
pub(crate) async fn claim(site: &Site, email: &str) -> Result<(), SignInError> {
    let (key, now) = (fingerprint(site, email), site.clock.now());
    let known = tries::Entity::find_by_id(key.as_str()).one(site.db.read()).await?;
    if let Some(until) = known.as_ref().and_then(|row| row.slowed_until).filter(|until| until.utc() > now) {
        return Err(SignInError::Slowed(Ord::max((until.utc() - now).whole_seconds(), 1)));
    }
    let failures = known.as_ref().map_or(0, |row| row.failures);
    let until = slowed_for(failures + 1).map(|wait| Instant::from(now + wait));
    let claimed = if known.is_some() {
        tries::Entity::update_many()
            .col_expr(tries::Column::Failures, Expr::col(tries::Column::Failures).add(1))
            .col_expr(tries::Column::SlowedUntil, Expr::value(until.map(|until| until.0)))
            .col_expr(tries::Column::TriedAt, Expr::value(Instant::from(now).0))
            .filter(tries::Column::Fingerprint.eq(key))
            .filter(tries::Column::Failures.eq(failures))
            .exec(site.db.writer())
            .await?
            .rows_affected
    } else {
        tries::Entity::insert(tries::ActiveModel { fingerprint: Set(key), failures: Set(1), slowed_until: Set(until), tried_at: Set(now.into()) })
            .on_conflict(OnConflict::column(tries::Column::Fingerprint).do_nothing().to_owned())
            .exec_without_returning(site.db.writer())
            .await?
    };
    if claimed == 1 { Ok(()) } else { Err(SignInError::Slowed(1)) }
}

/// Forgets the failures of an address: its owner has shown who they are.
///
/// # Errors
/// The database's.
pub(crate) async fn forgive<C: ConnectionTrait>(db: &C, site: &Site, email: &str) -> Result<(), DbErr> {
    tries::Entity::delete_by_id(fingerprint(site, email)).exec(db).await.map(|_| ())
}

/// Leaves a wrong password to be noted, whether the address is known or not.
///
/// # Errors
/// The database's.
pub(super) async fn note(site: &Site, email: &str) -> Result<(), DbErr> {
    let tried = Tried { email: normal_email(email) };
    tasks::push(site, site.db.writer(), Some(audit::INSTALLATION), WRONG, &tried, Duration::ZERO).await?;
    site.wake_tasks();
    Ok(())
}

/// Notes a wrong password, if the address is somebody's.
pub(crate) fn task() -> TaskKind {
    TaskKind::new(WRONG, |site: Site, tried: Tried| async move { note_now(&site, &tried.email).await.map_err(|error| error.to_string()) })
}

async fn note_now(site: &Site, email: &str) -> Result<(), DbErr> {
    let Some(person) = by_email(site.db.read(), email).await? else { return Ok(()) };
    let mut write = Write::begin(site, audit::INSTALLATION, None).await?;
    write.audit("password.wrong", "Person", person.id, json!({}));
    write.commit().await
}

/// Deletes the counts nobody has added to for a day; says how many.
///
/// # Errors
/// The database's.
pub(crate) async fn forget_old<C: ConnectionTrait>(db: &C, now: Instant) -> Result<u64, DbErr> {
    let gone = tries::Entity::delete_many().filter(tries::Column::TriedAt.lt(Instant::from(now.utc() - KEPT))).exec(db).await?;
    Ok(gone.rows_affected)
}
