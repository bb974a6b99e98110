pub const SECURE: bool = true;
pub const INSECURE: bool = false;
pub const SESSION: &str = "session";

pub mod cookies {
    pub const OPEN: bool = false;
}

pub fn always() -> bool {
    true
}

pub struct Flags;

impl Flags {
    pub const PLAIN: bool = false;
}
