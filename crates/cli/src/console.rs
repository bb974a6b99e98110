//! What people see: standard output and error, colours, and text made safe for a terminal. Knows nothing of scans.

use std::io::{self, IsTerminal, Write};

use crate::args::{ColorChoice, Common};

/// Why a run cannot go on: what a person reads, and the exit code is always 2.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// What is wrong; may have several lines. Already safe for a terminal.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Failure {
    /// A failure with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Failure { message: message.into(), help: None }
    }

    /// With a word of advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl From<cookielint_audit::Fault> for Failure {
    fn from(fault: cookielint_audit::Fault) -> Self {
        Failure { message: fault.message, help: fault.help }
    }
}

/// The user's terminal, or whatever stands in its place.
#[derive(Debug, Clone, Copy)]
pub struct Console {
    /// Whether standard output takes colours.
    pub out_color: bool,
    /// Whether standard error takes colours.
    pub err_color: bool,
    /// Whether files get colours: only when asked for.
    pub file_color: bool,
    /// `--quiet`.
    pub quiet: bool,
    /// `--verbose`.
    pub verbose: bool,
}

/// The environment as far as colours depend on it, apart from the process for the sake of tests.
#[derive(Debug, Clone, Copy, Default)]
struct ColorEnvironment {
    no_color: bool,
    force: Option<bool>,
    dumb: bool,
    terminal: bool,
}

impl ColorEnvironment {
    fn of(terminal: bool) -> Self {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let off = |value: &std::ffi::OsString| value == "0" || value == "false";
        let force = set("FORCE_COLOR").map(|value| !off(&value));
        // CLICOLOR_FORCE=0 means "do not force", FORCE_COLOR=0 means "never".
        let clicolor = set("CLICOLOR_FORCE").filter(|value| !off(value)).map(|_| true);
        let unwanted = set("CLICOLOR").is_some_and(|value| off(&value));
        let dumb = set("TERM").is_some_and(|value| value == "dumb");
        ColorEnvironment { no_color: set("NO_COLOR").is_some(), force: force.or(clicolor), dumb: dumb || unwanted, terminal }
    }

    /// What was asked for on the command line wins; then NO_COLOR, then the forcing variables, then the terminal.
    fn wants(self, choice: ColorChoice) -> bool {
        match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if self.no_color => false,
            ColorChoice::Auto => self.force.unwrap_or(self.terminal && !self.dumb),
        }
    }
}

impl Console {
    /// The console of this process.
    pub(crate) fn of_process(common: &Common) -> Self {
        let color = |terminal| ColorEnvironment::of(terminal).wants(common.color);
        Console {
            out_color: color(io::stdout().is_terminal()),
            err_color: color(io::stderr().is_terminal()),
            file_color: common.color == ColorChoice::Always,
            quiet: common.quiet,
            verbose: common.verbose,
        }
    }

    /// A console that says errors only, before anything is known.
    pub(crate) fn plain() -> Self {
        Console { out_color: false, err_color: false, file_color: false, quiet: true, verbose: false }
    }

    /// Whether a progress bar has a place to go.
    pub fn has_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
    }

    /// Writes to standard output. A reader that went away is no error: it has what it wanted.
    ///
    /// # Errors
    /// The disk behind standard output is full, or the like.
    pub fn print(&self, text: &[u8]) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(text).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::new(format!("standard output cannot be written to: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Says something that a person wants to know, unless quiet.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.say("", "", text);
        }
    }

    /// Says something when asked to say more.
    pub fn detail(&self, text: &str) {
        if self.verbose {
            self.say("", "", text);
        }
    }

    /// Warns, unless quiet.
    pub fn warn(&self, text: &str) {
        if !self.quiet {
            self.say("warning: ", "\u{1b}[1;33m", text);
        }
    }

    /// Says why the run failed, always.
    pub fn fail(&self, failure: &Failure) {
        self.say("error: ", "\u{1b}[1;31m", &failure.message);
        if let Some(help) = &failure.help {
            self.say("help: ", "\u{1b}[1;36m", help);
        }
    }

    /// Nobody can be told when standard error is closed, so its errors are dropped.
    fn say(&self, label: &str, color: &str, text: &str) {
        let mut err = io::stderr().lock();
        let _ = match (label.is_empty(), self.err_color) {
            (false, true) => writeln!(err, "{color}{label}\u{1b}[0m{text}"),
            _ => writeln!(err, "{label}{text}"),
        };
    }
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMINAL: ColorEnvironment = ColorEnvironment { no_color: false, force: None, dumb: false, terminal: true };
    const FILE: ColorEnvironment = ColorEnvironment { terminal: false, ..TERMINAL };

    #[test]
    fn auto_follows_terminal_and_environment() {
        let auto = |environment: ColorEnvironment| environment.wants(ColorChoice::Auto);
        assert!(auto(TERMINAL));
        assert!(!auto(FILE));
        assert!(!auto(ColorEnvironment { no_color: true, ..TERMINAL }));
        assert!(!auto(ColorEnvironment { dumb: true, ..TERMINAL }));
        assert!(auto(ColorEnvironment { force: Some(true), ..FILE }));
        assert!(auto(ColorEnvironment { force: Some(true), dumb: true, ..TERMINAL }));
        assert!(!auto(ColorEnvironment { force: Some(false), ..TERMINAL }));
        assert!(!auto(ColorEnvironment { no_color: true, force: Some(true), ..TERMINAL }));
    }

    #[test]
    fn the_command_line_wins() {
        assert!(ColorEnvironment { no_color: true, ..FILE }.wants(ColorChoice::Always));
        assert!(!ColorEnvironment { force: Some(true), ..TERMINAL }.wants(ColorChoice::Never));
    }
}
