//! What the files say together. Works on facts alone.
//!
//! [`settings`]: which settings speak for which sites. Still empty rooms: demands for further files (imported modules, callers of wrappers)
//! with their bounded rounds, library versions from manifests, and project roots from a table.

pub(crate) mod settings;

use std::collections::BTreeSet;

use cookielint_rules::model::Api;

use crate::facts::{FileFacts, SiteFact};

pub(crate) use settings::Join;

/// A file with its facts.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) language: &'static str,
    pub(crate) reported: bool,
    pub(crate) place: String,
    pub(crate) facts: FileFacts,
    /// Its text, if it has sites or suppressions. A file is read once, so that a change meanwhile cannot tear it apart.
    pub(crate) text: Option<String>,
}

/// Rounds in which the join may ask for further files.
pub(crate) const MOST_ROUNDS: usize = 4;

/// The paths of files that were not read and whose facts are needed: modules that a symbolic value comes from, callers of a wrapper. Sorted.
/// Nothing is asked for yet: such values stay symbolic.
pub(crate) fn demands(_files: &[File]) -> BTreeSet<String> {
    BTreeSet::new()
}

/// Whether what is not written at a site can be held against it.
pub(crate) fn absence_counts(api: &Api, site: &SiteFact, path: &str) -> bool {
    let here = |index: &usize| {
        let form = api.present.get(*index);
        form.is_some_and(|form| form.files.as_ref().is_none_or(|globs| globs.is_match(path)))
    };
    api.absence && (api.present.is_empty() || site.present.iter().any(here))
}

/// Whether a site of an API counts in this file.
pub(crate) fn counts(api: &Api, site: &SiteFact, path: &str) -> bool {
    api.matches.get(site.matched).and_then(|form| form.files.as_ref()).is_none_or(|globs| globs.is_match(path)) && !site.unsent
}
