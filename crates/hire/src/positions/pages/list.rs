//! The list of positions: by stage, by unit, mine or everyone's; the newest first.

use askama::Template;
use axum::extract::{Query, State};
use kernel::{PersonId, UnitId};
use platform::{Frame, PageResult, Site, access::Resource, form::Fields, http::page};
use registry::{Actor, organisations, people};
use serde::Deserialize;

use crate::{
    path::Stage,
    positions::{
        CREATE, LIST,
        store::{self, Filter, Listed},
    },
};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    stage: Option<String>,
    whose: Option<String>,
    unit: Option<String>,
    after: Option<String>,
}

struct Row {
    position: Listed,
    unit: String,
    leader: String,
}

#[derive(Template)]
#[template(path = "positions/templates/list.html")]
struct ListPage {
    page: Frame,
    base: String,
    rows: Vec<Row>,
    fields: Fields,
    stages: Vec<(&'static str, String)>,
    units: Vec<(String, String)>,
    filtered: bool,
    next: Option<String>,
    may_create: bool,
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, Query(asked): Query<Asked>) -> PageResult {
    let here = Resource::organisation(actor.at());
    actor.require(&site, LIST, &here)?;
    let db = site.db.read();
    let mine = asked.whose.as_deref() == Some("mine");
    let filter = Filter {
        stage: asked.stage.as_deref().and_then(Stage::from_id),
        leader: mine.then_some(actor.id()),
        unit: asked.unit.as_deref().and_then(|unit| unit.parse::<UnitId>().ok()),
        after: asked.after.as_deref().and_then(|after| after.parse().ok()),
    };
    let mut found = store::list(db, actor.at(), filter).await?;
    let page_size = usize::try_from(store::PAGE).unwrap_or(usize::MAX);
    let more = found.len() > page_size;
    found.truncate(page_size);
    let units = organisations::units(db, actor.at()).await?;
    let leaders: Vec<PersonId> = found.iter().filter_map(|position| position.leader).collect();
    let leaders = people::by_ids(db, &leaders).await?;
    let next = found.last().filter(|_| more).map(|last| {
        let mut query = vec![format!("after={}", last.id)];
        query.extend(filter.stage.map(|stage| format!("stage={stage}")));
        query.extend(filter.unit.map(|unit| format!("unit={unit}")));
        query.extend(mine.then(|| "whose=mine".to_owned()));
        format!("?{}", query.join("&"))
    });
    let rows = found
        .into_iter()
        .map(|position| Row {
            unit: units.iter().find(|unit| Some(unit.id) == position.unit).map(|unit| unit.name.clone()).unwrap_or_default(),
            leader: leaders.iter().find(|person| Some(person.id) == position.leader).map(|person| person.name.clone()).unwrap_or_default(),
            position,
        })
        .collect();
    page(&ListPage {
        base: actor.path("/positions"),
        rows,
        stages: Stage::ALL.map(|stage| (stage.id(), actor.frame.tt("stage", stage))).to_vec(),
        units: units.into_iter().map(|unit| (unit.id.to_string(), unit.name)).collect(),
        filtered: mine || filter.stage.is_some() || filter.unit.is_some() || filter.after.is_some(),
        next,
        may_create: actor.may(&site, CREATE, &here),
        fields: Fields::from_pairs([
            ("stage", asked.stage.unwrap_or_default()),
            ("whose", asked.whose.unwrap_or_default()),
            ("unit", asked.unit.unwrap_or_default()),
        ]),
        page: actor.frame,
    })
}
