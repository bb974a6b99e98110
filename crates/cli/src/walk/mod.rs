//! The folder as a [`Tree`]: lists the files of the projects that a [`Ground`] names, and reads them.
//!
//! Lives here: what is listed, what is named as not seen, and reading that survives a file system in motion. Deliberately absent:
//! what the files mean. Nothing follows a link out of the projects; only what a user named is read wherever it leads.

mod collect;
mod link;
mod read;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use cookielint_engine::finding::{Reason, Unseen};
use cookielint_engine::tree::{Entry, ReadFault, Tree};
use cookielint_languages::Reading;
use cookielint_rules::model::Manifests;

use crate::config::PathFilter;
use crate::name::tree_path;
use crate::project::{Ground, Kind};

/// What to list, besides the paths themselves.
#[derive(Debug, Clone)]
pub struct ListOptions {
    /// Only what was named: no other file of the projects.
    pub isolated: bool,
    /// Whether ignore files are heeded.
    pub ignore_files: bool,
    /// Whether hidden files and folders are listed.
    pub hidden: bool,
    /// Threads to list with, 0 for as many as there are processors.
    pub threads: usize,
    /// No more than this many bytes (and one) are read of a file.
    pub max_file_size: u64,
    /// What the configuration says about paths.
    pub filter: PathFilter,
    /// Files in no language that say what a project is: they are listed to be read, and nothing is reported in them.
    pub manifests: Manifests,
}

impl Default for ListOptions {
    fn default() -> Self {
        let (isolated, hidden, threads) = (false, false, 0);
        let (max_file_size, filter, manifests) = (u64::MAX - 1, PathFilter::default(), Manifests::default());
        ListOptions { isolated, ignore_files: true, hidden, threads, max_file_size, filter, manifests }
    }
}

/// Where a listed file is.
#[derive(Debug, Clone)]
struct Located {
    path: PathBuf,
    size: u64,
    reported: bool,
    access: Access,
}

/// What may stand at a listed path when it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// A regular file and no link.
    File,
    /// A link that must still lead to a file of the projects.
    Link,
    /// Whatever it leads to: a user named it.
    Named,
}

/// A folder, listed.
#[derive(Debug, Clone, Default)]
pub struct DirTree {
    files: BTreeMap<String, Located>,
    entries: Vec<Entry>,
    unseen: Vec<Unseen>,
    unsupported: usize,
    excluded: usize,
    unsaved: BTreeMap<String, Vec<u8>>,
    bounds: Bounds,
    limit: u64,
}

/// The folders that links may lead into.
#[derive(Debug, Clone, Default)]
struct Bounds(Vec<(PathBuf, bool)>);

impl Bounds {
    /// Whether a path without links lies in a project.
    fn hold(&self, path: &Path) -> bool {
        self.0.iter().any(|(root, shallow)| if *shallow { path.parent() == Some(root) } else { path.starts_with(root) })
    }
}

/// The paths that were named, for the question whether a path is reported.
#[derive(Debug)]
struct Selection<'a> {
    ground: &'a Ground,
    named: HashSet<&'a Path>,
    filter: &'a PathFilter,
}

impl<'a> Selection<'a> {
    fn new(ground: &'a Ground, filter: &'a PathFilter) -> Self {
        Selection { ground, named: ground.named.iter().map(|named| named.path.as_path()).collect(), filter }
    }

    fn tree_path(&self, path: &Path) -> String {
        tree_path(path.strip_prefix(&self.ground.base).unwrap_or(path))
    }

    /// Whether findings in it are reported.
    fn holds(&self, path: &Path) -> bool {
        path.ancestors().any(|ancestor| self.named.contains(ancestor)) && self.filter.includes(&self.tree_path(path))
    }

    /// Whether it was named itself, not only a folder around it.
    fn names(&self, path: &Path) -> bool {
        self.named.contains(path)
    }

    fn excludes(&self, path: &Path) -> bool {
        self.filter.excludes(&self.tree_path(path))
    }
}

