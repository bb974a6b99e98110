//! Where a scan stands: from the paths that were named to the projects they belong to. Paths on the command line select what is
//! reported; what may be read is the project around them, and that is decided here. No folder is listed here.
//!
//! The project of a path is the repository around it (the nearest folder above that holds `.git`). Without one, a folder is its own
//! project, and the project of a file is the folder it lies in, without the folders below: a lone file in a home directory must not
//! have the whole of it read.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use cookielint_engine::finding::Reason;
use cookielint_languages::near;

use crate::args::command_names;
use crate::console::Failure;
use crate::name::shown;

/// What a named path turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A regular file, or a link to one.
    File,
    /// A folder, or a link to one.
    Folder,
    /// It is there, but cannot be scanned.
    Unseen(Reason, String),
}

/// A path that a user named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Absolute; links are resolved in its folder but not in its last part, unless it is a folder.
    pub path: PathBuf,
    /// What is there.
    pub kind: Kind,
}

/// A folder whose files may be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// Absolute, without links.
    pub path: PathBuf,
    /// Whether it lies in a repository, whose ignore files count then.
    pub repository: bool,
    /// Only its own files, not the folders below.
    pub shallow: bool,
}

/// Where a scan stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The root of the tree: paths in reports are relative to it. The innermost folder around all projects.
    pub base: PathBuf,
    /// The projects, sorted, none twice.
    pub roots: Vec<Root>,
    /// What was named.
    pub named: Vec<Named>,
    /// The innermost folder around everything that was named: where the search for a configuration begins.
    pub common: PathBuf,
    /// The repository around `common`, where that search ends.
    pub repository: Option<PathBuf>,
}

impl Ground {
    /// Finds the ground of these paths; `root` is the project if the user said which.
    ///
    /// # Errors
    /// A path does not exist, or lies outside of `root`.
    pub fn locate(paths: &[PathBuf], root: Option<&Path>) -> Result<Ground, Failure> {
        Ground::around(paths.iter().map(|path| name(path)).collect::<Result<Vec<_>, _>>()?, root)
    }

    /// Finds the ground of a file that need not be on disk.
    ///
    /// # Errors
    /// It lies outside of `root`.
    pub fn unsaved(path: &Path, root: Option<&Path>) -> Result<Ground, Failure> {
        Ground::around(vec![Named { path: resolved_folder(path), kind: Kind::File }], root)
    }

    fn around(named: Vec<Named>, root: Option<&Path>) -> Result<Ground, Failure> {
        let mut repositories = Repositories::default();
        let mut roots = BTreeMap::new();
        match root {
            Some(typed) => {
                let root = typed_root(typed)?;
                if let Some(outside) = named.iter().find(|named| !named.path.starts_with(&root.path)) {
                    return Err(Failure::new(format!("{} lies outside of --root {}", shown(&outside.path), shown(typed))));
                }
                roots.insert(root.path.clone(), root);
            }
            None => {
                for named in &named {
                    let root = repositories.root(named);
                    let shallow = root.shallow;
                    roots.entry(root.path.clone()).or_insert(root).shallow &= shallow;
                }
            }
        }
        let roots: Vec<Root> = roots.into_values().collect();
        let base = common_folder(roots.iter().map(|root| root.path.as_path())).unwrap_or_default();
        let common = common_folder(named.iter().map(Named::folder)).unwrap_or_else(|| base.clone());
        let repository = repositories.around(&common);
        Ok(Ground { base, roots, named, common, repository })
    }
}

impl Named {
    /// The folder it is or lies in.
    fn folder(&self) -> &Path {
        match self.kind {
            Kind::Folder => &self.path,
            _ => self.path.parent().unwrap_or(&self.path),
        }
    }
}

/// The repositories around folders, each looked for once.
#[derive(Debug, Default)]
struct Repositories(BTreeMap<PathBuf, Option<PathBuf>>);

impl Repositories {
    fn around(&mut self, folder: &Path) -> Option<PathBuf> {
        if let Some(known) = self.0.get(folder) {
            return known.clone();
        }
        let found = folder.ancestors().find(|ancestor| is_repository(ancestor)).map(Path::to_path_buf);
        self.0.insert(folder.to_path_buf(), found.clone());
        found
    }

    fn root(&mut self, named: &Named) -> Root {
        match self.around(named.folder()) {
            Some(path) => Root { path, repository: true, shallow: false },
            None => Root { path: existing(named.folder()).to_path_buf(), repository: false, shallow: named.kind != Kind::Folder },
        }
    }
}

