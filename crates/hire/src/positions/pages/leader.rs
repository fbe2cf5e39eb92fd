//! Another nearest leader, at any stage: someone leaves, and the position goes on.

use askama::Template;
use axum::extract::State;
use kernel::{PersonId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    pages::{Difference, conflict},
};
use registry::{Actor, people};
use serde_json::json;

use super::fields_of;
use crate::{
    desk::{self, Desk},
    positions::{self, CHANGE_LEADER, store},
};

#[derive(Template)]
#[template(path = "positions/templates/leader.html")]
struct LeaderPage {
    page: Frame,
    desk: Desk,
    fields: Fields,
    mistakes: Mistakes,
    version: i64,
    leaders: Vec<(String, String)>,
}

/// Sits down where the leader can be changed: not at what is over.
async fn sit(site: &Site, actor: Actor, position: PositionId) -> Result<Desk, PageError> {
    let desk = desk::sit(site, actor, position, CHANGE_LEADER).await?;
    if desk.position.stage.is_over() { Err(PageError::See(desk.path(""))) } else { Ok(desk) }
}

async fn build(site: &Site, desk: Desk, fields: Fields, mistakes: Mistakes) -> Result<LeaderPage, PageError> {
    let leaders = fields_of::leaders(site.db.read(), desk.organisation()).await?;
    let version = if mistakes.is_empty() { desk.position.version } else { fields.version() };
    Ok(LeaderPage { page: desk.frame(), desk, fields, mistakes, version, leaders })
}

pub(super) async fn ask(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = sit(&site, actor, position).await?;
    let fields = Fields::from_pairs([("leader", desk.position.leader.map(|leader| leader.to_string()).unwrap_or_default())]);
    page(&build(&site, desk, fields, Mistakes::default()).await?)
}

pub(super) async fn change(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = sit(&site, actor, position).await?;
    let leaders = fields_of::leaders(site.db.read(), desk.organisation()).await?;
    let chosen = leaders.iter().find(|(id, _)| *id == fields.text("leader"));
    let Some((leader, name)) = chosen.and_then(|(id, name)| Some((id.parse::<PersonId>().ok()?, name.clone()))) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("leader", "position-leader-choose");
        return again(&build(&site, desk, fields, mistakes).await?);
    };
    let mut write = desk.actor.write(&site).await?;
    if !store::set_leader(&write, &desk.position, fields.version(), leader).await? {
        drop(write);
        let now = positions::load(site.db.read(), desk.organisation(), position).await?.ok_or(PageError::Hidden)?;
        let theirs = match now.leader {
            Some(theirs) => people::by_id(site.db.read(), theirs).await?.map(|person| person.name).unwrap_or_default(),
            None => String::new(),
        };
        let difference = Difference { label: desk.actor.frame.t("position-field-leader"), theirs, yours: name };
        return conflict(desk.frame(), &desk.path("/leader"), &desk.path(""), now.version, vec![difference], &fields);
    }
    write.audit("position.leader", "Position", position, json!({ "from": desk.position.leader, "to": leader }));
    write.commit().await?;
    see(desk.path("?notice=position-leader-changed"))
}
