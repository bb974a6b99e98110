//! What a class makes when it is called by its name: a record of the fields that its constructor writes, in terms of the constructor's
//! parameters. What other methods write later is the business of [`super::fields`].

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::effects::{Owner, chain_of};
use super::open::waits_for;
use super::record::{Item, lookup};
use super::value::{Kind, Value};
use super::{Place, Resolver, Symbol, type_name};
use crate::finding::Span;
use crate::syntax::chain::Called;
use crate::syntax::{Class, Expr, Function, NodeId, Write};

/// A class with more fields is no set of options.
const MOST_FIELDS: usize = 64;

/// The name under which a new object of a class is asked for.
pub(super) const NEW: &str = "new()";

/// Functions that make objects of one type.
const MAKERS: usize = 4;

impl Resolver<'_> {
    /// The only constructor of a class.
    pub(super) fn constructor(&self, class: &Class) -> Option<&Function> {
        let of_class = |function: &&Function| {
            function.runs_first && self.syntax.class_around(function.span).is_some_and(|around| around.span == class.span)
        };
        let mut found = self.syntax.functions.iter().filter(of_class);
        found.next().filter(|_| found.next().is_none())
    }

    /// What an object of a class has before anybody writes to it: nothing, where no constructor runs; otherwise nobody knows.
    pub(crate) fn new_object(&self, class: &str, at: Span) -> Value {
        let segments: Vec<String> = type_name(class).split('.').map(str::to_owned).collect();
        if let [name] = segments.as_slice()
            && let Some(class) = self.syntax.class_named(name)
        {
            return self.untouched(class).unwrap_or_else(|| Value::unknown(at, name, "its constructor is not followed"));
        }
        let (module, mut path) = match self.symbol_of(&segments, at) {
            Symbol::Export { module, names } => (Some(module), names),
            _ => (None, segments),
        };
        path.push(NEW.to_owned());
        Value::at(Kind::Ref { module, path }, at)
    }

    /// An object of a class that has no constructor.
    pub(super) fn untouched(&self, class: &Class) -> Option<Value> {
        let of_class = |function: &&Function| {
            function.runs_first && self.syntax.class_around(function.span).is_some_and(|around| around.span == class.span)
        };
        let runs = self.syntax.functions.iter().find(of_class).is_some();
        (!runs).then(|| Value::at(Kind::Record(Arc::default()), class.span))
    }

    /// The constructor of the class of this file that a call calls by its name.
    pub(super) fn constructor_called(&self, call: NodeId) -> Option<&Function> {
        let Called { receiver: None, name } = self.syntax.called(call)? else { return None };
        let class = self.syntax.class_named(name)?;
        self.constructor(class)
    }

    /// A member of what a call makes in the same breath: `Options(60).secure`.
    pub(super) fn of_made(&self, id: NodeId) -> Option<Value> {
        let Expr::Member { receiver, name } = &self.syntax.node(self.syntax.bare(id)).expr else { return None };
        let receiver = self.syntax.bare(*receiver);
        matches!(self.syntax.node(receiver).expr, Expr::Call { .. } | Expr::Construct { .. }).then_some(())?;
        let made = self.value(receiver);
        matches!(made.seen(), Kind::Record(_)).then_some(())?;
        let found = lookup(&made, name, KeyStyle::Exact);
        (*found.seen() != Kind::Absent).then_some(found)
    }

    /// A field of what a method is called on, where the language writes methods beside their type: as the functions leave it that make such
    /// objects, unless something else writes to it.
    pub(super) fn field_of_receiver(&self, receiver: &Value, path: &[String]) -> Option<Value> {
        let (Kind::Param { function, name, .. }, Some(field)) = (&receiver.kind, path.first()) else { return None };
        let method = self.syntax.functions.iter().find(|known| known.span.start == *function)?;
        method.asides.iter().find(|param| param.receiver && param.name.as_ref() == Some(name))?;
        let ty = type_name(method.receiver_type()?);
        let makers: Vec<&Function> = self.syntax.functions.iter().filter(|function| self.makes(function, ty)).take(MAKERS).collect();
        let writes_field = |write: &&Write| {
            let target = self.syntax.bare(write.target);
            matches!(&self.syntax.node(target).expr, Expr::Member { name, .. } if name == field)
                && !makers.iter().any(|maker| maker.span.contains(write.span))
        };
        if self.syntax.writes.iter().any(|write| writes_field(&write)) {
            return None;
        }
        let made: Option<Vec<Value>> = makers.into_iter().map(|maker| self.returned(maker)).collect();
        let found = lookup(&Value::either(made.filter(|made| !made.is_empty())?), &path.join("."), KeyStyle::Exact);
        // Whoever calls the maker decides, and which of its callers made this one nobody can tell.
        let mut starts = Vec::new();
        waits_for(&found, &mut starts);
        (starts.is_empty() && *found.seen() != Kind::Absent).then_some(found)
    }

    /// Whether a function returns an object of a type that it makes itself.
    fn makes(&self, function: &Function, ty: &str) -> bool {
        let is_of_type = |id: &NodeId| self.declared_type(*id).is_some_and(|declared| type_name(&declared) == ty);
        self.burn() && function.receiver_type().is_none() && function.returns.iter().any(is_of_type)
    }

    /// The object as a constructor leaves it; `None` for other functions.
    pub(super) fn built(&self, function: &Function) -> Option<Value> {
        if !function.runs_first {
            return None;
        }
        let mut places: Vec<Place> = Vec::new();
        for write in self.syntax.writes.iter().filter(|write| function.body.contains(write.span)) {
            let Some(chain) = chain_of(self.syntax, write.target).filter(|chain| chain.owner == Owner::Itself && chain.path.is_empty())
            else {
                continue;
            };
            let (place, _) = self.place_at(&chain);
            if !places.contains(&place) && places.len() < MOST_FIELDS {
                places.push(place);
            }
        }
        let fields = places.iter().map(|place| Item::Set(place.name.clone(), self.state(place, function.body.end)));
        let items: Vec<Item> = fields.collect();
        let at = Span { start: function.span.start, end: function.body.start };
        (!items.is_empty()).then(|| Value::at(Kind::Record(Arc::new(items)), at))
    }
}
