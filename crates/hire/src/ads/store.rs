//! Ads in the database: written whole, guarded by their version, found by address, deadline and newness.

use std::collections::BTreeMap;

use kernel::{Language, OrganisationId, PositionId};
use platform::{Write, db::Instant};
use registry::{Organisation, organisations, people};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
    prelude::*,
    sea_query::{ExprTrait as _, Func},
};
use time::{Date, Duration};

use super::{
    Ad, Advert, Contact, drafting, passing,
    rows::ads::{ActiveModel, Column, Entity, Model},
    words,
};
use crate::{
    descriptions,
    finding::{self, Kind},
    positions::{self, Position},
};

/// What a writer may change of an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The language it is written in.
    pub language: Language,
    /// Its sections, in reading order.
    pub sections: Vec<(String, String)>,
    /// The last day to apply.
    pub deadline: Option<Date>,
    /// Whether names are hidden until the shortlist.
    pub names_hidden: bool,
    /// Whom to ask.
    pub contact: Contact,
}

impl From<&Advert> for Change {
    fn from(advert: &Advert) -> Self {
        Self {
            language: advert.ad.language,
            sections: advert.sections.clone(),
            deadline: advert.ad.deadline,
            names_hidden: advert.ad.names_hidden,
            contact: advert.contact.clone(),
        }
    }
}

impl From<Model> for Advert {
    fn from(row: Model) -> Self {
        Self {
            ad: Ad {
                organisation: OrganisationId(row.organisation_id),
                position: PositionId(row.position_id),
                slug: row.slug,
                title: row.title,
                language: row.language.parse().unwrap_or_default(),
                deadline: row.deadline,
                names_hidden: row.names_hidden,
                published_at: row.published_at,
                version: row.version,
            },
            sections: serde_json::from_str(&row.sections).unwrap_or_default(),
            skeleton: row.skeleton,
            place: row.place,
            unit: row.unit,
            contact: Contact { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
            first_published_at: row.first_published_at,
            created_at: row.created_at,
            changed_at: row.changed_at,
            text_changed_at: row.text_changed_at.unwrap_or(Instant(0)),
            promised_deadline: row.promised_deadline,
            broken: row.broken.as_deref().and_then(|broken| serde_json::from_str(broken).ok()),
        }
    }
}

/// The ad of a position with its text.
///
/// # Errors
/// The database's.
pub async fn full<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Option<Advert>, DbErr> {
    Ok(Entity::find_by_id((organisation.0, position.0)).one(db).await?.map(Into::into))
}

/// An ad without its text, for those who only need to know how it stands: its long columns are not even read.
pub(super) async fn without_text<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Option<Ad>, DbErr> {
    type Row = (String, String, String, Option<Date>, bool, Option<Instant>, i64);
    let row: Option<Row> = Entity::find_by_id((organisation.0, position.0))
        .select_only()
        .columns([Column::Slug, Column::Title, Column::Language, Column::Deadline, Column::NamesHidden, Column::PublishedAt, Column::Version])
        .into_tuple()
        .one(db)
        .await?;
    Ok(row.map(|(slug, title, language, deadline, names_hidden, published_at, version)| Ad {
        organisation,
        position,
        slug,
        title,
        language: language.parse().unwrap_or_default(),
        deadline,
        names_hidden,
        published_at,
        version,
    }))
}

/// The last days to apply to several positions, each by organisation and id, of those that have one; with one query.
///
/// # Errors
/// The database's.
pub(crate) async fn deadlines<C: ConnectionTrait>(db: &C, positions: &[(Uuid, Uuid)]) -> Result<BTreeMap<PositionId, Date>, DbErr> {
    if positions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found: Vec<(Uuid, Date)> = Entity::find()
        .select_only()
        .columns([Column::PositionId, Column::Deadline])
        // The organisation leads the key.
        .filter(Column::OrganisationId.is_in(positions.iter().map(|(organisation, _)| *organisation)))
        .filter(Column::PositionId.is_in(positions.iter().map(|(_, position)| *position)))
        .filter(Column::Deadline.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(position, deadline)| (PositionId(position), deadline)).collect())
}

fn title_of(sections: &[(String, String)], otherwise: &str) -> String {
    let heading = sections.iter().find(|(key, _)| key == "heading").map(|(_, text)| text.trim()).unwrap_or_default();
    let line = heading.lines().next().unwrap_or_default().trim();
    let title: String = line.chars().take(200).collect();
    if title.is_empty() { otherwise.to_owned() } else { title }
}

