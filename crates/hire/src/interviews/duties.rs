//! What interviews need from the leader and HR: times to choose among, invitations, conversations held, and answers that never came.

use kernel::Language;
use platform::{
    Site,
    access::{Action, Subject},
    i18n,
    room::Duty,
};

use super::{
    MANAGE, NOTE,
    rules::{self, Need},
    standing::{Interviews, OfMany},
};
use crate::{
    Stage,
    waiting::{self, Mine, day},
};

/// The name of a need in locale keys (`interviews-duty-invite`), how many it is about, who may see to it, and where.
const fn told(need: Need) -> (&'static str, Option<usize>, Action, &'static str) {
    match need {
        Need::Candidates => ("empty", None, MANAGE, "/decision"),
        Need::Times => ("offer", None, MANAGE, "/interviews#offer"),
        Need::Invitations => ("invite", None, MANAGE, "/interviews#invite"),
        Need::Conversations(count) => ("hold", Some(count), NOTE, "/interviews#candidates"),
        Need::Answers(count) => ("late", Some(count), MANAGE, "/interviews#candidates"),
    }
}

/// What waits for this person around interviews.
pub(super) fn all(site: &Site, who: &Subject, mine: &Mine, interviews: &OfMany, language: Language) -> Vec<Duty> {
    let mut duties = Vec::new();
    for one in mine.concerning(Stage::Interviewing) {
        let Some(Interviews { standings, free, first }) = interviews.get(&one.id()) else { continue };
        for need in rules::needs(standings, *free) {
            let (name, count, action, rest) = told(need);
            // Whoever only sits there has the conversations to hold; the rest is for those who answer for the position.
            let theirs = mine.answers_for(one) || matches!(need, Need::Conversations(_));
            if !theirs || !one.may(site, who, action) {
                continue;
            }
            let key = format!("interviews-duty-{name}");
            let title = match count {
                Some(count) => i18n::text_count(language, &key, u64::try_from(count).unwrap_or(0)),
                None => i18n::text(language, &key),
            };
            let due = first.filter(|_| matches!(need, Need::Conversations(_))).map(day);
            duties.push(Duty { due, ..waiting::titled(language, title, &key, one.about(), day(one.position.moved_at), rest) });
        }
    }
    duties
}
