//! Scanning from a task: the built-in rules over a folder, at default settings and as the command line does it.

use std::path::Path;

use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_cli::project::Ground;
use cookielint_cli::walk::{DirTree, ListOptions};
use cookielint_engine::finding::Outcome;
use cookielint_engine::policy::Policy;
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::Embedded;

/// Stack of a scanning thread, as the command line has it.
const STACK: usize = 16 << 20;

/// A scanner with what is built in.
pub(crate) fn scanner() -> Result<Scanner, String> {
    let knowledge = knowledge::load(&RuleFiles::default()).map_err(|failure| failure.to_string())?;
    Scanner::new(knowledge, &Embedded).map_err(|fault| fault.to_string())
}

/// The files of a folder, which is a project of its own whatever lies around it.
pub(crate) fn tree(folder: &Path) -> Result<DirTree, String> {
    let ground = Ground::locate(&[folder.to_path_buf()], Some(folder)).map_err(|failure| failure.to_string())?;
    let options = ListOptions { max_file_size: Options::default().most_bytes_read(), ..ListOptions::default() };
    Ok(DirTree::list(&ground, &options))
}

/// Everything that a scan of a folder says, at default settings and without a configuration.
pub(crate) fn scan(scanner: &Scanner, folder: &Path) -> Result<Outcome, String> {
    let tree = tree(folder)?;
    on_threads(|| scanner.scan(&tree, &Options::default(), &Policy::default(), &Quiet))
}

/// Runs on threads that stand code that nests deeply.
pub(crate) fn on_threads<T: Send>(run: impl FnOnce() -> T + Send) -> Result<T, String> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).build().map_err(|error| format!("no threads can be made: {error}"))?;
    Ok(pool.install(run))
}
