//! Ads in the database: written whole, guarded by their version, found by address, deadline and newness.

use kernel::{Language, OrganisationId, PositionId};
use platform::{Write, db::Instant};
use registry::{Organisation, organisations, people};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, QueryFilter,
    prelude::*,
    sea_query::{ExprTrait as _, Func},
};
use time::{Date, Duration};

use super::{
    Ad, Advert, Contact, drafting,
    rows::ads::{ActiveModel, Column, Entity, Model},
    words,
};
use crate::{descriptions, positions::Position};

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

fn title_of(sections: &[(String, String)], otherwise: &str) -> String {
    let heading = sections.iter().find(|(key, _)| key == "heading").map(|(_, text)| text.trim()).unwrap_or_default();
    let line = heading.lines().next().unwrap_or_default().trim();
    let title: String = line.chars().take(200).collect();
    if title.is_empty() { otherwise.to_owned() } else { title }
}

fn words_of(sections: &[(String, String)]) -> String {
    sections.iter().map(|(_, text)| text.to_lowercase()).collect::<Vec<_>>().join("\n")
}

fn json(sections: &[(String, String)]) -> Result<String, DbErr> {
    serde_json::to_string(sections).map_err(|error| DbErr::Custom(error.to_string()))
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
    let units = organisations::units(write.tx(), place.id).await?;
    let unit = units.iter().find(|unit| Some(unit.id) == position.unit);
    let leader = match position.leader {
        Some(leader) => people::by_id(write.tx(), leader).await?,
        None => None,
    };
    let approved = descriptions::approved(write.tx(), place.id, position.id).await?.filter(|approved| approved.language == language);
    let qualifications =
        approved.and_then(|approved| Some(approved.sections.iter().find(|section| section.id == "qualifications")?.points())).unwrap_or_default();
    let sections =
        drafting::sections(drafting::Ingredients { position, place, unit, leader: leader.as_ref(), qualifications: &qualifications }, language);
    let contact = drafting::contact(leader.as_ref());
    let earlier = full(write.tx(), place.id, position.id).await?;
    let now = write.now();
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
        deadline: Set(Some(kernel::dates::in_oslo(now.utc()).date() + Duration::days(28))),
        names_hidden: Set(earlier.as_ref().is_none_or(|advert| advert.ad.names_hidden)),
        published_at: Set(None),
        first_published_at: Set(earlier.as_ref().and_then(|advert| advert.first_published_at)),
        version: Set(earlier.as_ref().map_or(1, |advert| advert.ad.version + 1)),
        created_at: Set(earlier.as_ref().map_or(now, |advert| advert.created_at)),
        changed_at: Set(now),
    };
    if earlier.is_some() {
        Entity::update(row).exec(write.tx()).await?;
        words::keep(write, place.id.0, position.id.0).await?;
    } else {
        Entity::insert(row).exec_without_returning(write.tx()).await?;
    }
    let drafted = full(write.tx(), place.id, position.id).await?;
    drafted.map(|advert| advert.ad).ok_or_else(|| DbErr::RecordNotFound("the ad that was just drafted".into()))
}

/// Saves what was written, if the ad is still the version the writer saw. Says whether it was; the caller audits.
///
/// # Errors
/// The database's.
pub async fn save(write: &Write, ad: &Ad, version: i64, change: &Change) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Language, Expr::value(change.language.code()))
        .col_expr(Column::Title, Expr::value(title_of(&change.sections, &ad.title)))
        .col_expr(Column::Sections, Expr::value(json(&change.sections)?))
        .col_expr(Column::Words, Expr::value(words_of(&change.sections)))
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
    if changed.rows_affected == 1 && ad.published_at.is_some() {
        words::keep(write, ad.organisation.0, ad.position.0).await?;
    }
    Ok(changed.rows_affected == 1)
}

/// Sets when the ad was published; none takes it down. The stable address and the first day it was out are kept.
pub(super) async fn set_published(write: &Write, ad: &Ad, at: Option<Instant>) -> Result<bool, DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::PublishedAt, Expr::value(at.map(|at| at.0)))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::OrganisationId.eq(ad.organisation.0))
        .filter(Column::PositionId.eq(ad.position.0));
    update = match at {
        Some(at) => update
            .col_expr(Column::FirstPublishedAt, Func::coalesce([Expr::col(Column::FirstPublishedAt), Expr::value(at.0)]).into())
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
