// Before actix-session 0.6 and actix-identity 0.5.
use actix_identity::{CookieIdentityPolicy, IdentityService};
use actix_redis::RedisSession;
use actix_session::CookieSession;
use actix_web::{cookie::SameSite, App};

fn app(key: &[u8; 32]) {
    App::new()
        // bad: secure
        .wrap(CookieSession::signed(key).secure(false))
        // ok
        .wrap(CookieSession::private(key).name("sid").same_site(SameSite::Lax))
        // bad: http-only
        .wrap(CookieSession::private(key).http_only(false).max_age(3600))
        // bad: secure
        .wrap(IdentityService::new(CookieIdentityPolicy::new(key).name("auth").secure(false)))
        // ok
        .wrap(IdentityService::new(CookieIdentityPolicy::new(key).name("auth").same_site(SameSite::Strict)))
        // bad: secure - off by default
        .wrap(RedisSession::new("127.0.0.1:6379", key))
        // ok
        .wrap(RedisSession::new("127.0.0.1:6379", key).cookie_secure(true).cookie_same_site(SameSite::Lax));
}
