//! Background work: a durable queue that joins the change's own transaction, retried with back-off.

use std::{collections::BTreeMap, fmt, sync::Arc};

use futures::future::BoxFuture;
use kernel::OrganisationId;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde::{Serialize, de::DeserializeOwned};
use time::Duration;

use crate::{Site, db::Instant};

pub mod rows {
    //! The queue's table.
    #![expect(missing_docs, reason = "columns are documented by the schema")]
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_tasks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Option<Uuid>,
        pub kind: String,
        /// Sealed with the installation's key; wiped when the task is done.
        pub payload: Option<Vec<u8>>,
        pub state: String,
        pub attempts: i64,
        pub run_at: crate::db::Instant,
        pub created_at: crate::db::Instant,
        pub finished_at: Option<crate::db::Instant>,
        pub last_error: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A task's states: `ready` → `running` → `done`, or back to `ready` until [`ATTEMPTS`] is reached: `failed`.
pub const READY: &str = "ready";
/// Taken by a worker; if the worker dies it is taken again after [`LEASE`].
pub const RUNNING: &str = "running";
/// Carried out; its payload is gone.
pub const DONE: &str = "done";
/// Given up after [`ATTEMPTS`]; waits for a person.
pub const FAILED: &str = "failed";
/// How often a task is tried before a person is asked.
pub const ATTEMPTS: i64 = 10;
/// How long a worker may hold a task.
pub const LEASE: Duration = Duration::minutes(5);

/// What a task does: the site and the unsealed payload in, or a sentence of what went wrong out.
pub type Run = Arc<dyn Fn(Site, Vec<u8>) -> BoxFuture<'static, Result<(), String>> + Send + Sync>;

/// One kind of task that a room can carry out.
#[derive(Clone)]
pub struct TaskKind {
    /// The kind, unique in the installation: `mail`, `PositionFilled:hire.letters`.
    pub name: String,
    /// What to do.
    pub run: Run,
}

impl fmt::Debug for TaskKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl TaskKind {
    /// A task with a typed payload.
    pub fn new<P, F, Fut>(name: impl Into<String>, run: F) -> Self
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(Site, P) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), String>> + Send + 'static,
    {
        let run = Arc::new(run);
        Self {
            name: name.into(),
            run: Arc::new(move |site, payload| {
                let run = Arc::clone(&run);
                Box::pin(async move {
                    let payload = serde_json::from_slice(&payload).map_err(|error| error.to_string())?;
                    run(site, payload).await
                })
            }),
        }
    }

    /// A task that answers a fact: `fact` is its name, `subscriber` says who.
    pub fn on<P, F, Fut>(fact: &str, subscriber: &str, run: F) -> Self
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(Site, P) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), String>> + Send + 'static,
    {
        Self::new(format!("{fact}:{subscriber}"), run)
    }
}

