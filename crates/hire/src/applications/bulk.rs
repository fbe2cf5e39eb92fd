//! Many applications at once, for load: each with a key of its own, written a few hundred rows a statement.

use kernel::{ApplicationId, Language, PositionId};
use platform::{PageError, Site, Write, crypto::Token, db::Instant};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::{
    Content, Status,
    rows::{applications, numbers},
    rules::Confidentiality,
    store::{CONTENT, LINK, SENT},
};

/// Rows a statement: seventeen columns each, and SQLite takes 32 766 values.
const ROWS: usize = 500;

/// One of many applications.
#[derive(Clone, Debug)]
pub struct Many {
    /// The language its writer reads.
    pub language: Language,
    /// What it says.
    pub content: Content,
    /// Where it is.
    pub status: Status,
    /// When it was sent.
    pub at: Instant,
}

/// Inserts applications to a position that has none, numbered from 1 in the order given; the caller audits.
///
/// # Errors
/// The database's.
pub async fn insert(site: &Site, write: &Write, position: PositionId, many: &[Many]) -> Result<(), PageError> {
    let organisation_id = write.organisation().0;
    let ids: Vec<Uuid> = many.iter().map(|_| ApplicationId::new().0).collect();
    let keys = site.vault.new_keys(write.tx(), &site.clock, &ids).await?;
    let mut rows = Vec::with_capacity(ROWS.min(many.len()));
    for ((one, key), number) in many.iter().zip(&keys).zip(1_i64..) {
        let token = Token::new();
        rows.push(applications::ActiveModel {
            organisation_id: Set(organisation_id),
            id: Set(key.subject()),
            position_id: Set(position.0),
            number: Set(Some(number)),
            status: Set(one.status.id().into()),
            language: Set(one.language.code().into()),
            secret_hash: Set(token.hash),
            link: Set(key.seal(LINK, token.secret.as_bytes())),
            content: Set(key.seal_json(CONTENT, &one.content)?),
            sent_content: Set(Some(key.seal_json(SENT, &one.content)?)),
            confidentiality: Set(Confidentiality::None.id().into()),
            confidentiality_reason: Set(None),
            listed_from: Set(None),
            grace_until: Set(None),
            created_at: Set(one.at),
            received_at: Set(Some(one.at)),
            version: Set(2),
        });
        if rows.len() == ROWS {
            applications::Entity::insert_many(std::mem::take(&mut rows)).exec_without_returning(write.tx()).await?;
        }
    }
    if !rows.is_empty() {
        applications::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    }
    let last = i64::try_from(many.len()).unwrap_or(i64::MAX);
    numbers::Entity::insert(numbers::ActiveModel { organisation_id: Set(organisation_id), position_id: Set(position.0), last: Set(last) })
        .exec_without_returning(write.tx())
        .await?;
    Ok(())
}
