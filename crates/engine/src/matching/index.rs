//! The matches of a language family's APIs, by shape and by the last word of their paths.

use std::collections::HashMap;

use cookielint_rules::model::{Knowledge, Path, Shape};

/// A match: number of the API, number of the match in it, number of the path in that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) api: usize,
    pub(crate) matched: usize,
    pub(crate) path: usize,
}

/// Matches by shape and word.
#[derive(Debug, Default)]
pub(crate) struct Index {
    by_word: HashMap<(Shape, String), Vec<Entry>>,
    /// Matches without a word: settings, classes of any name, inline queries.
    by_shape: HashMap<Shape, Vec<Entry>>,
}

impl Index {
    /// Indexes the APIs of a family.
    pub(crate) fn new(knowledge: &Knowledge, family: &str) -> Self {
        let mut index = Index::default();
        for (api, entry) in knowledge.apis.iter().enumerate().filter(|(_, api)| api.language == family) {
            for (matched, form) in entry.matches.iter().enumerate() {
                if form.paths.is_empty() {
                    index.by_shape.entry(form.shape).or_default().push(Entry { api, matched, path: 0 });
                }
                for (path, text) in form.paths.iter().enumerate() {
                    index.add(form.shape, text, Entry { api, matched, path });
                }
            }
        }
        index
    }

    fn add(&mut self, shape: Shape, path: &Path, entry: Entry) {
        let word = path.last();
        if word == "*" || word.is_empty() {
            self.by_shape.entry(shape).or_default().push(entry);
            return;
        }
        let mut words = vec![word.to_owned()];
        if let (Path::Export { .. }, Shape::Write) = (path, shape) {
            // What is written to a value of a type may have any name.
            self.by_shape.entry(shape).or_default().push(entry);
        }
        if let Path::Export { module, names } = path {
            // A default export has whatever name the importing file gives it.
            if names.is_empty() || names.last().is_some_and(|name| name == "default") {
                words.push(format!("module:{module}"));
            }
        }
        for word in words {
            let list = self.by_word.entry((shape, word)).or_default();
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    }

    /// The matches of a shape whose path ends with this word.
    pub(crate) fn named(&self, shape: Shape, word: &str) -> &[Entry] {
        // The lookup needs an owned word; words are short.
        self.by_word.get(&(shape, word.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The matches of a shape whose path is a whole module.
    pub(crate) fn of_module(&self, shape: Shape, module: &str) -> &[Entry] {
        self.named(shape, &format!("module:{module}"))
    }

    /// The matches of a shape that fit any name.
    pub(crate) fn unnamed(&self, shape: Shape) -> &[Entry] {
        self.by_shape.get(&shape).map_or(&[], Vec::as_slice)
    }
}
