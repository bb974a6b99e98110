use cookie::{Cookie, CookieJar};

const SESSION_NAME: &str = "acme_session";
const CSRF_NAME: &str = concat!("acme_", "csrf_token");
const THEME_NAME: &str = "acme_theme";

fn names(jar: &mut CookieJar, value: String, tenant: &str) {
    // bad: http-only, secure
    jar.add(Cookie::new(SESSION_NAME, value.clone()));
    // bad: secure - scripts read it by design
    jar.add(Cookie::new(CSRF_NAME, value.clone()));
    // bad: http-only, secure - the part that is known tells
    jar.add(Cookie::new(format!("{}_session", tenant), value.clone()));
    // bad: secure
    jar.add(Cookie::build((THEME_NAME, value)).http_only(true));
}

struct Held(String);

impl Held {
    fn new(name: &str, value: String) -> Held {
        Held(format!("{name}{value}"))
    }
}

fn others(value: String) {
    // ok - what a type of another name makes is no cookie
    let held = Held::new("session", value.clone());
    // ok
    let path = std::path::Path::new("session");
    // ok - nor is what another crate makes
    let cell = cells::Cell::new("session", value);
}
