//! The report for scripts. Its shape is a promise of its own, apart from the engine's types: `docs/findings.schema.json` says it, and
//! `version` changes when a reader would have to.

use std::collections::BTreeSet;
use std::io::{self, Write};

use cookielint_engine::finding::{Finding, Location, Outcome, Snippet};
use cookielint_rules::model::{Knowledge, Rule};
use serde::Serialize;

use crate::pretty;
use crate::run::RunInfo;
use crate::summary::{SEVERITIES, Summary, confidence_name, reason_name, severity_name, suppressed};

/// The version of the shape.
const VERSION: u32 = 1;
/// Code longer than this (in bytes) is left out: minified files would repeat megabytes for each finding.
pub(crate) const LONGEST_SNIPPET: usize = 4096;

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    pretty::write(&Document::new(outcome, knowledge, run), out)
}

/// The code of a snippet, unless it is too long to be repeated.
pub(crate) fn code(snippet: &Snippet) -> Option<&str> {
    Some(snippet.text.as_str()).filter(|text| !text.is_empty() && text.len() <= LONGEST_SNIPPET)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool<'a>,
    run: Run<'a>,
    complete: bool,
    summary: Numbers,
    findings: Vec<Entry<'a>>,
    suppressed: Vec<Entry<'a>>,
    unused_suppressions: Vec<Unused<'a>>,
    not_seen: Vec<NotSeen<'a>>,
    rules: Vec<RuleEntry<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'a str,
}

#[derive(Serialize)]
struct Run<'a> {
    paths: &'a [String],
    configuration: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'a str>,
}

#[derive(Serialize)]
struct Numbers {
    findings: usize,
    severities: serde_json::Map<String, serde_json::Value>,
    hidden: HiddenNumbers,
    suppressed: SuppressedNumbers,
    sites: usize,
    files: Files,
}

#[derive(Serialize)]
struct HiddenNumbers {
    confidence: usize,
    severity: usize,
    place: usize,
}

#[derive(Serialize)]
struct SuppressedNumbers {
    comment: usize,
    configuration: usize,
}

#[derive(Serialize)]
struct Files {
    listed: usize,
    unsupported: usize,
    read: usize,
    parsed: usize,
    bytes_read: u64,
    with_findings: usize,
    not_fully_seen: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: &'static str,
    confidence: &'static str,
    path: &'a str,
    project: &'a str,
    place: &'a str,
    language: &'a str,
    api: Option<&'a str>,
    api_title: Option<&'a str>,
    attribute: &'a str,
    value: &'a str,
    cookie: Option<&'a str>,
    kind: &'a str,
    message: &'a str,
    why: &'a str,
    fix: &'a str,
    fix_code: Option<&'a str>,
    site: Range,
    focus: Range,
    code: Option<Code<'a>>,
    steps: Vec<StepEntry<'a>>,
    fingerprint: &'a str,
    fingerprint_without_path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppression: Option<SuppressionEntry<'a>>,
}

#[derive(Serialize)]
struct Range {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

#[derive(Serialize)]
struct Code<'a> {
    first_line: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct StepEntry<'a> {
    path: &'a str,
    location: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct SuppressionEntry<'a> {
    kind: &'a str,
    reason: &'a str,
    path: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct Unused<'a> {
    path: &'a str,
    line: usize,
    rules: &'a [String],
}

#[derive(Serialize)]
struct NotSeen<'a> {
    path: &'a str,
    line: Option<usize>,
    reason: &'static str,
    text: &'static str,
    detail: &'a str,
    incomplete: bool,
}

#[derive(Serialize)]
struct RuleEntry<'a> {
    id: &'a str,
    title: &'a str,
    severity: &'static str,
    why: &'a str,
    fix: &'a str,
    cwe: &'a [u32],
    owasp: &'a [String],
    references: &'a [String],
    tags: &'a [String],
}

