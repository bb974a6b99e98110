//! Operations on what a file cannot know: an imported constant, a parameter, what a function of another file returns.
//!
//! Such an operation is kept ([`Open`]) beside what can be said of it without knowing more, and is done again once its parts are
//! known ([`settle`]): when a call binds a parameter, or when the join has read the other file. What the parts are is not known here: whoever
//! asks answers for them ([`Known`]).

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;
use serde::{Deserialize, Serialize};

use super::fold;
use super::header;
use super::record::{Item, find_from, with};
use super::texts;
use super::value::{Kind, Link, Value};
use crate::finding::Span;
use crate::syntax::Operator;

/// An operation that waits for its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Open {
    pub(crate) operation: Operation,
    span: Span,
    text: String,
    /// What can be said without knowing more.
    pub(crate) seen: Value,
    /// Parts of parts counted: it stays small, since values are compared and copied.
    size: usize,
}

impl Eq for Open {}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Operation {
    Not(Value),
    Binary {
        operator: Operator,
        left: Value,
        right: Value,
    },
    Choice {
        condition: Value,
        then: Value,
        otherwise: Value,
    },
    /// What stands under a key, where `before` stood until then.
    Entry {
        of: Value,
        key: String,
        style: KeyStyle,
        before: Value,
    },
    Text(Vec<Value>),
    /// The first, once something is seen of it; until then the second.
    Rather {
        wanted: Value,
        otherwise: Value,
    },
    /// The record of the cookie that a text sets.
    Header(Value),
    /// Something after a function was handed it, once it is seen that the function writes to it.
    Written {
        of: Value,
        by: Value,
    },
}

/// From here on only what is seen is kept.
const MOST_PARTS: usize = 400;
/// How deep values are settled.
const DEPTH: usize = 64;
/// Values that are settled at a time.
const FUEL: usize = 20_000;
impl Eq for Operation {}

impl Operation {
    pub(super) fn parts(&self) -> Vec<&Value> {
        match self {
            Operation::Not(value) | Operation::Header(value) => vec![value],
            Operation::Binary { left, right, .. } => vec![left, right],
            Operation::Choice { condition, then, otherwise } => vec![condition, then, otherwise],
            Operation::Entry { of, before, .. } => vec![of, before],
            Operation::Text(parts) => parts.iter().collect(),
            Operation::Rather { wanted, otherwise } => vec![wanted, otherwise],
            Operation::Written { of, by } => vec![of, by],
        }
    }

    /// What it gives with what is known of its parts.
    fn run(&self, span: Span, text: &str) -> Value {
        match self {
            Operation::Not(value) => fold::not(value.closed(), span, text),
            Operation::Header(value) => {
                header::read(&value.closed()).unwrap_or_else(|| Value::unknown(span, text, "it is no text that sets a cookie"))
            }
            Operation::Binary { operator, left, right } => fold::binary(*operator, left.closed(), right.closed(), span, text),
            Operation::Choice { condition, then, otherwise } => fold::choice(&condition.closed(), || then.clone(), || otherwise.clone()),
            Operation::Entry { of, key, style, before } => find_from(of, key, *style, before.clone()),
            Operation::Text(parts) => {
                let closed: Vec<Value> = parts.iter().map(Value::closed).collect();
                Value::at(texts::join(closed.into_iter().flat_map(texts::pieces).collect()), span)
            }
            Operation::Rather { wanted, otherwise } => {
                let known = wanted.closed();
                if known.is_seen() || matches!(known.kind, Kind::Env { .. }) { known } else { otherwise.clone() }
            }
            Operation::Written { of, by } => match by.closed().kind {
                Kind::Record(items) if !items.is_empty() => with(of.clone(), Item::Spread(by.clone())),
                _ => of.clone(),
            },
        }
    }

    fn map(&self, mut f: impl FnMut(&Value) -> Value) -> Operation {
        match self {
            Operation::Not(value) => Operation::Not(f(value)),
            Operation::Header(value) => Operation::Header(f(value)),
            Operation::Binary { operator, left, right } => Operation::Binary { operator: *operator, left: f(left), right: f(right) },
            Operation::Choice { condition, then, otherwise } => {
                Operation::Choice { condition: f(condition), then: f(then), otherwise: f(otherwise) }
            }
            Operation::Entry { of, key, style, before } => {
                Operation::Entry { of: f(of), key: key.clone(), style: *style, before: f(before) }
            }
            Operation::Text(parts) => Operation::Text(parts.iter().map(f).collect()),
            Operation::Rather { wanted, otherwise } => Operation::Rather { wanted: f(wanted), otherwise: f(otherwise) },
            Operation::Written { of, by } => Operation::Written { of: f(of), by: f(by) },
        }
    }

