//! The tables of applications.
#![expect(missing_docs, reason = "columns are documented by the schema")]

pub mod applications {
    //! One row an application, sent or not.
    use kernel::{ApplicationId, OrganisationId, PositionId};
    use sea_orm::entity::prelude::*;

    use crate::applications::{Application, Status};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_applications")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub number: Option<i64>,
        pub status: String,
        pub language: String,
        pub secret_hash: String,
        pub link: Vec<u8>,
        pub content: Vec<u8>,
        pub sent_content: Option<Vec<u8>>,
        pub confidentiality: String,
        pub confidentiality_reason: Option<Vec<u8>>,
        pub listed_from: Option<TimeDate>,
        pub grace_until: Option<platform::db::Instant>,
        pub created_at: platform::db::Instant,
        pub received_at: Option<platform::db::Instant>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl From<Model> for Application {
        fn from(row: Model) -> Self {
            Self {
                id: ApplicationId(row.id),
                organisation: OrganisationId(row.organisation_id),
                position: PositionId(row.position_id),
                number: row.number.unwrap_or(0),
                // A name nobody knows cannot be written; a draft is shown to nobody.
                status: Status::from_id(&row.status).unwrap_or(Status::Draft),
                language: row.language.parse().unwrap_or_default(),
                received_at: row.received_at,
                version: row.version,
            }
        }
    }
}

pub mod numbers {
    //! The last number given in each position: whoever holds the row gives the next.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_application_numbers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        pub last: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod events {
    //! What happened to an application, as its writer may see it.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_application_events")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub application_id: Uuid,
        pub at: platform::db::Instant,
        /// `sent`, `resent`, `link`, or `letter:` with the letter's id.
        pub what: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attachments {
    //! One row a file; its bytes are elsewhere.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_attachments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub application_id: Uuid,
        pub place: i64,
        pub kind: String,
        pub size: i64,
        pub name: Vec<u8>,
        pub sent: bool,
        pub created_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attachment_contents {
    //! The sealed bytes of a file.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_attachment_contents")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub attachment_id: Uuid,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod link_mails {
    //! One row an address and hour: the address as a fingerprint, the hour since 1970.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_link_mails")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub address: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hour: i64,
        pub mails: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
