//! Applications (H8): written behind a secret link, sealed with a key of their own, withdrawn at once.

use axum::{extract::DefaultBodyLimit, handler::Handler};
use kernel::{ApplicationId, Language, OrganisationId, PositionId};
use platform::{
    PageError, Site, Write,
    access::Action,
    http::{Gate, Routes},
    write::Fact,
};
use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};

pub mod attachments;
pub mod bulk;
mod documents;
mod finding;
mod letters;
mod link_mails;
mod pages;
mod readers;
pub mod rows;
pub mod rules;
pub mod store;
mod told;
mod waiting;

pub(crate) use finding::is_there;
pub(crate) use letters::{Preview, preview};
pub(crate) use waiting::{duties, retention};

/// The routes of applications: the applicant's behind a secret link, and the employer's.
pub(crate) fn routes() -> Routes {
    // An attachment may be larger than a form; its own handler counts.
    let attach = pages::files::add.layer(DefaultBodyLimit::disable());
    let at = "/o/{organisation}/positions/{position}/applications";
    let below = |rest: &str| format!("{at}{rest}");
    Routes::new()
        .get("/jobs/{organisation}/{slug}/apply", Gate::Open, pages::begin::show)
        .post("/jobs/{organisation}/{slug}/apply", Gate::Open, pages::begin::begin)
        .get("/application/withdrawn", Gate::Open, pages::withdraw::done)
        .get("/application/{secret}", Gate::Secret, pages::status::show)
        .get("/application/{secret}/readers", Gate::Secret, pages::readers::show)
        .get("/application/{secret}/{step}", Gate::Secret, pages::write::show)
        .post("/application/{secret}/{step}", Gate::Secret, pages::write::save)
        .post("/application/{secret}/send", Gate::Secret, pages::write::send)
        .post("/application/{secret}/link", Gate::Secret, pages::status::mail_link)
        .get("/application/{secret}/withdraw", Gate::Secret, pages::withdraw::ask)
        .post("/application/{secret}/withdraw", Gate::Secret, pages::withdraw::withdraw)
        .post("/application/{secret}/attachments/add", Gate::Secret, attach)
        .get("/application/{secret}/attachments/{attachment}", Gate::Secret, pages::files::fetch)
        .post("/application/{secret}/attachments/{attachment}/remove", Gate::Secret, pages::files::remove)
        .get(at, Gate::Needs(LIST), pages::list::show)
        .get(&below("/list"), Gate::Needs(DECIDE_CONFIDENTIALITY), pages::lists::show)
        .get(&below("/list.pdf"), Gate::Needs(DECIDE_CONFIDENTIALITY), pages::lists::pdf)
        .get(&below("/list.docx"), Gate::Needs(DECIDE_CONFIDENTIALITY), pages::lists::word)
        .get(&below("/confidentiality"), Gate::Needs(DECIDE_CONFIDENTIALITY), pages::confidentiality::show)
        .get(&below("/{application}"), Gate::Needs(OPEN), pages::read::show)
        .get(&below("/{application}/attachments/{attachment}"), Gate::Needs(OPEN), pages::read::fetch)
        .post(&below("/{application}/confidentiality"), Gate::Needs(DECIDE_CONFIDENTIALITY), pages::confidentiality::decide)
}

/// See the list of applications by number; no names, no texts.
pub const LIST: Action = Action("ListApplications");
/// Open an application: only seats of the panel that have declared themselves free of conflicts.
pub const OPEN: Action = Action("OpenApplications");
/// Weigh the requests to stay off the public list, and draw up the lists.
pub const DECIDE_CONFIDENTIALITY: Action = Action("DecideConfidentiality");

/// Where an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Being written; nobody but the applicant sees it.
    Draft,
    /// Sent.
    Received,
    /// Chosen for interview.
    Shortlisted,
    /// Not chosen for interview.
    NotShortlisted,
    /// Interviewed, and recommended in some place.
    Recommended,
    /// Interviewed, and not recommended.
    NotRecommended,
    /// Offered the position.
    Offered,
    /// Said no to the offer.
    Declined,
    /// Said yes.
    Hired,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Received,
        Self::Shortlisted,
        Self::NotShortlisted,
        Self::Recommended,
        Self::NotRecommended,
        Self::Offered,
        Self::Declined,
        Self::Hired,
    ];

    /// The status's name in the database and in locale keys (`application-status-received`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Received => "received",
            Self::Shortlisted => "shortlisted",
            Self::NotShortlisted => "not-shortlisted",
            Self::Recommended => "recommended",
            Self::NotRecommended => "not-recommended",
            Self::Offered => "offered",
            Self::Declined => "declined",
            Self::Hired => "hired",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}

/// One application, without anything that says who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its id, which is also the name of its key.
    pub id: ApplicationId,
    /// Whose process it is in.
    pub organisation: OrganisationId,
    /// For which position.
    pub position: PositionId,
    /// Its number in the process, from 1, in the order sent; shown instead of a name. 0 while a draft.
    pub number: i64,
    /// Where it is.
    pub status: Status,
    /// The language the applicant reads.
    pub language: Language,
    /// When it was sent.
    pub received_at: Option<platform::db::Instant>,
    /// Grows with every change.
    pub version: i64,
}

