//! One manifest: what the table's patterns find in its text.

use std::collections::BTreeSet;

use cookielint_rules::model::{Ecosystem, Manifest, PackagePattern};
use regex::Captures;

use super::version::Range;
use crate::decode::decode;
use crate::tree::Tree;

/// What a manifest says.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) called: Option<String>,
    pub(crate) packages: Vec<Package>,
    /// Paths as written, with forward slashes.
    pub(crate) references: Vec<String>,
}

/// A package that a manifest names.
#[derive(Debug)]
pub(crate) struct Package {
    /// As it is compared.
    pub(crate) name: String,
    pub(crate) range: Range,
    pub(crate) locked: bool,
}

/// Packages and references that one manifest may name: more are not people's work.
const MOST: usize = 20_000;

/// Reads a file, if it is a manifest. Of a lock file, which names everything, only the `wanted` packages are kept.
pub(crate) fn read(tree: &dyn Tree, ecosystem: &Ecosystem, path: &str, wanted: &BTreeSet<String>) -> Option<Read> {
    let kinds: Vec<&Manifest> = ecosystem.manifests.iter().filter(|kind| kind.files.is_match(path)).collect();
    if kinds.is_empty() {
        return None;
    }
    // A manifest that cannot be read leaves its project without versions, which makes findings weaker and none wrong.
    let text = decode(tree.read(path).ok()?).ok()?.text;
    let mut read = Read::default();
    for kind in kinds {
        let own = || kind.called.iter().find_map(|pattern| pattern.captures(&text).and_then(|found| group(&found, "name")));
        read.called = read.called.take().or_else(own);
        for pattern in &kind.packages {
            let found = pattern.pattern.captures_iter(&text).take(MOST).filter_map(|found| package(ecosystem, kind, pattern, &found));
            read.packages.extend(found.filter(|package| !kind.locked || wanted.contains(&package.name)));
        }
        for pattern in &kind.references {
            let paths = pattern.captures_iter(&text).take(MOST).filter_map(|found| group(&found, "path"));
            read.references.extend(paths.map(|path| path.replace(['\\', ':'], "/")));
        }
    }
    Some(read)
}

fn package(ecosystem: &Ecosystem, kind: &Manifest, pattern: &PackagePattern, found: &Captures<'_>) -> Option<Package> {
    let name = pattern.name.clone().or_else(|| group(found, "name"))?;
    let name = group(found, "space").map_or(name.clone(), |space| format!("{space}:{name}"));
    let version = group(found, "version").unwrap_or_default();
    let range = if kind.locked { Range::exactly(&version).unwrap_or_default() } else { Range::parse(&version) };
    Some(Package { name: ecosystem.key(&name), range, locked: kind.locked })
}

fn group(found: &Captures<'_>, name: &str) -> Option<String> {
    found.name(name).map(|part| part.as_str().trim().to_owned()).filter(|text| !text.is_empty())
}
