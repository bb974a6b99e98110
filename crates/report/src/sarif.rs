//! SARIF 2.1.0. Hidden findings are left out, suppressed ones carry their suppression. A file that was not fully seen is a notification:
//! an error if something that could hold a site was missed, which also makes the execution unsuccessful.

mod log;
mod rule;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use cookielint_engine::finding::{self, Finding, Outcome, Reason, Unseen};
use cookielint_rules::model::{Knowledge, Severity};

use crate::escape::percent_encode_path;
use crate::json::code;
use crate::pretty;
use crate::run::RunInfo;
use crate::summary::{Summary, confidence_name, reason_name, severity_name};
use log::{
    ArtifactBase, ArtifactLocation, CodeFlow, Descriptor, Driver, Invocation, Location, Log, Message, Notification, NotificationKind,
    PhysicalLocation, Region, Result, ResultProperties, Run, RunProperties, Suppression, ThreadFlow, ThreadFlowLocation, Tool,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What paths are relative to. Code scanning services take it for the root of the repository.
const ROOT: &str = "%SRCROOT%";
/// The id of the notification for what is missing without a name.
const INCOMPLETE: &str = "incomplete";

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo, out: &mut dyn Write) -> io::Result<()> {
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [of_run(outcome, knowledge, run)] };
    pretty::write(&log, out)
}

fn of_run(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo) -> Run {
    let summary = Summary::of(outcome, run);
    let indexes: BTreeMap<&str, usize> = knowledge.rules.iter().enumerate().map(|(index, rule)| (rule.id.as_str(), index)).collect();
    let shown = outcome.findings.iter().filter(|finding| finding.hidden.is_none());
    let root = ArtifactBase { description: Message::new("The root of the scanned tree.") };
    Run {
        tool: Tool { driver: driver(outcome, knowledge, run, &summary) },
        invocations: [invocation(outcome, run, &summary)],
        original_uri_base_ids: BTreeMap::from([(ROOT, root)]),
        column_kind: "unicodeCodePoints",
        results: shown.map(|finding| result(finding, &indexes)).collect(),
        properties: RunProperties {
            paths: run.paths.clone(),
            configuration: run.configuration.clone(),
            files_read: summary.files,
            sites: outcome.counts.sites,
            hidden: summary.hidden(),
        },
    }
}

fn driver(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo, summary: &Summary) -> Driver {
    let reasons: BTreeSet<Reason> = outcome.unseen.iter().map(|unseen| unseen.reason).collect();
    let named = reasons.into_iter().map(|reason| (reason_name(reason), reason.text()));
    let unnamed = is_unnamed(summary).then_some((INCOMPLETE, "not everything was seen"));
    Driver {
        name: "cookielint",
        version: run.version.clone(),
        // SARIF wants this one to be a semantic version or absent.
        semantic_version: Some(run.version.clone()).filter(|version| is_semantic(version)),
        short_description: Message::new("Finds cookies that a browser would leak, in the source code of any web stack."),
        rules: knowledge.rules.iter().map(rule::describe).collect(),
        notifications: named.chain(unnamed).map(|(id, text)| NotificationKind { id, short_description: Message::new(text) }).collect(),
    }
}

/// Whether the run is incomplete for a reason that the outcome does not name.
fn is_unnamed(summary: &Summary) -> bool {
    summary.incomplete && summary.missed_files == 0
}

