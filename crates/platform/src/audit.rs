//! The audit log: append-only, one chain for each organisation, each entry holding the hash of the one before (P4).

use kernel::{OrganisationId, PersonId};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::OnConflict};
use sha2::{Digest, Sha256};

use crate::db::Instant;

pub mod entries {
    //! The entries' table.
    #![expect(missing_docs, reason = "columns are documented by the schema")]
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_audit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
        pub at: crate::db::Instant,
        pub actor_id: Option<Uuid>,
        pub action: String,
        pub subject_kind: String,
        pub subject_id: String,
        pub detail: String,
        pub previous_hash: Vec<u8>,
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod heads {
    //! Where each chain ends.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_audit_heads")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        pub seq: i64,
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The chain of what belongs to no organisation: signing in, passwords.
pub const INSTALLATION: OrganisationId = OrganisationId(Uuid::nil());

/// One thing that was done or read. Holds ids, never names or texts.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who; none for applicants and the system itself.
    pub actor: Option<PersonId>,
    /// What, in the imperative: `position.edit`, `application.read`.
    pub action: &'static str,
    /// Of which kind: `Position`.
    pub subject_kind: &'static str,
    /// Which one.
    pub subject_id: String,
    /// Ids and states that explain it; never personal data.
    pub detail: serde_json::Value,
}

/// Appends the entries to the organisation's chain, inside the change's own transaction.
///
/// # Errors
/// The database's.
pub async fn append<C: ConnectionTrait>(db: &C, organisation: OrganisationId, at: Instant, entries: &[Entry]) -> Result<(), DbErr> {
    if entries.is_empty() {
        return Ok(());
    }
    let organisation_id = organisation.0;
    // The head row is the chain's lock: whoever holds it appends, the others wait.
    heads::Entity::insert(heads::ActiveModel { organisation_id: Set(organisation_id), seq: Set(0), hash: Set(vec![0; 32]) })
        .on_conflict(OnConflict::column(heads::Column::OrganisationId).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    let mut head =
        heads::Entity::find_by_id(organisation_id).lock_exclusive().one(db).await?.ok_or_else(|| DbErr::RecordNotFound("audit head".into()))?;
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        head.seq += 1;
        let mut row = entries::Model {
            organisation_id,
            seq: head.seq,
            at,
            actor_id: entry.actor.map(|person| person.0),
            action: entry.action.to_owned(),
            subject_kind: entry.subject_kind.to_owned(),
            subject_id: entry.subject_id.clone(),
            detail: entry.detail.to_string(),
            previous_hash: head.hash,
            hash: Vec::new(),
        };
        row.hash = hash_of(&row);
        head.hash = row.hash.clone();
        rows.push(entries::ActiveModel {
            organisation_id: Set(row.organisation_id),
            seq: Set(row.seq),
            at: Set(row.at),
            actor_id: Set(row.actor_id),
            action: Set(row.action),
            subject_kind: Set(row.subject_kind),
            subject_id: Set(row.subject_id),
            detail: Set(row.detail),
            previous_hash: Set(row.previous_hash),
            hash: Set(row.hash),
        });
    }
    entries::Entity::insert_many(rows).exec_without_returning(db).await?;
    heads::Entity::update_many()
        .col_expr(heads::Column::Seq, Expr::value(head.seq))
        .col_expr(heads::Column::Hash, Expr::value(head.hash))
        .filter(heads::Column::OrganisationId.eq(organisation_id))
        .exec(db)
        .await?;
    Ok(())
}

/// The entries about one thing that tell of certain actions, newest first: a page of them before an entry's number.
///
/// # Errors
/// The database's.
pub async fn about<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    (kind, id): (&str, &str),
    actions: &[&str],
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<entries::Model>, DbErr> {
    let mut select = entries::Entity::find()
        .filter(entries::Column::OrganisationId.eq(organisation.0))
        .filter(entries::Column::SubjectKind.eq(kind))
        .filter(entries::Column::SubjectId.eq(id))
        .filter(entries::Column::Action.is_in(actions.iter().copied()));
    if let Some(before) = before {
        select = select.filter(entries::Column::Seq.lt(before));
    }
    select.order_by_desc(entries::Column::Seq).limit(limit).all(db).await
}

/// Whether a person has done one of these things to something.
///
/// # Errors
/// The database's.
pub async fn has_done<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    person: PersonId,
    (kind, id): (&str, &str),
    actions: &[&str],
) -> Result<bool, DbErr> {
    let first = entries::Entity::find()
        .select_only()
        .column(entries::Column::Seq)
        .filter(entries::Column::OrganisationId.eq(organisation.0))
        .filter(entries::Column::SubjectKind.eq(kind))
        .filter(entries::Column::SubjectId.eq(id))
        .filter(entries::Column::ActorId.eq(person.0))
        .filter(entries::Column::Action.is_in(actions.iter().copied()))
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(first.is_some())
}

