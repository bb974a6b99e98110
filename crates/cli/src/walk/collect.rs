//! The walk itself: in parallel, in no order, nothing followed. What it finds is sorted by whoever asked.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cookielint_engine::finding::Reason;
use cookielint_languages::Reading;
use ignore::{DirEntry, WalkBuilder, WalkState};

use super::{Bounds, ListOptions, Selection};
use crate::name::tree_path;
use crate::project::{Ground, Kind};

/// Something that the walk came across.
#[derive(Debug)]
pub(super) enum Item {
    /// A regular file that a language reads, or may read once its first line is known.
    File { path: PathBuf, size: u64 },
    /// A link of any kind.
    Link(PathBuf),
    /// A regular file that no language reads and that says what a project is.
    Manifest { path: PathBuf, size: u64 },
    /// A regular file that no language reads.
    Unsupported(PathBuf),
    /// A file or folder that the configuration leaves out.
    Excluded(PathBuf),
    /// What could not be listed.
    Unseen { path: PathBuf, reason: Reason, detail: String },
}

impl Item {
    /// Where it came across it.
    pub(super) fn path(&self) -> &Path {
        match self {
            Item::File { path, .. }
            | Item::Manifest { path, .. }
            | Item::Link(path)
            | Item::Unsupported(path)
            | Item::Excluded(path)
            | Item::Unseen { path, .. } => path,
        }
    }
}

/// A folder to begin at.
#[derive(Debug, Clone, Copy)]
struct Start {
    repository: bool,
    shallow: bool,
}

/// The folders to begin at: the projects, and every folder that was named, because it may lie in an ignored or hidden one.
fn starts(ground: &Ground, isolated: bool) -> BTreeMap<PathBuf, Start> {
    let mut starts = BTreeMap::new();
    if !isolated {
        for root in &ground.roots {
            starts.insert(root.path.clone(), Start { repository: root.repository, shallow: root.shallow });
        }
    }
    for named in ground.named.iter().filter(|named| named.kind == Kind::Folder) {
        let repository = ground.roots.iter().any(|root| root.repository && named.path.starts_with(&root.path));
        starts.insert(named.path.clone(), Start { repository, shallow: false });
    }
    starts
}

/// The folders that links may lead into.
pub(super) fn bounds(ground: &Ground) -> Bounds {
    let roots = ground.roots.iter().map(|root| (root.path.clone(), root.shallow));
    let named = ground.named.iter().filter(|named| named.kind == Kind::Folder).map(|named| (named.path.clone(), false));
    Bounds(roots.chain(named).collect())
}

/// Walks from every start; each folder is visited once, from the innermost start around it.
pub(super) fn collect(ground: &Ground, selection: &Selection<'_>, options: &ListOptions) -> Vec<Item> {
    let starts = Arc::new(starts(ground, options.isolated));
    let mut items = Vec::new();
    for (path, start) in starts.iter() {
        if selection.excludes(path) {
            items.push(Item::Excluded(path.clone()));
        } else {
            items.extend(walk(path, *start, &starts, ground, options));
        }
    }
    items
}

