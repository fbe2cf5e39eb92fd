//! One part of a review: the questions of one group, saved as one goes.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use kernel::{Language, dates};
use method::{Group, markdown};
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{At2, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{
    super::{
        EDIT, ReviewId,
        rules::Answer,
        store::{self, Written},
    },
    Cited, LONGEST_TEXT, Opened, held, open, owners, read_owner,
};
use crate::kept::too_late;

/// One question as it is shown.
struct Question {
    id: String,
    title: String,
    html: String,
    why: String,
    cited: Cited,
    answer: String,
    note: String,
    owner: String,
    owner_name: String,
    due: String,
    /// The answer last time, as its name.
    before: Option<Answer>,
    /// What to mend: note, owner, name, date.
    mend: [Option<String>; 4],
}

impl Question {
    /// Whether there is something under the fold.
    fn agreed(&self) -> bool {
        !self.owner.is_empty() || !self.owner_name.is_empty() || !self.due.is_empty() || self.mend.iter().skip(1).any(Option::is_some)
    }
}

#[derive(Template)]
#[template(path = "readiness/templates/part.html")]
struct PartPage {
    page: Frame,
    place: String,
    list: String,
    review: String,
    back: String,
    number: usize,
    of: usize,
    title: String,
    intro: String,
    version: i64,
    questions: Vec<Question>,
    people: Vec<(String, String)>,
    mistakes: Mistakes,
}

/// What stands before a handler of one part.
struct Desk {
    opened: Opened,
    part: &'static Group,
    place: usize,
}

async fn sit(site: &Site, actor: &Actor, review: ReviewId, part: &str) -> Result<Desk, PageError> {
    let opened = open(site, actor, review).await?;
    actor.require(site, EDIT, &Resource::organisation(actor.at()))?;
    let place = opened.checklist.groups.iter().position(|group| group.id == part).ok_or(PageError::Hidden)?;
    let part = opened.checklist.groups.get(place).ok_or(PageError::Hidden)?;
    Ok(Desk { opened, part, place })
}

impl Desk {
    fn address(&self, actor: &Actor, place: usize) -> Option<String> {
        let group = self.opened.checklist.groups.get(place)?;
        Some(actor.path(&format!("/readiness/{}/part/{}", self.opened.review.id, group.id)))
    }

    fn result(&self, actor: &Actor) -> String {
        actor.path(&format!("/readiness/{}", self.opened.review.id))
    }
}

async fn build(site: &Site, actor: &Actor, desk: &Desk, fields: &Fields, mistakes: Mistakes) -> Result<PartPage, PageError> {
    let db = site.db.read();
    let language = actor.frame.language;
    let earlier = match store::previous(db, &desk.opened.review).await? {
        Some(earlier) => store::answers_of(db, actor.at(), &[earlier.id]).await?.remove(&earlier.id).unwrap_or_default(),
        None => BTreeMap::default(),
    };
    let questions = desk.part.items.iter().map(|item| {
        let field = |name: &str| format!("{name}-{}", item.id);
        let mend = ["note", "owner", "owner_name", "due"].map(|name| mistakes.of(language, &field(name)));
        Question {
            title: item.title(language).to_owned(),
            html: markdown(item.body(language)),
            why: markdown(item.part(language, "why")),
            cited: Cited::of(desk.opened.checklist, &item.id, &item.source),
            answer: fields.raw(&field("answer")).to_owned(),
            note: fields.raw(&field("note")).to_owned(),
            owner: fields.raw(&field("owner")).to_owned(),
            owner_name: fields.raw(&field("owner_name")).to_owned(),
            due: fields.raw(&field("due")).to_owned(),
            before: earlier.get(&item.id).copied(),
            mend,
            id: item.id.clone(),
        }
    });
    let written = store::written(db, actor.at(), desk.opened.review.id).await?;
    Ok(PartPage {
        place: actor.organisation.name.clone(),
        list: actor.path("/readiness"),
        review: desk.result(actor),
        back: desk.place.checked_sub(1).and_then(|before| desk.address(actor, before)).unwrap_or_else(|| desk.result(actor)),
        number: desk.place + 1,
        of: desk.opened.checklist.groups.len(),
        title: desk.part.title(language).to_owned(),
        intro: markdown(desk.part.body(language)),
        version: fields.version(),
        questions: questions.collect(),
        people: owners(db, actor, &held(&written)).await?,
        page: actor.frame.clone(),
        mistakes,
    })
}

/// What is stored, as fields of the form.
fn stored(part: &Group, version: i64, written: &BTreeMap<String, Written>) -> Fields {
    let mut pairs = vec![("version".to_owned(), version.to_string())];
    for item in &part.items {
        let Some(written) = written.get(&item.id) else { continue };
        let mut add = |name: &str, value: String| pairs.push((format!("{name}-{}", item.id), value));
        add("answer", written.answer.map(|answer| answer.id().to_owned()).unwrap_or_default());
        add("note", written.note.clone());
        add("owner", written.owner.map(|owner| owner.to_string()).unwrap_or_default());
        add("owner_name", written.owner_name.clone());
        add("due", written.due.map(dates::iso).unwrap_or_default());
    }
    Fields::from_pairs(pairs)
}

/// Shows the questions of one part.
pub(in super::super) async fn edit(State(site): State<Site>, actor: Actor, At2(review, part): At2<ReviewId, String>) -> PageResult {
    let desk = sit(&site, &actor, review, &part).await?;
    if desk.opened.review.finished_at.is_some() {
        return see(desk.result(&actor));
    }
    let db = site.db.read();
    let version = store::part_version(db, &desk.opened.review, &part).await?.ok_or(PageError::Hidden)?;
    let written = store::written(db, actor.at(), review).await?;
    page(&build(&site, &actor, &desk, &stored(desk.part, version, &written), Mistakes::default()).await?)
}

fn read(part: &Group, fields: &Fields, people: &[(String, String)]) -> (Vec<(String, Written)>, Mistakes) {
    let mut mistakes = Mistakes::default();
    let points = part.items.iter().map(|item| {
        let note = format!("note-{}", item.id);
        let mut written =
            Written { answer: Answer::from_id(fields.raw(&format!("answer-{}", item.id))), note: fields.text(&note), ..Written::default() };
        if written.note.chars().count() > LONGEST_TEXT {
            mistakes.add_with(&note, "form-too-long", LONGEST_TEXT);
        }
        read_owner(fields, &format!("-{}", item.id), people, &mut mistakes, &mut written);
        (item.id.clone(), written)
    });
    let points = points.collect();
    (points, mistakes)
}

/// Saves one part, and goes on to the next.
pub(in super::super) async fn save(State(site): State<Site>, actor: Actor, At2(review, part): At2<ReviewId, String>, fields: Fields) -> PageResult {
    let desk = sit(&site, &actor, review, &part).await?;
    let before = store::written(site.db.read(), actor.at(), review).await?;
    let people = owners(site.db.read(), &actor, &held(&before)).await?;
    let (points, mistakes) = read(desk.part, &fields, &people);
    if !mistakes.is_empty() {
        return again(&build(&site, &actor, &desk, &fields, mistakes).await?);
    }
    let mut write = actor.write(&site).await?;
    if !store::hold(&write, review).await? {
        drop(write);
        let frame = &actor.frame;
        let title = |point: &str| desk.part.items.iter().find(|item| item.id == point).map_or("", |item| item.title(frame.language)).to_owned();
        let typed = points.iter().map(|(point, yours)| (title(point), in_lines(frame, yours, &people, frame.language))).collect();
        return too_late(frame.clone(), frame.t("readiness-finished-meanwhile"), typed, desk.result(&actor));
    }
    if !store::save_part(&write, review, &part, fields.version(), points.clone()).await? {
        drop(write);
        return stale(&site, &actor, &desk, &points, &people, &fields).await;
    }
    write.audit("readiness.answer", "ReadinessReview", review, json!({ "part": part }));
    write.commit().await?;
    if fields.autosave() {
        return saved(fields.version() + 1);
    }
    see(onwards(&actor, &desk, &fields))
}

/// Where one goes after saving: the next part, or the overview.
fn onwards(actor: &Actor, desk: &Desk, fields: &Fields) -> String {
    let next = (fields.raw("next") != "stop").then(|| desk.address(actor, desk.place + 1)).flatten();
    next.unwrap_or_else(|| desk.result(actor))
}

/// Someone else answered meanwhile: both are shown.
async fn stale(site: &Site, actor: &Actor, desk: &Desk, yours: &[(String, Written)], people: &[(String, String)], fields: &Fields) -> PageResult {
    let db = site.db.read();
    let version = store::part_version(db, &desk.opened.review, &desk.part.id).await?.ok_or(PageError::Hidden)?;
    let theirs = store::written(db, actor.at(), desk.opened.review.id).await?;
    let none = Written::default();
    let language = actor.frame.language;
    let differences = desk.part.items.iter().filter_map(|item| {
        let (_, yours) = yours.iter().find(|(point, _)| *point == item.id)?;
        let theirs = theirs.get(&item.id).unwrap_or(&none);
        (yours != theirs).then(|| Difference {
            label: item.title(language).to_owned(),
            theirs: in_lines(&actor.frame, theirs, people, language),
            yours: in_lines(&actor.frame, yours, people, language),
        })
    });
    let differences: Vec<Difference> = differences.collect();
    if differences.is_empty() {
        // The page saved these very answers by itself a moment ago, or someone else answered just the same.
        return if fields.autosave() { saved(version) } else { see(onwards(actor, desk, fields)) };
    }
    let here = desk.address(actor, desk.place).unwrap_or_default();
    conflict(actor.frame.clone(), &here, &here, version, differences, fields)
}

fn in_lines(frame: &Frame, written: &Written, people: &[(String, String)], language: Language) -> String {
    let owner = written.owner.and_then(|owner| people.iter().find(|(id, _)| *id == owner.to_string())).map(|(_, name)| name.clone());
    [
        written.answer.map(|answer| frame.tt("readiness-answer", answer.id())),
        Some(written.note.clone()),
        owner,
        Some(written.owner_name.clone()),
        written.due.map(|due| dates::long(due, language)),
    ]
    .into_iter()
    .flatten()
    .filter(|line| !line.is_empty())
    .collect::<Vec<_>>()
    .join("\n")
}
