//! Sessions in the database: the cookie's value is kept only as a hash, and a person can see and end each of theirs.

use std::fmt;

use async_trait::async_trait;
use axum_login::tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store,
};
use kernel::PersonId;
use platform::{
    crypto::Token,
    db::{Db, Instant},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::OnConflict};
use time::Duration;

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

/// How long a session lasts after it was last saved.
pub const LIFETIME: Duration = Duration::hours(12);

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

#[async_trait]
impl SessionStore for Sessions {
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let person = record
            .data
            .get("axum-login.data")
            .and_then(|data| data.get("user_id"))
            .and_then(|id| serde_json::from_value::<PersonId>(id.clone()).ok());
        let device = record.data.get(DEVICE).and_then(|device| device.as_str()).unwrap_or_default().to_owned();
        let now = Instant::now(&self.clock);
        rows::Entity::insert(rows::ActiveModel {
            id: Set(Uuid::now_v7()),
            cookie_hash: Set(Token::hash(&record.id.to_string())),
            person_id: Set(person.map(|person| person.0)),
            data: Set(serde_json::to_string(&record.data).map_err(backend)?),
            device: Set(device),
            created_at: Set(now),
            seen_at: Set(now),
            expires_at: Set((self.clock.now() + LIFETIME).into()),
        })
        .on_conflict(
            OnConflict::column(rows::Column::CookieHash)
                .update_columns([rows::Column::PersonId, rows::Column::Data, rows::Column::Device, rows::Column::SeenAt, rows::Column::ExpiresAt])
                .to_owned(),
        )
        .exec_without_returning(self.db.writer())
        .await
        .map(|_| ())
        .map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = rows::Entity::find()
            .filter(rows::Column::CookieHash.eq(Token::hash(&id.to_string())))
            .filter(rows::Column::ExpiresAt.gt(Instant::now(&self.clock)))
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
pub async fn of_person<C: ConnectionTrait>(db: &C, person: PersonId, now: Instant) -> Result<Vec<rows::Model>, DbErr> {
    rows::Entity::find()
        .filter(rows::Column::PersonId.eq(person.0))
        .filter(rows::Column::ExpiresAt.gt(now))
        .order_by_desc(rows::Column::SeenAt)
        .limit(50)
        .all(db)
        .await
}

/// Ends one of a person's sessions; says whether there was one.
///
/// # Errors
/// The database's.
pub async fn end<C: ConnectionTrait>(db: &C, person: PersonId, session: Uuid) -> Result<bool, DbErr> {
    let done = rows::Entity::delete_many().filter(rows::Column::Id.eq(session)).filter(rows::Column::PersonId.eq(person.0)).exec(db).await?;
    Ok(done.rows_affected > 0)
}
