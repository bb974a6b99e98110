//! Records that are made of others: merges in which the right or the left wins, copies, records without some of their keys. Which calls and
//! operators of a language are such idioms say its queries; here they become writes.

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::Resolver;
use super::eval::chosen_by;
use super::record::{Item, lookup};
use super::value::{Kind, Value};
use crate::finding::Span;
use crate::syntax::{Expr, Making, NodeId, Operator, WriteOperator};

/// A list that grows in a loop does not grow here.
const MOST_ENTRIES: usize = 256;
/// How deep records in records are joined.
const DEPTH: usize = 8;

impl Resolver<'_> {
    /// A record that is made of others.
    pub(super) fn made(&self, how: Making, parts: &[NodeId], record: Option<NodeId>, span: Span) -> Value {
        let all: Vec<NodeId> = parts.iter().copied().chain(self.listed(record, parts)).collect();
        let items = match how {
            Making::Merge { fills, deep } => self.merged(&all, fills, deep),
            Making::Without => self.without(&all),
            Making::Only => self.only(&all),
            Making::Entries => self.in_turns(&all),
            Making::Configured => self.handed_over(&all),
            Making::Appended => return Value::at(Kind::List(Arc::new(self.appended(&all))), span),
        };
        Value::at(Kind::Record(Arc::new(items)), span)
    }

    /// What such a record has beyond its first part.
    pub(super) fn made_of_more(&self, how: Making, parts: &[NodeId], record: Option<NodeId>, span: Span) -> Item {
        let all: Vec<NodeId> = parts.iter().copied().skip(1).chain(self.listed(record, parts)).collect();
        let items = match how {
            Making::Configured => self.written_by_all(&all),
            _ => self.merged(&all, false, false),
        };
        Item::Spread(Value::at(Kind::Record(Arc::new(items)), span))
    }

    /// What the write with this index joins into its target.
    pub(super) fn joined_in(&self, index: usize, span: Span) -> Value {
        let Some(write) = self.syntax.writes.get(index) else { return Value::absent() };
        let parts = self.listed(write.record, &[write.target]);
        let fills = write.operator == WriteOperator::Fill;
        Value::at(Kind::Record(Arc::new(self.merged(&parts, fills, false))), span)
    }

    /// The entries of an argument list but these.
    fn listed(&self, record: Option<NodeId>, but: &[NodeId]) -> Vec<NodeId> {
        let Some(Expr::Record { entries, .. }) = record.map(|record| &self.syntax.node(self.syntax.bare(record)).expr) else {
            return Vec::new();
        };
        entries.iter().copied().filter(|entry| !but.contains(entry)).collect()
    }

    /// The entries of all parts, first first.
    fn merged(&self, parts: &[NodeId], fills: bool, deep: bool) -> Vec<Item> {
        let mut items = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let node = self.syntax.node(*part);
            let values = match &node.expr {
                Expr::Pair { .. } => {
                    vec![Value::at(Kind::Record(Arc::new(self.entry_items(std::slice::from_ref(part)))), node.span)]
                }
                Expr::Spread(inner) => each(self.spread_value(*part, *inner)),
                _ => each(self.value(*part)),
            };
            for value in values {
                let value = if deep { flat(value, 0) } else { value };
                items.push(if fills && index > 0 { Item::Fill(value) } else { Item::Spread(value) });
            }
        }
        items
    }

    fn without(&self, parts: &[NodeId]) -> Vec<Item> {
        let Some((first, keys)) = parts.split_first() else { return Vec::new() };
        let whole = Item::Spread(self.value(*first));
        std::iter::once(whole).chain(self.at_keys(keys, |_| Value::absent())).collect()
    }

    fn only(&self, parts: &[NodeId]) -> Vec<Item> {
        let Some((first, keys)) = parts.split_first() else { return Vec::new() };
        let whole = self.value(*first);
        self.at_keys(keys, |key| lookup(&whole, key, KeyStyle::Exact))
    }

    /// A write for each key that these expressions name: a text, or a list of texts. What is neither may be any key.
    fn at_keys(&self, keys: &[NodeId], value: impl Fn(&str) -> Value) -> Vec<Item> {
        let mut items = Vec::new();
        for id in keys {
            let named = self.value(*id);
            let names = if let Kind::List(names) = &named.kind { names.as_slice() } else { std::slice::from_ref(&named) };
            items.extend(names.iter().map(|name| match &name.kind {
                Kind::Text(name) => Item::Set(name.clone(), value(name)),
                _ => Item::Spread(Value::unknown(self.syntax.node(*id).span, self.source(*id), "the key is computed")),
            }));
        }
        items
    }

    /// A list and what is put behind it. Something unknown in the place of the list stays as one entry.
    fn appended(&self, parts: &[NodeId]) -> Vec<Value> {
        let Some((list, added)) = parts.split_first() else { return Vec::new() };
        let list = self.value(*list);
        let mut values = match list.kind {
            Kind::Null => Vec::new(),
            _ => each(list),
        };
        for part in added {
            let value = self.value(*part);
            let is_spread = matches!(self.syntax.node(*part).expr, Expr::Spread(_));
            values.extend(if is_spread { each(value) } else { vec![value] });
        }
        values.truncate(MOST_ENTRIES);
        values
    }

    /// Keys and values in turn.
    fn in_turns(&self, parts: &[NodeId]) -> Vec<Item> {
        let pairs = parts.chunks(2).filter_map(|pair| if let [key, value] = pair { Some((*key, *value)) } else { None });
        pairs
            .map(|(key, value)| match self.value(key).kind {
                Kind::Text(key) => Item::Set(key, self.value(value)),
                _ => Item::Spread(Value::unknown(self.syntax.node(key).span, self.source(key), "the key is computed")),
            })
            .collect()
    }

    /// The first part, and what the function after it writes to it.
    fn handed_over(&self, parts: &[NodeId]) -> Vec<Item> {
        let Some((first, functions)) = parts.split_first() else { return Vec::new() };
        std::iter::once(Item::Spread(self.value(*first))).chain(self.written_by_all(functions)).collect()
    }

    /// What functions write to their first parameter.
    fn written_by_all(&self, functions: &[NodeId]) -> Vec<Item> {
        let mut items = Vec::new();
        for function in functions {
            match self.value(*function).kind {
                Kind::Function(span) => items.extend(self.passed(span, 0).map(Item::Spread)),
                _ => items.push(Item::Spread(Value::unknown(
                    self.syntax.node(*function).span,
                    self.source(*function),
                    "what it writes is not followed",
                ))),
            }
        }
        items
    }

    /// What is spread in: nothing where a condition does not hold, `...(a && b)`.
    pub(super) fn spread_value(&self, spread: NodeId, inner: NodeId) -> Value {
        if inner == spread {
            return self.value(spread);
        }
        let Expr::Binary { operator: Operator::And, left, right } = self.syntax.node(self.syntax.bare(inner)).expr else {
            return self.value(spread);
        };
        let condition = self.value(left);
        chosen_by(condition, |taken| if taken { self.value(right) } else { Value::absent() })
    }

    /// What the only argument of a construction brings along, if it is a record or may be one: `new T(other)` copies.
    pub(super) fn copied_items(&self, id: NodeId) -> Option<Item> {
        let Expr::Construct { arguments, .. } = &self.syntax.node(id).expr else { return None };
        let entries = self.listed(*arguments, &[]);
        let [only] = entries.as_slice() else { return None };
        if matches!(self.syntax.node(*only).expr, Expr::Pair { .. } | Expr::Spread(_)) {
            return None;
        }
        let value = self.value(*only);
        (!matches!(value.kind, Kind::List(_) | Kind::Function(_))).then_some(Item::Spread(value))
    }
}

