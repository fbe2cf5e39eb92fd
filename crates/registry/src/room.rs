//! The registry's face to the house.

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site,
    access::Subject,
    http::Routes,
    room::{Duty, Hit, NavEntry, Room},
    tasks::TaskKind,
};
use sea_orm::{DbErr, EntityTrait, QueryFilter, prelude::*};
use serde_json::{Value, json};
use time::Date;

use crate::{people, people::rows::resets, sessions, sign_in};

/// The registry as a room.
#[derive(Clone, Copy, Debug, Default)]
pub struct Registry;

#[async_trait]
impl Room for Registry {
    fn name(&self) -> &'static str {
        "registry"
    }

    fn routes(&self) -> Routes {
        sign_in::routes()
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

    async fn export_person(&self, site: &Site, person: PersonId) -> Result<Value, DbErr> {
        let Some(account) = people::account(site.db.read(), person).await? else { return Ok(Value::Null) };
        Ok(json!({
            "name": account.person.name,
            "email": account.person.email,
            "language": account.person.language,
            "roles": account.memberships.iter().map(|(place, role)| json!({ "organisation": place.name, "role": role.id() })).collect::<Vec<_>>(),
        }))
    }

    async fn erase_person(&self, _: &Site, _: PersonId) -> Result<u64, DbErr> {
        // Roles and the name behind them are the employer's record; they end by ending the role.
        Ok(0)
    }

    async fn retention(&self, site: &Site, today: Date) -> Result<u64, DbErr> {
        let before = platform::db::Instant::from(kernel::dates::end_of_day(today) - time::Duration::days(1));
        let gone = sessions::rows::Entity::delete_many().filter(sessions::rows::Column::ExpiresAt.lt(before)).exec(site.db.writer()).await?;
        let stale = resets::Entity::delete_many().filter(resets::Column::ExpiresAt.lt(before)).exec(site.db.writer()).await?;
        Ok(gone.rows_affected + stale.rows_affected)
    }
}
