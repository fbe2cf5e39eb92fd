//! Attachments: received a piece at a time, judged by their content, sealed, and kept with the application they belong to.

use axum::extract::Multipart;
use kernel::{ApplicationId, OrganisationId};
use platform::{PageError, Site, Write, crypto::SubjectKey, files::FileKind};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*, sea_query::Expr};
use uuid::Uuid;

use super::{
    rows::{attachment_contents, attachments},
    rules,
    store::Row,
};

const NAME: &str = "hire_attachments.name";
const BYTES: &str = "hire_attachment_contents.content";

/// How much of a file that is too large is read to its end, so that the browser hears the answer rather than a broken line.
const LISTENED_TO: u64 = 256 * 1024 * 1024;

/// One attachment, with its name unsealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: Uuid,
    /// Which one it is in its application, from 1; a number is not used again.
    pub place: i64,
    /// What it is, judged by its content.
    pub kind: FileKind,
    /// How large it is, in bytes.
    pub size: i64,
    /// What the applicant called it.
    pub name: String,
    /// Whether it went along when the application was last sent.
    pub sent: bool,
}

impl Attachment {
    /// How large, in words: `240 kB`.
    #[must_use]
    pub fn size_in_words(&self) -> String {
        match self.size {
            size if size < 1_000 => format!("{size} B"),
            size if size < 1_000_000 => format!("{} kB", (size + 500) / 1_000),
            size => format!("{},{} MB", size / 1_000_000, size % 1_000_000 / 100_000),
        }
    }

    /// What it is, in capitals: `PDF`.
    #[must_use]
    pub fn kind_in_words(&self) -> String {
        self.kind.ending().to_uppercase()
    }

    /// The name under which it leaves the house; it says nothing of who sent it: `soknad-7-vedlegg-2.pdf`.
    #[must_use]
    pub fn neutral_name(&self, number: i64) -> String {
        format!("soknad-{number}-vedlegg-{}.{}", self.place, self.kind.ending())
    }
}

/// What came with the upload.
#[derive(Debug)]
pub(super) enum Received {
    /// A file we take.
    File { name: String, kind: FileKind, content: Vec<u8>, form_key: Option<Uuid> },
    /// No file was chosen.
    Nothing,
    /// A file with nothing in it.
    Empty,
    /// Larger than the limit.
    TooLarge,
    /// Not a kind we take, whatever its name says.
    WrongKind,
    /// The line broke, or it was no form.
    Broken,
}

/// Reads an upload piece by piece; nothing beyond the limit is ever held.
pub(super) async fn receive(mut form: Multipart, limit: u64) -> Received {
    let mut form_key = None;
    loop {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Received::Nothing,
            Err(_) => return Received::Broken,
        };
        if field.name() == Some("form_key") {
            form_key = field.text().await.ok().and_then(|text| Uuid::parse_str(text.trim()).ok());
            continue;
        }
        if field.name() != Some("file") {
            continue;
        }
        let name: String = field.file_name().unwrap_or_default().chars().filter(|letter| !letter.is_control()).take(200).collect();
        let (mut content, mut read) = (Vec::new(), 0_u64);
        loop {
            match field.chunk().await {
                Ok(Some(piece)) => {
                    read += piece.len() as u64;
                    if read <= limit {
                        content.extend_from_slice(&piece);
                    } else {
                        content = Vec::new();
                        if read > LISTENED_TO {
                            return Received::TooLarge;
                        }
                    }
                }
                Ok(None) => break,
                Err(_) => return Received::Broken,
            }
        }
        return match FileKind::of(&content) {
            _ if read > limit => Received::TooLarge,
            _ if read == 0 && name.is_empty() => Received::Nothing,
            _ if read == 0 => Received::Empty,
            None => Received::WrongKind,
            Some(kind) => Received::File { name, kind, content, form_key },
        };
    }
}

/// The attachments of an application, in order.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn of<C: ConnectionTrait>(db: &C, key: &SubjectKey, row: &Row) -> Result<Vec<Attachment>, PageError> {
    let rows = attachments::Entity::find()
        .filter(attachments::Column::OrganisationId.eq(row.organisation_id))
        .filter(attachments::Column::ApplicationId.eq(row.id))
        .order_by_asc(attachments::Column::Place)
        .all(db)
        .await?;
    rows.into_iter().map(|row| open(key, row)).collect()
}

fn open(key: &SubjectKey, row: attachments::Model) -> Result<Attachment, PageError> {
    let name = String::from_utf8(key.open(NAME, &row.name)?).unwrap_or_default();
    let kind = FileKind::from_ending(&row.kind).unwrap_or(FileKind::Pdf);
    Ok(Attachment { id: row.id, place: row.place, kind, size: row.size, name, sent: row.sent })
}

