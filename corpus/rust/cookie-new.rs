// Cookies of the crate `cookie` that are made first and told later.
use axum_extra::extract::cookie::{Cookie, CookieJar, PrivateCookieJar, SameSite};
use time::{Duration, OffsetDateTime};

async fn login(jar: CookieJar, token: String) -> CookieJar {
    // bad: secure, http-only
    jar.add(Cookie::new("auth_token", token))
}

async fn half(jar: PrivateCookieJar, token: String) -> PrivateCookieJar {
    // bad: secure
    let mut cookie = Cookie::new("auth_token", token);
    cookie.set_http_only(true);
    cookie.set_path("/");
    jar.add(cookie)
}

async fn whole(jar: CookieJar, token: String) -> CookieJar {
    // ok
    let mut cookie = Cookie::new("auth_token", token);
    cookie.set_http_only(true);
    cookie.set_secure(Some(true));
    cookie.set_same_site(SameSite::Strict);
    cookie.set_max_age(Duration::hours(1));
    cookie.set_path("/");
    jar.add(cookie)
}

async fn unset(jar: CookieJar, token: String) -> CookieJar {
    // bad: secure - None is as if nothing had been said
    let mut cookie = Cookie::new("auth_token", token);
    cookie.set_http_only(true);
    cookie.set_secure(true);
    cookie.set_secure(None);
    jar.add(cookie)
}

async fn forever(jar: CookieJar, token: String) -> CookieJar {
    // bad: lifetime
    let mut cookie = Cookie::new("auth_token", token);
    cookie.set_http_only(true);
    cookie.set_secure(true);
    cookie.make_permanent();
    jar.add(cookie)
}

async fn pair(jar: CookieJar, token: String) -> CookieJar {
    // bad: secure, http-only - from a pair
    jar.add(Cookie::from(("auth_token", token)))
}

async fn bare(jar: CookieJar, token: String) -> CookieJar {
    // bad: secure, http-only - the jar makes a cookie of it
    jar.add(("auth_token", token))
}

async fn bare_gone(jar: CookieJar) -> CookieJar {
    // ok - nothing in it
    jar.add(("auth_token", ""))
}

fn pairs(shapes: &mut Shapes) {
    // ok - no jar
    shapes.add(("auth_token", 3));
}

async fn named(jar: CookieJar, token: String) -> CookieJar {
    // bad: http-only - a name, and a value later
    let mut cookie = Cookie::from("auth_token");
    cookie.set_value(token);
    cookie.set_secure(true);
    jar.add(cookie)
}

async fn logout(jar: CookieJar) -> CookieJar {
    // ok - deletions
    let jar = jar.remove(Cookie::from("auth_token"));
    // ok
    let jar = jar.remove(Cookie::named("refresh_token"));
    // ok
    let mut gone = Cookie::new("session", "gone");
    gone.make_removal();
    // ok
    let mut past = Cookie::new("session", "gone");
    past.set_expires(OffsetDateTime::now_utc() - Duration::weeks(1));
    // ok
    let mut zero = Cookie::new("session", "gone");
    zero.set_max_age(Duration::seconds(0));
    // ok
    jar.add(gone).add(past).add(zero).add(Cookie::new("session", ""))
}
