//! Records as logs of writes, and what stands under a key in the end. Later writes win; writing a container clears what was in it.

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;
use serde::{Deserialize, Serialize};

use super::open::{Operation, is_writing, wait};
use super::texts;
use super::value::{Kind, Link, Value, shorten};
use crate::finding::Span;
use crate::syntax::Operator;

/// One write to a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Item {
    /// The whole becomes this.
    Assign(Value),
    /// The key path (joined with dots) becomes this.
    Set(String, Value),
    /// All entries of this are added.
    Spread(Value),
    /// The entries of this are added whose keys are not there yet.
    Fill(Value),
    /// To the text or list under a key (the whole, where the key is empty) this is added at the end.
    Add {
        key: String,
        value: Value,
        /// It is one more entry, not the rest of a text or a list.
        entry: bool,
    },
    /// One of several ways the code may go, each with its writes.
    Fork {
        /// The writes of each way that is possible.
        arms: Vec<Vec<Item>>,
        /// Which way it goes is known, but only for production.
        production: bool,
        /// What decides between the two arms, the first when it holds, where that may become known.
        condition: Option<Box<Value>>,
    },
}

impl Eq for Item {}

impl Item {
    pub(super) fn assigns(&self) -> bool {
        match self {
            Item::Assign(_) => true,
            Item::Add { key, .. } => key.is_empty(),
            Item::Fork { arms, .. } => arms.iter().flatten().any(Item::assigns),
            _ => false,
        }
    }

    /// Whether all that it does is to add to the whole.
    pub(super) fn adds(&self) -> bool {
        match self {
            Item::Add { key, .. } => key.is_empty(),
            Item::Fork { arms, .. } => arms.iter().flatten().all(Item::adds),
            _ => false,
        }
    }

    /// Whether all that it does is to call methods of the thing, or to hand it to functions.
    pub(super) fn touches(&self) -> bool {
        match self {
            Item::Set(_, value) => matches!(value.kind, Kind::Arguments(_)),
            Item::Spread(value) => is_writing(value) || matches!(value.kind, Kind::Record(_)),
            Item::Fork { arms, .. } => arms.iter().flatten().all(Item::touches),
            _ => false,
        }
    }

    pub(super) fn adds_entry(&self) -> bool {
        match self {
            Item::Add { entry, .. } => *entry,
            Item::Fork { arms, .. } => arms.iter().flatten().any(Item::adds_entry),
            _ => false,
        }
    }
}

/// How deep forks and spreads may nest.
const DEPTH: usize = 64;

/// What stands under `key` after all writes; [`Kind::Absent`] where nothing does.
pub(crate) fn lookup(value: &Value, key: &str, style: KeyStyle) -> Value {
    find(value, &Wanted { key, style }, Value::absent(), 0)
}

/// The same where `before` stands under the key until the record says something else.
pub(super) fn find_from(value: &Value, key: &str, style: KeyStyle, before: Value) -> Value {
    find(value, &Wanted { key, style }, before, 0)
}

/// Every method call or write under a key, last first: for keys that are told apart by their arguments.
pub(crate) fn entries<'v>(value: &'v Value, key: &str, into: &mut Vec<(&'v Value, bool)>) {
    fn walk<'v>(items: &'v [Item], key: &str, certain: bool, into: &mut Vec<(&'v Value, bool)>) {
        for item in items {
            match item {
                Item::Set(path, value) if path == key => into.push((value, certain)),
                Item::Assign(value) | Item::Spread(value) | Item::Fill(value) => entries_of(value, key, certain, into),
                Item::Fork { arms, .. } => arms.iter().for_each(|arm| walk(arm, key, false, into)),
                Item::Set(..) | Item::Add { .. } => {}
            }
        }
    }
    fn entries_of<'v>(value: &'v Value, key: &str, certain: bool, into: &mut Vec<(&'v Value, bool)>) {
        match &value.kind {
            Kind::Record(items) | Kind::Arguments(items) => walk(items, key, certain, into),
            Kind::Either(values) => values.iter().for_each(|value| entries_of(value, key, false, into)),
            Kind::Production(value) => entries_of(value, key, certain, into),
            Kind::Open(open) => entries_of(&open.seen, key, certain, into),
            _ => {}
        }
    }
    entries_of(value, key, true, into);
}

