//! The binary: see the cli crate.
fn main() {}
