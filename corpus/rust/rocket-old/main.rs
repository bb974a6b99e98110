// Rocket 0.4 fills in less: nothing for plain cookies, and never Secure.
#![feature(proc_macro_hygiene, decl_macro)]

#[macro_use]
extern crate rocket;

use rocket::http::{Cookie, Cookies, SameSite};
use rocket::response::Redirect;

#[post("/login?<id>")]
fn login(mut cookies: Cookies, id: String) -> Redirect {
    // bad: secure, http-only
    // info: same-site
    cookies.add(Cookie::new("session", id.clone()));
    // bad: secure - HttpOnly is filled in for private ones
    cookies.add_private(Cookie::build("session", id.clone()).same_site(SameSite::Lax).finish());
    // bad: secure
    cookies.add_private(Cookie::new("session", id.clone()));
    // ok
    cookies.add_private(Cookie::build("session", id).secure(true).finish());
    Redirect::to("/")
}

#[post("/logout")]
fn logout(mut cookies: Cookies) -> Redirect {
    // ok - a deletion
    cookies.remove_private(Cookie::named("session"));
    Redirect::to("/")
}
