//! Requests to stay off the public list: each is weighed, and whoever is refused is told in time to take the application back.

use askama::Template;
use axum::extract::State;
use kernel::{ApplicationId, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, At2, again, page, see},
};
use registry::Actor;
use serde_json::json;

use crate::{
    ads,
    applications::{
        Application, DECIDE_CONFIDENTIALITY, finding, letters,
        rules::{self, Confidentiality},
        store,
    },
    assessment,
    desk::{self, Desk},
};

/// One request, by number; the name stays out of it.
#[derive(Debug)]
struct Request {
    application: Application,
    reason: String,
    state: Confidentiality,
    answer: String,
    listed_from: Option<time::Date>,
}

#[derive(Template)]
#[template(path = "applications/templates/confidentiality.html")]
struct RequestsPage {
    page: Frame,
    desk: Desk,
    requests: Vec<Request>,
    fields: Fields,
    mistakes: Mistakes,
    /// Which request the form that is shown again belongs to.
    about: Option<ApplicationId>,
    source: String,
}

async fn requests_page(site: &Site, desk: Desk, fields: Fields, mistakes: Mistakes, about: Option<ApplicationId>) -> Result<RequestsPage, PageError> {
    let db = site.db.read();
    let rows = finding::requests(db, desk.organisation(), desk.position.id).await?;
    let keys = site.vault.keys_of(db, &rows.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    let ad = ads::load(db, desk.organisation(), desk.position.id).await?;
    let hidden = assessment::names_hidden(&desk.position, ad.as_ref());
    let mut requests = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(key) = keys.get(&row.id) else { continue };
        let Some(content) = store::last_sent(key, &row)? else { continue };
        requests.push(Request {
            reason: if hidden { assessment::without_name(&content, &content.confidentiality_reason) } else { content.confidentiality_reason },
            state: Confidentiality::from_id(&row.confidentiality),
            answer: store::answer(key, &row)?,
            listed_from: row.listed_from,
            application: row.into(),
        });
    }
    if !requests.is_empty() {
        let mut write = desk.actor.write(site).await?;
        for request in &requests {
            write.audit("application.confidentiality.read", "Application", request.application.id, json!({}));
        }
        write.audit("confidentiality.read", "Position", desk.position.id, json!({ "requests": requests.len() }));
        write.commit().await?;
    }
    let guidance = method::library().newest("apply-guidance", "application").and_then(|guidance| guidance.item("confidentiality"));
    let source = guidance.map(|item| item.source.cited()).unwrap_or_default();
    Ok(RequestsPage { page: desk.frame(), desk, requests, fields, mistakes, about, source })
}

pub(in crate::applications) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let desk = desk::sit(&site, actor, position, DECIDE_CONFIDENTIALITY).await?;
    page(&requests_page(&site, desk, Fields::default(), Mistakes::default(), None).await?)
}

pub(in crate::applications) async fn decide(
    State(site): State<Site>,
    actor: Actor,
    At2(position, id): At2<PositionId, ApplicationId>,
    fields: Fields,
) -> PageResult {
    let desk = desk::sit(&site, actor, position, DECIDE_CONFIDENTIALITY).await?;
    let reason = fields.text("reason");
    let answer = match fields.raw("answer") {
        "granted" => Some(Confidentiality::Granted),
        "refused" => Some(Confidentiality::Refused),
        _ => None,
    };
    let mut mistakes = Mistakes::default();
    if answer.is_none() {
        mistakes.add("answer", "confidentiality-choose");
    }
    if reason.is_empty() {
        mistakes.add("reason", "confidentiality-give-reason");
    } else if reason.chars().count() > 4_000 {
        mistakes.add_with("reason", "form-too-long", 4_000);
    }
    let Some(answer) = answer.filter(|_| mistakes.is_empty()) else {
        return again(&requests_page(&site, desk, fields, mistakes, Some(id)).await?);
    };
    let mut write = desk.actor.write(&site).await?;
    let row = store::hold(&write, id).await?.filter(|row| row.position_id == position.0 && row.number.is_some()).ok_or(PageError::Hidden)?;
    let key = store::key(&site, write.tx(), &row).await?;
    let from = (answer == Confidentiality::Refused).then(|| site.clock.today() + rules::NOTICE);
    // Answered already, by a colleague or by a second click: what was decided stands.
    if store::answer_request(&write, &row, &key, answer, &reason, from).await? {
        if let Some(from) = from {
            let application = Application::from(row);
            let values = [("reason", reason), ("deadline", dates::long(from, application.language))];
            letters::send(&site, &mut write, &application, "confidentiality-refused", &values, None).await?;
        }
        write.audit("confidentiality.decide", "Application", id, json!({ "answer": answer.id() }));
        write.commit().await?;
    }
    see(desk.path("/applications/confidentiality?notice=confidentiality-answered"))
}
