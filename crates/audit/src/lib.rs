//! Many repositories, one history: what is scanned tonight, what was found before, and what became of each finding.
//!
//! ```text
//! audit.yaml → targets → tree (objects of git, or a folder) → engine → observation → store → lifecycle → gate, status, export, digest
//! ```
//!
//! The store is an append-only log; what state a finding is in is a pure function of it (`lifecycle`), kept beside it only to be fast.
//! Deliberately absent: what a cookie is and how a report looks, the terminal, and the clock: a time is handed in by whoever runs this.
//! How a folder is walked and what a `cookielint.yaml` means is [`run::Bench`]'s business, which the command line implements.

pub mod clock;
pub mod config;
pub mod digest;
pub mod document;
pub mod export;
pub mod fetch;
pub mod gate;
pub mod lifecycle;
pub mod owners;
pub mod run;
pub mod shard;
pub mod store;
pub mod survey;
pub mod targets;
pub mod tree;
pub mod view;

mod fault;

pub use fault::Fault;
