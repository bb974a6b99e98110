//! The projects of one ecosystem: folders, what is used in them, and which build on which.
//!
//! What lies in no project is taken for one by itself, which lies around no other: nothing shows that the others belong to it.

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobBuilder;

use super::manifest::{Package, Read};
use super::version::Range;
use super::{Project, Reach, folder};
use crate::tree::shared;

/// How far references are followed: from an application through its libraries.
const FARTHEST: usize = 16;

/// See the module. The first project is the root of the scan.
#[derive(Debug)]
pub(crate) struct Roots {
    projects: Vec<Root>,
    by_folder: BTreeMap<String, Project>,
    /// The root of the scan is a project in fact.
    is_whole: bool,
}

#[derive(Debug, Default)]
struct Root {
    folder: String,
    called: BTreeSet<String>,
    packages: BTreeMap<String, Vec<Package>>,
    /// The projects that build on it.
    used_by: BTreeSet<Project>,
}

impl Default for Roots {
    fn default() -> Self {
        Roots::new(std::iter::empty(), Vec::new())
    }
}

impl Roots {
    /// Arranges what the manifests say by the folders that are projects.
    pub(crate) fn new<'p>(folders: impl Iterator<Item = &'p str>, read: Vec<(&'p str, Read)>) -> Self {
        let mut folders: BTreeSet<&str> = folders.collect();
        let is_whole = !folders.insert("");
        let by_folder = folders.iter().enumerate().map(|(number, folder)| ((*folder).to_owned(), number)).collect();
        let projects = folders.iter().map(|folder| Root { folder: (*folder).to_owned(), ..Root::default() }).collect();
        let mut roots = Roots { projects, by_folder, is_whole };
        let mut references: Vec<(Project, &str, String)> = Vec::new();
        for (path, read) in read {
            let number = roots.nearest(path);
            references.extend(read.references.into_iter().map(|reference| (number, path, reference)));
            let Some(root) = roots.projects.get_mut(number) else { continue };
            root.called.extend(read.called);
            for package in read.packages {
                root.packages.entry(package.name.clone()).or_default().push(package);
            }
        }
        for (from, path, reference) in references {
            for to in roots.referred(folder(path), &reference) {
                roots.note(to, from);
            }
        }
        roots.note_names();
        roots
    }

    /// A project that needs a package which another one here is called builds on that one.
    fn note_names(&mut self) {
        let mut called: BTreeMap<&str, Vec<Project>> = BTreeMap::new();
        for (number, root) in self.projects.iter().enumerate() {
            root.called.iter().for_each(|name| called.entry(name).or_default().push(number));
        }
        let plain = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
        let mut found = Vec::new();
        for (from, root) in self.projects.iter().enumerate() {
            for name in root.packages.keys() {
                let of_name = called.get(name.as_str()).or_else(|| called.get(plain(name).as_str())).map_or(&[][..], Vec::as_slice);
                // Of several that are called so the nearest is meant.
                let near = |to: Project| shared(self.folder(to), &root.folder);
                let nearest = of_name.iter().map(|to| near(*to)).max();
                found.extend(of_name.iter().filter(|to| Some(near(**to)) == nearest).map(|to| (*to, from)));
            }
        }
        found.into_iter().for_each(|(to, from)| self.note(to, from));
    }

    fn note(&mut self, used: Project, by: Project) {
        if let Some(root) = self.projects.get_mut(used).filter(|_| used != by) {
            root.used_by.insert(by);
        }
    }

    /// The projects that a reference means: a folder or a file in one, from the folder of the manifest or one above.
    fn referred(&self, from: &str, reference: &str) -> Vec<Project> {
        if reference.contains('*') {
            let glob = GlobBuilder::new(&join(from, reference)).literal_separator(true).build();
            let Ok(glob) = glob.map(|glob| glob.compile_matcher()) else { return Vec::new() };
            return self.by_folder.iter().filter(|(folder, _)| glob.is_match(folder)).map(|(_, number)| *number).collect();
        }
        for above in ancestors(from) {
            let path = join(above, reference);
            if let Some(number) = self.by_folder.get(&path).or_else(|| self.by_folder.get(folder(&path)).filter(|_| path.contains('.'))) {
                return vec![*number];
            }
        }
        Vec::new()
    }

    /// The innermost project around a file.
    pub(crate) fn nearest(&self, path: &str) -> Project {
        ancestors(folder(path)).find_map(|folder| self.by_folder.get(folder)).copied().unwrap_or_default()
    }

    pub(crate) fn folder(&self, project: Project) -> &str {
        self.projects.get(project).map_or("", |root| &root.folder)
    }

    /// The innermost project around a file and those around it, inner ones first.
    fn around(&self, path: &str) -> Vec<Project> {
        ancestors(folder(path)).filter_map(|folder| self.by_folder.get(folder)).copied().collect()
    }

    /// See [`super::Projects::reaching`].
    pub(crate) fn reaching(&self, path: &str) -> Reach {
        let around = self.around(path);
        let own = around.first().copied().unwrap_or_default();
        let users = self.users(own);
        let outer = around.iter().skip(1).copied().filter(|project| self.is_whole || *project != 0);
        let enclosing = outer.filter(|project| !users.contains(project)).map(|project| vec![project]).collect();
        let mut within = vec![vec![own]];
        if !users.is_empty() {
            within.push(users.into_iter().collect());
        }
        Reach { within, around: enclosing }
    }

