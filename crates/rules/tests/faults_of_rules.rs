//! Faults of rules, of several files together, and of queries written in YAML. Places are marked with `«…»` in the text.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{Memory, assert_fault, load_text, place, unmark};
use cookielint_languages::{Embedded, QuerySource};
use cookielint_rules::{BuiltIn, Fault, Root, check, load};

/// A file with one rule with these further keys.
fn rule(keys: &str) -> String {
    format!("version: 1\nrules:\n  - id: a\n    severity: low\n    message: m\n    {keys}\n")
}

#[test]
fn keys_and_words() {
    load_text(&rule("require: { secure: true }")).expect("nothing is wrong");
    assert_fault(&rule("«requires»: { secure: true }"), "unknown key `requires`", "did you mean `require`?");
    assert_fault("version: 1\nrules: [«{» id: a, severity: low, report: name }]\n", "the key `message` is missing", "");
    assert_fault("version: 1\nrules: [«{» id: a, message: m, report: name }]\n", "the key `severity` is missing", "");
    assert_fault(
        "version: 1\nrules: [{ id: «A b», severity: low, message: m, report: name }]\n",
        "`A b` is no id",
        "lower-case letters, digits, `-`, `_`, `.` and `/`, beginning with a letter or digit",
    );
    assert_fault(
        "version: 1\nrules: [{ id: a, severity: «hihg», message: m, report: name }]\n",
        "unknown severity `hihg`",
        "did you mean `high`?",
    );
    assert_fault(&rule("report: name\n    confidence: «sure»"), "unknown confidence `sure`", "one of: high, medium, low");
    assert_fault(&rule("report: name\n    cwe: [«CWE-614»]"), "expected a whole number, found a text", "");
    assert_fault(&rule("report: name\n    severity-by-kind: { «sesion»: low }"), "unknown kind `sesion`", "did you mean `session`?");
    assert_fault(&rule("report: name\n    severity-by-kind: { session: «lo» }"), "unknown severity `lo`", "did you mean `low`?");
}

#[test]
fn messages() {
    let message = |text: &str| format!("version: 1\nrules: [{{ id: a, severity: low, report: name, message: {text} }}]\n");
    load_text(&message("\"{name} {api} {attribute} {value} {default}\"")).expect("every placeholder");
    assert_fault(&message("«\"the {nam}\"»"), "unknown placeholder `nam`", "did you mean `name`?");
    assert_fault(&message("«\"the {name\"»"), "a `{` without `}` in the message", "");
}

#[test]
fn verdicts() {
    assert_fault("version: 1\nrules:\n  - «i»d: a\n    severity: low\n    message: m\n", "a rule needs one of: require, report, query", "");
    assert_fault(&rule("require: { secure: true }\n    «report»: name"), "a rule says either `require` or `report`", "write two rules");
    assert_fault(&rule("report: «sekure»"), "unknown attribute `sekure`", "did you mean `secure`?");
    assert_fault(&rule("report: name\n    «language»: go"), "`language` has a meaning only beside `query`", "");
    assert_fault(&rule("require: { «sekure»: true }"), "unknown attribute `sekure`", "did you mean `secure`?");
    assert_fault(&rule("require: { «kind»: session }"), "only `when` and `except` of a rule can ask for `kind`", "");
    assert_fault(&rule("query: «(string) @site»"), "the language of this query is not known", "add `language:`");
    assert_fault(&rule("query: (string) @site\n    language: ruby\n    «when»: { name: x }"), "`when` has no meaning beside `query`", "");
}

#[test]
fn conditions_refer_to_what_exists() {
    assert_fault(&rule("report: name\n    when: { kind: «sesion» }"), "unknown kind `sesion`", "did you mean `session`?");
    assert_fault(
        &rule("report: name\n    when: { kind: { not: { in: [auth, «sesion»] } } }"),
        "unknown kind `sesion`",
        "did you mean `session`?",
    );
    assert_fault(&rule("report: name\n    except: [{ api: «go/jar» }]"), "unknown API `go/jar`", "");
    assert_fault(&rule("report: name\n    when: { «x-flag»: true }"), "unknown private attribute `x-flag`", "");
    let apis = "apis: [{ id: go/jar, match: [{ call: a }], attributes: { x-flags: {} } }]\n";
    let fine = rule(&format!("report: name\n    when: {{ x-flags: true, api: go/jar, kind: {{ in: [session] }} }}\n{apis}"));
    load_text(&fine).expect("all of it exists");
    let near = rule(&format!("report: name\n    when: {{ «x-flag»: true }}\n{apis}"));
    assert_fault(&near, "unknown private attribute `x-flag`", "did you mean `x-flags`?");
}

