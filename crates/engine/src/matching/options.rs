//! Options that are calls, `New(WithSecure(true), WithPath("/"))`: each writes the key that it is called by. They may come one by one or in a
//! list. What an option does is known to the API, whose keys are the names of the functions.

use std::sync::Arc;

use super::Matcher;
use super::record::Named;
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, Value};
use crate::syntax::{Expr, NodeId};

/// How deep lists and alternatives of options may nest.
const DEPTH: usize = 8;

impl Matcher<'_> {
    /// Adds what one argument says as an option, or as a list of them.
    pub(super) fn add_options(&self, named: &mut Named, slot: &str, argument: NodeId) {
        let value = self.resolver.value(argument);
        match self.called_option(argument) {
            Some(item) => named.items.push(item),
            None => named.items.extend(self.options(&value, 0)),
        }
        named.slots.push((slot.to_owned(), value));
    }

    /// An option that is called in its place. What it is given may be worth anything, which option it is stands there.
    fn called_option(&self, argument: NodeId) -> Option<Item> {
        let syntax = self.resolver.syntax;
        let call = syntax.bare(argument);
        let Expr::Call { arguments, .. } = syntax.node(call).expr else { return None };
        if self.resolver.function_called(call).is_some() {
            return None;
        }
        let name = syntax.called_name(call)?.to_owned();
        let given = self.resolver.called_with(&name, arguments, syntax.node(call).span);
        Some(Item::Set(name, given))
    }

    fn options(&self, value: &Value, depth: usize) -> Vec<Item> {
        if depth > DEPTH {
            return vec![Item::Spread(value.clone())];
        }
        let written = |path: &[String], arguments: Arc<Vec<Item>>| {
            let name = path.last()?.trim_end_matches("()").to_owned();
            Some(Item::Set(name, Value { kind: Kind::Arguments(arguments), ..value.clone() }))
        };
        let fork = |arms: Vec<Vec<Item>>, production| vec![Item::Fork { arms, production, condition: None }];
        match value.seen() {
            Kind::Call { path, arguments, .. } => written(path, arguments.clone()).into_iter().collect(),
            // An option that takes nothing is handed over itself.
            Kind::Ref { path, .. } => written(path, Arc::default()).into_iter().collect(),
            // One that the file brings itself writes to what it is handed.
            Kind::Function(span) => self.resolver.configured(*span, 0).map(Item::Spread).into_iter().collect(),
            Kind::List(values) => values.iter().flat_map(|value| self.options(value, depth + 1)).collect(),
            Kind::Either(values) => fork(values.iter().map(|value| self.options(value, depth + 1)).collect(), false),
            Kind::Production(inner) => fork(vec![self.options(inner, depth + 1)], true),
            Kind::Null | Kind::Undefined | Kind::Absent => Vec::new(),
            _ => vec![Item::Spread(value.clone())],
        }
    }
}
