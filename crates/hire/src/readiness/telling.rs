//! A review told from the outside in one go: for the demo and for tests of other slices.

use kernel::{Language, PersonId};
use platform::Write;
use sea_orm::DbErr;
use serde_json::json;
use time::Date;

use super::{
    ReviewId,
    rules::{self, Answer, Answers},
    store::{self, Written},
};

/// One point as it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The point's id in the checklist.
    pub point: String,
    /// The answer.
    pub answer: Answer,
    /// What was noted.
    pub note: String,
    /// Who took it on.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<Date>,
}

/// Goes through the newest checklist as told: finished, with its actions, when every point is answered; else under way.
///
/// # Errors
/// The database's.
pub async fn tell(write: &mut Write, by: PersonId, language: Language, told: &[Told]) -> Result<ReviewId, DbErr> {
    let id = ReviewId::new();
    let checklist = method::library().newest("checklist", "readiness").ok_or_else(|| DbErr::Custom("no checklist is published".into()))?;
    let parts: Vec<&str> = checklist.groups.iter().map(|group| group.id.as_str()).collect();
    store::start(write, id, by, &checklist.address(), &parts).await?;
    write.audit("readiness.start", "ReadinessReview", id, json!({ "checklist": checklist.address() }));
    let written =
        |told: &Told| Written { answer: Some(told.answer), note: told.note.clone(), owner: told.owner, owner_name: String::new(), due: told.due };
    for group in &checklist.groups {
        let of = |told: &&Told| group.items.iter().any(|item| item.id == told.point);
        let points: Vec<(String, Written)> = told.iter().filter(of).map(|told| (told.point.clone(), written(told))).collect();
        if !points.is_empty() {
            store::save_part(write, id, &group.id, 1, points).await?;
            write.audit("readiness.answer", "ReadinessReview", id, json!({ "part": group.id }));
        }
    }
    let answers: Answers = told.iter().map(|told| (told.point.clone(), told.answer)).collect();
    let Ok(actions) = rules::finish(false, checklist.items().map(|item| item.id.as_str()), &answers) else { return Ok(id) };
    store::finish(write, id, by).await?;
    for point in &actions {
        let suggested = checklist.item(point).map(|item| item.part(language, "action").to_owned()).unwrap_or_default();
        let from = told.iter().find(|told| told.point == *point).map(written).unwrap_or_default();
        store::insert_action(write, id, point, suggested, &from).await?;
    }
    write.audit("readiness.finish", "ReadinessReview", id, json!({ "actions": actions.len() }));
    Ok(id)
}