/// The keys that are written anywhere in a record, with the values written.
pub(crate) fn keys(value: &Value) -> Vec<(String, Value)> {
    fn walk(items: &[Item], into: &mut Vec<(String, Value)>, depth: usize) {
        for item in items {
            match item {
                Item::Set(path, value) => into.push((path.clone(), value.clone())),
                Item::Add { .. } => {}
                Item::Assign(value) | Item::Spread(value) | Item::Fill(value) => collect(value, into, depth + 1),
                Item::Fork { arms, .. } => arms.iter().for_each(|arm| walk(arm, into, depth + 1)),
            }
        }
    }
    fn collect(value: &Value, into: &mut Vec<(String, Value)>, depth: usize) {
        if depth > DEPTH {
            return;
        }
        match &value.kind {
            Kind::Record(items) | Kind::Arguments(items) => walk(items, into, depth),
            Kind::Either(values) => values.iter().for_each(|value| collect(value, into, depth + 1)),
            Kind::Production(value) => collect(value, into, depth + 1),
            Kind::Open(open) => collect(&open.seen, into, depth + 1),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(value, &mut found, 0);
    found
}

struct Wanted<'k> {
    key: &'k str,
    style: KeyStyle,
}

/// How a written path relates to the wanted one.
enum Relation<'k> {
    Same,
    /// The written path is a container; the rest is to be found in it.
    Around(&'k str),
    /// The written path lies inside the wanted one; the rest is its key there.
    Inside(usize),
    Apart,
}

impl<'k> Wanted<'k> {
    fn relation(&self, path: &str) -> Relation<'k> {
        let mut wanted = self.key.char_indices();
        let about = self.style.about(path);
        let cut = path.len() - about.len();
        let mut written = about.char_indices();
        let skip = |c: char| matches!(self.style, KeyStyle::Relaxed | KeyStyle::Setters) && matches!(c, '-' | '_');
        let fold = |c: char| if self.style == KeyStyle::Exact { c } else { c.to_ascii_lowercase() };
        loop {
            let a = wanted.by_ref().find(|(_, c)| !skip(*c));
            let b = written.by_ref().find(|(_, c)| !skip(*c));
            match (a, b) {
                (None, None) => return Relation::Same,
                (Some((at, '.')), None) => return self.key.get(at + 1..).map_or(Relation::Apart, Relation::Around),
                (None, Some((at, '.'))) => return Relation::Inside(cut + at + 1),
                (Some((_, a)), Some((_, b))) if fold(a) == fold(b) => {}
                _ => return Relation::Apart,
            }
        }
    }
}

/// The way to what something holds begins with the way to it.
fn find(value: &Value, wanted: &Wanted<'_>, before: Value, depth: usize) -> Value {
    if value.steps.is_empty() {
        return find_in(value, wanted, before, depth);
    }
    let found = find_in(value, wanted, before.clone(), depth);
    if found == before { before } else { found.after(value) }
}

fn find_in(value: &Value, wanted: &Wanted<'_>, before: Value, depth: usize) -> Value {
    if depth > DEPTH {
        return Value::of(Kind::Unknown { text: String::new(), why: "nested too deep".to_owned() });
    }
    match &value.kind {
        Kind::Record(items) | Kind::Arguments(items) => fold(items, wanted, before, depth),
        Kind::Either(values) => Value::either(values.iter().map(|value| find(value, wanted, before.clone(), depth + 1)).collect()),
        Kind::Production(inner) => {
            let found = find(inner, wanted, before.clone(), depth + 1);
            if found == before { found } else { found.in_production() }
        }
        Kind::List(values) if values.is_empty() => before,
        Kind::List(values) if wanted.key.starts_with(|c: char| c.is_ascii_digit()) => entry_of(values, wanted, before, depth),
        // Nothing is in a constant.
        Kind::Absent | Kind::Null | Kind::Undefined | Kind::False | Kind::True | Kind::Text(_) | Kind::Number(_) => before,
        Kind::Param { default: Some(default), .. } if matches!(default.kind, Kind::Null | Kind::Undefined | Kind::Record(_)) => {
            let unknown = Value { kind: unseen(value), ..value.clone() };
            let seen = Value::either(vec![find(default, wanted, before.clone(), depth + 1), unknown]);
            later(value, wanted, before, seen)
        }
        Kind::Env { text, default: Some(default) } => {
            let found = find(default, wanted, Value::absent(), depth + 1);
            let default = Some(Box::new(found)).filter(|found| found.is_seen() && found.kind != Kind::Absent);
            Value { kind: Kind::Env { text: format!("{text}.{}", wanted.key), default }, ..value.clone() }
        }
        Kind::Call { arguments, on: Some(link), .. } => match find_in_link(link, arguments, value, wanted, depth) {
            Some(found) => found,
            None => later(value, wanted, before, Value { kind: unseen(value), ..value.clone() }),
        },
        Kind::Open(open) => {
            let seen = find(&open.seen, wanted, before.clone(), depth + 1);
            later(value, wanted, before, seen)
        }
        _ => {
            let seen = Value { kind: unseen(value), ..value.clone() };
            later(value, wanted, before, seen)
        }
    }
}

