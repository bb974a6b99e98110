//! SARIF: valid against the official schema, and saying what code scanning services go by.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

mod common;

use common::{finding, hostile, http_only, knowledge, location, outcome, rule, run, suppressed, unseen};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Step};
use cookielint_report::{Format, RunInfo, Times};
use cookielint_rules::model::{Knowledge, Severity};
use serde_json::{Value, json};

fn validate(log: &Value) {
    let schema: Value = serde_json::from_str(include_str!("../../../tests/sarif-2.1.0.schema.json")).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn sarif_of(outcome: &Outcome, knowledge: &Knowledge, run: &RunInfo) -> Value {
    let mut out = Vec::new();
    cookielint_report::write(Format::Sarif, outcome, knowledge, run, &mut out).unwrap();
    let log = serde_json::from_slice(&out).unwrap();
    validate(&log);
    log
}

fn sarif(outcome: &Outcome) -> Value {
    sarif_of(outcome, &knowledge(), &run())
}

const CODE: &str = "// 🍪 größe\n'🍪'; session({\n  cookie: { secure: false }\n});\n";
const SITE: &str = "session({\n  cookie: { secure: false }\n})";

#[test]
fn the_validator_can_say_no() {
    let mut log = sarif(&outcome(1, vec![finding("a.js", CODE, SITE, "false")]));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = json!(0);
    assert!(std::panic::catch_unwind(|| validate(&log)).is_err());
}

#[test]
fn nothing_at_all_is_valid() {
    let log = sarif_of(&Outcome::default(), &Knowledge::default(), &RunInfo::default());
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn a_result_points_at_the_bad_value_in_characters() {
    let log = sarif(&outcome(1, vec![finding("src/a b/größe.js", CODE, "session({\n  cookie: { secure: false }\n})", "session")]));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let place = &run["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"], json!({ "uri": "src/a%20b/gr%C3%B6%C3%9Fe.js", "uriBaseId": "%SRCROOT%" }));
    assert!(run["originalUriBaseIds"]["%SRCROOT%"].is_object());
    // One emoji is one column: quote, cookie, quote, semicolon and a blank come before the site.
    assert_eq!(place["region"], json!({ "startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 13 }));
    assert_eq!(place["contextRegion"]["startLine"], 2);
    assert_eq!(place["contextRegion"]["endLine"], 4);
}

#[test]
fn a_result_carries_rule_fingerprints_and_properties() {
    let log = sarif(&outcome(1, vec![http_only("a.js", CODE, SITE, SITE), finding("a.js", CODE, SITE, "false")]));
    let results = &log["runs"][0]["results"];
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    for result in results.as_array().unwrap() {
        assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
        assert_eq!(result["suppressions"], json!([]));
    }
    let expected = finding("a.js", CODE, SITE, "false");
    let secure = &results[1];
    assert_eq!(secure["level"], "error");
    assert_eq!(results[0]["level"], "warning");
    assert_eq!(secure["partialFingerprints"]["cookielint/v1"], json!(expected.fingerprint));
    assert_eq!(secure["partialFingerprints"]["cookieWithoutPath/v1"], json!(expected.fingerprint_without_path));
    for (key, value) in [
        ("attribute", "secure"),
        ("api", "javascript/express-session"),
        ("confidence", "high"),
        ("severity", "high"),
        ("place", "production"),
        ("cookie", "sid"),
    ] {
        assert_eq!(secure["properties"][key], value, "{key}");
    }
    // The site is told only where the finding is about a part of it.
    assert_eq!(secure["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 2);
    assert_eq!(results[0]["relatedLocations"], Value::Null);
}

#[test]
fn rules_are_listed_with_what_services_sort_by() {
    let mut knowledge = knowledge();
    let mut odd = rule("same-site-none", Severity::Critical, 16);
    odd.aliases = vec!["old-name".into()];
    odd.references = vec!["RFC 6265".into(), "https://example.com/a b".into(), "https://example.com/ok".into()];
    odd.tags = (0..40).map(|n| format!("tag-{n}")).chain(["tag-1".into()]).collect();
    knowledge.rules.push(odd);
    let log = sarif_of(&outcome(1, vec![]), &knowledge, &run());
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(rules.as_array().unwrap().len(), 3, "all rules are listed, found or not");
    let secure = &rules[0];
    assert_eq!(secure["defaultConfiguration"]["level"], "error");
    assert_eq!(secure["properties"]["tags"], json!(["security", "external/cwe/cwe-614", "external/owasp/a05-2021", "transport"]));
    assert_eq!(secure["properties"]["precision"], "high");
    for part in
        [&secure["shortDescription"]["text"], &secure["fullDescription"]["text"], &secure["help"]["text"], &secure["help"]["markdown"]]
    {
        assert!(!part.as_str().unwrap().is_empty());
    }
    let bands = [(0, 7.0, 8.9), (1, 4.0, 6.9), (2, 9.1, 10.0)];
    for (index, least, most) in bands {
        let score: f64 = rules[index]["properties"]["security-severity"].as_str().unwrap().parse().unwrap();
        assert!((least..=most).contains(&score), "{index}: {score}");
    }
    let odd = &rules[2];
    assert_eq!(odd["name"], "SameSiteNone");
    assert_eq!(odd["deprecatedIds"], json!(["old-name"]));
    assert_eq!(odd["helpUri"], "https://example.com/ok");
    assert_eq!(odd["properties"]["tags"].as_array().unwrap().len(), 20);
    assert_eq!(odd["properties"]["tags"][1], "external/cwe/cwe-016");
}

#[test]
fn hidden_results_are_left_out_and_suppressed_ones_carry_why() {
    let hidden = Finding { hidden: Some(Hidden::Place), ..finding("a.js", CODE, SITE, "false") };
    let both = Finding { suppression: suppressed("comment", "x"), ..hidden.clone() };
    let comment = Finding { suppression: suppressed("comment", "behind a VPN"), ..finding("a.js", CODE, SITE, "false") };
    let entry = Finding { suppression: suppressed("configuration", ""), ..finding("a.js", CODE, SITE, "false") };
    let log = sarif(&outcome(1, vec![hidden, both, comment, entry]));
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let (comment, entry) = (&results[0]["suppressions"][0], &results[1]["suppressions"][0]);
    assert_eq!((&comment["kind"], &comment["justification"]), (&json!("inSource"), &json!("behind a VPN")));
    assert_eq!((&entry["kind"], &entry["justification"]), (&json!("external"), &Value::Null));
    assert_eq!(comment["location"]["physicalLocation"]["region"]["startLine"], 3);
}

#[test]
fn what_was_not_seen_is_a_notification() {
    let mut partly = outcome(3, vec![]);
    partly.unseen = vec![unseen("a b.js", Some(7), Reason::Syntax, "near `cookie`"), unseen("c.min.js", None, Reason::Generated, "")];
    let log = sarif(&partly);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notifications[0]["level"], "error");
    assert_eq!(notifications[0]["message"]["text"], "a b.js: syntax not understood near a cookie (near `cookie`)");
    assert_eq!(notifications[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%20b.js");
    assert_eq!(notifications[0]["locations"][0]["physicalLocation"]["region"]["startLine"], 7);
    assert_eq!(notifications[1]["level"], "note");
    let kinds: Vec<&Value> = log["runs"][0]["tool"]["driver"]["notifications"].as_array().unwrap().iter().map(|kind| &kind["id"]).collect();
    assert_eq!(kinds, ["syntax", "generated"]);

    partly.unseen.remove(0);
    let log = sarif(&partly);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true, "left out on purpose is not a failure");

    let unnamed = RunInfo { incomplete: true, ..run() };
    let log = sarif_of(&outcome(3, vec![]), &knowledge(), &unnamed);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
    assert_eq!(log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["level"], "error");
}

#[test]
fn steps_are_a_code_flow_where_they_lead_somewhere() {
    let mut near = finding("a.js", CODE, SITE, "false");
    near.steps = vec![Step { path: None, location: near.focus, text: "written here".into() }];
    let mut far = near.clone();
    far.steps.push(Step { path: Some("b.js".into()), location: location("x\nflag", "flag"), text: "set here".into() });
    let log = sarif(&outcome(1, vec![near, far]));
    let results = &log["runs"][0]["results"];
    assert_eq!(results[0]["codeFlows"], Value::Null);
    let steps = &results[1]["codeFlows"][0]["threadFlows"][0]["locations"];
    assert_eq!(steps[0]["location"]["physicalLocation"]["artifactLocation"]["uri"], "a.js");
    assert_eq!(steps[1]["location"]["physicalLocation"]["artifactLocation"]["uri"], "b.js");
    assert_eq!(steps[1]["location"]["message"]["text"], "set here");
}

#[test]
fn times_are_written_only_if_given() {
    let without = sarif(&outcome(1, vec![]));
    assert_eq!(without["runs"][0]["invocations"][0]["startTimeUtc"], Value::Null);
    let times = Times { start: "2026-01-31T12:00:00Z".into(), end: "2026-01-31T12:00:01Z".into() };
    let with = sarif_of(&outcome(1, vec![]), &knowledge(), &RunInfo { times: Some(times), ..run() });
    assert_eq!(with["runs"][0]["invocations"][0]["startTimeUtc"], "2026-01-31T12:00:00Z");
    assert_eq!(with["runs"][0]["invocations"][0]["endTimeUtc"], "2026-01-31T12:00:01Z");
}

#[test]
fn hostile_paths_and_code_stay_data() {
    for outcome in hostile() {
        let log = sarif(&outcome);
        let uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)), "{uri}");
    }
}

#[test]
fn a_name_in_code_makes_no_link() {
    let link = Finding { message: "cookie `[here](http://evil.example)` leaks".into(), ..finding("a.js", CODE, SITE, "false") };
    let log = sarif(&outcome(1, vec![link]));
    assert!(!log["runs"][0]["results"][0]["message"]["text"].as_str().unwrap().contains("]("));
}

#[test]
fn a_megabyte_on_one_line_is_not_repeated() {
    let code = format!("{}set(flag)", "a();".repeat(250_000));
    let one = outcome(1, vec![finding("a.js", &code, "set(flag)", "flag")]);
    for format in [Format::Sarif, Format::Json] {
        assert!(common::write(format, &one, &run()).len() < 20_000, "{format}");
    }
}

#[test]
fn a_location_nobody_filled_in_does_not_spoil_the_file() {
    let empty = Finding {
        site: Default::default(),
        focus: Default::default(),
        snippet: Default::default(),
        ..finding("a.js", CODE, SITE, "false")
    };
    sarif(&outcome(1, vec![empty]));
}
