//! The public list of applicants and the extended one for the parties, on the page and on paper, once the deadline has passed.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Query, State};
use kernel::PositionId;
use platform::{
    Frame, PageError, PageResult, Site,
    http::{At, page},
};
use registry::Actor;
use serde::Deserialize;
use serde_json::json;

use crate::{
    ads,
    applications::{
        Application, DECIDE_CONFIDENTIALITY, contents,
        documents::{self, Listed, Lists},
        finding,
        rules::{self, Confidentiality},
    },
    assessment,
    desk::{self, Desk},
    panel,
};

#[derive(Template)]
#[template(path = "applications/templates/lists.html")]
struct ListsPage {
    page: Frame,
    desk: Desk,
    lists: Option<Lists>,
    extended: bool,
    deadline: Option<time::Date>,
}

/// Which list is asked for.
#[derive(Debug, Default, Deserialize)]
pub(in crate::applications) struct Which {
    #[serde(default)]
    list: String,
}

impl Which {
    fn is_extended(&self) -> bool {
        self.list == "extended"
    }
}

async fn draw_up(site: &Site, actor: Actor, position: PositionId, extended: bool) -> Result<(Desk, Option<Lists>, Option<time::Date>), PageError> {
    let desk = desk::sit(site, actor, position, DECIDE_CONFIDENTIALITY).await?;
    let db = site.db.read();
    let ad = ads::load(db, desk.organisation(), position).await?;
    // Whoever sits on the panel, or sat there and has read the texts, does not get the names another way round.
    if assessment::names_hidden(&desk.position, ad.as_ref()) && panel::has_sat(db, desk.organisation(), position, desk.person()).await? {
        return Err(PageError::Refused("applicant-list-not-for-the-panel"));
    }
    let deadline = ad.as_ref().and_then(|ad| ad.deadline);
    if !ad.is_some_and(|ad| ad.is_closed(site.clock.now())) {
        return Ok((desk, None, deadline));
    }
    let rows = finding::listed(db, desk.organisation(), position).await?;
    let today = site.clock.today();
    let total = rows.len();
    let waiting = rows.iter().filter(|row| Confidentiality::from_id(&row.confidentiality) == Confidentiality::Asked).count();
    let named: BTreeSet<uuid::Uuid> = rows
        .iter()
        .filter(|row| extended || Confidentiality::from_id(&row.confidentiality).shows_name(row.listed_from, today))
        .map(|row| row.id)
        .collect();
    let all: Vec<Application> = rows.into_iter().map(Into::into).collect();
    let written = contents(site, &all).await?;
    // The law wants everyone counted, also those who are not named.
    let genders = rules::genders(written.iter().map(|(_, content)| content.gender.as_str()));
    let mut listed = Vec::with_capacity(named.len());
    for (id, content) in written {
        if !named.contains(&id.0) {
            continue;
        }
        listed.push(Listed {
            age: rules::age(&content.birth_year, today.year()).map(|age| age.to_string()).unwrap_or_default(),
            name: content.name,
            occupation: content.occupation,
            municipality: content.municipality,
            education: content.education,
            experience: content.experience,
        });
    }
    listed.sort_by_key(|one| one.name.to_lowercase());
    let mut write = desk.actor.write(site).await?;
    for id in &named {
        write.audit("application.listed", "Application", id, json!({ "extended": extended }));
    }
    write.audit("applications.list", "Position", position, json!({ "extended": extended, "listed": listed.len(), "of": total }));
    write.commit().await?;
    let left_out = total - listed.len();
    Ok((desk, Some(Lists { listed, total, left_out, waiting, genders, extended }), deadline))
}

pub(in crate::applications) async fn show(
    State(site): State<Site>,
    actor: Actor,
    At(position): At<PositionId>,
    Query(which): Query<Which>,
) -> PageResult {
    let extended = which.is_extended();
    let (desk, lists, deadline) = draw_up(&site, actor, position, extended).await?;
    page(&ListsPage { page: desk.frame(), desk, lists, extended, deadline })
}

pub(in crate::applications) async fn pdf(
    State(site): State<Site>,
    actor: Actor,
    At(position): At<PositionId>,
    Query(which): Query<Which>,
) -> PageResult {
    on_paper(site, actor, position, which.is_extended(), true).await
}

pub(in crate::applications) async fn word(
    State(site): State<Site>,
    actor: Actor,
    At(position): At<PositionId>,
    Query(which): Query<Which>,
) -> PageResult {
    on_paper(site, actor, position, which.is_extended(), false).await
}

async fn on_paper(site: Site, actor: Actor, position: PositionId, extended: bool, pdf: bool) -> PageResult {
    let (desk, lists, _) = draw_up(&site, actor, position, extended).await?;
    let paper = documents::list(&desk, &lists.ok_or(PageError::Hidden)?, site.clock.today());
    let name = if extended { "utvidet-sokerliste" } else { "sokerliste" };
    if pdf { platform::http::pdf(&site, paper, name).await } else { platform::http::word(&site, paper, name).await }
}
