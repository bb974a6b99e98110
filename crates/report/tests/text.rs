//! The report for people: what it shows, what it says of what it does not show, and that nothing in it is taken from a repository as it
//! stands.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{finding, http_only, location, outcome, run, suppressed, unseen};
use cookielint_engine::finding::{Finding, Hidden, Outcome, Reason, Step, UnusedSuppression};
use cookielint_report::{Format, RunInfo, Style, Verbosity};
use cookielint_rules::model::Severity;

fn text(outcome: &Outcome) -> String {
    common::write(Format::Text, outcome, &run())
}

fn with(outcome: &Outcome, change: impl FnOnce(&mut RunInfo)) -> String {
    let mut run = run();
    change(&mut run);
    common::write(Format::Text, outcome, &run)
}

const CODE: &str = "\n\napp.use(session({ cookie: { secure: false } }));\n";
const SITE: &str = "session({ cookie: { secure: false } })";

#[test]
fn a_site_is_one_block_with_all_that_is_wrong_with_it() {
    let findings = vec![http_only("web/a.js", CODE, SITE, SITE), finding("web/a.js", CODE, SITE, "secure: false")];
    let expected = "\
high  web/a.js:3:9  session cookie `sid` (express-session)
  |
3 | app.use(session({ cookie: { secure: false } }));
  |         --------------------^^^^^^^^^^^^^-----
  |         |                   |
  |         |                   secure: false
  |         http-only: not written (default: false)
  |
  = high[secure]: cookie `sid` can be sent over plain HTTP
    why: Whoever listens on the network can read it and take the session over.
    fix: secure: true
  = medium[http-only]: cookie `sid` can be read by scripts (medium confidence)
    why: A script injected into any page of the site can steal it.
    fix: httpOnly: true

2 findings in 1 of 57 files: 1 high, 1 medium
";
    assert_eq!(text(&outcome(57, findings)), expected);
}

#[test]
fn what_is_missing_is_wrong_with_the_site() {
    let mut secure = finding("web/a.js", CODE, SITE, SITE);
    "not written (default: false)".clone_into(&mut secure.value);
    let report = text(&outcome(1, vec![http_only("web/a.js", CODE, SITE, SITE), secure]));
    assert!(
        report.contains("  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secure, http-only: not written (default: false)\n"),
        "{report}"
    );
}

