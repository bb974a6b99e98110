//! The formats of build services: GitHub's workflow commands, GitLab's code quality, JUnit.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{finding, hostile, http_only, outcome, run, suppressed, unseen};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason};
use cookielint_report::{Format, RunInfo, Verbosity};
use cookielint_rules::model::Severity;
use serde_json::{Value, json};

const CODE: &str = "x;\nsession({ cookie: { secure: false } });\n";
const SITE: &str = "session({ cookie: { secure: false } })";

/// Two findings, one suppressed, one hidden, one file not seen and one left out.
fn mixed() -> Outcome {
    let dropped = Finding { suppression: suppressed("comment", "behind a VPN"), ..finding("a.js", CODE, SITE, "false") };
    let hidden = Finding { hidden: Some(Hidden::Place), ..finding("hidden.js", CODE, SITE, "false") };
    let findings = vec![http_only("a.js", CODE, SITE, SITE), dropped, finding("b.js", CODE, SITE, "false"), hidden];
    let mut outcome = outcome(5, findings);
    outcome.unseen = vec![
        unseen("big.js", None, Reason::TooLarge, "5 MB"),
        unseen("c.js", Some(3), Reason::Syntax, ""),
        unseen("c.js", Some(8), Reason::Syntax, ""),
        unseen("logo.png", None, Reason::Binary, ""),
    ];
    outcome
}

fn write(format: Format, outcome: &Outcome) -> String {
    common::write(format, outcome, &run())
}

#[test]
fn github_gets_a_command_a_finding_worst_first() {
    let expected = "\
::error file=b.js,line=2,endLine=2,col=29,endColumn=34,title=cookielint%3A secure::cookie `sid` can be sent over plain HTTP%0AWhoever listens on the network can read it and take the session over.%0AFix: secure: true
::warning file=a.js,line=2,endLine=2,col=1,endColumn=39,title=cookielint%3A http-only::cookie `sid` can be read by scripts%0AA script injected into any page of the site can steal it.%0AFix: httpOnly: true
::warning title=cookielint::2 files not fully seen: big.js (larger than the limit), c.js (syntax not understood near a cookie)
cookielint: 2 findings in 2 of 5 files (1 high, 1 medium); 2 files not fully seen
";
    assert_eq!(write(Format::Github, &mixed()), expected);
}

#[test]
fn github_levels_follow_severity_and_a_long_site_is_marked_at_its_beginning() {
    let code = "session({\n  cookie: 1\n})";
    let levels = [
        (Severity::Critical, "::error "),
        (Severity::High, "::error "),
        (Severity::Medium, "::warning "),
        (Severity::Low, "::notice "),
        (Severity::Info, "::notice "),
    ];
    for (severity, command) in levels {
        let report = write(Format::Github, &outcome(1, vec![Finding { severity, ..finding("a.js", code, code, code) }]));
        assert!(report.starts_with(&format!("{command}file=a.js,line=1,title=")), "{report}");
    }
}

#[test]
fn github_says_when_there_is_nothing_and_when_that_means_little() {
    assert_eq!(write(Format::Github, &outcome(5, vec![])), "cookielint: No findings in 5 files\n");
    let quiet = RunInfo { verbosity: Verbosity::Quiet, incomplete: true, ..run() };
    assert_eq!(common::write(Format::Github, &outcome(5, vec![]), &quiet), "::warning title=cookielint::not everything was seen\n");
}

#[test]
fn github_commands_cannot_be_forged() {
    for outcome in hostile() {
        let report = write(Format::Github, &outcome);
        let lines: Vec<&str> = report.split(['\n', '\r']).collect();
        let starts: Vec<&str> = lines.iter().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(starts, ["::error", "::warning", "cookielint:", ""], "{report}");
        assert!(report.chars().all(|c| c == '\n' || c == '\t' || !c.is_control()), "{report:?}");
        // The properties end where they should: at the first `::` after the command.
        let properties = lines[0].strip_prefix("::error ").unwrap().split("::").next().unwrap();
        let keys: Vec<&str> = properties.split(',').map(|property| property.split('=').next().unwrap()).collect();
        assert!(keys.starts_with(&["file", "line"]) && keys.ends_with(&["title"]), "{properties}");
    }
}

fn gitlab(outcome: &Outcome) -> Vec<Value> {
    serde_json::from_str(&write(Format::Gitlab, outcome)).unwrap()
}

