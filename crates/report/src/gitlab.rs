//! A GitLab code quality report: an array of issues, which a merge request shows as a difference to its target.
//!
//! The format knows nothing but issues in files. A file that was not fully seen is one too, of the least severity: an empty report would
//! say that all is well.

use std::io::{self, Write};

use cookielint_engine::finding::{Finding, Outcome, Reason, Unseen};
use cookielint_rules::model::Severity;
use serde::Serialize;

use crate::pretty;
use crate::summary::{missed, reason_name};

#[derive(Serialize)]
struct Issue<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    categories: [&'static str; 1],
    location: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Content>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

#[derive(Serialize)]
struct Content {
    body: String,
}

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let missed = missed(outcome);
    let unseen = missed.iter().map(|((_, reason), unseen)| Issue::of_unseen(*reason, unseen));
    let issues: Vec<Issue<'_>> = outcome.reported().map(Issue::of_finding).chain(unseen).collect();
    pretty::write(&issues, out)
}

impl<'a> Issue<'a> {
    fn of_finding(finding: &'a Finding) -> Self {
        let severity = match finding.severity {
            Severity::Critical => "blocker",
            Severity::High => "critical",
            Severity::Medium => "major",
            Severity::Low => "minor",
            Severity::Info => "info",
        };
        let fix = finding.fix_code.as_deref().unwrap_or(&finding.fix);
        let region = finding.focus.region;
        Issue {
            kind: "issue",
            description: finding.message.clone(),
            check_name: finding.rule.clone(),
            fingerprint: finding.fingerprint.clone(),
            severity,
            categories: ["Security"],
            location: Place { path: &finding.path, lines: Lines { begin: region.start_line, end: region.end_line } },
            content: Some(Content { body: format!("{}\n\nFix: {fix}", finding.why) }),
        }
    }

    fn of_unseen(reason: Reason, unseen: &'a Unseen) -> Self {
        let line = unseen.line.unwrap_or(1);
        Issue {
            kind: "issue",
            description: format!("Not fully seen: {}", reason.text()),
            check_name: "not-fully-seen".to_owned(),
            fingerprint: format!("not-fully-seen:{}:{}", reason_name(reason), unseen.path),
            severity: "info",
            categories: ["Security"],
            location: Place { path: &unseen.path, lines: Lines { begin: line, end: line } },
            content: Some(Content { body: unseen.detail.clone() }).filter(|content| !content.body.is_empty()),
        }
    }
}