    /// The projects that build on one, directly or not.
    fn users(&self, project: Project) -> BTreeSet<Project> {
        let mut found = BTreeSet::new();
        let mut fresh = vec![project];
        for _ in 0..FARTHEST {
            let next = fresh.iter().filter_map(|project| self.projects.get(*project)).flat_map(|root| &root.used_by).copied();
            fresh = next.filter(|user| *user != project).collect::<BTreeSet<_>>().into_iter().filter(|user| found.insert(*user)).collect();
            if fresh.is_empty() {
                break;
            }
        }
        found
    }

    /// See [`super::Projects::versions`]: what is locked wins over ranges, and the nearest manifest over those around it.
    pub(crate) fn versions(&self, path: &str, name: &str) -> Vec<Range> {
        let around = self.around(path);
        let of = |project: &Project| self.projects.get(*project).and_then(|root| root.packages.get(name)).into_iter().flatten();
        let range = around.iter().find_map(|project| of(project).find(|package| !package.locked)).map(|package| &package.range);
        let locked =
            around.iter().map(|project| of(project).filter(|package| package.locked).collect::<Vec<_>>()).find(|found| !found.is_empty());
        let mut versions: Vec<Range> = Vec::new();
        let fitting =
            locked.into_iter().flatten().map(|package| &package.range).filter(|locked| range.is_none_or(|range| range.admits(locked)));
        for version in fitting {
            if !versions.contains(version) {
                versions.push(version.clone());
            }
        }
        if versions.is_empty() { range.cloned().into_iter().collect() } else { versions }
    }

    /// See [`super::Projects::has_package`].
    pub(crate) fn has_package(&self, path: &str, name: &str) -> bool {
        self.around(path).iter().filter_map(|project| self.projects.get(*project)).any(|root| root.packages.contains_key(name))
    }
}

/// A folder and those around it, the last one empty.
fn ancestors(folder: &str) -> impl Iterator<Item = &str> {
    let mut next = Some(folder);
    std::iter::from_fn(move || {
        let current = next?;
        next = match current.rsplit_once('/') {
            Some((above, _)) => Some(above),
            None if current.is_empty() => None,
            None => Some(""),
        };
        Some(current)
    })
}

/// A relative path from a folder, without `.` and `..`; what leads out of the scan ends at its root.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]

    use super::*;

    fn read(called: Option<&str>, packages: &[(&str, &str, bool)], references: &[&str]) -> Read {
        let package = |(name, version, locked): &(&str, &str, bool)| Package {
            name: (*name).to_owned(),
            range: Range::parse(version),
            locked: *locked,
        };
        Read {
            called: called.map(str::to_owned),
            packages: packages.iter().map(package).collect(),
            references: references.iter().map(|path| (*path).to_owned()).collect(),
        }
    }

    #[test]
    fn a_site_sees_its_project_then_those_that_build_on_it_then_those_around_it() {
        let manifests = vec![
            ("src/Core/Core.proj", read(None, &[], &[])),
            ("src/Data/Data.proj", read(None, &[], &["../Core/Core.proj"])),
            ("src/Web/Web.proj", read(None, &[], &["../Data/Data.proj"])),
        ];
        let roots = Roots::new(["src/Core", "src/Data", "src/Web"].into_iter(), manifests);
        let folders = |path: &str| -> Vec<Vec<String>> {
            let reach = roots.reaching(path);
            reach
                .within
                .into_iter()
                .chain(reach.around)
                .map(|rank| rank.into_iter().map(|project| roots.folder(project).to_owned()).collect())
                .collect()
        };
        assert_eq!(folders("src/Core/a/b.cs"), [vec!["src/Core"], vec!["src/Data", "src/Web"]]);
        assert_eq!(folders("src/Web/a.cs"), [vec!["src/Web"]]);
        assert_eq!(folders("other/a.cs"), [vec![""]]);
    }

    #[test]
    fn a_project_at_the_root_lies_around_all() {
        let roots = Roots::new(["", "web"].into_iter(), Vec::new());
        assert_eq!(roots.reaching("web/a.js"), Reach { within: vec![vec![1]], around: vec![vec![0]] });
        let roots = Roots::new(["web"].into_iter(), Vec::new());
        assert_eq!(roots.reaching("web/a.js"), Reach { within: vec![vec![1]], around: Vec::new() });
    }

    #[test]
    fn references_go_by_name_and_by_pattern_too() {
        let manifests = vec![
            ("package.json", read(Some("all"), &[], &["packages/*"])),
            ("packages/core/package.json", read(Some("@a/core"), &[], &[])),
            ("packages/web/package.json", read(Some("@a/web"), &[("@a/core", "workspace:*", false)], &[])),
        ];
        let roots = Roots::new(["", "packages/core", "packages/web"].into_iter(), manifests);
        assert_eq!(roots.users(1), BTreeSet::from([0, 2]));
        assert_eq!(roots.users(2), BTreeSet::from([0]));
    }

    #[test]
    fn what_is_locked_wins_over_a_range_that_admits_it() {
        let locked = [("a", "4.17.1", true), ("a", "2.0.0", true)];
        let manifests = vec![("package.json", read(None, &locked, &[])), ("web/package.json", read(None, &[("a", "^4.0.0", false)], &[]))];
        let roots = Roots::new(["", "web"].into_iter(), manifests);
        assert_eq!(roots.versions("web/x.js", "a"), [Range::parse("4.17.1")]);
        assert_eq!(roots.versions("x.js", "a").len(), 2);
        assert_eq!(roots.versions("x.js", "b"), []);
        assert!(roots.has_package("web/x.js", "a") && !roots.has_package("web/x.js", "b"));
    }
}
