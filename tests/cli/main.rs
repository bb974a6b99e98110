//! The binary from outside: what people type, what they read, and the exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod cache;
mod commands;
mod configuration;
mod files;
mod findings;
mod hostile;
mod outputs;
mod support;
mod traces;
mod whole;
