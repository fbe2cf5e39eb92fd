//! Open vacancies, as the public and its feed readers find them.

use kernel::{OrganisationId, PositionId};
use platform::db::Instant;
use registry::{Organisation, organisations};
use sea_orm::{
    Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _, Statement, prelude::*,
    sea_query::SelectStatement,
};
use time::Date;

use super::{
    Advert,
    rows::{
        ads::{Column, Entity},
        words as indexed,
    },
};
use crate::finding::{self, Kind};

/// How many stand on one page.
const PAGE: u64 = 25;
/// How many a page of a feed holds.
const FEED: u64 = 50;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub organisation: Option<OrganisationId>,
    /// Only these organisations': those of a county.
    pub among: Option<&'a [OrganisationId]>,
    pub words: &'a str,
    pub after: Option<PositionId>,
    pub today: Date,
}

/// One page of open vacancies, those that close first at the top, and whether there are more.
pub(super) async fn closing_first<C: ConnectionTrait>(db: &C, wanted: &Wanted<'_>) -> Result<(Vec<Advert>, bool), DbErr> {
    let mut query = Entity::find().filter(Column::Deadline.gte(wanted.today)).filter(Column::PublishedAt.is_not_null());
    if let Some(organisation) = wanted.organisation {
        query = query.filter(Column::OrganisationId.eq(organisation.0));
    }
    if let Some(among) = wanted.among {
        query = query.filter(Column::OrganisationId.is_in(among.iter().map(|organisation| organisation.0)));
    }
    let sought = finding::sought(wanted.words);
    if sought.is_empty() && !wanted.words.is_empty() {
        return Ok((Vec::new(), false));
    }
    for word in &sought {
        query = query.filter(Column::PositionId.in_subquery(with_word(word)));
    }
    if let Some(after) = wanted.after {
        let last = Entity::find().filter(Column::PositionId.eq(after.0)).one(db).await?.and_then(|row| row.deadline);
        if let Some(last) = last {
            query = query.filter(
                Condition::any()
                    .add(Column::Deadline.gt(last))
                    .add(Condition::all().add(Column::Deadline.eq(last)).add(Column::PositionId.gt(after.0))),
            );
        }
    }
    let rows = query.order_by_asc(Column::Deadline).order_by_asc(Column::PositionId).limit(PAGE + 1).all(db).await?;
    let more = rows.len() as u64 > PAGE;
    Ok((rows.into_iter().take(usize::try_from(PAGE).unwrap_or(usize::MAX)).map(Into::into).collect(), more))
}

/// The positions whose ads are out and have a word that begins so: looked up in an index, never read from the texts.
fn with_word(word: &str) -> SelectStatement {
    let (from, to) = finding::range(word);
    let found = indexed::Entity::find().select_only().column(indexed::Column::PositionId);
    found.filter(indexed::Column::Word.gte(from)).filter(indexed::Column::Word.lt(to)).into_query()
}

/// The organisations whose ads are out, each by a step in `hire_ads_out_of` to the next one, and then whether one of its ads is open.
const HOLDERS: &str = "WITH RECURSIVE holders (id) AS (\
    SELECT (SELECT organisation_id FROM hire_ads WHERE published_at IS NOT NULL ORDER BY organisation_id, deadline LIMIT 1) \
    UNION ALL \
    SELECT (SELECT organisation_id FROM hire_ads WHERE published_at IS NOT NULL AND organisation_id > holders.id \
        ORDER BY organisation_id, deadline LIMIT 1) FROM holders WHERE holders.id IS NOT NULL) \
    SELECT id FROM holders WHERE EXISTS \
        (SELECT 1 FROM hire_ads WHERE organisation_id = holders.id AND published_at IS NOT NULL AND deadline >= $1) LIMIT 100";

