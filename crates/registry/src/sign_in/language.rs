//! The choice of language, remembered in a cookie only once it is made.

use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use axum_login::AuthSession;
use kernel::Language;
use platform::{PageResult, Site, Write, audit, http::At, pages::LANGUAGE_COOKIE};
use sea_orm::{EntityTrait, QueryFilter, prelude::*};
use serde::Deserialize;
use serde_json::json;

use super::pages::safe_next;
use crate::people::{Backend, rows::people};

/// Where the choice was made.
#[derive(Debug, Deserialize)]
pub(super) struct From {
    next: Option<String>,
}

pub(super) async fn choose(
    State(site): State<Site>,
    session: AuthSession<Backend>,
    At(language): At<Language>,
    Query(from): Query<From>,
) -> PageResult {
    if let Some(account) = &session.user
        && account.person.language != language
    {
        let person = account.person.id;
        let mut write = Write::begin(&site, audit::INSTALLATION, Some(person)).await?;
        people::Entity::update_many()
            .col_expr(people::Column::Language, Expr::value(language.code()))
            .filter(people::Column::Id.eq(person.0))
            .exec(write.tx())
            .await?;
        write.audit("person.edit", "Person", person, json!({ "language": language }));
        write.commit().await?;
    }
    Ok(remember(&site, language, Redirect::to(&safe_next(from.next.as_deref())).into_response()))
}

/// The answer, with the language remembered in this browser.
pub(super) fn remember(site: &Site, language: Language, answer: Response) -> Response {
    let secure = if site.config.secure() { "; Secure" } else { "" };
    let cookie = format!("{LANGUAGE_COOKIE}={language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}");
    (AppendHeaders([(header::SET_COOKIE, cookie)]), answer).into_response()
}

/// The answer to someone who signs in: a browser where nobody has chosen speaks the language that they have.
pub(super) fn greet(site: &Site, headers: &HeaderMap, guessed: Language, theirs: Language, answer: Response) -> Response {
    let cookies = || headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let chosen = cookies().filter_map(|pair| pair.trim().split_once('=')).any(|(name, _)| name == LANGUAGE_COOKIE);
    if chosen || guessed == theirs { answer } else { remember(site, theirs, answer) }
}
