//! The plumbing's tables: tasks, audit, keys, repeated forms and sessions.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, instant, number, optional_bytes, optional_id, optional_instant, optional_text, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "platform_tasks",
                    vec![
                        id("id"),
                        optional_id("organisation_id"),
                        text("kind"),
                        optional_bytes("payload"),
                        text("state"),
                        number("attempts"),
                        instant("run_at"),
                        instant("created_at"),
                        optional_instant("finished_at"),
                        optional_text("last_error"),
                    ],
                    &["id"],
                ),
                table(
                    "platform_audit",
                    vec![
                        id("organisation_id"),
                        number("seq"),
                        instant("at"),
                        optional_id("actor_id"),
                        text("action"),
                        text("subject_kind"),
                        text("subject_id"),
                        text("detail"),
                        bytes("previous_hash"),
                        bytes("hash"),
                    ],
                    &["organisation_id", "seq"],
                ),
                table("platform_audit_heads", vec![id("organisation_id"), number("seq"), bytes("hash")], &["organisation_id"]),
                table("platform_keys", vec![id("subject_id"), bytes("wrapped"), instant("created_at")], &["subject_id"]),
                table("platform_forms", vec![id("form_key"), optional_id("person_id"), text("location"), instant("at")], &["form_key"]),
                table(
                    "platform_sessions",
                    vec![
                        id("id"),
                        text("cookie_hash"),
                        optional_id("person_id"),
                        text("data"),
                        text("device"),
                        instant("created_at"),
                        instant("seen_at"),
                        instant("expires_at"),
                    ],
                    &["id"],
                ),
            ],
            vec![
                index("platform_tasks_due", "platform_tasks", &["state", "run_at", "id"]),
                index("platform_audit_subject", "platform_audit", &["organisation_id", "subject_kind", "subject_id", "seq"]),
                index("platform_audit_actor", "platform_audit", &["organisation_id", "actor_id", "seq"]),
                index("platform_audit_action", "platform_audit", &["organisation_id", "action", "seq"]),
                index("platform_tasks_place", "platform_tasks", &["organisation_id", "state", "id"]),
                index("platform_sessions_person", "platform_sessions", &["person_id", "seen_at"]),
                crate::columns::unique("platform_sessions_cookie", "platform_sessions", &["cookie_hash"]),
                index("platform_sessions_expiry", "platform_sessions", &["expires_at"]),
                index("platform_forms_age", "platform_forms", &["at"]),
            ],
        )
        .await
    }
}
