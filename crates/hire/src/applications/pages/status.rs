//! The applicant's own page: where it stands, what waits for them, what was sent, and the way to come back.

use askama::Template;
use axum::extract::State;
use platform::{
    Frame, PageError, PageResult, Site,
    db::Instant,
    form::{Fields, Mistakes},
    http::{At, page, see, with_status},
    mail::Mail,
};
use serde_json::json;

use super::{
    behind::{Began, Behind, closed, gone},
    lacking::{self, Part},
    write::{filled, step_page},
};
use crate::{
    applications::{
        Content, Status, StatusCard,
        attachments::{self, Attachment},
        finding, link_mails,
        readers::{self, Readings},
        rules::{self, Confidentiality, Door, Gender, Step, Told},
        store,
    },
    decisions, interviews,
};

#[derive(Template)]
#[template(path = "applications/templates/status.html")]
struct StatusPage {
    page: Frame,
    behind: Behind,
    told: Told,
    cards: Vec<StatusCard>,
    events: Vec<(Instant, String)>,
    attachments: Vec<Attachment>,
    deadline: String,
    /// What is shown as written: what the panel reads once nothing can be changed any more.
    content: Content,
    unsent_changes: bool,
    /// Whether something was changed after the last sending, and stayed unsent when the form closed.
    never_sent: bool,
    confidentiality: Confidentiality,
    listed_from: Option<String>,
    may_withdraw: bool,
    /// What they answered, in words; empty when nothing.
    gender: String,
    /// The address the latest receipt went to; empty when nothing is sent.
    receipt_to: String,
    /// Where one goes on writing, and how far each part has come.
    goes_on_at: Step,
    parts: Vec<Part>,
    /// The latest times someone read about the applicant.
    readings: Readings,
}

/// How many of the latest readings stand on the page itself.
const LATEST: usize = 3;

/// Whether the applicant may still take it all back: until they are hired and it has become part of their own file.
pub(super) const fn may_withdraw(status: Status) -> bool {
    !matches!(status, Status::Hired)
}

pub(in crate::applications) async fn show(State(site): State<Site>, began: Began, mut frame: Frame, At(secret): At<String>) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    let db = site.db.read();
    let language = frame.language;
    let history = finding::history(db, behind.application.organisation, behind.application.id).await?;
    let letters = || history.iter().filter_map(|event| event.what.strip_prefix("letter:"));
    let told = rules::told(behind.application.status.id(), letters(), behind.door);
    let mut cards = interviews::status_cards(&site, &behind.application, &secret, language).await?;
    cards.extend(decisions::status_cards(&site, &behind.application, &secret, language).await?);
    let told = told.with_answer_awaited(cards.iter().any(|card| card.waits));
    let written = method::library().newest("letters", "hiring");
    let events = history
        .iter()
        .filter_map(|event| {
            let words = match event.what.as_str() {
                "sent" => frame.t("applied-event-sent"),
                "resent" => frame.t("applied-event-resent"),
                other => {
                    let letter = other.strip_prefix("letter:").filter(|letter| *letter != "receipt")?;
                    written?.item(letter)?.title(language).to_owned()
                }
            };
            Some((event.at, words))
        })
        .collect();
    let mut attachments = attachments::of(db, &behind.key, &behind.row).await?;
    let sent = store::last_sent(&behind.key, &behind.row)?;
    let differs = sent.as_ref().is_some_and(|sent| *sent != behind.content || attachments.iter().any(|attachment| !attachment.sent));
    let (unsent_changes, never_sent) = (differs && behind.open, differs && !behind.open && behind.door != Door::TakenDown);
    let receipt_to = sent.as_ref().map(|sent| sent.email.clone()).unwrap_or_default();
    let content = match sent {
        Some(sent) if never_sent => {
            attachments.retain(|attachment| attachment.sent);
            sent
        }
        _ => behind.content.clone(),
    };
    let missing = lacking::of(&behind.content, site.clock.today());
    page(&StatusPage {
        readings: readers::of(&site, &behind.application, None, LATEST).await?,
        receipt_to,
        goes_on_at: rules::goes_on_at(&missing),
        parts: lacking::parts(&behind.content, !attachments.is_empty(), &missing),
        deadline: behind.deadline(language).unwrap_or_default(),
        confidentiality: Confidentiality::from_id(&behind.row.confidentiality),
        listed_from: behind.row.listed_from.map(|day| frame.date(&day)),
        may_withdraw: may_withdraw(behind.application.status),
        gender: Gender::from_id(&content.gender).map_or_else(String::new, |gender| frame.tt("gender", gender.id())),
        page: frame,
        behind,
        told,
        cards,
        events,
        attachments,
        content,
        unsent_changes,
        never_sent,
    })
}

/// Mails the link to an address of the applicant's choice, so that they can come back from anywhere.
pub(in crate::applications) async fn mail_link(
    State(site): State<Site>,
    began: Began,
    mut frame: Frame,
    At(secret): At<String>,
    fields: Fields,
) -> PageResult {
    let Some(behind) = Behind::find(&site, &secret, began, &mut frame).await? else { return gone(frame) };
    if !behind.open {
        return closed(frame, behind.door);
    }
    let step = Step::from_id(fields.raw("step")).unwrap_or(Step::Contact);
    let to = fields.text("link_email");
    let mut mistakes = Mistakes::default();
    if !lacking::is_address(&to) {
        mistakes.add("link_email", "form-not-an-address");
    }
    let mut write = behind.write(&site).await?;
    store::hold(&write, behind.application.id).await?.ok_or(PageError::Hidden)?;
    // Nobody's inbox is filled through a form that anyone may open.
    let mailed = finding::history(write.tx(), behind.application.organisation, behind.application.id).await?;
    if mailed.iter().filter(|event| event.what == "link").count() >= rules::MAX_LINK_MAILS {
        mistakes.add("link_email", "apply-link-enough");
    }
    if !mistakes.is_empty() {
        drop(write);
        // The step's own form stands beside this one: it shows what is kept, or its next save would overwrite it with nothing.
        let mut shown = filled(step, &behind.content);
        shown.set("link_email", fields.raw("link_email"));
        return with_status(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &step_page(&site, frame, behind, step, shown, mistakes).await?);
    }
    let deadline = behind.deadline(frame.language).unwrap_or_default();
    let link = site.link(&behind.path(""));
    // Nobody learns here how many links others have had mailed to an address: the answer is the same.
    if link_mails::may_go(&site, &write, &to).await? {
        write.mail(&Mail::new(to, frame.t("apply-link-subject"), frame.t2("apply-link-text", "link", link, "deadline", deadline))).await?;
    }
    store::note(&write, behind.application.id, "link").await?;
    write.audit("application.link", "Application", behind.application.id, json!({}));
    write.commit().await?;
    see(behind.path(&format!("/{}?notice=application-link-sent", step.id())))
}
