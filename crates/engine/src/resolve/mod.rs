//! What an expression is worth: one interpreter for all languages, over the syntax that the queries handed in.
//!
//! One idea a file: [`value`] the values, [`record`] looking up keys in a log of writes, [`collapse`] what such a log leaves behind, [`fold`] constants, [`names`] what a name means,
//! [`environment`] what holds in production, [`effects`] which writes there are, [`aliases`] which names stand for one object, [`changes`] both together for a place, [`fields`]
//! what belongs to a class, [`choice`] which arms are taken, [`flow`] what they leave behind at a place, [`apply`] one write of it, [`reach`] what production comes to,
//! [`chain`] calls that are made one on the other, [`made`] records that are made of others, [`functions`] what functions return, [`handed`] what they write to what they are handed, [`open`]
//! what waits for something that is not known yet, [`size`] when a value is too large, [`eval`] expressions. What lies in another file stays symbolic
//! ([`value::Kind::Ref`], [`value::Kind::Call`], [`value::Kind::Param`]) and is the join's business.

mod aliases;
mod apply;
pub(crate) mod binding;
mod chain;
mod changes;
mod choice;
mod collapse;
mod durations;
mod effects;
mod entries;
mod environment;
mod eval;
pub(crate) mod exports;
mod fields;
mod flow;
mod fold;
mod functions;
mod handed;
pub(crate) mod header;
mod instances;
mod made;
mod names;
pub(crate) mod open;
mod reach;
pub(crate) mod record;
mod size;
mod texts;
pub(crate) mod value;

pub(crate) use environment::Environment;
pub(crate) use flow::Place;
pub(crate) use names::{Symbol, type_name};

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use crate::finding::Span;
use crate::syntax::{NodeId, Syntax};
use aliases::Links;
use effects::Effects;
use fields::Classes;
use value::Value;

/// Steps that one file may cost. Real files with cookies stay two orders of magnitude below.
const FUEL: usize = 2_000_000;
/// How deep names may lead to names.
const DEPTH: usize = 48;
/// From how many functions to the next something that is handed on is followed.
const HANDED_ON: usize = 4;

/// The text of an expression without the differences that do not matter: white space, kind of quotes, strictness of a comparison.
pub(crate) fn normal(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '"' || c == '`' { '\'' } else { c }).collect();
    let text = if text.contains("==") { text.replace("===", "==").replace("!==", "!=") } else { text };
    if text.contains("->") || text.contains("::") { text.replace("?->", ".").replace("->", ".").replace("::", ".") } else { text }
}

/// A value that was found before.
#[derive(Debug)]
struct Known {
    value: Value,
    /// The least depth at which a fresh look would see no more.
    from: usize,
}

/// Evaluates the expressions of one file.
#[derive(Debug)]
pub(crate) struct Resolver<'a> {
    pub(crate) syntax: &'a Syntax,
    pub(crate) text: &'a str,
    environment: &'a Environment,
    effects: Effects,
    links: Links,
    classes: Classes,
    memo: RefCell<HashMap<NodeId, Known>>,
    /// By place: the effects on it by its own name, and by all names.
    concerned: RefCell<HashMap<Place, changes::Remembered>>,
    changing: RefCell<HashMap<Place, changes::Remembered>>,
    fuel: Cell<usize>,
    depth: Cell<usize>,
    /// How many computed keys are being followed, one for the sake of another.
    keys: Cell<usize>,
    /// Something below what is being evaluated was not followed for its depth.
    cut: Cell<bool>,
    /// The functions that are being looked into for what they write to a parameter.
    handed: RefCell<Vec<Span>>,
    /// What a function writes to its parameter of this number.
    passed: RefCell<HashMap<(Span, usize), Option<Value>>>,
    /// The functions that are being looked into for what they return, and what was found.
    returning: RefCell<Vec<Span>>,
    returns: RefCell<HashMap<Span, Option<Value>>>,
    lower_text: OnceCell<String>,
    mentioned: RefCell<HashMap<String, bool>>,
}

impl<'a> Resolver<'a> {
    /// Indexes the file's writes.
    pub(crate) fn new(syntax: &'a Syntax, text: &'a str, environment: &'a Environment) -> Self {
        let (effects, links) = (Effects::new(syntax), Links::new(syntax, text));
        let (classes, memo) = (Classes::new(syntax), RefCell::default());
        Resolver {
            syntax,
            text,
            environment,
            effects,
            links,
            classes,
            memo,
            concerned: RefCell::default(),
            changing: RefCell::default(),
            fuel: Cell::new(FUEL),
            depth: Cell::new(0),
            keys: Cell::new(0),
            cut: Cell::new(false),
            handed: RefCell::default(),
            passed: RefCell::default(),
            returning: RefCell::default(),
            returns: RefCell::default(),
            lower_text: OnceCell::new(),
            mentioned: RefCell::default(),
        }
    }

    /// Whether the bound on steps was hit: then some values are unknown that need not be.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.fuel.get() == 0
    }

    /// Steps taken until now.
    pub(crate) fn steps(&self) -> usize {
        FUEL.saturating_sub(self.fuel.get())
    }

    /// Whether a word stands anywhere in the file, in whatever case: no constant of the file can hold it otherwise.
    pub(crate) fn mentions(&self, word: &str) -> bool {
        if let Some(known) = self.mentioned.borrow().get(word) {
            return *known;
        }
        let text = self.lower_text.get_or_init(|| self.text.to_ascii_lowercase());
        let found = text.contains(&word.to_ascii_lowercase());
        self.mentioned.borrow_mut().insert(word.to_owned(), found);
        found
    }

    /// The source text of an expression.
    pub(crate) fn source(&self, id: NodeId) -> &'a str {
        let span = self.syntax.node(id).span;
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn burn(&self) -> bool {
        self.spend(1)
    }

    fn spend(&self, steps: usize) -> bool {
        let left = self.fuel.get();
        self.fuel.set(left.saturating_sub(steps));
        left > 0
    }
}
