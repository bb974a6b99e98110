// The header as text, in the ways of several frameworks.
use axum::http::{header::{self, SET_COOKIE}, HeaderMap, HeaderValue, Response};
use axum::response::{AppendHeaders, IntoResponse};

fn hyper(id: &str) -> Response<String> {
    let mut headers = HeaderMap::new();
    // bad: secure, http-only
    headers.insert(SET_COOKIE, HeaderValue::from_str(&format!("session={}; Path=/", id)).unwrap());
    // bad: secure
    headers.append(header::SET_COOKIE, format!("session={id}; Path=/; HttpOnly; SameSite=Lax").parse().unwrap());
    // ok
    headers.append(header::SET_COOKIE, HeaderValue::from_static("session=1; Path=/; Secure; HttpOnly; SameSite=Lax"));
    // ok - a deletion
    headers.append("set-cookie", HeaderValue::from_static("session=; Path=/; Max-Age=0"));
    // ok - another header
    headers.append(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    // bad: http-only
    Response::builder()
        .header("Set-Cookie", format!("auth_token={}; Secure; SameSite=Strict", id))
        .body(String::new())
        .unwrap()
}

async fn axum(id: String, cookie: cookie::Cookie<'static>) -> impl IntoResponse {
    (
        AppendHeaders([
            // bad: secure
            (SET_COOKIE, format!("session={}; HttpOnly; SameSite=Lax", id)),
            // ok - a deletion
            (header::SET_COOKIE, "old_session=; Max-Age=0".to_owned()),
            // ok - made elsewhere
            (SET_COOKIE, cookie.to_string()),
        ]),
        "welcome",
    )
}

fn actix(id: &str) -> actix_web::HttpResponse {
    actix_web::HttpResponse::Ok()
        // bad: secure, http-only
        .append_header(("Set-Cookie", format!("session={id}")))
        // ok
        .insert_header((actix_web::http::header::SET_COOKIE, format!("session={id}; Secure; HttpOnly; SameSite=Lax")))
        .finish()
}

fn warp(reply: impl warp::Reply, id: &str) -> impl warp::Reply {
    // bad: http-only
    warp::reply::with_header(reply, "set-cookie", format!("session={id}; Secure; SameSite=Lax"))
}

fn asking(headers: &HeaderMap) -> usize {
    // ok - a reader
    headers.get_all(SET_COOKIE).iter().count()
}
