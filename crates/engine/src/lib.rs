//! From files to findings: Tree → facts → join → judge. Pure: no file system, clock or environment.

pub mod finding;
pub mod policy;
pub mod stages;
pub mod store;
pub mod tree;

mod ask;
mod decode;
mod demands;
mod facts;
mod inspect;
mod join;
mod judge;
mod keeper;
mod layers;
mod matching;
mod nesting;
mod prefilter;
mod prepared;
mod projects;
mod read;
mod resolve;
mod scan;
mod see;
mod source;
mod suppress;
mod syntax;

pub use scan::Scanner;

/// How to scan: limits, not policy.
#[derive(Debug, Clone)]
pub struct Options {
    /// Files larger than this many bytes are not parsed, and named.
    pub max_file_size: u64,
    /// Minified and generated files are parsed too.
    pub include_generated: bool,
    /// Facts about other files than the reported ones are not looked at.
    pub isolated: bool,
}

/// Files up to this many times the limit are read all the same, to see whether anything in them matters.
const LOOKED_INTO: u64 = 16;

impl Options {
    /// The most bytes of a file that are ever read: a tree need not give more.
    pub fn most_bytes_read(&self) -> u64 {
        self.max_file_size.saturating_mul(LOOKED_INTO).min(u64::MAX - 1)
    }
}

impl Default for Options {
    fn default() -> Self {
        Options { max_file_size: 4 << 20, include_generated: false, isolated: false }
    }
}

/// Told of the progress of a scan, from any thread.
pub trait Progress: Sync {
    /// `done` of `total` files are through.
    fn files(&self, done: usize, total: usize);
}

/// Nobody is told.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn files(&self, _done: usize, _total: usize) {}
}
