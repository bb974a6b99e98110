//! Fields: names that belong to a class of the file. `this.secure`, a bare `secure` where the language allows it and
//! `Settings.secure` are one place; what stands in the body of a class and of those it inherits from holds first, then what its
//! constructors write, and what any other method writes may hold.

use std::collections::HashMap;

use super::Resolver;
use super::changes::Change;
use super::effects::{Chain, Effect, Owner, PathPart, What, chain_of};
use super::flow::{Place, Walk};
use super::names::type_name;
use super::record::Item;
use crate::finding::Span;
use crate::syntax::{Class, Function, NodeId, ScopeId, ScopeKind, Syntax};

/// Over how many classes inheritance is followed.
const LINEAGE: usize = 16;
/// More methods than this that write a field are taken for unknown.
const METHODS: usize = 32;

/// The classes of a file, by the scopes of their bodies.
#[derive(Debug, Default)]
pub(super) struct Classes {
    by_scope: HashMap<ScopeId, usize>,
    by_name: HashMap<String, Vec<ScopeId>>,
}

impl Classes {
    pub(super) fn new(syntax: &Syntax) -> Self {
        let mut classes = Classes::default();
        let by_span: HashMap<Span, usize> = syntax.classes.iter().enumerate().map(|(index, class)| (class.body, index)).collect();
        for (index, scope) in syntax.scopes.iter().enumerate() {
            let Some(class) = by_span.get(&scope.span).filter(|_| scope.kind == ScopeKind::Class) else { continue };
            let id = ScopeId(u32::try_from(index).unwrap_or(u32::MAX));
            classes.by_scope.insert(id, *class);
            if let Some(name) = syntax.classes.get(*class).and_then(|class| class.name.clone()) {
                classes.by_name.entry(name).or_default().push(id);
            }
        }
        classes
    }
}

