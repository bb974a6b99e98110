//! Finding examples on disk, and the comparison as a whole.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use cookielint_engine::finding::{Reason, Unseen};
use cookielint_languages::Embedded;

use super::*;
use crate::fixtures::{Folder, finding};
use crate::knowledge::{self, RuleFiles};

fn corpus() -> Folder {
    Folder::with(&[
        ("rules.yaml", "version: 1"),
        ("javascript/loose.js", "// bad: secure\nset();\n"),
        ("javascript/notes.md", "bad: secure"),
        ("javascript/app/main.js", "// ok\nset();\n"),
        ("javascript/app/conf/settings.json", "{\n}\n"),
        ("javascript/app/conf/settings.json.expect", "1: bad: secure\n"),
        ("javascript/fragments/on.js", "on();\n"),
        ("javascript/fragments/off.js", "off();\n"),
        ("javascript/fragments/django/a.py", "a()\n"),
        ("xml/web.xml", "<!-- bad: http-only -->\n<a/>\n"),
    ])
}

fn described(cases: &[Case], top: &Path) -> Vec<String> {
    let strip = |name: &str| name.strip_prefix(&format!("{}/", top.display())).unwrap_or(name).to_owned();
    cases.iter().map(|case| format!("{}: {}", strip(&case.name), case.files.keys().cloned().collect::<Vec<_>>().join(" "))).collect()
}

#[test]
fn folders_are_projects_and_loose_files_stand_alone() {
    let folder = corpus();
    let expected = [
        "javascript/app: conf/settings.json main.js",
        "javascript/fragments/django: a.py",
        "javascript/fragments/off.js: off.js",
        "javascript/fragments/on.js: on.js",
        "javascript/loose.js: loose.js",
        "xml/web.xml: web.xml",
    ];
    assert_eq!(described(&find(folder.path()).unwrap(), folder.path()), expected);
    assert_eq!(described(&find(&folder.join("javascript")).unwrap(), folder.path()), expected[..5]);
    assert_eq!(described(&find(&folder.join("javascript/app")).unwrap(), folder.path()), expected[..1]);
    assert_eq!(described(&find(&folder.join("javascript/fragments")).unwrap(), folder.path()), expected[1..4]);
    assert_eq!(described(&find(&folder.join("xml/web.xml")).unwrap(), folder.path()), expected[5..]);
    let settings = &find(folder.path()).unwrap()[0].files["conf/settings.json"];
    assert_eq!((settings.marks.len(), settings.marks[0].line), (1, 1));
}

#[test]
fn what_stands_above_the_examples_may_be_called_as_a_language() {
    let folder = Folder::with(&[("html/pack/rules.yaml", "version: 1"), ("html/pack/javascript/loose.js", "// bad: secure\nset();\n")]);
    let pack = folder.join("html/pack");
    assert_eq!(described(&find(&pack).unwrap(), &pack), ["javascript/loose.js: loose.js"]);
    for path in ["", "javascript", "javascript/loose.js"] {
        assert!(top(&pack.join(path)).join("rules.yaml").is_file(), "{path}");
    }
}

#[test]
fn the_rules_of_a_pack_are_found_from_anywhere_in_it() {
    let folder = corpus();
    for path in ["", "javascript", "javascript/app", "javascript/loose.js", "javascript/fragments/on.js"] {
        assert!(top(&folder.join(path)).join("rules.yaml").is_file(), "{path}");
    }
}

#[test]
fn a_mark_that_cannot_be_understood_or_names_no_rule_is_refused() {
    let folder = Folder::with(&[("javascript/a.js", "// bad: secur\nset();\n")]);
    let scanner = Scanner::new(knowledge::load(&RuleFiles::default()).unwrap(), &Embedded).unwrap();
    let failure = run(&find(folder.path()).unwrap(), &scanner).unwrap_err();
    assert!(failure.message.ends_with("a.js:1: unknown rule `secur`"), "{failure}");
    assert_eq!(failure.help.as_deref(), Some("did you mean `secure`?"));
    folder.write("javascript/a.js", "// bad: secure\n");
    assert!(find(folder.path()).unwrap_err().message.ends_with("a.js:1: no code follows this mark"));
    folder.write("javascript/a.js", "set();");
    folder.write("javascript/a.js.expect", "9: ok");
    assert!(find(folder.path()).unwrap_err().message.ends_with("a.js.expect:1: there is no line 9, the last is 1"));
}

#[test]
fn findings_count_for_their_own_file_and_holes_are_differences() {
    let folder = corpus();
    let cases = find(folder.path()).unwrap();
    let unseen = Unseen { path: "main.js".to_owned(), line: Some(2), reason: Reason::Syntax, detail: String::new() };
    let outcome = Outcome { findings: vec![finding("secure", "conf/settings.json", 1)], unseen: vec![unseen], ..Outcome::default() };
    let report = compare(&cases[0], &outcome);
    assert_eq!((report.files, report.marks, report.mismatches.len()), (2, 2, 1));
    assert!(report.mismatches[0].0.ends_with("main.js"));
    assert_eq!((report.mismatches[0].1.line, report.mismatches[0].1.code.as_str()), (2, "set();"));
    assert!(report.text(false).contains("not fully seen: syntax not understood"), "{}", report.text(false));
}

#[test]
fn suppressed_and_hidden_findings_are_none() {
    let folder = Folder::with(&[("javascript/a.js", "// ok\nset();\n")]);
    let hidden = Finding { hidden: Some(cookielint_engine::finding::Hidden::Place), ..finding("secure", "a.js", 2) };
    let outcome = Outcome { findings: vec![hidden], ..Outcome::default() };
    assert!(compare(&find(folder.path()).unwrap()[0], &outcome).mismatches.is_empty());
}

#[test]
fn differences_are_shown_by_file_with_both_sides() {
    let folder = Folder::with(&[("javascript/a.js", "// bad: secure\nset('\u{1b}[2J');\n")]);
    let cases = find(folder.path()).unwrap();
    let outcome = Outcome { findings: vec![finding("http-only", "a.js", 2)], ..Outcome::default() };
    let text = compare(&cases[0], &outcome).text(false);
    let tail = text.split_once("a.js\n").unwrap().1;
    let expected = "     2 | set('\\u{1b}[2J');\n       + found    bad: http-only (severity high, confidence high): the message\n\
                    \x20    2 | set('\\u{1b}[2J');\n       - expected bad: secure\n\n1 file, 1 mark: 2 differences\n";
    assert_eq!(tail, expected);
    assert!(!text.contains('\u{1b}'));
}
