//! Exit codes, and the one place that decides which of them a scan ends with.

use cookielint_engine::finding::Outcome;
use cookielint_rules::model::Severity;

/// How a run ends. The numbers are part of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    /// Findings (or examples that do not hold).
    Findings = 1,
    /// Wrong usage, configuration or rules, or a named path that does not exist.
    Usage = 2,
    /// Nothing to scan.
    Nothing = 3,
    /// Something that could hold a site was not seen.
    Incomplete = 4,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        std::process::ExitCode::from(exit as u8)
    }
}

/// What was asked about exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExitPolicy {
    /// Findings of at least this severity count.
    pub fail_on: Severity,
    /// Findings do not count.
    pub exit_zero: bool,
    /// Incomplete beats findings.
    pub strict: bool,
}

impl Default for ExitPolicy {
    fn default() -> Self {
        ExitPolicy { fail_on: Severity::Low, exit_zero: false, strict: false }
    }
}

impl ExitPolicy {
    /// The exit of a scan of `files` files. Incomplete beats nothing to scan, because something was there; it beats findings only
    /// when strict, because findings are what a pipeline waits for.
    pub fn exit(&self, outcome: &Outcome, files: usize) -> Exit {
        let failing = !self.exit_zero && outcome.reported().any(|finding| finding.severity >= self.fail_on);
        match (outcome.is_incomplete(), failing) {
            (true, false) => Exit::Incomplete,
            (true, true) if self.strict => Exit::Incomplete,
            (_, true) => Exit::Findings,
            (false, false) if files == 0 => Exit::Nothing,
            (false, false) => Exit::Clean,
        }
    }
}

#[cfg(test)]
mod tests {
    use cookielint_engine::finding::{Finding, Hidden, Reason, Suppression, Unseen};

    use super::*;
    use crate::fixtures::finding;

    fn outcome(findings: Vec<Finding>, unseen: &[Reason]) -> Outcome {
        let unseen = unseen.iter().map(|&reason| Unseen { path: "a.js".into(), line: None, reason, detail: String::new() }).collect();
        Outcome { findings, unseen, ..Outcome::default() }
    }

    fn with(severity: Severity) -> Finding {
        Finding { severity, ..finding("secure", "a.js", 1) }
    }

    #[test]
    fn findings_count_from_fail_on() {
        let policy = ExitPolicy::default();
        assert_eq!(policy.exit(&outcome(vec![], &[]), 1), Exit::Clean);
        assert_eq!(policy.exit(&outcome(vec![with(Severity::Low)], &[]), 1), Exit::Findings);
        assert_eq!(policy.exit(&outcome(vec![with(Severity::Info)], &[]), 1), Exit::Clean);
        let info = ExitPolicy { fail_on: Severity::Info, ..policy };
        assert_eq!(info.exit(&outcome(vec![with(Severity::Info)], &[]), 1), Exit::Findings);
        let high = ExitPolicy { fail_on: Severity::High, ..policy };
        assert_eq!(high.exit(&outcome(vec![with(Severity::Medium)], &[]), 1), Exit::Clean);
        assert_eq!(high.exit(&outcome(vec![with(Severity::Critical)], &[]), 1), Exit::Findings);
    }

    #[test]
    fn what_is_hidden_or_suppressed_does_not_count() {
        let suppression = Suppression { kind: "comment".into(), reason: String::new(), path: "a.js".into(), line: 1 };
        let quiet = vec![
            Finding { hidden: Some(Hidden::Place), ..with(Severity::High) },
            Finding { suppression: Some(suppression), ..with(Severity::High) },
        ];
        assert_eq!(ExitPolicy::default().exit(&outcome(quiet, &[]), 1), Exit::Clean);
    }

    #[test]
    fn incomplete_beats_clean_and_nothing_but_findings_only_when_strict() {
        let policy = ExitPolicy::default();
        let strict = ExitPolicy { strict: true, ..policy };
        let holes = [Reason::Unreadable];
        assert_eq!(policy.exit(&outcome(vec![], &holes), 1), Exit::Incomplete);
        assert_eq!(policy.exit(&outcome(vec![], &holes), 0), Exit::Incomplete);
        assert_eq!(policy.exit(&outcome(vec![with(Severity::High)], &holes), 1), Exit::Findings);
        assert_eq!(strict.exit(&outcome(vec![with(Severity::High)], &holes), 1), Exit::Incomplete);
        assert_eq!(strict.exit(&outcome(vec![with(Severity::High)], &[]), 1), Exit::Findings);
        assert_eq!(policy.exit(&outcome(vec![], &[Reason::Binary, Reason::Special, Reason::OutsideLink]), 1), Exit::Clean);
    }

    #[test]
    fn exit_zero_changes_findings_only() {
        let policy = ExitPolicy { exit_zero: true, ..ExitPolicy::default() };
        assert_eq!(policy.exit(&outcome(vec![with(Severity::High)], &[]), 1), Exit::Clean);
        assert_eq!(policy.exit(&outcome(vec![with(Severity::High)], &[Reason::Unreadable]), 1), Exit::Incomplete);
        assert_eq!(policy.exit(&outcome(vec![], &[]), 0), Exit::Nothing);
    }
}