impl<'a> Document<'a> {
    fn new(outcome: &'a Outcome, knowledge: &'a Knowledge, run: &'a RunInfo) -> Self {
        let summary = Summary::of(outcome, run);
        let times = run.times.as_ref();
        let used: BTreeSet<&str> = outcome.reported().chain(suppressed(outcome)).map(|finding| finding.rule.as_str()).collect();
        let not_seen = outcome.unseen.iter().map(|unseen| NotSeen {
            path: &unseen.path,
            line: unseen.line,
            reason: reason_name(unseen.reason),
            text: unseen.reason.text(),
            detail: &unseen.detail,
            incomplete: unseen.reason.is_incomplete(),
        });
        Document {
            version: VERSION,
            tool: Tool { name: "cookielint", version: &run.version },
            run: Run {
                paths: &run.paths,
                configuration: run.configuration.as_deref(),
                start: times.map(|times| times.start.as_str()),
                end: times.map(|times| times.end.as_str()),
            },
            complete: !summary.incomplete,
            summary: Numbers::new(outcome, &summary),
            findings: outcome.reported().map(Entry::new).collect(),
            suppressed: suppressed(outcome).map(Entry::new).collect(),
            unused_suppressions: outcome
                .unused
                .iter()
                .map(|unused| Unused { path: &unused.path, line: unused.line, rules: &unused.rules })
                .collect(),
            not_seen: not_seen.collect(),
            rules: knowledge.rules.iter().filter(|rule| used.contains(rule.id.as_str())).map(RuleEntry::new).collect(),
        }
    }
}

impl Numbers {
    fn new(outcome: &Outcome, summary: &Summary) -> Self {
        let counts = outcome.counts;
        let severities = SEVERITIES.iter().zip(summary.by_severity);
        Numbers {
            findings: summary.findings,
            severities: severities.map(|(severity, number)| (severity_name(*severity).to_owned(), number.into())).collect(),
            hidden: HiddenNumbers { confidence: summary.hidden_confidence, severity: summary.hidden_severity, place: summary.hidden_place },
            suppressed: SuppressedNumbers { comment: summary.by_comment, configuration: summary.by_configuration },
            sites: counts.sites,
            files: Files {
                listed: counts.files_listed,
                unsupported: counts.files_unsupported,
                read: counts.files_read,
                parsed: counts.files_parsed,
                bytes_read: counts.bytes_read,
                with_findings: summary.files_with_findings,
                not_fully_seen: summary.missed_files,
            },
        }
    }
}

impl<'a> Entry<'a> {
    fn new(finding: &'a Finding) -> Self {
        let given = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        let steps = finding.steps.iter().map(|step| StepEntry {
            path: step.path.as_ref().unwrap_or(&finding.path),
            location: Range::new(&step.location),
            text: &step.text,
        });
        Entry {
            rule: &finding.rule,
            severity: severity_name(finding.severity),
            confidence: confidence_name(finding.confidence),
            path: &finding.path,
            project: &finding.project,
            place: &finding.place,
            language: &finding.language,
            api: given(&finding.api),
            api_title: given(&finding.api_title),
            attribute: &finding.attribute,
            value: &finding.value,
            cookie: finding.cookie.as_deref(),
            kind: &finding.kind,
            message: &finding.message,
            why: &finding.why,
            fix: &finding.fix,
            fix_code: finding.fix_code.as_deref(),
            site: Range::new(&finding.site),
            focus: Range::new(&finding.focus),
            code: code(&finding.snippet).map(|text| Code { first_line: finding.snippet.first_line, text }),
            steps: steps.collect(),
            fingerprint: &finding.fingerprint,
            fingerprint_without_path: &finding.fingerprint_without_path,
            suppression: finding.suppression.as_ref().map(|suppression| SuppressionEntry {
                kind: &suppression.kind,
                reason: &suppression.reason,
                path: &suppression.path,
                line: suppression.line,
            }),
        }
    }
}

impl Range {
    fn new(location: &Location) -> Self {
        let region = location.region;
        Range {
            start_line: region.start_line,
            start_column: region.start_column,
            end_line: region.end_line,
            end_column: region.end_column,
            start_byte: location.span.start,
            end_byte: location.span.end,
        }
    }
}

impl<'a> RuleEntry<'a> {
    fn new(rule: &'a Rule) -> Self {
        RuleEntry {
            id: &rule.id,
            title: &rule.title,
            severity: severity_name(rule.severity),
            why: &rule.why,
            fix: &rule.fix,
            cwe: &rule.cwe,
            owasp: &rule.owasp,
            references: &rule.references,
            tags: &rule.tags,
        }
    }
}
