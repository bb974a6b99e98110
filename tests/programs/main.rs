//! Programs that nobody would write: whatever a file holds, a scan neither fails on it nor takes more than a bounded number of steps.
//!
//! The generators are shared with the fuzz targets in `fuzz/`. Here they run from fixed seeds, so that every run is the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "tests"
)]

mod choice;
mod dialect;
mod growing;
mod mutation;
mod program;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_engine::finding::Reason;
use cookielint_engine::policy::Policy;
use cookielint_engine::stages::Cost;
use cookielint_engine::tree::MemoryTree;
use cookielint_engine::{Options, Quiet, Scanner};
use cookielint_languages::{Embedded, Language};
use rayon::prelude::*;

use crate::choice::Choice;
use crate::dialect::DIALECTS;
use crate::growing::SHAPES;

fn scanner() -> &'static Scanner {
    static SCANNER: OnceLock<Scanner> = OnceLock::new();
    SCANNER.get_or_init(|| {
        let knowledge = knowledge::load(&RuleFiles::default()).unwrap_or_else(|failure| panic!("{failure}"));
        Scanner::new(knowledge, &Embedded).unwrap_or_else(|fault| panic!("{fault}"))
    })
}

/// Scans one file; what went wrong, if anything did.
fn scanned(path: &str, bytes: &[u8]) -> Result<(), String> {
    let tree = MemoryTree::new([(path.to_owned(), bytes.to_vec())]);
    let outcome = scanner().scan(&tree, &Options::default(), &Policy::default(), &Quiet);
    let wrong = |reason: Reason| matches!(reason, Reason::Panic | Reason::ResolveLimit);
    match outcome.unseen.iter().find(|unseen| wrong(unseen.reason)) {
        Some(unseen) => Err(format!("{}: {}\n{}", unseen.reason.text(), unseen.detail, String::from_utf8_lossy(bytes))),
        None => Ok(()),
    }
}

fn all_well(found: Vec<Result<(), String>>) {
    let faults: Vec<String> = found.into_iter().filter_map(Result::err).collect();
    assert!(faults.is_empty(), "{} of them, the first: {}", faults.len(), faults[0]);
}

/// What following values costs in a program.
fn cost(path: &str, text: &str) -> Cost {
    let stages = scanner().stages(path, text.as_bytes().to_vec()).unwrap_or_else(|| panic!("{path} is not looked at:\n{text}"));
    let parsed = stages.parse().expect("it is small");
    stages.resolve(&stages.draw(&parsed).expect("the queries compile"))
}

#[test]
fn what_a_shape_costs_grows_no_faster_than_its_square() {
    let shapes: Vec<_> = SHAPES.iter().flat_map(|shape| DIALECTS.map(|dialect| (shape, dialect))).collect();
    let check = |(shape, dialect): &(&growing::Shape, &dialect::Dialect)| {
        let at = |size: usize| shape.program(dialect, size).map(|(path, text)| cost(&path, &text));
        let (Some(small), Some(large)) = (at(24), at(48)) else { return Ok(()) };
        let what = format!("{}, {}: {} steps, twice as large {}", shape.name, dialect.path, small.steps, large.steps);
        if small.sites == 0 {
            return Err(format!("no site: {what}"));
        }
        if large.exhausted || large.steps > 5 * small.steps + 500 { Err(what) } else { Ok(()) }
    };
    all_well(shapes.par_iter().map(check).collect());
}

#[test]
fn programs_out_of_snippets_are_no_trouble() {
    let check = |seed: u64| {
        let (path, text) = program::program(&mut Choice::seeded(seed, 700));
        scanned(&path, text.as_bytes())
    };
    all_well((0..320).into_par_iter().map(check).collect());
}

#[test]
fn examples_out_of_shape_are_no_trouble() {
    let check = |(index, (path, bytes)): (usize, &(String, Vec<u8>))| {
        (0..3).try_for_each(|round| {
            let mut choice = Choice::seeded((index * 3 + round) as u64, 4_000);
            scanned(path, &mutation::mutated(bytes, &mut choice))
        })
    };
    let files = examples();
    assert!(files.len() > 100, "only {} examples", files.len());
    all_well(files.par_iter().enumerate().map(check).collect());
}

#[test]
fn any_bytes_are_no_trouble() {
    let paths = ["a.js", "a.tsx", "a.go", "A.java", "A.cs", "settings.py", "a.rb", "web.xml", "a.properties", "application.yml", "a.json"];
    let check = |seed: usize| {
        let mut choice = Choice::seeded(seed as u64, 600);
        let words = [" Set-Cookie ", "secure", "(", ")", "{", "}", "=", "cookie", "\"", "'", "\n", ".", ":", ",", "[", "]"];
        let mut bytes = Vec::new();
        while !choice.is_done() {
            match choice.of(3) {
                0 => bytes.push(choice.of(256) as u8),
                _ => bytes.extend_from_slice(words[choice.of(words.len())].as_bytes()),
            }
        }
        scanned(paths[seed % paths.len()], &bytes)
    };
    all_well((0..330).into_par_iter().map(check).collect());
}

/// Every file of the examples, by a name that its language has.
fn examples() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut pending = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus")];
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with(Path::new("corpus/real")) {
                pending.push(path);
            } else if path.is_file() && Language::for_path(&path.to_string_lossy()).is_some() {
                found.push((path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
