//! What the files say together. Works on facts alone.
//!
//! [`settings`]: which settings speak for which sites. Still an empty room: demands for further files (imported modules, callers of wrappers)
//! with their bounded rounds.

pub(crate) mod settings;

use std::collections::BTreeSet;

use cookielint_rules::model::{Api, Evidence, Knowledge, Shape};

use crate::facts::{FileFacts, SiteFact};
use crate::judge::leaves::outcomes;
use crate::judge::verdict::{condition, holds_for};
use crate::projects::Projects;

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
pub(crate) fn counts(api: &Api, site: &SiteFact, path: &str, projects: &Projects<'_>) -> bool {
    let Some(form) = api.matches.get(site.matched) else { return !site.unsent };
    let is_known = || form.evidence != Evidence::Package || site.evidence >= Evidence::Package || projects.has_package(api, path);
    form.files.as_ref().is_none_or(|globs| globs.is_match(path)) && !site.unsent && is_known()
}

/// The place of a site: what the API says of what is written there, else that of its file.
pub(crate) fn place_of<'p>(api: &'p Api, site: &SiteFact, file: &'p File) -> &'p str {
    if file.place != "production" {
        return &file.place;
    }
    of_environment(api, site).unwrap_or(&file.place)
}

/// Whether a site holds in production and nowhere else.
pub(crate) fn production_own(api: &Api, site: &SiteFact, file: &File, knowledge: &Knowledge) -> bool {
    let environments = &knowledge.environments;
    let of_class = || {
        let known = environments.names.get(&api.language).map_or(&[][..], Vec::as_slice);
        class_of(api, site).is_some_and(|name| known.iter().any(|known| known == name))
    };
    environments.file_globs.iter().any(|globs| globs.is_match(&file.path)) || of_class() || of_environment(api, site) == Some("production")
}

/// The class whose body a site is.
pub(crate) fn class_of<'s>(api: &Api, site: &'s SiteFact) -> Option<&'s str> {
    let is_class = api.matches.get(site.matched).is_some_and(|form| form.shape == Shape::Class);
    site.class.as_deref().filter(|_| is_class)
}

/// The place that the API's own conditions give.
fn of_environment<'p>(api: &'p Api, site: &SiteFact) -> Option<&'p str> {
    if api.environment.is_empty() {
        return None;
    }
    let outcomes = outcomes(api, site, &[]);
    let holds = |when: &cookielint_rules::model::Condition| {
        condition(when, |attribute, predicate| {
            let leaves = outcomes.iter().find(|(known, _)| known.as_str() == attribute).map_or(&[][..], |(_, leaves)| leaves);
            holds_for(leaves, predicate, &|_, _| false)
        })
    };
    api.environment.iter().find(|(_, when)| holds(when) == Some(true)).map(|(place, _)| place.as_str())
}
