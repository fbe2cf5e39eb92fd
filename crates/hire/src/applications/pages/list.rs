//! The applications of a position by number: no names, no texts.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use kernel::{PositionId, dates};
use platform::{
    Frame, PageResult, Site,
    http::{At, page},
};
use registry::Actor;
use serde::Deserialize;
use time::Date;
use uuid::Uuid;

use crate::{
    ads,
    applications::{Application, DECIDE_CONFIDENTIALITY, LIST, OPEN, attachments, finding},
    assessment,
    desk::{self, Desk},
    panel,
};

/// How many stand on one page.
const PAGE: u64 = 25;

/// Which page of the list.
#[derive(Debug, Default, Deserialize)]
pub(in crate::applications) struct From {
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "applications/templates/list.html")]
struct ListPage {
    page: Frame,
    desk: Desk,
    applications: Vec<Application>,
    counts: HashMap<Uuid, i64>,
    next: Option<i64>,
    first_page: bool,
    may_open: bool,
    may_declare: bool,
    may_decide: bool,
    requests_waiting: u64,
    names_hidden: bool,
    /// Whether the reader may see the lists that name the applicants.
    may_list: bool,
    deadline: Option<Date>,
    open: bool,
}

impl ListPage {
    fn count(&self, application: &Application) -> i64 {
        self.counts.get(&application.id.0).copied().unwrap_or(0)
    }

    fn day(&self, application: &Application) -> String {
        application.received_at.map(|at| dates::long(dates::in_oslo(at.utc()).date(), self.page.language)).unwrap_or_default()
    }
}

pub(in crate::applications) async fn show(
    State(site): State<Site>,
    actor: Actor,
    At(position): At<PositionId>,
    Query(from): Query<From>,
) -> PageResult {
    let desk = desk::sit(&site, actor, position, LIST).await?;
    let db = site.db.read();
    let after = from.after.unwrap_or(0);
    let mut applications = finding::page(db, desk.organisation(), position, after, PAGE + 1).await?;
    let more = applications.len() as u64 > PAGE;
    applications.truncate(usize::try_from(PAGE).unwrap_or(25));
    let ids: Vec<_> = applications.iter().map(|application| application.id).collect();
    let ad = ads::load(db, desk.organisation(), position).await?;
    let may_decide = desk.may(&site, DECIDE_CONFIDENTIALITY);
    let names_hidden = assessment::names_hidden(&desk.position, ad.as_ref());
    let may_list = may_decide && !(names_hidden && panel::has_sat(db, desk.organisation(), position, desk.person()).await?);
    page(&ListPage {
        counts: attachments::counts(db, desk.organisation(), &ids).await?,
        next: applications.last().filter(|_| more).map(|last| last.number),
        first_page: after == 0,
        may_open: desk.may(&site, OPEN),
        may_declare: desk.may(&site, panel::DECLARE),
        requests_waiting: if may_decide { finding::requests_waiting(db, desk.organisation(), position).await? } else { 0 },
        may_decide,
        names_hidden,
        may_list,
        deadline: ad.as_ref().and_then(|ad| ad.deadline),
        open: ad.is_some_and(|ad| ad.is_open(site.clock.now())),
        applications,
        page: desk.frame(),
        desk,
    })
}
