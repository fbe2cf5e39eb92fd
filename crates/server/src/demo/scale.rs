//! The demo multiplied for load: the same voices over and over, in transactions of a thousand.

use hire::{
    Stage, ads,
    applications::{
        Status,
        bulk::{self, Many},
    },
    positions::{self, New},
};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::PositionId;
use platform::{PageError, Site, Write, db::Instant};
use registry::organisations;
use serde_json::json;
use time::Duration;

use super::{
    acts::{expected_answers, missing, person},
    story::{self, Ending, Story},
};

/// How many positions each time over, and how many applications to each.
const POSITIONS: usize = 10;
const APPLICATIONS: usize = 100;

/// About a thousand applications for each time over, with a bar that shows how far it has come.
pub(super) async fn multiply(site: &Site, story: &Story, times: u32) -> Result<(), PageError> {
    let bar = ProgressBar::new(u64::from(times) * u64::try_from(POSITIONS * APPLICATIONS).unwrap_or(1_000));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} applications, {eta} left") {
        bar.set_style(style);
    }
    // The older positions of the story had applicants; those still being thought through have none.
    let told: Vec<&story::Position> = story.positions.iter().filter(|position| position.ends_as >= Ending::Published).collect();
    let mut voice = story.applications.iter().cycle();
    for round in 0..times {
        for place in 0..POSITIONS {
            let Some(model) = told.get((place + round as usize) % told.len().max(1)) else { return Err(missing("a position")) };
            let content: Vec<_> = voice.by_ref().take(APPLICATIONS).collect();
            one(site, model, round, &content).await?;
            bar.inc(u64::try_from(content.len()).unwrap_or(0));
        }
    }
    bar.finish_and_clear();
    Ok(())
}

async fn one(site: &Site, told: &story::Position, round: u32, voices: &[&story::Application]) -> Result<(), PageError> {
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
    positions::insert(write.tx(), write.now(), place.id, id, new, Stage::Described).await?;
    let position = positions::load(write.tx(), place.id, id).await?.ok_or_else(|| missing(&told.id))?;
    let ad = ads::draft(&write, &place, &position, told.language).await?;
    ads::publish(&write, &position, &ad).await?;
    let many: Vec<Many> = voices
        .iter()
        .zip(0_i64..)
        .map(|(voice, minute)| Many {
            language: voice.language,
            content: voice.content(),
            status: Status::Received,
            at: Instant::from(site.clock.now() + Duration::minutes(minute)),
        })
        .collect();
    bulk::insert(site, &write, position.id, &many).await?;
    write.audit("position.create", "Position", id, json!({ "applications": many.len() }));
    write.commit().await?;
    Ok(())
}
