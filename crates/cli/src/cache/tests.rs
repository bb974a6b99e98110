//! The folder of a cache through runs one after the other and at once. What a scan makes of it is tested from outside, on the command line.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::time::{Duration, SystemTime};

use super::*;
use crate::fixtures;

const DAYS: Duration = Duration::from_secs(24 * 3600);

fn segment_of(records: &[(u8, &str)]) -> Vec<u8> {
    let mut draft = Draft::new();
    records.iter().for_each(|(key, text)| draft.push(&[*key; 32], text.as_bytes()));
    draft.finish()
}

fn open(root: &Path, facts_key: &str) -> Cache {
    Cache::open(&Console::plain(), root, facts_key).unwrap()
}

fn read(cache: &Cache, key: u8) -> Option<String> {
    let record = cache.records.get(*cache.index.get(&[key; 32])?)?;
    record.used.store(true, Ordering::Relaxed);
    Some(String::from_utf8(cache.bytes(record)?.to_vec()).unwrap())
}

fn add(cache: &Cache, key: u8, text: &str) {
    cache.added.lock().unwrap().push(&[key; 32], text.as_bytes());
}

fn files(root: &Path, facts_key: &str) -> usize {
    fs::read_dir(root.join(facts_key)).map_or(0, |entries| entries.count())
}

const KEY: &str = "0123456789abcdef";

#[test]
fn what_is_added_is_there_the_next_time_and_nothing_is_written_without_need() {
    let folder = fixtures::Folder::new();
    let root = folder.join("cache");
    let cache = open(&root, KEY);
    assert_eq!(read(&cache, 1), None);
    add(&cache, 1, "one");
    cache.close(&Console::plain());
    let cache = open(&root, KEY);
    assert_eq!(read(&cache, 1).as_deref(), Some("one"));
    cache.close(&Console::plain());
    assert_eq!(files(&root, KEY), 1);
    assert_eq!(read(&open(&root, "fedcba9876543210"), 1), None, "facts of another key");
    assert!(root.join("CACHEDIR.TAG").exists() && root.join(".gitignore").exists());
}

#[test]
fn many_segments_become_one() {
    let folder = fixtures::Folder::new();
    let root = folder.join("cache");
    for key in 0..MOST_SEGMENTS as u8 + 3 {
        let cache = open(&root, KEY);
        add(&cache, key, "kept");
        cache.close(&Console::plain());
        assert!(files(&root, KEY) <= MOST_SEGMENTS);
    }
    let cache = open(&root, KEY);
    assert!((0..MOST_SEGMENTS as u8 + 3).all(|key| read(&cache, key).is_some()));
}

#[test]
fn two_runs_at_once_lose_nothing() {
    let folder = fixtures::Folder::new();
    let root = folder.join("cache");
    for key in 0..MOST_SEGMENTS as u8 {
        let cache = open(&root, KEY);
        add(&cache, key, "kept");
        cache.close(&Console::plain());
    }
    // Both write everything into one.
    let (one, two) = (open(&root, KEY), open(&root, KEY));
    let late = open(&root, KEY);
    add(&one, 100, "one");
    add(&two, 101, "two");
    one.close(&Console::plain());
    two.close(&Console::plain());
    assert_eq!(read(&late, 0).as_deref(), Some("kept"), "what was read stays");
    let cache = open(&root, KEY);
    assert!((0..MOST_SEGMENTS as u8).chain([100, 101]).all(|key| read(&cache, key).is_some()));
}

#[test]
fn what_is_damaged_goes_and_the_rest_stays() {
    let folder = fixtures::Folder::new();
    let root = folder.join("cache");
    let cache = open(&root, KEY);
    add(&cache, 1, "one");
    cache.close(&Console::plain());
    fs::write(root.join(KEY).join("f-1.facts"), "something else").unwrap();
    let whole = segment_of(&[(2, "two")]);
    fs::write(root.join(KEY).join("f-2.facts"), whole.get(..whole.len() - 1).unwrap()).unwrap();
    fs::write(root.join(KEY).join("f-3.facts"), &whole).unwrap();
    let cache = open(&root, KEY);
    assert_eq!((read(&cache, 1).as_deref(), read(&cache, 2).as_deref()), (Some("one"), Some("two")));
    assert_eq!(cache.useless.len(), 2);
    cache.close(&Console::plain());
    assert!(open(&root, KEY).useless.is_empty());
}

#[test]
fn facts_that_nobody_uses_go() {
    let folder = fixtures::Folder::new();
    let root = folder.join("cache");
    open(&root, KEY).close(&Console::plain());
    let other = |name: &str, days: u32| {
        let path = root.join(name);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("x.facts"), "").unwrap();
        fs::File::open(&path).unwrap().set_modified(SystemTime::now() - DAYS * days).unwrap();
    };
    let names = ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc", "dddddddddddddddd"];
    names.iter().zip(1..).for_each(|(name, days)| other(name, days));
    other("eeeeeeeeeeeeeeee", 40);
    other("somebody else's", 400);
    open(&root, KEY).close(&Console::plain());
    let stays = |name: &&str| root.join(name).exists();
    assert_eq!(names.iter().filter(|name| stays(name)).count(), 3, "the last three of the others");
    assert!(!root.join("dddddddddddddddd").exists() && !root.join("eeeeeeeeeeeeeeee").exists());
    assert!(root.join("somebody else's").exists() && root.join(KEY).exists());
}

#[test]
fn a_folder_of_something_else_is_left_alone() {
    let folder = fixtures::Folder::with(&[("work/a.js", ""), ("cache/CACHEDIR.TAG", "another program"), ("file", "")]);
    for name in ["work", "cache", "file", "file/below"] {
        assert!(Cache::open(&Console::plain(), &folder.join(name), KEY).is_none(), "{name}");
    }
    assert_eq!(fs::read_dir(folder.join("work")).unwrap().count(), 1);
    assert_eq!(fs::read_dir(folder.join("cache")).unwrap().count(), 1);
}
