//! Suppressions in comments: `cookielint: ignore[secure, http-only] reason`, on the line of a site or above it. Read from the comments of the
//! syntax tree, so that a string that looks like one is none.

use crate::facts::SuppressionFact;
use crate::layers::Comment;

/// What a suppression begins with.
pub(crate) const MARK: &str = "cookielint:";

/// The suppressions of a file, from the comments of all its layers.
pub(crate) fn suppressions(mut comments: Vec<Comment>, text: &str) -> Vec<SuppressionFact> {
    comments.sort_unstable();
    let mut found = Vec::new();
    let mut lines: Option<CodeLines> = None;
    for Comment { span: comment, said, alone } in comments.iter().copied() {
        let Some(content) = text.get(said.start..said.end) else { continue };
        let Some((_, after)) = content.split_once(MARK) else { continue };
        let Some(after) = after.trim_start().strip_prefix("ignore") else { continue };
        let lines = lines.get_or_insert_with(|| CodeLines::new(&comments, text));
        let line = lines.number(comment.start);
        let (rules, rest) = match after.trim_start().strip_prefix('[').and_then(|inner| inner.split_once(']')) {
            Some((rules, rest)) => (rules.split(',').map(|rule| rule.trim().to_owned()).filter(|rule| !rule.is_empty()).collect(), rest),
            None => (Vec::new(), after),
        };
        let reason = rest.lines().next().unwrap_or_default().trim().trim_end_matches("-->").trim_end_matches("*/").trim().to_owned();
        let all = text.get(comment.start..comment.end).unwrap_or_default();
        let last = line + all.trim_end().matches('\n').count();
        found.push(SuppressionFact { line, until: if alone { lines.next_code(last) } else { last }, rules, reason });
    }
    found
}

/// Where lines begin, and which is the next line of code. Made once a file: a file may hold any number of comments.
struct CodeLines {
    starts: Vec<usize>,
    /// By line, from 0: the first line below, from 1, that is neither blank nor a comment of its own.
    next: Vec<Option<usize>>,
}

impl CodeLines {
    fn new<'a>(comments: &[Comment], text: &'a str) -> Self {
        let is_comment = |at: usize| {
            let before = comments.partition_point(|comment| comment.span.start <= at).checked_sub(1);
            before.and_then(|index| comments.get(index)).is_some_and(|comment| at < comment.span.end)
        };
        let mut offset = 0;
        let with_start = |line: &'a str| {
            offset += line.len();
            (offset - line.len(), line)
        };
        let lines: Vec<(usize, &str)> = text.split_inclusive('\n').map(with_start).collect();
        let mut next = vec![None; lines.len()];
        let mut below = None;
        for ((index, (start, line)), slot) in lines.iter().enumerate().zip(&mut next).rev() {
            *slot = below;
            let begin = start + (line.len() - line.trim_start().len());
            if !line.trim().is_empty() && !is_comment(begin) {
                below = Some(index + 1);
            }
        }
        CodeLines { starts: lines.into_iter().map(|(start, _)| start).collect(), next }
    }

    /// The line of a byte, from 1.
    fn number(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The first line of code below a line; the line itself where there is none.
    fn next_code(&self, line: usize) -> usize {
        self.next.get(line.wrapping_sub(1)).copied().flatten().unwrap_or(line)
    }
}
