//! `cargo xtask corpus`: precision and recall on real projects whose cookie sites were labelled by readers.
//!
//! [`labels`] reads what they say, [`score`] compares it with what a scan at default settings says, [`table`] writes it down. The projects
//! themselves are not kept here: a checkout that is missing is named with the commands that fetch it.

mod labels;
mod score;
mod table;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::Command;

use cookielint_engine::Scanner;
use cookielint_engine::finding::Outcome;

use self::labels::Project;
use crate::scanning;

/// What was typed.
#[derive(Debug)]
struct Asked {
    checkouts: PathBuf,
    labels: PathBuf,
    /// Only the projects of this share.
    share: Option<String>,
    list: bool,
}

/// Runs the task.
///
/// # Errors
/// The labels cannot be read, or none of their projects is there.
pub(crate) fn run(root: &Path, typed: &[&str]) -> Result<(), String> {
    let text = measured(&asked(root, typed)?)?;
    print!("{text}");
    Ok(())
}

fn asked(root: &Path, typed: &[&str]) -> Result<Asked, String> {
    let mut asked = Asked { checkouts: root.join("target/real"), labels: root.join("corpus/real/labels.yaml"), share: None, list: false };
    let mut words = typed.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().map(PathBuf::from).ok_or_else(|| format!("`{word}` needs a value"));
        match *word {
            "--checkouts" => asked.checkouts = value()?,
            "--labels" => asked.labels = value()?,
            "--share" => asked.share = Some(value()?.display().to_string()),
            "--list" => asked.list = true,
            _ => return Err(format!("`cargo xtask corpus` does not know `{word}`: --checkouts DIR, --labels FILE, --share WORD, --list")),
        }
    }
    Ok(asked)
}

/// The whole report.
fn measured(asked: &Asked) -> Result<String, String> {
    let scanner = scanning::scanner()?;
    let rules: Vec<&str> = scanner.knowledge().rules.iter().map(|rule| rule.id.as_str()).collect();
    let projects = labels::read(&asked.labels, &rules)?;
    let mut scanned: Vec<(&Project, Outcome)> = Vec::new();
    let mut notes = Vec::new();
    let wanted = |project: &&Project| asked.share.as_ref().is_none_or(|share| share == project.share.word());
    for project in projects.iter().filter(wanted) {
        match checkout(&asked.checkouts, project, &scanner) {
            Ok((outcome, note)) => {
                notes.extend(note);
                scanned.push((project, outcome));
            }
            Err(note) => notes.push(note),
        }
    }
    if scanned.is_empty() {
        return Err(format!("none of the projects could be scanned\n{}", notes.join("\n")));
    }
    let scores: Vec<_> = scanned.iter().map(|(project, outcome)| (*project, score::score(project, &outcome.findings))).collect();
    let list = if asked.list { table::list(&scores) + "\n" } else { String::new() };
    let notes: String = notes.iter().map(|note| format!("{note}\n")).collect();
    Ok(format!("{list}{}{notes}", table::tables(&scores)))
}

/// Scans the checkout of a project; a note where it is another commit, an error where it is not there.
fn checkout(folder: &Path, project: &Project, scanner: &Scanner) -> Result<(Outcome, Option<String>), String> {
    let folder = folder.join(project.project.replace('/', "+"));
    let (shown, commit) = (folder.display(), &project.commit);
    if !folder.is_dir() {
        let clone = format!("git clone https://github.com/{} {shown} && git -C {shown} checkout {commit}", project.project);
        return Err(format!("left out: {} is not there: {clone}", project.project));
    }
    let note = head(&folder).filter(|head| !head.starts_with(commit.as_str()));
    let note = note.map(|head| format!("note: {} is at {head}, its labels are about {commit}", project.project));
    let outcome = scanning::scan(scanner, &folder).map_err(|error| format!("left out: {}: {error}", project.project))?;
    Ok((outcome, note))
}

/// The commit of a checkout, if it is one.
fn head(folder: &Path) -> Option<String> {
    folder.join(".git").exists().then_some(())?;
    let output = Command::new("git").arg("-C").arg(folder).args(["rev-parse", "HEAD"]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