/// Lays a task in the queue, inside the caller's transaction.
///
/// # Errors
/// The database's.
pub async fn push<C: ConnectionTrait>(
    site: &Site,
    db: &C,
    organisation: Option<OrganisationId>,
    kind: &str,
    payload: &impl Serialize,
    delay: Duration,
) -> Result<(), DbErr> {
    let payload = serde_json::to_vec(payload).map_err(|error| DbErr::Custom(error.to_string()))?;
    let now = site.clock.now();
    rows::Entity::insert(rows::ActiveModel {
        id: Set(Uuid::now_v7()),
        organisation_id: Set(organisation.map(|id| id.0)),
        kind: Set(kind.to_owned()),
        payload: Set(Some(site.vault.seal_here(&payload))),
        state: Set(READY.into()),
        attempts: Set(0),
        run_at: Set((now + delay).into()),
        created_at: Set(now.into()),
        finished_at: Set(None),
        last_error: Set(None),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// Runs what is due now, oldest first; says how many were tried.
///
/// # Errors
/// The database's; a task's own failure is written on the task.
pub async fn run_due(site: &Site) -> Result<usize, DbErr> {
    let due = rows::Entity::find()
        .filter(rows::Column::State.is_in([READY, RUNNING]))
        .filter(rows::Column::RunAt.lte(Instant::now(&site.clock)))
        .order_by_asc(rows::Column::RunAt)
        .order_by_asc(rows::Column::Id)
        .limit(50)
        .all(site.db.read())
        .await?;
    let mut tried = 0;
    for task in due {
        // The guarded update is the claim: of two workers one sees a changed row. The lease runs from now, not from when the batch was read.
        let claimed = rows::Entity::update_many()
            .col_expr(rows::Column::State, Expr::value(RUNNING))
            .col_expr(rows::Column::RunAt, Expr::value(Instant::from(site.clock.now() + LEASE).0))
            .col_expr(rows::Column::Attempts, Expr::value(task.attempts + 1))
            .filter(rows::Column::Id.eq(task.id))
            .filter(rows::Column::RunAt.eq(task.run_at))
            .filter(rows::Column::Attempts.eq(task.attempts))
            .exec(site.db.writer())
            .await?;
        if claimed.rows_affected == 1 {
            tried += 1;
            run_one(site, task).await?;
        }
    }
    Ok(tried)
}

async fn run_one(site: &Site, task: rows::Model) -> Result<(), DbErr> {
    let outcome = match (site.task(&task.kind), task.payload.as_deref().map(|sealed| site.vault.open_here(sealed))) {
        // On its own, so that one that falls over takes neither the worker nor the other tasks along.
        (Some(kind), Some(Ok(payload))) => match tokio::spawn((kind.run)(site.clone(), payload)).await {
            Ok(outcome) => outcome,
            Err(_) => Err("the work fell over: the log of the server tells where".into()),
        },
        (None, _) => Err("no room carries out this kind of task".into()),
        (_, _) => Err("the task's payload cannot be read".into()),
    };
    let now = site.clock.now();
    // Whoever held it too long has lost it: another worker's outcome is not written over.
    let mut update = rows::Entity::update_many()
        .filter(rows::Column::Id.eq(task.id))
        .filter(rows::Column::State.eq(RUNNING))
        .filter(rows::Column::Attempts.eq(task.attempts + 1));
    update = match outcome {
        Ok(()) => update
            .col_expr(rows::Column::State, Expr::value(DONE))
            .col_expr(rows::Column::Payload, Expr::value(None::<Vec<u8>>))
            .col_expr(rows::Column::LastError, Expr::value(None::<String>))
            .col_expr(rows::Column::FinishedAt, Expr::value(Instant::from(now).0)),
        Err(error) => {
            let attempts = task.attempts + 1;
            tracing::warn!(kind = %task.kind, attempts, "a task failed");
            update
                .col_expr(rows::Column::State, Expr::value(if attempts >= ATTEMPTS { FAILED } else { READY }))
                .col_expr(rows::Column::RunAt, Expr::value(Instant::from(now + back_off(attempts)).0))
                .col_expr(rows::Column::LastError, Expr::value(without_addresses(&error)))
        }
    };
    update.exec(site.db.writer()).await.map(|_| ())
}

/// The longest reason that is kept.
const LONGEST_REASON: usize = 300;

/// Why something failed, without whom it was about: a mail server repeats the address it refused.
fn without_addresses(error: &str) -> String {
    let words = error.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(LONGEST_REASON).collect()
}

/// Deletes what is done since a day, and what failed and was left for thirty: its payload may hold names. Says how many.
///
/// # Errors
/// The database's.
pub async fn forget_old<C: ConnectionTrait>(db: &C, now: time::OffsetDateTime) -> Result<u64, DbErr> {
    let before = |days: i64| Instant::from(now - Duration::days(days));
    let done = rows::Column::State.eq(DONE).and(rows::Column::FinishedAt.lt(before(1)));
    let left = rows::Column::State.eq(FAILED).and(rows::Column::RunAt.lt(before(30)));
    Ok(rows::Entity::delete_many().filter(done.or(left)).exec(db).await?.rows_affected)
}

/// How long to wait after the nth failure: half a minute, doubling, at most six hours.
#[must_use]
pub fn back_off(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 12) - 1).unwrap_or(0);
    (Duration::seconds(30) * 2_i32.pow(doublings)).min(Duration::hours(6))
}

/// Puts a failed task back in the queue; says whether there was one.
///
/// # Errors
/// The database's.
pub async fn retry<C: ConnectionTrait>(db: &C, id: Uuid, now: Instant) -> Result<bool, DbErr> {
    rows::Entity::update_many()
        .col_expr(rows::Column::State, Expr::value(READY))
        .col_expr(rows::Column::Attempts, Expr::value(0))
        .col_expr(rows::Column::RunAt, Expr::value(now.0))
        .filter(rows::Column::Id.eq(id))
        .filter(rows::Column::State.eq(FAILED))
        .exec(db)
        .await
        .map(|done| done.rows_affected == 1)
}

/// Works until the process ends: woken by a commit, and looking by itself every few seconds.
pub async fn work(site: Site) {
    loop {
        match run_due(&site).await {
            Ok(0) => site.wait_for_tasks(std::time::Duration::from_secs(5)).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "the task queue cannot be read");
                tokio::time::sleep(std::time::Duration::from_secs(5)).await;
            }
        }
    }
}

/// Every kind of task by name, as the rooms gave them.
#[derive(Clone, Debug, Default)]
pub struct TaskKinds(BTreeMap<String, TaskKind>);

impl TaskKinds {
    /// Collects the kinds.
    #[must_use]
    pub fn new(kinds: impl IntoIterator<Item = TaskKind>) -> Self {
        Self(kinds.into_iter().map(|kind| (kind.name.clone(), kind)).collect())
    }

    /// The kind of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<TaskKind> {
        self.0.get(name).cloned()
    }

    /// The kinds that answer a fact.
    #[must_use]
    pub fn subscribers(&self, fact: &str) -> Vec<String> {
        let prefix = format!("{fact}:");
        self.0.range(prefix.clone()..).map(|(name, _)| name).take_while(|name| name.starts_with(&prefix)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_stays_and_the_address_goes() {
        assert_eq!(without_addresses("550 <kari@example.no> is not known here"), "550 … is not known here");
        assert_eq!(without_addresses(&"a".repeat(1_000)).len(), LONGEST_REASON);
    }

    #[test]
    fn waiting_doubles_and_ends_at_six_hours() {
        assert_eq!(back_off(1), Duration::seconds(30));
        assert_eq!(back_off(2), Duration::seconds(60));
        assert_eq!(back_off(11), Duration::hours(6));
        assert_eq!(back_off(i64::MAX), Duration::hours(6));
    }

    #[test]
    fn a_fact_reaches_every_subscriber_and_no_other() {
        let kind = |name: &str| TaskKind::new(name, |_, (): ()| async { Ok(()) });
        let kinds =
            TaskKinds::new([kind("PositionFilled:hire.letters"), kind("PositionFilledTwice:x"), kind("mail"), kind("PositionFilled:support")]);
        assert_eq!(kinds.subscribers("PositionFilled"), ["PositionFilled:hire.letters", "PositionFilled:support"]);
    }
}
