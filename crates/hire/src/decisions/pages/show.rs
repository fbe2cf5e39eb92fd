//! The decision at a glance: the ranking with its reasons, who signed, the offers, and what comes next.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, Language, Ore, PersonId, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, page},
};
use registry::{Actor, people};
use serde_json::json;
use time::Duration;

use super::super::{
    OFFER, READ, RECOMMEND, VIEW, offers,
    rules::{self, Choice, RankingFault},
    store::{self, Recommendation},
};
use crate::{
    Stage, ads,
    applications::{self, Application, Preview},
    desk::{self, Desk},
    interviews::{self, Candidate},
};

/// One candidate in the ranking.
pub(super) struct Line {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) choice: String,
    pub(super) place: Option<usize>,
    pub(super) reason: String,
    pub(super) place_mistake: Option<String>,
    pub(super) reason_mistake: Option<String>,
}

/// One member of the panel and their signature.
pub(in super::super) struct Member {
    pub(in super::super) name: String,
    pub(super) me: bool,
    /// `missing`, `agrees` or `dissents`.
    pub(in super::super) state: &'static str,
    pub(in super::super) dissent: String,
    pub(in super::super) when: Option<String>,
}

/// One offer that was made.
pub(super) struct OfferLine {
    pub(super) label: String,
    pub(super) state: &'static str,
    pub(super) starts: String,
    pub(super) percentage: i64,
    pub(super) pay: String,
    pub(super) answer_by: String,
    pub(super) late: bool,
}

#[derive(Template)]
#[template(path = "decisions/templates/decision.html")]
pub(super) struct DecisionPage {
    page: Frame,
    desk: Desk,
    /// `wait`, `empty`, `write`, `sign`, `finish`, `offer`, `answer`, `late`, `nobody` or `filled`.
    next: &'static str,
    /// What keeps a ranking that is begun from being signed.
    left: Vec<String>,
    reads: bool,
    writes: bool,
    reopens: bool,
    offers_it: bool,
    version: i64,
    places: Vec<usize>,
    lines: Vec<Line>,
    members: Vec<Member>,
    missing: bool,
    /// Whether the reader sits on the panel and has not signed.
    signs: bool,
    /// What the one who writes presses to ask the others who have not signed; nothing just after.
    asks: Option<String>,
    /// When they were asked, of the recommendation as it stands.
    asked: Option<String>,
    finished_without: String,
    /// What those who are not recommended will read when the position is filled.
    letters: Vec<(String, Preview)>,
    offers: Vec<OfferLine>,
    next_in_line: Option<String>,
    fields: Fields,
    mistakes: Mistakes,
}

/// Everything a decision is made of, loaded once.
pub(in super::super) struct Table {
    pub(in super::super) candidates: Vec<Candidate>,
    pub(in super::super) recommendation: Recommendation,
    pub(in super::super) offers: Vec<offers::Offer>,
}

impl Table {
    pub(in super::super) async fn load(site: &Site, desk: &Desk) -> Result<Self, PageError> {
        let (at, position) = (desk.organisation(), desk.position.id);
        let candidates = interviews::candidates(site, at, position, true).await?;
        let applications: Vec<&Application> = candidates.iter().map(|candidate| &candidate.application).collect();
        let recommendation = store::load(site, at, position, &applications).await?;
        let offers = offers::of_position(site.db.read(), at, position).await?;
        Ok(Self { candidates, recommendation, offers })
    }

    /// The candidate of that application.
    pub(in super::super) fn candidate(&self, id: ApplicationId) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.application.id == id)
    }

    /// Who is to be offered the position now.
    pub(in super::super) fn next_in_line(&self) -> Option<&Candidate> {
        let ranking = rules::in_order(&self.recommendation.entries);
        rules::next_in_line(&ranking, &offers::passed(&self.offers)).and_then(|id| self.candidate(id))
    }

    /// Whether someone has begun to rank.
    fn has_begun(&self) -> bool {
        self.recommendation.version > 0
    }

    /// What a ranking that is begun lacks; none when nobody has begun.
    pub(super) fn faults(&self) -> Option<Vec<RankingFault>> {
        self.has_begun().then(|| rules::faults(&self.recommendation.entries))
    }

    /// The members of the panel who have not signed this version.
    pub(in super::super) fn missing(&self, desk: &Desk) -> Vec<PersonId> {
        let signed = |person| self.recommendation.signatures.iter().any(|one| one.person == person && one.version == self.recommendation.version);
        desk.seats.iter().filter(|seat| seat.may_open_applications() && !signed(seat.person)).map(|seat| seat.person).collect()
    }
}

