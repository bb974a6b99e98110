// Sessions of actix-session: Secure, HttpOnly and SameSite=Lax are on by default.
use actix_session::{config::{BrowserSession, PersistentSession}, storage::{CookieSessionStore, RedisSessionStore}, SessionMiddleware};
use actix_web::{cookie::{time::Duration, Key, SameSite}, web, App, HttpServer};

async fn serve(key: Key, redis: RedisSessionStore) -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            // ok
            .wrap(SessionMiddleware::new(CookieSessionStore::default(), key.clone()))
            // ok
            .wrap(SessionMiddleware::builder(redis.clone(), key.clone()).cookie_name("__Host-id".to_owned()).build())
            .wrap(
                // bad: secure
                SessionMiddleware::builder(CookieSessionStore::default(), key.clone())
                    .cookie_secure(false)
                    .build(),
            )
            .wrap(
                // bad: http-only, secure, same-site-none
                SessionMiddleware::builder(redis.clone(), key.clone())
                    .cookie_name("session".into())
                    .cookie_http_only(false)
                    .cookie_same_site(SameSite::None)
                    .cookie_secure(false)
                    .build(),
            )
            .wrap(
                // ok
                SessionMiddleware::builder(redis.clone(), key.clone())
                    // bad: lifetime
                    .session_lifecycle(PersistentSession::default().session_ttl(Duration::days(365)))
                    .build(),
            )
            .wrap(
                // ok
                SessionMiddleware::builder(redis.clone(), key.clone())
                    // ok - a week
                    .session_lifecycle(PersistentSession::default().session_ttl(Duration::weeks(1)))
                    .build(),
            )
            .wrap(
                // ok - it ends with the browser
                SessionMiddleware::builder(redis.clone(), key.clone())
                    .session_lifecycle(BrowserSession::default().state_ttl(Duration::days(365)))
                    .build(),
            )
            .wrap(
                // bad: domain
                SessionMiddleware::builder(redis.clone(), key.clone())
                    .cookie_domain(Some("example.com".to_owned()))
                    .build(),
            )
            .route("/", web::get().to(index))
    })
    .bind(("127.0.0.1", 8080))?
    .run()
    .await
}

async fn index() -> &'static str {
    "hello"
}
