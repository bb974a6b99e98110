use std::env;

use cookie::{Cookie, CookieJar};

fn environment(jar: &mut CookieJar, value: String, config: &Config) {
    // ok - off while it is developed
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(!cfg!(debug_assertions)));

    // bad: off-in-production
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(cfg!(debug_assertions)));

    let environment = env::var("APP_ENV").unwrap_or_else(|_| "development".to_string());
    // ok
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(environment == "production"));

    // bad: off-in-production
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(environment != "production"));

    let production = std::env::var("RUST_ENV").map(|name| name == "production").unwrap_or(false);
    // ok: secure
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(production));

    // low: secure - configured
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(env::var("COOKIE_SECURE").is_ok()));

    // low: secure
    let flag: bool = env::var("COOKIE_SECURE").unwrap_or("false".to_string()).parse().unwrap();
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(flag));

    // low: secure
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(config.cookie.secure));

    // ok
    let mut switched = Cookie::build(("token", value.clone())).http_only(true).build();
    match environment.as_str() {
        "production" | "staging" => switched.set_secure(true),
        _ => switched.set_secure(false),
    }
    jar.add(switched);

    // bad: off-in-production
    let mut wrong = Cookie::build(("token", value.clone())).http_only(true).build();
    match environment.as_str() {
        "test" => wrong.set_secure(true),
        _ => wrong.set_secure(false),
    }
    jar.add(wrong);

    if cfg!(debug_assertions) {
        // ok - never in production
        jar.add(Cookie::new("token", value.clone()));
    }
}

#[cfg(debug_assertions)]
const SECURE: bool = false;
#[cfg(not(debug_assertions))]
const SECURE: bool = true;

#[cfg(not(debug_assertions))]
const ODD: bool = false;
#[cfg(debug_assertions)]
const ODD: bool = true;

fn compiled(jar: &mut CookieJar, value: String) {
    // ok - a constant for each of them
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(SECURE));

    // bad: off-in-production
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(ODD));

    let mut cookie = Cookie::build(("token", value)).http_only(true).secure(true).build();
    // ok
    #[cfg(debug_assertions)]
    cookie.set_secure(false);
    jar.add(cookie);
}

#[cfg(debug_assertions)]
fn local(jar: &mut CookieJar, value: String) {
    // ok - no part of a release
    jar.add(Cookie::new("token", value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_added() {
        let mut jar = CookieJar::new();
        // ok - a test
        jar.add(Cookie::new("token", "1"));
    }
}
