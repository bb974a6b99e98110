//! The findings as other tools read them: JSON and CSV of all targets, and an outcome for each target, from which the report crate writes
//! SARIF.

use cookielint_engine::finding::{Outcome, Reason, Suppression, Unseen};
use serde::Serialize;

use crate::clock;
use crate::digest::severity;
use crate::fault::Fault;
use crate::lifecycle::{Result as Happened, Seen};
use crate::store::Store;
use crate::store::log::{Detail, Record};
use crate::survey::{Row, Survey};
use crate::view::{State, Tally};

/// The version of the JSON.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    run: String,
    time: String,
    ended: Option<String>,
    tool: &'a str,
    complete: bool,
    states: Tally,
    targets: Vec<Target<'a>>,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Target<'a> {
    name: &'a str,
    result: Option<Happened>,
    reference: Option<&'a str>,
    commit: Option<&'a str>,
    message: Option<&'a str>,
    files: usize,
    sites: usize,
    suppressed_in_code: usize,
    suppressed_by_configuration: usize,
    hidden: usize,
    left_out: usize,
    not_seen: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    target: &'a str,
    state: State,
    owners: Vec<String>,
    first_seen: Moment<'a>,
    since: Moment<'a>,
    last_seen: Moment<'a>,
    decision: Option<Decision<'a>>,
    finding: serde_json::Value,
}

#[derive(Serialize)]
struct Moment<'a> {
    run: &'a str,
    commit: Option<&'a str>,
}

#[derive(Serialize)]
struct Decision<'a> {
    accepted: bool,
    reason: &'a str,
    owner: &'a str,
    at: String,
    until: Option<String>,
}

fn moment(seen: &Seen) -> Moment<'_> {
    Moment { run: &seen.at.run, commit: seen.commit.as_deref() }
}

/// All of it as JSON.
///
/// # Errors
/// The store cannot be read.
pub fn json(store: &Store, survey: &Survey) -> Result<Vec<u8>, Fault> {
    let findings = survey.rows.iter().map(|row| entry(store, row)).collect::<Result<Vec<_>, Fault>>()?;
    let document = Document {
        version: VERSION,
        run: survey.run.id(),
        time: clock::moment(survey.point.time),
        ended: survey.run.ended.map(clock::moment),
        tool: &survey.run.tool,
        complete: !survey.is_incomplete() && survey.run.ended.is_some(),
        states: survey.tally(),
        targets: survey.targets.iter().map(|target| self::target(&target.name, target.record.as_ref())).collect(),
        findings,
    };
    let mut text = serde_json::to_vec_pretty(&document).map_err(|error| Fault::new(error.to_string()))?;
    text.push(b'\n');
    Ok(text)
}

fn target<'a>(name: &'a str, record: Option<&'a Record>) -> Target<'a> {
    let numbers = record.map(|record| record.numbers).unwrap_or_default();
    Target {
        name,
        result: record.map(|record| record.result),
        reference: record.and_then(|record| record.reference.as_deref()),
        commit: record.and_then(|record| record.commit.as_deref()),
        message: record.and_then(|record| record.message.as_deref()),
        files: numbers.files,
        sites: numbers.sites,
        suppressed_in_code: numbers.suppressed_in_code,
        suppressed_by_configuration: numbers.suppressed_by_configuration,
        hidden: numbers.hidden_confidence + numbers.hidden_severity + numbers.hidden_place,
        left_out: numbers.left_out,
        not_seen: numbers.not_seen,
    }
}

fn entry<'a>(store: &Store, row: &'a Row) -> Result<Entry<'a>, Fault> {
    let detail = row.detail(store)?;
    let value = |detail: &Detail| serde_json::to_value(&detail.finding).unwrap_or_default();
    Ok(Entry {
        id: &row.tracked.id,
        target: &row.target,
        state: row.state,
        finding: detail.as_ref().map(value).unwrap_or_default(),
        owners: detail.map(|detail| detail.owners).unwrap_or_default(),
        first_seen: moment(&row.tracked.first),
        since: moment(&row.tracked.since),
        last_seen: moment(&row.last),
        decision: row.decision.as_ref().map(|decision| Decision {
            accepted: decision.accepted,
            reason: &decision.reason,
            owner: &decision.owner,
            at: clock::moment(decision.at),
            until: decision.until.map(clock::day),
        }),
    })
}

