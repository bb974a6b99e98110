//! What the files say together. Works on facts alone.
//!
//! [`settings`]: which settings speak for which sites. [`modules`]: in which files the things stand that a file speaks of. [`elsewhere`]: what
//! those files say. [`callers`]: sites that the callers of a function decide. [`demands`]: what is to be asked of which files. Still empty rooms:
//! library versions from manifests, and project roots from a table.

pub(crate) mod callers;
pub(crate) mod elsewhere;
pub(crate) mod modules;
pub(crate) mod settings;

use std::collections::BTreeMap;

use cookielint_rules::model::{Api, Knowledge};

use crate::facts::{Answers, FileFacts, Question, SiteFact};
use callers::{Expanded, expand};
use elsewhere::Elsewhere;
use modules::Modules;

pub(crate) use settings::Join;

/// A file with its facts.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) language: &'static str,
    pub(crate) reported: bool,
    pub(crate) place: String,
    pub(crate) facts: FileFacts,
    /// What it told others.
    pub(crate) answers: Answers,
    /// Its text, if it has sites or suppressions. A file is read once, so that a change meanwhile cannot tear it apart.
    pub(crate) text: Option<String>,
}

/// Rounds in which the join may ask for further files.
pub(crate) const MOST_ROUNDS: usize = 4;

/// What is to be asked next.
#[derive(Debug, Default)]
pub(crate) struct Demands {
    /// Of which file what.
    pub(crate) questions: BTreeMap<String, Question>,
    /// The sites as far as everything is known.
    pub(crate) expanded: Expanded,
}

/// What the sites wait for: names of other files, and callers of functions.
pub(crate) fn demands(files: &[File], modules: &Modules<'_>, knowledge: &Knowledge) -> Demands {
    let elsewhere = Elsewhere::new(modules, files);
    let expanded = expand(files, &elsewhere, knowledge);
    Demands { questions: elsewhere.into_asked(), expanded }
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
