//! The command line: arguments, configuration, walk, run, exit codes.
//!
//! The way of a scan: what was typed (`args`) → what it means (`request`) → where it stands (`project`) → the configuration there
//! (`config`) → rules (`knowledge`) → the files (`walk`) → the engine → reports (`report`, `output`) → exit code (`exit`).
//! The file system, the environment and the terminal are touched here and nowhere below. Deliberately absent: what a cookie is, what
//! a framework is, and how a report looks.

mod args;
mod audit;
mod cache;
pub mod config;
mod console;
pub mod examples;
mod exit;
pub mod explain;
#[cfg(test)]
mod fixtures;
mod inspect;
pub mod knowledge;
mod languages;
mod name;
mod output;
mod packs;
mod progress;
pub mod project;
mod report;
mod request;
mod scan;
pub mod walk;

use std::ffi::OsString;
use std::panic::{self, PanicHookInfo};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use clap::{CommandFactory, FromArgMatches};

pub use crate::console::{Console, Failure};
pub use crate::exit::{Exit, ExitPolicy};

use crate::args::{Cli, Command, RulesCommand};

/// The last panic, with its place: what a catcher gets has the message only.
static PANIC: Mutex<Option<String>> = Mutex::new(None);

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    panic::set_hook(Box::new(remember_panic));
    guard(|| run(std::env::args_os())).into()
}

/// Runs, and makes a panic what any other failed run is: a message and an exit code.
fn guard(run: impl FnOnce() -> Exit + panic::UnwindSafe) -> Exit {
    panic::catch_unwind(run).unwrap_or_else(|_| {
        let what = PANIC.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
        let failure = Failure::new(format!("cookielint itself failed: {what}"))
            .help("this is a bug: please report it with the command line; RUST_BACKTRACE=1 adds where it happened");
        Console::plain().fail(&failure);
        Exit::Usage
    })
}

/// Nothing is printed for a panic that the engine catches: it becomes a file that was not seen, with a name and a reason.
fn remember_panic(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let message =
        payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message");
    let place = info.location().map_or_else(String::new, |place| format!(" ({place})"));
    let text = format!("{}{place}", report::visible(message));
    if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
        Console::plain().fail(&Failure::new(format!("panic: {text}\n{}", std::backtrace::Backtrace::force_capture())));
    }
    *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = Some(text);
}

/// Runs a command line.
fn run(typed: impl IntoIterator<Item = OsString>) -> Exit {
    let parsed = Cli::command().try_get_matches_from(args::with_default_command(typed));
    let parsed = parsed.and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            // Help and version go to standard output and are no failure. A reader that went away is none either.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Clean };
        }
    };
    let console = Console::of_process(&cli.common);
    let done = match cli.command {
        Command::Scan(args) => {
            let matches = matches.subcommand_matches("scan").unwrap_or(&matches);
            request::Request::new(*args, matches).and_then(|request| scan::run(&console, &request))
        }
        Command::Explain(args) => explain::run(&console, &args),
        Command::Inspect(args) => inspect::run(&console, &args),
        Command::Rules { command } => match command {
            RulesCommand::List(args) => packs::list(&console, &args),
            RulesCommand::Check(args) => packs::check(&console, &args),
            RulesCommand::Test(args) => packs::test(&console, &args),
            RulesCommand::New(args) => packs::new(&console, &args),
            RulesCommand::Export(args) => packs::export(&console, &args),
        },
        Command::Audit(args) => audit::run(&console, *args),
        Command::Languages => languages::run(&console),
        Command::Completions { shell } => completions(&console, shell),
    };
    done.unwrap_or_else(|failure| {
        console.fail(&failure);
        Exit::Usage
    })
}

fn completions(console: &Console, shell: clap_complete::Shell) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "cookielint", &mut script);
    console.print(&script)?;
    Ok(Exit::Clean)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, reason = "tests")]

    use super::*;

    #[test]
    fn a_panic_is_a_failed_run() {
        assert_eq!(guard(|| panic!("deliberately, in a test")), Exit::Usage);
        assert_eq!(guard(|| Exit::Findings), Exit::Findings);
    }
}
