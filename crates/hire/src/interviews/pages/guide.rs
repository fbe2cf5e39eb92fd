//! The guide: chosen from the method, with own questions that the law allows, on screen and on paper.

use askama::Template;
use axum::extract::State;
use kernel::{Language, PositionId};
use method::{Document, Item, markdown};
use platform::{
    Frame, PageError, PageResult, Site,
    documents::{Block, Paper},
    form::{Fields, Mistakes},
    http::{At, At2, again, page, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use sea_orm::prelude::Uuid;
use serde_json::json;

use super::super::{
    MANAGE, VIEW,
    lawful::check_question,
    store::{self, Guide},
};
use crate::{
    Stage,
    desk::{self, Desk},
};

/// One question, ready to be read.
struct Asked {
    id: String,
    title: String,
    listen: String,
    avoid: String,
    source: String,
    core: bool,
    chosen: bool,
}

struct Section {
    title: String,
    intro: String,
    questions: Vec<Asked>,
}

fn document(guide: &Guide) -> Option<&'static Document> {
    method::library().at(&guide.method).or_else(|| method::library().newest("interview", "peer-worker"))
}

fn asked(item: &Item, language: Language, guide: &Guide) -> Asked {
    Asked {
        id: item.id.clone(),
        title: item.title(language).to_owned(),
        listen: markdown(item.body(language)),
        avoid: markdown(item.part(language, "avoid")),
        source: item.source.cited(),
        core: item.flag("core"),
        chosen: guide.chosen.contains(&item.id),
    }
}

fn sections(guide: &Guide, language: Language) -> Vec<Section> {
    let groups = document(guide).into_iter().flat_map(|document| &document.groups);
    groups
        .map(|group| Section {
            title: group.title(language).to_owned(),
            intro: markdown(group.body(language)),
            questions: group.items.iter().map(|item| asked(item, language, guide)).collect(),
        })
        .collect()
}

/// The chosen questions in order, with the group each stands in: id, group, words.
pub(super) fn chosen(guide: &Guide, language: Language) -> Vec<(String, String, String)> {
    let groups = document(guide).into_iter().flat_map(|document| &document.groups);
    let from_method = groups.flat_map(|group| {
        let items = group.items.iter().filter(|item| guide.chosen.contains(&item.id));
        items.map(move |item| (item.id.clone(), group.title(language).to_owned(), item.title(language).to_owned()))
    });
    let own = guide.own.iter().map(|own| (own.id.to_string(), String::new(), own.question.clone()));
    from_method.chain(own).collect()
}

/// What a question is called, also when it has left the guide: by the method, by its own words, or that it was removed.
pub(super) fn words(guide: &Guide, id: &str, frame: &Frame) -> String {
    let own = guide.own.iter().find(|own| own.id.to_string() == id).map(|own| own.question.clone());
    let item = document(guide).and_then(|document| document.item(id)).map(|item| item.title(frame.language).to_owned());
    own.or(item).unwrap_or_else(|| frame.t("interviews-question-removed"))
}

/// The guide is what everyone was asked: once the panel has recommended, it stays as it was.
fn require_open(desk: &Desk) -> Result<(), PageError> {
    if is_open(desk) { Ok(()) } else { Err(PageError::Refused("interviews-over")) }
}

fn is_open(desk: &Desk) -> bool {
    !desk.position.stage.reached(Stage::Recommended) && !desk.position.stage.is_over()
}

#[derive(Template)]
#[template(path = "interviews/templates/guide.html")]
struct GuidePage {
    page: Frame,
    desk: Desk,
    manages: bool,
    sections: Vec<Section>,
    guide: Guide,
}

pub(in super::super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let guide = store::guide(site.db.read(), desk.organisation(), position).await?;
    let frame = desk.frame();
    let mut sections = sections(&guide, frame.language);
    for section in &mut sections {
        section.questions.retain(|question| question.chosen);
    }
    sections.retain(|section| !section.questions.is_empty());
    page(&GuidePage { page: frame, manages: desk.may(&site, MANAGE) && is_open(&desk), sections, guide, desk })
}

/// A question the law stops, with why and what to ask instead.
struct Stopped {
    title: String,
    why: String,
    instead: String,
    source: String,
}

#[derive(Template)]
#[template(path = "interviews/templates/questions.html")]
struct QuestionsPage {
    page: Frame,
    desk: Desk,
    sections: Vec<Section>,
    guide: Guide,
    fields: Fields,
    mistakes: Mistakes,
    stopped: Option<Stopped>,
}

async fn build(site: &Site, desk: Desk, fields: Fields, mistakes: Mistakes, stopped: Option<Stopped>) -> Result<QuestionsPage, PageError> {
    let guide = store::guide(site.db.read(), desk.organisation(), desk.position.id).await?;
    let frame = desk.frame();
    Ok(QuestionsPage { sections: sections(&guide, frame.language), page: frame, desk, guide, fields, mistakes, stopped })
}

pub(in super::super) async fn edit(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_open(&desk)?;
    page(&build(&site, desk, Fields::default(), Mistakes::default(), None).await?)
}

pub(in super::super) async fn save(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_open(&desk)?;
    let language = desk.actor.frame.language;
    let stored = store::guide(site.db.read(), desk.organisation(), position).await?;
    let known: Vec<String> = document(&stored).into_iter().flat_map(Document::items).map(|item| item.id.clone()).collect();
    let wanted: Vec<String> = known.into_iter().filter(|id| fields.is("question", id)).collect();
    if wanted.is_empty() && stored.own.is_empty() {
        let mut mistakes = Mistakes::default();
        mistakes.add("questions", "interviews-guide-empty");
        return again(&build(&site, desk, fields, mistakes, None).await?);
    }
    let mine = Guide { version: fields.version(), ..stored.clone() };
    let mut write = desk.actor.write(&site).await?;
    if !store::choose_questions(&write, position, &mine, &wanted).await? {
        drop(write);
        let words = |guide: &Guide| chosen(guide, language).into_iter().map(|(_, _, words)| words).collect::<Vec<_>>().join("\n");
        let yours = words(&Guide { chosen: wanted, ..stored.clone() });
        let difference = Difference { label: desk.frame().t("interviews-guide"), theirs: words(&stored), yours };
        let (action, back) = (desk.path("/interviews/guide/questions"), desk.path("/interviews/guide"));
        return conflict(desk.frame(), &action, &back, stored.version, vec![difference], &fields);
    }
    write.audit("interview-guide.choose", "Position", position, json!({ "questions": wanted.len() }));
    write.commit().await?;
    see(desk.path("/interviews/guide?notice=saved"))
}

/// An own question is let in only when the law allows it; else it is kept in its field beside the reason.
pub(in super::super) async fn add(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_open(&desk)?;
    let language = desk.actor.frame.language;
    let question = fields.text("own");
    let mut mistakes = Mistakes::default();
    if question.is_empty() {
        mistakes.add("own", "form-required");
    }
    if question.chars().count() > 500 {
        mistakes.add_with("own", "form-too-long", 500);
    }
    let stopped = check_question(&question, language).map(|ground| stopped(ground.id(), language));
    if stopped.is_some() {
        mistakes.add("own", "interviews-question-unlawful");
    }
    if !mistakes.is_empty() {
        return again(&build(&site, desk, fields, mistakes, stopped).await?);
    }
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let id = store::add_question(&write, position, &question, desk.person()).await?;
    write.audit("interview-question.add", "InterviewQuestion", id, json!({ "position": position }));
    let back = desk.path("/interviews/guide/questions?notice=saved");
    write.commit_to(&back).await?;
    see(back)
}

fn stopped(ground: &str, language: Language) -> Stopped {
    let item = method::library().newest("interview-rules", "unlawful").and_then(|rules| rules.item(ground));
    let text = |read: &dyn Fn(&'static Item) -> String| item.map(read).unwrap_or_default();
    Stopped {
        title: text(&|item| item.title(language).to_owned()),
        why: text(&|item| markdown(item.body(language))),
        instead: text(&|item| item.part(language, "ask-instead").to_owned()),
        source: text(&|item| item.source.cited()),
    }
}

pub(in super::super) async fn remove(State(site): State<Site>, actor: Actor, At2(position, question): At2<PositionId, Uuid>) -> PageResult {
    let desk = desk::sit(&site, actor, position, MANAGE).await?;
    require_open(&desk)?;
    let mut write = desk.actor.write(&site).await?;
    if !store::remove_question(&write, position, question).await? {
        return Err(PageError::Hidden);
    }
    write.audit("interview-question.remove", "InterviewQuestion", question, json!({ "position": position }));
    write.commit().await?;
    see(desk.path("/interviews/guide/questions?notice=saved"))
}

/// Two empty lines to write on, what was said and what one makes of it apart, as on the page.
fn room(frame: &Frame) -> Block {
    Block::Signature(vec![frame.t("interviews-facts"), frame.t("interviews-evaluation")])
}

/// The guide on paper: each question with what to listen for, and room to write.
fn paper(site: &Site, desk: &Desk, guide: &Guide) -> Paper {
    let frame = desk.frame();
    let language = frame.language;
    let mut blocks = Vec::new();
    if let Some(document) = document(guide) {
        blocks.push(Block::Paragraph(document.body(language).to_owned()));
        for group in &document.groups {
            let chosen: Vec<&Item> = group.items.iter().filter(|item| guide.chosen.contains(&item.id)).collect();
            if chosen.is_empty() {
                continue;
            }
            blocks.push(Block::Heading(1, group.title(language).to_owned()));
            for item in chosen {
                blocks.push(Block::Heading(2, item.title(language).to_owned()));
                blocks.push(Block::Paragraph(item.body(language).to_owned()));
                if !item.part(language, "avoid").is_empty() {
                    blocks.push(Block::Quote(item.part(language, "avoid").to_owned()));
                }
                blocks.push(Block::Paragraph(format!("{}: {}", frame.t("source-label"), item.source.cited())));
                blocks.push(room(&frame));
            }
        }
    }
    if !guide.own.is_empty() {
        blocks.push(Block::Heading(1, frame.t("interviews-own-questions")));
        for own in &guide.own {
            blocks.push(Block::Heading(2, own.question.clone()));
            blocks.push(room(&frame));
        }
    }
    Paper {
        title: frame.t("interviews-guide"),
        language,
        subtitle: Some(desk.position.title.clone()),
        organisation: desk.actor.organisation.name.clone(),
        date: site.clock.today(),
        facts: Vec::new(),
        blocks,
        footer: desk.actor.organisation.name.clone(),
        classification: None,
    }
}

pub(in super::super) async fn pdf(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let guide = store::guide(site.db.read(), desk.organisation(), position).await?;
    platform::http::pdf(&site, paper(&site, &desk, &guide), "guide").await
}

pub(in super::super) async fn word(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, VIEW).await?;
    let guide = store::guide(site.db.read(), desk.organisation(), position).await?;
    platform::http::word(&site, paper(&site, &desk, &guide), "guide").await
}
