//! What the files say together. Works on facts alone.
//!
//! [`settings`]: which settings speak for which sites. [`modules`]: in which files the things stand that a file speaks of. [`elsewhere`]: what
//! those files say. [`callers`]: sites that the callers of a function decide. [`demands`]: what is to be asked of which files.

pub(crate) mod callers;
pub(crate) mod elsewhere;
pub(crate) mod modules;
mod overlays;
pub(crate) mod settings;

use std::collections::BTreeMap;

use cookielint_rules::model::{Api, Evidence, Knowledge, Match, Path, Shape};

use crate::facts::{Answers, FileFacts, SiteFact};
use crate::judge::leaves::outcomes;
use crate::judge::verdict::{condition, holds_for};
use crate::projects::Projects;
use callers::{Expanded, expand};
use elsewhere::{Asked, Elsewhere};
use modules::Modules;

pub(crate) use settings::Join;

/// A file with its facts.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) language: &'static str,
    /// The families of the code that may stand in it.
    pub(crate) families: Vec<&'static str>,
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
    pub(crate) asked: BTreeMap<String, Asked>,
    /// The sites as far as everything is known.
    pub(crate) expanded: Expanded,
}

/// What the sites wait for: names of other files, and callers of functions.
pub(crate) fn demands(files: &[File], modules: &Modules<'_>, knowledge: &Knowledge) -> Demands {
    let elsewhere = Elsewhere::new(modules, files);
    let expanded = expand(files, &elsewhere, knowledge);
    Demands { asked: elsewhere.into_asked(), expanded }
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
    form.files.as_ref().is_none_or(|globs| globs.is_match(path)) && !site.unsent && is_known() && !is_own_type(form, site, path, projects)
}

/// Whether a type that is known by nothing but its name is a class of the project itself.
fn is_own_type(form: &Match, site: &SiteFact, path: &str, projects: &Projects<'_>) -> bool {
    if site.evidence != Evidence::Name || !matches!(form.shape, Shape::Construct | Shape::Record) {
        return false;
    }
    let types = form.paths.iter().filter_map(|path| if let Path::Export { names, .. } = path { names.last() } else { None });
    let mut types = types.peekable();
    types.peek().is_some() && types.all(|name| projects.has_file_of(name, path))
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
