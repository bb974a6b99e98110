//! Audits from outside: repositories as they come, runs that are cut off, and stores that cannot be used.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]
#![cfg(unix)]

mod cut_off;
mod faults;
mod lifecycle;
mod repositories;
mod support;
