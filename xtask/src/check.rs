//! `cargo xtask check`: every check of continuous integration but the tests, cheapest first, and all of them even if one fails.

use std::path::Path;
use std::process::Command;

/// A cargo command line and what else it needs in its environment.
type Step = (&'static [&'static str], &'static [(&'static str, &'static str)]);

const DENIED: &[(&str, &str)] = &[("RUSTDOCFLAGS", "-D warnings")];

const STEPS: &[Step] = &[
    (&["fmt", "--all", "--check"], &[]),
    (&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[]),
    (&["doc", "--workspace", "--no-deps"], DENIED),
    (&["run", "--quiet", "--", "rules", "check"], &[]),
    (&["run", "--quiet", "--", "rules", "check", "docs/acme-rules"], &[]),
    (&["run", "--quiet", "--", "rules", "test", "corpus"], &[]),
    (&["run", "--quiet", "--", "rules", "test", "docs/acme-rules"], &[]),
];

/// Runs the steps.
///
/// # Errors
/// The steps that failed.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut failed = Vec::new();
    for (arguments, environment) in STEPS {
        let shown = format!("cargo {}", arguments.join(" "));
        println!("==> {shown}");
        let status = Command::new(&cargo).args(*arguments).envs(environment.iter().copied()).current_dir(root).status();
        match status {
            Ok(status) if status.success() => {}
            Ok(_) => failed.push(shown),
            Err(error) => failed.push(format!("{shown}: {error}")),
        }
    }
    println!("==> cargo xtask coverage --check");
    if let Err(message) = crate::coverage::run(root, true) {
        eprintln!("{message}");
        failed.push("cargo xtask coverage --check".to_owned());
    }
    println!("==> cargo xtask docs --browser");
    if let Err(message) = crate::docs::run(root, &["--browser"]) {
        eprintln!("{message}");
        failed.push("cargo xtask docs --browser".to_owned());
    }
    println!("==> cargo xtask tidy");
    if let Err(message) = crate::tidy::run(root) {
        eprintln!("{message}");
        failed.push("cargo xtask tidy".to_owned());
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed:\n  {}", failed.join("\n  "))) }
}