/// An entry of a list, by its position.
fn entry_of(values: &[Value], wanted: &Wanted<'_>, before: Value, depth: usize) -> Value {
    let (position, rest) = wanted.key.split_once('.').map_or((wanted.key, None), |(position, rest)| (position, Some(rest)));
    match (position.parse::<usize>().ok().and_then(|position| values.get(position)), rest) {
        (Some(value), Some(rest)) => find(value, &Wanted { key: rest, style: wanted.style }, Value::absent(), depth + 1),
        (Some(value), None) => value.clone(),
        (None, _) => before,
    }
}

/// What the links of a chain have written, the last first. What none of them writes nobody knows.
fn find_in_link(link: &Link, arguments: &Arc<Vec<Item>>, call: &Value, wanted: &Wanted<'_>, depth: usize) -> Option<Value> {
    let end = call.at.map_or(0, |at| at.end);
    // A chain begins far from its links, each of which ends where it is called.
    let here = Span { start: end.saturating_sub(1), end };
    let given = || {
        let given = Value { kind: Kind::Arguments(arguments.clone()), ..call.clone() };
        given.through(here, format!("`{}` is called here", shorten(&link.method)))
    };
    let found = match wanted.relation(&link.method) {
        Relation::Same => given(),
        Relation::Around(rest) => find(&given(), &Wanted { key: rest, style: wanted.style }, Value::absent(), depth + 1),
        Relation::Inside(_) | Relation::Apart => find(&link.of, wanted, Value::absent(), depth + 1),
    };
    found.is_seen().then_some(found).filter(|found| found.kind != Kind::Absent)
}

/// The entry of something that may become known, with what is seen of it now.
fn later(of: &Value, wanted: &Wanted<'_>, before: Value, seen: Value) -> Value {
    let span = of.at.unwrap_or(Span { start: 0, end: 0 });
    let operation = Operation::Entry { of: of.clone(), key: wanted.key.to_owned(), style: wanted.style, before };
    wait(operation, seen, span, wanted.key)
}

/// An entry of something that cannot be looked into keeps what is known of the whole.
fn unseen(value: &Value) -> Kind {
    match &value.kind {
        Kind::Env { text, .. } => Kind::Env { text: text.clone(), default: None },
        Kind::Call { text, .. } => Kind::Unknown { text: text.clone(), why: "what this call returns is not followed".to_owned() },
        Kind::Ref { path, .. } => Kind::Unknown { text: path.join("."), why: "it is defined elsewhere".to_owned() },
        Kind::Param { name, .. } => Kind::Unknown { text: name.clone(), why: "it is a parameter".to_owned() },
        Kind::Unknown { text, why } => Kind::Unknown { text: text.clone(), why: why.clone() },
        _ => Kind::Unknown { text: String::new(), why: "it has no entries that could be read".to_owned() },
    }
}

