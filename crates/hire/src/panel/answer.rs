//! The answer to an invitation from outside: take the seat with the account one has or a new one, or say no.

use askama::Template;
use axum::extract::State;
use kernel::{OrganisationId, PersonId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    crypto::Token,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::{
    Entrance, Organisation, entrance, organisations,
    people::{self, Person},
};
use serde_json::json;

use super::{SeatRole, rows::invitations, store};
use crate::positions::{self, Position};

/// What the reader must do to take the seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// They are signed in as the one who is invited.
    Ready,
    /// The address has an account: sign in first.
    SignIn,
    /// Make an account.
    New,
}

#[derive(Template)]
#[template(path = "panel/templates/answer.html")]
struct AnswerPage {
    page: Frame,
    action: String,
    organisation: Organisation,
    position: Position,
    role: &'static str,
    expires: time::Date,
    way: Way,
    fields: Fields,
    mistakes: Mistakes,
}

/// An invitation with what it is about.
struct Asked {
    row: invitations::Model,
    organisation: Organisation,
    position: Position,
    role: SeatRole,
    account: Option<Person>,
}

async fn find(site: &Site, secret: &str) -> Result<Asked, PageError> {
    let db = site.db.read();
    let row = store::invitation(db, &Token::hash(secret), Instant::now(&site.clock)).await?.ok_or(PageError::Hidden)?;
    let organisation = OrganisationId(row.organisation_id);
    let position = positions::load(db, organisation, PositionId(row.position_id)).await?.filter(|position| !position.stage.is_over());
    let organisation = organisations::by_id(db, organisation).await?.ok_or(PageError::Hidden)?;
    let account = people::by_email(db, &row.email).await?;
    let role = SeatRole::from_id(&row.role).ok_or(PageError::Hidden)?;
    Ok(Asked { organisation, position: position.ok_or(PageError::Hidden)?, role, account, row })
}

fn way(asked: &Asked, entrance: &Entrance) -> Way {
    match &asked.account {
        None => Way::New,
        Some(account) if entrance.person().is_some_and(|person| person.id == account.id) => Way::Ready,
        Some(_) => Way::SignIn,
    }
}

fn build(frame: Frame, asked: Asked, way: Way, fields: Option<Fields>, mistakes: Mistakes) -> AnswerPage {
    AnswerPage {
        action: frame.path.clone(),
        page: frame,
        role: asked.role.id(),
        expires: kernel::dates::in_oslo(asked.row.expires_at.utc()).date(),
        way,
        fields: fields.unwrap_or_else(|| Fields::from_pairs([("name", asked.row.name)])),
        organisation: asked.organisation,
        position: asked.position,
        mistakes,
    }
}

pub(super) async fn show(State(site): State<Site>, frame: Frame, entrance: Entrance, At(secret): At<String>) -> PageResult {
    let asked = find(&site, &secret).await?;
    let way = way(&asked, &entrance);
    page(&build(frame, asked, way, None, Mistakes::default()))
}

pub(super) async fn answer(State(site): State<Site>, frame: Frame, entrance: Entrance, At(secret): At<String>, fields: Fields) -> PageResult {
    let asked = find(&site, &secret).await?;
    let way = way(&asked, &entrance);
    if fields.is("answer", "no") {
        return decline(&site, &asked).await;
    }
    match (way, asked.account.clone()) {
        (Way::New, _) => {
            let mistakes = mistakes(&asked, &fields);
            if !mistakes.is_empty() {
                let mut kept = Fields::default();
                kept.set("name", fields.raw("name"));
                return again(&build(frame, asked, way, Some(kept), mistakes));
            }
            let person = PersonId::new();
            let hash = entrance::hashed(fields.raw("password").to_owned()).await?;
            let language = frame.language;
            let new = Person { id: person, name: fields.text("name"), email: asked.row.email.clone(), language };
            sit(&site, &asked, person, Some((new, hash))).await?;
            entrance.enter(&site, person).await?;
        }
        (Way::Ready, Some(person)) => sit(&site, &asked, person.id, None).await?,
        _ => return see(format!("/sign-in?next=/panel-invitation/{secret}")),
    }
    see(format!("/o/{}/positions/{}/panel/declaration", asked.organisation.slug, asked.position.id))
}

fn mistakes(asked: &Asked, fields: &Fields) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let name = fields.text("name");
    if name.is_empty() {
        mistakes.add("name", "form-required");
    }
    if name.chars().count() > 200 {
        mistakes.add_with("name", "form-too-long", 200);
    }
    if let Some(key) = people::password_mistake(fields.raw("password"), &[&name, &asked.row.email]) {
        mistakes.add("password", key);
    }
    mistakes
}

/// Takes the seat, once: the person, the seat and the spent link in one change.
async fn sit(site: &Site, asked: &Asked, person: PersonId, new: Option<(Person, String)>) -> Result<(), PageError> {
    if super::knows_hidden_names(site.db.read(), &asked.position, person).await? {
        return Err(PageError::Refused("panel-knows-names-you"));
    }
    let mut write = Write::begin(site, asked.organisation.id, Some(person)).await?;
    if !store::answer(&write, asked.row.id).await? {
        return Err(PageError::Hidden);
    }
    if let Some((new, hash)) = new {
        people::insert(write.tx(), write.now(), &new, Some(hash)).await?;
        write.audit("person.create", "Person", person, json!({ "by": "panel-invitation" }));
    }
    // Who has a role here since the invitation was sent is no guest.
    let inside = people::organisations_of(write.tx(), person).await?.iter().any(|place| place.id == asked.organisation.id);
    store::take_seat(&write, asked.position.id, person, asked.role, !inside, PersonId(asked.row.invited_by)).await?;
    write.audit("panel.accept", "Position", asked.position.id, json!({ "invitation": asked.row.id, "role": asked.role.id() }));
    Ok(write.commit().await?)
}

async fn decline(site: &Site, asked: &Asked) -> PageResult {
    let mut write = Write::begin(site, asked.organisation.id, None).await?;
    if store::answer(&write, asked.row.id).await? {
        write.audit("panel.decline", "Position", asked.position.id, json!({ "invitation": asked.row.id }));
        write.commit().await?;
    }
    see("/?notice=panel-declined")
}
