//! From the matches of the joined query to [`Syntax`]: which node heads what, and with which parts.
//!
//! Matches that head the same node in the same role add up; where two roles claim one node as an expression, the pattern that stands later in
//! the joined query wins. No recursion over the tree: a file may nest a hundred thousand brackets.

mod expressions;
mod holes;
mod made;
mod statements;

use std::collections::HashMap;
use std::ops::ControlFlow;

use cookielint_languages::Compiled;
use cookielint_languages::vocabulary::{Capture, Purpose};
use tree_sitter::{Node as TreeNode, QueryCursor, QueryCursorOptions, StreamingIterator, Tree};

use super::relate::relate;
use super::{Expr, Node, NodeId, Syntax};
use crate::finding::Span;

/// A limit was hit; what had been matched until then is in the syntax all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The query took too many steps or had too many matches at once.
    MatchLimit,
}

/// A node of the tree, by what does not depend on memory.
pub(super) type Key = (usize, usize, u16);

/// What a match says of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Role {
    purpose: Purpose,
    head: Capture,
    inline: Option<usize>,
}

pub(super) struct Headed {
    role: Role,
    /// Index of the last pattern that said so.
    pattern: usize,
    parts: Vec<(Capture, Key, usize)>,
    /// Arms with their conditions, as they were matched together.
    cases: Vec<(Key, Option<Key>, usize)>,
}

struct Slot<'t> {
    node: TreeNode<'t>,
    headed: Vec<Headed>,
    id: NodeId,
}

/// Collects matches and turns them into syntax.
pub(super) struct Lowering<'t, 'q> {
    text: &'t str,
    /// Where something stands that this language does not say; in order.
    holes: &'q [Span],
    compiled: &'q Compiled,
    /// What stands between the parts of a qualified name, where that is no dot.
    separator: Option<&'q str>,
    slots: HashMap<Key, Slot<'t>>,
    order: Vec<Key>,
    /// Names in texts that are no nodes of the tree.
    names: HashMap<Key, NodeId>,
    /// What stands outside of an argument list and belongs to it, by the list.
    trailing: HashMap<Key, Key>,
}

/// More matches in progress at once than this lose matches, which is then said.
const MATCHES_AT_ONCE: u32 = 16_384;

/// More nodes than this are not kept: four million bytes of dense code stay below.
const MOST_NODES: usize = 2_000_000;

/// Runs the query over the tree and builds the syntax. `budget` bounds the steps of the query, in calls of its progress callback.
pub(crate) fn lower(
    compiled: &Compiled,
    tree: &Tree,
    text: &str,
    holes: &[Span],
    budget: usize,
    max_depth: Option<u32>,
) -> (Syntax, Option<Fault>) {
    let separator = compiled.patterns.iter().find_map(|pattern| pattern.settings.get("separator")).map(String::as_str);
    let (names, trailing) = (HashMap::new(), HashMap::new());
    let mut lowering = Lowering { text, holes, compiled, separator, slots: HashMap::new(), order: Vec::new(), names, trailing };
    let fault = lowering.collect(tree, budget, max_depth);
    lowering.number_nodes();
    let mut syntax = lowering.build();
    relate(&mut syntax, text.len());
    (syntax, fault)
}

fn key(node: &TreeNode<'_>) -> Key {
    (node.start_byte(), node.end_byte(), node.kind_id())
}

pub(super) fn span(key: Key) -> Span {
    Span { start: key.0, end: key.1 }
}

impl Headed {
    pub(super) fn head(&self) -> Capture {
        self.role.head
    }

    pub(super) fn last_pattern(&self) -> usize {
        self.pattern
    }

    /// The nodes that play a part.
    pub(super) fn all(&self, capture: Capture) -> impl Iterator<Item = Key> {
        self.parts.iter().filter(move |(part, ..)| *part == capture).map(|(_, key, _)| *key)
    }

    pub(super) fn all_patterns(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().map(|(_, _, pattern)| *pattern)
    }

    pub(super) fn cases(&self) -> &[(Key, Option<Key>, usize)] {
        &self.cases
    }
}

