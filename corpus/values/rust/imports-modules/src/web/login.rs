use cookie::{Cookie, CookieJar, SameSite};

use crate::{
    config::{self, Flags, INSECURE, SESSION as NAME, cookies::OPEN},
    web::helper::write,
};

use super::helper::unfinished;
use super::SCRIPTS;

pub fn login(jar: &mut CookieJar, value: String) {
    // ok
    jar.add(Cookie::build((NAME, value.clone())).secure(config::SECURE).http_only(config::always()).same_site(SameSite::Lax));

    // bad: secure
    jar.add(Cookie::build((NAME, value.clone())).secure(INSECURE).http_only(true).same_site(SameSite::Lax));

    // bad: secure
    jar.add(Cookie::build((NAME, value.clone())).secure(OPEN).http_only(true).same_site(SameSite::Lax));

    // bad: secure - of a type
    jar.add(Cookie::build((NAME, value.clone())).secure(Flags::PLAIN).http_only(true).same_site(SameSite::Lax));

    // bad: http-only - of the module around it
    jar.add(Cookie::build((NAME, value.clone())).secure(true).http_only(SCRIPTS).same_site(SameSite::Lax));

    // bad: secure - with its whole path
    jar.add(Cookie::build((NAME, value.clone())).secure(crate::config::INSECURE).http_only(true).same_site(SameSite::Lax));

    // ok: secure
    write(jar, value.clone(), true);
    // bad: secure
    write(jar, value.clone(), false);

    // ok: secure
    let mut done = unfinished(value.clone());
    done.set_secure(true);
    jar.add(done);
    // bad: secure
    jar.add(unfinished(value));
}