/// Those of whom a signature can be asked: whoever asks has the form before them.
pub(super) fn to_ask(desk: &Desk, missing: &[PersonId]) -> Vec<PersonId> {
    missing.iter().copied().filter(|person| *person != desk.person()).collect()
}

/// What comes next; `whole` says that a ranking is begun and lacks nothing, `met` that everyone has been.
fn next(desk: &Desk, table: &Table, late: bool, (whole, met): (bool, bool)) -> &'static str {
    match desk.position.stage {
        Stage::Filled => "filled",
        Stage::Offered if late => "late",
        Stage::Offered => "answer",
        Stage::Recommended if table.next_in_line().is_none() => "nobody",
        Stage::Recommended => "offer",
        Stage::Interviewing if table.candidates.is_empty() => "empty",
        Stage::Interviewing if whole && table.missing(desk).is_empty() => "finish",
        Stage::Interviewing if whole => "sign",
        Stage::Interviewing if met || table.has_begun() => "write",
        _ => "wait",
    }
}

fn lines(desk: &Desk, table: &Table, reads: bool, fields: Option<&Fields>, mistakes: &Mistakes) -> Vec<Line> {
    let language = desk.actor.frame.language;
    let mut lines: Vec<Line> = table
        .candidates
        .iter()
        .map(|candidate| {
            let id = candidate.application.id;
            let entry = table.recommendation.entries.iter().find(|entry| entry.application == id);
            let typed = |name: &str| fields.filter(|fields| fields.has(name)).map(|fields| fields.raw(name).to_owned());
            let choice = typed(&format!("place-{id}")).unwrap_or_else(|| entry.map_or(Choice::Open, |entry| entry.choice).form());
            let kept = entry.filter(|_| reads).map_or_else(String::new, |entry| entry.reason.clone());
            Line {
                label: candidate.label(language),
                place: Choice::from_form(&choice).place(),
                reason: typed(&format!("reason-{id}")).unwrap_or(kept),
                place_mistake: mistakes.of(language, &format!("place-{id}")),
                reason_mistake: mistakes.of(language, &format!("reason-{id}")),
                choice,
                id: id.to_string(),
            }
        })
        .collect();
    if desk.position.stage.reached(Stage::Recommended) {
        lines.sort_by_key(|line| line.place.unwrap_or(usize::MAX));
    }
    lines
}

pub(in super::super) async fn members(site: &Site, desk: &Desk, table: &Table) -> Result<Vec<Member>, PageError> {
    let frame = &desk.actor.frame;
    let seats: Vec<PersonId> = desk.seats.iter().filter(|seat| seat.may_open_applications()).map(|seat| seat.person).collect();
    let known = people::by_ids(site.db.read(), &seats).await?;
    let recommendation = &table.recommendation;
    Ok(known
        .into_iter()
        .map(|person| {
            let signature = recommendation.signatures.iter().find(|one| one.person == person.id && one.version == recommendation.version);
            let state = match signature {
                None => "missing",
                Some(one) if one.agrees => "agrees",
                Some(_) => "dissents",
            };
            Member {
                me: person.id == desk.person(),
                name: person.name,
                state,
                dissent: signature.map(|one| one.dissent.clone()).unwrap_or_default(),
                when: signature.map(|one| frame.moment(&one.at)),
            }
        })
        .collect())
}

