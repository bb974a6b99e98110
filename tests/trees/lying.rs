//! Trees that do not keep what they promised: files that vanish, change, grow or break while they are scanned.

use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_engine::finding::{Outcome, Reason, Unseen};
use cookielint_engine::tree::{Entry, ReadFault, Tree};
use cookielint_engine::{Options, Quiet};

use crate::support::{all, of, scan, scanner};

const BAD: &str = "app.get('/', (req, res) => {\n  res.cookie('sid', '1', { secure: false, httpOnly: true, sameSite: 'lax' });\n});\n";

/// What reading a file does, by the number of the attempt.
type Read = fn(usize) -> Result<Vec<u8>, ReadFault>;

/// A tree whose files do as they like.
struct Lying {
    entries: Vec<Entry>,
    unseen: Vec<Unseen>,
    reads: Vec<(Read, AtomicUsize)>,
}

impl Lying {
    fn new(files: &[(&str, u64, Read)]) -> Self {
        let entries = files.iter().map(|(path, size, _)| Entry { path: (*path).to_owned(), size: *size, reported: true });
        let reads = files.iter().map(|(_, _, read)| (*read, AtomicUsize::new(0)));
        Lying { entries: entries.collect(), unseen: Vec::new(), reads: reads.collect() }
    }

    fn read_times(&self) -> Vec<usize> {
        self.reads.iter().map(|(_, times)| times.load(Ordering::Relaxed)).collect()
    }
}

impl Tree for Lying {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn unseen(&self) -> &[Unseen] {
        &self.unseen
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        let index = self.entries.iter().position(|entry| entry.path == path).expect("only what is listed is read");
        let (read, times) = &self.reads[index];
        read(times.fetch_add(1, Ordering::Relaxed))
    }
}

fn good(_: usize) -> Result<Vec<u8>, ReadFault> {
    Ok(BAD.into())
}

fn gone(_: usize) -> Result<Vec<u8>, ReadFault> {
    Err(ReadFault { reason: Reason::Vanished, detail: "no such file".to_owned() })
}

/// The reasons for which a file was not seen.
fn reasons(outcome: &Outcome, path: &str) -> Vec<Reason> {
    outcome.unseen.iter().filter(|unseen| unseen.path == path).map(|unseen| unseen.reason).collect()
}

#[track_caller]
fn the_other_file_is_found(outcome: &Outcome) {
    let rules: Vec<&str> = of(outcome, "z.js").iter().map(|finding| finding.rule.as_str()).collect();
    assert!(rules.contains(&"secure"), "{rules:?}");
}

#[test]
fn a_file_that_vanishes_is_named_and_the_rest_goes_on() {
    let outcome = scan(&Lying::new(&[("a.js", 10, gone), ("z.js", 10, good)]));
    assert_eq!(reasons(&outcome, "a.js"), [Reason::Vanished]);
    assert!(outcome.is_incomplete());
    assert_eq!((outcome.counts.files_listed, outcome.counts.files_read), (2, 1));
    the_other_file_is_found(&outcome);
}

#[test]
fn a_file_that_changes_is_one_version_or_the_other() {
    let changes: Read = |time| Ok(if time == 0 { BAD.into() } else { "é".into() });
    let vanishes: Read = |time| if time == 0 { good(0) } else { gone(1) };
    let tree = Lying::new(&[("a.js", 10, changes), ("b.js", 10, vanishes), ("z.js", 10, good)]);
    let outcome = scan(&tree);
    assert_eq!(tree.read_times(), [1, 1, 1], "one read is one version");
    for path in ["a.js", "b.js", "z.js"] {
        let finding = of(&outcome, path).into_iter().find(|finding| finding.rule == "secure").unwrap_or_else(|| panic!("{path}"));
        assert_eq!((finding.site.region.start_line, finding.focus.region.start_line), (2, 2));
        assert!(finding.snippet.text.contains("secure: false"));
    }
    assert_eq!(outcome.unseen, []);
}

#[test]
fn a_file_that_grew_past_the_limit_is_named() {
    let grown: Read = |_| Ok([BAD.as_bytes(), &b"// more\n".repeat(1000)].concat());
    let options = Options { max_file_size: 1000, ..Options::default() };
    let tree = Lying::new(&[("a.js", 10, grown), ("z.js", 10, good)]);
    let outcome = scanner().scan(&tree, &options, &all(), &Quiet);
    assert_eq!(reasons(&outcome, "a.js"), [Reason::TooLarge]);
    the_other_file_is_found(&outcome);
}

#[test]
fn a_file_that_is_listed_as_too_large_is_not_even_read() {
    let tree = Lying::new(&[("a.js", 1 << 40, good), ("z.js", 10, good)]);
    let outcome = scan(&tree);
    assert_eq!(tree.read_times(), [0, 1]);
    assert_eq!(reasons(&outcome, "a.js"), [Reason::TooLarge]);
}

#[test]
fn a_panic_over_one_file_is_caught_and_named_and_the_rest_goes_on() {
    let panics: Read = |_| panic!("deliberately, in a test");
    let outcome = scan(&Lying::new(&[("a.js", 10, panics), ("z.js", 10, good)]));
    assert_eq!(reasons(&outcome, "a.js"), [Reason::Panic]);
    assert!(outcome.unseen[0].detail.contains("deliberately, in a test"), "{:?}", outcome.unseen);
    assert!(outcome.is_incomplete());
    the_other_file_is_found(&outcome);
}

#[test]
fn what_could_not_be_listed_is_part_of_the_outcome() {
    let link = Unseen { path: "b".to_owned(), line: None, reason: Reason::DanglingLink, detail: String::new() };
    let mut tree = Lying::new(&[("a.js", 10, gone), ("c.js", 10, gone)]);
    tree.unseen = vec![link.clone()];
    let outcome = scan(&tree);
    assert_eq!(outcome.unseen.iter().map(|unseen| unseen.path.as_str()).collect::<Vec<_>>(), ["a.js", "b", "c.js"]);
    assert!(outcome.unseen.contains(&link));
}

#[test]
fn a_file_in_no_language_is_never_read() {
    // A name without an ending does not tell; its first line may.
    let tree = Lying::new(&[("a.txt", 10, good), ("b", 10, good), ("z.js", 10, good)]);
    scan(&tree);
    assert_eq!(tree.read_times(), [0, 1, 1]);
}
