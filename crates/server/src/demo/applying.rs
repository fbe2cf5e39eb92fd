//! How the applicants of the demo apply: they write, send, and get their receipt.

use hire::applications::{self, store};
use platform::{PageError, Site, Write};
use serde_json::json;

use super::{
    acts::{Scene, missing},
    story::Application,
};

/// Writes and sends one application.
pub(super) async fn send(site: &Site, scene: &Scene<'_>, told: &Application) -> Result<(), PageError> {
    let content = told.content();
    let mut write = Write::begin(site, scene.place.id, None).await?;
    let (id, _) = store::begin(site, &write, scene.position.id, told.language).await?;
    write.audit("application.begin", "Application", id, json!({}));
    let row = store::hold(&write, id).await?.ok_or_else(|| missing("an application"))?;
    let key = store::key(site, write.tx(), &row).await?;
    store::keep(&write, &row, &key, &content, told.language).await?;
    let row = store::hold(&write, id).await?.ok_or_else(|| missing("an application"))?;
    let sent = store::send(&write, &row, &key, &content, write.now()).await?;
    write.audit("application.send", "Application", id, json!({ "number": sent.number }));
    applications::letter(site, &mut write, &sent, "receipt", &[], None).await?;
    write.commit().await?;
    Ok(())
}
