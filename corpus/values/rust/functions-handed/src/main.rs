use cookie::{Cookie, CookieJar, SameSite};

mod cookies;

use crate::cookies::harden;

fn hardened(jar: &mut CookieJar, value: String) {
    // ok: secure, http-only
    let mut cookie = Cookie::new("session", value);
    cookie.set_same_site(SameSite::Lax);
    harden(&mut cookie);
    jar.add(cookie);
}

fn flagged(jar: &mut CookieJar, value: String) {
    // bad: secure
    let mut off = Cookie::build(("session", value.clone())).http_only(true).same_site(SameSite::Lax).build();
    cookies::flag(&mut off, false);
    jar.add(off);
    // ok: secure
    let mut on = Cookie::build(("session", value)).http_only(true).same_site(SameSite::Lax).build();
    crate::cookies::flag(&mut on, true);
    jar.add(on);
}
