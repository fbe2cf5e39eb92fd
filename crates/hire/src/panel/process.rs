//! What the duties around several panels need to know: the same few queries however many positions there are.

use kernel::{ApplicationId, OrganisationId, PersonId, PositionId};
use registry::{Organisation, Role, organisations, people};
use sea_orm::{ConnectionTrait, DbErr};

use super::{LIVED_EXPERIENCE, Seat, seats_of_many};
use crate::{
    ads::{self, Ad},
    applications, assessment, gates,
    positions::Position,
};

/// One position with its panel, and how far its applications are read.
#[derive(Debug)]
pub(crate) struct Process {
    /// Whose it is.
    pub(crate) place: Organisation,
    /// The position.
    pub(crate) position: Position,
    /// Its ad.
    pub(crate) ad: Option<Ad>,
    /// The seats that count.
    pub(crate) seats: Vec<Seat>,
    /// Whether someone answered in writing for a panel without lived experience.
    overridden: bool,
    /// Whether it is set what applicants are weighed by.
    pub(crate) has_criteria: bool,
    /// The applications that have been sent.
    pub(crate) sent: Vec<ApplicationId>,
    /// Who has finished which of them.
    pub(crate) done: Vec<(PersonId, ApplicationId)>,
}

impl Process {
    /// The last day to apply.
    pub(crate) fn deadline(&self) -> Option<time::Date> {
        self.ad.as_ref().and_then(|ad| ad.deadline)
    }

    /// Whether the panel has lived experience, or someone answered for going on without.
    pub(crate) fn is_whole(&self) -> bool {
        self.overridden || super::has_lived_experience(&self.seats)
    }
}

/// Where the positions are, and which.
fn keys(positions: &[Position]) -> Vec<(OrganisationId, PositionId)> {
    positions.iter().map(|position| (position.organisation, position.id)).collect()
}

/// Loads them, in the order given.
pub(crate) async fn load<C: ConnectionTrait>(db: &C, positions: Vec<Position>) -> Result<Vec<Process>, DbErr> {
    if positions.is_empty() {
        return Ok(Vec::new());
    }
    let at = keys(&positions);
    let places = organisations::by_ids(db, &positions.iter().map(|position| position.organisation).collect::<Vec<_>>()).await?;
    let ads = ads::of_positions(db, &positions.iter().map(|position| position.id).collect::<Vec<_>>()).await?;
    let seats = seats_of_many(db, &positions).await?;
    let overridden = gates::passed(db, &at, LIVED_EXPERIENCE).await?;
    let with_criteria = assessment::with_criteria(db, &at).await?;
    let sent = applications::sent_to(db, &at.iter().map(|(organisation, id)| (organisation.0, id.0)).collect::<Vec<_>>()).await?;
    let done = assessment::finished_in(db, &at).await?;
    let built = positions.into_iter().filter_map(|position| {
        let id = position.id;
        Some(Process {
            place: places.iter().find(|place| place.id == position.organisation)?.clone(),
            ad: ads.iter().find(|ad| ad.position == id).cloned(),
            seats: seats.get(&id.0).cloned().unwrap_or_default(),
            overridden: overridden.contains(&id),
            has_criteria: with_criteria.contains(&id),
            sent: sent.iter().filter(|application| application.position == id).map(|application| application.id).collect(),
            done: done.iter().filter(|(at, ..)| *at == id).map(|(_, person, application)| (*person, *application)).collect(),
            position,
        })
    });
    Ok(built.collect())
}

/// Those who may decide a shortlist in an organisation when they sit on the panel: its HR, and its leaders where they lead.
#[derive(Debug)]
pub(crate) struct Deciders {
    hr: Vec<PersonId>,
    leaders: Vec<PersonId>,
}

impl Deciders {
    /// Finds them.
    pub(crate) async fn of<C: ConnectionTrait>(db: &C, organisation: OrganisationId) -> Result<Self, DbErr> {
        let ids = |found: Vec<people::Person>| found.into_iter().map(|person| person.id).collect();
        let hr = ids(people::with_roles(db, organisation, &[Role::Hr]).await?);
        let leaders = ids(people::with_roles(db, organisation, &[Role::Leader]).await?);
        Ok(Self { hr, leaders })
    }

    /// Whether someone on this panel can decide, or can once they have declared: HR or the position's own leader, not stepped aside.
    pub(crate) fn sit(&self, position: &Position, seats: &[Seat]) -> bool {
        let may = |person: PersonId| self.hr.contains(&person) || (position.leader == Some(person) && self.leaders.contains(&person));
        seats.iter().any(|seat| !seat.conflicted && !seat.external && may(seat.person))
    }
}
