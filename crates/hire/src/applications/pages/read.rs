//! One application, opened by a seat on the panel. Every opening is written in the log before anything is shown.

use askama::Template;
use axum::{extract::State, response::IntoResponse};
use kernel::{ApplicationId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    http::{At2, download, page},
};
use registry::Actor;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Stage, ads,
    applications::{Application, Content, OPEN, attachments, attachments::Attachment, finding, rules, store},
    assessment,
    desk::{self, Desk},
};

#[derive(Template)]
#[template(path = "applications/templates/application.html")]
struct ApplicationPage {
    page: Frame,
    desk: Desk,
    application: Application,
    content: Content,
    age: Option<i32>,
    attachments: Vec<Attachment>,
    names_hidden: bool,
    /// What they need is for arranging interviews, and is not shown while applications are weighed.
    shows_needs: bool,
    before: Option<Application>,
    after: Option<Application>,
}

struct Opened {
    desk: Desk,
    application: Application,
    row: store::Row,
    names_hidden: bool,
}

/// Opens an application for someone who may, and writes that they did; the read counts only once it is written.
async fn open(site: &Site, actor: Actor, position: PositionId, id: ApplicationId, action: &'static str) -> Result<Opened, PageError> {
    let desk = desk::sit(site, actor, position, OPEN).await?;
    let db = site.db.read();
    let row = finding::by_id(db, desk.organisation(), id).await?;
    let row = row.filter(|row| row.position_id == position.0 && row.number.is_some()).ok_or(PageError::Hidden)?;
    let ad = ads::load(db, desk.organisation(), position).await?;
    let names_hidden = assessment::names_hidden(&desk.position, ad.as_ref());
    let mut write = desk.actor.write(site).await?;
    write.audit(action, "Application", id, json!({ "number": row.number, "names_hidden": names_hidden }));
    write.commit().await?;
    Ok(Opened { desk, application: Application::from(row.clone()), row, names_hidden })
}

pub(in crate::applications) async fn show(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, ApplicationId>) -> PageResult {
    let opened = open(&site, actor, position, id, "application.read").await?;
    let db = site.db.read();
    let key = store::key(&site, db, &opened.row).await?;
    let content = store::last_sent(&key, &opened.row)?.ok_or(PageError::Hidden)?;
    // People sign their letters: a hidden name is hidden there too.
    let content = if opened.names_hidden { assessment::concealed(&content) } else { content };
    let (before, after) = finding::neighbours(db, &opened.application).await?;
    let attachments = attachments::of(db, &key, &opened.row).await?.into_iter().filter(|attachment| attachment.sent).collect();
    page(&ApplicationPage {
        age: rules::age(&content.birth_year, site.clock.today().year()),
        shows_needs: opened.desk.position.stage.reached(Stage::Interviewing) && !content.interview_needs.is_empty(),
        page: opened.desk.frame(),
        desk: opened.desk,
        application: opened.application,
        names_hidden: opened.names_hidden,
        content,
        attachments,
        before,
        after,
    })
}

/// A file of an application, under a name that says nothing of who sent it.
pub(in crate::applications) async fn fetch(
    State(site): State<Site>,
    actor: Actor,
    axum::extract::Path((_, position, id, file)): axum::extract::Path<(String, String, String, String)>,
) -> PageResult {
    let id_of = |text: &str| text.parse::<Uuid>().map_err(|_| PageError::Hidden);
    let (position, id, file) = (PositionId(id_of(&position)?), ApplicationId(id_of(&id)?), id_of(&file)?);
    let opened = open(&site, actor, position, id, "application.attachment.read").await?;
    let key = store::key(&site, site.db.read(), &opened.row).await?;
    let (attachment, content) = attachments::content(&site, &key, &opened.row, file).await?;
    if !attachment.sent {
        return Err(PageError::Hidden);
    }
    Ok(download(content, attachment.kind.media_type(), &attachment.neutral_name(opened.application.number)).into_response())
}
