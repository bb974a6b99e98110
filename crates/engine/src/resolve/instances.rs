//! What a class makes when it is called by its name: a record of the fields that its constructor writes, in terms of the constructor's
//! parameters. What other methods write later is the business of [`super::fields`].

use std::sync::Arc;

use super::effects::{Owner, chain_of};
use super::record::Item;
use super::value::{Kind, Value};
use super::{Place, Resolver};
use crate::finding::Span;
use crate::syntax::chain::Called;
use crate::syntax::{Class, Function, NodeId};

/// A class with more fields is no set of options.
const MOST_FIELDS: usize = 64;

impl Resolver<'_> {
    /// The only constructor of a class.
    pub(super) fn constructor(&self, class: &Class) -> Option<&Function> {
        let of_class = |function: &&Function| {
            function.runs_first && self.syntax.class_around(function.span).is_some_and(|around| around.span == class.span)
        };
        let mut found = self.syntax.functions.iter().filter(of_class);
        found.next().filter(|_| found.next().is_none())
    }

    /// The constructor of the class of this file that a call calls by its name.
    pub(super) fn constructor_called(&self, call: NodeId) -> Option<&Function> {
        let Called { receiver: None, name } = self.syntax.called(call)? else { return None };
        let class = self.syntax.class_named(name)?;
        self.constructor(class)
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