fn words_of(sections: &[(String, String)]) -> String {
    sections.iter().map(|(_, text)| text.to_lowercase()).collect::<Vec<_>>().join("\n")
}

/// What an ad is found by, by the public while it is out and by its own organisation always.
pub(super) fn searched(title: &str, words: &str) -> String {
    format!("{title}\n{words}")
}

fn json(value: &impl serde::Serialize) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Custom(error.to_string()))
}

async fn free_slug(write: &Write, position: &Position) -> Result<String, DbErr> {
    let wanted = organisations::slug_of(&position.title);
    let taken = Entity::find().filter(Column::OrganisationId.eq(position.organisation.0)).filter(Column::Slug.eq(&wanted)).one(write.tx()).await?;
    let id = position.id.0.simple().to_string();
    Ok(if taken.is_none() { wanted } else { format!("{wanted}-{}", id.get(24..).unwrap_or(&id)) })
}

/// Drafts the ad of a position, anew if there is one: the text is replaced, the address is kept. The caller audits.
///
/// # Errors
/// The database's.
pub async fn draft(write: &Write, place: &Organisation, position: &Position, language: Language) -> Result<Ad, DbErr> {
    let unit = positions::unit_of(write.tx(), position).await?;
    let unit = unit.as_ref();
    let leader = match position.leader {
        Some(leader) => people::by_id(write.tx(), leader).await?,
        None => None,
    };
    let approved = descriptions::approved(write.tx(), place.id, position.id).await?.filter(|approved| approved.language == language);
    let described = approved.as_ref().map_or(&[][..], |approved| approved.sections.as_slice());
    let sections = drafting::sections(drafting::Ingredients { position, place, unit, leader: leader.as_ref(), described }, language);
    let contact = drafting::contact(leader.as_ref());
    let earlier = full(write.tx(), place.id, position.id).await?;
    let now = write.now();
    let change = Change { language, sections, deadline: None, names_hidden: true, contact };
    let broken = passing::broken(&change, earlier.as_ref().and_then(|advert| advert.broken.as_deref()).unwrap_or_default(), now);
    let Change { sections, contact, .. } = change;
    let in_four_weeks = kernel::dates::in_oslo(now.utc()).date() + Duration::days(28);
    let promised = earlier.as_ref().and_then(|advert| advert.promised_deadline);
    let row = ActiveModel {
        organisation_id: Set(place.id.0),
        position_id: Set(position.id.0),
        slug: Set(match &earlier {
            Some(advert) => advert.ad.slug.clone(),
            None => free_slug(write, position).await?,
        }),
        title: Set(title_of(&sections, &position.title)),
        language: Set(language.code().into()),
        words: Set(words_of(&sections)),
        sections: Set(json(&sections)?),
        skeleton: Set(drafting::skeleton()),
        place: Set(unit.map(|unit| unit.place.clone()).unwrap_or_default()),
        unit: Set(unit.map(|unit| unit.name.clone()).unwrap_or_default()),
        contact_name: Set(contact.name),
        contact_email: Set(contact.email),
        contact_phone: Set(contact.phone),
        deadline: Set(Some(promised.map_or(in_four_weeks, |promised| std::cmp::max(promised, in_four_weeks)))),
        promised_deadline: Set(promised),
        names_hidden: Set(earlier.as_ref().is_none_or(|advert| advert.ad.names_hidden)),
        published_at: Set(None),
        first_published_at: Set(earlier.as_ref().and_then(|advert| advert.first_published_at)),
        version: Set(earlier.as_ref().map_or(1, |advert| advert.ad.version + 1)),
        created_at: Set(earlier.as_ref().map_or(now, |advert| advert.created_at)),
        changed_at: Set(now),
        text_changed_at: Set(Some(now)),
        broken: Set(Some(json(&broken)?)),
    };
    let text = searched(row.title.as_ref(), row.words.as_ref());
    if earlier.is_some() {
        Entity::update(row).exec(write.tx()).await?;
        words::keep(write, place.id.0, position.id.0).await?;
    } else {
        Entity::insert(row).exec_without_returning(write.tx()).await?;
    }
    finding::keep(write.tx(), Kind::Ad, place.id.0, position.id.0, &text).await?;
    let drafted = full(write.tx(), place.id, position.id).await?;
    drafted.map(|advert| advert.ad).ok_or_else(|| DbErr::RecordNotFound("the ad that was just drafted".into()))
}

