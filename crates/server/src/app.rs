//! The rooms, listed once, and the router that every request passes through.

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use axum_login::{
    AuthManagerLayerBuilder,
    tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite},
};
use platform::{Site, http::Routes, room::Room};
use registry::{Backend, sessions::Sessions};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer, trace::TraceLayer};

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

/// The router with everything that surrounds a handler.
pub fn router(site: &Site) -> Router {
    let sessions = SessionManagerLayer::new(Sessions::new(site.db.clone(), site.clock.clone()))
        .with_name("brobygger_session")
        .with_secure(site.config.secure())
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(registry::sessions::LIFETIME));
    let auth = AuthManagerLayerBuilder::new(Backend { site: site.clone() }, sessions).build();
    // Forms are small; uploads bring their own limit to their own route.
    let limit = DefaultBodyLimit::max(platform::form::FORM_LIMIT);
    let routes = routes(&site.rooms);
    let guarded = registry::kept_form::Guarded::of(routes.listed());
    routes
        .into_router()
        .layer(limit)
        .layer(middleware::from_fn_with_state((site.clone(), guarded), registry::kept_form::keep))
        .layer(middleware::from_fn_with_state(site.clone(), platform::http::same_origin))
        .layer(middleware::from_fn_with_state(site.clone(), registry::sessions::stay))
        .layer(auth)
        .layer(middleware::from_fn_with_state(site.clone(), platform::http::errors))
        .route("/assets/{*path}", axum::routing::get(assets::serve))
        .layer(middleware::from_fn(platform::http::headers))
        .layer(CompressionLayer::new())
        // Ten megabytes over a weak mobile line take minutes.
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(600)))
        .layer(CatchPanicLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .with_state(site.clone())
}

/// What a log line says of a request: the method and the route's pattern. Addresses hold secrets and ids; they stay out.
fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map_or("unmatched", axum::extract::MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}
