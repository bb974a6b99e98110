//! Values: what an expression was found to be, and where that was seen. Plain data: they outlive the tree and go into facts.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::open::Open;
use super::record::Item;
use crate::finding::Span;

/// A step on the way from a site to a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trace {
    pub(crate) span: Span,
    pub(crate) text: String,
    /// The file, where it is another one than the site's.
    pub(crate) file: Option<Arc<str>>,
}

/// More steps than this nobody follows.
pub(crate) const MOST_STEPS: usize = 16;

/// A value with its origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Value {
    pub(crate) kind: Kind,
    /// Where it is written; `None` for what is nowhere written.
    pub(crate) at: Option<Span>,
    /// The file it is written in, where that is another one than the site's; only the join knows.
    pub(crate) file: Option<Arc<str>>,
    /// The steps that led there, the first nearest to the site.
    pub(crate) steps: Vec<Trace>,
}

/// A call on something that calls have made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Link {
    pub(crate) of: Value,
    pub(crate) method: String,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Kind {
    True,
    False,
    Null,
    Undefined,
    /// Not written. The default is applied after the join.
    Absent,
    /// Follows the scheme of the request.
    PerRequest,
    Text(String),
    /// A text with parts that are not constant.
    Template(Vec<Piece>),
    Number(f64),
    List(Arc<Vec<Value>>),
    /// A log of writes, in order.
    Record(Arc<Vec<Item>>),
    /// What a method was called with.
    Arguments(Arc<Vec<Item>>),
    /// One of these, by the way the code goes.
    Either(Arc<Vec<Value>>),
    /// So in production, and only there.
    Production(Box<Value>),
    /// A named thing of another module, or one that is not defined in this file.
    Ref {
        module: Option<String>,
        path: Vec<String>,
    },
    /// What a call returns that is not followed. `text` is its source; `module` and `path` say what is called, as for a reference.
    Call {
        module: Option<String>,
        path: Vec<String>,
        text: String,
        arguments: Arc<Vec<Item>>,
        /// What it is called on, where that was made by calls as well: then it is a link of a chain.
        on: Option<Arc<Link>>,
        /// Not what it returns is meant, but what it writes to the argument with this index.
        writes: Option<usize>,
    },
    /// A parameter of the function that begins at this byte.
    Param {
        function: usize,
        name: String,
        default: Option<Box<Value>>,
    },
    /// Read from the environment or a configuration when the program runs.
    Env {
        text: String,
        default: Option<Box<Value>>,
    },
    /// A point in time, of which only its side of the present is known.
    Time {
        past: bool,
        text: String,
    },
    /// A function of this file, by its span.
    Function(Span),
    /// What is done with something that is not known yet.
    Open(Arc<Open>),
    /// Not known, and why.
    Unknown {
        text: String,
        why: String,
    },
}

/// Numbers equal themselves here, so that shared parts are alike without a look.
impl Eq for Value {}
impl Eq for Kind {}
impl Eq for Link {}
impl Eq for Piece {}

/// A part of a text that is known only in part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Piece {
    Text(String),
    /// What stands here is not constant, but something may be known of it.
    Hole(Box<Value>),
}

impl Piece {
    /// The same piece with what stands in its hole changed.
    pub(super) fn map(&self, change: &mut dyn FnMut(&Value) -> Value) -> Piece {
        match self {
            Piece::Text(text) => Piece::Text(text.clone()),
            Piece::Hole(value) => Piece::Hole(Box::new(change(value))),
        }
    }
}

impl Value {
    /// Whether some of its outcomes is seen in the file.
    pub(crate) fn is_seen(&self) -> bool {
        match &self.kind {
            Kind::Either(values) => values.iter().any(Value::is_seen),
            Kind::Production(inner) => inner.is_seen(),
            Kind::Open(open) => open.seen.is_seen(),
            Kind::Ref { .. } | Kind::Call { .. } | Kind::Param { .. } | Kind::Env { .. } | Kind::Function(_) | Kind::Unknown { .. } => {
                false
            }
            _ => true,
        }
    }

    /// A value written at a place.
    pub(crate) fn at(kind: Kind, span: Span) -> Self {
        Value { kind, at: Some(span), file: None, steps: Vec::new() }
    }

    /// A value that is nowhere written.
    pub(crate) fn of(kind: Kind) -> Self {
        Value { kind, at: None, file: None, steps: Vec::new() }
    }

    /// Not written.
    pub(crate) fn absent() -> Self {
        Self::of(Kind::Absent)
    }

    /// Not known.
    pub(crate) fn unknown(span: Span, text: &str, why: &str) -> Self {
        Self::at(Kind::Unknown { text: shorten(text), why: why.to_owned() }, span)
    }

