pub mod cookies;

pub const SECURE: bool = false;
