// Cookies that a page's own code sets.
use codee::string::FromToStringCodec;
use leptos_use::{use_cookie, use_cookie_with_options, SameSite, UseCookieOptions};
use wasm_bindgen::JsCast;
use wasm_cookies::CookieOptions;
use web_sys::HtmlDocument;

fn leptos() {
    // bad: secure
    let (token, set_token) = use_cookie::<String, FromToStringCodec>("auth_token");
    // bad: secure
    let lax = use_cookie_with_options::<String, FromToStringCodec>("auth_token", UseCookieOptions::default().same_site(SameSite::Lax));
    // ok
    let whole = use_cookie_with_options::<String, FromToStringCodec>(
        "auth_token",
        UseCookieOptions::default().max_age(3_600_000).secure(true).path("/").same_site(SameSite::Lax),
    );
    // ok - a constant that is nobody's session
    let long = use_cookie_with_options::<String, FromToStringCodec>("auth_token", UseCookieOptions::default().max_age(7_776_000_000).secure(true));
}

fn look_alike() -> (Signal<Option<String>>, WriteSignal<Option<String>>) {
    // ok - a function of one's own
    use_cookies("auth_token")
}

fn wasm(token: &str) {
    // bad: secure
    wasm_cookies::set("auth_token", token, &CookieOptions::default().with_path("/"));
    // ok
    wasm_cookies::set("auth_token", token, &CookieOptions::default().with_path("/").secure());
    // ok - a deletion
    wasm_cookies::delete("auth_token");
    // ok - a reader
    let _ = wasm_cookies::get("auth_token");
}

fn document(token: &str) -> Option<()> {
    let document = web_sys::window()?.document()?.dyn_into::<HtmlDocument>().ok()?;
    // bad: secure
    document.set_cookie(&format!("auth_token={token}; Path=/; SameSite=Lax")).ok()?;
    // ok
    document.set_cookie(&format!("auth_token={token}; Path=/; Secure; SameSite=Lax")).ok()?;
    // ok - a deletion
    document.set_cookie("auth_token=; Path=/; Max-Age=0").ok()
}
