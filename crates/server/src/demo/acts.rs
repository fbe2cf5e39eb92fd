//! What the people of the demo do, each through the same doors as everybody else.

use std::collections::BTreeMap;

use axum::Router;
use hire::{
    Stage, ads,
    panel::{self, SeatRole},
    positions::{self, New, Position},
};
use kernel::{PersonId, PositionId, dates};
use platform::{PageError, Site, Write};
use registry::{
    Organisation, organisations,
    people::{self, Person},
};
use serde_json::json;
use time::Duration;

use super::{
    applying::{self, Sent},
    assessing, deciding, describing,
    diary::{Act, OPEN},
    meeting, reviewing,
    story::{self, Story},
    visit::Visitor,
};

/// Who carries the story along, and what they have made so far.
pub(super) struct Hands<'a> {
    pub story: &'a Story,
    pub positions: Vec<Option<PositionId>>,
    pub router: Router,
    /// What was sent to each position, in the order it came.
    sent: BTreeMap<usize, Vec<Sent>>,
    /// Where the user organisation answers about each ad.
    asked: BTreeMap<usize, String>,
}

/// A position of the story with everything around it, as it is in the database now.
pub(super) struct Scene<'a> {
    pub told: &'a story::Position,
    pub place: Organisation,
    pub leader: Person,
    pub position: Position,
}

impl Scene<'_> {
    /// An address below the position.
    pub(super) fn path(&self, rest: &str) -> String {
        format!("{}/positions/{}{rest}", self.place.base(), self.position.id)
    }

    /// One of the demo's people, signed in, reading the language of the process.
    pub(super) async fn visitor(&self, router: &Router, email: &str) -> Result<Visitor, PageError> {
        Visitor::person(router, email, self.told.language).await
    }

    /// A change by the nearest leader.
    pub(super) async fn write(&self, site: &Site) -> Result<Write, PageError> {
        Ok(Write::begin(site, self.place.id, Some(self.leader.id)).await?)
    }
}

pub(super) fn missing(what: &str) -> PageError {
    PageError::Broken(format!("the story names {what}, which is not there"))
}

/// The person of that address.
pub(super) async fn person(site: &Site, email: &str) -> Result<Person, PageError> {
    people::by_email(site.db.read(), email).await?.ok_or_else(|| missing(email))
}

impl<'a> Hands<'a> {
    pub(super) fn new(story: &'a Story, router: Router) -> Self {
        Self { story, positions: vec![None; story.positions.len()], router, sent: BTreeMap::new(), asked: BTreeMap::new() }
    }

    /// Does one thing of the diary, at the time the house's clock shows.
    pub(super) async fn act(&mut self, site: &Site, position: usize, act: Act) -> Result<(), PageError> {
        match act {
            Act::Begin => return self.begin(site, position).await,
            Act::Review(place) => {
                let told = self.story.reviews.get(place).ok_or_else(|| missing("a review"))?;
                return reviewing::review(site, &self.router, told).await;
            }
            _ => {}
        }
        let scene = self.scene(site, position).await?;
        let done = self.on_the_pages(site, &scene, position, act).await;
        if let (Err(_), Some(to)) = (&done, act.leads_to()) {
            // The story goes on from where it should be, whatever failed on the way.
            advance(site, &self.scene(site, position).await?, to).await?;
        }
        done
    }

    async fn on_the_pages(&mut self, site: &Site, scene: &Scene<'_>, position: usize, act: Act) -> Result<(), PageError> {
        let router = &self.router;
        let sent = self.sent.get(&position).map_or(&[] as &[Sent], Vec::as_slice);
        match act {
            Act::Begin | Act::Review(_) => Ok(()),
            Act::Plan => advance(site, scene, Stage::Planned).await,
            Act::Describe => describing::describe(router, scene).await,
            Act::Cancel => describing::cancel(router, scene).await,
            Act::DraftAd => draft_ad(site, scene).await,
            Act::AskUserOrganisation => {
                let link = describing::ask(site, router, scene).await?;
                self.asked.insert(position, link);
                Ok(())
            }
            Act::HearUserOrganisation => match self.asked.get(&position) {
                Some(link) => describing::hear(router, scene, link).await,
                None => Err(missing("an invitation")),
            },
            Act::Publish => publish(site, scene).await,
            Act::SeatPanel => seat_panel(site, scene).await,
            Act::Apply(place) => {
                let told = self.story.applications.get(place).ok_or_else(|| missing("an application"))?;
                let one = applying::send(site, router, scene, told).await?;
                self.sent.entry(position).or_default().push(one);
                Ok(())
            }
            Act::Score => assessing::score(router, scene, sent).await,
            Act::Shortlist => assessing::shortlist(router, scene, sent).await,
            Act::OfferTimes => meeting::offer_times(site, router, scene, sent, scene.told.ends_as > story::Ending::Interviewing).await,
            Act::Meet => meeting::note(router, scene, self.story, sent).await,
            Act::Recommend => deciding::recommend(router, scene, self.story, sent).await,
            Act::Offer => deciding::offer(site, router, scene).await,
            Act::Accept => deciding::accept(router, sent).await,
        }
    }

