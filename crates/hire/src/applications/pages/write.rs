//! Writing: one group of questions at a time, kept as it is written, sent when the applicant says so.

use askama::Template;
use axum::{extract::State, http::StatusCode};
use platform::{
    Frame, PageError, PageResult, Site,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, At2, page, saved, see, with_status},
    pages::{Difference, conflict},
};
use serde_json::json;

use super::{
    behind::{Began, Behind, closed, gone},
    lacking,
};
use crate::applications::{
    Content,
    attachments::{self, Attachment},
    letters,
    rules::{self, Gender, Missing, Step},
    store,
};

/// A piece of advice from the method, ready for the page.
#[derive(Debug)]
struct Advice {
    id: String,
    html: String,
    source: String,
}

#[derive(Template)]
#[template(path = "applications/templates/step.html")]
pub(super) struct StepPage {
    page: Frame,
    behind: Behind,
    step: Step,
    fields: Fields,
    mistakes: Mistakes,
    version: i64,
    advice: Vec<Advice>,
    attachments: Vec<Attachment>,
    deadline: String,
    limit: u64,
    attachments_left: usize,
    /// What is missing, on the last page before anyone has tried to send.
    missing: Vec<Missing>,
}

impl StepPage {
    /// What was chosen, in words.
    fn gender(&self) -> String {
        in_words(&self.page, "gender", &self.behind.content.gender)
    }

    /// What asks for what is missing, and where it is written.
    fn lacks(&self) -> Vec<(String, String)> {
        let link = |one: &Missing| self.behind.path(&format!("/{}#{}", one.step().id(), one.field()));
        self.missing.iter().map(|one| (link(one), self.page.t(lacking::sentence(*one)))).collect()
    }

    /// The answers to choose from.
    fn genders(&self) -> Vec<(&'static str, String)> {
        Gender::ALL.into_iter().map(|gender| (gender.id(), self.page.tt("gender", gender.id()))).collect()
    }

    /// The address of the step before this one, or of the status page.
    fn back(&self) -> String {
        self.behind.path(&self.step.before().map(|before| format!("/{}", before.id())).unwrap_or_default())
    }
}

/// The value of a field in what is written so far.
fn value<'a>(content: &'a Content, field: &str) -> &'a str {
    match field {
        "name" => &content.name,
        "email" => &content.email,
        "phone" => &content.phone,
        "municipality" => &content.municipality,
        "birth-year" => &content.birth_year,
        "gender" => &content.gender,
        "occupation" => &content.occupation,
        "letter" => &content.letter,
        "experience" => &content.experience,
        "education" => &content.education,
        "interview-needs" => &content.interview_needs,
        "confidentiality-reason" => &content.confidentiality_reason,
        _ => "",
    }
}

fn put(content: &mut Content, field: &str, text: String) {
    let place = match field {
        "name" => &mut content.name,
        "email" => &mut content.email,
        "phone" => &mut content.phone,
        "municipality" => &mut content.municipality,
        "birth-year" => &mut content.birth_year,
        "gender" => &mut content.gender,
        "occupation" => &mut content.occupation,
        "letter" => &mut content.letter,
        "experience" => &mut content.experience,
        "education" => &mut content.education,
        "interview-needs" => &mut content.interview_needs,
        "confidentiality-reason" => &mut content.confidentiality_reason,
        _ => return,
    };
    *place = text;
}

const fn wish(content: &Content) -> &'static str {
    if content.wants_confidentiality { "yes" } else { "" }
}

fn version_of(step: Step, content: &Content) -> i64 {
    let wish = if matches!(step, Step::Needs) { wish(content) } else { "" };
    rules::fingerprint(step.fields().iter().map(|(field, _)| value(content, field)).chain([wish]))
}

pub(super) fn filled(step: Step, content: &Content) -> Fields {
    let mut fields = Fields::from_pairs(step.fields().iter().map(|(field, _)| (*field, value(content, field))));
    if step == Step::Needs {
        fields.set("wants-confidentiality", wish(content));
    }
    fields
}

/// The page of one step, with what was typed and what to mend.
pub(super) async fn step_page(
    site: &Site,
    frame: Frame,
    behind: Behind,
    step: Step,
    fields: Fields,
    mistakes: Mistakes,
) -> Result<StepPage, PageError> {
    let attachments = match step {
        Step::Attachments | Step::Review => attachments::of(site.db.read(), &behind.key, &behind.row).await?,
        _ => Vec::new(),
    };
    let ids: &[&str] = match step {
        Step::Experience => &["experience", "education"],
        Step::Needs => &["needs", "confidentiality"],
        step => &[step.id()],
    };
    let missing = if step == Step::Review && mistakes.is_empty() { lacking::of(&behind.content, site.clock.today()) } else { Vec::new() };
    let language = frame.language;
    let advice =
        method::library().newest("apply-guidance", "application").into_iter().flat_map(|guidance| ids.iter().filter_map(|id| guidance.item(id)));
    Ok(StepPage {
        // What was typed was typed over the version its form was made from, not over the newest.
        version: if fields.has("version") { fields.version() } else { version_of(step, &behind.content) },
        advice: advice.map(|item| Advice { id: item.id.clone(), html: method::markdown(item.body(language)), source: item.source.cited() }).collect(),
        attachments_left: rules::MAX_ATTACHMENTS.saturating_sub(attachments.len()),
        attachments,
        deadline: behind.deadline(language).unwrap_or_default(),
        limit: site.config.attachment_limit / (1024 * 1024),
        page: frame,
        behind,
        step,
        fields,
        mistakes,
        missing,
    })
}

pub(in crate::applications) async fn show(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At2(secret, step): At2<String, String>,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let step = Step::from_id(&step).ok_or(PageError::Hidden)?;
    if !behind.open {
        return see(behind.path(""));
    }
    let fields = filled(step, &behind.content);
    page(&step_page(&site, frame, behind, step, fields, Mistakes::default()).await?)
}

