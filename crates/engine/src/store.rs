//! Facts that outlive a scan. The engine says under which key something is kept; where and how long is the business of whoever hands in a
//! [`FactStore`]: a folder, a database, the memory of a server.
//!
//! What is kept is what a file says by itself, and what it answers to a question: functions of its content and of the facts key
//! ([`crate::Scanner::facts_key`]), of no path and no policy. Whatever a store gives back is checked (`keeper`), so that a store
//! may forget, be damaged or belong to something else: the worst that comes of it is work done again.

use std::fmt::Write;

/// What stands for the content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentKey([u8; 32]);

impl ContentKey {
    /// Of the bytes themselves.
    pub fn of(bytes: &[u8]) -> Self {
        ContentKey(*blake3::hash(bytes).as_bytes())
    }

    /// Of an id that a tree has for the content, such as that of an object in a repository. `kind` says which kind of id it is.
    pub fn of_id(kind: &str, id: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("cookielint content by id");
        hasher.update(&(kind.len() as u64).to_le_bytes());
        hasher.update(kind.as_bytes());
        hasher.update(id);
        ContentKey(*hasher.finalize().as_bytes())
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Under what something is kept. Everything that it depends on is in it: the facts key, the limits, the content, and what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactKey(pub(crate) [u8; 32]);

impl FactKey {
    /// As a store keeps it.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Where facts are kept from scan to scan. Called from many threads at once, a few times for each file.
pub trait FactStore: Sync {
    /// Whether anything is kept at all: where nothing is, content need not be hashed.
    fn keeps(&self) -> bool {
        true
    }

    /// What was kept under a key. Fast even where there is nothing, which is the common case of a first scan.
    fn get(&self, key: &FactKey) -> Option<Vec<u8>>;

    /// Keeps something. What was there under the same key says the same, so either may stay. A store that cannot keep it says so
    /// to its owner in its own time: a scan goes on without.
    fn put(&self, key: &FactKey, bytes: Vec<u8>);
}

/// Nothing is kept.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

impl FactStore for Nowhere {
    fn keeps(&self) -> bool {
        false
    }

    fn get(&self, _key: &FactKey) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _key: &FactKey, _bytes: Vec<u8>) {}
}

/// What stands for some texts in a key.
pub(crate) fn digest<'t>(texts: impl Iterator<Item = &'t str>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for text in texts {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    *hasher.finalize().as_bytes()
}

/// Bytes as people write them.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a text cannot fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::ContentKey;

    #[test]
    fn an_id_is_no_content_and_one_kind_of_id_is_not_another() {
        let keys = [ContentKey::of(b"ab"), ContentKey::of_id("", b"ab"), ContentKey::of_id("a", b"b"), ContentKey::of_id("ab", b"")];
        for (at, key) in keys.iter().enumerate() {
            assert!(keys.iter().skip(at + 1).all(|other| other != key));
        }
    }
}
