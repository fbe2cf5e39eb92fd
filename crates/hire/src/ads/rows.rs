//! The tables of ads and of the answers to them.

pub(super) mod ads {
    //! One row an ad; a position has at most one.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_ads")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        pub slug: String,
        pub title: String,
        pub language: String,
        /// The sections as JSON: key and text, in reading order.
        pub sections: String,
        /// All of it in lower case, for the search.
        pub words: String,
        /// Which version of the method's skeleton it was drafted from.
        pub skeleton: String,
        pub place: String,
        pub unit: String,
        pub contact_name: String,
        pub contact_email: String,
        pub contact_phone: String,
        pub deadline: Option<TimeDate>,
        /// The deadline the ad was last out with: those who read it were promised that long.
        pub promised_deadline: Option<TimeDate>,
        pub names_hidden: bool,
        pub published_at: Option<platform::db::Instant>,
        pub first_published_at: Option<platform::db::Instant>,
        pub version: i64,
        pub created_at: platform::db::Instant,
        pub changed_at: platform::db::Instant,
        /// When the words themselves last changed.
        pub text_changed_at: Option<platform::db::Instant>,
        /// What breaks a rule that must hold, and since when, as JSON.
        pub broken: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reviews {
    //! One row an invitation to a user organisation, and what it answered.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_ad_reviews")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        /// The user organisation in this installation, when it is one.
        pub reviewer_id: Option<Uuid>,
        pub reviewer_name: String,
        pub email: String,
        pub language: String,
        pub token_hash: String,
        /// The link's secret, sealed with the installation's key: a reminder carries the same link.
        pub secret: Vec<u8>,
        /// Comments by section, as JSON.
        pub comments: String,
        pub overall: String,
        pub answered_by: String,
        pub answer: Option<String>,
        pub version: i64,
        pub invited_by: Uuid,
        pub created_at: platform::db::Instant,
        pub reminded_at: Option<platform::db::Instant>,
        pub answered_at: Option<platform::db::Instant>,
        /// When the one responsible saw the answer.
        pub read_at: Option<platform::db::Instant>,
        /// The fingerprint of the text that was answered.
        pub judged: Option<String>,
        /// What is being written over a given answer, as JSON; the given one stays until the new one is sent.
        pub draft: Option<String>,
        /// When it was asked to answer anew, and has not yet.
        pub asked_again_at: Option<platform::db::Instant>,
        /// When the ad was taken down or called off: the link ends some time after.
        pub closed_at: Option<platform::db::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod words {
    //! One row for each word of an ad that is out.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_ad_words")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub word: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
