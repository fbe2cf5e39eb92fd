//! Interviews (H11): a guide from the method, times the candidate chooses, notes with facts and evaluations apart.

use std::collections::BTreeMap;

use kernel::{ApplicationId, Language, OrganisationId, PositionId, dates};
use platform::{
    PageError, Site, Write,
    access::{Action, Subject},
    db::Instant,
    http::{Gate, Routes},
    i18n,
    room::Duty,
    tasks::TaskKind,
    write::Fact,
};

use sea_orm::{ConnectionTrait, DbErr};

use crate::{
    Stage,
    applications::{self, Application, ApplicationDeleted, Status, StatusCard},
    desk::Desk,
    positions::{self, Position},
    waiting::{Mine, Waiting},
};

pub mod calendar;
mod duties;
pub mod lawful;
mod letters;
mod needs;
mod own;
mod pages;
mod rows;
pub mod rules;
mod sheets;
mod standing;
mod store;

pub(crate) use standing::OfMany;

/// See the guide and the times.
pub const VIEW: Action = Action("ViewInterviews");
/// Choose the questions, offer times, invite.
pub const MANAGE: Action = Action("ManageInterviews");
/// Meet the candidates: their names, notes, references.
pub const NOTE: Action = Action("WriteInterviewNotes");

/// The pages.
pub(crate) fn routes() -> Routes {
    use pages::{choose, guide, invite, meet, overview, times};
    const BASE: &str = "/o/{organisation}/positions/{id}/interviews";
    let at = |rest: &str| format!("{BASE}{rest}");
    Routes::new()
        .get(BASE, Gate::Needs(VIEW), overview::show)
        .get(&at("/guide"), Gate::Needs(VIEW), guide::show)
        .get(&at("/guide.pdf"), Gate::Needs(VIEW), guide::pdf)
        .get(&at("/guide.docx"), Gate::Needs(VIEW), guide::word)
        .get(&at("/guide/questions"), Gate::Needs(MANAGE), guide::edit)
        .post(&at("/guide/questions"), Gate::Needs(MANAGE), guide::save)
        .post(&at("/guide/own"), Gate::Needs(MANAGE), guide::add)
        .post(&at("/guide/own/{question}/remove"), Gate::Needs(MANAGE), guide::remove)
        .post(&at("/times"), Gate::Needs(MANAGE), times::offer)
        .get(&at("/times/{time}/remove"), Gate::Needs(MANAGE), times::ask_remove)
        .post(&at("/times/{time}/remove"), Gate::Needs(MANAGE), times::remove)
        .get(&at("/times/{time}/calendar"), Gate::Needs(NOTE), times::calendar)
        .post(&at("/invite"), Gate::Needs(MANAGE), invite::invite)
        .post(&at("/candidates/{application}/go-on"), Gate::Needs(MANAGE), overview::go_on)
        .get(&at("/with/{application}"), Gate::Needs(NOTE), meet::show)
        .post(&at("/with/{application}"), Gate::Needs(NOTE), meet::note)
        .post(&at("/with/{application}/held"), Gate::Needs(NOTE), meet::held)
        .post(&at("/with/{application}/references"), Gate::Needs(NOTE), meet::refer)
        .get(&at("/with/{application}/references/{reference}/remove"), Gate::Needs(NOTE), meet::ask_remove)
        .post(&at("/with/{application}/references/{reference}/remove"), Gate::Needs(NOTE), meet::remove_reference)
        .get("/application/{secret}/interview", Gate::Secret, choose::show)
        .post("/application/{secret}/interview", Gate::Secret, choose::answer)
        .get("/application/{secret}/interview/calendar", Gate::Secret, choose::calendar)
}

/// The work behind the pages: an application that is deleted takes its time, notes and references with it.
pub(crate) fn tasks() -> Vec<TaskKind> {
    vec![TaskKind::on(ApplicationDeleted::NAME, "hire.interviews", |site: Site, gone: ApplicationDeleted| async move {
        forget(&site, gone).await.map_err(|error| match error {
            PageError::Broken(why) => why,
            _ => "an interview could not be forgotten".into(),
        })
    })]
}

