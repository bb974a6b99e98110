//! What is wrong with a query file, with the place a person would edit.

use std::fmt;

/// A fault in a query file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct QueryFault {
    /// The file, relative to the rules' root (or the YAML file for an inline query).
    pub file: String,
    /// Line in that file.
    pub line: usize,
    /// Column in that line.
    pub column: usize,
    /// The offending line, verbatim.
    pub source_line: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it, where known.
    pub help: Option<String>,
}

impl fmt::Display for QueryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        writeln!(f, "  | {}", self.source_line)?;
        write!(f, "  | {}^", " ".repeat(self.column.saturating_sub(1)))?;
        if let Some(help) = &self.help {
            write!(f, "\n  = help: {help}")?;
        }
        Ok(())
    }
}

/// The known word nearest to `word`, if one is near enough to be a likely typo.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len().max(word.len()) / 4)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}
