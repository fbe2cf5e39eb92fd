//! The rows of readiness reviews and their actions.

use std::collections::BTreeMap;

use kernel::{OrganisationId, PersonId};
use platform::{Write, db::Instant};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::*,
    sea_query::{Alias, Expr, ExprTrait, OnConflict, Query},
};
use time::Date;

pub(super) use super::actions::{Action, action, actions_of, insert_action, left_from_earlier, mark, owned_by, save_action, take_over, waiting_for};
use super::{
    ReviewId,
    rows::{answers, parts, reviews},
    rules::{Answer, Answers},
};

/// One review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Review {
    pub id: ReviewId,
    pub organisation: OrganisationId,
    /// The version of the checklist it follows.
    pub checklist: String,
    pub started_by: PersonId,
    pub started_at: Instant,
    pub finished_by: Option<PersonId>,
    pub finished_at: Option<Instant>,
}

impl From<reviews::Model> for Review {
    fn from(row: reviews::Model) -> Self {
        Self {
            id: ReviewId(row.id),
            organisation: OrganisationId(row.organisation_id),
            checklist: row.checklist,
            started_by: PersonId(row.started_by),
            started_at: row.started_at,
            finished_by: row.finished_by.map(PersonId),
            finished_at: row.finished_at,
        }
    }
}

/// What is written about one point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub answer: Option<Answer>,
    pub note: String,
    pub owner: Option<PersonId>,
    /// Someone without a way in, by name.
    pub owner_name: String,
    pub due: Option<Date>,
}

/// Whether a review is finished there.
pub(super) async fn any_finished<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<bool, DbErr> {
    let found = reviews::Entity::find()
        .filter(reviews::Column::OrganisationId.eq(organisation.0))
        .filter(reviews::Column::FinishedAt.is_not_null())
        .limit(1)
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The reviews, newest first.
pub(super) async fn list<C: ConnectionTrait>(db: &C, organisation: OrganisationId, after: Option<ReviewId>, most: u64) -> Result<Vec<Review>, DbErr> {
    let mut query = reviews::Entity::find().filter(reviews::Column::OrganisationId.eq(organisation.0));
    if let Some(after) = after {
        query = query.filter(reviews::Column::Id.lt(after.0));
    }
    Ok(query.order_by_desc(reviews::Column::Id).limit(most).all(db).await?.into_iter().map(Into::into).collect())
}

/// The review that is under way, when there is one.
pub(super) async fn under_way<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Option<Review>, DbErr> {
    let found = reviews::Entity::find()
        .filter(reviews::Column::OrganisationId.eq(organisation.0))
        .filter(reviews::Column::FinishedAt.is_null())
        .order_by_asc(reviews::Column::Id)
        .limit(1)
        .one(db)
        .await?;
    Ok(found.map(Into::into))
}

/// One review.
pub(super) async fn load<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: ReviewId) -> Result<Option<Review>, DbErr> {
    Ok(reviews::Entity::find_by_id((organisation.0, id.0)).one(db).await?.map(Into::into))
}

/// The finished review before this one.
pub(super) async fn previous<C: ConnectionTrait>(db: &C, review: &Review) -> Result<Option<Review>, DbErr> {
    let found = reviews::Entity::find()
        .filter(reviews::Column::OrganisationId.eq(review.organisation.0))
        .filter(reviews::Column::FinishedAt.is_not_null())
        .filter(reviews::Column::Id.lt(review.id.0))
        .order_by_desc(reviews::Column::Id)
        .limit(1)
        .one(db)
        .await?;
    Ok(found.map(Into::into))
}

/// What is written about the points of a review.
pub(super) async fn written<C: ConnectionTrait>(db: &C, organisation: OrganisationId, review: ReviewId) -> Result<BTreeMap<String, Written>, DbErr> {
    let rows = answers::Entity::find()
        .filter(answers::Column::OrganisationId.eq(organisation.0))
        .filter(answers::Column::ReviewId.eq(review.0))
        .all(db)
        .await?;
    let written = |row: answers::Model| {
        let answer = row.answer.as_deref().and_then(Answer::from_id);
        (row.point, Written { answer, note: row.note, owner: row.owner_id.map(PersonId), owner_name: row.owner_name, due: row.due })
    };
    Ok(rows.into_iter().map(written).collect())
}

/// The answers of several reviews with one query.
pub(super) async fn answers_of<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    ids: &[ReviewId],
) -> Result<BTreeMap<ReviewId, Answers>, DbErr> {
    let mut found: BTreeMap<ReviewId, Answers> = BTreeMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let rows = answers::Entity::find()
        .filter(answers::Column::OrganisationId.eq(organisation.0))
        .filter(answers::Column::ReviewId.is_in(ids.iter().map(|id| id.0)))
        .all(db)
        .await?;
    for row in rows {
        if let Some(answer) = row.answer.as_deref().and_then(Answer::from_id) {
            found.entry(ReviewId(row.review_id)).or_default().insert(row.point, answer);
        }
    }
    Ok(found)
}

