//! Applications as they are kept: every text sealed with the application's own key.

use std::collections::HashMap;

use kernel::{ApplicationId, Language, OrganisationId, PositionId};
use platform::{
    PageError, Site, Write,
    crypto::{SecretError, SubjectKey, Token},
    db::Instant,
};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    prelude::*,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    Application, ApplicationDeleted, Content, Status,
    rows::{applications, attachment_contents, attachments, events, numbers},
    rules::Confidentiality,
};

pub(super) const CONTENT: &str = "hire_applications.content";
pub(super) const SENT: &str = "hire_applications.sent_content";
pub(super) const LINK: &str = "hire_applications.link";
const REASON: &str = "hire_applications.confidentiality_reason";

/// One event of an application, as its writer may see it.
pub type Event = events::Model;

/// The row of an application.
pub type Row = applications::Model;

/// A new draft, with its key and a new secret link; the caller audits.
///
/// # Errors
/// The database's.
pub async fn begin(site: &Site, write: &Write, position: PositionId, language: Language) -> Result<(ApplicationId, String), PageError> {
    let secret = Token::new().secret;
    Ok((begin_behind(site, write, position, language, &secret).await?, secret))
}

/// A new draft behind that secret, with a key of its own; the caller audits.
///
/// # Errors
/// The database's.
pub async fn begin_behind(site: &Site, write: &Write, position: PositionId, language: Language, secret: &str) -> Result<ApplicationId, PageError> {
    let id = ApplicationId::new();
    let key = site.vault.key_for(write.tx(), &site.clock, id.0).await?;
    applications::Entity::insert(applications::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(id.0),
        position_id: Set(position.0),
        number: Set(None),
        status: Set(Status::Draft.id().into()),
        language: Set(language.code().into()),
        secret_hash: Set(Token::hash(secret)),
        link: Set(key.seal(LINK, secret.as_bytes())),
        content: Set(key.seal_json(CONTENT, &Content::default())?),
        sent_content: Set(None),
        confidentiality: Set(Confidentiality::None.id().into()),
        confidentiality_reason: Set(None),
        listed_from: Set(None),
        grace_until: Set(None),
        created_at: Set(write.now()),
        received_at: Set(None),
        version: Set(1),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(id)
}

/// The row behind a secret link, held until the change is done: two saves of one application take their turns.
///
/// # Errors
/// The database's.
pub async fn hold(write: &Write, id: ApplicationId) -> Result<Option<Row>, DbErr> {
    applications::Entity::find_by_id((write.organisation().0, id.0)).lock_exclusive().one(write.tx()).await
}

/// The key of one application.
///
/// # Errors
/// [`PageError::Hidden`] when it has been destroyed.
pub async fn key<C: ConnectionTrait>(site: &Site, db: &C, row: &Row) -> Result<SubjectKey, PageError> {
    Ok(site.vault.existing_key(db, row.id).await?)
}

/// What the applicant is writing.
///
/// # Errors
/// Unreadable bytes.
pub fn written(key: &SubjectKey, row: &Row) -> Result<Content, SecretError> {
    key.open_json(CONTENT, &row.content)
}

/// What was last sent; none for a draft.
///
/// # Errors
/// Unreadable bytes.
pub fn last_sent(key: &SubjectKey, row: &Row) -> Result<Option<Content>, SecretError> {
    row.sent_content.as_deref().map(|sealed| key.open_json(SENT, sealed)).transpose()
}

/// The secret of the application's own link.
///
/// # Errors
/// Unreadable bytes.
pub fn secret(key: &SubjectKey, row: &Row) -> Result<String, SecretError> {
    String::from_utf8(key.open(LINK, &row.link)?).map_err(|_| SecretError::Unreadable)
}

/// What several applications say, as last sent, in the order asked; a draft gives what is written so far.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn contents(site: &Site, asked: &[Application]) -> Result<Vec<(ApplicationId, Content)>, PageError> {
    let Some(first) = asked.first() else { return Ok(Vec::new()) };
    let db = site.db.read();
    let ids: Vec<Uuid> = asked.iter().map(|application| application.id.0).collect();
    let keys = site.vault.keys_of(db, &ids).await?;
    let rows = applications::Entity::find()
        .filter(applications::Column::OrganisationId.eq(first.organisation.0))
        .filter(applications::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let mut found = HashMap::with_capacity(rows.len());
    for row in rows {
        let Some(key) = keys.get(&row.id) else { continue };
        let content = match last_sent(key, &row)? {
            Some(content) => content,
            None => written(key, &row)?,
        };
        found.insert(row.id, content);
    }
    Ok(asked.iter().filter_map(|application| Some((application.id, found.remove(&application.id.0)?))).collect())
}

/// Keeps what the applicant has written so far; says the new version.
///
/// # Errors
/// The database's.
pub async fn keep(write: &Write, row: &Row, key: &SubjectKey, content: &Content, language: Language) -> Result<i64, PageError> {
    let version = row.version + 1;
    applications::Entity::update_many()
        .col_expr(applications::Column::Content, Expr::value(key.seal_json(CONTENT, content)?))
        .col_expr(applications::Column::Language, Expr::value(language.code()))
        .col_expr(applications::Column::Version, Expr::value(version))
        .filter(applications::Column::OrganisationId.eq(row.organisation_id))
        .filter(applications::Column::Id.eq(row.id))
        .exec(write.tx())
        .await?;
    Ok(version)
}

async fn next_number(write: &Write, position: Uuid) -> Result<i64, DbErr> {
    let organisation_id = write.organisation().0;
    numbers::Entity::insert(numbers::ActiveModel { organisation_id: Set(organisation_id), position_id: Set(position), last: Set(0) })
        .on_conflict(OnConflict::columns([numbers::Column::OrganisationId, numbers::Column::PositionId]).do_nothing().to_owned())
        .exec_without_returning(write.tx())
        .await?;
    // The row is held from the update on: two who send at once get two numbers.
    numbers::Entity::update_many()
        .col_expr(numbers::Column::Last, Expr::col(numbers::Column::Last).add(1))
        .filter(numbers::Column::OrganisationId.eq(organisation_id))
        .filter(numbers::Column::PositionId.eq(position))
        .exec(write.tx())
        .await?;
    let row = numbers::Entity::find_by_id((organisation_id, position)).one(write.tx()).await?;
    row.map(|row| row.last).ok_or_else(|| DbErr::RecordNotFound("application number".into()))
}

/// Sends it, the first time with a number of its own; afterwards what is sent replaces what was. The caller has [held](hold) the row.
///
/// # Errors
/// The database's.
pub async fn send(write: &Write, row: &Row, key: &SubjectKey, content: &Content, began: Instant) -> Result<Application, PageError> {
    let first = row.status == Status::Draft.id();
    let mut sent = row.clone();
    sent.sent_content = Some(key.seal_json(SENT, content)?);
    sent.version += 1;
    if first {
        sent.number = Some(next_number(write, row.position_id).await?);
        sent.status = Status::Received.id().into();
        // It counts from when it was sent, not from when a slow line was done with it.
        sent.received_at = Some(began);
    }
    sent.confidentiality = Confidentiality::after_sending(Confidentiality::from_id(&row.confidentiality), content.wants_confidentiality).id().into();
    applications::Entity::update_many()
        .col_expr(applications::Column::SentContent, Expr::value(sent.sent_content.clone()))
        .col_expr(applications::Column::Number, Expr::value(sent.number))
        .col_expr(applications::Column::Status, Expr::value(sent.status.clone()))
        .col_expr(applications::Column::ReceivedAt, Expr::value(sent.received_at.map(|at| at.0)))
        .col_expr(applications::Column::Confidentiality, Expr::value(sent.confidentiality.clone()))
        .col_expr(applications::Column::Version, Expr::value(sent.version))
        .filter(applications::Column::OrganisationId.eq(row.organisation_id))
        .filter(applications::Column::Id.eq(row.id))
        .exec(write.tx())
        .await?;
    super::attachments::mark_sent(write, row).await?;
    note(write, ApplicationId(row.id), if first { "sent" } else { "resent" }).await?;
    Ok(sent.into())
}

/// Notes what happened, for the applicant's own page.
///
/// # Errors
/// The database's.
pub async fn note(write: &Write, application: ApplicationId, what: &str) -> Result<(), DbErr> {
    events::Entity::insert(events::ActiveModel {
        organisation_id: Set(write.organisation().0),
        id: Set(Uuid::now_v7()),
        application_id: Set(application.0),
        at: Set(write.now()),
        what: Set(what.to_owned()),
    })
    .exec_without_returning(write.tx())
    .await
    .map(|_| ())
}

/// Moves it to another status, if it is where the caller saw it.
///
/// # Errors
/// The database's.
pub async fn set_status(write: &Write, application: &Application, to: Status) -> Result<bool, DbErr> {
    let moved = applications::Entity::update_many()
        .col_expr(applications::Column::Status, Expr::value(to.id()))
        .col_expr(applications::Column::Version, Expr::col(applications::Column::Version).add(1))
        .filter(applications::Column::OrganisationId.eq(application.organisation.0))
        .filter(applications::Column::Id.eq(application.id.0))
        .filter(applications::Column::Status.eq(application.status.id()))
        .exec(write.tx())
        .await?;
    Ok(moved.rows_affected == 1)
}

/// Gives time to send after an upload that began before the deadline and ended after it.
///
/// # Errors
/// The database's.
pub async fn give_grace(write: &Write, row: &Row, until: Instant) -> Result<(), DbErr> {
    applications::Entity::update_many()
        .col_expr(applications::Column::GraceUntil, Expr::value(Some(until.0)))
        .filter(applications::Column::OrganisationId.eq(row.organisation_id))
        .filter(applications::Column::Id.eq(row.id))
        .exec(write.tx())
        .await
        .map(|_| ())
}

/// Answers a request to stay off the list, if nobody has answered it; says whether it was so.
///
/// # Errors
/// The database's.
pub async fn answer_request(
    write: &Write,
    row: &Row,
    key: &SubjectKey,
    answer: Confidentiality,
    reason: &str,
    listed_from: Option<time::Date>,
) -> Result<bool, PageError> {
    let answered = applications::Entity::update_many()
        .col_expr(applications::Column::Confidentiality, Expr::value(answer.id()))
        .col_expr(applications::Column::ConfidentialityReason, Expr::value(Some(key.seal(REASON, reason.as_bytes()))))
        .col_expr(applications::Column::ListedFrom, Expr::value(listed_from))
        .filter(applications::Column::OrganisationId.eq(row.organisation_id))
        .filter(applications::Column::Id.eq(row.id))
        .filter(applications::Column::Confidentiality.eq(Confidentiality::Asked.id()))
        .exec(write.tx())
        .await?;
    Ok(answered.rows_affected == 1)
}

/// The reason given for the answer to a request; empty when there is none.
///
/// # Errors
/// Unreadable bytes.
pub fn answer(key: &SubjectKey, row: &Row) -> Result<String, SecretError> {
    let Some(sealed) = &row.confidentiality_reason else { return Ok(String::new()) };
    String::from_utf8(key.open(REASON, sealed)?).map_err(|_| SecretError::Unreadable)
}

/// Deletes an application with all that belongs to it, and destroys its key; the caller audits.
///
/// # Errors
/// The database's.
pub async fn delete(site: &Site, write: &mut Write, row: &Row) -> Result<(), DbErr> {
    let (organisation, application) = (row.organisation_id, row.id);
    let of = |column: attachments::Column| attachments::Entity::find().filter(column.eq(application));
    let ids: Vec<Uuid> = of(attachments::Column::ApplicationId)
        .filter(attachments::Column::OrganisationId.eq(organisation))
        .select_only()
        .column(attachments::Column::Id)
        .into_tuple()
        .all(write.tx())
        .await?;
    attachment_contents::Entity::delete_many()
        .filter(attachment_contents::Column::OrganisationId.eq(organisation))
        .filter(attachment_contents::Column::AttachmentId.is_in(ids))
        .exec(write.tx())
        .await?;
    attachments::Entity::delete_many()
        .filter(attachments::Column::OrganisationId.eq(organisation))
        .filter(attachments::Column::ApplicationId.eq(application))
        .exec(write.tx())
        .await?;
    events::Entity::delete_many()
        .filter(events::Column::OrganisationId.eq(organisation))
        .filter(events::Column::ApplicationId.eq(application))
        .exec(write.tx())
        .await?;
    applications::Entity::delete_by_id((organisation, application)).exec(write.tx()).await?;
    site.vault.destroy_key(write.tx(), application).await?;
    write
        .fact(&ApplicationDeleted {
            organisation: OrganisationId(organisation),
            position: PositionId(row.position_id),
            application: ApplicationId(application),
        })
        .await
}
