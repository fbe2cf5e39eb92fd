//! What the log says was done with one's own account: who saw or changed it, and when (GDPR art. 15). Colleagues are named, for they are
//! colleagues; whoever comes from outside is not.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::{Query, State};
use kernel::{OrganisationId, PersonId};
use platform::{
    Frame, PageResult, Site,
    audit::{INSTALLATION, entries},
    db::Instant,
    http::page,
};
use sea_orm::prelude::Uuid;
use serde::Deserialize;

use super::{
    pages::action_words,
    store::{self, PAGE, Place},
};
use crate::{SignedIn, people};

/// Where in the list the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
}

/// One entry about the reader.
struct Line {
    at: Instant,
    action: String,
    who: String,
    place: String,
}

#[derive(Template)]
#[template(path = "audit_log/templates/mine.html")]
struct MinePage {
    page: Frame,
    lines: Vec<Line>,
    next: Option<String>,
    first: bool,
}

/// A place in the list, as the address holds it.
fn place_of(text: &str) -> Option<Place> {
    let mut parts = text.splitn(3, '.');
    Some(Place { at: parts.next()?.parse().ok()?, organisation: parts.next()?.parse().ok()?, seq: parts.next()?.parse().ok()? })
}

fn address_of(row: &entries::Model) -> String {
    format!("?before={}.{}.{}", row.at.0, row.organisation_id, row.seq)
}

pub(super) async fn show(State(site): State<Site>, who: SignedIn, Query(asked): Query<Asked>) -> PageResult {
    let db = site.db.read();
    let me = who.account.person.id;
    // Where one has been counts too.
    let roles = people::every_role(db, me).await?;
    let names: BTreeMap<OrganisationId, String> = roles.into_iter().map(|(_, place)| (place.id, place.name)).collect();
    let places: Vec<OrganisationId> = names.keys().copied().chain([INSTALLATION]).collect();
    let before = place_of(&asked.before);
    let mut rows = store::page_about(db, &places, me, before).await?;
    let page_length = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page_length;
    rows.truncate(page_length);
    let next = if more { rows.last().map(address_of) } else { None };
    let actors: BTreeSet<Uuid> = rows.iter().filter_map(|row| row.actor_id).collect();
    let actors: Vec<PersonId> = actors.into_iter().map(PersonId).collect();
    let known = people::by_ids(db, &actors).await?;
    let colleagues = store::belonging(db, &places, &actors).await?;
    let frame = who.frame;
    let name_of = |row: &entries::Model| match row.actor_id {
        None => frame.t("mine-nobody"),
        Some(actor) if actor == me.0 => frame.t("mine-me"),
        Some(actor) if colleagues.contains(&(row.organisation_id, actor)) => {
            known.iter().find(|person| person.id.0 == actor).map(|person| person.name.clone()).unwrap_or_default()
        }
        Some(_) => frame.t("mine-outside"),
    };
    let lines = rows
        .iter()
        .map(|row| Line {
            at: row.at,
            action: action_words(&frame, &row.action),
            who: name_of(row),
            place: names.get(&OrganisationId(row.organisation_id)).cloned().unwrap_or_default(),
        })
        .collect();
    page(&MinePage { lines, next, first: before.is_none(), page: frame })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_is_read_back_and_nonsense_is_the_beginning() {
        let organisation = Uuid::now_v7();
        let place = place_of(&format!("1234567.{organisation}.9")).unwrap();
        assert_eq!((place.at, place.organisation, place.seq), (1_234_567, organisation, 9));
        for nonsense in ["", "1", "1.2.3", "x.y.z", "1.2", "🌉"] {
            assert!(place_of(nonsense).is_none(), "{nonsense}");
        }
    }
}
