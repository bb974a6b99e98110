//! Predicates and conditions: the one grammar of `where`, `when`, `require`, `except`, `deletes` and `force`.

use std::collections::BTreeSet;

use crate::fields;
use crate::model::{Condition, Constant, Is, Predicate};
use crate::reader::Reader;
use crate::yaml::{Node, Value};

const PROPERTIES: &[(&str, Is)] = &[
    ("past", Is::Past),
    ("future", Is::Future),
    ("zero", Is::Zero),
    ("empty", Is::Empty),
    ("written", Is::Written),
    ("absent", Is::Absent),
    ("boolean", Is::Boolean),
    ("number", Is::Number),
    ("text", Is::Text),
    ("time", Is::Time),
    ("record", Is::Record),
    ("list", Is::List),
    ("function", Is::Function),
];

/// What a condition may speak of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms<'a> {
    /// Every kind that exists.
    pub(crate) kinds: &'a BTreeSet<String>,
    /// Whether `kind` and `api` mean something: in rules.
    pub(crate) of_rule: bool,
}

impl Reader {
    /// `{ ATTRIBUTE: PREDICATE, … }`.
    pub(crate) fn condition(&self, node: &Node, terms: Terms<'_>) -> Option<Condition> {
        let mut tests = Vec::new();
        for (key, predicate) in self.map(node)? {
            let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
            let known = match word {
                "kind" | "api" if terms.of_rule => true,
                "kind" | "api" => {
                    self.refuse(key.at, format!("only `when` and `except` of a rule can ask for `{word}`"), None).unwrap_or(false)
                }
                _ => self.attribute(key.at, word).is_some(),
            };
            let predicate = self.predicate(predicate, terms.kinds);
            if let (true, Some(predicate)) = (known, predicate) {
                tests.push((word.to_owned(), predicate));
            }
        }
        if tests.is_empty() && matches!(&node.value, Value::Map(pairs) if pairs.is_empty()) {
            return self.refuse(node.at, "an empty condition says nothing", None);
        }
        Some(Condition { tests })
    }

    /// A condition or a list of them.
    pub(crate) fn conditions(&self, node: &Node, terms: Terms<'_>) -> Vec<Condition> {
        self.one_or_more(node).into_iter().filter_map(|item| self.condition(item, terms)).collect()
    }

    pub(crate) fn predicate(&self, node: &Node, kinds: &BTreeSet<String>) -> Option<Predicate> {
        match &node.value {
            Value::Scalar(_) => Some(match self.constant(node)? {
                Constant::Absent => Predicate::Is(Is::Absent),
                constant => Predicate::Equals(constant),
            }),
            Value::List(_) => {
                self.refuse(node.at, "expected a constant or a predicate, found a list", Some("one of several is `in: [a, b]`".to_owned()))
            }
            Value::Map(_) => self.predicate_map(node, kinds),
        }
    }

    fn predicate_map(&self, node: &Node, kinds: &BTreeSet<String>) -> Option<Predicate> {
        let fields = self.fields(node, fields::PREDICATE)?;
        let mut all: Vec<Predicate> = Vec::new();
        let mut is_whole = true;
        for key in fields.keys() {
            let Some(operand) = fields.get(key) else { continue };
            let predicate = match key {
                "is" => self.word(operand, "property", PROPERTIES).map(Predicate::Is),
                "not" => self.predicate(operand, kinds).map(|inner| Predicate::Not(Box::new(inner))),
                "in" => self.membership(operand, kinds),
                "matches" => self.regex(operand, false).map(Predicate::Matches),
                "below" => self.number(operand).map(Predicate::Below),
                "at-least" => self.number(operand).map(Predicate::AtLeast),
                "imports" => self.words(operand).map(Predicate::Imports),
                _ => self.word(operand, "origin", &[("default", false), ("written", true)]).map(Predicate::Written),
            };
            is_whole &= predicate.is_some();
            all.extend(predicate);
        }
        match (all.len(), is_whole) {
            (_, false) => None,
            (0, true) => {
                // An unknown key was reported already.
                let is_empty = matches!(&node.value, Value::Map(pairs) if pairs.is_empty());
                if is_empty { self.refuse(node.at, "an empty predicate says nothing", None) } else { None }
            }
            (1, true) => all.pop(),
            _ => Some(Predicate::All(all)),
        }
    }

    fn membership(&self, node: &Node, kinds: &BTreeSet<String>) -> Option<Predicate> {
        match &node.value {
            Value::List(items) => {
                let constants: Vec<Constant> = items.iter().filter_map(|item| self.constant(item)).collect();
                if items.is_empty() { self.refuse(node.at, "an empty list says nothing", None) } else { Some(Predicate::In(constants)) }
            }
            Value::Map(_) => self.expected(node, "a list or the name of a kind"),
            Value::Scalar(_) => self.kind(node, kinds).map(Predicate::InKind),
        }
    }

    /// The name of a kind that exists.
    pub(crate) fn kind(&self, node: &Node, kinds: &BTreeSet<String>) -> Option<String> {
        let name = self.words(node)?;
        if kinds.contains(&name) { Some(name) } else { self.unknown(node.at, "kind", &name, kinds.iter().map(String::as_str)) }
    }
}
