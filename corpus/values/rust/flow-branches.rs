use std::env;

use cookie::{Cookie, CookieJar, SameSite};

enum Mode {
    Strict,
    Lax,
}

fn branches(jar: &mut CookieJar, value: String, secure: bool, mode: i32, kind: &str, which: Mode) -> Result<(), String> {
    // ok - both ways set it
    let mut both = Cookie::build(("token", value.clone())).http_only(true).build();
    if mode > 0 {
        both.set_secure(true);
        both.set_path("/admin");
    } else {
        both.set_secure(true);
    }
    jar.add(both);

    // low: secure - one way does not set it
    let mut one = Cookie::build(("token", value.clone())).http_only(true).build();
    if mode > 0 {
        one.set_secure(true);
    } else if mode < 0 {
        one.set_path("/");
    } else {
        one.set_secure(true);
    }
    jar.add(one);

    // ok - the last write holds
    let mut last = Cookie::build(("token", value.clone())).http_only(true).build();
    if mode > 0 {
        last.set_secure(false);
    }
    last.set_secure(true);
    jar.add(last);

    // bad: secure - taken back
    let mut back = Cookie::build(("token", value.clone())).http_only(true).secure(true).build();
    back.set_secure(false);
    jar.add(back);

    // ok - the way without it leaves
    let mut left = Cookie::build(("token", value.clone())).http_only(true).build();
    if mode > 0 {
        left.set_secure(true);
    } else {
        return Err("no".to_string());
    }
    jar.add(left);

    // ok - every arm sets it
    let mut arms = Cookie::build(("token", value.clone())).http_only(true).build();
    match mode {
        1 => arms.set_secure(true),
        2 | 3 => {
            arms.set_secure(true);
        }
        _ => arms.set_secure(true),
    }
    jar.add(arms);

    // ok - there is no other arm
    let mut whole = Cookie::build(("token", value.clone())).http_only(true).build();
    match which {
        Mode::Strict => whole.set_secure(true),
        Mode::Lax => whole.set_secure(true),
    }
    jar.add(whole);

    // low: secure - one arm does not set it
    let mut not_all = Cookie::build(("token", value.clone())).http_only(true).build();
    match kind {
        "session" => not_all.set_secure(true),
        _ => {}
    }
    jar.add(not_all);

    // low: secure - the loop may not run
    let mut looped = Cookie::build(("token", value.clone())).http_only(true).build();
    for _ in 0..mode {
        looped.set_secure(true);
    }
    jar.add(looped);

    // low: secure - whoever calls decides
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(secure));

    let same_site = if false { SameSite::Lax } else { SameSite::None };
    // bad: same-site-none, secure
    jar.add(Cookie::build(("token", value.clone())).secure(false).http_only(true).same_site(same_site));

    // ok - one of them
    let strict = match kind {
        "session" => SameSite::Strict,
        _ => SameSite::Lax,
    };
    jar.add(Cookie::build(("token", value.clone())).http_only(true).secure(true).same_site(strict));

    // ok - of a constant condition only one arm is taken
    let mut constant = Cookie::build(("token", value.clone())).http_only(true).build();
    const ALWAYS: bool = true;
    if ALWAYS {
        constant.set_secure(true);
    }
    jar.add(constant);

    // ok - what is in it
    let made = Some(Cookie::build(("token", value.clone())).http_only(true).secure(true).build());
    if let Some(cookie) = made {
        jar.add(cookie);
    }

    // configuration that is read decides, and its failure leaves
    let Ok(flag) = env::var("COOKIE_SECURE") else {
        return Err("not set".to_string());
    };
    // low: secure
    jar.add(Cookie::build(("token", value)).http_only(true).secure(flag == "true"));
    Ok(())
}
