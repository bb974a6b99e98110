//! The seam to the rules crate: the built-in rules and APIs, and rule files on disk, as one [`Knowledge`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cookielint_rules::model::Knowledge;
use cookielint_rules::{BuiltIn, Listed, Root, RuleSource};

use crate::console::Failure;
use crate::name::shown;

/// The folder that the built-in files seem to lie in.
const BUILT_IN: &str = "built-in";
/// Rule files are written by people.
const LARGEST: u64 = 16 << 20;

/// The rule files of a run.
#[derive(Debug, Clone, Default)]
pub struct RuleFiles {
    /// Those that the user named.
    pub named: Vec<PathBuf>,
    /// Those that a configuration named.
    pub configured: Vec<PathBuf>,
    /// The folder that files of the configuration, and what they include, must not lead out of.
    pub confined: Option<PathBuf>,
}

/// Loads the built-in rules and APIs and these files.
///
/// # Errors
/// All faults with their places.
pub fn load(files: &RuleFiles) -> Result<Knowledge, Failure> {
    let mut roots = vec![Root::Base(format!("{BUILT_IN}/rules.yaml"))];
    let named = files.named.iter().map(|path| text(path)).collect::<Result<Vec<_>, _>>()?;
    let configured = files.configured.iter().map(|path| text(path)).collect::<Result<Vec<_>, _>>()?;
    roots.extend(configured.iter().chain(&named).cloned().map(Root::User));
    let source = Disk { trusted: named.into_iter().collect(), confined: files.confined.clone() };
    let knowledge = cookielint_rules::load(&source, &roots).map_err(|faults| Failure::new(faults.to_string()))?;
    // A query that does not compile would find nothing, which looks like all being well.
    cookielint_rules::check_inline(&knowledge).map_err(|faults| Failure::new(faults.to_string()))?;
    Ok(knowledge)
}

/// A path as the loader takes it; one that looks like a built-in file is told apart.
fn text(path: &Path) -> Result<String, Failure> {
    let text = path.to_str().ok_or_else(|| Failure::new(format!("--rules {}: the name must be UTF-8", shown(path))))?;
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.to_owned() };
    Ok(if text.split('/').next() == Some(BUILT_IN) { format!("./{text}") } else { text })
}

/// Built-in files and those on disk.
#[derive(Debug)]
struct Disk {
    trusted: BTreeSet<String>,
    confined: Option<PathBuf>,
}

impl Disk {
    /// What lies in the configuration's folder must not lead out of it, unless the user named it.
    fn check(&self, path: &Path, name: &str) -> Result<(), String> {
        let Some(top) = self.confined.as_ref().filter(|top| path.starts_with(top) && !self.trusted.contains(name)) else { return Ok(()) };
        let real = path.canonicalize().map_err(|error| error.to_string())?;
        let real_top = top.canonicalize().map_err(|error| error.to_string())?;
        if real.starts_with(real_top) { Ok(()) } else { Err("it leads out of the configuration's folder".to_owned()) }
    }
}

impl RuleSource for Disk {
    fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        if let Some(inner) = built_in(name) {
            return BuiltIn.read(inner);
        }
        let path = Path::new(name);
        self.check(path, name)?;
        let metadata = fs::metadata(path).map_err(|error| error.to_string())?;
        if !metadata.is_file() {
            return Err(if metadata.is_dir() { "it is a folder".to_owned() } else { "it is no regular file".to_owned() });
        }
        if metadata.len() > LARGEST {
            return Err("larger than 16 MiB".to_owned());
        }
        fs::read(path).map_err(|error| error.to_string())
    }

    fn list(&self, folder: &str) -> Vec<Listed> {
        if let Some(inner) = built_in(folder) {
            return BuiltIn.list(inner);
        }
        let folder = if folder.is_empty() { Path::new(".") } else { Path::new(folder) };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let listed = entries.filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            // A link counts as what it leads to.
            let metadata = fs::metadata(entry.path()).ok()?;
            Some(if metadata.is_dir() { Listed::Folder(name) } else { Listed::File(name) })
        });
        let mut listed: Vec<Listed> = listed.collect();
        listed.sort();
        listed
    }
}

/// The path of a built-in file below the rules' root.
fn built_in(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(BUILT_IN)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::fixtures::Folder;

    const RULE: &str =
        "version: 1\nrules:\n  - { id: x-mine, title: Mine, severity: low, require: { secure: true }, message: m, why: w, fix: f }\n";

    fn load_with(named: &[PathBuf], configured: &[PathBuf], confined: Option<&Path>) -> Result<Knowledge, Failure> {
        let confined = confined.map(Path::to_path_buf);
        load(&RuleFiles { named: named.to_vec(), configured: configured.to_vec(), confined })
    }

    #[test]
    fn the_built_in_rules_load_and_a_file_adds_to_them() {
        let built_in = load(&RuleFiles::default()).unwrap_or_else(|failure| panic!("{failure}"));
        assert!(built_in.rules.iter().any(|rule| rule.id == "secure") && !built_in.apis.is_empty());
        let folder = Folder::with(&[("mine.yaml", RULE)]);
        let both = load_with(&[folder.join("mine.yaml")], &[], None).unwrap();
        assert_eq!(both.rules.len(), built_in.rules.len() + 1);
    }

    #[test]
    fn a_rule_file_that_is_missing_or_wrong_is_named() {
        let folder = Folder::with(&[("bad.yaml", "version: 1\nruels: []\n")]);
        let missing = load_with(&[folder.join("none.yaml")], &[], None).unwrap_err();
        assert!(missing.message.contains("none.yaml: cannot be read"), "{missing}");
        let bad = load_with(&[folder.join("bad.yaml")], &[], None).unwrap_err();
        assert!(bad.message.contains("bad.yaml:2:1: unknown key `ruels`"), "{bad}");
    }

    #[cfg(unix)]
    #[test]
    fn a_configured_file_cannot_lead_out_but_a_named_one_can() {
        let folder = Folder::with(&[("outside.yaml", RULE), ("app/plain.yaml", "version: 1\ninclude: [\"link*.yaml\"]\n")]);
        folder.link("app/link.yaml", "../outside.yaml");
        let (top, link, plain) = (folder.join("app"), folder.join("app/link.yaml"), folder.join("app/plain.yaml"));
        let refused = load_with(&[], std::slice::from_ref(&link), Some(&top)).unwrap_err();
        assert!(refused.message.contains("leads out of the configuration's folder"), "{refused}");
        let included = load_with(&[], &[plain], Some(&top)).unwrap_err();
        assert!(included.message.contains("leads out of the configuration's folder"), "{included}");
        assert!(load_with(&[link], &[], Some(&top)).is_ok());
    }
}