fn hash_of(row: &entries::Model) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(bytes);
    };
    part(&row.previous_hash);
    part(row.organisation_id.as_bytes());
    part(&row.seq.to_be_bytes());
    part(&row.at.0.to_be_bytes());
    part(row.actor_id.as_ref().map_or(&[][..], |id| id.as_bytes()));
    part(row.action.as_bytes());
    part(row.subject_kind.as_bytes());
    part(row.subject_id.as_bytes());
    part(row.detail.as_bytes());
    hash.finalize().to_vec()
}

/// What `brobygger verify` found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every chain holds; so many entries were read.
    Whole(u64),
    /// The first entry that is not what was written, or is missing.
    Broken {
        /// Whose chain.
        organisation: OrganisationId,
        /// Which entry of it.
        seq: i64,
    },
    /// A chain whose end is not written down any longer: nobody can say how much is missing.
    Headless {
        /// Whose chain.
        organisation: OrganisationId,
    },
}

/// Reads every chain from its beginning, a page at a time, up to where it ended when the reading began: others may write meanwhile.
///
/// # Errors
/// The database's.
pub async fn verify<C: ConnectionTrait>(db: &C) -> Result<Verdict, DbErr> {
    const PAGE: u64 = 1_000;
    let mut read = 0_u64;
    // In this order: an entry that is seen had its head written with it, so no head read afterwards may lag behind.
    let lasts: Vec<(Uuid, i64)> = entries::Entity::find()
        .select_only()
        .column(entries::Column::OrganisationId)
        .column_as(entries::Column::Seq.max(), "last")
        .group_by(entries::Column::OrganisationId)
        .order_by_asc(entries::Column::OrganisationId)
        .into_tuple()
        .all(db)
        .await?;
    let heads = heads::Entity::find().order_by_asc(heads::Column::OrganisationId).all(db).await?;
    for (id, last) in lasts {
        let organisation = OrganisationId(id);
        match heads.iter().find(|head| head.organisation_id == id) {
            None => return Ok(Verdict::Headless { organisation }),
            Some(head) if last > head.seq => return Ok(Verdict::Broken { organisation, seq: head.seq + 1 }),
            Some(_) => {}
        }
    }
    for head in heads {
        let organisation = OrganisationId(head.organisation_id);
        let (mut seq, mut previous) = (0_i64, vec![0_u8; 32]);
        loop {
            let page = entries::Entity::find()
                .filter(entries::Column::OrganisationId.eq(head.organisation_id))
                .filter(entries::Column::Seq.gt(seq))
                .filter(entries::Column::Seq.lte(head.seq))
                .order_by_asc(entries::Column::Seq)
                .limit(PAGE)
                .all(db)
                .await?;
            if page.is_empty() {
                break;
            }
            for row in page {
                if row.seq != seq + 1 || row.previous_hash != previous || hash_of(&row) != row.hash {
                    return Ok(Verdict::Broken { organisation, seq: seq + 1 });
                }
                seq = row.seq;
                previous = row.hash;
                read += 1;
            }
        }
        if seq != head.seq || previous != head.hash {
            return Ok(Verdict::Broken { organisation, seq: seq + 1 });
        }
    }
    Ok(Verdict::Whole(read))
}
