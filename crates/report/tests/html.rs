//! The page: what it is made of, that nothing from a repository becomes part of it, and that it tells what the document says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{finding, hostile, http_only, outcome, run, suppressed, unseen};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason};
use cookielint_report::html::{self, Dimension, Document, Run, State, States, Target};
use cookielint_report::{Format, RunInfo};
use serde_json::{Value, json};

const CODE: &str = "x;\n\tsession({ cookie: { secure: false } });\n";
const SITE: &str = "session({ cookie: { secure: false } })";

fn scanned(outcome: &Outcome) -> String {
    common::write(Format::Html, outcome, &RunInfo { name: "shop".into(), ..run() })
}

fn page(document: &Document) -> String {
    let mut out = Vec::new();
    html::write(document, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What stands between two marks, as often as it does.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    page.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

fn data(page: &str) -> Value {
    serde_json::from_str(between(page, "id=\"data\">", "</script>")[0]).unwrap()
}

fn details(page: &str) -> Vec<Value> {
    let pieces = between(page, "id=\"details-", "</script>").into_iter();
    pieces.flat_map(|piece| serde_json::from_str::<Vec<Value>>(piece.split_once('>').unwrap().1).unwrap()).collect()
}

/// The text that the number in a list of the rows stands for.
fn text<'a>(data: &'a Value, list: &str, at: usize) -> &'a str {
    let index = usize::try_from(data["rows"][list][at].as_u64().unwrap()).unwrap();
    data["texts"][index].as_str().unwrap()
}

#[test]
fn a_scan_is_a_page_with_its_findings_and_what_was_not_seen() {
    let dropped = Finding { suppression: suppressed("comment", "behind a VPN"), ..finding("b.js", CODE, SITE, "false") };
    let hidden = Finding { hidden: Some(Hidden::Place), ..finding("hidden.js", CODE, SITE, "false") };
    let mut outcome = outcome(5, vec![http_only("a.js", CODE, SITE, SITE), dropped, finding("a.js", CODE, SITE, "false"), hidden]);
    outcome.unseen = vec![unseen("c.js", Some(3), Reason::Syntax, "odd"), unseen("logo.png", None, Reason::Binary, "")];
    let page = scanned(&outcome);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">") && page.contains("<title>shop</title>"), "{page}");
    let data = data(&page);
    assert_eq!(data["rows"]["id"].as_array().unwrap().len(), 3, "what is hidden is not listed");
    let paths: Vec<&str> = (0..3).map(|at| text(&data, "path", at)).collect();
    assert_eq!(paths, ["a.js", "a.js", "b.js"]);
    assert_eq!(data["rows"]["state"], json!([1, 1, 5]), "open, open, suppressed");
    assert_eq!(data["rows"]["line"], json!([2, 2, 2]));
    assert_eq!(data["runs"][0]["states"], json!([0, 2, 0, 0, 0, 1, 0]));
    assert_eq!(data["runs"][0]["complete"], json!(false));
    assert_eq!(data["runs"][0]["hidden"], json!({ "confidence": 0, "severity": 0, "place": 1 }));
    assert_eq!(
        data["unseen"][0],
        json!({ "target": 0, "path": "c.js", "line": 3, "reason": "syntax",
        "text": "syntax not understood near a cookie", "detail": "odd", "incomplete": true })
    );
    assert_eq!(data["unseen"][1]["incomplete"], json!(false));
    let details = details(&page);
    assert_eq!(details[0]["code"], json!([2, "\t", SITE, ";"]), "what is wrong is cut out of its lines");
    assert_eq!(details[1]["code"], json!([2, "\tsession({ cookie: { secure: ", "false", " } });"]));
    assert_eq!(details[1]["fixed"], json!("secure: true"));
    assert_eq!(details[2]["decision"]["reason"], json!("behind a VPN"));
    assert!(page.contains("2 findings: 1 high, 1 medium. Not everything was seen."), "without scripts there are numbers");
}

#[test]
fn the_policy_names_the_scripts_and_the_style_that_are_there() {
    use sha2::{Digest, Sha256};
    let page = scanned(&outcome(1, vec![]));
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")[0];
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
    let inline = [between(&page, "<script>", "</script>"), between(&page, "<style>", "</style>")].concat();
    assert_eq!(inline.len(), 3);
    for part in inline {
        let hash = Sha256::digest(part).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let named = between(policy, "sha256-", "'").into_iter().map(hex);
        assert!(named.into_iter().any(|named| named == hash), "{policy}");
    }
}

