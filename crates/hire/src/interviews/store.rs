//! Interviews as they are kept: guides, times, invitations, and sealed notes and references.

use std::collections::BTreeMap;

use kernel::{ApplicationId, OrganisationId, PersonId, PositionId};
use platform::{Write, db::Instant};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::OnConflict};
use time::Date;

use super::{
    rows::{guides, interviews, questions, times},
    sheets,
};

/// Which questions of the method a position asks, and its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// The method's document the choice was made from.
    pub method: String,
    /// The chosen questions' ids.
    pub chosen: Vec<String>,
    /// Grows with every change; 0 before the first.
    pub version: i64,
    /// The position's own questions, oldest first.
    pub own: Vec<questions::Model>,
}

/// The guide as it stands: the core of the newest method until someone chooses.
///
/// # Errors
/// The database's.
pub async fn guide<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Guide, DbErr> {
    let row = guides::Entity::find_by_id((organisation.0, position.0)).one(db).await?;
    let own = questions::Entity::find()
        .filter(questions::Column::OrganisationId.eq(organisation.0))
        .filter(questions::Column::PositionId.eq(position.0))
        .order_by_asc(questions::Column::Id)
        .all(db)
        .await?;
    Ok(match row {
        Some(row) => Guide { method: row.method, chosen: row.questions.lines().map(str::to_owned).collect(), version: row.version, own },
        None => {
            let newest = method::library().newest("interview", "peer-worker");
            let core = newest.into_iter().flat_map(method::Document::items).filter(|item| item.flag("core")).map(|item| item.id.clone());
            Guide { method: newest.map(method::Document::address).unwrap_or_default(), chosen: core.collect(), version: 0, own }
        }
    })
}

/// Keeps the choice of questions, if nobody else kept one since; says whether it did.
///
/// # Errors
/// The database's.
pub async fn choose_questions(write: &Write, position: PositionId, guide: &Guide, chosen: &[String]) -> Result<bool, DbErr> {
    if guide.version == 0 {
        let inserted = guides::Entity::insert(guides::ActiveModel {
            organisation_id: Set(write.organisation().0),
            position_id: Set(position.0),
            method: Set(guide.method.clone()),
            questions: Set(chosen.join("\n")),
            version: Set(1),
            changed_at: Set(write.now()),
        })
        .on_conflict(OnConflict::columns([guides::Column::OrganisationId, guides::Column::PositionId]).do_nothing().to_owned())
        .exec_without_returning(write.tx())
        .await?;
        return Ok(inserted == 1);
    }
    let updated = guides::Entity::update_many()
        .col_expr(guides::Column::Questions, Expr::value(chosen.join("\n")))
        .col_expr(guides::Column::Version, Expr::value(guide.version + 1))
        .col_expr(guides::Column::ChangedAt, Expr::value(write.now().0))
        .filter(guides::Column::OrganisationId.eq(write.organisation().0))
        .filter(guides::Column::PositionId.eq(position.0))
        .filter(guides::Column::Version.eq(guide.version))
        .exec(write.tx())
        .await?;
    Ok(updated.rows_affected == 1)
}

/// A question of the position's own; the caller has checked that the law allows it.
///
/// # Errors
/// The database's.
pub async fn add_question(write: &Write, position: PositionId, question: &str, by: PersonId) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    questions::Entity::insert(questions::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        question: Set(question.to_owned()),
        created_by: Set(by.0),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// Removes a question of the position's own; says whether it was there.
///
/// # Errors
/// The database's.
pub async fn remove_question(write: &Write, position: PositionId, id: Uuid) -> Result<bool, DbErr> {
    let removed = questions::Entity::delete_many()
        .filter(questions::Column::OrganisationId.eq(write.organisation().0))
        .filter(questions::Column::PositionId.eq(position.0))
        .filter(questions::Column::Id.eq(id))
        .exec(write.tx())
        .await?;
    Ok(removed.rows_affected == 1)
}

/// The times of a position, earliest first.
///
/// # Errors
/// The database's.
pub async fn times<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<times::Model>, DbErr> {
    times::Entity::find()
        .filter(times::Column::OrganisationId.eq(organisation.0))
        .filter(times::Column::PositionId.eq(position.0))
        .order_by_asc(times::Column::Begins)
        .order_by_asc(times::Column::Id)
        .all(db)
        .await
}

/// The time a candidate holds.
///
/// # Errors
/// The database's.
pub async fn time_of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, application: ApplicationId) -> Result<Option<times::Model>, DbErr> {
    times::Entity::find()
        .filter(times::Column::OrganisationId.eq(organisation.0))
        .filter(times::Column::ApplicationId.eq(application.0))
        .one(db)
        .await
}

