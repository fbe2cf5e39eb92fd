//! What a candidate asks for when they choose their time, sealed; and that the panel went on without one who never chose.

use sea_orm_migration::prelude::*;

use crate::columns::{optional_bytes, optional_instant};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for mut column in [optional_bytes("needs"), optional_instant("gone_on_at")] {
            manager.alter_table(Table::alter().table("hire_interviews").add_column(&mut column).to_owned()).await?;
        }
        Ok(())
    }
}
