//! One interview: what the candidate needs, one's own notes, those of the others when it is held, and references.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, PersonId, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At2, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::{Actor, people};
use sea_orm::prelude::Uuid;
use serde_json::json;

use super::{
    super::{
        NOTE, needs, place_of,
        rules::{self, Standing},
        sheets::{self, Note, Reference, Sheet},
        standing,
        store::{self, Guide},
        when,
    },
    guide,
};
use crate::{
    Stage,
    applications::{self, Application, Status},
    desk::{self, Desk},
};

/// One question with this interviewer's notes.
struct Question {
    id: String,
    group: String,
    words: String,
    note: Note,
}

/// Another interviewer's notes.
struct Others {
    name: String,
    notes: Vec<(String, Note)>,
}

#[derive(Template)]
#[template(path = "interviews/templates/meet.html")]
struct MeetPage {
    page: Frame,
    desk: Desk,
    name: String,
    needs: String,
    /// Whether it can still be written in; once the panel has recommended, it can only be read.
    open: bool,
    time: Option<(String, String, Uuid)>,
    standing: Standing,
    base: String,
    version: i64,
    questions: Vec<Question>,
    others: Vec<Others>,
    references: Vec<(Uuid, String, Reference)>,
    fields: Fields,
    mistakes: Mistakes,
}

/// The candidate of the address: in this position, and chosen for interview.
async fn candidate(site: &Site, desk: &Desk, id: ApplicationId) -> Result<Application, PageError> {
    let application = applications::load(site.db.read(), desk.organisation(), desk.position.id, id).await?.ok_or(PageError::Hidden)?;
    let early = matches!(application.status, Status::Draft | Status::Received | Status::NotShortlisted);
    if early { Err(PageError::Hidden) } else { Ok(application) }
}

async fn build(site: &Site, desk: Desk, application: &Application, fields: Fields, mistakes: Mistakes) -> Result<MeetPage, PageError> {
    let (db, at, position) = (site.db.read(), desk.organisation(), desk.position.id);
    let frame = desk.frame();
    let language = frame.language;
    let (_, content) = applications::contents(site, std::slice::from_ref(application)).await?.pop().ok_or(PageError::Hidden)?;
    let guide = store::guide(db, at, position).await?;
    let (mut sheet, version) = sheets::sheet(site, at, application.id, desk.person()).await?;
    let asked = guide::chosen(&guide, language);
    let mut questions: Vec<Question> =
        asked.into_iter().map(|(id, group, words)| Question { note: sheet.remove(&id).unwrap_or_default(), id, group, words }).collect();
    // What was noted on a question that has left the guide since is still somebody's words.
    let left =
        |(id, note): (String, Note)| Question { group: frame.t("interviews-question-left"), words: guide::words(&guide, &id, &frame), id, note };
    questions.extend(sheet.into_iter().map(left));
    let row = store::interview(db, at, application.id).await?;
    let needs = match &row {
        Some(row) => needs::told(site, application, row).await?,
        None => content.interview_needs.clone(),
    };
    let times = store::times(db, at, position).await?;
    let time = times.iter().find(|time| time.application_id == Some(application.id.0));
    let standing = standing::of(row.as_ref(), time.is_some(), site.clock.today());
    let others = if standing == Standing::Held { others(site, &desk, application, &guide).await? } else { Vec::new() };
    let references = sheets::references(site, at, application.id).await?;
    Ok(MeetPage {
        name: content.name,
        needs,
        open: is_open(&desk),
        time: time.map(|time| (when(language, time.begins, time.ends), place_of(time), time.id)),
        standing,
        base: desk.path(&format!("/interviews/with/{}", application.id)),
        version,
        questions,
        others,
        references: references.into_iter().map(|(id, day, reference)| (id, dates::long(day, language), reference)).collect(),
        fields,
        mistakes,
        page: frame,
        desk,
    })
}

