//! The recommendation on paper, as PDF and Word: exempt from public access, with a name that says nothing.

use axum::extract::State;
use kernel::{ApplicationId, PositionId};
use platform::{
    PageError, PageResult, Site,
    documents::{Block, Paper},
    http::At,
};
use registry::Actor;
use serde_json::json;

use super::{
    READ,
    pages::show::{Member, Table, members},
    rules::{self, Choice},
};
use crate::desk::{self, Desk};

/// The signatures first, for they say what the rest is worth: of everyone who is to sign, also those that are missing.
async fn signatures(site: &Site, desk: &Desk, table: &Table) -> Result<Vec<Block>, PageError> {
    let frame = desk.frame();
    let mut blocks = vec![Block::Heading(1, frame.t("decisions-signatures"))];
    let members = members(site, desk, table).await?;
    let state = |member: &Member| {
        let said = frame.tt("decisions-member", member.state);
        member.when.as_ref().map_or_else(|| said.clone(), |when| format!("{said}, {when}"))
    };
    blocks.push(Block::KeyValues(members.iter().map(|member| (member.name.clone(), state(member))).collect()));
    if !table.recommendation.finished_without.is_empty() {
        blocks.push(Block::Paragraph(frame.t1("decisions-finished-without", "reason", &table.recommendation.finished_without)));
    }
    for member in members.iter().filter(|member| member.state == "dissents") {
        blocks.push(Block::Heading(2, frame.t1("decisions-dissent-of", "name", &member.name)));
        blocks.push(Block::Paragraph(member.dissent.clone()));
    }
    Ok(blocks)
}

/// One part of the ranking: a heading, and each candidate with the reason.
fn part(table: &Table, heading: String, candidates: &[(ApplicationId, String)]) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(1, heading)];
    for (id, label) in candidates {
        blocks.push(Block::Heading(2, label.clone()));
        blocks.extend(reason(table, *id));
    }
    blocks
}

async fn paper(site: &Site, desk: &Desk, table: &Table) -> Result<Paper, PageError> {
    let frame = desk.frame();
    let label = |id| table.candidate(id).map_or_else(String::new, |candidate| candidate.label(frame.language));
    let with = |choice| {
        let entries = table.recommendation.entries.iter().filter(move |entry| entry.choice == choice);
        entries.map(|entry| (entry.application, label(entry.application))).collect::<Vec<_>>()
    };
    let draft = table.recommendation.finished_at.is_none();
    let mut blocks = Vec::new();
    if draft {
        blocks.push(Block::Paragraph(frame.t("decisions-draft-text")));
    }
    blocks.extend(signatures(site, desk, table).await?);
    let ranked: Vec<_> =
        (1..).zip(rules::in_order(&table.recommendation.entries)).map(|(place, id)| (id, format!("{place}. {}", label(id)))).collect();
    blocks.extend(part(table, frame.t("decisions-order"), &ranked));
    if ranked.is_empty() {
        blocks.push(Block::Paragraph(frame.t("decisions-nobody-recommended")));
    }
    for (choice, heading) in [(Choice::No, "decisions-not-recommended"), (Choice::Open, "decisions-open")] {
        let these = with(choice);
        if !these.is_empty() {
            blocks.extend(part(table, frame.t(heading), &these));
        }
    }
    Ok(Paper {
        title: frame.t(if draft { "decisions-draft" } else { "decisions-recommendation" }),
        language: frame.language,
        subtitle: Some(desk.position.title.clone()),
        organisation: desk.actor.organisation.name.clone(),
        date: site.clock.today(),
        facts: vec![(frame.t("step-position"), desk.position.title.clone())],
        blocks,
        footer: if draft {
            format!("{}, {}", desk.actor.organisation.name, frame.t("decisions-draft"))
        } else {
            desk.actor.organisation.name.clone()
        },
        classification: Some(frame.t("decisions-classification")),
    })
}

fn reason(table: &Table, id: ApplicationId) -> Option<Block> {
    let entry = table.recommendation.entries.iter().find(|entry| entry.application == id && !entry.reason.is_empty())?;
    Some(Block::Paragraph(entry.reason.clone()))
}

async fn prepare(site: &Site, actor: Actor, position: PositionId) -> Result<Paper, PageError> {
    let desk = desk::sit(site, actor, position, READ).await?;
    let table = Table::load(site, &desk).await?;
    let paper = paper(site, &desk, &table).await?;
    let mut write = desk.actor.write(site).await?;
    for candidate in &table.candidates {
        write.audit("decision.read", "Application", candidate.application.id, json!({ "position": position, "printed": true }));
    }
    write.audit("recommendation.print", "Position", position, json!({}));
    write.commit().await?;
    Ok(paper)
}

pub(super) async fn pdf(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let paper = prepare(&site, actor, position).await?;
    platform::http::pdf(&site, paper, "recommendation").await
}

pub(super) async fn word(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let paper = prepare(&site, actor, position).await?;
    platform::http::word(&site, paper, "recommendation").await
}
