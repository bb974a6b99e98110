//! Scans of the project's own examples: reports that keep to their schemas, and the same bytes however a scan was started.

use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Folder, Run};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
const OTHER: &str = "res.cookie('sid', '1', { secure: false, httpOnly: true }); // cookielint: ignore[secure] a \"reason\" <&>\n";

/// The examples, and everything that a report may have to tell besides findings.
fn copy_of_corpus() -> Folder {
    let folder =
        Folder::with(&[(".git/HEAD", ""), ("suppressed.js", OTHER), ("unused.py", "# cookielint: ignore[secure]\nresponse.set_cookie\n")]);
    folder.write("broken.js", "res.cookie('sid', { ( secure: ;\n");
    folder.write("größe & \"ähnlich\" <b>.js", OTHER);
    let mut pending = vec![(PathBuf::from(CORPUS), "corpus".to_owned())];
    while let Some((from, to)) = pending.pop() {
        for entry in std::fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{to}/{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                pending.push((entry.path(), name));
            } else {
                folder.write(&name, &std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere.js", folder.join("gone.js")).unwrap();
    folder
}

const EVERYTHING: &[&str] = &["--include-tests", "--min-severity", "info", "--min-confidence", "low"];

fn report(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[EVERYTHING, more].concat())
}

fn validate(text: &str, schema: &str) -> Value {
    let value: Value = serde_json::from_str(text).unwrap();
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    value
}

#[test]
fn sarif_is_valid_and_tells_everything() {
    let folder = copy_of_corpus();
    let run = report(&folder, &["--format", "sarif", "."]).exits(1);
    let log = validate(&run.out, include_str!("../sarif-2.1.0.schema.json"));
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert!(results.len() > 300, "{}", results.len());
    assert!(results.iter().any(|result| result["suppressions"][0]["kind"] == "inSource"));
    assert!(results.iter().all(|result| result["properties"]["attribute"].is_string() && result["properties"]["api"].is_string()));
    let rules: Vec<&str> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index], result["ruleId"].as_str().unwrap());
    }
    let invocation = &run["invocations"][0];
    let notified = invocation["toolExecutionNotifications"].as_array().unwrap();
    assert!(notified.iter().any(|note| note.to_string().contains("broken.js")), "{notified:#?}");
    assert_eq!(invocation["executionSuccessful"], false, "something was not seen");
}

#[test]
fn json_is_valid() {
    let folder = copy_of_corpus();
    let run = report(&folder, &["--format", "json", "."]).exits(1);
    let value = validate(&run.out, include_str!("../../docs/findings.schema.json"));
    assert!(value["findings"].as_array().unwrap().len() > 300);
    assert_eq!(value["complete"], false);
}

#[test]
fn threads_leave_no_trace_in_any_report() {
    let folder = copy_of_corpus();
    let formats = ["text", "json", "sarif", "github", "gitlab", "junit", "html"];
    let outputs: Vec<String> = formats.iter().flat_map(|format| ["--format", format, "--output", format].map(str::to_owned)).collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    let written = |threads: &str| {
        report(&folder, &[&outputs[..], &["--threads", threads, "corpus", "suppressed.js", "broken.js"]].concat()).exits(1);
        formats.map(|format| folder.read(format))
    };
    let one = written("1");
    assert!(one.iter().all(|report| report.len() > 10_000 || report.contains("::error")), "{:?}", one.each_ref().map(String::len));
    assert_eq!(one, written("8"));
}

#[test]
fn a_file_alone_is_the_whole_filtered_to_it() {
    let folder = copy_of_corpus();
    let project = "corpus/csharp/http-cookie-governed";
    folder.write(&format!("{project}/.git/HEAD"), "");
    let findings = |run: Run| serde_json::from_str::<Value>(&run.out).unwrap()["findings"].as_array().unwrap().clone();
    let file = "Controllers/CartController.cs";
    let mut whole = findings(report(&folder, &["--format", "json", project]));
    whole.retain(|finding| finding["path"] == file);
    let named = format!("{project}/{file}");
    let alone = findings(report(&folder, &["--format", "json", &named]));
    assert!(!alone.is_empty());
    assert_eq!(alone, whole);
    let isolated = findings(report(&folder, &["--format", "json", "--isolated", &named]));
    assert!(isolated.len() > alone.len(), "without the configuration beside it, the file says more");
}
