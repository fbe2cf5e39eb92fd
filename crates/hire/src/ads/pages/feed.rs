//! Open vacancies as Atom feeds, for those who follow them from elsewhere.

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::{
    extract::{Query, State},
    http::header,
    response::IntoResponse as _,
};
use kernel::{Language, PositionId};
use platform::{
    PageError, PageResult, Site,
    db::Instant,
    http::{At, Reader},
    i18n,
};
use registry::{Organisation, organisations};
use serde::Deserialize;
use time::format_description::well_known::Rfc3339;

use crate::ads::{Advert, reading, vacancies};

/// Where the feed goes on.
#[derive(Debug, Default, Deserialize)]
pub(super) struct After {
    after: Option<PositionId>,
}

fn moment(instant: Instant) -> Result<FixedDateTime, PageError> {
    let text = instant.utc().format(&Rfc3339).map_err(|error| PageError::Broken(error.to_string()))?;
    text.parse().map_err(|_| PageError::Broken("an instant that no feed can hold".into()))
}

fn link(href: String, rel: &str, mime: &str, language: Option<Language>) -> Link {
    Link { href, rel: rel.into(), mime_type: Some(mime.into()), hreflang: language.map(|language| language.code().into()), ..Link::default() }
}

fn entry(site: &Site, advert: &Advert, place: &Organisation) -> Result<Entry, PageError> {
    let out = advert.ad.published_at.unwrap_or(advert.changed_at);
    let href = site.link(&format!("/jobs/{}/{}", place.slug, advert.ad.slug));
    let language = advert.ad.language;
    let content = Content {
        value: Some(reading::html(&reading::sections(advert))),
        content_type: Some("html".into()),
        lang: Some(language.code().into()),
        ..Content::default()
    };
    Ok(Entry {
        title: Text::plain(advert.ad.title.clone()),
        id: href.clone(),
        updated: moment(advert.changed_at.max(out))?,
        published: Some(moment(advert.first_published_at.unwrap_or(out))?),
        authors: vec![Person { name: place.name.clone(), ..Person::default() }],
        links: vec![link(href, "alternate", "text/html", Some(language))],
        summary: Some(Text::plain(reading::summary(advert))),
        content: Some(content),
        ..Entry::default()
    })
}

/// One page of the feed; the next is linked to, so that every open vacancy is in it (RFC 5005, section 3).
async fn feed(site: &Site, language: Language, place: Option<Organisation>, after: Option<PositionId>) -> PageResult {
    let db = site.db.read();
    let (found, more) = vacancies::newest(db, place.as_ref().map(|place| place.id), after, site.clock.today()).await?;
    let ids: Vec<_> = found.iter().map(|advert| advert.ad.organisation).collect();
    let known = if let Some(place) = &place { vec![place.clone()] } else { organisations::by_ids(db, &ids).await? };
    let path = place.as_ref().map_or_else(|| "/jobs".to_owned(), |place| format!("/jobs/{}", place.slug));
    let mut entries = Vec::with_capacity(found.len());
    for advert in &found {
        if let Some(place) = known.iter().find(|place| place.id == advert.ad.organisation) {
            entries.push(entry(site, advert, place)?);
        }
    }
    let title = match &place {
        Some(place) => i18n::text_with(language, "jobs-title-of", &[("organisation", &place.name)]),
        None => i18n::text(language, "jobs-title"),
    };
    let newest = found.iter().map(|advert| advert.changed_at.max(advert.ad.published_at.unwrap_or(advert.changed_at))).max();
    let address = site.link(&format!("{path}/feed.atom"));
    let atom = |href: String, rel: &str| link(href, rel, "application/atom+xml", None);
    let page_after = |after: PositionId| format!("{address}?after={after}");
    let mut links = vec![atom(after.map_or_else(|| address.clone(), page_after), "self"), link(site.link(&path), "alternate", "text/html", None)];
    links.push(atom(address.clone(), "first"));
    links.extend(found.last().filter(|_| more).map(|last| atom(page_after(last.ad.position), "next")));
    let feed = Feed {
        title: Text::plain(title),
        id: address,
        updated: moment(newest.unwrap_or(Instant(0)))?,
        authors: vec![Person { name: place.map_or_else(|| "Brobygger".into(), |place| place.name), ..Person::default() }],
        links,
        generator: Some(Generator { value: "Brobygger".into(), ..Generator::default() }),
        lang: Some(language.code().into()),
        entries,
        ..Feed::default()
    };
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.to_string()).into_response())
}

pub(super) async fn all(State(site): State<Site>, Reader(language): Reader, Query(After { after }): Query<After>) -> PageResult {
    feed(&site, language, None, after).await
}

pub(super) async fn of(
    State(site): State<Site>,
    Reader(language): Reader,
    At(place): At<String>,
    Query(After { after }): Query<After>,
) -> PageResult {
    let place = organisations::by_slug(site.db.read(), &place).await?.ok_or(PageError::Hidden)?;
    feed(&site, language, Some(place), after).await
}
