//! The panel (H9): who sits on it, as what, and whether they may open applications.

use kernel::{OrganisationId, PersonId, PositionId};
use platform::{
    Write,
    access::Action,
    http::{Gate, Routes},
};
use sea_orm::{ConnectionTrait, DbErr};

use crate::positions::Position;

mod answer;
mod declaration;
mod duties;
mod keeping;
mod of_many;
mod pages;
mod process;
pub(crate) mod rows;
pub mod rules;
mod seating;
mod store;

pub(crate) use duties::duties;
pub(crate) use of_many::{OwnSeat, aside, seats_of, seats_of_many};
pub(crate) use process::{Deciders, Process};
pub(crate) use rules::Standing;

/// See who sits on the panel and how far it has come.
pub const VIEW: Action = Action("ViewPanel");
/// Seat, invite and remove members.
pub const MANAGE: Action = Action("ManagePanel");
/// Declare whether one is free of conflicts of interest: the members themselves.
pub const DECLARE: Action = Action("DeclareConflicts");

/// The gate: a panel without lived experience does not begin to score.
pub(crate) const LIVED_EXPERIENCE: &str = "panel-lived-experience";

/// The routes of the panel.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/o/{organisation}/positions/{position}/panel", Gate::Needs(VIEW), pages::show)
        .post("/o/{organisation}/positions/{position}/panel/gate", Gate::Needs(MANAGE), pages::go_on)
        .post("/o/{organisation}/positions/{position}/panel/seats", Gate::Needs(MANAGE), seating::seat)
        .get("/o/{organisation}/positions/{position}/panel/seats/{seat}/remove", Gate::Needs(MANAGE), pages::ask_to_remove)
        .post("/o/{organisation}/positions/{position}/panel/seats/{seat}/remove", Gate::Needs(MANAGE), seating::remove)
        .post("/o/{organisation}/positions/{position}/panel/invitations", Gate::Needs(MANAGE), seating::invite)
        .post("/o/{organisation}/positions/{position}/panel/invitations/{invitation}/withdraw", Gate::Needs(MANAGE), seating::withdraw)
        .get("/o/{organisation}/positions/{position}/panel/declaration", Gate::Needs(DECLARE), declaration::show)
        .post("/o/{organisation}/positions/{position}/panel/declaration", Gate::Needs(DECLARE), declaration::declare)
        .get("/panel-invitation/{secret}", Gate::Secret, answer::show)
        .post("/panel-invitation/{secret}", Gate::Secret, answer::answer)
}

/// Deletes what has been kept long enough; says how many.
pub(crate) async fn retention(site: &platform::Site, today: time::Date) -> Result<u64, DbErr> {
    keeping::retention(site, today).await
}

/// What the panel keeps about a person: for their own data export.
pub(crate) async fn export_person(site: &platform::Site, person: PersonId) -> Result<serde_json::Value, DbErr> {
    let seats = store::history_of(site.db.read(), person).await?;
    let told = |seat: rows::seats::Model| {
        let note = seat.conflict_note.as_deref().and_then(|sealed| site.vault.open_here(sealed).ok()).and_then(|plain| String::from_utf8(plain).ok());
        serde_json::json!({
            "position": PositionId(seat.position_id), "role": seat.role, "seated": seat.seated_at.utc().to_string(),
            "declaration": seat.standing().id(), "note": note, "ended": seat.ended_at.map(|at| at.utc().to_string()),
        })
    };
    Ok(seats.into_iter().map(told).collect())
}

/// As what someone sits on the panel (B, «Utlysning av stillingene»; S, «Sikre brukermedvirkning»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SeatRole {
    /// The nearest leader.
    Leader,
    /// Human resources.
    Hr,
    /// The union.
    Union,
    /// An experienced peer worker.
    PeerWorker,
    /// A user representative.
    UserRepresentative,
}

impl SeatRole {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Leader, Self::Hr, Self::Union, Self::PeerWorker, Self::UserRepresentative];

    /// The role's name in the database and in locale keys (`seat-peer-worker`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Hr => "hr",
            Self::Union => "union",
            Self::PeerWorker => "peer-worker",
            Self::UserRepresentative => "user-representative",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }

    /// Whether someone from outside can be invited to this seat: the leader's is the leader's.
    #[must_use]
    pub const fn is_for_guests(self) -> bool {
        !matches!(self, Self::Leader)
    }

    /// Whether someone in this seat speaks from lived experience, as at least one of a panel does.
    #[must_use]
    pub const fn is_lived_experience(self) -> bool {
        matches!(self, Self::PeerWorker | Self::UserRepresentative)
    }
}

