//! Which settings speak for which sites: those of the site's own project, then of the projects that build on it, then of those around it
//! ([`crate::projects`]).
//!
//! Within a project the file that is production's own has the last word; then what is written comes before what is left out, and what lies
//! nearer before what lies farther away. Where several that rank alike disagree, every answer is possible.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use cookielint_rules::model::{Api, Attribute, Constant, Force, Knowledge, Scope};

use super::{File, absence_counts, class_of, counts, place_of, production_own};
use crate::facts::SiteFact;
use crate::finding::{Location, Span};
use crate::judge::is_deletion;
use crate::judge::leaves::{Leaf, Origin, outcomes};
use crate::judge::lines::Lines;
use crate::judge::verdict::{condition, holds_for};
use crate::projects::{Project, Projects, folder, is_module};
use crate::tree::shared;

/// A setting that speaks for sites elsewhere.
#[derive(Debug)]
pub(crate) struct Setting<'a> {
    api: &'a Api,
    path: &'a str,
    span: Span,
    location: Location,
    attributes: BTreeMap<&'a Attribute, Vec<Leaf>>,
    /// Where they are written, if they are.
    written_at: BTreeMap<&'a Attribute, Location>,
    /// What it leaves out is a choice too.
    complete: bool,
    /// It only adds to what it takes over from another file.
    derived: bool,
    /// It is production's own.
    production: bool,
    /// For the body of a class: its name.
    class: Option<&'a str>,
}

/// What settings say of an attribute, and where.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    pub(crate) leaves: Vec<Leaf>,
    /// Each setting that says it.
    pub(crate) places: Vec<(&'a str, Location)>,
    pub(crate) api: &'a Api,
    /// It is written there, not only left out.
    pub(crate) written: bool,
    /// By what is production's own.
    pub(crate) production: bool,
    /// By what adds to another file.
    pub(crate) derived: bool,
}

/// Who asks: a site of an API in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking<'s> {
    pub(crate) api: &'s Api,
    pub(crate) path: &'s str,
    pub(crate) site: &'s SiteFact,
}

/// All settings of the scan.
#[derive(Debug)]
pub(crate) struct Join<'a> {
    by_api: BTreeMap<&'a str, Vec<Setting<'a>>>,
    governors: Vec<&'a Api>,
    pub(crate) projects: &'a Projects<'a>,
    texts: HashMap<&'a str, &'a str>,
    files: &'a [File],
    knowledge: &'a Knowledge,
}

impl<'a> Join<'a> {
    /// Collects the project-wide settings that hold in production.
    pub(crate) fn new(files: &'a [File], knowledge: &'a Knowledge, projects: &'a Projects<'a>) -> Self {
        let mut by_api: BTreeMap<&str, Vec<Setting<'_>>> = BTreeMap::new();
        for file in files.iter().filter(|file| file.place == "production") {
            // Few files hold a setting; only theirs need lines.
            let lines = LazyCell::new(|| Lines::new(file.text.as_deref().unwrap_or_default()));
            for site in file.facts.sites.iter().filter(|site| !site.out_of_production) {
                let Some(api) = knowledge.api(&site.source) else { continue };
                let speaks = api.scope == Scope::Project || api.part || api.governs.is_some();
                if speaks && counts(api, site, &file.path, projects) && place_of(api, site, file) == "production" {
                    let setting = setting(api, site, file, &lines, knowledge, projects);
                    by_api.entry(&api.id).or_default().push(setting);
                }
            }
        }
        let texts = files.iter().filter_map(|file| Some((file.path.as_str(), file.text.as_deref()?))).collect();
        let mut join = Join { by_api, governors: Vec::new(), projects, texts, files, knowledge };
        join.find_derived(files);
        join.governors = knowledge.apis.iter().filter(|api| api.governs.is_some()).collect();
        join
    }

    /// A place in a file.
    pub(crate) fn location(&self, path: &str, span: Span) -> Location {
        Lines::new(self.texts.get(path).copied().unwrap_or_default()).location(span)
    }

