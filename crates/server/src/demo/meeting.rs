//! Interviews: times are offered, the candidates choose, and the panel keeps what was said apart from what it thought.

use axum::Router;
use hire::panel::SeatRole;
use kernel::{Language, dates};
use platform::{PageError, Site};
use time::{Date, Duration, Weekday};

use super::{
    acts::{Scene, missing, panel_of},
    applying::Sent,
    assessing::INVITED,
    story::Story,
    visit::Visitor,
};

const CLOCKS: [(&str, &str); 4] = [("09:00", "10:00"), ("10:30", "11:30"), ("12:30", "13:30"), ("14:00", "15:00")];

/// Those who were invited.
pub(super) fn invited(sent: &[Sent]) -> &[Sent] {
    sent.get(..INVITED.min(sent.len().saturating_sub(1))).unwrap_or_default()
}

/// The leader offers times a week ahead and invites; the candidates choose, all but the last one.
pub(super) async fn offer_times(site: &Site, router: &Router, scene: &Scene<'_>, sent: &[Sent], everyone: bool) -> Result<(), PageError> {
    let day = working_day(site.clock.today() + Duration::days(7));
    let (day, choose_by) = (dates::iso(day), dates::iso(day - Duration::days(3)));
    let place = if scene.told.language == Language::Nn { "Møterom Fjella, tredje høgda" } else { "Møterom Naustet, andre etasje" };
    let base = scene.path("/interviews");
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    for (from, to) in CLOCKS {
        leader.fill(&base, "/interviews/times", &[("date", &day), ("from", from), ("to", to), ("place", place)]).await?;
    }
    leader.fill_and_confirm(&base, "/interviews/invite", &[("choose_by", &choose_by)]).await?;
    leader.leaves().await?;
    let candidates = invited(sent);
    let choosing = if everyone { candidates.len() } else { candidates.len().saturating_sub(1) };
    for one in candidates.iter().take(choosing) {
        let path = format!("/application/{}/interview", one.secret);
        let mut candidate = Visitor::new(router, Language::Nb);
        let page = candidate.get(&path).await?;
        let time = page.value("time").unwrap_or_default();
        candidate.fill_on(&page, "/interview", &[("time", &time), ("act", "choose")]).await?;
    }
    Ok(())
}

/// The next working day: nobody is asked to come on a weekend.
fn working_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day + Duration::days(2),
        Weekday::Sunday => day + Duration::days(1),
        _ => day,
    }
}

/// The leader and the peer worker each note what was said, in their own words, and the conversation is held.
pub(super) async fn note(router: &Router, scene: &Scene<'_>, story: &Story, sent: &[Sent]) -> Result<(), PageError> {
    let peer = panel_of(scene).into_iter().find(|(_, role, _)| *role == SeatRole::PeerWorker).map(|(email, ..)| email);
    let mut leader = scene.visitor(router, &scene.told.leader).await?;
    let mut peer = scene.visitor(router, peer.ok_or_else(|| missing("a peer worker"))?).await?;
    for one in invited(sent) {
        let told = story.conversation(&one.name).ok_or_else(|| missing("a conversation"))?;
        let path = scene.path(&format!("/interviews/with/{}", one.id));
        for (visitor, notes) in [(&mut leader, &told.leader), (&mut peer, &told.peer)] {
            let mut fields = Vec::new();
            for (question, note) in notes {
                fields.push((format!("facts-{question}"), note.facts.as_str()));
                fields.push((format!("evaluation-{question}"), note.evaluation.as_str()));
            }
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
            visitor.fill(&path, &one.id.to_string(), &fields).await?;
        }
        leader.fill(&path, "/held", &[]).await?;
    }
    peer.leaves().await?;
    leader.leaves().await
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn nobody_is_asked_to_come_on_a_weekend() {
        let days = [21, 22, 23, 24, 25, 26, 27].map(|day| working_day(Date::from_calendar_date(2026, time::Month::November, day).unwrap()));
        assert_eq!(days[0], date!(2026 - 11 - 23), "from Saturday to Monday");
        assert_eq!(days[1], date!(2026 - 11 - 23), "and from Sunday");
        assert_eq!(days[6], date!(2026 - 11 - 27));
    }
}
