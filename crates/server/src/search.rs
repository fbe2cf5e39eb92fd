//! Search: asks every room what this person may see that holds the words, inside one organisation.

use askama::Template;
use axum::extract::{Query, State};
use platform::{
    Frame, PageResult, Site,
    access::Resource,
    form::Fields,
    http::{Gate, Routes, page},
    room::Hit,
};
use registry::{Actor, Organisation, organisations::VIEW};
use serde::Deserialize;

/// The longest words that are searched for.
const LIMIT: usize = 100;

/// Search's route.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/o/{organisation}/search", Gate::Needs(VIEW), search)
}

/// What is searched for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "templates/search.html")]
struct SearchPage {
    page: Frame,
    organisation: Organisation,
    fields: Fields,
    hits: Vec<Hit>,
    asked: bool,
    too_short: bool,
}

async fn search(State(site): State<Site>, actor: Actor, Query(asked): Query<Asked>) -> PageResult {
    actor.require(&site, VIEW, &Resource::organisation(actor.at()))?;
    let words: String = asked.q.replace('\0', "").trim().chars().take(LIMIT).collect();
    let too_short = words.chars().count() < 2;
    let mut hits = Vec::new();
    if !too_short {
        for room in &site.rooms {
            hits.extend(room.search(&site, &actor.subject, actor.at(), &words, actor.frame.language).await?);
        }
    }
    let asked = !words.is_empty();
    page(&SearchPage { fields: Fields::from_pairs([("q", words)]), hits, asked, too_short, organisation: actor.organisation, page: actor.frame })
}
