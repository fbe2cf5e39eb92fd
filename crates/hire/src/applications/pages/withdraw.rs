//! Taking an application back: asked once more, then deleted at once with all that belongs to it.

use askama::Template;
use axum::extract::State;
use platform::{
    Frame, PageError, PageResult, Site,
    http::{At, page, see},
};
use serde_json::json;

use super::{
    behind::{Began, Behind, gone},
    status::may_withdraw,
};
use crate::applications::{Application, finding, letters, store};

#[derive(Template)]
#[template(path = "applications/templates/withdraw.html")]
struct WithdrawPage {
    page: Frame,
    behind: Behind,
}

#[derive(Template)]
#[template(path = "applications/templates/withdrawn.html")]
struct WithdrawnPage {
    page: Frame,
}

pub(in crate::applications) async fn ask(State(site): State<Site>, began: Began, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    if !may_withdraw(behind.application.status) {
        return see(behind.path(""));
    }
    page(&WithdrawPage { page: frame, behind })
}

pub(in crate::applications) async fn withdraw(State(site): State<Site>, began: Began, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    if !may_withdraw(behind.application.status) {
        return see(behind.path(""));
    }
    let mut write = behind.write(&site).await?;
    let Some(row) = store::hold(&write, behind.application.id).await? else { return gone(frame) };
    // What was accepted in another tab meanwhile is an appointment, and stays.
    if !may_withdraw(Application::from(row.clone()).status) {
        return see(behind.path(""));
    }
    // The letter is written before there is nothing left to write it from.
    if behind.is_sent() {
        // One who can no longer apply is not invited to.
        let letter = if behind.open { "withdrawn" } else { "withdrawn-late" };
        let content = store::last_sent(&behind.key, &row)?.unwrap_or_else(|| behind.content.clone());
        if let Some(mail) = letters::compose(&site, &write, &behind.application, &content, &secret, letter, &[]).await? {
            write.mail(&mail).await?;
        }
    }
    store::delete(&site, &mut write, &row).await?;
    write.audit("application.withdraw", "Application", behind.application.id, json!({ "status": behind.application.status.id() }));
    write.commit().await?;
    see("/application/withdrawn")
}

pub(in crate::applications) async fn done(frame: Frame) -> PageResult {
    page(&WithdrawnPage { page: frame })
}

/// Deletes one application because its time is up; says whether it was there.
pub(in crate::applications) async fn let_go(site: &Site, row: &store::Row, why: &'static str) -> Result<bool, PageError> {
    let mut write = platform::Write::begin(site, kernel::OrganisationId(row.organisation_id), None).await?;
    let id = kernel::ApplicationId(row.id);
    if finding::by_id(write.tx(), write.organisation(), id).await?.is_none() {
        return Ok(false);
    }
    store::delete(site, &mut write, row).await?;
    write.audit("application.expire", "Application", id, json!({ "why": why }));
    write.commit().await?;
    Ok(true)
}
