//! What surrounds a cookie: which files are production, what an environment means, where modules stand.

use std::collections::BTreeMap;

use globset::GlobSet;
use regex::Regex;

use super::Constant;

/// Files that are not production.
#[derive(Debug, Clone)]
pub struct PlaceList {
    /// `test`, `example` or `development`.
    pub place: String,
    /// Paths relative to the scan root.
    pub globs: GlobSet,
    /// As written.
    pub patterns: Vec<String>,
}

/// What production means.
#[derive(Debug, Clone, Default)]
pub struct Environments {
    /// What production is called.
    pub words: Vec<String>,
    /// What anything else is called.
    pub other_words: Vec<String>,
    /// Names (classes, functions) that are production's own.
    pub names: BTreeMap<String, Vec<String>>,
    /// Files that are production's own, as written.
    pub files: Vec<String>,
    /// The same, one set a rules file.
    pub file_globs: Vec<GlobSet>,
    /// By language family: expression text to its value in production.
    pub expressions: BTreeMap<String, BTreeMap<String, Constant>>,
    /// By language family: paths of what reads the environment or configuration.
    pub reads: BTreeMap<String, Vec<String>>,
    /// By language family: paths of calls that read a text as true or false.
    pub parses: BTreeMap<String, Vec<String>>,
    /// By language family: texts that configuration fills in; the second group is the default.
    pub placeholders: BTreeMap<String, Vec<Regex>>,
    /// By language family: idioms of a time in the past, over source text without white space and with `'` for every quote.
    pub past: BTreeMap<String, Vec<Regex>>,
    /// By language family: how a span of time, or a time that lies that far ahead, is written, and its seconds. `$` stands for a number of them.
    pub durations: BTreeMap<String, BTreeMap<String, f64>>,
}

/// In which files of a project the modules and classes of a language stand.
#[derive(Debug, Clone, Default)]
pub struct ModuleFiles {
    /// Between the parts of a module's name.
    pub separator: String,
    /// Paths with `{}` for the module.
    pub files: Vec<String>,
    /// How a module begins that is meant from the folder of the importing file.
    pub relative: Vec<String>,
    /// Beginnings that stand for a root of the project.
    pub prefixes: Vec<String>,
    /// Leading parts may name the place a module is fetched from.
    pub fetched: bool,
    /// Files of classes by their names.
    pub types: Vec<String>,
    /// Names under which a file hands out something as a whole.
    pub exports: Vec<String>,
    /// Files in the same folder that need no import.
    pub beside: Vec<String>,
    /// Endings of a module's name that its file may have another one for.
    pub endings: Vec<String>,
    /// Files that say where beginnings of modules' names lead.
    pub mapped: Vec<Mapped>,
}

/// A kind of file that says where beginnings of modules' names lead.
#[derive(Debug, Clone)]
pub struct Mapped {
    /// The files.
    pub files: GlobSet,
    /// Finds the beginning in the group `name` and, from the folder of the file, where it leads in the group `path`; without one it leads to the
    /// folder itself.
    pub pattern: Regex,
    /// Folders below that place in which the modules may stand, in order.
    pub below: Vec<String>,
}
