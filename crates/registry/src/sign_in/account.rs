//! My account: name and language, password, and the sessions that are open.

use askama::Template;
use axum::{extract::State, http::HeaderMap};
use axum_login::AuthSession;
use kernel::Language;
use platform::{
    Frame, PageError, PageResult, Site, Write, audit, crypto,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use sea_orm::{EntityTrait, QueryFilter, prelude::*};
use serde_json::json;

use super::{
    language::remember,
    pages::open,
    reset::{self, tokio_hash},
};
use crate::{
    SignedIn,
    confirm::ConfirmPage,
    people::{self, Account, Backend, SignInError, rows::people as people_rows},
    sessions,
};

#[derive(Template)]
#[template(path = "sign_in/templates/account.html")]
struct AccountPage {
    page: Frame,
    account: Account,
    fields: Fields,
    mistakes: Mistakes,
    languages: Vec<(&'static str, &'static str)>,
    /// Each with whether it is the one being used.
    sessions: Vec<(sessions::rows::Model, bool)>,
}

async fn build(
    site: &Site,
    session: &AuthSession<Backend>,
    who: SignedIn,
    fields: Option<Fields>,
    mistakes: Mistakes,
) -> Result<AccountPage, PageError> {
    let person = &who.account.person;
    let sessions = sessions::of_person(site.db.read(), person.id, &site.clock).await?;
    let here = session.session.id().map(|id| crypto::Token::hash(&id.to_string()));
    let sessions = sessions.into_iter().map(|row| (Some(&row.cookie_hash) == here.as_ref(), row)).map(|(here, row)| (row, here)).collect();
    let fields = fields.unwrap_or_else(|| Fields::from_pairs([("name", person.name.as_str()), ("language", person.language.code())]));
    let languages = Language::ALL.map(|language| (language.code(), language.own_name())).to_vec();
    Ok(AccountPage { page: who.frame, account: who.account, fields, mistakes, languages, sessions })
}

pub(super) async fn show(State(site): State<Site>, session: AuthSession<Backend>, who: SignedIn) -> PageResult {
    page(&build(&site, &session, who, None, Mistakes::default()).await?)
}

pub(super) async fn save(State(site): State<Site>, session: AuthSession<Backend>, who: SignedIn, fields: Fields) -> PageResult {
    let name = fields.text("name");
    let mut mistakes = Mistakes::default();
    if name.is_empty() {
        mistakes.add("name", "form-required");
    }
    if name.chars().count() > 200 {
        mistakes.add_with("name", "form-too-long", 200);
    }
    if !mistakes.is_empty() {
        return again(&build(&site, &session, who, Some(fields), mistakes).await?);
    }
    let language: Language = fields.raw("language").parse().unwrap_or(who.account.person.language);
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(who.account.person.id)).await?;
    people_rows::Entity::update_many()
        .col_expr(people_rows::Column::Name, Expr::value(name))
        .col_expr(people_rows::Column::Language, Expr::value(language.code()))
        .filter(people_rows::Column::Id.eq(who.account.person.id.0))
        .exec(write.tx())
        .await?;
    write.audit("person.edit", "Person", who.account.person.id, json!({}));
    write.commit().await?;
    Ok(remember(&site, language, see("/account?notice=saved")?))
}

pub(super) async fn change_password(
    State(site): State<Site>,
    mut session: AuthSession<Backend>,
    headers: HeaderMap,
    who: SignedIn,
    fields: Fields,
) -> PageResult {
    let person = who.account.person.clone();
    let mut mistakes = Mistakes::default();
    match people::is_password(&site, &person, fields.raw("current_password").to_owned()).await {
        Ok(true) => {}
        Ok(false) => mistakes.add("current_password", "password-current-wrong"),
        Err(SignInError::Slowed(seconds)) => mistakes.add_with("current_password", "sign-in-slowed", seconds),
        Err(SignInError::Db(error)) => return Err(error.into()),
    }
    if let Some(key) = people::password_mistake(fields.raw("password"), &[&person.name, &person.email]) {
        mistakes.add("password", key);
    }
    if !mistakes.is_empty() {
        return again(&build(&site, &session, who, None, mistakes).await?);
    }
    let hash = tokio_hash(fields.raw("password").to_owned()).await?;
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(person.id)).await?;
    people_rows::Entity::update_many()
        .col_expr(people_rows::Column::PasswordHash, Expr::value(hash))
        .filter(people_rows::Column::Id.eq(person.id.0))
        .exec(write.tx())
        .await?;
    reset::close_others(write.tx(), write.now(), person.id).await?;
    write.audit("password.changed", "Person", person.id, json!({ "by": "person" }));
    write.commit().await?;
    let account = people::account(site.db.read(), person.id).await?.ok_or(PageError::Hidden)?;
    open(&mut session, &account, &headers).await?;
    see("/account?notice=password-changed")
}

pub(super) async fn end_session(State(site): State<Site>, who: SignedIn, At(session): At<Uuid>, fields: Fields) -> PageResult {
    if !fields.is("confirmed", "yes") {
        let row = sessions::one(site.db.read(), who.account.person.id, session).await?.ok_or(PageError::Hidden)?;
        let device = if row.device.is_empty() { who.frame.t("account-unknown-device") } else { row.device };
        let since = who.frame.moment(&row.created_at);
        return page(&ConfirmPage {
            title: who.frame.t("account-end-session-title"),
            text: who.frame.t2("account-end-session-lead", "device", device, "when", since),
            yes: who.frame.t("account-end-session"),
            back: "/account".to_owned(),
            page: who.frame,
        });
    }
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(who.account.person.id)).await?;
    if !sessions::end(write.tx(), who.account.person.id, session).await? {
        return Err(PageError::Hidden);
    }
    write.audit("session.end", "Person", who.account.person.id, json!({}));
    write.commit().await?;
    see("/account?notice=session-ended")
}
