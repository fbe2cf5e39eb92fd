//! The ways in, guarded: tries at a password counted for every address, one open invitation to a role, and the log by kind.

use sea_orm_migration::prelude::*;

use crate::columns::{create, index, instant, number, optional_instant, table, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![table(
                "registry_tries",
                vec![text("fingerprint"), number("failures"), optional_instant("slowed_until"), instant("tried_at")],
                &["fingerprint"],
            )],
            vec![
                index("registry_tries_age", "registry_tries", &["tried_at"]),
                index("platform_audit_kind", "platform_audit", &["organisation_id", "subject_kind", "seq"]),
            ],
        )
        .await?;
        let connection = manager.get_connection();
        for statement in [
            "ALTER TABLE registry_people DROP COLUMN failures",
            "ALTER TABLE registry_people DROP COLUMN slowed_until",
            // Each holds a copy of a password's hash; nobody's would be taken any more, so they go.
            "DELETE FROM platform_sessions",
            // The order of the list is the primary key's own.
            "DROP INDEX registry_invitations_list",
            // Of two open invitations to the same role the newer one stays.
            "DELETE FROM registry_invitations WHERE answered_at IS NULL AND EXISTS (SELECT 1 FROM registry_invitations AS newer \
             WHERE newer.organisation_id = registry_invitations.organisation_id AND newer.email = registry_invitations.email \
             AND newer.role = registry_invitations.role AND newer.answered_at IS NULL AND newer.id > registry_invitations.id)",
            "CREATE UNIQUE INDEX registry_invitations_open ON registry_invitations (organisation_id, email, role) WHERE answered_at IS NULL",
            // Whether someone asks again too soon is looked up by who asked.
            "DROP INDEX registry_resets_person",
            "CREATE INDEX registry_resets_person ON registry_resets (person_id, created_at)",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
