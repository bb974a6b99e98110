// Rocket: SameSite=Strict and Path=/ are filled in; Secure only where Rocket itself ends TLS.
#[macro_use]
extern crate rocket;

use rocket::form::Form;
use rocket::http::{Cookie, CookieJar, SameSite, Status};
use rocket::response::Redirect;
use rocket::time::Duration;

#[post("/login", data = "<login>")]
fn login(jar: &CookieJar<'_>, login: Form<Login>) -> Redirect {
    // bad: secure, http-only
    jar.add(Cookie::build(("auth_token", login.token.clone())).secure(false));
    // bad: http-only
    jar.add(Cookie::build(("auth_token", login.token.clone())).secure(true));
    // ok
    jar.add(Cookie::build(("auth_token", login.token.clone())).secure(true).http_only(true));
    // bad: secure - a private one is HttpOnly
    jar.add_private(Cookie::build(("auth_token", login.token.clone())).secure(false));
    // ok
    jar.add_private(Cookie::build(("auth_token", login.token.clone())).secure(true));
    // bad: http-only - unless it is told otherwise
    jar.add_private(Cookie::build(("auth_token", login.token.clone())).secure(true).http_only(false));
    // bad: lifetime
    jar.add_private(Cookie::build(("auth_token", login.token.clone())).secure(true).max_age(Duration::days(90)));
    // ok - SameSite=None brings Secure along
    jar.add(Cookie::build(("auth_token", login.token.clone())).http_only(true).same_site(SameSite::None));
    // bad: http-only
    jar.add(("auth_token", login.token.clone()));
    // low: secure - a private one
    jar.add_private(("auth_token", login.token.clone()));
    Redirect::to("/")
}

#[get("/logout")]
fn logout(jar: &CookieJar<'_>) -> Status {
    // ok - deletions
    jar.remove_private(Cookie::build("auth_token"));
    // ok
    jar.remove(Cookie::build(("auth_token", "gone")).path("/login"));
    // ok
    jar.remove(Cookie::from("auth_token"));
    jar.remove("auth_token");
    // ok
    jar.add(("auth_token", ""));
    Status::Ok
}

#[get("/")]
fn index(jar: &CookieJar<'_>) -> Option<String> {
    // ok - a reader
    jar.get_private("auth_token").map(|cookie| cookie.value().to_owned())
}
