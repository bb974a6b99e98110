//! What a record says of each attribute, by the keys of the API.

use cookielint_rules::model::{Api, ArgumentPattern, AttributeSpec, Key, KeyStyle};

use crate::resolve::record::{Item, entries, lookup};
use crate::resolve::value::{Kind, Value};

/// The value under the first of the attribute's keys that is written.
pub(crate) fn read(record: &Value, api: &Api, spec: &AttributeSpec) -> Value {
    let base = api.at.iter().filter(|part| *part != "*").cloned().collect::<Vec<_>>().join(".");
    let mut found = Value::absent();
    for key in &spec.keys {
        let value = match key {
            Key::Path(path) => {
                let path = path.join(".");
                let path = if base.is_empty() { path } else { format!("{base}.{path}") };
                scalar(lookup(record, &path, api.keys))
            }
            Key::Call { name, arguments } => by_arguments(record, name, arguments),
        };
        if *value.seen() != Kind::Absent {
            found = value;
            break;
        }
        if found.kind == Kind::Absent {
            found = value;
        }
    }
    found
}

/// A setter's argument (true without one), an element's text.
pub(crate) fn scalar(value: Value) -> Value {
    match &value.kind {
        Kind::Arguments(items) => {
            let first = items.iter().find_map(|item| match item {
                Item::Set(_, inner) => Some(inner.clone()),
                _ => None,
            });
            match first {
                Some(inner) => Value { at: inner.at.or(value.at), ..inner }.after(&value),
                None if items.is_empty() => Value { kind: Kind::True, ..value },
                None => Value { kind: Kind::Unknown { text: String::new(), why: "its arguments are spread in".to_owned() }, ..value },
            }
        }
        Kind::Record(_) => match lookup(&value, "#text", KeyStyle::Exact) {
            text if matches!(text.kind, Kind::Text(_)) => text,
            _ => value,
        },
        Kind::Either(values) => Value::either(values.iter().cloned().map(scalar).collect()).after(&value),
        Kind::Production(inner) => scalar((**inner).clone()).in_production().after(&value),
        _ => value,
    }
}

/// The last call under a key whose arguments are of the pattern.
fn by_arguments(record: &Value, name: &str, patterns: &[ArgumentPattern]) -> Value {
    let mut calls = Vec::new();
    entries(record, name, &mut calls);
    let mut ways = Vec::new();
    for (call, certain) in calls.into_iter().rev() {
        let Some(value) = matched(call, patterns) else { continue };
        ways.push(value);
        if certain {
            return Value::either(ways);
        }
    }
    if !ways.is_empty() {
        ways.push(Value::absent());
        return Value::either(ways);
    }
    Value::absent()
}

fn matched(call: &Value, patterns: &[ArgumentPattern]) -> Option<Value> {
    let mut found = None;
    for (position, pattern) in patterns.iter().enumerate() {
        let argument = lookup(call, &position.to_string(), KeyStyle::Exact);
        match pattern {
            ArgumentPattern::Any => {}
            ArgumentPattern::Value => found = Some(argument),
            ArgumentPattern::Equals(wanted) => {
                let Kind::Text(text) = &argument.kind else { return None };
                if !text.eq_ignore_ascii_case(wanted) {
                    return None;
                }
            }
        }
    }
    found
}
