//! What a scan reads from: a tree, within limits, and what is known of earlier scans.

use std::collections::HashMap;

use crate::Options;
use crate::decode::decode;
use crate::finding::Reason;
use crate::keeper::Keeper;
use crate::store::ContentKey;
use crate::tree::{Entry, Tree};

/// Why something cannot be read, and what is to be done about it.
pub(crate) type Missed = (Reason, String);

/// See the module.
pub(crate) struct Source<'t> {
    pub(crate) tree: &'t dyn Tree,
    pub(crate) options: &'t Options,
    pub(crate) keeper: Keeper<'t>,
    /// The content of each file as it was when it was seen, where anything is kept.
    pub(crate) contents: HashMap<&'t str, ContentKey>,
}

impl<'t> Source<'t> {
    pub(crate) fn new(tree: &'t dyn Tree, options: &'t Options, keeper: Keeper<'t>) -> Self {
        Source { tree, options, keeper, contents: HashMap::new() }
    }

    /// The bytes of a file. It may have grown since it was listed.
    pub(crate) fn bytes(&self, entry: &Entry) -> Result<Vec<u8>, Missed> {
        self.bound(entry.size)?;
        let bytes = self.tree.read(&entry.path).map_err(|fault| (fault.reason, fault.detail))?;
        self.bound(bytes.len() as u64)?;
        Ok(bytes)
    }

    /// The text of a file.
    pub(crate) fn text(&self, entry: &Entry) -> Result<String, Missed> {
        Ok(decode(self.bytes(entry)?)?.text)
    }

    /// Whether so much of a file is read at all.
    pub(crate) fn bound(&self, size: u64) -> Result<(), Missed> {
        if size > self.options.most_bytes_read() { Err(too_large(size, self.options)) } else { Ok(()) }
    }

    /// What stands for the content of a file that has just been read.
    pub(crate) fn content(&self, entry: &Entry, bytes: &[u8]) -> ContentKey {
        self.tree.content_key(&entry.path).unwrap_or_else(|| ContentKey::of(bytes))
    }
}

/// That a file is larger than what is looked at.
pub(crate) fn too_large(size: u64, options: &Options) -> Missed {
    (Reason::TooLarge, format!("{size} bytes; the limit is {}, see --max-file-size", options.max_file_size))
}
