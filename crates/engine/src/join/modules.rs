//! In which files the modules, classes and names stand that a file speaks of: the table `modules` run over the paths of the tree.
//!
//! Knows no language; what a module's name looks like and where it stands is data. What the files say is the business of others.

use std::collections::{BTreeMap, HashMap};

use crate::tree::shared;
use cookielint_rules::model::{Mapped, ModuleFiles};
use rayon::prelude::*;

/// Files that one name may lead to.
const MOST_FILES: usize = 24;
/// Leading parts of a module's name that may say where it is fetched from.
const MOST_FETCHED: usize = 4;
/// Beginnings of names of which one file may say where they lead.
const MOST_WAYS: usize = 500;

/// The paths of a tree, found by their ends.
#[derive(Debug, Default)]
pub(crate) struct Modules<'a> {
    tables: Option<&'a BTreeMap<String, ModuleFiles>>,
    by_name: HashMap<&'a str, Vec<&'a str>>,
    by_folder: HashMap<&'a str, Vec<&'a str>>,
    /// By language: where beginnings of names lead, the longest first.
    mapped: HashMap<&'a str, Vec<Way<'a>>>,
}

/// Where names with this beginning lead, as one file of the project says.
#[derive(Debug)]
struct Way<'a> {
    beginning: String,
    /// Folders in which what follows may stand, in order.
    folders: Vec<String>,
    said_in: &'a str,
}

/// A file, and what is to be looked for in it.
pub(crate) type Lead = (String, Vec<String>);

impl<'a> Modules<'a> {
    /// Indexes paths, which are sorted.
    pub(crate) fn new(tables: &'a BTreeMap<String, ModuleFiles>, paths: impl Iterator<Item = &'a str>) -> Self {
        let mut modules = Modules { tables: Some(tables), ..Modules::default() };
        for path in paths {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            modules.by_name.entry(name).or_default().push(path);
            modules.by_folder.entry(folder).or_default().push(path);
        }
        modules
    }

