//! The files of the project, read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// What was not written by hand.
const LEFT_OUT: &[&str] = &["target", ".git"];

/// Every text file by its path from the root, with forward slashes.
#[derive(Debug, Default)]
pub(crate) struct Files(BTreeMap<String, String>);

impl Files {
    /// Reads the project.
    pub(crate) fn below(root: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut pending = vec![(root.to_path_buf(), String::new())];
        while let Some((folder, name)) = pending.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let own = entry.file_name().to_string_lossy().into_owned();
                let path = if name.is_empty() { own.clone() } else { format!("{name}/{own}") };
                if LEFT_OUT.contains(&own.as_str()) {
                    continue;
                }
                if entry.file_type()?.is_dir() {
                    pending.push((entry.path(), path));
                } else if let Ok(text) = String::from_utf8(fs::read(entry.path())?) {
                    files.insert(path, text);
                }
            }
        }
        Ok(Files(files))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them, sorted.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Those with this extension.
    pub(crate) fn with_extension(&self, extension: &str) -> impl Iterator<Item = (&str, &str)> {
        self.all().filter(move |(path, _)| Path::new(path).extension().is_some_and(|own| own == extension))
    }

    /// The text of a file.
    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Whether there is such a file or folder.
    pub(crate) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let below = format!("{path}/");
        path.is_empty()
            || self.0.contains_key(path)
            || self.0.range(below.clone()..).next().is_some_and(|(next, _)| next.starts_with(&below))
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Files {
    fn from(files: [(&str, &str); N]) -> Self {
        Files(files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
    }
}
