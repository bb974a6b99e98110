//! What production means, by language, and which paths are not production: plain data for the engine. It is read by [`crate::sections`].

use std::collections::BTreeMap;

use globset::GlobSet;
use regex::Regex;

use crate::model::Constant;

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
}

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
