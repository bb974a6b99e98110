use std::time::Duration as Std;

use cookie::{Cookie, CookieJar, time::{Duration, OffsetDateTime}};

const QUARTER: Duration = Duration::days(90);
const DAY: i64 = 24 * 60 * 60;

fn durations(jar: &mut CookieJar, value: String, given: Duration) {
    let lifetime = Duration::days(60);
    // bad: lifetime
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(lifetime));
    // bad: lifetime
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(QUARTER));
    // bad: lifetime - with its path
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(cookie::time::Duration::weeks(9)));
    // bad: lifetime
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(Duration::seconds(DAY * 60)));
    // bad: lifetime - ninety days from now
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).expires(OffsetDateTime::now_utc() + QUARTER));
    // ok - a day
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(Duration::seconds(DAY)));
    // ok - nobody knows
    jar.add(Cookie::build(("auth", value.clone())).secure(true).http_only(true).max_age(given));
    // ok - a deletion
    jar.add(Cookie::build(("auth", "")).max_age(Duration::ZERO));
    // ok - a deletion
    jar.add(Cookie::build(("auth", "")).expires(OffsetDateTime::UNIX_EPOCH));
    // ok - a deletion
    jar.add(Cookie::build(("auth", "")).expires(OffsetDateTime::now_utc() - Duration::days(1)));
    // ok - as long as any other cookie may live
    jar.add(Cookie::build(("seen", "1")).secure(true).http_only(true).max_age(QUARTER));
    // ok - no cookie
    std::thread::sleep(Std::from_secs(1));
}