impl DirTree {
    /// Lists. What cannot be listed is part of the result, see [`Tree::unseen`].
    pub fn list(ground: &Ground, options: &ListOptions) -> DirTree {
        let selection = Selection::new(ground, &options.filter);
        let mut tree = DirTree { bounds: collect::bounds(ground), limit: options.max_file_size, ..DirTree::default() };
        let mut links = Vec::new();
        for item in collect::collect(ground, &selection, options) {
            match item {
                // What was named is added below, with what was found out about it then.
                item if selection.names(item.path()) => {}
                collect::Item::File { path, size } => {
                    let reported = selection.holds(&path);
                    tree.add(&selection, Located { path, size, reported, access: Access::File });
                }
                collect::Item::Link(path) => links.push(path),
                collect::Item::Unseen { path, reason, detail } => tree.miss(&selection, &path, reason, detail),
                collect::Item::Unsupported(path) => tree.unsupported += usize::from(selection.holds(&path)),
                collect::Item::Manifest { path, size } => {
                    tree.unsupported += usize::from(selection.holds(&path));
                    tree.add(&selection, Located { path, size, reported: false, access: Access::File });
                }
                collect::Item::Excluded(_) => tree.excluded += 1,
            }
        }
        for named in &ground.named {
            tree.add_named(&selection, &named.path, &named.kind);
        }
        links.sort();
        link::add_links(&mut tree, &selection, links);
        tree.finish()
    }

    /// The number of files that no language reads, among those that would be reported.
    pub fn unsupported(&self) -> usize {
        self.unsupported
    }

    /// The number of files and folders that the configuration leaves out.
    pub fn excluded(&self) -> usize {
        self.excluded
    }

    /// The number of files whose findings are reported.
    pub fn reported(&self) -> usize {
        self.entries.iter().filter(|entry| entry.reported).count()
    }

    /// Puts content that is not on disk in the place of a listed file's, as an editor's buffer is.
    pub fn overlay(&mut self, ground: &Ground, path: &Path, content: Vec<u8>) {
        let name = tree_path(path.strip_prefix(&ground.base).unwrap_or(path));
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.path == name) {
            entry.size = content.len() as u64;
            self.unsaved.insert(name, content);
        }
    }

    /// A file that was named is listed wherever it lies: in an ignored folder, hidden, or behind a link.
    fn add_named(&mut self, selection: &Selection<'_>, path: &Path, kind: &Kind) {
        match kind {
            Kind::Folder => {}
            Kind::Unseen(reason, detail) => self.miss(selection, path, *reason, detail.clone()),
            Kind::File if selection.excludes(path) || !selection.holds(path) => self.excluded += 1,
            Kind::File if !Reading::is_possible(&selection.tree_path(path)) => {
                self.unsupported += 1;
            }
            Kind::File => {
                let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
                self.files.remove(&selection.tree_path(path));
                self.add(selection, Located { path: path.to_path_buf(), size, reported: true, access: Access::Named });
            }
        }
    }

    fn add(&mut self, selection: &Selection<'_>, located: Located) {
        let name = selection.tree_path(&located.path);
        if self.files.get(&name).is_some_and(|other| other.path != located.path) {
            let detail = "another file's name is the same when written as text".to_owned();
            return self.miss(selection, &located.path, Reason::Unreadable, detail);
        }
        self.files.insert(name, located);
    }

    /// Notes what was not seen, where its findings would have been reported.
    fn miss(&mut self, selection: &Selection<'_>, path: &Path, reason: Reason, detail: String) {
        if selection.holds(path) {
            let path = selection.tree_path(path);
            let path = if path.is_empty() { ".".to_owned() } else { path };
            self.unseen.push(Unseen { path, line: None, reason, detail });
        }
    }

    fn finish(mut self) -> DirTree {
        self.unseen.sort();
        self.unseen.dedup();
        let entry = |(path, located): (&String, &Located)| Entry { path: path.clone(), size: located.size, reported: located.reported };
        self.entries = self.files.iter().map(entry).collect();
        self
    }
}

impl Tree for DirTree {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn unseen(&self) -> &[Unseen] {
        &self.unseen
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let unlisted = || ReadFault { reason: Reason::Vanished, detail: "it was never listed".to_owned() };
        if let Some(content) = self.unsaved.get(path) {
            return Ok(content.clone());
        }
        let located = self.files.get(path).ok_or_else(unlisted)?;
        read::read(located, &self.bounds, self.limit)
    }
}

#[cfg(test)]
mod tests;
