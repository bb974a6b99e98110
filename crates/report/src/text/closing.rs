//! The end of the report: the findings in numbers, what is not shown and how to see it, and what was not seen. A scan that saw less than
//! it was asked to see never ends with a clean bill.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use cookielint_engine::finding::{Outcome, Reason, Unseen};

use super::paint::Paint;
use crate::escape::visible;
use crate::run::{RunInfo, Verbosity};
use crate::summary::{Summary, count, severity_name, suppressed};

/// So many entries of a list are named unless more is asked for.
const NAMED: usize = 5;

/// Writes it.
pub(super) fn write(outcome: &Outcome, run: &RunInfo, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let summary = Summary::of(outcome, run);
    if run.verbosity == Verbosity::Quiet {
        return match summary.not_seen() {
            Some(_) => writeln!(out, "{}", headline(&summary, paint)),
            None => Ok(()),
        };
    }
    let closing = Closing { outcome, summary: &summary, run, paint };
    writeln!(out, "{}", headline(&summary, paint))?;
    closing.not_shown(out)?;
    closing.unused(out)?;
    closing.not_seen(out)?;
    closing.left_out(out)?;
    closing.about(out)
}

/// `2 findings in 1 of 57 files: 1 high, 1 low; 2 files not fully seen`
fn headline(summary: &Summary, paint: Paint) -> String {
    let found = summary.found();
    let mut line = match (summary.findings, summary.incomplete, summary.files) {
        (0, false, 1..) => paint.good(&found),
        _ => paint.strong(&found),
    };
    let severities: Vec<String> =
        summary.severities().map(|(severity, number)| paint.severity(severity, &format!("{number} {}", severity_name(severity)))).collect();
    if !severities.is_empty() {
        line.push_str(&format!(": {}", severities.join(", ")));
    }
    if let Some(not_seen) = summary.not_seen() {
        line.push_str(&format!("; {}", paint.warning(&not_seen)));
    }
    line
}

/// What the parts have in common.
struct Closing<'a> {
    outcome: &'a Outcome,
    summary: &'a Summary,
    run: &'a RunInfo,
    paint: Paint,
}

