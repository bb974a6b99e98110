//! Links: which of them are files of the tree, and why the others are not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use cookielint_engine::finding::Reason;
use cookielint_languages::Reading;

use super::{Access, DirTree, Located, Selection};
use crate::project::target_of;

/// Adds the links, sorted, to the files that were listed.
///
/// A link to a file that is listed itself is left out: the same bytes would be reported twice, under a name that nobody edits. A link
/// to a file that is not listed (its own name belongs to no language, say) is listed under the link's name, once. A link to a folder
/// of the projects is never followed: the folder is listed where it stands.
pub(super) fn add_links(tree: &mut DirTree, selection: &Selection<'_>, links: Vec<PathBuf>) {
    let mut listed: std::collections::HashSet<PathBuf> = tree.files.values().map(|located| located.path.clone()).collect();
    for link in links {
        let readable = Reading::is_possible(&selection.tree_path(&link));
        match Target::of(&link, tree) {
            Target::File { path, size } if readable => {
                if listed.insert(path) {
                    let reported = selection.holds(&link);
                    tree.add(selection, Located { path: link, size, reported, access: Access::Link });
                }
            }
            Target::File { .. } => tree.unsupported += usize::from(selection.holds(&link)),
            Target::Folder => {}
            Target::None(reason, detail) => tree.miss(selection, &link, reason, detail),
        }
    }
}

/// Where a link leads.
#[derive(Debug)]
enum Target {
    File { path: PathBuf, size: u64 },
    Folder,
    None(Reason, String),
}

impl Target {
    fn of(link: &Path, tree: &DirTree) -> Target {
        let target = match link.canonicalize() {
            Ok(target) => target,
            Err(error) => return Target::None(reason(&error), target_of(link)),
        };
        if !tree.bounds.hold(&target) {
            return Target::None(Reason::OutsideLink, target_of(link));
        }
        match fs::metadata(&target) {
            Ok(metadata) if metadata.is_file() => Target::File { path: target, size: metadata.len() },
            Ok(metadata) if metadata.is_dir() && link.starts_with(&target) => Target::None(Reason::CyclicLink, target_of(link)),
            Ok(metadata) if metadata.is_dir() => Target::Folder,
            Ok(_) => Target::None(Reason::Special, target_of(link)),
            Err(error) => Target::None(reason(&error), target_of(link)),
        }
    }
}

/// Why a link cannot be resolved. A ring of links has no error kind of its own yet; it is what remains.
fn reason(error: &io::Error) -> Reason {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Reason::DanglingLink,
        io::ErrorKind::PermissionDenied => Reason::Unreadable,
        _ => Reason::CyclicLink,
    }
}
