//! As in production: what the environments table says of expressions, what reads the environment or a configuration, and what is left of
//! that by conversions and comparisons.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use cookielint_rules::model::{Constant, Knowledge, unset};
use regex::Regex;

use super::durations::Durations;
use super::value::{Kind, Value, shorten};
use super::{Resolver, fold, normal};
use crate::finding::Span;
use crate::syntax::{Expr, NodeId, Operator};

/// What the environments table says for one language, with expressions in the normal form of [`normal`].
#[derive(Debug, Default)]
pub(crate) struct Environment {
    expressions: HashMap<String, Constant>,
    /// Those that hold behind any receiver.
    of_any: HashMap<String, Constant>,
    reads: Vec<String>,
    parses: Vec<String>,
    pub(super) placeholders: Vec<Regex>,
    pub(super) past: Vec<Regex>,
    pub(super) durations: Durations,
    /// What production is called, and what everything else is.
    words: Vec<String>,
    other_words: Vec<String>,
    /// Methods that some key of an API speaks of, in lower case: calls of any other say nothing about a record.
    methods: HashSet<String>,
}

impl Environment {
    /// The part of the table for a language family.
    pub(crate) fn new(knowledge: &Knowledge, family: &str) -> Self {
        let environments = &knowledge.environments;
        let of_family = knowledge.apis.iter().filter(|api| api.language == family);
        let mut environment = Environment {
            methods: of_family.flat_map(|api| api.methods()).map(str::to_lowercase).collect(),
            reads: environments.reads.get(family).cloned().unwrap_or_default(),
            parses: environments.parses.get(family).cloned().unwrap_or_default(),
            placeholders: environments.placeholders.get(family).cloned().unwrap_or_default(),
            past: environments.past.get(family).cloned().unwrap_or_default(),
            durations: Durations::new(environments.durations.get(family)),
            words: environments.words.clone(),
            other_words: environments.other_words.clone(),
            ..Environment::default()
        };
        for (text, constant) in environments.expressions.get(family).into_iter().flatten() {
            match text.strip_prefix("*.") {
                Some(rest) => environment.of_any.insert(normal(rest), constant.clone()),
                None => environment.expressions.insert(normal(text), constant.clone()),
            };
        }
        environment
    }

    /// Whether calls of a method may say something about a record.
    pub(crate) fn tells(&self, method: &str) -> bool {
        let about = unset(method);
        self.methods.contains(&method.to_lowercase())
            || (about != method && self.methods.contains(about.trim_start_matches('_').to_lowercase().as_str()))
    }

    /// What an expression is in production, by its text.
    fn expression(&self, text: &str) -> Option<&Constant> {
        let text = normal(text);
        if let Some(constant) = self.expressions.get(&text).or_else(|| self.of_any.get(&text)) {
            return Some(constant);
        }
        if self.of_any.is_empty() {
            return None;
        }
        let is_receiver = |before: &str| {
            before.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '@' | '('))
                && before
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '@' | '.' | '(' | ')' | '[' | ']' | '\'' | '?' | '!' | ':'))
        };
        let mut dots = text.match_indices('.').take(32);
        dots.find_map(|(dot, _)| {
            let (before, after) = (text.get(..dot)?, text.get(dot + 1..)?);
            self.of_any.get(after).filter(|_| is_receiver(before))
        })
    }
}

/// Whether a dotted path is what a pattern says: `a.b`, `a.*` with everything in it, `*.a` behind any receiver.
fn fits(path: &str, pattern: &str) -> bool {
    let plainly = |path: &str, pattern: &str| match pattern.strip_suffix(".*") {
        Some(prefix) => path == prefix || path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('.')),
        None => path == pattern,
    };
    match pattern.strip_prefix("*.") {
        Some(rest) => path.match_indices('.').any(|(dot, _)| path.get(dot + 1..).is_some_and(|path| plainly(path, rest))),
        None => plainly(path, pattern),
    }
}

