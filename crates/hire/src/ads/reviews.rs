//! User organisations asked about an ad: the invitation, its secret link, and the answer.

use std::collections::BTreeMap;

use kernel::{Language, OrganisationId, PersonId, PositionId};
use platform::{
    Site, Write,
    crypto::Token,
    db::{Instant, with_key},
};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::*,
    sea_query::{ExprTrait as _, IntoColumnRef as _},
};
use serde::{Deserialize, Serialize};

use super::{
    publishing_rules::{Answer, Given},
    rows::{
        ads,
        reviews::{ActiveModel, Column, Entity, Model},
    },
};

/// One organisation asked, and what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Review {
    pub id: Uuid,
    pub organisation: OrganisationId,
    pub position: PositionId,
    /// The user organisation in this installation, when it is one.
    pub reviewer: Option<OrganisationId>,
    pub reviewer_name: String,
    pub email: String,
    pub language: Language,
    /// Comments by section.
    pub comments: BTreeMap<String, String>,
    pub overall: String,
    pub answered_by: String,
    pub answer: Option<Answer>,
    pub version: i64,
    pub created_at: Instant,
    pub reminded_at: Option<Instant>,
    pub answered_at: Option<Instant>,
    pub read_at: Option<Instant>,
    /// When it was asked to answer anew, and has not yet.
    pub asked_again_at: Option<Instant>,
    /// When the ad was taken down or called off.
    pub closed_at: Option<Instant>,
    /// What is being written over the given answer.
    pub draft: Option<Written>,
    judged: Option<String>,
    secret: Vec<u8>,
}

impl From<Model> for Review {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            organisation: OrganisationId(row.organisation_id),
            position: PositionId(row.position_id),
            reviewer: row.reviewer_id.map(OrganisationId),
            reviewer_name: row.reviewer_name,
            email: row.email,
            language: row.language.parse().unwrap_or_default(),
            comments: serde_json::from_str(&row.comments).unwrap_or_default(),
            overall: row.overall,
            answered_by: row.answered_by,
            answer: row.answer.as_deref().and_then(Answer::from_id),
            version: row.version,
            created_at: row.created_at,
            reminded_at: row.reminded_at,
            answered_at: row.answered_at,
            read_at: row.read_at,
            asked_again_at: row.asked_again_at,
            closed_at: row.closed_at,
            draft: row.draft.as_deref().and_then(|draft| serde_json::from_str(draft).ok()),
            judged: row.judged,
            secret: row.secret,
        }
    }
}

impl Review {
    /// The path of its link.
    pub(super) fn path(&self, site: &Site) -> Option<String> {
        let secret = site.vault.open_here(&self.secret).ok()?;
        String::from_utf8(secret).ok().map(|secret| format!("/ad-review/{secret}"))
    }

    /// What it answered, held against the text as it stands.
    pub(super) fn given(&self, fingerprint: &str) -> Option<Given> {
        // An answer from before this was kept is taken to be about the text there is.
        let to_this_text = self.judged.as_deref().is_none_or(|judged| judged == fingerprint);
        self.answer.map(|answer| Given { answer, to_this_text })
    }

    /// Whether the words were changed after it answered.
    pub(super) fn is_of_old(&self, fingerprint: &str) -> bool {
        self.given(fingerprint).is_some_and(|given| !given.to_this_text)
    }

    /// Whether an answer is awaited: the first, or another.
    pub(super) const fn is_awaited(&self) -> bool {
        self.answered_at.is_none() || self.asked_again_at.is_some()
    }
}

/// The answers known, for the gates.
pub(super) fn answers(reviews: &[Review], fingerprint: &str) -> Vec<Option<Given>> {
    reviews.iter().map(|review| review.given(fingerprint)).collect()
}

/// Everyone asked about a position's ad, the first first.
pub(super) async fn of<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Review>, DbErr> {
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::PositionId.eq(position.0))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One of them.
pub(super) async fn one<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId, id: Uuid) -> Result<Option<Review>, DbErr> {
    let row = Entity::find_by_id((organisation.0, id)).filter(Column::PositionId.eq(position.0)).one(db).await?;
    Ok(row.map(Into::into))
}

/// The one behind a secret link.
pub(super) async fn by_secret<C: ConnectionTrait>(db: &C, secret: &str) -> Result<Option<Review>, DbErr> {
    Ok(Entity::find().filter(Column::TokenHash.eq(Token::hash(secret))).one(db).await?.map(Into::into))
}

