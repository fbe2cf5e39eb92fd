//! When a position is filled, the others hear of it: each gets their letter once, however often the fact is delivered.

use platform::{PageError, Site, Write, i18n};
use serde_json::json;

use super::{offers, rules::OfferState, sender, store};
use crate::{
    Stage,
    applications::{self, Application, ApplicationDeleted, Status},
    facts::PositionFilled,
    positions,
};

/// Sends the others' letters.
///
/// # Errors
/// A sentence of what went wrong; the task is tried again.
pub(super) async fn letters(site: Site, fact: PositionFilled) -> Result<(), String> {
    send_all(&site, &fact).await.map_err(|error| match error {
        PageError::Broken(why) => why,
        _ => "a letter could not be written".into(),
    })
}

async fn send_all(site: &Site, fact: &PositionFilled) -> Result<(), PageError> {
    let all = applications::sent(site.db.read(), fact.organisation, fact.position).await?;
    let candidates: Vec<&Application> = all.iter().collect();
    let recommendation = store::load(site, fact.organisation, fact.position, &candidates).await?;
    // Whoever was passed had a letter of their own when it happened.
    let passed = offers::passed(&offers::of_position(site.db.read(), fact.organisation, fact.position).await?);
    for application in all.iter().filter(|application| !passed.contains(&application.id)) {
        let Some(letter) = letter_for(application, fact) else { continue };
        let reason = match letter {
            "not-recommended" => {
                recommendation.entries.iter().find(|entry| entry.application == application.id).map(|entry| entry.reason.clone()).unwrap_or_default()
            }
            _ => i18n::text(application.language, "decisions-letter-filled-reason"),
        };
        let mut write = Write::begin(site, fact.organisation, None).await?;
        if !offers::first_time(&write, application.id, letter).await? {
            continue;
        }
        applications::letter(site, &mut write, application, letter, &[("reason", reason)], None).await?;
        write.audit("letter.send", "Application", application.id, json!({ "letter": letter }));
        write.commit().await?;
    }
    Ok(())
}

/// The letter someone gets when the position is filled: those recommended but not chosen, and those interviewed and not
/// recommended. Those who were not shortlisted were told then; those who said no know.
fn letter_for(application: &Application, fact: &PositionFilled) -> Option<&'static str> {
    if application.id == fact.application {
        return None;
    }
    match application.status {
        Status::Recommended | Status::Offered => Some("position-filled"),
        Status::NotRecommended => Some("not-recommended"),
        Status::Draft | Status::Received | Status::Shortlisted | Status::NotShortlisted | Status::Declined | Status::Hired => None,
    }
}

/// An offer to someone who has withdrawn would never be answered: it ends as a no, the next in line can be offered the position,
/// and whoever sent it is told.
async fn free_the_position(site: &Site, gone: ApplicationDeleted) -> Result<(), PageError> {
    let db = site.db.read();
    let newest = offers::newest_to(db, gone.organisation, gone.application).await?;
    let Some(offer) = newest.filter(|offer| offers::state(offer) == OfferState::Sent) else { return Ok(()) };
    let Some(position) = positions::load(db, gone.organisation, gone.position).await? else { return Ok(()) };
    let mut write = Write::begin(site, gone.organisation, None).await?;
    let moved = positions::advance(&write, &position, Stage::Recommended).await?;
    // Both, or neither: somebody may have ended it in the same moment.
    if !moved || !offers::end(&write, &offer, OfferState::Declined, true).await? {
        return Ok(());
    }
    sender::tell(site, &mut write, &position, &offer, "withdrew").await?;
    write.audit("offer.end", "Offer", offer.id, json!({ "to": OfferState::Declined.id(), "passed": true }));
    Ok(write.commit().await?)
}

/// An application that is deleted takes its place and its reason with it; the ranking closes up when it is next saved.
///
/// # Errors
/// A sentence of what went wrong; the task is tried again.
pub(super) async fn forget(site: Site, gone: ApplicationDeleted) -> Result<(), String> {
    let said = |error: sea_orm::DbErr| error.to_string();
    free_the_position(&site, gone).await.map_err(|error| match error {
        PageError::Broken(why) => why,
        _ => "an offer could not be ended".into(),
    })?;
    let mut write = Write::begin(&site, gone.organisation, None).await.map_err(said)?;
    store::forget(write.tx(), gone.organisation, gone.application).await.map_err(said)?;
    write.audit("recommendation.forget", "Application", gone.application, json!({}));
    write.commit().await.map_err(said)
}
