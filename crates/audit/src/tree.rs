//! A commit as a [`Tree`] of the engine, read from the objects of a git repository: nothing is checked out and no program is run.
//!
//! The same files as in a checkout that is walked: hidden ones are left out, but for those that a language knows by name. What git tracks is listed even if an ignore file names it.
//! Links, submodules and pointers of Git LFS are named and never followed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use cookielint_engine::finding::{Reason, Unseen};
use cookielint_engine::store::ContentKey;
use cookielint_engine::tree::{Entry, ReadFault, Tree};
use cookielint_languages::Reading;
use cookielint_rules::model::Manifests;
use gix::objs::tree::EntryKind;
use gix::{ObjectId, Repository, ThreadSafeRepository};

/// Entries of folders that are looked at: a tree of a few objects can spell out more names than anybody can list.
const MOST_ENTRIES: usize = 4_000_000;
/// A path that is longer names nothing that can be checked out.
const LONGEST_PATH: usize = 4096;
/// What a pointer of Git LFS begins with, and the most bytes that one has.
const LFS: (&[u8], u64) = (b"version https://git-lfs.github.com/spec/v1\n", 1024);

/// A repository, opened to be read.
#[derive(Debug)]
pub struct Objects {
    shared: ThreadSafeRepository,
}

/// A commit of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id, in hexadecimal.
    pub id: String,
    /// When its author wrote it, in seconds since 1970.
    pub authored: i64,
}

/// Whether a folder is a repository, bare or with a work tree.
pub fn is_repository(path: &Path) -> bool {
    path.join(".git").symlink_metadata().is_ok() || is_bare(path)
}

/// Whether a folder is the git folder itself, as that of a mirror is.
fn is_bare(path: &Path) -> bool {
    path.join("HEAD").is_file() && path.join("objects").is_dir() && (path.join("refs").is_dir() || path.join("packed-refs").is_file())
}

impl Objects {
    /// Opens a repository. Neither the user's configuration nor what its own says about programs is heeded.
    ///
    /// # Errors
    /// It is none, or it is damaged.
    pub fn open(path: &Path) -> Result<Objects, String> {
        let options = gix::open::Options::isolated().open_path_as_is(is_bare(path));
        let shared = ThreadSafeRepository::open_opts(path, options).map_err(|error| sentence(&error))?;
        Ok(Objects { shared })
    }

    /// The commit that a name stands for: a branch, a tag, a full name, an id. Without a name that of `HEAD`.
    ///
    /// # Errors
    /// There is none.
    pub fn commit(&self, name: Option<&str>) -> Result<Commit, String> {
        let repository = self.shared.to_thread_local();
        let id = match name {
            None => repository.head_id().map_err(|error| format!("HEAD leads to no commit: {}", sentence(&error)))?.detach(),
            Some(name) => match ObjectId::from_hex(name.as_bytes()) {
                Ok(id) => id,
                Err(_) => named(&repository, name)?,
            },
        };
        let object = repository.find_object(id).map_err(|error| sentence(&error))?;
        let commit = object.peel_to_kind(gix::object::Kind::Commit).map_err(|error| sentence(&error))?.into_commit();
        let authored = commit.author().ok().and_then(|author| author.time().ok()).map_or(0, |time| time.seconds);
        Ok(Commit { id: commit.id().to_string(), authored })
    }
}

fn named(repository: &Repository, name: &str) -> Result<ObjectId, String> {
    let found = repository.try_find_reference(name).map_err(|error| sentence(&error))?;
    let mut reference = found.ok_or_else(|| format!("no such ref: {name}"))?;
    reference.peel_to_id().map(gix::Id::detach).map_err(|error| sentence(&error))
}

/// A question about a path of the tree.
pub type PathTest<'a> = &'a (dyn Fn(&str) -> bool + Sync);

/// What to list of a commit.
#[derive(Clone)]
pub struct Wanted<'a> {
    /// Whether a path is left out.
    pub excludes: PathTest<'a>,
    /// Whether findings in a path are reported.
    pub includes: PathTest<'a>,
    /// Files in no language that say what a project is.
    pub manifests: Manifests,
}

/// Where a listed file is.
#[derive(Debug, Clone, Copy)]
struct Blob {
    id: ObjectId,
    size: u64,
}

/// A commit, listed.
#[derive(Debug)]
pub struct GitTree {
    shared: ThreadSafeRepository,
    /// One for each thread that reads; they are dear to make.
    open: Mutex<Vec<Repository>>,
    blobs: BTreeMap<String, Blob>,
    entries: Vec<Entry>,
    unseen: Vec<Unseen>,
    /// Files in no language among those that would be reported.
    pub unsupported: usize,
    /// Paths that were left out.
    pub excluded: usize,
}

