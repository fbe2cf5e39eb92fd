//! The words of ads that are out: written when an ad comes out or changes, looked up by the public search, gone when the ad is.

use std::collections::BTreeSet;

use platform::Write;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _, prelude::*, sea_query::OnConflict,
};
use time::Date;

use super::rows::{ads, words};

/// The shortest word worth looking for, and the longest beginning that is kept.
const SHORTEST: usize = 2;
const LONGEST: usize = 40;
/// Rows a statement.
const ROWS: usize = 500;

/// The words of a text in lower case, each once. What is not a letter or a digit stands between words.
pub(super) fn of(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| word.chars().count() >= SHORTEST).map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// Every word that begins so, as a range: from the word itself to the next that does not.
pub(super) fn range(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}\u{10ffff}"))
}

/// Writes the words of an ad anew: those of its text while it is out, and none otherwise.
///
/// # Errors
/// The database's.
pub(super) async fn keep(write: &Write, organisation: Uuid, position: Uuid) -> Result<(), DbErr> {
    words::Entity::delete_many()
        .filter(words::Column::OrganisationId.eq(organisation))
        .filter(words::Column::PositionId.eq(position))
        .exec(write.tx())
        .await?;
    match ads::Entity::find_by_id((organisation, position)).one(write.tx()).await?.filter(|row| row.published_at.is_some()) {
        Some(row) => insert(write.tx(), &row).await,
        None => Ok(()),
    }
}

async fn insert<C: ConnectionTrait>(db: &C, row: &ads::Model) -> Result<(), DbErr> {
    let found: Vec<String> = of(&format!("{}\n{}", row.title, row.words)).into_iter().collect();
    for some in found.chunks(ROWS) {
        let rows = some.iter().map(|word| words::ActiveModel {
            organisation_id: Set(row.organisation_id),
            position_id: Set(row.position_id),
            word: Set(word.clone()),
        });
        words::Entity::insert_many(rows)
            .on_conflict(OnConflict::columns([words::Column::OrganisationId, words::Column::PositionId, words::Column::Word]).do_nothing().to_owned())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Lets go of the words of ads whose deadline has passed, and writes those of open ads that have none: from before there was an index.
/// Says how many ads it was.
///
/// # Errors
/// The database's.
pub(super) async fn mend<C: ConnectionTrait>(db: &C, today: Date) -> Result<u64, DbErr> {
    let indexed = words::Entity::find().select_only().column(words::Column::PositionId).distinct().into_query();
    let open = ads::Entity::find().filter(ads::Column::PublishedAt.is_not_null()).filter(ads::Column::Deadline.gte(today));
    for row in open.clone().filter(ads::Column::PositionId.not_in_subquery(indexed.clone())).all(db).await? {
        insert(db, &row).await?;
    }
    let closed: Vec<(Uuid, Uuid)> = ads::Entity::find()
        .select_only()
        .columns([ads::Column::OrganisationId, ads::Column::PositionId])
        .filter(ads::Column::Deadline.lt(today))
        .filter(ads::Column::PositionId.in_subquery(indexed))
        .order_by_asc(ads::Column::PositionId)
        .into_tuple()
        .all(db)
        .await?;
    let mut gone = 0;
    for (organisation, position) in closed {
        words::Entity::delete_many()
            .filter(words::Column::OrganisationId.eq(organisation))
            .filter(words::Column::PositionId.eq(position))
            .exec(db)
            .await?;
        gone += 1;
    }
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_its_words_each_once_whatever_stands_between() {
        let words: Vec<String> = of("Rus- og psykisk helse. RUS! Følg med på 2027, å").into_iter().collect();
        assert_eq!(words, ["2027", "følg", "helse", "med", "og", "psykisk", "på", "rus"]);
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
