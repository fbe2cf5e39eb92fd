//! An organisation's home: what is here, and where this person may go.

use askama::Template;
use axum::extract::State;
use platform::{Frame, PageResult, Site, access::Resource, http::page};

use crate::{
    Actor, Organisation, audit_log, failed_work, invitations, municipalities,
    organisations::{self, MANAGE, VIEW, store},
    people,
};

/// One way on from here.
struct Way {
    href: String,
    icon: &'static str,
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "organisations/templates/home.html")]
struct HomePage {
    page: Frame,
    organisation: Organisation,
    /// This person's roles here, in words.
    roles: Vec<String>,
    county: Option<&'static str>,
    rooms: Vec<Way>,
    ways: Vec<Way>,
}

pub(in crate::organisations) async fn show(State(site): State<Site>, actor: Actor) -> PageResult {
    let what = Resource::organisation(actor.at());
    actor.require(&site, VIEW, &what)?;
    let db = site.db.read();
    let row = store::settings(db, actor.at()).await?;
    let units = organisations::units(db, actor.at()).await?.len();
    let frame = &actor.frame;
    let base = actor.organisation.base();
    let way = |path: &str, icon, title: &str, text: &str| Way { href: actor.path(path), icon, title: frame.t(title), text: frame.t(text) };
    let mut ways = vec![Way { text: frame.tn("organisation-units-count", units), ..way("/units", "building", "units-title", "units-lead") }];
    let mut offer = |action, way: Way| {
        if actor.may(&site, action, &what) {
            ways.push(way);
        }
    };
    offer(people::MANAGE, way("/people", "people", "people-title", "people-lead"));
    offer(people::MANAGE, way(invitations::PATH, "mail", "invitations-title", "invitations-lead"));
    offer(MANAGE, way("/settings", "edit", "settings-title", "settings-lead"));
    offer(audit_log::VIEW, way("/audit", "history", "audit-title", "audit-lead"));
    offer(failed_work::MANAGE, way("/tasks", "clock", "tasks-title", "tasks-lead"));
    let rooms = frame
        .links
        .iter()
        .filter(|link| link.href.starts_with(&format!("{base}/")))
        .map(|link| Way { href: link.href.clone(), icon: link.icon, title: link.label.clone(), text: String::new() })
        .collect();
    let roles = actor.subject.roles_in(actor.at()).map(|role| frame.tt("role", role)).collect();
    let county = row.and_then(|row| row.municipality_number).and_then(|number| municipalities::by_number(&number)).map(|place| place.county);
    page(&HomePage { roles, county, rooms, ways, organisation: actor.organisation, page: actor.frame })
}
