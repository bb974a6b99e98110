//! Annotated examples: `rules test` and the project's own corpus.
//!
//! `DIR/<language>/` holds examples of a language: a folder in it is one project, a loose file is scanned alone. A folder `fragments`
//! is more of the same: pieces that have nothing to do with each other. `DIR/<topic>/<language>/` is the same one level down. Marks in comments ([`marks`]) say what is found at each site, and the comparison ([`judge`]) is exact both ways.

pub mod judge;
pub mod marks;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cookielint_engine::finding::{Finding, Outcome};
use cookielint_engine::policy::Policy;
use cookielint_engine::tree::{MemoryTree, Tree};
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::{LANGUAGES, Reading};
use cookielint_rules::model::{Confidence, Severity};
use rayon::prelude::*;

use crate::config::known_rules;
use crate::console::{Failure, count};
use crate::name::{shown, tree_path};
use crate::report::visible;
use crate::scan::nearest;

use judge::Mismatch;
use marks::Mark;

/// What ends the name of a file of marks.
const EXPECT: &str = "expect";
/// A folder whose files stand alone, as those of a language's folder do.
const FRAGMENTS: &str = "fragments";
/// Files and folders that belong to the examples but are none.
const NO_EXAMPLES: &[&str] = &["rules.yaml", "real", crate::config::NAME];

/// Something that is scanned by itself: a loose file or a project.
#[derive(Debug, Clone, Default)]
pub struct Case {
    /// The file or folder, for people.
    pub name: String,
    /// Its files by their path in it, with marks.
    pub files: BTreeMap<String, Example>,
}

/// A file with marks.
#[derive(Debug, Clone, Default)]
pub struct Example {
    /// Where it is, for people.
    pub shown: String,
    /// Its content.
    pub content: Vec<u8>,
    /// What is expected.
    pub marks: Vec<Mark>,
}

/// What a run of examples came to.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Files scanned.
    pub files: usize,
    /// Marks read.
    pub marks: usize,
    /// `todo` marks that still hold.
    pub todo: usize,
    /// How often each API gave a finding that a mark expects.
    pub fired: BTreeMap<String, usize>,
    /// Where expectation and finding differ, by file and line.
    pub mismatches: Vec<(String, Mismatch)>,
}

/// Finds the examples in a folder, or the one example that is named.
///
/// # Errors
/// The folder cannot be read, or a mark cannot be understood.
pub fn find(path: &Path) -> Result<Vec<Case>, Failure> {
    let metadata = fs::metadata(path).map_err(|error| Failure::new(format!("{}: {error}", shown(path))))?;
    if metadata.is_file() {
        return Ok(loose(path)?.into_iter().collect());
    }
    match Level::of(path) {
        Level::Top => {}
        Level::Language => return language_folder(path),
        Level::Project => return Ok(vec![project(path)?]),
    }
    let mut cases = Vec::new();
    for entry in children(path)?.into_iter().filter(|entry| !NO_EXAMPLES.iter().any(|name| is_named(entry, name))) {
        if !is_language(&entry) && holds_languages(&entry)? {
            for language in children(&entry)?.iter().filter(|folder| is_language(folder)) {
                cases.extend(language_folder(language)?);
            }
        } else if entry.is_dir() {
            cases.extend(language_folder(&entry)?);
        } else {
            cases.extend(loose(&entry)?);
        }
    }
    Ok(cases)
}

/// The folder that holds the folders of languages, and perhaps rules, for a path in it.
pub(crate) fn top(path: &Path) -> PathBuf {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let folder = if real.is_file() { real.parent().unwrap_or(&real) } else { &real };
    let below_top = |folder: &&Path| !holds_languages(folder).unwrap_or(false);
    let language = folder.ancestors().take(3).take_while(below_top).find(|folder| is_language(folder));
    match language.and_then(Path::parent) {
        // The folder as it was typed reads better in messages.
        None => path.to_path_buf(),
        Some(top) => top.to_path_buf(),
    }
}

/// What a folder of examples is, by its name and that of its parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Top,
    Language,
    Project,
}

