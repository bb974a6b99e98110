use cookie::{Cookie, CookieJar, SameSite};

// ok: secure - its callers decide
pub fn write(jar: &mut CookieJar, value: String, secure: bool) {
    jar.add(Cookie::build(("session", value)).secure(secure).http_only(true).same_site(SameSite::Lax));
}

// ok: secure - finished by whoever calls
pub fn unfinished(value: String) -> Cookie<'static> {
    Cookie::build(("session", value)).http_only(true).same_site(SameSite::Lax).build()
}
