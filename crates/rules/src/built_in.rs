//! The rules, API tables and query files that ship in the binary.

use std::collections::BTreeSet;

use cookielint_languages::{Embedded, QuerySource};

use crate::files::{Listed, RuleSource};

/// The file that includes all others.
pub(crate) const ROOT: &str = "rules.yaml";

static RULES: &str = include_str!("../../../rules.yaml");

/// The embedded files as a source of rules.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuiltIn;

impl RuleSource for BuiltIn {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let text = if path == ROOT { Some(RULES.to_owned()) } else { Embedded.read(path) };
        text.map(String::into_bytes).ok_or_else(|| "no such built-in file".to_owned())
    }

    fn list(&self, folder: &str) -> Vec<Listed> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let mut paths = Embedded.list(&prefix);
        paths.push(ROOT.to_owned());
        let entries: BTreeSet<Listed> = paths
            .iter()
            .filter_map(|path| path.strip_prefix(&prefix))
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => Listed::Folder(folder.to_owned()),
                None => Listed::File(rest.to_owned()),
            })
            .collect();
        entries.into_iter().collect()
    }
}

/// Every embedded file by its path below the rules' root, as `rules export` writes them: from there they load as they are.
pub fn embedded_files() -> Vec<(String, String)> {
    let mut files = vec![(ROOT.to_owned(), RULES.to_owned())];
    let is_text = |path: &String| path.ends_with(".yaml") || path.ends_with(".scm");
    let queries = Embedded.list("queries/").into_iter().filter(is_text);
    files.extend(queries.filter_map(|path| Embedded.read(&path).map(|text| (path, text))));
    files
}
