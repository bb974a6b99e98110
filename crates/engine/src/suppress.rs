//! Suppressions in comments: `cookielint: ignore[secure, http-only] reason`, on the line of a site or above it. Read from the comments of the
//! syntax tree, so that a string that looks like one is none.

use crate::facts::SuppressionFact;
use crate::syntax::Syntax;

const MARK: &str = "cookielint:";

/// The suppressions of a file.
pub(crate) fn suppressions(syntax: &Syntax, text: &str) -> Vec<SuppressionFact> {
    let mut found = Vec::new();
    for comment in &syntax.comments {
        let Some(content) = text.get(comment.start..comment.end) else { continue };
        let Some((_, after)) = content.split_once(MARK) else { continue };
        let Some(after) = after.trim_start().strip_prefix("ignore") else { continue };
        let line = text.get(..comment.start).unwrap_or_default().matches('\n').count() + 1;
        let (rules, rest) = match after.trim_start().strip_prefix('[').and_then(|inner| inner.split_once(']')) {
            Some((rules, rest)) => (rules.split(',').map(|rule| rule.trim().to_owned()).filter(|rule| !rule.is_empty()).collect(), rest),
            None => (Vec::new(), after),
        };
        let reason = rest.lines().next().unwrap_or_default().trim().trim_end_matches("-->").trim_end_matches("*/").trim().to_owned();
        let last = line + content.trim_end().matches('\n').count();
        let alone = text.get(..comment.start).unwrap_or_default().rsplit('\n').next().is_some_and(|before| before.trim().is_empty());
        found.push(SuppressionFact { line, until: if alone { next_code_line(syntax, text, last) } else { last }, rules, reason });
    }
    found
}

/// The first line below a comment that is neither blank nor a comment of its own.
fn next_code_line(syntax: &Syntax, text: &str, after: usize) -> usize {
    let mut offset = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let start = offset + (line.len() - line.trim_start().len());
        offset += line.len();
        let is_comment = syntax.comments.iter().any(|comment| comment.start <= start && start < comment.end);
        if index + 1 > after && !line.trim().is_empty() && !is_comment {
            return index + 1;
        }
    }
    after
}