/// Loads marked files, the first as the base and those called `user…` as a user's; asserts one fault, at the mark.
#[track_caller]
fn assert_fault_in(files: &[(&'static str, &str)], file: &str, message: &str, help: &str) {
    let marked = files.iter().find(|(path, _)| *path == file).expect("the file").1;
    let (_, places) = unmark(marked);
    let source = Memory::new(files.iter().map(|(path, text)| (*path, unmark(text).0)));
    let users = files.iter().filter(|(path, _)| path.starts_with("user")).map(|(path, _)| Root::User((*path).to_owned()));
    let roots: Vec<Root> = std::iter::once(Root::Base(files[0].0.to_owned())).chain(users).collect();
    let faults = load(&source, &roots).expect_err(message).faults;
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let Fault { file: found, message: said, help: advice, .. } = &faults[0];
    assert_eq!((found.as_str(), said.as_str(), advice.as_deref().unwrap_or_default()), (file, message, help));
    assert_eq!(places, [place(&faults[0])], "{}", faults[0]);
}

const BASE: &str = "version: 1\nvalues: { flag: { truthy: true } }\nrules:\n  - { id: a, severity: low, message: m, report: name }\n";

#[test]
fn a_second_file_adds_and_overrides_only_when_it_says_so() {
    let user = |entry: &str| format!("version: 1\n{entry}\n");
    let twice = user("rules: [{ id: «a», severity: low, message: m, report: name }]");
    let help = "the first is in line 4 of rules.yaml; `override: true` would replace it";
    assert_fault_in(&[("rules.yaml", BASE), ("user.yaml", &twice)], "user.yaml", "the rule `a` is defined twice", help);
    let nothing = user("rules: [{ id: ab, «override»: true, severity: low, message: m, report: name }]");
    assert_fault_in(
        &[("rules.yaml", BASE), ("user.yaml", &nothing)],
        "user.yaml",
        "there is no rule `ab` to override",
        "did you mean `a`?",
    );
    let table = user("values: { «flag»: { falsy: false } }");
    assert_fault_in(
        &[("rules.yaml", BASE), ("user.yaml", &table)],
        "user.yaml",
        "the value table `flag` is defined twice",
        "the first is in line 2 of rules.yaml",
    );
    let again = user(
        "rules:\n  - { id: b, severity: low, message: m, report: name }\n  - { id: «b», override: true, severity: low, message: m, report: name }",
    );
    assert_fault_in(
        &[("rules.yaml", BASE), ("user.yaml", &again)],
        "user.yaml",
        "the rule `b` is defined twice",
        "the first is in line 3 of user.yaml",
    );
}

#[test]
fn only_a_users_file_replaces() {
    assert_fault_in(&[("rules.yaml", "version: 1\n«replace»: true\n")], "rules.yaml", "`replace` has a meaning only in a user's file", "");
}

#[test]
fn includes_match_files_below_the_folder() {
    let including = |glob: &str| format!("version: 1\ninclude: [{glob}]\n");
    assert_fault_in(&[("rules.yaml", &including("«\"more/*.yaml\"»"))], "rules.yaml", "the include `more/*.yaml` matches no file", "");
    let help = "an include is a glob below the folder of this file, with forward slashes";
    for glob in ["/etc/*.yaml", "../*.yaml", "a/../../b.yaml", "C:/a.yaml", "a\\b.yaml"] {
        let message = format!("the include `{glob}` leads out of the folder");
        assert_fault_in(&[("rules.yaml", &including(&format!("«'{glob}'»")))], "rules.yaml", &message, help);
    }
    assert_fault_in(&[("rules.yaml", &including("«'[a'»"))], "rules.yaml", "bad glob: unclosed character class; missing ']'", "");
    let files = [("rules.yaml", including("'more/*.yaml'")), ("more/a.yaml", "version: 1\n«rule»: []\n".to_owned())];
    let files: Vec<(&'static str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    assert_fault_in(&files, "more/a.yaml", "unknown key `rule`", "did you mean `rules`?");
}

#[test]
fn a_file_that_cannot_be_read_is_named_alone() {
    let source = Memory::new([("rules.yaml", "version: 1\nrules: [{ id: 7 }]\n")]);
    let roots = [Root::Base("rules.yaml".to_owned()), Root::User("acme.yaml".to_owned())];
    let faults = load(&source, &roots).expect_err("missing").faults;
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), ["acme.yaml: cannot be read: no such file"]);
}

/// Loads a file with inline queries and checks them; the faults must be at the marks, with these messages.
#[track_caller]
fn assert_query_faults(marked: &str, messages: &[&str]) {
    let (text, places) = unmark(marked);
    let knowledge = load_text(&text).expect("queries are not compiled when loading");
    let faults = check(&knowledge, &NoQueries).expect_err("a fault").faults;
    let found: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
    let wanted: Vec<_> = places.iter().map(|(line, column, _)| (*line, *column)).collect();
    assert_eq!(found, wanted, "{faults:#?}");
    assert_eq!(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>(), messages);
    for fault in &faults {
        assert_eq!(Some(fault.source_line.as_str()), text.lines().nth(fault.line - 1), "the line as it stands in the file");
    }
}

#[test]
fn faults_of_queries_have_their_place_in_the_yaml_file() {
    let block = "version: 1
apis:
  - id: ruby/jar
    match:
      - query: |
          ; jar.put value
          ((call receiver: (_) @receiver method: (identifier) «@»sites) @site
            (#eq? @_put \"put\"))
";
    assert_query_faults(block, &["unknown capture @sites"]);
    let several = "version: 1
apis:
  - id: ruby/jar
    match:
      - query: >-

            (call) @site

            («c»all2) @site
      - { query: '(call «@»sote) @site' }
      - query: \"(call) @site («#»mach? @site \\\"x\\\")\"
rules:
  - id: a
    severity: low
    message: m
    language: ruby
    query: «(»string) @value
";
    let messages =
        ["the grammar has no node \"call2\"", "unknown capture @sote", "unknown predicate #mach?", "the pattern captures no @site"];
    assert_query_faults(several, &messages);
}

#[test]
fn nodes_and_fields_that_do_not_exist_name_the_nearest() {
    let help = |query: &str| {
        let text = format!("version: 1\nrules:\n  - {{ id: a, severity: low, message: m, language: ruby, query: '{query}' }}\n");
        check(&load_text(&text).expect("loads"), &NoQueries).expect_err("a fault").faults[0].help.clone().unwrap_or_default()
    };
    assert_eq!(help("(asignment) @site"), "did you mean assignment?");
    assert_eq!(help("(call reciever: (_)) @site"), "did you mean receiver?");
    assert_eq!(help("(nothing_like_it) @site"), "`cookielint inspect FILE` shows the node names");
}

#[test]
fn a_query_is_compiled_for_every_language_of_its_family() {
    let text =
        "version: 1\nrules:\n  - { id: a, severity: low, message: m, language: javascript, query: \"(accessibility_modifier) @site\" }\n";
    let knowledge = load_text(text).expect("loads");
    let faults = check(&knowledge, &NoQueries).expect_err("JavaScript has no such node").faults;
    assert_eq!(faults.len(), 1, "TypeScript has: {faults:#?}");
}

/// Without query files: inline queries stand alone.
struct NoQueries;

impl QuerySource for NoQueries {
    fn read(&self, _path: &str) -> Option<String> {
        None
    }

    fn list(&self, _folder: &str) -> Vec<String> {
        Vec::new()
    }
}

struct Broken;

impl QuerySource for Broken {
    fn read(&self, path: &str) -> Option<String> {
        if path == "queries/go/call.scm" { Some("(call_expression) @sight\n".to_owned()) } else { Embedded.read(path) }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        Embedded.list(folder)
    }
}

#[test]
fn faults_of_query_files_are_found_too() {
    let knowledge = load(&BuiltIn, &[Root::BuiltIn]).expect("the built-in rules");
    check(&knowledge, &Embedded).expect("the built-in queries");
    let faults = check(&knowledge, &Broken).expect_err("a broken query file").faults;
    assert_eq!((faults[0].file.as_str(), faults[0].line, faults[0].column), ("queries/go/call.scm", 1, 19));
}
