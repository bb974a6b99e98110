use cookie::{Cookie, CookieJar, SameSite};
use shop_names::SECURE;
use shop_names::cookies::{self, SESSION};

fn login(jar: &mut CookieJar, value: String) {
    // bad: secure - a constant of another crate
    jar.add(Cookie::build((SESSION, value.clone())).secure(SECURE).http_only(true).same_site(SameSite::Lax));

    // bad: http-only - of a module in it
    jar.add(Cookie::build((SESSION, value)).secure(true).http_only(cookies::SCRIPTS).same_site(SameSite::Lax));
}
