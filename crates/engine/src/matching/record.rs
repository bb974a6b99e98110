//! The record of a site: its arguments named by position, its initializer, and what is written to it later.

use std::sync::Arc;

use cookielint_rules::model::{Match, Slot};

use super::Matcher;
use crate::finding::Span;
use crate::resolve::Place;
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, Value};
use crate::syntax::{Expr, NodeId, Operator};

/// A record, and its arguments by the names of their slots (for `where`).
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    pub(super) items: Vec<Item>,
    /// What stands in a position of its own: nothing that is spread in beside it can change that.
    pub(super) fixed: Vec<Item>,
    pub(super) slots: Vec<(String, Value)>,
    /// Where what was spread in was made: if that is a site itself, there is only one site.
    pub(super) spread_from: Vec<Span>,
}

/// The entries of a record; something plain in the place of one is the slot's own value.
pub(super) fn spread(name: &str, value: Value) -> Item {
    match value.seen() {
        Kind::Record(_) | Kind::Arguments(_) | Kind::Either(_) | Kind::Production(_) => Item::Spread(value),
        Kind::True
        | Kind::False
        | Kind::Null
        | Kind::Undefined
        | Kind::Text(_)
        | Kind::Template(_)
        | Kind::Number(_)
        | Kind::Time { .. } => Item::Set(name.to_owned(), value),
        _ => Item::Spread(value),
    }
}

fn spread_in(named: &mut Named, name: &str, value: Value) {
    origins(&value, &mut named.spread_from);
    named.slots.push((name.to_owned(), value.clone()));
    named.items.push(spread(name, value));
}

/// The slot that takes a position and all that follow, as options that are calls.
fn options_at<'s>(params: &'s [Slot], optional: &'s [Slot], position: usize) -> Option<&'s str> {
    let slots = params.iter().chain(optional).enumerate();
    slots
        .filter(|(index, _)| *index <= position)
        .find_map(|(_, slot)| if let Slot::Options(name) = slot { Some(name.as_str()) } else { None })
}

/// Where a value was made; one of several has several such places.
fn origins(value: &Value, into: &mut Vec<Span>) {
    match &value.kind {
        Kind::Either(values) => values.iter().for_each(|value| origins(value, into)),
        _ => into.extend(value.at),
    }
}

