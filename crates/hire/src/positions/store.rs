//! Reading and writing positions.

use kernel::{OrganisationId, PersonId, PositionId, UnitId, money::Ore};
use platform::{Write, db::Instant};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use time::Date;

use super::{
    Ground, Level, Position, Project,
    rows::{funding, moves, positions},
};
use crate::{
    finding::{self, Kind},
    path::Stage,
};

/// How many positions a page of the list shows.
pub const PAGE: u64 = 25;

/// What a new position is made of; all but the title may come later.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// What it is called.
    pub title: String,
    /// Where it is placed.
    pub unit: Option<UnitId>,
    /// Its nearest leader.
    pub leader: Option<PersonId>,
    /// Why it is there.
    pub purpose: String,
    /// Its goals.
    pub goals: String,
    /// Its main level.
    pub level: Option<Level>,
    /// Tasks from the catalogue, by id.
    pub tasks: Vec<String>,
    /// Tasks of its own, one a line.
    pub own_tasks: String,
    /// How much of full time.
    pub percentage: Option<u8>,
    /// The first day.
    pub starts: Option<Date>,
    /// Answers to the test, by question.
    pub test: Vec<(String, String)>,
}

/// A new position at a stage (the path begins at [`Stage::Drafted`]); the caller audits.
///
/// # Errors
/// The database's.
pub async fn insert<C: ConnectionTrait>(
    db: &C,
    now: Instant,
    organisation: OrganisationId,
    id: PositionId,
    new: New,
    stage: Stage,
) -> Result<(), DbErr> {
    finding::keep(db, Kind::Position, organisation.0, id.0, &new.title).await?;
    positions::Entity::insert(positions::ActiveModel {
        organisation_id: Set(organisation.0),
        id: Set(id.0),
        title: Set(new.title),
        unit_id: Set(new.unit.map(|unit| unit.0)),
        leader_id: Set(new.leader.map(|leader| leader.0)),
        purpose: Set(new.purpose),
        goals: Set(new.goals),
        level: Set(new.level.map(|level| level.id().into())),
        tasks: Set(new.tasks.join("\n")),
        own_tasks: Set(new.own_tasks),
        percentage: Set(new.percentage.map(i64::from)),
        // The law's rule; anything else is chosen, with a ground.
        permanent: Set(true),
        legal_ground: Set(None),
        project: Set(false),
        project_goals: Set(String::new()),
        project_subgoals: Set(String::new()),
        project_funding: Set(String::new()),
        project_organisation: Set(String::new()),
        test_document: Set(if new.test.is_empty() { String::new() } else { address("test", "peer-position") }),
        test_answers: Set(answers_as_text(&new.test)),
        tasks_document: Set(address("catalogue", "tasks")),
        cancel_reason: Set(String::new()),
        starts: Set(new.starts),
        ends: Set(None),
        stage: Set(stage.id().into()),
        version: Set(1),
        created_at: Set(now),
        moved_at: Set(now),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// The version of the method a record keeps.
pub(super) fn address(kind: &str, id: &str) -> String {
    method::library().newest(kind, id).map(method::Document::address).unwrap_or_default()
}

/// Answers as they are kept: `question=answer`, one a line.
fn answers_as_text(answers: &[(String, String)]) -> String {
    answers.iter().map(|(question, answer)| format!("{question}={answer}")).collect::<Vec<_>>().join("\n")
}

/// What one group of the guided form changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Title, purpose, goals, level.
    Purpose { title: String, purpose: String, goals: String, level: Option<Level> },
    /// Tasks of the catalogue, and its own.
    Tasks { tasks: Vec<String>, own_tasks: String },
    /// Unit, leader, percentage.
    Place { unit: Option<UnitId>, leader: Option<PersonId>, percentage: Option<u8> },
    /// Permanent or not, why, and when.
    Terms { permanent: bool, ground: Option<Ground>, project: bool, plan: Project, starts: Option<Date>, ends: Option<Date> },
    /// Answers to the test.
    Test { answers: Vec<(String, String)> },
}

/// Saves one group, if the position is still a draft of that version. Says whether it was; the caller audits.
pub(super) async fn save(write: &Write, position: &Position, version: i64, change: Change) -> Result<bool, DbErr> {
    use positions::Column;
    let update = guarded(position, version).filter(Column::Stage.eq(Stage::Drafted.id()));
    let title = if let Change::Purpose { title, .. } = &change { Some(title.clone()) } else { None };
    let update = match change {
        Change::Purpose { title, purpose, goals, level } => update
            .col_expr(Column::Title, Expr::value(title))
            .col_expr(Column::Purpose, Expr::value(purpose))
            .col_expr(Column::Goals, Expr::value(goals))
            .col_expr(Column::Level, Expr::value(level.map(Level::id))),
        Change::Tasks { tasks, own_tasks } => update
            .col_expr(Column::Tasks, Expr::value(tasks.join("\n")))
            .col_expr(Column::OwnTasks, Expr::value(own_tasks))
            .col_expr(Column::TasksDocument, Expr::value(address("catalogue", "tasks"))),
        Change::Place { unit, leader, percentage } => update
            .col_expr(Column::UnitId, Expr::value(unit.map(|unit| unit.0)))
            .col_expr(Column::LeaderId, Expr::value(leader.map(|leader| leader.0)))
            .col_expr(Column::Percentage, Expr::value(percentage.map(i64::from))),
        Change::Terms { permanent, ground, project, plan, starts, ends } => update
            .col_expr(Column::Permanent, Expr::value(permanent))
            .col_expr(Column::LegalGround, Expr::value(ground.map(Ground::id)))
            .col_expr(Column::Project, Expr::value(project))
            .col_expr(Column::ProjectGoals, Expr::value(plan.goals))
            .col_expr(Column::ProjectSubgoals, Expr::value(plan.subgoals))
            .col_expr(Column::ProjectFunding, Expr::value(plan.funding))
            .col_expr(Column::ProjectOrganisation, Expr::value(plan.organisation))
            .col_expr(Column::Starts, Expr::value(starts))
            .col_expr(Column::Ends, Expr::value(ends)),
        Change::Test { answers } => update
            .col_expr(Column::TestAnswers, Expr::value(answers_as_text(&answers)))
            .col_expr(Column::TestDocument, Expr::value(address("test", "peer-position"))),
    };
    let saved = update.exec(write.tx()).await?.rows_affected == 1;
    if let Some(title) = title.filter(|_| saved) {
        finding::keep(write.tx(), Kind::Position, position.organisation.0, position.id.0, &title).await?;
    }
    Ok(saved)
}

fn guarded(position: &Position, version: i64) -> sea_orm::UpdateMany<positions::Entity> {
    positions::Entity::update_many()
        .col_expr(positions::Column::Version, Expr::value(version + 1))
        .filter(positions::Column::OrganisationId.eq(position.organisation.0))
        .filter(positions::Column::Id.eq(position.id.0))
        .filter(positions::Column::Version.eq(version))
}

/// Gives the position another leader, at the version the caller saw. Says whether it did; the caller audits.
pub(super) async fn set_leader(write: &Write, position: &Position, version: i64, leader: PersonId) -> Result<bool, DbErr> {
    let update = guarded(position, version).filter(positions::Column::Stage.eq(position.stage.id()));
    Ok(update.col_expr(positions::Column::LeaderId, Expr::value(leader.0)).exec(write.tx()).await?.rows_affected == 1)
}

/// Keeps why a position was given up; the caller has moved it.
pub(super) async fn keep_reason(write: &Write, position: &Position, reason: &str) -> Result<(), DbErr> {
    positions::Entity::update_many()
        .col_expr(positions::Column::CancelReason, Expr::value(reason))
        .filter(positions::Column::OrganisationId.eq(position.organisation.0))
        .filter(positions::Column::Id.eq(position.id.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// What a list asks for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Filter {
    pub stage: Option<Stage>,
    pub leader: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub after: Option<PositionId>,
}

/// A position as a line of a list: its long texts are not even read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub id: PositionId,
    pub title: String,
    pub unit: Option<UnitId>,
    pub leader: Option<PersonId>,
    pub stage: Stage,
}

async fn listed<C: ConnectionTrait>(db: &C, select: sea_orm::Select<positions::Entity>) -> Result<Vec<Listed>, DbErr> {
    use positions::Column;
    type Row = (Uuid, String, Option<Uuid>, Option<Uuid>, String);
    let columns = [Column::Id, Column::Title, Column::UnitId, Column::LeaderId, Column::Stage];
    let rows: Vec<Row> = select.select_only().columns(columns).into_tuple().all(db).await?;
    let line = |(id, title, unit, leader, stage): Row| Listed {
        id: PositionId(id),
        title,
        unit: unit.map(UnitId),
        leader: leader.map(PersonId),
        stage: Stage::from_id(&stage).unwrap_or(Stage::Cancelled),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A page of positions, the newest first, and one more than a page when there are more.
pub(super) async fn list<C: ConnectionTrait>(db: &C, organisation: OrganisationId, filter: Filter) -> Result<Vec<Listed>, DbErr> {
    let mut select = positions::Entity::find().filter(positions::Column::OrganisationId.eq(organisation.0));
    if let Some(stage) = filter.stage {
        select = select.filter(positions::Column::Stage.eq(stage.id()));
    }
    if let Some(leader) = filter.leader {
        select = select.filter(positions::Column::LeaderId.eq(leader.0));
    }
    if let Some(unit) = filter.unit {
        select = select.filter(positions::Column::UnitId.eq(unit.0));
    }
    if let Some(after) = filter.after {
        select = select.filter(positions::Column::Id.lt(after.0));
    }
    listed(db, select.order_by_desc(positions::Column::Id).limit(PAGE + 1)).await
}

/// The positions whose title holds every word, the newest first; at most twenty.
pub(super) async fn with_words<C: ConnectionTrait>(db: &C, organisation: OrganisationId, words: &str) -> Result<Vec<Listed>, DbErr> {
    let id = (positions::Entity, positions::Column::Id);
    let Some(holding) = finding::holding(db, Kind::Position, organisation, words, id).await? else { return Ok(Vec::new()) };
    let found = positions::Entity::find().filter(positions::Column::OrganisationId.eq(organisation.0)).filter(holding);
    listed(db, found.order_by_desc(positions::Column::Id).limit(finding::MOST)).await
}

/// Every position a person leads, for their own data.
pub(super) async fn led_by<C: ConnectionTrait>(db: &C, leader: PersonId) -> Result<Vec<Position>, DbErr> {
    let rows = positions::Entity::find().filter(positions::Column::LeaderId.eq(leader.0)).order_by_asc(positions::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One source of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// Its id.
    pub id: Uuid,
    /// Who pays.
    pub source: String,
    /// How much.
    pub amount: Ore,
    /// Until when; none when it has no end.
    pub ends: Option<Date>,
}

/// What funds a position, in the order it was added.
///
/// # Errors
/// The database's.
pub async fn funding<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Funding>, DbErr> {
    let rows = funding::Entity::find()
        .filter(funding::Column::OrganisationId.eq(organisation.0))
        .filter(funding::Column::PositionId.eq(position.0))
        .order_by_asc(funding::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| Funding { id: row.id, source: row.source, amount: Ore(row.amount_ore), ends: row.ends }).collect())
}

/// Adds a source of money; the caller audits.
pub(super) async fn add_funding(write: &Write, position: &Position, new: &Funding) -> Result<(), DbErr> {
    funding::Entity::insert(funding::ActiveModel {
        organisation_id: Set(position.organisation.0),
        id: Set(new.id),
        position_id: Set(position.id.0),
        source: Set(new.source.clone()),
        amount_ore: Set(new.amount.0),
        ends: Set(new.ends),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// Takes a source of money away. Says whether it was there; the caller audits.
pub(super) async fn remove_funding(write: &Write, position: &Position, id: Uuid) -> Result<bool, DbErr> {
    let gone = funding::Entity::delete_many()
        .filter(funding::Column::OrganisationId.eq(position.organisation.0))
        .filter(funding::Column::PositionId.eq(position.id.0))
        .filter(funding::Column::Id.eq(id))
        .exec(write.tx())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// One move along the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// To which stage.
    pub to: Stage,
    /// Who moved it; none for an applicant's answer.
    pub person: Option<PersonId>,
    /// When.
    pub at: Instant,
}

/// How a position moved along the path, the newest first.
///
/// # Errors
/// The database's.
pub async fn history<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Moved>, DbErr> {
    let rows = moves::Entity::find()
        .filter(moves::Column::OrganisationId.eq(organisation.0))
        .filter(moves::Column::PositionId.eq(position.0))
        .order_by_desc(moves::Column::Id)
        .limit(50)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(Moved { to: Stage::from_id(&row.to_stage)?, person: row.person_id.map(PersonId), at: row.at }))
        .collect())
}