fn fold(items: &[Item], wanted: &Wanted<'_>, before: Value, depth: usize) -> Value {
    let mut current = before;
    for (index, item) in items.iter().enumerate() {
        match item {
            Item::Fill(_) if holds_container(items.get(..index).unwrap_or_default(), wanted, depth) => {}
            Item::Fill(value) => current = filled(current, &find(value, wanted, Value::absent(), depth + 1)),
            Item::Assign(value) => current = find(value, wanted, Value::absent(), depth + 1),
            Item::Spread(value) => current = find(value, wanted, current, depth + 1),
            Item::Set(path, value) => match wanted.relation(path) {
                Relation::Same => current = value.clone(),
                Relation::Around(rest) => {
                    let inner = Wanted { key: rest, style: wanted.style };
                    let before = if adds(value) { current } else { Value::absent() };
                    current = find(value, &inner, before, depth + 1);
                }
                Relation::Inside(at) => {
                    let rest = path.get(at..).unwrap_or_default().to_owned();
                    current = with(current, Item::Set(rest, value.clone()));
                }
                Relation::Apart => {}
            },
            Item::Add { key, value, entry } => match wanted.relation(key) {
                Relation::Same => current = texts::add(current, value.clone(), *entry),
                Relation::Inside(at) => {
                    let key = key.get(at..).unwrap_or_default().to_owned();
                    current = with(current, Item::Add { key, value: value.clone(), entry: *entry });
                }
                Relation::Around(_) | Relation::Apart => {}
            },
            Item::Fork { arms, production, condition } => {
                let ways: Vec<Value> = arms.iter().map(|arm| fold(arm, wanted, current.clone(), depth + 1)).collect();
                if ways.iter().all(|way| *way == current) {
                    continue;
                }
                if let (Some(condition), [then, otherwise]) = (condition, ways.as_slice()) {
                    current = chosen(condition, then.clone(), otherwise.clone());
                    continue;
                }
                let either = Value::either(ways);
                current = if *production { either.in_production() } else { either };
            }
        }
    }
    current
}

/// Whether a record that holds the wanted key is there as a whole already, so that what fills does not touch what is in it.
fn holds_container(so_far: &[Item], wanted: &Wanted<'_>, depth: usize) -> bool {
    let Some((container, _)) = wanted.key.split_once('.') else { return false };
    let container = Wanted { key: container, style: wanted.style };
    *fold(so_far, &container, Value::absent(), depth + 1).seen() != Kind::Absent
}

/// What was there, and where nothing was, this.
fn filled(before: Value, value: &Value) -> Value {
    match &before.kind {
        Kind::Absent | Kind::Undefined => value.clone(),
        Kind::Either(ways) => Value::either(ways.iter().map(|way| filled(way.clone(), value)).collect()),
        Kind::Open(open) if matches!(open.seen.kind, Kind::Absent | Kind::Undefined) => {
            let operation = Operation::Binary { operator: Operator::Coalesce, left: before.clone(), right: value.clone() };
            super::open::perform(operation, value.at.unwrap_or_default(), "")
        }
        _ => before,
    }
}

/// Whether a call adds to what was there: it was given a function that is handed the thing itself.
fn adds(value: &Value) -> bool {
    let is_function = |item: &Item| matches!(item, Item::Set(_, Value { kind: Kind::Function(_), .. }));
    matches!(&value.kind, Kind::Arguments(items) if items.iter().any(is_function))
}

/// What a condition decides between, now or once it is known.
pub(super) fn chosen(condition: &Value, then: Value, otherwise: Value) -> Value {
    let span = condition.at.unwrap_or(Span { start: 0, end: 0 });
    super::open::perform(Operation::Choice { condition: condition.clone(), then, otherwise }, span, "")
}

