//! The document of the report: the run and those before it, filled from the store.

use std::collections::BTreeMap;

use cookielint_engine::finding::{Reason, Unseen as EngineUnseen};
use cookielint_report::html::{
    Decision, Dimension, Document, Finding, Hidden, Looked, Rule, Run as RunEntry, Seen as SeenEntry, State as StateWord, States, Target,
    TargetResult, Unseen, VERSION,
};
use cookielint_rules::model::Knowledge;

use crate::clock;
use crate::digest::severity;
use crate::export::holes;
use crate::fault::Fault;
use crate::lifecycle::{Result as Happened, Seen};
use crate::store::Store;
use crate::store::log::{Detail, Record, Run};
use crate::survey::{Row, Survey, TargetView};
use crate::view::{State, Tally};

/// Runs before this many are left to the store: a page shows a trend.
const MOST_RUNS: usize = 400;

/// Fills it. `links` says where the code of a target can be read.
///
/// # Errors
/// The store cannot be read.
pub fn document(store: &Store, survey: &Survey, knowledge: &Knowledge, links: &BTreeMap<String, String>) -> Result<Document, Fault> {
    let findings = survey.rows.iter().map(|row| finding(store, row)).collect::<Result<Vec<_>, Fault>>()?;
    let mut unseen = Vec::new();
    for target in &survey.targets {
        for hole in holes(store, survey, &target.name)? {
            let reason = serde_json::from_value(serde_json::Value::String(hole.reason)).unwrap_or(Reason::Unreadable);
            unseen.push(Unseen::of(&target.name, &EngineUnseen { path: hole.path, line: None, reason, detail: hole.text }));
        }
    }
    let used = |rule: &&cookielint_rules::model::Rule| findings.iter().any(|finding| finding.rule == rule.id);
    Ok(Document {
        version: VERSION,
        title: "audit".to_owned(),
        tool_version: survey.run.tool.clone(),
        notes: if survey.run.ended.is_none() { vec!["The run has not come to its end.".to_owned()] } else { Vec::new() },
        runs: runs(store, survey, &findings)?,
        targets: survey.targets.iter().map(|view| target(view, links.get(&view.name))).collect(),
        rules: knowledge.rules.iter().filter(used).map(Rule::of).collect(),
        findings,
        unseen,
    })
}

fn runs(store: &Store, survey: &Survey, findings: &[Finding]) -> Result<Vec<RunEntry>, Fault> {
    let all: Vec<Run> = store.runs()?.into_iter().filter(|run| run.started <= survey.run.started).collect();
    let mut entries = Vec::new();
    for run in all.iter().skip(all.len().saturating_sub(MOST_RUNS)) {
        let last = run.started == survey.run.started;
        let tally = if last { survey.tally() } else { store.tally(run.started)? };
        let records = store.records(run.started)?;
        let is_hole = |record: &Record| record.result == Happened::Failed || record.numbers.not_seen > 0;
        entries.push(RunEntry {
            id: run.id(),
            time: Some(run.id()),
            complete: run.ended.is_some() && if last { !survey.is_incomplete() } else { !records.iter().any(is_hole) },
            states: states(&tally),
            present: if last { present(findings) } else { BTreeMap::new() },
            looked: looked(&records),
            hidden: hidden(&records),
        });
    }
    Ok(entries)
}

fn states(tally: &Tally) -> States {
    let number = |state: State| tally.get(&state).copied().unwrap_or_default();
    States {
        new: number(State::New),
        open: number(State::Open),
        reopened: number(State::Reopened),
        not_scanned: number(State::NotScanned),
        accepted: number(State::Accepted),
        suppressed: number(State::Suppressed),
        fixed: number(State::Fixed),
    }
}

