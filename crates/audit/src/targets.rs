//! What an audit scans: paths, patterns and lists become targets, each under a name that its history is kept by.
//!
//! A name depends on its own entry only, so that a target that is added changes no other's: of a path its last part, of a pattern what
//! stands behind the part without stars, of a list the path as written; `.git` at the end is left out. Two targets of one name are refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cookielint_rules::audit::{Entry, Trust, Where};
use cookielint_rules::configuration::Placed;
use globset::{GlobBuilder, GlobMatcher};

use crate::config::Config;
use crate::fault::Fault;
use crate::store::shown;
use crate::tree::is_repository;

/// A pattern looks no deeper than this below its part without stars.
const DEEPEST: usize = 16;
/// Folders that a pattern looks at.
const MOST_FOLDERS: usize = 2_000_000;
/// The largest list.
const LARGEST: u64 = 64 << 20;

/// What is scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Under which its history is kept.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// The ref, if not HEAD.
    pub reference: Option<String>,
    /// The files as they lie there.
    pub files: bool,
    /// How far its own configuration counts.
    pub trust: Trust,
    /// Whether git fetches first.
    pub fetch: bool,
    /// Who answers for it where it does not say.
    pub owners: Vec<String>,
    /// Where its code can be read.
    pub link: Option<String>,
}

/// The targets of an audit, by name.
///
/// # Errors
/// A pattern that is none or that nothing fits, a list that cannot be read, a name that two have. That a target is missing or damaged is
/// said by its scan.
pub fn targets(config: &Config) -> Result<Vec<Target>, Fault> {
    let mut named: BTreeMap<String, Target> = BTreeMap::new();
    for entry in &config.audit.targets {
        for (name, path) in places(config, entry)? {
            let spot = match &entry.place {
                Where::Path(placed) | Where::Glob(placed) | Where::List(placed) => placed.spot,
            };
            let target = Target {
                name: entry.name.clone().unwrap_or(name),
                path,
                reference: entry.reference.clone(),
                files: entry.files,
                trust: entry.trust.or(config.audit.trust).unwrap_or(Trust::Suppress),
                fetch: entry.fetch.unwrap_or(config.audit.fetch),
                owners: if entry.owners.is_empty() { config.audit.owners.clone() } else { entry.owners.clone() },
                link: entry.link.clone().or_else(|| config.audit.link.clone()),
            };
            if let Some(other) = named.get(&target.name) {
                if other.path == target.path && other.reference == target.reference {
                    continue;
                }
                let message =
                    format!("two targets are called `{}`: {} and {}", visible(&target.name), shown(&other.path), shown(&target.path));
                let help = "give one of them a `name`, or list it with a name after a tab".to_owned();
                return Err(Fault::new(config.audit.fault(spot, message, Some(help)).to_string()));
            }
            named.insert(target.name.clone(), target);
        }
    }
    Ok(named.into_values().collect())
}

fn visible(text: &str) -> String {
    cookielint_report::visible(text).into_owned()
}

fn places(config: &Config, entry: &Entry) -> Result<Vec<(String, PathBuf)>, Fault> {
    match &entry.place {
        Where::Path(path) => Ok(vec![(last_name(&config.folder, &path.value), config.folder.join(&path.value))]),
        Where::List(list) => listed(config, list),
        Where::Glob(glob) => matching(config, glob),
    }
}

/// The last part of a path; of one that ends in dots, that of what it stands for.
fn last_name(folder: &Path, text: &str) -> String {
    let path = folder.join(text);
    let real = || path.canonicalize().ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let written = without_git(text).rsplit('/').next().filter(|part| !matches!(*part, "" | "." | ".."));
    let name = written.map(str::to_owned).or_else(real).unwrap_or_else(|| text.to_owned());
    without_git(&name).to_owned()
}

fn without_git(name: &str) -> &str {
    let name = name.trim_end_matches('/');
    name.strip_suffix("/.git").or_else(|| name.strip_suffix(".git").filter(|rest| !rest.is_empty())).unwrap_or(name)
}

fn listed(config: &Config, list: &Placed<String>) -> Result<Vec<(String, PathBuf)>, Fault> {
    let path = config.folder.join(&list.value);
    let fault = |why: String| Fault::new(config.audit.fault(list.spot, why, None).to_string());
    let metadata = fs::metadata(&path).map_err(|error| fault(format!("{}: {error}", shown(&path))))?;
    if metadata.len() > LARGEST {
        return Err(fault(format!("{} is larger than 64 MiB", shown(&path))));
    }
    let text = fs::read_to_string(&path).map_err(|error| fault(format!("{}: {error}", shown(&path))))?;
    let folder = path.parent().unwrap_or(&config.folder);
    let lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let places = lines.map(|line| {
        let (path, name) = line.split_once('\t').map_or((line, None), |(path, name)| (path, Some(name.trim())));
        let own = || without_git(path.trim_start_matches(['.', '/'])).to_owned();
        (name.filter(|name| !name.is_empty()).map_or_else(own, str::to_owned), folder.join(path))
    });
    Ok(places.collect())
}

fn matching(config: &Config, glob: &Placed<String>) -> Result<Vec<(String, PathBuf)>, Fault> {
    let fault = |why: String| Fault::new(config.audit.fault(glob.spot, why, None).to_string());
    let pattern = glob.value.trim_end_matches('/');
    let parts: Vec<&str> = pattern.split('/').collect();
    let fixed = parts.iter().take_while(|part| !part.contains(['*', '?', '[', '{'])).count();
    let (head, tail) = parts.split_at(fixed.min(parts.len()));
    if tail.is_empty() {
        return Err(fault("a pattern without a star: write `path`".to_owned()));
    }
    let head = if head == [""] { "/".to_owned() } else { head.join("/") };
    let matcher = GlobBuilder::new(&tail.join("/")).literal_separator(true).build();
    let matcher = matcher.map_err(|error| fault(format!("bad glob: {}", error.kind())))?.compile_matcher();
    let begin = config.folder.join(&head);
    let mut found = Vec::new();
    folders(&begin, &matcher, &mut found).map_err(fault)?;
    if found.is_empty() {
        return Err(fault(format!("no folder fits `{pattern}`")));
    }
    found.sort();
    Ok(found)
}

/// Looks for folders that fit. Links are not followed, and nothing inside of a repository or of what fits is looked at.
fn folders(begin: &Path, matcher: &GlobMatcher, found: &mut Vec<(String, PathBuf)>) -> Result<(), String> {
    let mut open = vec![(String::new(), begin.to_path_buf(), 0)];
    let mut looked = 0;
    while let Some((name, path, depth)) = open.pop() {
        looked += 1;
        if looked > MOST_FOLDERS {
            return Err(format!("the pattern looks at more than {MOST_FOLDERS} folders"));
        }
        if !name.is_empty() && matcher.is_match(&name) {
            found.push((without_git(&name).to_owned(), path));
            continue;
        }
        if depth >= DEEPEST || (!name.is_empty() && is_repository(&path)) {
            continue;
        }
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if name.is_empty() => return Err(format!("{}: {error}", shown(&path))),
            Err(_) => continue,
        };
        for entry in entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
            let own = crate::tree::lossless(entry.file_name().as_encoded_bytes());
            let name = if name.is_empty() { own } else { format!("{name}/{own}") };
            open.push((name, entry.path(), depth + 1));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_paths() {
        for (path, name) in [("/srv/git/shop.git", "shop"), ("../shop/", "shop"), ("shop/.git", "shop"), ("shop", "shop"), (".git", ".git")]
        {
            assert_eq!(last_name(Path::new("/nowhere"), path), name, "{path}");
        }
    }
}