impl Matcher<'_> {
    /// The arguments of a call or construction, named by the slots of a match. `None`: they do not fit.
    pub(super) fn named_arguments(&self, arguments: Option<NodeId>, params: &[Slot], optional: &[Slot], positional: bool) -> Option<Named> {
        let syntax = self.resolver.syntax;
        let entries: &[NodeId] = match arguments.map(|id| &syntax.node(syntax.bare(id)).expr) {
            Some(Expr::Record { entries, .. }) => entries,
            Some(_) => arguments.as_slice(),
            None => &[],
        };
        let mut named = Named::default();
        let mut position = 0;
        let mut spread = false;
        for entry in entries {
            match &syntax.node(*entry).expr {
                // The call may take keywords, and a trailing record may be given without braces.
                Expr::Pair { .. } => self.name_keyword(&mut named, *entry, params, optional),
                Expr::Spread(_) => match options_at(params, optional, position) {
                    Some(slot) => self.add_options(&mut named, slot, *entry),
                    None => {
                        spread = true;
                        named.items.push(Item::Spread(self.resolver.value(*entry)));
                    }
                },
                _ if !positional => {
                    named.items.push(Item::Set(position.to_string(), self.resolver.value(*entry)));
                    position += 1;
                }
                _ => {
                    // After a spread nobody knows which position this is.
                    if !spread {
                        match options_at(params, optional, position) {
                            Some(slot) => self.add_options(&mut named, slot, *entry),
                            None => {
                                let slot = params.get(position).or_else(|| optional.get(position - params.len().min(position)))?;
                                self.fill(&mut named, slot, *entry)?;
                            }
                        }
                    }
                    position += 1;
                }
            }
        }
        let missing = params.iter().skip(position).any(|slot| match slot {
            Slot::Key(key) | Slot::Spread(key) => {
                !named.slots.iter().any(|(given, _)| given == key) && !self.keywords_stand_for(slot, entries)
            }
            Slot::Options(_) => false,
            Slot::Equals(_) | Slot::Ignored | Slot::Site | Slot::OfSite => true,
        });
        named.items.append(&mut named.fixed);
        (!missing || spread).then_some(named)
    }

    /// A keyword argument. A record may be given by the keyword of its slot: `f(options: { … })`.
    fn name_keyword(&self, named: &mut Named, entry: NodeId, params: &[Slot], optional: &[Slot]) {
        for item in self.resolver.entry_items(std::slice::from_ref(&entry)) {
            if let Item::Set(key, value) = &item {
                let written = match self.resolver.syntax.node(entry).expr {
                    Expr::Pair { value, .. } => value,
                    _ => entry,
                };
                if params.iter().chain(optional).any(|slot| matches!(slot, Slot::Spread(name) if name == key)) && !self.is_computed(written)
                {
                    spread_in(named, key, value.clone());
                    continue;
                }
                named.slots.push((key.clone(), value.clone()));
            }
            named.items.push(item);
        }
    }

    /// Keywords after the positions are the record that a spread slot waits for: `f :a, secure: true`.
    fn keywords_stand_for(&self, slot: &Slot, entries: &[NodeId]) -> bool {
        matches!(slot, Slot::Spread(_)) && entries.iter().any(|entry| matches!(self.resolver.syntax.node(*entry).expr, Expr::Pair { .. }))
    }

    /// Names one argument by its slot. `None`: it is not what the slot demands.
    pub(super) fn fill(&self, named: &mut Named, slot: &Slot, argument: NodeId) -> Option<()> {
        match slot {
            Slot::Ignored | Slot::Site | Slot::OfSite => {}
            Slot::Options(name) => self.add_options(named, name, argument),
            Slot::Equals(wanted) => {
                if !self.is_one_of(argument, wanted) {
                    return None;
                }
            }
            Slot::Key(key) => {
                let value = self.resolver.value(argument);
                named.slots.push((key.clone(), value.clone()));
                named.fixed.push(Item::Set(key.clone(), value));
            }
            Slot::Spread(name) if self.is_computed(argument) => {
                let value = self.resolver.value(argument);
                named.slots.push((name.clone(), value.clone()));
                named.items.push(Item::Set(name.clone(), value));
            }
            Slot::Spread(name) => {
                spread_in(named, name, self.denoted(argument));
            }
        }
        Some(())
    }

    /// Whether an argument is one of these texts, or a constant of one of these names.
    fn is_one_of(&self, argument: NodeId, wanted: &[String]) -> bool {
        let mut wanted = wanted.iter().filter(|wanted| self.resolver.mentions(wanted)).peekable();
        if wanted.peek().is_none() {
            return false;
        }
        let kind = self.resolver.value(argument).kind;
        wanted.any(|wanted| match &kind {
            Kind::Text(text) => text.eq_ignore_ascii_case(wanted),
            Kind::Ref { path, .. } if path.last() == Some(wanted) => true,
            _ => self.resolver.source(argument) == wanted,
        })
    }

    /// Whether an argument is the result of arithmetic, or a name that was given one: that is no record, whatever it is worth.
    fn is_computed(&self, argument: NodeId) -> bool {
        let syntax = self.resolver.syntax;
        let arithmetic = |id: NodeId| {
            let sum = matches!(
                syntax.node(syntax.bare(id)).expr,
                Expr::Binary { operator: Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide, .. }
            );
            sum && !matches!(self.resolver.value(id).seen(), Kind::Record(_) | Kind::Either(_) | Kind::Production(_))
        };
        arithmetic(argument) || self.resolver.origin(argument).is_some_and(arithmetic)
    }

    /// What an argument denotes as a record: a record, or what a lambda writes to its parameter.
    pub(super) fn denoted(&self, argument: NodeId) -> Value {
        let value = self.resolver.value(argument);
        match value.kind {
            Kind::Function(span) => self.resolver.configured(span, 0).unwrap_or(value),
            _ => value,
        }
    }

    /// The arguments that a match names at a call or construction node.
    pub(super) fn arguments_of(&self, id: NodeId, form: &Match) -> Option<Named> {
        let arguments = match self.resolver.syntax.node(id).expr {
            Expr::Call { arguments, .. } | Expr::Construct { arguments, .. } => arguments,
            _ => None,
        };
        self.named_arguments(arguments, &form.params, &form.optional, form.positional)
    }

    /// The place that the value of an expression is bound to, and the write that binds it.
    pub(crate) fn bound_to(&self, id: NodeId) -> Option<(Place, Span)> {
        let syntax = self.resolver.syntax;
        // Itself, or what wraps it: a choice between several constructions is bound as a whole.
        let wraps =
            |around: &NodeId| matches!(syntax.node(*around).expr, Expr::Transparent { .. } | Expr::Ternary { .. } | Expr::Binary { .. });
        let around = std::iter::once(id).chain(syntax.ancestors(id).take_while(wraps)).find(|around| syntax.write_of(*around).is_some())?;
        let write = syntax.write_of(around).filter(|write| write.value.is_some_and(|value| self.may_be(value, id, 0)))?;
        Some((self.place_of(write.target)?, write.span))
    }

    /// Whether an expression is this one, or one of several of which it takes one: `a ?? this`, `c ? this : b`.
    fn may_be(&self, expression: NodeId, wanted: NodeId, depth: usize) -> bool {
        let syntax = self.resolver.syntax;
        let bare = syntax.bare(expression);
        if expression == wanted || bare == wanted {
            return true;
        }
        let ways = match syntax.node(bare).expr {
            Expr::Binary { operator: Operator::Or | Operator::Coalesce, left, right } => [Some(left), Some(right)],
            Expr::Ternary { then, otherwise, .. } => [Some(then), otherwise],
            _ => return false,
        };
        depth < 8 && ways.into_iter().flatten().any(|way| self.may_be(way, wanted, depth + 1))
    }

    /// The record of a site after everything that is written to it later; `until` are the bytes at which it is sent, if known.
    pub(crate) fn after_writes(&self, bound: Option<&(Place, Span)>, items: Vec<Item>, span: Span, until: &[usize]) -> Value {
        let start = Value::at(Kind::Record(Arc::new(items)), span);
        let Some((place, write)) = bound else { return start };
        if until.is_empty() {
            return self.resolver.outcome(place, start, *write, None);
        }
        let ways = until.iter().map(|until| self.resolver.outcome(place, start.clone(), *write, Some(*until))).collect();
        Value::either(ways)
    }
}
