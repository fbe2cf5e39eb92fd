//! Whose database it is: the demo marks its own before it fills it, and again when it is whole. No real one is filled or thrown away,
//! and a filling that was interrupted is not taken for a demo.

use platform::db::{Db, Instant};
use registry::organisations::{self, Kind};
use schema::Migrator;
use sea_orm::{ActiveValue::Set, DbErr, EntityTrait};
use sea_orm_migration::{MigratorTrait as _, SchemaManager};

mod rows {
    //! The marks.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "demo_marks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mark: String,
        pub at: platform::db::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The filling has begun: from here on the database is the demo's.
pub(super) const BEGUN: &str = "begun";
/// The filling is whole.
pub(super) const FILLED: &str = "filled";

/// What stands in a database, as the demo sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nothing yet.
    Empty,
    /// A demo whose filling was interrupted.
    Half,
    /// A whole demo.
    Filled,
    /// Organisations that the demo did not make.
    Real,
}

/// Looks, and changes nothing: the database may be of an older version, or have no tables at all.
///
/// # Errors
/// The database's.
pub async fn stand(db: &Db) -> Result<Stand, DbErr> {
    let db = db.writer();
    let schema = SchemaManager::new(db);
    if schema.has_table("demo_marks").await? {
        let marks = rows::Entity::find().all(db).await?;
        if let Some(stand) = stand_of(&marks.iter().map(|row| row.mark.as_str()).collect::<Vec<_>>()) {
            return Ok(stand);
        }
    }
    if schema.has_table("registry_organisations").await? {
        for kind in Kind::ALL {
            if !organisations::of_kind(db, kind).await?.is_empty() {
                return Ok(Stand::Real);
            }
        }
    }
    Ok(Stand::Empty)
}

fn stand_of(marks: &[&str]) -> Option<Stand> {
    if marks.contains(&FILLED) { Some(Stand::Filled) } else { marks.contains(&BEGUN).then_some(Stand::Half) }
}

/// Writes a mark.
pub(super) async fn set(db: &Db, mark: &str, at: Instant) -> Result<(), DbErr> {
    rows::Entity::insert(rows::ActiveModel { mark: Set(mark.to_owned()), at: Set(at) }).exec_without_returning(db.writer()).await.map(|_| ())
}

/// Throws away every row of a database that is the demo's, and nothing of any other.
///
/// # Errors
/// One sentence.
pub(super) async fn clear(db: &Db) -> Result<(), String> {
    let failed = |error: DbErr| format!("the demo's database cannot be emptied: {error}");
    match stand(db).await.map_err(failed)? {
        Stand::Real => Err(NOT_THE_DEMOS.to_owned()),
        Stand::Empty => Ok(()),
        Stand::Half | Stand::Filled => Migrator::fresh(db.writer()).await.map_err(failed),
    }
}

/// What the demo says of a database that is not its own.
pub(crate) const NOT_THE_DEMOS: &str = "the database holds organisations that the demo did not make, and is left as it is: \
    give the demo a folder of its own (--data DIR; make demo DATA=DIR). A demo of an older version is removed by hand";

/// Why a database is not served, if it is not: a door without a password must be meant.
#[must_use]
pub fn refusal(stand: Stand, demo: bool, meant: bool) -> Option<&'static str> {
    match stand {
        Stand::Real if demo => {
            Some("demo = true opens every door without a password, and there are real organisations behind them: take it out of the settings")
        }
        Stand::Half | Stand::Filled if !meant => Some("this database is the demo's: look at database_url, or say “serve --demo” if it is meant"),
        _ if demo && !meant => {
            Some("demo = true opens every door without a password: take it out of the settings, or say “serve --demo” if it is meant")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filling_is_whole_only_when_it_says_so() {
        assert_eq!(stand_of(&[]), None);
        assert_eq!(stand_of(&[BEGUN]), Some(Stand::Half));
        assert_eq!(stand_of(&[BEGUN, FILLED]), Some(Stand::Filled));
    }

    #[test]
    fn real_people_never_get_doors_without_passwords() {
        for meant in [false, true] {
            assert!(refusal(Stand::Real, true, meant).is_some());
            assert!(refusal(Stand::Real, false, meant).is_none());
        }
        for stand in [Stand::Half, Stand::Filled] {
            for demo in [false, true] {
                assert!(refusal(stand, demo, false).is_some() && refusal(stand, demo, true).is_none());
            }
        }
        assert!(refusal(Stand::Empty, true, false).is_some());
        assert!(refusal(Stand::Empty, false, false).is_none() && refusal(Stand::Empty, true, true).is_none());
    }
}
