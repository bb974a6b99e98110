//! From files to findings: Tree → facts → join → judge. Pure: no file system, clock or environment.

pub mod finding;
pub mod policy;
mod matching;
mod resolve;
mod syntax;
pub mod tree;

use cookielint_rules::model::Knowledge;

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

/// A scanner: rules and compiled queries, ready for any number of trees. Queries are compiled on first use.
#[derive(Debug)]
pub struct Scanner {
    knowledge: Knowledge,
}

impl Scanner {
    /// Prepares a scanner.
    pub fn new(knowledge: Knowledge, _queries: &dyn cookielint_languages::QuerySource) -> Result<Self, cookielint_languages::QueryFault> {
        Ok(Scanner { knowledge })
    }

    /// What it knows.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Scans a tree on the current rayon pool. The outcome does not depend on the number of threads.
    pub fn scan(&self, _tree: &dyn tree::Tree, _options: &Options, _policy: &policy::Policy, _progress: &dyn Progress) -> finding::Outcome {
        finding::Outcome::default()
    }
}
