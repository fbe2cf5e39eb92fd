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
    applications::{Application, Content, Status, finding, rules, store},
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
    /// Whether what began at that instant is in time.
    pub open: bool,
}

impl Behind {
    /// Finds it; none when the link leads nowhere any more.
    pub async fn find(site: &Site, secret: &str, began: Began) -> Result<Option<Self>, PageError> {
        let db = site.db.read();
        let Some(row) = finding::by_secret(db, secret).await? else { return Ok(None) };
        let application = Application::from(row.clone());
        let Some(key) = site.vault.keys_of(db, &[row.id]).await?.remove(&row.id) else { return Ok(None) };
        let content = store::written(&key, &row)?;
        let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
        let position = positions::load(db, application.organisation, application.position).await?.ok_or(PageError::Hidden)?;
        let ad = ads::load(db, application.organisation, application.position).await?;
        let open_then = ad.as_ref().is_some_and(|ad| ad.is_open(began.0)) && !position.stage.is_over();
        let open =
            rules::in_time(open_then, began.0, row.grace_until.map(Instant::utc)) && matches!(application.status, Status::Draft | Status::Received);
        Ok(Some(Self { row, application, key, content, organisation, position, ad, secret: secret.to_owned(), open }))
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
    closed: bool,
}

/// The link leads nowhere any more: said in words, so that nobody wonders whether they did something wrong.
pub(in crate::applications) fn gone(page: Frame) -> PageResult {
    let html = GonePage { page, closed: false }.render()?;
    Ok((StatusCode::NOT_FOUND, Html(html)).into_response())
}

/// It is too late: the form is closed, and nothing of what was written is lost from the page before.
pub(in crate::applications) fn closed(page: Frame) -> PageResult {
    let html = GonePage { page, closed: true }.render()?;
    Ok((StatusCode::FORBIDDEN, Html(html)).into_response())
}
