use cookie::{Cookie, CookieJar, SameSite, time::Duration};

const STRICT: bool = true;

fn whole(jar: &mut CookieJar, token: String) {
    // ok
    jar.add(Cookie::build(("auth_token", token.clone())).path("/").secure(true).http_only(true).same_site(SameSite::Lax).build());

    // ok - in any order, over several lines, as it was written before version 0.18
    let lines = Cookie::build("auth_token", token.clone())
        .http_only(true)
        .max_age(Duration::days(1))
        .secure(STRICT)
        .path("/")
        .finish();
    jar.add(lines);

    // bad: secure, http-only - nothing is on by default
    jar.add(Cookie::build(("auth_token", token.clone())).path("/").build());

    // bad: http-only - the last call counts
    jar.add(Cookie::build(("auth_token", token.clone())).secure(true).http_only(true).http_only(false));

    // ok - a deletion, far down the chain
    jar.add(Cookie::build(("auth_token", "")).path("/").max_age(Duration::ZERO));

    // ok - a deletion
    jar.add(Cookie::build(("auth_token", "")).max_age(Duration::seconds(0)));

    // ok - with a path, and with what may fail on the way
    let cookie = cookie::Cookie::build(("auth_token", token.clone())).secure(true).http_only(true).build();
    jar.add(cookie.into_owned());
}

fn cut(jar: &mut CookieJar, token: String, tls: bool) {
    // ok
    let builder = Cookie::build(("auth_token", token.clone())).path("/");
    let builder = builder.secure(true);
    let builder = builder.http_only(true).same_site(SameSite::Strict);
    jar.add(builder.build());

    // bad: secure
    let mut other = Cookie::build(("auth_token", token.clone()));
    other = other.http_only(true).path("/");
    jar.add(other.build());

    // low: secure - only one of the ways
    let mut one = Cookie::build(("auth_token", token.clone())).http_only(true);
    if tls {
        one = one.secure(true);
    }
    jar.add(one.build());

    // low: secure - the same in one breath
    let both = Cookie::build(("auth_token", token.clone())).http_only(true);
    let both = if tls { both.secure(true) } else { both };
    jar.add(both.build());
}

fn setters(jar: &mut CookieJar, token: String) {
    // ok
    let mut cookie = Cookie::new("auth_token", token.clone());
    cookie.set_secure(true);
    cookie.set_http_only(Some(true));
    jar.add(cookie);

    // bad: http-only
    let mut half = Cookie::new("auth_token", token);
    half.set_secure(true);
    jar.add(half);

    // ok - a deletion
    let mut gone = Cookie::from("auth_token");
    gone.make_removal();
    jar.add(gone);
}
