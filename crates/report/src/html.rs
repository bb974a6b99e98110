//! The report as one page: what a [`Document`] says, to be read in a browser, from a disk or a file share, without a network.
//!
//! The page is files of its own beside this one: `page.html` the frame, `style.css`, and `script/` the parts of its one script. Here is
//! what is in a document (`document`), how a scan becomes one (`scan`), how the page is given it (`wire`) and how all of it becomes
//! one file (`page`). How the findings look and move is in the script alone.

mod document;
mod page;
mod scan;
mod wire;

use std::io::{self, Write};

use cookielint_engine::finding::Outcome;
use cookielint_rules::model::Knowledge;

pub use document::{
    Decision, Dimension, Document, Finding, Hidden, Looked, Rule, Run, Seen, Snippet, State, States, Step, Target, TargetResult, Unseen,
    VERSION,
};

use crate::run::RunInfo;

/// Writes the page.
///
/// # Errors
/// The output cannot be written to.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    page::write(document, out)
}

/// Writes the page of a single scan.
pub(crate) fn write_scan(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    write(&Document::of_scan(outcome, knowledge, run), out)
}
