//! What several tests build on.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_engine::finding::{Finding, Location, Region, Snippet};
use cookielint_rules::model::{Confidence, Severity};

/// A finding of high severity and confidence at a line.
pub(crate) fn finding(rule: &str, path: &str, line: usize) -> Finding {
    let region = Region { start_line: line, start_column: 1, end_line: line, end_column: 2 };
    let site = Location { region, ..Location::default() };
    Finding {
        rule: rule.to_owned(),
        api: String::new(),
        api_title: String::new(),
        language: "javascript".to_owned(),
        path: path.to_owned(),
        project: String::new(),
        attribute: "secure".to_owned(),
        severity: Severity::High,
        confidence: Confidence::High,
        place: "production".to_owned(),
        kind: "other".to_owned(),
        cookie: None,
        value: "false".to_owned(),
        message: "the message".to_owned(),
        why: String::new(),
        fix: String::new(),
        fix_code: None,
        site,
        focus: site,
        snippet: Snippet::default(),
        steps: Vec::new(),
        fingerprint: String::new(),
        fingerprint_without_path: String::new(),
        suppression: None,
        hidden: None,
    }
}

/// A folder that is empty at first, outside of any repository, and gone at the end.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("cookielint-unit-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    /// With these files, `(path, content)`.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Folder::new();
        files.iter().for_each(|(path, content)| folder.write(path, content));
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(crate) fn write(&self, path: &str, content: &str) {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    #[cfg(unix)]
    pub(crate) fn link(&self, path: &str, target: impl AsRef<Path>) {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, path).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