/// Those that wait for one of these user organisations, the oldest first.
pub(super) async fn waiting_for<C: ConnectionTrait>(db: &C, reviewers: &[OrganisationId]) -> Result<Vec<Review>, DbErr> {
    if reviewers.is_empty() {
        return Ok(Vec::new());
    }
    // Once the ad is out, taken down or called off there is nothing more to answer, until someone asks anew.
    let of = |column: Column| (Entity, column).into_column_ref();
    let key = [(ads::Column::OrganisationId, of(Column::OrganisationId)), (ads::Column::PositionId, of(Column::PositionId))];
    let mut out = with_key(ads::Entity, key);
    out.and_where(Expr::col((ads::Entity, ads::Column::PublishedAt)).is_not_null());
    let rows = Entity::find()
        .filter(Column::ReviewerId.is_in(reviewers.iter().map(|id| id.0)))
        .filter(Column::AnsweredAt.is_null().or(Column::AskedAgainAt.is_not_null()))
        .filter(Column::ClosedAt.is_null())
        .filter(Expr::exists(out).not())
        .order_by_asc(Column::Id)
        .limit(20)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Those of several positions with one query.
pub(super) async fn of_positions<C: ConnectionTrait>(db: &C, positions: &[(OrganisationId, PositionId)]) -> Result<Vec<Review>, DbErr> {
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        // The organisation leads every index.
        .filter(Column::OrganisationId.is_in(positions.iter().map(|(at, _)| at.0)))
        .filter(Column::PositionId.is_in(positions.iter().map(|(_, id)| id.0)))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Invited {
    pub reviewer: Option<OrganisationId>,
    pub name: String,
    pub email: String,
    pub language: Language,
}

/// Writes the invitation down and gives back what it is called and its path. The caller audits and mails.
pub(super) async fn invite(site: &Site, write: &Write, position: PositionId, by: PersonId, whom: &Invited) -> Result<(Uuid, String), DbErr> {
    let id = Uuid::now_v7();
    let token = Token::new();
    Entity::insert(ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id),
        position_id: Set(position.0),
        reviewer_id: Set(whom.reviewer.map(|id| id.0)),
        reviewer_name: Set(whom.name.clone()),
        email: Set(whom.email.clone()),
        language: Set(whom.language.code().into()),
        token_hash: Set(token.hash),
        secret: Set(site.vault.seal_here(token.secret.as_bytes())),
        comments: Set("{}".into()),
        overall: Set(String::new()),
        answered_by: Set(String::new()),
        answer: Set(None),
        version: Set(1),
        invited_by: Set(by.0),
        created_at: Set(write.now()),
        reminded_at: Set(None),
        answered_at: Set(None),
        read_at: Set(None),
        judged: Set(None),
        draft: Set(None),
        asked_again_at: Set(None),
        closed_at: Set(None),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok((id, format!("/ad-review/{}", token.secret)))
}

/// What an organisation wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    pub comments: BTreeMap<String, String>,
    pub overall: String,
    pub answered_by: String,
    /// None while it is still being written.
    #[serde(skip)]
    pub answer: Option<Answer>,
}

/// Saves what was written; with an answer it is given, to the text of that fingerprint. Without one an earlier answer stays, word for
/// word, and what is being written waits beside it. Says whether the version was the newest.
pub(super) async fn save(write: &Write, review: &Review, version: i64, written: &Written, fingerprint: &str) -> Result<bool, DbErr> {
    let json = |error: serde_json::Error| DbErr::Custom(error.to_string());
    if written.answer.is_none() && review.answered_at.is_some() {
        let draft = serde_json::to_string(written).map_err(json)?;
        let kept = guarded(review, version).col_expr(Column::Draft, Expr::value(draft)).exec(write.tx()).await?;
        return Ok(kept.rows_affected == 1);
    }
    let comments = serde_json::to_string(&written.comments).map_err(json)?;
    let mut update = guarded(review, version)
        .col_expr(Column::Comments, Expr::value(comments))
        .col_expr(Column::Overall, Expr::value(written.overall.as_str()))
        .col_expr(Column::AnsweredBy, Expr::value(written.answered_by.as_str()));
    if let Some(answer) = written.answer {
        update = update
            .col_expr(Column::Answer, Expr::value(answer.id()))
            .col_expr(Column::AnsweredAt, Expr::value(write.now().0))
            .col_expr(Column::Judged, Expr::value(fingerprint))
            .col_expr(Column::Draft, Expr::value(Option::<String>::None))
            .col_expr(Column::AskedAgainAt, Expr::value(Option::<i64>::None))
            // A new answer waits to be read again.
            .col_expr(Column::ReadAt, Expr::value(Option::<i64>::None));
    }
    Ok(update.exec(write.tx()).await?.rows_affected == 1)
}

fn guarded(review: &Review, version: i64) -> sea_orm::UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::value(version + 1))
        .filter(Column::OrganisationId.eq(review.organisation.0))
        .filter(Column::Id.eq(review.id))
        .filter(Column::Version.eq(version))
}

