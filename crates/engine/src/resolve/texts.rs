//! Texts from parts: concatenation, formats with placeholders, lists that are joined, what is added in place.
//!
//! What is not constant becomes a hole that keeps what is known of it: a choice between two texts stays a choice. What a text means is not
//! known here; [`super::header`] reads one kind of it.

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::open::{Operation, perform};
use super::record::lookup;
use super::value::{Kind, Piece, Value};
use crate::finding::Span;
use crate::syntax::Operator;

/// Longer texts are not looked at: no header is that long.
const LONGEST: usize = 65_536;
/// Parts of a text, with those of its holes.
const MOST_PIECES: usize = 512;
/// Entries of a list that something is added to.
const MOST_ENTRIES: usize = 256;
/// How deep lists may nest when they are joined.
const DEPTH: usize = 8;

/// The parts of a value as a text.
pub(super) fn pieces(value: Value) -> Vec<Piece> {
    match value.kind {
        Kind::Text(text) => vec![Piece::Text(text)],
        Kind::Template(parts) => parts,
        Kind::Number(number) => vec![Piece::Text(number.to_string())],
        // What waits is no part of a text; what is seen of it is.
        Kind::Open(_) => pieces(value.closed()),
        _ => vec![Piece::Hole(Box::new(value))],
    }
}

/// A text, or a template where something is not constant.
pub(super) fn join(parts: Vec<Piece>) -> Kind {
    let mut joined: Vec<Piece> = Vec::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    let length = |piece: &Piece| if let Piece::Text(text) = piece { text.len() } else { 0 };
    if joined.iter().map(length).sum::<usize>() > LONGEST || weight(&joined, 0) > MOST_PIECES {
        return Kind::Unknown { text: String::new(), why: "the text is too long".to_owned() };
    }
    match joined.as_slice() {
        [] => Kind::Text(String::new()),
        [Piece::Text(text)] => Kind::Text(text.clone()),
        _ => Kind::Template(joined),
    }
}

/// How many parts there are, in holes too: it stays small, since values are copied.
fn weight(pieces: &[Piece], depth: usize) -> usize {
    fn of(value: &Value, depth: usize) -> usize {
        match &value.kind {
            _ if depth > 32 => MOST_PIECES,
            Kind::Template(pieces) => weight(pieces, depth + 1),
            Kind::Either(values) | Kind::List(values) => values.iter().map(|value| of(value, depth + 1)).sum(),
            Kind::Production(inner) => of(inner, depth + 1),
            _ => 1,
        }
    }
    let weigh = |piece: &Piece| if let Piece::Hole(value) = piece { of(value, depth + 1) } else { 1 };
    pieces.iter().map(weigh).fold(0, usize::saturating_add)
}

/// What is there after something was added in place; `entry`: as one more entry of a list.
pub(super) fn add(before: Value, added: Value, entry: bool) -> Value {
    let (at, file, steps) = (before.at.or(added.at), before.file.clone(), before.steps.clone());
    let kind = match (&before.kind, &added.kind) {
        (Kind::Either(values), _) if values.len() <= 8 && !is_text(&before) => {
            return Value::either(values.iter().map(|before| add(before.clone(), added.clone(), entry)).collect());
        }
        (Kind::Production(inner), _) if !is_text(&before) => return add((**inner).clone(), added, entry).in_production(),
        (Kind::List(list), _) if entry && list.len() < MOST_ENTRIES => {
            Kind::List(Arc::new(list.iter().cloned().chain(std::iter::once(added)).collect()))
        }
        (Kind::List(list), Kind::List(more)) if list.len() + more.len() <= MOST_ENTRIES => {
            Kind::List(Arc::new(list.iter().chain(more.iter()).cloned().collect()))
        }
        (Kind::List(_), _) => return unseen(at),
        // A list in which nothing is yet.
        (Kind::Null, _) if entry => Kind::List(Arc::new(vec![added])),
        _ if is_text(&before) || is_text(&added) => {
            let before = if before.kind == Kind::Absent { unseen(at) } else { before };
            let operation = Operation::Text(vec![before, added]);
            return Value { at, file, steps, ..perform(operation, at.unwrap_or_default(), "") };
        }
        // A number that counts something may be added to any number of times.
        _ => return unseen(at),
    };
    Value { kind, at, file, steps }
}

