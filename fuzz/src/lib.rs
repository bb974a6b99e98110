//! What the fuzz targets share: a scanner, and what must hold of a scan.
//!
//! The generators of programs are those of the tests (`tests/programs/`), where they run from fixed seeds. Here a fuzzer looks for the bytes
//! that reach what was not reached before.

#[path = "../../tests/programs/choice.rs"]
pub mod choice;
#[path = "../../tests/programs/dialect.rs"]
pub mod dialect;
#[path = "../../tests/programs/mutation.rs"]
pub mod mutation;
#[path = "../../tests/programs/program.rs"]
pub mod program;

use std::sync::OnceLock;

use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_engine::finding::Reason;
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::MemoryTree;
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::Embedded;

/// A file up to this size takes no more steps than there are, whatever it holds.
const SMALL: usize = 8 << 10;

/// Names of files, one for each language.
pub const PATHS: [&str; 12] = [
    "app.js",
    "app.ts",
    "app.tsx",
    "main.go",
    "App.java",
    "App.cs",
    "settings.py",
    "app.rb",
    "web.xml",
    "application.properties",
    "application.yml",
    "appsettings.json",
];

fn scanner() -> &'static Scanner {
    static SCANNER: OnceLock<Scanner> = OnceLock::new();
    SCANNER.get_or_init(|| {
        let knowledge = knowledge::load(&RuleFiles::default()).unwrap_or_else(|failure| panic!("{failure}"));
        Scanner::new(knowledge, &Embedded).unwrap_or_else(|fault| panic!("{fault}"))
    })
}

/// Scans a tree of this one file, and panics if the scanner failed on it or ran out of steps on next to nothing.
pub fn scan(path: &str, bytes: &[u8]) {
    let tree = MemoryTree::new([(path.to_owned(), bytes.to_vec())]);
    let outcome = scanner().scan(&tree, &Options::default(), &Policy::default(), &Quiet);
    for unseen in &outcome.unseen {
        assert_ne!(unseen.reason, Reason::Panic, "{}", unseen.detail);
        assert!(unseen.reason != Reason::ResolveLimit || bytes.len() > SMALL, "{} bytes: {}", bytes.len(), unseen.detail);
    }
}
