//! The demo multiplied for load: the same voices over and over, in transactions of a thousand.

use hire::{
    Stage, ads,
    applications::{
        Status,
        bulk::{self, Many},
    },
    positions::{self, New, Position},
};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::PositionId;
use platform::{PageError, Site, Write, db::Instant};
use registry::{Organisation, organisations};
use serde_json::json;
use time::{Date, Duration};

use super::{
    acts::{expected_answers, missing, person},
    story::{self, Ending, Story},
};

/// Where the positions of each time over are: days from today to the deadline, and how far each has come. Most are open to apply to, as
/// in a real list of vacancies; the others wait for their panels.
const POSITIONS: [(i64, Stage); 10] = [
    (3, Stage::Published),
    (8, Stage::Published),
    (12, Stage::Published),
    (17, Stage::Published),
    (21, Stage::Published),
    (28, Stage::Published),
    (-4, Stage::Published),
    (-9, Stage::Published),
    (-20, Stage::Interviewing),
    (-30, Stage::Interviewing),
];
/// Those that nobody has applied to yet.
const BEFORE: [Stage; 3] = [Stage::Drafted, Stage::Planned, Stage::Described];
/// How many of those who applied are met.
const MET: i64 = 4;
/// How many applications to each.
const APPLICATIONS: usize = 100;

/// About a thousand applications for each time over, with a bar that shows how far it has come.
pub(super) async fn multiply(site: &Site, story: &Story, times: u32, today: Date) -> Result<(), PageError> {
    let bar = ProgressBar::new(u64::from(times) * u64::try_from(POSITIONS.len() * APPLICATIONS).unwrap_or(1_000));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} applications, {eta} left") {
        bar.set_style(style);
    }
    // The older positions of the story had applicants; those still being thought through have none.
    let told: Vec<&story::Position> = story.positions.iter().filter(|position| position.ends_as >= Ending::Published).collect();
    let mut voice = story.applications.iter().cycle();
    for round in 0..times {
        let model = |place: usize| told.get((place + round as usize) % told.len().max(1)).ok_or_else(|| missing("a position"));
        for (place, (days, stage)) in POSITIONS.into_iter().enumerate() {
            let content: Vec<_> = voice.by_ref().take(APPLICATIONS).collect();
            one(site, model(place)?, round, (stage, Some(today + Duration::days(days))), &content).await?;
            bar.inc(u64::try_from(content.len()).unwrap_or(0));
        }
        for (place, stage) in BEFORE.into_iter().enumerate() {
            one(site, model(place)?, round, (stage, None), &[]).await?;
        }
    }
    bar.finish_and_clear();
    Ok(())
}

async fn one(
    site: &Site,
    told: &story::Position,
    round: u32,
    (stage, deadline): (Stage, Option<Date>),
    voices: &[&story::Application],
) -> Result<(), PageError> {
    let place = organisations::by_slug(site.db.read(), &told.organisation).await?.ok_or_else(|| missing(&told.organisation))?;
    let unit = organisations::units(site.db.read(), place.id).await?.into_iter().find(|unit| unit.name == told.unit);
    let leader = person(site, &told.leader).await?;
    let id = PositionId::new();
    let mut write = Write::begin(site, place.id, Some(leader.id)).await?;
    let new = New {
        title: format!("{} {}", told.title, round + 1),
        unit: unit.map(|unit| unit.id),
        leader: Some(leader.id),
        purpose: told.purpose.trim().to_owned(),
        goals: told.goals.trim().to_owned(),
        level: told.level(),
        tasks: told.tasks.clone(),
        own_tasks: told.own_tasks.trim().to_owned(),
        percentage: Some(told.percentage),
        starts: Some(site.clock.today() + Duration::days(120)),
        test: expected_answers(),
    };
    positions::insert(write.tx(), write.now(), place.id, id, new, stage.min(Stage::Described)).await?;
    let Some(deadline) = deadline else {
        write.audit("position.create", "Position", id, json!({ "stage": stage.id() }));
        return Ok(write.commit().await?);
    };
    let position = publish(&write, &place, id, told, deadline).await?;
    if stage != Stage::Published {
        positions::advance(&write, &position, stage).await?;
    }
    let many: Vec<Many> = voices
        .iter()
        .zip(0_i64..)
        .map(|(voice, minute)| Many {
            language: voice.language,
            content: voice.content(),
            status: match stage {
                Stage::Published => Status::Received,
                _ if minute < MET => Status::Shortlisted,
                _ => Status::NotShortlisted,
            },
            at: Instant::from(site.clock.now() + Duration::minutes(minute)),
        })
        .collect();
    bulk::insert(site, &write, position.id, &many).await?;
    write.audit("position.create", "Position", id, json!({ "applications": many.len() }));
    write.commit().await?;
    Ok(())
}

/// Publishes a position's ad with that deadline; the position as it is afterwards.
async fn publish(write: &Write, place: &Organisation, id: PositionId, told: &story::Position, deadline: Date) -> Result<Position, PageError> {
    let position = positions::load(write.tx(), place.id, id).await?.ok_or_else(|| missing(&told.id))?;
    ads::draft(write, place, &position, told.language).await?;
    let advert = ads::full(write.tx(), place.id, id).await?.ok_or_else(|| missing("an ad"))?;
    let change = ads::Change { deadline: Some(deadline), ..ads::Change::from(&advert) };
    ads::save(write, &advert.ad, advert.ad.version, &change).await?;
    let ad = ads::load(write.tx(), place.id, id).await?.ok_or_else(|| missing("an ad"))?;
    ads::publish(write, &position, &ad).await?;
    positions::load(write.tx(), place.id, id).await?.ok_or_else(|| missing(&told.id))
}
