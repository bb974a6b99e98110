//! What a log of writes leaves behind as a whole: a value that is assigned, one that is added to, a record after what is written to it.

use std::sync::Arc;

use super::open::{Operation, is_writing, perform};
use super::record::{Item, chosen, with};
use super::texts;
use super::value::{Kind, Value};

fn is_constant(value: &Value) -> bool {
    match &value.kind {
        Kind::True | Kind::False | Kind::Null | Kind::Undefined | Kind::Text(_) | Kind::Template(_) | Kind::Number(_) => true,
        Kind::Production(inner) => is_constant(inner),
        Kind::Either(values) => values.iter().all(is_constant),
        _ => false,
    }
}

/// Whether something is a record for certain; what nothing is written to is one once something is.
fn is_record(value: &Value) -> bool {
    match &value.kind {
        Kind::Record(_) | Kind::Arguments(_) | Kind::Absent => true,
        Kind::Production(inner) => is_record(inner),
        Kind::Either(values) => values.iter().all(is_record),
        _ => false,
    }
}

/// What may be a record, after a function of another file may have written to it.
fn written_to(value: Value, by: Value) -> Value {
    let span = by.at.unwrap_or_default();
    perform(Operation::Written { of: value, by }, span, "")
}

/// What a log of writes leaves behind.
pub(crate) fn collapse(items: Vec<Item>, start: Value) -> Value {
    let mut current = start;
    for item in items {
        current = match item {
            Item::Assign(value) => value,
            Item::Add { key, value, entry } if key.is_empty() => texts::add(current, value, entry),
            // Nothing happens on any of its ways.
            Item::Fork { arms, .. } if arms.iter().all(Vec::is_empty) => current,
            // What is added on some ways only is a part of its own: one text with a choice in it, not twice the text.
            Item::Fork { arms, production, condition } if arms.iter().flatten().all(Item::adds) => {
                added(current, arms, production, condition.as_deref())
            }
            // What is asked of a constant does not change it, nor does whoever it is handed to.
            touching if is_constant(&current) && touching.touches() => current,
            Item::Spread(by) if is_writing(&by) && !is_record(&current) => written_to(current, by),
            Item::Fork { arms, production, condition }
                if arms.iter().flatten().any(Item::assigns) || (!is_record(&current) && arms.iter().flatten().all(Item::touches)) =>
            {
                let ways: Vec<Value> = arms.into_iter().map(|arm| collapse(arm, current.clone())).collect();
                if let (Some(condition), [then, otherwise]) = (&condition, ways.as_slice()) {
                    current = chosen(condition, then.clone(), otherwise.clone());
                    continue;
                }
                let either = Value::either(ways);
                if production { either.in_production() } else { either }
            }
            other => with(current, other),
        };
    }
    current
}

/// A text or list after a fork on whose ways something is added to it.
fn added(current: Value, arms: Vec<Vec<Item>>, production: bool, condition: Option<&Value>) -> Value {
    let entry = arms.iter().flatten().any(Item::adds_entry);
    let nothing = || if entry { Kind::List(Arc::default()) } else { Kind::Text(String::new()) };
    let ways: Vec<Value> = arms.into_iter().map(|arm| collapse(arm, Value::of(nothing()))).collect();
    let either = match (condition, ways.as_slice()) {
        (Some(condition), [then, otherwise]) => chosen(condition, then.clone(), otherwise.clone()),
        _ => Value::either(ways),
    };
    texts::add(current, if production { either.in_production() } else { either }, entry)
}
