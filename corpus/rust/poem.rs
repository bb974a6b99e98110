// Poem: its cookies have nothing on by default, its sessions and its CSRF middleware have.
use poem::{
    get, handler,
    middleware::Csrf,
    session::{CookieConfig, CookieSession, MemoryStorage, ServerSession},
    web::cookie::{Cookie, CookieJar, CookieKey, SameSite},
    EndpointExt, Route,
};
use std::time::Duration;

#[handler]
fn login(jar: &CookieJar, id: String) {
    // bad: secure, http-only
    jar.add(Cookie::new_with_str("session", id.clone()));

    // ok
    let mut cookie = Cookie::new("session", id.clone());
    cookie.set_secure(true);
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_path("/");
    jar.add(cookie);

    // bad: http-only
    let mut named = Cookie::named("session");
    named.set_value_str(id);
    named.set_secure(true);
    jar.private().add(named);
}

#[handler]
fn logout(jar: &CookieJar) {
    // ok - a deletion
    let mut gone = Cookie::new_with_str("session", "gone");
    gone.make_removal();
    jar.add(gone);
    jar.remove("session");
}

#[handler]
fn index(jar: &CookieJar) -> Option<String> {
    // ok - a reader
    jar.get("session").map(|cookie| cookie.value_str().to_owned())
}

fn app(key: CookieKey) -> impl poem::Endpoint {
    Route::new()
        .at("/", get(index).post(login).delete(logout))
        // ok
        .with(CookieSession::new(CookieConfig::private(key.clone()).same_site(SameSite::Lax)))
        // bad: secure
        .with(ServerSession::new(CookieConfig::default().name("sid").secure(false), MemoryStorage::new()))
        // bad: http-only
        .with(CookieSession::new(CookieConfig::signed(key).http_only(false)))
        // bad: lifetime
        .with(CookieSession::new(CookieConfig::new().max_age(Duration::from_secs(60 * 60 * 24 * 100))))
        // ok
        .with(Csrf::new())
        // bad: secure
        .with(Csrf::new().cookie_name("token").secure(false))
}
