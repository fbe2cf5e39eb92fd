//! Organisations and their units: the walls and the rooms inside them.

use kernel::{Language, OrganisationId, UnitId};
use platform::{
    access::Action,
    db::Instant,
    http::{Gate, Routes},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};

use crate::alphabet;

mod pages;
pub mod rows;
pub mod rules;
pub(crate) mod store;

pub(crate) use pages::units::choices as unit_choices;

/// To see that the organisation is there, and its units.
pub const VIEW: Action = Action("ViewOrganisation");
/// To change its name, its language and its units.
pub const MANAGE: Action = Action("ManageOrganisation");

/// The pages of organisations and units.
pub(crate) fn routes() -> Routes {
    use pages::{home, settings, units};
    Routes::new()
        .get("/o/{organisation}", Gate::Needs(VIEW), home::show)
        .get("/o/{organisation}/settings", Gate::Needs(MANAGE), settings::show)
        .post("/o/{organisation}/settings", Gate::Needs(MANAGE), settings::save)
        .get("/o/{organisation}/units", Gate::Needs(VIEW), units::list)
        .get("/o/{organisation}/units/new", Gate::Needs(MANAGE), units::new)
        .post("/o/{organisation}/units/new", Gate::Needs(MANAGE), units::add)
        .get("/o/{organisation}/units/{unit}", Gate::Needs(MANAGE), units::show)
        .post("/o/{organisation}/units/{unit}", Gate::Needs(MANAGE), units::save)
        .post("/o/{organisation}/units/{unit}/close", Gate::Needs(MANAGE), units::close)
}

/// What kind of organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A municipality (kommune).
    Municipality,
    /// A hospital trust (helseforetak).
    HospitalTrust,
    /// A user organisation: Mental Helse, RIO, LPP and their like.
    UserOrganisation,
    /// A competence centre.
    CompetenceCentre,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Municipality, Self::HospitalTrust, Self::UserOrganisation, Self::CompetenceCentre];

    /// The kind's name in the database and in locale keys (`organisation-kind-municipality`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::HospitalTrust => "hospital-trust",
            Self::UserOrganisation => "user-organisation",
            Self::CompetenceCentre => "competence-centre",
        }
    }

    /// The kind of that name; a municipality when it is unknown, which the schema does not let happen.
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.id() == id).unwrap_or(Self::Municipality)
    }
}

/// One organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// The language its papers are written in unless another is chosen.
    pub language: Language,
}

impl Organisation {
    /// The beginning of its addresses: `/o/fjordvik`.
    #[must_use]
    pub fn base(&self) -> String {
        format!("/o/{}", self.slug)
    }
}

impl From<rows::organisations::Model> for Organisation {
    fn from(row: rows::organisations::Model) -> Self {
        Self {
            id: OrganisationId(row.id),
            kind: Kind::from_id(&row.kind),
            name: row.name,
            slug: row.slug,
            language: row.language.parse().unwrap_or_default(),
        }
    }
}

/// One unit, in an organisation's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// The unit it is part of.
    pub parent: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// Where it is: a town or an address.
    pub place: String,
}

/// The organisation of that name in addresses.
///
/// # Errors
/// The database's.
pub async fn by_slug<C: ConnectionTrait>(db: &C, slug: &str) -> Result<Option<Organisation>, DbErr> {
    let row = rows::organisations::Entity::find().filter(rows::organisations::Column::Slug.eq(slug)).one(db).await?;
    Ok(row.map(Into::into))
}

/// The organisation of that id.
///
/// # Errors
/// The database's.
pub async fn by_id<C: ConnectionTrait>(db: &C, id: OrganisationId) -> Result<Option<Organisation>, DbErr> {
    Ok(rows::organisations::Entity::find_by_id(id.0).one(db).await?.map(Into::into))
}

/// Several organisations with one query.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, ids: &[OrganisationId]) -> Result<Vec<Organisation>, DbErr> {
    let rows = rows::organisations::Entity::find().filter(rows::organisations::Column::Id.is_in(ids.iter().map(|id| id.0))).all(db).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The organisations of a kind in this installation, by name, at most two hundred.
