//! What lies behind a secret link: the draft or application, its key, its position and its ad, judged at the instant the request began.

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{Html, IntoResponse},
};
use kernel::Language;
use platform::{Frame, PageError, PageResult, Site, Write, crypto::SubjectKey, db::Instant};
use registry::Organisation;
use sea_orm::DbErr;
use time::OffsetDateTime;

use crate::{
    ads::{self, Ad},
    applications::{
        Application, Content, Status, finding,
        rules::{self, Door},
        store,
    },
    positions::{self, Position},
};

/// When the request began: before a single byte of its body was read. A slow line does not make anyone late.
#[derive(Clone, Copy, Debug)]
pub(in crate::applications) struct Began(pub OffsetDateTime);

impl FromRequestParts<Site> for Began {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(_: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self(site.clock.now()))
    }
}

/// Everything a page behind the link needs.
#[derive(Debug)]
pub(in crate::applications) struct Behind {
    pub row: store::Row,
    pub application: Application,
    pub key: SubjectKey,
    pub content: Content,
    pub organisation: Organisation,
    pub position: Position,
    pub ad: Option<Ad>,
    pub secret: String,
    /// Whether one can write and send, and why not.
    pub door: Door,
    /// Whether what began at that instant is in time.
    pub open: bool,
}

impl Behind {
    /// Finds it, and turns the page to the language it is written in; none when the link leads nowhere any more.
    pub async fn find(site: &Site, secret: &str, began: Began, frame: &mut Frame) -> Result<Option<Self>, PageError> {
        let db = site.db.read();
        let Some(row) = finding::by_secret(db, secret).await? else { return Ok(None) };
        let application = Application::from(row.clone());
        frame.turn_to(application.language);
        let Some(key) = site.vault.keys_of(db, &[row.id]).await?.remove(&row.id) else { return Ok(None) };
        let content = store::written(&key, &row)?;
        let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
        let position = positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
        let ad = ads::load(db, application.organisation, application.position).await?;
        let in_time = rules::in_time(ad.as_ref().is_some_and(|ad| ad.is_open(began.0)), began.0, row.grace_until.map(Instant::utc));
        // Taken down, called off or decided, nothing is open any more, also for those whom a slow upload gave time.
        let door = match (Door::at(position.stage, in_time), application.status) {
            (door, Status::Draft | Status::Received) => door,
            (Door::Open, _) => Door::Closed,
            (door, _) => door,
        };
        let open = door == Door::Open;
        Ok(Some(Self { row, application, key, content, organisation, position, ad, secret: secret.to_owned(), door, open }))
    }

    /// An address behind the link: `behind.path("/letter")`.
    pub fn path(&self, rest: &str) -> String {
        format!("/application/{}{rest}", self.secret)
    }

    /// Begins a change by the applicant, who has no account.
    pub async fn write(&self, site: &Site) -> Result<Write, DbErr> {
        Write::begin(site, self.application.organisation, None).await
    }

    /// The last day to apply, in words.
    pub fn deadline(&self, language: Language) -> Option<String> {
        self.ad.as_ref().and_then(|ad| ad.deadline).map(|deadline| kernel::dates::long(deadline, language))
    }

    /// Whether it has been sent.
    pub const fn is_sent(&self) -> bool {
        !matches!(self.application.status, Status::Draft)
    }
}

#[derive(Template)]
#[template(path = "applications/templates/gone.html")]
struct GonePage {
    page: Frame,
    /// What is said, in locale keys: `gone`, or why the form is closed.
    what: &'static str,
}

impl GonePage {
    fn title(&self) -> String {
        self.page.t(&format!("applied-{}-title", self.what))
    }

    fn text(&self) -> String {
        self.page.t(&format!("applied-{}-text", self.what))
    }
}

/// The link leads nowhere any more: said in words, so that nobody wonders whether they did something wrong.
pub(in crate::applications) fn gone(page: Frame) -> PageResult {
    let html = GonePage { page, what: "gone" }.render()?;
    Ok((StatusCode::NOT_FOUND, Html(html)).into_response())
}

/// The form is closed, and why; nothing of what was written is lost from the page before.
pub(in crate::applications) fn closed(page: Frame, door: Door) -> PageResult {
    let html = GonePage { page, what: door.id() }.render()?;
    Ok((StatusCode::FORBIDDEN, Html(html)).into_response())
}
