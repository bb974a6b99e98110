//! What functions write to something that they are handed: a function of the file, a lambda that configures, and, by a value that waits for
//! the join, a function of another file. Where in the order of writes that counts is the business of [`super::flow`].

use std::sync::Arc;

use super::changes::Change;
use super::collapse::collapse;
use super::effects::What;
use super::flow::{Place, Walk};
use super::open::{rather, settle};
use super::record::Item;
use super::value::{Kind, Value, shorten};
use super::{HANDED_ON, Resolver};
use crate::finding::Span;
use crate::syntax::{Expr, Function, NodeId, Operator, WriteOperator};

impl Resolver<'_> {
    /// What the function that a call hands something to writes to it.
    pub(super) fn written_by(&self, what: &What) -> Option<Value> {
        match *what {
            What::Passed { call, function, index } => self.written_at(call, self.syntax.function(function)?, index),
            What::Handed { call, index } => match self.method_called(call) {
                Some(function) => self.written_at(call, function, index),
                None => self.written_elsewhere(call, index),
            },
            _ => None,
        }
    }

    /// Whether anybody may know what a call writes to what it is handed.
    pub(super) fn may_be_known(&self, call: NodeId) -> bool {
        let (module, path) = self.called(call);
        module.is_some() || !path.is_empty() || self.method_called(call).is_some()
    }

    /// What a function writes to its parameter, with the arguments of a call put in.
    fn written_at(&self, call: NodeId, function: &Function, index: usize) -> Option<Value> {
        let written = self.passed(function.span, index)?;
        let name = shorten(function.name.as_deref().unwrap_or("a function"));
        Some(settle(&written, &self.bind(function, call)).through(self.syntax.node(call).span, format!("handed to `{name}`")))
    }

    /// What a function of another file writes to the argument with this index: it waits for that file.
    fn written_elsewhere(&self, call: NodeId, index: usize) -> Option<Value> {
        let (module, path) = self.called(call);
        if module.is_none() && path.is_empty() {
            return None;
        }
        let node = self.syntax.node(call);
        let arguments = self.arguments(call).iter().enumerate();
        let given = arguments.map(|(position, id)| Item::Set(position.to_string(), self.flag(*id, position == index)));
        let (arguments, text) = (Arc::new(given.collect()), shorten(self.source(call)));
        let step = format!("handed to `{}`", path.join("."));
        let writes = Kind::Call { module, path, text, arguments, on: None, writes: Some(index) };
        Some(rather(Value::at(writes, node.span).through(node.span, step)))
    }

    /// An argument that decides what is written. What is handed itself does not, nor does anything made of many parts: it would hold what
    /// earlier calls wrote, and each of them what the calls before it did.
    fn flag(&self, argument: NodeId, is_handed: bool) -> Value {
        let span = self.syntax.node(argument).span;
        let unknown = || Value::unknown(span, self.source(argument), "it is handed on");
        if is_handed {
            return unknown();
        }
        let value = self.value(argument);
        match value.kind {
            Kind::Record(_) | Kind::List(_) | Kind::Arguments(_) | Kind::Call { .. } | Kind::Either(_) | Kind::Open(_) => unknown(),
            _ => value,
        }
    }

    /// What a function writes to its parameter number `index`: the idiom of a lambda that configures something.
    pub(crate) fn configured(&self, function: Span, index: usize) -> Option<Value> {
        let function = self.syntax.function(function)?;
        let name = function.params.get(index)?.name.clone()?;
        let place = Place { name, scope: self.syntax.scope_at(function.body), path: Vec::new() };
        let body = self.bodies_around(function.body).pop()?;
        let walk = Walk { place: &place, at: function.body.start, until: None, from: None };
        let changes = self.changes(&place);
        let mut of_handed: Vec<&Change<'_>> = Vec::new();
        for change in &changes {
            match self.replaces(change, &place) {
                Replaced::No => of_handed.push(change),
                Replaced::Perhaps => {}
                // From here on the name stands for something else.
                Replaced::Yes if change.effect.region == Some(body) => break,
                Replaced::Yes => {}
            }
        }
        let items = self.run(&of_handed, body, &walk, 0).items;
        let value = collapse(items, Value::absent());
        Some(Value { at: Some(function.span), ..value })
    }

    /// Whether a write gives a parameter another value than what was handed.
    fn replaces(&self, change: &Change<'_>, place: &Place) -> Replaced {
        let What::Write(index) = change.effect.what else { return Replaced::No };
        let Some(write) = self.syntax.writes.get(index).filter(|_| change.rewrites(place)) else { return Replaced::No };
        // `*a = b` writes to what was handed.
        if write.target != self.syntax.bare(write.target) {
            return Replaced::No;
        }
        match (write.operator, write.value.map(|value| &self.syntax.node(self.syntax.bare(value)).expr)) {
            // Only where nothing was handed: `a ||= {}`, `a = a || {}`.
            (WriteOperator::Default, _) => Replaced::Perhaps,
            (WriteOperator::Set, Some(Expr::Binary { operator: Operator::Or | Operator::Coalesce, left, .. })) => {
                let is_itself = matches!(&self.syntax.node(self.syntax.bare(*left)).expr, Expr::Name(name) if *name == place.name);
                if is_itself { Replaced::Perhaps } else { Replaced::Yes }
            }
            (WriteOperator::Set, Some(_)) => Replaced::Yes,
            _ => Replaced::No,
        }
    }

    /// What a function writes to something that it is handed. Functions that hand it on are followed a few steps, and never in a circle.
    pub(super) fn passed(&self, function: Span, index: usize) -> Option<Value> {
        if self.handed.borrow().len() >= HANDED_ON || self.handed.borrow().contains(&function) {
            return None;
        }
        // Handed on by nobody before, it is the same for every caller.
        let first = self.handed.borrow().is_empty();
        if let Some(known) = self.passed.borrow().get(&(function, index)).filter(|_| first) {
            return known.clone();
        }
        let cut_before = self.cut.replace(false);
        self.handed.borrow_mut().push(function);
        let written = self.configured(function, index).filter(|value| value.kind != Kind::Absent);
        self.handed.borrow_mut().pop();
        if first && !self.cut.get() {
            self.passed.borrow_mut().insert((function, index), written.clone());
        }
        self.cut.set(self.cut.get() || cut_before);
        written
    }
}

/// Whether a name stands for something else after a write.
enum Replaced {
    No,
    Perhaps,
    Yes,
}
