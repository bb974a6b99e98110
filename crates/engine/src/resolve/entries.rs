//! Entries: what is written in records, lists, arguments, elements and constructions, and under which keys.
//!
//! What a record comes to once it is looked into stands in [`super::record`].

use std::sync::Arc;

use super::record::Item;
use super::value::{Kind, Value};
use super::{Resolver, Symbol};
use crate::finding::Span;
use crate::syntax::{Expr, NodeId};

impl Resolver<'_> {
    pub(crate) fn arguments(&self, id: NodeId) -> &[NodeId] {
        let Expr::Call { arguments: Some(arguments), .. } = &self.syntax.node(id).expr else { return &[] };
        match &self.syntax.node(self.syntax.bare(*arguments)).expr {
            Expr::Record { entries, .. } => entries,
            _ => &[],
        }
    }

    /// The default of a call that reads the environment: what follows the key.
    pub(super) fn second_argument(&self, arguments: NodeId) -> Option<Value> {
        let Expr::Record { entries, .. } = &self.syntax.node(arguments).expr else { return None };
        let positional = entries.get(1).filter(|id| !matches!(self.syntax.node(**id).expr, Expr::Function));
        let named = entries
            .iter()
            .find(|id| matches!(&self.syntax.node(**id).expr, Expr::Pair { key, .. } if self.key_text(*key).as_deref() == Some("default")));
        named.or(positional).map(|id| self.value(*id))
    }

    /// The entries of a list, or of the arguments of a call of which another one is the format or the separator.
    pub(super) fn operands(&self, arguments: NodeId, other: NodeId) -> Value {
        let bare = self.syntax.bare(arguments);
        let Expr::Record { entries, list } = &self.syntax.node(bare).expr else { return self.value(arguments) };
        let entries: Vec<NodeId> = entries.iter().copied().filter(|entry| self.syntax.bare(*entry) != self.syntax.bare(other)).collect();
        self.record(&entries, *list, self.syntax.node(bare).span)
    }

    pub(super) fn record(&self, entries: &[NodeId], list: bool, span: Span) -> Value {
        let plain = |id: &NodeId| !matches!(self.syntax.node(*id).expr, Expr::Pair { .. } | Expr::Spread(_) | Expr::Element { .. });
        if list || (!entries.is_empty() && entries.iter().all(plain)) {
            return Value::at(Kind::List(Arc::new(entries.iter().map(|id| self.value(*id)).collect())), span);
        }
        Value::at(Kind::Record(Arc::new(self.entry_items(entries))), span)
    }

    /// The entries of a record as writes; positional ones get their number as key.
    pub(crate) fn entry_items(&self, entries: &[NodeId]) -> Vec<Item> {
        let mut items = Vec::with_capacity(entries.len());
        for (index, id) in entries.iter().enumerate() {
            match &self.syntax.node(*id).expr {
                Expr::Pair { key, value } => match self.key_text(*key) {
                    Some(key) => items.push(Item::Set(key, self.pair_value(*id, *value))),
                    None => items.push(Item::Spread(Value::unknown(self.syntax.node(*key).span, self.source(*key), "the key is computed"))),
                },
                Expr::Spread(inner) => items.push(Item::Spread(self.spread_value(*id, *inner))),
                Expr::Element { tag, .. } => items.push(Item::Set(tag.clone(), self.value(*id))),
                _ => items.push(Item::Set(index.to_string(), self.value(*id))),
            }
        }
        items
    }

    /// The value of an entry; a shorthand entry is its own value, read as a name.
    fn pair_value(&self, pair: NodeId, value: NodeId) -> Value {
        if value != pair {
            return self.value(value);
        }
        let span = self.syntax.node(pair).span;
        if self.syntax.function(span).is_some() {
            return Value::at(Kind::Function(span), span);
        }
        let name = self.source(pair);
        match self.symbol_of(&[name.to_owned()], span) {
            Symbol::Export { module, names } => Value::at(Kind::Ref { module: Some(module), path: names }, span),
            Symbol::Local { .. } => self.local(name, span, &[], span, pair),
            _ => Value::at(Kind::Ref { module: None, path: vec![name.to_owned()] }, span),
        }
    }

    /// The text of a key: a plain name is itself, a text its content, anything else what it is worth.
    pub(crate) fn key_text(&self, key: NodeId) -> Option<String> {
        match &self.syntax.node(key).expr {
            Expr::Name(name) => {
                // A name that holds a text is an expression where the language says so; nobody calls a text like another key.
                let local = self.binding(name, self.syntax.node(key).span).map(|_| self.value(key).kind);
                Some(if let Some(Kind::Text(text)) = local { text } else { name.clone() })
            }
            Expr::Member { name, .. } => Some(name.clone()),
            // An entry that is its own key is called as it is written.
            Expr::Pair { key: own, .. } if *own == key => Some(self.source(key).to_owned()),
            Expr::Opaque | Expr::Pair { .. } | Expr::True | Expr::False | Expr::Null | Expr::Undefined => {
                let source = self.source(key);
                let plain = source.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '-' | '.' | ':' | '@' | '/'));
                plain.then(|| source.to_owned())
            }
            _ => match self.value(key).kind {
                Kind::Text(text) => Some(text),
                Kind::Number(number) => Some(number.to_string()),
                _ => None,
            },
        }
    }

    /// The arguments of a call as writes.
    pub(crate) fn argument_items(&self, arguments: NodeId) -> Vec<Item> {
        match &self.syntax.node(self.syntax.bare(arguments)).expr {
            Expr::Record { entries, .. } => self.entry_items(entries),
            _ => vec![Item::Set("0".to_owned(), self.value(arguments))],
        }
    }

    /// What a construction writes: its initializer. Positions are named by whoever knows the type.
    pub(crate) fn construct_items(&self, id: NodeId) -> Vec<Item> {
        let Expr::Construct { init: Some(init), .. } = &self.syntax.node(id).expr else { return Vec::new() };
        match self.value(*init).kind {
            Kind::Record(items) => items.as_ref().clone(),
            _ => Vec::new(),
        }
    }

    /// Attributes and children of an element; its text under `#text`.
    pub(super) fn element_items(&self, id: NodeId) -> Vec<Item> {
        let Expr::Element { entries, text, .. } = &self.syntax.node(id).expr else { return Vec::new() };
        let mut items = self.entry_items(entries);
        if let Some(text) = text {
            items.push(Item::Set("#text".to_owned(), Value::at(Kind::Text(text.clone()), self.syntax.node(id).span)));
        }
        items
    }
}