/// How many attachments each of several applications was sent with; those with none are absent.
///
/// # Errors
/// The database's.
pub async fn counts<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    applications: &[ApplicationId],
) -> Result<std::collections::HashMap<Uuid, i64>, DbErr> {
    let rows: Vec<(Uuid, i64)> = attachments::Entity::find()
        .select_only()
        .column(attachments::Column::ApplicationId)
        .column_as(attachments::Column::Id.count(), "count")
        .filter(attachments::Column::OrganisationId.eq(organisation.0))
        .filter(attachments::Column::ApplicationId.is_in(applications.iter().map(|id| id.0)))
        .filter(attachments::Column::Sent.eq(true))
        .group_by(attachments::Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Keeps a file, if there is room for one more; says whether there was. The caller has held the row, and audits.
///
/// # Errors
/// The database's.
pub(super) async fn add(write: &Write, row: &Row, key: &SubjectKey, name: &str, kind: FileKind, content: &[u8], sent: bool) -> Result<bool, DbErr> {
    let here = || {
        attachments::Entity::find()
            .filter(attachments::Column::OrganisationId.eq(row.organisation_id))
            .filter(attachments::Column::ApplicationId.eq(row.id))
    };
    if here().count(write.tx()).await? >= rules::MAX_ATTACHMENTS as u64 {
        return Ok(false);
    }
    let last = here().order_by_desc(attachments::Column::Place).one(write.tx()).await?;
    let id = Uuid::now_v7();
    attachments::Entity::insert(attachments::ActiveModel {
        organisation_id: Set(row.organisation_id),
        id: Set(id),
        application_id: Set(row.id),
        place: Set(last.map_or(1, |last| last.place + 1)),
        kind: Set(kind.ending().into()),
        size: Set(i64::try_from(content.len()).unwrap_or(i64::MAX)),
        name: Set(key.seal(NAME, name.as_bytes())),
        sent: Set(sent),
        created_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await?;
    attachment_contents::Entity::insert(attachment_contents::ActiveModel {
        organisation_id: Set(row.organisation_id),
        attachment_id: Set(id),
        content: Set(key.seal(BYTES, content)),
    })
    .exec_without_returning(write.tx())
    .await?;
    Ok(true)
}

/// Takes a file away; says whether it was there. The caller audits.
///
/// # Errors
/// The database's.
pub(super) async fn remove(write: &Write, row: &Row, id: Uuid) -> Result<bool, DbErr> {
    let gone = attachments::Entity::delete_many()
        .filter(attachments::Column::OrganisationId.eq(row.organisation_id))
        .filter(attachments::Column::ApplicationId.eq(row.id))
        .filter(attachments::Column::Id.eq(id))
        .exec(write.tx())
        .await?;
    if gone.rows_affected == 1 {
        attachment_contents::Entity::delete_by_id((row.organisation_id, id)).exec(write.tx()).await?;
    }
    Ok(gone.rows_affected == 1)
}

/// The bytes of one attachment of this application, unsealed.
///
/// # Errors
/// [`PageError::Hidden`] when it is not there, the database's, or unreadable bytes.
pub async fn content(site: &Site, key: &SubjectKey, row: &Row, id: Uuid) -> Result<(Attachment, Vec<u8>), PageError> {
    let db = site.db.read();
    let found = attachments::Entity::find_by_id((row.organisation_id, id)).one(db).await?.filter(|found| found.application_id == row.id);
    let found = found.ok_or(PageError::Hidden)?;
    let bytes = attachment_contents::Entity::find_by_id((row.organisation_id, id)).one(db).await?.ok_or(PageError::Hidden)?;
    Ok((open(key, found)?, key.open(BYTES, &bytes.content)?))
}

/// Whether the database says there is no room left on the disk.
#[must_use]
pub(super) const fn no_room(error: &PageError) -> bool {
    matches!(error, PageError::Full)
}

/// Marks everything attached as sent, when the application is.
///
/// # Errors
/// The database's.
pub(super) async fn mark_sent(write: &Write, row: &Row) -> Result<(), DbErr> {
    attachments::Entity::update_many()
        .col_expr(attachments::Column::Sent, Expr::value(true))
        .filter(attachments::Column::OrganisationId.eq(row.organisation_id))
        .filter(attachments::Column::ApplicationId.eq(row.id))
        .exec(write.tx())
        .await
        .map(|_| ())
}
