//! The demo's doors, one for each of its people, and its clock, on which weeks pass in minutes. Not there unless this is the demo.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::HeaderMap,
};
use axum_login::AuthSession;
use platform::{
    Frame, PageError, PageResult, Site,
    form::Fields,
    http::{At, page, see},
};
use time::{Date, Duration};

use super::{
    language,
    pages::{Next, enter, safe_next},
};
use crate::people::{self, Backend, Person};

/// The file that remembers how far ahead the demo's clock goes, in seconds.
pub const DEMO_CLOCK: &str = "demo-clock";

#[derive(Template)]
#[template(path = "sign_in/templates/demo.html")]
struct DemoPage {
    page: Frame,
    people: Vec<(Person, Vec<(String, String)>)>,
    today: Date,
    moved: bool,
}

fn only_in_the_demo(site: &Site) -> Result<(), PageError> {
    if site.config.demo { Ok(()) } else { Err(PageError::Hidden) }
}

pub(super) async fn show(State(site): State<Site>, frame: Frame) -> PageResult {
    only_in_the_demo(&site)?;
    let people = people::demo_people(site.db.read()).await?;
    let people = people
        .into_iter()
        .map(|account| {
            let roles = account.memberships.iter().map(|(place, role)| (place.name.clone(), frame.tt("role", role))).collect();
            (account.person, roles)
        })
        .collect();
    page(&DemoPage { page: frame, people, today: site.clock.today(), moved: !site.clock.is_ahead_by().is_zero() })
}

/// Signs in without a password.
pub(super) async fn sign_in(
    State(site): State<Site>,
    frame: Frame,
    mut session: AuthSession<Backend>,
    headers: HeaderMap,
    At(email): At<String>,
    Query(next): Query<Next>,
) -> PageResult {
    only_in_the_demo(&site)?;
    let person = people::by_email(site.db.read(), &email).await?.ok_or(PageError::Hidden)?;
    let account = people::account(site.db.read(), person.id).await?.ok_or(PageError::Hidden)?;
    enter(&mut session, &account, &headers).await?;
    Ok(language::greet(&site, &headers, frame.language, account.person.language, see(safe_next(next.next.as_deref()))?))
}

/// Lets days pass, so that deadlines can be seen to pass too.
pub(super) async fn later(State(site): State<Site>, fields: Fields) -> PageResult {
    only_in_the_demo(&site)?;
    let days = fields.text("days").parse::<i64>().ok().filter(|days| (1..=366).contains(days)).ok_or(PageError::Hidden)?;
    site.clock.advance(Duration::days(days));
    let seconds = site.clock.is_ahead_by().whole_seconds();
    tokio::fs::write(site.config.data_folder.join(DEMO_CLOCK), seconds.to_string()).await.map_err(|error| PageError::Broken(error.to_string()))?;
    site.wake_tasks();
    see("/demo?notice=demo-later")
}
