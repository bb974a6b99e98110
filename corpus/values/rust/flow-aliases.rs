use cookie::{Cookie, CookieJar};

struct Held<'c> {
    cookie: Cookie<'c>,
}

fn aliases(jar: &mut CookieJar, value: String) {
    // ok - what is moved is the same cookie
    let shared = Cookie::build(("token", value.clone())).http_only(true).build();
    let mut other = shared;
    other.set_secure(true);
    jar.add(other);

    // bad: secure - the clone is changed, not what it was made of
    let original = Cookie::build(("token", value.clone())).http_only(true).build();
    let mut copied = original.clone();
    copied.set_secure(true);
    jar.add(original);

    // ok - a reference to it
    let mut pointed = Cookie::build(("token", value.clone())).http_only(true).build();
    let pointer = &mut pointed;
    pointer.set_secure(true);
    jar.add(pointed);

    // bad: secure - the other name stands for another cookie by then
    let gone = Cookie::build(("token", value.clone())).http_only(true).build();
    // ok
    let mut name = Cookie::build(("token", value.clone())).http_only(true).build();
    name.set_secure(true);
    jar.add(gone);
    jar.add(name);
}

fn handed(jar: &mut CookieJar, value: String) {
    // ok - a function of the file sets it
    let mut cookie = Cookie::build(("token", value)).http_only(true).build();
    harden(&mut cookie);
    jar.add(cookie);
}

fn harden(cookie: &mut Cookie<'_>) {
    cookie.set_secure(true);
}

fn field(jar: &mut CookieJar, value: String) {
    // ok
    let cookie = Cookie::build(("token", value)).http_only(true).build();
    let mut held = Held { cookie };
    held.cookie.set_secure(true);
    jar.add(held.cookie);
}
