//! The diary: what happened on which day, played in order so that every record is as old as it says.

use hire::Stage;
use platform::{PageError, Site, tasks};
use time::{Date, Duration, OffsetDateTime};

use super::{
    acts::Hands,
    past::{self, Past},
    story::{Ending, Story},
};

/// One thing that happens to a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Begin,
    Plan,
    Describe,
    Cancel,
    DraftAd,
    AskUserOrganisation,
    HearUserOrganisation,
    Publish,
    SeatPanel,
    /// The application of that place in the story.
    Apply(usize),
    Score,
    Shortlist,
    OfferTimes,
    Meet,
    Recommend,
    Offer,
    Accept,
    /// The review of that place in the story; it belongs to no position.
    Review(usize),
}

impl Act {
    /// The stage the position is at afterwards, for what moves it along.
    pub(super) const fn leads_to(self) -> Option<Stage> {
        Some(match self {
            Self::Plan => Stage::Planned,
            Self::Describe => Stage::Described,
            Self::Publish => Stage::Published,
            Self::Cancel => Stage::Cancelled,
            Self::Shortlist => Stage::Interviewing,
            Self::Recommend => Stage::Recommended,
            Self::Offer => Stage::Offered,
            Self::Accept => Stage::Filled,
            _ => return None,
        })
    }
}

/// Days after the beginning, and the ending from which on it happens.
const PATH: [(i64, Act, Ending); 15] = [
    (0, Act::Begin, Ending::Drafted),
    (6, Act::Plan, Ending::Planned),
    (12, Act::Describe, Ending::Described),
    (13, Act::DraftAd, Ending::Described),
    (14, Act::AskUserOrganisation, Ending::Described),
    (18, Act::HearUserOrganisation, Ending::Published),
    (PUBLISHED, Act::Publish, Ending::Published),
    (22, Act::SeatPanel, Ending::Published),
    (PUBLISHED + OPEN + 2, Act::Score, Ending::Assessed),
    (56, Act::Shortlist, Ending::Interviewing),
    (57, Act::OfferTimes, Ending::Interviewing),
    (66, Act::Meet, Ending::Recommended),
    (70, Act::Recommend, Ending::Recommended),
    (74, Act::Offer, Ending::Offered),
    (78, Act::Accept, Ending::Filled),
];

/// On which day after the beginning the ad comes out.
const PUBLISHED: i64 = 20;
/// For how many days one can apply.
pub(super) const OPEN: i64 = 28;

struct Entry {
    at: OffsetDateTime,
    position: usize,
    act: Act,
}

/// The day before anything happens.
pub(super) fn first_day(story: &Story, today: Date) -> Date {
    let begun = story.positions.iter().map(|position| position.begun).chain(story.reviews.iter().map(|review| review.days_ago));
    today - Duration::days(begun.max().unwrap_or(0) + 1)
}

fn diary(story: &Story, today: Date) -> Vec<Entry> {
    let mut diary = Vec::new();
    for (at, position) in story.positions.iter().enumerate() {
        let day = |days: i64| past::morning(today - Duration::days(position.begun) + Duration::days(days));
        let mut note = |instant, act| diary.push(Entry { at: instant, position: at, act });
        if position.ends_as == Ending::Cancelled {
            note(day(0), Act::Begin);
            note(day(6), Act::Plan);
            note(day(15), Act::Cancel);
            continue;
        }
        for (days, act, from) in PATH {
            if position.ends_as >= from {
                // Nobody does everything at nine sharp.
                note(day(days) + Duration::minutes(11 * i64::try_from(at).unwrap_or(0)), act);
            }
        }
        for (place, application) in story.applications.iter().enumerate().filter(|(_, application)| application.position == position.id) {
            let late = i64::try_from(place * 37 % 700).unwrap_or(0);
            note(day(PUBLISHED + application.sent_on) + Duration::minutes(late), Act::Apply(place));
        }
    }
    for (place, review) in story.reviews.iter().enumerate() {
        diary.push(Entry { at: past::morning(today - Duration::days(review.days_ago)), position: 0, act: Act::Review(place) });
    }
    diary.sort_by_key(|entry| entry.at);
    diary
}

/// Plays the whole diary up to now. Says what could not be done.
pub(super) async fn play(site: &Site, past: &Past, story: &Story) -> Result<Vec<String>, PageError> {
    let now = site.clock.now();
    let mut lacking = Vec::new();
    let mut hands = Hands::new(story, crate::router(&past.site));
    for entry in diary(story, site.clock.today()) {
        let site = past.until(entry.at.min(now));
        if let Err(error) = hands.act(site, entry.position, entry.act).await {
            let position = story.positions.get(entry.position).map(|position| position.id.as_str()).unwrap_or_default();
            lacking.push(format!("{:?} of {position}: {error:?}", entry.act));
        }
        deliver(site).await?;
    }
    Ok(lacking)
}

/// Carries out the mails and tasks of the day, at the day's own time.
async fn deliver(site: &Site) -> Result<(), PageError> {
    while tasks::run_due(site).await? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn the_diary_is_in_order_and_nothing_in_it_is_in_the_future() {
        let story = super::super::story::read().unwrap();
        let today = date!(2026 - 11 - 23);
        let diary = diary(&story, today);
        assert!(diary.is_sorted_by_key(|entry| entry.at));
        assert!(diary.iter().all(|entry| entry.at.date() <= today), "the story runs ahead");
        assert_eq!(diary.iter().filter(|entry| matches!(entry.act, Act::Apply(_))).count(), story.applications.len());
    }
}