/// Notes that an organisation was reminded; its link opens again if it was running out.
pub(super) async fn reminded(write: &Write, review: &Review) -> Result<(), DbErr> {
    let none = || Expr::value(Option::<i64>::None);
    one_of(review).col_expr(Column::RemindedAt, Expr::value(write.now().0)).col_expr(Column::ClosedAt, none()).exec(write.tx()).await.map(|_| ())
}

/// Notes that an organisation was asked to answer anew; what it answered stays until it does.
pub(super) async fn asked_again(write: &Write, review: &Review) -> Result<(), DbErr> {
    let none = || Expr::value(Option::<i64>::None);
    one_of(review)
        .col_expr(Column::AskedAgainAt, Expr::value(write.now().0))
        .col_expr(Column::RemindedAt, none())
        .col_expr(Column::ClosedAt, none())
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Lets the links of those asked about a position's ad run out.
pub(super) async fn close(write: &Write, organisation: OrganisationId, position: PositionId) -> Result<(), DbErr> {
    let update = of_position(organisation, position).col_expr(Column::ClosedAt, Expr::value(write.now().0)).filter(Column::ClosedAt.is_null());
    update.exec(write.tx()).await.map(|_| ())
}

/// The ad is out, and from then on its own day says how long the links work.
pub(super) async fn open(write: &Write, organisation: OrganisationId, position: PositionId) -> Result<(), DbErr> {
    of_position(organisation, position).col_expr(Column::ClosedAt, Expr::value(Option::<i64>::None)).exec(write.tx()).await.map(|_| ())
}

fn of_position(organisation: OrganisationId, position: PositionId) -> sea_orm::UpdateMany<Entity> {
    Entity::update_many().filter(Column::OrganisationId.eq(organisation.0)).filter(Column::PositionId.eq(position.0))
}

fn one_of(review: &Review) -> sea_orm::UpdateMany<Entity> {
    Entity::update_many().filter(Column::OrganisationId.eq(review.organisation.0)).filter(Column::Id.eq(review.id))
}

/// Notes that the answer was read.
pub(super) async fn read(write: &Write, review: &Review) -> Result<(), DbErr> {
    one_of(review).col_expr(Column::ReadAt, Expr::value(write.now().0)).exec(write.tx()).await.map(|_| ())
}

/// Takes an invitation back that nobody has answered. Says whether it was there to take back.
pub(super) async fn withdraw(write: &Write, review: &Review) -> Result<bool, DbErr> {
    let gone = Entity::delete_many()
        .filter(Column::OrganisationId.eq(review.organisation.0))
        .filter(Column::Id.eq(review.id))
        .filter(Column::AnsweredAt.is_null())
        .exec(write.tx())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Lets go of the addresses of those asked about ads that went out, were taken down or called off before an instant: their links no
/// longer open. Says how many.
pub(super) async fn forget_addresses<C: ConnectionTrait>(db: &C, out: Vec<Uuid>, before: Instant) -> Result<u64, DbErr> {
    let closed = Column::ClosedAt.lt(before);
    let gone = Entity::update_many()
        .col_expr(Column::Email, Expr::value(""))
        .col_expr(Column::Secret, Expr::value(Vec::<u8>::new()))
        .col_expr(Column::Draft, Expr::value(Option::<String>::None))
        .filter(if out.is_empty() { closed } else { closed.or(Column::PositionId.is_in(out)) })
        .filter(Column::Email.ne(""))
        .exec(db)
        .await?;
    Ok(gone.rows_affected)
}