    /// A file that takes over another settings file of the same kind, or one that nobody sees, only adds to it; so does a class with its parent.
    fn find_derived(&mut self, files: &'a [File]) {
        let fact = |setting: &Setting<'_>| -> Option<&'a SiteFact> {
            let mut sites = files.iter().filter(|file| file.path == setting.path).flat_map(|file| &file.facts.sites);
            sites.find(|site| site.source == setting.api.id && site.span == setting.span)
        };
        for settings in self.by_api.values_mut() {
            let paths: BTreeSet<&str> = settings.iter().map(|setting| setting.path).collect();
            let classes: BTreeSet<&str> = settings.iter().filter_map(|setting| setting.class).collect();
            for setting in settings.iter_mut() {
                let Some(site) = fact(setting) else { continue };
                if setting.class.is_some() {
                    setting.derived = site.takes_over.iter().any(|parent| classes.contains(parent.as_str()));
                    continue;
                }
                setting.derived = site.overlaid
                    || site.takes_over.iter().any(|module| {
                        let is_setting = paths.iter().any(|path| *path != setting.path && is_module(path, module));
                        // A module that nobody sees may be anything; only one that is added to holds settings.
                        is_setting || (site.adds && !self.projects.has_module(module, setting.path))
                    });
            }
        }
    }