/// Base 64 as hexadecimal digits.
fn hex(text: &str) -> String {
    let digit = |c: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".find(c).unwrap();
    let bits: String = text.trim_end_matches('=').chars().map(|c| format!("{:06b}", digit(c))).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| format!("{:02x}", u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap()))
        .collect()
}

#[test]
fn nothing_from_a_repository_becomes_part_of_the_page() {
    let plain = scanned(&outcome(2, vec![finding("a.js", CODE, SITE, "false")]));
    let tags = |page: &str| page.matches('<').count();
    for outcome in hostile() {
        let named = RunInfo { name: outcome.findings[0].path.clone(), ..run() };
        let page = common::write(Format::Html, &outcome, &named);
        assert_eq!(tags(&page), tags(&plain), "{}", named.name);
        // And it is all still there.
        let data = data(&page);
        assert_eq!(text(&data, "path", 0), cookielint_report::visible(&outcome.findings[0].path));
    }
    let marks = RunInfo { name: "{{script}}{{data}}".into(), ..run() };
    let page = common::write(Format::Html, &outcome(1, vec![]), &marks);
    assert_eq!(tags(&page), tags(&plain) - 2, "a mark of the frame in a name is a name (and there are no details)");
    assert!(page.contains("<title>{{script}}{{data}}</title>"));
}

#[test]
fn a_history_is_told() {
    let states = |new, open, fixed| States { new, open, fixed, ..States::default() };
    let run = |id: &str, states, high| Run {
        id: id.into(),
        time: Some(format!("2026-11-{id}T03:00:00Z")),
        complete: true,
        states,
        present: [(Dimension::Severity, [("high".to_owned(), high)].into())].into(),
        ..Run::default()
    };
    let silent = Run { present: Default::default(), ..run("18", states(1, 0, 0), 0) };
    let found =
        |state, id: &str| html::Finding { id: id.into(), state, ..html::Finding::of("acme/shop", &finding("a.js", CODE, SITE, "false")) };
    let document = Document {
        version: html::VERSION,
        title: "night".into(),
        tool_version: "0.1.0".into(),
        notes: vec!["Gate: 1 new finding.".into()],
        runs: vec![silent, run("19", states(1, 1, 0), 2), run("20", states(1, 1, 1), 2)],
        targets: vec![Target { name: "acme/shop".into(), ..Target::default() }],
        rules: vec![],
        findings: vec![found(State::New, "a"), found(State::Open, "b"), found(State::Fixed, "b")],
        unseen: vec![],
    };
    let page = page(&document);
    let data = data(&page);
    assert_eq!(data["trend"]["severity"], json!([["high", [null, 2, 2]]]), "a run that does not tell is a gap, not a zero");
    assert_eq!(data["rows"]["state"], json!([0, 1, 6]));
    assert_eq!(data["rows"]["id"], json!(["a", "b", "b~1"]), "ids are unique");
    assert_eq!(data["notes"], json!(["Gate: 1 new finding."]));
    // The document is what others fill in: it reads back from JSON, and a word that is not known is refused.
    let written = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&written).unwrap(), document);
    let error = serde_json::from_str::<Document>(&written.replacen("\"notes\"", "\"note\"", 1)).unwrap_err().to_string();
    assert!(error.contains("unknown field `note`"), "{error}");
}

#[test]
fn the_last_runs_are_kept_and_none_is_one_that_saw_nothing() {
    let runs = |number: usize| (1..=number).map(|id| Run { id: id.to_string(), complete: true, ..Run::default() }).collect();
    let mut document = Document::of_scan(&Outcome::default(), &common::knowledge(), &run());
    document.runs = runs(500);
    let many = data(&page(&document));
    assert_eq!(many["runs"].as_array().unwrap().len(), 400);
    assert_eq!(many["runs"][399]["id"], json!("500"));
    document.runs = runs(0);
    let none = data(&page(&document));
    assert_eq!(none["runs"].as_array().unwrap().len(), 1);
    assert_eq!(none["runs"][0]["complete"], json!(false));
}

#[test]
fn texts_stand_once_and_details_in_pieces() {
    let findings: Vec<Finding> =
        (0..600).map(|at| Finding { fingerprint: at.to_string(), ..finding(&format!("{at}.js"), CODE, SITE, "false") }).collect();
    let page = scanned(&outcome(600, findings));
    assert_eq!(between(&page, "id=\"details-", "\"").len(), 3);
    assert_eq!(details(&page).len(), 600);
    assert_eq!(page.matches("take the session over").count(), 1, "the same sentence is not repeated");
}