fn unseen(at: Option<Span>) -> Value {
    Value { at, ..Value::of(Kind::Unknown { text: String::new(), why: "it is changed in place".to_owned() }) }
}

/// Whether it is a text whatever happens.
fn is_text(value: &Value) -> bool {
    match &value.kind {
        Kind::Text(_) | Kind::Template(_) => true,
        Kind::Either(values) => values.iter().all(is_text),
        Kind::Production(inner) => is_text(inner),
        Kind::Open(open) => is_text(&open.seen),
        _ => false,
    }
}

/// A list joined to one text, or a format filled in.
pub(super) fn operation(operator: Operator, left: &Value, right: &Value, span: Span, text: &str) -> Value {
    match &left.kind {
        Kind::Either(values) if values.len() <= 8 => {
            Value::either(values.iter().map(|left| operation(operator, left, right, span, text)).collect())
        }
        Kind::Production(inner) => operation(operator, inner, right, span, text).in_production(),
        Kind::List(entries) if operator == Operator::Join => match &right.kind {
            Kind::Text(separator) => {
                let mut joined = Vec::new();
                join_entries(entries, separator, &mut joined, 0);
                Value::at(join(joined), span)
            }
            _ => Value::unknown(span, text, "what stands between the entries is not known"),
        },
        Kind::Text(_) | Kind::Template(_) if operator != Operator::Join => {
            let mut filled = Vec::new();
            let mut arguments = Arguments { given: right, next: 0 };
            for piece in pieces(left.clone()) {
                match piece {
                    Piece::Text(format) if operator == Operator::Percent => percent(&format, &mut arguments, &mut filled),
                    Piece::Text(format) => braces(&format, &mut arguments, &mut filled),
                    hole @ Piece::Hole(_) => filled.push(hole),
                }
            }
            Value::at(join(filled), span)
        }
        _ => Value::unknown(span, text, "it is decided when the program runs"),
    }
}

/// The entries one after the other. One that may be left out brings its separator along.
fn join_entries(entries: &[Value], separator: &str, into: &mut Vec<Piece>, depth: usize) {
    for entry in entries {
        let between = || (!into.is_empty()).then(|| Piece::Text(separator.to_owned()));
        match &entry.kind {
            Kind::Absent | Kind::Null | Kind::Undefined | Kind::False => {}
            Kind::Text(text) if text.is_empty() && depth > 0 => {}
            Kind::Open(_) if depth < DEPTH => join_entries(&[entry.closed()], separator, into, depth + 1),
            Kind::List(inner) if depth < DEPTH => join_entries(inner, separator, into, depth + 1),
            Kind::Either(ways) if depth < DEPTH => {
                let before: Vec<Piece> = between().into_iter().collect();
                let way = |way: &Value| {
                    let mut pieces = before.clone();
                    join_entries(std::slice::from_ref(way), separator, &mut pieces, depth + 1);
                    // Nothing was added: then no separator either.
                    let pieces = if pieces.len() == before.len() && pieces == before { Vec::new() } else { pieces };
                    Value { at: way.at, ..Value::of(join(pieces)) }
                };
                into.push(Piece::Hole(Box::new(Value::either(ways.iter().map(way).collect()))));
            }
            Kind::Production(inner) if depth < DEPTH => {
                let before: Vec<Piece> = between().into_iter().collect();
                let mut pieces = before.clone();
                join_entries(std::slice::from_ref(inner), separator, &mut pieces, depth + 1);
                let pieces = if pieces == before { Vec::new() } else { pieces };
                into.push(Piece::Hole(Box::new(Value::of(join(pieces)).in_production())));
            }
            _ => {
                into.extend(between());
                into.extend(pieces(entry.clone()));
            }
        }
    }
}

