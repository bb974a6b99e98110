//! From the matches of the joined query to [`Syntax`]: which node heads what, and with which parts.
//!
//! Matches that head the same node in the same role add up; where two roles claim one node as an expression, the pattern that stands later in
//! the joined query wins. No recursion over the tree: a file may nest a hundred thousand brackets.

mod holes;
mod made;
mod statements;

use std::collections::HashMap;
use std::ops::ControlFlow;

use cookielint_languages::Compiled;
use cookielint_languages::vocabulary::{Capture, Purpose};
use tree_sitter::{Node as TreeNode, QueryCursor, QueryCursorOptions, StreamingIterator, Tree};

use super::relate::relate;
use super::text::{number, unescape, unquote, within};
use super::{Expr, Node, NodeId, Operator, Part, Syntax};
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

    // ---- expressions -------------------------------------------------------------------------------------------------------

    /// The last pattern in the joined query that claims the node as an expression decides.
    fn expression(&self, slot: &Slot<'t>) -> Expr {
        // What the grammar could not read may hold anything: in a record it counts as something spread in that cannot be seen.
        if slot.node.is_error() {
            return Expr::Spread(slot.id);
        }
        let of_expression = |headed: &&Headed| {
            matches!(headed.role.purpose, Purpose::Value | Purpose::Record | Purpose::Element | Purpose::Call | Purpose::Construct)
                && headed.role.head != Capture::Text
        };
        let write = |headed: &&Headed| headed.role.purpose == Purpose::Write;
        let claim = slot.headed.iter().filter(of_expression).max_by_key(|headed| headed.pattern);
        let claim = claim.or_else(|| slot.headed.iter().find(write));
        claim.and_then(|headed| self.claimed(slot, headed)).unwrap_or(Expr::Opaque)
    }

    fn claimed(&self, slot: &Slot<'t>, headed: &Headed) -> Option<Expr> {
        let part = |capture| self.node_part(headed, capture);
        match headed.role.purpose {
            Purpose::Record => {
                let own = children(slot.node).filter(|child| !self.is_comment(child)).map(|child| key(&child));
                let trailing = self.trailing.get(&key(&slot.node)).copied();
                // What is spread in and yields to what is written beside it is as good as written first.
                let (yielding, others): (Vec<Key>, Vec<Key>) = own.chain(trailing).partition(|entry| self.yields(*entry));
                let entries = yielding.into_iter().chain(others).filter_map(|entry| self.id(entry)).collect();
                Some(Expr::Record { entries, list: self.setting(headed.pattern, "list").is_some() })
            }
            Purpose::Element => Some(self.element(slot, headed)),
            // A call of some names is an operator of the language.
            Purpose::Call if headed.role.head == Capture::Site => Some(Expr::Call {
                receiver: part(Capture::Receiver),
                name: self.text_part(headed, Capture::Name),
                callee: part(Capture::Callee),
                arguments: part(Capture::Record),
            }),
            // Some types are a text or a list by another name.
            Purpose::Construct if headed.role.head == Capture::Site => Some(Expr::Construct {
                ty: self.text_part(headed, Capture::Type),
                arguments: part(Capture::Record),
                init: part(Capture::Init),
            }),
            // An assignment that is used as a value is worth what it assigns.
            Purpose::Write => Some(Expr::Transparent { value: part(Capture::Value)?, copy: false }),
            _ => self.value(slot, headed),
        }
    }

    fn value(&self, slot: &Slot<'t>, headed: &Headed) -> Option<Expr> {
        let part = |capture| self.node_part(headed, capture);
        let text = self.text_of(key(&slot.node));
        let binary = |operator| Some(Expr::Binary { operator, left: part(Capture::Left)?, right: part(Capture::Right)? });
        match headed.role.head {
            Capture::ValueTrue => Some(Expr::True),
            Capture::ValueFalse => Some(Expr::False),
            Capture::ValueNull => Some(Expr::Null),
            Capture::ValueUndefined => Some(Expr::Undefined),
            Capture::ValueName | Capture::ValueSelf | Capture::ValueField | Capture::ValueNumber if self.is_foreign(key(&slot.node)) => {
                None
            }
            Capture::ValueNumber => number(text).map(Expr::Number),
            Capture::ValueText => Some(Expr::Text(self.content(slot, headed.pattern, 0))),
            Capture::ValueName | Capture::ValueSelf | Capture::ValueField => Some(Expr::Name(self.with_dots(text))),
            Capture::ValueMember => Some(Expr::Member { receiver: part(Capture::Receiver)?, name: self.text_part(headed, Capture::Name)? }),
            Capture::ValueIndex => Some(Expr::Index { receiver: part(Capture::Receiver)?, key: part(Capture::Key)? }),
            Capture::ValueNot => part(Capture::Value).map(Expr::Not),
            Capture::ValueNegative => part(Capture::Value).map(Expr::Negative),
            Capture::ValueAnd => binary(Operator::And),
            Capture::ValueOr => binary(Operator::Or),
            Capture::ValueCoalesce => binary(Operator::Coalesce),
            Capture::ValueAdd => binary(Operator::Add),
            Capture::ValueSubtract => binary(Operator::Subtract),
            Capture::ValueMultiply => binary(Operator::Multiply),
            Capture::ValueDivide => binary(Operator::Divide),
            Capture::ValueEq => binary(Operator::Eq),
            Capture::ValueNe => binary(Operator::Ne),
            Capture::ValueLess => binary(Operator::Less),
            Capture::ValueMore => binary(Operator::More),
            Capture::ValueLessEq => binary(Operator::LessEq),
            Capture::ValueMoreEq => binary(Operator::MoreEq),
            Capture::ValueJoin => binary(Operator::Join),
            Capture::ValueFormat if self.setting(headed.pattern, "style") == Some("braces") => binary(Operator::Braces),
            Capture::ValueFormat => binary(Operator::Percent),
            Capture::ValueIn => binary(Operator::In),
            Capture::ValueNotIn => binary(Operator::NotIn),
            Capture::ValueTernary => {
                Some(Expr::Ternary { condition: part(Capture::Condition)?, then: part(Capture::Then)?, otherwise: part(Capture::Else) })
            }
            Capture::ValueChoice => {
                let arms = self.cases(headed).into_iter().filter_map(|(arm, when, _)| Some((when, self.id(arm)?))).collect();
                Some(Expr::Choice { subject: part(Capture::Condition), arms })
            }
            Capture::ValueSpread => part(Capture::Value).map(Expr::Spread),
            Capture::ValuePair => {
                let key = part(Capture::Key)?;
                // Where another language writes an entry, it may write any number of them.
                if part(Capture::Value).is_none_or(|value| value == key)
                    && Self::part(headed, Capture::Key).is_some_and(|key| self.is_foreign(key))
                {
                    return Some(Expr::Spread(slot.id));
                }
                Some(Expr::Pair { key, value: part(Capture::Value).unwrap_or(key) })
            }
            Capture::ValueTransparent => {
                let copy = self.setting(headed.pattern, "alias") == Some("copy");
                part(Capture::Value).map(|value| Expr::Transparent { value, copy })
            }
            Capture::ValueFunction => Some(Expr::Function),
            _ => self.made(headed),
        }
    }

    /// The content of a text: its fragments and holes, or what is between its quotes.
    fn content(&self, slot: &Slot<'t>, pattern: usize, depth: usize) -> Vec<Part> {
        if let Some(sign) = self.setting(pattern, "holes") {
            return self.cut_at_holes(slot, sign);
        }
        let text = self.text_of(key(&slot.node));
        if let Some(strip) = self.setting(pattern, "strip") {
            return vec![Part::Text(text.trim_matches(|c| strip.contains(c)).to_owned())];
        }
        let mut parts = Vec::new();
        for child in children(slot.node) {
            let Some(inner) = self.slots.get(&key(&child)) else { continue };
            for headed in &inner.headed {
                match headed.role.head {
                    Capture::Text => self.fragment(span(key(&child)), &mut parts),
                    Capture::ValueHole => parts.push(Part::Hole(self.node_part(headed, Capture::Value).unwrap_or(inner.id))),
                    Capture::ValueText if depth < 8 => parts.extend(self.content(inner, headed.pattern, depth + 1)),
                    _ => {}
                }
            }
        }
        if parts.is_empty() {
            let inner = unquote(text);
            let before = inner.as_ptr().addr() - text.as_ptr().addr();
            let start = slot.node.start_byte() + before;
            self.fragment(Span { start, end: start + inner.len() }, &mut parts);
        }
        parts
    }

    /// A literal fragment of a text, with the holes in it.
    fn fragment(&self, at: Span, parts: &mut Vec<Part>) {
        let text = |start, end| unescape(self.text.get(start..end).unwrap_or_default());
        let mut from = at.start;
        for hole in self.holes_in(at) {
            if from < hole.start {
                parts.push(Part::Text(text(from, hole.start)));
            }
            parts.push(Part::Foreign(*hole));
            from = hole.end;
        }
        if from < at.end || from == at.start {
            parts.push(Part::Text(text(from, at.end)));
        }
    }

    fn holes_in(&self, at: Span) -> impl Iterator<Item = &Span> {
        let first = self.holes.partition_point(|hole| hole.end <= at.start);
        self.holes.iter().skip(first).take_while(move |hole| hole.start < at.end)
    }

    /// Whether something of it is written by another language.
    fn is_foreign(&self, key: Key) -> bool {
        self.holes_in(span(key)).next().is_some()
    }

    fn element(&self, slot: &Slot<'t>, headed: &Headed) -> Expr {
        let mut entries = Vec::new();
        let mut text: Option<String> = None;
        let mut texts: Vec<Key> = Vec::new();
        for (part, key, _) in &headed.parts {
            match part {
                Capture::Text if texts.contains(key) => {}
                Capture::Text => {
                    texts.push(*key);
                    text.get_or_insert_default().push_str(self.text_of(*key));
                }
                Capture::Record | Capture::Value => entries.extend(self.id(*key)),
                _ => {}
            }
        }
        // Attributes and child elements may sit below tags and content nodes: anything headed inside, but not inside a child element.
        let mut pending: Vec<TreeNode<'t>> = children(slot.node).collect();
        pending.reverse();
        while let Some(child) = pending.pop() {
            let inner = self.slots.get(&key(&child));
            let heads = |wanted: fn(&Headed) -> bool| inner.is_some_and(|inner| inner.headed.iter().any(wanted));
            if heads(|headed| {
                headed.role.head == Capture::ValuePair || headed.role.purpose == Purpose::Element && headed.role.head == Capture::Site
            }) {
                entries.extend(inner.map(|inner| inner.id));
            } else if heads(|headed| headed.role.head == Capture::Text) && !texts.contains(&key(&child)) {
                text.get_or_insert_default().push_str(self.text_of(key(&child)));
            } else {
                let mut below: Vec<_> = children(child).collect();
                below.reverse();
                pending.extend(below);
            }
        }
        entries.dedup();
        let tag = self.text_part(headed, Capture::Name).unwrap_or_default();
        let text = text.map(|text| match self.setting(headed.pattern, "within") {
            Some(pattern) => within(&text, pattern),
            None => text.trim().to_owned(),
        });
        Expr::Element { tag, entries, text }
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
