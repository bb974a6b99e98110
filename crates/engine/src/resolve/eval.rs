//! Expressions to values.

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;

use super::effects::{Owner, PathPart, chain_of};
use super::flow::Place;
use super::open::{Operation, perform};
use super::record::{Item, find_from, lookup};
use super::value::{Kind, Value, shorten};
use super::{DEPTH, Known, Resolver, Symbol, fold, normal, size};
use crate::finding::Span;
use crate::syntax::{Expr, NodeId, Operator, Part, When};

impl Resolver<'_> {
    /// What an expression is worth where it stands.
    pub(crate) fn value(&self, id: NodeId) -> Value {
        let (span, depth) = (self.syntax.node(id).span, self.depth.get());
        if let Some(known) = self.memo.borrow().get(&id).filter(|known| known.from <= depth) {
            self.cut.set(self.cut.get() || known.from > 0);
            return known.value.clone();
        }
        if depth >= DEPTH || !self.burn() {
            self.cut.set(true);
            return Value::unknown(span, self.source(id), "following it further hit the limit");
        }
        let cut_before = self.cut.replace(false);
        self.depth.set(depth + 1);
        let value = self.bounded(self.evaluate(id, span), id, span);
        self.depth.set(depth);
        // What was cut below would be followed further from less deep, and nowhere else.
        let from = if self.cut.get() { depth } else { 0 };
        self.memo.borrow_mut().insert(id, Known { value: value.clone(), from });
        self.cut.set(cut_before || from > 0);
        value
    }

    /// The same value, unless it is too large to be looked into.
    fn bounded(&self, value: Value, id: NodeId, span: Span) -> Value {
        match size::parts(&value, self.text.len()) {
            // A step looks at more than one part.
            Some(parts) => {
                self.spend(parts / 64);
                value
            }
            None => Value::unknown(span, self.source(id), "it is made of too many parts"),
        }
    }

    fn evaluate(&self, id: NodeId, span: Span) -> Value {
        let source = self.source(id);
        match &self.syntax.node(id).expr {
            Expr::Opaque => self.known_in_production(id).unwrap_or_else(|| Value::unknown(span, source, "it is not followed")),
            Expr::True => Value::at(Kind::True, span),
            Expr::False => Value::at(Kind::False, span),
            Expr::Null => Value::at(Kind::Null, span),
            Expr::Undefined => Value::at(Kind::Undefined, span),
            Expr::Number(number) => Value::at(Kind::Number(*number), span),
            Expr::Text(parts) => self.text_value(parts, span),
            Expr::Name(_) | Expr::Member { .. } | Expr::Index { .. } => self.named(id, span),
            Expr::Not(inner) => perform(Operation::Not(self.value(*inner)), span, source),
            Expr::Negative(inner) => match self.value(*inner).kind {
                Kind::Number(number) => Value::at(Kind::Number(-number), span),
                _ => Value::unknown(span, source, "it is not followed"),
            },
            Expr::Binary { operator, left, right } => self.binary(id, *operator, *left, *right),
            Expr::Ternary { condition, then, otherwise } => self.ternary(*condition, *then, *otherwise),
            Expr::Taken { from, path, otherwise } => self.taken(*from, path, *otherwise, span),
            Expr::Rest { of, without } => self.rest(*of, without, span),
            Expr::Choice { subject, arms } => self.choice(*subject, arms, span),
            Expr::Spread(inner) if *inner == id => Value::unknown(span, source, "the syntax is broken here"),
            Expr::Spread(inner) => self.value(*inner),
            Expr::Transparent { value, .. } => match self.known_in_production(id) {
                Some(known) => known,
                None => self.value(*value),
            },
            Expr::Pair { value, .. } => self.value(*value),
            Expr::Function => Value::at(Kind::Function(span), span),
            Expr::Record { entries, list } => self.record(entries, *list, span),
            Expr::Element { .. } => Value::at(Kind::Record(Arc::new(self.element_items(id))), span),
            Expr::Made { how, parts, record } => self.made(*how, parts, *record, span),
            Expr::Call { .. } => self.call(id, span),
            Expr::Construct { .. } => match self.time(id) {
                Some(time) => time,
                None => {
                    let items = self.copied_items(id).into_iter().chain(self.construct_items(id)).collect();
                    Value::at(Kind::Record(Arc::new(items)), span)
                }
            },
        }
    }

    fn binary(&self, id: NodeId, operator: Operator, left: NodeId, right: NodeId) -> Value {
        let (span, source) = (self.syntax.node(id).span, self.source(id));
        if operator.makes_text() {
            let (left, right) = (self.operands(left, right), self.operands(right, left));
            return perform(Operation::Binary { operator, left, right }, span, source);
        }
        if let Some(known) = self.known_in_production(id).or_else(|| self.time(id)) {
            return known;
        }
        let (left, right) = self.alike(operator, self.value(left), self.value(right));
        perform(Operation::Binary { operator, left, right }, span, source)
    }

    /// What a pattern leaves over of something.
    fn rest(&self, of: NodeId, without: &[String], span: Span) -> Value {
        let left = std::iter::once(Item::Spread(self.value(of)));
        let taken = without.iter().map(|key| Item::Set(key.clone(), Value::absent()));
        Value::at(Kind::Record(Arc::new(left.chain(taken).collect())), span)
    }

    fn text_value(&self, parts: &[Part], span: Span) -> Value {
        let pieces = parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => Value::at(Kind::Text(text.clone()), span),
                Part::Hole(hole) => self.value(*hole),
                Part::Foreign(span) => {
                    Value::unknown(*span, self.text.get(span.start..span.end).unwrap_or_default(), "another language writes it")
                }
            })
            .collect();
        if let [Part::Text(text)] = parts
            && let Some(found) = self.environment.placeholders.iter().find_map(|form| form.captures(text))
        {
            let default = found.get(2).map(|default| Box::new(Value::at(Kind::Text(default.as_str().to_owned()), span)));
            return Value::at(Kind::Env { text: shorten(text), default }, span);
        }
        perform(Operation::Text(pieces), span, self.text.get(span.start..span.end).unwrap_or_default())
    }

    fn ternary(&self, condition: NodeId, then: NodeId, otherwise: Option<NodeId>) -> Value {
        let condition = self.value(condition);
        let way = |taken: bool| match (taken, otherwise) {
            (true, _) => self.value(then),
            (false, Some(otherwise)) => self.value(otherwise),
            (false, None) => Value::absent(),
        };
        chosen_by(condition, way)
    }

    /// A part that a pattern takes out of something; what the pattern says instead where nothing is there.
    fn taken(&self, from: NodeId, path: &[String], otherwise: Option<NodeId>, span: Span) -> Value {
        let source = format!("{}.{}", self.source(from), path.join("."));
        if let Some(known) = self.production_value(&source, span) {
            return known;
        }
        let mut segments = self.syntax.dotted(from).unwrap_or_default();
        let is_named = !segments.is_empty();
        segments.extend(path.iter().cloned());
        let whole = self.value(from);
        let found = match &whole.kind {
            Kind::Ref { module, path: names } => {
                let path = names.iter().chain(path).cloned().collect();
                Value::at(Kind::Ref { module: module.clone(), path }, span)
            }
            Kind::List(values) => match path {
                [index] => index.parse::<usize>().ok().and_then(|index| values.get(index)).cloned().unwrap_or_else(Value::absent),
                _ => Value::unknown(span, &source, "it is not followed"),
            },
            Kind::Record(_) | Kind::Either(_) | Kind::Production(_) => lookup(&whole, &path.join("."), KeyStyle::Exact),
            _ if is_named && self.is_environment(&segments) => Value::at(Kind::Env { text: shorten(&source), default: None }, span),
            Kind::Env { .. } => Value::at(Kind::Env { text: shorten(&source), default: None }, span),
            // Options that a function takes apart are all that its caller gives.
            Kind::Param { .. } => {
                let left_out = Value { at: whole.at, ..Value::of(Kind::Undefined) };
                find_from(&whole, &path.join("."), KeyStyle::Exact, left_out)
            }
            _ => find_from(&whole, &path.join("."), KeyStyle::Exact, Value::unknown(span, &source, "it is not followed")),
        };
        let found = if !found.is_seen() && is_named && self.is_environment(&segments) {
            Value::at(Kind::Env { text: shorten(&source), default: None }, span)
        } else {
            found
        };
        match (otherwise.map(|id| self.value(id)), &found.kind) {
            (Some(default), _) => {
                let operation = Operation::Binary { operator: Operator::Coalesce, left: found, right: default };
                perform(operation, span, &source)
            }
            (None, Kind::Absent) => Value::at(Kind::Undefined, span),
            _ => found.through(span, format!("`{}` comes from here", shorten(&source))),
        }
    }

    fn choice(&self, subject: Option<NodeId>, arms: &[(When, NodeId)], span: Span) -> Value {
        let choice = self.choose(subject, arms.iter().map(|(when, _)| when), true);
        let possible = arms.iter().zip(&choice.possible).filter(|(_, possible)| **possible);
        let values: Vec<Value> = possible.map(|((_, value), _)| self.value(*value)).collect();
        if values.is_empty() {
            return Value::unknown(span, self.text.get(span.start..span.end).unwrap_or_default(), "no arm of it is taken");
        }
        let value = Value::either(values);
        if choice.production { value.in_production() } else { value }
    }

    fn named(&self, id: NodeId, span: Span) -> Value {
        if let Some(known) = self.known_in_production(id) {
            return known;
        }
        if self.reads_environment(id) {
            // What this file itself writes there is no question to the environment, whatever it is called.
            let value = self.defined(id, span);
            let otherwise = Value::at(Kind::Env { text: shorten(self.source(id)), default: None }, span);
            return perform(Operation::Rather { wanted: value, otherwise }, span, self.source(id));
        }
        if let Some(time) = self.time(id).or_else(|| self.duration(id, span)) {
            return time;
        }
        match self.returned_to_name(id) {
            Some(returned) => returned,
            None => self.defined(id, span),
        }
    }

    /// What a name or a member is by its definition.
    fn defined(&self, id: NodeId, span: Span) -> Value {
        let unknown = || Value::unknown(span, self.source(id), "it is defined elsewhere");
        if let Some(field) = self.field(id, span) {
            return field;
        }
        let Some((root, path)) = self.root_of(id) else {
            return self.named_link(id, span).or_else(|| self.of_made(id)).unwrap_or_else(unknown);
        };
        match self.symbol_of(std::slice::from_ref(&root.0), root.1) {
            Symbol::Export { module, names } => {
                let path = names.into_iter().chain(path).collect();
                Value::at(Kind::Ref { module: Some(module), path }, span)
            }
            Symbol::Local { .. } => self.local(&root.0, root.1, &path, span, id),
            // Written somewhere in the file, though nowhere declared: then that is what it is.
            _ if !self.effects.on(&root.0).is_empty() => {
                let found = self.local(&root.0, root.1, &path, span, id);
                let free = matches!(found.kind, Kind::Unknown { .. });
                if free { Value::at(Kind::Ref { module: None, path: whole(&root.0, &path) }, span) } else { found }
            }
            _ if path.is_empty() => {
                let here = || Value::at(Kind::Ref { module: None, path: vec![root.0.clone()] }, span);
                self.inherited_name(&root.0, span).unwrap_or_else(here)
            }
            _ => Value::at(Kind::Ref { module: None, path: whole(&root.0, &path) }, span),
        }
    }

    /// What a field of the class around it, or of a class of the file, is worth; `None` for anything else.
    fn field(&self, id: NodeId, span: Span) -> Option<Value> {
        let chain = chain_of(self.syntax, id).filter(|chain| self.is_field(chain))?;
        let (place, path) = self.place_at(&chain);
        let known = |part: &PathPart| match part {
            PathPart::Name(name) => Some(name.clone()),
            PathPart::Key(key) => match self.value(*key).kind {
                Kind::Text(text) => Some(text),
                _ => None,
            },
        };
        let path: Option<Vec<String>> = path.iter().map(known).collect();
        Some(self.held(&place, chain.root, &path?, span, id))
    }

    pub(super) fn local(&self, name: &str, at: Span, path: &[String], span: Span, id: NodeId) -> Value {
        let scope = self.home(name, at, &Owner::Nobody);
        self.held(&Place { name: name.to_owned(), scope, path: Vec::new() }, at, path, span, id)
    }

    /// What stands under a path in a place where it is read.
    fn held(&self, place: &Place, at: Span, path: &[String], span: Span, id: NodeId) -> Value {
        let mut state = self.state(place, at.start);
        if let Some(field) = self.field_of_receiver(&state, path) {
            return field;
        }
        // What a file declares further down holds by the time it is used, wherever the use stands.
        let is_of_file = place.scope.and_then(|scope| self.syntax.scope(scope)).is_some_and(|scope| scope.parent.is_none());
        if state.kind == Kind::Absent && is_of_file {
            state = self.state(place, self.text.len());
        }
        if state.kind == Kind::Absent
            && let Some(function) = place.scope.and_then(|scope| self.functions_named(&place.name, scope).next())
        {
            state = Value::at(Kind::Function(function.span), function.span);
        }
        // A member that is nowhere written is not known; it is not a key that was left out.
        let unknown = || Value::unknown(span, self.source(id), "no value that reaches here was found");
        let found = if path.is_empty() { state } else { find_from(&state, &path.join("."), KeyStyle::Exact, unknown()) };
        match found.seen() {
            Kind::Absent => unknown(),
            // Of a member of something unknown the member is what a reader wants to hear of.
            Kind::Unknown { .. } if !path.is_empty() => Value { at: Some(span), ..found }.called(self.source(id)),
            _ => found,
        }
    }

    /// The name that a chain of members begins with, and the path from it.
    fn root_of(&self, id: NodeId) -> Option<((String, Span), Vec<String>)> {
        let mut path = Vec::new();
        let mut at = self.syntax.bare(id);
        for _ in 0..32 {
            let node = self.syntax.node(at);
            match &node.expr {
                Expr::Name(name) => {
                    // A qualified name begins with its first part.
                    let mut parts = name.split('.').map(str::to_owned);
                    let first = parts.next()?;
                    return Some(((first, node.span), parts.chain(path.into_iter().rev()).collect()));
                }
                Expr::Call { .. } if self.is_imported(at) => {
                    path.reverse();
                    return Some(((self.source(at).to_owned(), node.span), path));
                }
                Expr::Member { receiver, name } => {
                    path.push(name.clone());
                    at = self.syntax.bare(*receiver);
                }
                Expr::Index { receiver, key } => {
                    let Kind::Text(key) = self.value(*key).kind else { return None };
                    path.push(key);
                    at = self.syntax.bare(*receiver);
                }
                _ => return None,
            }
        }
        None
    }

    fn call(&self, id: NodeId, span: Span) -> Value {
        if self.is_imported(id) {
            return self.defined(id, span);
        }
        if let Some(known) = self.known_in_production(id) {
            return known;
        }
        if let Some(known) = self.known_with_default(id, span) {
            return known;
        }
        let text = shorten(self.source(id));
        if let Some(kept) = self.converted(id, &text, span) {
            return kept;
        }
        if self.reads_environment(id) {
            let Expr::Call { arguments, .. } = &self.syntax.node(id).expr else { return Value::unknown(span, &text, "not followed") };
            let default = arguments.and_then(|arguments| self.second_argument(arguments)).map(Box::new);
            return Value::at(Kind::Env { text, default }, span);
        }
        if let Some(time) = self.time(id).or_else(|| self.duration(id, span)) {
            return time;
        }
        // Whatever is made of something that the environment says is said by the environment.
        // A configuration that is handed over as a whole says nothing yet.
        let whole = |argument: &&NodeId| {
            matches!(self.syntax.node(self.syntax.bare(**argument)).expr, Expr::Name(_)) && self.reads_environment(**argument)
        };
        let arguments = self.arguments(id).iter().filter(|argument| !whole(argument));
        if let Some(Kind::Env { default, .. }) =
            arguments.map(|argument| self.value(*argument).seen().clone()).find(|kind| matches!(kind, Kind::Env { .. }))
        {
            return Value::at(Kind::Env { text, default }, span);
        }
        if let Some(returned) = self.returned_to(id)
            && !matches!(returned.seen(), Kind::Unknown { .. } | Kind::Function(_) | Kind::Undefined)
        {
            return Value { at: returned.at.or(Some(span)), ..returned };
        }
        let (module, path) = self.called(id);
        // Only a function that somebody may find, or a link that means something, is worth asking with its arguments.
        let means = || self.syntax.method_of(id).is_some_and(|method| self.environment.tells(method));
        let asked = module.is_some() || !path.is_empty() || means();
        let arguments = Arc::new(if asked { self.arguments_as_items(id) } else { Vec::new() });
        Value::at(Kind::Call { module, path, text, arguments, on: self.link_below(id), writes: None }, span)
    }

    fn arguments_as_items(&self, id: NodeId) -> Vec<Item> {
        let arguments = self.syntax.arguments_of(id);
        arguments.map_or_else(Vec::new, |arguments| self.argument_items(arguments))
    }

    /// A point in time that the table of idioms knows to lie in the past.
    fn time(&self, id: NodeId) -> Option<Value> {
        let span = self.syntax.node(id).span;
        if self.environment.past.is_empty() || span.end - span.start > 200 {
            return None;
        }
        let text = normal(self.source(id));
        let past = self.environment.past.iter().any(|idiom| idiom.is_match(&text));
        past.then(|| Value::at(Kind::Time { past, text: shorten(self.source(id)) }, span))
    }
}

/// What a condition decides between: now, or once it is known.
pub(super) fn chosen_by(condition: Value, way: impl Fn(bool) -> Value) -> Value {
    if condition.is_open() && condition.truth().is_none() {
        let span = condition.at.unwrap_or_default();
        return perform(Operation::Choice { condition, then: way(true), otherwise: way(false) }, span, "");
    }
    fold::choice(&condition, || way(true), || way(false))
}

fn whole(root: &str, path: &[String]) -> Vec<String> {
    std::iter::once(root.to_owned()).chain(path.iter().cloned()).collect()
}
