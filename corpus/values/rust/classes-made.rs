use cookie::{Cookie, CookieJar};

struct Auth {
    secure: bool,
    plain: bool,
    name: String,
}

impl Auth {
    fn new(name: &str) -> Self {
        let mut auth = Self { secure: false, plain: false, name: name.to_string() };
        auth.secure = true;
        auth
    }

    fn login(&self, jar: &mut CookieJar, value: String) {
        // ok: secure
        jar.add(Cookie::build(("session", value.clone())).http_only(true).secure(self.secure));
        // bad: secure
        jar.add(Cookie::build(("session", value)).http_only(true).secure(self.plain));
    }
}

struct Open {
    secure: bool,
    changed: bool,
}

impl Open {
    fn new(secure: bool) -> Open {
        Open { secure, changed: false }
    }

    fn change(&mut self) {
        self.changed = true;
    }

    fn login(&self, jar: &mut CookieJar, value: String) {
        // ok: secure - whoever makes it decides
        jar.add(Cookie::build(("session", value.clone())).http_only(true).secure(self.secure));
        // ok: secure - another method may have changed it
        jar.add(Cookie::build(("session", value)).http_only(true).secure(self.changed));
    }
}