///
/// # Errors
/// The database's.
pub async fn of_kind<C: ConnectionTrait>(db: &C, kind: Kind) -> Result<Vec<Organisation>, DbErr> {
    let rows = rows::organisations::Entity::find()
        .filter(rows::organisations::Column::Kind.eq(kind.id()))
        .order_by_asc(rows::organisations::Column::Name)
        .limit(200)
        .all(db)
        .await?;
    let mut found: Vec<Organisation> = rows.into_iter().map(Into::into).collect();
    found.sort_by_cached_key(|organisation| alphabet::order(&organisation.name));
    Ok(found)
}

/// The organisations in some municipalities, with one query: employers of a county.
///
/// # Errors
/// The database's.
pub async fn in_municipalities<C: ConnectionTrait>(db: &C, numbers: impl IntoIterator<Item = &'static str>) -> Result<Vec<OrganisationId>, DbErr> {
    let ids: Vec<Uuid> = rows::organisations::Entity::find()
        .select_only()
        .column(rows::organisations::Column::Id)
        .filter(rows::organisations::Column::MunicipalityNumber.is_in(numbers))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(OrganisationId).collect())
}

impl From<rows::units::Model> for Unit {
    fn from(row: rows::units::Model) -> Self {
        Self { id: UnitId(row.id), parent: row.parent_id.map(UnitId), name: row.name, place: row.place }
    }
}

/// One unit of an organisation; none when it is closed.
///
/// # Errors
/// The database's.
pub async fn unit<C: ConnectionTrait>(db: &C, organisation: OrganisationId, id: UnitId) -> Result<Option<Unit>, DbErr> {
    Ok(store::unit(db, organisation, id).await?.map(Unit::from))
}

/// The organisation's units that are not closed, by name.
///
/// # Errors
/// The database's.
pub async fn units<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Vec<Unit>, DbErr> {
    let rows = rows::units::Entity::find()
        .filter(rows::units::Column::OrganisationId.eq(organisation.0))
        .filter(rows::units::Column::ClosedAt.is_null())
        .all(db)
        .await?;
    let mut units: Vec<Unit> = rows.into_iter().map(Unit::from).collect();
    units.sort_by_cached_key(|unit| (alphabet::order(&unit.name), unit.id));
    Ok(units)
}

/// A new organisation; the caller audits.
///
/// # Errors
/// The database's; a second organisation of the same name is one.
pub async fn insert<C: ConnectionTrait>(
    db: &C,
    now: Instant,
    id: OrganisationId,
    kind: Kind,
    name: &str,
    language: Language,
    municipality_number: Option<String>,
) -> Result<(), DbErr> {
    rows::organisations::Entity::insert(rows::organisations::ActiveModel {
        id: Set(id.0),
        kind: Set(kind.id().into()),
        name: Set(name.to_owned()),
        slug: Set(slug_of(name)),
        municipality_number: Set(municipality_number),
        language: Set(language.code().into()),
        version: Set(1),
        created_at: Set(now),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// A new unit; the caller audits.
///
/// # Errors
/// The database's.
pub async fn insert_unit<C: ConnectionTrait>(db: &C, now: Instant, organisation: OrganisationId, unit: &Unit) -> Result<(), DbErr> {
    rows::units::Entity::insert(rows::units::ActiveModel {
        organisation_id: Set(organisation.0),
        id: Set(unit.id.0),
        parent_id: Set(unit.parent.map(|parent| parent.0)),
        name: Set(unit.name.clone()),
        place: Set(unit.place.clone()),
        version: Set(1),
        created_at: Set(now),
        closed_at: Set(None),
    })
    .exec_without_returning(db)
    .await
    .map(|_| ())
}

/// A name as it stands in addresses: `Våre Ærlige Øyer` becomes `vare-aerlige-oyer`. Never empty.
#[must_use]
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push('o'),
            'å' | 'ä' | 'á' => slug.push('a'),
            'é' | 'è' => slug.push('e'),
            'š' => slug.push('s'),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(60).collect();
    if slug.is_empty() { "organisation".into() } else { slug }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn norwegian_names_become_addresses() {
        assert_eq!(slug_of("Våre Ærlige Øyer kommune"), "vare-aerlige-oyer-kommune");
        assert_eq!(slug_of("Deatnu – Tana"), "deatnu-tana");
    }

    proptest! {
        #[test]
        fn any_name_gives_a_safe_address(name in ".{0,80}") {
            let slug = slug_of(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 60);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