#[test]
fn a_long_site_shows_its_first_line_and_the_bad_ones() {
    let code = "res.cookie('a', b, {\n  path: '/',\n  domain: d,\n  maxAge: m,\n  expires: e,\n  secure: false,\n  x: y,\n});\n";
    let report = text(&outcome(1, vec![finding("a.js", code, code.trim_end().trim_end_matches(';'), "false")]));
    let expected = "
  |
1 | res.cookie('a', b, {
  | --------------------
...
6 |   secure: false,
  |           ^^^^^ secure: false
  |
";
    assert!(report.contains(expected), "{report}");
}

#[test]
fn line_ends_of_other_systems_are_no_part_of_the_code() {
    let code = "set({\r\n  secure: false,\r\n});\r\n";
    let unix = text(&outcome(1, vec![finding("a.js", &code.replace('\r', ""), "set({\n  secure: false,\n})", "false")]));
    let other = text(&outcome(1, vec![finding("a.js", code, "set({\r\n  secure: false,\r\n})", "false")]));
    assert!(unix.contains("2 |   secure: false,\n  |           ^^^^^ secure: false\n"), "{unix}");
    assert_eq!(other, unix);
}

#[test]
fn files_stay_together_and_each_site_has_its_own_block() {
    let code = "set(a)\nset(b)\n";
    let findings =
        vec![finding("a.js", code, "set(a)", "a)"), finding("a.js", code, "set(b)", "b)"), finding("b.js", code, "set(b)", "b)")];
    let report = text(&outcome(5, findings));
    let headers: Vec<&str> =
        report.lines().filter(|line| line.starts_with("high  ")).map(|line| line.split("  ").nth(1).unwrap()).collect();
    assert_eq!(headers, ["a.js:1:1", "a.js:2:1", "b.js:2:1"]);
    assert!(report.ends_with("\n3 findings in 2 of 5 files: 3 high\n"), "{report}");
}

#[test]
fn a_long_line_is_cut_around_every_mark_on_it() {
    let code = format!("{}set({{secure:!1,{}httpOnly:!1}});{}", "a();".repeat(500), "b:1,".repeat(300), "c();".repeat(500_000));
    let site = format!("set({{secure:!1,{}httpOnly:!1}})", "b:1,".repeat(300));
    let report = text(&outcome(1, vec![finding("a.js", &code, &site, "secure:!1"), http_only("a.js", &code, &site, "httpOnly:!1")]));
    let lines: Vec<&str> = report.lines().collect();
    let (shown, carets) = (lines[2], lines[3]);
    assert!(shown.chars().count() <= Style::CODE_WIDTH, "{shown}");
    for marked in ["secure:!1", "httpOnly:!1"] {
        let at = shown.find(marked).unwrap();
        assert_eq!(&carets[at..at + marked.len()], "^".repeat(marked.len()), "{report}");
        assert_ne!(&carets[at - 1..at], "^", "{report}");
    }
    assert!(shown.starts_with("1 | ...") && shown.ends_with("...") && shown.matches("...").count() == 3, "{shown}");
}

#[test]
fn a_mark_longer_than_the_line_may_be_still_shows_where_it_begins() {
    let code = format!("{}set({})", "a();".repeat(100), "x".repeat(9000));
    let report = text(&outcome(1, vec![finding("a.js", &code, &format!("set({})", "x".repeat(9000)), &"x".repeat(9000))]));
    let shown = report.lines().nth(2).unwrap();
    assert!(shown.chars().count() <= Style::CODE_WIDTH && shown.contains("set(xxx"), "{shown}");
}

#[test]
fn carets_stand_under_what_they_mean_whatever_comes_before() {
    // A tab is four blanks, an emoji and a Chinese character two columns, an escape as many as are shown.
    for (before, shown) in
        [("\t\t", "        "), ("🍪 ", "🍪 "), ("日本", "日本"), ("\u{1b}[31m", "\\u{1b}[31m"), ("\u{202e}", "\\u{202e}")]
    {
        let columns = shown.chars().map(|c| if c > '\u{2fff}' { 2 } else { 1 }).sum::<usize>();
        for end in ["\n", "\r\n"] {
            let code = format!("{before}set(flag){end}next(){end}");
            let report = text(&outcome(1, vec![finding("a.js", &code, "set(flag)", "flag")]));
            let expected = format!("1 | {shown}set(flag)\n  | {}----^^^^-\n", " ".repeat(columns));
            assert!(report.contains(&expected), "{before:?}{end:?}\n{report}");
        }
    }
}

#[test]
fn a_step_elsewhere_is_a_note() {
    let mut far = finding("a.js", CODE, SITE, "false");
    let here = Step { path: None, location: far.focus, text: "written here".into() };
    let there = Step { path: Some("config.js".into()), location: location("\nflag", "flag"), text: "set to false".into() };
    far.steps = vec![here, there];
    let report = text(&outcome(1, vec![far.clone()]));
    assert!(report.contains("    note: set to false (config.js:2:1)\n") && !report.contains("written here"), "{report}");
    let verbose = with(&outcome(1, vec![far]), |run| run.verbosity = Verbosity::Verbose);
    assert!(verbose.contains("    note: written here (a.js:3:37)\n"), "{verbose}");
}

#[test]
fn a_fix_without_code_is_said_in_words_and_code_keeps_its_lines() {
    let words = Finding { fix_code: None, ..finding("a.js", CODE, SITE, "false") };
    assert!(text(&outcome(1, vec![words])).contains("    fix: Set Secure.\n"));
    let lines = Finding { fix_code: Some("a: 1,\r\n  b: 2".into()), ..finding("a.js", CODE, SITE, "false") };
    assert!(text(&outcome(1, vec![lines])).contains("    fix: a: 1,\n           b: 2\n"));
}

#[test]
fn where_it_is_not_production_the_header_says_so() {
    let test = Finding { place: "test".into(), cookie: None, kind: "other".into(), ..finding("a.js", CODE, SITE, "false") };
    assert!(text(&outcome(1, vec![test])).starts_with("high  a.js:3:9  cookie (express-session), in test code\n"));
}

#[test]
fn a_finding_without_code_or_api_is_still_told() {
    let bare =
        Finding { api: String::new(), api_title: String::new(), snippet: Default::default(), ..finding("a.js", CODE, SITE, "false") };
    assert!(text(&outcome(1, vec![bare])).starts_with("high  a.js:3:9  session cookie `sid`\n  = high[secure]: "));
}

#[test]
fn clean_is_said_only_of_what_was_seen() {
    assert_eq!(text(&outcome(57, vec![])), "No findings in 57 files\n");
    assert_eq!(text(&Outcome::default()), "Nothing was scanned\n");

    let mut partly = outcome(57, vec![]);
    partly.unseen = vec![
        unseen("a.js", Some(3), Reason::Syntax, ""),
        unseen("a.js", Some(9), Reason::Syntax, ""),
        unseen("b.js", None, Reason::TooLarge, "5 MB; see --max-file-size"),
        unseen("c.min.js", None, Reason::Generated, ""),
        unseen("d.png", None, Reason::Binary, ""),
        unseen("e.png", None, Reason::Binary, ""),
    ];
    let expected = "\
No findings in 57 files; 2 files not fully seen
Not fully seen:
  larger than the limit (1)
    b.js  5 MB; see --max-file-size
  syntax not understood near a cookie (2)
    a.js:3
    a.js:9
Left out: 1 minified or generated, 2 binary
";
    assert_eq!(text(&partly), expected);

    let unnamed = with(&outcome(3, vec![]), |run| run.incomplete = true);
    assert_eq!(unnamed, "No findings in 3 files; not everything was seen\n");
}

#[test]
fn what_was_left_out_on_purpose_leaves_a_scan_clean() {
    let mut clean = outcome(2, vec![]);
    clean.unseen = vec![unseen("c.min.js", None, Reason::Generated, "")];
    assert_eq!(text(&clean), "No findings in 2 files\nLeft out: 1 minified or generated\n");
}

#[test]
fn long_lists_are_cut_unless_all_is_asked_for() {
    let mut partly = outcome(57, vec![]);
    partly.unseen = (0..8).map(|n| unseen(&format!("{n}.js"), None, Reason::Unreadable, "")).collect();
    let report = text(&partly);
    assert!(
        report.contains("  could not be read (8)\n    0.js\n    1.js\n    2.js\n    3.js\n    4.js\n    and 3 more (--verbose)\n"),
        "{report}"
    );
    // "And 1 more" would take the line of the one.
    partly.unseen.truncate(6);
    assert!(text(&partly).contains("    4.js\n    5.js\n") && !text(&partly).contains("more"));
    partly.unseen.extend((6..8).map(|n| unseen(&format!("{n}.js"), None, Reason::Unreadable, "")));
    let verbose = with(&partly, |run| run.verbosity = Verbosity::Verbose);
    assert!(verbose.contains("    7.js\n") && !verbose.contains("more"), "{verbose}");
}

#[test]
fn what_is_hidden_comes_with_the_option_that_shows_it() {
    let hide = |hidden| Finding { hidden: Some(hidden), ..finding("a.js", CODE, SITE, "false") };
    let findings = vec![hide(Hidden::Confidence), hide(Hidden::Confidence), hide(Hidden::Severity), hide(Hidden::Place)];
    let expected = "\
No findings in 9 files
Hidden: 2 of lower confidence (--min-confidence low), 1 of lower severity (--min-severity info), 1 in tests, examples or development code (--include-tests)
";
    assert_eq!(text(&outcome(9, findings)), expected);
}

#[test]
fn suppressions_are_counted_and_idle_ones_named() {
    let suppress = |kind, reason| Finding { suppression: suppressed(kind, reason), ..finding("a.js", CODE, SITE, "false") };
    let mut outcome = outcome(9, vec![suppress("comment", "behind a VPN"), suppress("comment", ""), suppress("configuration", "x")]);
    outcome.unused = vec![
        UnusedSuppression { path: "b.js".into(), line: 4, rules: vec!["secure".into(), "http-only".into()] },
        UnusedSuppression { path: "c.js".into(), line: 7, rules: vec![] },
    ];
    let expected = "\
No findings in 9 files
Suppressed: 2 in the code, 1 in the configuration
2 suppressions have no effect:
  b.js:4  secure, http-only
  c.js:7  all rules
";
    assert_eq!(text(&outcome), expected);
    let verbose = with(&outcome, |run| run.verbosity = Verbosity::Verbose);
    assert!(verbose.contains("  a.js:3  secure  behind a VPN\n  a.js:3  secure  no reason given\n"), "{verbose}");
}

#[test]
fn the_configuration_used_is_named() {
    let named = with(&outcome(1, vec![]), |run| run.configuration = Some("conf/cookielint.yaml".into()));
    assert_eq!(named, "No findings in 1 file\nConfiguration: conf/cookielint.yaml\n");
    let none = with(&outcome(1, vec![]), |run| run.verbosity = Verbosity::Verbose);
    assert!(none.contains("\nConfiguration: none\n"), "{none}");
}

#[test]
fn quiet_keeps_findings_and_the_warning_that_something_was_not_seen() {
    let quiet = |outcome: &Outcome| with(outcome, |run| run.verbosity = Verbosity::Quiet);
    assert_eq!(quiet(&outcome(5, vec![])), "");
    let mut partly = outcome(5, vec![]);
    partly.unseen = vec![unseen("a.js", None, Reason::Unreadable, "")];
    assert_eq!(quiet(&partly), "No findings in 5 files; 1 file not fully seen\n");
    let report = quiet(&outcome(5, vec![finding("a.js", CODE, SITE, "false")]));
    assert!(report.contains("= high[secure]") && !report.contains("in 1 of 5"), "{report}");
}

#[test]
fn sentences_wrap_at_the_width_of_the_terminal() {
    let report = with(&outcome(1, vec![finding("a.js", CODE, SITE, "false")]), |run| run.style.width = Some(50));
    assert!(report.contains("    why: Whoever listens on the network can read\n         it and take the session over.\n"), "{report}");
}

#[test]
fn colours_change_nothing_but_colours() {
    let mut partly = outcome(57, vec![finding("a.js", CODE, SITE, "false"), http_only("a.js", CODE, SITE, SITE)]);
    partly.unseen = vec![unseen("b.js", None, Reason::Panic, "")];
    let colored = with(&partly, |run| run.style.color = true);
    let mut plain = String::new();
    let mut rest = colored.as_str();
    while let Some(at) = rest.find('\u{1b}') {
        plain.push_str(&rest[..at]);
        let end = rest[at..].find('m').unwrap();
        assert!(rest[at + 2..at + end].bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{:?}", &rest[at..at + end]);
        rest = &rest[at + end + 1..];
    }
    plain.push_str(rest);
    assert!(colored.contains("\u{1b}["));
    assert_eq!(plain, text(&partly));
}

#[test]
fn the_worst_severity_heads_the_block() {
    let low = Finding { severity: Severity::Low, ..finding("a.js", CODE, SITE, "false") };
    let critical = Finding { severity: Severity::Critical, ..http_only("a.js", CODE, SITE, SITE) };
    let report = text(&outcome(1, vec![low, critical]));
    assert!(report.starts_with("critical  a.js:3:9  "), "{report}");
    assert!(report.find("= critical[http-only]").unwrap() < report.find("= low[secure]").unwrap(), "{report}");
    assert!(report.ends_with("1 critical, 1 low\n"), "{report}");
}
