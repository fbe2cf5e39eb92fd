//! The applicant's files: added one at a time, taken away again, and fetched back.

use axum::{
    extract::{Multipart, Query, State},
    http::StatusCode,
    response::IntoResponse,
};
use platform::{
    Frame, PageError, PageResult, Site,
    files::FileKind,
    form::{Fields, Mistakes},
    http::{At, At2, download, see, with_status},
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    behind::{Began, Behind, closed, gone},
    write::step_page,
};
use crate::applications::{
    Application, Status,
    attachments::{self, Received},
    rules::{self, Step},
    store,
};

/// What the button that was pressed leads to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct Asked {
    then: String,
}

/// Attaches what was chosen. The button that goes on does the same on its way: a chosen file is never left behind.
pub(in crate::applications) async fn add(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At(secret): At<String>,
    Query(asked): Query<Asked>,
    form: Multipart,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    if !behind.open {
        return closed(frame, behind.door);
    }
    let mut mistakes = Mistakes::default();
    let limit = site.config.attachment_limit;
    let goes_on = asked.then == "go-on";
    let after = behind.path(&format!("/{}", if goes_on { Step::Needs } else { Step::Attachments }.id()));
    let status = match attachments::receive(form, limit).await {
        Received::File { name, kind, content, form_key } => match keep(&site, &behind, began, (&name, kind, &content), form_key).await {
            Ok(true) => return see(format!("{after}?notice=application-attached")),
            Ok(false) => {
                mistakes.add_with("file", "apply-file-too-many", rules::MAX_ATTACHMENTS);
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Err(error) if attachments::no_room(&error) => {
                mistakes.add("file", "apply-no-room");
                StatusCode::INSUFFICIENT_STORAGE
            }
            Err(error) => return Err(error),
        },
        Received::Nothing if goes_on => return see(after),
        Received::Nothing => {
            mistakes.add("file", "apply-file-none");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Received::Empty => {
            mistakes.add("file", "apply-file-empty");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Received::WrongKind => {
            mistakes.add("file", "apply-file-kind");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Received::TooLarge => {
            mistakes.add_with("file", "apply-file-too-large", limit / (1024 * 1024));
            StatusCode::PAYLOAD_TOO_LARGE
        }
        Received::Broken => {
            mistakes.add("file", "apply-file-broken");
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    with_status(status, &step_page(&site, frame, behind, Step::Attachments, Fields::default(), mistakes).await?)
}

/// Keeps the file; says whether there was room for one more.
async fn keep(
    site: &Site,
    behind: &Behind,
    began: Began,
    (name, kind, content): (&str, FileKind, &[u8]),
    form_key: Option<Uuid>,
) -> Result<bool, PageError> {
    let mut write = behind.write(site).await?;
    // A browser that goes back shows the form it had, with its key: the same file again is sent twice, another file is not.
    let of_file = u128::from(rules::fingerprint([name, &content.len().to_string()]).unsigned_abs());
    if write.repeated(form_key.map(|key| Uuid::from_u128(key.as_u128() ^ of_file))).await?.is_some() {
        return Ok(true);
    }
    let row = store::hold(&write, behind.application.id).await?.ok_or(PageError::Hidden)?;
    // A file counts at once for what is already sent, as taking one away does: nobody who replaces theirs is left with none.
    let sent = Application::from(row.clone()).status != Status::Draft;
    if !attachments::add(&write, &row, &behind.key, name, kind, content, sent).await? {
        return Ok(false);
    }
    let now = site.clock.now();
    let open = |at| behind.ad.as_ref().is_some_and(|ad| ad.is_open(at));
    // Begun before the deadline and ended after it: a draft gets a while to be sent in, once.
    if !sent && open(began.0) && !open(now) {
        store::give_grace(&write, &row, (now + rules::GRACE).into()).await?;
    }
    write.audit("application.attach", "Application", behind.application.id, json!({ "kind": kind.ending() }));
    write.commit().await?;
    Ok(true)
}

pub(in crate::applications) async fn remove(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At2(secret, file): At2<String, Uuid>,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    if !behind.open {
        return closed(frame, behind.door);
    }
    let mut write = behind.write(&site).await?;
    let row = store::hold(&write, behind.application.id).await?.ok_or(PageError::Hidden)?;
    if attachments::remove(&write, &row, file).await? {
        write.audit("application.detach", "Application", behind.application.id, json!({}));
        write.commit().await?;
    }
    see(behind.path("/attachments?notice=application-detached"))
}

/// The applicant's own file, as they sent it.
pub(in crate::applications) async fn fetch(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At2(secret, file): At2<String, Uuid>,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let (attachment, content) = attachments::content(&site, &behind.key, &behind.row, file).await?;
    Ok(download(content, attachment.kind.media_type(), &attachment.neutral_name(behind.application.number)).into_response())
}
