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

use super::super::{is_over, letters, needs, rows, rules, standing, store, when};
use crate::{
    ads::Contact,
    applications::{self, Application, Status},
    contacts,
};

/// A time as the candidate sees it.
struct Slot {
    id: String,
    when: String,
    place: String,
    video: String,
}

/// The longest that what someone needs is kept.
const LONGEST_NEEDS: usize = 2_000;

#[derive(Template)]
#[template(path = "interviews/templates/choose.html")]
struct ChoosePage {
    page: Frame,
    secret: String,
    position: String,
    organisation: String,
    chosen: Option<Slot>,
    may_change: bool,
    /// Whether the time they chose has been: there is nothing more to choose, to ask for or to say no to.
    has_been: bool,
    declined: bool,
    /// Whether they said no so late that there is nothing more to choose.
    closed: bool,
    free: Vec<Slot>,
    contact: Option<Contact>,
    fields: Fields,
    mistakes: Mistakes,
}

impl ChoosePage {
    /// What the page is about: the time that is chosen, the no that was said, or the choice.
    fn title(&self) -> String {
        self.page.t(match (&self.chosen, self.closed) {
            (Some(_), _) => "interviews-chosen-title",
            (None, true) => "interviews-card-declined",
            (None, false) => "interviews-choose-title",
        })
    }
}

/// The invited candidate behind the link, and the page in the language they write in; anyone else finds nothing.
async fn invited(site: &Site, secret: &str, frame: &mut Frame) -> Result<(Application, rows::interviews::Model), PageError> {
    let db = site.db.read();
    let application = applications::by_secret(db, secret).await?.ok_or(PageError::Hidden)?;
    frame.turn_to(application.language);
    let row = store::interview(db, application.organisation, application.id).await?.ok_or(PageError::Hidden)?;
    let open = application.status == Status::Shortlisted && row.invited_at.is_some() && row.held_at.is_none();
    if open && !is_over(db, &application).await? { Ok((application, row)) } else { Err(PageError::Hidden) }
}

async fn build(
    site: &Site,
    frame: Frame,
    secret: &str,
    application: &Application,
    row: &rows::interviews::Model,
    typed: Option<Fields>,
    mistakes: Mistakes,
) -> Result<ChoosePage, PageError> {
    let db = site.db.read();
    let position = crate::positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
    let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
    let times = store::times(db, application.organisation, application.position).await?;
    let now = Instant::now(&site.clock);
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0));
    let free = times.iter().filter(|time| time.application_id.is_none() && time.begins > now);
    let slot = |time: &rows::times::Model| Slot {
        id: time.id.to_string(),
        when: when(frame.language, time.begins, time.ends),
        place: time.place.clone(),
        video: time.video.clone(),
    };
    let contact = contacts::of(db, &position).await?;
    let fields = match typed {
        Some(fields) => fields,
        None => Fields::from_pairs([("needs", needs::told(site, application, row).await?)]),
    };
    Ok(ChoosePage {
        secret: secret.to_owned(),
        position: position.title,
        organisation: organisation.name,
        chosen: mine.map(slot),
        may_change: mine.is_none_or(|time| rules::let_go(time.begins.utc(), now.utc()).is_ok()),
        has_been: mine.is_some_and(|time| time.ends <= now),
        declined: row.declined_at.is_some(),
        closed: standing::is_closed(row),
        free: free.map(slot).collect(),
        contact,
        page: frame,
        fields,
        mistakes,
    })
}

pub(in super::super) async fn show(State(site): State<Site>, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let (application, row) = invited(&site, &secret, &mut frame).await?;
    page(&build(&site, frame, &secret, &application, &row, None, Mistakes::default()).await?)
}

/// Chooses a time, or says no. A time somebody else took a moment ago is answered in words, with those that are left.
pub(in super::super) async fn answer(State(site): State<Site>, mut frame: Frame, At(secret): At<String>, fields: Fields) -> PageResult {
    let (application, row) = invited(&site, &secret, &mut frame).await?;
    let mut mistakes = Mistakes::default();
    if fields.text("needs").chars().count() > LONGEST_NEEDS {
        mistakes.add_with("needs", "form-too-long", LONGEST_NEEDS);
        return again(&build(&site, frame, &secret, &application, &row, Some(fields), mistakes).await?);
    }
    let mut write = Write::begin(&site, application.organisation, None).await?;
    let row = store::hold(&write, application.id).await?.ok_or(PageError::Hidden)?;
    let times = store::times(write.tx(), application.organisation, application.position).await?;
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0));
    if fields.raw("act") == "decline" {
        return decline(&site, write, &application, &row, mine, &secret).await;
    }
    needs::keep(&site, &mut write, &application, &fields).await?;
    if fields.raw("act") == "needs" {
        write.commit().await?;
        return see(format!("/application/{secret}/interview?notice=interview-needs-kept"));
    }
    let wanted = times.iter().find(|time| time.id.to_string() == fields.raw("time"));
    match choose(&site, &mut write, &application, &row, mine, wanted, &secret).await? {
        None => {
            write.commit().await?;
            see(format!("/application/{secret}/interview?notice=interview-chosen"))
        }
        Some(key) => {
            drop(write);
            mistakes.add("time", key);
            again(&build(&site, frame, &secret, &application, &row, Some(fields), mistakes).await?)
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
    if standing::is_closed(row) {
        return Ok(Some(rules::ChoiceRefused::TooLate.key()));
    }
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
    let sequence = store::moved(write, row, false, false).await?;
    letters::chosen(site, write, application, wanted, sequence, &site.link(&format!("/application/{secret}/interview"))).await?;
    Ok(None)
}

/// Saying no is always possible. On the last day it cannot be taken back here: else it would be a way to change the time after all.
async fn decline(
    site: &Site,
    mut write: Write,
    application: &Application,
    row: &rows::interviews::Model,
    mine: Option<&rows::times::Model>,
    secret: &str,
) -> PageResult {
    store::release(&write, application.id).await?;
    let late = standing::is_closed(row) || mine.is_some_and(|time| rules::let_go(time.begins.utc(), site.clock.now()).is_err());
    let sequence = store::moved(&write, row, true, late).await?;
    if let Some(time) = mine {
        letters::declined(site, &mut write, application, time, sequence).await?;
    }
    write.audit("interview.decline", "Application", application.id, json!({}));
    write.commit().await?;
    see(format!("/application/{secret}/interview?notice=interview-declined"))
}

pub(in super::super) async fn calendar(State(site): State<Site>, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let (application, row) = invited(&site, &secret, &mut frame).await?;
    let times = store::times(site.db.read(), application.organisation, application.position).await?;
    let mine = times.iter().find(|time| time.application_id == Some(application.id.0)).ok_or(PageError::Hidden)?;
    let email = applications::contents(&site, std::slice::from_ref(&application)).await?.pop().map(|(_, content)| content.email).unwrap_or_default();
    let file = letters::appointment(&site, application.id, mine, row.sequence, frame.language, &email).file();
    Ok(download(file.into_bytes(), "text/calendar; charset=utf-8", "appointment.ics").into_response())
}
