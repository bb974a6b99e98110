//! Projects: which manifests there are, which project a file belongs to, which packages in which versions it uses, and which projects build
//! on which. What a manifest looks like is the table `projects:`; nothing here names an ecosystem.
//!
//! [`manifest`] reads one file, [`roots`] arranges what was read, [`version`] compares. Manifests are read after the facts and only for
//! ecosystems of which a site was found.

mod manifest;
mod roots;
pub(crate) mod version;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use cookielint_rules::model::{Api, Ecosystem, Knowledge};
use rayon::prelude::*;

use crate::tree::{Entry, Tree};
use manifest::Read;
use roots::Roots;
use version::Range;

/// The projects of a scan, by ecosystem.
#[derive(Debug, Default)]
pub(crate) struct Projects<'a> {
    ecosystems: BTreeMap<&'a str, (&'a Ecosystem, Roots)>,
    paths: Vec<&'a str>,
    /// How many files bear a name, by its stem and its extension.
    names: HashMap<(&'a str, &'a str), usize>,
}

/// A project: its number among those of the ecosystem.
pub(crate) type Project = usize;

/// Projects by rank: those of one rank are of equal weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reach {
    /// A site's own project, then those that build on it.
    pub(crate) within: Vec<Vec<Project>>,
    /// Those around it, inner ones first.
    pub(crate) around: Vec<Vec<Project>>,
}

impl<'a> Projects<'a> {
    /// Reads the manifests of the ecosystems that hold one of these APIs; `most` bounds the bytes of one.
    pub(crate) fn read(tree: &dyn Tree, entries: &[&'a Entry], knowledge: &'a Knowledge, apis: &BTreeSet<&str>, most: u64) -> Self {
        let used: Vec<&Api> = apis.iter().filter_map(|id| knowledge.api(id)).collect();
        let paths: Vec<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
        let mut names = HashMap::new();
        paths.iter().filter_map(|path| stem_and_extension(path)).for_each(|name| *names.entry(name).or_default() += 1);
        let mut projects = Projects { ecosystems: BTreeMap::new(), paths, names };
        for ecosystem in knowledge.projects.iter().filter(|ecosystem| used.iter().any(|api| ecosystem.holds(api))) {
            let wanted: BTreeSet<String> = used
                .iter()
                .flat_map(|api| &api.packages)
                .filter_map(|package| ecosystem.package(package))
                .map(|name| ecosystem.key(name))
                .collect();
            let read: Vec<(&str, Read)> = entries
                .par_iter()
                .filter(|entry| entry.size <= most)
                .filter_map(|entry| Some((entry.path.as_str(), manifest::read(tree, ecosystem, &entry.path, &wanted)?)))
                .collect();
            let folders = entries.iter().filter(|entry| ecosystem.roots.is_match(&entry.path)).map(|entry| folder(&entry.path));
            projects.ecosystems.insert(&ecosystem.id, (ecosystem, Roots::new(folders, read)));
        }
        projects
    }

    /// The ecosystem of an API.
    fn of(&self, api: &Api) -> Option<(&'a Ecosystem, &Roots)> {
        // What an API says of its packages is more than its language, which may be a format that several ecosystems use.
        let by_package = self.ecosystems.values().find(|(ecosystem, _)| api.packages.iter().any(|name| ecosystem.package(name).is_some()));
        by_package
            .or_else(|| self.ecosystems.values().find(|(ecosystem, _)| ecosystem.holds(api)))
            .map(|(ecosystem, roots)| (*ecosystem, roots))
    }

    /// The project of a file, as seen from sites of an API.
    pub(crate) fn project(&self, api: &Api, path: &str) -> Project {
        self.of(api).map_or(0, |(_, roots)| roots.nearest(path))
    }

    /// The folder of the project of a file.
    pub(crate) fn folder(&self, api: &Api, path: &str) -> &str {
        self.of(api).map_or("", |(_, roots)| roots.folder(roots.nearest(path)))
    }

    /// The projects whose settings reach a site.
    pub(crate) fn reaching(&self, api: &Api, path: &str) -> Reach {
        self.of(api).map_or_else(|| Reach { within: vec![vec![0]], around: Vec::new() }, |(_, roots)| roots.reaching(path))
    }

    /// The versions of an API's package that may be in use at a file; empty where no manifest says.
    pub(crate) fn versions(&self, api: &Api, path: &str) -> Vec<Range> {
        let Some((ecosystem, roots)) = self.of(api) else { return Vec::new() };
        let names = api.packages.iter().filter_map(|package| ecosystem.package(package));
        names.map(|name| roots.versions(path, &ecosystem.key(name))).find(|versions| !versions.is_empty()).unwrap_or_default()
    }

    /// Whether a manifest of the file's project, or of one around it, names a package of an API.
    pub(crate) fn has_package(&self, api: &Api, path: &str) -> bool {
        let Some((ecosystem, roots)) = self.of(api) else { return false };
        let mut names = api.packages.iter().filter_map(|package| ecosystem.package(package));
        names.any(|name| roots.has_package(path, &ecosystem.key(name)))
    }

    /// Whether another file of the same format is called like this type.
    pub(crate) fn has_file_of(&self, name: &str, than: &str) -> bool {
        let Some((own, extension)) = stem_and_extension(than) else { return false };
        self.names.get(&(name, extension)).is_some_and(|files| *files > usize::from(own == name))
    }

    /// Whether another file of the tree is this module.
    pub(crate) fn has_module(&self, module: &str, than: &str) -> bool {
        self.paths.iter().any(|path| *path != than && is_module(path, module))
    }
}

/// The name of a file without what follows the last point, and that.
fn stem_and_extension(path: &str) -> Option<(&str, &str)> {
    path.rsplit('/').next()?.rsplit_once('.')
}

/// Whether a file may be a module, by the end of its path without the extension, or of the folder it lies in.
pub(crate) fn is_module(path: &str, module: &str) -> bool {
    let names = || module.split(['.', '/']).filter(|name| !name.is_empty()).rev();
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let of_file = || file.split('.').next().into_iter().chain(folder.rsplit('/'));
    let ends = |mut parts: Box<dyn Iterator<Item = &str> + '_>| names().all(|name| parts.next() == Some(name));
    names().next().is_some() && (ends(Box::new(of_file())) || ends(Box::new(folder.rsplit('/'))))
}

/// The folder of a path, empty for the root of the scan.
pub(crate) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
