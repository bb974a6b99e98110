//! Query folders and files: a row for every folder and the reverse, and a comment over every pattern that shows what it matches.

use std::collections::BTreeSet;

use cookielint_languages::LANGUAGES;

use super::files::Files;
use super::{Fault, Found};

pub(super) fn check(files: &Files, found: &mut Found) {
    let folders: BTreeSet<&str> =
        files.all().filter_map(|(path, _)| path.strip_prefix("queries/")?.split_once('/')).map(|(folder, _)| folder).collect();
    let rows: BTreeSet<&str> = LANGUAGES.iter().map(|language| language.id).collect();
    for folder in folders.difference(&rows) {
        found.faults.push(Fault::new(&format!("queries/{folder}"), 0, "no row in the table of languages"));
    }
    for row in rows.difference(&folders) {
        found.faults.push(Fault::new("crates/languages/src/table.rs", 0, format!("`{row}` has no folder in queries/")));
    }
    for (path, text) in files.with_extension("scm") {
        comments(path, text, found);
    }
}

/// A block of patterns, up to the next blank line, begins with a comment.
fn comments(path: &str, text: &str, found: &mut Found) {
    let mut before = "";
    let mut depth = 0usize;
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        let begins = depth == 0 && trimmed.starts_with(['(', '[', '"']);
        if begins && (before.is_empty() || before.starts_with("; inherits:")) {
            found.faults.push(Fault::new(path, index + 1, "a pattern without a comment above that shows the source it matches"));
        }
        depth = depth_after(depth, trimmed);
        before = trimmed;
    }
}

/// How many brackets are open after a line.
fn depth_after(depth: usize, line: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (depth, false, false);
    for char in line.chars() {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            ';' => break,
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_rows_correspond() {
        let mut found = Found::default();
        check(&Files::from([("queries/cobol/call.scm", ""), ("queries/go/call.scm", "")]), &mut found);
        let shown: Vec<String> = found.faults.iter().map(Fault::to_string).collect();
        assert!(shown.contains(&"queries/cobol: no row in the table of languages".to_owned()), "{shown:?}");
        assert!(!shown.iter().any(|fault| fault.contains("`go`")), "{shown:?}");
        assert_eq!(shown.len(), LANGUAGES.len());
    }

    #[test]
    fn a_block_of_patterns_stands_under_a_comment() {
        let mut found = Found::default();
        let text = "; inherits: a\n(b)\n\n; c\n(d\n\n  (e \";(\"))\n(f)\n\n[g\n h]\n";
        comments("a.scm", text, &mut found);
        assert_eq!(found.faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [2, 10]);
    }
}