#[test]
fn gitlab_gets_an_issue_a_finding_and_one_for_each_file_not_seen() {
    let issues = gitlab(&mixed());
    assert_eq!(issues.len(), 4);
    let secure = &issues[1];
    assert_eq!(secure["description"], "cookie `sid` can be sent over plain HTTP");
    assert_eq!(secure["check_name"], "secure");
    assert_eq!(secure["fingerprint"], json!(finding("b.js", CODE, SITE, "false").fingerprint));
    assert_eq!(secure["severity"], "critical");
    assert_eq!(secure["location"], json!({ "path": "b.js", "lines": { "begin": 2, "end": 2 } }));
    assert_eq!(issues[2]["description"], "Not fully seen: larger than the limit");
    assert_eq!(issues[3]["location"], json!({ "path": "c.js", "lines": { "begin": 3, "end": 3 } }));
    let fingerprints: std::collections::BTreeSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), issues.len(), "GitLab drops issues of the same fingerprint");
}

#[test]
fn gitlab_knows_five_severities_and_an_empty_report() {
    let words = [
        (Severity::Critical, "blocker"),
        (Severity::High, "critical"),
        (Severity::Medium, "major"),
        (Severity::Low, "minor"),
        (Severity::Info, "info"),
    ];
    for (severity, word) in words {
        assert_eq!(gitlab(&outcome(1, vec![Finding { severity, ..finding("a.js", CODE, SITE, SITE) }]))[0]["severity"], word);
    }
    assert_eq!(write(Format::Gitlab, &outcome(1, vec![])), "[]\n");
}

#[test]
fn gitlab_paths_come_back_as_they_were() {
    for outcome in hostile() {
        assert_eq!(gitlab(&outcome)[0]["location"]["path"], json!(outcome.findings[0].path));
    }
}

/// The numbers that a suite or all suites claim.
fn claimed(node: roxmltree::Node<'_, '_>) -> [usize; 4] {
    ["tests", "failures", "errors", "skipped"].map(|name| node.attribute(name).unwrap().parse().unwrap())
}

/// The numbers that are true of it.
fn counted(node: roxmltree::Node<'_, '_>) -> [usize; 4] {
    ["testcase", "failure", "error", "skipped"].map(|name| node.descendants().filter(|child| child.has_tag_name(name)).count())
}

#[test]
fn junit_has_a_suite_a_file_and_true_numbers() {
    let report = write(Format::Junit, &mixed());
    let document = roxmltree::Document::parse(&report).unwrap();
    let root = document.root_element();
    assert_eq!(claimed(root), [6, 2, 2, 1]);
    assert_eq!(claimed(root), counted(root));
    let suites: Vec<_> = root.children().filter(roxmltree::Node::is_element).collect();
    let names: Vec<&str> = suites.iter().map(|suite| suite.attribute("name").unwrap()).collect();
    assert_eq!(names, ["cookielint", "a.js", "b.js", "big.js", "c.js"]);
    for suite in &suites {
        assert_eq!(claimed(*suite), counted(*suite));
    }
    let failure = suites[2].descendants().find(|node| node.has_tag_name("failure")).unwrap();
    assert_eq!(failure.attribute("message"), Some("cookie `sid` can be sent over plain HTTP"));
    assert_eq!(failure.attribute("type"), Some("high"));
    assert!(failure.text().unwrap().starts_with("b.js:2:29\ncookie"));
    let skipped = suites[1].descendants().find(|node| node.has_tag_name("skipped")).unwrap();
    assert_eq!(skipped.attribute("message"), Some("suppressed: behind a VPN"));
}

#[test]
fn junit_passes_a_clean_scan_and_fails_an_incomplete_one() {
    for (incomplete, errors) in [(false, 0), (true, 1)] {
        let report = common::write(Format::Junit, &outcome(5, vec![]), &RunInfo { incomplete, ..run() });
        let document = roxmltree::Document::parse(&report).unwrap();
        assert_eq!(claimed(document.root_element()), [1, 0, errors, 0]);
        assert_eq!(claimed(document.root_element()), counted(document.root_element()));
        assert!(report.contains("No findings in 5 files"));
    }
}

#[test]
fn junit_stays_well_formed() {
    for outcome in hostile() {
        let report = write(Format::Junit, &outcome);
        let document = roxmltree::Document::parse(&report).unwrap();
        assert_eq!(claimed(document.root_element()), [4, 1, 1, 1], "{report}");
        assert!(report.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')), "{report:?}");
    }
}
