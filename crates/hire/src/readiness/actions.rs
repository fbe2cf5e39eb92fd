//! The rows of actions: what came of a review, who does it, and which later review took it over.

use kernel::{OrganisationId, PersonId};
use platform::{Write, db::Instant};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::*,
    sea_query::{Expr, ExprTrait},
};
use time::Date;

use super::{ActionId, ReviewId, rows::actions, store::Written};

/// One action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Action {
    pub id: ActionId,
    pub organisation: OrganisationId,
    pub review: ReviewId,
    pub point: String,
    pub text: String,
    pub owner: Option<PersonId>,
    pub owner_name: String,
    pub due: Option<Date>,
    pub done_by: Option<PersonId>,
    pub done_at: Option<Instant>,
    /// The later review that took it over.
    pub taken_over_by: Option<ReviewId>,
    pub version: i64,
    pub created_at: Instant,
}

impl From<actions::Model> for Action {
    fn from(row: actions::Model) -> Self {
        Self {
            id: ActionId(row.id),
            organisation: OrganisationId(row.organisation_id),
            review: ReviewId(row.review_id),
            point: row.point,
            text: row.text,
            owner: row.owner_id.map(PersonId),
            owner_name: row.owner_name,
            due: row.due,
            done_by: row.done_by.map(PersonId),
            done_at: row.done_at,
            taken_over_by: row.taken_over_by.map(ReviewId),
            version: row.version,
            created_at: row.created_at,
        }
    }
}

/// A new action from a point.
pub(super) async fn insert_action(write: &Write, review: ReviewId, point: &str, text: String, from: &Written) -> Result<(), DbErr> {
    actions::Entity::insert(actions::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(ActionId::new().0),
        review_id: Set(review.0),
        point: Set(point.to_owned()),
        text: Set(text),
        owner_id: Set(from.owner.map(|owner| owner.0)),
        owner_name: Set(from.owner_name.clone()),
        due: Set(from.due),
        done_by: Set(None),
        done_at: Set(None),
        taken_over_by: Set(None),
        version: Set(1),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// The actions of a review, in the order of its points.
pub(super) async fn actions_of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, review: ReviewId) -> Result<Vec<Action>, DbErr> {
    let rows = actions::Entity::find()
        .filter(actions::Column::OrganisationId.eq(organisation.0))
        .filter(actions::Column::ReviewId.eq(review.0))
        .order_by_asc(actions::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One action.
pub(super) async fn action<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: ActionId) -> Result<Option<Action>, DbErr> {
    Ok(actions::Entity::find_by_id((organisation.0, id.0)).one(db).await?.map(Into::into))
}

/// Saves an action if nobody else has since; says whether it did.
pub(super) async fn save_action(write: &Write, action: &Action, version: i64) -> Result<bool, DbErr> {
    let saved = actions::Entity::update_many()
        .col_expr(actions::Column::Text, Expr::value(action.text.clone()))
        .col_expr(actions::Column::OwnerId, Expr::value(action.owner.map(|owner| owner.0)))
        .col_expr(actions::Column::OwnerName, Expr::value(action.owner_name.clone()))
        .col_expr(actions::Column::Due, Expr::value(action.due))
        .col_expr(actions::Column::Version, Expr::value(version + 1))
        .filter(actions::Column::OrganisationId.eq(action.organisation.0))
        .filter(actions::Column::Id.eq(action.id.0))
        .filter(actions::Column::Version.eq(version))
        .exec(write.tx())
        .await?;
    Ok(saved.rows_affected == 1)
}

/// Marks an action done, or not done after all; says whether that changed anything.
pub(super) async fn mark(write: &Write, action: &Action, by: PersonId, done: bool) -> Result<bool, DbErr> {
    let as_it_was = if done { actions::Column::DoneAt.is_null() } else { actions::Column::DoneAt.is_not_null() };
    let marked = actions::Entity::update_many()
        .col_expr(actions::Column::DoneBy, Expr::value(done.then_some(by.0)))
        .col_expr(actions::Column::DoneAt, Expr::value(done.then_some(write.now().0)))
        .col_expr(actions::Column::Version, Expr::col(actions::Column::Version).add(1))
        .filter(actions::Column::OrganisationId.eq(action.organisation.0))
        .filter(actions::Column::Id.eq(action.id.0))
        .filter(as_it_was)
        .filter(actions::Column::TakenOverBy.is_null())
        .exec(write.tx())
        .await?;
    Ok(marked.rows_affected == 1)
}

/// The actions of earlier reviews that nobody has done and no later review has taken over, the oldest first.
pub(super) async fn left_from_earlier<C: ConnectionTrait>(db: &C, organisation: OrganisationId, than: ReviewId) -> Result<Vec<Action>, DbErr> {
    let rows = actions::Entity::find()
        .filter(actions::Column::OrganisationId.eq(organisation.0))
        .filter(actions::Column::ReviewId.lt(than.0))
        .filter(actions::Column::DoneAt.is_null())
        .filter(actions::Column::TakenOverBy.is_null())
        .order_by_asc(actions::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Notes that a later review has taken actions over.
pub(super) async fn take_over(write: &Write, review: ReviewId, actions: &[ActionId]) -> Result<(), DbErr> {
    if actions.is_empty() {
        return Ok(());
    }
    actions::Entity::update_many()
        .col_expr(actions::Column::TakenOverBy, Expr::value(review.0))
        .col_expr(actions::Column::Version, Expr::col(actions::Column::Version).add(1))
        .filter(actions::Column::OrganisationId.eq(write.organisation().0))
        .filter(actions::Column::Id.is_in(actions.iter().map(|action| action.0)))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// What a person has agreed to do and has not done, in these organisations.
pub(super) async fn waiting_for<C: ConnectionTrait>(db: &C, person: PersonId, organisations: &[OrganisationId]) -> Result<Vec<Action>, DbErr> {
    let rows = actions::Entity::find()
        .filter(actions::Column::OrganisationId.is_in(organisations.iter().map(|at| at.0)))
        .filter(actions::Column::TakenOverBy.is_null())
        .filter(actions::Column::OwnerId.eq(person.0))
        .filter(actions::Column::DoneAt.is_null())
        .order_by_asc(actions::Column::Id)
        .limit(50)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Every action a person has owned, for their own data export.
pub(super) async fn owned_by<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Vec<Action>, DbErr> {
    let rows = actions::Entity::find().filter(actions::Column::OwnerId.eq(person.0)).order_by_asc(actions::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
