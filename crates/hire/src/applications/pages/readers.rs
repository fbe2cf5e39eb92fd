//! All the times someone has read about the applicant, a page at a time.

use askama::Template;
use axum::extract::{Query, State};
use platform::{
    Frame, PageResult, Site,
    http::{At, page},
};
use serde::Deserialize;

use super::behind::{Began, Behind, gone};
use crate::applications::readers::{self, Readings};

/// How many a page shows.
const PAGE: usize = 25;

/// Where in the list the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct Asked {
    before: String,
}

#[derive(Template)]
#[template(path = "applications/templates/readers.html")]
struct ReadersPage {
    page: Frame,
    behind: Behind,
    readings: Readings,
    first: bool,
}

pub(in crate::applications) async fn show(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At(secret): At<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let before = asked.before.parse().ok();
    let readings = readers::of(&site, &behind.application, before, PAGE).await?;
    page(&ReadersPage { page: frame, behind, first: before.is_none(), readings })
}
