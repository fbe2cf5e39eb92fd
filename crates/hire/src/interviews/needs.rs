//! What a candidate needs for the conversation to go well: told with the application, or when they choose their time; sealed either way.

use platform::{PageError, Site, Write, form::Fields};
use serde_json::json;

use super::{rows, store};
use crate::applications::{self, Application};

const PLACE: &str = "hire_interviews.needs";

/// What they told last.
///
/// # Errors
/// The database's, or unreadable bytes.
pub(super) async fn told(site: &Site, application: &Application, row: &rows::interviews::Model) -> Result<String, PageError> {
    if let Some(sealed) = &row.needs {
        let key = site.vault.existing_key(site.db.read(), application.id.0).await?;
        return Ok(key.open_json(PLACE, sealed)?);
    }
    let content = applications::contents(site, std::slice::from_ref(application)).await?.pop();
    Ok(content.map(|(_, content)| content.interview_needs).unwrap_or_default())
}

/// Keeps what they write, when the form asked for it.
///
/// # Errors
/// The database's.
pub(super) async fn keep(site: &Site, write: &mut Write, application: &Application, fields: &Fields) -> Result<(), PageError> {
    if !fields.has("needs") {
        return Ok(());
    }
    let key = site.vault.existing_key(write.tx(), application.id.0).await?;
    store::keep_needs(write, application.id, Some(key.seal_json(PLACE, &fields.text("needs"))?)).await?;
    write.audit("interview.needs", "Application", application.id, json!({}));
    Ok(())
}
