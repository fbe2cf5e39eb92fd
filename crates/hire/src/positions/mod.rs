//! Positions (H3): what a peer position is for, where it stands, who leads it, and how it moves along the path.

use kernel::{Language, OrganisationId, PersonId, PositionId, UnitId};
use platform::{
    Site, Write,
    access::{Action, Resource, Subject},
    http::Routes,
    i18n,
    room::{Duty, Hit},
};
use registry::{Role, organisations, people};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, prelude::*};
use serde_json::json;
use time::Date;

use crate::{
    path::Stage,
    waiting::{Mine, day, duty},
};

mod answering;
mod checks;
mod duration;
mod live;
mod pages;
pub(crate) mod rows;
pub mod rules;
mod store;
mod unit;

pub(crate) use answering::answered_by;
pub(crate) use duration::duration;
pub(crate) use live::{at_stage, is_live, over_by};
pub use rules::Ground;
pub use store::{Funding, Moved, New, funding, history, insert};
pub(crate) use unit::unit_of;

/// See the position and its path.
pub const VIEW: Action = Action("ViewPosition");
/// Change the position, its description, its ad.
pub const EDIT: Action = Action("EditPosition");
/// Give the position another nearest leader, at any stage.
pub const CHANGE_LEADER: Action = Action("ChangeLeader");
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
    /// The version of the catalogue they are taken from.
    pub tasks_document: String,
    /// Tasks of its own, one a line.
    pub own_tasks: String,
    /// How much of full time, 1–100.
    pub percentage: Option<u8>,
    /// Whether it is permanent, which is the rule (aml § 14-9).
    pub permanent: bool,
    /// The ground it may be temporary on, when it is.
    pub ground: Option<Ground>,
    /// Whether it is part of a project.
    pub project: bool,
    /// The plan of that project; kept while the box is not ticked, so that it can be ticked again.
    pub project_plan: Project,
    /// Answers to the test «is this a peer position?»: question and answer.
    pub test: Vec<(String, String)>,
    /// The version of the test they answer.
    pub test_document: String,
    /// Why it was given up.
    pub cancel_reason: String,
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

/// The plan of a project (B, «Organisering»).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// What it is to reach.
    pub goals: String,
    /// The steps on the way.
    pub subgoals: String,
    /// Who pays, and for how long.
    pub funding: String,
    /// Who does what.
    pub organisation: String,
}

impl Project {
    /// Whether all four are written.
    #[must_use]
    pub fn is_planned(&self) -> bool {
        [&self.goals, &self.subgoals, &self.funding, &self.organisation].iter().all(|text| !text.is_empty())
    }
}

/// One position of an organisation.
///
/// # Errors
/// The database's.
pub async fn load<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: PositionId) -> Result<Option<Position>, DbErr> {
    Ok(rows::positions::Entity::find_by_id((organisation.0, id.0)).one(db).await?.map(Into::into))
}

/// Several positions, each by organisation and id, with one query.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<Position>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    // The organisation leads the key; naming it keeps this a lookup.
    let rows = rows::positions::Entity::find()
        .filter(rows::positions::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(rows::positions::Column::Id.is_in(wanted.iter().map(|(_, id)| *id)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Those of some positions that have been over for as long as anything said in their process is kept.
///
/// # Errors
/// The database's.
pub async fn long_over<C: ConnectionTrait>(db: &C, held: &[(Uuid, Uuid)], today: Date) -> Result<Vec<(OrganisationId, PositionId)>, DbErr> {
    let by = platform::db::Instant::from(kernel::dates::end_of_day(crate::applications::rules::deleted_when_over_by(today)));
    let found = by_ids(db, held).await?.into_iter().filter(|position| position.stage.is_over() && position.moved_at <= by);
    Ok(found.map(|position| (position.organisation, position.id)).collect())
}

/// Moves the position along the path, if it is still where and as the caller saw it and the table allows the move.
/// Says whether it moved; the caller audits, the move itself is remembered here.
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
        .filter(rows::positions::Column::Version.eq(position.version))
        .exec(write.tx())
        .await?;
    if moved.rows_affected != 1 {
        return Ok(false);
    }
    rows::moves::Entity::insert(rows::moves::ActiveModel {
        organisation_id: Set(position.organisation.0),
        id: Set(Uuid::now_v7()),
        position_id: Set(position.id.0),
        from_stage: Set(position.stage.id().into()),
        to_stage: Set(to.id().into()),
        person_id: Set(write.actor().map(|person| person.0)),
        at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(true)
}

/// The tasks of a position in words, in a language: the catalogue's, then its own.
#[must_use]
pub fn task_titles(position: &Position, language: Language) -> Vec<String> {
    let library = method::library();
    let catalogue = library.at(&position.tasks_document).or_else(|| library.newest("catalogue", "tasks"));
    let chosen = position.tasks.iter().filter_map(|id| Some(catalogue?.item(id)?.title(language).to_owned()));
    chosen.chain(position.own_tasks.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)).collect()
}

/// Who can lead a position of an organisation today. Whoever left or lost the role leads nothing there any more.
pub(crate) async fn able_to_lead<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Vec<PersonId>, DbErr> {
    Ok(people::with_roles(db, organisation, &[Role::Leader, Role::Hr]).await?.into_iter().map(|person| person.id).collect())
}

pub(crate) fn routes() -> Routes {
    pages::routes()
}

/// Drafts wait to be thought through, and planned positions for their description.
pub(crate) fn duties(site: &Site, who: &Subject, mine: &Mine, language: Language) -> Vec<Duty> {
    let asks = |stage: Stage, name: &str, rest: &str| {
        let may_edit = mine.answered(stage).filter(|one| one.may(site, who, EDIT));
        may_edit.map(|one| duty(language, &format!("position-duty-{name}"), one.about(), day(one.position.moved_at), rest)).collect::<Vec<_>>()
    };
    [asks(Stage::Drafted, "draft", ""), asks(Stage::Planned, "describe", "/description")].concat()
}

pub(crate) async fn search(site: &Site, who: &Subject, at: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr> {
    if !site.access.may(who, LIST, &Resource::organisation(at)) {
        return Ok(Vec::new());
    }
    let found = store::with_words(site.db.read(), at, words).await?;
    let Some(place) = organisations::by_id(site.db.read(), at).await?.filter(|_| !found.is_empty()) else { return Ok(Vec::new()) };
    let hit = |position: store::Listed| Hit {
        about: i18n::text(language, &format!("stage-{}", position.stage)),
        href: format!("{}/positions/{}", place.base(), position.id),
        title: position.title,
    };
    Ok(found.into_iter().map(hit).collect())
}

/// Which positions a person leads, and the reasons they wrote at gates.
pub(crate) async fn export_person(site: &Site, person: PersonId) -> Result<serde_json::Value, DbErr> {
    let led = store::led_by(site.db.read(), person).await?;
    let written = crate::gates::written_by(site.db.read(), person).await?;
    Ok(json!({
        "leads": led.iter().map(|position| json!({ "title": position.title, "stage": position.stage.id() })).collect::<Vec<_>>(),
        "reasons": written.iter().map(|made| json!({ "gate": made.gate, "text": made.justification })).collect::<Vec<_>>(),
    }))
}