    /// Reads where names lead in this language from the files that say so.
    pub(crate) fn read_ways(&mut self, family: &str, text_of: &(dyn Fn(&str) -> Option<String> + Sync)) {
        let Some((family, table)) = self.tables.and_then(|tables| tables.get_key_value(family)) else { return };
        if table.mapped.is_empty() || self.mapped.contains_key(family.as_str()) {
            return;
        }
        let mut paths: Vec<&'a str> = self.by_folder.values().flatten().copied().collect();
        paths.sort_unstable();
        let ways = |path: &&'a str| -> Vec<Way<'a>> {
            let kinds: Vec<&Mapped> = table.mapped.iter().filter(|kind| kind.files.is_match(path)).collect();
            let text = if kinds.is_empty() { None } else { text_of(path) };
            let Some(text) = text else { return Vec::new() };
            let of_kind = |kind: &&Mapped| -> Vec<Way<'a>> {
                let found = kind.pattern.captures_iter(&text).take(MOST_WAYS);
                found
                    .filter_map(|found| {
                        // What is no name of the language is written with other signs in code.
                        let name = found.name("name")?.as_str();
                        let name = if table.separator == "/" { name.to_owned() } else { name.replace('-', "_") };
                        way(path, &name, found.name("path").map(|found| found.as_str()), &kind.below)
                    })
                    .collect()
            };
            kinds.iter().flat_map(of_kind).collect()
        };
        let mut found: Vec<Way<'a>> = paths.par_iter().flat_map_iter(ways).collect();
        found.sort_by_key(|way| std::cmp::Reverse(way.beginning.len()));
        self.mapped.insert(family, found);
    }

    /// The files to which the beginning of a module's name leads, by the file nearest to the one that imports it.
    fn mapped_to(&self, family: &str, table: &ModuleFiles, from: &str, module: &str) -> Option<Vec<String>> {
        let mut ways: Vec<(&Way<'_>, &str)> = self.mapped.get(family)?.iter().filter_map(|way| Some((way, way.rest(module)?))).collect();
        ways.sort_by_key(|(way, _)| std::cmp::Reverse((way.beginning.len(), shared(way.said_in, from))));
        ways.into_iter().find_map(|(way, rest)| {
            let mut places = way.folders.iter().map(|folder| joined(folder, rest));
            places.find_map(|place| self.at_place(table, &place))
        })
    }

    /// The files of a module by its path.
    fn at_place(&self, table: &ModuleFiles, path: &str) -> Option<Vec<String>> {
        let plain = table.endings.iter().find_map(|ending| path.strip_suffix(ending.as_str()));
        let names = std::iter::once(path).chain(plain);
        names
            .flat_map(|name| table.files.iter().map(move |form| form.replace("{}", name)))
            .find_map(|file| self.exactly(file.trim_start_matches('/')))
    }

    /// Where something that a file (of this family) speaks of may stand, the most likely first. Without a module it is a name that the file
    /// neither declares nor imports.
    pub(crate) fn leads(&self, family: &str, from: &str, module: Option<&str>, path: &[String]) -> Vec<Lead> {
        let Some(table) = self.tables.and_then(|tables| tables.get(family)) else { return Vec::new() };
        let mut found = match module {
            Some(module) => self.in_module(family, table, from, module, path),
            None => self.without_import(family, table, from, path),
        };
        found.truncate(MOST_FILES);
        found
    }

    fn in_module(&self, family: &str, table: &ModuleFiles, from: &str, module: &str, path: &[String]) -> Vec<Lead> {
        // A name in a module may be a module itself.
        for inner in (0..=path.len().min(2)).rev() {
            let (names, rest) = path.split_at(inner);
            let whole: Vec<&str> = std::iter::once(module).chain(names.iter().map(String::as_str)).collect();
            let joined = if module.ends_with(&table.separator) { whole.concat() } else { whole.join(&table.separator) };
            let files = self.files_of(family, table, from, &joined);
            if !files.is_empty() {
                return files.into_iter().map(|file| (file, rest.to_vec())).collect();
            }
        }
        // The last name of a module may be something that its file declares.
        let Some((outer, last)) = module.rsplit_once(&table.separator).filter(|_| !table.types.is_empty()) else { return Vec::new() };
        let inner: Vec<String> = std::iter::once(last.to_owned()).chain(path.iter().cloned()).collect();
        self.files_of(family, table, from, outer).into_iter().map(|file| (file, inner.clone())).collect()
    }

    fn files_of(&self, family: &str, table: &ModuleFiles, from: &str, module: &str) -> Vec<String> {
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(path) = relative(table, folder, module) {
            return self.at_place(table, &path).unwrap_or_default();
        }
        let plain = module.replace(table.separator.as_str(), "/");
        if let Some(files) = self.mapped_to(family, table, from, &plain) {
            return files;
        }
        let prefix = table.prefixes.iter().find_map(|prefix| plain.strip_prefix(prefix.as_str()));
        // The root itself.
        let is_root = table.prefixes.iter().any(|prefix| prefix.strip_suffix('/') == Some(plain.as_str()));
        // What is named by its path is so already.
        let mut names = vec![if is_root { "." } else { prefix.unwrap_or(&plain) }, module];
        if table.fetched {
            let parts = plain.match_indices('/').map(|(at, _)| plain.get(at + 1..).unwrap_or_default());
            names.extend(parts.take(MOST_FETCHED));
        } else if prefix.is_none() && !plain.contains('/') && !table.relative.is_empty() && !table.prefixes.is_empty() {
            // A single word is a package, where files are named by their place.
            return Vec::new();
        }
        for name in names.iter().filter(|name| !name.is_empty()) {
            for form in &table.files {
                let form = if *name == "." { form.replace("{}/", "") } else { form.replace("{}", name) };
                let found = self.ending_with(&form, from);
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    fn without_import(&self, family: &str, table: &ModuleFiles, from: &str, path: &[String]) -> Vec<Lead> {
        let Some(first) = path.first() else { return Vec::new() };
        let mut files = Vec::new();
        if first.starts_with(char::is_uppercase) {
            for form in &table.types {
                files.extend(self.ending_with(&form.replace("{}", first).replace("{snake}", &snake_case(first)), from));
            }
        }
        // A qualified name begins with its module, the longest that there is.
        for inner in (2..path.len()).rev().filter(|_| files.is_empty() && !table.types.is_empty()) {
            let (module, rest) = path.split_at(inner);
            let found = self.files_of(family, table, from, &module.join(&table.separator));
            if !found.is_empty() {
                return found.into_iter().map(|file| (file, rest.to_vec())).collect();
            }
        }
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        for form in &table.beside {
            let beside = self.by_folder.get(folder).into_iter().flatten();
            files.extend(beside.filter(|file| **file != from && fits(form, file)).map(|file| (*file).to_owned()));
        }
        files.into_iter().map(|file| (file, path.to_vec())).collect()
    }

    /// The files of exactly this path, or all that fit in its folder where it ends with a pattern.
    fn exactly(&self, path: &str) -> Option<Vec<String>> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let of_folder = self.by_folder.get(folder)?.iter();
        let found: Vec<String> = of_folder.filter(|file| fits(name, file)).map(|file| (*file).to_owned()).collect();
        (!found.is_empty()).then_some(found)
    }

    /// The files whose paths end so, in the place nearest to another file.
    fn ending_with(&self, ending: &str, from: &str) -> Vec<String> {
        let (folder, name) = ending.rsplit_once('/').unwrap_or(("", ending));
        let ends = |path: &str, end: &str| end.is_empty() || path == end || path.strip_suffix(end).is_some_and(|rest| rest.ends_with('/'));
        if name.contains('*') {
            let folders = self.by_folder.keys().copied().filter(|path| ends(path, folder) && !folder.is_empty());
            let nearest = folders.max_by_key(|path| (shared(path, from), std::cmp::Reverse(*path)));
            return nearest.and_then(|folder| self.exactly(&format!("{folder}/{name}"))).unwrap_or_default();
        }
        let named = self.by_name.get(name).into_iter().flatten().copied().filter(|path| ends(path, ending) && *path != from);
        let nearest = named.max_by_key(|path| (shared(path, from), std::cmp::Reverse(*path)));
        nearest.map(str::to_owned).into_iter().collect()
    }
}

impl Way<'_> {
    /// What follows the beginning in a module's name, if it begins so.
    fn rest<'m>(&self, module: &'m str) -> Option<&'m str> {
        let rest = module.strip_prefix(self.beginning.as_str())?;
        (rest.is_empty() || self.beginning.ends_with('/') || rest.starts_with('/')).then(|| rest.trim_start_matches('/'))
    }
}

