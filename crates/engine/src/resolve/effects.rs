//! Which writes and method calls a file holds, by the name they begin with.

use std::collections::HashMap;

use crate::finding::Span;
use crate::syntax::{Expr, NodeId, RegionId, Syntax};

/// What an effect does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The write with this index.
    Write(usize),
    /// A call of a method, with its argument record.
    Call(Option<NodeId>),
}

/// A write to a name or to something inside it, or a method called on it.
#[derive(Debug, Clone)]
pub(crate) struct Effect {
    pub(super) span: Span,
    /// Where the name stands.
    pub(super) root: Span,
    /// What follows the name: `cookie.secure`; for a call, the method at the end.
    pub(super) path: Vec<PathPart>,
    pub(super) what: What,
    pub(super) region: Option<RegionId>,
}

/// A part of the path from a name to what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PathPart {
    Name(String),
    /// `[key]`: the key is evaluated when needed.
    Key(NodeId),
}

/// All effects by the name they begin with, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Effects {
    by_root: HashMap<String, Vec<Effect>>,
}

impl Effects {
    pub(super) fn new(syntax: &Syntax) -> Self {
        let mut effects = Effects::default();
        for (index, write) in syntax.writes.iter().enumerate() {
            effects.add(syntax, write.target, None, write.span, What::Write(index));
        }
        for id in syntax.ids() {
            let node = syntax.node(id);
            let Expr::Call { receiver, name, callee, arguments } = &node.expr else { continue };
            match (receiver, name, callee) {
                (Some(receiver), Some(name), _) => effects.add(syntax, *receiver, Some(name), node.span, What::Call(*arguments)),
                (_, _, Some(callee)) => {
                    if let Expr::Member { receiver, name } = &syntax.node(syntax.bare(*callee)).expr {
                        effects.add(syntax, *receiver, Some(name), node.span, What::Call(*arguments));
                    }
                }
                _ => {}
            }
        }
        for list in effects.by_root.values_mut() {
            list.sort_by_key(|effect| (effect.span.end, effect.span.start));
        }
        effects
    }

    fn add(&mut self, syntax: &Syntax, target: NodeId, method: Option<&String>, span: Span, what: What) {
        let mut path: Vec<PathPart> = method.map(|name| PathPart::Name(name.clone())).into_iter().collect();
        let mut at = syntax.bare(target);
        for _ in 0..32 {
            match &syntax.node(at).expr {
                Expr::Name(name) => {
                    path.reverse();
                    let region = syntax.region_at(span);
                    let root = syntax.node(at).span;
                    self.by_root.entry(name.clone()).or_default().push(Effect { span, root, path, what, region });
                    return;
                }
                Expr::Member { receiver, name } => {
                    path.push(PathPart::Name(name.clone()));
                    at = syntax.bare(*receiver);
                }
                Expr::Index { receiver, key } => {
                    path.push(PathPart::Key(*key));
                    at = syntax.bare(*receiver);
                }
                _ => return,
            }
        }
    }

    /// The effects on a name, in order.
    pub(super) fn on(&self, name: &str) -> &[Effect] {
        self.by_root.get(name).map_or(&[], Vec::as_slice)
    }
}