    /// Whether knowing more of its parts may change what it gives.
    fn waits(&self) -> bool {
        match self {
            Operation::Choice { condition, .. } => condition.is_open(),
            Operation::Entry { of, .. } => of.is_open(),
            Operation::Rather { wanted, .. } => wanted.is_open(),
            _ => self.parts().iter().any(|part| part.is_open()),
        }
    }
}

/// A value once it is seen, and until then an empty record.
pub(crate) fn rather(wanted: Value) -> Value {
    let span = wanted.at.unwrap_or_default();
    let otherwise = Value::at(Kind::Record(Arc::new(Vec::new())), span);
    perform(Operation::Rather { wanted, otherwise }, span, "")
}

/// Whether it is what a function of another file writes.
pub(super) fn is_writing(value: &Value) -> bool {
    let wanted = match &value.kind {
        Kind::Open(open) => match &open.operation {
            Operation::Rather { wanted, .. } => wanted,
            _ => return false,
        },
        _ => value,
    };
    matches!(wanted.kind, Kind::Call { writes: Some(_), .. })
}

/// Does an operation, and keeps it as long as it waits for something.
pub(crate) fn perform(operation: Operation, span: Span, text: &str) -> Value {
    let seen = operation.run(span, text);
    wait(operation, seen, span, text)
}

/// The same where what can be seen is known already.
pub(crate) fn wait(operation: Operation, seen: Value, span: Span, text: &str) -> Value {
    // What stands under a key may be written over by what is not seen yet.
    let decided = !matches!(operation, Operation::Entry { .. })
        && matches!(seen.kind, Kind::True | Kind::False | Kind::Text(_) | Kind::Number(_) | Kind::Null | Kind::Undefined);
    let size = operation.parts().iter().map(|part| size(part)).sum::<usize>().saturating_add(1);
    if decided || size > MOST_PARTS || !operation.waits() || is_settled_part(&operation, &seen) {
        return seen;
    }
    let seen = seen.closed();
    let (at, file, steps) = (seen.at, seen.file.clone(), seen.steps.clone());
    let open = Open { operation, span, text: super::value::shorten(text), seen, size };
    Value { kind: Kind::Open(Arc::new(open)), at, file, steps }
}

/// Whether a part of a text that sets a cookie is known: what stands in the place of a value says nothing of the attributes.
fn is_settled_part(operation: &Operation, seen: &Value) -> bool {
    let of_header = |of: &Value| matches!(&of.kind, Kind::Open(open) if matches!(open.operation, Operation::Header(_)));
    matches!(operation, Operation::Entry { of, .. } if of_header(of)) && seen.kind == Kind::Absent
}

/// How many parts a value has, unfolded; what is open brings its own count. Counting ends where there are too many.
fn size(value: &Value) -> usize {
    let mut left = MOST_PARTS + 1;
    weigh(value, &mut left);
    MOST_PARTS + 1 - left
}

fn weigh(value: &Value, left: &mut usize) {
    let own = if let Kind::Open(open) = &value.kind { open.size } else { 1 };
    *left = left.saturating_sub(own);
    if *left == 0 {
        return;
    }
    match &value.kind {
        Kind::Either(values) | Kind::List(values) => values.iter().for_each(|value| weigh(value, left)),
        Kind::Production(inner) => weigh(inner, left),
        Kind::Record(items) | Kind::Arguments(items) => weigh_items(items, left),
        Kind::Call { arguments, on, .. } => {
            weigh_items(arguments, left);
            on.iter().for_each(|link| weigh(&link.of, left));
        }
        _ => {}
    }
}

fn weigh_items(items: &[Item], left: &mut usize) {
    for item in items {
        if *left == 0 {
            return;
        }
        match item {
            Item::Assign(value) | Item::Spread(value) | Item::Fill(value) | Item::Set(_, value) | Item::Add { value, .. } => {
                weigh(value, left);
            }
            Item::Fork { arms, .. } => arms.iter().for_each(|arm| weigh_items(arm, left)),
        }
    }
}