impl Level {
    fn of(folder: &Path) -> Level {
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        if is_language(&real) || is_named(&real, FRAGMENTS) {
            Level::Language
        } else if holds_languages(&real).unwrap_or(false) {
            // Its parent may be called as a language too: a project may be checked out as `go` or `html`.
            Level::Top
        } else if real.parent().is_some_and(|parent| is_language(parent) || is_named(parent, FRAGMENTS)) {
            Level::Project
        } else {
            Level::Top
        }
    }
}

/// Whether a folder is a topic: its folders are languages.
fn holds_languages(folder: &Path) -> Result<bool, Failure> {
    Ok(folder.is_dir() && children(folder)?.iter().any(|path| path.is_dir() && is_language(path)))
}

fn is_language(folder: &Path) -> bool {
    LANGUAGES.iter().any(|language| is_named(folder, language.id))
}

fn is_named(folder: &Path, name: &str) -> bool {
    folder.file_name().is_some_and(|own| own == name)
}

fn language_folder(folder: &Path) -> Result<Vec<Case>, Failure> {
    let mut cases = Vec::new();
    for entry in children(folder)? {
        if entry.is_dir() && is_named(&entry, FRAGMENTS) {
            cases.extend(language_folder(&entry)?);
        } else if entry.is_dir() {
            cases.push(project(&entry)?);
        } else {
            cases.extend(loose(&entry)?);
        }
    }
    Ok(cases)
}

