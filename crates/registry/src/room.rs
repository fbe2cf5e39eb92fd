//! The registry's face to the house.

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site,
    access::{Resource, Subject},
    db::Instant,
    http::Routes,
    i18n,
    room::{Duty, Hit, NavEntry, Room},
    tasks::TaskKind,
};
use sea_orm::{DbErr, EntityTrait, QueryFilter, prelude::*};
use serde_json::{Value, json};
use time::Date;

use crate::{audit_log, failed_work, invitations, organisations, people, people::rows::resets, sessions, sign_in};

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
            .and(organisations::routes())
            .and(people::routes())
            .and(invitations::routes())
            .and(audit_log::routes())
            .and(failed_work::routes())
    }

    fn navigation(&self) -> &'static [NavEntry] {
        &[NavEntry { path: "", label: "organisation-nav", icon: "building", roles: &[] }]
    }

    fn tasks(&self) -> Vec<TaskKind> {
        vec![sign_in::task(), people::tries::task()]
    }

    async fn duties(&self, _: &Site, _: &Subject, _: Language) -> Result<Vec<Duty>, DbErr> {
        Ok(Vec::new())
    }

    /// Units for those who belong; people only for those who look after them, for a name with a role says much.
    async fn search(&self, site: &Site, who: &Subject, at: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr> {
        let what = Resource::organisation(at);
        let db = site.db.read();
        let Some(place) = organisations::by_id(db, at).await? else { return Ok(Vec::new()) };
        let mut hits = Vec::new();
        if site.access.may(who, organisations::VIEW, &what) {
            let lower = words.to_lowercase();
            let may_change = site.access.may(who, organisations::MANAGE, &what);
            let href = |unit: &organisations::Unit| {
                if may_change { format!("{}/units/{}", place.base(), unit.id) } else { format!("{}/units", place.base()) }
            };
            let found = organisations::units(db, at).await?.into_iter().filter(|unit| unit.name.to_lowercase().contains(&lower)).take(10);
            hits.extend(found.map(|unit| Hit { href: href(&unit), title: unit.name, about: i18n::text(language, "search-a-unit") }));
        }
        if site.access.may(who, people::MANAGE, &what) {
            let found = people::named(db, at, words).await?;
            hits.extend(found.into_iter().map(|person| Hit {
                href: format!("{}/people/{}", place.base(), person.id),
                title: person.name,
                about: i18n::text(language, "search-a-person"),
            }));
        }
        Ok(hits)
    }

    async fn export_person(&self, site: &Site, person: PersonId) -> Result<Value, DbErr> {
        let db = site.db.read();
        let Some(account) = people::account(db, person).await? else { return Ok(Value::Null) };
        let when = sign_in::instant_text;
        let roles = people::every_role(db, person).await?;
        let roles: Vec<Value> = roles
            .iter()
            .map(|(held, place)| json!({ "organisation": place.name, "role": held.role, "from": when(held.created_at), "to": held.ended_at.map(when) }))
            .collect();
        let open = sessions::of_person(db, person, &site.clock).await?;
        let open: Vec<Value> = open
            .iter()
            .map(|row| json!({ "device": row.device, "since": when(row.created_at), "seen": when(row.seen_at), "until": when(row.expires_at) }))
            .collect();
        Ok(json!({
            "name": account.person.name,
            "email": account.person.email,
            "language": account.person.language,
            "roles": roles,
            "sessions": open,
        }))
    }

    async fn erase_person(&self, _: &Site, _: PersonId) -> Result<u64, DbErr> {
        // Roles and the name behind them are the employer's record; they end by ending the role.
        Ok(0)
    }

    async fn retention(&self, site: &Site, today: Date) -> Result<u64, DbErr> {
        let before = Instant::from(kernel::dates::end_of_day(today) - time::Duration::days(1));
        // Sessions, links and counts that have run out say nothing about anyone. Invitations hold names: their end is on the record.
        let db = site.db.writer();
        let ended = sessions::rows::Entity::delete_many().filter(sessions::rows::Column::ExpiresAt.lt(before)).exec(db).await?;
        let stale = resets::Entity::delete_many().filter(resets::Column::ExpiresAt.lt(before)).exec(db).await?;
        let tries = people::tries::forget_old(db, Instant::now(&site.clock)).await?;
        let unanswered = invitations::forget_old(site, before).await?;
        Ok(ended.rows_affected + stale.rows_affected + tries + unanswered)
    }
}