/// What an application says, unsealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Content {
    /// The applicant's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their telephone number.
    pub phone: String,
    /// Where they live.
    pub municipality: String,
    /// Year of birth, for the public list (offentleglova § 25).
    pub birth_year: String,
    /// Their title or line of work, for the public list.
    pub occupation: String,
    /// Their gender, as they give it, for the count the public list must hold; nobody else sees it. See [`rules::Gender`].
    #[serde(default)]
    pub gender: String,
    /// The letter.
    pub letter: String,
    /// Experience, as they tell it.
    pub experience: String,
    /// Education and courses.
    pub education: String,
    /// Whether they ask to be kept off the public list.
    pub wants_confidentiality: bool,
    /// Why.
    pub confidentiality_reason: String,
    /// What they need for the interview to go well.
    pub interview_needs: String,
}

/// A card on the applicant's status page, from another step of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusCard {
    /// A short sentence: `Velg tid for intervju`.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// The action's address and words, when there is one.
    pub action: Option<(String, String)>,
    /// Whether an answer is waited for.
    pub waits: bool,
}

/// An application is gone, with its key: what other steps of the path hold about it means nothing any more and goes too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationDeleted {
    /// Where.
    pub organisation: OrganisationId,
    /// For which position.
    pub position: PositionId,
    /// Which.
    pub application: ApplicationId,
}

impl Fact for ApplicationDeleted {
    const NAME: &'static str = "ApplicationDeleted";
}

/// The applications of a position that have been sent, by number.
///
/// # Errors
/// The database's.
pub async fn sent<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Vec<Application>, DbErr> {
    finding::sent(db, organisation, position).await
}

/// The applications to several positions, each by organisation and id, that have been sent and stand at one of these; by number, with
/// one query.
///
/// # Errors
/// The database's.
pub(crate) async fn at_status<C: ConnectionTrait>(
    db: &C,
    wanted: &[(uuid::Uuid, uuid::Uuid)],
    statuses: &[Status],
) -> Result<Vec<Application>, DbErr> {
    if wanted.is_empty() { Ok(Vec::new()) } else { finding::at_status(db, wanted, statuses).await }
}

/// How many applications have been sent to several positions, each by organisation and id; those with none are absent. With one query.
///
/// # Errors
/// The database's.
pub(crate) async fn count_sent<C: ConnectionTrait>(db: &C, wanted: &[(uuid::Uuid, uuid::Uuid)]) -> Result<Vec<(PositionId, u64)>, DbErr> {
    if wanted.is_empty() { Ok(Vec::new()) } else { finding::count_sent(db, wanted).await }
}

/// One application of a position that has been sent; a draft is nobody's but the applicant's.
///
/// # Errors
/// The database's.
pub async fn load<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    id: ApplicationId,
) -> Result<Option<Application>, DbErr> {
    let row = finding::by_id(db, organisation, id).await?;
    Ok(row.filter(|row| row.position_id == position.0 && row.status != Status::Draft.id()).map(Into::into))
}

/// Several applications, each by organisation and id, with one query.
///
/// # Errors
/// The database's.
pub async fn by_ids<C: ConnectionTrait>(db: &C, wanted: &[(uuid::Uuid, uuid::Uuid)]) -> Result<Vec<Application>, DbErr> {
    if wanted.is_empty() { Ok(Vec::new()) } else { finding::by_ids(db, wanted).await }
}

/// The application behind a secret link (`/application/{secret}`), also while it is a draft.
///
/// # Errors
/// The database's.
pub async fn by_secret<C: ConnectionTrait>(db: &C, secret: &str) -> Result<Option<Application>, DbErr> {
    Ok(finding::by_secret(db, secret).await?.map(Into::into))
}

/// What several applications say, in the order asked; those whose key is destroyed are absent. The caller audits the read.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn contents(site: &Site, applications: &[Application]) -> Result<Vec<(ApplicationId, Content)>, PageError> {
    store::contents(site, applications).await
}

/// Whether someone has read the names of those who applied to a position, on a list of applicants.
///
/// # Errors
/// The database's.
pub(crate) async fn knows_names<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
    person: kernel::PersonId,
) -> Result<bool, DbErr> {
    readers::knows_names(db, organisation, position, person).await
}

/// Moves an application to another status, if it is still where the caller saw it. Says whether it moved; the caller audits.
///
/// # Errors
/// The database's.
pub async fn set_status(write: &Write, application: &Application, to: Status) -> Result<bool, DbErr> {
    store::set_status(write, application, to).await
}

/// Sends the applicant one of the method's letters (`letters/hiring`), in their language, as a mail of this change.
/// `values` fills the letter's braces; `{name}`, `{position}`, `{organisation}` and `{link}` (the status page) are filled here,
/// `{contact}` and `{deadline}` too unless they are given.
///
/// # Errors
/// The database's, or unreadable bytes.
pub async fn letter(
    site: &Site,
    write: &mut Write,
    application: &Application,
    letter: &str,
    values: &[(&str, String)],
    calendar: Option<String>,
) -> Result<(), PageError> {
    letters::send(site, write, application, letter, values, calendar).await
}
