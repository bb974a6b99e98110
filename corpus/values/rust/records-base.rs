use cookie::{Cookie, CookieJar};

struct Options {
    secure: bool,
    http_only: bool,
    path: String,
}

fn records(jar: &mut CookieJar, value: String) {
    let base = Options { secure: true, http_only: true, path: "/".into() };
    // ok
    jar.add(Cookie::build(("token", value.clone())).secure(base.secure).http_only(base.http_only).path(base.path.clone()));

    // what is written wins over the rest, though the rest stands behind it
    let open = Options { secure: false, ..base };
    // bad: secure
    jar.add(Cookie::build(("token", value.clone())).secure(open.secure).http_only(open.http_only));

    let http_only = false;
    let short = Options { http_only, ..open };
    // bad: secure, http-only
    jar.add(Cookie::build(("token", value.clone())).secure(short.secure).http_only(short.http_only));

    let Options { secure, http_only: scripts, .. } = short;
    // bad: secure, http-only - taken apart
    jar.add(Cookie::build(("token", value.clone())).secure(secure).http_only(scripts));

    let (on, off) = (true, false);
    // bad: http-only
    jar.add(Cookie::build(("token", value.clone())).secure(on).http_only(off));

    let given = Options { secure: true, ..Default::default() };
    // ok: http-only - what a type begins with is not known
    jar.add(Cookie::build(("token", value)).secure(given.secure).http_only(given.http_only));
}