impl GitTree {
    /// Lists a commit.
    ///
    /// # Errors
    /// The commit or the tree at its root cannot be read. What cannot be read below is part of the result, see [`Tree::unseen`].
    pub fn list(objects: &Objects, commit: &str, wanted: &Wanted<'_>) -> Result<GitTree, String> {
        let repository = objects.shared.to_thread_local();
        let id = ObjectId::from_hex(commit.as_bytes()).map_err(|error| error.to_string())?;
        let root = repository.find_commit(id).map_err(|error| sentence(&error))?.tree_id().map_err(|error| sentence(&error))?.detach();
        let mut listing = Listing {
            repository: &repository,
            wanted,
            files: BTreeMap::new(),
            links: Vec::new(),
            names: BTreeSet::new(),
            unseen: Vec::new(),
            unsupported: 0,
            excluded: 0,
            left: MOST_ENTRIES,
        };
        listing.folders(root)?;
        listing.follow_links();
        let Listing { files, mut unseen, unsupported, excluded, .. } = listing;
        unseen.sort();
        unseen.dedup();
        let entry = |(path, (blob, reported)): (&String, &(Blob, bool))| Entry { path: path.clone(), size: blob.size, reported: *reported };
        let entries = files.iter().map(entry).collect();
        let blobs = files.into_iter().map(|(path, (blob, _))| (path, blob)).collect();
        Ok(GitTree { shared: objects.shared.clone(), open: Mutex::new(vec![repository]), blobs, entries, unseen, unsupported, excluded })
    }

    /// The content of a file of a commit that need not be listed, such as a configuration; `None` if there is no such regular file.
    ///
    /// # Errors
    /// It cannot be read, or has more than `most` bytes.
    pub fn file(objects: &Objects, commit: &str, path: &str, most: u64) -> Result<Option<Vec<u8>>, String> {
        let repository = objects.shared.to_thread_local();
        let id = ObjectId::from_hex(commit.as_bytes()).map_err(|error| error.to_string())?;
        let tree = repository.find_commit(id).and_then(|commit| commit.tree()).map_err(|error| sentence(&error))?;
        let Some(entry) = tree.lookup_entry(path.split('/')).map_err(|error| sentence(&error))? else { return Ok(None) };
        if !entry.mode().is_blob() {
            return Ok(None);
        }
        let header = repository.find_header(entry.object_id()).map_err(|error| sentence(&error))?;
        if header.size() > most {
            return Err(format!("{path} is larger than {most} bytes"));
        }
        repository.find_blob(entry.object_id()).map(|mut blob| Some(blob.take_data())).map_err(|error| sentence(&error))
    }

    fn with<T>(&self, act: impl FnOnce(&Repository) -> T) -> T {
        let kept = self.open.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repository = kept.unwrap_or_else(|| self.shared.to_thread_local());
        let done = act(&repository);
        self.open.lock().unwrap_or_else(PoisonError::into_inner).push(repository);
        done
    }
}

impl Tree for GitTree {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn unseen(&self) -> &[Unseen] {
        &self.unseen
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let fault = |reason, detail: String| ReadFault { reason, detail };
        let blob = self.blobs.get(path).ok_or_else(|| fault(Reason::Vanished, "it was never listed".to_owned()))?;
        let read = self.with(|repository| repository.find_blob(blob.id).map(|mut blob| blob.take_data()).map_err(|error| sentence(&error)));
        let bytes = read.map_err(|detail| fault(Reason::Unreadable, detail))?;
        if blob.size <= LFS.1 && bytes.starts_with(LFS.0) {
            return Err(fault(Reason::Unreadable, "a pointer of Git LFS: its content is not in the repository".to_owned()));
        }
        Ok(bytes)
    }

    fn content_key(&self, path: &str) -> Option<ContentKey> {
        self.blobs.get(path).map(|blob| ContentKey::of_id("git-blob", blob.id.as_slice()))
    }
}

/// A listing in the making.
struct Listing<'r> {
    repository: &'r Repository,
    wanted: &'r Wanted<'r>,
    files: BTreeMap<String, (Blob, bool)>,
    links: Vec<(String, ObjectId)>,
    /// Every path that a link may lead to.
    names: BTreeSet<String>,
    unseen: Vec<Unseen>,
    unsupported: usize,
    excluded: usize,
    left: usize,
}

