//! What a scan found, written down: as text for people, and in the formats that other tools read.
//!
//! A format is a file here and a row of [`Format`]. A writer is a pure function of the outcome, the rules and what it is told about the
//! run: it opens no file, reads no clock and no environment, and writes the same bytes for the same input. What an exit code is, what
//! gets hidden or suppressed and which format goes where is decided elsewhere.

mod escape;
mod github;
mod gitlab;
pub mod html;
mod json;
mod junit;
mod pretty;
mod run;
mod sarif;
mod summary;
mod text;

use std::fmt;
use std::io;
use std::str::FromStr;

use cookielint_engine::finding::Outcome;
use cookielint_rules::model::Knowledge;

pub use crate::escape::visible;
pub use crate::run::{RunInfo, Style, Times, Verbosity};

/// A way to write an outcome down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// For people.
    Text,
    /// Everything, for scripts; `docs/findings.schema.json` is its schema.
    Json,
    /// SARIF 2.1.0, for code scanning services and editors.
    Sarif,
    /// GitHub workflow commands, which become annotations of a pull request.
    Github,
    /// GitLab code quality.
    Gitlab,
    /// JUnit XML, for whatever shows test results.
    Junit,
    /// One page for a browser.
    Html,
}

impl Format {
    /// All of them, in the order in which they are listed to people.
    pub const ALL: &[Format] = &[Format::Text, Format::Json, Format::Sarif, Format::Github, Format::Gitlab, Format::Junit, Format::Html];

    /// The word by which a user asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Junit => "junit",
            Format::Html => "html",
        }
    }

    /// What it is for, in a line of help.
    pub fn about(self) -> &'static str {
        match self {
            Format::Text => "for people: the code, what is wrong with it and how to fix it",
            Format::Json => "everything, for scripts (schema: docs/findings.schema.json)",
            Format::Sarif => "SARIF 2.1.0, for code scanning services and editors",
            Format::Github => "GitHub workflow commands: annotations of a pull request",
            Format::Gitlab => "GitLab code quality report",
            Format::Junit => "JUnit XML, for whatever shows test results",
            Format::Html => "one page for a browser: totals, a list to search and filter, the code and the fix of each",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown format `{0}`: expected one of text, json, sarif, github, gitlab, junit, html")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let known = Format::ALL.iter().copied().find(|format| format.name() == word);
        known.ok_or_else(|| UnknownFormat(visible(word).into_owned()))
    }
}

/// Writes an outcome in a format.
///
/// # Errors
/// The output cannot be written to.
pub fn write(format: Format, outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo, out: &mut dyn io::Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(outcome, run, out),
        Format::Json => json::write(outcome, knowledge, run, out),
        Format::Sarif => sarif::write(outcome, knowledge, run, out),
        Format::Github => github::write(outcome, run, out),
        Format::Gitlab => gitlab::write(outcome, out),
        Format::Junit => junit::write(outcome, run, out),
        Format::Html => html::write_scan(outcome, knowledge, run, out),
    }
}