/// The findings as a table.
///
/// # Errors
/// The store cannot be read.
pub fn csv(store: &Store, survey: &Survey) -> Result<Vec<u8>, Fault> {
    let mut text = String::from(
        "id,target,state,severity,confidence,rule,api,language,path,line,attribute,message,owners,first_seen,last_seen,accepted_until\r\n",
    );
    for row in &survey.rows {
        let detail = row.detail(store)?;
        let finding = detail.as_ref().map(|detail| &detail.finding);
        let of = |get: fn(&cookielint_engine::finding::Finding) -> &str| finding.map(get).unwrap_or_default().to_owned();
        let until = row.decision.as_ref().filter(|decision| decision.accepted).and_then(|decision| decision.until);
        let cells = [
            row.tracked.id.clone(),
            row.target.clone(),
            row.state.name().to_owned(),
            severity(row.tracked.member.severity).to_owned(),
            finding.map(|finding| format!("{:?}", finding.confidence).to_lowercase()).unwrap_or_default(),
            row.tracked.member.rule.clone(),
            of(|finding| &finding.api),
            of(|finding| &finding.language),
            row.tracked.member.path.clone(),
            finding.map(|finding| finding.focus.region.start_line.to_string()).unwrap_or_default(),
            of(|finding| &finding.attribute),
            of(|finding| &finding.message),
            detail.as_ref().map(|detail| detail.owners.join(" ")).unwrap_or_default(),
            row.tracked.first.at.run.clone(),
            row.last.at.run.clone(),
            until.map(clock::day).unwrap_or_default(),
        ];
        text.push_str(&cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    Ok(text.into_bytes())
}

/// A cell. What a spreadsheet would take for a formula gets an apostrophe in front.
fn quoted(cell: &str) -> String {
    let cell = cookielint_report::visible(cell);
    let formula = cell.starts_with(['=', '+', '-', '@']);
    let cell = if formula { format!("'{cell}") } else { cell.into_owned() };
    if cell.contains([',', '"', '\'']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A target as the outcome of a scan: what is there, accepted findings as suppressed ones.
///
/// # Errors
/// The store cannot be read.
pub fn outcome(store: &Store, survey: &Survey, target: &str) -> Result<Outcome, Fault> {
    let mut outcome = Outcome::default();
    for row in survey.rows.iter().filter(|row| row.target == target && row.state != State::Fixed) {
        let Some(Detail { mut finding, .. }) = row.detail(store)? else { continue };
        if let Some(decision) = row.decision.as_ref().filter(|_| row.state == State::Accepted) {
            let (kind, reason) = ("configuration".to_owned(), decision.reason.clone());
            finding.suppression = Some(Suppression { kind, reason, path: finding.path.clone(), line: finding.focus.region.start_line });
        }
        outcome.findings.push(finding);
    }
    outcome.findings.sort_by(|a, b| (&a.path, a.site, &a.rule, a.focus).cmp(&(&b.path, b.site, &b.rule, b.focus)));
    let view = survey.targets.iter().find(|view| view.name == target);
    if let Some(record) = view.and_then(|view| view.record.as_ref()) {
        outcome.counts.files_read = record.numbers.files;
        outcome.counts.sites = record.numbers.sites;
        if record.result == Happened::Failed {
            let detail = record.message.clone().unwrap_or_default();
            outcome.unseen.push(Unseen { path: ".".to_owned(), line: None, reason: Reason::Unreadable, detail });
        }
    }
    for hole in holes(store, survey, target)? {
        let reason = serde_json::from_value(serde_json::Value::String(hole.reason.clone())).unwrap_or(Reason::Unreadable);
        outcome.unseen.push(Unseen { path: hole.path, line: None, reason, detail: hole.text });
    }
    Ok(outcome)
}

/// What the last scan of a target did not see.
///
/// # Errors
/// The store cannot be read.
pub fn holes(store: &Store, survey: &Survey, target: &str) -> Result<Vec<crate::lifecycle::Hole>, Fault> {
    let content = store.last_content(target, survey.run.started)?;
    Ok(content.map(|content| content.coverage.holes).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_cell() {
        assert_eq!(quoted("a,b"), "\"a,b\"");
        assert_eq!(quoted("say \"x\""), "\"say \"\"x\"\"\"");
        assert_eq!(quoted("=cmd()"), "\"'=cmd()\"");
        assert_eq!(quoted("a\r\nb"), "a\\r\\nb");
    }
}
