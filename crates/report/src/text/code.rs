//! The code of a block: the lines of a site with carets under it and under its bad attributes. Cuts long lines around what is marked and
//! makes hidden characters visible, keeping the marks in place.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet as Source};
use cookielint_engine::finding::{Location, Snippet};

use crate::escape::push_visible;

/// A range of code to point at.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Where, in bytes of the file.
    pub(super) location: Location,
    /// What is said about it, already safe to show. May be empty.
    pub(super) label: String,
    /// Whether this is what is wrong, rather than what it is wrong with.
    pub(super) is_focus: bool,
}

/// At most this much of a marked range is kept when a line is cut.
const LONGEST_MARK: usize = 48;
/// At least this much is kept around each.
const LEAST_CONTEXT: usize = 8;
/// What stands for code that was cut.
const CUT: &str = "...";
/// Blanks that a tab becomes.
const TAB: &str = "    ";

/// The code with its marks, and the number of columns of the gutter before the `|`. None if there is nothing to show.
pub(super) fn render(snippet: &Snippet, marks: &[Mark], width: usize, renderer: &Renderer) -> Option<(String, usize)> {
    if snippet.text.is_empty() || marks.is_empty() {
        return None;
    }
    let shown = Shown::new(snippet, marks, width);
    let last_line = snippet.first_line + shown.text.matches('\n').count();
    let mut source = Source::source(shown.text.as_str()).line_start(snippet.first_line).fold(true);
    for (mark, range) in marks.iter().zip(&shown.marks) {
        let kind = if mark.is_focus { AnnotationKind::Primary } else { AnnotationKind::Context };
        source = source.annotation(kind.span(range.clone()).label(mark.label.as_str()));
    }
    // The cutting is done already, and better: of several marks that are far apart, all are kept.
    let renderer = renderer.clone().term_width(usize::MAX / 4);
    let rendered = renderer.render(&[Group::with_level(Level::ERROR).element(source)]);
    Some((rendered, last_line.to_string().len()))
}

/// A snippet as it is shown.
struct Shown {
    text: String,
    /// One for each mark, in the same order, in bytes of `text` and on character boundaries.
    marks: Vec<Range<usize>>,
}

impl Shown {
    fn new(snippet: &Snippet, marks: &[Mark], width: usize) -> Self {
        let ranges: Vec<Range<usize>> = marks.iter().map(|mark| range_in(snippet, mark)).collect();
        let mut text = String::with_capacity(snippet.text.len());
        let mut ends: Vec<Range<Option<usize>>> = vec![None..None; marks.len()];
        let mut offset = 0;
        for line in snippet.text.split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']);
            let here = offset..offset + content.len();
            if offset > 0 {
                text.push('\n');
            }
            let mut pen = Pen { text: &mut text, ends: &mut ends, ranges: &ranges };
            pen.line(content, &here, width);
            offset += line.len();
        }
        let whole = text.len();
        let marks = ends.iter().map(|end| {
            let start = end.start.unwrap_or(whole);
            start..end.end.unwrap_or(whole).max(start)
        });
        Shown { marks: marks.collect(), text }
    }
}

/// A mark in bytes of the snippet's text, whatever it was said to be. A mark that spans lines is that of its first line: a box around a
/// whole call hides the code it is about.
fn range_in(snippet: &Snippet, mark: &Mark) -> Range<usize> {
    let text = snippet.text.as_str();
    let span = mark.location.span;
    let start = floor(text, span.start.saturating_sub(snippet.offset));
    let end = floor(text, span.end.saturating_sub(snippet.offset)).max(start);
    let marked = text.get(start..end).unwrap_or_default();
    let first_line = marked.split('\n').next().unwrap_or_default().trim_end();
    start..start + first_line.len()
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Writes lines and notes where the marks come to lie.
struct Pen<'a> {
    text: &'a mut String,
    ends: &'a mut [Range<Option<usize>>],
    ranges: &'a [Range<usize>],
}

impl Pen<'_> {
    /// Writes a line that stands at `here` in the snippet.
    fn line(&mut self, content: &str, here: &Range<usize>, width: usize) {
        let windows = windows(content, here, self.ranges, width);
        let mut written = 0;
        for window in &windows {
            if window.start > written {
                self.cut(content, written..window.start);
            }
            let kept = content.get(window.clone()).unwrap_or_default();
            for (at, c) in kept.char_indices() {
                self.note(here.start + window.start + at);
                match c {
                    '\t' => self.text.push_str(TAB),
                    c => push_visible(self.text, c),
                }
            }
            written = window.end;
        }
        if written < content.len() {
            self.cut(content, written..content.len());
        }
        self.note(here.end);
    }

    /// Writes that something was cut. Indentation goes without saying.
    fn cut(&mut self, content: &str, gap: Range<usize>) {
        let is_blank = content.get(gap).is_some_and(|cut| cut.trim().is_empty());
        self.text.push_str(if is_blank { "" } else { CUT });
    }

    /// Everything up to this offset of the snippet is written: marks that begin or end there do so here.
    fn note(&mut self, offset: usize) {
        for (end, range) in self.ends.iter_mut().zip(self.ranges) {
            if end.start.is_none() && range.start <= offset {
                end.start = Some(self.text.len());
            }
            if end.end.is_none() && range.end <= offset {
                end.end = Some(self.text.len());
            }
        }
    }
}

/// Which parts of a line are shown: all of it if it fits, otherwise what surrounds the marks on it.
fn windows(content: &str, here: &Range<usize>, ranges: &[Range<usize>], width: usize) -> Vec<Range<usize>> {
    if content.chars().nth(width).is_none() {
        return std::iter::once(0..content.len()).collect();
    }
    let mut kept: Vec<Range<usize>> = Vec::new();
    for range in ranges.iter().filter(|range| here.start <= range.start && range.start <= here.end) {
        let start = range.start - here.start;
        let end = (range.end.min(here.end) - here.start).min(forward(content, start, LONGEST_MARK));
        kept.push(start..end.max(start));
    }
    if kept.is_empty() {
        return std::iter::once(0..forward(content, 0, width)).collect();
    }
    kept.sort_by_key(|range| (range.start, range.end));
    let marked: usize = kept.iter().map(|range| content.get(range.clone()).map_or(0, |text| text.chars().count())).sum();
    let context = (width.saturating_sub(marked) / (2 * kept.len())).max(LEAST_CONTEXT);
    let mut windows: Vec<Range<usize>> = Vec::new();
    for range in kept {
        let wider = backward(content, range.start, context)..forward(content, range.end, context);
        match windows.last_mut() {
            Some(last) if wider.start <= last.end + CUT.len() => last.end = last.end.max(wider.end),
            _ => windows.push(wider),
        }
    }
    windows
}

/// The offset so many characters further on.
fn forward(text: &str, from: usize, characters: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.char_indices().nth(characters).map_or(text.len(), |(at, _)| from + at)
}

/// The offset so many characters before.
fn backward(text: &str, from: usize, characters: usize) -> usize {
    let before = text.get(..from).unwrap_or_default();
    match characters.checked_sub(1) {
        Some(last) => before.char_indices().rev().nth(last).map_or(0, |(at, _)| at),
        None => from,
    }
}
