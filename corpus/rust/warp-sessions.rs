use warp::{Filter, Rejection, Reply};
use warp_sessions::{CookieOptions, MemoryStore, SameSiteCookieOption, SessionWithStore};

fn routes(store: MemoryStore) -> impl Filter<Extract = impl Reply, Error = Rejection> + Clone {
    warp::get()
        .and(warp_sessions::request::with_session(
            store.clone(),
            // bad: secure
            Some(CookieOptions {
                cookie_name: "sid",
                cookie_value: None,
                max_age: Some(60),
                domain: None,
                path: None,
                secure: false,
                http_only: true,
                same_site: Some(SameSiteCookieOption::Strict),
            }),
        ))
        .and(warp_sessions::request::with_session(
            store,
            // ok
            Some(CookieOptions {
                cookie_name: "sid",
                cookie_value: None,
                max_age: Some(600),
                domain: None,
                path: Some("/".to_string()),
                secure: true,
                http_only: true,
                same_site: Some(SameSiteCookieOption::Strict),
            }),
        ))
        .and_then(|session: SessionWithStore<MemoryStore>| async move { Ok::<_, Rejection>(warp::reply()) })
}

struct CookiesOfOurOwn {
    secure: bool,
}

fn look_alike() -> CookiesOfOurOwn {
    // ok
    CookiesOfOurOwn { secure: false }
}
