//! What waits for a person along the path: the positions they answer for and the panels they sit on, loaded once for a start page, in
//! as many queries for one as for fifty.

use std::collections::BTreeMap;

use kernel::{Language, OrganisationId, dates};
use platform::{
    Site,
    access::{Action, Resource, Subject},
    db::Instant,
    i18n,
    room::Duty,
};
use registry::{Organisation, Role, organisations};
use sea_orm::{DbErr, prelude::Uuid};
use time::Date;

use crate::{
    desk,
    panel::{self, OwnSeat, Seat, Standing},
    path::Stage,
    positions::{self, Position},
};

/// One position with where it is and who sits on its panel.
#[derive(Debug)]
pub(crate) struct Waiting {
    /// Where.
    pub place: Organisation,
    /// Which.
    pub position: Position,
    /// Who sits there.
    pub seats: Vec<Seat>,
    /// What the policies are asked about.
    pub resource: Resource,
}

impl Waiting {
    /// Whether this person may do that here: a duty nobody lets them do would lead to a closed door.
    pub(crate) fn may(&self, site: &Site, who: &Subject, action: Action) -> bool {
        site.access.may(who, action, &self.resource)
    }

    /// The position's id, as rows hold it.
    pub(crate) fn id(&self) -> Uuid {
        self.position.id.0
    }

    /// What a duty here is about, for [`duty`].
    pub(crate) const fn about(&self) -> (&Organisation, &Position) {
        (&self.place, &self.position)
    }
}

/// Everything on the path that may wait for one person.
#[derive(Debug, Default)]
pub(crate) struct Mine {
    all: Vec<Waiting>,
    answered: Vec<Uuid>,
    seats: Vec<OwnSeat>,
}

impl Mine {
    /// Those at this stage that the person answers for: those they lead, and for HR also those nobody can lead, or whose leader has
    /// stepped aside from the panel.
    pub(crate) fn answered(&self, stage: Stage) -> impl Iterator<Item = &Waiting> {
        self.all.iter().filter(move |one| one.position.stage == stage && self.answers_for(one))
    }

    /// Whether the person answers for it.
    pub(crate) fn answers_for(&self, one: &Waiting) -> bool {
        self.answered.contains(&one.id())
    }

    /// Whether the person sits on its panel, free of conflicts.
    pub(crate) fn sits_free_on(&self, one: &Waiting) -> bool {
        self.seats.iter().any(|seat| seat.position == one.id() && seat.standing == Standing::Free)
    }

    /// Those at this stage that the person answers for, or sits on the panels of, free of conflicts; each once.
    pub(crate) fn concerning(&self, stage: Stage) -> impl Iterator<Item = &Waiting> {
        self.all.iter().filter(move |one| one.position.stage == stage && (self.answers_for(one) || self.sits_free_on(one)))
    }

    /// Those on whose panels the person sits, with their own seat there.
    pub(crate) fn seated(&self) -> impl Iterator<Item = (&Waiting, &OwnSeat)> {
        self.seats.iter().filter_map(|seat| Some((self.all.iter().find(|one| one.id() == seat.position)?, seat)))
    }
}

/// Loads what may wait for a person.
pub(crate) async fn of(site: &Site, who: &Subject) -> Result<Mine, DbErr> {
    let db = site.db.read();
    let hr: Vec<OrganisationId> = who.roles.iter().filter(|(_, role)| role == Role::Hr.id()).map(|(at, _)| *at).collect();
    let mut everywhere = Vec::with_capacity(hr.len());
    for at in &hr {
        everywhere.push((*at, positions::able_to_lead(db, *at).await?));
    }
    let aside = panel::aside(db, &hr).await?;
    let mut found = positions::answered_by(db, who.person, &everywhere, &aside).await?;
    found.retain(|one| who.is(Role::Leader.id(), one.organisation) || who.is(Role::Hr.id(), one.organisation));
    let answered: Vec<Uuid> = found.iter().map(|position| position.id.0).collect();
    let seats = panel::seats_of(db, who).await?;
    let elsewhere: Vec<_> = seats.iter().map(|seat| (seat.organisation, seat.position)).filter(|(_, id)| !answered.contains(id)).collect();
    found.extend(positions::by_ids(db, &elsewhere).await?);
    Ok(Mine { all: with_panels(site, found).await?, answered, seats })
}

/// Which positions, as rows are looked up: organisation and id.
pub(crate) fn keys<'a>(waiting: impl IntoIterator<Item = &'a Waiting>) -> Vec<(Uuid, Uuid)> {
    waiting.into_iter().map(|one| (one.position.organisation.0, one.position.id.0)).collect()
}

/// These positions with where they are and who sits there.
pub(crate) async fn with_panels(site: &Site, found: Vec<Position>) -> Result<Vec<Waiting>, DbErr> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let db = site.db.read();
    let mut seats = panel::seats_of_many(db, &found).await?;
    let mut places: Vec<OrganisationId> = found.iter().map(|position| position.organisation).collect();
    places.sort_unstable();
    places.dedup();
    let places: BTreeMap<Uuid, Organisation> = organisations::by_ids(db, &places).await?.into_iter().map(|place| (place.id.0, place)).collect();
    let waiting = found.into_iter().filter_map(|position| {
        let place = places.get(&position.organisation.0)?.clone();
        let seats = seats.remove(&position.id.0).unwrap_or_default();
        Some(Waiting { place, resource: desk::resource(&position, &seats), position, seats })
    });
    Ok(waiting.collect())
}

/// A duty by the key of its title (with `-why` and `-action` beside it), at an address below its position.
pub(crate) fn duty(language: Language, key: &str, about: (&Organisation, &Position), since: Date, rest: &str) -> Duty {
    titled(language, i18n::text(language, key), key, about, since, rest)
}

/// The same with a title that says more than a key can: how many, or who.
pub(crate) fn titled(language: Language, title: String, key: &str, (place, position): (&Organisation, &Position), since: Date, rest: &str) -> Duty {
    Duty {
        since,
        due: None,
        title,
        about: format!("{}, {}", position.title, place.name),
        why: i18n::text(language, &format!("{key}-why")),
        href: format!("{}/positions/{}{rest}", place.base(), position.id),
        action: i18n::text(language, &format!("{key}-action")),
    }
}

/// The day of an instant, as people here count days.
pub(crate) fn day(instant: Instant) -> Date {
    dates::in_oslo(instant.utc()).date()
}
