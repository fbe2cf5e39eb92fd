//! How often links are mailed to one address: anyone may begin an application, so no limit of one application is enough.

use platform::{Site, Write, db::Instant};
use sea_orm::{
    ActiveValue::Set,
    DbErr, EntityTrait, ExprTrait, QueryFilter,
    prelude::*,
    sea_query::{Expr, OnConflict},
};

use super::{rows::link_mails, rules::MAX_MAILS_AN_HOUR};

/// How long the counts are kept, in hours.
const KEPT: i64 = 24;

fn hour(at: Instant) -> i64 {
    at.utc().unix_timestamp() / 3_600
}

/// Counts one more mail to this address; says whether it may go. The row is held until the change is done.
pub(super) async fn may_go(site: &Site, write: &Write, address: &str) -> Result<bool, DbErr> {
    let address = site.vault.fingerprint("link-mail", address);
    let hour = hour(write.now());
    link_mails::Entity::insert(link_mails::ActiveModel { address: Set(address.clone()), hour: Set(hour), mails: Set(0) })
        .on_conflict(OnConflict::columns([link_mails::Column::Address, link_mails::Column::Hour]).do_nothing().to_owned())
        .exec_without_returning(write.tx())
        .await?;
    let counted = link_mails::Entity::update_many()
        .col_expr(link_mails::Column::Mails, Expr::col(link_mails::Column::Mails).add(1))
        .filter(link_mails::Column::Address.eq(address))
        .filter(link_mails::Column::Hour.eq(hour))
        .filter(link_mails::Column::Mails.lt(MAX_MAILS_AN_HOUR))
        .exec(write.tx())
        .await?;
    Ok(counted.rows_affected == 1)
}

/// Forgets the counts of hours that are over.
pub(super) async fn forget(site: &Site) -> Result<u64, DbErr> {
    let before = hour(Instant::now(&site.clock)) - KEPT;
    Ok(link_mails::Entity::delete_many().filter(link_mails::Column::Hour.lt(before)).exec(site.db.writer()).await?.rows_affected)
}
