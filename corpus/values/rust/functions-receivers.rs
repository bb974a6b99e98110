use cookie::{Cookie, CookieJar, SameSite};

struct Auth {
    secure_cookie: bool,
}

impl Auth {
    fn write(&self, jar: &mut CookieJar, value: String, secure: bool, http_only: bool) {
        // ok: secure, http-only - its callers decide
        jar.add(Cookie::build(("session", value)).secure(secure).http_only(http_only).same_site(SameSite::Lax));
    }

    fn login(&self, jar: &mut CookieJar, value: String) {
        // ok: secure, http-only - what it is called on is no argument
        self.write(jar, value.clone(), true, true);
        // bad: http-only
        self.write(jar, value.clone(), true, false);
        self.handed_on(jar, value);
    }

    fn handed_on(&self, jar: &mut CookieJar, value: String) {
        // ok: secure - a field, which whoever makes it sets
        jar.add(Cookie::build(("session", value)).secure(self.secure_cookie).http_only(true).same_site(SameSite::Lax));
    }
}
