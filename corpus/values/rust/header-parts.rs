use axum::http::{HeaderMap, HeaderValue, header::{self, SET_COOKIE}};

const ATTRIBUTES: &str = "; Path=/; HttpOnly; Secure";

fn parts(headers: &mut HeaderMap, id: String, secure: bool, domain: &str) {
    // ok
    headers.insert(SET_COOKIE, HeaderValue::from_static("sid=1; Path=/; HttpOnly; Secure"));

    // bad: secure
    headers.append(header::SET_COOKIE, "sid=1; Path=/; HttpOnly".parse().unwrap());

    // ok
    headers.insert(SET_COOKIE, HeaderValue::from_str(&format!("sid={}{}", id, ATTRIBUTES)).unwrap());

    // bad: secure - what stands in braces by its name
    headers.insert(SET_COOKIE, format!("sid={id}; Path=/; HttpOnly").parse().unwrap());

    // bad: secure - whatever is called in it
    headers.insert(SET_COOKIE, format!("sid={}; Path=/; HttpOnly; Max-Age={}", id.to_string(), 60 * 60).parse().unwrap());

    let mut cookie = format!("sid={}; Path={}; HttpOnly", id, "/");
    if secure {
        cookie.push_str("; Secure");
    }
    // low: secure
    headers.insert(SET_COOKIE, HeaderValue::from_str(&cookie).unwrap());

    let flag = if secure { "; Secure" } else { "" };
    // low: secure
    headers.insert(SET_COOKIE, format!("sid={}; HttpOnly{}", id, flag).parse().unwrap());

    // ok - what stands at the end may be any attribute
    headers.insert(SET_COOKIE, format!("sid={}; HttpOnly; {}", id, domain).parse().unwrap());

    let mut built = String::new();
    built.push_str("sid=");
    built += &id;
    built.push_str("; HttpOnly");
    built.push_str("; Secure");
    // ok
    headers.insert(SET_COOKIE, built.parse().unwrap());

    // bad: secure
    headers.insert(SET_COOKIE, vec!["sid=1", "HttpOnly"].join("; ").parse().unwrap());

    // ok
    headers.insert(SET_COOKIE, ["sid=1", "HttpOnly", "Secure"].join("; ").parse().unwrap());

    // ok - another header
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
}
