//! The configuration: finding `cookielint.yaml`, and what it means for a scan. Its YAML is read by the rules crate.
//!
//! The search begins at the innermost folder around everything that was named and goes upwards, never above the repository; without a
//! repository it does not go up at all. The first one found is used, whole: configurations do not add up.
//!
//! A repository that is scanned is not trusted: nothing is read from outside of the configuration's folder, and what a configuration
//! takes away from a scan is said on standard error.

mod apply;
mod filter;

use std::fs;
use std::path::{Path, PathBuf};

use cookielint_rules::configuration::{Configuration, Placed, Spot};

pub(crate) use apply::{Choices, known_rules};
pub use filter::PathFilter;

use crate::console::Failure;
use crate::name::{shown, tree_path};
use crate::project::Ground;

/// The name that is looked for.
pub(crate) const NAME: &str = "cookielint.yaml";
/// Names that people write by mistake.
const MISTAKES: &[&str] = &["cookielint.yml", ".cookielint.yaml", ".cookielint.yml"];
/// A configuration is written by people.
const LARGEST: u64 = 1 << 20;

/// Which configuration to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// None at all.
    None,
    /// This one.
    File(PathBuf),
    /// The nearest one.
    Search,
}

/// A configuration and where it was found.
#[derive(Debug, Clone)]
pub(crate) struct Loaded {
    /// What it says.
    pub(crate) configuration: Configuration,
    /// Its folder, absolute.
    folder: PathBuf,
    /// Its folder in the tree, for its patterns.
    tree_folder: String,
}

/// What the search for a configuration came to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Search {
    /// What was found.
    pub(crate) loaded: Option<Loaded>,
    /// A file that looks as if it was meant to be one, if nothing was found.
    pub(crate) mistaken: Option<String>,
}

/// Finds and reads the configuration.
pub(crate) fn load(choice: &Choice, ground: &Ground) -> Result<Search, Failure> {
    match choice {
        Choice::None => Ok(Search::default()),
        Choice::File(path) => Ok(Search { loaded: Some(read(path, ground, None)?), mistaken: None }),
        Choice::Search => search(ground),
    }
}

fn search(ground: &Ground) -> Result<Search, Failure> {
    let top = ground.repository.as_deref().unwrap_or(&ground.common);
    let mut mistaken = None;
    for folder in ground.common.ancestors().take_while(|folder| folder.starts_with(top)) {
        let path = folder.join(NAME);
        if path.symlink_metadata().is_ok() {
            return Ok(Search { loaded: Some(read(&path, ground, Some(top))?), mistaken: None });
        }
        let lookalike = MISTAKES.iter().map(|name| folder.join(name)).find(|path| path.is_file());
        mistaken = mistaken.or_else(|| lookalike.map(|path| in_tree(&path, ground)));
    }
    Ok(Search { loaded: None, mistaken })
}

/// The path for messages: relative to the tree where it lies in it.
fn in_tree(path: &Path, ground: &Ground) -> String {
    shown(path.strip_prefix(&ground.base).unwrap_or(path))
}

/// Reads a configuration; one that was found by itself must not be a link out of `top`.
fn read(path: &Path, ground: &Ground, top: Option<&Path>) -> Result<Loaded, Failure> {
    let fault = |why: &str| Failure::new(format!("configuration {}: {why}", shown(path)));
    let real = path.canonicalize().map_err(|error| fault(&error.to_string()))?;
    if top.is_some_and(|top| !real.starts_with(top)) {
        return Err(fault("it is a link that leads out of the project").help("--no-config scans without it, --config FILE uses it"));
    }
    let metadata = fs::metadata(&real).map_err(|error| fault(&error.to_string()))?;
    if !metadata.is_file() {
        return Err(fault("not a regular file"));
    }
    if metadata.len() > LARGEST {
        return Err(fault("larger than 1 MiB"));
    }
    let text = fs::read(&real).map_err(|error| fault(&error.to_string()))?;
    let text = String::from_utf8(text).map_err(|_| fault("not UTF-8"))?;
    let name = in_tree(&std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()), ground);
    let configuration = Configuration::read(&name, &text).map_err(|faults| Failure::new(faults.to_string()))?;
    // Patterns are relative to the folder in which the file was found, where people see it; a configuration from elsewhere speaks of
    // the tree as a whole.
    let folder = crate::project::resolved_folder(path).parent().map(Path::to_path_buf).unwrap_or_default();
    let tree_folder = folder.strip_prefix(&ground.base).map(tree_path).unwrap_or_default();
    Ok(Loaded { configuration, folder, tree_folder })
}

