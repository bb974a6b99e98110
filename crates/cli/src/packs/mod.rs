//! The commands `rules …`: listing, checking, testing, starting and exporting rules and APIs.

mod export;
mod list;

use std::fs;
use std::path::{Path, PathBuf};

use cookielint_engine::Scanner;
use cookielint_languages::{Embedded, LANGUAGES};
use include_dir::{Dir, DirEntry, include_dir};

pub(crate) use export::export;
pub(crate) use list::list;

use crate::args::{CheckArgs, NewArgs, TestArgs};
use crate::console::{Console, Failure, count};
use crate::examples;
use crate::exit::Exit;
use crate::knowledge::{self, RuleFiles};
use crate::name::shown;

/// The file of a folder of rules that is loaded without being named.
const PACK: &str = "rules.yaml";

/// What `rules new` writes.
static TEMPLATE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/template");

/// A folder stands for the rule file in it.
fn rule_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(PACK) } else { path.to_path_buf() }
}

/// Loads everything and compiles every query.
pub(crate) fn check(console: &Console, args: &CheckArgs) -> Result<Exit, Failure> {
    let named = args.packs.iter().map(|path| rule_file(path)).chain(args.rules.files.iter().cloned()).collect();
    let knowledge = knowledge::load(&RuleFiles { named, ..RuleFiles::default() })?;
    cookielint_rules::check(&knowledge, &Embedded).map_err(|faults| Failure::new(faults.to_string()))?;
    let rules = count(knowledge.rules.len(), "rule", "rules");
    let apis = count(knowledge.apis.len(), "API", "APIs");
    console.print(format!("{rules}, {apis}, {}: all correct\n", count(LANGUAGES.len(), "language", "languages")).as_bytes())?;
    Ok(Exit::Clean)
}

/// Scans annotated examples and compares.
pub(crate) fn test(console: &Console, args: &TestArgs) -> Result<Exit, Failure> {
    let mut named = args.rules.files.clone();
    let top = examples::top(&args.dir);
    named.extend(Some(top.join(PACK)).filter(|pack| pack.is_file()));
    let cases = examples::find(&args.dir)?;
    let knowledge = knowledge::load(&RuleFiles { named, ..RuleFiles::default() })?;
    let scanner = Scanner::new(knowledge, &Embedded).map_err(|fault| Failure::new(fault.to_string()))?;
    let report = examples::run(&cases, &scanner)?;
    console.print(report.text(console.out_color).as_bytes())?;
    if cases.is_empty() {
        return Ok(Exit::Nothing);
    }
    Ok(if report.mismatches.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// Writes a rule file and an example to start from.
pub(crate) fn new(console: &Console, args: &NewArgs) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    template(&TEMPLATE, &mut files);
    write_files(&args.dir, &files, false)?;
    let mut text: String = files.iter().map(|(path, _)| format!("{}\n", shown(&args.dir.join(path)))).collect();
    text.push_str(&format!("\nNext: cookielint rules test {}\n", shown(&args.dir)));
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

fn template(dir: &Dir<'_>, files: &mut Vec<(String, String)>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => template(dir, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push((path, String::from_utf8_lossy(file.contents()).into_owned()));
            }
        }
    }
    files.sort();
}

/// Writes files below a folder; unless forced, nothing is written where one of them is there already.
fn write_files(dir: &Path, files: &[(String, String)], force: bool) -> Result<(), Failure> {
    if let Some((path, _)) = files.iter().find(|(path, _)| !force && dir.join(path).symlink_metadata().is_ok()) {
        return Err(Failure::new(format!("{} is there already", shown(&dir.join(path)))).help("nothing was written; name another folder"));
    }
    for (path, text) in files {
        let path = dir.join(path);
        let fault = |error: std::io::Error| Failure::new(format!("{} cannot be written: {error}", shown(&path)));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        fs::write(&path, text).map_err(fault)?;
    }
    Ok(())
}
