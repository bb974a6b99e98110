//! What a file has for others: the names at its top level, the members of its classes, what it hands out as a whole.

use std::sync::Arc;

use cookielint_rules::model::KeyStyle;
use serde::{Deserialize, Serialize};

use super::instances::NEW;
use super::record::lookup;
use super::value::{Kind, Value};
use super::{Place, Resolver, type_name};
use crate::finding::Span;
use crate::syntax::{Class, Expr, Function, ScopeKind};

/// What stands under a name that another file asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Exported {
    /// This; a function by its span.
    Here(Value),
    /// What one of these stands for, the first that stands for something.
    Elsewhere(Vec<Value>),
    Nowhere,
}

/// The name by which imports ask for what a file hands out as a whole.
const WHOLE: &str = "default";

impl Resolver<'_> {
    /// What a path of names stands for in this file, at its end; `wholes` are the dotted names of what is handed out as a whole, `own` is the
    /// name of the class that the file is named for.
    pub(crate) fn exported(&self, path: &[String], wholes: &[String], own: &str) -> Exported {
        let Some((first, rest)) = path.split_first() else { return self.whole(wholes, &[]) };
        if first == NEW {
            // The file is named for the class.
            return self.syntax.class_named(own).and_then(|class| self.untouched(class)).map_or(Exported::Nowhere, Exported::Here);
        }
        if let Some(value) = self.top_level_name(first) {
            return Exported::Here(self.inside(value, rest));
        }
        if let Some(class) = self.syntax.class_named(first) {
            return match rest.split_first() {
                Some((name, [])) if name == NEW => self.untouched(class).map_or(Exported::Nowhere, Exported::Here),
                Some((member, rest)) => {
                    self.member(class, member).map_or(Exported::Nowhere, |value| Exported::Here(self.inside(value, rest)))
                }
                // Whoever calls a class calls what makes its objects.
                None => self
                    .constructor(class)
                    .map_or(Exported::Nowhere, |made| Exported::Here(Value::at(Kind::Function(made.span), made.span))),
            };
        }
        if let Some(method) = rest.first().and_then(|name| self.method_of_type(first, name)) {
            return Exported::Here(Value::at(Kind::Function(method.span), method.span));
        }
        if let Some(import) = self.syntax.imports.iter().find(|import| import.local.as_ref() == Some(first)) {
            let path = import.name.iter().chain(rest).cloned().collect();
            return Exported::Elsewhere(vec![Value::of(Kind::Ref { module: Some(import.module.clone()), path })]);
        }
        if let Some(value) = self.syntax.class_named(own).and_then(|class| self.member(class, first)) {
            return Exported::Here(self.inside(value, rest));
        }
        let names = if first == WHOLE { rest } else { path };
        match self.whole(wholes, names) {
            Exported::Nowhere => self.star_imports(path),
            found => found,
        }
    }

    /// Something under the names in what is handed out as a whole.
    fn whole(&self, wholes: &[String], names: &[String]) -> Exported {
        for dotted in wholes {
            let mut parts = dotted.split('.').map(str::to_owned);
            let Some(name) = parts.next() else { continue };
            let place = Place { scope: None, name, path: parts.collect() };
            let value = self.state(&place, self.text.len());
            if matches!(value.kind, Kind::Absent | Kind::Unknown { .. }) {
                continue;
            }
            let found = self.inside(value, names);
            if found.kind != Kind::Absent {
                return Exported::Here(found);
            }
        }
        for root in self.syntax.settings.iter().filter_map(|(_, root)| *root) {
            let found = self.inside(self.value(root), names);
            if !matches!(found.kind, Kind::Absent | Kind::Unknown { .. }) {
                return Exported::Here(found);
            }
        }
        // Without the word for the whole, names are asked of the file itself.
        match names.split_first() {
            Some((first, rest)) => self.top_level_name(first).map_or(Exported::Nowhere, |value| Exported::Here(self.inside(value, rest))),
            None => Exported::Nowhere,
        }
    }

    fn star_imports(&self, path: &[String]) -> Exported {
        let stars = self.syntax.imports.iter().filter(|import| import.local.is_none() && import.name.is_none());
        let found: Vec<Value> =
            stars.map(|import| Value::of(Kind::Ref { module: Some(import.module.clone()), path: path.to_vec() })).take(16).collect();
        if found.is_empty() { Exported::Nowhere } else { Exported::Elsewhere(found) }
    }

    fn inside(&self, value: Value, rest: &[String]) -> Value {
        if rest.is_empty() {
            return value;
        }
        let found = lookup(&value, &rest.join("."), KeyStyle::Exact);
        match found.seen() {
            // What is missing there may come from anywhere.
            Kind::Absent => Value::unknown(value.at.unwrap_or_default(), &rest.join("."), "it is not written where it is defined"),
            _ => found,
        }
    }

    /// What a name is worth at the end of the file.
    fn top_level_name(&self, name: &str) -> Option<Value> {
        let end = self.text.len();
        let scopes = self.syntax.declared.get(name)?;
        let scope = scopes.iter().copied().find(|id| self.syntax.scope(*id).is_some_and(|scope| scope.kind == ScopeKind::File))?;
        let place = Place { name: name.to_owned(), scope: Some(scope), path: Vec::new() };
        let value = self.state(&place, end);
        if value.kind != Kind::Absent {
            return Some(if self.is_mutable(name) { at_start(value, name) } else { value });
        }
        self.functions_named(name, scope).next().map(|function| Value::at(Kind::Function(function.span), function.span))
    }

    /// Whether other files may give a name of the top level another value.
    fn is_mutable(&self, name: &str) -> bool {
        let is_named = |target| matches!(&self.syntax.node(self.syntax.bare(target)).expr, Expr::Name(written) if written == name);
        self.syntax.writes.iter().any(|write| write.mutable && is_named(write.target))
    }

    /// A method of a type that may stand in another file.
    fn method_of_type(&self, ty: &str, name: &str) -> Option<&Function> {
        let is_of = |function: &&Function| function.receiver_type().is_some_and(|written| type_name(written) == ty);
        let mut methods = self.syntax.functions_named(name).filter(is_of);
        methods.next().filter(|_| methods.next().is_none())
    }

    /// A constant or a method of a class.
    fn member(&self, class: &Class, name: &str) -> Option<Value> {
        let directly = |span: Span| {
            let function = self.syntax.enclosing_function(span);
            class.body.contains(span) && function.is_none_or(|function| !class.body.contains(function.body))
        };
        let is_named = |target| matches!(&self.syntax.node(self.syntax.bare(target)).expr, Expr::Name(written) if written == name);
        let write = self.syntax.writes.iter().rev().find(|write| directly(write.span) && is_named(write.target) && write.value.is_some());
        if let Some(value) = write.and_then(|write| write.value) {
            return Some(self.value(value));
        }
        let mut methods = self.syntax.functions_named(name).filter(|function| self.is_method_of(function, class));
        let only = methods.next().filter(|_| methods.next().is_none())?;
        Some(Value::at(Kind::Function(only.span), only.span))
    }
}

