//! Positions (H3): what a peer position is for, where it stands, who leads it, and how it moves along the path.

use kernel::{OrganisationId, PersonId, PositionId, UnitId};
use platform::{Write, access::Action};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, prelude::*};
use time::Date;

use crate::path::Stage;

pub(crate) mod rows;

/// See the position and its path.
pub const VIEW: Action = Action("ViewPosition");
/// Change the position, its description, its ad.
pub const EDIT: Action = Action("EditPosition");
/// Make a new position; asked of the organisation.
pub const CREATE: Action = Action("CreatePosition");
/// List the organisation's positions; asked of the organisation.
pub const LIST: Action = Action("ListPositions");

/// At which level the peer worker mainly works (K, «Viktige aspekter»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// With people, directly.
    Individual,
    /// With the service.
    Service,
    /// With the system.
    System,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Individual, Self::Service, Self::System];

    /// The level's name in the database and in locale keys (`level-individual`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Service => "service",
            Self::System => "system",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// One peer position, as other slices meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its id.
    pub id: PositionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is called: `Erfaringskonsulent`.
    pub title: String,
    /// Where it is placed.
    pub unit: Option<UnitId>,
    /// Its one nearest leader.
    pub leader: Option<PersonId>,
    /// Why it is there.
    pub purpose: String,
    /// Its goals.
    pub goals: String,
    /// Its main level.
    pub level: Option<Level>,
    /// Tasks from the method's catalogue, by id (`catalogue/tasks/v1`).
    pub tasks: Vec<String>,
    /// Tasks of its own, one a line.
    pub own_tasks: String,
    /// How much of full time, 1–100.
    pub percentage: Option<u8>,
    /// Whether it is permanent, which is the rule (aml § 14-9).
    pub permanent: bool,
    /// The first day, as planned.
    pub starts: Option<Date>,
    /// The last day, when it is temporary.
    pub ends: Option<Date>,
    /// Where it is on the path.
    pub stage: Stage,
    /// Grows with every change.
    pub version: i64,
    /// When it was made.
    pub created_at: platform::db::Instant,
    /// When it last moved along the path: since when the next step waits.
    pub moved_at: platform::db::Instant,
}

/// One position of an organisation.
///
/// # Errors
/// The database's.
pub async fn load<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: PositionId) -> Result<Option<Position>, DbErr> {
    Ok(rows::positions::Entity::find_by_id((organisation.0, id.0)).one(db).await?.map(Into::into))
}

/// Moves the position along the path, if it is still where the caller saw it and the table allows the move.
/// Says whether it moved; the caller audits.
///
/// # Errors
/// The database's.
pub async fn advance(write: &Write, position: &Position, to: Stage) -> Result<bool, DbErr> {
    if !position.stage.may_become().contains(&to) {
        return Ok(false);
    }
    let moved = rows::positions::Entity::update_many()
        .col_expr(rows::positions::Column::Stage, Expr::value(to.id()))
        .col_expr(rows::positions::Column::MovedAt, Expr::value(write.now().0))
        .filter(rows::positions::Column::OrganisationId.eq(position.organisation.0))
        .filter(rows::positions::Column::Id.eq(position.id.0))
        .filter(rows::positions::Column::Stage.eq(position.stage.id()))
        .exec(write.tx())
        .await?;
    Ok(moved.rows_affected == 1)
}