/// The folder, or the nearest one above that exists.
fn existing(folder: &Path) -> &Path {
    folder.ancestors().find(|ancestor| ancestor.is_dir()).unwrap_or(folder)
}

/// A work tree holds a folder `.git`, a linked one or a submodule a file.
fn is_repository(folder: &Path) -> bool {
    folder.join(".git").symlink_metadata().is_ok()
}

fn typed_root(typed: &Path) -> Result<Root, Failure> {
    let fault = |why: &str| Failure::new(format!("--root {}: {why}", shown(typed)));
    let path = typed.canonicalize().map_err(|error| fault(&error.to_string()))?;
    if !path.is_dir() {
        return Err(fault("not a folder"));
    }
    let repository = path.ancestors().any(is_repository);
    Ok(Root { path, repository, shallow: false })
}

/// Finds out what a named path is.
fn name(typed: &Path) -> Result<Named, Failure> {
    let unseen = |reason, detail: String| Ok(Named { path: resolved_folder(typed), kind: Kind::Unseen(reason, detail) });
    match fs::metadata(typed) {
        Ok(metadata) if metadata.is_dir() => match typed.canonicalize() {
            Ok(path) => Ok(Named { path, kind: Kind::Folder }),
            Err(error) => unseen(Reason::Unreadable, error.to_string()),
        },
        Ok(metadata) if metadata.is_file() => Ok(Named { path: resolved_folder(typed), kind: Kind::File }),
        Ok(_) => unseen(Reason::Special, "name a regular file, or use --stdin".to_owned()),
        Err(error) => {
            let is_link = fs::symlink_metadata(typed).is_ok_and(|metadata| metadata.is_symlink());
            match (error.kind(), is_link) {
                (ErrorKind::NotFound, true) => unseen(Reason::DanglingLink, target_of(typed)),
                (ErrorKind::NotFound | ErrorKind::NotADirectory, false) => Err(missing(typed)),
                (ErrorKind::PermissionDenied, _) | (_, false) => unseen(Reason::Unreadable, error.to_string()),
                (_, true) => unseen(Reason::CyclicLink, target_of(typed)),
            }
        }
    }
}

/// Where a link points, in words.
pub(crate) fn target_of(link: &Path) -> String {
    fs::read_link(link).map_or_else(|error| error.to_string(), |target| format!("points to {}", shown(&target)))
}

/// The absolute path with links resolved in its folder, but its last part as it is.
pub(crate) fn resolved_folder(typed: &Path) -> PathBuf {
    let absolute = std::path::absolute(typed).unwrap_or_else(|_| typed.to_path_buf());
    match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) => folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf()).join(name),
        _ => absolute.canonicalize().unwrap_or(absolute),
    }
}

/// The failure for a path that does not exist, with the nearest one that does.
fn missing(typed: &Path) -> Failure {
    let failure = Failure::new(format!("{}: no such file or folder", shown(typed)));
    // The first part that is missing is where the typo sits.
    let gone = typed.ancestors().take_while(|part| !part.as_os_str().is_empty() && fs::symlink_metadata(part).is_err()).last();
    let Some(gone) = gone else { return failure };
    let Some(word) = gone.file_name().and_then(|name| name.to_str()) else { return failure };
    let folder = gone.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect())
        .unwrap_or_default();
    names.sort();
    if let Some(known) = near(word, names.iter().map(String::as_str)) {
        return failure.help(format!("did you mean {}?", shown(&gone.with_file_name(known))));
    }
    let commands = command_names();
    match near(word, commands.iter().map(String::as_str)) {
        Some(command) if typed == Path::new(word) => failure.help(format!("did you mean the command `{command}`?")),
        _ => failure,
    }
}

