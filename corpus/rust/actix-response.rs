// Cookies of answers and requests in actix.
use actix_web::{cookie::{Cookie, SameSite}, test::TestRequest, HttpRequest, HttpResponse};

async fn login(id: String) -> HttpResponse {
    HttpResponse::Ok()
        // bad: secure, http-only
        .cookie(Cookie::build("session", id.clone()).path("/").finish())
        // ok
        .cookie(Cookie::build("session", id).path("/").secure(true).http_only(true).same_site(SameSite::Lax).finish())
        .finish()
}

async fn logout(request: HttpRequest) -> HttpResponse {
    // ok - a deletion
    let mut removal = Cookie::build("session", "gone").path("/").finish();
    removal.make_removal();
    let mut response = HttpResponse::Ok().cookie(removal).finish();
    // ok - a deletion
    let _ = response.add_removal_cookie(&Cookie::new("session", "gone"));
    if let Some(cookie) = request.cookie("session") {
        response.del_cookie(cookie.name());
    }
    response
}

fn client() -> awc::ClientRequest {
    // ok - what a client sends
    awc::Client::default().get("http://localhost/").cookie(Cookie::new("session", "1"))
}

fn request() -> actix_web::HttpRequest {
    // ok - what a test sends
    TestRequest::get().uri("/").cookie(Cookie::new("session", "1")).to_http_request()
}
