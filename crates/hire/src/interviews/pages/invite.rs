//! Invitations: looked over first, then sent to every candidate who has none, to choose among the times.

use askama::Template;
use axum::{extract::State, http::StatusCode};
use kernel::{Language, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see, with_status},
    i18n,
};
use registry::Actor;
use sea_orm::prelude::Uuid;
use serde_json::json;
use time::Date;

use super::{
    super::{Candidate, MANAGE, NOTE, candidates, place_of, rows, store, when},
    overview,
    times::require_stage,
};
use crate::{
    applications::{self, Application, Preview, Status, rules::fingerprint},
    desk::{self, Desk},
};

/// What is about to be sent, and to whom.
struct Invitations {
    waiting: Vec<Candidate>,
    free: Vec<rows::times::Model>,
    choose_by: Date,
    named: bool,
}

/// Who is on the way to a conversation and has not been asked, the times that are free, and what is not right with the last day.
async fn load(site: &Site, desk: &Desk, fields: &Fields) -> Result<Result<Invitations, Mistakes>, PageError> {
    let (at, position, named) = (desk.organisation(), desk.position.id, desk.may(site, NOTE));
    let interviews = store::interviews(site.db.read(), at, position).await?;
    let mut waiting = candidates(site, at, position, named).await?;
    waiting.retain(|candidate| candidate.application.status == Status::Shortlisted);
    waiting.retain(|candidate| interviews.get(&candidate.application.id.0).is_none_or(|row| row.invited_at.is_none() && row.held_at.is_none()));
    let now = Instant::now(&site.clock);
    let mut free = store::times(site.db.read(), at, position).await?;
    free.retain(|time| time.application_id.is_none() && time.begins > now);
    let mut mistakes = Mistakes::default();
    match dates::parse_iso(fields.raw("choose_by")) {
        None => mistakes.add("choose_by", "form-not-a-date"),
        Some(day) if day < site.clock.today() => mistakes.add("choose_by", "interviews-choose-by-past"),
        Some(_) if free.len() < waiting.len() => mistakes.add_with("choose_by", "interviews-too-few-times", waiting.len()),
        Some(choose_by) => return Ok(Ok(Invitations { waiting, free, choose_by, named })),
    }
    Ok(Err(mistakes))
}

impl Invitations {
    /// What fills the braces of the letter.
    fn filled(&self, language: Language) -> Vec<(&'static str, String)> {
        let mut places: Vec<String> = self.free.iter().map(place_of).collect();
        places.dedup();
        vec![
            ("time", i18n::text(language, "interviews-mail-you-choose")),
            ("place", places.join("; ")),
            ("deadline", dates::long(self.choose_by, language)),
        ]
    }

    /// The letters as they will go out, and the version of what is seen: one candidate or one time more or less is another.
    async fn letters(&self, site: &Site) -> Result<(Vec<Preview>, i64), PageError> {
        let waiting: Vec<Application> = self.waiting.iter().map(|candidate| candidate.application.clone()).collect();
        let letters = applications::preview(site, &waiting, self.named, "invitation", |one| self.filled(one.language)).await?;
        let times = self.free.iter().map(|time| format!("{} {:?} {:?}", time.id, time.begins, time.ends));
        let read = letters.iter().flat_map(|letter| [letter.application.to_string(), letter.subject.clone(), letter.text.clone()]);
        let seen: Vec<String> = times.chain(read).collect();
        Ok((letters, fingerprint(seen.iter().map(String::as_str))))
    }
}

#[derive(Template)]
#[template(path = "interviews/templates/confirm_invitations.html")]
struct ConfirmPage {
    page: Frame,
    desk: Desk,
    choose_by: String,
    times: Vec<(String, String)>,
    letters: Vec<(String, Preview)>,
    version: i64,
    key: Uuid,
    fields: Fields,
    mistakes: Mistakes,
}

/// Shows the letters as they will go out, before they do: they cannot be called back.
async fn ask(site: &Site, desk: Desk, invitations: Invitations, fields: Fields, mistakes: Mistakes) -> Result<ConfirmPage, PageError> {
    let (letters, version) = invitations.letters(site).await?;
    if invitations.named {
        overview::note_read(site, &desk, &invitations.waiting).await?;
    }
    let frame = desk.frame();
    let labels = invitations.waiting.iter().map(|candidate| candidate.label(frame.language));
    Ok(ConfirmPage {
        choose_by: frame.date(&invitations.choose_by),
        times: invitations.free.iter().map(|time| (when(frame.language, time.begins, time.ends), place_of(time))).collect(),
        letters: labels.zip(letters).collect(),
        version,
        key: fields.form_key().unwrap_or_else(|| frame.form_key()),
        page: frame,
        desk,
        fields,
        mistakes,
    })
}

/// Invites every candidate who is not invited yet, when there are times enough for all who have none: looked over first, sent with a yes.
pub(in super::super) async fn invite(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_stage(&desk)?;
    if fields.is("go", "back") {
        return page(&overview::build(&site, desk, Some(fields), Mistakes::default()).await?);
    }
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let invitations = match load(&site, &desk, &fields).await? {
        Ok(invitations) => invitations,
        Err(mistakes) => {
            drop(write);
            return again(&overview::build(&site, desk, Some(fields), mistakes).await?);
        }
    };
    if invitations.waiting.is_empty() {
        return see(desk.path("/interviews?notice=decision-changed"));
    }
    if !fields.is("go", "send") {
        drop(write);
        return page(&ask(&site, desk, invitations, fields, Mistakes::default()).await?);
    }
    if invitations.letters(&site).await?.1 != fields.version() {
        drop(write);
        let mut mistakes = Mistakes::default();
        mistakes.add("letters", "letter-changed");
        let changed = ask(&site, desk, invitations, fields, mistakes).await?;
        return with_status(StatusCode::CONFLICT, &changed);
    }
    send(&site, write, &desk, &invitations).await
}

async fn send(site: &Site, mut write: Write, desk: &Desk, invitations: &Invitations) -> PageResult {
    let position = desk.position.id;
    let mut invited = Vec::new();
    for Candidate { application, .. } in &invitations.waiting {
        if !store::invite(&write, position, application.id, invitations.choose_by).await? {
            continue;
        }
        applications::letter(site, &mut write, application, "invitation", &invitations.filled(application.language), None).await?;
        invited.push(application.id);
    }
    write.audit("interview.invite", "Position", position, json!({ "applications": invited }));
    let back = desk.path("/interviews?notice=interviews-invited");
    write.commit_to(&back).await?;
    see(back)
}