impl<'t> Lowering<'t, '_> {
    fn collect(&mut self, tree: &'t Tree, budget: usize, max_depth: Option<u32>) -> Option<Fault> {
        let mut cursor = QueryCursor::new();
        cursor.set_match_limit(MATCHES_AT_ONCE);
        cursor.set_max_start_depth(max_depth);
        let mut steps = 0usize;
        let mut exhausted = false;
        {
            let mut progress = |_: &tree_sitter::QueryCursorState| {
                steps += 1;
                if steps > budget {
                    exhausted = true;
                    return ControlFlow::Break(());
                }
                ControlFlow::Continue(())
            };
            let options = QueryCursorOptions::new().progress_callback(&mut progress);
            let text = self.text.as_bytes();
            let mut matches = cursor.matches_with_options(&self.compiled.query, tree.root_node(), text, options);
            while let Some(found) = matches.next() {
                if self.slots.len() > MOST_NODES {
                    return Some(Fault::MatchLimit);
                }
                self.add(found.pattern_index, found.captures());
            }
        }
        (exhausted || cursor.did_exceed_match_limit()).then_some(Fault::MatchLimit)
    }

    fn add(&mut self, pattern: usize, captures: &[tree_sitter::QueryCapture<'t>]) {
        let Some(info) = self.compiled.patterns.get(pattern) else { return };
        let word = |capture: &tree_sitter::QueryCapture<'t>| self.compiled.captures.get(capture.index as usize).copied().flatten();
        let words: Vec<(Capture, TreeNode<'t>)> = captures.iter().filter_map(|capture| Some((word(capture)?, capture.node))).collect();
        let (purpose, inline) = (info.purpose, info.inline);
        for (head, node) in &words {
            if !head.is_head() {
                continue;
            }
            let parts: Vec<_> = words
                .iter()
                .filter(|(part, other)| !(part == head && other == node))
                .map(|(part, other)| (*part, key(other), pattern))
                .collect();
            for (_, other) in &words {
                self.slot(*other);
            }
            let role = Role { purpose, head: *head, inline };
            let named = |word: Capture| words.iter().find(|(part, _)| *part == word).map(|(_, node)| key(node));
            let case = named(Capture::Arm).map(|arm| (arm, named(Capture::ArmCondition), pattern));
            let slot = self.slot(*node);
            match slot.headed.iter_mut().find(|headed| headed.role == role) {
                Some(headed) => {
                    headed.pattern = headed.pattern.max(pattern);
                    for part in parts {
                        if !headed.parts.contains(&part) {
                            headed.parts.push(part);
                        }
                    }
                    headed.cases.extend(case.filter(|case| !headed.cases.contains(case)));
                }
                None => slot.headed.push(Headed { role, pattern, parts, cases: case.into_iter().collect() }),
            }
        }
    }

    fn slot(&mut self, node: TreeNode<'t>) -> &mut Slot<'t> {
        self.slots.entry(key(&node)).or_insert_with(|| Slot { node, headed: Vec::new(), id: NodeId(0) })
    }

    /// Entries of records and pieces of texts are nodes too, headed or not; then every node gets its number, outer ones first.
    fn number_nodes(&mut self) {
        let with_children: Vec<TreeNode<'t>> = self
            .slots
            .values()
            .filter(|slot| slot.headed.iter().any(|headed| matches!(headed.role.purpose, Purpose::Record | Purpose::Element)))
            .map(|slot| slot.node)
            .collect();
        for node in with_children {
            for child in children(node) {
                self.slot(child);
            }
        }
        self.trailing = self.slots.values().flat_map(|slot| &slot.headed).filter_map(|headed| self.goes_on(headed)).collect();
        let holes: Vec<Key> = self.slots.values().flat_map(|slot| self.named_holes(slot)).collect();
        self.order = self.slots.keys().copied().chain(holes).collect();
        self.order.sort_unstable_by_key(|(start, end, kind)| (*start, usize::MAX - *end, *kind));
        for (index, key) in self.order.iter().enumerate() {
            let id = NodeId(u32::try_from(index).unwrap_or(u32::MAX));
            match self.slots.get_mut(key) {
                Some(slot) => slot.id = id,
                None => _ = self.names.insert(*key, id),
            }
        }
    }

    fn build(&self) -> Syntax {
        let mut syntax = Syntax::default();
        let mut around: Vec<(Span, NodeId)> = Vec::new();
        for key in &self.order {
            let here = span(*key);
            while around.last().is_some_and(|(outer, _)| !outer.contains(here)) {
                around.pop();
            }
            let parent = around.last().map(|(_, id)| *id);
            let Some(slot) = self.slots.get(key) else {
                syntax.nodes.push(Node { span: here, expr: Expr::Name(self.text_of(*key).to_owned()), parent });
                continue;
            };
            around.push((here, slot.id));
            syntax.nodes.push(Node { span: here, expr: self.expression(slot), parent });
            for headed in &slot.headed {
                self.statement(&mut syntax, here, slot.id, headed);
            }
        }
        syntax
    }

    // ---- parts -------------------------------------------------------------------------------------------------------------

    /// The node that plays a part; where several patterns name one, the last pattern's.
    pub(super) fn part(headed: &Headed, capture: Capture) -> Option<Key> {
        let mut best: Option<(usize, Key)> = None;
        for (part, key, pattern) in &headed.parts {
            if *part == capture && best.is_none_or(|(pattern_before, _)| *pattern > pattern_before) {
                best = Some((*pattern, *key));
            }
        }
        best.map(|(_, key)| key)
    }

    pub(super) fn tree_node(&self, key: Key) -> Option<TreeNode<'t>> {
        self.slots.get(&key).map(|slot| slot.node)
    }

    pub(super) fn id(&self, key: Key) -> Option<NodeId> {
        self.slots.get(&key).map(|slot| slot.id)
    }

    pub(super) fn node_part(&self, headed: &Headed, capture: Capture) -> Option<NodeId> {
        Self::part(headed, capture).and_then(|key| self.id(key))
    }

    /// An argument list, and the argument that stands behind it.
    fn goes_on(&self, headed: &Headed) -> Option<(Key, Key)> {
        let is_last = headed.all_patterns().any(|pattern| self.setting(pattern, "argument").is_some());
        Self::part(headed, Capture::Record).zip(Self::part(headed, Capture::Arg)).filter(|_| is_last)
    }

    /// Comments are extra nodes in most grammars, but not in all.
    fn is_comment(&self, node: &TreeNode<'t>) -> bool {
        let slot = self.slots.get(&key(node));
        slot.is_some_and(|slot| slot.headed.iter().any(|headed| headed.role.head == Capture::Comment))
    }

    pub(super) fn text_of(&self, key: Key) -> &'t str {
        self.text.get(key.0..key.1).unwrap_or_default()
    }

    pub(super) fn text_part(&self, headed: &Headed, capture: Capture) -> Option<String> {
        Self::part(headed, capture).map(|key| self.with_dots(self.text_of(key)))
    }

    /// A name with dots between its parts, whatever the language has there: from here on all names look alike.
    fn with_dots(&self, text: &str) -> String {
        match self.separator {
            Some(separator) if text.contains(separator) && !text.contains(['"', '\'']) => {
                text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
            }
            _ => text.to_owned(),
        }
    }

    pub(super) fn setting(&self, pattern: usize, name: &str) -> Option<&str> {
        self.compiled.patterns.get(pattern)?.settings.get(name).map(String::as_str)
    }
}

/// Named children that are no comments, without recursion and in linear time.
pub(super) fn children<'t>(node: TreeNode<'t>) -> impl Iterator<Item = TreeNode<'t>> {
    let mut cursor = node.walk();
    let mut more = cursor.goto_first_child();
    std::iter::from_fn(move || {
        while more {
            let child = cursor.node();
            more = cursor.goto_next_sibling();
            if child.is_named() && !child.is_extra() {
                return Some(child);
            }
        }
        None
    })
}
