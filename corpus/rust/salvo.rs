// Salvo: Secure follows the scheme of the request unless it is written.
use salvo::csrf::{bcrypt_cookie_csrf, bcrypt_csrf, CookieStore, FormFinder};
use salvo::http::cookie::{Cookie, SameSite};
use salvo::http::header::{HeaderValue, SET_COOKIE};
use salvo::http::SecureCookiePolicy;
use salvo::prelude::*;
use salvo::session::{MemoryStore, SessionHandler};

#[handler]
async fn login(res: &mut Response) {
    // bad: secure, http-only
    res.add_cookie(Cookie::new("session", "1"));
    // ok
    res.add_cookie(Cookie::build(("session", "1")).secure(true).http_only(true).same_site(SameSite::Lax).build());
    // bad: secure
    res.add_header(SET_COOKIE, "session=1; HttpOnly; SameSite=Lax", true).unwrap();
    // ok
    res.headers_mut().append(SET_COOKIE, HeaderValue::from_static("session=1; HttpOnly; Secure; SameSite=Lax"));
}

#[handler]
async fn logout(req: &mut Request, res: &mut Response) -> Option<String> {
    res.remove_cookie("session");
    // ok - a deletion
    res.remove_cookie_with(Cookie::build(("session", "gone")).path("/"));
    // ok - a reader
    req.cookie("session").map(|cookie| cookie.value().to_owned())
}

fn service(secret: &[u8]) -> Router {
    // ok
    let session = SessionHandler::builder(MemoryStore::new(), secret).secure_cookie(true).build().unwrap();
    // bad: secure
    let open = SessionHandler::builder(MemoryStore::new(), secret).cookie_name("sid").secure_cookie(false).build().unwrap();
    // bad: secure
    let never = SessionHandler::builder(MemoryStore::new(), secret).secure_cookie_policy(SecureCookiePolicy::Never).build().unwrap();
    // low: secure - as the request came
    let auto = SessionHandler::builder(MemoryStore::new(), secret).build().unwrap();
    // bad: secure
    let csrf = bcrypt_csrf(CookieStore::new().secure(false), FormFinder::new("csrf_token"));
    // low: secure - as the request came
    let own = bcrypt_cookie_csrf(FormFinder::new("csrf_token"));
    // ok
    let strict = bcrypt_csrf(CookieStore::new().secure(true), FormFinder::new("csrf_token"));
    Router::new().hoop(session).hoop(open).hoop(never).hoop(auto).hoop(csrf).hoop(own).hoop(strict).post(login).delete(logout)
}

fn flash() -> salvo::flash::FlashHandler<salvo::flash::CookieStore> {
    // bad: secure, http-only
    let open = salvo::flash::CookieStore::new().name("token").secure(false).http_only(false);
    drop(open);
    // ok
    salvo::flash::CookieStore::new().secure(true).into_handler()
}
