//! Organisations, units, people, memberships, invitations and password resets.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, instant, number, optional_id, optional_instant, optional_text, table, text, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                table(
                    "registry_organisations",
                    vec![
                        id("id"),
                        text("kind"),
                        text("name"),
                        text("slug"),
                        optional_text("municipality_number"),
                        text("language"),
                        number("version"),
                        instant("created_at"),
                    ],
                    &["id"],
                ),
                table(
                    "registry_units",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        optional_id("parent_id"),
                        text("name"),
                        text("place"),
                        number("version"),
                        instant("created_at"),
                        optional_instant("closed_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "registry_people",
                    vec![
                        id("id"),
                        text("email"),
                        text("name"),
                        text("language"),
                        optional_text("password_hash"),
                        number("failures"),
                        optional_instant("slowed_until"),
                        number("version"),
                        instant("created_at"),
                    ],
                    &["id"],
                ),
                table(
                    "registry_memberships",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("person_id"),
                        text("role"),
                        optional_id("unit_id"),
                        instant("created_at"),
                        optional_instant("ended_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "registry_invitations",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        text("email"),
                        text("name"),
                        text("role"),
                        optional_id("unit_id"),
                        text("token_hash"),
                        id("invited_by"),
                        instant("created_at"),
                        instant("expires_at"),
                        optional_instant("answered_at"),
                    ],
                    &["organisation_id", "id"],
                ),
                table(
                    "registry_resets",
                    vec![text("token_hash"), id("person_id"), instant("created_at"), instant("expires_at"), optional_instant("used_at")],
                    &["token_hash"],
                ),
            ],
            vec![
                unique("registry_organisations_slug", "registry_organisations", &["slug"]),
                index("registry_units_tree", "registry_units", &["organisation_id", "parent_id", "name"]),
                unique("registry_people_email", "registry_people", &["email"]),
                index("registry_memberships_person", "registry_memberships", &["person_id", "organisation_id"]),
                index("registry_memberships_role", "registry_memberships", &["organisation_id", "role", "person_id"]),
                unique("registry_invitations_token", "registry_invitations", &["token_hash"]),
                index("registry_invitations_list", "registry_invitations", &["organisation_id", "created_at", "id"]),
                index("registry_resets_person", "registry_resets", &["person_id"]),
            ],
        )
        .await
    }
}
