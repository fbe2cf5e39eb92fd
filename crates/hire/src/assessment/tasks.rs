//! What the assessment does by itself: forgets an application that is gone.

use platform::{Site, Write, tasks::TaskKind, write::Fact as _};
use serde_json::json;

use super::proposals;
use crate::applications::ApplicationDeleted;

/// Every kind of task of the assessment.
pub(super) fn all() -> Vec<TaskKind> {
    vec![TaskKind::on(ApplicationDeleted::NAME, "hire.assessment", |site: Site, gone: ApplicationDeleted| async move { forget(&site, gone).await })]
}

async fn forget(site: &Site, gone: ApplicationDeleted) -> Result<(), String> {
    let say = |error: sea_orm::DbErr| error.to_string();
    let mut write = Write::begin(site, gone.organisation, None).await.map_err(say)?;
    let rows = proposals::forget(&write, gone.application).await.map_err(say)?;
    if rows == 0 {
        return Ok(());
    }
    write.audit("assessment.forget", "Application", gone.application, json!({ "rows": rows }));
    write.commit().await.map_err(say)
}
