pub mod helper;
pub mod login;

pub const SCRIPTS: bool = false;