/// The times of several positions, each by organisation and id; with one query.
///
/// # Errors
/// The database's.
pub async fn times_of_many<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<Vec<times::Model>, DbErr> {
    times::Entity::find()
        .filter(times::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(times::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .order_by_asc(times::Column::Begins)
        .all(db)
        .await
}

/// The interviews of several positions by application; with one query.
///
/// # Errors
/// The database's.
pub async fn interviews_of_many<C: ConnectionTrait>(db: &C, wanted: &[(Uuid, Uuid)]) -> Result<BTreeMap<Uuid, interviews::Model>, DbErr> {
    let rows = interviews::Entity::find()
        .filter(interviews::Column::OrganisationId.is_in(wanted.iter().map(|(organisation, _)| *organisation)))
        .filter(interviews::Column::PositionId.is_in(wanted.iter().map(|(_, position)| *position)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.application_id, row)).collect())
}

/// A new time to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTime {
    /// When it begins.
    pub begins: Instant,
    /// When it ends.
    pub ends: Instant,
    /// Where.
    pub place: String,
    /// The video link, when it is not in a room.
    pub video: String,
}

/// Offers a time.
///
/// # Errors
/// The database's.
pub async fn offer(write: &Write, position: PositionId, new: NewTime) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    times::Entity::insert(times::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        begins: Set(new.begins),
        ends: Set(new.ends),
        place: Set(new.place),
        video: Set(new.video),
        application_id: Set(None),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// Takes a time back, if nobody has chosen it meanwhile; says whether it did.
///
/// # Errors
/// The database's.
pub async fn remove_time(write: &Write, position: PositionId, id: Uuid, held_by: Option<ApplicationId>) -> Result<bool, DbErr> {
    let mut removal = times::Entity::delete_many()
        .filter(times::Column::OrganisationId.eq(write.organisation().0))
        .filter(times::Column::PositionId.eq(position.0))
        .filter(times::Column::Id.eq(id));
    removal = match held_by {
        None => removal.filter(times::Column::ApplicationId.is_null()),
        Some(application) => removal.filter(times::Column::ApplicationId.eq(application.0)),
    };
    Ok(removal.exec(write.tx()).await?.rows_affected == 1)
}

/// Gives a free time to a candidate; of two who press at once, one sees a changed row.
///
/// # Errors
/// The database's.
pub async fn take(write: &Write, position: PositionId, id: Uuid, application: ApplicationId) -> Result<bool, DbErr> {
    let taken = times::Entity::update_many()
        .col_expr(times::Column::ApplicationId, Expr::value(application.0))
        .filter(times::Column::OrganisationId.eq(write.organisation().0))
        .filter(times::Column::PositionId.eq(position.0))
        .filter(times::Column::Id.eq(id))
        .filter(times::Column::ApplicationId.is_null())
        .exec(write.tx())
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Frees whatever time the candidate holds.
///
/// # Errors
/// The database's.
pub async fn release(write: &Write, application: ApplicationId) -> Result<(), DbErr> {
    times::Entity::update_many()
        .col_expr(times::Column::ApplicationId, Expr::value(None::<Uuid>))
        .filter(times::Column::OrganisationId.eq(write.organisation().0))
        .filter(times::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// How far the interviews of a position have come, by application.
///
/// # Errors
/// The database's.
pub async fn interviews<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<BTreeMap<Uuid, interviews::Model>, DbErr> {
    let rows = interviews::Entity::find()
        .filter(interviews::Column::OrganisationId.eq(organisation.0))
        .filter(interviews::Column::PositionId.eq(position.0))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.application_id, row)).collect())
}

/// One candidate's interview, held until the change is done: a candidate who presses twice takes turns with themselves.
///
/// # Errors
/// The database's.
pub async fn hold(write: &Write, application: ApplicationId) -> Result<Option<interviews::Model>, DbErr> {
    interviews::Entity::find_by_id((write.organisation().0, application.0)).lock_exclusive().one(write.tx()).await
}

/// One candidate's interview.
///
/// # Errors
/// The database's.
pub async fn interview<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    application: ApplicationId,
) -> Result<Option<interviews::Model>, DbErr> {
    interviews::Entity::find_by_id((organisation.0, application.0)).one(db).await
}

