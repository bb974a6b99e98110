//! Scanners, and the project's own examples as trees.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_engine::finding::{Finding, Outcome, Unseen};
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::{Entry, ReadFault, Tree};
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::{Embedded, Reading};
use cookielint_rules::model::{Confidence, Severity};

/// A scanner with what is built in and the pack of the tutorial, which brings queries of its own.
pub(crate) fn new_scanner() -> Scanner {
    scanner_with(&["docs/acme-rules/rules.yaml"])
}

/// A scanner with what is built in and these files.
pub(crate) fn scanner_with(files: &[&str]) -> Scanner {
    let named = files.iter().map(|file| root().join(file)).collect();
    let knowledge = knowledge::load(&RuleFiles { named, ..RuleFiles::default() }).unwrap_or_else(|failure| panic!("{failure}"));
    Scanner::new(knowledge, &Embedded).unwrap_or_else(|fault| panic!("{fault}"))
}

/// The same for all tests, so that queries are compiled once.
pub(crate) fn scanner() -> &'static Scanner {
    static SCANNER: OnceLock<Scanner> = OnceLock::new();
    SCANNER.get_or_init(new_scanner)
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn corpus() -> PathBuf {
    root().join("corpus")
}

/// Shows everything that was found.
pub(crate) fn all() -> Policy {
    Policy { min_severity: Severity::Info, min_confidence: Confidence::Low, include_tests: true, ..Policy::default() }
}

pub(crate) fn scan(tree: &dyn Tree) -> Outcome {
    scanner().scan(tree, &Options::default(), &all(), &Quiet)
}

/// The findings of an outcome in one file.
pub(crate) fn of<'a>(outcome: &'a Outcome, path: &str) -> Vec<&'a Finding> {
    outcome.findings.iter().filter(|finding| finding.path == path).collect()
}

/// The files of a folder that belong to a language, by their path from it, sorted.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_path_buf()];
    while let Some(next) = pending.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_dir() {
                pending.push(path);
            } else if Reading::is_possible(&name) {
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The folders of the examples that are projects of several files or with names that matter.
pub(crate) fn projects() -> Vec<PathBuf> {
    let folders = |folder: &Path| {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
        folders.sort();
        folders
    };
    folders(&corpus()).iter().flat_map(|language| folders(language)).collect()
}

/// A tree in memory of which only one file is reported.
pub(crate) struct OneOf {
    files: Vec<(String, Vec<u8>)>,
    entries: Vec<Entry>,
}

impl OneOf {
    pub(crate) fn new(files: &[(String, Vec<u8>)], reported: &str) -> Self {
        let entry =
            |(path, content): &(String, Vec<u8>)| Entry { path: path.clone(), size: content.len() as u64, reported: path == reported };
        OneOf { files: files.to_vec(), entries: files.iter().map(entry).collect() }
    }
}

impl Tree for OneOf {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn unseen(&self) -> &[Unseen] {
        &[]
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        Ok(self.files.iter().find(|(own, _)| own == path).expect("listed").1.clone())
    }
}
