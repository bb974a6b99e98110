//! Projects: what a manifest is in each ecosystem, and how names, versions and references are read from it.
//!
//! Lives here: the table and its reading. What a version range admits and which project a file belongs to is the engine's business.

use std::collections::BTreeMap;

use globset::{Glob, GlobSet, GlobSetBuilder};
use regex::Regex;

use crate::fields;
use crate::model::{Api, KeyStyle, Knowledge};
use crate::names::{Entry, Top, section};
use crate::reader::Reader;
use crate::yaml::Node;

/// The projects of one world of packages: its name is what stands before the colon of `package:`.
#[derive(Debug, Clone, Default)]
pub struct Ecosystem {
    /// Its name: `npm`.
    pub id: String,
    /// The language families whose code its projects hold.
    pub languages: Vec<String>,
    /// How names of packages compare.
    pub names: KeyStyle,
    /// Files whose folder is a project.
    pub roots: GlobSet,
    /// Files that name packages, versions and other projects.
    pub manifests: Vec<Manifest>,
}

/// One kind of manifest.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// Its files.
    pub files: GlobSet,
    /// Its versions are those that are installed, not ranges.
    pub locked: bool,
    /// What the project itself is called: the first that matches, with the group `name`.
    pub called: Vec<Regex>,
    /// Packages that it needs.
    pub packages: Vec<PackagePattern>,
    /// Other projects, as paths from the manifest's folder: each with the group `path`.
    pub references: Vec<Regex>,
}

/// A pattern that finds packages, with the groups `name`, `version` and `space` (what stands before the name, with a colon).
#[derive(Debug, Clone)]
pub struct PackagePattern {
    /// Where the manifest does not write the name: what is meant.
    pub name: Option<String>,
    /// The pattern.
    pub pattern: Regex,
}

impl Ecosystem {
    /// The name of a package as it is compared.
    pub fn key(&self, name: &str) -> String {
        match self.names {
            KeyStyle::Exact => name.to_owned(),
            KeyStyle::AnyCase => name.to_lowercase(),
            KeyStyle::Relaxed | KeyStyle::Setters => name.to_lowercase().replace(['_', '.'], "-"),
        }
    }

    /// Whether an API belongs to it: by the language, or for formats that hold settings by its package.
    pub fn holds(&self, api: &Api) -> bool {
        self.languages.contains(&api.language) || api.packages.iter().any(|package| self.package(package).is_some())
    }

    /// The name of a package of this ecosystem without the ecosystem.
    pub fn package<'p>(&self, package: &'p str) -> Option<&'p str> {
        package.split_once(':').filter(|(ecosystem, _)| *ecosystem == self.id).map(|(_, name)| name)
    }
}

/// Which files are looked at for projects, of any ecosystem.
#[derive(Debug, Clone, Default)]
pub struct Manifests(Vec<GlobSet>);

impl Manifests {
    /// Whether this is one of them.
    pub fn hold(&self, path: &str) -> bool {
        self.0.iter().any(|globs| globs.is_match(path))
    }
}

impl Knowledge {
    /// The files that say what a project is.
    pub fn manifests(&self) -> Manifests {
        let of = |ecosystem: &Ecosystem| {
            std::iter::once(ecosystem.roots.clone()).chain(ecosystem.manifests.iter().map(|kind| kind.files.clone())).collect::<Vec<_>>()
        };
        let maps = self.modules.values().flat_map(|modules| modules.mapped.iter().map(|mapped| mapped.files.clone()));
        Manifests(self.projects.iter().flat_map(of).chain(maps).collect())
    }
}

pub(crate) fn projects(reader: &Reader, tops: &[Top<'_>]) -> Vec<Ecosystem> {
    let mut found: BTreeMap<String, (Ecosystem, Vec<Glob>)> = BTreeMap::new();
    for entry in section(reader, tops, "projects") {
        let known = found.entry(entry.name.to_owned()).or_default();
        known.0.id = entry.name.to_owned();
        _ = ecosystem(reader, &entry, known);
    }
    let with_roots = |(mut ecosystem, globs): (Ecosystem, Vec<Glob>)| {
        let mut set = GlobSetBuilder::new();
        globs.into_iter().for_each(|glob| _ = set.add(glob));
        ecosystem.roots = set.build().unwrap_or_default();
        ecosystem
    };
    found.into_values().map(with_roots).collect()
}

/// Adds what an entry says to what others said of the same ecosystem.
fn ecosystem(reader: &Reader, entry: &Entry<'_>, into: &mut (Ecosystem, Vec<Glob>)) -> Option<()> {
    let is_word = !entry.name.is_empty() && entry.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if !is_word {
        return reader.refuse(
            entry.at,
            format!("`{}` is no ecosystem", entry.name),
            Some("write what `package:` begins with: `npm`".to_owned()),
        );
    }
    let fields = reader.fields(entry.node, fields::ECOSYSTEM)?;
    if let Some(node) = fields.get("languages") {
        let families = reader.one_or_more(node).into_iter().filter_map(|item| reader.language(item));
        into.0.languages.extend(families.map(str::to_owned));
    }
    if let Some(names) = fields.get("names").and_then(|node| reader.word(node, "key style", crate::api::KEY_STYLES)) {
        into.0.names = names;
    }
    if let Some(node) = fields.get("roots") {
        into.1.extend(reader.one_or_more(node).into_iter().filter_map(|item| Some(reader.glob(item)?.1)));
    }
    for item in fields.get("manifests").and_then(|node| reader.list(node)).unwrap_or_default() {
        into.0.manifests.extend(manifest(reader, item));
    }
    Some(())
}

fn manifest(reader: &Reader, node: &Node) -> Option<Manifest> {
    let fields = reader.fields(node, fields::MANIFEST)?;
    let (_, files) = reader.globs(reader.required(&fields, "files")?)?;
    let with = |key: &str, group: &str| -> Vec<Regex> {
        let items = fields.get(key).map(|node| reader.one_or_more(node)).unwrap_or_default();
        items.into_iter().filter_map(|item| with_groups(reader, item, &[group])).collect()
    };
    let packages = fields.get("packages").map(|node| reader.one_or_more(node)).unwrap_or_default();
    Some(Manifest {
        files,
        locked: fields.get("locked").and_then(|node| reader.flag(node)).unwrap_or_default(),
        called: with("called", "name"),
        packages: packages.into_iter().filter_map(|item| package_pattern(reader, item)).collect(),
        references: with("references", "path"),
    })
}

fn package_pattern(reader: &Reader, node: &Node) -> Option<PackagePattern> {
    let fields = reader.fields(node, fields::PACKAGE_PATTERN)?;
    let name = fields.get("name").and_then(|node| reader.words(node));
    let groups: &[&str] = if fields.has("name") { &["version"] } else { &["name"] };
    let pattern = with_groups(reader, reader.required(&fields, "pattern")?, groups)?;
    Some(PackagePattern { name, pattern })
}

/// A regular expression that has these groups.
pub(crate) fn with_groups(reader: &Reader, node: &Node, groups: &[&str]) -> Option<Regex> {
    let regex = reader.regex(node, false)?;
    let missing = groups.iter().find(|group| !regex.capture_names().flatten().any(|name| name == **group));
    match missing {
        None => Some(regex),
        Some(group) => {
            let help = Some(format!("write the part that it is about as `(?<{group}>…)`"));
            reader.refuse(node.at, format!("the pattern has no group `{group}`"), help)
        }
    }
}
