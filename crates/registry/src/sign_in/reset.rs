//! A forgotten password: a link by mail that works once, within the hour.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse},
};
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
    tasks::{self, TaskKind},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, prelude::*};
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::Duration;

use super::pages::enter;
use crate::{
    people::{
        self, Backend, normal_email,
        rows::{people as people_rows, resets},
        tries,
    },
    sessions,
};

/// How long a link works.
const LIFETIME: Duration = Duration::hours(1);
/// How often a person is sent one at most: a mailbox is not to be filled by somebody else's asking.
const BETWEEN: Duration = Duration::minutes(5);
/// The task that sends a link.
const ASKED: &str = "password.asked";

/// The address someone wrote.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    email: String,
}

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

#[derive(Template)]
#[template(path = "sign_in/templates/reset_ended.html")]
struct EndedPage {
    page: Frame,
}

pub(super) async fn ask(frame: Frame) -> PageResult {
    page(&ForgottenPage { page: frame, fields: Fields::default(), mistakes: Mistakes::default(), sent: false })
}

/// Says the same, and does the same, whether the address is known or not: the task finds out.
pub(super) async fn send(State(site): State<Site>, frame: Frame, fields: Fields) -> PageResult {
    let email = normal_email(fields.raw("email"));
    if !email.contains('@') {
        let mut mistakes = Mistakes::default();
        mistakes.add("email", "form-not-an-address");
        return again(&ForgottenPage { page: frame, fields, mistakes, sent: false });
    }
    tasks::push(&site, site.db.writer(), Some(audit::INSTALLATION), ASKED, &Asked { email }, Duration::ZERO).await?;
    site.wake_tasks();
    page(&ForgottenPage { page: frame, fields, mistakes: Mistakes::default(), sent: true })
}

/// Sends the link to whoever asked, if the address is somebody's.
pub(crate) fn task() -> TaskKind {
    TaskKind::new(ASKED, |site: Site, asked: Asked| async move { send_link(&site, &asked.email).await.map_err(|error| error.to_string()) })
}

async fn send_link(site: &Site, email: &str) -> Result<(), DbErr> {
    let Some(person) = people::by_email(site.db.read(), email).await? else { return Ok(()) };
    // Nobody is signed in: who asked is not known.
    let mut write = Write::begin(site, audit::INSTALLATION, None).await?;
    people_rows::Entity::find_by_id(person.id.0).lock_exclusive().one(write.tx()).await?;
    let lately = resets::Entity::find()
        .filter(resets::Column::PersonId.eq(person.id.0))
        .filter(resets::Column::CreatedAt.gt(Instant::from(site.clock.now() - BETWEEN)))
        .one(write.tx())
        .await?;
    if lately.is_some() {
        return Ok(());
    }
    let token = Token::new();
    resets::Entity::insert(resets::ActiveModel {
        token_hash: Set(token.hash.clone()),
        person_id: Set(person.id.0),
        created_at: Set(write.now()),
        expires_at: Set((site.clock.now() + LIFETIME).into()),
        used_at: Set(None),
    })
    .exec_without_returning(write.tx())
    .await?;
    let link = site.link(&format!("/new-password/{}", token.secret));
    let text = i18n::text_with(person.language, "mail-reset-text", &[("name", &person.name), ("link", &link)]);
    write.mail(&Mail::new(person.email.clone(), i18n::text(person.language, "mail-reset-subject"), text)).await?;
    write.audit("password.reset-asked", "Person", person.id, json!({}));
    write.commit().await
}

/// With a new password every other way in that the old one gave is closed: links that wait in the mailbox, and open sessions.
pub(super) async fn close_others<C: ConnectionTrait>(db: &C, now: Instant, person: PersonId) -> Result<(), DbErr> {
    resets::Entity::update_many()
        .col_expr(resets::Column::UsedAt, Expr::value(now.0))
        .filter(resets::Column::PersonId.eq(person.0))
        .filter(resets::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    sessions::end_all(db, person).await
}

/// The reset a link leads to; none when it has been used, is too old, or never was.
async fn find(site: &Site, secret: &str) -> Result<Option<resets::Model>, DbErr> {
    resets::Entity::find_by_id(Token::hash(secret))
        .filter(resets::Column::UsedAt.is_null())
        .filter(resets::Column::ExpiresAt.gt(Instant::now(&site.clock)))
        .one(site.db.read())
        .await
}

fn ended(frame: Frame) -> PageResult {
    Ok((StatusCode::GONE, Html(EndedPage { page: frame }.render()?)).into_response())
}

pub(super) async fn choose(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    if find(&site, &secret).await?.is_none() {
        return ended(frame);
    }
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
    let Some(reset) = find(&site, &secret).await? else { return ended(frame) };
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
        return ended(frame);
    }
    people_rows::Entity::update_many()
        .col_expr(people_rows::Column::PasswordHash, Expr::value(hash))
        .filter(people_rows::Column::Id.eq(person.id.0))
        .exec(write.tx())
        .await?;
    close_others(write.tx(), write.now(), person.id).await?;
    tries::forgive(write.tx(), &site, &person.email).await?;
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