/// A value after one more write.
pub(crate) fn with(value: Value, item: Item) -> Value {
    let (at, file, steps) = (value.at, value.file.clone(), value.steps.clone());
    let items = match value.kind {
        Kind::Record(mut items) => {
            Arc::make_mut(&mut items).push(item);
            items
        }
        Kind::Absent => Arc::new(vec![item]),
        _ => Arc::new(vec![Item::Assign(value), item]),
    };
    Value { kind: Kind::Record(items), at, file, steps }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use super::super::collapse::collapse;
    use super::*;

    fn record(items: Vec<Item>) -> Value {
        Value::of(Kind::Record(Arc::new(items)))
    }

    fn set(key: &str, kind: Kind) -> Item {
        Item::Set(key.to_owned(), Value::of(kind))
    }

    fn kind(value: &Value, key: &str) -> Kind {
        lookup(value, key, KeyStyle::Exact).seen().clone()
    }

    #[test]
    fn the_last_write_wins() {
        let value = record(vec![set("secure", Kind::True), set("secure", Kind::False)]);
        assert_eq!(kind(&value, "secure"), Kind::False);
        assert_eq!(kind(&value, "httpOnly"), Kind::Absent);
    }

    #[test]
    fn key_paths_reach_into_nested_and_dotted_keys_alike() {
        let nested = record(vec![Item::Set("cookie".to_owned(), record(vec![set("secure", Kind::True)]))]);
        let dotted = record(vec![set("cookie.secure", Kind::True)]);
        assert_eq!(kind(&nested, "cookie.secure"), Kind::True);
        assert_eq!(kind(&dotted, "cookie.secure"), Kind::True);
        assert_eq!(kind(&lookup(&dotted, "cookie", KeyStyle::Exact), "secure"), Kind::True);
        assert_eq!(kind(&dotted, "cook"), Kind::Absent);
    }

    #[test]
    fn writing_a_container_clears_what_was_in_it() {
        let value = record(vec![set("cookie.secure", Kind::True), Item::Set("cookie".to_owned(), record(Vec::new()))]);
        assert_eq!(kind(&value, "cookie.secure"), Kind::Absent);
        let gone = record(vec![set("cookie.secure", Kind::True), set("cookie", Kind::False)]);
        assert_eq!(kind(&gone, "cookie.secure"), Kind::Absent);
    }

    #[test]
    fn a_spread_adds_and_what_cannot_be_seen_makes_the_rest_unknown() {
        let unseen = || Item::Spread(Value::of(Kind::Ref { module: None, path: vec!["defaults".to_owned()] }));
        let before = record(vec![set("secure", Kind::True), unseen()]);
        let after = record(vec![unseen(), set("secure", Kind::True)]);
        assert!(matches!(kind(&before, "secure"), Kind::Unknown { .. }));
        assert_eq!(kind(&after, "secure"), Kind::True);
        let seen = record(vec![set("secure", Kind::False), Item::Spread(record(vec![set("secure", Kind::True)]))]);
        assert_eq!(kind(&seen, "secure"), Kind::True);
        let nothing = record(vec![set("secure", Kind::True), Item::Spread(Value::of(Kind::Undefined))]);
        assert_eq!(kind(&nothing, "secure"), Kind::True);
    }

    #[test]
    fn a_fork_makes_alternatives_only_where_its_arms_differ() {
        let fork = |arms| Item::Fork { arms, production: false, condition: None };
        let value = record(vec![set("secure", Kind::False), fork(vec![vec![set("secure", Kind::True)], Vec::new()])]);
        let Kind::Either(ways) = kind(&value, "secure") else { panic!("not an alternative") };
        assert_eq!(ways.iter().map(|way| way.kind.clone()).collect::<Vec<_>>(), [Kind::True, Kind::False]);
        let same = record(vec![fork(vec![vec![set("secure", Kind::True)], vec![set("secure", Kind::True)]])]);
        assert_eq!(kind(&same, "secure"), Kind::True);
        let apart = record(vec![set("secure", Kind::True), fork(vec![vec![set("path", Kind::Null)], Vec::new()])]);
        assert_eq!(kind(&apart, "secure"), Kind::True);
    }

    #[test]
    fn what_holds_in_production_is_marked_so() {
        let fork = Item::Fork { arms: vec![vec![set("secure", Kind::True)]], production: true, condition: None };
        let value = record(vec![fork]);
        assert_eq!(kind(&value, "secure"), Kind::Production(Box::new(Value::of(Kind::True))));
    }

    #[test]
    fn keys_compare_as_the_format_says() {
        let value = record(vec![set("server.http-only", Kind::True)]);
        assert_eq!(lookup(&value, "server.httpOnly", KeyStyle::Relaxed).kind, Kind::True);
        assert_eq!(lookup(&value, "server.HTTP-Only", KeyStyle::AnyCase).kind, Kind::True);
        assert_eq!(lookup(&value, "server.HTTP-Only", KeyStyle::Exact).kind, Kind::Absent);
    }

    #[test]
    fn assigning_the_whole_forgets_everything() {
        let items = vec![set("secure", Kind::True), Item::Assign(record(Vec::new()))];
        let value = collapse(items, Value::absent());
        assert_eq!(kind(&value, "secure"), Kind::Absent);
    }
}
