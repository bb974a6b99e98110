// A type of one's own that is called like the one of the library.
use std::collections::HashMap;

pub struct Cookie(String, String);

impl Cookie {
    pub fn new(name: &str, value: &str) -> Self {
        Cookie(name.to_owned(), value.to_owned())
    }

    pub fn build(name: &str) -> Self {
        Cookie(name.to_owned(), String::new())
    }
}

pub fn jar() -> HashMap<&'static str, Cookie> {
    // ok
    HashMap::from([("auth_token", Cookie::new("auth_token", "1"))])
}

mod imported {
    use crate::web::Cookie;

    pub fn own() -> Cookie {
        // ok
        Cookie::build(("auth_token", "1"))
    }
}
