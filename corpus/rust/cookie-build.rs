// Cookies of the crate `cookie`, built in one breath.
use cookie::{time::{Duration, OffsetDateTime}, Cookie, CookieBuilder, CookieJar, Key, SameSite};

fn login(jar: &mut CookieJar, key: &Key, token: String) {
    // bad: secure, http-only - nothing is on by default
    jar.add(Cookie::build(("auth_token", token.clone())));

    // bad: http-only - a signed jar adds nothing but a signature
    jar.signed_mut(key).add(Cookie::build(("auth_token", token.clone())).secure(true).path("/"));

    // bad: secure - nor does a private one
    jar.private_mut(key).add(Cookie::build(("auth_token", token.clone())).http_only(true).path("/"));

    // ok
    jar.add(Cookie::build(("auth_token", token.clone())).path("/").secure(true).http_only(true).same_site(SameSite::Lax));

    // ok - as before 0.18, with the arguments apart
    jar.add(Cookie::build("auth_token", token.clone()).path("/").secure(true).http_only(true).finish());

    // bad: secure - the builder by its own name
    let cookie = CookieBuilder::new("auth_token", token.clone()).http_only(true).build();
    jar.add(cookie);

    // bad: lifetime - twenty years
    jar.add(Cookie::build(("auth_token", token.clone())).secure(true).http_only(true).permanent());

    // bad: lifetime
    jar.add(Cookie::build(("auth_token", token.clone())).secure(true).http_only(true).max_age(Duration::days(90)));

    // ok
    jar.add(Cookie::build(("auth_token", token.clone())).secure(true).http_only(true).max_age(Duration::hours(8)));

    // ok - a preference, that the page may read
    // info: same-site
    jar.add(Cookie::build(("theme", "dark")).secure(true).http_only(true).path("/"));
}

fn prefixes(jar: &mut CookieJar, id: String) {
    // ok - Secure goes along with SameSite=None
    jar.add(Cookie::build(("session", id.clone())).http_only(true).same_site(SameSite::None));

    // ok - and with Partitioned
    jar.add(Cookie::build(("session", id.clone())).http_only(true).partitioned(true));

    // bad: secure, same-site-none - but for where it is switched off
    jar.add(Cookie::build(("session", id.clone())).http_only(true).secure(false).same_site(SameSite::None));

    // bad: host-prefix
    jar.add(Cookie::build(("__Host-session", id.clone())).http_only(true).secure(true).path("/app"));

    // bad: domain
    jar.add(Cookie::build(("session", id)).http_only(true).secure(true).domain("example.com").path("/"));
}

fn logout(jar: &mut CookieJar) {
    // ok - deletions
    jar.add(Cookie::build(("auth_token", "")).path("/"));
    // ok
    jar.add(Cookie::build("auth_token").path("/").removal());
    // ok
    jar.remove(Cookie::build("auth_token").path("/"));
    // ok
    jar.remove(Cookie::build(("auth_token", "gone")).domain("example.com"));
    // ok
    jar.add(Cookie::build(("auth_token", "gone")).max_age(Duration::ZERO));
    // ok
    jar.add(Cookie::build(("auth_token", "gone")).expires(OffsetDateTime::UNIX_EPOCH));
    // ok
    jar.add(Cookie::build(("auth_token", "gone")).expires(OffsetDateTime::now_utc() - Duration::days(1)));
    jar.force_remove("auth_token");
}

fn received(jar: &mut CookieJar, header: &str) {
    for cookie in Cookie::split_parse_encoded(header.to_owned()).flatten() {
        jar.add_original(cookie.into_owned());
    }
    // ok - what a request brought
    jar.add_original(Cookie::build(("auth_token", "received")));
    let _ = Cookie::parse("auth_token=1");
    let _ = jar.get("auth_token").map(|cookie| cookie.value().to_owned());
}
