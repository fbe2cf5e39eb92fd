//! The tables of the hiring path's slice: ads, and the user organisations' answers to them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, create, flag, id, index, instant, number, optional_date, optional_id, optional_instant, optional_text, table, text, unique,
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
                    "hire_ads",
                    vec![
                        id("organisation_id"),
                        id("position_id"),
                        text("slug"),
                        text("title"),
                        text("language"),
                        text("sections"),
                        text("words"),
                        text("skeleton"),
                        text("place"),
                        text("unit"),
                        text("contact_name"),
                        text("contact_email"),
                        text("contact_phone"),
                        optional_date("deadline"),
                        flag("names_hidden"),
                        optional_instant("published_at"),
                        optional_instant("first_published_at"),
                        number("version"),
                        instant("created_at"),
                        instant("changed_at"),
                    ],
                    &["organisation_id", "position_id"],
                ),
                table(
                    "hire_ad_reviews",
                    vec![
                        id("organisation_id"),
                        id("id"),
                        id("position_id"),
                        optional_id("reviewer_id"),
                        text("reviewer_name"),
                        text("email"),
                        text("language"),
                        text("token_hash"),
                        bytes("secret"),
                        text("comments"),
                        text("overall"),
                        text("answered_by"),
                        optional_text("answer"),
                        number("version"),
                        id("invited_by"),
                        instant("created_at"),
                        optional_instant("reminded_at"),
                        optional_instant("answered_at"),
                        optional_instant("read_at"),
                    ],
                    &["organisation_id", "id"],
                ),
            ],
            vec![
                unique("hire_ads_slug", "hire_ads", &["organisation_id", "slug"]),
                // Vacancies across organisations, those that close first at the top, and the newest for the feed.
                index("hire_ads_closing", "hire_ads", &["deadline", "position_id"]),
                index("hire_ads_closing_of", "hire_ads", &["organisation_id", "deadline", "position_id"]),
                index("hire_ads_newest", "hire_ads", &["published_at", "position_id"]),
                index("hire_ads_newest_of", "hire_ads", &["organisation_id", "published_at", "position_id"]),
                unique("hire_ad_reviews_token", "hire_ad_reviews", &["token_hash"]),
                index("hire_ad_reviews_of", "hire_ad_reviews", &["organisation_id", "position_id", "created_at"]),
                index("hire_ad_reviews_reviewer", "hire_ad_reviews", &["reviewer_id", "answered_at"]),
            ],
        )
        .await
    }
}