/// Who knows what something open stands for.
pub(crate) trait Known {
    /// What a reference, a call or a parameter is worth; `None`: not known here either.
    fn known(&self, value: &Value) -> Option<Value>;
}

/// A value with everything put in that is known now. What still waits stays open.
pub(crate) fn settle(value: &Value, known: &dyn Known) -> Value {
    Settling { known, fuel: FUEL }.value(value, 0)
}

/// The same for a log of writes.
pub(crate) fn settle_items(items: &[Item], known: &dyn Known) -> Vec<Item> {
    Settling { known, fuel: FUEL }.items(items, 0)
}

struct Settling<'k> {
    known: &'k dyn Known,
    fuel: usize,
}

impl Settling<'_> {
    fn value(&mut self, value: &Value, depth: usize) -> Value {
        if depth > DEPTH || self.fuel == 0 {
            return value.clone();
        }
        self.fuel -= 1;
        let kind = match &value.kind {
            Kind::Ref { .. } | Kind::Param { .. } => return self.looked_up(value),
            Kind::Call { arguments, on, .. } => {
                let mut call = value.clone();
                let settled = self.items(arguments, depth + 1);
                let link = on.as_ref().map(|link| Arc::new(Link { of: self.value(&link.of, depth + 1), method: link.method.clone() }));
                if let Kind::Call { arguments, on, .. } = &mut call.kind {
                    (*arguments, *on) = (Arc::new(settled), link);
                }
                return self.looked_up(&call);
            }
            Kind::Open(open) => {
                let operation = open.operation.map(|part| self.value(part, depth + 1));
                if operation == open.operation {
                    return value.clone();
                }
                let result = perform(operation, open.span, &open.text);
                return result.after(value);
            }
            Kind::Either(values) => {
                let ways = values.iter().map(|way| self.value(way, depth + 1)).collect();
                return Value::either(ways).after(value);
            }
            Kind::Production(inner) => return self.value(inner, depth + 1).in_production().after(value),
            Kind::List(values) => Kind::List(Arc::new(values.iter().map(|value| self.value(value, depth + 1)).collect())),
            Kind::Record(items) => Kind::Record(Arc::new(self.items(items, depth + 1))),
            Kind::Arguments(items) => Kind::Arguments(Arc::new(self.items(items, depth + 1))),
            _ => return value.clone(),
        };
        Value { kind, ..value.clone() }
    }

    fn looked_up(&self, value: &Value) -> Value {
        self.known.known(value).map_or_else(|| value.clone(), |found| found.after(value))
    }

    fn items(&mut self, items: &[Item], depth: usize) -> Vec<Item> {
        if depth > DEPTH { items.to_vec() } else { mapped_items(items, &mut |value| self.value(value, depth + 1)) }
    }
}

/// The functions (by their start) whose parameters a value waits for, in the file of the value.
pub(crate) fn waits_for(value: &Value, into: &mut Vec<usize>) {
    if !value.is_open() {
        return;
    }
    map_values(value, &mut |value| {
        if let (Kind::Param { function, .. }, None) = (&value.kind, &value.file)
            && !into.contains(function)
        {
            into.push(*function);
        }
    });
}

/// A value after something was done to it and to everything in it.
pub(crate) fn map_values(value: &Value, change: &mut dyn FnMut(&mut Value)) -> Value {
    let mut fuel = FUEL;
    mapped(value, change, &mut fuel, 0)
}