/// What the others noted, shown once the interview is held so that nobody's first impression colours another's.
async fn others(site: &Site, desk: &Desk, application: &Application, guide: &Guide) -> Result<Vec<Others>, PageError> {
    let sheets = sheets::sheets(site, desk.organisation(), application.id).await?;
    let writers: Vec<PersonId> = sheets.iter().map(|(person, _)| *person).filter(|person| *person != desk.person()).collect();
    let names = people::by_ids(site.db.read(), &writers).await?;
    let question = |id: &str| guide::words(guide, id, &desk.actor.frame);
    Ok(sheets
        .into_iter()
        .filter_map(|(person, sheet)| {
            let name = names.iter().find(|known| known.id == person)?.name.clone();
            Some(Others { name, notes: sheet.into_iter().map(|(id, note)| (question(&id), note)).collect() })
        })
        .collect())
}

pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, ApplicationId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, NOTE).await?;
    let application = candidate(&site, &desk, id).await?;
    let mut write = desk.actor.write(&site).await?;
    write.audit("interview.read", "Application", id, json!({}));
    write.commit().await?;
    page(&build(&site, desk, &application, Fields::default(), Mistakes::default()).await?)
}

/// Whether the interviews are still open.
fn is_open(desk: &Desk) -> bool {
    desk.position.stage == Stage::Interviewing
}

/// What was said is what the decision rests on: once the panel has recommended, it stays as it is.
fn require_open(desk: &Desk) -> Result<(), PageError> {
    if is_open(desk) { Ok(()) } else { Err(PageError::Refused("interviews-over")) }
}

/// The notes as typed, over those kept: a question taken out of the guide since keeps its notes.
fn written(fields: &Fields, mut sheet: Sheet) -> Sheet {
    for (name, value) in fields.pairs() {
        let text = || value.trim().replace("\r\n", "\n");
        if let Some(id) = name.strip_prefix("facts-") {
            sheet.entry(id.to_owned()).or_default().facts = text();
        } else if let Some(id) = name.strip_prefix("evaluation-") {
            sheet.entry(id.to_owned()).or_default().evaluation = text();
        }
    }
    sheet.retain(|_, note| !note.facts.is_empty() || !note.evaluation.is_empty());
    sheet
}

pub(in super::super) async fn note(
    State(site): State<Site>,
    actor: Actor,
    At2(position, id): At2<PositionId, ApplicationId>,
    fields: Fields,
) -> PageResult {
    let desk = desk::sit(&site, actor, position, NOTE).await?;
    let application = candidate(&site, &desk, id).await?;
    require_open(&desk)?;
    let (stored, version) = sheets::sheet(&site, desk.organisation(), id, desk.person()).await?;
    let sheet = written(&fields, stored.clone());
    let mut write = desk.actor.write(&site).await?;
    let Some(new) = sheets::keep_sheet(&site, &write, position, application.id, desk.person(), &sheet, fields.version()).await? else {
        drop(write);
        return stale(&desk, id, &stored, version, &sheet, &fields);
    };
    write.audit("interview.note", "Application", id, json!({ "version": new }));
    write.commit().await?;
    if fields.autosave() {
        return saved(new);
    }
    see(desk.path(&format!("/interviews/with/{id}?notice=saved")))
}

fn stale(desk: &Desk, id: ApplicationId, theirs: &Sheet, version: i64, yours: &Sheet, fields: &Fields) -> PageResult {
    let frame = desk.frame();
    let empty = Note::default();
    let mut differences = Vec::new();
    let ids: std::collections::BTreeSet<&String> = theirs.keys().chain(yours.keys()).collect();
    for question in ids {
        let (held, mine) = (theirs.get(question).unwrap_or(&empty), yours.get(question).unwrap_or(&empty));
        let mut differ = |label: &str, theirs: &str, yours: &str| {
            if theirs != yours {
                differences.push(Difference { label: frame.t(label), theirs: theirs.to_owned(), yours: yours.to_owned() });
            }
        };
        differ("interviews-facts", &held.facts, &mine.facts);
        differ("interviews-evaluation", &held.evaluation, &mine.evaluation);
    }
    let here = desk.path(&format!("/interviews/with/{id}"));
    conflict(frame, &here, &here, version, differences, fields)
}

