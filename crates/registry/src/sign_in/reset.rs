//! A forgotten password: a link by mail that works once, within the hour.

use askama::Template;
use axum::{extract::State, http::HeaderMap};
use axum_login::AuthSession;
use kernel::PersonId;
use platform::{
    Frame, PageError, PageResult, Site, Write, audit,
    crypto::{Token, hash_password},
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
    i18n,
    mail::Mail,
};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, prelude::*};
use serde_json::json;
use time::Duration;

use super::pages::enter;
use crate::people::{
    self, Backend, normal_email,
    rows::{people as people_rows, resets},
};

#[derive(Template)]
#[template(path = "sign_in/templates/forgotten.html")]
struct ForgottenPage {
    page: Frame,
    fields: Fields,
    mistakes: Mistakes,
    sent: bool,
}

#[derive(Template)]
#[template(path = "sign_in/templates/new_password.html")]
struct NewPasswordPage {
    page: Frame,
    action: String,
    mistakes: Mistakes,
}

pub(super) async fn ask(frame: Frame) -> PageResult {
    page(&ForgottenPage { page: frame, fields: Fields::default(), mistakes: Mistakes::default(), sent: false })
}

/// Says the same whether the address is known or not.
pub(super) async fn send(State(site): State<Site>, frame: Frame, fields: Fields) -> PageResult {
    let email = normal_email(fields.raw("email"));
    if !email.contains('@') {
        let mut mistakes = Mistakes::default();
        mistakes.add("email", "form-not-an-address");
        return again(&ForgottenPage { page: frame, fields, mistakes, sent: false });
    }
    if let Some(person) = people::by_email(site.db.read(), &email).await? {
        let token = Token::new();
        let mut write = Write::begin(&site, audit::INSTALLATION, Some(person.id)).await?;
        resets::Entity::insert(resets::ActiveModel {
            token_hash: Set(token.hash.clone()),
            person_id: Set(person.id.0),
            created_at: Set(write.now()),
            expires_at: Set((site.clock.now() + Duration::hours(1)).into()),
            used_at: Set(None),
        })
        .exec_without_returning(write.tx())
        .await?;
        let link = site.link(&format!("/new-password/{}", token.secret));
        let text = i18n::text_with(person.language, "mail-reset-text", &[("name", &person.name), ("link", &link)]);
        write.mail(&Mail::new(person.email.clone(), i18n::text(person.language, "mail-reset-subject"), text)).await?;
        write.audit("password.reset-asked", "Person", person.id, json!({}));
        write.commit().await?;
    }
    page(&ForgottenPage { page: frame, fields, mistakes: Mistakes::default(), sent: true })
}

async fn find(site: &Site, secret: &str) -> Result<resets::Model, PageError> {
    resets::Entity::find_by_id(Token::hash(secret))
        .filter(resets::Column::UsedAt.is_null())
        .filter(resets::Column::ExpiresAt.gt(Instant::now(&site.clock)))
        .one(site.db.read())
        .await?
        .ok_or(PageError::Hidden)
}

pub(super) async fn choose(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    find(&site, &secret).await?;
    page(&NewPasswordPage { action: frame.path.clone(), page: frame, mistakes: Mistakes::default() })
}

pub(super) async fn change(
    State(site): State<Site>,
    mut session: AuthSession<Backend>,
    headers: HeaderMap,
    frame: Frame,
    At(secret): At<String>,
    fields: Fields,
) -> PageResult {
    let reset = find(&site, &secret).await?;
    let person = people::by_id(site.db.read(), PersonId(reset.person_id)).await?.ok_or(PageError::Hidden)?;
    if let Some(key) = people::password_mistake(fields.raw("password"), &[&person.name, &person.email]) {
        let mut mistakes = Mistakes::default();
        mistakes.add("password", key);
        return again(&NewPasswordPage { action: frame.path.clone(), page: frame, mistakes });
    }
    let password = fields.raw("password").to_owned();
    let hash = tokio_hash(password).await?;
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(person.id)).await?;
    let used = resets::Entity::update_many()
        .col_expr(resets::Column::UsedAt, Expr::value(write.now().0))
        .filter(resets::Column::TokenHash.eq(&reset.token_hash))
        .filter(resets::Column::UsedAt.is_null())
        .exec(write.tx())
        .await?;
    if used.rows_affected != 1 {
        return Err(PageError::Hidden);
    }
    people_rows::Entity::update_many()
        .col_expr(people_rows::Column::PasswordHash, Expr::value(hash))
        .col_expr(people_rows::Column::Failures, Expr::value(0))
        .col_expr(people_rows::Column::SlowedUntil, Expr::value(None::<i64>))
        .filter(people_rows::Column::Id.eq(person.id.0))
        .exec(write.tx())
        .await?;
    write.audit("password.changed", "Person", person.id, json!({ "by": "reset" }));
    write.commit().await?;
    let account = people::account(site.db.read(), person.id).await?.ok_or(PageError::Hidden)?;
    enter(&mut session, &account, &headers).await?;
    see("/?notice=password-changed")
}

/// Hashes a new password, as a page does.
pub(crate) async fn tokio_hash(password: String) -> Result<String, PageError> {
    hash_password(password).await.map_err(PageError::Broken)
}
