//! The parameters of a function as one call gives them: by position, by keyword, out of a record that is spread in, or by default. What a
//! parameter is worth beyond that is the business of [`super::flow`].

use std::collections::HashMap;
use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::exports::placed;
use super::open::{Known, Operation, perform};
use super::record::Item;
use super::value::{Kind, Value};
use crate::finding::Span;
use crate::syntax::Gathers;

/// The parameters of a function as one call gives them.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The file of the function, where that is another one than the call's.
    pub(crate) file: Option<Arc<str>>,
    /// Where the function begins.
    pub(crate) function: usize,
    pub(crate) arguments: HashMap<String, Value>,
    /// Records of keyword arguments that are spread in: what is not among the arguments they may hold.
    pub(crate) spread: Vec<Value>,
    /// What is not among the arguments and what is spread in is not given; else something was spread in that may be any argument.
    pub(crate) all_seen: bool,
}

impl Bound {
    /// The arguments of a call, as writes, by the names of a function's parameters.
    pub(crate) fn new(
        file: Option<Arc<str>>,
        function: usize,
        params: &[Option<String>],
        gathering: &[(usize, Gathers)],
        given: impl Iterator<Item = Item>,
    ) -> Self {
        let mut bound = Bound { file, function, arguments: HashMap::new(), spread: Vec::new(), all_seen: true };
        let gathers = |what: Gathers| gathering.iter().find(|(_, gathers)| *gathers == what).map(|(index, _)| *index);
        let name_of = |index: usize| params.get(index).cloned().flatten();
        // A sign that every variable bears is no part of the keyword.
        let called = |key: String| params.iter().flatten().find(|name| name.strip_prefix('$') == Some(&key)).cloned().unwrap_or(key);
        let (list, keys) = (gathers(Gathers::List), gathers(Gathers::Keys));
        let (mut further, mut others) = (Vec::new(), Vec::new());
        for item in given {
            match item {
                Item::Set(key, value) => match key.parse::<usize>() {
                    Ok(position) if list.is_some_and(|list| position >= list) => further.push(value),
                    Ok(position) => {
                        if let Some(name) = name_of(position) {
                            bound.arguments.insert(name, value);
                        }
                    }
                    Err(_) if keys.is_some() && !params.iter().flatten().any(|name| *name == key) => others.push(Item::Set(key, value)),
                    Err(_) => _ = bound.arguments.insert(called(key), value),
                },
                Item::Spread(value) if is_of_arguments(&value) => {
                    others.push(Item::Spread(value.clone()));
                    bound.spread.push(value);
                }
                _ => bound.all_seen = false,
            }
        }
        if bound.all_seen {
            let list = list.and_then(name_of).map(|name| (name, Value::of(Kind::List(Arc::new(further)))));
            let keys = keys.and_then(name_of).map(|name| (name, Value::of(Kind::Record(Arc::new(others)))));
            bound.arguments.extend(list.into_iter().chain(keys));
        }
        bound
    }
}

/// Whether what is spread into a call is a record of keyword arguments, or what a function gathered and hands on.
fn is_of_arguments(value: &Value) -> bool {
    match &value.kind {
        Kind::Record(_) => true,
        Kind::List(values) => values.is_empty(),
        Kind::Param { default: Some(default), .. } => matches!(default.kind, Kind::Record(_) | Kind::List(_)),
        _ => false,
    }
}

impl Known for Bound {
    fn known(&self, value: &Value) -> Option<Value> {
        let Kind::Param { function, name, default } = &value.kind else { return None };
        if *function != self.function || value.file != self.file {
            return None;
        }
        match self.arguments.get(name) {
            Some(given) => Some(given.clone()),
            None if !self.all_seen => None,
            None => {
                let default = default.as_ref().map_or_else(|| Value::of(Kind::Undefined), |default| (**default).clone());
                // It stands where the function does.
                let default = self.file.as_ref().map_or_else(|| default.clone(), |file| placed(&default, file));
                let entry = |before: Value, of: &Value| {
                    let operation = Operation::Entry { of: of.clone(), key: name.clone(), style: KeyStyle::Exact, before };
                    perform(operation, of.at.unwrap_or(Span { start: 0, end: 0 }), name)
                };
                Some(self.spread.iter().fold(default, entry))
            }
        }
    }
}
