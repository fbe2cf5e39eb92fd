//! The tables of positions, of what funds them, and of how they moved.

pub(crate) mod positions {
    //! One row a position.
    use kernel::{OrganisationId, PersonId, PositionId, UnitId};
    use sea_orm::entity::prelude::*;

    use crate::{
        path::Stage,
        positions::{Ground, Level, Position, Project},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_positions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub title: String,
        pub unit_id: Option<Uuid>,
        pub leader_id: Option<Uuid>,
        pub purpose: String,
        pub goals: String,
        pub level: Option<String>,
        /// Ids from the task catalogue, one a line.
        pub tasks: String,
        pub own_tasks: String,
        pub percentage: Option<i64>,
        pub permanent: bool,
        pub legal_ground: Option<String>,
        pub project: bool,
        pub project_goals: String,
        pub project_subgoals: String,
        pub project_funding: String,
        pub project_organisation: String,
        /// Answers to the test, `question=answer`, one a line.
        pub test_answers: String,
        /// The version of the test they answer.
        pub test_document: String,
        /// The version of the catalogue the tasks are taken from.
        pub tasks_document: String,
        pub cancel_reason: String,
        pub starts: Option<TimeDate>,
        pub ends: Option<TimeDate>,
        pub stage: String,
        pub version: i64,
        pub created_at: platform::db::Instant,
        pub moved_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl From<Model> for Position {
        fn from(row: Model) -> Self {
            Self {
                id: PositionId(row.id),
                organisation: OrganisationId(row.organisation_id),
                title: row.title,
                unit: row.unit_id.map(UnitId),
                leader: row.leader_id.map(PersonId),
                purpose: row.purpose,
                goals: row.goals,
                level: row.level.as_deref().and_then(Level::from_id),
                tasks: row.tasks.lines().map(str::to_owned).collect(),
                tasks_document: row.tasks_document,
                own_tasks: row.own_tasks,
                percentage: row.percentage.and_then(|percentage| u8::try_from(percentage).ok()),
                permanent: row.permanent,
                ground: row.legal_ground.as_deref().and_then(Ground::from_id),
                project: row.project,
                project_plan: Project {
                    goals: row.project_goals,
                    subgoals: row.project_subgoals,
                    funding: row.project_funding,
                    organisation: row.project_organisation,
                },
                test: row
                    .test_answers
                    .lines()
                    .filter_map(|line| line.split_once('='))
                    .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
                    .collect(),
                test_document: row.test_document,
                cancel_reason: row.cancel_reason,
                starts: row.starts,
                ends: row.ends,
                // A name the table does not know cannot be written; a cancelled position harms nobody.
                stage: Stage::from_id(&row.stage).unwrap_or(Stage::Cancelled),
                version: row.version,
                created_at: row.created_at,
                moved_at: row.moved_at,
            }
        }
    }
}

pub(crate) mod funding {
    //! One row a source of money.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_position_funding")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub source: String,
        pub amount_ore: i64,
        pub ends: Option<TimeDate>,
        pub created_at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod moves {
    //! One row a move along the path.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_position_moves")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position_id: Uuid,
        pub from_stage: String,
        pub to_stage: String,
        pub person_id: Option<Uuid>,
        pub at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