    /// The same value, reached by one more step.
    pub(crate) fn through(mut self, span: Span, text: impl Into<String>) -> Self {
        if self.steps.len() < MOST_STEPS {
            self.steps.insert(0, Trace { span, text: text.into(), file: None });
        }
        self
    }

    /// The same value, found in the place of another one: the steps to that one come first.
    pub(crate) fn after(mut self, before: &Value) -> Self {
        let mut steps = before.steps.clone();
        steps.extend(self.steps.into_iter().filter(|step| !before.steps.contains(step)));
        steps.truncate(MOST_STEPS);
        self.steps = steps;
        self
    }

    /// Whether reading another file, or knowing the arguments of a call, may tell more.
    pub(crate) fn is_open(&self) -> bool {
        match &self.kind {
            Kind::Ref { .. } | Kind::Call { .. } | Kind::Param { .. } | Kind::Open(_) => true,
            Kind::Either(values) => values.iter().any(Value::is_open),
            Kind::Production(inner) => inner.is_open(),
            _ => false,
        }
    }

    /// The same value where it is not known: by this text.
    pub(crate) fn called(mut self, name: &str) -> Self {
        match &mut self.kind {
            Kind::Unknown { text, .. } => *text = shorten(name),
            Kind::Open(open) => {
                if let Kind::Unknown { text, .. } = &mut Arc::make_mut(open).seen.kind {
                    *text = shorten(name);
                }
            }
            _ => {}
        }
        self
    }

    /// What it is as far as it is seen.
    pub(crate) fn seen(&self) -> &Kind {
        match &self.kind {
            Kind::Open(open) => &open.seen.kind,
            kind => kind,
        }
    }

    /// The value as far as it is seen: nothing in it waits any more.
    pub(crate) fn closed(&self) -> Value {
        match &self.kind {
            Kind::Open(open) => open.seen.clone().after(self),
            Kind::Either(values) if self.is_open() => {
                Value { steps: self.steps.clone(), ..Value::either(values.iter().map(Value::closed).collect()) }
            }
            Kind::Production(inner) if inner.is_open() => inner.closed().in_production().after(self),
            _ => self.clone(),
        }
    }

    /// The same value, as it is in production only.
    pub(crate) fn in_production(self) -> Self {
        if matches!(self.kind, Kind::Production(_) | Kind::Absent) {
            return self;
        }
        let (at, file, steps) = (self.at, self.file.clone(), self.steps.clone());
        Value { kind: Kind::Production(Box::new(self)), at, file, steps }
    }

    /// One of these; a single value where they are all alike.
    pub(crate) fn either(values: Vec<Value>) -> Self {
        let mut distinct: Vec<Value> = Vec::with_capacity(values.len());
        for value in values {
            match value.kind {
                Kind::Either(inner) if inner.len() + distinct.len() <= 32 => {
                    for value in inner.iter() {
                        push_distinct(&mut distinct, value.clone());
                    }
                }
                _ => push_distinct(&mut distinct, value),
            }
        }
        if distinct.len() == 1 {
            return distinct.pop().unwrap_or_else(Value::absent);
        }
        let placed = distinct.iter().find(|value| value.at.is_some());
        let (at, file) = placed.map_or((None, None), |value| (value.at, value.file.clone()));
        Value { kind: Kind::Either(Arc::new(distinct)), at, file, steps: Vec::new() }
    }

    /// Whether it counts as true, where that is certain; the second word tells whether that holds in production only.
    pub(crate) fn truth(&self) -> Option<(bool, bool)> {
        match &self.kind {
            Kind::True => Some((true, false)),
            // What was not written is not there to be true.
            Kind::False | Kind::Null | Kind::Undefined | Kind::Absent => Some((false, false)),
            Kind::Number(number) => Some((*number != 0.0, false)),
            Kind::Text(text) => Some((!text.is_empty(), false)),
            Kind::Record(_) | Kind::List(_) | Kind::Function(_) => Some((true, false)),
            Kind::Template(parts) if parts.iter().any(|part| matches!(part, Piece::Text(text) if !text.is_empty())) => Some((true, false)),
            Kind::Production(inner) => inner.truth().map(|(truth, _)| (truth, true)),
            Kind::Open(open) => open.seen.truth(),
            _ => None,
        }
    }
}

fn push_distinct(values: &mut Vec<Value>, value: Value) {
    if values.len() < 64 && !values.iter().any(|known| known.kind == value.kind) {
        values.push(value);
    }
}

/// Source text short enough to be shown in a message: one line, eighty characters.
pub(crate) fn shorten(text: &str) -> String {
    // No more words than can be shown: the text may be a whole file.
    let line = text.split_whitespace().take(81).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 80 { line } else { line.chars().take(79).chain(['…']).collect() }
}
