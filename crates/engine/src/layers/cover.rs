//! The text that a grammar reads instead of the file: of the same length, so that every position in it is one of the file.

use std::sync::Arc;

use cookielint_languages::Does;
use tree_sitter::{Point, Range};

use super::holes::Found;
use crate::finding::Span;

/// What stands for a text that is not known: part of a name in all languages, and a name of any kind where they tell kinds by the first letter.
const UNKNOWN: u8 = b'X';

/// The page around the holes of a template; `None` where it has none.
pub(super) fn page(text: &str, found: &[Found]) -> Option<String> {
    let mut cover = Cover::new(text);
    for hole in found {
        match hole.does {
            Does::Writes => cover.fill(hole.span),
            Does::Runs | Does::Comments => cover.blank(hole.span),
            Does::Surrounds | Does::Nothing => {}
        }
    }
    cover.finish().map(|covered| covered.to_string())
}

/// A text in which something is replaced; copied once something is.
#[derive(Debug)]
pub(super) struct Cover<'t> {
    text: &'t str,
    covered: Option<Vec<u8>>,
}

impl<'t> Cover<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Cover { text, covered: None }
    }

    fn write(&mut self, at: usize, byte: u8) {
        let covered = self.covered.get_or_insert_with(|| self.text.as_bytes().to_vec());
        if let Some(slot) = covered.get_mut(at) {
            *slot = byte;
        }
    }

    /// Puts a name in the place of a hole.
    pub(super) fn fill(&mut self, span: Span) {
        (span.start..span.end).for_each(|at| self.write(at, UNKNOWN));
    }

    /// Puts nothing in the place of a hole; its lines stay.
    pub(super) fn blank(&mut self, span: Span) {
        let bytes = self.text.as_bytes();
        for at in span.start..span.end {
            if !matches!(bytes.get(at), Some(b'\n' | b'\r')) {
                self.write(at, b' ');
            }
        }
    }

    /// Makes a declaration without a name of a hole: the word for it takes the place of the opening mark.
    pub(super) fn declaration(&mut self, hole: &Found) -> Option<Span> {
        let brace = hole.inner.start.checked_sub(1)?;
        if hole.declares.is_empty() || hole.span.start + hole.declares.len() > brace {
            return None;
        }
        self.blank(Span { start: hole.span.start, end: brace });
        hole.declares.bytes().zip(hole.span.start..).for_each(|(byte, at)| self.write(at, byte));
        Some(hole.span)
    }

    /// Makes one program of the parts: behind each of them stands the separator, as far as there is room for it.
    pub(super) fn program(&mut self, spans: &[Span], separator: &str) -> Vec<Range> {
        let mut points = Points::new(self.text);
        let mut ranges = Vec::with_capacity(spans.len());
        for (index, span) in spans.iter().enumerate() {
            let until = spans.get(index + 1).map_or(self.text.len(), |next| next.start);
            let mut end = (span.end + separator.len()).min(until).max(span.end);
            while end > span.end && !self.text.is_char_boundary(end) {
                end -= 1;
            }
            separator.bytes().zip(span.end..end).for_each(|(byte, at)| self.write(at, byte));
            let (start_point, end_point) = (points.at(span.start), points.at(end));
            ranges.push(Range { start_byte: span.start, end_byte: end, start_point, end_point });
        }
        ranges
    }

    /// Reads the parts as the content of literals: each without its quotes and without the backslashes, where a line breaks if one is written.
    /// The pieces that remain, and the marks that are left out.
    pub(super) fn unescape(&mut self, spans: &[Span]) -> (Vec<Span>, Vec<Span>) {
        let (mut kept, mut left_out) = (Vec::new(), Vec::new());
        for span in spans {
            let (mut from, end) = (span.start + 1, span.end.saturating_sub(1));
            let mut at = from;
            while at < end {
                if self.text.as_bytes().get(at) != Some(&b'\\') {
                    at += 1;
                    continue;
                }
                kept.push(Span { start: from, end: at });
                let mark = at;
                at += 1;
                match self.text.as_bytes().get(at) {
                    Some(b'n') => self.write(at, b'\n'),
                    Some(b'r' | b't') => self.write(at, b' '),
                    Some(b'u') => {
                        at = (at + 4).min(end.saturating_sub(1));
                        self.write(at, UNKNOWN);
                    }
                    _ => {}
                }
                left_out.push(Span { start: mark, end: at });
                from = at;
                at += 1;
            }
            kept.push(Span { start: from, end });
        }
        kept.retain(|span| span.start < span.end);
        (kept, left_out)
    }

    /// The text, if anything was replaced.
    pub(super) fn finish(self) -> Option<Arc<str>> {
        // Whole holes and single bytes of ASCII are replaced, so that it stays a text.
        self.covered.and_then(|bytes| String::from_utf8(bytes).ok()).map(Arc::from)
    }
}

/// Lines and columns of bytes that are asked for in order.
struct Points<'t> {
    bytes: &'t [u8],
    seen: usize,
    row: usize,
    line: usize,
}

impl<'t> Points<'t> {
    fn new(text: &'t str) -> Self {
        Points { bytes: text.as_bytes(), seen: 0, row: 0, line: 0 }
    }

    fn at(&mut self, byte: usize) -> Point {
        for (at, _) in self.bytes.iter().enumerate().take(byte).skip(self.seen).filter(|(_, byte)| **byte == b'\n') {
            self.row += 1;
            self.line = at + 1;
        }
        self.seen = self.seen.max(byte);
        Point { row: self.row, column: byte.saturating_sub(self.line) }
    }
}
