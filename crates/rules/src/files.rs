//! Where the files of rules and APIs come from. This crate never touches the file system: what is not embedded, the caller reads.

use globset::GlobMatcher;

use crate::reader::compile_glob;

/// `**` in an include follows this many folders, so that links that lead back above themselves end.
const DEEPEST_FOLDER: usize = 12;

/// One entry of a folder, by its name in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listed {
    /// A file.
    File(String),
    /// A folder.
    Folder(String),
}

/// Reads the files that a caller names and those that they include. Paths have forward slashes.
pub trait RuleSource {
    /// The content of a file.
    ///
    /// # Errors
    /// Why the file cannot be read, in words for people.
    fn read(&self, path: &str) -> Result<Vec<u8>, String>;

    /// What is in a folder (`""` is where relative paths begin); nothing where there is no such folder.
    fn list(&self, folder: &str) -> Vec<Listed>;
}

/// The files that match a glob below a folder, sorted.
pub(crate) fn find(source: &dyn RuleSource, folder: &str, glob: &str) -> Result<Vec<String>, globset::Error> {
    compile_glob(glob)?;
    let parts: Vec<&str> = glob.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let mut found = Vec::new();
    walk(source, folder, &parts, 0, &mut found)?;
    found.sort();
    found.dedup();
    Ok(found)
}

fn walk(source: &dyn RuleSource, folder: &str, parts: &[&str], depth: usize, found: &mut Vec<String>) -> Result<(), globset::Error> {
    let Some((first, rest)) = parts.split_first() else { return Ok(()) };
    if *first == "**" {
        walk(source, folder, rest, depth, found)?;
    }
    let matcher: GlobMatcher = compile_glob(if *first == "**" { "*" } else { first })?.compile_matcher();
    for entry in source.list(folder) {
        match entry {
            Listed::File(name) if rest.is_empty() && matcher.is_match(&name) => found.push(join(folder, &name)),
            Listed::Folder(name) if *first == "**" && depth < DEEPEST_FOLDER => {
                walk(source, &join(folder, &name), parts, depth + 1, found)?
            }
            Listed::Folder(name) if !rest.is_empty() && matcher.is_match(&name) => walk(source, &join(folder, &name), rest, depth, found)?,
            _ => {}
        }
    }
    Ok(())
}

/// The folder of a file.
pub(crate) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| if folder.is_empty() { "/" } else { folder })
}

fn join(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ if folder.ends_with('/') => format!("{folder}{name}"),
        _ => format!("{folder}/{name}"),
    }
}
