//! The panel of a position: who sits on it, what they declared, and who is invited from outside.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, instant, number, optional_bytes, optional_id, optional_instant, optional_text, table, text, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "hire_panel_seats",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        id("person_id"),
                        text("role"),
                        flag("external"),
                        // Position and person while the seat is taken, nothing once it has ended: nobody sits twice.
                        optional_text("taken"),
                        id("seated_by"),
                        instant("seated_at"),
                        optional_instant("declared_at"),
                        flag("conflict"),
                        optional_bytes("conflict_note"),
                        optional_id("ended_by"),
                        optional_instant("ended_at"),
                        number("version"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "hire_panel_invitations",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        text("email"),
                        text("name"),
                        text("role"),
                        text("token_hash"),
                        id("invited_by"),
                        instant("created_at"),
                        instant("expires_at"),
                        optional_instant("answered_at"),
                        optional_instant("withdrawn_at"),
                    ],
                    &["organisation_id", "id"],
                ),
            ],
            vec![
                index("hire_panel_seats_of", "hire_panel_seats", &["organisation_id", "position_id", "seated_at", "id"]),
                index("hire_panel_seats_person", "hire_panel_seats", &["person_id", "ended_at"]),
                unique("hire_panel_seats_taken", "hire_panel_seats", &["organisation_id", "taken"]),
                index("hire_panel_invitations_of", "hire_panel_invitations", &["organisation_id", "position_id", "created_at"]),
                unique("hire_panel_invitations_token", "hire_panel_invitations", &["token_hash"]),
            ],
        )
        .await
    }
}
