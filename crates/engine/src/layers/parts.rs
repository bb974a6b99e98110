//! The parts of a container in which other languages stand, by its query. Where several patterns name one node, the last one says what it is.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use cookielint_languages::{Language, LayerQuery};
use tree_sitter::{QueryCursor, QueryCursorOptions, StreamingIterator, Tree};

use super::Layer;
use crate::finding::Span;

/// Parts that are one program.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) language: &'static Language,
    pub(super) spans: Vec<Span>,
    /// What parts one from the next.
    pub(super) joined: Option<String>,
    pub(super) escaped: bool,
}

/// Steps of the query that a container may cost; a quarter of its size is added.
const BUDGET: usize = 400_000;

/// The programs in a container, in the order of their beginnings.
pub(super) fn find(query: &LayerQuery, tree: &Tree, text: &str, outer: &Layer<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (span, pattern) in spans(query, tree, text) {
        let Some(part) = query.parts.get(pattern) else { continue };
        let Some(language) = part.language else { continue };
        if !outer.covers(span) || span.start >= span.end {
            continue;
        }
        let same = |group: &&mut Group| part.joined.is_some() && group.joined == part.joined && group.language == language;
        match groups.iter_mut().find(same) {
            Some(group) => group.spans.push(span),
            None => groups.push(Group { language, spans: vec![span], joined: part.joined.clone(), escaped: part.escaped }),
        }
    }
    groups
}

/// Every part with the last pattern that names it; parts inside of parts are left to the inner language.
fn spans(query: &LayerQuery, tree: &Tree, text: &str) -> Vec<(Span, usize)> {
    let mut steps = 0usize;
    let budget = BUDGET + text.len() / 4;
    let mut progress = |_: &tree_sitter::QueryCursorState| {
        steps += 1;
        if steps > budget { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let options = QueryCursorOptions::new().progress_callback(&mut progress);
    let mut cursor = QueryCursor::new();
    let mut found: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut matches = cursor.matches_with_options(&query.query, tree.root_node(), text.as_bytes(), options);
    while let Some(matched) = matches.next() {
        for capture in matched.captures().iter().filter(|capture| capture.index == query.layer) {
            let known = found.entry((capture.node.start_byte(), usize::MAX - capture.node.end_byte())).or_default();
            *known = matched.pattern_index.max(*known);
        }
    }
    let mut apart: Vec<(Span, usize)> = Vec::with_capacity(found.len());
    for ((start, end), pattern) in found {
        let span = Span { start, end: usize::MAX - end };
        if apart.last().is_none_or(|(last, _)| last.end <= span.start) {
            apart.push((span, pattern));
        }
    }
    apart
}
