//! The document that the page reads: one or many runs over one or many targets, as plain data. Whoever has a history (the audit) fills
//! all of it, a single scan fills what it knows. It says nothing of how the page looks, and nothing of where the data was stored.
//!
//! Times are UTC as `2026-01-31T12:00:00Z`, dates `2026-01-31`. What is not known is absent, never guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The version of the shape. It changes when something is removed or changes its meaning.
pub const VERSION: u32 = 1;

/// Everything that a page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// [`VERSION`].
    pub version: u32,
    /// What was looked at, in a few words: the name of the folder, of the audit.
    pub title: String,
    /// Version of the scanner.
    pub tool_version: String,
    /// Sentences that stand above everything: what the gate said, what a reader must know first.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The runs, oldest first. The last one is the one that the page is about; a single scan has one.
    pub runs: Vec<Run>,
    /// What was scanned in the last run. A single scan has one.
    pub targets: Vec<Target>,
    /// Texts of the rules that the findings name.
    pub rules: Vec<Rule>,
    /// Findings in every state: those of the last run, and those that it closed.
    pub findings: Vec<Finding>,
    /// What the last run did not see.
    pub unseen: Vec<Unseen>,
}

/// One run, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Its name; unique in the document. What [`Seen::run`] refers to.
    pub id: String,
    /// When it began. A scan that was not asked for times has none.
    #[serde(default)]
    pub time: Option<String>,
    /// Whether everything that could hold a cookie was seen.
    pub complete: bool,
    /// Findings by state.
    pub states: States,
    /// Findings that are there (new, open, reopened, not scanned) by what they have in common. May be empty for older runs: then there is
    /// no line for them. A finding with several owners counts for each.
    #[serde(default)]
    pub present: BTreeMap<Dimension, BTreeMap<String, usize>>,
    /// What was looked at.
    #[serde(default)]
    pub looked: Looked,
    /// What is not listed.
    #[serde(default)]
    pub hidden: Hidden,
}

/// How many findings are in which state at the end of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[allow(missing_docs, reason = "see `State`")]
pub struct States {
    pub new: usize,
    pub open: usize,
    pub reopened: usize,
    pub not_scanned: usize,
    pub accepted: usize,
    pub suppressed: usize,
    pub fixed: usize,
}

/// What findings have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the words speak for themselves")]
pub enum Dimension {
    Severity,
    Rule,
    Language,
    Api,
    Target,
    Owner,
}

/// What a run looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Looked {
    /// Targets that were scanned.
    pub targets_scanned: usize,
    /// Targets that had not changed, and were taken over.
    pub targets_unchanged: usize,
    /// Targets that could not be scanned.
    pub targets_failed: usize,
    /// Files whose content was looked at.
    pub files: usize,
    /// Places where a cookie is written or configured.
    pub sites: usize,
}

/// How many findings are not listed, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Hidden {
    /// Below the least confidence asked for.
    pub confidence: usize,
    /// Below the least severity asked for.
    pub severity: usize,
    /// In test, example or development code.
    pub place: usize,
}

/// Something that was scanned: a folder, a repository.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Its name, unique in the document. What [`Finding::target`] refers to.
    pub name: String,
    /// Branch or tag that was asked for.
    #[serde(default)]
    pub reference: Option<String>,
    /// The commit that was looked at.
    #[serde(default)]
    pub commit: Option<String>,
    /// How it went.
    pub result: TargetResult,
    /// What went wrong, or what else there is to say.
    #[serde(default)]
    pub message: String,
    /// Where a line of it can be read: an `https` address with `{path}` and `{line}` in it.
    #[serde(default)]
    pub link: Option<String>,
}

/// How it went with a target.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetResult {
    /// Scanned, and everything was seen.
    #[default]
    Scanned,
    /// Scanned, but something that could hold a cookie was not seen.
    Partial,
    /// As in an earlier run, whose findings stand.
    Unchanged,
    /// Not scanned.
    Failed,
}

/// What a rule says, once for all its findings.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "as in the rules")]
pub struct Rule {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub why: String,
    #[serde(default)]
    pub cwe: Vec<u32>,
    #[serde(default)]
    pub references: Vec<String>,
}