/// Forgets an application. Was there a time ahead, the panel would otherwise sit there and wait: they are told, by ids alone.
async fn forget(site: &Site, gone: ApplicationDeleted) -> Result<(), PageError> {
    let mut write = Write::begin(site, gone.organisation, None).await?;
    let row = store::hold(&write, gone.application).await?;
    let held = store::time_of(write.tx(), gone.organisation, gone.application).await?.filter(|time| time.begins > write.now());
    if let (Some(row), Some(time)) = (row.filter(|row| row.held_at.is_none()), held) {
        let sequence = store::moved(&write, &row, false, false).await?;
        let whose = letters::Whose { organisation: gone.organisation, position: gone.position, application: gone.application };
        letters::let_go(site, &mut write, whose, &time, sequence).await?;
    }
    store::forget(&write, gone.application).await?;
    write.audit("interview.forget", "Application", gone.application, serde_json::json!({}));
    Ok(write.commit().await?)
}

/// Frees the times that candidates have ahead of them, because the position is called off, and tells the panel; gives for each of them
/// the calendar file that takes it out of their calendar, for the letter that tells them why.
///
/// # Errors
/// The database's.
pub(crate) async fn call_off(
    site: &Site,
    write: &mut Write,
    position: &Position,
    applications: &[Application],
) -> Result<BTreeMap<ApplicationId, String>, PageError> {
    let mut files = BTreeMap::new();
    let addresses: BTreeMap<_, _> = applications::contents(site, applications).await?.into_iter().map(|(id, content)| (id, content.email)).collect();
    for time in store::times(write.tx(), position.organisation, position.id).await? {
        let held_by = applications.iter().find(|application| time.application_id == Some(application.id.0));
        let Some(application) = held_by.filter(|_| time.begins > write.now()) else { continue };
        let Some(row) = store::hold(write, application.id).await? else { continue };
        store::remove_time(write, position.id, time.id, Some(application.id)).await?;
        let sequence = store::moved(write, &row, false, false).await?;
        letters::let_go(site, write, application.into(), &time, sequence).await?;
        let attendee = addresses.get(&application.id).map_or("", String::as_str);
        let appointment = letters::appointment(site, application.id, &time, sequence, application.language, attendee);
        files.insert(application.id, calendar::Appointment { cancelled: true, ..appointment }.file());
    }
    Ok(files)
}

/// What a person noted and asked, for their own data export.
pub(crate) async fn export_person(site: &Site, person: kernel::PersonId) -> Result<serde_json::Value, DbErr> {
    own::export(site, person).await
}

/// Deletes what has been kept long enough; says how many rows.
pub(crate) async fn retention(site: &Site, today: time::Date) -> Result<u64, DbErr> {
    own::retention(site, today).await
}

/// The interviews of the positions that concern this person: for what waits around interviews, and around decisions.
///
/// # Errors
/// The database's.
pub(crate) async fn concerning(site: &Site, mine: &Mine) -> Result<OfMany, DbErr> {
    standing::of_many(site, &mine.concerning(Stage::Interviewing).collect::<Vec<_>>()).await
}

/// What waits for this person around interviews.
pub(crate) fn duties(site: &Site, who: &Subject, mine: &Mine, interviews: &OfMany, language: Language) -> Vec<Duty> {
    duties::all(site, who, mine, interviews, language)
}

/// Whether a position has candidates, and nothing more to wait for from any of them.
pub(crate) fn all_met(interviews: &OfMany, of: &Waiting) -> bool {
    interviews.get(&of.id()).is_some_and(|one| rules::all_met(&one.standings))
}

/// Whether there are candidates, and nothing more to wait for from any of them.
///
/// # Errors
/// The database's.
pub(crate) async fn everyone_met(site: &Site, desk: &Desk, candidates: &[Candidate]) -> Result<bool, DbErr> {
    let (db, at, position) = (site.db.read(), desk.organisation(), desk.position.id);
    let (times, rows) = (store::times(db, at, position).await?, store::interviews(db, at, position).await?);
    let standing = |candidate: &Candidate| {
        let id = candidate.application.id.0;
        standing::of(rows.get(&id), times.iter().any(|time| time.application_id == Some(id)), site.clock.today())
    };
    Ok(rules::all_met(&candidates.iter().map(standing).collect::<Vec<_>>()))
}

/// What someone may be who is, or was, a candidate: chosen for interview, whatever became of it since.
const CANDIDATE: [Status; 6] = [Status::Shortlisted, Status::Recommended, Status::NotRecommended, Status::Offered, Status::Declined, Status::Hired];