    async fn scene(&self, site: &Site, at: usize) -> Result<Scene<'a>, PageError> {
        let told = self.story.positions.get(at).ok_or_else(|| missing("a position"))?;
        let place = organisations::by_slug(site.db.read(), &told.organisation).await?.ok_or_else(|| missing(&told.organisation))?;
        let id = self.positions.get(at).copied().flatten().ok_or_else(|| missing(&told.id))?;
        let position = positions::load(site.db.read(), place.id, id).await?.ok_or_else(|| missing(&told.id))?;
        let leader = person(site, &told.leader).await?;
        Ok(Scene { told, place, leader, position })
    }

    async fn begin(&mut self, site: &Site, at: usize) -> Result<(), PageError> {
        let told = self.story.positions.get(at).ok_or_else(|| missing("a position"))?;
        let place = organisations::by_slug(site.db.read(), &told.organisation).await?.ok_or_else(|| missing(&told.organisation))?;
        let unit = organisations::units(site.db.read(), place.id).await?.into_iter().find(|unit| unit.name == told.unit);
        let leader = person(site, &told.leader).await?;
        let id = PositionId::new();
        let new = New {
            title: told.title.clone(),
            unit: unit.map(|unit| unit.id),
            leader: Some(leader.id),
            purpose: told.purpose.trim().to_owned(),
            goals: told.goals.trim().to_owned(),
            level: told.level(),
            tasks: told.tasks.clone(),
            own_tasks: told.own_tasks.trim().to_owned(),
            percentage: Some(told.percentage),
            starts: Some(site.clock.today() + Duration::days(120)),
            test: if told.ends_as > story::Ending::Drafted { expected_answers() } else { Vec::new() },
        };
        let mut write = Write::begin(site, place.id, Some(leader.id)).await?;
        positions::insert(write.tx(), write.now(), place.id, id, new, Stage::Drafted).await?;
        write.audit("position.create", "Position", id, json!({ "stage": Stage::Drafted.id() }));
        write.commit().await?;
        if let Some(slot) = self.positions.get_mut(at) {
            *slot = Some(id);
        }
        Ok(())
    }
}

/// The answers that a peer position gives to the method's test.
pub(super) fn expected_answers() -> Vec<(String, String)> {
    let questions = method::library().newest("test", "peer-position").and_then(|test| test.group("questions"));
    questions.map_or_else(Vec::new, |group| group.items.iter().map(|item| (item.id.clone(), item.key("expected").to_owned())).collect())
}

async fn advance(site: &Site, scene: &Scene<'_>, to: Stage) -> Result<(), PageError> {
    let mut write = scene.write(site).await?;
    let moved = positions::advance(&write, &scene.position, to).await?;
    write.audit("position.advance", "Position", scene.position.id, json!({ "to": to.id(), "moved": moved }));
    write.commit().await?;
    Ok(())
}

async fn draft_ad(site: &Site, scene: &Scene<'_>) -> Result<(), PageError> {
    let mut write = scene.write(site).await?;
    ads::draft(&write, &scene.place, &scene.position, scene.told.language).await?;
    write.audit("ad.draft", "Position", scene.position.id, json!({}));
    write.commit().await?;
    Ok(())
}

async fn publish(site: &Site, scene: &Scene<'_>) -> Result<(), PageError> {
    let advert = ads::full(site.db.read(), scene.place.id, scene.position.id).await?.ok_or_else(|| missing("an ad"))?;
    let deadline = site.clock.today() + Duration::days(OPEN);
    let mut write = scene.write(site).await?;
    let change = ads::Change { deadline: Some(deadline), ..ads::Change::from(&advert) };
    ads::save(&write, &advert.ad, advert.ad.version, &change).await?;
    // Saving made it a newer version, and only the newest is published.
    let ad = ads::load(write.tx(), scene.place.id, scene.position.id).await?.ok_or_else(|| missing("an ad"))?;
    if !ads::publish(&write, &scene.position, &ad).await? {
        return Err(PageError::Broken("the ad could not be published".into()));
    }
    write.audit("ad.publish", "Position", scene.position.id, json!({ "deadline": dates::iso(deadline) }));
    write.commit().await?;
    Ok(())
}

/// Who sits on the panels of each employer, as what, and whether they come from outside.
pub(super) fn panel_of(scene: &Scene<'_>) -> Vec<(&'static str, SeatRole, bool)> {
    if scene.told.organisation == super::town::MUNICIPALITY {
        vec![
            ("hanne@fjordvik.example", SeatRole::Hr, false),
            ("torstein@fjordvik.example", SeatRole::Union, false),
            ("maja@fjordvik.example", SeatRole::PeerWorker, false),
            ("liv@brukerstemmen.example", SeatRole::UserRepresentative, true),
        ]
    } else {
        vec![
            ("ingrid@vestland-sykehus.example", SeatRole::Hr, false),
            ("joneirik@vestland-sykehus.example", SeatRole::PeerWorker, false),
            ("liv@brukerstemmen.example", SeatRole::UserRepresentative, true),
        ]
    }
}

async fn seat_panel(site: &Site, scene: &Scene<'_>) -> Result<(), PageError> {
    let mut members: Vec<(PersonId, SeatRole, bool)> = vec![(scene.leader.id, SeatRole::Leader, false)];
    for (email, role, external) in panel_of(scene) {
        members.push((person(site, email).await?.id, role, external));
    }
    // In a process that has just begun, not everybody has answered yet.
    let waiting = scene.told.ends_as == story::Ending::Published;
    let mut write = scene.write(site).await?;
    for (person, role, external) in members {
        let declared = !(waiting && matches!(role, SeatRole::Union | SeatRole::UserRepresentative));
        panel::take_seat(&write, scene.position.id, person, role, external, declared).await?;
        write.audit("panel.seat", "Position", scene.position.id, json!({ "role": role.id() }));
    }
    write.commit().await?;
    Ok(())
}
