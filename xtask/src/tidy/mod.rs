//! `cargo xtask tidy`: what holds for the project and no compiler checks. One idea a file; each lists its faults with their places.

mod examples;
mod files;
mod links;
mod queries;
mod rust;
mod words;

use std::fmt;
use std::path::Path;

use files::Files;

/// Something that is not tidy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    path: String,
    line: usize,
    message: String,
}

impl Fault {
    fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Fault { path: path.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}

/// Faults, and what is only near to being one.
#[derive(Debug, Default)]
pub(crate) struct Found {
    faults: Vec<Fault>,
    notes: Vec<Fault>,
}

/// Checks everything.
///
/// # Errors
/// All faults.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let files = Files::below(root).map_err(|error| format!("the project cannot be read: {error}"))?;
    let mut found = Found::default();
    rust::check(&files, &mut found);
    words::check(&files, &mut found);
    links::check(&files, &mut found);
    queries::check(&files, &mut found);
    examples::check(root, &mut found)?;
    found.faults.sort();
    found.notes.sort();
    found.notes.iter().for_each(|note| println!("note: {note}"));
    found.faults.iter().for_each(|fault| println!("error: {fault}"));
    match found.faults.len() {
        0 => {
            println!("tidy: {} files, {} notes", files.len(), found.notes.len());
            Ok(())
        }
        faults => Err(format!("tidy: {faults} to put right")),
    }
}
