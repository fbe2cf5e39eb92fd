//! The assessment's own page: how far it is, what applicants are weighed by, and the comparison.

use askama::Template;
use axum::extract::State;
use kernel::{PersonId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    http::{At, page},
};
use registry::{Actor, people};

use super::{
    DECIDE, SET_CRITERIA,
    basis::{self, Basis, Cell, Row},
    rules::{Phase, Pile},
    store,
};
use crate::{applications::Application, desk, panel};

#[derive(Template)]
#[template(path = "assessment/templates/overview.html")]
struct OverviewPage {
    page: Frame,
    basis: Basis,
    names: Vec<String>,
    rows: Vec<Row>,
    /// How many applications each member has left, for those who decide.
    left: Vec<(String, String)>,
    mine_left: String,
    next: Option<Application>,
    may_set: bool,
    may_decide: bool,
    /// Whether someone on the panel can decide, or can once they have declared.
    decidable: bool,
    locked: bool,
}

impl OverviewPage {
    /// Whether something is hidden from the reader until they have scored it themselves.
    fn waits_for_own(&self) -> bool {
        self.basis.phase == Phase::Open && self.basis.may_assess && self.rows.iter().any(|row| !row.mine)
    }
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, panel::VIEW).await?;
    let basis = basis::load(&site, desk).await?;
    let (organisation, position) = (basis.desk.organisation(), basis.desk.position.id);
    let over = basis.desk.position.stage.is_over();
    let may_set = basis.desk.may(&site, SET_CRITERIA) && !over;
    let may_decide = basis.desk.may(&site, DECIDE) && !over;
    let locked = store::has_scores(site.db.read(), organisation, position).await?;
    let decidable = panel::Deciders::of(site.db.read(), organisation).await?.sit(&basis.desk.position, &basis.desk.seats);
    let mut shown = OverviewPage {
        page: basis.desk.frame(),
        names: Vec::new(),
        rows: Vec::new(),
        left: Vec::new(),
        mine_left: String::new(),
        next: None,
        may_set,
        may_decide,
        decidable,
        locked,
        basis,
    };
    if shown.basis.may_assess {
        fill(&site, &mut shown).await?;
    }
    page(&shown)
}

/// The comparison, for those who may open applications.
async fn fill(site: &Site, shown: &mut OverviewPage) -> Result<(), PageError> {
    let basis = &shown.basis;
    let sheets = store::sheets(site, basis.desk.organisation(), basis.desk.position.id).await?;
    let done: Vec<_> = sheets.iter().filter(|sheet| sheet.complete).map(|sheet| (sheet.person, sheet.application)).collect();
    let members = basis.members();
    shown.names = names(site, &members).await?;
    shown.rows = basis::compare(basis, &sheets);
    let pile = Pile::of(&basis.ids(), &done);
    shown.mine_left = shown.page.tn("assessment-duty-score", pile.left(basis.desk.person()));
    shown.next = basis.next_unfinished(None, &done).cloned();
    if shown.may_decide {
        let left = members.iter().map(|member| pile.left(*member));
        let waiting = shown.names.iter().zip(left).filter(|(_, left)| *left > 0);
        shown.left = waiting.map(|(name, left)| (name.clone(), shown.page.tn("assessment-left", left))).collect();
    }
    Ok(())
}

/// The members' names, in their order.
pub(super) async fn names(site: &Site, members: &[PersonId]) -> Result<Vec<String>, PageError> {
    let known = people::by_ids(site.db.read(), members).await?;
    let name = |id: &PersonId| known.iter().find(|person| person.id == *id).map(|person| person.name.clone()).unwrap_or_default();
    Ok(members.iter().map(name).collect())
}
