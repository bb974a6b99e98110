//! What a scan says: findings, what was suppressed or hidden, and what was not seen. Plain data that reports are written from; nothing here
//! knows how a report looks.
//!
//! Paths use forward slashes and are relative to the root of the scanned tree. Lines and columns count from 1, columns in
//! Unicode characters; byte ranges are those of the file as UTF-8 without its byte order mark.

use cookielint_rules::model::{Confidence, Severity};
use serde::{Deserialize, Serialize};

/// A range of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Span {
    /// Whether the other span lies inside this one.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A range as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "see the module")]
pub struct Region {
    pub start_line: usize,
    pub start_column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// A range with its place among lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Location {
    /// In bytes.
    pub span: Span,
    /// In lines and columns.
    pub region: Region,
}

/// The lines of code that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Snippet {
    /// Number of the first line of `text`.
    pub first_line: usize,
    /// Byte offset of `text` in the file.
    pub offset: usize,
    /// Whole lines, without the last line's end; of very long ones a window around what is wrong.
    pub text: String,
}

/// One step on the way from the site to a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The file, where it is another one.
    pub path: Option<String>,
    /// The place.
    pub location: Location,
    /// What happened there: `written here`, `default of the API`, `set on line 12`.
    pub text: String,
}

/// Why a finding is not in the report proper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hidden {
    /// Below the least confidence asked for.
    Confidence,
    /// Below the least severity asked for.
    Severity,
    /// In test, example or development code.
    Place,
}

/// Who suppressed a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppression {
    /// `comment` or `configuration`.
    pub kind: String,
    /// The reason given, perhaps empty.
    pub reason: String,
    /// The file of the comment or configuration.
    pub path: String,
    /// The line of it.
    pub line: usize,
}

/// One rule that does not hold at one site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// Id of the API, empty for a rule with its own query.
    pub api: String,
    /// Its title.
    pub api_title: String,
    /// Id of the language.
    pub language: String,
    /// The file.
    pub path: String,
    /// The root of the project the file belongs to (empty: the scan root).
    pub project: String,
    /// The attribute.
    pub attribute: String,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// `production test example development`.
    pub place: String,
    /// The kind of cookie.
    pub kind: String,
    /// The name of the cookie, where known.
    pub cookie: Option<String>,
    /// What the attribute was found to be, in words: `false`, `not written (default: not sent)`.
    pub value: String,
    /// What is wrong, in one line.
    pub message: String,
    /// Why it matters, in one line.
    pub why: String,
    /// How to fix it, in one line.
    pub fix: String,
    /// The fix as code in the language of the site.
    pub fix_code: Option<String>,
    /// The site.
    pub site: Location,
    /// What is wrong at it: where the bad value stands, or the site itself where it is missing.
    pub focus: Location,
    /// Lines around both.
    pub snippet: Snippet,
    /// The way to the value.
    pub steps: Vec<Step>,
    /// Version 1: rule, API, path in its project, enclosing definition, cookie, ordinal.
    pub fingerprint: String,
    /// The same without the path, for renamed files.
    pub fingerprint_without_path: String,
    /// Set when somebody suppressed it.
    pub suppression: Option<Suppression>,
    /// Set when it is not shown by default.
    pub hidden: Option<Hidden>,
}

/// Why something was not (fully) seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The file could not be opened or read.
    Unreadable,
    /// It was listed, but was gone when it was read.
    Vanished,
    /// A link to nothing.
    DanglingLink,
    /// A link that leads back above itself.
    CyclicLink,
    /// A link that leads out of the tree.
    OutsideLink,
    /// A pipe, socket or device.
    Special,
    /// Larger than the limit.
    TooLarge,
    /// Bytes that are no text in the encoding found.
    Encoding,
    /// Parsing took too long.
    ParseLimit,
    /// Matching took too long or matched too much.
    MatchLimit,
    /// Following values took too long.
    ResolveLimit,
    /// The scanner itself failed on this file.
    Panic,
    /// The syntax could not be read at a place that holds a wanted word.
    Syntax,
    /// Minified or generated: left out on purpose.
    Generated,
    /// Binary: left out on purpose.
    Binary,
}

impl Reason {
    /// Whether the scan is incomplete because of it: something that could hold a site was not seen.
    pub fn is_incomplete(self) -> bool {
        // Behind a link that leads back there is nothing that is not listed where it stands.
        !matches!(self, Reason::Generated | Reason::Binary | Reason::OutsideLink | Reason::CyclicLink | Reason::Special)
    }

    /// In words, for people.
    pub fn text(self) -> &'static str {
        match self {
            Reason::Unreadable => "could not be read",
            Reason::Vanished => "vanished during the scan",
            Reason::DanglingLink => "a link to nothing",
            Reason::CyclicLink => "a link that leads back above itself",
            Reason::OutsideLink => "a link that leads out of the tree",
            Reason::Special => "a pipe, socket or device",
            Reason::TooLarge => "larger than the limit",
            Reason::Encoding => "not text in any known encoding",
            Reason::ParseLimit => "parsing hit its limit",
            Reason::MatchLimit => "matching hit its limit",
            Reason::ResolveLimit => "following values hit its limit",
            Reason::Panic => "the scanner failed on it",
            Reason::Syntax => "syntax not understood near a cookie",
            Reason::Generated => "minified or generated",
            Reason::Binary => "binary",
        }
    }
}

/// Something that was not (fully) seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unseen {
    /// The file or link.
    pub path: String,
    /// The line, for a syntax error.
    pub line: Option<usize>,
    /// Why.
    pub reason: Reason,
    /// More about the cause, and what to do.
    pub detail: String,
}

/// A suppression that suppresses nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnusedSuppression {
    /// The file.
    pub path: String,
    /// The line.
    pub line: usize,
    /// The rules it names, empty for all.
    pub rules: Vec<String>,
}

/// What was done, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub struct Counts {
    pub files_listed: usize,
    pub files_unsupported: usize,
    pub files_read: usize,
    pub bytes_read: u64,
    pub files_parsed: usize,
    pub sites: usize,
}

/// The result of a scan. Everything is sorted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// All findings, the hidden and suppressed ones too, by path, site and rule.
    pub findings: Vec<Finding>,
    /// What was not seen.
    pub unseen: Vec<Unseen>,
    /// Suppressions without effect.
    pub unused: Vec<UnusedSuppression>,
    /// In numbers.
    pub counts: Counts,
}

impl Outcome {
    /// The findings that are reported: neither hidden nor suppressed.
    pub fn reported(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.hidden.is_none() && finding.suppression.is_none())
    }

    /// Whether something that could hold a site was not seen.
    pub fn is_incomplete(&self) -> bool {
        self.unseen.iter().any(|unseen| unseen.reason.is_incomplete())
    }
}
