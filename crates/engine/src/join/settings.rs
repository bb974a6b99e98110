//! Which settings speak for which sites. Until project roots come from a table, a setting speaks for the sites that share the longest path
//! with it.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};

use cookielint_rules::model::{Api, Attribute, Knowledge, Scope};

use super::{File, absence_counts, counts};
use crate::finding::{Location, Span};
use crate::judge::leaves::{Leaf, leaves};
use crate::judge::lines::Lines;

/// A setting that speaks for sites elsewhere.
#[derive(Debug)]
pub(crate) struct Setting<'a> {
    api: &'a Api,
    path: &'a str,
    location: Location,
    attributes: BTreeMap<&'a Attribute, Vec<Leaf>>,
    /// What it leaves out is a choice too.
    absence: bool,
    /// The file is production's own.
    production: bool,
}

/// What a setting says of an attribute, and where.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    pub(crate) leaves: &'a [Leaf],
    pub(crate) path: &'a str,
    pub(crate) location: Location,
    pub(crate) api: &'a str,
    /// It is written there, not only left out.
    pub(crate) written: bool,
    /// By a file that is production's own.
    pub(crate) production: bool,
}

/// All settings of the scan.
#[derive(Debug)]
pub(crate) struct Join<'a> {
    by_api: BTreeMap<&'a str, Vec<Setting<'a>>>,
    governors: Vec<&'a Api>,
    texts: HashMap<&'a str, &'a str>,
}

impl<'a> Join<'a> {
    /// Collects the project-wide settings that hold in production.
    pub(crate) fn new(files: &'a [File], knowledge: &'a Knowledge) -> Self {
        let mut by_api: BTreeMap<&str, Vec<Setting<'_>>> = BTreeMap::new();
        for file in files.iter().filter(|file| file.place == "production") {
            // Few files hold a setting; only theirs need lines.
            let lines = LazyCell::new(|| Lines::new(file.text.as_deref().unwrap_or_default()));
            for site in file.facts.sites.iter().filter(|site| !site.out_of_production) {
                let Some(api) = knowledge.api(&site.source) else { continue };
                if (api.scope != Scope::Project && !api.part && api.governs.is_none()) || !counts(api, site, &file.path) {
                    continue;
                }
                let attributes =
                    api.attributes.iter().zip(&site.attributes).map(|((attribute, spec), value)| (attribute, leaves(value, spec)));
                let setting = Setting {
                    api,
                    path: &file.path,
                    location: lines.location(site.span),
                    attributes: attributes.collect(),
                    absence: absence_counts(api, site, &file.path),
                    production: knowledge.environments.file_globs.iter().any(|globs| globs.is_match(&file.path)),
                };
                by_api.entry(&api.id).or_default().push(setting);
            }
        }
        let governors = knowledge.apis.iter().filter(|api| api.governs.is_some()).collect();
        let texts = files.iter().filter_map(|file| Some((file.path.as_str(), file.text.as_deref()?))).collect();
        Join { by_api, governors, texts }
    }

    /// A place in a file.
    pub(crate) fn location(&self, path: &str, span: Span) -> Location {
        Lines::new(self.texts.get(path).copied().unwrap_or_default()).location(span)
    }

    /// What an inherited API says of an attribute for a site at `path`; `None` where it is not set anywhere near.
    pub(crate) fn inherited(&self, api: &Api, attribute: &Attribute, path: &str) -> Option<Said<'_>> {
        api.inherits.iter().find_map(|id| self.nearest(id, attribute, path, *id == api.id))
    }

    /// What each governing API says of an attribute for a site of `api` at `path`.
    pub(crate) fn governing(&self, api: &Api, attribute: &Attribute, path: &str) -> Vec<Said<'_>> {
        let governs = |governor: &&&Api| governor.id != api.id && governor.governs.as_ref().is_some_and(|globs| globs.is_match(&api.id));
        let enabled = Attribute("enabled".to_owned());
        let mut found = Vec::new();
        for governor in self.governors.iter().filter(governs) {
            let on = match governor.attributes.contains_key(&enabled) {
                true => self.nearest(&governor.id, &enabled, path, false).is_some_and(|said| is_on(said.leaves)),
                false => true,
            };
            if on {
                found.extend(self.nearest(&governor.id, attribute, path, false));
            }
        }
        found
    }

    /// The setting that decides (`elsewhere`: in another file than the site): the nearest file that writes it, production's own before others; else the nearest whose silence counts.
    fn nearest(&self, id: &str, attribute: &Attribute, path: &str, elsewhere: bool) -> Option<Said<'_>> {
        let settings = self.by_api.get(id)?;
        let said = settings.iter().filter_map(|setting| {
            let leaves = setting.attributes.get(attribute).filter(|leaves| !leaves.is_empty())?;
            let written = leaves.iter().any(|leaf| leaf.origin == crate::judge::leaves::Origin::Written);
            // Most files that say nothing have nothing to tell others.
            let speaks = (written || setting.absence) && !(elsewhere && setting.path == path);
            speaks.then_some(Said {
                leaves,
                path: setting.path,
                location: setting.location,
                api: &setting.api.id,
                written,
                production: setting.production,
            })
        });
        said.max_by_key(|said| (shared(said.path, path), said.written, said.production))
    }
}

/// Whether a switch is on wherever it matters.
fn is_on(leaves: &[Leaf]) -> bool {
    !leaves.is_empty() && leaves.iter().all(|leaf| leaf.constant == Some(cookielint_rules::model::Constant::True))
}

/// How many folders two paths have in common.
fn shared(a: &str, b: &str) -> usize {
    a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).count()
}
