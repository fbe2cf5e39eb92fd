//! The panel's page: who sits, who is asked, what is missing, and which phase it is in.

use askama::Template;
use axum::extract::State;
use kernel::PositionId;
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, At2, again, page, see},
};
use registry::{
    Actor, Role,
    people::{self, Person},
};
use sea_orm::prelude::Uuid;

use super::{
    Deciders, LIVED_EXPERIENCE, MANAGE, SeatRole, VIEW,
    rows::{invitations, seats},
    rules::{self, Phase, Standing},
    store,
};
use crate::{
    assessment,
    desk::{self, Desk},
    gates,
};

/// One member, as the page shows them.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) seat: seats::Model,
    pub(super) name: String,
    pub(super) initials: String,
    /// Why they stepped aside, for those who choose the panel.
    pub(super) note: Option<String>,
}

impl Member {
    /// Whether they no longer belong to the organisation they sit there for.
    pub(super) fn has_left(&self, desk: &Desk) -> bool {
        !self.seat.external && !desk.seats.iter().any(|seat| seat.person.0 == self.seat.person_id)
    }
}

/// One phase and how it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct PhaseLine {
    pub(super) phase: Phase,
    pub(super) state: &'static str,
    pub(super) tag: &'static str,
}

#[derive(Template)]
#[template(path = "panel/templates/panel.html")]
pub(super) struct PanelPage {
    pub(super) page: Frame,
    pub(super) desk: Desk,
    pub(super) members: Vec<Member>,
    pub(super) former: Vec<Member>,
    pub(super) invited: Vec<invitations::Model>,
    pub(super) gate: Option<gates::Shown>,
    /// What is in the way when nobody on the panel can decide whom to meet.
    pub(super) undecidable: Option<gates::Shown>,
    pub(super) phases: Vec<PhaseLine>,
    pub(super) may_manage: bool,
    /// What the reader themselves has answered, when they sit here.
    pub(super) own: Option<Standing>,
    pub(super) people: Vec<(String, String)>,
    pub(super) roles: Vec<(&'static str, String)>,
    /// What someone from outside can sit there as.
    pub(super) guests: Vec<(&'static str, String)>,
    pub(super) fields: Fields,
    pub(super) mistakes: Mistakes,
}

/// What a panel page is made of, with the form as it was typed.
pub(super) async fn build(site: &Site, desk: Desk, fields: Fields, mistakes: Mistakes) -> Result<PanelPage, PageError> {
    let db = site.db.read();
    let frame = desk.frame();
    let may_manage = desk.may(site, MANAGE) && !desk.position.stage.is_over();
    let seats = store::all_seats(db, desk.organisation(), desk.position.id).await?;
    let invited = if may_manage { store::invitations(db, desk.organisation(), desk.position.id).await? } else { Vec::new() };
    let candidates = if may_manage { people::with_roles(db, desk.organisation(), &Role::ALL).await? } else { Vec::new() };
    let overrides = gates::overrides(db, desk.organisation(), desk.position.id).await?;
    let named: Vec<_> = seats.iter().map(|seat| kernel::PersonId(seat.person_id)).chain(overrides.iter().map(|made| made.person)).collect();
    let known = people::by_ids(db, &named).await?;
    let (former, members): (Vec<Member>, Vec<Member>) =
        seats.into_iter().map(|seat| member(site, seat, &known, may_manage)).partition(|member| member.seat.ended_at.is_some());
    // Only those who still are here count; who has left the organisation is shown, so that the seat can be given to someone else.
    let here = |member: &&Member| !member.has_left(&desk);
    let standings: Vec<(SeatRole, Standing)> = members.iter().filter(here).map(|member| (member.seat.role(), member.seat.standing())).collect();
    let complete = rules::has_lived_experience(&standings);
    let gate = (!complete && !desk.position.stage.is_over()).then(|| lived_experience(&frame).with(&overrides, &known));
    let whole = complete || gate.as_ref().is_some_and(|gate| !gate.is_closed());
    let choosing = !desk.position.stage.is_over() && !desk.position.stage.reached(crate::Stage::Interviewing);
    let decides = !choosing || Deciders::of(db, desk.organisation()).await?.sit(&desk.position, &desk.seats);
    let undecidable = (!decides).then(|| no_decider(&frame));
    let answered = !standings.is_empty() && standings.iter().all(|(_, standing)| *standing != Standing::Unanswered);
    let scored = assessment::everyone_scored(db, &desk.position, &desk.seats).await?;
    let phases = phase_lines(rules::phase(desk.position.stage, whole, answered, scored));
    let taken: Vec<Uuid> = members.iter().map(|member| member.seat.person_id).collect();
    let people = candidates.into_iter().filter(|person| !taken.contains(&person.id.0)).map(|person| (person.id.to_string(), person.name)).collect();
    let own = members.iter().find(|member| member.seat.person_id == desk.person().0).map(|member| member.seat.standing());
    let named = |role: SeatRole| (role.id(), frame.tt("seat", role.id()));
    let roles = SeatRole::ALL.map(named).to_vec();
    let guests = SeatRole::ALL.into_iter().filter(|role| role.is_for_guests()).map(named).collect();
    Ok(PanelPage { page: frame, desk, members, former, invited, gate, undecidable, phases, may_manage, own, people, roles, guests, fields, mistakes })
}

fn member(site: &Site, seat: seats::Model, known: &[Person], may_manage: bool) -> Member {
    let name = known.iter().find(|person| person.id.0 == seat.person_id).map(|person| person.name.clone()).unwrap_or_default();
    let note = seat.conflict_note.as_deref().filter(|_| may_manage).and_then(|sealed| site.vault.open_here(sealed).ok());
    let note = note.and_then(|plain| String::from_utf8(plain).ok()).filter(|note| !note.is_empty());
    Member { initials: Frame::initials(&name), name, note, seat }
}

/// The gate of lived experience, with its source.
fn lived_experience(frame: &Frame) -> gates::Shown {
    gates::Shown::new(frame, LIVED_EXPERIENCE, "B", "Del 1, «Utlysning av stillingene»")
}

/// The gate of a seat that decides: no reason opens it, for the shortlist is the employer's decision.
fn no_decider(frame: &Frame) -> gates::Shown {
    gates::Shown { overridable: false, ..gates::Shown::new(frame, "panel-decider", "law", "forvaltningsloven § 6") }
}

fn phase_lines(now: Option<Phase>) -> Vec<PhaseLine> {
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let (state, tag) = match now {
                Some(now) if phase == now => ("here", "open"),
                Some(now) if phase > now => ("ahead", "waiting"),
                _ => ("done", "done"),
            };
            PhaseLine { phase, state, tag }
        })
        .collect()
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    page(&build(&site, desk, Fields::default(), Mistakes::default()).await?)
}

