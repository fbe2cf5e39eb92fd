//! The pages of the ad, one act a file: write, ask, publish, answer, and what the public sees.

mod answer;
mod ask;
mod edit;
mod feed;
mod jobs;
mod publish;

use kernel::PositionId;
use platform::{
    PageError, Site,
    access::Action,
    http::{Gate, Routes},
};
use registry::Actor;

use super::{Advert, EDIT, PUBLISH, VIEW, article::Article, store};
use crate::desk::{self, Desk};

/// Every route of the slice.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/o/{organisation}/positions/{position}/ad", Gate::Needs(VIEW), edit::show)
        .post("/o/{organisation}/positions/{position}/ad", Gate::Needs(EDIT), edit::save)
        .post("/o/{organisation}/positions/{position}/ad/draft", Gate::Needs(EDIT), edit::draft)
        .post("/o/{organisation}/positions/{position}/ad/lint", Gate::Needs(EDIT), edit::lint)
        .get("/o/{organisation}/positions/{position}/ad/preview", Gate::Needs(VIEW), edit::preview)
        .get("/o/{organisation}/positions/{position}/ad/ad.pdf", Gate::Needs(VIEW), edit::pdf)
        .get("/o/{organisation}/positions/{position}/ad/reviews", Gate::Needs(VIEW), ask::show)
        .post("/o/{organisation}/positions/{position}/ad/reviews", Gate::Needs(EDIT), ask::invite)
        .post("/o/{organisation}/positions/{position}/ad/reviews/{review}/remind", Gate::Needs(EDIT), ask::remind)
        .post("/o/{organisation}/positions/{position}/ad/reviews/{review}/read", Gate::Needs(EDIT), ask::read)
        .post("/o/{organisation}/positions/{position}/ad/reviews/{review}/again", Gate::Needs(EDIT), ask::again)
        .post("/o/{organisation}/positions/{position}/ad/reviews/{review}/withdraw", Gate::Needs(EDIT), ask::withdraw)
        .get("/o/{organisation}/positions/{position}/ad/publish", Gate::Needs(VIEW), publish::show)
        .post("/o/{organisation}/positions/{position}/ad/publish", Gate::Needs(PUBLISH), publish::publish)
        .post("/o/{organisation}/positions/{position}/ad/gate", Gate::Needs(PUBLISH), publish::pass)
        .post("/o/{organisation}/positions/{position}/ad/deadline", Gate::Needs(PUBLISH), publish::extend)
        .post("/o/{organisation}/positions/{position}/ad/take-down", Gate::Needs(PUBLISH), publish::take_down)
        .get("/ad-review/{secret}", Gate::Secret, answer::show)
        .post("/ad-review/{secret}", Gate::Secret, answer::save)
        .get("/jobs", Gate::Open, jobs::all)
        .get("/jobs/feed.atom", Gate::Open, feed::all)
        .get("/jobs/{organisation}", Gate::Open, jobs::of)
        .get("/jobs/{organisation}/feed.atom", Gate::Open, feed::of)
        .get("/jobs/{organisation}/{slug}", Gate::Open, jobs::show)
        .get("/jobs/{organisation}/{slug}/ad.pdf", Gate::Open, jobs::pdf)
}

/// The desk of a position, with its ad when there is one.
async fn sit(site: &Site, actor: Actor, position: PositionId, action: Action) -> Result<(Desk, Option<Advert>), PageError> {
    let desk = desk::sit(site, actor, position, action).await?;
    let advert = store::full(site.db.read(), desk.organisation(), position).await?;
    Ok((desk, advert))
}

/// The desk of a position that has an ad; else it is not there.
async fn sit_with_ad(site: &Site, actor: Actor, position: PositionId, action: Action) -> Result<(Desk, Advert), PageError> {
    let (desk, advert) = sit(site, actor, position, action).await?;
    Ok((desk, advert.ok_or(PageError::Hidden)?))
}

/// The ad as a PDF file. Its name is its address, never a person's name.
async fn pdf_of(site: &Site, article: &Article) -> platform::PageResult {
    let paper = super::documents::paper(article, &site.link(&article.path()), site.clock.today());
    platform::http::pdf(site, paper, &article.advert.ad.slug).await
}