/// Saves what was written, if the ad is still the version the writer saw. Says whether it was; the caller audits.
///
/// # Errors
/// The database's.
pub async fn save(write: &Write, ad: &Ad, version: i64, change: &Change) -> Result<bool, DbErr> {
    let Some(before) = full(write.tx(), ad.organisation, ad.position).await?.filter(|before| before.ad.version == version) else {
        return Ok(false);
    };
    let same_words = before.fingerprint() == passing::fingerprint(change.language, &change.sections);
    let text_changed_at = if same_words { before.text_changed_at } else { write.now() };
    let broken = passing::broken_after(&before, change, write.now());
    let (title, words) = (title_of(&change.sections, &ad.title), words_of(&change.sections));
    let changed = Entity::update_many()
        .col_expr(Column::Language, Expr::value(change.language.code()))
        .col_expr(Column::Title, Expr::value(title.as_str()))
        .col_expr(Column::TextChangedAt, Expr::value(text_changed_at.0))
        .col_expr(Column::Broken, Expr::value(json(&broken)?))
        .col_expr(Column::Sections, Expr::value(json(&change.sections)?))
        .col_expr(Column::Words, Expr::value(words.as_str()))
        .col_expr(Column::Deadline, Expr::value(change.deadline))
        .col_expr(Column::NamesHidden, Expr::value(change.names_hidden))
        .col_expr(Column::ContactName, Expr::value(change.contact.name.as_str()))
        .col_expr(Column::ContactEmail, Expr::value(change.contact.email.as_str()))
        .col_expr(Column::ContactPhone, Expr::value(change.contact.phone.as_str()))
        .col_expr(Column::Version, Expr::value(version + 1))
        .col_expr(Column::ChangedAt, Expr::value(write.now().0))
        .filter(Column::OrganisationId.eq(ad.organisation.0))
        .filter(Column::PositionId.eq(ad.position.0))
        .filter(Column::Version.eq(version))
        .exec(write.tx())
        .await?;
    if changed.rows_affected == 1 {
        finding::keep(write.tx(), Kind::Ad, ad.organisation.0, ad.position.0, &searched(&title, &words)).await?;
        if ad.published_at.is_some() {
            words::keep(write, ad.organisation.0, ad.position.0).await?;
        }
    }
    Ok(changed.rows_affected == 1)
}

/// Sets when the ad was published; none takes it down. The stable address and the first day it was out are kept.
/// What goes out is the version the caller judged; what is taken down is whatever is out.
pub(super) async fn set_published(write: &Write, ad: &Ad, at: Option<Instant>) -> Result<bool, DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::PublishedAt, Expr::value(at.map(|at| at.0)))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::OrganisationId.eq(ad.organisation.0))
        .filter(Column::PositionId.eq(ad.position.0));
    update = match at {
        Some(at) => update
            .col_expr(Column::FirstPublishedAt, Func::coalesce([Expr::col(Column::FirstPublishedAt), Expr::value(at.0)]).into())
            .col_expr(Column::PromisedDeadline, Expr::col(Column::Deadline))
            .filter(Column::Version.eq(ad.version))
            .filter(Column::PublishedAt.is_null()),
        None => update.filter(Column::PublishedAt.is_not_null()),
    };
    let changed = update.exec(write.tx()).await?.rows_affected == 1;
    if changed {
        words::keep(write, ad.organisation.0, ad.position.0).await?;
    }
    Ok(changed)
}

/// Sets the deadline of an ad at the version the caller saw.
pub(super) async fn set_deadline(write: &Write, ad: &Ad, version: i64, deadline: Date) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Deadline, Expr::value(deadline))
        .col_expr(Column::PromisedDeadline, Expr::value(deadline))
        .col_expr(Column::Version, Expr::value(version + 1))
        .col_expr(Column::ChangedAt, Expr::value(write.now().0))
        .filter(Column::OrganisationId.eq(ad.organisation.0))
        .filter(Column::PositionId.eq(ad.position.0))
        .filter(Column::Version.eq(version))
        .exec(write.tx())
        .await?;
    // An ad whose deadline had passed is looked for again.
    if changed.rows_affected == 1 {
        words::keep(write, ad.organisation.0, ad.position.0).await?;
    }
    Ok(changed.rows_affected == 1)
}
