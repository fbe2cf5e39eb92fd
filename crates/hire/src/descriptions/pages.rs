//! The pages of a description: choose a template, read, edit a section, approve, reopen, compare, print.

use askama::Template;
use axum::extract::State;
use kernel::{Language, PositionId};
use platform::{
    Frame, PageError, PageResult, Site,
    documents::Paper,
    form::{Fields, Mistakes},
    http::{At, At2, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::{Actor, organisations, people};
use serde_json::json;

use super::{
    begin::{Known, draft, templates},
    documents::{Around, paper},
    rules::{self, Change, Section},
    store::{self, Description},
};
use crate::{
    desk::{self, Desk},
    kept::too_late,
    path::Stage,
    positions::{self, EDIT, VIEW},
};

#[derive(Template)]
#[template(path = "descriptions/templates/choose.html")]
struct ChoosePage {
    page: Frame,
    desk: Desk,
    /// Id, title, what it is for, and its first points of purpose and tasks.
    templates: Vec<(&'static str, String, String, Vec<String>)>,
    languages: Vec<(&'static str, &'static str)>,
    chosen: &'static str,
    mistakes: Mistakes,
    may_edit: bool,
}

#[derive(Template)]
#[template(path = "descriptions/templates/show.html")]
struct ShowPage {
    page: Frame,
    desk: Desk,
    description: Description,
    sections: Vec<(Section, Vec<String>)>,
    lacking: Vec<String>,
    earlier: Vec<Description>,
    approver: Option<String>,
    may_edit: bool,
    may_approve: bool,
    /// Whether it can be begun anew: nothing was ever approved.
    may_start_over: bool,
}

#[derive(Template)]
#[template(path = "descriptions/templates/edit.html")]
struct EditPage {
    page: Frame,
    desk: Desk,
    section: Section,
    help: String,
    number: usize,
    of: usize,
    version: i64,
    fields: Fields,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "descriptions/templates/version.html")]
struct VersionPage {
    page: Frame,
    desk: Desk,
    description: Description,
    sections: Vec<(Section, Vec<String>)>,
    changes: Vec<Change>,
    has_before: bool,
}

#[derive(Template)]
#[template(path = "descriptions/templates/start_over.html")]
struct StartOverPage {
    page: Frame,
    desk: Desk,
    version: i64,
}

fn with_points(sections: &[Section]) -> Vec<(Section, Vec<String>)> {
    sections.iter().map(|section| (section.clone(), section.points())).collect()
}

async fn newest(site: &Site, desk: &Desk) -> Result<Option<Description>, PageError> {
    Ok(store::versions(site.db.read(), desk.organisation(), desk.position.id).await?.into_iter().next())
}

fn choose_page(site: &Site, desk: Desk, mistakes: Mistakes) -> ChoosePage {
    let chosen = desk.actor.organisation.language.code();
    let reading = desk.actor.frame.language;
    let templates = templates(desk.actor.organisation.kind)
        .into_iter()
        .map(|document| {
            let points = ["purpose", "tasks"].iter().filter_map(|id| document.group(id)).flat_map(|group| group.items.iter().take(3));
            (
                document.id.as_str(),
                document.title(reading).to_owned(),
                document.body(reading).to_owned(),
                points.map(|item| item.title(reading).to_owned()).collect(),
            )
        })
        .collect();
    let languages = Language::ALL.map(|language| (language.code(), language.own_name())).to_vec();
    ChoosePage { page: desk.frame(), may_edit: desk.may(site, EDIT) && !desk.position.stage.is_over(), templates, languages, chosen, mistakes, desk }
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let mut versions = store::versions(site.db.read(), desk.organisation(), desk.position.id).await?;
    if versions.is_empty() {
        return page(&choose_page(&site, desk, Mistakes::default()));
    }
    let description = versions.remove(0);
    let approver = match description.approved_by {
        Some(person) => people::by_id(site.db.read(), person).await?.map(|person| person.name),
        None => None,
    };
    let may_edit = desk.may(&site, EDIT);
    let lacking = rules::lacking(&description.sections)
        .into_iter()
        .map(|id| description.section(id).map_or_else(|| id.to_owned(), |section| section.title.clone()))
        .collect();
    page(&ShowPage {
        page: desk.frame(),
        sections: with_points(&description.sections),
        may_approve: may_edit && description.is_draft() && desk.position.stage == Stage::Planned,
        may_start_over: may_edit && description.is_draft() && versions.is_empty() && !desk.position.stage.is_over(),
        may_edit,
        lacking,
        earlier: versions,
        approver,
        description,
        desk,
    })
}

pub(super) async fn begin(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let template = method::library().newest("template", fields.raw("template"));
    let (Some(template), Ok(language)) = (template, fields.raw("language").parse::<Language>()) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("template", "descriptions-choose-one");
        return again(&choose_page(&site, desk, mistakes));
    };
    if newest(&site, &desk).await?.is_some() || desk.position.stage.is_over() {
        return see(desk.path("/description"));
    }
    let known = Known::of(site.db.read(), &desk.position, &desk.actor.organisation).await?;
    let description = draft(&known, template, language, 1);
    let mut write = desk.actor.write(&site).await?;
    if store::insert(&write, &description).await? {
        write.audit("description.begin", "Position", desk.position.id, json!({ "template": description.template, "number": 1 }));
        write.commit().await?;
    }
    see(desk.path("/description"))
}

/// The draft and the section asked for; an approved description has none to edit.
async fn draft_section(site: &Site, desk: &Desk, id: &str) -> Result<(Description, usize, Section), PageError> {
    let description = newest(site, desk).await?.filter(Description::is_draft).ok_or(PageError::Hidden)?;
    let (at, section) = description
        .sections
        .iter()
        .enumerate()
        .find(|(_, section)| section.id == id)
        .map(|(at, section)| (at, section.clone()))
        .ok_or(PageError::Hidden)?;
    Ok((description, at, section))
}

fn edit_page(desk: Desk, description: &Description, at: usize, section: Section, fields: Fields, mistakes: Mistakes) -> EditPage {
    let help = method::library()
        .at(&description.template)
        .and_then(|template| template.group(&section.id))
        .map(|group| group.body(desk.actor.frame.language).to_owned());
    EditPage {
        page: desk.frame(),
        number: at + 1,
        of: description.sections.len(),
        // What is mended is still the text that was opened, so that a colleague's newer one is never saved over unseen.
        version: if mistakes.is_empty() { description.version } else { fields.version() },
        help: help.unwrap_or_default(),
        section,
        fields,
        mistakes,
        desk,
    }
}

pub(super) async fn edit_section(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, String>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let (description, at, section) = draft_section(&site, &desk, &id).await?;
    let fields = Fields::from_pairs([("text", section.text.clone())]);
    page(&edit_page(desk, &description, at, section, fields, Mistakes::default()))
}

pub(super) async fn save_section(State(site): State<Site>, actor: Actor, At2(position, id): At2<PositionId, String>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let (mut description, at, section) = match draft_section(&site, &desk, &id).await {
        Ok(found) => found,
        Err(PageError::Hidden) => return no_draft(&site, &desk, &id, &fields).await,
        Err(error) => return Err(error),
    };
    let text = fields.text("text");
    if text.chars().count() > rules::LONGEST {
        let mut mistakes = Mistakes::default();
        mistakes.add_with("text", "form-too-long", rules::LONGEST);
        return again(&edit_page(desk, &description, at, section, fields, mistakes));
    }
    let next = description.sections.get(at + 1).map(|section| section.id.clone());
    if let Some(slot) = description.sections.get_mut(at) {
        slot.text.clone_from(&text);
    }
    let mut write = desk.actor.write(&site).await?;
    if !store::save(&write, &description, fields.version()).await? {
        drop(write);
        let Ok((now, _, theirs)) = draft_section(&site, &desk, &id).await else { return no_draft(&site, &desk, &id, &fields).await };
        let differences = vec![Difference { label: theirs.title, theirs: theirs.text, yours: text }];
        return conflict(desk.frame(), &desk.actor.frame.path, &desk.path("/description"), now.version, differences, &fields);
    }
    write.audit("description.edit", "Position", desk.position.id, json!({ "number": description.number, "section": id }));
    write.commit().await?;
    if fields.autosave() {
        return saved(fields.version() + 1);
    }
    match next.filter(|_| fields.has("next")) {
        Some(next) => see(desk.path(&format!("/description/sections/{next}"))),
        None => see(desk.path("/description?notice=saved")),
    }
}

/// Someone approved the description meanwhile, or began it anew: nothing is saved, and nothing that was typed is lost.
async fn no_draft(site: &Site, desk: &Desk, id: &str, fields: &Fields) -> PageResult {
    let newest = newest(site, desk).await?.ok_or(PageError::Hidden)?;
    let section = newest.section(id).ok_or(PageError::Hidden)?;
    let frame = desk.frame();
    let typed = vec![(section.title.clone(), fields.text("text"))];
    too_late(desk.frame(), frame.t("descriptions-approved-meanwhile"), typed, desk.path("/description"))
}

pub(super) async fn approve(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let description = newest(&site, &desk).await?.ok_or(PageError::Hidden)?;
    if !description.is_draft() {
        // The page says who approved it.
        return see(desk.path("/description"));
    }
    if !rules::lacking(&description.sections).is_empty() || description.version != fields.version() {
        return see(desk.path("/description?notice=description-not-approved"));
    }
    let mut write = desk.actor.write(&site).await?;
    let approved = store::approve(&write, &description, desk.person()).await?;
    if !approved || !positions::advance(&write, &desk.position, Stage::Described).await? {
        return see(desk.path("/description?notice=description-not-approved"));
    }
    write.audit("description.approve", "Position", desk.position.id, json!({ "number": description.number }));
    write.commit().await?;
    see(desk.path("?notice=description-approved"))
}

/// A new draft beginning with the words of the approved one, which stays as it is.
pub(super) async fn reopen(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let mut description = newest(&site, &desk).await?.filter(|description| !description.is_draft()).ok_or(PageError::Hidden)?;
    if desk.position.stage != Stage::Described {
        return Err(PageError::Refused("descriptions-reopen-too-late"));
    }
    description.number += 1;
    let mut write = desk.actor.write(&site).await?;
    if store::insert(&write, &description).await? && positions::advance(&write, &desk.position, Stage::Planned).await? {
        write.audit("description.reopen", "Position", desk.position.id, json!({ "number": description.number }));
        write.commit().await?;
    }
    see(desk.path("/description"))
}

async fn numbered(site: &Site, desk: &Desk, number: i64) -> Result<(Description, Option<Description>), PageError> {
    let mut versions = store::versions(site.db.read(), desk.organisation(), desk.position.id)
        .await?
        .into_iter()
        .skip_while(|description| description.number != number);
    let description = versions.next().ok_or(PageError::Hidden)?;
    Ok((description, versions.next()))
}

pub(super) async fn version(State(site): State<Site>, actor: Actor, At2(position, number): At2<PositionId, i64>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let (description, before) = numbered(&site, &desk, number).await?;
    let changes = before.as_ref().map(|before| rules::changes(&before.sections, &description.sections)).unwrap_or_default();
    page(&VersionPage { page: desk.frame(), sections: with_points(&description.sections), has_before: before.is_some(), changes, description, desk })
}

/// Throws a first draft away, once that is confirmed, so that it can be begun from another template or in another language.
pub(super) async fn start_over(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, EDIT).await?;
    let versions = store::versions(site.db.read(), desk.organisation(), desk.position.id).await?;
    let [description] = versions.as_slice() else { return see(desk.path("/description")) };
    if !description.is_draft() || desk.position.stage.is_over() {
        return see(desk.path("/description"));
    }
    if !fields.is("confirmed", "yes") {
        return page(&StartOverPage { page: desk.frame(), version: description.version, desk });
    }
    let mut write = desk.actor.write(&site).await?;
    if !store::discard(&write, description, fields.version()).await? {
        return see(desk.path("/description?notice=description-not-discarded"));
    }
    write.audit("description.discard", "Position", desk.position.id, json!({ "template": description.template }));
    write.commit().await?;
    see(desk.path("/description?notice=description-discarded"))
}

