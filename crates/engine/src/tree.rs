//! Where files come from. The engine lists and reads through [`Tree`] and never touches the file system, so that a folder, a git
//! tree and an editor's unsaved buffer are scanned alike.

use std::collections::BTreeMap;

use crate::finding::{Reason, Unseen};
use crate::store::ContentKey;

/// A file of a tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Relative to the root, with forward slashes.
    pub path: String,
    /// In bytes, as listed.
    pub size: u64,
    /// Whether findings in it are reported; other files are read only for what they say about reported ones.
    pub reported: bool,
}

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFault {
    /// Why.
    pub reason: Reason,
    /// The cause in the words of the system, and the cure.
    pub detail: String,
}

/// A source of files.
pub trait Tree: Sync {
    /// All regular files, sorted by path, no path twice.
    fn entries(&self) -> &[Entry];
    /// What could not be listed.
    fn unseen(&self) -> &[Unseen];
    /// The content of a file.
    ///
    /// # Errors
    /// The file cannot be read, or not any more.
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault>;
    /// What stands for the content of a file, where the tree knows it without reading: then content that is known from an earlier scan
    /// is not read. It must stand for exactly what [`Tree::read`] gives, now and ever; a date and a size do not.
    fn content_key(&self, _path: &str) -> Option<ContentKey> {
        None
    }
}

/// How many folders two paths have in common.
pub(crate) fn shared(a: &str, b: &str) -> usize {
    a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).count()
}

/// A tree in memory: for tests, for `--stdin`, and as the second kind of tree that shows that the engine does not care.
#[derive(Debug, Clone, Default)]
pub struct MemoryTree {
    files: BTreeMap<String, Vec<u8>>,
    entries: Vec<Entry>,
}

impl MemoryTree {
    /// A tree of these files, all of them reported.
    pub fn new<P: Into<String>, C: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, C)>) -> Self {
        let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, content)| (path.into(), content.into())).collect();
        let entries =
            files.iter().map(|(path, content)| Entry { path: path.clone(), size: content.len() as u64, reported: true }).collect();
        MemoryTree { files, entries }
    }
}

impl Tree for MemoryTree {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn unseen(&self) -> &[Unseen] {
        &[]
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let missing = || ReadFault { reason: Reason::Vanished, detail: "no such file in the tree".to_owned() };
        self.files.get(path).cloned().ok_or_else(missing)
    }
}