/// Where a finding is in its life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// There for the first time in the last run.
    New,
    /// There, and it was before. Also what a scan without history says.
    #[default]
    Open,
    /// There again after it was fixed.
    Reopened,
    /// It was there, and the last run did not see its place.
    NotScanned,
    /// There, and somebody decided to live with it.
    Accepted,
    /// There, and a comment or the configuration says to ignore it.
    Suppressed,
    /// It was there, and the last run saw that it is gone.
    Fixed,
}

/// One rule that does not hold at one site.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// What links name it by: unique in the document and the same in every run.
    pub id: String,
    /// Name of its target.
    pub target: String,
    /// Who looks after the file; none, one or several.
    #[serde(default)]
    pub owners: Vec<String>,
    /// Where it is in its life.
    pub state: State,
    /// Why it is accepted or suppressed.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// The run that saw it first.
    #[serde(default)]
    pub first_seen: Option<Seen>,
    /// The run that saw it last.
    #[serde(default)]
    pub last_seen: Option<Seen>,
    /// When its line was written, where git tells.
    #[serde(default)]
    pub authored: Option<String>,
    /// `critical high medium low info`.
    pub severity: String,
    /// `high medium low`.
    pub confidence: String,
    /// Id of the rule.
    pub rule: String,
    /// Id of the API, empty for a rule with its own query.
    #[serde(default)]
    pub api: String,
    /// Its title.
    #[serde(default)]
    pub api_title: String,
    /// Id of the language.
    pub language: String,
    /// The file, relative to its target.
    pub path: String,
    /// Where what is wrong stands, from 1.
    pub line: usize,
    /// In Unicode characters, from 1.
    pub column: usize,
    /// The attribute.
    pub attribute: String,
    /// What it was found to be, in words.
    #[serde(default)]
    pub value: String,
    /// The name of the cookie, where known.
    #[serde(default)]
    pub cookie: Option<String>,
    /// What is wrong, in one line.
    pub message: String,
    /// Why it matters, in one line. Where it is empty, that of the rule.
    #[serde(default)]
    pub why: String,
    /// How to fix it, in one line.
    #[serde(default)]
    pub fix: String,
    /// The fix as code.
    #[serde(default)]
    pub fix_code: Option<String>,
    /// The code.
    #[serde(default)]
    pub snippet: Option<Snippet>,
    /// The way to the value, as `inspect` tells it.
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// A run as a finding remembers it, so that runs need not be kept for ever.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// [`Run::id`]; the run itself may be gone.
    pub run: String,
    /// Its time.
    #[serde(default)]
    pub time: Option<String>,
    /// The commit of the target.
    #[serde(default)]
    pub commit: Option<String>,
}

/// Why a finding that is there does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// `accepted comment configuration`.
    pub kind: String,
    /// The reason given, perhaps empty.
    #[serde(default)]
    pub reason: String,
    /// Who decided.
    #[serde(default)]
    pub owner: Option<String>,
    /// The date on which it ends.
    #[serde(default)]
    pub until: Option<String>,
    /// The file of the comment or configuration.
    #[serde(default)]
    pub path: Option<String>,
    /// The line of it.
    #[serde(default)]
    pub line: Option<usize>,
}

/// Whole lines of code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snippet {
    /// Number of the first line of `text`.
    pub first_line: usize,
    /// The lines, without the last one's end.
    pub text: String,
    /// What is wrong in it: first and one past the last, in Unicode characters of `text`.
    #[serde(default)]
    pub focus: Option<(usize, usize)>,
}

/// One step on the way from the site to a value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The file, where it is another one than the finding's.
    #[serde(default)]
    pub path: Option<String>,
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// What happened there.
    pub text: String,
}

/// Something that was not (fully) seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unseen {
    /// Name of its target.
    pub target: String,
    /// The file or link.
    pub path: String,
    /// The line, for a syntax error.
    #[serde(default)]
    pub line: Option<usize>,
    /// The word for why, as in the JSON of a scan: `too-large`.
    pub reason: String,
    /// Why, for people.
    pub text: String,
    /// More about the cause.
    #[serde(default)]
    pub detail: String,
    /// Whether it could have held a cookie. The rest was left out on purpose.
    pub incomplete: bool,
}
