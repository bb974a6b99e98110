//! Tasks of the workspace: `cargo xtask help`.
//!
//! Lives here: what continuous integration asks for besides the tests ([`check`]), what no compiler checks ([`tidy`]), how good the
//! findings are on labelled real code ([`corpus`]), what the tables cover ([`coverage`]) and cost ([`mod@bench`]), and the
//! site of the documentation ([`docs`]), which is looked at in a [`browser`].

#![allow(clippy::print_stdout, reason = "a tool for developers")]

mod bench;
mod browser;
mod check;
mod corpus;
mod coverage;
mod docs;
#[cfg(test)]
mod page;
mod scanning;
mod sites;
mod source;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Tasks of the workspace: cargo xtask TASK

  check   what continuous integration runs besides the tests: format, clippy, documentation, rules, examples, site, tidy
  tidy    what no compiler checks: module docs, lengths, links, words, queries, and that every API and rule has its examples
  coverage [--check]
          what the API tables have for each known way of setting a cookie; writes docs/coverage.md, or checks that it is up to date
  corpus [--checkouts DIR] [--labels FILE] [--share WORD] [--list]
          precision and recall on labelled real projects; DIR (target/real) holds a folder `owner+name` for each
  docs [--check] [--browser] [--pictures DIR]
          the documentation as a site below target/site, a page for every rule and API; checks it only, or looks at it in Chromium too
  bench resolve [PATH] [--runs N]
          what resolving costs in relation to parsing, over the files below PATH (corpus) that hold a site
  help    this

`.ci/run` runs the tests and then `cargo xtask check`.";

fn main() -> ExitCode {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    let done = match typed.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check::run(&root()),
        ["tidy"] => tidy::run(&root()),
        ["corpus", rest @ ..] => corpus::run(&root(), rest),
        ["coverage"] => coverage::run(&root(), false),
        ["coverage", "--check"] => coverage::run(&root(), true),
        ["docs", rest @ ..] => docs::run(&root(), rest),
        ["bench", rest @ ..] => bench::run(&root(), rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        [task, ..] => Err(format!("no task is called `{task}`\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace: the folder above this crate's.
fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}
