//! Decisions: the recommendation and its signatures, offers, employments, letters sent and certificates seen.

use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, create, date, flag, id, index, instant, number, optional_bytes, optional_date, optional_id, optional_instant, optional_number, table,
    text, unique,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut tables = recommendation();
        tables.extend(employment());
        create(
            manager,
            tables,
            vec![
                index("hire_offers_of", "hire_offers", &["organisation_id", "position_id", "id"]),
                index("hire_offers_to", "hire_offers", &["organisation_id", "application_id", "id"]),
                // A position is filled once, however often someone presses yes.
                unique("hire_employments_one", "hire_employments", &["organisation_id", "position_id"]),
                index("hire_employments_start", "hire_employments", &["organisation_id", "starts", "id"]),
            ],
        )
        .await
    }
}

fn recommendation() -> Vec<TableCreateStatement> {
    vec![
        table(
            "hire_recommendations",
            vec![
                id("organisation_id"),
                id("position_id"),
                number("version"),
                optional_instant("finished_at"),
                text("finished_without"),
                instant("changed_at"),
            ],
            &["organisation_id", "position_id"],
        ),
        table(
            "hire_recommendation_entries",
            vec![id("organisation_id"), id("position_id"), id("application_id"), optional_number("place"), text("choice"), bytes("reason")],
            &["organisation_id", "position_id", "application_id"],
        ),
        table(
            "hire_recommendation_signatures",
            vec![
                id("organisation_id"),
                id("position_id"),
                id("person_id"),
                flag("agrees"),
                optional_bytes("dissent"),
                number("signed_version"),
                instant("signed_at"),
            ],
            &["organisation_id", "position_id", "person_id"],
        ),
    ]
}

fn employment() -> Vec<TableCreateStatement> {
    vec![
        table(
            "hire_offers",
            vec![
                id("organisation_id"),
                id("id"),
                id("position_id"),
                id("application_id"),
                text("state"),
                date("starts"),
                number("percentage"),
                number("pay_ore"),
                text("place"),
                date("answer_by"),
                flag("passed"),
                id("sent_by"),
                instant("sent_at"),
                optional_instant("ended_at"),
            ],
            &["organisation_id", "id"],
        ),
        table(
            "hire_employments",
            vec![
                id("organisation_id"),
                id("id"),
                id("position_id"),
                id("application_id"),
                optional_id("person_id"),
                bytes("name"),
                date("starts"),
                optional_date("ends"),
                number("percentage"),
                flag("permanent"),
                number("pay_ore"),
                text("place"),
                optional_date("contract_sent_on"),
                optional_id("contract_sent_by"),
                instant("created_at"),
            ],
            &["organisation_id", "id"],
        ),
        table(
            "hire_letters_sent",
            vec![id("organisation_id"), id("application_id"), text("letter"), instant("sent_at")],
            &["organisation_id", "application_id", "letter"],
        ),
        // That a certificate was seen and weighed, never what it said (helse- og omsorgstjenesteloven § 5-4).
        table(
            "hire_certificates_seen",
            vec![id("organisation_id"), id("employment_id"), date("seen_on"), id("seen_by"), flag("assessed"), instant("recorded_at")],
            &["organisation_id", "employment_id"],
        ),
    ]
}