    /// What an inherited API says of an attribute for a site; `None` where it is not set anywhere near.
    pub(crate) fn inherited(&self, asking: Asking<'_>, attribute: &Attribute) -> Option<Said<'a>> {
        asking.api.inherits.iter().find_map(|id| self.nearest(id, attribute, asking))
    }

    /// What each governing API says of an attribute for a site.
    pub(crate) fn governing(&self, asking: Asking<'_>, attribute: &Attribute) -> Vec<Said<'a>> {
        let api = asking.api;
        let governs = |governor: &&&Api| governor.id != api.id && governor.governs.as_ref().is_some_and(|globs| globs.is_match(&api.id));
        let enabled = Attribute("enabled".to_owned());
        let mut found = Vec::new();
        for governor in self.governors.iter().filter(governs) {
            let on = match governor.attributes.contains_key(&enabled) {
                true => self.nearest(&governor.id, &enabled, asking).is_some_and(|said| is_on(&said.leaves)),
                false => true,
            };
            if on {
                found.extend(self.nearest(&governor.id, attribute, asking).map(|said| self.with_force(governor, attribute, asking, said)));
            }
        }
        found
    }

    /// What a governing API is forced to may hang on a setting that stands in another file than the governed one.
    fn with_force(&self, governor: &Api, attribute: &Attribute, asking: Asking<'_>, said: Said<'a>) -> Said<'a> {
        let of = |name: &str| self.nearest(&governor.id, &Attribute(name.to_owned()), asking).map(|said| said.leaves);
        let mut forces = governor.force.iter().filter_map(|force| Some((force, &force.set.iter().find(|(set, _)| set == attribute)?.1)));
        match forces.find(|(force, _)| holds_with(force, of)) {
            Some((_, constant)) => Said { leaves: forced(&said.leaves, constant), ..said },
            None => said,
        }
    }

    /// Whether what a project-wide site leaves out is reported there: once for each application, and not where a file only adds to another.
    pub(crate) fn speaks_for_silence(&self, asking: Asking<'_>) -> bool {
        if !asking.api.inherits.contains(&asking.api.id) {
            return true;
        }
        let settings = self.by_api.get(asking.api.id.as_str()).map_or(&[][..], Vec::as_slice);
        let Some(own) = settings.iter().find(|setting| setting.path == asking.path && setting.span == asking.site.span) else {
            return true;
        };
        if own.derived {
            return false;
        }
        let project = self.projects.project(own.api, own.path);
        let same = |other: &&Setting<'_>| other.complete && !other.derived && self.projects.project(other.api, other.path) == project;
        // Production's own first, then what stands highest.
        let rank = |setting: &Setting<'_>| (!setting.production, setting.path.matches('/').count(), setting.path.to_owned(), setting.span);
        let others = settings.iter().filter(same).filter(|other| !are_apart(own, other));
        others.min_by_key(|setting| rank(setting)).is_none_or(|first| rank(first) == rank(own))
    }

    /// Whether some site of the project that a setting governs leaves an attribute to it. Where there is none to be seen, those do that the
    /// framework makes by itself.
    pub(crate) fn is_relied_on(&self, governor: &Api, path: &str, attribute: &Attribute) -> bool {
        let project = self.projects.project(governor, path);
        let governed = |api: &Api| api.id != governor.id && governor.governs.as_ref().is_some_and(|globs| globs.is_match(&api.id));
        let mut own = false;
        for file in self.files.iter().filter(|file| file.place == "production") {
            for site in file.facts.sites.iter().filter(|site| !site.out_of_production) {
                let Some(api) = self.knowledge.api(&site.source).filter(|api| governed(api) && api.attributes.contains_key(attribute))
                else {
                    continue;
                };
                let is_of_project = self.projects.project(governor, &file.path) == project;
                if !is_of_project || !counts(api, site, &file.path, self.projects) || is_deletion(self.knowledge, api, site) {
                    continue;
                }
                let leaves = outcomes(api, site, &[]).into_iter().find(|(known, _)| *known == attribute).map(|(_, leaves)| leaves);
                let left_out = leaves.is_none_or(|leaves| leaves.iter().any(|leaf| leaf.origin == Origin::Default));
                if left_out && absence_counts(api, site, &file.path) {
                    return true;
                }
                own |= !left_out;
            }
        }
        !own
    }

    /// What the settings of an API say of an attribute, from the projects that rank first among those in which one speaks.
    fn nearest(&self, id: &str, attribute: &Attribute, asking: Asking<'_>) -> Option<Said<'a>> {
        let settings = self.by_api.get(id)?;
        // A site of the API itself asks what others say.
        let itself = asking.api.id == id;
        let own = settings.iter().find(|setting| itself && setting.path == asking.path && setting.span == asking.site.span);
        let is_own = |setting: &Setting<'_>| own.is_some_and(|own| (own.path, own.span) == (setting.path, setting.span));
        let of_others = |setting: &&Setting<'_>| !is_own(setting) && own.is_none_or(|own| !are_apart(own, setting));
        let speaking: Vec<Speaking<'_, 'a>> =
            settings.iter().filter(of_others).filter_map(|setting| Speaking::new(setting, attribute)).collect();
        if speaking.is_empty() {
            return None;
        }
        let mut by_project: BTreeMap<Project, Vec<&Speaking<'_, 'a>>> = BTreeMap::new();
        for said in &speaking {
            by_project.entry(self.projects.project(asking.api, said.setting.path)).or_default().push(said);
        }
        let reach = self.projects.reaching(asking.api, asking.path);
        // The settings of one application are in it or in what builds on it; what only lies around it is another one.
        let mut ranks = reach.within.into_iter().chain(reach.around.into_iter().filter(|_| !itself));
        ranks.find_map(|rank| {
            let of_rank = rank.iter().filter_map(|project| by_project.get(project));
            together(of_rank.flat_map(|said| strongest(said, asking.path)).collect())
        })
    }
}

/// A setting that has something to say of an attribute.
struct Speaking<'s, 'a> {
    setting: &'s Setting<'a>,
    leaves: &'s [Leaf],
    location: Location,
    written: bool,
}

impl<'s, 'a> Speaking<'s, 'a> {
    fn new(setting: &'s Setting<'a>, attribute: &Attribute) -> Option<Self> {
        let leaves = setting.attributes.get(attribute).filter(|leaves| !leaves.is_empty())?;
        let written = leaves.iter().any(|leaf| leaf.origin == Origin::Written);
        // Most files that say nothing have nothing to tell others.
        let location = setting.written_at.get(attribute).copied().unwrap_or(setting.location);
        (written || setting.complete && !setting.derived).then_some(Speaking { setting, leaves, location, written })
    }
}

/// Of the settings of one project those that decide.
fn strongest<'r, 's, 'a>(speaking: &[&'r Speaking<'s, 'a>], path: &str) -> Vec<&'r Speaking<'s, 'a>> {
    let rank = |said: &Speaking<'_, '_>| (said.written, said.written && said.setting.production, shared(said.setting.path, path));
    let best = speaking.iter().map(|said| rank(said)).max();
    speaking.iter().copied().filter(|said| Some(rank(said)) == best).collect()
}

