//! The engine from outside, over trees of every kind: what it finds depends on the files and on nothing else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod examples;
mod kept;
mod lying;
mod projects;
mod same;
mod support;
