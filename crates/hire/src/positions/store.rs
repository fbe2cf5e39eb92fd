//! Reading and writing positions.

use kernel::{OrganisationId, PersonId, PositionId, UnitId};
use platform::db::Instant;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};
use time::Date;

use super::{Level, rows::positions};
use crate::path::Stage;

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
    let address = |kind, id| method::library().newest(kind, id).map(method::Document::address).unwrap_or_default();
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

/// Answers as they are kept: `question=answer`, one a line.
pub(super) fn answers_as_text(answers: &[(String, String)]) -> String {
    answers.iter().map(|(question, answer)| format!("{question}={answer}")).collect::<Vec<_>>().join("\n")
}
