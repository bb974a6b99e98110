//! One site for each cookie of a record: the entries under `at: "…*"`, and the headers that stand there as texts.

use std::sync::Arc;

use cookielint_rules::model::{ATTRIBUTES, Api, Key, KeyStyle, TextForm};

use super::Matcher;
use super::sites::SiteNode;
use crate::finding::Span;
use crate::resolve::Place;
use crate::resolve::header;
use crate::resolve::open::{Operation, wait};
use crate::resolve::record::{Item, keys, lookup};
use crate::resolve::value::{Kind, Value};
use crate::syntax::Expr;

/// Cookies of one record, and how deep lists of headers may nest.
const MOST_PARTS: usize = 200;
const DEPTH: usize = 8;
/// The key of what is assigned to an entry as a whole.
const WHOLE: &str = "*";

impl Matcher<'_> {
    /// The records of the cookies that a record stands for, and where each is written.
    pub(super) fn parts(&self, api: &Api, site: &SiteNode, record: Value) -> Vec<(Value, Span)> {
        let span = self.resolver.syntax.node(site.id).span;
        let each = api.at.last().is_some_and(|last| last == "*");
        match (api.text, each) {
            (None, false) => vec![(record, span)],
            (None, true) => self.each_entry(api, site, &record, span),
            (Some(form), _) => {
                let base = api.at.join(".");
                let mut headers = Vec::new();
                texts(&lookup(&record, &base, api.keys), &mut headers, 0);
                let whole = headers.len() == 1 && headers.first().is_some_and(|(_, listed)| !listed);
                let place = |text: &Value| if whole { span } else { text.at.unwrap_or(span) };
                let read = |(text, _): (Value, bool)| {
                    let is_header = form != TextForm::SetCookieLine || header::is_line(&text);
                    let header = cookie(&text).filter(|_| is_header)?;
                    let at = place(&text);
                    Some((under(&base, header), at))
                };
                headers.into_iter().filter_map(read).collect()
            }
        }
    }

    /// Every entry is a cookie, named by its key.
    fn each_entry(&self, api: &Api, site: &SiteNode, record: &Value, span: Span) -> Vec<(Value, Span)> {
        let base = api.at.iter().filter(|part| *part != "*").cloned().collect::<Vec<_>>().join(".");
        let holder = if base.is_empty() { record.clone() } else { lookup(record, &base, api.keys) };
        let mut names: Vec<String> = Vec::new();
        for (key, value) in keys(&holder) {
            let name = key.split('.').next().unwrap_or_default().to_owned();
            // A method is no entry.
            let is_method = matches!(value.kind, Kind::Arguments(_)) && name == key;
            if !is_method && !name.is_empty() && !names.contains(&name) && names.len() < MOST_PARTS {
                names.push(name);
            }
        }
        let part = |name: String| {
            let entry = lookup(&holder, &name, api.keys);
            let at = self.written_at(site, &name).or(entry.at).unwrap_or(span);
            let known = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
                Some(source) => Value::unknown(at, source, "the key is computed"),
                None => Value::at(Kind::Text(name), at),
            };
            let mut named = vec![Item::Set("name".to_owned(), known)];
            if takes_values(api) {
                named.extend(as_value(entry, 0));
            } else {
                named.push(Item::Spread(entry));
            }
            (under(&base, Value::at(Kind::Record(Arc::new(named)), at)), at)
        };
        names.into_iter().map(part).collect()
    }

    /// Where an entry of something that is bound to a name is first written.
    fn written_at(&self, site: &SiteNode, name: &str) -> Option<Span> {
        let syntax = self.resolver.syntax;
        let (place, bound) = site.bound.as_ref()?;
        // The entry itself, or something in it.
        let is_entry = |target| {
            let mut at = syntax.bare(target);
            for _ in 0..DEPTH {
                at = match &syntax.node(at).expr {
                    Expr::Index { receiver, key } => {
                        let of = self.place_of(*receiver);
                        let is_holder = |of: Place| of.name == place.name && of.scope == place.scope && of.path == place.path;
                        if self.resolver.entry_name(*key) == name && of.is_some_and(is_holder) {
                            return true;
                        }
                        syntax.bare(*receiver)
                    }
                    Expr::Member { receiver, .. } => syntax.bare(*receiver),
                    _ => return false,
                };
            }
            false
        };
        let mut later = syntax.writes.iter().filter(|write| write.span.start >= bound.end);
        later.find(|write| is_entry(write.target)).map(|write| write.span)
    }
}