fn mapped(value: &Value, change: &mut dyn FnMut(&mut Value), fuel: &mut usize, depth: usize) -> Value {
    if depth > DEPTH || *fuel == 0 {
        return value.clone();
    }
    *fuel -= 1;
    let mut one = |value: &Value| mapped(value, change, fuel, depth + 1);
    let kind = match &value.kind {
        Kind::Open(open) => {
            let operation = open.operation.map(&mut one);
            let seen = one(&open.seen);
            Kind::Open(Arc::new(Open { operation, seen, ..(**open).clone() }))
        }
        Kind::Either(values) => Kind::Either(Arc::new(values.iter().map(one).collect())),
        Kind::List(values) => Kind::List(Arc::new(values.iter().map(one).collect())),
        Kind::Production(inner) => Kind::Production(Box::new(one(inner))),
        Kind::Record(items) => Kind::Record(Arc::new(mapped_items(items, &mut one))),
        Kind::Arguments(items) => Kind::Arguments(Arc::new(mapped_items(items, &mut one))),
        Kind::Call { module, path, text, arguments, on, writes } => {
            let arguments = Arc::new(mapped_items(arguments, &mut one));
            let on = on.as_ref().map(|link| Arc::new(Link { of: one(&link.of), method: link.method.clone() }));
            Kind::Call { module: module.clone(), path: path.clone(), text: text.clone(), arguments, on, writes: *writes }
        }
        Kind::Template(pieces) => Kind::Template(pieces.iter().map(|piece| piece.map(&mut one)).collect()),
        // What holds where nobody says otherwise may be all that is left of it.
        Kind::Param { function, name, default } => {
            let default = default.as_ref().map(|default| Box::new(one(default)));
            Kind::Param { function: *function, name: name.clone(), default }
        }
        Kind::Env { text, default } => Kind::Env { text: text.clone(), default: default.as_ref().map(|default| Box::new(one(default))) },
        kind => kind.clone(),
    };
    let mut result = Value { kind, ..value.clone() };
    change(&mut result);
    result
}

fn mapped_items(items: &[Item], one: &mut dyn FnMut(&Value) -> Value) -> Vec<Item> {
    let each = |item: &Item| match item {
        Item::Assign(value) => Item::Assign(one(value)),
        Item::Set(key, value) => Item::Set(key.clone(), one(value)),
        Item::Spread(value) => Item::Spread(one(value)),
        Item::Fill(value) => Item::Fill(one(value)),
        Item::Add { key, value, entry } => Item::Add { key: key.clone(), value: one(value), entry: *entry },
        Item::Fork { arms, production, condition } => Item::Fork {
            arms: arms.iter().map(|arm| mapped_items(arm, one)).collect(),
            production: *production,
            condition: condition.as_ref().map(|condition| Box::new(one(condition))),
        },
    };
    items.iter().map(each).collect()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use std::collections::HashMap;

    use super::super::binding::Bound;
    use super::*;

    const HERE: Span = Span { start: 0, end: 0 };

    fn param(name: &str) -> Value {
        Value::of(Kind::Param { function: 7, name: name.to_owned(), default: None })
    }

    fn bound(name: &str, kind: Kind) -> Bound {
        let arguments = HashMap::from([(name.to_owned(), Value::of(kind))]);
        Bound { file: None, function: 7, arguments, spread: Vec::new(), all_seen: false }
    }

    #[test]
    fn what_waits_for_a_parameter_is_done_when_it_is_known() {
        let waiting = perform(Operation::Not(param("insecure")), HERE, "!insecure");
        assert!(waiting.is_open());
        assert_eq!(settle(&waiting, &bound("insecure", Kind::False)).kind, Kind::True);
        assert!(settle(&waiting, &bound("other", Kind::False)).is_open());
    }

    #[test]
    fn an_entry_of_something_unknown_falls_back_to_what_stood_before() {
        let before = Value::of(Kind::True);
        let entry = Operation::Entry { of: param("options"), key: "secure".to_owned(), style: KeyStyle::Exact, before };
        let waiting = perform(entry, HERE, "");
        let empty = Kind::Record(Arc::new(Vec::new()));
        assert_eq!(settle(&waiting, &bound("options", empty)).kind, Kind::True);
        let written = Kind::Record(Arc::new(vec![Item::Set("secure".to_owned(), Value::of(Kind::False))]));
        assert_eq!(settle(&waiting, &bound("options", written)).kind, Kind::False);
    }

    #[test]
    fn what_is_certain_anyway_does_not_wait() {
        let operation = Operation::Binary { operator: Operator::Or, left: Value::of(Kind::True), right: param("a") };
        assert_eq!(perform(operation, HERE, "true || a").kind, Kind::True);
    }

    #[test]
    fn operations_stay_small() {
        let mut value = param("a");
        for _ in 0..64 {
            value = perform(Operation::Binary { operator: Operator::Add, left: value.clone(), right: value }, HERE, "a + a");
        }
        let Kind::Open(open) = &value.kind else { return };
        assert!(open.size <= MOST_PARTS);
    }
}
