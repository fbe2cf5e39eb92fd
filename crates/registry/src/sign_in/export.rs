//! All that is kept about me, as one file: from every room, and from the log (GDPR art. 15 and 20).

use std::collections::BTreeSet;

use axum::extract::State;
use kernel::OrganisationId;
use platform::{PageError, PageResult, Site, Write, audit, db::Instant, http::download};
use serde_json::{Map, Value, json};

use crate::{SignedIn, audit_log, people};

/// Asks every room, and hands out what they have.
pub(super) async fn download_all(State(site): State<Site>, who: SignedIn) -> PageResult {
    let person = who.account.person.id;
    let mut rooms = Map::new();
    for room in &site.rooms {
        let kept = room.export_person(&site, person).await?;
        if !kept.is_null() {
            rooms.insert(room.name().to_owned(), kept);
        }
    }
    // Where one has been counts too: what is written there about them is still theirs to see.
    let roles = people::every_role(site.db.read(), person).await?;
    let places: BTreeSet<OrganisationId> = roles.iter().map(|(_, place)| place.id).chain([audit::INSTALLATION]).collect();
    let places = places.into_iter().collect();
    let log = audit_log::about_person(site.db.read(), places, person).await?;
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(person)).await?;
    write.audit("person.export", "Person", person, json!({}));
    write.commit().await?;
    let file = json!({ "exported_at": instant_text(Instant::now(&site.clock)), "rooms": Value::Object(rooms), "log": log });
    let content = serde_json::to_vec_pretty(&file).map_err(|error| PageError::Broken(error.to_string()))?;
    Ok(download(content, "application/json", "brobygger-my-data.json"))
}

/// An instant as machines read it.
pub(crate) fn instant_text(instant: Instant) -> String {
    instant.utc().format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}
