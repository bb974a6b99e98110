// Cookies that clients send and keep.
use cookie_store::{CookieStore, RawCookie};
use reqwest::cookie::Jar;
use reqwest::header::{HeaderMap, HeaderValue, COOKIE};

fn client(url: &url::Url) -> reqwest::Result<reqwest::Client> {
    let jar = Jar::default();
    // ok - what the client sends
    jar.add_cookie_str("auth_token=1; Domain=example.com", url);

    let mut headers = HeaderMap::new();
    // ok
    headers.insert(COOKIE, HeaderValue::from_static("auth_token=1"));

    let mut store = CookieStore::default();
    // ok
    let _ = store.insert_raw(&RawCookie::new("auth_token", "1"), url);

    // ok - asking what an answer sets
    reqwest::Client::builder().cookie_provider(jar.into()).default_headers(headers).build()
}

fn reading(response: &reqwest::Response) -> Vec<String> {
    response.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).map(str::to_owned).collect()
}
