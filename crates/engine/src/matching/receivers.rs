//! Sites that are written to: `cookies[name] = value`, and everything that is written to a receiver.

use std::collections::BTreeMap;

use cookielint_rules::model::{Evidence, Match, Path, Shape, Slot};

use super::Matcher;
use super::expressions::is_enough;
use super::index::Entry;
use super::paths::Callee;
use super::record::Named;
use super::sites::{Candidate, Found, SiteNode};
use crate::finding::Span;
use crate::resolve::open::rather;
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, Value};
use crate::resolve::{Place, Symbol};
use crate::syntax::{Expr, NodeId, WriteOperator};

/// Writes to one receiver in one body: by API, match, text of the receiver and start of the body.
type Groups = BTreeMap<(usize, usize, String, usize), (Entry, NodeId, Span, Evidence)>;

/// What an entry is written under.
enum KeyOf<'s> {
    Node(NodeId),
    Member(&'s str),
}

impl Matcher<'_> {
    /// `cookies[name] = value`
    pub(super) fn index_writes(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        for write in &syntax.writes {
            let target = syntax.bare(write.target);
            let Some(value) = write.value else { continue };
            let (receiver, key) = match &syntax.node(target).expr {
                Expr::Index { receiver, key } => (*receiver, KeyOf::Node(*key)),
                Expr::Member { receiver, name } => (*receiver, KeyOf::Member(name)),
                _ => continue,
            };
            let receiver = syntax.bare(receiver);
            let last = self.last_name(receiver);
            let of_name = last.iter().flat_map(|last| self.index.named(Shape::Index, last));
            for entry in of_name.chain(self.index.unnamed(Shape::Index)) {
                let Some((api, form)) = self.form(*entry) else { continue };
                let Some(evidence) = self.path(*entry).and_then(|path| self.receiver_fits(receiver, path)) else { continue };
                let evidence = self.with_package(evidence, api);
                if !is_enough(evidence, form) {
                    continue;
                }
                let mut named = Named::default();
                let mut slots = form.params.iter().chain(&form.optional);
                let is_key = slots.next().is_none_or(|slot| match key {
                    KeyOf::Node(key) => self.fill(&mut named, slot, key).is_some(),
                    // A member is an entry by another spelling only where the entry's key is given.
                    KeyOf::Member(name) => matches!(slot, Slot::Equals(texts) if texts.iter().any(|text| text.eq_ignore_ascii_case(name))),
                });
                if !is_key || slots.next().is_some_and(|slot| self.fill(&mut named, slot, value).is_none()) {
                    continue;
                }
                // What somebody's method returns is taken for the value itself, a bare name may be a record of options.
                if self.is_of_something(value) {
                    named.items.retain(|item| !matches!(item, Item::Spread(_)));
                    let value = self.resolver.value(value);
                    // Unless it turns out to be a record after all.
                    named.items.push(Item::Spread(rather(value.clone())));
                    named.items.push(Item::Set("value".to_owned(), value));
                }
                named.items.append(&mut named.fixed);
                if !self.filters_hold(&named, &form.filters, &api.filters) {
                    continue;
                }
                let candidate = Candidate { entry: *entry, evidence, named };
                let sites = self.sites(target, candidate);
                if sites.is_empty() {
                    continue;
                }
                let whole = |span: Span| if span == syntax.node(target).span { write.span } else { span };
                found.extend(sites.into_iter().map(|site| Found { span: whole(site.span), ..site }));
                break;
            }
        }
    }

    /// A member or an entry of something or a method of it, of which nothing more is known.
    fn is_of_something(&self, value: NodeId) -> bool {
        let syntax = self.resolver.syntax;
        let bare = syntax.bare(value);
        let of_something =
            matches!(syntax.node(bare).expr, Expr::Member { .. } | Expr::Index { .. } | Expr::Call { receiver: Some(_), .. });
        of_something && matches!(self.resolver.value(bare).seen(), Kind::Ref { .. } | Kind::Call { .. } | Kind::Unknown { .. })
    }

    fn last_name(&self, id: NodeId) -> Option<String> {
        match &self.resolver.syntax.node(id).expr {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            Expr::Call { name: Some(name), .. } => Some(name.clone()),
            Expr::Call { .. } => self.callee(id).map(|callee| callee.name),
            _ => None,
        }
    }

    /// Whether the receiver of a write or an index is what a path says.
    fn receiver_fits(&self, receiver: NodeId, path: &Path) -> Option<Evidence> {
        match path {
            Path::Object { object, method } => match &self.resolver.syntax.node(receiver).expr {
                Expr::Member { receiver, name } if name == method => self.is_object(self.resolver.syntax.bare(*receiver), object),
                _ => None,
            },
            Path::AnyReceiver { method } => self.text_ends_with(receiver, method).then_some(Evidence::Name),
            Path::Text { segments } => {
                if path.last() == "*" {
                    return Some(Evidence::Name);
                }
                let object = segments.join(".");
                if self.knowledge.objects.contains_key(&object) {
                    return self.is_object(receiver, &object);
                }
                let foreign = matches!(self.resolver.symbol(receiver), Symbol::Export { .. });
                (!foreign && self.text_of(receiver)? == object).then_some(Evidence::Name)
            }
            Path::Export { module, names } => {
                let ty = self.resolver.declared_type(receiver);
                let at = self.resolver.syntax.node(receiver).span;
                match ty {
                    Some(ty) => self.resolver.is_type(&ty, path, at),
                    None => self.resolver.is_export(&self.resolver.symbol(receiver), module, names),
                }
            }
        }
    }

    /// Everything that is written to a receiver: `config.x = 1`, `config["x"] = 1`; one site for each receiver and body.
    pub(super) fn receivers(&self, found: &mut Vec<Found>) {
        let syntax = self.resolver.syntax;
        let mut groups = Groups::new();
        for write in &syntax.writes {
            // What is joined into something, or put under a key of it, is written to that itself.
            let itself = write.key.is_some() || matches!(write.operator, WriteOperator::Merge | WriteOperator::Fill);
            let mut at = if itself { Some(write.target) } else { self.receiver_of(write.target) };
            // Something inside it counts too: `config.a.b = 1`.
            for _ in 0..4 {
                let Some(receiver) = at else { break };
                self.group(&mut groups, receiver, write.span, None);
                at = self.receiver_of(receiver);
            }
        }
        for id in syntax.ids() {
            if let Expr::Call { .. } = syntax.node(id).expr
                && let Some(Callee { receiver: Some(receiver), name, .. }) = self.callee(id)
            {
                self.group(&mut groups, receiver, syntax.node(id).span, Some(&name));
            }
        }
        found.extend(
            groups.into_values().flat_map(|(entry, receiver, span, evidence)| self.receiver_sites(entry, receiver, span, evidence)),
        );
    }

    fn receiver_of(&self, id: NodeId) -> Option<NodeId> {
        let syntax = self.resolver.syntax;
        match &syntax.node(syntax.bare(id)).expr {
            Expr::Member { receiver, .. } | Expr::Index { receiver, .. } => Some(*receiver),
            _ => None,
        }
    }

    /// Adds a write to a receiver (or the call of a method that contributes) to the groups of the APIs whose receiver it is.
    fn group(&self, groups: &mut Groups, receiver: NodeId, span: Span, method: Option<&str>) {
        let syntax = self.resolver.syntax;
        let receiver = syntax.bare(receiver);
        let Some(last) = self.last_name(receiver) else { return };
        for entry in self.index.named(Shape::Write, &last).iter().chain(self.index.unnamed(Shape::Write)) {
            let Some((api, form)) = self.form(*entry) else { continue };
            let contributes =
                |method: &str| api.also.iter().any(|also| !also.of_receiver && also.paths.iter().any(|path| path.last() == method));
            if !method.is_none_or(contributes) {
                continue;
            }
            let Some(evidence) = self.path(*entry).and_then(|path| self.receiver_fits(receiver, path)) else { continue };
            let evidence = self.with_package(evidence, api);
            if !is_enough(evidence, form) {
                continue;
            }
            let body = syntax.enclosing_function(span).map_or(0, |function| function.body.start + 1);
            let text = self.resolver.source(receiver).to_owned();
            groups.entry((entry.api, entry.matched, text, body)).or_insert((*entry, receiver, span, evidence));
        }
    }

    /// One site, or one for each entry that is written.
    fn receiver_sites(&self, entry: Entry, receiver: NodeId, span: Span, evidence: Evidence) -> Vec<Found> {
        let (Some(place), Some((api, form))) = (self.place_of(receiver), self.form(entry)) else { return Vec::new() };
        let mut record = self.resolver.everything(&place, span);
        for item in self.contributions(api, &record) {
            record = crate::resolve::record::with(record, item);
        }
        let fulfilled = |form: &Match| form.paths.iter().any(|path| self.receiver_fits(receiver, path).is_some());
        let present: Vec<usize> = api.present.iter().enumerate().filter(|(_, form)| fulfilled(form)).map(|(index, _)| index).collect();
        let node = SiteNode::new(receiver, receiver, Some((place, Span { start: span.start, end: span.start })));
        let read = |(record, at): (Value, Span)| {
            let mut found = self.read(entry, at, evidence, &record, Vec::new(), false);
            found.commented = self.commented(api, &found.attributes);
            found.present.clone_from(&present);
            found
        };
        match form.shape == Shape::Write && api.at.last().is_some_and(|last| last == "*") {
            true => self.parts(api, &node, record).into_iter().map(read).collect(),
            false => vec![read((record, span))],
        }
    }

    /// The place that a name, or a chain of members of one, stands for.
    pub(super) fn place_of(&self, id: NodeId) -> Option<Place> {
        self.resolver.place_of(id)
    }
}