/// What placeholders stand for, in their order, by number or by name.
struct Arguments<'v> {
    given: &'v Value,
    next: usize,
}

impl Arguments<'_> {
    fn following(&mut self) -> Value {
        self.next += 1;
        self.at(self.next - 1)
    }

    fn at(&self, index: usize) -> Value {
        match &self.given.kind {
            Kind::List(values) => values.get(index).cloned().unwrap_or_else(missing),
            Kind::Record(_) => self.named(&index.to_string()),
            _ if index == 0 => self.given.clone(),
            _ => missing(),
        }
    }

    fn named(&self, name: &str) -> Value {
        match lookup(self.given, name, KeyStyle::Exact) {
            found if found.kind == Kind::Absent => missing(),
            found => found,
        }
    }
}

fn missing() -> Value {
    Value::of(Kind::Unknown { text: String::new(), why: "nothing is given for this placeholder".to_owned() })
}

/// `%s`, `%-5d`, `%(name)s`, `%{name}`, `%<name>s`, `%1$s`, `%[1]s`, `%%`.
fn percent(format: &str, arguments: &mut Arguments<'_>, into: &mut Vec<Piece>) {
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        into.push(Piece::Text(rest.get(..at).unwrap_or_default().to_owned()));
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(after) = rest.strip_prefix('%') {
            into.push(Piece::Text("%".to_owned()));
            rest = after;
            continue;
        }
        let enclosed = [('(', ')'), ('{', '}'), ('<', '>'), ('[', ']')].into_iter().find_map(|(open, close)| {
            let (word, after) = rest.strip_prefix(open)?.split_once(close)?;
            Some((open, word, after))
        });
        let (open, word, after) = enclosed.unwrap_or((' ', "", rest));
        let flags = after.trim_start_matches(|c: char| c.is_ascii_digit() || "-+ #.*$'lhL".contains(c));
        let numbered = after.split_once('$').and_then(|(number, _)| number.parse::<usize>().ok());
        let verb = flags.chars().next().filter(char::is_ascii_alphabetic);
        // A brace needs no letter behind it; without one anything else is only a sign.
        let Some(after) = (if open == '{' { Some(after) } else { verb.and_then(|_| flags.get(1..)) }) else {
            into.push(Piece::Text("%".to_owned()));
            continue;
        };
        rest = after;
        let value = match (open, word.parse::<usize>().ok().or(numbered)) {
            (' ', None) if verb == Some('n') => Value::of(Kind::Text("\n".to_owned())),
            (' ' | '[', Some(number)) => arguments.at(number.saturating_sub(1)),
            (' ' | '[', None) => arguments.following(),
            _ => arguments.named(word),
        };
        into.extend(pieces(value));
    }
    into.push(Piece::Text(rest.to_owned()));
}

/// `{}`, `{0}`, `{name}`, `{0:x}`, `{{`, `}}`.
fn braces(format: &str, arguments: &mut Arguments<'_>, into: &mut Vec<Piece>) {
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        into.push(Piece::Text(rest.get(..at).unwrap_or_default().to_owned()));
        let brace = rest.get(at..at + 1).unwrap_or_default();
        rest = rest.get(at + 1..).unwrap_or_default();
        let doubled = rest.strip_prefix(brace);
        let placeholder = if brace == "{" { rest.split_once('}') } else { None };
        match (doubled, placeholder) {
            (Some(after), _) => {
                into.push(Piece::Text(brace.to_owned()));
                rest = after;
            }
            (None, Some((inside, after))) => {
                rest = after;
                let word = inside.split([':', '!', ',']).next().unwrap_or_default().trim();
                let value = match word.parse::<usize>() {
                    _ if word.is_empty() => arguments.following(),
                    Ok(index) => arguments.at(index),
                    Err(_) => arguments.named(word),
                };
                into.extend(pieces(value));
            }
            (None, None) => into.push(Piece::Text(brace.to_owned())),
        }
    }
    into.push(Piece::Text(rest.to_owned()));
}
