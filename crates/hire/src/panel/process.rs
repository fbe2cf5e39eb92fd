//! What the duties around several panels need to know: the same few queries however many positions there are.

use kernel::{OrganisationId, PersonId};
use platform::Site;
use registry::{Role, people};
use sea_orm::{ConnectionTrait, DbErr};
use time::{Date, Duration};

use super::{LIVED_EXPERIENCE, Seat};
use crate::{
    ads,
    assessment::{self, rules::Pile},
    gates,
    positions::Position,
    waiting::{self, Waiting},
};

/// One position whose deadline is near or over, with its panel, and how far its applications are read.
#[derive(Debug)]
pub(crate) struct Process<'a> {
    /// Which, where, and who sits there.
    pub(crate) at: &'a Waiting,
    /// The last day to apply.
    pub(crate) deadline: Date,
    /// Whether someone answered in writing for a panel without lived experience.
    overridden: bool,
    /// Whether it is set what applicants are weighed by.
    pub(crate) has_criteria: bool,
    /// How many applications there are, and who has finished how many of them.
    pub(crate) pile: Pile,
}

impl Process<'_> {
    /// Whether the panel has lived experience, or someone answered for going on without.
    pub(crate) fn is_whole(&self) -> bool {
        self.overridden || super::has_lived_experience(&self.at.seats)
    }
}

/// Loads those of these positions whose deadline is within `ahead` of today, or over; in the order given.
pub(crate) async fn load<'a>(site: &Site, mut found: Vec<&'a Waiting>, ahead: Duration) -> Result<Vec<Process<'a>>, DbErr> {
    let db = site.db.read();
    let latest = site.clock.today().saturating_add(ahead);
    let mut deadlines = ads::deadlines(db, &waiting::keys(found.iter().copied())).await?;
    deadlines.retain(|_, deadline| *deadline <= latest);
    found.retain(|one| deadlines.contains_key(&one.position.id));
    let wanted = waiting::keys(found.iter().copied());
    let overridden = gates::passed(db, &wanted, LIVED_EXPERIENCE).await?;
    let with_criteria = assessment::with_criteria(db, &wanted).await?;
    let mut piles = assessment::piles(db, &wanted).await?;
    let built = found.into_iter().filter_map(|at| {
        let id = at.position.id;
        Some(Process {
            at,
            deadline: *deadlines.get(&id)?,
            overridden: overridden.contains(&id),
            has_criteria: with_criteria.contains(&id),
            pile: piles.remove(&id).unwrap_or_default(),
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
