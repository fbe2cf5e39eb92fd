//! What the demo writes on its own database, so that nobody's real one is filled or thrown away as if it were a demo.

use sea_orm_migration::prelude::*;

use crate::columns::{create, instant, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![table("demo_marks", vec![text("mark"), instant("at")], &["mark"])], Vec::new()).await
    }
}
