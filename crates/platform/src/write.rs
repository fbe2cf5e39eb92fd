//! A change on its way in: the rows, its audit entries, facts, tasks and mails, all in one transaction or not at all.

use kernel::{OrganisationId, PersonId};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, prelude::*, sea_query::OnConflict};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};

use crate::{
    Site,
    audit::{self, Entry},
    db::Instant,
    mail::Mail,
    tasks,
};

mod forms {
    //! Which forms have been answered already, and where they led.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_forms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub form_key: Uuid,
        pub person_id: Option<Uuid>,
        pub location: String,
        pub at: crate::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A typed fact, in the past tense, that other slices and rooms may act on.
pub trait Fact: Serialize {
    /// The fact's name: `PositionFilled`.
    const NAME: &'static str;
}

/// An open change. Dropping it without [`commit`](Self::commit) undoes everything.
#[derive(Debug)]
pub struct Write {
    site: Site,
    tx: DatabaseTransaction,
    organisation: OrganisationId,
    actor: Option<PersonId>,
    entries: Vec<Entry>,
    form: Option<Uuid>,
}

impl Write {
    /// Begins a change in an organisation by a person (none: an applicant or the system).
    ///
    /// # Errors
    /// When the database cannot begin.
    pub async fn begin(site: &Site, organisation: OrganisationId, actor: Option<PersonId>) -> Result<Self, DbErr> {
        let tx = site.db.begin().await?;
        Ok(Self { site: site.clone(), tx, organisation, actor, entries: Vec::new(), form: None })
    }

    /// The transaction, for stores.
    #[must_use]
    pub const fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// The instant of the change.
    #[must_use]
    pub fn now(&self) -> Instant {
        Instant::now(&self.site.clock)
    }

    /// The organisation the change belongs to.
    #[must_use]
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who makes the change; none for applicants and the system itself.
    #[must_use]
    pub const fn actor(&self) -> Option<PersonId> {
        self.actor
    }

    /// Notes what is done, for the audit log: ids and states only, never names or texts.
    pub fn audit(&mut self, action: &'static str, kind: &'static str, id: impl ToString, detail: serde_json::Value) {
        self.entries.push(Entry { actor: self.actor, action, subject_kind: kind, subject_id: id.to_string(), detail });
    }

    /// Says whether this very form was answered before; if so, where it led. A repeated POST does nothing twice.
    ///
    /// # Errors
    /// The database's.
    pub async fn repeated(&mut self, form_key: Option<Uuid>) -> Result<Option<String>, DbErr> {
        let Some(form_key) = form_key.map(kept_form_key) else { return Ok(None) };
        let inserted = forms::Entity::insert(forms::ActiveModel {
            form_key: Set(form_key),
            person_id: Set(self.actor.map(|person| person.0)),
            location: Set(String::new()),
            at: Set(self.now()),
        })
        .on_conflict(OnConflict::column(forms::Column::FormKey).do_nothing().to_owned())
        .exec_without_returning(&self.tx)
        .await?;
        if inserted > 0 {
            self.form = Some(form_key);
            return Ok(None);
        }
        let earlier = forms::Entity::find_by_id(form_key).one(&self.tx).await?;
        // A key of somebody else's form leads nowhere.
        Ok(Some(earlier.filter(|form| form.person_id == self.actor.map(|person| person.0)).map_or_else(|| "/".into(), |form| form.location)))
    }

    /// Leaves a task for the worker, to be run at once.
    ///
    /// # Errors
    /// The database's.
    pub async fn task(&mut self, kind: &'static str, payload: &impl Serialize) -> Result<(), DbErr> {
        self.task_in(kind, payload, Duration::ZERO).await
    }

    /// Leaves a task for later.
    ///
    /// # Errors
    /// The database's.
    pub async fn task_in(&mut self, kind: &str, payload: &impl Serialize, delay: Duration) -> Result<(), DbErr> {
        tasks::push(&self.site, &self.tx, Some(self.organisation), kind, payload, delay).await
    }

    /// States a fact: every subscriber gets it at least once, after the commit.
    ///
    /// # Errors
    /// The database's.
    pub async fn fact<F: Fact>(&mut self, fact: &F) -> Result<(), DbErr> {
        for kind in self.site.subscribers(F::NAME) {
            self.task_in(&kind, fact, Duration::ZERO).await?;
        }
        Ok(())
    }

    /// Sends a mail after the commit; it is sealed until then.
    ///
    /// # Errors
    /// The database's.
    pub async fn mail(&mut self, mail: &Mail) -> Result<(), DbErr> {
        self.task_in(crate::mail::TASK, mail, Duration::ZERO).await
    }

    /// Makes it so. Refuses a change that left no audit entry: that is a mistake in the code, not in the form.
    ///
    /// # Errors
    /// The database's.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.commit_to("").await
    }

    /// Makes it so, and remembers where the form's answer leads, for a repeated POST.
    ///
    /// # Errors
    /// The database's.
    pub async fn commit_to(self, location: &str) -> Result<(), DbErr> {
        if self.entries.is_empty() {
            return Err(DbErr::Custom("a change without an audit entry".into()));
        }
        if let Some(form) = self.form {
            forms::Entity::update_many()
                .col_expr(forms::Column::Location, Expr::value(location))
                .filter(forms::Column::FormKey.eq(form))
                .exec(&self.tx)
                .await?;
        }
        audit::append(&self.tx, self.organisation, self.now(), &self.entries).await?;
        let site = self.site.clone();
        self.tx.commit().await?;
        site.vault.sweep(&site.db).await;
        site.wake_tasks();
        Ok(())
    }
}

/// Forgets the forms answered more than two days ago; says how many. Nobody's browser repeats them by itself any more.
///
/// # Errors
/// The database's.
pub async fn forget_old_forms<C: ConnectionTrait>(db: &C, now: OffsetDateTime) -> Result<u64, DbErr> {
    let before = Instant::from(now - Duration::days(2));
    Ok(forms::Entity::delete_many().filter(forms::Column::At.lt(before)).exec(db).await?.rows_affected)
}

/// A form's key as it is kept: only a hash, for the key of an application's first form leads to the application.
fn kept_form_key(form_key: Uuid) -> Uuid {
    let hash: [u8; 32] = Sha256::digest(form_key.as_bytes()).into();
    let mut half = [0; 16];
    half.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    Uuid::from_bytes(half)
}
