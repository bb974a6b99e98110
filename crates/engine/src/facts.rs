//! What is known of one file: plain data without a tree. A pure function of (bytes, language, facts key): it knows no path, no policy, no
//! default and no version, so that it can be cached by content.

use serde::{Deserialize, Serialize};

use cookielint_rules::model::Evidence;

use crate::finding::{Reason, Span};
use crate::resolve::value::Value;

/// Raised when the meaning of facts changes without queries or APIs changing.
pub(crate) const FACTS_VERSION: u32 = 2;

/// A site, with the value of every attribute as far as this file tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct SiteFact {
    /// Id of the API, or of the rule for a rule with its own query.
    pub(crate) source: String,
    /// Whether `source` is a rule.
    pub(crate) is_rule: bool,
    /// Number of the layer of the file.
    pub(crate) layer: u16,
    /// Number of the match of the API.
    pub(crate) matched: usize,
    pub(crate) span: Span,
    pub(crate) evidence: Evidence,
    /// By the order of the API's attributes. Absent stays absent.
    pub(crate) attributes: Vec<Value>,
    /// Keys without effect.
    pub(crate) ignored: Vec<(String, Span)>,
    /// The request side.
    pub(crate) unsent: bool,
    /// Where records that it spreads in were made.
    pub(crate) spread_from: Vec<Span>,
    /// Which of the API's `present` matches are fulfilled, by number.
    pub(crate) present: Vec<usize>,
    /// Names of the definitions around it, outermost first.
    pub(crate) definition: String,
    /// For a whole file: modules of which it takes over everything before it writes anything itself. For a class: its parent.
    pub(crate) takes_over: Vec<String>,
    /// For the body of a class: its name.
    pub(crate) class: Option<String>,
    /// Comments that hold a setting which is not written, by the number of the attribute.
    pub(crate) commented: Vec<(usize, Span)>,
}

/// A comment that suppresses findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SuppressionFact {
    /// Line of the comment, from 1.
    pub(crate) line: usize,
    /// The last line it speaks for: its own, or the next line of code.
    pub(crate) until: usize,
    /// Rules, empty for all.
    pub(crate) rules: Vec<String>,
    pub(crate) reason: String,
}

/// Everything known of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct FileFacts {
    pub(crate) sites: Vec<SiteFact>,
    pub(crate) suppressions: Vec<SuppressionFact>,
    /// What was not fully seen: reason, line, detail.
    pub(crate) unseen: Vec<(Reason, Option<usize>, String)>,
    /// Whether it was parsed at all.
    pub(crate) parsed: bool,
}
