//! Where an application begins: what will happen, how it is looked after, and one button.

use askama::Template;
use axum::extract::State;
use platform::{
    Frame, PageError, PageResult, Site, Write,
    crypto::Token,
    form::Fields,
    http::{At2, page, see},
};
use registry::Organisation;
use serde_json::json;

use super::behind::{Began, closed};
use crate::{
    ads::{self, Ad},
    applications::{
        finding,
        rules::{Door, Step},
        store,
    },
};

#[derive(Template)]
#[template(path = "applications/templates/begin.html")]
struct BeginPage {
    page: Frame,
    organisation: Organisation,
    ad: Ad,
    deadline: String,
    open: bool,
    intro: String,
    privacy_title: String,
    privacy: String,
    privacy_source: String,
}

pub(in crate::applications) async fn show(State(site): State<Site>, began: Began, frame: Frame, At2(place, slug): At2<String, String>) -> PageResult {
    let (organisation, ad) = ads::published(site.db.read(), &place, &slug).await?.ok_or(PageError::Hidden)?;
    let guidance = method::library().newest("apply-guidance", "application").ok_or_else(|| PageError::Broken("no guidance".into()))?;
    let privacy = guidance.item("privacy").ok_or_else(|| PageError::Broken("no privacy text".into()))?;
    page(&BeginPage {
        deadline: ad.deadline.map(|deadline| frame.date(&deadline)).unwrap_or_default(),
        open: ad.is_open(began.0),
        intro: method::markdown(guidance.body(frame.language)),
        privacy_title: privacy.title(frame.language).to_owned(),
        privacy: method::markdown(privacy.body(frame.language)),
        privacy_source: privacy.source.cited(),
        page: frame,
        organisation,
        ad,
    })
}

pub(in crate::applications) async fn begin(
    State(site): State<Site>,
    began: Began,
    frame: Frame,
    At2(place, slug): At2<String, String>,
    fields: Fields,
) -> PageResult {
    let (organisation, ad) = ads::published(site.db.read(), &place, &slug).await?.ok_or(PageError::Hidden)?;
    if !ad.is_open(began.0) {
        return closed(frame, Door::Closed);
    }
    let mut write = Write::begin(&site, organisation.id, None).await?;
    // The secret follows from the form's own key, so that a repeated POST finds its way without the secret being kept anywhere.
    let secret = fields.form_key().map_or_else(|| Token::new().secret, |key| site.vault.fingerprint("application-link", &key.to_string()));
    let first = format!("/application/{secret}/{}", Step::Contact.id());
    let begun_long_ago = finding::by_secret(write.tx(), &secret).await?.is_some();
    if begun_long_ago || write.repeated(fields.form_key()).await?.is_some() {
        return see(first);
    }
    let id = store::begin_behind(&site, &write, ad.position, frame.language, &secret).await?;
    write.audit("application.begin", "Application", id, json!({ "position": ad.position }));
    write.commit().await?;
    see(first)
}
