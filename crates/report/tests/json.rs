//! The JSON: valid against its published schema and true to the outcome.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{finding, hostile, http_only, location, outcome, run, suppressed, unseen};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Step, UnusedSuppression};
use cookielint_report::{Format, RunInfo, Times};
use serde_json::{Value, json};

const CODE: &str = "x;\nsession({ cookie: { secure: false } });\n";
const SITE: &str = "session({ cookie: { secure: false } })";

fn errors(document: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(include_str!("../../../docs/findings.schema.json")).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn json_of(outcome: &Outcome, run: &RunInfo) -> Value {
    let document = serde_json::from_str(&common::write(Format::Json, outcome, run)).unwrap();
    assert_eq!(errors(&document), Vec::<String>::new());
    document
}

fn full() -> Outcome {
    let mut secure = finding("a.js", CODE, SITE, "false");
    secure.steps = vec![
        Step { path: None, location: secure.focus, text: "written here".into() },
        Step { path: Some("b.js".into()), location: location("flag", "flag"), text: "set here".into() },
    ];
    let hide = |hidden| Finding { hidden: Some(hidden), ..finding("a.js", CODE, SITE, "false") };
    let suppress = |kind| Finding { suppression: suppressed(kind, "why"), ..finding("a.js", CODE, SITE, "false") };
    let findings = vec![
        http_only("a.js", CODE, SITE, SITE),
        secure,
        hide(Hidden::Confidence),
        hide(Hidden::Severity),
        // What is hidden is not listed, suppressed or not.
        Finding { suppression: suppressed("comment", ""), ..hide(Hidden::Place) },
        suppress("comment"),
        suppress("configuration"),
    ];
    let mut outcome = outcome(12, findings);
    outcome.unseen = vec![unseen("c.js", Some(4), Reason::Syntax, "d"), unseen("d.png", None, Reason::Binary, "")];
    outcome.unused = vec![UnusedSuppression { path: "e.js".into(), line: 9, rules: vec!["secure".into()] }];
    outcome
}

#[test]
fn it_says_everything() {
    let document = json_of(&full(), &RunInfo { configuration: Some("cookielint.yaml".into()), ..run() });
    assert_eq!(document["version"], 1);
    assert_eq!(document["tool"], json!({ "name": "cookielint", "version": "0.1.0" }));
    assert_eq!(document["run"], json!({ "paths": ["."], "configuration": "cookielint.yaml" }));
    assert_eq!(document["complete"], false);
    let summary = &document["summary"];
    assert_eq!(summary["findings"], 2);
    assert_eq!(summary["severities"], json!({ "critical": 0, "high": 1, "medium": 1, "low": 0, "info": 0 }));
    assert_eq!(summary["hidden"], json!({ "confidence": 1, "severity": 1, "place": 1 }));
    assert_eq!(summary["suppressed"], json!({ "comment": 1, "configuration": 1 }));
    assert_eq!(document["findings"].as_array().unwrap().len(), 2);
    assert_eq!(document["suppressed"].as_array().unwrap().len(), 2);
    assert_eq!(summary["files"]["read"], 12);
    assert_eq!(summary["files"]["with_findings"], 1);
    assert_eq!(summary["files"]["not_fully_seen"], 1);
    assert_eq!(document["unused_suppressions"], json!([{ "path": "e.js", "line": 9, "rules": ["secure"] }]));
    assert_eq!(document["not_seen"].as_array().unwrap().len(), 2);
    assert_eq!((&document["not_seen"][0]["reason"], &document["not_seen"][0]["incomplete"]), (&json!("syntax"), &json!(true)));
    assert_eq!(document["not_seen"][1]["incomplete"], false);
    let rules: Vec<&Value> = document["rules"].as_array().unwrap().iter().map(|rule| &rule["id"]).collect();
    assert_eq!(rules, ["secure", "http-only"]);
    assert_eq!(document["rules"][0]["cwe"], json!([614]));
}

#[test]
fn a_finding_is_told_in_full() {
    let document = json_of(&full(), &run());
    let secure = &document["findings"][1];
    assert_eq!(secure["rule"], "secure");
    assert_eq!(secure["severity"], "high");
    assert_eq!(secure["confidence"], "high");
    assert_eq!(secure["cookie"], "sid");
    assert_eq!(secure["code"], json!({ "first_line": 2, "text": "session({ cookie: { secure: false } });" }));
    let focus = json!({ "start_line": 2, "start_column": 29, "end_line": 2, "end_column": 34, "start_byte": 31, "end_byte": 36 });
    assert_eq!(secure["focus"], focus);
    assert_eq!(secure["steps"][0]["path"], "a.js");
    assert_eq!(secure["steps"][1]["path"], "b.js");
    assert_eq!(secure["suppression"], Value::Null);
    let expected = json!({ "kind": "configuration", "reason": "why", "path": "src/app.js", "line": 3 });
    assert_eq!(document["suppressed"][1]["suppression"], expected);
}

#[test]
fn complete_is_false_for_a_run_that_says_so() {
    assert_eq!(json_of(&outcome(1, vec![]), &run())["complete"], true);
    assert_eq!(json_of(&outcome(1, vec![]), &RunInfo { incomplete: true, ..run() })["complete"], false);
}

#[test]
fn times_are_written_only_if_given() {
    let times = Times { start: "2026-01-31T12:00:00Z".into(), end: "2026-01-31T12:00:01Z".into() };
    let document = json_of(&outcome(1, vec![]), &RunInfo { times: Some(times), ..run() });
    assert_eq!(document["run"]["start"], "2026-01-31T12:00:00Z");
}

#[test]
fn the_schema_can_say_no() {
    let valid = json_of(&full(), &run());
    let changes: [fn(&mut Value); 4] = [
        |document| document["findings"][0]["severity"] = json!("HIGH"),
        |document| document["findings"][0]["new"] = json!(1),
        |document| document["summary"]["files"].as_object_mut().unwrap().retain(|key, _| key != "read"),
        |document| document["version"] = json!(2),
    ];
    for change in changes {
        let mut changed = valid.clone();
        change(&mut changed);
        assert_eq!(errors(&changed).len(), 1);
    }
}

#[test]
fn every_reason_is_called_what_it_is_called_elsewhere() {
    for reason in common::REASONS {
        let mut outcome = outcome(1, vec![]);
        outcome.unseen = vec![unseen("a", None, *reason, "")];
        assert_eq!(json_of(&outcome, &run())["not_seen"][0]["reason"], serde_json::to_value(reason).unwrap());
    }
}

#[test]
fn hostile_text_comes_back_as_it_was() {
    for outcome in hostile() {
        let document = json_of(&outcome, &run());
        assert_eq!(document["findings"][0]["path"], json!(outcome.findings[0].path));
        assert_eq!(document["findings"][0]["cookie"], json!(outcome.findings[0].cookie));
        assert_eq!(document["not_seen"][0]["detail"], json!(outcome.unseen[0].detail));
    }
}
