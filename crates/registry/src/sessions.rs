//! Sessions in the database: the cookie's value is kept only as a hash, and a person can see and end each of theirs.
//! A session lasts from when it was last used, and never longer than a week.

use std::fmt;

use async_trait::async_trait;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use axum_login::{
    AuthSession,
    tower_sessions::{
        SessionStore,
        session::{Id, Record},
        session_store,
    },
};
use kernel::PersonId;
use platform::{
    Site,
    crypto::Token,
    db::{Db, Instant},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Duration;

use crate::people::Backend;

pub mod rows {
    //! One row a session.
    #![expect(missing_docs, reason = "columns are documented by the schema")]
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub cookie_hash: String,
        pub person_id: Option<Uuid>,
        pub data: String,
        pub device: String,
        pub created_at: platform::db::Instant,
        pub seen_at: platform::db::Instant,
        pub expires_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The session key under which a sign-in notes the kind of device: `Firefox, Linux`.
pub const DEVICE: &str = "device";

/// The session key under which its last use is noted, in seconds since 1970.
pub(crate) const USED: &str = "used";

/// How long a session lasts after it was last used.
pub const LIFETIME: Duration = Duration::hours(12);

/// How long a session lasts at most, however busily it is used: a browser that was taken is not inside for good.
pub const LONGEST: Duration = Duration::days(7);

/// How often a session's use is noted: reading stays cheap, and nobody is put out in the middle of a working day.
pub const NOTED_EVERY: Duration = Duration::minutes(5);

/// Lets the session of someone who is at work go on: the row and the cookie are renewed together, once every few minutes.
pub async fn stay(State(site): State<Site>, session: AuthSession<Backend>, request: Request, next: Next) -> Response {
    if session.user.is_some() {
        let now = site.clock.now().unix_timestamp();
        let used: Option<i64> = session.session.get(USED).await.ok().flatten();
        // A session that cannot be renewed just now still works for this request.
        if used.is_none_or(|used| (now - used).abs() >= NOTED_EVERY.whole_seconds()) && session.session.insert(USED, now).await.is_err() {
            tracing::warn!("a session could not be renewed");
        }
    }
    next.run(request).await
}

/// Keeps sessions in the site's database, by the site's own clock.
#[derive(Clone)]
pub struct Sessions {
    db: Db,
    clock: kernel::Clock,
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

impl Sessions {
    /// A store on this database.
    #[must_use]
    pub const fn new(db: Db, clock: kernel::Clock) -> Self {
        Self { db, clock }
    }
}

fn backend(error: impl fmt::Display) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

fn person_of(record: &Record) -> Option<PersonId> {
    let id = record.data.get("axum-login.data").and_then(|data| data.get("user_id"))?;
    serde_json::from_value(id.clone()).ok()
}

fn device_of(record: &Record) -> String {
    record.data.get(DEVICE).and_then(|device| device.as_str()).unwrap_or_default().to_owned()
}

/// What began before this has lasted as long as any session may.
fn oldest(clock: &kernel::Clock) -> Instant {
    (clock.now() - LONGEST).into()
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let now = Instant::now(&self.clock);
        rows::Entity::insert(rows::ActiveModel {
            id: Set(Uuid::now_v7()),
            cookie_hash: Set(Token::hash(&record.id.to_string())),
            person_id: Set(person_of(record).map(|person| person.0)),
            data: Set(serde_json::to_string(&record.data).map_err(backend)?),
            device: Set(device_of(record)),
            created_at: Set(now),
            seen_at: Set(now),
            expires_at: Set((self.clock.now() + LIFETIME).into()),
        })
        .exec_without_returning(self.db.writer())
        .await
        .map(|_| ())
        .map_err(backend)
    }

    /// Only renews what is there: a session that was ended while a request was under way does not rise again.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        rows::Entity::update_many()
            .col_expr(rows::Column::PersonId, Expr::value(person_of(record).map(|person| person.0)))
            .col_expr(rows::Column::Data, Expr::value(serde_json::to_string(&record.data).map_err(backend)?))
            .col_expr(rows::Column::Device, Expr::value(device_of(record)))
            .col_expr(rows::Column::SeenAt, Expr::value(Instant::now(&self.clock).0))
            .col_expr(rows::Column::ExpiresAt, Expr::value(Instant::from(self.clock.now() + LIFETIME).0))
            .filter(rows::Column::CookieHash.eq(Token::hash(&record.id.to_string())))
            .exec(self.db.writer())
            .await
            .map(|_| ())
            .map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = rows::Entity::find()
            .filter(rows::Column::CookieHash.eq(Token::hash(&id.to_string())))
            .filter(rows::Column::ExpiresAt.gt(Instant::now(&self.clock)))
            .filter(rows::Column::CreatedAt.gt(oldest(&self.clock)))
            .one(self.db.read())
            .await
            .map_err(backend)?;
        row.map(|row| {
            let data = serde_json::from_str(&row.data).map_err(|error| session_store::Error::Decode(error.to_string()))?;
            Ok(Record { id: *id, data, expiry_date: row.expires_at.utc() })
        })
        .transpose()
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        rows::Entity::delete_many()
            .filter(rows::Column::CookieHash.eq(Token::hash(&id.to_string())))
            .exec(self.db.writer())
            .await
            .map(|_| ())
            .map_err(backend)
    }
}

/// A person's open sessions, the latest seen first.
///
/// # Errors
/// The database's.
pub async fn of_person<C: ConnectionTrait>(db: &C, person: PersonId, clock: &kernel::Clock) -> Result<Vec<rows::Model>, DbErr> {
    rows::Entity::find()
        .filter(rows::Column::PersonId.eq(person.0))
        .filter(rows::Column::ExpiresAt.gt(Instant::now(clock)))
        .filter(rows::Column::CreatedAt.gt(oldest(clock)))
        .order_by_desc(rows::Column::SeenAt)
        .limit(50)
        .all(db)
        .await
}

/// One of a person's sessions.
///
/// # Errors
/// The database's.
pub async fn one<C: ConnectionTrait>(db: &C, person: PersonId, session: Uuid) -> Result<Option<rows::Model>, DbErr> {
    rows::Entity::find_by_id(session).filter(rows::Column::PersonId.eq(person.0)).one(db).await
}

/// Ends one of a person's sessions; says whether there was one.
///
/// # Errors
/// The database's.
pub async fn end<C: ConnectionTrait>(db: &C, person: PersonId, session: Uuid) -> Result<bool, DbErr> {
    let done = rows::Entity::delete_many().filter(rows::Column::Id.eq(session)).filter(rows::Column::PersonId.eq(person.0)).exec(db).await?;
    Ok(done.rows_affected > 0)
}

/// Ends all of a person's sessions, with the change that asks for it.
///
/// # Errors
/// The database's.
pub async fn end_all<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<(), DbErr> {
    rows::Entity::delete_many().filter(rows::Column::PersonId.eq(person.0)).exec(db).await.map(|_| ())
}
