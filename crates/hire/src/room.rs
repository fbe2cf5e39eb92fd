//! The Hire room's face to the house.

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site,
    access::Subject,
    http::Routes,
    room::{Duty, Hit, NavEntry, Room},
    tasks::TaskKind,
};
use sea_orm::DbErr;
use serde_json::Value;
use time::Date;

/// The Hire room.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hire;

#[async_trait]
impl Room for Hire {
    fn name(&self) -> &'static str {
        "hire"
    }

    fn routes(&self) -> Routes {
        Routes::new()
    }

    fn navigation(&self) -> &'static [NavEntry] {
        &[]
    }

    fn tasks(&self) -> Vec<TaskKind> {
        Vec::new()
    }

    async fn duties(&self, _: &Site, _: &Subject, _: Language) -> Result<Vec<Duty>, DbErr> {
        Ok(Vec::new())
    }

    async fn search(&self, _: &Site, _: &Subject, _: OrganisationId, _: &str, _: Language) -> Result<Vec<Hit>, DbErr> {
        Ok(Vec::new())
    }

    async fn export_person(&self, _: &Site, _: PersonId) -> Result<Value, DbErr> {
        Ok(Value::Null)
    }

    async fn erase_person(&self, _: &Site, _: PersonId) -> Result<u64, DbErr> {
        Ok(0)
    }

    async fn retention(&self, _: &Site, _: Date) -> Result<u64, DbErr> {
        Ok(0)
    }
}
