//! Chains of calls as writes: each link is a setter on the thing that the first call made. What a link means is known to an API, whose keys
//! are the names of methods; a link that no key names changes nothing. Which calls are links is syntax ([`crate::syntax::chain`]).

use std::sync::Arc;

use super::Resolver;
use super::effects::{PathPart, What};
use super::record::Item;
use super::value::{Kind, Link, Value, shorten};
use crate::finding::Span;
use crate::syntax::chain::LONGEST;
use crate::syntax::{Expr, NodeId};

impl Resolver<'_> {
    /// What is written by the calls that are made on an expression, and the last of them (or the expression itself).
    pub(crate) fn chain(&self, id: NodeId) -> (Vec<Item>, NodeId) {
        let links = self.syntax.links_of(id);
        let items = links.iter().filter_map(|link| self.link(*link)).collect();
        (items, links.last().copied().unwrap_or(id))
    }

    /// A link as a write of the method's name.
    fn link(&self, call: NodeId) -> Option<Item> {
        if let Expr::Made { how, parts, record } = &self.syntax.node(call).expr {
            return Some(self.made_of_more(*how, parts, *record, self.syntax.node(call).span));
        }
        let name = self.syntax.method_of(call).filter(|name| self.environment.tells(name))?;
        let span = self.syntax.node(call).span;
        Some(Item::Set(name.to_owned(), self.called_with(name, self.syntax.arguments_of(call), span)))
    }

    /// What a call is called on, where calls have made that as well (or a construction): `f(a).b(1)`, or `b(1)` of a variable that holds `f(a)`.
    pub(super) fn link_below(&self, call: NodeId) -> Option<Arc<Link>> {
        let below = self.syntax.called_on(call)?;
        if !self.may_tell(call) {
            return None;
        }
        let is_call = self.syntax.is_call(below);
        if !is_call && !matches!(self.syntax.node(below).expr, Expr::Construct { .. } | Expr::Name(_) | Expr::Ternary { .. }) {
            return None;
        }
        let of = self.value(below);
        let is_made = is_call || matches!(of.seen(), Kind::Call { .. } | Kind::Record(_) | Kind::Either(_));
        is_made.then(|| Arc::new(Link { of, method: self.syntax.method_of(call).unwrap_or_default().to_owned() }))
    }

    /// Whether some link of a chain may write something that an API asks for, as far as that is plain from its words.
    fn may_tell(&self, call: NodeId) -> bool {
        let tells = |method: Option<&str>| method.is_some_and(|method| self.environment.tells(method));
        let mut last = call;
        for link in std::iter::successors(Some(call), |at| self.syntax.called_on(*at)).take(LONGEST) {
            if tells(self.syntax.method_of(link)) {
                return true;
            }
            last = link;
        }
        // What a variable holds, or one of two ways makes, may be a chain.
        match &self.syntax.node(last).expr {
            Expr::Ternary { .. } => true,
            Expr::Name(name) => self.effects.on(name).iter().any(|effect| match effect.what {
                What::Call(_) => matches!(effect.path.last(), Some(PathPart::Name(method)) if self.environment.tells(method)),
                What::Write(index) | What::Continue(index) => {
                    let value = self.syntax.writes.get(index).and_then(|write| write.value);
                    value.is_some_and(|value| self.syntax.is_call(self.syntax.bare(value)))
                }
                _ => false,
            }),
            _ => false,
        }
    }

    /// A link without arguments, where the language writes it like a member: `options.secure(true).build`.
    pub(super) fn named_link(&self, id: NodeId, span: Span) -> Option<Value> {
        let on = self.link_below(id).filter(|_| self.syntax.is_call(id))?;
        let (text, arguments) = (shorten(self.source(id)), Arc::default());
        let path = self.syntax.dotted(id).unwrap_or_default();
        Some(Value::at(Kind::Call { module: None, path, text, arguments, on: Some(on), writes: None }, span))
    }

    /// What a method was called with. What a function among the arguments writes to what it is handed can be looked up too:
    /// `cookie(c -> c.secure(true))`.
    pub(crate) fn called_with(&self, method: &str, arguments: Option<NodeId>, span: Span) -> Value {
        // A chain begins far from its links.
        let given = arguments.map_or(Span { start: span.end, end: span.end }, |arguments| self.syntax.node(arguments).span);
        let mut items = arguments.map_or_else(Vec::new, |arguments| self.argument_items(arguments));
        let functions = items.iter().filter_map(|item| match item {
            Item::Set(_, Value { kind: Kind::Function(function), .. }) => self.passed(*function, 0),
            _ => None,
        });
        let written: Vec<Item> = functions.map(Item::Spread).collect();
        items.extend(written);
        Value::at(Kind::Arguments(Arc::new(items)), span).through(given, format!("`{}` is called here", shorten(method)))
    }

    /// What the write with this index adds to what its target held: the calls of each way that its value goes.
    pub(super) fn continuation(&self, index: usize) -> Vec<Item> {
        let value = self.syntax.writes.get(index).and_then(|write| write.value);
        value.map_or_else(Vec::new, |value| self.links_of_way(value, 0))
    }

    fn links_of_way(&self, value: NodeId, depth: usize) -> Vec<Item> {
        let bare = self.syntax.bare(value);
        match self.syntax.node(bare).expr {
            Expr::Ternary { condition, then, otherwise } if depth < 8 => {
                let way = |way: Option<NodeId>| way.map_or_else(Vec::new, |way| self.links_of_way(way, depth + 1));
                let condition = self.value(condition);
                match condition.truth() {
                    Some((truth, false)) => way(if truth { Some(then) } else { otherwise }),
                    Some((truth, true)) => {
                        let arms = vec![way(if truth { Some(then) } else { otherwise })];
                        vec![Item::Fork { arms, production: true, condition: None }]
                    }
                    None => {
                        let arms = vec![way(Some(then)), way(otherwise)];
                        let condition = condition.is_open().then(|| Box::new(condition));
                        vec![Item::Fork { arms, production: false, condition }]
                    }
                }
            }
            Expr::Call { .. } => {
                let mut links: Vec<NodeId> = std::iter::successors(Some(bare), |at| self.syntax.called_on(*at))
                    .filter(|at| self.syntax.called_on(*at).is_some())
                    .collect();
                links.reverse();
                links.into_iter().filter_map(|link| self.link(link)).collect()
            }
            _ => Vec::new(),
        }
    }
}
