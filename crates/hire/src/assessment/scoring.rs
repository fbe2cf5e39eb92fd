//! Scoring one application: what it says, a value and two notes for each criterion, and the others' sheets once one's own is done.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, PersonId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At2, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{
    ASSESS, Criterion, basis,
    basis::Basis,
    names_hidden, pages,
    refused::{self, Why},
    rules::{self, HIGHEST, Sheet},
    store::{self, Written},
};
use crate::{
    applications::{self, Application, Content},
    desk,
};

/// Another member's finished sheet, as the page shows it.
#[derive(Clone, Debug)]
struct Other {
    name: String,
    written: Written,
}

impl Other {
    fn value(&self, criterion: &Criterion) -> String {
        self.written.scores.get(&criterion.id).map(ToString::to_string).unwrap_or_default()
    }

    fn fact(&self, criterion: &Criterion) -> &str {
        self.written.facts.get(&criterion.id).map_or("", String::as_str)
    }

    fn evaluation(&self, criterion: &Criterion) -> &str {
        self.written.evaluations.get(&criterion.id).map_or("", String::as_str)
    }
}

#[derive(Template)]
#[template(path = "assessment/templates/score.html")]
struct ScorePage {
    page: Frame,
    basis: Basis,
    application: Application,
    content: Content,
    hidden: bool,
    values: Vec<u8>,
    version: i64,
    mine: bool,
    others: Vec<Other>,
    /// Whether the sheet can still be changed.
    open: bool,
    fields: Fields,
    mistakes: Mistakes,
}

/// The reader at one application.
async fn sit(site: &Site, actor: Actor, position: PositionId, application: ApplicationId) -> Result<(Basis, Application), PageError> {
    let desk = desk::sit(site, actor, position, ASSESS).await?;
    let basis = basis::load(site, desk).await?;
    let found = basis.applications.iter().find(|found| found.id == application).cloned().ok_or(PageError::Hidden)?;
    Ok((basis, found))
}

/// The reader at one application of an assessment that is open, or was.
async fn look(site: &Site, actor: Actor, position: PositionId, application: ApplicationId) -> Result<(Basis, Application), PageError> {
    let (basis, found) = sit(site, actor, position, application).await?;
    if basis.phase == rules::Phase::Waiting || basis.criteria.is_empty() {
        return Err(PageError::See(basis.desk.path("/assessment")));
    }
    // Without lived experience on the panel, nobody begins: the panel's page says what is missing.
    if !basis.whole && basis.phase == rules::Phase::Open {
        return Err(PageError::See(basis.desk.path("/panel")));
    }
    Ok((basis, found))
}

async fn build(site: &Site, basis: Basis, application: Application, typed: Option<Fields>, mistakes: Mistakes) -> Result<ScorePage, PageError> {
    let content = applications::contents(site, std::slice::from_ref(&application)).await?.into_iter().next().ok_or(PageError::Hidden)?.1;
    let hidden = names_hidden(&basis.desk.position, basis.ad.as_ref());
    let content = if hidden { super::concealed(&content) } else { content };
    let reader = basis.desk.person();
    let mut all = store::written(site, basis.desk.organisation(), application.id).await?;
    let own = all.iter().position(|(row, _)| row.person_id == reader.0).map(|index| all.swap_remove(index));
    let (version, mine) = own.as_ref().map_or((0, false), |(row, _)| (row.version, row.complete));
    let others = others(site, &basis, own.as_ref(), all).await?;
    let fields = typed.unwrap_or_else(|| own.map_or_else(Fields::default, |(_, written)| filled(&written)));
    let open = basis.is_open();
    Ok(ScorePage {
        page: basis.desk.frame(),
        values: (0..=HIGHEST).collect(),
        basis,
        application,
        content,
        hidden,
        version,
        mine,
        others,
        open,
        fields,
        mistakes,
    })
}

fn sheet(row: &super::rows::scores::Model, written: &Written) -> Sheet {
    Sheet { person: PersonId(row.person_id), application: ApplicationId(row.application_id), complete: row.complete, scores: written.scores.clone() }
}

/// The sheets of the other members, as far as the rule lets the reader see them.
async fn others(
    site: &Site,
    basis: &Basis,
    own: Option<&(super::rows::scores::Model, Written)>,
    all: Vec<(super::rows::scores::Model, Written)>,
) -> Result<Vec<Other>, PageError> {
    let sheets: Vec<Sheet> = own.into_iter().chain(&all).map(|(row, written)| sheet(row, written)).collect();
    let seen: Vec<PersonId> = rules::visible(basis.desk.person(), &sheets).into_iter().map(|sheet| sheet.person).collect();
    let members = basis.members();
    let shown: Vec<_> = all
        .into_iter()
        .map(|(row, written)| (PersonId(row.person_id), written))
        .filter(|(person, _)| seen.contains(person) && members.contains(person))
        .collect();
    let names = pages::names(site, &shown.iter().map(|(person, _)| *person).collect::<Vec<_>>()).await?;
    Ok(shown.into_iter().zip(names).map(|((_, written), name)| Other { name, written }).collect())
}

