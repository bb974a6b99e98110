//! Spans of time as numbers of seconds, and times of which only matters how far ahead they lie: `24 * time.Hour`, `20.years`,
//! `time.Now().Add(lifetime)`.
//!
//! Deliberately absent: the clock. A time that is compared with another one stays what it was.

use std::collections::{BTreeMap, HashMap};

use super::open::{Operation, perform};
use super::value::{Kind, Value};
use super::{Resolver, normal};
use crate::finding::Span;
use crate::syntax::{Expr, NodeId, Operator};

/// What the table says for one language, by the last word of each form.
#[derive(Debug, Default)]
pub(super) struct Durations {
    by_word: HashMap<String, Vec<Form>>,
}

/// One way in which a span of time is written.
#[derive(Debug)]
struct Form {
    operand: Operand,
    /// What stands before the operand, or the whole where there is none; in the normal form of [`normal`].
    text: String,
    seconds: f64,
}

/// What the seconds are multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operand {
    None,
    Receiver,
    Argument,
}

impl Durations {
    pub(super) fn new(table: Option<&BTreeMap<String, f64>>) -> Self {
        let mut by_word: HashMap<String, Vec<Form>> = HashMap::new();
        for (written, seconds) in table.into_iter().flatten() {
            let text = normal(written);
            let (operand, text) = match (text.strip_prefix("$."), text.split_once('$')) {
                (Some(rest), _) => (Operand::Receiver, rest.trim_end_matches("()").to_owned()),
                (None, Some((before, _))) => (Operand::Argument, before.to_owned()),
                (None, None) => (Operand::None, text),
            };
            // The name before the parenthesis in which an argument stands, or of a call as a whole.
            let head = match operand {
                Operand::Argument => text.rsplit_once('('),
                Operand::None => text.split_once('('),
                Operand::Receiver => None,
            };
            let head = head.map_or(text.as_str(), |(head, _)| head);
            let word = head.rsplit('.').next().unwrap_or_default().to_owned();
            by_word.entry(word).or_default().push(Form { operand, text, seconds: *seconds });
        }
        Durations { by_word }
    }
}

impl Resolver<'_> {
    /// A span of time in seconds.
    pub(super) fn duration(&self, id: NodeId, span: Span) -> Option<Value> {
        let (word, receiver) = self.word_of(id)?;
        let forms = self.environment.durations.by_word.get(word)?;
        forms.iter().find_map(|form| match form.operand {
            Operand::None => {
                let fits = span.end - span.start <= 200 && normal(self.source(id)) == form.text;
                fits.then(|| Value::at(Kind::Number(form.seconds), span))
            }
            Operand::Receiver if self.syntax.is_call(id) && self.arguments(id).is_empty() => self.times(receiver?, form.seconds, span, id),
            Operand::Receiver => None,
            Operand::Argument => {
                let [argument] = self.arguments(id) else { return None };
                let operand = match &self.syntax.node(*argument).expr {
                    Expr::Pair { value, .. } => *value,
                    _ => *argument,
                };
                let start = self.syntax.node(operand).span.start;
                let before = self.text.get(span.start..start).filter(|before| before.len() <= 200)?;
                if normal(before) == form.text { self.times(operand, form.seconds, span, id) } else { None }
            }
        })
    }

    /// The name that an expression ends with, and what it is asked of.
    fn word_of(&self, id: NodeId) -> Option<(&str, Option<NodeId>)> {
        match &self.syntax.node(id).expr {
            Expr::Member { receiver, name } => Some((name, Some(*receiver))),
            Expr::Call { receiver, name: Some(name), .. } => Some((name, *receiver)),
            Expr::Call { callee: Some(callee), .. } => match &self.syntax.node(self.syntax.bare(*callee)).expr {
                Expr::Member { receiver, name } => Some((name, Some(*receiver))),
                Expr::Name(name) => Some((name, None)),
                _ => None,
            },
            _ => None,
        }
    }

    /// So many times the seconds, where it is known how many or may still become so.
    fn times(&self, count: NodeId, seconds: f64, span: Span, whole: NodeId) -> Option<Value> {
        let count = self.value(count);
        if !is_number(&count) && !count.is_open() {
            return None;
        }
        let operation =
            Operation::Binary { operator: Operator::Multiply, left: count.clone(), right: Value::at(Kind::Number(seconds), span) };
        Some(perform(operation, span, self.source(whole)).after(&count))
    }
}

fn is_number(value: &Value) -> bool {
    match value.seen() {
        Kind::Number(_) => true,
        Kind::Either(values) => values.iter().all(|value| matches!(value.seen(), Kind::Number(_))),
        _ => false,
    }
}