/// The innermost folder around all of these.
fn common_folder<'a>(mut folders: impl Iterator<Item = &'a Path>) -> Option<PathBuf> {
    let first = folders.next()?.to_path_buf();
    Some(folders.fold(first, |common, folder| {
        let both = common.components().zip(folder.components()).take_while(|(a, b)| a == b);
        both.map(|(a, _)| a).collect()
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;
    use crate::fixtures::Folder;

    fn locate(paths: &[PathBuf]) -> Ground {
        Ground::locate(paths, None).unwrap()
    }

    fn root(path: PathBuf, repository: bool, shallow: bool) -> Root {
        Root { path, repository, shallow }
    }

    #[test]
    fn the_project_is_the_nearest_repository() {
        let folder = Folder::with(&[("repo/.git/HEAD", ""), ("repo/src/a.js", ""), ("repo/lib/.git", "gitdir: x"), ("repo/lib/b.js", "")]);
        let ground = locate(&[folder.join("repo/src/a.js")]);
        assert_eq!(ground.roots, [root(folder.join("repo"), true, false)]);
        assert_eq!((ground.base, ground.common), (folder.join("repo"), folder.join("repo/src")));
        let submodule = locate(&[folder.join("repo/lib")]);
        assert_eq!(submodule.roots, [root(folder.join("repo/lib"), true, false)]);
    }

    #[test]
    fn without_a_repository_a_folder_is_its_own_project_and_a_file_gets_its_folder_only() {
        let folder = Folder::with(&[("app/a.js", ""), ("app/sub/b.js", "")]);
        assert_eq!(locate(&[folder.join("app")]).roots, [root(folder.join("app"), false, false)]);
        assert_eq!(locate(&[folder.join("app/a.js")]).roots, [root(folder.join("app"), false, true)]);
        let both = locate(&[folder.join("app/a.js"), folder.join("app")]);
        assert_eq!(both.roots, [root(folder.join("app"), false, false)]);
    }

    #[test]
    fn several_projects_stand_on_their_common_folder() {
        let folder = Folder::with(&[("one/.git/HEAD", ""), ("one/a.js", ""), ("two/b.js", "")]);
        let ground = locate(&[folder.join("one/a.js"), folder.join("two")]);
        assert_eq!(ground.base, folder.path());
        assert_eq!(ground.roots, [root(folder.join("one"), true, false), root(folder.join("two"), false, false)]);
        assert_eq!(ground.repository, None);
    }

    #[test]
    fn a_given_root_must_hold_what_is_named() {
        let folder = Folder::with(&[("app/a.js", ""), ("b.js", "")]);
        let app = folder.join("app");
        assert_eq!(Ground::locate(&[folder.join("app/a.js")], Some(&app)).unwrap().roots, [root(app.clone(), false, false)]);
        let failure = Ground::locate(&[folder.join("b.js")], Some(&app)).unwrap_err();
        assert!(failure.message.contains("lies outside of --root"), "{failure}");
    }

    #[test]
    fn a_missing_path_names_the_nearest_one() {
        let folder = Folder::with(&[("server/login.js", "")]);
        let failure = Ground::locate(&[folder.join("sevrer/login.js")], None).unwrap_err();
        assert!(failure.message.ends_with("no such file or folder"), "{failure}");
        assert_eq!(failure.help.unwrap(), format!("did you mean {}?", folder.join("server").display()));
        let below_a_file = Ground::locate(&[folder.join("server/login.js/x")], None).unwrap_err();
        assert!(below_a_file.message.ends_with("no such file or folder"), "{below_a_file}");
    }

    #[test]
    fn a_file_that_is_not_on_disk_has_a_ground_too() {
        let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/src/a.js", "")]);
        let ground = Ground::unsaved(&folder.join("r/new/deep/b.js"), None).unwrap();
        assert_eq!(ground.roots, [root(folder.join("r"), true, false)]);
        let alone = Ground::unsaved(&folder.join("new/deep/b.js"), None).unwrap();
        assert_eq!(alone.roots, [root(folder.path().to_path_buf(), false, true)]);
    }

    #[cfg(unix)]
    #[test]
    fn named_links_say_what_they_are() {
        let folder = Folder::with(&[("real/a.js", "")]);
        folder.link("dangling.js", "nowhere");
        folder.link("loop.js", "loop.js");
        folder.link("folder", "real");
        folder.link("file.js", "real/a.js");
        let kinds: Vec<Named> = locate(&["dangling.js", "loop.js", "folder", "file.js"].map(|path| folder.join(path))).named;
        assert_eq!(kinds[0].kind, Kind::Unseen(Reason::DanglingLink, "points to nowhere".to_owned()));
        assert_eq!(kinds[1].kind, Kind::Unseen(Reason::CyclicLink, "points to loop.js".to_owned()));
        assert_eq!(kinds[2], Named { path: folder.join("real"), kind: Kind::Folder });
        assert_eq!(kinds[3], Named { path: folder.join("file.js"), kind: Kind::File });
    }
}