fn filled(written: &Written) -> Fields {
    let mut fields = Fields::default();
    for (criterion, value) in &written.scores {
        fields.set(&format!("score_{criterion}"), value.to_string());
    }
    for (prefix, notes) in [("fact", &written.facts), ("evaluation", &written.evaluations)] {
        for (criterion, note) in notes {
            fields.set(&format!("{prefix}_{criterion}"), note.clone());
        }
    }
    fields
}

/// What was typed, for the criteria there are.
fn read(criteria: &[Criterion], fields: &Fields) -> (Written, Mistakes) {
    let (mut written, mut mistakes) = (Written::default(), Mistakes::default());
    for Criterion { id, .. } in criteria {
        if let Some(value) = fields.raw(&format!("score_{id}")).parse::<u8>().ok().filter(|value| *value <= HIGHEST) {
            written.scores.insert(*id, value);
        }
        for (prefix, notes) in [("fact", &mut written.facts), ("evaluation", &mut written.evaluations)] {
            let name = format!("{prefix}_{id}");
            let note = fields.text(&name);
            if note.chars().count() > rules::LONGEST_NOTE {
                mistakes.add_with(name, "form-too-long", rules::LONGEST_NOTE);
            } else if !note.is_empty() {
                notes.insert(*id, note);
            }
        }
    }
    (written, mistakes)
}

/// Opening an application is written down: who, which, what for.
pub(super) async fn show(State(site): State<Site>, actor: Actor, At2(position, application): At2<PositionId, ApplicationId>) -> PageResult {
    let (basis, application) = look(&site, actor, position, application).await?;
    let id = application.id;
    let shown = build(&site, basis, application, None, Mistakes::default()).await?;
    let mut write = shown.basis.desk.actor.write(&site).await?;
    write.audit("application.read", "Application", id, json!({ "for": "assessment" }));
    write.commit().await?;
    page(&shown)
}

pub(super) async fn save(
    State(site): State<Site>,
    actor: Actor,
    At2(position, application): At2<PositionId, ApplicationId>,
    fields: Fields,
) -> PageResult {
    let (basis, application) = sit(&site, actor, position, application).await?;
    if let Some(why) = refused::why(&basis, &fields) {
        return refused::kept(basis, &application, why, &fields);
    }
    let (written, mistakes) = read(&basis.criteria, &fields);
    if !mistakes.is_empty() {
        return again(&build(&site, basis, application, Some(fields), mistakes).await?);
    }
    let complete = rules::is_complete(&basis.criteria, &written.scores);
    let person = basis.desk.person();
    let entry = store::Entry { position, application: application.id, person, written: &written, complete };
    let mut write = basis.desk.actor.write(&site).await?;
    match store::save_sheet(&site, &write, &entry, fields.version(), basis.criteria_version()).await? {
        store::Saved::Done(version) => {
            write.audit("score.save", "Application", application.id, json!({ "complete": complete }));
            write.commit().await?;
            if fields.autosave() { saved(version) } else { onward(&site, &basis, &application, complete).await }
        }
        store::Saved::Locked => {
            // Someone decided, or set the criteria anew, between what was read above and now.
            drop(write);
            let guard = store::assessment(site.db.read(), basis.desk.organisation(), position).await?;
            let why = if guard.is_some_and(|guard| guard.decided_at.is_some()) { Why::Decided } else { Why::Changed };
            refused::kept(basis, &application, why, &fields)
        }
        store::Saved::Stale => {
            drop(write);
            differ(&site, basis, &application, &written, &fields).await
        }
    }
}

/// On to the next one that waits; or back to this one when something is missing, or to the overview when all is done.
async fn onward(site: &Site, basis: &Basis, application: &Application, complete: bool) -> PageResult {
    let at = |id: ApplicationId, notice: &str| basis.desk.path(&format!("/assessment/applications/{id}?notice={notice}"));
    if !complete {
        return see(at(application.id, "score-incomplete"));
    }
    let done = store::finished(site.db.read(), basis.desk.organisation(), basis.desk.position.id).await?;
    match basis.next_unfinished(Some(application.id), &done) {
        Some(next) => see(at(next.id, "score-saved")),
        None => see(basis.desk.path("/assessment?notice=score-all-done")),
    }
}

/// The same member wrote in two places: both sheets, neither lost.
async fn differ(site: &Site, basis: Basis, application: &Application, mine: &Written, fields: &Fields) -> PageResult {
    let all = store::written(site, basis.desk.organisation(), application.id).await?;
    let (row, theirs) = all.into_iter().find(|(row, _)| row.person_id == basis.desk.person().0).ok_or(PageError::Hidden)?;
    let frame = basis.desk.frame();
    let text = |written: &Written, criterion: &Criterion| {
        let note = |notes: &store::Notes| notes.get(&criterion.id).cloned().unwrap_or_default();
        let value = written.scores.get(&criterion.id).map(|value| frame.tt("assessment-value", value)).unwrap_or_default();
        [value, note(&written.facts), note(&written.evaluations)].join("\n").trim().to_owned()
    };
    let differences = basis
        .criteria
        .iter()
        .map(|criterion| Difference { label: criterion.title.clone(), theirs: text(&theirs, criterion), yours: text(mine, criterion) })
        .filter(|difference| difference.theirs != difference.yours)
        .collect();
    let here = basis.desk.path(&format!("/assessment/applications/{}", application.id));
    conflict(basis.desk.frame(), &here, &here, row.version, differences, fields)
}
