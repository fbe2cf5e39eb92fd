//! Setting the criteria: drafted from the ad, weighed by the members, fixed once someone has begun to score.

use askama::Template;
use axum::extract::State;
use kernel::PositionId;
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{Criterion, SET_CRITERIA, rules, store};
use crate::{
    ads::{self, Advert},
    desk::{self, Desk},
};

/// Empty lines offered beyond those that are filled.
const SPARE: usize = 2;

#[derive(Template)]
#[template(path = "assessment/templates/criteria.html")]
struct CriteriaPage {
    page: Frame,
    desk: Desk,
    version: i64,
    locked: bool,
    drafted: bool,
    lines: Vec<usize>,
    weights: Vec<(String, String)>,
    fields: Fields,
    mistakes: Mistakes,
}

async fn build(site: &Site, desk: Desk, fields: Option<Fields>, mistakes: Mistakes) -> Result<CriteriaPage, PageError> {
    let db = site.db.read();
    let (organisation, position) = (desk.organisation(), desk.position.id);
    let version = match &fields {
        Some(typed) => typed.version(),
        None => store::assessment(db, organisation, position).await?.map_or(0, |row| row.criteria_version),
    };
    let locked = store::has_scores(db, organisation, position).await? || desk.position.stage.reached(crate::Stage::Interviewing);
    let stands = store::criteria_of(db, organisation, position).await?;
    let drafted = stands.is_empty() && fields.is_none();
    let page = desk.frame();
    let fields = match fields {
        Some(fields) => fields,
        None if stands.is_empty() => filled(&draft(&page, &desk, ads::full(db, organisation, position).await?.as_ref())),
        None => filled(&stands.into_iter().map(|Criterion { title, weight, .. }| (title, weight)).collect::<Vec<_>>()),
    };
    let used = (0..rules::MOST).filter(|line| !fields.text(&format!("title_{line}")).is_empty()).max().map_or(0, |last| last + 1);
    let lines = (0..(used + SPARE).min(rules::MOST)).collect();
    let weights = (1..=rules::HEAVIEST).map(|weight| (weight.to_string(), page.tt("assessment-weight", weight))).collect();
    Ok(CriteriaPage { page, desk, version, locked, drafted, lines, weights, fields, mistakes })
}

fn filled(lines: &[(String, u8)]) -> Fields {
    let pairs = lines
        .iter()
        .enumerate()
        .flat_map(|(line, (title, weight))| [(format!("title_{line}"), title.clone()), (format!("weight_{line}"), weight.to_string())]);
    Fields::from_pairs(pairs)
}

/// A draft: what the ad asks for weighs more than what it wishes for; without an ad, the position's own tasks.
fn draft(page: &Frame, desk: &Desk, ad: Option<&Advert>) -> Vec<(String, u8)> {
    let of = |text: &str, weight: u8| rules::points_of(text).into_iter().map(|point| (point, weight)).collect::<Vec<_>>();
    let mut lines = ad.map_or_else(Vec::new, |ad| [of(ad.section("requirements"), 4), of(ad.section("desirable"), 2)].concat());
    if lines.is_empty() {
        let tasks = method::library().newest("catalogue", "tasks");
        let titles = desk.position.tasks.iter().filter_map(|id| tasks.and_then(|tasks| tasks.item(id)));
        lines = titles.map(|task| (task.title(page.language).to_owned(), 3)).collect();
        lines.extend(of(&desk.position.own_tasks, 3));
    }
    lines.truncate(8);
    lines
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, SET_CRITERIA).await?;
    page(&build(&site, desk, None, Mistakes::default()).await?)
}

/// The lines that say something, or what to mend.
fn read(fields: &Fields) -> Result<Vec<(String, u8)>, Mistakes> {
    let mut mistakes = Mistakes::default();
    let mut lines: Vec<(String, u8)> = Vec::new();
    for line in 0..rules::MOST {
        let title = fields.text(&format!("title_{line}"));
        if title.is_empty() {
            continue;
        }
        if title.chars().count() > rules::LONGEST_TITLE {
            mistakes.add_with(format!("title_{line}"), "form-too-long", rules::LONGEST_TITLE);
        }
        if lines.iter().any(|(held, _)| held.to_lowercase() == title.to_lowercase()) {
            mistakes.add(format!("title_{line}"), "assessment-criterion-twice");
        }
        match fields.raw(&format!("weight_{line}")).parse() {
            Ok(weight) if (1..=rules::HEAVIEST).contains(&weight) => lines.push((title, weight)),
            _ => mistakes.add(format!("weight_{line}"), "assessment-choose-weight"),
        }
    }
    if lines.is_empty() && mistakes.is_empty() {
        mistakes.add("title_0", "assessment-no-criteria");
    }
    if mistakes.is_empty() { Ok(lines) } else { Err(mistakes) }
}

pub(super) async fn save(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, SET_CRITERIA).await?;
    let lines = match read(&fields) {
        Ok(lines) => lines,
        Err(mistakes) => return again(&build(&site, desk, Some(fields), mistakes).await?),
    };
    if desk.position.stage.reached(crate::Stage::Interviewing) {
        return Err(PageError::Refused("assessment-locked"));
    }
    let mut write = desk.actor.write(&site).await?;
    match store::save_criteria(&write, position, fields.version(), &lines).await? {
        store::Saved::Done(version) => {
            write.audit("criteria.set", "Position", position, json!({ "count": lines.len() }));
            write.commit().await?;
            if fields.autosave() { saved(version) } else { see(desk.path("/assessment?notice=assessment-criteria-set")) }
        }
        store::Saved::Locked => Err(PageError::Refused("assessment-locked")),
        store::Saved::Stale => {
            drop(write);
            differ(&site, &desk, &lines, &fields).await
        }
    }
}

/// Two people set the criteria at once: both texts, neither lost.
async fn differ(site: &Site, desk: &Desk, mine: &[(String, u8)], fields: &Fields) -> PageResult {
    let db = site.db.read();
    let version = store::assessment(db, desk.organisation(), desk.position.id).await?.map_or(0, |row| row.criteria_version);
    let stands = store::criteria_of(db, desk.organisation(), desk.position.id).await?;
    let text = |lines: Vec<(String, u8)>| lines.into_iter().map(|(title, weight)| format!("{title} ({weight})")).collect::<Vec<_>>().join("\n");
    let theirs = text(stands.into_iter().map(|criterion| (criterion.title, criterion.weight)).collect());
    let frame = desk.frame();
    let difference = Difference { label: frame.t("assessment-criteria"), theirs, yours: text(mine.to_vec()) };
    let (action, back) = (desk.path("/assessment/criteria"), desk.path("/assessment"));
    conflict(frame, &action, &back, version, vec![difference], fields)
}
