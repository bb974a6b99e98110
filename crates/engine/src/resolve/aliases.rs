//! Two names for one object: after `b = a` a write through either name is a write to both, unless the language makes a copy there.
//! Where the names lead is here; what is written through them is the business of [`super::changes`].

use std::collections::HashMap;

use super::effects::{Chain, Owner, PathPart, chain_of};
use crate::finding::Span;
use crate::syntax::{Expr, NodeId, Part, Syntax, Write, WriteOperator};

/// Entries of a record that is assigned give its parts two names as well; more than this many are no options.
const ENTRIES: usize = 64;

/// From here on two chains of names lead to one object.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// The write that makes it.
    pub(super) span: Span,
    pub(super) sides: [Chain; 2],
}

/// The links of a file, by the names that their sides begin with.
#[derive(Debug, Default)]
pub(super) struct Links {
    all: Vec<Link>,
    by_root: HashMap<String, Vec<usize>>,
}

impl Links {
    pub(super) fn new(syntax: &Syntax, text: &str) -> Self {
        let mut links = Links::default();
        // What is added to something is not the same as it.
        for write in syntax.writes.iter().filter(|write| write.operator == WriteOperator::Set) {
            let (Some(value), Some(target)) = (write.value, chain_of(syntax, write.target)) else { continue };
            links.add(syntax, write, &target, value);
            for (key, value) in entries(syntax, text, value) {
                let mut target = target.clone();
                target.path.push(PathPart::Name(key));
                match value {
                    Entry::Value(value) => links.add(syntax, write, &target, value),
                    Entry::Shorthand(chain) => links.push(write.span, &target, chain),
                }
            }
        }
        for function in &syntax.functions {
            for param in &function.params {
                let (Some(name), Some(value)) = (&param.name, param.stands_for.and_then(|id| chain_of(syntax, id))) else { continue };
                // Its name holds in the body.
                let root = Span { start: function.body.start, end: function.body.start };
                links.push(root, &Chain { name: name.clone(), root, path: Vec::new(), owner: Owner::Nobody }, value);
            }
        }
        links
    }

    fn add(&mut self, syntax: &Syntax, write: &Write, target: &Chain, value: NodeId) {
        let Some(value_chain) = chain_of(syntax, value) else { return };
        // What holds itself in a member leads in circles.
        let itself = value_chain.name == target.name && value_chain.owner == target.owner;
        // What a container keeps under a key is its own affair: a jar makes a cookie of the value it is given.
        let kept = matches!(target.path.last(), Some(PathPart::Key(_)));
        if !itself && !kept && !is_copied(syntax, write, value) {
            self.push(write.span, target, value_chain);
        }
    }

    fn push(&mut self, span: Span, target: &Chain, value_chain: Chain) {
        let index = self.all.len();
        for name in [&target.name, &value_chain.name] {
            let of_name = self.by_root.entry(name.clone()).or_default();
            if of_name.last() != Some(&index) {
                of_name.push(index);
            }
        }
        self.all.push(Link { span, sides: [target.clone(), value_chain] });
    }

    /// The links of a name, with their numbers.
    pub(super) fn on(&self, name: &str) -> impl Iterator<Item = (usize, &Link)> {
        let of_name = self.by_root.get(name).map_or(&[][..], Vec::as_slice);
        of_name.iter().filter_map(|index| Some((*index, self.all.get(*index)?)))
    }
}

enum Entry {
    Value(NodeId),
    /// `{ a }`: the name is its own value.
    Shorthand(Chain),
}

/// The named entries of a record that is written as a value.
fn entries(syntax: &Syntax, text: &str, value: NodeId) -> Vec<(String, Entry)> {
    let bare = syntax.bare(value);
    let record = match syntax.node(bare).expr {
        Expr::Construct { init: Some(init), .. } => syntax.bare(init),
        _ => bare,
    };
    let Expr::Record { entries, list: false } = &syntax.node(record).expr else { return Vec::new() };
    let named = |entry: &NodeId| {
        let Expr::Pair { key, value } = &syntax.node(*entry).expr else { return None };
        if value == entry {
            let root = syntax.node(*entry).span;
            let name = text.get(root.start..root.end)?.to_owned();
            return Some((name.clone(), Entry::Shorthand(Chain { name, root, path: Vec::new(), owner: Owner::Nobody })));
        }
        let key = syntax.node(*key);
        let name = match &key.expr {
            Expr::Name(name) => name.as_str(),
            Expr::Text(parts) => match parts.as_slice() {
                [Part::Text(text)] => text,
                _ => return None,
            },
            Expr::Opaque => text.get(key.span.start..key.span.end)?,
            _ => return None,
        };
        Some((name.to_owned(), Entry::Value(*value)))
    };
    entries.iter().take(ENTRIES).filter_map(named).collect()
}

/// Whether the target gets an object of its own. Where writing copies, it does so for what is an object itself, not for a reference to one.
fn is_copied(syntax: &Syntax, write: &Write, value: NodeId) -> bool {
    let mut at = value;
    let mut before = write.span.start;
    for _ in 0..16 {
        if syntax.references.contains(&at) {
            return false;
        }
        match &syntax.node(at).expr {
            Expr::Transparent { copy: true, .. } => return true,
            Expr::Transparent { value, .. } => at = *value,
            // Where only records are copied, an object is still the same one.
            Expr::Record { .. } | Expr::Made { .. } if write.copies_records => return true,
            _ if !write.copies && !write.copies_records => return false,
            Expr::Construct { .. } => return write.copies,
            Expr::Name(name) => {
                let Some((start, value)) = last_given(syntax, name, before) else { return false };
                (at, before) = (value, start);
            }
            _ => return false,
        }
    }
    false
}

/// What a name was last given before a place. Which of several names of that spelling it is does not matter much: their types are alike.
fn last_given(syntax: &Syntax, name: &str, before: usize) -> Option<(usize, NodeId)> {
    let upto = syntax.writes.partition_point(|write| write.span.start < before);
    let earlier = syntax.writes.get(..upto)?.iter().rev().take(1_000);
    let mut given = earlier.filter_map(|write| {
        let is_name = matches!(&syntax.node(syntax.bare(write.target)).expr, Expr::Name(target) if target == name);
        is_name.then_some((write.span.start, write.value?))
    });
    given.next()
}