async fn printed(site: &Site, actor: Actor, position: PositionId, number: i64) -> Result<(Paper, String), PageError> {
    let desk = desk::sit(site, actor, position, VIEW).await?;
    let (description, _) = numbered(site, &desk, number).await?;
    let name = format!("stillingsbeskrivelse-{}-v{number}", organisations::slug_of(&desk.position.title));
    let unit = positions::unit_of(site.db.read(), &desk.position).await?;
    let leader = match desk.position.leader {
        Some(leader) => people::by_id(site.db.read(), leader).await?,
        None => None,
    };
    let around = Around {
        organisation: &desk.actor.organisation.name,
        unit: unit.as_ref().map(|unit| unit.name.as_str()),
        leader: leader.as_ref().map(|leader| leader.name.as_str()),
    };
    Ok((paper(&description, &desk.position, around, site.clock.today()), name))
}

pub(super) async fn pdf(State(site): State<Site>, actor: Actor, At2(position, number): At2<PositionId, i64>) -> PageResult {
    let (paper, name) = printed(&site, actor, position, number).await?;
    platform::http::pdf(&site, paper, &name).await
}

pub(super) async fn word(State(site): State<Site>, actor: Actor, At2(position, number): At2<PositionId, i64>) -> PageResult {
    let (paper, name) = printed(&site, actor, position, number).await?;
    platform::http::word(&site, paper, &name).await
}
