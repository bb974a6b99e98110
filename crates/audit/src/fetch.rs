//! `fetch: true`: the user's own git, with the user's credentials, and nothing that a repository could have run.

use std::path::Path;
use std::process::{Command, Stdio};

/// What is switched off, whoever switched it on.
const OFF: &[&str] = &[
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "fetch.recurseSubmodules=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "protocol.ext.allow=never",
    "submodule.recurse=false",
];
/// What a repository's own configuration may not say: programs that git would start, where credentials come from and go to, and more
/// configuration. The user's own may say all of it.
const SECTIONS: &[&str] = &["credential.", "include.", "includeif.", "url.", "hook.", "http."];
const CORE: &[&str] = &["core.sshcommand", "core.gitproxy", "core.askpass", "core.alternaterefscommand", "core.worktree"];
const REMOTE: &[&str] = &["uploadpack", "receivepack", "vcs", "proxy"];
/// The last lines of what git says.
const MOST_LINES: usize = 3;

/// The command that fetches into a repository. Only what its remotes and their refs are is taken from its configuration.
fn command(path: &Path) -> Command {
    let mut command = Command::new("git");
    for setting in OFF {
        command.args(["-c", setting]);
    }
    command.arg("-C").arg(path).args(["fetch", "--all", "--prune", "--no-recurse-submodules", "--quiet"]);
    // Nobody is there to be asked.
    command.env("GIT_TERMINAL_PROMPT", "0").env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Fetches.
///
/// # Errors
/// In the words of git.
pub fn fetch(path: &Path) -> Result<(), String> {
    refuse_programs(path)?;
    let output = command(path).output().map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let last = lines.iter().skip(lines.len().saturating_sub(MOST_LINES)).copied().collect::<Vec<_>>().join("; ");
    Err(format!("git fetch failed: {last}"))
}

/// Refuses a repository whose own configuration names a program for a remote or its credentials: what git would do with those cannot be
/// switched off from outside.
fn refuse_programs(path: &Path) -> Result<(), String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(path).args(["config", "--local", "--includes", "--name-only", "--null", "--list"]);
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("git cannot be run: {error}"))?;
    let names = String::from_utf8_lossy(&output.stdout).to_lowercase();
    for name in names.split('\0') {
        let last = name.rsplit('.').next().unwrap_or_default();
        let remote = name.starts_with("remote.") && REMOTE.contains(&last);
        if remote || CORE.contains(&name) || SECTIONS.iter().any(|section| name.starts_with(section)) {
            return Err(format!("git fetch was not run: the repository's own configuration sets {}", cookielint_report::visible(name)));
        }
    }
    Ok(())
}