pub(in super::super) async fn held(
    State(site): State<Site>,
    actor: Actor,
    At2(position, id): At2<PositionId, ApplicationId>,
    fields: Fields,
) -> PageResult {
    let desk = desk::sit(&site, actor, position, NOTE).await?;
    let application = candidate(&site, &desk, id).await?;
    require_open(&desk)?;
    let yes = fields.raw("held") == "yes";
    let mut write = desk.actor.write(&site).await?;
    store::held(&write, position, application.id, yes.then(|| desk.person())).await?;
    write.audit("interview.held", "Application", id, json!({ "held": yes }));
    write.commit().await?;
    see(desk.path(&format!("/interviews/with/{id}?notice=saved")))
}

pub(in super::super) async fn refer(
    State(site): State<Site>,
    actor: Actor,
    At2(position, id): At2<PositionId, ApplicationId>,
    fields: Fields,
) -> PageResult {
    let desk = desk::sit(&site, actor, position, NOTE).await?;
    let application = candidate(&site, &desk, id).await?;
    require_open(&desk)?;
    let reference = Reference { name: fields.text("name"), contact: fields.text("contact"), notes: fields.text("notes") };
    let mut mistakes = Mistakes::default();
    if reference.name.is_empty() {
        mistakes.add("name", "form-required");
    }
    for (name, text, limit) in [("name", &reference.name, 200), ("contact", &reference.contact, 200), ("notes", &reference.notes, 10_000)] {
        if text.chars().count() > limit {
            mistakes.add_with(name, "form-too-long", limit);
        }
    }
    let consented = rules::consent(dates::parse_iso(fields.raw("consented_on")), site.clock.today());
    let consented_on = match consented {
        Ok(day) if mistakes.is_empty() => day,
        other => {
            if let Err(key) = other {
                mistakes.add("consented_on", key);
            }
            return again(&build(&site, desk, &application, fields, mistakes).await?);
        }
    };
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let reference = sheets::add_reference(&site, &write, position, id, &reference, consented_on, desk.person()).await?;
    write.audit("reference.add", "Reference", reference, json!({ "application": id }));
    let back = desk.path(&format!("/interviews/with/{id}?notice=saved"));
    write.commit_to(&back).await?;
    see(back)
}

/// The address of a reference: position, application, reference.
#[derive(serde::Deserialize)]
pub(in super::super) struct ReferencePath {
    id: Uuid,
    application: Uuid,
    reference: Uuid,
}

#[derive(Template)]
#[template(path = "interviews/templates/remove_reference.html")]
struct RemovePage {
    page: Frame,
    desk: Desk,
    reference: Reference,
    base: String,
    action: String,
}

/// Asks once more: what a referee said cannot be asked for again.
pub(in super::super) async fn ask_remove(
    State(site): State<Site>,
    actor: Actor,
    axum::extract::Path(at): axum::extract::Path<ReferencePath>,
) -> PageResult {
    let desk = desk::sit(&site, actor, PositionId(at.id), NOTE).await?;
    let application = candidate(&site, &desk, ApplicationId(at.application)).await?;
    require_open(&desk)?;
    let all = sheets::references(&site, desk.organisation(), application.id).await?;
    let (.., reference) = all.into_iter().find(|(id, ..)| *id == at.reference).ok_or(PageError::Hidden)?;
    let base = desk.path(&format!("/interviews/with/{}", application.id));
    page(&RemovePage { page: desk.frame(), action: format!("{base}/references/{}/remove", at.reference), base, desk, reference })
}

pub(in super::super) async fn remove_reference(
    State(site): State<Site>,
    actor: Actor,
    axum::extract::Path(at): axum::extract::Path<ReferencePath>,
) -> PageResult {
    let desk = desk::sit(&site, actor, PositionId(at.id), NOTE).await?;
    let application = candidate(&site, &desk, ApplicationId(at.application)).await?;
    require_open(&desk)?;
    let mut write = desk.actor.write(&site).await?;
    if !sheets::remove_reference(&write, application.id, at.reference).await? {
        return Err(PageError::Hidden);
    }
    write.audit("reference.remove", "Reference", at.reference, json!({ "application": application.id }));
    write.commit().await?;
    see(desk.path(&format!("/interviews/with/{}?notice=saved", application.id)))
}
