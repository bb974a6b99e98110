use cookie::{Cookie, CookieJar};

const SECURE: bool = true;
const OFF: bool = false;
static HTTP_ONLY: bool = true;
const NAME: &str = "token";
const MODE: &str = STRICT;
const STRICT: &str = "strict";
const LAX: &str = "lax";

struct Names;

impl Names {
    const TOKEN: &'static str = "token";
    const SECURE: bool = true;
    const PLAIN: bool = false;

    fn send(jar: &mut CookieJar, value: String) {
        // bad: secure - of the type around it
        jar.add(Cookie::build((Self::TOKEN, value)).http_only(true).secure(Self::PLAIN));
    }
}

mod limits {
    pub const SECURE: bool = false;
}

fn constants(jar: &mut CookieJar, value: String) {
    // ok
    jar.add(Cookie::build((NAME, value.clone())).http_only(HTTP_ONLY).secure(SECURE));
    // bad: secure
    jar.add(Cookie::build((NAME, value.clone())).http_only(true).secure(OFF));
    // ok
    jar.add(Cookie::build((NAME, value.clone())).http_only(true).secure(MODE == STRICT));
    // bad: secure
    jar.add(Cookie::build((NAME, value.clone())).http_only(true).secure(MODE == LAX));
    // ok - of a type of the file
    jar.add(Cookie::build((Names::TOKEN, value.clone())).http_only(true).secure(Names::SECURE));
    {
        let secure = false;
        // bad: secure
        jar.add(Cookie::build((NAME, value.clone())).http_only(true).secure(secure));
    }
}
