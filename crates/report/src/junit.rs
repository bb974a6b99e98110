//! JUnit XML: a suite for every file that has something to say, and one for the run, so that a clean scan is a passed test and not an empty
//! file. A finding is a failure, a suppressed one is skipped, a file that was not fully seen is an error.

use std::collections::BTreeMap;
use std::io::{self, Write};

use cookielint_engine::finding::{Finding, Outcome, Reason, Unseen};

use crate::escape::{is_hidden, push_visible};
use crate::run::RunInfo;
use crate::summary::{Summary, missed, reason_name, severity_name, suppressed};

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    let summary = Summary::of(outcome, run);
    let suites = suites(outcome);
    let run_fails = summary.incomplete && summary.missed_files == 0;
    let errors = suites.values().map(|suite| suite.missed.len()).sum::<usize>() + usize::from(run_fails);
    let tests = suites.values().map(Suite::tests).sum::<usize>() + 1;
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        out,
        r#"<testsuites name="cookielint" tests="{tests}" failures="{}" errors="{errors}" skipped="{}">"#,
        summary.findings,
        summary.suppressed()
    )?;
    writeln!(out, r#"  <testsuite name="cookielint" tests="1" failures="0" errors="{}" skipped="0">"#, usize::from(run_fails))?;
    let sentence = escape(&summary.sentence());
    writeln!(out, r#"    <testcase classname="cookielint" name="scan">"#)?;
    if run_fails {
        writeln!(out, r#"      <error type="incomplete" message="{sentence}"/>"#)?;
    } else {
        writeln!(out, "      <system-out>{sentence}</system-out>")?;
    }
    writeln!(out, "    </testcase>")?;
    writeln!(out, "  </testsuite>")?;
    suites.iter().try_for_each(|(path, suite)| suite.write(path, out))?;
    writeln!(out, "</testsuites>")
}

/// What there is to say about a file.
#[derive(Default)]
struct Suite<'a> {
    failures: Vec<&'a Finding>,
    skipped: Vec<&'a Finding>,
    missed: Vec<(Reason, &'a Unseen)>,
}

fn suites(outcome: &Outcome) -> BTreeMap<&str, Suite<'_>> {
    let mut suites: BTreeMap<&str, Suite<'_>> = BTreeMap::new();
    for finding in outcome.reported() {
        suites.entry(&finding.path).or_default().failures.push(finding);
    }
    for finding in suppressed(outcome) {
        suites.entry(&finding.path).or_default().skipped.push(finding);
    }
    for ((path, reason), unseen) in missed(outcome) {
        suites.entry(path).or_default().missed.push((reason, unseen));
    }
    suites
}

impl Suite<'_> {
    fn tests(&self) -> usize {
        self.failures.len() + self.skipped.len() + self.missed.len()
    }

    fn write(&self, path: &str, out: &mut dyn Write) -> io::Result<()> {
        let path = escape(path);
        writeln!(
            out,
            r#"  <testsuite name="{path}" tests="{}" failures="{}" errors="{}" skipped="{}">"#,
            self.tests(),
            self.failures.len(),
            self.missed.len(),
            self.skipped.len()
        )?;
        for finding in &self.failures {
            case(&path, finding, out)?;
            let severity = severity_name(finding.severity);
            writeln!(out, r#"      <failure type="{severity}" message="{}">{}</failure>"#, escape(&finding.message), body(finding))?;
            writeln!(out, "    </testcase>")?;
        }
        for finding in &self.skipped {
            case(&path, finding, out)?;
            let reason = finding.suppression.as_ref().map_or("", |suppression| suppression.reason.as_str());
            let reason = if reason.is_empty() { "no reason given" } else { reason };
            writeln!(out, r#"      <skipped message="suppressed: {}"/>"#, escape(reason))?;
            writeln!(out, "    </testcase>")?;
        }
        for (reason, unseen) in &self.missed {
            writeln!(
                out,
                r#"    <testcase classname="{path}" name="{}" file="{path}" line="{}">"#,
                reason_name(*reason),
                unseen.line.unwrap_or(1)
            )?;
            let detail = escape(&unseen.detail);
            writeln!(out, r#"      <error type="{}" message="Not fully seen: {}">{detail}</error>"#, reason_name(*reason), reason.text())?;
            writeln!(out, "    </testcase>")?;
        }
        writeln!(out, "  </testsuite>")
    }
}

/// The beginning of a test case.
fn case(path: &str, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let region = finding.focus.region;
    let (line, column, rule) = (region.start_line, region.start_column, escape(&finding.rule));
    writeln!(out, r#"    <testcase classname="{path}" name="{rule}:{line}:{column}" file="{path}" line="{line}">"#)
}

/// What is wrong with it, at length.
fn body(finding: &Finding) -> String {
    let region = finding.focus.region;
    let place = format!("{}:{}:{}", finding.path, region.start_line, region.start_column);
    let fix = finding.fix_code.as_deref().unwrap_or(&finding.fix);
    // Outside of attributes line ends may stay what they are.
    escape(&format!("{place}\n{}\nwhy: {}\nfix: {fix}", finding.message, finding.why)).replace("&#10;", "\n")
}

/// Text or the value of an attribute. What XML 1.0 cannot hold in any spelling becomes visible, as does what reorders text; line ends
/// survive in attributes as character references.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            // Noncharacters are no control characters, yet not allowed.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c if is_hidden(c) => push_visible(&mut escaped, c),
            c => escaped.push(c),
        }
    }
    escaped
}
