//! Formats, files, colours, and readers that go away.

use std::process::Stdio;

use crate::support::Folder;

#[test]
fn each_format_goes_to_its_own_file() {
    let folder = Folder::with(&[("src/a.js", "")]);
    let run =
        folder.run(&["--format", "sarif", "-o", "out.sarif", "--format", "json", "-o", "out.json", "--format", "text", "src"]).exits(0);
    let run = run.says("sarif written to out.sarif").says("json written to out.json");
    assert!(!run.out.is_empty() && !run.out.contains('{'), "text goes to standard output: {}", run.out);
    assert!(folder.read("out.sarif").contains("\"2.1.0\""));
    assert!(folder.read("out.json").starts_with('{'));
    assert_eq!(folder.names(), ["out.json", "out.sarif", "src"], "no temporary file is left");
}

#[test]
fn an_output_tells_its_format_by_its_name() {
    let folder = Folder::with(&[("src/a.js", "")]);
    let run = folder.run(&["-o", "out.sarif", "src"]).exits(0);
    assert_eq!(run.out, "");
    assert!(folder.read("out.sarif").contains("\"runs\""));
}

#[test]
fn two_formats_for_one_place_are_refused() {
    let folder = Folder::with(&[("a.js", "")]);
    folder.run(&["--format", "json", "--format", "sarif"]).exits(2).says("two formats for standard output");
    folder.run(&["--format", "json", "--format", "sarif", "-o", "x", "-o", "x"]).exits(2).says("two formats for x");
    folder.run(&["-o", "none/out.json"]).exits(2).says("--output none/out.json");
    folder.run(&["-o", "."]).exits(2).says("it is a folder");
}

#[test]
fn a_run_that_failed_writes_nothing_and_leaves_what_was_there() {
    let folder = Folder::with(&[("a.js", ""), ("old.sarif", "old"), ("cookielint.yaml", "nonsense")]);
    let run = folder.run(&["--format", "sarif", "-o", "old.sarif", "--format", "json", "-o", "new.json"]).exits(2);
    assert_eq!(run.out, "");
    assert_eq!(folder.read("old.sarif"), "old");
    assert!(!folder.join("new.json").exists());
    folder.run(&["--no-config", "-o", "new.sarif", "none"]).exits(2);
    assert!(!folder.join("new.sarif").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::new();
    let mut child =
        folder.command().args(["rules", "list", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = Folder::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = folder.command().args(["languages"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard output cannot be written to"));
}

#[test]
fn colours_follow_flag_and_environment() {
    let folder = Folder::with(&[("bad/go/a.go", "// bad: secure\nfunc main() {}\n")]);
    let colored = |arguments: &[&str], environment: &[(&str, &str)]| {
        let output = folder.command().args(["rules", "test", "bad"]).args(arguments).envs(environment.iter().copied()).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        output.stdout.contains(&0x1b)
    };
    assert!(!colored(&[], &[]), "no terminal, no colour");
    assert!(colored(&["--color", "always"], &[("NO_COLOR", "1")]), "the command line wins");
    assert!(colored(&[], &[("FORCE_COLOR", "1")]) && colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&["--color=never"], &[("FORCE_COLOR", "1")]));
}