/// The version of one part's answers.
pub(super) async fn part_version<C: ConnectionTrait>(db: &C, review: &Review, part: &str) -> Result<Option<i64>, DbErr> {
    let row = parts::Entity::find_by_id((review.organisation.0, review.id.0, part.to_owned())).one(db).await?;
    Ok(row.map(|row| row.version))
}

/// A new review with its parts, unless one is under way: two who begin at once begin one. Says whether it was begun.
pub(super) async fn start(write: &Write, id: ReviewId, by: PersonId, checklist: &str, part_ids: &[&str]) -> Result<bool, DbErr> {
    let organisation = write.organisation().0;
    let begun = reviews::Entity::insert(reviews::ActiveModel {
        organisation_id: Set(organisation),
        id: Set(id.0),
        checklist: Set(checklist.to_owned()),
        started_by: Set(by.0),
        started_at: Set(write.now()),
        finished_by: Set(None),
        finished_at: Set(None),
    })
    .on_conflict(OnConflict::new().do_nothing().to_owned())
    .exec_without_returning(write.tx())
    .await?;
    if begun == 0 {
        return Ok(false);
    }
    let rows = part_ids.iter().map(|part| parts::ActiveModel {
        organisation_id: Set(organisation),
        review_id: Set(id.0),
        part: Set((*part).to_owned()),
        version: Set(1),
    });
    parts::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    Ok(true)
}

/// Keeps the review from being finished while a part is saved; says whether it is still under way.
pub(super) async fn hold(write: &Write, review: ReviewId) -> Result<bool, DbErr> {
    let held = reviews::Entity::update_many()
        .col_expr(reviews::Column::StartedBy, Expr::col(reviews::Column::StartedBy))
        .filter(reviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(reviews::Column::Id.eq(review.0))
        .filter(reviews::Column::FinishedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(held.rows_affected == 1)
}

/// Saves one part's answers if nobody else has since; says whether it did.
pub(super) async fn save_part(write: &Write, review: ReviewId, part: &str, version: i64, points: Vec<(String, Written)>) -> Result<bool, DbErr> {
    let organisation = write.organisation().0;
    let saved = parts::Entity::update_many()
        .col_expr(parts::Column::Version, Expr::value(version + 1))
        .filter(parts::Column::OrganisationId.eq(organisation))
        .filter(parts::Column::ReviewId.eq(review.0))
        .filter(parts::Column::Part.eq(part))
        .filter(parts::Column::Version.eq(version))
        .exec(write.tx())
        .await?;
    if saved.rows_affected != 1 {
        return Ok(false);
    }
    answers::Entity::delete_many()
        .filter(answers::Column::OrganisationId.eq(organisation))
        .filter(answers::Column::ReviewId.eq(review.0))
        .filter(answers::Column::Point.is_in(points.iter().map(|(point, _)| point.as_str())))
        .exec(write.tx())
        .await?;
    let rows = points.into_iter().map(|(point, written)| answers::ActiveModel {
        organisation_id: Set(organisation),
        review_id: Set(review.0),
        point: Set(point),
        answer: Set(written.answer.map(|answer| answer.id().to_owned())),
        note: Set(written.note),
        owner_id: Set(written.owner.map(|owner| owner.0)),
        owner_name: Set(written.owner_name),
        due: Set(written.due),
    });
    answers::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    Ok(true)
}

/// Finishes the review if it is under way; says whether it did.
pub(super) async fn finish(write: &Write, review: ReviewId, by: PersonId) -> Result<bool, DbErr> {
    let finished = reviews::Entity::update_many()
        .col_expr(reviews::Column::FinishedBy, Expr::value(by.0))
        .col_expr(reviews::Column::FinishedAt, Expr::value(write.now().0))
        .filter(reviews::Column::OrganisationId.eq(write.organisation().0))
        .filter(reviews::Column::Id.eq(review.0))
        .filter(reviews::Column::FinishedAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(finished.rows_affected == 1)
}

/// The newest review of each of these organisations and whether it is finished, with one query.
pub(super) async fn newest_of<C: ConnectionTrait>(db: &C, organisations: &[OrganisationId]) -> Result<BTreeMap<OrganisationId, Review>, DbErr> {
    if organisations.is_empty() {
        return Ok(BTreeMap::new());
    }
    let newer = Alias::new("newer");
    let than = |column: reviews::Column| Expr::col((newer.clone(), column));
    let later = Query::select()
        .expr(Expr::value(1))
        .from_as(reviews::Entity, newer.clone())
        .and_where(than(reviews::Column::OrganisationId).eq(Expr::col((reviews::Entity, reviews::Column::OrganisationId))))
        .and_where(than(reviews::Column::Id).gt(Expr::col((reviews::Entity, reviews::Column::Id))))
        .to_owned();
    let rows = reviews::Entity::find()
        .filter(reviews::Column::OrganisationId.is_in(organisations.iter().map(|id| id.0)))
        .filter(Expr::exists(later).not())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (OrganisationId(row.organisation_id), row.into())).collect())
}
