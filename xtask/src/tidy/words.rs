//! Words that do not belong where they stand: paths of one machine, work left lying about, frameworks and syntax in the engine, and a
//! second core of tree-sitter.

use super::files::Files;
use super::{Fault, Found};
use crate::source::Source;

/// Folders of one machine. Written in two parts, so that this file does not hold them.
const MACHINE: &[(&str, &str)] = &[("/ho", "me/"), ("/ro", "ot/"), ("/Us", "ers/"), ("C:\\Us", "ers"), ("/wo", "rk/"), ("/tm", "p/")];
/// Work that is not done. With an issue in parentheses it may stay.
const UNDONE: &[(&str, &str)] = &[("TO", "DO"), ("FIX", "ME"), ("XX", "X")];
/// What only YAML may know.
const FRAMEWORKS: &[&str] = &[
    "adonis",
    "aspnet",
    "beaker",
    "connect.sid",
    "django",
    "express",
    "fastify",
    "flask",
    "gin-gonic",
    "hanami",
    "jakarta",
    "jsessionid",
    "koa",
    "laravel",
    "phpsessid",
    "pylons",
    "pyramid",
    "rack",
    "rails",
    "servlet",
    "sinatra",
    "spring",
    "starlette",
    "tornado",
    "webob",
];
/// Crates that must not know one.
const NEUTRAL: &[&str] = &["crates/engine/src/", "crates/languages/src/", "crates/report/src/", "crates/rules/src/"];
/// In its strings, this one explains the schema by examples.
const EXPLAINS: &str = "crates/rules/src/";

/// Whether a path begins with this folder: inside of a path it is a folder of a project.
fn begins_path(line: &str, folder: &str) -> bool {
    let inside =
        |at: usize| line.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-')));
    line.match_indices(folder).any(|(at, _)| !inside(at))
}

pub(super) fn check(files: &Files, found: &mut Found) {
    for (path, text) in files.all() {
        for (index, line) in text.lines().enumerate() {
            if let Some((a, b)) = MACHINE.iter().find(|(a, b)| begins_path(line, &format!("{a}{b}"))) {
                found.faults.push(Fault::new(path, index + 1, format!("`{a}{b}` is the path of one machine")));
            }
            if let Some((a, b)) = UNDONE.iter().find(|(a, b)| is_undone(line, &format!("{a}{b}"))) {
                found.faults.push(Fault::new(path, index + 1, format!("`{a}{b}` without an issue: write `{a}{b}(#12)`, or do it")));
            }
        }
    }
    for (path, text) in files.with_extension("rs").filter(|(path, _)| NEUTRAL.iter().any(|crate_path| path.starts_with(crate_path))) {
        frameworks(path, &Source::new(text), found);
    }
    let cores = files.get("Cargo.lock").unwrap_or_default().matches("name = \"tree-sitter\"\n").count();
    if cores != 1 {
        found.faults.push(Fault::new("Cargo.lock", 0, format!("{cores} cores of tree-sitter instead of one: a grammar drags in another")));
    }
}

fn is_undone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).unwrap_or_default().ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let after = line.get(at + word.len()..).unwrap_or_default();
        !before && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_') && !after.starts_with("(#")
    })
}

fn frameworks(path: &str, source: &Source, found: &mut Found) {
    let tests = source.test_lines();
    let texts: Box<dyn Iterator<Item = (usize, &str)>> =
        if path.starts_with(EXPLAINS) { Box::new(source.code_lines()) } else { Box::new(source.lines_without_comments()) };
    for (number, line) in texts {
        if tests.iter().any(|(first, last)| (*first..=*last).contains(&number)) {
            continue;
        }
        let line = line.to_lowercase();
        let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').collect();
        if let Some(name) = FRAMEWORKS.iter().find(|name| words.contains(name)) {
            found.faults.push(Fault::new(path, number, format!("`{name}`: frameworks are named in YAML only")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults<const N: usize>(files: [(&str, &str); N]) -> Vec<String> {
        let lock = Files::from([("Cargo.lock", "name = \"tree-sitter\"\n")]);
        assert!(lock.get("Cargo.lock").is_some());
        let mut found = Found::default();
        check(&Files::from(files), &mut found);
        found.faults.retain(|fault| fault.path != "Cargo.lock");
        found.faults.iter().map(Fault::to_string).collect()
    }

    #[test]
    fn the_engine_names_no_framework_but_tables_do() {
        let text =
            "//! Not like express.\nfn a() { b(\"express\"); c(expression) }\n#[cfg(test)]\nmod tests { const D: &str = \"flask\"; }\n";
        assert_eq!(faults([("crates/engine/src/a.rs", text)]), ["crates/engine/src/a.rs:2: `express`: frameworks are named in YAML only"]);
        assert_eq!(faults([("crates/rules/src/a.rs", text), ("queries/javascript/apis.yaml", "express")]), [""; 0]);
    }

    #[test]
    fn work_left_lying_about_needs_an_issue() {
        let word = ["TO", "DO"].concat();
        let text = format!("// {word}: later\n// {word}(#12): later\n// {word}S\n");
        assert_eq!(faults([("docs/a.md", &text)]), [format!("docs/a.md:1: `{word}` without an issue: write `{word}(#12)`, or do it")]);
    }

    #[test]
    fn one_core_of_tree_sitter() {
        let count = |text: &str| {
            let mut found = Found::default();
            check(&Files::from([("Cargo.lock", text)]), &mut found);
            found.faults.len()
        };
        assert_eq!(
            (count("name = \"tree-sitter\"\nname = \"tree-sitter-go\"\n"), count("name = \"tree-sitter\"\nname = \"tree-sitter\"\n")),
            (0, 1)
        );
    }
}