fn way<'a>(path: &'a str, beginning: &str, leads: Option<&str>, below: &[String]) -> Option<Way<'a>> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let at = |inner: &String| plain_path(&joined(&joined(folder, inner), leads.unwrap_or_default()));
    let folders: Vec<String> = below.iter().filter_map(at).collect();
    (!beginning.is_empty()).then(|| Way { beginning: beginning.to_owned(), folders, said_in: path })
}

fn joined(folder: &str, rest: &str) -> String {
    if folder.is_empty() || rest.is_empty() { format!("{folder}{rest}") } else { format!("{folder}/{rest}") }
}

/// A path without `.` and `..`; `None` where it leaves the tree.
fn plain_path(path: &str) -> Option<String> {
    let mut at: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = at.pop()?,
            _ => at.push(part),
        }
    }
    Some(at.join("/"))
}

/// The path that a module's name means from a folder, where it is meant from there.
fn relative(table: &ModuleFiles, folder: &str, module: &str) -> Option<String> {
    let beginning = table.relative.iter().find(|beginning| module.starts_with(beginning.as_str()))?;
    if beginning.ends_with('/') {
        return plain_path(&joined(folder, module));
    }
    let mut at: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    // Each sign after the first is a folder up.
    let plain = module.trim_start_matches(beginning.as_str());
    let up = (module.len() - plain.len()) / beginning.len().max(1);
    for _ in 1..up {
        at.pop()?;
    }
    at.extend(plain.split(table.separator.as_str()).filter(|part| !part.is_empty()));
    Some(at.join("/"))
}

