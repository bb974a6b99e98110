use cookie::Cookie;

pub fn harden(cookie: &mut Cookie<'_>) {
    cookie.set_secure(true);
    cookie.set_http_only(true);
}

pub fn flag(cookie: &mut Cookie<'_>, secure: bool) {
    cookie.set_secure(secure);
}
