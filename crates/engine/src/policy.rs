//! What a user asked for: which rules, from which severity and confidence on, in which places, and what they chose to suppress. Applied by
//! the judge to facts; it never reaches the left half of the walk, so no cache depends on it.

use std::collections::BTreeMap;

use cookielint_rules::model::{Confidence, Severity};
use globset::GlobSet;

/// A suppression written in the configuration.
#[derive(Debug, Clone)]
pub struct PathSuppression {
    /// Rules, empty for all.
    pub rules: Vec<String>,
    /// Files.
    pub globs: GlobSet,
    /// Only attributes or key paths of this name, if given.
    pub key: Option<String>,
    /// Why.
    pub reason: String,
    /// The configuration file and the line.
    pub file: String,
    /// See `file`.
    pub line: usize,
}

/// What a user asked for.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Only these rules (ids, globs with `*`), empty for all.
    pub select: Vec<String>,
    /// Not these rules.
    pub ignore: Vec<String>,
    /// Findings below are hidden.
    pub min_severity: Severity,
    /// Findings below are hidden.
    pub min_confidence: Confidence,
    /// Whether tests, examples and development settings are reported too.
    pub include_tests: bool,
    /// Severities by rule id.
    pub severities: BTreeMap<String, Severity>,
    /// Suppressions by path.
    pub suppressions: Vec<PathSuppression>,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            select: Vec::new(),
            ignore: Vec::new(),
            min_severity: Severity::Low,
            min_confidence: Confidence::Medium,
            include_tests: false,
            severities: BTreeMap::new(),
            suppressions: Vec::new(),
        }
    }
}