impl Closing<'_> {
    /// What was found and is not in the list above, and which option shows it.
    fn not_shown(&self, out: &mut dyn Write) -> io::Result<()> {
        let summary = self.summary;
        if summary.hidden() > 0 {
            let hidden = [
                (summary.hidden_confidence, "of lower confidence", "--min-confidence low"),
                (summary.hidden_severity, "of lower severity", "--min-severity info"),
                (summary.hidden_place, "in tests, examples or development code", "--include-tests"),
            ];
            let parts: Vec<String> = hidden
                .iter()
                .filter(|(number, ..)| *number > 0)
                .map(|(number, what, option)| format!("{number} {what} ({})", self.paint.strong(option)))
                .collect();
            writeln!(out, "Hidden: {}", parts.join(", "))?;
        }
        if summary.suppressed() > 0 {
            let by = [(summary.by_comment, "in the code"), (summary.by_configuration, "in the configuration")];
            let parts: Vec<String> = by.iter().filter(|(number, _)| *number > 0).map(|(number, what)| format!("{number} {what}")).collect();
            writeln!(out, "Suppressed: {}", parts.join(", "))?;
            if self.run.verbosity == Verbosity::Verbose {
                self.suppressions(out)?;
            }
        }
        Ok(())
    }

    fn suppressions(&self, out: &mut dyn Write) -> io::Result<()> {
        suppressed(self.outcome).try_for_each(|finding| {
            let line = finding.focus.region.start_line;
            let reason = finding.suppression.as_ref().map_or("", |suppression| suppression.reason.as_str());
            let reason = if reason.is_empty() { "no reason given" } else { reason };
            writeln!(out, "  {}:{line}  {}  {}", visible(&finding.path), visible(&finding.rule), visible(reason))
        })
    }

    /// Suppressions without effect.
    fn unused(&self, out: &mut dyn Write) -> io::Result<()> {
        let unused = &self.outcome.unused;
        if unused.is_empty() {
            return Ok(());
        }
        let headline = count(unused.len(), "suppression has no effect", "suppressions have no effect");
        writeln!(out, "{}:", self.paint.warning(&headline))?;
        let lines = unused.iter().map(|unused| {
            let rules = if unused.rules.is_empty() { "all rules".to_owned() } else { unused.rules.join(", ") };
            format!("{}:{}  {}", visible(&unused.path), unused.line, visible(&rules))
        });
        self.list(lines, "  ", out)
    }

    /// What could have held a site and was not seen, by reason.
    fn not_seen(&self, out: &mut dyn Write) -> io::Result<()> {
        let missed = by_reason(self.outcome, true);
        if missed.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.paint.warning("Not fully seen:"))?;
        for (reason, unseen) in missed {
            writeln!(out, "  {} ({})", reason.text(), unseen.len())?;
            self.list(unseen.iter().map(|unseen| named(unseen)), "    ", out)?;
        }
        Ok(())
    }

    /// What was left out on purpose.
    fn left_out(&self, out: &mut dyn Write) -> io::Result<()> {
        let left_out = by_reason(self.outcome, false);
        if left_out.is_empty() {
            return Ok(());
        }
        if self.run.verbosity == Verbosity::Verbose {
            writeln!(out, "Left out:")?;
            return left_out.iter().try_for_each(|(reason, unseen)| {
                writeln!(out, "  {} ({})", reason.text(), unseen.len())?;
                self.list(unseen.iter().map(|unseen| named(unseen)), "    ", out)
            });
        }
        let parts: Vec<String> = left_out.iter().map(|(reason, unseen)| format!("{} {}", unseen.len(), reason.text())).collect();
        writeln!(out, "Left out: {}", parts.join(", "))
    }

    /// What the scan went by.
    fn about(&self, out: &mut dyn Write) -> io::Result<()> {
        let verbose = self.run.verbosity == Verbosity::Verbose;
        match &self.run.configuration {
            Some(path) => writeln!(out, "{} {}", self.paint.faint("Configuration:"), visible(path))?,
            None if verbose => writeln!(out, "{} none", self.paint.faint("Configuration:"))?,
            None => {}
        }
        if !verbose {
            return Ok(());
        }
        let counts = self.outcome.counts;
        let files = format!(
            "{} listed, {} of no known language, {} read ({} bytes), {} parsed",
            counts.files_listed, counts.files_unsupported, counts.files_read, counts.bytes_read, counts.files_parsed
        );
        writeln!(out, "{} {files}", self.paint.faint("Files:"))?;
        writeln!(out, "{} {}", self.paint.faint("Sites:"), counts.sites)
    }

    /// A list, cut unless everything is asked for.
    fn list(&self, lines: impl ExactSizeIterator<Item = String>, indent: &str, out: &mut dyn Write) -> io::Result<()> {
        let all = lines.len();
        // A line that says "1 more" takes the place of the one it hides.
        let named = if self.run.verbosity == Verbosity::Verbose || all <= NAMED + 1 { all } else { NAMED };
        for line in lines.take(named) {
            writeln!(out, "{indent}{line}")?;
        }
        if all > named {
            writeln!(out, "{indent}and {} more ({})", all - named, self.paint.strong("--verbose"))?;
        }
        Ok(())
    }
}

/// What was not seen, by reason: what makes the scan incomplete, or the rest. No line is said twice.
fn by_reason(outcome: &Outcome, incomplete: bool) -> BTreeMap<Reason, Vec<&Unseen>> {
    let mut reasons: BTreeMap<Reason, BTreeSet<&Unseen>> = BTreeMap::new();
    for unseen in outcome.unseen.iter().filter(|unseen| unseen.reason.is_incomplete() == incomplete) {
        reasons.entry(unseen.reason).or_default().insert(unseen);
    }
    reasons.into_iter().map(|(reason, unseen)| (reason, unseen.into_iter().collect())).collect()
}

/// `web/server.js:3  detail`
fn named(unseen: &Unseen) -> String {
    let mut text = visible(&unseen.path).into_owned();
    if let Some(line) = unseen.line {
        text.push_str(&format!(":{line}"));
    }
    if !unseen.detail.is_empty() {
        text.push_str(&format!("  {}", visible(&unseen.detail)));
    }
    text
}
