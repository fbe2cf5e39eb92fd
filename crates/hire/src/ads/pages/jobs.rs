//! What the public sees: open vacancies, and each ad at an address that stays.

use askama::Template;
use axum::extract::{Query, State};
use kernel::PositionId;
use platform::{
    Frame, PageError, PageResult, Site,
    http::{At, At2, page},
};
use registry::{Guest, Organisation, municipalities, organisations};
use serde::Deserialize;

use super::pdf_of;
use crate::{
    ads::{
        Advert,
        article::Article,
        reading,
        vacancies::{self, Wanted},
    },
    positions,
};

/// What a reader looks for, and from where on.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Looking {
    #[serde(default)]
    q: String,
    #[serde(default)]
    county: String,
    after: Option<PositionId>,
}

/// One vacancy of the list.
struct Vacancy {
    advert: Advert,
    place: Organisation,
    summary: String,
}

#[derive(Template)]
#[template(path = "ads/templates/jobs.html")]
struct JobsPage {
    page: Frame,
    /// The one organisation whose vacancies these are, when it is one.
    place: Option<Organisation>,
    vacancies: Vec<Vacancy>,
    /// Organisations with open vacancies, to choose from.
    places: Vec<Organisation>,
    words: String,
    counties: Vec<&'static str>,
    /// The county that is looked in; empty for the whole country.
    county: &'static str,
    next: Option<String>,
    first: Option<String>,
}

#[derive(Template)]
#[template(path = "ads/templates/ad.html")]
struct AdPage {
    page: Frame,
    article: Article,
    json_ld: String,
    open: bool,
    gone: bool,
}

async fn list(site: &Site, frame: Frame, place: Option<Organisation>, looking: Looking) -> PageResult {
    let db = site.db.read();
    let words: String = looking.q.trim().chars().take(100).collect();
    let today = site.clock.today();
    let counties = if place.is_some() { Vec::new() } else { municipalities::counties() };
    let county = counties.iter().copied().find(|county| *county == looking.county).unwrap_or_default();
    let among = if county.is_empty() {
        None
    } else {
        Some(organisations::in_municipalities(db, municipalities::in_county(county).map(|municipality| municipality.number)).await?)
    };
    let organisation = place.as_ref().map(|place| place.id);
    let wanted = Wanted { organisation, among: among.as_deref(), words: &words, after: looking.after, today };
    let (found, more) = vacancies::closing_first(db, &wanted).await?;
    let holders = vacancies::organisations_with_open(db, today).await?;
    let mut ids = holders.clone();
    ids.extend(found.iter().map(|advert| advert.ad.organisation));
    let known = organisations::by_ids(db, &ids).await?;
    let last = found.last().map(|advert| advert.ad.position);
    let vacancies = found
        .into_iter()
        .filter_map(|advert| {
            let place = known.iter().find(|place| place.id == advert.ad.organisation)?.clone();
            Some(Vacancy { summary: reading::summary(&advert), place, advert })
        })
        .collect();
    let mut places: Vec<Organisation> = known.into_iter().filter(|place| holders.contains(&place.id)).collect();
    places.sort_by(|a, b| a.name.cmp(&b.name));
    let asked: Vec<String> = [("q", words.as_str()), ("county", county)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| in_address(name, value))
        .collect();
    let with = |rest: Option<String>| format!("?{}", asked.iter().cloned().chain(rest).collect::<Vec<_>>().join("&"));
    page(&JobsPage {
        next: last.filter(|_| more).map(|last| with(Some(format!("after={last}")))),
        first: looking.after.map(|_| if asked.is_empty() { frame.path.clone() } else { with(None) }),
        page: frame,
        place,
        vacancies,
        places,
        words,
        counties,
        county,
    })
}

/// A field with its words as they stand in an address.
fn in_address(name: &str, words: &str) -> String {
    let mut out = format!("{name}=");
    for byte in words.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

pub(super) async fn all(State(site): State<Site>, guest: Guest, Query(looking): Query<Looking>) -> PageResult {
    list(&site, guest.frame, None, looking).await
}

pub(super) async fn of(State(site): State<Site>, guest: Guest, At(place): At<String>, Query(looking): Query<Looking>) -> PageResult {
    let place = organisations::by_slug(site.db.read(), &place).await?.ok_or(PageError::Hidden)?;
    list(&site, guest.frame, Some(place), looking).await
}

/// The ad at its address. One that was taken down is not there; one whose position was given up says so.
async fn find(site: &Site, place: &str, slug: &str) -> Result<Article, PageError> {
    let db = site.db.read();
    let (place, advert) = vacancies::ever_published(db, place, slug).await?.ok_or(PageError::Hidden)?;
    let position = positions::load(db, place.id, advert.ad.position).await?.ok_or(PageError::Hidden)?;
    let article = Article::new(advert, place, &position);
    if article.advert.ad.published_at.is_none() && !article.cancelled { Err(PageError::Hidden) } else { Ok(article) }
}

pub(super) async fn show(State(site): State<Site>, guest: Guest, At2(place, slug): At2<String, String>) -> PageResult {
    let article = find(&site, &place, &slug).await?;
    let open = article.advert.ad.is_open(site.clock.now()) && !article.cancelled;
    page(&AdPage { page: guest.frame, json_ld: article.json_ld(&site), gone: article.cancelled, open, article })
}

pub(super) async fn pdf(State(site): State<Site>, At2(place, slug): At2<String, String>) -> PageResult {
    let article = find(&site, &place, &slug).await?;
    if article.cancelled {
        return Err(PageError::Hidden);
    }
    pdf_of(&site, &article).await
}
