//! Facts that outlive a scan change nothing but its cost: cold, warm, half warm, damaged, or of another scanner.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_engine::finding::{Outcome, Unseen};
use cookielint_engine::store::{ContentKey, FactKey, FactStore};
use cookielint_engine::tree::{Entry, MemoryTree, ReadFault, Tree};
use cookielint_engine::{Options, Quiet, Scanner};

use crate::support::{all, corpus, files, new_scanner, projects, scan, scanner, scanner_with};

/// A store in memory that counts.
#[derive(Default)]
struct Memory {
    records: Mutex<BTreeMap<FactKey, Vec<u8>>>,
    put: AtomicUsize,
    missed: AtomicUsize,
}

impl FactStore for Memory {
    fn get(&self, key: &FactKey) -> Option<Vec<u8>> {
        let found = self.records.lock().unwrap().get(key).cloned();
        self.missed.fetch_add(usize::from(found.is_none()), Ordering::Relaxed);
        found
    }

    fn put(&self, key: &FactKey, bytes: Vec<u8>) {
        self.put.fetch_add(1, Ordering::Relaxed);
        self.records.lock().unwrap().insert(*key, bytes);
    }
}

impl Memory {
    /// What was put and what was missed since it was asked last.
    fn counts(&self) -> (usize, usize) {
        (self.put.swap(0, Ordering::Relaxed), self.missed.swap(0, Ordering::Relaxed))
    }

    fn change(&self, change: impl Fn(usize, &mut Vec<u8>) -> bool) {
        let mut at = 0;
        self.records.lock().unwrap().retain(|_, bytes| {
            at += 1;
            change(at, bytes)
        });
    }
}

/// A tree that counts what is read, and may know its contents by an id.
struct Counting<'t> {
    tree: &'t MemoryTree,
    ids: bool,
    read: Mutex<BTreeSet<String>>,
}

impl<'t> Counting<'t> {
    fn new(tree: &'t MemoryTree, ids: bool) -> Self {
        Counting { tree, ids, read: Mutex::default() }
    }
}

impl Tree for Counting<'_> {
    fn entries(&self) -> &[Entry] {
        self.tree.entries()
    }

    fn unseen(&self) -> &[Unseen] {
        self.tree.unseen()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        self.read.lock().unwrap().insert(path.to_owned());
        self.tree.read(path)
    }

    fn content_key(&self, path: &str) -> Option<ContentKey> {
        self.ids.then(|| ContentKey::of_id("test", &self.tree.read(path).unwrap_or_default()))
    }
}

/// A tree whose files change after they were read once.
struct Changing<'t> {
    before: &'t MemoryTree,
    after: &'t MemoryTree,
    read: Mutex<BTreeSet<String>>,
}

impl Tree for Changing<'_> {
    fn entries(&self) -> &[Entry] {
        self.before.entries()
    }

    fn unseen(&self) -> &[Unseen] {
        &[]
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let first = self.read.lock().unwrap().insert(path.to_owned());
        if first { self.before.read(path) } else { self.after.read(path) }
    }
}

fn keeping_with(scanner: &Scanner, tree: &dyn Tree, options: &Options, store: &Memory) -> Outcome {
    scanner.scan_keeping(tree, options, &all(), &Quiet, store)
}

fn keeping(tree: &dyn Tree, store: &Memory) -> Outcome {
    keeping_with(scanner(), tree, &Options::default(), store)
}

/// The examples, and what is no text, too large, odd, without a name that says anything, or nothing at all.
fn everything() -> Vec<(String, Vec<u8>)> {
    let mut files = files(&corpus());
    let cookie = "res.cookie('session', x, { secure: false });\n";
    let script = format!("#!/usr/bin/env node\nconst express = require('express');\n{cookie}");
    files.extend([
        ("odd/binary.js".to_owned(), b"\x7fELF\0cookie".to_vec()),
        ("odd/binary".to_owned(), b"\x7fELF\0cookie".to_vec()),
        ("odd/script".to_owned(), script.clone().into_bytes()),
        ("odd/prose".to_owned(), b"no program\n".to_vec()),
        ("odd/latin.js".to_owned(), [script.as_bytes(), b"// caf\xe9\n"].concat()),
        ("odd/long.js".to_owned(), [script.as_bytes(), "x;".repeat(20_000).as_bytes()].concat()),
        ("odd/large.js".to_owned(), script.repeat(100).into_bytes()),
        ("odd/deep.js".to_owned(), [script.as_bytes(), "[".repeat(10_000).as_bytes()].concat()),
        ("odd/x.min.js".to_owned(), script.into_bytes()),
        ("odd/empty.go".to_owned(), Vec::new()),
    ]);
    files.sort();
    files
}

