//! What all formats count alike: severities, what was hidden or suppressed, what was not seen, and the one sentence that sums a run up.

use std::collections::{BTreeMap, BTreeSet};

use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Unseen};
use cookielint_rules::model::{Confidence, Severity};

use crate::run::RunInfo;

/// Severities, worst first.
pub(crate) const SEVERITIES: [Severity; 5] = [Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info];

/// The word for a severity.
pub(crate) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

/// The word for a confidence.
pub(crate) fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

/// The word for a reason, as in the JSON.
pub(crate) fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Unreadable => "unreadable",
        Reason::Vanished => "vanished",
        Reason::DanglingLink => "dangling-link",
        Reason::CyclicLink => "cyclic-link",
        Reason::OutsideLink => "outside-link",
        Reason::Special => "special",
        Reason::TooLarge => "too-large",
        Reason::Encoding => "encoding",
        Reason::ParseLimit => "parse-limit",
        Reason::MatchLimit => "match-limit",
        Reason::ResolveLimit => "resolve-limit",
        Reason::Panic => "panic",
        Reason::Syntax => "syntax",
        Reason::Generated => "generated",
        Reason::Binary => "binary",
    }
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The findings that a report carries although they count for nothing: suppressed, and not hidden on top of that.
pub(crate) fn suppressed(outcome: &Outcome) -> impl Iterator<Item = &Finding> {
    outcome.findings.iter().filter(|finding| finding.suppression.is_some() && finding.hidden.is_none())
}

/// What was not seen and could have held a site, by path and reason. A file with many unreadable places is one entry, at its first.
pub(crate) fn missed(outcome: &Outcome) -> BTreeMap<(&str, Reason), &Unseen> {
    let mut missed = BTreeMap::new();
    for unseen in outcome.unseen.iter().filter(|unseen| unseen.reason.is_incomplete()) {
        missed.entry((unseen.path.as_str(), unseen.reason)).or_insert(unseen);
    }
    missed
}

/// An outcome in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Findings that are reported.
    pub(crate) findings: usize,
    /// Files that have some.
    pub(crate) files_with_findings: usize,
    /// Reported findings by severity, worst first.
    pub(crate) by_severity: [usize; 5],
    /// Files whose content was looked at.
    pub(crate) files: usize,
    /// Hidden for their confidence.
    pub(crate) hidden_confidence: usize,
    /// Hidden for their severity.
    pub(crate) hidden_severity: usize,
    /// Hidden for their place.
    pub(crate) hidden_place: usize,
    /// Suppressed by a comment.
    pub(crate) by_comment: usize,
    /// Suppressed by the configuration.
    pub(crate) by_configuration: usize,
    /// Files that could have held a site and were not or not fully seen.
    pub(crate) missed_files: usize,
    /// Whether something that could have held a site was not seen.
    pub(crate) incomplete: bool,
}

impl Summary {
    /// Counts.
    pub(crate) fn new(outcome: &Outcome, run_is_incomplete: bool) -> Self {
        let mut summary = Summary { files: outcome.counts.files_read, ..Summary::default() };
        for finding in outcome.reported() {
            summary.findings += 1;
            for (severity, number) in SEVERITIES.iter().zip(&mut summary.by_severity) {
                *number += usize::from(*severity == finding.severity);
            }
        }
        summary.files_with_findings = outcome.reported().map(|finding| finding.path.as_str()).collect::<BTreeSet<_>>().len();
        for finding in &outcome.findings {
            match &finding.hidden {
                Some(Hidden::Confidence) => summary.hidden_confidence += 1,
                Some(Hidden::Severity) => summary.hidden_severity += 1,
                Some(Hidden::Place) => summary.hidden_place += 1,
                None => {}
            }
        }
        for finding in suppressed(outcome) {
            match &finding.suppression {
                Some(suppression) if suppression.kind == "comment" => summary.by_comment += 1,
                _ => summary.by_configuration += 1,
            }
        }
        summary.missed_files = missed(outcome).keys().map(|(path, _)| *path).collect::<BTreeSet<_>>().len();
        summary.incomplete = run_is_incomplete || outcome.is_incomplete();
        summary
    }

    /// Of an outcome and its run.
    pub(crate) fn of(outcome: &Outcome, run: &RunInfo) -> Self {
        Summary::new(outcome, run.incomplete)
    }

    /// Findings by severity, worst first, without those of which there are none.
    pub(crate) fn severities(&self) -> impl Iterator<Item = (Severity, usize)> {
        SEVERITIES.iter().copied().zip(self.by_severity).filter(|(_, number)| *number > 0)
    }

    /// How much of it is hidden.
    pub(crate) fn hidden(&self) -> usize {
        self.hidden_confidence + self.hidden_severity + self.hidden_place
    }

    /// How much of it is suppressed.
    pub(crate) fn suppressed(&self) -> usize {
        self.by_comment + self.by_configuration
    }

    /// What was found, without what was not seen: `2 findings in 1 of 57 files`.
    pub(crate) fn found(&self) -> String {
        let files = count(self.files, "file", "files");
        match (self.findings, self.files) {
            (0, 0) => "Nothing was scanned".to_owned(),
            (0, _) => format!("No findings in {files}"),
            // A count of files that were read need not include those of findings that were made elsewhere.
            (_, all) if all <= self.files_with_findings => {
                format!("{} in {}", self.findings_counted(), count(self.files_with_findings, "file", "files"))
            }
            _ => format!("{} in {} of {files}", self.findings_counted(), self.files_with_findings),
        }
    }

    /// What was not seen: `2 files not fully seen`. Empty if all was.
    pub(crate) fn not_seen(&self) -> Option<String> {
        match (self.incomplete, self.missed_files) {
            (false, _) => None,
            (true, 0) => Some("not everything was seen".to_owned()),
            (true, files) => Some(format!("{} not fully seen", count(files, "file", "files"))),
        }
    }

    /// The run in a sentence: `2 findings in 1 of 57 files (1 high, 1 low); 2 files not fully seen`.
    pub(crate) fn sentence(&self) -> String {
        let mut sentence = self.found();
        let severities: Vec<String> = self.severities().map(|(severity, number)| format!("{number} {}", severity_name(severity))).collect();
        if !severities.is_empty() {
            sentence.push_str(&format!(" ({})", severities.join(", ")));
        }
        if let Some(not_seen) = self.not_seen() {
            sentence.push_str("; ");
            sentence.push_str(&not_seen);
        }
        sentence
    }

    fn findings_counted(&self) -> String {
        count(self.findings, "finding", "findings")
    }
}
