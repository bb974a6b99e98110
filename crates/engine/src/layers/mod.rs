//! The layers of a file: which language stands in which part of it. Spans are always byte ranges of the whole file, whatever the layer.
//!
//! The file's own language is the first layer. Where it is a container, its query (`layers.scm`) finds the parts in which other languages stand
//! ([`parts`]), and so on inside of them. The holes of a template ([`holes`]) are found before any grammar runs; their code is a layer too.
//!
//! A grammar reads a text of the same length as the file: what is in the holes is replaced there ([`cover`]), and between two parts of one program
//! stands what parts them. Names and texts are taken from the file itself. Deliberately absent: what the layers say, which is [`crate::read`]'s.

mod cover;
mod holes;
mod parts;

use std::sync::Arc;

use cookielint_languages::{Does, Template};
use tree_sitter::{Range, Tree};

use crate::finding::Span;
use crate::prepared::{Plan, Prepared};
use crate::read::parse;
use cover::Cover;
use holes::Found;
use parts::Group;

/// Layers of a file that are looked at; more are not what people write.
const MOST_LAYERS: usize = 1_000;
/// How deep containers stand in containers.
const MOST_DEPTH: usize = 4;

/// One language inside a file.
#[derive(Debug, Clone)]
pub(crate) struct Layer<'p> {
    /// Its number in the file: with the range and the kind of a node it is the key of that node.
    pub(crate) number: u16,
    pub(crate) prepared: &'p Prepared,
    /// The parts of the file that it covers, in order; none: all of it.
    pub(crate) ranges: Vec<Range>,
    /// Where something stands that the language does not say: holes of a template. In order, apart from each other.
    pub(crate) holes: Arc<[Span]>,
    /// What its grammar reads, where that is not the file.
    covered: Option<Arc<str>>,
    /// Its tree, where the search for inner layers needed it.
    tree: Option<Tree>,
}

impl<'p> Layer<'p> {
    /// What its grammar reads.
    pub(crate) fn read<'t>(&'t self, text: &'t str) -> &'t str {
        self.covered.as_deref().unwrap_or(text)
    }

    /// Its syntax tree; `None` where the budget was spent.
    pub(crate) fn tree(&self, text: &str) -> Option<Tree> {
        self.tree.clone().or_else(|| parse(self, text))
    }

    /// The same layer without a tree.
    pub(crate) fn unparsed(self) -> Self {
        Layer { tree: None, ..self }
    }

    /// Its own text, without what stands around it.
    pub(crate) fn own_text<'t>(&self, text: &'t str) -> std::borrow::Cow<'t, str> {
        let slice = |range: &Range| text.get(range.start_byte..range.end_byte).unwrap_or_default();
        match self.ranges.as_slice() {
            [] => text.into(),
            [one] => slice(one).into(),
            many => many.iter().map(slice).collect::<Vec<_>>().join("\n").into(),
        }
    }

    /// A comment of it.
    pub(crate) fn comment(&self, text: &str, span: Span) -> Comment {
        let line = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let slice = |start: usize, end: usize| text.get(start..end.max(start)).unwrap_or_default();
        let before = |range: &Range| slice(range.start_byte.max(line), range.end_byte.min(span.start));
        // What stands around the layer is no code of it.
        let alone = match self.ranges.as_slice() {
            [] => slice(line, span.start).trim().is_empty(),
            ranges => ranges.iter().all(|range| before(range).trim().is_empty()),
        };
        Comment { span, said: span, alone }
    }

    /// Whether it covers a byte of the file.
    pub(crate) fn covers(&self, span: Span) -> bool {
        self.ranges.is_empty() || self.ranges.iter().any(|range| range.start_byte < span.end && span.start < range.end_byte)
    }
}

/// A comment in any layer of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Comment {
    pub(crate) span: Span,
    /// What it says, without the marks that are known.
    pub(crate) said: Span,
    /// No code stands before it on its line.
    pub(crate) alone: bool,
}

/// The layers of a file.
#[derive(Debug, Default)]
pub(crate) struct Layers<'p> {
    pub(crate) list: Vec<Layer<'p>>,
    /// Comments of a template, which belong to no layer.
    pub(crate) comments: Vec<Comment>,
    /// There are more layers than are looked at.
    pub(crate) cut: bool,
}

/// The layers of a file. Inner ones are left out unless they are `wanted`, which is asked with their own text.
pub(crate) fn layers<'p>(plan: Plan<'p>, text: &str, wanted: &dyn Fn(&Prepared, &str) -> bool) -> Layers<'p> {
    let found = plan.template.map(|template| holes::find(template, text)).unwrap_or_default();
    let mut finder = Finder { plan, text, found: &found, wanted, layers: Layers::default() };
    finder.begin();
    finder.layers
}

struct Finder<'a, 'p> {
    plan: Plan<'p>,
    text: &'a str,
    found: &'a [Found],
    wanted: &'a dyn Fn(&Prepared, &str) -> bool,
    layers: Layers<'p>,
}

