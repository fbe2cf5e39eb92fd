//! What someone wrote around interviews, for their own data export; and how long notes, references and times are kept.

use kernel::{Language, PersonId, PositionId};
use platform::{Site, Write};
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*};
use serde_json::{Value, json};
use time::Date;

use super::{
    rows::{notes, questions, references, times},
    sheets,
};
use crate::{applications, positions};

/// A person's own notes and questions. Candidates are numbers, and what referees said is not the writer's own.
pub(super) async fn export(site: &Site, person: PersonId) -> Result<Value, DbErr> {
    let db = site.db.read();
    let written = notes::Entity::find().filter(notes::Column::PersonId.eq(person.0)).order_by_asc(notes::Column::ChangedAt).all(db).await?;
    let asked = questions::Entity::find().filter(questions::Column::CreatedBy.eq(person.0)).order_by_asc(questions::Column::Id).all(db).await?;
    let noted = written.iter().map(|row| (row.organisation_id, row.position_id));
    let involved: Vec<(Uuid, Uuid)> = noted.chain(asked.iter().map(|row| (row.organisation_id, row.position_id))).collect();
    let about = positions::by_ids(db, &involved).await?;
    let title = |id: Uuid| about.iter().find(|position| position.id.0 == id).map(|position| position.title.clone());
    let of = applications::by_ids(db, &written.iter().map(|row| (row.organisation_id, row.application_id)).collect::<Vec<_>>()).await?;
    let keys = site.vault.keys_of(db, &written.iter().map(|row| row.application_id).collect::<Vec<_>>()).await.map_err(said)?;
    let guide = method::library().newest("interview", "peer-worker");
    let language = registry::people::by_id(db, person).await?.map_or_else(Language::default, |person| person.language);
    let words = |id: &str| {
        let own = || asked.iter().find(|row| row.id.to_string() == id).map(|row| row.question.clone());
        guide.and_then(|guide| guide.item(id)).map(|item| item.title(language).to_owned()).or_else(own).unwrap_or_else(|| id.to_owned())
    };
    let mut sheets = Vec::with_capacity(written.len());
    for row in &written {
        let Some(key) = keys.get(&row.application_id) else { continue };
        let sheet = sheets::unseal(key, row).map_err(said)?;
        let lines = sheet.iter().map(|(id, note)| json!({ "question": words(id), "facts": note.facts, "evaluation": note.evaluation }));
        sheets.push(json!({
            "position": title(row.position_id), "application": of.iter().find(|one| one.id.0 == row.application_id).map(|one| one.number),
            "changed": row.changed_at.utc().to_string(), "notes": lines.collect::<Vec<_>>(),
        }));
    }
    let questions = asked.iter().map(|row| json!({ "position": title(row.position_id), "question": row.question }));
    Ok(json!({ "notes": sheets, "questions": questions.collect::<Vec<_>>() }))
}

fn said(error: impl std::fmt::Display) -> DbErr {
    DbErr::Custom(error.to_string())
}

/// Deletes the notes, references and times of processes that are long over; says how many rows. Most of it went with its application:
/// this is what was written of the one who was hired.
pub(super) async fn retention(site: &Site, today: Date) -> Result<u64, DbErr> {
    let db = site.db.read();
    let noted = notes::Entity::find()
        .select_only()
        .columns([notes::Column::OrganisationId, notes::Column::PositionId])
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let referred = references::Entity::find()
        .select_only()
        .columns([references::Column::OrganisationId, references::Column::PositionId])
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let offered = times::Entity::find()
        .select_only()
        .columns([times::Column::OrganisationId, times::Column::PositionId])
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let held: Vec<(Uuid, Uuid)> = noted.into_iter().chain(referred).chain(offered).collect();
    let mut gone = 0;
    for (organisation, position) in positions::long_over(db, &held, today).await? {
        let mut write = Write::begin(site, organisation, None).await?;
        let rows = forget_process(&write, position).await?;
        write.audit("interview.expire", "Position", position, json!({ "rows": rows }));
        write.commit().await?;
        gone += rows;
    }
    Ok(gone)
}

async fn forget_process(write: &Write, position: PositionId) -> Result<u64, DbErr> {
    let organisation = write.organisation().0;
    let noted = notes::Entity::delete_many()
        .filter(notes::Column::OrganisationId.eq(organisation))
        .filter(notes::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await?;
    let referred = references::Entity::delete_many()
        .filter(references::Column::OrganisationId.eq(organisation))
        .filter(references::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await?;
    let offered = times::Entity::delete_many()
        .filter(times::Column::OrganisationId.eq(organisation))
        .filter(times::Column::PositionId.eq(position.0))
        .exec(write.tx())
        .await?;
    Ok(noted.rows_affected + referred.rows_affected + offered.rows_affected)
}
