//! GitHub workflow commands: a line for each finding that becomes an annotation of the changed file, and a last line in plain words.
//!
//! GitHub shows ten errors, ten warnings and ten notices of a step, so the worst come first. There is no annotation without a place, so
//! what was not seen is one warning for the run.

use std::cmp::Reverse;
use std::io::{self, Write};

use cookielint_engine::finding::{Finding, Outcome};
use cookielint_rules::model::Severity;

use crate::escape::{is_hidden, push_visible};
use crate::run::{RunInfo, Verbosity};
use crate::summary::{Summary, missed};

/// So many files that were not seen are named.
const NAMED: usize = 10;

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    let mut findings: Vec<&Finding> = outcome.reported().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    findings.iter().try_for_each(|finding| annotation(finding, out))?;
    let summary = Summary::of(outcome, run);
    if let Some(not_seen) = summary.not_seen() {
        let missed = missed(outcome);
        let mut names: Vec<String> =
            missed.values().take(NAMED).map(|unseen| format!("{} ({})", unseen.path, unseen.reason.text())).collect();
        if missed.len() > NAMED {
            names.push(format!("and {} more", missed.len() - NAMED));
        }
        let colon = if names.is_empty() { "" } else { ": " };
        writeln!(out, "::warning title=cookielint::{}", message(&format!("{not_seen}{colon}{}", names.join(", "))))?;
    }
    if run.verbosity == Verbosity::Quiet {
        return Ok(());
    }
    writeln!(out, "cookielint: {}", summary.sentence())
}

fn annotation(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let command = match finding.severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "notice",
    };
    let region = finding.focus.region;
    write!(out, "::{command} file={},line={}", property(&finding.path), region.start_line)?;
    // Of an annotation over several lines only the last would carry the message, away from where the cookie begins.
    if region.start_line == region.end_line {
        write!(out, ",endLine={},col={},endColumn={}", region.end_line, region.start_column, region.end_column)?;
    }
    let fix = finding.fix_code.as_deref().unwrap_or(&finding.fix);
    let text =
        [finding.message.as_str(), finding.why.as_str()].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join("\n");
    let text = if fix.is_empty() { text } else { format!("{text}\nFix: {fix}") };
    writeln!(out, ",title={}::{}", property(&format!("cookielint: {}", finding.rule)), message(&text))
}

/// The text of a command: on one line, its line ends encoded, other control characters visible (the log is shown in colours).
fn message(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => encoded.push_str("%25"),
            '\r' => encoded.push_str("%0D"),
            '\n' => encoded.push_str("%0A"),
            '\t' => encoded.push('\t'),
            c if is_hidden(c) => push_visible(&mut encoded, c),
            c => encoded.push(c),
        }
    }
    encoded
}

/// A property of a command: further, what would end it is encoded.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_command_is_made_of_is_encoded() {
        assert_eq!(message("50%\r\n::error::x, y"), "50%25%0D%0A::error::x, y");
        assert_eq!(property("a,b:c%d\n"), "a%2Cb%3Ac%25d%0A");
        assert_eq!(message("\u{1b}[31m"), "\\u{1b}[31m");
    }
}
