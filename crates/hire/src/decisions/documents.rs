//! The recommendation on paper, as PDF and Word: exempt from public access, with a name that says nothing.

use axum::extract::State;
use kernel::PositionId;
use platform::{
    PageError, PageResult, Site,
    documents::{Block, Paper},
    http::At,
};
use registry::{Actor, people};
use serde_json::json;

use super::{READ, pages::show::Table, rules};
use crate::desk::{self, Desk};

async fn paper(site: &Site, desk: &Desk, table: &Table) -> Result<Paper, PageError> {
    let frame = desk.frame();
    let label = |id| table.candidate(id).map_or_else(String::new, |candidate| candidate.label(frame.language));
    let mut blocks = vec![Block::Heading(1, frame.t("decisions-order"))];
    let ranking = rules::in_order(&table.recommendation.entries);
    if ranking.is_empty() {
        blocks.push(Block::Paragraph(frame.t("decisions-nobody-recommended")));
    }
    for (index, id) in ranking.iter().enumerate() {
        blocks.push(Block::Heading(2, format!("{}. {}", index + 1, label(*id))));
        blocks.extend(reason(table, *id));
    }
    let others: Vec<_> =
        table.recommendation.entries.iter().filter(|entry| entry.choice == rules::Choice::No).map(|entry| entry.application).collect();
    if !others.is_empty() {
        blocks.push(Block::Heading(1, frame.t("decisions-not-recommended")));
        for id in others {
            blocks.push(Block::Heading(2, label(id)));
            blocks.extend(reason(table, id));
        }
    }
    let signed: Vec<_> = table.recommendation.signatures.iter().filter(|one| one.version == table.recommendation.version).collect();
    let known = people::by_ids(site.db.read(), &signed.iter().map(|one| one.person).collect::<Vec<_>>()).await?;
    blocks.push(Block::Heading(1, frame.t("decisions-signatures")));
    let mut facts = Vec::new();
    for signature in signed {
        let name = known.iter().find(|person| person.id == signature.person).map(|person| person.name.clone()).unwrap_or_default();
        let state = frame.tt("decisions-member", if signature.agrees { "agrees" } else { "dissents" });
        facts.push((name.clone(), format!("{state}, {}", frame.moment(&signature.at))));
        if !signature.agrees {
            blocks.push(Block::Heading(2, frame.t1("decisions-dissent-of", "name", &name)));
            blocks.push(Block::Paragraph(signature.dissent.clone()));
        }
    }
    blocks.push(Block::KeyValues(facts));
    if !table.recommendation.finished_without.is_empty() {
        blocks.push(Block::Paragraph(frame.t1("decisions-finished-without", "reason", &table.recommendation.finished_without)));
    }
    Ok(Paper {
        title: frame.t("decisions-recommendation"),
        language: frame.language,
        subtitle: Some(desk.position.title.clone()),
        organisation: desk.actor.organisation.name.clone(),
        date: site.clock.today(),
        facts: vec![(frame.t("step-position"), desk.position.title.clone())],
        blocks,
        footer: desk.actor.organisation.name.clone(),
        classification: Some(frame.t("decisions-classification")),
    })
}

fn reason(table: &Table, id: kernel::ApplicationId) -> Option<Block> {
    let entry = table.recommendation.entries.iter().find(|entry| entry.application == id)?;
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
