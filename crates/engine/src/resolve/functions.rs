//! What the functions of a file return, and what a call of one of them is worth: the returned value with the call's arguments put in.
//!
//! What a function *writes* to something that it is handed is the business of `flow`; functions of other files are the join's, which does
//! the same with the facts of that file.

use std::sync::Arc;

use super::binding::Bound;
use super::open::{Operation, perform, settle};
use super::value::{Kind, Value, shorten};
use super::{HANDED_ON, Resolver, Symbol, type_name};
use crate::facts::FunctionFact;
use crate::finding::Span;
use crate::syntax::chain::Called;
use crate::syntax::{Branch, Class, Expr, Function, Gathers, NodeId, ScopeId, When};

impl Resolver<'_> {
    /// What a call returns, where it calls a function of this file.
    pub(super) fn returned_to(&self, call: NodeId) -> Option<Value> {
        let function = self.function_called(call).or_else(|| self.constructor_called(call))?;
        let value = self.returned(function)?;
        let bound = self.bind(function, call);
        let text = format!("returned by `{}`", shorten(function.name.as_deref().unwrap_or("a function")));
        Some(settle(&value, &bound).through(function.span, text))
    }

    /// The same for a name that stands for a call, where the language has that.
    pub(super) fn returned_to_name(&self, id: NodeId) -> Option<Value> {
        let Expr::Name(name) = &self.syntax.node(id).expr else { return None };
        let scope = self.binding(name, self.syntax.node(id).span).filter(|_| self.syntax.names_call)?;
        let mut functions = self.functions_named(name, scope);
        let function = functions.next().filter(|function| required(function) == 0)?;
        let bound = Bound::new(None, function.span.start, &[], &[], std::iter::empty());
        let value = functions.next().is_none().then(|| self.returned(function))??;
        Some(settle(&value, &bound).through(function.span, format!("returned by `{name}`")))
    }

    /// What is called that is no function of this file: the module, if it is imported, and the names. No names: nobody can tell.
    pub(crate) fn called(&self, id: NodeId) -> (Option<String>, Vec<String>) {
        let Some(Called { receiver, name }) = self.syntax.called(id) else { return (None, Vec::new()) };
        let span = self.syntax.node(id).span;
        let of = |symbol: Symbol| match symbol {
            Symbol::Export { module, names } => (Some(module), names),
            Symbol::Free { segments } => (None, segments),
            Symbol::Local { .. } | Symbol::Other => (None, Vec::new()),
        };
        let inherited = || self.class_above(span);
        let Some(receiver) = receiver else {
            let (module, mut path) = match (self.symbol_of(&[name.to_owned()], span), inherited()) {
                (Symbol::Free { .. }, Some(parent)) => of(parent),
                (symbol, _) => return of(symbol),
            };
            path.push(name.to_owned());
            return (module, path);
        };
        let ty = self.declared_type(receiver).map(|ty| {
            let segments: Vec<String> = type_name(&ty).split('.').map(str::to_owned).collect();
            self.symbol_of(&segments, span)
        });
        let symbol = match (ty, self.symbol(receiver)) {
            (Some(ty), _) => ty,
            (None, Symbol::Free { segments }) if is_itself(&segments) => inherited().unwrap_or(Symbol::Free { segments }),
            (None, symbol) => symbol,
        };
        let (module, mut path) = of(symbol);
        if module.is_some() || !path.is_empty() {
            path.push(name.to_owned());
        }
        (module, path)
    }

    /// What the class above the one around a place is called.
    pub(super) fn class_above(&self, at: Span) -> Option<Symbol> {
        let parent = self.syntax.class_around(at)?.parent.clone()?;
        let segments: Vec<String> = type_name(&parent).split(['.', ':']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        Some(self.symbol_of(&segments, at))
    }

    /// What a name stands for that nothing in this file makes, where a class above may: a constant or, where names call, what a method returns.
    pub(super) fn inherited_name(&self, name: &str, span: Span) -> Option<Value> {
        let (module, mut path) = match self.class_above(span)? {
            Symbol::Export { module, names } => (Some(module), names),
            Symbol::Free { segments } => (None, segments),
            Symbol::Local { .. } | Symbol::Other => return None,
        };
        path.push(name.to_owned());
        let kind = match self.syntax.names_call {
            true => Kind::Call { module, path, text: shorten(name), arguments: Arc::new(Vec::new()), on: None, writes: None },
            false => Kind::Ref { module, path },
        };
        Some(Value::at(kind, span))
    }

    /// What a function returns, in terms of its parameters. Functions that call each other are followed a few steps, and never in a circle.
    pub(crate) fn returned(&self, function: &Function) -> Option<Value> {
        if let Some(known) = self.returns.borrow().get(&function.span) {
            return known.clone();
        }
        if self.returning.borrow().len() >= HANDED_ON || self.returning.borrow().contains(&function.span) || !self.burn() {
            return None;
        }
        self.returning.borrow_mut().push(function.span);
        let value = self.all_returned(function);
        self.returning.borrow_mut().pop();
        if self.returning.borrow().is_empty() {
            self.returns.borrow_mut().insert(function.span, value.clone());
        }
        value
    }

    /// Every return under the conditions it stands under; the last one is what remains.
    fn all_returned(&self, function: &Function) -> Option<Value> {
        let mut returns = function.returns.clone();
        returns.sort_by_key(|id| self.syntax.node(*id).span.start);
        returns.dedup();
        returns.truncate(32);
        let mut result: Option<Value> = None;
        for id in returns.into_iter().rev() {
            let value = self.value(id);
            result = Some(match result {
                None => value,
                Some(otherwise) => self.under_conditions(id, function, value, otherwise),
            });
        }
        result.or_else(|| self.built(function))
    }

    /// `value` where the code comes to this place, else `otherwise`.
    fn under_conditions(&self, id: NodeId, function: &Function, value: Value, otherwise: Value) -> Value {
        let mut region = self.syntax.region_at(self.syntax.node(id).span);
        let mut value = value;
        while let Some(inner) = region.and_then(|id| self.syntax.region(id)) {
            if inner.is_body() || !function.body.contains(inner.span) {
                break;
            }
            let branch = inner.branch.and_then(|branch| self.syntax.branches.get(branch));
            if let Some(branch) = branch {
                let arm = branch.arms.iter().position(|arm| Some(arm.region) == region);
                let condition = branch.condition.map(|condition| self.value(condition));
                value = match (arm.and_then(|arm| branch.arms.get(arm)).map(|arm| &arm.when), condition) {
                    (Some(When::Is(when)), Some(condition)) => {
                        let (then, other) = if *when { (value, otherwise.clone()) } else { (otherwise.clone(), value) };
                        let span = condition.at.unwrap_or_default();
                        perform(Operation::Choice { condition, then, otherwise: other }, span, "")
                    }
                    _ => self.in_arm(branch, arm, value, otherwise.clone()),
                };
            }
            region = inner.parent;
        }
        value
    }

    /// A function as others see it, by its start.
    pub(crate) fn function_fact(&self, start: usize, with_result: bool) -> Option<FunctionFact> {
        let function = self.syntax.functions.iter().find(|function| function.span.start == start)?;
        let class = self.class_name_of(function);
        let written = |index: usize| Some((index, self.passed(function.span, index)?));
        let indices = 0..if with_result { function.params.len() } else { 0 };
        Some(FunctionFact {
            span: function.span,
            name: function.name.clone().or_else(|| self.holder_of(function)),
            class,
            handed: self.is_handed(function),
            params: function.params.iter().map(|param| param.name.clone()).collect(),
            gathering: gathering(function),
            returned: with_result.then(|| self.returned(function)).flatten(),
            written: indices.filter_map(written).collect(),
        })
    }

    /// Whether a function stands among the arguments of a call, by itself or in a record.
    fn is_handed(&self, function: &Function) -> bool {
        let around = self.syntax.enclosing_function(function.span).map(|around| around.span);
        self.syntax.ids().any(|id| match &self.syntax.node(id).expr {
            Expr::Call { arguments: Some(arguments), .. } => {
                let arguments = self.syntax.node(*arguments).span;
                arguments.contains(function.span) && around.is_none_or(|around| !arguments.contains(around))
            }
            _ => false,
        })
    }

    /// The name of the variable or key that a function without a name is given to.
    fn holder_of(&self, function: &Function) -> Option<String> {
        let last = |id: NodeId| match &self.syntax.node(self.syntax.bare(id)).expr {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            _ => None,
        };
        let id = self.syntax.ids().find(|id| {
            let node = self.syntax.node(*id);
            node.span == function.span && matches!(node.expr, Expr::Function)
        })?;
        if let Some(write) = self.syntax.write_of(id) {
            return last(write.target);
        }
        let parent = self.syntax.node(id).parent?;
        match &self.syntax.node(parent).expr {
            Expr::Pair { key, value } if self.syntax.bare(*value) == id => self.key_text(*key),
            _ => None,
        }
    }

    /// `value` where this arm of a branch is taken, else `otherwise`.
    fn in_arm(&self, branch: &Branch, arm: Option<usize>, value: Value, otherwise: Value) -> Value {
        let choice = self.choose(branch.condition, branch.arms.iter().map(|arm| &arm.when), branch.exhaustive);
        let possible = arm.and_then(|arm| choice.possible.get(arm)).copied().unwrap_or(true);
        let ways = choice.possible.iter().filter(|possible| **possible).count() + usize::from(choice.none);
        let value = match (possible, ways) {
            (false, _) => otherwise,
            (true, 1) => value,
            _ => return Value::either(vec![value, otherwise]),
        };
        if choice.production { value.in_production() } else { value }
    }

    /// The arguments of a call by the names of the function's parameters.
    pub(super) fn bind(&self, function: &Function, call: NodeId) -> Bound {
        let params: Vec<Option<String>> = function.params.iter().map(|param| param.name.clone()).collect();
        let given = self.entry_items(self.arguments(call));
        Bound::new(None, function.span.start, &params, &gathering(function), given.into_iter())
    }

    /// The function of this file that a call calls, where it is plain which.
    pub(crate) fn function_called(&self, call: NodeId) -> Option<&Function> {
        let Some(Called { receiver, name }) = self.syntax.called(call) else { return self.called_in_place(call) };
        let span = self.syntax.node(call).span;
        if receiver.is_some() {
            return self.method_called(call);
        }
        let scope = self.binding(name, span)?;
        let mut named = self.functions_named(name, scope).filter(|function| self.takes(function, call));
        match (named.next(), named.next()) {
            (Some(only), None) => Some(only),
            (Some(_), Some(_)) => None,
            (None, _) => self.held_by(name, span, scope),
        }
    }

    /// A function that is called where it is written.
    fn called_in_place(&self, call: NodeId) -> Option<&Function> {
        let Expr::Call { callee: Some(callee), .. } = &self.syntax.node(call).expr else { return None };
        let callee = self.syntax.node(self.syntax.bare(*callee));
        matches!(callee.expr, Expr::Function).then(|| self.syntax.function(callee.span)).flatten()
    }

    /// The method of a class of this file that a call calls, where it is plain which.
    pub(super) fn method_called(&self, call: NodeId) -> Option<&Function> {
        let Called { receiver, name } = self.syntax.called(call)?;
        let class = self.class_of(receiver?, self.syntax.node(call).span)?;
        let mut methods = self.methods(class, name).into_iter().filter(|function| self.takes(function, call));
        methods.next().filter(|_| methods.next().is_none())
    }

    /// The function that a variable holds.
    fn held_by(&self, name: &str, at: Span, scope: ScopeId) -> Option<&Function> {
        let place = super::Place { name: name.to_owned(), scope: Some(scope), path: Vec::new() };
        match self.state(&place, at.start).kind {
            Kind::Function(span) => self.syntax.function(span),
            _ => None,
        }
    }

    /// The functions that make a name in a scope.
    pub(super) fn functions_named<'s>(&'s self, name: &str, scope: ScopeId) -> impl Iterator<Item = &'s Function> {
        let named = self.syntax.functions_named(name);
        let found: Vec<&Function> = named.filter(|function| self.syntax.outer_scope(function.span) == Some(scope)).collect();
        found.into_iter()
    }

    /// Whether a function takes as many arguments as a call gives.
    fn takes(&self, function: &Function, call: NodeId) -> bool {
        let arguments = self.arguments(call);
        if arguments.iter().any(|entry| matches!(self.syntax.node(*entry).expr, Expr::Spread(_))) {
            return true;
        }
        let given = arguments.iter().filter(|entry| !matches!(self.syntax.node(**entry).expr, Expr::Pair { .. })).count();
        let overloaded = function.name.as_ref().is_some_and(|name| self.syntax.functions_named(name).nth(1).is_some());
        given <= function.params.len() && (!overloaded || given == arguments.len() && required(function) <= given)
    }

    /// The class whose methods are called on a receiver: that of the object itself, a class by its name, or the declared type's.
    fn class_of(&self, receiver: NodeId, at: Span) -> Option<&Class> {
        if let Some(ty) = self.declared_type(receiver) {
            return self.syntax.class_named(type_name(&ty).rsplit('.').next()?);
        }
        let Expr::Name(name) = &self.syntax.node(receiver).expr else { return None };
        if let Some(class) = self.syntax.class_named(name) {
            return Some(class);
        }
        let is_itself = matches!(self.symbol(receiver), Symbol::Free { segments } if is_itself(&segments));
        is_itself.then(|| self.syntax.class_around(at)).flatten()
    }

    /// Whether a function is a method of a class.
    pub(super) fn is_method_of(&self, function: &Function, class: &Class) -> bool {
        match function.receiver_type() {
            Some(ty) => class.name.as_deref() == Some(type_name(ty)),
            None => self.syntax.class_around(function.span).is_some_and(|around| around.span == class.span),
        }
    }

    /// The name of the class that a function is a method of.
    fn class_name_of(&self, function: &Function) -> Option<String> {
        match function.receiver_type() {
            Some(ty) => Some(type_name(ty).to_owned()),
            None => self.syntax.class_around(function.span)?.name.clone(),
        }
    }

    /// The methods of a class, or of the nearest class above it in this file that has some of that name.
    fn methods(&self, class: &Class, name: &str) -> Vec<&Function> {
        let mut class = Some(class);
        for _ in 0..8 {
            let Some(this) = class else { break };
            let named = self.syntax.functions_named(name);
            let own: Vec<&Function> = named.filter(|function| self.is_method_of(function, this)).collect();
            if !own.is_empty() {
                return own;
            }
            let parent = this.parent.as_deref().map(type_name);
            class = parent.and_then(|parent| {
                self.syntax.classes.iter().find(|class| class.name.as_deref() == Some(parent) && class.span != this.span)
            });
        }
        Vec::new()
    }
}

/// Whether a name that nothing declares is the object itself, and not a class.
fn is_itself(segments: &[String]) -> bool {
    matches!(segments, [only] if !only.starts_with(char::is_uppercase))
}

/// The parameters that take what the others do not, by number.
fn gathering(function: &Function) -> Vec<(usize, Gathers)> {
    function.params.iter().enumerate().filter_map(|(index, param)| Some((index, param.gathers?))).collect()
}

/// Parameters that every call gives.
fn required(function: &Function) -> usize {
    function.params.iter().filter(|param| param.default.is_none() && param.gathers.is_none()).count()
}