pub(in crate::applications) async fn save(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At2(secret, step): At2<String, String>,
    fields: Fields,
) -> PageResult {
    let Some(mut behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let step = Step::from_id(&step).ok_or(PageError::Hidden)?;
    if !behind.open {
        return closed(frame, behind.door);
    }
    let typed = |field: &str| fields.raw(field);
    let mut mistakes = Mistakes::default();
    for (field, limit) in rules::too_long(step, typed) {
        mistakes.add_with(field, "form-too-long", limit);
    }
    // While one writes, a year is half a year for a moment: it is kept, and judged when going on.
    if !fields.autosave() {
        mistakes.0.extend(lacking::typed_wrong(step, &typed_over(&behind.content, step, &fields), site.clock.today()).0);
    }
    if !mistakes.is_empty() {
        return with_status(StatusCode::UNPROCESSABLE_ENTITY, &step_page(&site, frame, behind, step, fields, mistakes).await?);
    }
    let kept = match keep(&site, &mut behind, step, &fields, frame.language).await {
        Ok(kept) => kept,
        Err(error) if attachments::no_room(&error) => {
            mistakes.add(step.fields().first().map_or("main", |(field, _)| field), "apply-no-room");
            return with_status(StatusCode::INSUFFICIENT_STORAGE, &step_page(&site, frame, behind, step, fields, mistakes).await?);
        }
        Err(error) => return Err(error),
    };
    match kept {
        Ok(version) if fields.autosave() => saved(version),
        Ok(_) => see(behind.path(&format!("/{}", step.after().unwrap_or(Step::Review).id()))),
        Err(stored) => {
            let differences = step
                .fields()
                .iter()
                .map(|(field, _)| (*field, value(&stored, field), fields.text(field)))
                .filter(|(_, theirs, yours)| theirs != yours)
                .map(|(field, theirs, yours)| Difference {
                    label: frame.tt("apply-field", field),
                    theirs: in_words(&frame, field, theirs),
                    yours: in_words(&frame, field, &yours),
                })
                .collect();
            let here = behind.path(&format!("/{}", step.id()));
            conflict(frame, &here, &here, version_of(step, &stored), differences, &fields)
        }
    }
}

/// What a field holds, as it is read: a choice has words of its own.
fn in_words(frame: &Frame, field: &str, held: &str) -> String {
    match Gender::from_id(held).filter(|_| field == "gender") {
        Some(gender) => frame.tt("gender", gender.id()),
        None => held.to_owned(),
    }
}

/// Keeps one step, unless it has been changed since the form was made: then what is stored comes back.
async fn keep(site: &Site, behind: &mut Behind, step: Step, fields: &Fields, language: kernel::Language) -> Result<Result<i64, Content>, PageError> {
    let mut write = behind.write(site).await?;
    let row = store::hold(&write, behind.application.id).await?.ok_or(PageError::Hidden)?;
    let stored = store::written(&behind.key, &row)?;
    let content = typed_over(&stored, step, fields);
    if content == stored {
        return Ok(Ok(version_of(step, &stored)));
    }
    if fields.version() != version_of(step, &stored) {
        return Ok(Err(stored));
    }
    store::keep(&write, &row, &behind.key, &content, language).await?;
    write.audit("application.write", "Application", behind.application.id, json!({ "step": step.id() }));
    write.commit().await?;
    behind.content = content;
    Ok(Ok(version_of(step, &behind.content)))
}

/// What is written, with what was typed on one step.
fn typed_over(written: &Content, step: Step, fields: &Fields) -> Content {
    let mut content = written.clone();
    for (field, _) in step.fields() {
        put(&mut content, field, fields.text(field));
    }
    if step == Step::Contact {
        // A name or an address is one line, whatever was pasted.
        content.name = content.name.split_whitespace().collect::<Vec<_>>().join(" ");
        content.email = content.email.split_whitespace().collect();
        content.gender = Gender::from_id(&content.gender).map_or_else(String::new, |gender| gender.id().to_owned());
    }
    if step == Step::Needs {
        content.wants_confidentiality = fields.is("wants-confidentiality", "yes");
    }
    content
}

pub(in crate::applications) async fn send(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At(secret): At<String>,
    fields: Fields,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let mut write = behind.write(&site).await?;
    if write.repeated(fields.form_key()).await?.is_some() {
        return see(behind.path("?notice=application-sent"));
    }
    if !behind.open {
        return closed(frame, behind.door);
    }
    let row = store::hold(&write, behind.application.id).await?.ok_or(PageError::Hidden)?;
    let content = store::written(&behind.key, &row)?;
    let mut mistakes = lacking::mistakes(&lacking::of(&content, site.clock.today()));
    if !mistakes.is_empty() {
        drop(write);
        return with_status(StatusCode::UNPROCESSABLE_ENTITY, &step_page(&site, frame, behind, Step::Review, fields, mistakes).await?);
    }
    let sent = async {
        let application = store::send(&write, &row, &behind.key, &content, Instant::from(began.0)).await?;
        letters::send(&site, &mut write, &application, "receipt", &[], None).await?;
        write.audit("application.send", "Application", application.id, json!({ "number": application.number }));
        write.commit().await.map_err(PageError::from)
    };
    match sent.await {
        Ok(()) => see(behind.path("?notice=application-sent")),
        Err(error) if attachments::no_room(&error) => {
            mistakes.add("main", "apply-no-room");
            with_status(StatusCode::INSUFFICIENT_STORAGE, &step_page(&site, frame, behind, Step::Review, fields, mistakes).await?)
        }
        Err(error) => Err(error),
    }
}
