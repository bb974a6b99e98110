//! Rust files: a doc for every module, bounded lengths, and nothing that gives up where it should answer.

use super::files::Files;
use super::{Fault, Found};
use crate::source::Source;

/// A file longer than the first is noted, than the second a fault.
const FILE: (usize, usize) = (500, 600);
/// The same for a function.
const FUNCTION: (usize, usize) = (60, 80);
/// Code that stops the process instead of saying what is wrong. Tests may.
const GIVES_UP: &[&str] = &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "dbg!("];

pub(super) fn check(files: &Files, found: &mut Found) {
    let sources: Vec<(&str, &str, Source)> =
        files.with_extension("rs").filter(|(path, _)| is_own(path)).map(|(path, text)| (path, text, Source::new(text))).collect();
    let for_tests: Vec<String> = sources.iter().flat_map(|(path, _, source)| test_files(path, source)).collect();
    for (path, text, source) in &sources {
        if !text.trim_start().starts_with("//!") {
            found.faults.push(Fault::new(path, 1, "a module begins with `//!`: what lives here, and what does not"));
        }
        lengths(path, text, source, found);
        if !is_test(path) && !for_tests.iter().any(|test| test == path) {
            gives_up(path, source, found);
        }
    }
}

/// Examples in Rust would not be the project's own code.
fn is_own(path: &str) -> bool {
    path.starts_with("crates/") || path.starts_with("xtask/") || path.starts_with("tests/")
}

/// Tests, and tools that only developers run.
fn is_test(path: &str) -> bool {
    path.starts_with("tests/")
        || path.split('/').any(|part| part == "tests" || part == "examples" && path.contains("/examples/") && !path.contains("/src/"))
}

/// The files of modules that are compiled for tests only.
fn test_files(path: &str, source: &Source) -> Vec<String> {
    let (folder, stem) = path.rsplit_once('/').unwrap_or(("", path));
    let base = match stem.trim_end_matches(".rs") {
        "mod" | "lib" | "main" => folder.to_owned(),
        stem => format!("{folder}/{stem}"),
    };
    source.test_modules().iter().flat_map(|name| [format!("{base}/{name}.rs"), format!("{base}/{name}/mod.rs")]).collect()
}

fn lengths(path: &str, text: &str, source: &Source, found: &mut Found) {
    let mut measure = |line: usize, what: String, lines: usize, (most, too_many): (usize, usize)| {
        if lines > most {
            let list = if lines > too_many { &mut found.faults } else { &mut found.notes };
            list.push(Fault::new(path, line, format!("{what} has {lines} lines; past {most} it wants to be two")));
        }
    };
    measure(1, "the file".to_owned(), text.lines().count(), FILE);
    for function in source.functions() {
        measure(function.first_line, format!("`{}`", function.name), function.lines, FUNCTION);
    }
}

fn gives_up(path: &str, source: &Source, found: &mut Found) {
    let tests = source.test_lines();
    for (number, line) in source.code_lines() {
        let in_test = tests.iter().any(|(first, last)| (*first..=*last).contains(&number));
        if let Some(word) = GIVES_UP.iter().find(|word| !in_test && line.contains(**word)) {
            found.faults.push(Fault::new(path, number, format!("`{word}` outside of tests")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults<const N: usize>(files: [(&str, &str); N]) -> Vec<String> {
        let mut found = Found::default();
        check(&Files::from(files), &mut found);
        found.faults.iter().map(Fault::to_string).collect()
    }

    #[test]
    fn what_gives_up_is_a_fault_outside_of_tests() {
        let text = "//! A.\nfn a() { b.unwrap() }\n// c.unwrap()\n#[cfg(test)]\nmod tests { fn d() { e.unwrap() } }\n";
        assert_eq!(faults([("crates/a/src/lib.rs", text)]), ["crates/a/src/lib.rs:2: `.unwrap()` outside of tests"]);
        assert_eq!(faults([("crates/a/tests/b.rs", text), ("crates/a/examples/b.rs", text)]), [""; 0]);
        let parent = ("crates/a/src/lib.rs", "//! A.\n#[cfg(test)]\nmod fixtures;\n");
        assert_eq!(faults([parent, ("crates/a/src/fixtures.rs", text)]), [""; 0]);
    }

    #[test]
    fn modules_say_what_they_are_and_do_not_grow_without_end() {
        let long = format!("//! A.\nfn a() {{\n{}}}\n", "    b();\n".repeat(599));
        let shown = faults([("crates/a/src/a.rs", &long), ("crates/a/src/b.rs", "fn c() {}\n")]);
        let expected = [
            "crates/a/src/a.rs:1: the file has 602 lines; past 500 it wants to be two",
            "crates/a/src/a.rs:2: `a` has 601 lines; past 60 it wants to be two",
            "crates/a/src/b.rs:1: a module begins with `//!`: what lives here, and what does not",
        ];
        assert_eq!(shown, expected);
    }
}