/// Notes that a candidate is invited and by when to choose; says whether they were not invited before.
///
/// # Errors
/// The database's.
pub async fn invite(write: &Write, position: PositionId, application: ApplicationId, choose_by: Date) -> Result<bool, DbErr> {
    begin(write, position, application).await?;
    let invited = interviews::Entity::update_many()
        .col_expr(interviews::Column::InvitedAt, Expr::value(write.now().0))
        .col_expr(interviews::Column::ChooseBy, Expr::value(choose_by))
        .filter(interviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(interviews::Column::ApplicationId.eq(application.0))
        .filter(interviews::Column::InvitedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(invited.rows_affected == 1)
}

async fn begin(write: &Write, position: PositionId, application: ApplicationId) -> Result<(), DbErr> {
    interviews::Entity::insert(interviews::ActiveModel {
        organisation_id: Set(write.organisation().0),
        application_id: Set(application.0),
        position_id: Set(position.0),
        invited_at: Set(None),
        choose_by: Set(None),
        declined_at: Set(None),
        held_at: Set(None),
        held_by: Set(None),
        sequence: Set(0),
        needs: Set(None),
        gone_on_at: Set(None),
    })
    .on_conflict(OnConflict::columns([interviews::Column::OrganisationId, interviews::Column::ApplicationId]).do_nothing().to_owned())
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// Notes that the candidate has moved their time, or said no (`declined`); the calendar file's sequence grows. Who says no on the last
/// day (`late`) lets go of the choice too.
///
/// # Errors
/// The database's.
pub async fn moved(write: &Write, row: &interviews::Model, declined: bool, late: bool) -> Result<i64, DbErr> {
    let declined_at = declined.then(|| write.now().0);
    interviews::Entity::update_many()
        .col_expr(interviews::Column::DeclinedAt, Expr::value(declined_at))
        .col_expr(interviews::Column::GoneOnAt, Expr::value(late.then(|| write.now().0)))
        .col_expr(interviews::Column::Sequence, Expr::value(row.sequence + 1))
        .filter(interviews::Column::OrganisationId.eq(row.organisation_id))
        .filter(interviews::Column::ApplicationId.eq(row.application_id))
        .exec(write.tx())
        .await?;
    Ok(row.sequence + 1)
}

/// Notes that the interview was held, or that it was not after all.
///
/// # Errors
/// The database's.
pub async fn held(write: &Write, position: PositionId, application: ApplicationId, by: Option<PersonId>) -> Result<(), DbErr> {
    begin(write, position, application).await?;
    interviews::Entity::update_many()
        .col_expr(interviews::Column::HeldAt, Expr::value(by.map(|_| write.now().0)))
        .col_expr(interviews::Column::HeldBy, Expr::value(by.map(|by| by.0)))
        .filter(interviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(interviews::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Notes that the panel goes on without a candidate who was invited and never chose; says whether that is still so.
///
/// # Errors
/// The database's.
pub async fn go_on(write: &Write, application: ApplicationId) -> Result<bool, DbErr> {
    let updated = interviews::Entity::update_many()
        .col_expr(interviews::Column::GoneOnAt, Expr::value(write.now().0))
        .filter(interviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(interviews::Column::ApplicationId.eq(application.0))
        .filter(interviews::Column::InvitedAt.is_not_null())
        .filter(interviews::Column::HeldAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(updated.rows_affected == 1)
}

/// Keeps what a candidate asks for, sealed.
///
/// # Errors
/// The database's.
pub async fn keep_needs(write: &Write, application: ApplicationId, needs: Option<Vec<u8>>) -> Result<(), DbErr> {
    interviews::Entity::update_many()
        .col_expr(interviews::Column::Needs, Expr::value(needs))
        .filter(interviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(interviews::Column::ApplicationId.eq(application.0))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Forgets all that interviews know of one application: it was withdrawn.
///
/// # Errors
/// The database's.
pub async fn forget(write: &Write, application: ApplicationId) -> Result<(), DbErr> {
    // Its own row first, then the times, as everywhere.
    hold(write, application).await?;
    release(write, application).await?;
    sheets::forget(write, application).await?;
    interviews::Entity::delete_by_id((write.organisation().0, application.0)).exec(write.tx()).await.map(|_| ())
}
