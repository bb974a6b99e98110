//! Where query files come from: embedded in the binary, or handed in by a caller that reads a folder.

use include_dir::{Dir, include_dir};

/// Reads one file of the rules' root by its path with forward slashes, such as `queries/go/call.scm`.
pub trait QuerySource: Sync {
    /// The text of the file, `None` where there is no such file.
    fn read(&self, path: &str) -> Option<String>;
    /// The paths of all files below a folder, sorted.
    fn list(&self, folder: &str) -> Vec<String>;
}

static QUERIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../queries");

/// The query files that ship in the binary.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded;

impl QuerySource for Embedded {
    fn read(&self, path: &str) -> Option<String> {
        let file = QUERIES.get_file(path.strip_prefix("queries/")?)?;
        file.contents_utf8().map(str::to_owned)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        fn walk(dir: &Dir<'_>, into: &mut Vec<String>) {
            into.extend(dir.files().map(|file| format!("queries/{}", file.path().display())));
            dir.dirs().for_each(|sub| walk(sub, into));
        }
        let mut paths = Vec::new();
        walk(&QUERIES, &mut paths);
        paths.retain(|path| path.starts_with(folder));
        paths.sort();
        paths
    }
}
