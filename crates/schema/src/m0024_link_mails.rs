//! How many links were mailed to an address in an hour, over the whole installation; the address itself is not kept.

use sea_orm_migration::prelude::*;

use crate::columns::{create, index, number, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![table("hire_link_mails", vec![text("address"), number("hour"), number("mails")], &["address", "hour"])],
            vec![index("hire_link_mails_age", "hire_link_mails", &["hour"])],
        )
        .await
    }
}
