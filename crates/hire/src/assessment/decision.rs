//! Deciding the shortlist: seen over once, then statuses, letters and the next step of the path in one change.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::Fields,
    http::{At, again, page, see},
};
use registry::Actor;
use serde_json::json;

use super::{
    basis::{self, Basis},
    proposals::{self, Proposal},
    rules, shortlist, store,
};
use crate::{
    Stage,
    applications::{self, Application, Preview, Status},
    desk::Desk,
    positions,
};

#[derive(Template)]
#[template(path = "assessment/templates/decide.html")]
struct DecidePage {
    page: Frame,
    desk: Desk,
    version: i64,
    hidden: bool,
    invited: Vec<i64>,
    /// Those who are not invited: how they are called here, and the letter each will read.
    letters: Vec<(String, Preview)>,
}

/// Whom to meet and whom not, when nothing stands in the way; else the proposal with what is missing.
async fn ready(
    site: &Site,
    basis: &Basis,
) -> Result<Result<(Vec<ApplicationId>, Vec<ApplicationId>, Vec<Proposal>), platform::form::Mistakes>, PageError> {
    let found = proposals::of(site, basis.desk.organisation(), basis.desk.position.id).await?;
    if shortlist::unscored(site, basis, &basis.desk.frame()).await?.is_some_and(|gate| gate.is_closed()) {
        let mut mistakes = platform::form::Mistakes::default();
        mistakes.add(shortlist::UNSCORED, "gate-shortlist-unscored");
        return Ok(Err(mistakes));
    }
    Ok(match rules::partition(&basis.ids(), &shortlist::lines(&found)) {
        Ok((invited, others)) => Ok((invited, others, found)),
        Err(unready) => Err(shortlist::mistakes_of(basis, &unready)),
    })
}

/// Shows what will happen, and each letter word for word, before it does: letters cannot be called back.
pub(super) async fn ask(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let basis = shortlist::sit(&site, actor, position).await?;
    let (invited, others, found) = match ready(&site, &basis).await? {
        Ok(ready) => ready,
        Err(mistakes) => return again(&shortlist::build(&site, basis, None, mistakes).await?),
    };
    shortlist::note_read(&site, &basis).await?;
    let frame = basis.desk.frame();
    let of = |ids: &[ApplicationId]| basis.applications.iter().filter(|one| ids.contains(&one.id)).cloned().collect::<Vec<_>>();
    let invited = of(&invited).iter().map(|application| application.number).collect();
    let others = of(&others);
    let hidden = super::names_hidden(&basis.desk.position, basis.ad.as_ref());
    let filled = |one: &Application| vec![("reason", reason(one, found.iter().find(|proposal| proposal.application == one.id)))];
    let letters = applications::preview(&site, &others, false, "not-shortlisted", filled).await?;
    let labels = others.iter().map(|application| frame.t1("assessment-applicant", "number", application.number));
    let letters = labels.zip(letters).collect();
    let version = basis.shortlist_version();
    page(&DecidePage { page: frame, desk: basis.desk, version, hidden, invited, letters })
}

/// Decides: every application gets its status, those who are not invited get their letter, and the path goes on to interviews.
pub(super) async fn decide(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = crate::desk::sit(&site, actor, position, super::DECIDE).await?;
    let to = desk.path("/assessment?notice=shortlist-decided");
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let basis = basis::load(&site, desk).await?;
    if basis.phase != rules::Phase::Open || !basis.whole {
        return Err(PageError::See(basis.desk.path("/assessment")));
    }
    let (invited, others, found) = match ready(&site, &basis).await? {
        Ok(ready) => ready,
        Err(mistakes) => {
            drop(write);
            return again(&shortlist::build(&site, basis, None, mistakes).await?);
        }
    };
    let guarded = store::guard_shortlist(&write, position, fields.version(), Some(basis.desk.person())).await?;
    let moved = guarded && positions::advance(&write, &basis.desk.position, Stage::Interviewing).await?;
    if !moved || !settle(&site, &mut write, &basis, &invited, &found).await? {
        drop(write);
        return shortlist::changed(&site, basis).await;
    }
    write.audit("shortlist.decide", "Position", position, json!({ "invited": invited.len(), "not_invited": others.len() }));
    write.commit_to(&to).await?;
    see(to)
}

/// Gives every application its status and every no its letter. Says whether each was still where it was seen.
async fn settle(site: &Site, write: &mut Write, basis: &Basis, invited: &[ApplicationId], found: &[Proposal]) -> Result<bool, PageError> {
    // Nobody came in between, and nobody left.
    let now = applications::sent(write.tx(), basis.desk.organisation(), basis.desk.position.id).await?;
    if now.iter().map(|application| application.id).ne(basis.ids()) {
        return Ok(false);
    }
    for application in &now {
        let yes = invited.contains(&application.id);
        let to = if yes { Status::Shortlisted } else { Status::NotShortlisted };
        if !applications::set_status(write, application, to).await? {
            return Ok(false);
        }
        write.audit("application.status", "Application", application.id, json!({ "to": to.id() }));
        if !yes {
            let reason = reason(application, found.iter().find(|proposal| proposal.application == application.id));
            applications::letter(site, write, application, "not-shortlisted", &[("reason", reason)], None).await?;
        }
    }
    Ok(true)
}

/// The reason in the applicant's language, and what the members wrote to them.
fn reason(application: &Application, proposal: Option<&Proposal>) -> String {
    let Some(proposal) = proposal else { return String::new() };
    let item = method::library().newest("reasons", "rejection").and_then(|reasons| reasons.item(&proposal.reason));
    let words = item.map_or("", |item| item.body(application.language));
    [words, proposal.note.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
