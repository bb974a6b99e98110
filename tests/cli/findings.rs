//! Scans that find something: exit codes, choices, and the same bytes for any number of threads.

use crate::support::Folder;

const BAD: &str = "import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  res.cookie('sid', '1', { secure: false, httpOnly: true, sameSite: 'lax' });\n});\n";

fn bad() -> Folder {
    Folder::with(&[("app.js", BAD), ("good.js", "x;")])
}

#[test]
fn findings_decide_the_exit_code() {
    let folder = bad();
    folder.run(&["app.js"]).exits(1).prints("secure").prints("app.js");
    folder.run(&["good.js"]).exits(0);
    folder.run(&["--exit-zero", "app.js"]).exits(0).prints("secure");
    folder.run(&["--fail-on", "critical", "app.js"]).exits(0).prints("secure");
    folder.run(&["--ignore", "secure", "--ignore", "default-name,lifetime", "app.js"]).exits(0);
    folder.run(&["--select", "http-only", "app.js"]).exits(0);
    folder.run(&["--select", "sec*", "app.js"]).exits(1);
}

#[cfg(unix)]
#[test]
fn an_incomplete_scan_beats_findings_only_when_strict() {
    let folder = bad();
    std::os::unix::fs::symlink("nowhere.js", folder.join("gone.js")).unwrap();
    folder.run(&["."]).exits(1);
    folder.run(&["--strict", "."]).exits(4);
    folder.run(&["--exit-zero", "."]).exits(4);
}

#[test]
fn what_is_on_standard_input_counts_not_what_is_on_disk() {
    let folder = bad();
    folder.run_with(&["--stdin", "--stdin-path", "good.js"], BAD.as_bytes()).exits(1).prints("good.js");
    folder.run_with(&["--stdin", "--stdin-path", "app.js"], b"x;").exits(0);
    folder.run_with(&["--stdin", "--stdin-path", "new.js"], BAD.as_bytes()).exits(1).prints("new.js");
}

#[test]
fn the_configuration_suppresses_and_the_report_counts_it() {
    let folder = bad();
    folder.write("cookielint.yaml", "version: 1\nsuppressions: [{ rules: secure, files: app.js, reason: behind a proxy }]\n");
    folder.run(&["."]).exits(0).says("1 suppression");
    folder.run(&["--format", "sarif", "."]).exits(0).prints("behind a proxy");
    folder.run(&["--no-config", "."]).exits(1);
}

#[test]
fn one_thread_and_eight_write_the_same_bytes() {
    let folder = Folder::new();
    (0..60).for_each(|number| folder.write(&format!("d{}/f{number}.js", number % 7), BAD));
    for format in ["text", "json", "sarif", "github", "gitlab", "junit", "html"] {
        let one = folder.run(&["--format", format, "--threads", "1"]).exits(1);
        let eight = folder.run(&["--format", format, "--threads", "8"]).exits(1);
        assert_eq!(one.out, eight.out, "{format}");
    }
}

#[test]
fn a_pack_that_was_just_started_passes_its_own_test() {
    let folder = Folder::new();
    folder.run(&["rules", "new", "mine"]).exits(0);
    folder.run(&["rules", "test", "mine"]).exits(0).prints("all as expected");
}

/// A value that stands so many files away from its site: each imports it from the next.
fn far(files: usize) -> Folder {
    let folder = Folder::new();
    folder.write(
        "app.js",
        "const { off } = require('./f1');\nexports.a = (req, res) => res.cookie('sid', '1', { secure: off, httpOnly: true });\n",
    );
    for number in 1..files {
        folder.write(&format!("f{number}.js"), &format!("const next = require('./f{}');\nexports.off = next.off;\n", number + 1));
    }
    folder.write(&format!("f{files}.js"), "exports.off = false;\n");
    folder
}

#[test]
fn a_value_that_stands_too_far_away_is_named() {
    far(4).run(&["."]).exits(1).prints("off");
    far(5).run(&["."]).exits(4).prints("app.js").prints("followed to other files 4 times");
}

/// A flag that so many functions hand on, each in a file of its own.
fn handed_on(functions: usize) -> Folder {
    let folder = Folder::new();
    folder.write("f0.js", "exports.f0 = (res, secure) => res.cookie('sid', '1', { secure, httpOnly: true });\n");
    for number in 1..=functions {
        let (callee, text) = (number - 1, if number == functions { "false" } else { "secure" });
        let code =
            format!("const {{ f{callee} }} = require('./f{callee}');\nexports.f{number} = (res, secure) => f{callee}(res, {text});\n");
        folder.write(&format!("f{number}.js"), &code);
    }
    folder
}

#[test]
fn a_flag_that_is_handed_on_too_often_is_named() {
    handed_on(4).run(&["."]).exits(1).prints("f4.js");
    handed_on(6).run(&["."]).exits(4).prints("followed to other files 4 times");
}

#[test]
fn what_a_function_writes_in_two_places_is_said_once_at_its_caller() {
    let folder = Folder::with(&[
        (
            "helpers.js",
            "exports.set = (res, name, secure) => {\n  try {\n    res.cookie(name, '1', { secure, httpOnly: true });\n  } catch (e) {\n    res.cookie(name, '2', { secure, httpOnly: true });\n  }\n};\n",
        ),
        ("app.js", "const { set } = require('./helpers');\nexports.a = (req, res) => set(res, 'sid', false);\n"),
    ]);
    let run = folder.run(&["--format", "json", "."]).exits(1);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let at_caller = |finding: &&serde_json::Value| finding["path"] == "app.js" && finding["rule"] == "secure";
    assert_eq!(report["findings"].as_array().unwrap().iter().filter(at_caller).count(), 1, "{}", run.out);
}
