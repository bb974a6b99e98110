pub const SESSION: &str = "session";
pub const SCRIPTS: bool = false;