/// What is in a folder, sorted, without hidden names but those of files that a language knows.
fn children(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let fault = |error: std::io::Error| Failure::new(format!("{}: {error}", shown(folder)));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if !is_hidden || entry.path().is_file() && entry.file_name().to_str().is_some_and(Reading::is_named) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file by itself, if a language reads it.
fn loose(path: &Path) -> Result<Option<Case>, Failure> {
    let name = path.file_name().map(|name| tree_path(Path::new(name))).unwrap_or_default();
    if !Reading::is_possible(&name) || NO_EXAMPLES.contains(&name.as_str()) {
        return Ok(None);
    }
    let files = BTreeMap::from([(name.clone(), example(path, &name)?)]);
    Ok(Some(Case { name: shown(path), files }))
}

/// A folder with everything in it: what no language reads may still say what a project is.
fn project(folder: &Path) -> Result<Case, Failure> {
    let mut case = Case { name: shown(folder), files: BTreeMap::new() };
    let mut pending = vec![folder.to_path_buf()];
    while let Some(next) = pending.pop() {
        for path in children(&next)? {
            let metadata = fs::symlink_metadata(&path).map_err(|error| Failure::new(format!("{}: {error}", shown(&path))))?;
            let name = tree_path(path.strip_prefix(folder).unwrap_or(&path));
            if metadata.is_dir() {
                pending.push(path);
            } else if metadata.is_file() && path.extension().is_none_or(|extension| extension != EXPECT) {
                case.files.insert(name.clone(), example(&path, &name)?);
            }
        }
    }
    Ok(case)
}

/// Reads a file and its marks: those in comments, and those of the file of marks beside it.
fn example(path: &Path, name: &str) -> Result<Example, Failure> {
    let content = fs::read(path).map_err(|error| Failure::new(format!("{}: {error}", shown(path))))?;
    let text = String::from_utf8_lossy(&content);
    let reading = Reading::of(name, &text);
    let comments = reading.map(|reading| reading.comments()).unwrap_or_default();
    let fault = |path: &Path, fault: &marks::MarkFault| Failure::new(format!("{}:{}: {}", shown(path), fault.line, fault.message));
    let mut marks = marks::in_comments(&text, &comments);
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{EXPECT}"));
    let beside = PathBuf::from(beside);
    if let (Ok(marks), Ok(expect)) = (&mut marks, fs::read_to_string(&beside)) {
        let lines = text.lines().count();
        marks.extend(marks::in_expect(&expect, lines).map_err(|found| fault(&beside, &found))?);
    }
    let marks = marks.map_err(|found| fault(path, &found))?;
    Ok(Example { shown: shown(path), content, marks })
}

/// Scans the examples on the current rayon pool and compares.
///
/// # Errors
/// A mark names a rule that does not exist.
pub fn run(cases: &[Case], scanner: &Scanner) -> Result<Report, Failure> {
    check_marks(cases, scanner)?;
    let reports: Vec<Report> = cases.par_iter().map(|case| run_case(case, scanner)).collect();
    let mut whole = Report::default();
    for report in reports {
        whole.files += report.files;
        whole.marks += report.marks;
        whole.todo += report.todo;
        for (api, times) in report.fired {
            *whole.fired.entry(api).or_default() += times;
        }
        whole.mismatches.extend(report.mismatches);
    }
    Ok(whole)
}

/// A mark for a rule that does not exist would hold for ever.
fn check_marks(cases: &[Case], scanner: &Scanner) -> Result<(), Failure> {
    let known = known_rules(scanner.knowledge());
    for example in cases.iter().flat_map(|case| case.files.values()) {
        for mark in &example.marks {
            if let Some(rule) = mark.rules.iter().find(|rule| !known.contains(&rule.as_str())) {
                let failure = Failure::new(format!("{}:{}: unknown rule `{}`", example.shown, mark.written, visible(rule)));
                let help = nearest(rule, known.iter().copied());
                return Err(
                    failure.help(help.unwrap_or_else(|| "a mark is `bad: RULE, RULE`, and so on: see `rules test --help`".to_owned()))
                );
            }
        }
    }
    Ok(())
}

fn run_case(case: &Case, scanner: &Scanner) -> Report {
    let tree = MemoryTree::new(case.files.iter().map(|(path, example)| (path.clone(), example.content.clone())));
    debug_assert_eq!(tree.entries().len(), case.files.len());
    let policy = Policy { min_severity: Severity::Info, min_confidence: Confidence::Low, ..Policy::default() };
    let outcome = scanner.scan(&tree, &Options::default(), &policy, &Quiet);
    compare(case, &outcome)
}

/// Compares an outcome with the marks of a case.
fn compare(case: &Case, outcome: &Outcome) -> Report {
    let mut report = Report { files: case.files.len(), ..Report::default() };
    for (path, example) in &case.files {
        let findings: Vec<&Finding> = outcome.reported().filter(|finding| finding.path == *path).collect();
        let judged = judge::judge(&example.marks, &findings);
        report.marks += example.marks.len();
        report.todo += judged.todo;
        for api in judged.fired {
            *report.fired.entry(api).or_default() += 1;
        }
        let text = String::from_utf8_lossy(&example.content);
        let lines: Vec<&str> = text.lines().collect();
        let mut mismatches = judged.mismatches;
        let unseen = outcome.unseen.iter().filter(|unseen| unseen.path == *path && unseen.reason.is_incomplete());
        mismatches.extend(unseen.map(|unseen| Mismatch::unseen(unseen.line.unwrap_or(1), unseen.reason.text())));
        for mismatch in &mut mismatches {
            mismatch.code = lines.get(mismatch.line.saturating_sub(1)).map(|line| line.trim().to_owned()).unwrap_or_default();
        }
        mismatches.sort();
        report.mismatches.extend(mismatches.into_iter().map(|mismatch| (example.shown.clone(), mismatch)));
    }
    report
}

impl Report {
    /// For people: the differences by file, and a summary.
    pub fn text(&self, color: bool) -> String {
        let paint = |code: &str, text: String| if color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text };
        let mut text = String::new();
        let mut file = "";
        for (path, mismatch) in &self.mismatches {
            if path != file {
                text.push_str(&format!("{}\n", paint("1", path.clone())));
                file = path;
            }
            let code: String = mismatch.code.chars().take(100).collect();
            text.push_str(&format!("  {:>4} | {}\n", mismatch.line, visible(&code)));
            if let Some(expected) = &mismatch.expected {
                text.push_str(&format!("       {}\n", paint("31", format!("- expected {}", visible(expected)))));
            }
            if let Some(found) = &mismatch.found {
                text.push_str(&format!("       {}\n", paint("32", format!("+ found    {}", visible(found)))));
            }
        }
        if !text.is_empty() {
            text.push('\n');
        }
        let todo = if self.todo == 0 { String::new() } else { format!(", {} to do", self.todo) };
        let (files, marks) = (count(self.files, "file", "files"), count(self.marks, "mark", "marks"));
        let verdict = match self.mismatches.len() {
            _ if self.files == 0 => "no examples found".to_owned(),
            0 => "all as expected".to_owned(),
            wrong => count(wrong, "difference", "differences"),
        };
        text.push_str(&format!("{files}, {marks}{todo}: {verdict}\n"));
        text
    }
}

#[cfg(test)]
mod tests;