/// Reads a configuration that lies in no scanned tree: its patterns are relative to whatever tree is scanned.
pub(crate) fn read_apart(path: &Path) -> Result<Loaded, Failure> {
    let fault = |why: &str| Failure::new(format!("configuration {}: {why}", shown(path)));
    let metadata = fs::metadata(path).map_err(|error| fault(&error.to_string()))?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Err(fault(if metadata.is_file() { "larger than 1 MiB" } else { "not a regular file" }));
    }
    let text = fs::read(path).map_err(|error| fault(&error.to_string()))?;
    let text = String::from_utf8(text).map_err(|_| fault("not UTF-8"))?;
    let folder = crate::project::resolved_folder(path).parent().map(Path::to_path_buf).unwrap_or_default();
    Ok(Loaded { folder, ..of_text(&shown(path), &text)? })
}

/// A configuration from its text, at the root of the scanned tree.
pub(crate) fn of_text(name: &str, text: &str) -> Result<Loaded, Failure> {
    let configuration = Configuration::read(name, text).map_err(|faults| Failure::new(faults.to_string()))?;
    Ok(Loaded { configuration, folder: PathBuf::new(), tree_folder: String::new() })
}

impl Loaded {
    /// Its patterns of paths as globs from the root of the tree: left out, and reported.
    pub(crate) fn patterns(&self) -> Result<(Vec<String>, Vec<String>), Failure> {
        let texts = |placed: &[Placed<String>]| {
            let globs = placed
                .iter()
                .map(|placed| filter::globs(&placed.value, &self.tree_folder).map_err(|why| self.failure(placed.spot, why, None)));
            let globs: Vec<[globset::Glob; 2]> = globs.collect::<Result<_, Failure>>()?;
            Ok::<_, Failure>(globs.iter().flatten().map(|glob| glob.glob().to_owned()).collect())
        };
        Ok((texts(&self.configuration.exclude)?, texts(&self.configuration.include)?))
    }

    /// The file, for people.
    pub(crate) fn name(&self) -> &str {
        self.configuration.file()
    }

    /// The folder that nothing it names may lead out of.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn failure(&self, spot: Spot, message: impl Into<String>, help: Option<String>) -> Failure {
        Failure::new(self.configuration.fault(spot, message.into(), help).to_string())
    }

    /// `paths:` as a filter of the tree.
    pub(crate) fn filter(&self) -> Result<PathFilter, Failure> {
        let (exclude, include) = (&self.configuration.exclude, &self.configuration.include);
        for placed in exclude.iter().chain(include) {
            filter::globs(&placed.value, &self.tree_folder).map_err(|why| self.failure(placed.spot, why, None))?;
        }
        PathFilter::new(&values(exclude), &values(include), &self.tree_folder).map_err(Failure::new)
    }

    /// The rule files it adds, all of them below its folder.
    pub(crate) fn rule_files(&self) -> Result<Vec<PathBuf>, Failure> {
        let top = self.folder.canonicalize().unwrap_or_else(|_| self.folder.clone());
        let file = |placed: &Placed<String>| {
            let path = self.folder.join(&placed.value);
            let real = path.canonicalize().map_err(|error| self.failure(placed.spot, format!("cannot be read: {error}"), None))?;
            if !real.starts_with(&top) {
                let help = "--rules FILE loads rules from anywhere".to_owned();
                return Err(self.failure(placed.spot, "leads out of the configuration's folder", Some(help)));
            }
            Ok(path)
        };
        self.configuration.rules.iter().map(file).collect()
    }
}

fn values(placed: &[Placed<String>]) -> Vec<String> {
    placed.iter().map(|placed| placed.value.clone()).collect()
}

#[cfg(test)]
mod tests;
