//! The front door: what needs me now for those inside, what this is for those outside, and whether the house stands.

use askama::Template;
use axum::extract::State;
use axum_login::AuthSession;
use platform::{
    Frame, PageError, PageResult, Site,
    http::{Gate, Routes, page, see},
    mail::{self, SentMail},
    room::Duty,
};
use registry::{Backend, SignedIn};
use sea_orm::ConnectionTrait as _;

/// The front door's routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", Gate::Open, home)
        .get("/now", Gate::SignedIn, now)
        .get("/sent-mail", Gate::Open, sent_mail)
        .get("/accessibility", Gate::Open, accessibility)
        .get("/health", Gate::Open, health)
}

#[derive(Template)]
#[template(path = "templates/welcome.html")]
struct WelcomePage {
    page: Frame,
}

#[derive(Template)]
#[template(path = "templates/now.html")]
struct NowPage {
    page: Frame,
    name: String,
    duties: Vec<(Duty, &'static str)>,
    has_roles: bool,
}

async fn home(State(_): State<Site>, frame: Frame, session: AuthSession<Backend>) -> PageResult {
    if session.user.is_some() {
        return see("/now");
    }
    page(&WelcomePage { page: frame })
}

/// Everything that waits for this person, oldest first, one action each.
async fn now(State(site): State<Site>, who: SignedIn) -> PageResult {
    let subject = who.account.subject();
    let mut duties = Vec::new();
    for room in &site.rooms {
        duties.extend(room.duties(&site, &subject, who.frame.language).await?);
    }
    duties.sort_by(|a, b| (a.since, &a.href).cmp(&(b.since, &b.href)));
    let today = site.clock.today();
    let duties = duties.into_iter().map(|duty| (urgency(&duty, today), duty)).map(|(urgency, duty)| (duty, urgency)).collect();
    page(&NowPage { name: who.account.person.name.clone(), has_roles: !who.account.memberships.is_empty(), duties, page: who.frame })
}

fn urgency(duty: &Duty, today: time::Date) -> &'static str {
    match duty.due {
        Some(due) if due < today => "overdue",
        Some(due) if due <= today + time::Duration::days(7) => "soon",
        Some(_) => "later",
        None => "waiting",
    }
}

#[derive(Template)]
#[template(path = "templates/sent_mail.html")]
struct SentMailPage {
    page: Frame,
    mails: Vec<SentMail>,
}

/// The demo's mail folder. Not there unless this is the demo.
async fn sent_mail(State(site): State<Site>, frame: Frame) -> PageResult {
    if !site.config.demo {
        return Err(PageError::Hidden);
    }
    let folder = site.config.mail_folder();
    let mails = tokio::task::spawn_blocking(move || mail::sent(&folder, 100))
        .await
        .map_err(|error| PageError::Broken(error.to_string()))?
        .map_err(|error| PageError::Broken(error.to_string()))?;
    page(&SentMailPage { page: frame, mails })
}

#[derive(Template)]
#[template(path = "templates/accessibility.html")]
struct AccessibilityPage {
    page: Frame,
}

async fn accessibility(frame: Frame) -> PageResult {
    page(&AccessibilityPage { page: frame })
}

/// For the one who watches the server: says `ok` when the database answers.
async fn health(State(site): State<Site>) -> Result<&'static str, PageError> {
    site.db.read().execute_unprepared("SELECT 1").await?;
    Ok("ok")
}
