mod config;
mod web;

pub const MAIN: bool = false;

fn main() {}
