//! The candidate chooses a time behind their secret link: first come, first served; changed until a day before; or no, thank you.

use askama::Template;
use axum::{extract::State, response::IntoResponse};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, download, page, see},
};
use serde_json::json;

use super::super::{is_over, letters, place_of, rows, rules, store, when};
use crate::applications::{self, Application, Status};

#[derive(Template)]
#[template(path = "interviews/templates/choose.html")]
struct ChoosePage {
    page: Frame,
    secret: String,
    position: String,
    organisation: String,
    chosen: Option<(String, String)>,
    may_change: bool,
    declined: bool,
    /// Free times: id, when, where.
    free: Vec<(String, String, String)>,
    fields: Fields,
    mistakes: Mistakes,
}

/// The invited candidate behind the link; anyone else finds nothing.
async fn invited(site: &Site, secret: &str) -> Result<(Application, rows::interviews::Model), PageError> {
    let db = site.db.read();
    let application = applications::by_secret(db, secret).await?.ok_or(PageError::Hidden)?;
    let row = store::interview(db, application.organisation, application.id).await?.ok_or(PageError::Hidden)?;
    let open = application.status == Status::Shortlisted && row.invited_at.is_some() && row.held_at.is_none();
    if open && !is_over(db, &application).await? { Ok((application, row)) } else { Err(PageError::Hidden) }
}

async fn build(
    site: &Site,
    frame: Frame,
    secret: &str,
    application: &Application,
    declined: bool,
    fields: Fields,
    mistakes: Mistakes,
) -> Result<ChoosePage, PageError> {
    let db = site.db.read();
    let position = crate::positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
    let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
    let times = store::times(db, application.organisation, application.position).await?;
    let now = Instant::now(&site.clock);
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0));
    let free = times.iter().filter(|time| time.application_id.is_none() && time.begins > now);
    let words = |time: &rows::times::Model| when(frame.language, time.begins, time.ends);
    Ok(ChoosePage {
        secret: secret.to_owned(),
        position: position.title,
        organisation: organisation.name,
        chosen: mine.map(|time| (words(time), place_of(time))),
        may_change: mine.is_none_or(|time| rules::let_go(time.begins.utc(), now.utc()).is_ok()),
        declined,
        free: free.map(|time| (time.id.to_string(), words(time), place_of(time))).collect(),
        page: frame,
        fields,
        mistakes,
    })
}

pub(in super::super) async fn show(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    let (application, row) = invited(&site, &secret).await?;
    page(&build(&site, frame, &secret, &application, row.declined_at.is_some(), Fields::default(), Mistakes::default()).await?)
}

/// Chooses a time, or says no. A time somebody else took a moment ago is answered in words, with those that are left.
pub(in super::super) async fn answer(State(site): State<Site>, frame: Frame, At(secret): At<String>, fields: Fields) -> PageResult {
    let (application, _) = invited(&site, &secret).await?;
    let mut write = Write::begin(&site, application.organisation, None).await?;
    let row = store::hold(&write, application.id).await?.ok_or(PageError::Hidden)?;
    let times = store::times(write.tx(), application.organisation, application.position).await?;
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0));
    if fields.raw("act") == "decline" {
        return decline(&site, write, &application, &row, mine, &secret).await;
    }
    let wanted = times.iter().find(|time| time.id.to_string() == fields.raw("time"));
    match choose(&site, &mut write, &application, &row, mine, wanted, &secret).await? {
        None => {
            write.commit().await?;
            see(format!("/application/{secret}/interview?notice=interview-chosen"))
        }
        Some(key) => {
            drop(write);
            let mut mistakes = Mistakes::default();
            mistakes.add("time", key);
            again(&build(&site, frame, &secret, &application, row.declined_at.is_some(), fields, mistakes).await?)
        }
    }
}

/// Gives the wanted time to the candidate, or says why not.
async fn choose(
    site: &Site,
    write: &mut Write,
    application: &Application,
    row: &rows::interviews::Model,
    mine: Option<&rows::times::Model>,
    wanted: Option<&rows::times::Model>,
    secret: &str,
) -> Result<Option<&'static str>, PageError> {
    let Some(wanted) = wanted else { return Ok(Some("interviews-choose-one")) };
    let slot = rules::Slot { begins: wanted.begins.utc(), taken_by: wanted.application_id.map(Into::into) };
    if let Err(refused) = rules::choose(slot, application.id, mine.map(|time| time.begins.utc()), site.clock.now()) {
        return Ok(Some(refused.key()));
    }
    write.audit("interview-time.choose", "InterviewTime", wanted.id, json!({ "application": application.id }));
    if mine.is_some_and(|time| time.id == wanted.id) {
        return Ok(None);
    }
    store::release(write, application.id).await?;
    if !store::take(write, application.position, wanted.id, application.id).await? {
        return Ok(Some(rules::ChoiceRefused::Taken.key()));
    }
    let sequence = store::moved(write, row, false).await?;
    letters::chosen(site, write, application, wanted, sequence, &site.link(&format!("/application/{secret}/interview"))).await?;
    Ok(None)
}

async fn decline(
    site: &Site,
    mut write: Write,
    application: &Application,
    row: &rows::interviews::Model,
    mine: Option<&rows::times::Model>,
    secret: &str,
) -> PageResult {
    store::release(&write, application.id).await?;
    let sequence = store::moved(&write, row, true).await?;
    if let Some(time) = mine {
        letters::let_go(site, &mut write, application, time, sequence).await?;
    }
    write.audit("interview.decline", "Application", application.id, json!({}));
    write.commit().await?;
    see(format!("/application/{secret}/interview?notice=interview-declined"))
}

pub(in super::super) async fn calendar(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    let (application, row) = invited(&site, &secret).await?;
    let times = store::times(site.db.read(), application.organisation, application.position).await?;
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0)).ok_or(PageError::Hidden)?;
    let file = letters::appointment(&site, &application, mine, row.sequence, frame.language).file();
    Ok(download(file.into_bytes(), "text/calendar; charset=utf-8", "appointment.ics").into_response())
}