/// What something has that others may change: its value at the start is no more than a default.
pub(crate) fn at_start(value: Value, name: &str) -> Value {
    if matches!(value.seen(), Kind::Function(_) | Kind::Unknown { .. } | Kind::Env { .. }) {
        return value;
    }
    let (at, file) = (value.at, value.file.clone());
    Value { kind: Kind::Env { text: name.to_owned(), default: Some(Box::new(value)) }, at, file, steps: Vec::new() }
}

/// The functions that a value is, or leads to.
pub(crate) fn functions_in(value: &Value, into: &mut Vec<Span>) {
    match &value.kind {
        Kind::Function(span) => into.push(*span),
        Kind::Either(values) => values.iter().for_each(|value| functions_in(value, into)),
        Kind::Production(inner) => functions_in(inner, into),
        _ => {}
    }
}

/// A value as seen from another file: it and all that is in it stands in this one.
pub(crate) fn placed(value: &Value, file: &Arc<str>) -> Value {
    super::open::map_values(value, &mut |value| {
        if value.file.is_none() {
            value.file = Some(Arc::clone(file));
        }
        for step in value.steps.iter_mut().filter(|step| step.file.is_none()) {
            step.file = Some(Arc::clone(file));
        }
    })
}

#[cfg(test)]
#[allow(clippy::unreachable, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::resolve::value::{Kind, Piece};

    #[test]
    fn what_holds_where_nobody_says_otherwise_stays_in_its_file() {
        let span = Span { start: 3, end: 5 };
        let default = Box::new(Value::at(Kind::Number(1.0), span));
        let param = Value::at(Kind::Param { function: 0, name: "age".to_owned(), default: Some(default) }, span);
        let hole = Value::at(Kind::Template(vec![Piece::Hole(Box::new(param))]), span);
        let file: Arc<str> = Arc::from("helper");
        let Kind::Template(pieces) = placed(&hole, &file).kind else { unreachable!("no text") };
        let Some(Piece::Hole(param)) = pieces.first() else { unreachable!("no hole") };
        let Kind::Param { default: Some(default), .. } = &param.kind else { unreachable!("no default") };
        assert_eq!(default.file, Some(file));
    }
}
