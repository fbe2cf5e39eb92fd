//! What every page of the assessment begins with: the desk, the phase, the criteria and the applications by number.

use kernel::{ApplicationId, PersonId};
use platform::{Frame, PageError, Site};

use super::{
    ASSESS, Criterion, members, phase_of,
    rows::assessments,
    rules::{self, Phase, Sheet, Spread},
    store,
};
use crate::{
    ads::{self, Ad},
    applications::{self, Application},
    desk::Desk,
    panel,
};

/// The ground a page stands on.
#[derive(Debug)]
pub(super) struct Basis {
    pub(super) desk: Desk,
    pub(super) ad: Option<Ad>,
    pub(super) phase: Phase,
    pub(super) criteria: Vec<Criterion>,
    pub(super) guard: Option<assessments::Model>,
    pub(super) applications: Vec<Application>,
    /// Whether the panel has lived experience, or someone answered for going on without.
    pub(super) whole: bool,
    /// Whether the reader may open applications.
    pub(super) may_assess: bool,
}

/// Loads it: the same few queries however many applications there are.
pub(super) async fn load(site: &Site, desk: Desk) -> Result<Basis, PageError> {
    let db = site.db.read();
    let (organisation, position) = (desk.organisation(), desk.position.id);
    let ad = ads::load(db, organisation, position).await?;
    let criteria = store::criteria_of(db, organisation, position).await?;
    let guard = store::assessment(db, organisation, position).await?;
    let applications = applications::sent(db, organisation, position).await?;
    let whole = panel::is_whole(db, &desk.position, &desk.seats).await?;
    let (phase, may_assess) = (phase_of(site, &desk.position, ad.as_ref().and_then(|ad| ad.deadline)), desk.may(site, ASSESS));
    Ok(Basis { desk, ad, phase, criteria, guard, applications, whole, may_assess })
}

impl Basis {
    /// The version of the criteria; 0 when nobody has set them.
    pub(super) fn criteria_version(&self) -> i64 {
        self.guard.as_ref().map_or(0, |guard| guard.criteria_version)
    }

    /// The version of the shortlist's proposal.
    pub(super) fn shortlist_version(&self) -> i64 {
        self.guard.as_ref().map_or(0, |guard| guard.shortlist_version)
    }

    /// Whether the reader can score now.
    pub(super) fn is_open(&self) -> bool {
        self.phase == Phase::Open && self.may_assess && self.whole && !self.criteria.is_empty()
    }

    /// The ids of the applications, by number.
    pub(super) fn ids(&self) -> Vec<ApplicationId> {
        self.applications.iter().map(|application| application.id).collect()
    }

    /// The members whose scores count.
    pub(super) fn members(&self) -> Vec<PersonId> {
        members(&self.desk.seats)
    }

    /// The first application after this one that the reader has not finished, beginning again at the top.
    pub(super) fn next_unfinished(&self, after: Option<ApplicationId>, done: &[(PersonId, ApplicationId)]) -> Option<&Application> {
        let start = after.and_then(|id| self.applications.iter().position(|application| application.id == id)).map_or(0, |index| index + 1);
        let reader = self.desk.person();
        let (before, behind) = self.applications.split_at(start.min(self.applications.len()));
        behind.iter().chain(before).find(|application| !done.contains(&(reader, application.id)))
    }
}

/// What one member gave one application, as far as the reader may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Not shown before the reader has finished their own.
    Hidden,
    /// Not finished.
    Missing,
    /// The weighted sum, in hundredths.
    Sum(u32),
}

/// One application in the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) application: Application,
    /// Whether the reader has finished it.
    pub(super) mine: bool,
    pub(super) cells: Vec<Cell>,
    pub(super) middle: Option<Spread>,
    /// How many members have not finished it; unknown before the reader has.
    pub(super) missing: Option<usize>,
}

impl Row {
    /// How many members have not finished it, in words; nothing when nobody lacks.
    pub(super) fn lacks(&self, page: &Frame) -> String {
        self.missing.filter(|missing| *missing > 0).map(|missing| page.tn("assessment-lacks", missing)).unwrap_or_default()
    }

    /// Whether the members see it so differently that it is worth talking about.
    pub(super) fn is_apart(&self) -> bool {
        self.middle.is_some_and(|middle| middle.width() >= 25)
    }
}

/// The comparison: a row an application, a cell a member, only what the reader may see.
pub(super) fn compare(basis: &Basis, sheets: &[Sheet]) -> Vec<Row> {
    let reader = basis.desk.person();
    let members = basis.members();
    let seen = rules::visible(reader, sheets);
    basis
        .applications
        .iter()
        .map(|application| {
            let sheet = |person: PersonId| seen.iter().find(|sheet| sheet.person == person && sheet.application == application.id && sheet.complete);
            let mine = sheet(reader).is_some();
            let cell = |person: &PersonId| match sheet(*person).and_then(|sheet| rules::weighted(&basis.criteria, &sheet.scores).percent()) {
                Some(sum) => Cell::Sum(sum),
                None if mine || *person == reader => Cell::Missing,
                None => Cell::Hidden,
            };
            let cells: Vec<Cell> = members.iter().map(cell).collect();
            let sums = cells.iter().filter_map(|cell| if let Cell::Sum(sum) = cell { Some(*sum) } else { None });
            let middle = if mine { rules::spread(sums) } else { None };
            let missing = mine.then(|| cells.iter().filter(|cell| **cell == Cell::Missing).count());
            Row { application: application.clone(), mine, cells, middle, missing }
        })
        .collect()
}
