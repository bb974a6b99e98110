//! A segment: one file of facts. What it is, then key by key the bytes that are kept, then a hash of all of that, so that half of a segment is none.

use std::ops::Range;

/// What a segment begins with.
const MAGIC: &[u8; 16] = b"cookielint facts";
/// Bytes of the hash at the end.
const HASH: usize = 32;

/// Under what something is kept.
pub(super) type Key = [u8; 32];

/// A segment that is being written.
#[derive(Debug)]
pub(super) struct Draft {
    bytes: Vec<u8>,
    records: usize,
}

impl Draft {
    pub(super) fn new() -> Self {
        Draft { bytes: MAGIC.to_vec(), records: 0 }
    }

    /// Adds something, unless it is longer than anything that is kept.
    pub(super) fn push(&mut self, key: &Key, kept: &[u8]) {
        let Ok(length) = u32::try_from(kept.len()) else { return };
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(&length.to_le_bytes());
        self.bytes.extend_from_slice(kept);
        self.records += 1;
    }

    pub(super) fn records(&self) -> usize {
        self.records
    }

    /// Its size so far.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// As it is written.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let hash = blake3::hash(&self.bytes);
        self.bytes.extend_from_slice(hash.as_bytes());
        self.bytes
    }
}

/// What a segment keeps, and where in it; `None`: it is no segment, or not whole.
pub(super) fn records(segment: &[u8]) -> Option<Vec<(Key, Range<usize>)>> {
    let (content, hash) = segment.split_last_chunk::<HASH>()?;
    let mut rest = content.strip_prefix(MAGIC)?;
    if blake3::hash(content) != *hash {
        return None;
    }
    let mut found = Vec::new();
    while let Some((key, after)) = rest.split_first_chunk::<32>() {
        let (length, after) = after.split_first_chunk::<4>()?;
        let (start, length) = (content.len() - after.len(), u32::from_le_bytes(*length) as usize);
        rest = after.get(length..)?;
        found.push((*key, start..start + length));
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut draft = Draft::new();
        draft.push(&[1; 32], b"one");
        draft.push(&[2; 32], b"");
        assert_eq!(draft.records(), 2);
        let segment = draft.finish();
        let found = records(&segment).unwrap();
        let read: Vec<(u8, &[u8])> = found.iter().map(|(key, range)| (key[0], &segment[range.clone()])).collect();
        assert_eq!(read, [(1, &b"one"[..]), (2, b"")]);
        assert_eq!(records(&Draft::new().finish()), Some(Vec::new()));
    }

    #[test]
    fn what_is_not_whole_is_none() {
        let mut draft = Draft::new();
        draft.push(&[1; 32], b"one");
        let segment = draft.finish();
        for at in 0..segment.len() {
            assert_eq!(records(&segment[..at]), None, "cut at {at}");
            let mut damaged = segment.clone();
            damaged[at] ^= 4;
            assert_eq!(records(&damaged), None, "damaged at {at}");
        }
        // A hash is no promise of sense.
        for content in [&b"something else"[..], b"cookielint factsx", &[&MAGIC[..], &[9; 36]].concat()] {
            assert_eq!(records(&[content, blake3::hash(content).as_bytes()].concat()), None);
        }
    }
}
