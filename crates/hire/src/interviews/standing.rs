//! How candidates stand, of one position or of many: in as many queries for one as for fifty.

use std::collections::BTreeMap;

use platform::{Site, db::Instant};
use sea_orm::{DbErr, prelude::Uuid};
use time::Date;

use super::{rows, rules::Standing, store};
use crate::{
    applications::{self, Status},
    waiting::{self, Waiting},
};

/// How one candidate stands today.
pub(super) fn of(interview: Option<&rows::interviews::Model>, has_time: bool, today: Date) -> Standing {
    match interview {
        Some(row) if row.held_at.is_some() => Standing::Held,
        _ if has_time => Standing::Chosen,
        Some(row) if row.declined_at.is_some() => Standing::Declined,
        Some(row) if row.gone_on_at.is_some() => Standing::GoneOn,
        Some(row) if row.invited_at.is_some() && row.choose_by.is_some_and(|day| day < today) => Standing::Late,
        Some(row) if row.invited_at.is_some() => Standing::Invited,
        _ => Standing::NotInvited,
    }
}

/// Whether they said no so late that the panel has gone on: choosing another time would be a way around the last day to change.
pub(super) const fn is_closed(row: &rows::interviews::Model) -> bool {
    row.declined_at.is_some() && row.gone_on_at.is_some()
}

/// The candidates of one position, and its times.
#[derive(Debug, Default)]
pub(crate) struct Interviews {
    pub standings: Vec<Standing>,
    /// Free times ahead.
    pub free: usize,
    /// When the first conversation that is not held begins.
    pub first: Option<Instant>,
}

/// The interviews of several positions, by position.
pub(crate) type OfMany = BTreeMap<Uuid, Interviews>;

/// The interviews of these positions.
///
/// # Errors
/// The database's.
pub(crate) async fn of_many(site: &Site, positions: &[&Waiting]) -> Result<OfMany, DbErr> {
    let (db, wanted) = (site.db.read(), waiting::keys(positions.iter().copied()));
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let candidates = applications::at_status(db, &wanted, &[Status::Shortlisted]).await?;
    let times = store::times_of_many(db, &wanted).await?;
    let rows = store::interviews_of_many(db, &wanted).await?;
    let (now, today) = (Instant::now(&site.clock), site.clock.today());
    let mut all: BTreeMap<Uuid, Interviews> = wanted.iter().map(|(_, id)| (*id, Interviews::default())).collect();
    let held_by: BTreeMap<Uuid, Instant> = times.iter().filter_map(|time| Some((time.application_id?, time.begins))).collect();
    for time in times.iter().filter(|time| time.application_id.is_none() && time.begins > now) {
        all.entry(time.position_id).or_default().free += 1;
    }
    for candidate in &candidates {
        let one = all.entry(candidate.position.0).or_default();
        let begins = held_by.get(&candidate.id.0).copied();
        let standing = of(rows.get(&candidate.id.0), begins.is_some(), today);
        if standing == Standing::Chosen {
            one.first = one.first.into_iter().chain(begins).min();
        }
        one.standings.push(standing);
    }
    Ok(all)
}
