//! The desk of one position: what every page on the path begins with. Loads, asks the policies, and builds the bridge.

use kernel::{OrganisationId, PersonId, PositionId};
use platform::{
    Frame, PageError, Site,
    access::{Action, Case, Resource},
};
use registry::Actor;

use crate::{
    ads, applications, decisions, interviews,
    panel::{self, Seat},
    path::{self, Stage, Step, StepState},
    positions::{self, Position},
    readiness,
};

/// One step of the bridge, ready for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeStep {
    /// Which step.
    pub step: Step,
    /// How it stands.
    pub state: StepState,
    /// Its page; none for those who may not go there.
    pub href: Option<String>,
    /// Whether this is the page being shown.
    pub current: bool,
}

/// A position with what surrounds it.
#[derive(Debug)]
pub struct Desk {
    /// Who asks, and where.
    pub actor: Actor,
    /// The position.
    pub position: Position,
    /// The seats of its panel, so that guests are known by them.
    pub seats: Vec<Seat>,
    /// What the policies were asked about.
    pub resource: Resource,
    /// This person before this position, for whatever else they might do here.
    case: Case,
    /// Whether this person sees the positions themselves, not only what a panel does.
    sees_positions: bool,
    /// The bridge across the top of the page.
    pub bridge: Vec<BridgeStep>,
}

/// The position as the policies see it: its leader, its panel, its stage.
#[must_use]
pub fn resource(position: &Position, seats: &[Seat]) -> Resource {
    let people = |which: fn(&Seat) -> bool| seats.iter().filter(|seat| which(seat)).map(|seat| seat.person).collect();
    Resource::new("Position", position.id, position.organisation)
        .person("leader", position.leader)
        .people("panel", people(|_| true))
        .people("panel_open", people(Seat::may_open_applications))
        .people("panel_aside", people(|seat| seat.conflicted))
        .text("stage", position.stage.id())
}

/// Sits down at a position's desk, if the policies let this person do this there; else it is not there.
///
/// # Errors
/// [`PageError::Hidden`], or the database's.
pub async fn sit(site: &Site, actor: Actor, position: PositionId, action: Action) -> Result<Desk, PageError> {
    let db = site.db.read();
    let position = positions::load(db, actor.at(), position).await?.ok_or(PageError::Hidden)?;
    let seats = panel::seats(db, &position).await?;
    let resource = resource(&position, &seats);
    let case = site.access.case(&actor.subject, &resource).ok_or(PageError::Hidden)?;
    let may = |action| site.access.allows(&case, action);
    if !may(action) {
        return Err(closed(site, &actor, &position, &seats, action));
    }
    let reviewed = readiness::reviewed(db, actor.at()).await?;
    let may_view = may(positions::VIEW);
    let here = actor.frame.path.clone();
    let bridge = path::bridge(position.stage, reviewed)
        .into_iter()
        .map(|(step, state)| {
            let href = page_of(&actor, position.id, step);
            let open = match step {
                Step::Applications => may(applications::LIST) || seats.iter().any(|seat| seat.person == actor.id()),
                Step::Interviews => may(interviews::VIEW),
                Step::Decision => may(decisions::VIEW),
                // There is nothing to start before someone has said yes.
                Step::Start => position.stage == Stage::Filled && may(decisions::OFFER),
                Step::Ad => may(ads::VIEW),
                Step::Readiness | Step::Position | Step::Description => may_view,
            };
            let current = match step {
                Step::Position => here == href,
                Step::Applications => APPLICATION_PAGES.iter().any(|page| here.starts_with(&base(&actor, position.id, page))),
                _ => here.starts_with(&href),
            };
            BridgeStep { step, state, current, href: open.then_some(href) }
        })
        .collect();
    Ok(Desk { actor, position, seats, resource, case, sees_positions: may_view, bridge })
}

/// The pages of the step *applications*: the texts, who reads them, and how they are weighed.
const APPLICATION_PAGES: [&str; 3] = ["/applications", "/panel", "/assessment"];

fn base(actor: &Actor, position: PositionId, rest: &str) -> String {
    actor.path(&format!("/positions/{position}{rest}"))
}

/// Why the door is closed: for a member of the panel whom only their declaration keeps outside, the way leads there.
fn closed(site: &Site, actor: &Actor, position: &Position, seats: &[Seat], action: Action) -> PageError {
    let asked = seats.iter().any(|seat| seat.person == actor.id() && !seat.declared);
    let declared: Vec<Seat> = seats.iter().map(|seat| Seat { declared: seat.declared || seat.person == actor.id(), ..seat.clone() }).collect();
    if asked && actor.may(site, action, &resource(position, &declared)) {
        PageError::See(base(actor, position.id, "/panel/declaration"))
    } else {
        PageError::Hidden
    }
}

fn page_of(actor: &Actor, position: PositionId, step: Step) -> String {
    match step {
        Step::Readiness => actor.path("/readiness"),
        Step::Position => actor.path(&format!("/positions/{position}")),
        step => actor.path(&format!("/positions/{position}/{}", step.id())),
    }
}

impl BridgeStep {
    /// Whether this is the step the position is at.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.state == StepState::Here
    }
}

impl Desk {
    /// Whether this person may do more than they came for; for showing a button or not.
    #[must_use]
    pub fn may(&self, site: &Site, action: Action) -> bool {
        site.access.allows(&self.case, action)
    }

    /// Whether the position's own page and the list of positions are open to this person; a panel's members may see neither.
    #[must_use]
    pub const fn sees_positions(&self) -> bool {
        self.sees_positions
    }

    /// Whether the position itself is called this, so that its name is not said twice above a page.
    #[must_use]
    pub fn goes_by(&self, title: impl std::fmt::Display) -> bool {
        let title = title.to_string();
        title == self.position.title
    }

    /// Who sits here.
    #[must_use]
    pub const fn person(&self) -> PersonId {
        self.actor.id()
    }

    /// Where.
    #[must_use]
    pub const fn organisation(&self) -> OrganisationId {
        self.actor.at()
    }

    /// The frame, for a page about to be shown.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.actor.frame.clone()
    }

    /// An address below this position: `desk.path("/ad")`.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        self.actor.path(&format!("/positions/{}{rest}", self.position.id))
    }
}
