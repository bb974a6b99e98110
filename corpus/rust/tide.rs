// Tide and Gotham.
use gotham::middleware::session::NewSessionMiddleware;
use tide::http::cookies::SameSite;
use tide::http::Cookie;
use tide::sessions::{MemoryStore, SessionMiddleware};
use tide::{Request, Response};

async fn login(_: Request<()>) -> tide::Result {
    let mut response = Response::new(200);
    // bad: secure, http-only
    response.insert_cookie(Cookie::new("session", "1"));
    // ok
    response.insert_cookie(Cookie::build("session", "1").secure(true).http_only(true).same_site(SameSite::Lax).finish());
    // bad: http-only
    response.insert_header("Set-Cookie", "session=1; Secure; SameSite=Lax");
    Ok(response)
}

async fn logout(request: Request<()>) -> tide::Result {
    let mut response = Response::new(200);
    // ok - a deletion
    response.remove_cookie(Cookie::new("session", "gone"));
    if let Some(cookie) = request.cookie("session") {
        response.remove_cookie(cookie);
    }
    Ok(response)
}

fn app(secret: &[u8]) {
    let mut app = tide::new();
    // ok
    app.with(SessionMiddleware::new(MemoryStore::new(), secret).with_secure(true));
    // low: secure - as the request came
    app.with(SessionMiddleware::new(MemoryStore::new(), secret).with_cookie_name("sid"));
    // bad: secure
    app.with(SessionMiddleware::new(MemoryStore::new(), secret).with_secure(false));
    // bad: same-site-none, secure
    app.with(SessionMiddleware::new(MemoryStore::new(), secret).with_same_site_policy(SameSite::None).with_secure(false));
    app.at("/").post(login).delete(logout);
}

fn gotham() {
    // ok
    let whole = NewSessionMiddleware::default().with_session_type::<u64>();
    // bad: secure
    let open = NewSessionMiddleware::default().insecure().with_session_type::<u64>();
    drop((whole, open));
}