/// What several settings say: everything that one of them says.
fn together<'a>(speaking: Vec<&Speaking<'_, 'a>>) -> Option<Said<'a>> {
    let first = speaking.first()?;
    let mut leaves: Vec<Leaf> = Vec::new();
    for leaf in speaking.iter().flat_map(|said| said.leaves) {
        if !leaves.iter().any(|known| (&known.constant, known.origin) == (&leaf.constant, leaf.origin)) {
            leaves.push(leaf.clone());
        }
    }
    let agree = leaves.len() <= first.leaves.len();
    let places = speaking.iter().take(if agree { 1 } else { 8 }).map(|said| (said.setting.path, said.location)).collect();
    Some(Said {
        leaves,
        places,
        api: first.setting.api,
        written: speaking.iter().any(|said| said.written),
        production: speaking.iter().all(|said| said.setting.production),
        derived: speaking.iter().any(|said| said.setting.derived),
    })
}

/// A site as a setting.
fn setting<'a>(
    api: &'a Api,
    site: &'a SiteFact,
    file: &'a File,
    lines: &Lines<'_>,
    knowledge: &Knowledge,
    projects: &Projects<'_>,
) -> Setting<'a> {
    let mut attributes: BTreeMap<&Attribute, Vec<Leaf>> = outcomes(api, site, &projects.versions(api, &file.path)).into_iter().collect();
    for force in &api.force {
        let of = |attribute: &str| attributes.iter().find(|(known, _)| known.as_str() == attribute).map(|(_, leaves)| leaves.clone());
        let holds = holds_with(force, of);
        for (attribute, constant) in force.set.iter().filter(|_| holds) {
            if let Some(leaves) = attributes.get_mut(attribute) {
                *leaves = forced(leaves, constant);
            }
        }
    }
    let is_here = |leaf: &&Leaf| leaf.file.as_deref().is_none_or(|path| path == file.path);
    let written =
        attributes.iter().filter_map(|(attribute, leaves)| Some((*attribute, leaves.iter().filter(is_here).find_map(|leaf| leaf.at)?)));
    Setting {
        api,
        path: &file.path,
        span: site.span,
        location: lines.location(site.span),
        written_at: written.map(|(attribute, span)| (attribute, lines.location(span))).collect(),
        attributes,
        complete: absence_counts(api, site, &file.path),
        derived: false,
        production: production_own(api, site, file, knowledge),
        class: class_of(api, site),
    }
}

/// Whether the condition of something forced holds, by what `of` says of attributes.
fn holds_with(force: &Force, of: impl Fn(&str) -> Option<Vec<Leaf>>) -> bool {
    let test = |attribute: &str, predicate: &_| holds_for(&of(attribute).unwrap_or_default(), predicate, &|_, _| false);
    condition(&force.when, test) == Some(true)
}

/// What is forced is written where what it takes the place of was.
fn forced(leaves: &[Leaf], constant: &Constant) -> Vec<Leaf> {
    let origin = leaves.iter().map(|leaf| leaf.origin).max().unwrap_or(Origin::Default);
    vec![Leaf { origin, ..Leaf::default(constant.clone()) }]
}

/// Two files that are both complete by themselves, in folders beside each other, configure two applications.
fn are_apart(one: &Setting<'_>, other: &Setting<'_>) -> bool {
    let (a, b) = (folder(one.path), folder(other.path));
    let inside = |inner: &str, outer: &str| {
        outer.is_empty() || inner == outer || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
    };
    let alone = |setting: &Setting<'_>| setting.complete && !setting.derived;
    alone(one) && alone(other) && !inside(a, b) && !inside(b, a)
}

/// Whether a switch is on wherever it matters.
fn is_on(leaves: &[Leaf]) -> bool {
    !leaves.is_empty() && leaves.iter().all(|leaf| leaf.constant == Some(Constant::True))
}