/// Goes on without lived experience on the panel, in writing.
pub(super) async fn go_on(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let reason = match gates::justification(&fields) {
        Ok(reason) => reason,
        Err(mistakes) => {
            let mut shown = build(&site, desk, Fields::default(), gates::mistakes_at(LIVED_EXPERIENCE, mistakes)).await?;
            shown.gate = shown.gate.map(|gate| gate.typed_again(&fields));
            return again(&shown);
        }
    };
    let to = desk.path("/panel?notice=gate-passed");
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    gates::override_gate(&mut write, desk.position.id, LIVED_EXPERIENCE, &reason).await?;
    write.commit_to(&to).await?;
    see(to)
}

#[derive(Template)]
#[template(path = "panel/templates/remove.html")]
struct RemovePage {
    page: Frame,
    desk: Desk,
    member: Member,
}

/// Asks before a member loses their seat.
pub(super) async fn ask_to_remove(State(site): State<Site>, actor: Actor, At2(position, seat): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    let seat = store::seat(site.db.read(), desk.organisation(), position, seat).await?;
    let seat = seat.filter(|seat| seat.ended_at.is_none()).ok_or(PageError::Hidden)?;
    let known = people::by_ids(site.db.read(), &[kernel::PersonId(seat.person_id)]).await?;
    let member = member(&site, seat, &known, true);
    page(&RemovePage { page: desk.frame(), desk, member })
}
