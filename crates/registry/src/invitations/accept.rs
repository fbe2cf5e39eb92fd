//! Coming in by an invitation: a new person chooses a password, someone known accepts as themselves.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse},
};
use axum_login::AuthSession;
use kernel::{Language, OrganisationId, PersonId, UnitId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use serde_json::json;

use super::{
    rules::{Way, way_in},
    store,
};
use crate::{
    Organisation, Role,
    organisations::{self, rules::NAME_LIMIT},
    people::{self, Backend, Person, rows::invitations},
    sign_in::{enter, tokio_hash},
};

#[derive(Template)]
#[template(path = "invitations/templates/accept.html")]
struct AcceptPage {
    page: Frame,
    organisation: Organisation,
    role: String,
    by: Option<String>,
    way: Way,
    /// The name of the one who is signed in.
    me: Option<String>,
    email: String,
    fields: Fields,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "invitations/templates/ended.html")]
struct EndedPage {
    page: Frame,
}

/// An open invitation with where it leads.
struct Opened {
    row: invitations::Model,
    organisation: Organisation,
    role: Role,
    way: Way,
}

/// What the link leads to: none when the invitation is answered, too old, taken back or sent anew with another link.
async fn open(site: &Site, session: &AuthSession<Backend>, secret: &str) -> Result<Option<Opened>, PageError> {
    let db = site.db.read();
    let Some(row) = store::by_secret(db, secret).await? else { return Ok(None) };
    if row.answered_at.is_some() || row.expires_at <= Instant::now(&site.clock) {
        return Ok(None);
    }
    let organisation = organisations::by_id(db, OrganisationId(row.organisation_id)).await?.ok_or(PageError::Hidden)?;
    let role = row.role.parse().map_err(|()| PageError::Hidden)?;
    let known = people::by_email(db, &row.email).await?.map(|person| person.id);
    let way = way_in(known, session.user.as_ref().map(|account| account.person.id));
    Ok(Some(Opened { row, organisation, role, way }))
}

fn ended(frame: Frame) -> PageResult {
    Ok((StatusCode::GONE, Html(EndedPage { page: frame }.render()?)).into_response())
}

async fn build(
    site: &Site,
    session: &AuthSession<Backend>,
    frame: Frame,
    opened: Opened,
    fields: Option<Fields>,
    mistakes: Mistakes,
) -> Result<AcceptPage, PageError> {
    let by = people::by_id(site.db.read(), PersonId(opened.row.invited_by)).await?.map(|person| person.name);
    let language = frame.language;
    let fields = fields.unwrap_or_else(|| Fields::from_pairs([("name", opened.row.name.as_str()), ("language", language.code())]));
    Ok(AcceptPage {
        role: frame.tt("role", opened.role),
        me: session.user.as_ref().map(|account| account.person.name.clone()),
        email: opened.row.email,
        way: opened.way,
        organisation: opened.organisation,
        page: frame,
        by,
        fields,
        mistakes,
    })
}

pub(super) async fn show(State(site): State<Site>, frame: Frame, session: AuthSession<Backend>, At(secret): At<String>) -> PageResult {
    match open(&site, &session, &secret).await? {
        Some(opened) => page(&build(&site, &session, frame, opened, None, Mistakes::default()).await?),
        None => ended(frame),
    }
}

/// The new person as they described themselves, or what is to be mended.
fn read(fields: &Fields, email: &str, language: Language) -> Result<Person, Mistakes> {
    let name = fields.text("name");
    let mut mistakes = Mistakes::default();
    if name.is_empty() {
        mistakes.add("name", "form-required");
    } else if name.chars().count() > NAME_LIMIT {
        mistakes.add_with("name", "form-too-long", NAME_LIMIT);
    }
    if let Some(key) = people::password_mistake(fields.raw("password"), &[&name, email]) {
        mistakes.add("password", key);
    }
    if mistakes.is_empty() { Ok(Person { id: PersonId::new(), name, email: email.to_owned(), language }) } else { Err(mistakes) }
}

pub(super) async fn accept(
    State(site): State<Site>,
    frame: Frame,
    mut session: AuthSession<Backend>,
    headers: HeaderMap,
    At(secret): At<String>,
    fields: Fields,
) -> PageResult {
    let Some(opened) = open(&site, &session, &secret).await? else { return ended(frame) };
    let (person, newcomer) = match opened.way {
        Way::As(person) => (person, None),
        Way::SignIn | Way::SomeoneElse => return page(&build(&site, &session, frame, opened, None, Mistakes::default()).await?),
        Way::NewPerson => match read(&fields, &opened.row.email, frame.language) {
            Ok(person) => (person.id, Some((person, tokio_hash(fields.raw("password").to_owned()).await?))),
            Err(mistakes) => {
                let mut kept = fields;
                kept.set("password", "");
                return again(&build(&site, &session, frame, opened, Some(kept), mistakes).await?);
            }
        },
    };
    let came_new = newcomer.is_some();
    let at = opened.organisation.id;
    let mut write = Write::begin(&site, at, Some(person)).await?;
    if !store::answer(write.tx(), write.now(), &opened.row).await? {
        return ended(frame);
    }
    if let Some((newcomer, hash)) = newcomer {
        people::insert(write.tx(), write.now(), &newcomer, Some(hash)).await?;
        write.audit("person.create", "Person", person, json!({ "by": "invitation" }));
    }
    // A unit that is no more leaves a role in the organisation as a whole.
    let unit = match opened.row.unit_id.map(UnitId) {
        Some(unit) => organisations::store::unit(write.tx(), at, unit).await?.map(|_| unit),
        None => None,
    };
    people::give(write.tx(), write.now(), at, person, opened.role, unit).await?;
    write.audit("invitation.accept", "Invitation", opened.row.id, json!({ "role": opened.role.id() }));
    write.commit().await?;
    if came_new {
        let account = people::account(site.db.read(), person).await?.ok_or(PageError::Hidden)?;
        enter(&mut session, &account, &headers).await?;
    }
    see(format!("{}?notice=welcome", opened.organisation.base()))
}