impl Listing<'_> {
    fn folders(&mut self, root: ObjectId) -> Result<(), String> {
        self.names.insert(String::new());
        let mut folders = vec![(String::new(), root)];
        while let Some((folder, id)) = folders.pop() {
            let tree = match self.repository.find_tree(id) {
                Ok(tree) => tree,
                Err(error) if folder.is_empty() => return Err(sentence(&error)),
                Err(error) => {
                    self.miss(&folder, Reason::Unreadable, sentence(&error));
                    continue;
                }
            };
            for entry in tree.iter() {
                let Some(left) = self.left.checked_sub(1) else {
                    self.miss(&folder, Reason::TooLarge, format!("the tree has more than {MOST_ENTRIES} entries"));
                    return Ok(());
                };
                self.left = left;
                match entry {
                    Ok(entry) => self.entry(&folder, entry.filename(), entry.kind(), entry.object_id(), &mut folders),
                    Err(error) => {
                        self.miss(&folder, Reason::Unreadable, sentence(&error));
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    fn entry(&mut self, folder: &str, name: &[u8], kind: EntryKind, id: ObjectId, folders: &mut Vec<(String, ObjectId)>) {
        let path = if folder.is_empty() { lossless(name) } else { format!("{folder}/{}", lossless(name)) };
        let misnamed = name.is_empty() || name.contains(&b'/') || path.len() > LONGEST_PATH;
        if misnamed {
            return self.miss(&path, Reason::Unreadable, "no file can have this name".to_owned());
        }
        // A few hidden files are known by their names.
        let named = kind != EntryKind::Tree && std::str::from_utf8(name).is_ok_and(Reading::is_named);
        if name.starts_with(b".") && !named {
            return;
        }
        if (self.wanted.excludes)(&path) {
            self.excluded += 1;
            return;
        }
        if self.files.contains_key(&path) {
            return self.miss(&path, Reason::Unreadable, "another file's name is the same when written as text".to_owned());
        }
        match kind {
            EntryKind::Tree => {
                self.names.insert(path.clone());
                folders.push((path, id));
            }
            EntryKind::Blob | EntryKind::BlobExecutable => self.file(path, id),
            EntryKind::Link => self.links.push((path, id)),
            EntryKind::Commit => self.miss(&path, Reason::OutsideLink, "a submodule: it can be a target of its own".to_owned()),
        }
    }

    fn is_reported(&self, path: &str) -> bool {
        (self.wanted.includes)(path)
    }

    fn file(&mut self, path: String, id: ObjectId) {
        let is_read = Reading::is_possible(&path);
        let reported = is_read && self.is_reported(&path);
        if !is_read {
            self.unsupported += usize::from(self.is_reported(&path));
        }
        self.names.insert(path.clone());
        if !is_read && !self.wanted.manifests.hold(&path) {
            return;
        }
        match self.repository.find_header(id) {
            Ok(header) => drop(self.files.insert(path, (Blob { id, size: header.size() }, reported))),
            Err(error) => self.miss(&path, Reason::Unreadable, sentence(&error)),
        }
    }

    fn miss(&mut self, path: &str, reason: Reason, detail: String) {
        if self.is_reported(path) {
            let path = if path.is_empty() { ".".to_owned() } else { path.to_owned() };
            self.unseen.push(Unseen { path, line: None, reason, detail });
        }
    }

    /// Names the links that lead nowhere or out. Behind the others stands what is listed in its own place.
    fn follow_links(&mut self) {
        for (path, id) in std::mem::take(&mut self.links) {
            let small = self.repository.find_header(id).is_ok_and(|header| header.size() <= LONGEST_PATH as u64);
            let target = small.then(|| self.repository.find_blob(id).ok()).flatten();
            let Some(mut target) = target else {
                self.miss(&path, Reason::Unreadable, "a link that cannot be read".to_owned());
                continue;
            };
            let target = lossless(&target.take_data());
            match resolve(&path, &target) {
                None => self.miss(&path, Reason::OutsideLink, format!("points to {target}")),
                Some(inside) if self.is_there(&inside) => {}
                Some(_) => self.miss(&path, Reason::DanglingLink, format!("points to {target}")),
            }
        }
    }

    /// Whether something of the tree has this path; what is hidden or left out is not looked for.
    fn is_there(&self, path: &str) -> bool {
        let unlisted = path.split('/').any(|part| part.starts_with('.')) || (self.wanted.excludes)(path);
        unlisted || self.names.contains(path)
    }
}

/// Where a link leads inside of the tree; `None` if out of it.
fn resolve(link: &str, target: &str) -> Option<String> {
    if target.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = link.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A name as text; what is no UTF-8 is written as escapes, so that two names that differ stay two.
pub(crate) fn lossless(name: &[u8]) -> String {
    let mut text = String::new();
    for chunk in name.utf8_chunks() {
        text.push_str(chunk.valid());
        chunk.invalid().iter().for_each(|byte| text.push_str(&format!("\\x{byte:02X}")));
    }
    text
}

/// An error with its causes, on one line.
pub(crate) fn sentence(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_by_name_only() {
        for (link, target, expected) in [
            ("a/b", "c", Some("a/c")),
            ("a/b", "../c", Some("c")),
            ("a/b", "../../c", None),
            ("b", "/etc/passwd", None),
            ("a/b", "./x//y/../z", Some("a/x/z")),
            ("b", ".", Some("")),
        ] {
            assert_eq!(resolve(link, target).as_deref(), expected, "{link} {target}");
        }
    }
}