impl Resolver<'_> {
    fn class_with(&self, scope: ScopeId) -> Option<&Class> {
        self.classes.by_scope.get(&scope).and_then(|index| self.syntax.classes.get(*index))
    }

    /// The scope of the innermost class around a place.
    fn class_around(&self, at: Span) -> Option<ScopeId> {
        let mut scope = self.syntax.scope_at(at);
        while let Some(id) = scope {
            if self.classes.by_scope.contains_key(&id) {
                return Some(id);
            }
            scope = self.syntax.scope(id)?.parent;
        }
        None
    }

    /// A class of the file and those of the file that it inherits from, nearest first; empty for what is no class.
    pub(super) fn lineage(&self, scope: Option<ScopeId>) -> Vec<ScopeId> {
        let mut found: Vec<ScopeId> = scope.filter(|scope| self.class_with(*scope).is_some()).into_iter().collect();
        let mut next = 0;
        while let Some(class) = found.get(next).and_then(|scope| self.class_with(*scope)) {
            next += 1;
            for parent in &class.parents {
                let name = type_name(parent).rsplit(['.', ':']).next().unwrap_or_default();
                let known = self.classes.by_name.get(name).and_then(|scopes| scopes.first()).copied();
                if let Some(scope) = known.filter(|scope| !found.contains(scope) && found.len() < LINEAGE) {
                    found.push(scope);
                }
            }
        }
        found
    }

    /// The scope that a name belongs to: for a field, that of the class from which it is looked at.
    pub(super) fn home(&self, name: &str, root: Span, owner: &Owner) -> Option<ScopeId> {
        match owner {
            Owner::Itself => self.class_around(root),
            Owner::Class(class) => {
                // A class and an object beside it may share a name.
                let scopes = self.classes.by_name.get(class)?;
                let declares = |scope: &&ScopeId| self.syntax.declared.get(name).is_some_and(|declared| declared.contains(scope));
                scopes.iter().find(declares).or(scopes.first()).copied()
            }
            Owner::Nobody => {
                let scope = self.binding(name, root)?;
                if self.class_with(scope).is_none() {
                    return Some(scope);
                }
                let around = self.class_around(root);
                around.filter(|around| self.lineage(Some(*around)).contains(&scope)).or(Some(scope))
            }
        }
    }

    /// The place that a chain of names begins at, and what follows it.
    pub(super) fn place_at<'c>(&self, chain: &'c Chain) -> (Place, &'c [PathPart]) {
        let scope = self.home(&chain.name, chain.root, &chain.owner);
        (Place { name: chain.name.clone(), scope, path: Vec::new() }, &chain.path)
    }

    /// The place that a name, or a chain of members of one, stands for.
    pub(crate) fn place_of(&self, id: NodeId) -> Option<Place> {
        let chain = chain_of(self.syntax, id)?;
        let (place, path) = self.place_at(&chain);
        let member = |part: &PathPart| match part {
            PathPart::Name(name) => Some(name.clone()),
            PathPart::Key(_) => None,
        };
        let path: Option<Vec<String>> = path.iter().map(member).collect();
        Some(Place { path: path?, ..place })
    }

    /// Whether the file writes this name of its class.
    pub(super) fn is_field(&self, chain: &Chain) -> bool {
        let lineage = self.lineage(self.home(&chain.name, chain.root, &chain.owner));
        let written = |effect: &Effect| {
            matches!(effect.what, What::Write(index) if self.syntax.writes.get(index).is_some_and(|write| write.value.is_some()))
                && self.home(&chain.name, effect.root, &effect.owner).is_some_and(|home| lineage.contains(&home))
        };
        chain.owner != Owner::Nobody && self.effects.on(&chain.name).iter().any(written)
    }

    /// What holds of a field when a method begins, other than the one around `until`.
    pub(super) fn before_methods(&self, place: &Place, changes: &[Change<'_>], until: usize) -> Vec<Item> {
        let mut lineage = self.lineage(place.scope);
        lineage.reverse();
        let at = Span { start: until, end: until };
        let walk = Walk { place, at: until, until: None, from: None };
        let mut items = Vec::new();
        let mut others: Vec<Span> = Vec::new();
        for class in lineage.iter().filter_map(|scope| self.class_with(*scope)) {
            let Some(around) = self.syntax.region_at(class.body) else { continue };
            let methods = self.methods_of(class);
            let of_method = |change: &&Change<'_>| methods.iter().any(|method| method.body.contains(change.effect.span));
            let inside = |change: &&Change<'_>| class.body.contains(change.effect.span);
            let direct: Vec<&Change<'_>> = changes.iter().filter(inside).filter(|change| !of_method(change)).collect();
            items.extend(self.run(&direct, around, &walk, 0).items);
            for method in methods.iter().filter(|method| !method.body.contains(at)) {
                if method.runs_first {
                    items.extend(self.written_in(method.body, changes, &walk));
                } else if changes.iter().any(|change| method.body.contains(change.effect.span)) {
                    others.push(method.body);
                }
            }
        }
        let classes: Vec<&Class> = lineage.iter().filter_map(|scope| self.class_with(*scope)).collect();
        let outside = |change: &&Change<'_>| !classes.iter().any(|class| class.body.contains(change.effect.span));
        let outside: Vec<&Change<'_>> = changes.iter().filter(outside).collect();
        if let (Some(file), false) = (self.bodies_around(Span::default()).first(), outside.is_empty()) {
            items.extend(self.run(&outside, *file, &walk, 0).items);
        }
        for body in others.into_iter().take(METHODS) {
            items.push(Item::Fork { arms: vec![self.written_in(body, changes, &walk), Vec::new()], production: false, condition: None });
        }
        items
    }

    /// What other methods than the one around a place may write to a field.
    pub(super) fn in_other_methods(&self, place: &Place, changes: &[Change<'_>], at: Span) -> Vec<Item> {
        let walk = Walk { place, at: at.start, until: None, from: None };
        let lineage = self.lineage(place.scope);
        let methods = lineage.iter().filter_map(|scope| self.class_with(*scope)).flat_map(|class| self.methods_of(class));
        let others = methods.filter(|method| !method.runs_first && !method.body.contains(at));
        let writing = others.filter(|method| changes.iter().any(|change| method.body.contains(change.effect.span)));
        let bodies: Vec<Span> = writing.map(|method| method.body).take(METHODS).collect();
        let fork =
            |body: Span| Item::Fork { arms: vec![self.written_in(body, changes, &walk), Vec::new()], production: false, condition: None };
        bodies.into_iter().map(fork).collect()
    }

    fn written_in(&self, body: Span, changes: &[Change<'_>], walk: &Walk<'_>) -> Vec<Item> {
        let inside: Vec<&Change<'_>> = changes.iter().filter(|change| body.contains(change.effect.span)).collect();
        let Some(region) = self.bodies_around(body).pop().filter(|_| !inside.is_empty()) else { return Vec::new() };
        self.run(&inside, region, walk, 0).items
    }

    /// The functions that stand in a class itself.
    fn methods_of(&self, class: &Class) -> Vec<&Function> {
        let functions = &self.syntax.functions;
        let from = functions.partition_point(|function| function.span.start < class.body.start);
        let mut found: Vec<&Function> = Vec::new();
        for function in functions.iter().skip(from).take_while(|function| function.span.start < class.body.end) {
            if found.last().is_none_or(|last| !last.span.contains(function.span)) {
                found.push(function);
            }
        }
        found
    }
}
