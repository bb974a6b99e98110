//! What a report says about the run besides its findings. All of it is handed in: nothing here looks at a terminal, a clock or a file.

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// Findings only; of the rest no more than that something was not seen.
    Quiet,
    /// Lists are cut after a few entries.
    #[default]
    Normal,
    /// Everything is named.
    Verbose,
}

/// What the text may look like. The other formats ignore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Whether colours are understood where the text goes.
    pub color: bool,
    /// Columns of the terminal. Without, sentences are not wrapped and long lines of code are cut to [`Style::CODE_WIDTH`].
    pub width: Option<usize>,
}

impl Style {
    /// The width of code where no terminal gives one.
    pub const CODE_WIDTH: usize = 120;
}

/// When the scan ran. Left out unless asked for, so that equal scans give equal reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// The start in UTC: `2026-01-31T12:00:00Z`.
    pub start: String,
    /// The end, likewise.
    pub end: String,
}

/// What is known about a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunInfo {
    /// Version of the scanner.
    pub version: String,
    /// What was scanned, in a word: the name of the folder that paths are relative to.
    pub name: String,
    /// The paths that were asked for, as the user wrote them.
    pub paths: Vec<String>,
    /// The configuration file that was used, if any.
    pub configuration: Option<String>,
    /// Set when something was not seen that the outcome does not know of (a listing that broke off). The outcome's own
    /// [`is_incomplete`](cookielint_engine::finding::Outcome::is_incomplete) counts regardless.
    pub incomplete: bool,
    /// See [`Style`].
    pub style: Style,
    /// See [`Verbosity`].
    pub verbosity: Verbosity,
    /// See [`Times`].
    pub times: Option<Times>,
}
