//! Candidates among expressions: calls, constructions, plain records, elements.

use std::sync::Arc;

use cookielint_rules::model::{Api, Evidence, Match, Path, Predicate, Shape};

use super::Matcher;
use super::bodies::are_related;
use super::index::Entry;
use super::paths::{Callee, plain_name};
use super::predicate::{Subject, holds};
use super::record::Named;
use super::sites::Candidate;
use crate::finding::Span;
use crate::resolve::record::{Item, keys};
use crate::resolve::value::{Kind, Value};
use crate::resolve::{Symbol, type_name};
use crate::syntax::{Class, Expr, NodeId};

impl Matcher<'_> {
    pub(super) fn calls(&self, id: NodeId) -> Vec<Candidate> {
        let Some(callee) = self.callee(id) else { return Vec::new() };
        let mut entries: Vec<Entry> = self.index.named(Shape::Call, &callee.name).to_vec();
        let plain = plain_name(&callee.name);
        if plain != callee.name {
            entries.extend(self.index.named(Shape::Call, plain));
        }
        if let Symbol::Export { module, names } = &callee.symbol {
            if names.is_empty() || names.iter().all(|name| name == "default") {
                entries.extend(self.index.of_module(Shape::Call, module));
            } else if let [name] = names.as_slice() {
                // Imported under another name.
                entries.extend(self.index.named(Shape::Call, name));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        entries.into_iter().filter_map(|entry| self.call_candidate(id, &callee, entry)).collect()
    }

    fn call_candidate(&self, id: NodeId, callee: &Callee, entry: Entry) -> Option<Candidate> {
        let (api, form) = self.form(entry)?;
        let evidence = self.call_fits(callee, self.path(entry)?)?;
        let candidate = self.candidate(id, entry, api, form, evidence)?;
        (!self.is_own_method(id, callee, candidate.evidence)).then_some(candidate)
    }

    /// A method that this file defines itself: on the object whose method is running, or where nothing but the name speaks for the API. The
    /// definition is judged, its callers are not.
    fn is_own_method(&self, id: NodeId, callee: &Callee, evidence: Evidence) -> bool {
        let syntax = self.resolver.syntax;
        let Some(receiver) = callee.receiver else { return false };
        let of =
            |at: Span| syntax.classes.iter().filter(|class| class.body.contains(at)).min_by_key(|class| class.body.end - class.body.start);
        let owners: Vec<&Class> = syntax.functions_named(&callee.name).filter_map(|method| of(method.span)).collect();
        if owners.is_empty() {
            return false;
        }
        let span = syntax.node(id).span;
        if syntax.enclosing_function(span).is_some_and(|around| around.name.as_ref() == Some(&callee.name)) {
            return false;
        }
        // The object itself is a name that nothing declares; its class, or one above or below, defines the method.
        let is_self = matches!(&syntax.node(receiver).expr, Expr::Name(_))
            && matches!(self.resolver.symbol(receiver), Symbol::Free { segments } if segments.len() == 1)
            && of(span).is_some_and(|own| owners.iter().any(|owner| are_related(own, owner)));
        is_self || evidence <= Evidence::Name
    }

    /// Checks the arguments and conditions of a match whose name fits.
    fn candidate(&self, id: NodeId, entry: Entry, api: &Api, form: &Match, evidence: Evidence) -> Option<Candidate> {
        let evidence = self.with_package(evidence, api);
        if !is_enough(evidence, form) {
            return None;
        }
        let named = self.arguments_of(id, form)?;
        self.filters_hold(&named, &form.filters, &api.filters).then_some(Candidate { entry, evidence, named })
    }

    /// A file that imports the package of an API is more than a name.
    pub(super) fn with_package(&self, evidence: Evidence, api: &Api) -> Evidence {
        // Of a package with a name of two parts, the first is that of its modules.
        let module = |package: &String| {
            let name = package.split_once(':').map(|(_, name)| name);
            name.is_some_and(|name| self.imports(name) || name.split_once(':').is_some_and(|(space, _)| self.imports(space)))
        };
        if api.packages.iter().any(module) { evidence.max(Evidence::Import) } else { evidence }
    }

    pub(super) fn filters_hold(&self, named: &Named, own: &[(String, Predicate)], of_api: &[(String, Predicate)]) -> bool {
        own.iter().chain(of_api).all(|(slot, predicate)| {
            let value = named.slots.iter().rev().find(|(name, _)| name == slot).map(|(_, value)| value);
            let subject = subject(value);
            holds(predicate, &subject, &|_, _| false) != Some(false) && (value.is_some() || !needs_value(predicate))
        })
    }

    pub(super) fn constructs(&self, id: NodeId, ty: Option<&str>) -> Vec<Candidate> {
        let declared;
        let ty = match ty {
            Some(ty) => ty,
            // `T x = new() { … }`
            None => {
                let Some(ty) = self.resolver.syntax.write_of(id).and_then(|write| write.ty.clone()) else { return Vec::new() };
                declared = ty;
                &declared
            }
        };
        let Some(last) = type_name(ty).rsplit('.').next() else { return Vec::new() };
        let span = self.resolver.syntax.node(id).span;
        let shapes = [Shape::Construct, Shape::Record];
        let mut entries: Vec<Entry> = shapes.iter().flat_map(|shape| self.index.named(*shape, last)).copied().collect();
        let segments: Vec<String> = type_name(ty).split('.').map(str::to_owned).collect();
        if let Symbol::Export { module, names } = self.resolver.symbol_of(&segments, span) {
            // What a module gives as a whole has any name, and so has what is imported under another one.
            if names.iter().all(|name| name == "default") {
                entries.extend(shapes.iter().flat_map(|shape| self.index.of_module(*shape, &module)));
            } else if let Some(name) = names.last().filter(|name| *name != last) {
                entries.extend(shapes.iter().flat_map(|shape| self.index.named(*shape, name)));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        if entries.is_empty() {
            return self.subclasses(id, ty);
        }
        entries
            .iter()
            .filter_map(|entry| {
                let (api, form) = self.form(*entry)?;
                let path = self.path(*entry)?;
                if form.shape == Shape::Record && matches!(path, Path::Text { .. }) {
                    return None;
                }
                let evidence = self.resolver.is_type(ty, path, span)?;
                self.candidate(id, *entry, api, form, evidence)
            })
            .collect()
    }

    /// A class of somebody's own, in a variable of a type that an API knows: `T a = new OwnT()`. What the class itself brings along is for its
    /// file to say. With arguments it is its own business what they mean.
    fn subclasses(&self, id: NodeId, own: &str) -> Vec<Candidate> {
        let syntax = self.resolver.syntax;
        let Some(ty) = syntax.write_of(id).and_then(|write| write.ty.as_deref()) else { return Vec::new() };
        let Expr::Construct { arguments, .. } = syntax.node(id).expr else { return Vec::new() };
        let is_bare = arguments.is_none_or(|list| matches!(&syntax.node(list).expr, Expr::Record { entries, .. } if entries.is_empty()));
        let Some(last) = type_name(ty).rsplit('.').next().filter(|_| is_bare) else { return Vec::new() };
        let span = syntax.node(id).span;
        let of_type = |entry: &Entry| {
            let (api, form) = self.form(*entry)?;
            let evidence = self.resolver.is_type(ty, self.path(*entry)?, span)?;
            let mut candidate = self.candidate(id, *entry, api, form, evidence)?;
            candidate.named.items.insert(0, Item::Spread(self.resolver.new_object(own, span)));
            Some(candidate)
        };
        self.index.named(Shape::Construct, last).iter().filter_map(of_type).collect()
    }

    /// Plain records, by the name of the variable or key that holds them.
    pub(super) fn records(&self, id: NodeId, entries: &[NodeId]) -> Vec<Candidate> {
        let syntax = self.resolver.syntax;
        let keyed = entries.iter().any(|entry| matches!(syntax.node(*entry).expr, Expr::Pair { .. }));
        if !keyed {
            return Vec::new();
        }
        let of_any_name = self.index.unnamed(Shape::Record).iter().filter(|entry| self.has_base(entries, **entry));
        let holder = self.holder(id);
        let of_name = holder.iter().flat_map(|name| self.index.named(Shape::Record, name));
        of_any_name
            .chain(of_name)
            .filter_map(|entry| {
                let (api, form) = self.form(*entry)?;
                matches!(self.path(*entry)?, Path::Text { .. }).then_some(())?;
                let slots = self.asked_slots(id, entries, form, api);
                let named = Named { slots, ..Named::default() };
                self.filters_hold(&named, &form.filters, &api.filters).then_some(Candidate {
                    entry: *entry,
                    evidence: Evidence::Name,
                    named,
                })
            })
            .collect()
    }

    /// The entries of a record that filters ask for. The others are not looked at: most records that bear a wanted name are no cookies.
    fn asked_slots(&self, id: NodeId, entries: &[NodeId], form: &Match, api: &Api) -> Vec<(String, Value)> {
        let asked: Vec<&str> = form.filters.iter().chain(&api.filters).map(|(slot, _)| slot.as_str()).collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let syntax = self.resolver.syntax;
        if entries.iter().any(|entry| !matches!(syntax.node(*entry).expr, Expr::Pair { .. })) {
            return keys(&self.resolver.value(id));
        }
        let is_asked = |entry: &NodeId| match syntax.node(*entry).expr {
            Expr::Pair { key, .. } => self.resolver.key_text(key).is_some_and(|key| asked.contains(&key.as_str())),
            _ => false,
        };
        let wanted: Vec<NodeId> = entries.iter().copied().filter(is_asked).collect();
        keys(&Value::at(Kind::Record(Arc::new(self.resolver.entry_items(&wanted))), syntax.node(id).span))
    }

    /// Whether a record has an entry where the attributes of an API begin, or else one that the match asks for.
    fn has_base(&self, entries: &[NodeId], entry: Entry) -> bool {
        let Some((api, form)) = self.form(entry) else { return false };
        let asked = form.filters.iter().chain(&api.filters).map(|(slot, _)| slot).filter(|_| api.at.is_empty());
        let bases: Vec<&String> = api.at.first().into_iter().chain(asked).filter(|base| self.resolver.mentions(base)).collect();
        !bases.is_empty()
            && entries.iter().any(|entry| match self.resolver.syntax.node(*entry).expr {
                Expr::Pair { key, .. } => {
                    self.resolver.key_text(key).is_some_and(|key| bases.iter().any(|base| api.keys.alike(&key, base)))
                }
                _ => false,
            })
    }

    /// The name of the variable or key that holds a record.
    fn holder(&self, id: NodeId) -> Option<String> {
        let syntax = self.resolver.syntax;
        for around in syntax.ancestors(id) {
            match &syntax.node(around).expr {
                Expr::Transparent { .. } if syntax.bare(around) == id => {}
                Expr::Pair { key, value } if syntax.bare(*value) == id => return self.resolver.key_text(*key),
                _ => break,
            }
        }
        let write = syntax.write_of(id)?;
        match &syntax.node(syntax.bare(write.target)).expr {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            _ => None,
        }
    }

    pub(super) fn elements(&self, id: NodeId, tag: &str) -> Vec<Candidate> {
        let local = tag.rsplit(':').next().unwrap_or(tag);
        let mut found = Vec::new();
        for entry in self.index.named(Shape::Element, local) {
            let Some((api, form)) = self.form(*entry) else { continue };
            if form.under.as_ref().is_some_and(|under| !self.lies_under(id, under)) {
                continue;
            }
            let slots = keys(&self.resolver.value(id));
            let named = Named { slots, ..Named::default() };
            if self.filters_hold(&named, &form.filters, &api.filters) {
                found.push(Candidate { entry: *entry, evidence: Evidence::Type, named });
            }
        }
        found
    }

    fn lies_under(&self, id: NodeId, under: &str) -> bool {
        let syntax = self.resolver.syntax;
        syntax
            .ancestors(id)
            .any(|around| matches!(&syntax.node(around).expr, Expr::Element { tag, .. } if tag.rsplit(':').next() == Some(under)))
    }
}

/// What a predicate is asked of, for an argument.
fn subject(value: Option<&Value>) -> Subject {
    use cookielint_rules::model::{Constant, Is};
    let constant = match value.map(|value| &value.kind) {
        Some(Kind::True) => Some(Constant::True),
        Some(Kind::False) => Some(Constant::False),
        Some(Kind::Null | Kind::Undefined) => Some(Constant::Unset),
        Some(Kind::Text(text)) => Some(Constant::Text(text.clone())),
        Some(Kind::Number(number)) => Some(Constant::Number(*number)),
        _ => None,
    };
    let sort = match value.map(Value::seen) {
        Some(Kind::True | Kind::False) => Some(Is::Boolean),
        Some(Kind::Number(_)) => Some(Is::Number),
        Some(Kind::Text(_) | Kind::Template(_)) => Some(Is::Text),
        Some(Kind::Time { .. }) => Some(Is::Time),
        Some(Kind::Record(_)) => Some(Is::Record),
        Some(Kind::List(_)) => Some(Is::List),
        Some(Kind::Function(_)) => Some(Is::Function),
        _ => None,
    };
    let module = match value.map(|value| &value.kind) {
        Some(Kind::Ref { module, .. }) => module.clone(),
        _ => None,
    };
    Subject { constant, written: value.is_some(), past: None, sort, module }
}

/// Whether a predicate can only hold of something that is there.
fn needs_value(predicate: &Predicate) -> bool {
    use cookielint_rules::model::Is;
    !matches!(predicate, Predicate::Not(_) | Predicate::Is(Is::Absent) | Predicate::Written(false))
}

/// Whether a match may stand on this evidence. Whether a manifest names the package is known only when all files are.
pub(super) fn is_enough(evidence: Evidence, form: &Match) -> bool {
    evidence >= form.evidence || form.evidence == Evidence::Package
}
