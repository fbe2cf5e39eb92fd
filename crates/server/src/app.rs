//! The rooms, listed once, and the router that every request passes through.

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use axum_login::{
    AuthManagerLayerBuilder,
    tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite},
};
use platform::{Site, http::Routes, room::Room};
use registry::{Backend, sessions::Sessions};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer, trace::TraceLayer};

use crate::{assets, front, search};

/// The rooms, in the order of the navigation. Start page, search, export, retention and demo data follow this list.
#[must_use]
pub fn rooms() -> Vec<Arc<dyn Room>> {
    vec![Arc::new(hire::Hire), Arc::new(method::MethodRoom), Arc::new(registry::Registry)]
}

/// Every route of the house.
#[must_use]
pub fn routes(rooms: &[Arc<dyn Room>]) -> Routes {
    rooms.iter().fold(front::routes().and(search::routes()), |routes, room| routes.and(room.routes()))
}

/// How long an answer may take: ten megabytes over a weak mobile line take minutes.
const PATIENCE: Duration = Duration::from_secs(600);

/// The router with everything that surrounds a handler.
pub fn router(site: &Site) -> Router {
    around(site, routes(&site.rooms), PATIENCE)
}

/// Routes with everything that surrounds a handler. What fails in there, however it fails, gets its page and its headers.
pub fn around(site: &Site, routes: Routes, patience: Duration) -> Router {
    let sessions = SessionManagerLayer::new(Sessions::new(site.db.clone(), site.clock.clone()))
        .with_name("brobygger_session")
        .with_secure(site.config.secure())
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(registry::sessions::LIFETIME));
    let auth = AuthManagerLayerBuilder::new(Backend { site: site.clone() }, sessions).build();
    // Forms are small; uploads bring their own limit to their own route.
    let limit = DefaultBodyLimit::max(platform::form::FORM_LIMIT);
    let guarded = registry::kept_form::Guarded::of(routes.listed());
    routes
        .into_router()
        .layer(limit)
        .layer(middleware::from_fn_with_state((site.clone(), guarded), registry::kept_form::keep))
        .layer(middleware::from_fn_with_state(site.clone(), platform::http::same_origin))
        .layer(middleware::from_fn(platform::http::without_nul))
        .layer(middleware::from_fn_with_state(site.clone(), registry::sessions::stay))
        .layer(auth)
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience))
        .layer(CatchPanicLayer::custom(platform::http::fallen))
        .layer(middleware::from_fn_with_state(site.clone(), platform::http::errors))
        .route("/assets/{*path}", axum::routing::get(assets::serve))
        .layer(middleware::from_fn(platform::http::headers))
        // A page is small: the hardest squeeze costs more than the page itself, and saves next to nothing.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(note).on_failure(()))
        .with_state(site.clone())
}

/// One line for each answer, inside its span.
fn note<B>(response: &axum::http::Response<B>, latency: Duration, _: &tracing::Span) {
    let ms = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(target: "request", status = response.status().as_u16(), ms, "answered");
}

/// What a log line says of a request: the method and the route's pattern. Addresses hold secrets and ids; they stay out.
fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map_or("unmatched", axum::extract::MatchedPath::as_str);
    tracing::info_span!(target: "request", "request", method = %request.method(), route)
}
