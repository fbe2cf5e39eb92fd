//! The tables of the hiring path's slice: descriptions.

use sea_orm_migration::prelude::*;

use crate::columns::create;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![], vec![]).await
    }
}
