//! Byte ranges to lines and columns, and the lines of code around a finding.

use crate::finding::{Location, Region, Snippet, Span};

/// The lines of a file.
#[derive(Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

/// Bytes that a snippet may have.
const MOST_BYTES: usize = 4_000;
/// Lines of context that a snippet may have.
const MOST_LINES: usize = 12;

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// The line (from 0) of a byte.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        let before = self.text.get(self.start(line)..at).unwrap_or_default();
        (line + 1, before.chars().count() + 1)
    }

    /// Where a span stands.
    pub(crate) fn location(&self, span: Span) -> Location {
        let (start_line, start_column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end.max(span.start));
        Location { span, region: Region { start_line, start_column, end_line, end_column } }
    }

    /// The text of a line (from 1) without the blanks around it.
    pub(crate) fn content(&self, line: usize) -> Span {
        let (start, end) = (self.start(line.saturating_sub(1)), self.start(line));
        let text = self.text.get(start..end).unwrap_or_default();
        let start = start + (text.len() - text.trim_start().len());
        Span { start, end: (start + text.trim().len()).max(start) }
    }

    /// The nearest boundary of a character at or below a byte.
    fn boundary(&self, mut at: usize) -> usize {
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The whole lines of two spans; of far-away or long ones the beginning of the first and the lines of the second.
    pub(crate) fn snippet(&self, site: Span, focus: Span) -> Snippet {
        let (mut first, mut last) = (self.line(site.start.min(focus.start)), self.line(site.end.max(focus.end)));
        if last - first > MOST_LINES {
            (first, last) = (self.line(focus.start), self.line(focus.end).min(self.line(focus.start) + MOST_LINES));
        }
        let (mut offset, mut end) = (self.start(first), self.start(last + 1));
        if end - offset > MOST_BYTES {
            // A window around what is wrong: a minified line may be the whole file.
            offset = self.boundary(focus.start.saturating_sub(MOST_BYTES / 2).max(offset));
            end = self.boundary((offset + MOST_BYTES).min(end));
            first = self.line(offset);
        }
        let text = self.text.get(offset..end).unwrap_or_default().trim_end_matches(['\n', '\r']).to_owned();
        Snippet { first_line: first + 1, offset, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let lines = Lines::new("a\nüb c\n");
        let location = lines.location(Span { start: 5, end: 6 });
        assert_eq!((location.region.start_line, location.region.start_column), (2, 3));
    }

    #[test]
    fn a_snippet_is_whole_lines() {
        let lines = Lines::new("one\ntwo\nthree\n");
        let snippet = lines.snippet(Span { start: 5, end: 10 }, Span { start: 5, end: 6 });
        assert_eq!((snippet.first_line, snippet.text.as_str()), (2, "two\nthree"));
    }
}
