//! The command `inspect`: what was understood in a file, and why nothing was reported at a line.

use std::path::{Path, PathBuf};

use cookielint_engine::Scanner;
use cookielint_engine::tree::Tree;
use cookielint_languages::{Embedded, Reading};

use crate::args::InspectArgs;
use crate::console::{Console, Failure};
use crate::exit::Exit;
use crate::knowledge::{self, RuleFiles};
use crate::name::{shown, tree_path};
use crate::project::Ground;
use crate::report::visible;
use crate::walk::{DirTree, ListOptions};

/// Inspects a file or a line of it.
pub(crate) fn run(console: &Console, args: &InspectArgs) -> Result<Exit, Failure> {
    let (path, line) = place(&args.place, |path| path.exists());
    let ground = Ground::locate(std::slice::from_ref(&path), args.root.as_deref())?;
    let name = ground.named.first().map(|named| tree_path(named.path.strip_prefix(&ground.base).unwrap_or(&named.path)));
    let name = name.unwrap_or_default();
    if !Reading::is_possible(&name) {
        return Err(Failure::new(format!("{}: no language has such file names", shown(&path))).help("`cookielint languages` lists them"));
    }
    let knowledge = knowledge::load(&RuleFiles { named: args.rules.files.clone(), ..RuleFiles::default() })?;
    let tree = DirTree::list(&ground, &ListOptions { manifests: knowledge.manifests(), ..ListOptions::default() });
    let bytes = tree.read(&name).map_err(|fault| Failure::new(format!("{}: {}: {}", shown(&path), fault.reason.text(), fault.detail)))?;
    if let Some(line) = line {
        let lines = bytes.split(|byte| *byte == b'\n').count();
        if line == 0 || line > lines {
            return Err(Failure::new(format!("{}: there is no line {line}, the last is {lines}", shown(&path))));
        }
    }
    let scanner = Scanner::new(knowledge, &Embedded).map_err(|fault| Failure::new(fault.to_string()))?;
    let told = scanner.inspect(&tree, &name, bytes, line);
    console.print(told.lines().map(|line| format!("{}\n", visible(line))).collect::<String>().as_bytes())?;
    Ok(Exit::Clean)
}

/// The file and the line of `FILE`, `FILE:LINE` or `FILE:LINE:COLUMN`; a file that is really called so wins.
fn place(typed: &Path, exists: impl Fn(&Path) -> bool) -> (PathBuf, Option<usize>) {
    let mut rest = typed.to_str().filter(|_| !exists(typed));
    let mut line = None;
    while let Some((path, number)) = rest.and_then(|text| text.rsplit_once(':')) {
        let Ok(number) = number.parse() else { break };
        if path.is_empty() {
            break;
        }
        line = Some(number);
        rest = Some(path);
        if exists(Path::new(path)) {
            break;
        }
    }
    match (line, rest) {
        (Some(line), Some(path)) => (PathBuf::from(path), Some(line)),
        _ => (typed.to_path_buf(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_follows_the_file() {
        let place = |typed: &str, existing: &[&str]| {
            let (path, line) = place(Path::new(typed), |path| existing.iter().any(|name| Path::new(name) == path));
            (path.display().to_string(), line)
        };
        assert_eq!(place("a.js", &["a.js"]), ("a.js".to_owned(), None));
        assert_eq!(place("a.js:12", &["a.js"]), ("a.js".to_owned(), Some(12)));
        assert_eq!(place("a.js:12:5", &["a.js"]), ("a.js".to_owned(), Some(12)));
        assert_eq!(place("a.js:12", &["a.js:12"]), ("a.js:12".to_owned(), None));
        assert_eq!(place("missing.js:12", &[]), ("missing.js".to_owned(), Some(12)));
        assert_eq!(place("C:x.js", &[]), ("C:x.js".to_owned(), None));
    }
}
