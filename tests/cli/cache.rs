//! A cache makes scans faster and changes nothing that is said.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use crate::support::{Folder, Run};

fn project() -> Folder {
    let cookie =
        |secure: bool| format!("const express = require('express');\nres.cookie('session', id, {{ secure: {secure}, httpOnly: true }});\n");
    let folder = Folder::with(&[
        ("a.js", &cookie(false)),
        ("b/c.js", &cookie(true)),
        ("same.js", &cookie(false)),
        ("d.js", "const { opts } = require('./opts');\nconst express = require('express');\nres.cookie('auth', id, opts);\n"),
        ("opts.js", "exports.opts = { secure: false };\n"),
        ("nothing.py", "x = 1\n"),
        ("odd.py", "x = '\0'\n"),
    ]);
    folder.write("script", "#!/usr/bin/env node\nprocess.exit(0)\n");
    folder
}

const FLAGS: &[&str] = &["--format", "json", "--min-confidence", "low", "--min-severity", "info", "."];

fn plain(folder: &Folder) -> String {
    folder.run(FLAGS).exits(1).out
}

fn cached(folder: &Folder, cache: &str, expected: &str) -> Run {
    let run = folder.run(&[FLAGS, &["-v", "--cache", cache]].concat());
    assert_eq!(run.out, expected);
    run.exits(1)
}

/// The files in which facts are kept.
fn segments(folder: &Folder, cache: &str) -> Vec<PathBuf> {
    let keys = fs::read_dir(folder.join(cache)).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut found: Vec<PathBuf> = keys.flat_map(|key| fs::read_dir(key).unwrap()).map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn a_second_scan_knows_what_the_first_one_saw() {
    let (folder, caches) = (project(), Folder::new());
    let cache = caches.join("deep/cache");
    let cache = cache.to_str().unwrap();
    let expected = plain(&folder);
    assert!(expected.contains("opts.js"), "{expected}");
    cached(&folder, cache, &expected).says("cache: 0 of ");
    let first = segments(&folder, cache);
    assert_eq!(first.len(), 1);
    let warm = cached(&folder, cache, &expected).says(", 0 added");
    assert!(!warm.err.contains("cache: 0 of") && !warm.err.contains("warning"), "{warm:#?}");
    assert_eq!(first, segments(&folder, cache), "nothing is written where nothing is new");
    folder.write("opts.js", "exports.opts = { secure: true };\n");
    folder.write("b/c.js", "// gone\n");
    let changed = plain(&folder);
    assert_ne!(changed, expected);
    cached(&folder, cache, &changed);
}

#[test]
fn a_cache_inside_of_the_project_is_no_part_of_it() {
    let folder = project();
    let expected = plain(&folder);
    cached(&folder, "cache", &expected);
    assert_eq!(expected, plain(&folder), "what it holds is not scanned");
    assert_eq!(fs::read_to_string(folder.join("cache/.gitignore")).unwrap(), "*\n");
}

#[test]
fn what_is_damaged_or_foreign_is_said_once_and_changes_nothing() {
    let folder = project();
    let expected = plain(&folder);
    cached(&folder, "cache", &expected);
    let whole = segments(&folder, "cache").pop().unwrap();
    let bytes = fs::read(&whole).unwrap();
    let middle = bytes.len() / 2;
    let mut flipped = bytes.clone();
    flipped[middle] ^= 1;
    let damaged = [bytes[..middle].to_vec(), Vec::new(), b"something else entirely".to_vec(), flipped];
    for (at, bytes) in damaged.iter().enumerate() {
        fs::write(whole.with_file_name(format!("{at}.facts")), bytes).unwrap();
    }
    fs::remove_file(whole).unwrap();
    cached(&folder, "cache", &expected).says("4 files are damaged or of something else");
    let mended = cached(&folder, "cache", &expected).says(", 0 added");
    assert!(!mended.err.contains("damaged"), "{mended:#?}");
}

#[test]
fn a_cache_that_cannot_be_used_is_named_and_the_scan_goes_on() {
    let folder = project();
    let expected = plain(&folder);
    cached(&folder, "a.js", &expected).says("--cache a.js is not used: ");
    cached(&folder, "b", &expected).says("it holds other files");
    assert_eq!(fs::read_dir(folder.join("b")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_named_and_leaves_nothing_half() {
    let folder = project();
    cached(&folder, "cache", &plain(&folder));
    let before = segments(&folder, "cache");
    folder.write("more.js", "const express = require('express');\nres.cookie('more', 1);\n");
    // No file may grow: what is asked to be written fails.
    let limited = format!("trap '' XFSZ; ulimit -f 0; exec {} {} --cache cache", env!("CARGO_BIN_EXE_cookielint"), FLAGS.join(" "));
    let mut command = std::process::Command::new("sh");
    let run = Run::of(command.current_dir(folder.path()).args(["-c", &limited]).output().unwrap()).exits(1);
    assert_eq!(run.says("--cache cache cannot be written: ").out, plain(&folder));
    assert_eq!(before, segments(&folder, "cache"));
}

#[test]
fn runs_at_once_do_not_disturb_each_other() {
    let folder = project();
    let expected = plain(&folder);
    // From the start, and again where each of them has something to add to what is there.
    for content in ["x = 1\n", "x = 2\n"] {
        folder.write("nothing.py", content);
        let spawn =
            |_| folder.command().args(FLAGS).args(["--cache", "cache"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let runs: Vec<_> = (0..4).map(spawn).collect();
        for run in runs {
            let run = Run::of(run.wait_with_output().unwrap()).exits(1);
            assert!(run.out == expected && !run.err.contains("cache"), "{run:#?}");
        }
        let warm = cached(&folder, "cache", &expected).says(", 0 added");
        assert!(!warm.err.contains("warning"), "{warm:#?}");
    }
}