#[test]
fn what_is_kept_changes_nothing() {
    let tree = MemoryTree::new(everything());
    for ids in [false, true] {
        let store = Memory::default();
        let plain = scan(&tree);
        assert!(plain.findings.len() > 300 && plain.unseen.len() > 4, "{} {}", plain.findings.len(), plain.unseen.len());
        assert_eq!(plain, keeping(&Counting::new(&tree, ids), &store), "cold");
        assert!(store.counts().0 > tree.entries().len() / 2);
        let warm = Counting::new(&tree, ids);
        assert_eq!(plain, keeping(&warm, &store), "warm");
        assert_eq!(store.counts(), (0, 0), "something was not kept");
        let read = warm.read.into_inner().unwrap();
        // What holds nothing need not even be read where its content is known by an id.
        for path in ["odd/prose", "odd/binary.js", "odd/binary", "odd/empty.go"] {
            assert_eq!(read.contains(path), !ids, "{path}");
        }
        store.change(|at, _| at % 2 == 0);
        assert_eq!(plain, keeping(&Counting::new(&tree, ids), &store), "half warm");
        assert!(store.counts().0 > 0);
        let records = store.records.lock().unwrap();
        let bytes: usize = records.values().map(Vec::len).sum();
        let (records, files) = (records.len(), tree.entries().len());
        // Nearly every example has sites, most of them several.
        assert!(bytes < files * 4096, "{records} records of {files} files take {bytes} bytes");
    }
}

#[test]
fn what_is_damaged_or_foreign_counts_for_nothing() {
    let tree = MemoryTree::new(files(&corpus()));
    let (plain, store) = (scan(&tree), Memory::default());
    keeping(&tree, &store);
    store.change(|at, bytes| {
        let middle = bytes.len() / 2;
        match at % 4 {
            0 => bytes.truncate(middle),
            1 => bytes.iter_mut().skip(middle).take(1).for_each(|byte| *byte ^= 0x10),
            2 => *bytes = b"something else".to_vec(),
            _ => bytes.clear(),
        }
        true
    });
    store.counts();
    assert_eq!(plain, keeping(&tree, &store));
    assert_eq!(plain, keeping(&tree, &store), "what was damaged is mended");
    // What belongs to another key is whole and yet none of ours.
    let mut others: Vec<Vec<u8>> = store.records.lock().unwrap().values().cloned().collect();
    others.rotate_left(1);
    store.records.lock().unwrap().values_mut().zip(others).for_each(|(record, other)| *record = other);
    assert_eq!(plain, keeping(&tree, &store));
}

#[test]
fn one_store_serves_many_trees() {
    let store = Memory::default();
    for round in ["cold", "warm"] {
        for project in projects().into_iter().step_by(5) {
            let files = files(&project);
            let tree = MemoryTree::new(files.clone());
            assert_eq!(scan(&tree), keeping(&tree, &store), "{round} {}", project.display());
            // The same content under other names, beside what changed.
            let moved = files.into_iter().enumerate().map(|(at, (path, mut content))| {
                content.extend(if at % 3 == 0 { b"\n".as_slice() } else { b"" });
                (format!("moved/{path}"), content)
            });
            let tree = MemoryTree::new(moved);
            assert_eq!(scan(&tree), keeping(&tree, &store), "{round} moved {}", project.display());
        }
    }
}

#[test]
fn one_store_serves_many_scanners() {
    let tree = MemoryTree::new(everything().into_iter().filter(|(path, _)| path.starts_with("javascript/") || path.starts_with("odd/")));
    let store = Memory::default();
    let built_in = scanner_with(&[]);
    let unfiltered = new_scanner().without_prefilter();
    let small = Options { max_file_size: 2_000, ..Options::default() };
    let generated = Options { include_generated: true, ..Options::default() };
    let ways = [(scanner(), Options::default()), (&built_in, Options::default()), (&unfiltered, Options::default())];
    for (scanner, options) in ways.into_iter().chain([small, generated].map(|options| (scanner(), options))) {
        let plain = scanner.scan(&tree, &options, &all(), &Quiet);
        assert_eq!(plain, keeping_with(scanner, &tree, &options, &store), "{options:?}");
        assert_eq!(plain, keeping_with(scanner, &tree, &options, &store), "warm, {options:?}");
    }
    assert_ne!(scanner().facts_key(), built_in.facts_key());
    assert_eq!(scanner().facts_key(), new_scanner().facts_key());
}

#[test]
fn a_file_that_changes_during_a_scan_is_kept_as_what_was_read() {
    let main = b"const express = require('express');\nconst { opts } = require('./opts');\n\
        function jar(res, flags) { res.cookie('session', 1, flags); }\nmodule.exports = { jar };\napp.get('/', (q, res) => jar(res, opts));\n";
    let tree = |secure: bool, jar: &str| {
        let opts = format!("exports.opts = {{ secure: {secure}, httpOnly: true, sameSite: 'lax' }};\n");
        let other = format!("const {{ jar }} = require('./main');\nmodule.exports = (res) => {jar}(res, {{ secure: {secure} }});\n");
        MemoryTree::new([("main.js", main.to_vec()), ("opts.js", opts.into_bytes()), ("other.js", other.into_bytes())])
    };
    let (before, after) = (tree(true, "none"), tree(false, "jar"));
    for (before, after) in [(&before, &after), (&after, &before)] {
        let store = Memory::default();
        keeping(&Changing { before, after, read: Mutex::default() }, &store);
        assert_eq!(scan(before), keeping(before, &store));
        assert_eq!(scan(after), keeping(after, &store));
    }
}
