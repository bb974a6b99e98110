//! A piece of an example's file: the lines around a place, without the marks, which say what the page says in words.

use cookielint_cli::examples::Example;
use cookielint_languages::Reading;
use serde::Serialize;

use super::highlight;

/// Lines shown before and behind the place, as far as no blank line or mark comes first.
const AROUND: usize = 3;
/// More lines than this are cut around the point.
const MOST: usize = 22;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    number: usize,
    html: String,
    marked: bool,
}

/// The lines from `first` to `last` (from 1) and what stands around them; where those are too many, those around `point`.
pub(super) fn cut(example: &Example, (first, last): (usize, usize), point: usize) -> Vec<Line> {
    let text = String::from_utf8_lossy(&example.content);
    let comments = Reading::of(&example.shown, &text).map(|reading| reading.comments()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let line = |number: usize| lines.get(number.saturating_sub(1)).copied().unwrap_or_default();
    // Another example's own line would stand there without what is said of it.
    let is_marked = |number: usize| example.marks.iter().any(|mark| mark.line == number);
    let is_mark = |number: usize| example.marks.iter().any(|mark| mark.written == number);
    let (mut first, mut last) = (first.max(1), last.max(first).min(lines.len()));
    let (place_first, place_last) = if last - first >= MOST { (point, point) } else { (first, last) };
    (first, last) =
        if last - first >= MOST { (point.saturating_sub(MOST / 2).max(first), (point + MOST / 2).min(last)) } else { (first, last) };
    let stops = |number: usize| line(number).trim().is_empty();
    for _ in 0..AROUND {
        // The marks of the place itself stand between it and what is before.
        let mut before = first - 1;
        while before > 0 && is_mark(before) {
            before -= 1;
        }
        if before == 0 || stops(before) || is_marked(before) {
            break;
        }
        first = before;
    }
    for _ in 0..AROUND {
        if last >= lines.len() || stops(last + 1) || is_mark(last + 1) {
            break;
        }
        last += 1;
    }
    let shown: Vec<usize> = (first..=last).filter(|number| !is_mark(*number)).collect();
    let indent = shown.iter().map(|number| line(number.to_owned())).filter(|line| !line.trim().is_empty());
    let indent = indent.map(|line| line.len() - line.trim_start().len()).min().unwrap_or_default();
    let shown = shown.into_iter().map(|number| Line {
        number,
        html: highlight::line(line(number).get(indent..).unwrap_or_default(), &comments),
        marked: (place_first..=place_last).contains(&number),
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use cookielint_cli::examples::marks::{Expectation, Mark};

    use super::*;

    #[test]
    fn a_place_is_shown_with_its_neighbours_and_without_marks() {
        let mark = |written: usize| Mark { expectation: Expectation::Bad, rules: Vec::new(), line: written + 1, written };
        let content = "a\n\n    // bad: secure\n    b(\n      c)\n    d\n    // ok\n    e\n".to_owned().into_bytes();
        let example = Example { shown: "a.go".to_owned(), content, marks: vec![mark(3), mark(7)] };
        let lines = cut(&example, (4, 5), 4);
        let shown: Vec<(usize, &str, bool)> = lines.iter().map(|line| (line.number, line.html.as_str(), line.marked)).collect();
        assert_eq!(shown, [(4, "b(", true), (5, "  c)", true), (6, "d", false)]);
    }
}