impl Resolver<'_> {
    /// The two sides of a comparison, where one is the name of production: the other, if it is another word for the same, in that word. A word
    /// of which nobody knows what it means decides nothing.
    pub(super) fn alike(&self, operator: Operator, left: Value, right: Value) -> (Value, Value) {
        if !matches!(operator, Operator::Eq | Operator::Ne | Operator::In | Operator::NotIn) {
            return (left, right);
        }
        let of = |value: &Value| match &value.kind {
            Kind::Production(inner) => match &inner.kind {
                Kind::Text(text) => Some(text.clone()),
                _ => None,
            },
            _ => None,
        };
        match (of(&left), of(&right)) {
            (Some(text), None) => (left, self.in_words_of(&text, right)),
            (None, Some(text)) => (self.in_words_of(&text, left), right),
            _ => (left, right),
        }
    }

    fn in_words_of(&self, text: &str, value: Value) -> Value {
        let word = match &value.kind {
            Kind::Text(word) => word.clone(),
            Kind::Ref { path, .. } => path.last().cloned().unwrap_or_default(),
            Kind::List(values) => {
                let values = values.iter().map(|value| self.in_words_of(text, value.clone())).collect();
                return Value { kind: Kind::List(Arc::new(values)), ..value };
            }
            _ => return value,
        };
        let is_one_of = |words: &[String]| words.iter().any(|known| known.eq_ignore_ascii_case(&word));
        if word.eq_ignore_ascii_case(text) || is_one_of(&self.environment.words) {
            return Value { kind: Kind::Text(text.to_owned()), ..value };
        }
        let span = value.at.unwrap_or_default();
        if is_one_of(&self.environment.other_words) {
            value
        } else {
            Value::unknown(span, &word, "nobody knows whether this is production")
        }
    }

    /// What the environments table says of an expression, by its text or its dotted path.
    pub(super) fn known_in_production(&self, id: NodeId) -> Option<Value> {
        let span = self.syntax.node(id).span;
        if span.end - span.start > 200 {
            return None;
        }
        self.production_value(self.source(id), span)
    }

    pub(super) fn production_value(&self, source: &str, span: Span) -> Option<Value> {
        if let Some(constant) = self.environment.expression(source) {
            let kind = match constant {
                Constant::True => Kind::True,
                Constant::False => Kind::False,
                Constant::PerRequest => return Some(Value::at(Kind::PerRequest, span)),
                Constant::Text(text) => Kind::Text(text.clone()),
                Constant::Number(number) => Kind::Number(*number),
                Constant::Unset | Constant::Absent => Kind::Absent,
                Constant::Unknown => return Some(Value::unknown(span, source, "it is decided when the program runs")),
            };
            let value = Value::at(kind, span).in_production();
            return Some(value.through(span, format!("`{}` as in production", shorten(source))));
        }
        None
    }

    /// Whether a dotted path reads the environment or a configuration.
    pub(super) fn reads_environment(&self, id: NodeId) -> bool {
        self.syntax.dotted(id).is_some_and(|segments| self.is_environment(&segments))
    }

    pub(super) fn is_environment(&self, segments: &[String]) -> bool {
        let path = dotted_path(segments);
        self.environment.reads.iter().any(|read| fits(&path, read))
    }

    /// Whether a call reads a text as true or false.
    fn parses(&self, call: NodeId) -> bool {
        let path = self.syntax.dotted(call).map(|segments| dotted_path(&segments));
        path.is_some_and(|path| self.environment.parses.iter().any(|parse| fits(&path, parse)))
    }

    /// The same for a call that gives a default besides: `get('ENV', 'development')`.
    pub(super) fn known_with_default(&self, id: NodeId, span: Span) -> Option<Value> {
        let first = self.syntax.node(*self.arguments(id).first()?).span;
        let whole = self.arguments(id).len() > 1 && first.end - span.start <= 200;
        let head = self.text.get(span.start..first.end).filter(|_| whole)?;
        let closing = if self.text.get(span.end.checked_sub(1)?..span.end) == Some(")") { ")" } else { "" };
        self.production_value(&format!("{head}{closing}"), span)
    }

    /// What a conversion leaves of what the environment says: a text read as true or false, a method without arguments (`.lower()`) on
    /// what was read.
    pub(super) fn converted(&self, id: NodeId, text: &str, span: Span) -> Option<Value> {
        let receiver = self.syntax.called(id).and_then(|called| called.receiver);
        let arguments = self.arguments(id);
        if self.parses(id) {
            let read = arguments.first().copied().or(receiver)?;
            return fold::parsed(&self.value(read).closed()).map(|value| called_by(value, text, span));
        }
        let receiver = receiver.filter(|_| arguments.is_empty())?;
        if !matches!(self.syntax.node(receiver).expr, Expr::Call { .. } | Expr::Name(_)) {
            return None;
        }
        match self.value(receiver).closed() {
            value if matches!(value.kind, Kind::Env { default: Some(_), .. }) => Some(called_by(value.clone(), text, span)),
            _ => None,
        }
    }
}

/// Something read from the environment, by the whole text of how it is read.
fn called_by(value: Value, text: &str, span: Span) -> Value {
    match value.kind {
        Kind::Env { default, .. } => Value { kind: Kind::Env { text: text.to_owned(), default }, at: Some(span), ..value },
        _ => value,
    }
}

/// Dotted names without the marks of calls and indices.
fn dotted_path(segments: &[String]) -> String {
    segments.join(".").replace("()", "").replace(".[]", "")
}
