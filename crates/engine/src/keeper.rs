//! Facts as bytes, and the keys that they are kept under. What comes back from a store is believed only if it was sealed for this very key:
//! anything else counts as absent.
//!
//! The seal is a checksum, no signature: who can write to a store decides what scans that use it find.

use postcard::ser_flavors::Flavor;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Options;
use crate::store::{ContentKey, FactKey, FactStore};

/// Bytes of one record; larger ones are not kept, and made anew by each scan. Parts that values share are written out each time, which without
/// a bound may take more than there is memory.
const LARGEST: usize = 4 << 20;
/// Bytes of a seal.
const SEAL: usize = 16;

/// Something that is kept: what it is called in keys.
#[derive(Debug, Clone, Copy)]
pub(crate) enum What {
    /// What a file says by itself.
    File,
    /// What it answers to a question.
    Answers,
    /// Which of some names are written in it.
    Names,
}

/// A store, and what all keys of a scan have in common.
pub(crate) struct Keeper<'s> {
    store: &'s dyn FactStore,
    base: [u8; 32],
}

impl std::fmt::Debug for Keeper<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keeper").field("keeps", &self.keeps()).finish_non_exhaustive()
    }
}

impl<'s> Keeper<'s> {
    /// `facts_key` and the options are what facts depend on besides content and question.
    pub(crate) fn new(store: &'s dyn FactStore, facts_key: &str, options: &Options) -> Self {
        // Which files are looked at is no matter of one of them.
        let Options { max_file_size, include_generated, isolated: _ } = options;
        let mut hasher = blake3::Hasher::new_derive_key("cookielint facts");
        hasher.update(facts_key.as_bytes());
        hasher.update(&max_file_size.to_le_bytes());
        hasher.update(&[u8::from(*include_generated)]);
        Keeper { store, base: *hasher.finalize().as_bytes() }
    }

    /// Whether anything is kept.
    pub(crate) fn keeps(&self) -> bool {
        self.store.keeps()
    }

    /// The key for something about a content; `parts` are what else it depends on.
    pub(crate) fn key(&self, what: What, content: ContentKey, parts: &[&[u8]]) -> FactKey {
        let mut hasher = blake3::Hasher::new_keyed(&self.base);
        hasher.update(&[what as u8]);
        hasher.update(content.bytes());
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        FactKey(*hasher.finalize().as_bytes())
    }

    /// What was kept under a key, if it is whole.
    pub(crate) fn get<T: DeserializeOwned>(&self, key: &FactKey) -> Option<T> {
        if !self.keeps() {
            return None;
        }
        let record = self.store.get(key)?;
        let (seal, bytes) = record.split_first_chunk::<SEAL>()?;
        if *seal != seal_of(key, bytes) {
            return None;
        }
        let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
        rest.is_empty().then_some(value)
    }

    /// Keeps something, unless it is very large.
    pub(crate) fn put<T: Serialize>(&self, key: &FactKey, value: &T) {
        if !self.keeps() {
            return;
        }
        let Ok(mut record) = postcard::serialize_with_flavor(value, Bounded(vec![0; SEAL])) else { return };
        if let Some((seal, bytes)) = record.split_first_chunk_mut::<SEAL>() {
            *seal = seal_of(key, bytes);
            self.store.put(key, record);
        }
    }
}

/// What shows that bytes are whole and belong to a key.
fn seal_of(key: &FactKey, bytes: &[u8]) -> [u8; SEAL] {
    let hash = blake3::keyed_hash(key.bytes(), bytes);
    hash.as_bytes().first_chunk().copied().unwrap_or_default()
}

/// Bytes that grow no further than they may.
struct Bounded(Vec<u8>);

