//! The tables of the panel.

pub(crate) mod seats {
    //! One row a seat; a seat that has ended stays on the record.
    use kernel::PersonId;
    use sea_orm::entity::prelude::*;

    use crate::panel::{Seat, SeatRole, rules::Standing};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_panel_seats")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub person_id: Uuid,
        pub role: String,
        pub external: bool,
        pub taken: Option<String>,
        pub seated_by: Uuid,
        pub seated_at: platform::db::Instant,
        pub declared_at: Option<platform::db::Instant>,
        pub conflict: bool,
        pub conflict_note: Option<Vec<u8>>,
        pub ended_by: Option<Uuid>,
        pub ended_at: Option<platform::db::Instant>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl Model {
        /// What the person has answered about conflicts of interest.
        pub fn standing(&self) -> Standing {
            match (self.declared_at, self.conflict) {
                (None, _) => Standing::Unanswered,
                (Some(_), false) => Standing::Free,
                (Some(_), true) => Standing::Aside,
            }
        }

        /// As what they sit.
        pub fn role(&self) -> SeatRole {
            // A name the code does not know cannot be written; union opens nothing and fulfils no gate.
            SeatRole::from_id(&self.role).unwrap_or(SeatRole::Union)
        }
    }

    impl From<Model> for Seat {
        fn from(row: Model) -> Self {
            Self {
                person: PersonId(row.person_id),
                role: row.role(),
                external: row.external,
                declared: row.declared_at.is_some(),
                conflicted: row.conflict,
            }
        }
    }
}

pub(crate) mod invitations {
    //! One row an invitation to someone from outside.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_panel_invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub email: String,
        pub name: String,
        pub role: String,
        pub token_hash: String,
        pub invited_by: Uuid,
        pub created_at: platform::db::Instant,
        pub expires_at: platform::db::Instant,
        pub answered_at: Option<platform::db::Instant>,
        pub withdrawn_at: Option<platform::db::Instant>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