/// The record of a header: read now, and once more when what it is made of is known.
fn cookie(text: &Value) -> Option<Value> {
    let at = text.at.unwrap_or_default();
    let seen = header::read(text);
    if !text.is_open() {
        return seen;
    }
    let unknown = || Value::unknown(at, "", "the header is made elsewhere");
    let waiting = wait(Operation::Header(text.clone()), seen.clone().unwrap_or_else(unknown), at, "");
    let Some(seen) = seen else { return Some(waiting) };
    let mut items = vec![Item::Spread(waiting)];
    for word in ATTRIBUTES {
        let value = lookup(&seen, word, KeyStyle::Exact);
        // Whoever fills in the holes changes nothing about it.
        if !matches!(value.kind, Kind::Unknown { .. } | Kind::Either(_)) {
            items.push(Item::Set((*word).to_owned(), value));
        }
    }
    Some(Value { kind: Kind::Record(Arc::new(items)), ..seen })
}

/// Whether what is assigned to an entry is the value of a cookie: then it has a key for it.
fn takes_values(api: &Api) -> bool {
    api.attributes.values().flat_map(|spec| &spec.keys).any(|key| *key == Key::Path(vec![WHOLE.to_owned()]))
}

/// An entry whose own value stands under a key of its own, beside what is written inside it.
fn as_value(entry: Value, depth: usize) -> Vec<Item> {
    let own = |value: Value| Item::Set(WHOLE.to_owned(), value);
    fn items(log: &[Item], own: &dyn Fn(Value) -> Item) -> Vec<Item> {
        let item = |item: &Item| match item {
            Item::Assign(value) => own(value.clone()),
            Item::Fork { arms, production, condition } => {
                let arms = arms.iter().map(|arm| items(arm, own)).collect();
                Item::Fork { arms, production: *production, condition: condition.clone() }
            }
            other => other.clone(),
        };
        log.iter().map(item).collect()
    }
    match &entry.kind {
        Kind::Open(_) if depth < DEPTH => as_value(entry.closed(), depth + 1),
        Kind::Record(log) => items(log, &own),
        Kind::Either(values) if depth < DEPTH => {
            let arms = values.iter().map(|value| as_value(value.clone(), depth + 1)).collect();
            vec![Item::Fork { arms, production: false, condition: None }]
        }
        _ => vec![own(entry)],
    }
}

/// The texts in a value, each with whether it is one of a list.
fn texts(value: &Value, into: &mut Vec<(Value, bool)>, depth: usize) {
    if depth > DEPTH || into.len() >= MOST_PARTS {
        return;
    }
    match &value.kind {
        Kind::List(values) => {
            let before = into.len();
            values.iter().for_each(|value| texts(value, into, depth + 1));
            into.iter_mut().skip(before).for_each(|(_, listed)| *listed = true);
        }
        // One of several lists: what each of them holds is a cookie that may be set.
        Kind::Either(values) if holds_lists(value) => {
            values.iter().for_each(|value| texts(value, into, depth + 1));
        }
        Kind::Open(open) if holds_lists(&open.seen) => texts(&open.seen, into, depth + 1),
        Kind::Record(_) | Kind::Arguments(_) | Kind::Absent => {}
        _ => into.push((value.clone(), false)),
    }
}

/// A list, one of several, or what is no text at all.
fn holds_lists(value: &Value) -> bool {
    match &value.kind {
        Kind::List(_) | Kind::Record(_) => true,
        Kind::Either(values) => values.iter().any(|value| matches!(value.kind, Kind::List(_))),
        _ => false,
    }
}

/// A record that stands under a key of another one.
fn under(base: &str, record: Value) -> Value {
    if base.is_empty() {
        return record;
    }
    let outer = record.clone();
    Value { kind: Kind::Record(Arc::new(vec![Item::Set(base.to_owned(), record)])), ..outer }
}
