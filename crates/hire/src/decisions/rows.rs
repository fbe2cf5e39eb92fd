//! The tables of decisions.

pub(super) mod recommendations {
    //! One row a position: how far its recommendation has come.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_recommendations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        pub version: i64,
        pub finished_at: Option<platform::db::Instant>,
        pub finished_without: String,
        pub changed_at: platform::db::Instant,
        pub asked_at: Option<platform::db::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod entries {
    //! One candidate's place, and the sealed reason.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_recommendation_entries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application_id: Uuid,
        pub place: Option<i64>,
        pub choice: String,
        pub reason: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod signatures {
    //! Who signed, agreeing or not, and which version.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_recommendation_signatures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub agrees: bool,
        pub dissent: Option<Vec<u8>>,
        pub signed_version: i64,
        pub signed_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod offers {
    //! Offers sent, and how they ended.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_offers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub application_id: Uuid,
        pub state: String,
        pub starts: TimeDate,
        pub percentage: i64,
        pub pay_ore: i64,
        pub place: String,
        pub answer_by: TimeDate,
        pub passed: bool,
        pub sent_by: Uuid,
        pub sent_at: platform::db::Instant,
        pub ended_at: Option<platform::db::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod employments {
    //! Who was employed; the name is sealed.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_employments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub application_id: Uuid,
        pub person_id: Option<Uuid>,
        pub name: Vec<u8>,
        pub starts: TimeDate,
        pub ends: Option<TimeDate>,
        pub percentage: i64,
        pub permanent: bool,
        pub pay_ore: i64,
        pub place: String,
        pub contract_sent_on: Option<TimeDate>,
        pub contract_sent_by: Option<Uuid>,
        pub created_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod letters {
    //! Which letters have been sent, so that none is sent twice.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_letters_sent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub letter: String,
        pub sent_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod certificates {
    //! That a police certificate was seen and weighed; never what it said.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_certificates_seen")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub employment_id: Uuid,
        pub seen_on: TimeDate,
        pub seen_by: Uuid,
        pub assessed: bool,
        pub recorded_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
