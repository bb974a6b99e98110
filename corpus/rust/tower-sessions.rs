// tower-sessions: since 0.8 everything is on by default.
use axum::{routing::get, Router};
use axum_login::AuthManagerLayerBuilder;
use time::Duration;
use tower_sessions::{cookie::SameSite, Expiry, MemoryStore, SessionManagerLayer};

fn app(store: MemoryStore, backend: Backend) -> Router {
    // ok
    let whole = SessionManagerLayer::new(store.clone()).with_name("__Host-session");

    // ok
    let named = SessionManagerLayer::new(store.clone())
        .with_secure(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(Duration::days(1)));

    // bad: secure - as in the examples
    let session_layer = SessionManagerLayer::new(store.clone())
        .with_secure(false)
        .with_expiry(Expiry::OnInactivity(Duration::days(1)));
    let auth = AuthManagerLayerBuilder::new(backend, session_layer).build();

    // bad: http-only, same-site-none, secure
    let open = SessionManagerLayer::new(store.clone()).with_http_only(false).with_same_site(SameSite::None).with_secure(false);

    // bad: lifetime
    let long = SessionManagerLayer::new(store.clone()).with_expiry(Expiry::OnInactivity(Duration::days(120)));

    // ok - in production it is on
    let production = SessionManagerLayer::new(store).with_secure(!cfg!(debug_assertions));

    Router::new().route("/", get(index)).layer(auth).layer(open).layer(long).layer(whole).layer(named).layer(production)
}

fn working_day() -> Expiry {
    // ok - sessions that end in the evening
    Expiry::OnInactivity(Duration::hours(8))
}

async fn index() -> &'static str {
    "hello"
}
