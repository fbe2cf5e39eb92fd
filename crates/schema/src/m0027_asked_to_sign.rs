//! When the panel was last asked to sign a recommendation as it stands.

use sea_orm_migration::prelude::*;

use crate::columns::optional_instant;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = optional_instant("asked_at");
        manager.alter_table(Table::alter().table("hire_recommendations").add_column(&mut column).to_owned()).await
    }
}