impl<'p> Finder<'_, 'p> {
    fn begin(&mut self) {
        let page = cover::page(self.text, self.found);
        let holes: Vec<Span> = self.found.iter().filter(|found| found.does != Does::Surrounds).map(|found| found.span).collect();
        let first = Layer {
            number: 0,
            prepared: self.plan.prepared,
            ranges: Vec::new(),
            holes: apart(holes).into(),
            covered: page.map(Arc::from),
            tree: None,
        };
        self.layers.comments = self
            .found
            .iter()
            .filter(|found| found.does == Does::Comments)
            .map(|found| {
                let alone = self.text.get(..found.span.start).is_some_and(is_blank_line);
                Comment { span: found.span, said: found.inner, alone }
            })
            .collect();
        self.add(first, 0);
        if let Some(template) = self.plan.template {
            self.add_code(template);
        }
    }

    /// The code in the holes: one program.
    fn add_code(&mut self, template: &Template) {
        let Some(prepared) = template.code.and_then(|id| self.plan.prepared_for(id)) else { return };
        let mut cover = Cover::new(self.text);
        let mut pieces: Vec<Span> = Vec::new();
        for found in self.found.iter().filter(|found| found.code) {
            if pieces.last().is_none_or(|last| last.end <= found.inner.start) {
                self.cover_page(&mut cover, found.inner, template);
                pieces.push(cover.declaration(found).unwrap_or(found.inner));
            }
        }
        let ranges = cover.program(&pieces, template.separator);
        self.add(self.inner(prepared, ranges, Arc::from([]), cover.finish()), MOST_DEPTH);
    }

    /// Takes the page out of a piece of code in which it goes on, and the marks of the code in that.
    fn cover_page(&self, cover: &mut Cover<'_>, piece: Span, template: &Template) {
        let first = self.found.partition_point(|found| found.span.start <= piece.start);
        for found in self.found.iter().skip(first).take_while(|found| found.span.start < piece.end) {
            let until = if found.code { found.inner.start } else { found.span.end };
            // A block keeps its brace, which its end has too.
            let braced = found.code && self.text.get(..until).is_some_and(|before| before.ends_with('{'));
            cover.blank(Span { start: found.span.start, end: until - usize::from(braced) });
        }
        let mut at = piece.start;
        for line in self.text.get(piece.start..piece.end).unwrap_or_default().split_inclusive('\n') {
            if template.page_lines.iter().any(|begin| line.trim_start().starts_with(begin)) {
                cover.blank(Span { start: at, end: at + line.len() });
            }
            at += line.len();
        }
    }

    fn inner(&self, prepared: &'p Prepared, ranges: Vec<Range>, holes: Arc<[Span]>, covered: Option<Arc<str>>) -> Layer<'p> {
        Layer { number: 0, prepared, ranges, holes, covered, tree: None }
    }

    /// Adds a layer, and what stands inside of it.
    fn add(&mut self, mut layer: Layer<'p>, depth: usize) {
        let is_inner = !layer.ranges.is_empty();
        if (depth > 0 && !is_inner) || (is_inner && !(self.wanted)(layer.prepared, &layer.own_text(self.text))) {
            return;
        }
        let number = self.layers.list.len();
        if number >= MOST_LAYERS {
            self.layers.cut = true;
            return;
        }
        layer.number = u16::try_from(number).unwrap_or(u16::MAX);
        let query = layer.prepared.layers().filter(|_| depth < MOST_DEPTH);
        if query.is_some() {
            layer.tree = parse(&layer, self.text);
        }
        let groups = query.zip(layer.tree.as_ref()).map(|(query, tree)| parts::find(query, tree, layer.read(self.text), &layer));
        self.layers.list.push(layer.clone());
        for group in groups.unwrap_or_default() {
            if let Some(prepared) = self.plan.prepared_for(group.language.id) {
                let inner = self.of_group(&layer, prepared, &group);
                self.add(inner, depth + 1);
            }
        }
    }

    /// The layer of parts that are one program.
    fn of_group(&self, outer: &Layer<'p>, prepared: &'p Prepared, group: &Group) -> Layer<'p> {
        let surrounding = self.found.iter().filter(|found| found.does == Does::Surrounds).map(|found| found.span);
        let enclosed = |span: &Span| group.spans.iter().any(|part| part.contains(*span));
        let surrounding: Vec<Span> = surrounding.filter(enclosed).collect();
        let mut cover = Cover::new(outer.read(self.text));
        surrounding.iter().for_each(|span| cover.blank(*span));
        let escaped = group.escaped.then(|| cover.unescape(&group.spans));
        let holes = if surrounding.is_empty() && escaped.is_none() {
            Arc::clone(&outer.holes)
        } else {
            let written = escaped.iter().flat_map(|(_, marks)| marks.iter().copied());
            apart(outer.holes.iter().copied().chain(surrounding).chain(written).collect()).into()
        };
        let spans = escaped.map_or_else(|| group.spans.clone(), |(spans, _)| spans);
        let ranges = cover.program(&spans, group.joined.as_deref().filter(|_| !group.escaped).unwrap_or_default());
        let covered = cover.finish().or_else(|| outer.covered.clone());
        self.inner(prepared, ranges, holes, covered)
    }
}

/// Whether nothing stands in the last line.
fn is_blank_line(text: &str) -> bool {
    text.rsplit('\n').next().is_none_or(|line| line.trim().is_empty())
}

/// The same spans in order, without those that lie in others.
fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, usize::MAX - span.end));
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        if kept.last().is_none_or(|last| last.end <= span.start) {
            kept.push(span);
        }
    }
    kept
}
