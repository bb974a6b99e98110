use cookie::{Cookie, CookieJar, SameSite, time::Duration};

fn same_site(cross: bool) -> SameSite {
    if cross {
        return SameSite::None;
    }
    SameSite::Lax
}

fn by_kind(cross: bool) -> SameSite {
    match cross {
        true => SameSite::None,
        false => SameSite::Lax,
    }
}

fn is_secure() -> bool {
    true
}

fn is_plain() -> bool {
    false
}

fn lifetime() -> Duration {
    Duration::days(90)
}

// ok - finished by whoever calls
fn unfinished(value: String) -> Cookie<'static> {
    Cookie::build(("session", value)).http_only(true).same_site(SameSite::Lax).build()
}

fn write(jar: &mut CookieJar, value: String) -> Result<(), String> {
    // ok: secure, http-only, same-site
    jar.add(Cookie::build(("session", value.clone())).secure(is_secure()).http_only(!is_plain()).same_site(same_site(false)));
    // bad: secure, same-site-none, http-only
    jar.add(Cookie::build(("session", value.clone())).secure(is_plain()).http_only(!is_secure()).same_site(same_site(true)));
    // bad: secure, same-site-none
    jar.add(Cookie::build(("session", value.clone())).secure(false).http_only(true).same_site(by_kind(true)));
    // bad: lifetime
    jar.add(Cookie::build(("session", value.clone())).secure(true).http_only(true).max_age(lifetime()));

    let mut finished = unfinished(value.clone());
    finished.set_secure(true);
    jar.add(finished);

    // ok - a closure
    let make = |secure: bool| Cookie::build(("session", value.clone())).secure(secure).http_only(true).build();
    jar.add(make(true));
    Ok(())
}