/// Whether the last part of a path is a name, in which `*` stands for any letters.
fn fits(form: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    match form.split_once('*') {
        Some((before, after)) => name.len() >= before.len() + after.len() && name.starts_with(before) && name.ends_with(after),
        None => name == form,
    }
}

fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut before_was_lower = false;
    for letter in name.chars() {
        if letter.is_uppercase() && before_was_lower {
            snake.push('_');
        }
        before_was_lower = letter.is_lowercase() || letter.is_ascii_digit();
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(separator: &str, relative: &[&str], files: &[&str]) -> ModuleFiles {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        ModuleFiles { separator: separator.to_owned(), relative: texts(relative), files: texts(files), ..ModuleFiles::default() }
    }

    fn leads(table: ModuleFiles, paths: &[&str], from: &str, module: Option<&str>, path: &[&str]) -> Vec<Lead> {
        let tables = BTreeMap::from([("x".to_owned(), table)]);
        let modules = Modules::new(&tables, paths.iter().copied());
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        modules.leads("x", from, module, &path)
    }

    fn lead(file: &str, path: &[&str]) -> Lead {
        (file.to_owned(), path.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn a_relative_module_is_meant_from_the_folder_of_the_file() {
        let table = || table("/", &["./", "../"], &["{}.js", "{}/index.js"]);
        let paths = ["a/config.js", "a/b/config/index.js", "config.js"];
        assert_eq!(leads(table(), &paths, "a/b/app.js", Some("../config"), &["x"]), [lead("a/config.js", &["x"])]);
        assert_eq!(leads(table(), &paths, "a/b/app.js", Some("./config"), &["x"]), [lead("a/b/config/index.js", &["x"])]);
        assert_eq!(leads(table(), &paths, "app.js", Some("../config"), &["x"]), []);
    }

    #[test]
    fn dots_lead_up_and_names_may_be_modules() {
        let table = || table(".", &["."], &["{}.py", "{}/__init__.py"]);
        let paths = ["app/settings/base.py", "app/settings/__init__.py", "lib/base.py"];
        assert_eq!(leads(table(), &paths, "app/web/views.py", Some("..settings"), &["base", "X"]), [lead("app/settings/base.py", &["X"])]);
        assert_eq!(leads(table(), &paths, "app/settings/prod.py", Some("."), &["base", "X"]), [lead("app/settings/base.py", &["X"])]);
        assert_eq!(leads(table(), &paths, "web.py", Some("app.settings"), &["X"]), [lead("app/settings/__init__.py", &["X"])]);
    }

    #[test]
    fn the_nearest_of_several_is_meant() {
        let table = table(".", &[], &["{}.java"]);
        let paths = ["a/src/com/x/Names.java", "b/src/com/x/Names.java"];
        assert_eq!(leads(table, &paths, "b/src/com/x/Web.java", Some("com.x"), &["Names", "S"]), [lead("b/src/com/x/Names.java", &["S"])]);
    }

    #[test]
    fn a_fetched_module_stands_in_a_folder_of_the_tree() {
        let table = ModuleFiles { fetched: true, beside: vec!["*.go".to_owned()], ..table("/", &[], &["{}/*.go"]) };
        let paths = ["config/a.go", "config/b.go", "web/main.go", "web/names.go"];
        let found = leads(table.clone(), &paths, "web/main.go", Some("github.com/acme/app/config"), &["S"]);
        assert_eq!(found, [lead("config/a.go", &["S"]), lead("config/b.go", &["S"])]);
        assert_eq!(leads(table, &paths, "web/main.go", None, &["S"]), [lead("web/names.go", &["S"])]);
    }

    #[test]
    fn names_of_classes_become_names_of_files() {
        assert_eq!(snake_case("SessionsController"), "sessions_controller");
        assert_eq!(snake_case("HTTPNames"), "httpnames");
    }
}