pub(super) async fn build(site: &Site, desk: Desk, typed: Option<Fields>, mistakes: Mistakes) -> Result<DecisionPage, PageError> {
    let table = Table::load(site, &desk).await?;
    let frame = desk.frame();
    let (reads, offers_it) = (desk.may(site, READ), desk.may(site, OFFER));
    if !table.candidates.is_empty() {
        note_read(site, &desk, table.candidates.iter().map(|candidate| candidate.application.id)).await?;
    }
    let now = site.clock.now();
    let offer_lines: Vec<OfferLine> = table
        .offers
        .iter()
        .map(|offer| OfferLine {
            label: table
                .candidate(offer.application_id.into())
                .map_or_else(|| frame.t("decisions-candidate-gone"), |candidate| candidate.label(frame.language)),
            state: offers::state(offer).id(),
            starts: frame.date(&offer.starts),
            percentage: offer.percentage,
            pay: Ore(offer.pay_ore).to_string(),
            answer_by: frame.date(&offer.answer_by),
            late: offers::state(offer) == rules::OfferState::Sent && !rules::in_time(offer.answer_by, now),
        })
        .collect();
    let late = offer_lines.iter().any(|offer| offer.late);
    let lines = lines(&desk, &table, reads, typed.as_ref(), &mistakes);
    let fields = match typed {
        Some(fields) => fields,
        None => filled(site, &desk, &table).await?,
    };
    let panel_is_at_it = desk.position.stage == Stage::Interviewing;
    let writes = desk.may(site, RECOMMEND) && panel_is_at_it;
    let reopens = desk.may(site, RECOMMEND) && desk.position.stage == Stage::Recommended;
    // Once someone has begun, nobody asks whether it is time to.
    let met = panel_is_at_it && !table.has_begun() && interviews::everyone_met(site, &desk, &table.candidates).await?;
    let faults = table.faults();
    let whole = faults.as_ref().is_some_and(Vec::is_empty);
    let missing = table.missing(&desk);
    let asked_at = table.recommendation.asked_at;
    let just_asked = asked_at.is_some_and(|at| at.utc() > rules::asked_again_since(now));
    let others = to_ask(&desk, &missing).len();
    let named = |id| table.candidate(id).map_or_else(String::new, |candidate| candidate.label(frame.language));
    Ok(DecisionPage {
        next: next(&desk, &table, late, (whole, met)),
        left: faults.into_iter().flatten().filter(|_| writes).map(|fault| frame.t1(fault.key(), "value", named(fault.application()))).collect(),
        reads,
        writes,
        reopens,
        offers_it,
        version: table.recommendation.version,
        places: (1..=table.candidates.len()).collect(),
        lines,
        members: members(site, &desk, &table).await?,
        missing: !missing.is_empty(),
        signs: missing.contains(&desk.person()),
        asks: Some(others).filter(|others| writes && *others > 0 && !just_asked).map(|others| frame.tn("decisions-ask", others)),
        asked: asked_at.filter(|_| writes && others > 0).map(|at| frame.moment(&at)),
        letters: if (writes || reopens) && whole { letters(site, &table, frame.language).await? } else { Vec::new() },
        finished_without: table.recommendation.finished_without.clone(),
        offers: offer_lines,
        next_in_line: table.next_in_line().map(|candidate| candidate.label(frame.language)),
        page: frame,
        desk,
        fields,
        mistakes,
    })
}

/// The letters to those who are not recommended, as each will read theirs.
async fn letters(site: &Site, table: &Table, language: Language) -> Result<Vec<(String, Preview)>, PageError> {
    let entries = &table.recommendation.entries;
    let reason = |id| entries.iter().find(|entry| entry.application == id && entry.choice == Choice::No).map(|entry| entry.reason.clone());
    let to: Vec<&Candidate> = table.candidates.iter().filter(|candidate| reason(candidate.application.id).is_some()).collect();
    let applications: Vec<Application> = to.iter().map(|candidate| candidate.application.clone()).collect();
    let filled = |one: &Application| vec![("reason", reason(one.id).unwrap_or_default())];
    let letters = applications::preview(site, &applications, true, "not-recommended", filled).await?;
    Ok(to.iter().map(|candidate| candidate.label(language)).zip(letters).collect())
}

/// The forms before anyone types: the terms of the position, and one's own signature as it stands.
async fn filled(site: &Site, desk: &Desk, table: &Table) -> Result<Fields, PageError> {
    // Nothing is offered before there is a recommendation.
    let mut fields = if desk.position.stage == Stage::Recommended { terms(site, desk).await? } else { Fields::default() };
    let mine = table.recommendation.signatures.iter().find(|one| one.person == desk.person() && one.version == table.recommendation.version);
    if let Some(mine) = mine {
        fields.set("agrees", if mine.agrees { "yes" } else { "no" });
        fields.set("dissent", mine.dissent.clone());
    }
    Ok(fields)
}

/// The offer's form before anyone types: what the position itself says.
async fn terms(site: &Site, desk: &Desk) -> Result<Fields, PageError> {
    let position = &desk.position;
    let ad = ads::full(site.db.read(), desk.organisation(), position.id).await?;
    let place = ad.map(|ad| ad.place).unwrap_or_default();
    let answer_by = site.clock.today().saturating_add(Duration::days(7));
    Ok(Fields::from_pairs([
        ("starts", position.starts.map(dates::iso).unwrap_or_default()),
        ("percentage", position.percentage.map(|percentage| percentage.to_string()).unwrap_or_default()),
        ("place", place),
        ("answer_by", dates::iso(answer_by)),
    ]))
}

/// Names and reasons were read: that is on the record of each application, where the one it is about can see it.
pub(super) async fn note_read(site: &Site, desk: &Desk, read: impl IntoIterator<Item = ApplicationId>) -> Result<(), PageError> {
    let mut write = desk.actor.write(site).await?;
    for application in read {
        write.audit("decision.read", "Application", application, json!({ "position": desk.position.id }));
    }
    Ok(write.commit().await?)
}

pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    page(&build(&site, desk, None, Mistakes::default()).await?)
}
