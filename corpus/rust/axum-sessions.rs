// axum_session and axum_csrf, and the older axum-sessions.
use axum_csrf::CsrfConfig;
use axum_session::{Key, SameSite, SessionConfig, SessionLayer, SessionNullPool, SessionStore};
use chrono::Duration;

async fn config() -> SessionLayer<SessionNullPool> {
    // bad: secure, lifetime - a hundred days, and Secure is off
    let plain = SessionConfig::default().with_table_name("sessions");

    // ok
    let config = SessionConfig::default()
        .with_session_name("sid")
        .with_secure(true)
        .with_max_age(Some(Duration::days(1)))
        .with_key(Key::generate());

    // ok - it ends with the browser
    let browser = SessionConfig::new().with_secure(true).with_max_age(None);

    // bad: http-only
    let open = SessionConfig::new().with_secure(true).with_http_only(false).with_max_age(None);

    // bad: same-site-none, secure
    let other = SessionConfig::new().with_cookie_same_site(SameSite::None).with_max_age(None);

    let _ = (plain, browser, open, other);
    SessionLayer::new(SessionStore::<SessionNullPool>::new(None, config).await.unwrap())
}

fn csrf() -> CsrfConfig {
    // bad: secure
    let plain = CsrfConfig::default();
    // ok
    let config = CsrfConfig::default().with_secure(true).with_cookie_name("csrf");
    drop(plain);
    config
}

fn older(store: async_session::MemoryStore, secret: &[u8]) {
    // ok
    let whole = axum_sessions::SessionLayer::new(store.clone(), secret);
    // bad: secure
    let open = axum_sessions::SessionLayer::new(store, secret).with_secure(false);
    let _ = (whole, open);
}
