//! The tables of the hiring path's slice: applications, their attachments, their numbers and what happened to them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, create, flag, id, index, instant, number, optional_bytes, optional_date, optional_instant, optional_number, table, text, unique,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_applications",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        // None while a draft, so that drafts take no number from anyone.
                        optional_number("number"),
                        text("status"),
                        text("language"),
                        text("secret_hash"),
                        // The secret itself, sealed with the application's own key: letters carry the link.
                        bytes("link"),
                        // What the applicant is writing, and what was last sent: the panel reads only the latter.
                        bytes("content"),
                        optional_bytes("sent_content"),
                        text("confidentiality"),
                        optional_bytes("confidentiality_reason"),
                        optional_date("listed_from"),
                        optional_instant("grace_until"),
                        instant("created_at"),
                        optional_instant("received_at"),
                        number("version"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_application_numbers",
                    vec![id("organisation_id"), id("position_id"), number("last")],
                    &["organisation_id", "position_id"],
                ),
                table(
                    "hire_application_events",
                    vec![id("organisation_id"), id("id"), id("application_id"), instant("at"), text("what")],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_attachments",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("application_id"),
                        number("place"),
                        text("kind"),
                        number("size"),
                        bytes("name"),
                        flag("sent"),
                        instant("created_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                // The bytes stand apart, so that no list ever reads them.
                table(
                    "hire_attachment_contents",
                    vec![id("organisation_id"), id("attachment_id"), bytes("content")],
                    &["organisation_id", "attachment_id"],
                ),
            ],
            vec![
                unique("hire_applications_number", "hire_applications", &["organisation_id", "position_id", "number"]),
                unique("hire_applications_secret", "hire_applications", &["secret_hash"]),
                index("hire_applications_waiting", "hire_applications", &["organisation_id", "confidentiality", "position_id"]),
                index("hire_applications_position", "hire_applications", &["organisation_id", "position_id", "status"]),
                index("hire_application_events_of", "hire_application_events", &["organisation_id", "application_id", "at"]),
                index("hire_attachments_of", "hire_attachments", &["organisation_id", "application_id", "place"]),
            ],
        )
        .await
    }
}
