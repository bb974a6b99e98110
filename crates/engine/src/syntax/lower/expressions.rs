//! Expressions: what a node is by the pattern that claims it, and what stands in texts and elements.

use cookielint_languages::vocabulary::{Capture, Purpose};
use tree_sitter::Node as TreeNode;

use super::{Headed, Key, Lowering, Slot, children, key, span};
use crate::finding::Span;
use crate::syntax::text::{number, unescape, unquote, within};
use crate::syntax::{Expr, Operator, Part};

impl<'t> Lowering<'t, '_> {
    /// The last pattern in the joined query that claims the node as an expression decides.
    pub(super) fn expression(&self, slot: &Slot<'t>) -> Expr {
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
            Capture::ValueFormat if self.setting(headed.pattern, "style") == Some("braces") => binary(Operator::Braces),
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
            head => match operator(head) {
                Some(operator) => binary(operator),
                None => self.made(headed),
            },
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

/// The operator that a capture stands for, where its parts are a left and a right one.
fn operator(head: Capture) -> Option<Operator> {
    Some(match head {
        Capture::ValueAnd => Operator::And,
        Capture::ValueOr => Operator::Or,
        Capture::ValueCoalesce => Operator::Coalesce,
        Capture::ValueAdd => Operator::Add,
        Capture::ValueSubtract => Operator::Subtract,
        Capture::ValueMultiply => Operator::Multiply,
        Capture::ValueDivide => Operator::Divide,
        Capture::ValueEq => Operator::Eq,
        Capture::ValueNe => Operator::Ne,
        Capture::ValueLess => Operator::Less,
        Capture::ValueMore => Operator::More,
        Capture::ValueLessEq => Operator::LessEq,
        Capture::ValueMoreEq => Operator::MoreEq,
        Capture::ValueJoin => Operator::Join,
        Capture::ValueFormat => Operator::Percent,
        Capture::ValueIn => Operator::In,
        Capture::ValueNotIn => Operator::NotIn,
        _ => return None,
    })
}