fn is_semantic(version: &str) -> bool {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    core.split('.').count() == 3 && core.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn invocation(outcome: &Outcome, run: &RunInfo, summary: &Summary) -> Invocation {
    let mut notifications: Vec<Notification> = outcome.unseen.iter().map(notification).collect();
    if is_unnamed(summary) {
        let message = Message::new("Not everything was seen: the results are incomplete.");
        notifications.push(Notification { descriptor: Descriptor { id: INCOMPLETE }, level: "error", message, locations: Vec::new() });
    }
    Invocation {
        execution_successful: !summary.incomplete,
        start_time_utc: run.times.as_ref().map(|times| times.start.clone()),
        end_time_utc: run.times.as_ref().map(|times| times.end.clone()),
        tool_execution_notifications: notifications,
    }
}

fn notification(unseen: &Unseen) -> Notification {
    let detail = if unseen.detail.is_empty() { String::new() } else { format!(" ({})", unseen.detail) };
    let region = unseen.line.map(|line| Region { start_line: line.max(1), ..Region::default() });
    Notification {
        descriptor: Descriptor { id: reason_name(unseen.reason) },
        level: if unseen.reason.is_incomplete() { "error" } else { "note" },
        message: Message::new(plain(&format!("{}: {}{detail}", unseen.path, unseen.reason.text()))),
        locations: vec![location(&unseen.path, region)],
    }
}

fn result(finding: &Finding, indexes: &BTreeMap<&str, usize>) -> Result {
    let mut primary = location(&finding.path, Some(region(&finding.focus)));
    primary.physical_location.context_region = context(finding);
    let fix = finding.fix_code.as_deref().unwrap_or(&finding.fix);
    let mut text = finding.message.clone();
    if !fix.is_empty() {
        text.push_str("\nFix: ");
        text.push_str(fix);
    }
    Result {
        rule_id: finding.rule.clone(),
        rule_index: indexes.get(finding.rule.as_str()).copied(),
        level: level(finding.severity),
        message: Message::new(plain(&text)),
        locations: [primary],
        related_locations: related(finding),
        code_flows: flows(finding),
        partial_fingerprints: BTreeMap::from([
            ("cookielint/v1", finding.fingerprint.clone()),
            ("cookieWithoutPath/v1", finding.fingerprint_without_path.clone()),
        ]),
        suppressions: finding.suppression.iter().map(suppression).collect(),
        properties: ResultProperties {
            attribute: finding.attribute.clone(),
            api: Some(finding.api.clone()).filter(|api| !api.is_empty()),
            value: finding.value.clone(),
            cookie: finding.cookie.clone(),
            kind: finding.kind.clone(),
            severity: severity_name(finding.severity),
            confidence: confidence_name(finding.confidence),
            place: finding.place.clone(),
            language: finding.language.clone(),
            project: finding.project.clone(),
        },
    }
}

/// The site, where the finding is about a part of it.
fn related(finding: &Finding) -> Vec<Location> {
    if finding.site.span == finding.focus.span {
        return Vec::new();
    }
    let subject = if finding.api_title.is_empty() { "the site" } else { finding.api_title.as_str() };
    let mut site = location(&finding.path, Some(region(&finding.site)));
    site.id = Some(1);
    site.message = Some(Message::new(plain(subject)));
    vec![site]
}

/// The way to the value, if it is longer than the place where the finding stands.
fn flows(finding: &Finding) -> Vec<CodeFlow> {
    let elsewhere = |step: &finding::Step| step.path.is_some() || step.location.span != finding.focus.span;
    if !finding.steps.iter().any(elsewhere) {
        return Vec::new();
    }
    let locations = finding.steps.iter().map(|step| {
        let mut at = location(step.path.as_ref().unwrap_or(&finding.path), Some(region(&step.location)));
        at.message = Some(Message::new(plain(&step.text)));
        ThreadFlowLocation { location: at }
    });
    vec![CodeFlow { thread_flows: [ThreadFlow { locations: locations.collect() }] }]
}

fn suppression(suppression: &finding::Suppression) -> Suppression {
    let region = Region { start_line: suppression.line.max(1), ..Region::default() };
    Suppression {
        kind: if suppression.kind == "comment" { "inSource" } else { "external" },
        status: "accepted",
        justification: Some(suppression.reason.clone()).filter(|reason| !reason.is_empty()),
        location: location(&suppression.path, Some(region)),
    }
}

/// How SARIF calls a severity.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "note",
    }
}

fn location(path: &str, region: Option<Region>) -> Location {
    let artifact_location = ArtifactLocation { uri: percent_encode_path(path), uri_base_id: ROOT };
    Location { physical_location: PhysicalLocation { artifact_location, region, context_region: None }, ..Location::default() }
}

fn region(location: &finding::Location) -> Region {
    let region = location.region;
    Region {
        // A location that nobody filled in must not make the whole file invalid.
        start_line: region.start_line.max(1),
        start_column: Some(region.start_column.max(1)),
        end_line: Some(region.end_line.max(1)),
        end_column: Some(region.end_column.max(1)),
        snippet: None,
    }
}

/// The lines around the finding, with their text. They must contain the region: a finding elsewhere has none.
fn context(finding: &Finding) -> Option<Region> {
    let text = code(&finding.snippet)?;
    let first = finding.snippet.first_line.max(1);
    let last = first + text.matches('\n').count();
    let focus = finding.focus.region;
    if focus.start_line < first || focus.end_line > last {
        return None;
    }
    Some(Region { start_line: first, end_line: Some(last), snippet: Some(Message::new(text)), ..Region::default() })
}

/// Text from a repository in a message: `[words](target)` would be a link there.
fn plain(text: &str) -> String {
    text.replace("](", "] (")
}
