//! The page of the log: newest first, with who did it, filtered by what, of which kind, and by whom.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::extract::{Query, State};
use kernel::PersonId;
use platform::{Frame, PageResult, Site, access::Resource, audit::entries, form::Fields, http::page, i18n};
use sea_orm::prelude::Uuid;
use serde::Deserialize;

use super::{
    VIEW,
    store::{self, PAGE, Wanted},
};
use crate::{Actor, Organisation, alphabet, people};

/// The filters as the address holds them. What does not parse is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
    action: String,
    kind: String,
    person: String,
}

/// One entry as the page shows it.
struct Line {
    row: entries::Model,
    /// What was done, in words where there are words for it.
    action: String,
    kind: String,
    who: Option<String>,
    detail: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "audit_log/templates/list.html")]
struct ListPage {
    page: Frame,
    organisation: Organisation,
    lines: Vec<Line>,
    fields: Fields,
    actions: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    people: Vec<(String, String)>,
    next: Option<String>,
    first: bool,
}

/// An action in words, or as it is written when nobody has found the words.
pub(super) fn action_words(frame: &Frame, action: &str) -> String {
    let key = format!("audit-action-{}", action.replace('.', "-"));
    if i18n::has(frame.language, &key) { frame.t(&key) } else { action.to_owned() }
}

/// A kind of thing in words.
fn kind_words(frame: &Frame, kind: &str) -> String {
    let key = format!("audit-kind-{}", kind.to_lowercase());
    if i18n::has(frame.language, &key) { frame.t(&key) } else { kind.to_owned() }
}

/// The detail's ids and states, one by one.
fn detail(text: &str) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(parts)) = serde_json::from_str(text) else { return Vec::new() };
    parts
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

/// The address of the next page, with the filters kept.
fn next_page(asked: &Asked, before: i64) -> String {
    let part = |text: &str| -> String {
        text.bytes()
            .map(|byte| if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    format!("?action={}&kind={}&person={}&before={before}", part(&asked.action), part(&asked.kind), part(&asked.person))
}

pub(super) async fn list(State(site): State<Site>, actor: Actor, Query(asked): Query<Asked>) -> PageResult {
    actor.require(&site, VIEW, &Resource::organisation(actor.at()))?;
    let db = site.db.read();
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let person: Option<PersonId> = asked.person.parse().ok();
    let wanted = Wanted { before: asked.before.parse().ok(), action: text(&asked.action), kind: text(&asked.kind), actor: person };
    let mut rows = store::page(db, actor.at(), &wanted).await?;
    let recent = store::recent(db, actor.at()).await?;
    let page_length = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page_length;
    rows.truncate(page_length);
    let next = if more { rows.last().map(|row| next_page(&asked, row.seq)) } else { None };
    // Names come from the people with a way in, who act; an applicant has none, and is only ever a number here.
    let ids: BTreeSet<Uuid> = recent.iter().filter_map(|(.., actor)| *actor).chain(rows.iter().filter_map(|row| row.actor_id)).collect();
    let names: HashMap<Uuid, String> =
        people::by_ids(db, &ids.iter().map(|id| PersonId(*id)).collect::<Vec<_>>()).await?.into_iter().map(|who| (who.id.0, who.name)).collect();
    let frame = &actor.frame;
    let mut choices: Vec<(String, String)> = names.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    choices.sort_by_cached_key(|(_, name)| alphabet::order(name));
    type Recent = (String, String, Option<Uuid>);
    let distinct = |chosen: &Option<String>, of: &dyn Fn(&Recent) -> String, words: &dyn Fn(&str) -> String| {
        let all: BTreeSet<String> = recent.iter().map(of).chain(chosen.clone()).collect();
        all.into_iter().map(|value| (value.clone(), words(&value))).collect::<Vec<_>>()
    };
    let actions = distinct(&wanted.action, &|entry| entry.0.clone(), &|value| action_words(frame, value));
    let kinds = distinct(&wanted.kind, &|entry| entry.1.clone(), &|value| kind_words(frame, value));
    let lines = rows
        .into_iter()
        .map(|row| Line {
            action: action_words(frame, &row.action),
            kind: kind_words(frame, &row.subject_kind),
            who: row.actor_id.and_then(|id| names.get(&id).cloned()),
            detail: detail(&row.detail),
            row,
        })
        .collect();
    let fields = Fields::from_pairs([("action", asked.action), ("kind", asked.kind), ("person", asked.person)]);
    let first = wanted.before.is_none();
    page(&ListPage { lines, fields, actions, kinds, people: choices, next, first, organisation: actor.organisation, page: actor.frame })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_the_filters_and_puts_nothing_else_into_the_address() {
        let asked = Asked { action: "position.edit".into(), kind: "a&b=c".into(), ..Asked::default() };
        assert_eq!(next_page(&asked, 7), "?action=position.edit&kind=a%26b%3Dc&person=&before=7");
    }

    #[test]
    fn the_detail_is_shown_part_by_part() {
        assert_eq!(detail(r#"{"role":"hr","unit":null,"version":2}"#), [("role".into(), "hr".into()), ("version".into(), "2".into())]);
        assert_eq!(detail("not json"), []);
    }
}