impl Flavor for Bounded {
    type Output = Vec<u8>;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.try_extend(&[byte])
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        if self.0.len() + bytes.len() > LARGEST {
            return Err(postcard::Error::SerializeBufferFull);
        }
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<Vec<u8>> {
        Ok(self.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::resolve::value::{Kind, Value};

    #[derive(Default)]
    struct Memory(Mutex<HashMap<FactKey, Vec<u8>>>);

    impl FactStore for Memory {
        fn get(&self, key: &FactKey) -> Option<Vec<u8>> {
            self.0.lock().unwrap().get(key).cloned()
        }

        fn put(&self, key: &FactKey, bytes: Vec<u8>) {
            self.0.lock().unwrap().insert(*key, bytes);
        }
    }

    fn keeper<'s>(store: &'s Memory, facts_key: &str, options: &Options) -> Keeper<'s> {
        Keeper::new(store, facts_key, options)
    }

    #[test]
    fn everything_that_facts_depend_on_is_in_the_key() {
        let (store, plain) = (Memory::default(), Options::default());
        let one = ContentKey::of(b"one");
        let key = keeper(&store, "a", &plain).key(What::File, one, &[b"x"]);
        let generated = Options { include_generated: true, ..plain.clone() };
        let larger = Options { max_file_size: 1, ..plain.clone() };
        for other in [
            keeper(&store, "b", &plain).key(What::File, one, &[b"x"]),
            keeper(&store, "a", &generated).key(What::File, one, &[b"x"]),
            keeper(&store, "a", &larger).key(What::File, one, &[b"x"]),
            keeper(&store, "a", &plain).key(What::Answers, one, &[b"x"]),
            keeper(&store, "a", &plain).key(What::File, ContentKey::of(b"two"), &[b"x"]),
            keeper(&store, "a", &plain).key(What::File, one, &[b"", b"x"]),
        ] {
            assert_ne!(key, other);
        }
        let isolated = Options { isolated: true, ..plain };
        assert_eq!(key, keeper(&store, "a", &isolated).key(What::File, one, &[b"x"]));
    }

    #[test]
    fn what_is_not_whole_or_not_for_this_key_counts_as_absent() {
        let (store, options) = (Memory::default(), Options::default());
        let keeper = keeper(&store, "a", &options);
        let (key, other) = (keeper.key(What::File, ContentKey::of(b"1"), &[]), keeper.key(What::File, ContentKey::of(b"2"), &[]));
        let value = (vec!["text".to_owned(); 3], 7u64);
        keeper.put(&key, &value);
        assert_eq!(keeper.get(&key), Some(value));
        let whole = store.get(&key).unwrap();
        let read = |bytes: Vec<u8>, key: &FactKey| {
            store.put(key, bytes);
            keeper.get::<(Vec<String>, u64)>(key)
        };
        assert_eq!(read(whole.clone(), &other), None, "kept under another key");
        for at in 0..whole.len() {
            assert_eq!(read(whole[..at].to_vec(), &key), None, "cut at {at}");
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(read(damaged, &key), None, "damaged at {at}");
        }
        assert_eq!(read([&whole[..], b"x"].concat(), &key), None);
        store.put(&key, whole);
        assert_eq!(keeper.get::<Vec<u64>>(&key), None, "something else was asked for");
    }

    #[test]
    fn what_is_very_large_is_not_kept() {
        let (store, options) = (Memory::default(), Options::default());
        let keeper = keeper(&store, "a", &options);
        let key = keeper.key(What::File, ContentKey::of(b"1"), &[]);
        keeper.put(&key, &vec!["x"; LARGEST]);
        assert!(store.get(&key).is_none());
    }

    #[test]
    fn what_shares_its_parts_costs_no_more_than_the_bound() {
        let (store, options) = (Memory::default(), Options::default());
        let keeper = keeper(&store, "a", &options);
        let mut value = Value::of(Kind::True);
        for _ in 0..60 {
            value = Value::of(Kind::List(Arc::new(vec![value.clone(), value])));
        }
        let key = keeper.key(What::File, ContentKey::of(b"1"), &[]);
        keeper.put(&key, &value);
        assert!(store.get(&key).is_none());
    }
}