/// The organisations with open vacancies, at most a hundred: however many their ads are.
pub(super) async fn organisations_with_open<C: ConnectionTrait>(db: &C, today: Date) -> Result<Vec<OrganisationId>, DbErr> {
    let open = Statement::from_sql_and_values(db.get_database_backend(), HOLDERS, [today.into()]);
    let holders = db.query_all_raw(open).await?.iter().map(|row| row.try_get_by_index::<Uuid>(0)).collect::<Result<Vec<_>, _>>()?;
    Ok(holders.into_iter().map(OrganisationId).collect())
}

/// One page of open vacancies for feeds, the newest first, and whether there are more.
pub(super) async fn newest<C: ConnectionTrait>(
    db: &C,
    organisation: Option<OrganisationId>,
    after: Option<PositionId>,
    today: Date,
) -> Result<(Vec<Advert>, bool), DbErr> {
    let mut query = Entity::find().filter(Column::PublishedAt.is_not_null()).filter(Column::Deadline.gte(today));
    if let Some(organisation) = organisation {
        query = query.filter(Column::OrganisationId.eq(organisation.0));
    }
    if let Some(after) = after {
        let last = Entity::find().filter(Column::PositionId.eq(after.0)).one(db).await?.and_then(|row| row.published_at);
        if let Some(last) = last {
            query = query.filter(
                Condition::any()
                    .add(Column::PublishedAt.lt(last))
                    .add(Condition::all().add(Column::PublishedAt.eq(last)).add(Column::PositionId.lt(after.0))),
            );
        }
    }
    let rows = query.order_by_desc(Column::PublishedAt).order_by_desc(Column::PositionId).limit(FEED + 1).all(db).await?;
    let more = rows.len() as u64 > FEED;
    Ok((rows.into_iter().take(usize::try_from(FEED).unwrap_or(usize::MAX)).map(Into::into).collect(), more))
}

/// The ad that has ever stood at a public address.
pub(super) async fn ever_published<C: ConnectionTrait>(db: &C, place: &str, slug: &str) -> Result<Option<(Organisation, Advert)>, DbErr> {
    let Some(place) = organisations::by_slug(db, place).await? else { return Ok(None) };
    let row = Entity::find()
        .filter(Column::OrganisationId.eq(place.id.0))
        .filter(Column::Slug.eq(slug))
        .filter(Column::FirstPublishedAt.is_not_null())
        .one(db)
        .await?;
    Ok(row.map(|row| (place, row.into())))
}

/// An ad as a search finds it: its text is not even read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub position: PositionId,
    pub title: String,
    pub published: bool,
}

/// The ads of one organisation that hold every word, drafts and closed ones too, the newest first; at most twenty.
pub(super) async fn search<C: ConnectionTrait>(db: &C, organisation: OrganisationId, words: &str) -> Result<Vec<Found>, DbErr> {
    let Some(holding) = finding::holding(db, Kind::Ad, organisation, words, (Entity, Column::PositionId)).await? else { return Ok(Vec::new()) };
    let rows: Vec<(Uuid, String, Option<Instant>)> = Entity::find()
        .select_only()
        .columns([Column::PositionId, Column::Title, Column::PublishedAt])
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(holding)
        .order_by_desc(Column::PositionId)
        .limit(finding::MOST)
        .into_tuple()
        .all(db)
        .await?;
    let found = |(position, title, published_at): (Uuid, String, Option<Instant>)| Found {
        position: PositionId(position),
        title,
        published: published_at.is_some(),
    };
    Ok(rows.into_iter().map(found).collect())
}

/// The ads of several positions with one query.
pub(super) async fn of_positions<C: ConnectionTrait>(db: &C, positions: &[PositionId]) -> Result<Vec<Advert>, DbErr> {
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::PositionId.is_in(positions.iter().map(|id| id.0))).all(db).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The positions whose ads came out before an instant.
pub(super) async fn out_before<C: ConnectionTrait>(db: &C, before: Instant) -> Result<Vec<Uuid>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::PositionId)
        .filter(Column::PublishedAt.lt(before))
        .order_by_desc(Column::PublishedAt)
        .limit(500)
        .into_tuple()
        .all(db)
        .await
}
