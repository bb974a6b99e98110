//! Damaged files: whatever is wrong, loading ends without a panic and every fault lies in a file.
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{FORMS, Memory};
use cookielint_rules::{Root, embedded_files, load};

/// A small generator: the same damage in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

const PIECES: &[&str] = &[
    "{", "}", "[", "]", ": ", "- ", "\n", "  ", "*a", "&a ", "\"", "'", "|\n", "!!x ", "#", "\u{0}", "é", "{a,", "..", "\t", "~", "<<: ",
    "1d", "x-",
];

/// Damages one of the files a few times and loads them; whether that was noticed.
fn damage(files: &[(String, String)], random: &mut Random) -> bool {
    let mut damaged = files.to_vec();
    let (_, text) = &mut damaged[random.below(files.len())];
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(chars.len());
        let end = (at + random.below(12)).min(chars.len());
        chars.splice(at..end, PIECES[random.below(PIECES.len())].chars());
    }
    *text = chars.into_iter().collect();
    let source = Memory(damaged.into_iter().map(|(path, text)| (path, text.into_bytes())).collect());
    let Err(faults) = load(&source, &[Root::Base("rules.yaml".to_owned())]) else { return false };
    assert!(!faults.faults.is_empty() && !faults.to_string().is_empty());
    for fault in &faults.faults {
        let text = String::from_utf8_lossy(&source.0[&fault.file]).into_owned();
        let last = text.lines().count() + 1;
        assert!((1..=last).contains(&fault.line), "{fault}");
        assert!((1..=fault.source_line.chars().count() + 1).contains(&fault.column), "{fault}");
    }
    true
}

#[test]
fn damage_is_reported_and_nothing_else_happens() {
    let mut random = Random(7);
    let small = [("rules.yaml".to_owned(), FORMS.to_owned())];
    let noticed = (0..1500).filter(|_| damage(&small, &mut random)).count();
    assert!(noticed > 750, "most damage is noticed: {noticed}");
    let shipped: Vec<(String, String)> = embedded_files().into_iter().filter(|(path, _)| path.ends_with(".yaml")).collect();
    let noticed = (0..20).filter(|_| damage(&shipped, &mut random)).count();
    assert!(noticed > 5, "most damage is noticed: {noticed}");
}

#[test]
fn noise_is_no_yaml_and_no_panic() {
    let mut random = Random(11);
    for length in 1..300 {
        let bytes: Vec<u8> = (0..length).map(|_| u8::try_from(random.below(256)).expect("a byte")).collect();
        let source = Memory([("rules.yaml".to_owned(), bytes)].into());
        load(&source, &[Root::Base("rules.yaml".to_owned())]).expect_err("noise");
    }
}