/// The candidates of several positions, each by organisation and id, by number; with one query, and without names.
///
/// # Errors
/// The database's.
pub(crate) async fn candidates_of_many<C: ConnectionTrait>(
    db: &C,
    wanted: &[(sea_orm::prelude::Uuid, sea_orm::prelude::Uuid)],
) -> Result<Vec<Application>, DbErr> {
    applications::at_status(db, wanted, &CANDIDATE).await
}

/// One candidate: chosen for interview, whatever became of it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The application.
    pub application: Application,
    /// The name, for those who may know it.
    pub name: Option<String>,
}

impl Candidate {
    /// What to call them: the name, or the number.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        self.name.clone().unwrap_or_else(|| i18n::text_with(language, "interviews-candidate-number", &[("number", &self.application.number)]))
    }
}

/// The candidates of a position, by number; with names for those who may know them. The caller audits.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn candidates(site: &Site, organisation: OrganisationId, position: PositionId, named: bool) -> Result<Vec<Candidate>, PageError> {
    let chosen = candidates_of_many(site.db.read(), &[(organisation.0, position.0)]).await?;
    let mut names: BTreeMap<_, _> =
        if named { applications::contents(site, &chosen).await?.into_iter().map(|(id, content)| (id, content.name)).collect() } else { [].into() };
    Ok(chosen.into_iter().map(|application| Candidate { name: names.remove(&application.id), application }).collect())
}

/// From when to when, in words, with the day of the week: `tirsdag 9. februar 2027 kl. 09.00–10.00`.
#[must_use]
pub(crate) fn when(language: Language, begins: Instant, ends: Instant) -> String {
    let ends = dates::in_oslo(ends.utc());
    let separator = if language == Language::En { ':' } else { '.' };
    let weekday = dates::weekday(dates::in_oslo(begins.utc()).date(), language);
    format!("{weekday} {}–{:02}{separator}{:02}", dates::long_with_time(begins.utc(), language), ends.hour(), ends.minute())
}

/// What the applicant's status page says of interviews.
///
/// # Errors
/// The database's.
pub async fn status_cards(site: &Site, application: &Application, secret: &str, language: Language) -> Result<Vec<StatusCard>, PageError> {
    let db = site.db.read();
    let Some(row) = store::interview(db, application.organisation, application.id).await? else { return Ok(Vec::new()) };
    if application.status != Status::Shortlisted || row.invited_at.is_none() || row.held_at.is_some() || is_over(db, application).await? {
        return Ok(Vec::new());
    }
    let t = |key: &str| i18n::text(language, key);
    let href = format!("/application/{secret}/interview");
    let times = store::times(db, application.organisation, application.position).await?;
    let card = match times.iter().find(|time| time.application_id == Some(application.id.0)) {
        Some(time) => {
            let now = site.clock.now();
            let (title, action) = match rules::let_go(time.begins.utc(), now) {
                Ok(()) => ("interviews-card-chosen", "interviews-card-see"),
                Err(_) if time.ends.utc() > now => ("interviews-card-chosen", "interviews-card-look"),
                Err(_) => ("interviews-card-been", "interviews-card-look"),
            };
            let text = format!("{}. {}", when(language, time.begins, time.ends), place_of(time));
            StatusCard { title: t(title), text, action: Some((href, t(action))), waits: false }
        }
        None if standing::is_closed(&row) => StatusCard {
            title: t("interviews-card-declined"),
            text: t("interviews-card-declined-late"),
            action: Some((href, t("interviews-card-contact"))),
            waits: false,
        },
        None if row.declined_at.is_some() => StatusCard {
            title: t("interviews-card-declined"),
            text: t("interviews-card-declined-text"),
            action: Some((href, t("interviews-card-choose-anyway"))),
            waits: false,
        },
        None => {
            let text = row
                .choose_by
                .map_or_else(String::new, |day| i18n::text_with(language, "interviews-card-choose-text", &[("date", &dates::long(day, language))]));
            StatusCard { title: t("interviews-card-choose"), text, action: Some((href, t("interviews-card-choose-action"))), waits: true }
        }
    };
    Ok(vec![card])
}

/// Whether there is nothing to meet about any more: the position is filled or called off.
async fn is_over<C: ConnectionTrait>(db: &C, application: &Application) -> Result<bool, DbErr> {
    let position = positions::load(db, application.organisation, application.position).await?;
    Ok(position.is_none_or(|position| position.stage.is_over()))
}

/// Where a time is: the room, the video link, or both.
pub(crate) fn place_of(time: &rows::times::Model) -> String {
    [time.place.as_str(), time.video.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
