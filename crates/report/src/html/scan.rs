//! A document from what a scan found. A scan has no history: what is there is open, and nothing is new or fixed.

use std::collections::{BTreeMap, BTreeSet};

use cookielint_engine::finding::{self, Outcome};
use cookielint_rules::model::{self, Knowledge};

use crate::html::document::{
    Decision, Document, Finding, Hidden, Looked, Rule, Run, Snippet, State, States, Step, Target, TargetResult, Unseen, VERSION,
};
use crate::json::code;
use crate::run::RunInfo;
use crate::summary::{Summary, confidence_name, reason_name, severity_name, suppressed};

impl Document {
    /// The document of a single scan.
    pub fn of_scan(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo) -> Document {
        let summary = Summary::of(outcome, run);
        let name = if run.name.is_empty() { "scan" } else { run.name.as_str() };
        let shown = || outcome.reported().chain(suppressed(outcome));
        let used: BTreeSet<&str> = shown().map(|finding| finding.rule.as_str()).collect();
        let mut findings: Vec<&finding::Finding> = shown().collect();
        findings.sort_by(|a, b| (&a.path, a.focus, &a.rule).cmp(&(&b.path, b.focus, &b.rule)));
        let result = if summary.incomplete { TargetResult::Partial } else { TargetResult::Scanned };
        Document {
            version: VERSION,
            title: name.to_owned(),
            tool_version: run.version.clone(),
            notes: Vec::new(),
            runs: vec![run_of(outcome, run, &summary)],
            targets: vec![Target { name: name.to_owned(), result, ..Target::default() }],
            rules: knowledge.rules.iter().filter(|rule| used.contains(rule.id.as_str())).map(Rule::of).collect(),
            findings: findings.into_iter().map(|finding| Finding::of(name, finding)).collect(),
            unseen: outcome.unseen.iter().map(|unseen| Unseen::of(name, unseen)).collect(),
        }
    }
}

fn run_of(outcome: &Outcome, run: &RunInfo, summary: &Summary) -> Run {
    Run {
        id: String::new(),
        time: run.times.as_ref().map(|times| times.start.clone()),
        complete: !summary.incomplete,
        states: States { open: summary.findings, suppressed: suppressed(outcome).count(), ..States::default() },
        present: BTreeMap::new(),
        looked: Looked { targets_scanned: 1, files: summary.files, sites: outcome.counts.sites, ..Looked::default() },
        hidden: Hidden { confidence: summary.hidden_confidence, severity: summary.hidden_severity, place: summary.hidden_place },
    }
}

impl Rule {
    /// What a rule says.
    pub fn of(rule: &model::Rule) -> Rule {
        Rule {
            id: rule.id.clone(),
            title: rule.title.clone(),
            why: rule.why.clone(),
            cwe: rule.cwe.clone(),
            references: rule.references.clone(),
        }
    }
}

impl Finding {
    /// What a scan found in a target. Its life (state, times, owners) is for the caller to say.
    pub fn of(target: &str, found: &finding::Finding) -> Finding {
        let at = found.focus.region;
        Finding {
            id: found.fingerprint.clone(),
            target: target.to_owned(),
            state: if found.suppression.is_some() { State::Suppressed } else { State::Open },
            decision: found.suppression.as_ref().map(decision),
            severity: severity_name(found.severity).to_owned(),
            confidence: confidence_name(found.confidence).to_owned(),
            rule: found.rule.clone(),
            api: found.api.clone(),
            api_title: found.api_title.clone(),
            language: found.language.clone(),
            path: found.path.clone(),
            line: at.start_line,
            column: at.start_column,
            attribute: found.attribute.clone(),
            value: found.value.clone(),
            cookie: found.cookie.clone(),
            message: found.message.clone(),
            why: found.why.clone(),
            fix: found.fix.clone(),
            fix_code: found.fix_code.clone(),
            snippet: snippet(found),
            steps: found.steps.iter().map(step).collect(),
            ..Finding::default()
        }
    }
}

fn decision(suppression: &finding::Suppression) -> Decision {
    Decision {
        kind: suppression.kind.clone(),
        reason: suppression.reason.clone(),
        path: Some(suppression.path.clone()),
        line: Some(suppression.line),
        ..Decision::default()
    }
}

fn step(step: &finding::Step) -> Step {
    let at = step.location.region;
    Step { path: step.path.clone(), line: at.start_line, column: at.start_column, text: step.text.clone() }
}

/// The code, and what is wrong in it where that stands in it as a whole.
fn snippet(found: &finding::Finding) -> Option<Snippet> {
    let text = code(&found.snippet)?;
    let characters = |byte: usize| {
        let inside = byte.checked_sub(found.snippet.offset)?;
        text.get(..inside).map(|before| before.chars().count())
    };
    let focus = characters(found.focus.span.start).zip(characters(found.focus.span.end)).filter(|(start, end)| start <= end);
    Some(Snippet { first_line: found.snippet.first_line, text: text.to_owned(), focus })
}

impl Unseen {
    /// What a scan did not see in a target.
    pub fn of(target: &str, unseen: &finding::Unseen) -> Unseen {
        Unseen {
            target: target.to_owned(),
            path: unseen.path.clone(),
            line: unseen.line,
            reason: reason_name(unseen.reason).to_owned(),
            text: unseen.reason.text().to_owned(),
            detail: unseen.detail.clone(),
            incomplete: unseen.reason.is_incomplete(),
        }
    }
}
