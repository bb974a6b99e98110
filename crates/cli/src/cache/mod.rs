//! `--cache DIR`: facts in a folder. All that is kept for a facts key is read at the start, as thousands of small files would cost more than
//! the scan; what a scan adds becomes one more segment at its end. Several runs at once do not disturb each other.
//!
//! A cache makes scans faster and nothing else: what is wrong with it is said once on standard error, and the scan goes on without.
//! [`segment`] is what a file of it looks like, [`folder`] which files there are.

mod folder;
mod segment;

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use cookielint_engine::store::{FactKey, FactStore};

use crate::console::{Console, count};
use crate::name::shown;
use folder::Folder;
use segment::{Draft, Key};

/// Bytes that are kept for one facts key, and held in memory during a scan.
const MOST_BYTES: usize = 256 << 20;
/// With more segments than this, they are written into one.
const MOST_SEGMENTS: usize = 8;

/// A cache during a scan.
#[derive(Debug)]
pub(crate) struct Cache {
    /// As the user wrote it.
    name: String,
    folder: Folder,
    segments: Vec<Segment>,
    /// The number of each record.
    index: HashMap<Key, usize>,
    records: Vec<Record>,
    /// Segments that are of no use: damaged, or more than is kept.
    useless: Vec<PathBuf>,
    added: Mutex<Draft>,
    asked: AtomicUsize,
    known: AtomicUsize,
}

#[derive(Debug)]
struct Segment {
    path: PathBuf,
    bytes: Vec<u8>,
}

/// Where something stands, and whether this scan had use for it.
#[derive(Debug)]
struct Record {
    segment: usize,
    range: Range<usize>,
    used: AtomicBool,
}

impl Cache {
    /// Opens a cache, or says why there will be none.
    pub(crate) fn open(console: &Console, root: &Path, facts_key: &str) -> Option<Cache> {
        let name = shown(root);
        let opened = Folder::open(root, facts_key).and_then(|folder| {
            let segments = folder.segments().map_err(|error| error.to_string())?;
            Ok((folder, segments))
        });
        match opened {
            Ok((folder, segments)) => {
                let mut cache = Cache::new(name, folder);
                cache.read(console, segments);
                Some(cache)
            }
            Err(why) => {
                console.warn(&format!("--cache {name} is not used: {why}"));
                None
            }
        }
    }

    fn new(name: String, folder: Folder) -> Cache {
        Cache {
            name,
            folder,
            segments: Vec::new(),
            index: HashMap::new(),
            records: Vec::new(),
            useless: Vec::new(),
            added: Mutex::new(Draft::new()),
            asked: AtomicUsize::new(0),
            known: AtomicUsize::new(0),
        }
    }

    /// Reads segments, the newest first, as far as the bound goes.
    fn read(&mut self, console: &Console, segments: Vec<(PathBuf, u64)>) {
        let (mut size, mut damaged) = (0u64, 0usize);
        for (path, length) in segments {
            size = size.saturating_add(length);
            if size > MOST_BYTES as u64 {
                self.useless.push(path);
                continue;
            }
            match fs::read(&path) {
                Ok(bytes) => match segment::records(&bytes) {
                    Some(records) => self.take(path, bytes, records),
                    None => {
                        damaged += 1;
                        self.useless.push(path);
                    }
                },
                // Another run has just written several into one.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => console.warn(&format!("--cache {}: {}: {error}", self.name, shown(&path))),
            }
        }
        if damaged > 0 {
            let files = count(damaged, "file is", "files are");
            console.warn(&format!("--cache {}: {files} damaged or of something else; what was in there is looked at anew", self.name));
        }
    }

    fn take(&mut self, path: PathBuf, bytes: Vec<u8>, records: Vec<(Key, Range<usize>)>) {
        let segment = self.segments.len();
        for (key, range) in records {
            self.index.entry(key).or_insert_with(|| {
                self.records.push(Record { segment, range, used: AtomicBool::new(false) });
                self.records.len() - 1
            });
        }
        self.segments.push(Segment { path, bytes });
    }

    fn bytes(&self, record: &Record) -> Option<&[u8]> {
        self.segments.get(record.segment)?.bytes.get(record.range.clone())
    }

    /// Writes down what the scan added, and tidies up.
    pub(crate) fn close(mut self, console: &Console) {
        let draft = std::mem::replace(&mut self.added, Mutex::new(Draft::new())).into_inner().unwrap_or_else(PoisonError::into_inner);
        let (known, asked, added) = (self.known.load(Ordering::Relaxed), self.asked.load(Ordering::Relaxed), draft.records());
        console.detail(&format!("cache: {known} of {asked} facts known, {added} added"));
        let written = self.write(draft);
        match written {
            Ok(replaced) => self.folder.remove(replaced.iter().chain(&self.useless)),
            Err(error) => console.warn(&format!("--cache {} cannot be written: {error}", self.name)),
        }
        self.folder.prune();
    }

    /// Adds a segment, and with it the segments that it replaces: all of them, where there are many.
    fn write(&self, mut draft: Draft) -> std::io::Result<Vec<PathBuf>> {
        if draft.records() == 0 {
            return Ok(Vec::new());
        }
        let size: usize = self.segments.iter().map(|segment| segment.bytes.len()).sum();
        let is_full = size + draft.len() > MOST_BYTES;
        let replaces = is_full || self.segments.len() >= MOST_SEGMENTS;
        if replaces {
            // Where there is no room for everything, what this scan had no use for goes.
            let stays = |record: &Record| !is_full || record.used.load(Ordering::Relaxed);
            let mut numbers: Vec<(&Key, usize)> = self.index.iter().map(|(key, number)| (key, *number)).collect();
            numbers.sort_unstable_by_key(|(_, number)| *number);
            for (key, number) in numbers {
                if let Some(kept) = self.records.get(number).filter(|record| stays(record)).and_then(|record| self.bytes(record)) {
                    draft.push(key, kept);
                }
            }
        }
        self.folder.add(&draft.finish())?;
        Ok(if replaces { self.segments.iter().map(|segment| segment.path.clone()).collect() } else { Vec::new() })
    }
}

impl FactStore for Cache {
    fn get(&self, key: &FactKey) -> Option<Vec<u8>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let record = self.records.get(*self.index.get(key.bytes())?)?;
        record.used.store(true, Ordering::Relaxed);
        self.known.fetch_add(1, Ordering::Relaxed);
        self.bytes(record).map(<[u8]>::to_vec)
    }

    fn put(&self, key: &FactKey, bytes: Vec<u8>) {
        let mut added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
        if added.len() + bytes.len() < MOST_BYTES {
            added.push(key.bytes(), &bytes);
        }
    }
}

#[cfg(test)]
mod tests;
