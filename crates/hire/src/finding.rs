//! The words by which an organisation finds its own positions and ads: kept where a text changes, looked up by how they begin.

use std::collections::BTreeSet;

use kernel::OrganisationId;
use sea_orm::{
    ActiveValue::Set,
    Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
    prelude::*,
    sea_query::{ExprTrait as _, Func, IntoColumnRef, OnConflict, Query, SelectStatement, SubQueryStatement},
};

mod rows {
    //! One row for each word of a text.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hire_words")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub word: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use rows::{ActiveModel, Column, Entity};

/// The shortest word worth looking for, and the longest beginning that is kept.
const SHORTEST: usize = 2;
const LONGEST: usize = 40;
/// How many words of a search count.
const SOUGHT: usize = 6;
/// How many answers a search has at most.
pub(crate) const MOST: u64 = 20;
/// Rows a statement.
const ROWS: usize = 500;
/// A word with fewer rows than this is seldom: all its positions are looked up. With more, the newest positions soon have it.
const SELDOM: u64 = 1_000;

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A position's title.
    Position,
    /// An ad, as it stands: draft, out or closed.
    Ad,
}

impl Kind {
    /// Its name in the database.
    const fn id(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Ad => "ad",
        }
    }
}

/// The words of a text in lower case, each once. What is not a letter or a digit stands between words.
pub(crate) fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| word.chars().count() >= SHORTEST).map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// The words of a search that count: the longest, which say the most.
pub(crate) fn sought(text: &str) -> Vec<String> {
    let mut all: Vec<String> = words(text).into_iter().collect();
    all.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    all.truncate(SOUGHT);
    all
}

/// Every word that begins so, as a range: from the word itself to the next that does not.
pub(crate) fn range(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}\u{10ffff}"))
}

/// Keeps the words of a text as it now is: writes those that are new, and lets go of those that are gone.
///
/// # Errors
/// The database's.
pub(crate) async fn keep<C: ConnectionTrait>(db: &C, kind: Kind, organisation: Uuid, position: Uuid, text: &str) -> Result<(), DbErr> {
    let here = Condition::all().add(Column::OrganisationId.eq(organisation)).add(Column::Kind.eq(kind.id())).add(Column::PositionId.eq(position));
    let kept: Vec<String> = Entity::find().select_only().column(Column::Word).filter(here.clone()).into_tuple().all(db).await?;
    let (kept, now) = (BTreeSet::from_iter(kept), words(text));
    for some in kept.difference(&now).collect::<Vec<_>>().chunks(ROWS) {
        Entity::delete_many().filter(here.clone()).filter(Column::Word.is_in(some.iter().copied())).exec(db).await?;
    }
    for some in now.difference(&kept).collect::<Vec<_>>().chunks(ROWS) {
        let rows = some.iter().map(|word| ActiveModel {
            organisation_id: Set(organisation),
            kind: Set(kind.id().into()),
            word: Set((*word).clone()),
            position_id: Set(position),
        });
        let key = [Column::OrganisationId, Column::Kind, Column::Word, Column::PositionId];
        Entity::insert_many(rows).on_conflict(OnConflict::columns(key).do_nothing().to_owned()).exec_without_returning(db).await?;
    }
    Ok(())
}

/// What the rows of a search must fulfil: a position with a word that begins like each of those sought. None when none can.
///
/// The rows are then asked for newest first. When one of the words is seldom its positions are looked up, and the other words are tried on
/// them; when all are frequent they are tried on the newest positions, and twenty are soon found.
///
/// # Errors
/// The database's.
pub(crate) async fn holding<C: ConnectionTrait>(
    db: &C,
    kind: Kind,
    organisation: OrganisationId,
    text: &str,
    position: impl IntoColumnRef + Copy,
) -> Result<Option<Condition>, DbErr> {
    let sought = sought(text);
    let with = |word: &str| {
        let (from, to) = range(word);
        let mut rows = Query::select();
        rows.from(Entity).and_where(Column::OrganisationId.eq(organisation.0)).and_where(Column::Kind.eq(kind.id()));
        rows.and_where(Column::Word.gte(from)).and_where(Column::Word.lt(to)).take()
    };
    let mut counts = Query::select();
    for word in &sought {
        counts.expr(how_many(with(word)));
    }
    let Some(row) = (if sought.is_empty() { None } else { db.query_one(&counts).await? }) else { return Ok(None) };
    let many = (0..sought.len()).map(|nth| row.try_get_by_index::<i64>(nth)).collect::<Result<Vec<_>, _>>()?;
    let Some((fewest, seldom)) = many.iter().copied().zip(&sought).min() else { return Ok(None) };
    if fewest == 0 {
        return Ok(None);
    }
    let seldom = Some(seldom).filter(|_| u64::try_from(fewest).is_ok_and(|fewest| fewest < SELDOM));
    let mut all = Condition::all();
    for word in &sought {
        let rows = if Some(word) == seldom {
            Expr::col(position).in_subquery(with(word).column(Column::PositionId).take())
        } else {
            Expr::exists(with(word).expr(Expr::val(1)).and_where(Expr::col((Entity, Column::PositionId)).equals(position)).take())
        };
        all = all.add(rows);
    }
    Ok(Some(all))
}

/// How many rows there are, counted no further than what is called seldom.
fn how_many(mut rows: SelectStatement) -> Expr {
    let some = rows.expr(Expr::val(1)).limit(SELDOM).take();
    let count = Query::select().expr(Func::count(Expr::val(1))).from_subquery(some, "some").take();
    Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(count)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_its_words_each_once_whatever_stands_between() {
        let words: Vec<String> = words("Rus- og psykisk helse. RUS! Følg med på 2027, å").into_iter().collect();
        assert_eq!(words, ["2027", "følg", "helse", "med", "og", "psykisk", "på", "rus"]);
    }

    #[test]
    fn of_many_words_the_longest_are_looked_for() {
        assert_eq!(sought("Erfaringskonsulent i psykisk helse og rus ved DPS"), ["erfaringskonsulent", "psykisk", "helse", "dps", "rus", "ved"]);
        assert!(sought("% _ 🌉 å").is_empty());
    }

    proptest! {
        #[test]
        fn a_word_lies_in_the_range_of_each_of_its_beginnings(word in "[a-zæøå]{2,20}", length in 1_usize..20) {
            let beginning: String = word.chars().take(length).collect();
            let (from, to) = range(&beginning);
            prop_assert!(from <= word && word < to);
        }

        #[test]
        fn a_word_that_begins_otherwise_lies_outside(word in "[a-zæøå]{2,20}", other in "[a-zæøå]{2,20}") {
            prop_assume!(!word.starts_with(&other));
            let (from, to) = range(&other);
            prop_assert!(!(from <= word && word < to));
        }
    }
}