fn present(findings: &[Finding]) -> BTreeMap<Dimension, BTreeMap<String, usize>> {
    let mut present: BTreeMap<Dimension, BTreeMap<String, usize>> = BTreeMap::new();
    let is_there = |finding: &&Finding| !matches!(finding.state, StateWord::Accepted | StateWord::Suppressed | StateWord::Fixed);
    for finding in findings.iter().filter(is_there) {
        let mut count = |dimension, word: &str| *present.entry(dimension).or_default().entry(word.to_owned()).or_default() += 1;
        count(Dimension::Severity, &finding.severity);
        count(Dimension::Rule, &finding.rule);
        count(Dimension::Language, &finding.language);
        count(Dimension::Api, &finding.api);
        count(Dimension::Target, &finding.target);
        finding.owners.iter().for_each(|owner| count(Dimension::Owner, owner));
    }
    present
}

fn looked(records: &[Record]) -> Looked {
    let number = |result: Happened| records.iter().filter(|record| record.result == result).count();
    Looked {
        targets_scanned: number(Happened::Scanned) + number(Happened::Partial),
        targets_unchanged: number(Happened::Unchanged),
        targets_failed: number(Happened::Failed),
        files: records.iter().map(|record| record.numbers.files).sum(),
        sites: records.iter().map(|record| record.numbers.sites).sum(),
    }
}

fn hidden(records: &[Record]) -> Hidden {
    let sum = |get: fn(&Record) -> usize| records.iter().map(get).sum();
    Hidden {
        confidence: sum(|record| record.numbers.hidden_confidence),
        severity: sum(|record| record.numbers.hidden_severity),
        place: sum(|record| record.numbers.hidden_place),
    }
}

fn target(view: &TargetView, link: Option<&String>) -> Target {
    let record = view.record.as_ref();
    let commit = record.and_then(|record| record.commit.clone()).or_else(|| view.scanned.as_ref()?.commit.clone());
    let link = link.map(|link| link.replace("{target}", &view.name).replace("{commit}", commit.as_deref().unwrap_or("HEAD")));
    Target {
        name: view.name.clone(),
        reference: record.and_then(|record| record.reference.clone()),
        commit,
        result: match record.map(|record| record.result) {
            Some(Happened::Scanned) => TargetResult::Scanned,
            Some(Happened::Partial) => TargetResult::Partial,
            Some(Happened::Unchanged) => TargetResult::Unchanged,
            Some(Happened::Failed) | None => TargetResult::Failed,
        },
        message: record.map_or_else(|| "not looked at in this run".to_owned(), |record| record.message.clone().unwrap_or_default()),
        link,
    }
}

fn seen(seen: &Seen) -> SeenEntry {
    SeenEntry { run: seen.at.run.clone(), time: Some(seen.at.run.clone()), commit: seen.commit.clone() }
}

fn finding(store: &Store, row: &Row) -> Result<Finding, Fault> {
    let member = &row.tracked.member;
    let (mut entry, owners) = match row.detail(store)? {
        Some(Detail { finding, owners }) => (Finding::of(&row.target, &finding), owners),
        None => {
            let (target, rule, path) = (row.target.clone(), member.rule.clone(), member.path.clone());
            (Finding { target, rule, path, severity: severity(member.severity).to_owned(), ..Finding::default() }, Vec::new())
        }
    };
    entry.id.clone_from(&row.tracked.id);
    entry.owners = owners;
    entry.state = match row.state {
        State::New => StateWord::New,
        State::Reopened => StateWord::Reopened,
        State::Open => StateWord::Open,
        State::NotScanned => StateWord::NotScanned,
        State::Accepted => StateWord::Accepted,
        State::Suppressed => StateWord::Suppressed,
        State::Fixed => StateWord::Fixed,
    };
    if let Some(decision) = row.decision.as_ref().filter(|_| row.state == State::Accepted) {
        entry.decision = Some(Decision {
            kind: "accepted".to_owned(),
            reason: decision.reason.clone(),
            owner: Some(decision.owner.clone()),
            until: decision.until.map(clock::day),
            ..Decision::default()
        });
    }
    entry.first_seen = Some(seen(&row.tracked.first));
    entry.last_seen = Some(seen(&row.last));
    Ok(entry)
}
