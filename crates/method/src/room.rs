//! The Method room's face to the house: pages that stand open to everyone.

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site,
    access::Subject,
    http::{Gate, Routes},
    room::{Duty, Hit, NavEntry, Room},
    tasks::TaskKind,
};
use sea_orm::DbErr;
use serde_json::Value;
use time::Date;

use crate::{finding, guided, library, pages};

/// The Method room.
#[derive(Clone, Copy, Debug, Default)]
pub struct MethodRoom;

#[async_trait]
impl Room for MethodRoom {
    fn name(&self) -> &'static str {
        "method"
    }

    fn routes(&self) -> Routes {
        Routes::new()
            .get("/method", Gate::Open, pages::overview)
            .get("/method/sources", Gate::Open, pages::sources)
            .get("/method/roles", Gate::Open, guided::roles)
            .get("/method/peer-position", Gate::Open, guided::peer_position)
            .get("/method/{kind}/{id}", Gate::Open, pages::document)
            .get("/method/{kind}/{id}/{version}", Gate::Open, pages::version)
    }

    fn navigation(&self) -> &'static [NavEntry] {
        &[]
    }

    fn open_navigation(&self) -> &'static [NavEntry] {
        &[NavEntry { path: "/method", label: "method-nav", icon: "book", roles: &[] }]
    }

    fn tasks(&self) -> Vec<TaskKind> {
        Vec::new()
    }

    async fn duties(&self, _: &Site, _: &Subject, _: Language) -> Result<Vec<Duty>, DbErr> {
        Ok(Vec::new())
    }

    async fn search(&self, _: &Site, _: &Subject, _: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr> {
        let hit = |found: finding::Found<'_>| Hit {
            title: found.item.title(language).to_owned(),
            about: found.document.title(language).to_owned(),
            href: found.href(),
        };
        Ok(finding::find(library(), language, words, 20).into_iter().map(hit).collect())
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