fn walk(from: &Path, start: Start, starts: &Arc<BTreeMap<PathBuf, Start>>, ground: &Ground, options: &ListOptions) -> Vec<Item> {
    let items = Arc::new(Mutex::new(Vec::new()));
    let push = |items: &Mutex<Vec<Item>>, item| items.lock().unwrap_or_else(PoisonError::into_inner).push(item);
    let mut builder = WalkBuilder::new(from);
    builder
        .threads(options.threads)
        .follow_links(false)
        // A few hidden files are known by their names.
        .hidden(false)
        .max_depth(start.shallow.then_some(1))
        // Results must not depend on the machine, so a user's own ignore file and those of other tools do not count.
        .ignore(false)
        .git_global(false)
        .git_ignore(options.ignore_files)
        .git_exclude(options.ignore_files)
        // Ignore files above count as far as the repository goes. Without one there is no such end, so those above do not count.
        .parents(options.ignore_files && start.repository)
        .require_git(start.repository);
    let (other_starts, filter, base, excluded) = (Arc::clone(starts), options.filter.clone(), ground.base.clone(), Arc::clone(&items));
    let hidden = options.hidden;
    let is_manifest = |path: &Path| options.manifests.hold(&tree_path(path.strip_prefix(&ground.base).unwrap_or(path)));
    builder.filter_entry(move |entry| {
        if entry.depth() == 0 {
            return true;
        }
        if entry.file_name() == ".git" || other_starts.contains_key(entry.path()) {
            return false;
        }
        let is_hidden = entry.file_name().to_str().is_some_and(|name| name.starts_with('.') && !Reading::is_named(name));
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        if !hidden && (is_hidden || is_folder && entry.file_name().to_str().is_some_and(|name| name.starts_with('.'))) {
            return false;
        }
        let keep = !filter.excludes(&tree_path(entry.path().strip_prefix(&base).unwrap_or(entry.path())));
        if !keep {
            push(&excluded, Item::Excluded(entry.path().to_path_buf()));
        }
        keep
    });
    builder.build_parallel().run(|| {
        Box::new(|found| {
            if let Some(item) = found.map_or_else(|error| fault(&error, from), |entry| item(&entry, &is_manifest)) {
                push(&items, item);
            }
            WalkState::Continue
        })
    });
    // The builder holds the other handle.
    drop(builder);
    std::mem::take(&mut *items.lock().unwrap_or_else(PoisonError::into_inner))
}

/// What a directory entry is; `None` for folders.
fn item(entry: &DirEntry, is_manifest: &dyn Fn(&Path) -> bool) -> Option<Item> {
    let path = entry.path().to_path_buf();
    let kind = entry.file_type()?;
    if kind.is_dir() {
        return None;
    }
    if kind.is_symlink() {
        return Some(Item::Link(path));
    }
    if !kind.is_file() {
        return Some(Item::Unseen { path, reason: Reason::Special, detail: String::new() });
    }
    let is_read = Reading::is_possible(&tree_path(entry.path()));
    if !is_read && !is_manifest(&path) {
        return Some(Item::Unsupported(path));
    }
    match entry.metadata() {
        Ok(metadata) if is_read => Some(Item::File { path, size: metadata.len() }),
        Ok(metadata) => Some(Item::Manifest { path, size: metadata.len() }),
        Err(error) => fault(&error, &path),
    }
}

/// What an error of the walk says was not seen. Faults in ignore files are none: they hide nothing.
fn fault(error: &ignore::Error, from: &Path) -> Option<Item> {
    let (path, error) = (error_path(error).unwrap_or(from).to_path_buf(), error.io_error()?);
    let reason = if error.kind() == io::ErrorKind::NotFound { Reason::Vanished } else { Reason::Unreadable };
    Some(Item::Unseen { path, reason, detail: error.to_string() })
}

fn error_path(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => error_path(err),
        ignore::Error::Partial(errors) => errors.iter().find_map(error_path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, reason = "tests")]

    use super::*;

    fn denied(kind: io::ErrorKind) -> ignore::Error {
        let io = Box::new(ignore::Error::Io(io::Error::from(kind)));
        let with_path = ignore::Error::WithPath { path: PathBuf::from("/tree/secret"), err: io };
        ignore::Error::WithDepth { depth: 1, err: Box::new(with_path) }
    }

    #[test]
    fn a_folder_that_cannot_be_listed_is_named() {
        for (kind, expected) in [(io::ErrorKind::PermissionDenied, Reason::Unreadable), (io::ErrorKind::NotFound, Reason::Vanished)] {
            let Some(Item::Unseen { path, reason, .. }) = fault(&denied(kind), Path::new("/tree")) else {
                panic!("nothing is named for {kind}");
            };
            assert_eq!((path.as_path(), reason), (Path::new("/tree/secret"), expected));
        }
    }

    #[test]
    fn a_fault_in_an_ignore_file_hides_nothing() {
        let glob = ignore::Error::Glob { glob: Some("[".to_owned()), err: "unclosed".to_owned() };
        assert!(fault(&glob, Path::new("/tree")).is_none());
    }
}
