//! Signing in and out.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
};
use axum_login::AuthSession;
use platform::{
    Frame, PageError, PageResult, Site, Write, audit,
    form::{Fields, Mistakes},
    http::{again, page, see},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    kept_form::{Interrupted, KeptForm},
    language,
};
use crate::{
    people::{self, Backend, Credentials, SignInError},
    sessions,
};

#[derive(Template)]
#[template(path = "sign_in/templates/sign_in.html")]
pub(super) struct SignInPage {
    pub page: Frame,
    pub fields: Fields,
    pub mistakes: Mistakes,
    pub next: String,
    /// A form that was sent while signed out.
    pub kept: Option<KeptForm>,
    /// Why someone who was at work must sign in.
    pub interrupted: Option<Interrupted>,
}

#[derive(Template)]
#[template(path = "sign_in/templates/send_again.html")]
struct SendAgainPage {
    page: Frame,
    name: String,
    next: String,
    kept: KeptForm,
}

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub(super) struct Next {
    pub(super) next: Option<String>,
}

/// Only an address of our own: nobody is sent elsewhere by a link to the sign-in page.
pub(super) fn safe_next(next: Option<&str>) -> String {
    next.filter(|to| to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\") && !to.contains(char::is_control))
        .unwrap_or("/")
        .to_owned()
}

pub(super) async fn show(frame: Frame, session: AuthSession<Backend>, Query(next): Query<Next>) -> PageResult {
    let next = safe_next(next.next.as_deref());
    if session.user.is_some() {
        return see(next);
    }
    page(&SignInPage { page: frame, fields: Fields::default(), mistakes: Mistakes::default(), next, kept: None, interrupted: None })
}

pub(super) async fn sign_in(
    State(site): State<Site>,
    frame: Frame,
    mut session: AuthSession<Backend>,
    headers: HeaderMap,
    fields: Fields,
) -> PageResult {
    let next = safe_next(Some(fields.raw("next")));
    let kept = KeptForm::beside(&fields);
    let mut mistakes = Mistakes::default();
    let credentials = Credentials::Password { email: fields.text("email"), password: fields.raw("password").to_owned() };
    match session.authenticate(credentials).await {
        Ok(Some(account)) => {
            enter(&mut session, &account, &headers).await?;
            let answer = match kept {
                None => see(next)?,
                // Someone else may have signed in on this machine: nothing is sent in their name before they have said so.
                Some(kept) => page(&SendAgainPage { page: frame.clone(), name: account.person.name.clone(), next, kept })?,
            };
            return Ok(language::greet(&site, &headers, frame.language, account.person.language, answer));
        }
        Ok(None) => mistakes.add("email", "sign-in-wrong"),
        Err(axum_login::Error::Backend(SignInError::Slowed(seconds))) => mistakes.add_with("email", "sign-in-slowed", seconds),
        Err(error) => return Err(PageError::Broken(error.to_string())),
    }
    let mut typed = Fields::default();
    typed.set("email", fields.raw("email"));
    let interrupted = kept.is_some().then_some(Interrupted::Kept);
    again(&SignInPage { page: frame, fields: typed, mistakes, next, kept, interrupted })
}

/// Lets someone in: a new session, and a line in their own log.
pub(crate) async fn enter(session: &mut AuthSession<Backend>, account: &people::Account, headers: &HeaderMap) -> Result<(), PageError> {
    let site = session.backend.site.clone();
    let mut write = Write::begin(&site, audit::INSTALLATION, Some(account.person.id)).await?;
    write.audit("session.begin", "Person", account.person.id, json!({}));
    write.commit().await?;
    open(session, account, headers).await
}

/// Opens the session, with a new cookie, and notes the kind of device for the list of sessions.
pub(super) async fn open(session: &mut AuthSession<Backend>, account: &people::Account, headers: &HeaderMap) -> Result<(), PageError> {
    session.login(account).await.map_err(|error| PageError::Broken(error.to_string()))?;
    let broken = |error: axum_login::tower_sessions::session::Error| PageError::Broken(error.to_string());
    // Whoever was signed in already has a cookie, and signing in leaves that as it is.
    session.session.cycle_id().await.map_err(broken)?;
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let now = session.backend.site.clock.now().unix_timestamp();
    session.session.insert(sessions::USED, now).await.map_err(broken)?;
    session.session.insert(sessions::DEVICE, device(agent)).await.map_err(broken)
}

/// The browser and system of a user agent, no more: `Firefox, Linux`.
fn device(agent: &str) -> String {
    let first = |names: &[&'static str]| names.iter().copied().find(|name| agent.contains(name));
    // Edge and Opera also say Chrome, Chrome also says Safari: the order decides.
    let browser = first(&["Edg", "OPR", "Firefox", "Chrome", "Safari"]);
    let system = first(&["iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux"]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Signs out; back to where that was asked for, when the page says so.
pub(super) async fn sign_out(State(site): State<Site>, mut session: AuthSession<Backend>, fields: Fields) -> PageResult {
    if let Some(account) = session.logout().await.map_err(|error| PageError::Broken(error.to_string()))? {
        let mut write = Write::begin(&site, audit::INSTALLATION, Some(account.person.id)).await?;
        write.audit("session.leave", "Person", account.person.id, json!({}));
        write.commit().await?;
    }
    let next = safe_next(Some(fields.raw("next")));
    see(format!("{next}{}notice=signed-out", if next.contains('?') { '&' } else { '?' }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for bad in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x", "/\t/evil.example"] {
            assert_eq!(safe_next(Some(bad)), "/", "{bad}");
        }
        assert_eq!(safe_next(Some("/o/fjordvik/hire?x=1")), "/o/fjordvik/hire?x=1");
    }

    #[test]
    fn a_device_is_a_browser_and_a_system_and_nothing_more() {
        assert_eq!(device("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox, Linux");
        assert_eq!(device("curl/8"), "");
    }
}
