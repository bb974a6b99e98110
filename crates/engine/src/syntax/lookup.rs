//! What is asked of a picture again and again, found by one look instead of a search through the file.

use std::collections::HashMap;

use super::{Expr, Function, NodeId, Syntax, Write};
use crate::finding::Span;

/// Tables over a picture, built once a file.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    /// Writes to a plain name, in order.
    writes_to: HashMap<String, Vec<usize>>,
    /// Calls that hand something to what begins with this name, in order: to a method of it, or to a function together with it.
    calls_about: HashMap<String, Vec<NodeId>>,
    /// The first call that is handed the function with this span.
    call_with: HashMap<Span, NodeId>,
    /// The first function whose body, or whose own text, this is.
    function_of: HashMap<Span, usize>,
    functions_named: HashMap<String, Vec<usize>>,
    /// By function: the innermost other one around it.
    function_around: Vec<Option<u32>>,
}

impl Lookup {
    /// Builds the tables; functions stand outer first, with what is around each.
    pub(super) fn new(syntax: &Syntax, function_around: Vec<Option<u32>>) -> Self {
        let mut lookup = Lookup { function_around, ..Lookup::default() };
        for (index, write) in syntax.writes.iter().enumerate() {
            if let Expr::Name(name) = &syntax.node(syntax.bare(write.target)).expr {
                lookup.writes_to.entry(name.clone()).or_default().push(index);
            }
        }
        for (index, function) in syntax.functions.iter().enumerate() {
            lookup.function_of.entry(function.body).or_insert(index);
            lookup.function_of.entry(function.span).or_insert(index);
            if let Some(name) = &function.name {
                lookup.functions_named.entry(name.clone()).or_default().push(index);
            }
        }
        syntax.ids().for_each(|id| lookup.add_call(syntax, id));
        lookup
    }

    fn add_call(&mut self, syntax: &Syntax, id: NodeId) {
        let (receiver, arguments) = match &syntax.node(id).expr {
            Expr::Call { receiver, name: Some(_), arguments, .. } => (*receiver, arguments),
            Expr::Call { callee, arguments, .. } => match callee.map(|callee| &syntax.node(syntax.bare(callee)).expr) {
                Some(Expr::Member { receiver, .. }) => (Some(*receiver), arguments),
                _ => (None, arguments),
            },
            // Adding to a list may be a construct of its own.
            Expr::Made { record, .. } => (None, record),
            _ => return,
        };
        let entries = match arguments.map(|arguments| &syntax.node(syntax.bare(arguments)).expr) {
            Some(Expr::Record { entries, .. }) => entries.as_slice(),
            _ => &[],
        };
        let receiver = receiver.filter(|_| !entries.is_empty());
        let first = entries.first().filter(|_| entries.len() > 1);
        for about in receiver.iter().chain(first) {
            if let Some(name) = syntax.head(*about) {
                let calls = self.calls_about.entry(name.to_owned()).or_default();
                if calls.last() != Some(&id) {
                    calls.push(id);
                }
            }
        }
        for entry in entries {
            let span = syntax.node(syntax.bare(*entry)).span;
            if self.function_of.contains_key(&span) && matches!(syntax.node(id).expr, Expr::Call { .. }) {
                self.call_with.entry(span).or_insert(id);
            }
        }
    }
}

impl Syntax {
    /// The writes to a plain name that begin no later than at this byte, in order.
    pub(crate) fn writes_to(&self, name: &str, until: usize) -> impl DoubleEndedIterator<Item = &Write> {
        let all = self.lookup.writes_to.get(name).map_or(&[][..], Vec::as_slice);
        let begun = all.partition_point(|index| self.writes.get(*index).is_some_and(|write| write.span.start <= until));
        all.get(..begun).unwrap_or_default().iter().filter_map(|index| self.writes.get(*index))
    }

    /// The calls that hand something to what begins with this name, in order: `all.push(x)`, `append(all, x)`.
    pub(crate) fn calls_about(&self, name: &str) -> &[NodeId] {
        self.lookup.calls_about.get(name).map_or(&[], Vec::as_slice)
    }

    /// The first call that is handed the function with this span.
    pub(crate) fn call_with(&self, function: Span) -> Option<NodeId> {
        self.lookup.call_with.get(&function).copied()
    }

    /// The first function whose body, or whose own text, is this span.
    pub(crate) fn function_of(&self, span: Span) -> Option<&Function> {
        self.lookup.function_of.get(&span).and_then(|index| self.functions.get(*index))
    }

    /// The functions of a name, in order.
    pub(crate) fn functions_named(&self, name: &str) -> impl Iterator<Item = &Function> {
        let named = self.lookup.functions_named.get(name).map_or(&[][..], Vec::as_slice);
        named.iter().filter_map(|index| self.functions.get(*index))
    }

    /// The innermost function around a place (not the one that is the place); of several with one body the outermost.
    pub(crate) fn enclosing_function(&self, span: Span) -> Option<&Function> {
        let mut at = self.functions.partition_point(|function| function.span.start <= span.start).checked_sub(1);
        let mut found: Option<&Function> = None;
        while let Some((index, function)) = at.and_then(|index| Some((index, self.functions.get(index)?))) {
            let length = |function: &Function| function.body.end - function.body.start;
            match found {
                Some(inner) if length(inner) < length(function) => break,
                _ if function.body.contains(span) && function.span != span => found = Some(function),
                _ => {}
            }
            at = self.lookup.function_around.get(index).copied().flatten().map(|around| around as usize);
        }
        found
    }

    /// The name that a chain of names, members and calls begins with.
    fn head(&self, id: NodeId) -> Option<&str> {
        let mut at = self.bare(id);
        for _ in 0..64 {
            at = match &self.node(at).expr {
                Expr::Name(name) | Expr::Call { name: Some(name), receiver: None, .. } => return Some(name),
                Expr::Member { receiver, .. } | Expr::Index { receiver, .. } => self.bare(*receiver),
                Expr::Call { name: Some(_), receiver: Some(receiver), .. } => self.bare(*receiver),
                Expr::Call { callee: Some(callee), .. } => self.bare(*callee),
                _ => return None,
            };
        }
        None
    }
}
