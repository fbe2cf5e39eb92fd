//! The Hire room's face to the house: the slices of the path, one after the other.

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
use serde_json::{Map, Value};
use time::Date;

use crate::{ads, applications, assessment, decisions, descriptions, interviews, panel, positions, readiness, waiting};

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
            .and(readiness::routes())
            .and(positions::routes())
            .and(descriptions::routes())
            .and(ads::routes())
            .and(applications::routes())
            .and(panel::routes())
            .and(assessment::routes())
            .and(interviews::routes())
            .and(decisions::routes())
    }

    fn navigation(&self) -> &'static [NavEntry] {
        &[
            NavEntry { path: "/positions", label: "hire-nav", icon: "bridge", roles: &["administrator", "leader", "hr", "union"] },
            NavEntry {
                path: "/readiness",
                label: "readiness-nav",
                icon: "check-circle",
                roles: &["administrator", "leader", "hr", "union", "peer-worker"],
            },
        ]
    }

    fn tasks(&self) -> Vec<TaskKind> {
        let all: Vec<Vec<TaskKind>> = vec![assessment::tasks(), interviews::tasks(), decisions::tasks()];
        all.into_iter().flatten().collect()
    }

    async fn duties(&self, site: &Site, who: &Subject, language: Language) -> Result<Vec<Duty>, DbErr> {
        let mine = waiting::of(site, who).await?;
        let mut duties = readiness::duties(site, who, language).await?;
        duties.extend(positions::duties(site, who, &mine, language));
        duties.extend(ads::duties(site, who, &mine, language).await?);
        duties.extend(applications::duties(site, who, language).await?);
        // panel, and with it the assessment
        duties.extend(panel::duties(site, who, &mine, language).await?);
        let met = interviews::concerning(site, &mine).await?;
        duties.extend(interviews::duties(site, who, &mine, &met, language));
        duties.extend(decisions::duties(site, who, &mine, &met, language).await?);
        Ok(duties)
    }

    async fn search(&self, site: &Site, who: &Subject, at: OrganisationId, words: &str, language: Language) -> Result<Vec<Hit>, DbErr> {
        let mut hits = Vec::new();
        hits.extend(positions::search(site, who, at, words, language).await?);
        hits.extend(ads::search(site, who, at, words, language).await?);
        Ok(hits)
    }

    async fn export_person(&self, site: &Site, person: PersonId) -> Result<Value, DbErr> {
        let mut all = Map::new();
        all.insert("readiness".into(), readiness::export_person(site, person).await?);
        all.insert("positions".into(), positions::export_person(site, person).await?);
        all.insert("panel".into(), panel::export_person(site, person).await?);
        all.insert("scores".into(), assessment::export_person(site, person).await?);
        all.insert("interviews".into(), interviews::export_person(site, person).await?);
        all.insert("signatures".into(), decisions::export_person(site, person).await?);
        Ok(Value::Object(all))
    }

    async fn erase_person(&self, _: &Site, _: PersonId) -> Result<u64, DbErr> {
        // What employees wrote on the path is the employer's record; applicants erase by withdrawing.
        Ok(0)
    }

    async fn retention(&self, site: &Site, today: Date) -> Result<u64, DbErr> {
        // One that fails keeps none of the others from their work.
        let rounds = [
            ads::retention(site, today).await,
            applications::retention(site, today).await,
            panel::retention(site, today).await,
            assessment::retention(site, today).await,
            interviews::retention(site, today).await,
            decisions::retention(site, today).await,
        ];
        rounds.into_iter().collect::<Result<Vec<_>, _>>().map(|gone| gone.into_iter().sum())
    }
}
