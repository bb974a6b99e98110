use actix_csrf::CsrfMiddleware;
use actix_web::{cookie::SameSite, http::Method, App};
use rand::prelude::StdRng;

fn app() {
    App::new()
        // ok - everything is on by default
        .wrap(CsrfMiddleware::<StdRng>::new().set_cookie(Method::GET, "/login"))
        // bad: secure - a token that the page may have to read
        .wrap(CsrfMiddleware::<StdRng>::new().cookie_name("csrf").secure(false).http_only(false))
        // info: same-site
        .wrap(CsrfMiddleware::<StdRng>::new().same_site(None));
}