/// A list of records is joined record by record.
fn each(value: Value) -> Vec<Value> {
    match &value.kind {
        Kind::List(values) => values.as_ref().clone(),
        _ => vec![value],
    }
}

/// Records in a record as writes of their own keys, so that joining does not replace them.
fn flat(value: Value, depth: usize) -> Value {
    let Kind::Record(items) = &value.kind else { return value };
    let mut flattened = Vec::with_capacity(items.len());
    for item in items.iter() {
        match item {
            Item::Set(key, inner) if depth < DEPTH && is_plain(inner) => {
                let Kind::Record(inner) = flat(inner.clone(), depth + 1).kind else { continue };
                flattened.extend(inner.iter().filter_map(|item| below(key, item)));
            }
            _ => flattened.push(item.clone()),
        }
    }
    Value { kind: Kind::Record(Arc::new(flattened)), ..value }
}

/// Whether a record is nothing but keys and values.
fn is_plain(value: &Value) -> bool {
    matches!(&value.kind, Kind::Record(items) if items.iter().all(|item| matches!(item, Item::Set(..))))
}

/// A write inside the record under a key.
fn below(key: &str, item: &Item) -> Option<Item> {
    match item {
        Item::Set(inner, value) => Some(Item::Set(format!("{key}.{inner}"), value.clone())),
        _ => None,
    }
}