/// One seat on a position's panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who sits there.
    pub person: PersonId,
    /// As what.
    pub role: SeatRole,
    /// Whether they come from outside and lose access when the process ends.
    pub external: bool,
    /// Whether they have declared that they are free of conflicts of interest in this process.
    pub declared: bool,
    /// Whether they declared a conflict and step aside.
    pub conflicted: bool,
}

impl Seat {
    /// Nobody opens an application before they have declared, and nobody with a conflict does.
    #[must_use]
    pub const fn may_open_applications(&self) -> bool {
        self.declared && !self.conflicted
    }
}

/// The seats of a position's panel that have not ended. Someone from outside has none once the process is over, and someone of the
/// organisation's own none once they hold no role in it.
///
/// # Errors
/// The database's.
pub async fn seats<C: ConnectionTrait>(db: &C, position: &Position) -> Result<Vec<Seat>, DbErr> {
    Ok(seats_of_many(db, std::slice::from_ref(position)).await?.remove(&position.id.0).unwrap_or_default())
}

/// Whether the panel can read: everyone has declared, and someone free among them has lived experience (or the lack of it is
/// answered for in writing).
#[must_use]
pub(crate) fn is_ready(seats: &[Seat], overridden: bool) -> bool {
    let lived = overridden || seats.iter().any(|seat| seat.role.is_lived_experience() && seat.may_open_applications());
    lived && !seats.is_empty() && seats.iter().all(|seat| seat.declared)
}

/// As what people have sat on a position's panel, those who have left it too: for telling in which role someone acted.
///
/// # Errors
/// The database's.
pub(crate) async fn roles_held<C: ConnectionTrait>(
    db: &C,
    organisation: OrganisationId,
    position: PositionId,
) -> Result<Vec<(PersonId, SeatRole)>, DbErr> {
    Ok(store::all_seats(db, organisation, position).await?.into_iter().map(|row| (PersonId(row.person_id), row.role())).collect())
}

/// Whether someone sits on a position's panel, or has sat there.
///
/// # Errors
/// The database's.
pub(crate) async fn has_sat<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId, person: PersonId) -> Result<bool, DbErr> {
    Ok(roles_held(db, organisation, position).await?.iter().any(|(held, _)| *held == person))
}

/// Whether someone knows the names that the panel is not to know yet: from a list of applicants they have read.
///
/// # Errors
/// The database's.
pub(crate) async fn knows_hidden_names<C: ConnectionTrait>(db: &C, position: &Position, person: PersonId) -> Result<bool, DbErr> {
    let ad = crate::ads::load(db, position.organisation, position.id).await?;
    Ok(crate::assessment::names_hidden(position, ad.as_ref())
        && crate::applications::knows_names(db, position.organisation, position.id, person).await?)
}

/// Whether the panel has someone with lived experience, or a named person answered in writing for going on without.
///
/// # Errors
/// The database's.
pub(crate) async fn is_whole<C: ConnectionTrait>(db: &C, position: &Position, seats: &[Seat]) -> Result<bool, DbErr> {
    if has_lived_experience(seats) {
        return Ok(true);
    }
    let overrides = crate::gates::overrides(db, position.organisation, position.id).await?;
    Ok(overrides.iter().any(|made| made.gate == LIVED_EXPERIENCE))
}

fn has_lived_experience(seats: &[Seat]) -> bool {
    seats.iter().any(|seat| seat.role.is_lived_experience() && !seat.conflicted)
}

/// Seats someone, declared free or not yet asked: for demo data and tests. The caller audits. Says whether the seat was free to take.
///
/// # Errors
/// The database's.
pub async fn take_seat(write: &Write, position: PositionId, person: PersonId, role: SeatRole, external: bool, declared: bool) -> Result<bool, DbErr> {
    let Some(seat) = store::take_seat(write, position, person, role, external, person).await? else { return Ok(false) };
    if declared {
        store::declare(write, seat, 1, false, None).await?;
    }
    Ok(true)
}
